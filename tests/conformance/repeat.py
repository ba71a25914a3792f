"""Plays all scenarios over and over, and counts.

``python -m tests.conformance.repeat --times 50`` ends with 1 if any of them failed in any round.
"""

from __future__ import annotations

import argparse
import faulthandler
import logging
import sys
import time
import traceback
import warnings
from collections import Counter
from typing import Final

from tests.conformance.all_runtimes import RUNTIMES
from tests.conformance.interpreter import play
from tests.conformance.runtimes import Runtime
from tests.conformance.scenarios import ALL

_LONGEST_S: Final = 60.0
"""No scenario takes so long: one that does is stuck, and its threads are shown."""


def main() -> int:
    """Repeat, and print what came of it."""
    warnings.simplefilter("error")
    # listeners that raise are among the scenarios, and that is logged
    logging.disable()
    names = [runtime.name for runtime in RUNTIMES]
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=50, help="rounds (default: 50)")
    parser.add_argument("--on", choices=names, action="append", help="only on this runtime")
    options = parser.parse_args()
    chosen = [runtime for runtime in RUNTIMES if runtime.name in (options.on or names)]
    failures: Counter[str] = Counter()
    for number in range(1, options.times + 1):
        for runtime in chosen:
            begin = time.monotonic()
            failed = _play_all(runtime)
            failures.update(failed)
            took_s = time.monotonic() - begin
            print(
                f"round {number}, {runtime.name}: {len(ALL)} played,"
                f" {len(failed)} failed, {took_s:.1f} s",
                flush=True,
            )
    print(f"{options.times} rounds of {len(ALL)} scenarios on {len(chosen)} runtimes")
    for name, count in failures.most_common():
        print(f"failed {count} times: {name}")
    return 1 if failures else 0


def _play_all(runtime: Runtime) -> list[str]:
    failed: list[str] = []
    for scenario in ALL:
        faulthandler.dump_traceback_later(_LONGEST_S, exit=True)
        try:
            play(scenario, runtime)
        except Exception:  # noqa: BLE001  # shown, and counted
            traceback.print_exc()
            failed.append(f"{scenario.name} on {runtime.name}")
        finally:
            faulthandler.cancel_dump_traceback_later()
    return failed


if __name__ == "__main__":
    sys.exit(main())
