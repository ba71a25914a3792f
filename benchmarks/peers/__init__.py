"""The other Python clients: installed into an environment of their own, measured in the same run.

Each has a module here that drives it, by what it offers itself: ``parse`` (its parser without a
socket), ``end_to_end`` (events to a callback), ``one_by_one`` and ``pipelined`` (calls). A worker
process in that environment waits for its turn, does one round and tells the figure.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO, Final

from benchmarks.timing import Contender

__all__ = ["PEERS", "Peer", "Peers"]

ROOT: Final = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True)
class Peer:
    """A client: its name on the package index, what else that needs, and the roles it can play."""

    name: str
    roles: tuple[str, ...]
    needs: tuple[str, ...] = ()

    @property
    def module(self) -> str:
        """The module of this package that drives it."""
        return self.name.replace("-", "_") + "_client"


PEERS: Final = (
    Peer("asterisk-ami", ("parse", "memory", "end_to_end", "one_by_one", "pipelined")),
    Peer("panoramisk", ("parse", "memory", "end_to_end", "one_by_one", "pipelined")),
    Peer("pyami-asterisk", ("parse", "memory", "end_to_end")),
    Peer("astami", ("parse", "memory", "one_by_one")),
    Peer("pystrix", ("parse", "memory", "end_to_end", "one_by_one")),
    Peer("pyst2", ("parse", "end_to_end", "one_by_one"), needs=("six",)),
)
_PARTS: Final = {"calls": ("one_by_one", "pipelined")}
_SUFFIX: Final = {"one_by_one": ", one by one", "pipelined": ", pipelined"}


class Peers:
    """Their environment, and the workers that run in it."""

    def __init__(self, stack: ExitStack, folder: Path | None = None) -> None:
        """Without ``folder`` the environment is a temporary one; in one that is there, it stays."""
        self._folder = folder or Path(
            stack.enter_context(tempfile.TemporaryDirectory(prefix="ami-peers-"))
        )
        self._python = self._folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
        self._missing: dict[str, str] = {}
        if not self._python.exists():
            self._install()

    def _install(self) -> None:
        venv.create(self._folder, with_pip=True)
        for peer in PEERS:
            command = [str(self._python), "-m", "pip", "install", "-q", peer.name, *peer.needs]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            if done.returncode:
                lines = done.stderr.strip().splitlines() or ["pip says nothing"]
                self._missing[peer.name] = f"not installed: {lines[-1]}"

    def contenders(
        self, stack: ExitStack, role: str, port: int | None = None
    ) -> Iterator[Contender]:
        """Every peer that can play the role; those that fail at it say so in ``wrong``.

        Their workers end with the stack. ``port`` is that of the server to connect to.
        """
        for part in _PARTS.get(role, (role,)):
            for peer in PEERS:
                if part in peer.roles:
                    name = peer.name + _SUFFIX.get(part, "")
                    if peer.name in self._missing:
                        yield Contender(name, lambda: float("nan"), self._missing[peer.name])
                    else:
                        yield self._contender(name, [peer.module, part, str(port or 0)], stack)

    def _contender(self, name: str, arguments: list[str], stack: ExitStack) -> Contender:
        worker = subprocess.Popen(
            [str(self._python), "-m", "benchmarks.peers.worker", *arguments],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        stack.callback(worker.wait)
        stack.callback(worker.terminate)
        assert worker.stdin is not None  # both are pipes
        assert worker.stdout is not None
        said = worker.stdout.readline()
        if not said:
            return Contender(name, lambda: float("nan"), "its worker died")
        wrong: str = json.loads(said)["wrong"]
        if wrong.startswith("fails"):
            return Contender(name, lambda: float("nan"), wrong)
        return Contender(name, partial(_one_round, worker.stdin, worker.stdout), wrong)


def _one_round(to_worker: IO[str], from_worker: IO[str]) -> float:
    with suppress(BrokenPipeError):  # it has died: then it says nothing
        to_worker.write("run\n")
        to_worker.flush()
    return float(from_worker.readline() or "nan")
