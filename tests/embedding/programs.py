"""The examples of the documentation, run as a stranger would run them: each in its own process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

__all__ = ["DRIVERS", "EXAMPLES", "Program"]

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
DRIVERS = {
    "asyncio": (),
    "tornado": ("tornado",),
    "twisted": ("twisted", "OpenSSL"),
    "qt": ("PySide6",),
}
"""The frameworks with a driver, ``follow_with_NAME.py``, and the packages that each needs."""


class Program:
    """One of them, running: what it says is read line by line. Its warnings are errors."""

    def __init__(self, *arguments: str, url: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-W", "error", *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "AMI_URL": url, "PYTHONUNBUFFERED": "1"},
            cwd=EXAMPLES,
        )

    def read_until(self, text: str) -> list[str]:
        """The lines up to the first one that holds ``text``; an AssertionError if none does."""
        assert self._process.stdout is not None
        lines: list[str] = []
        while not lines or text not in lines[-1]:
            line = self._process.stdout.readline()
            if not line:
                raise AssertionError(f"{text!r} was not said, but {lines}, {self.end()}")
            lines.append(line)
        return lines

    def end(self) -> tuple[int, str]:
        """Wait for it to end by itself: its exit code, and what it said on its standard error."""
        _, errors = self._process.communicate(timeout=20)
        return self._process.returncode, errors

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._process.kill()
        with self._process:
            pass
