"""Plays all scenarios over and over, each round in a new process, and counts.

``python -m tests.conformance.repeat --times 50`` ends with 1 if any scenario failed in any round.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]


def main() -> int:
    """Repeat, and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=50, help="rounds (default: 50)")
    parser.add_argument("-k", dest="chosen", help="as for pytest, such as 'gevent' or 'trio'")
    options = parser.parse_args()
    failures: Counter[str] = Counter()
    longest_s = 0.0
    played = 0
    for number in range(1, options.times + 1):
        begin = time.monotonic()
        result = _play(options.chosen)
        took_s = time.monotonic() - begin
        longest_s = max(longest_s, took_s)
        passed = sum(int(count) for count in re.findall(r"(\d+) passed", result.stdout))
        failed = re.findall(r"^(?:FAILED|ERROR) (\S+::.+?)(?: - .*)?$", result.stdout, re.MULTILINE)
        if result.returncode != 0:
            print(result.stdout, result.stderr, sep="\n")
            failures.update(failed or [f"pytest ended with {result.returncode}"])
        played += passed + len(failed)
        print(f"round {number}: {passed} passed, {len(failed)} failed, {took_s:.1f} s", flush=True)
    print(f"{played} played in {options.times} rounds, the longest {longest_s:.1f} s")
    for name, count in failures.most_common():
        print(f"{count} times: {name}")
    return 1 if failures else 0


def _play(chosen: str | None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pytest", "-q", "--tb=short", "-p", "no:cacheprovider"]
    command += ["tests/conformance", *(["-k", chosen] if chosen else [])]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


if __name__ == "__main__":
    sys.exit(main())
