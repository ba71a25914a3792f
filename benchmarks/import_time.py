"""What importing costs, next to `import asyncio`: fresh interpreters in turn, with bytecode.

    python benchmarks/import_time.py [ROUNDS]

Each interpreter times its own import, so that its start is not counted. All read bytecode from
one folder made for this run; a first round that writes it is not counted.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

REFERENCE = "import asyncio"
IMPORTS = "import ami_proto, ami_transports.blocking"
STATEMENTS = (
    REFERENCE,
    IMPORTS,
    "from ami_proto import Parser",
    f"{IMPORTS}; ami_proto.Session; ami_transports.blocking.Client",  # as the first connection
)
TIMED = "from time import perf_counter as now; began = now(); {}; print(now() - began)"
LIMIT = 0.5
"""Of the reference, for IMPORTS."""


def import_ms(statement: str, environment: dict[str, str]) -> float:
    command = [sys.executable, "-c", TIMED.format(statement)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return float(done.stdout) * 1e3


def measure(rounds: int) -> dict[str, list[float]]:
    root = Path(__file__).resolve().parent.parent
    figures: dict[str, list[float]] = {statement: [] for statement in STATEMENTS}
    with tempfile.TemporaryDirectory() as bytecode:
        environment = {**os.environ, "PYTHONPATH": str(root), "PYTHONPYCACHEPREFIX": bytecode}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for number in range(rounds + 1):
            for statement in STATEMENTS:
                taken = import_ms(statement, environment)
                if number:
                    figures[statement].append(taken)
    return figures


def main() -> int:
    figures = measure(int(sys.argv[1]) if len(sys.argv) > 1 else 11)
    reference = median(figures[REFERENCE])
    print(f"Python {sys.version.split()[0]}, medians of {len(figures[REFERENCE])}")
    for statement, taken in figures.items():
        print(f"{median(taken):8.1f} ms  {median(taken) / reference:5.2f}  {statement}")
    return 0 if median(figures[IMPORTS]) < LIMIT * reference else 1


if __name__ == "__main__":
    sys.exit(main())
