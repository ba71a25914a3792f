"""What importing costs: fresh interpreters, with bytecode, each of which times its own import."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

from .timing import Bench, Contender, Goal

TITLE = "Import, in a fresh interpreter"
UNIT = "ms"
GOALS = (Goal("ami_proto and the blocking client", "asyncio", times_the_cost=0.5),)
_BOTH = "import ami_proto, ami_transports.blocking"
_STATEMENTS = {
    "asyncio": "import asyncio",
    "ami_proto and the blocking client": _BOTH,
    "ami_proto's Parser alone": "from ami_proto import Parser",
    "all that a first connection needs": (
        f"{_BOTH}; ami_proto.Session; ami_transports.blocking.Client"
    ),
}
_TIMED = "from time import perf_counter as now; began = now(); {}; print(now() - began)"


def _import_ms(statement: str, environment: dict[str, str]) -> float:
    # the start of the interpreter is not counted
    command = [sys.executable, "-c", _TIMED.format(statement)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return float(done.stdout) * 1e3


def contenders(bench: Bench) -> list[Contender]:
    # all read bytecode from a folder made for this run; the round that does not count writes it
    bytecode = bench.stack.enter_context(tempfile.TemporaryDirectory())
    root = str(Path(__file__).resolve().parent.parent)
    environment = {**os.environ, "PYTHONPATH": root, "PYTHONPYCACHEPREFIX": bytecode}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return [
        Contender(name, partial(_import_ms, statement, environment))
        for name, statement in _STATEMENTS.items()
    ]
