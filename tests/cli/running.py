"""Running ``ami``: in this process, or in one of its own, with or without a terminal."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
import termios
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import quote

from click.testing import CliRunner

from ami_transports.cli.root import ami
from tests.blocking.waiting import WAIT_S, until

__all__ = ["ROOT", "SECRET", "Ran", "Running", "invoke", "run"]

ROOT = Path(__file__).parents[2]

SECRET = "hu@sh:9/f3 x"
"""The secret of every server here, with all that makes trouble in a URL. Nobody ever shows it."""


@dataclass(frozen=True)
class Ran:
    """How a command ended, and what it showed: never the secret, whatever happened."""

    code: int
    out: str
    err: str

    def __post_init__(self) -> None:
        for secret in (SECRET, quote(SECRET, safe=""), "hu@sh", "9/f3"):
            assert secret not in self.out + self.err
        assert "Traceback" not in self.err

    @property
    def complaint(self) -> str:
        """The one line on stderr."""
        (line,) = self.err.splitlines()
        assert line.startswith("ami: ")
        return line.removeprefix("ami: ")


def invoke(*args: str) -> Ran:
    """Run the command in this process, without a terminal."""
    result = CliRunner().invoke(ami, args, prog_name="ami")
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Ran(result.exit_code, result.stdout, result.stderr)


def run(*args: str) -> Ran:
    """Run the command in a process of its own, to its end."""
    with Running(*args) as running:
        return running.finish()


class _Captured:
    """What comes out of a file descriptor, until its end."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._bytes = bytearray()
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def _read(self) -> None:
        # a terminal whose other side was closed says EIO, not the end
        with suppress(OSError):
            while data := os.read(self._descriptor, 65_536):
                self._bytes += data
        os.close(self._descriptor)

    @property
    def text(self) -> str:
        return bytes(self._bytes).decode("utf-8", "replace")

    def join(self) -> str:
        self._thread.join(WAIT_S)
        return self.text


class Running:
    """``ami`` in a process of its own, killed at the end of the ``with`` block if it still runs.

    ``columns``: stdin and stdout are a terminal so wide. ``python``: options of the interpreter.
    """

    def __init__(
        self, *args: str, columns: int | None = None, python: tuple[str, ...] = ("-X", "dev")
    ) -> None:
        err, err_written = os.pipe()
        if columns is None:
            out, out_written = os.pipe()
            self.keyboard: int | None = None
            stdin = os.open(os.devnull, os.O_RDONLY)
        else:
            out, out_written = pty.openpty()
            termios.tcsetwinsize(out_written, (40, columns))
            self.keyboard = out
            stdin = os.dup(out_written)
        self.process = subprocess.Popen(
            [sys.executable, *python, "-m", "ami_transports", *args],
            stdin=stdin,
            stdout=out_written,
            stderr=err_written,
            cwd=ROOT,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
            # so that a prompt does not find the terminal of whoever runs the tests
            start_new_session=True,
        )
        for descriptor in (stdin, out_written, err_written):
            os.close(descriptor)
        self._out, self._err = _Captured(out), _Captured(err)

    @property
    def out(self) -> str:
        return self._out.text

    @property
    def err(self) -> str:
        return self._err.text

    def until(self, condition: Callable[[Self], object], what: str) -> None:
        """Wait until ``condition`` is true of this; the failure shows what came instead."""
        try:
            until(lambda: condition(self), what)
        except AssertionError as error:
            raise AssertionError(f"{error}\nstdout: {self.out}\nstderr: {self.err}") from None

    def until_out(self, text: str) -> None:
        self.until(lambda self: text in self.out, f"{text!r} on stdout")

    def until_err(self, text: str) -> None:
        self.until(lambda self: text in self.err, f"{text!r} on stderr")

    def press(self, text: str) -> None:
        """Press these keys on the terminal's keyboard."""
        assert self.keyboard is not None
        os.write(self.keyboard, text.encode())

    def interrupt(self) -> None:
        """Ctrl-C."""
        self.process.send_signal(signal.SIGINT)

    def finish(self) -> Ran:
        """Wait for its end."""
        code = self.process.wait(WAIT_S)
        return Ran(code, self._out.join(), self._err.join())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.process.kill()
        self.process.wait(WAIT_S)
        self._out.join()
        self._err.join()
