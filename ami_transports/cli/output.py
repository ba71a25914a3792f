"""Output: lines on stdout, coloured on a terminal, and plain text anywhere else."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["Line", "Output", "shown"]

Line: TypeAlias = Sequence[tuple[str, str]]
"""A line as pieces of text, each with its style in rich's words; ``""`` is plain."""

_CONTROL: Final = {
    **{code: f"\\x{code:02x}" for code in (*range(32), *range(127, 160))},
    ord("\n"): "\\n",
    ord("\r"): "\\r",
    ord("\t"): "\\t",
}


def shown(text: str) -> str:
    """A value from the wire as it may be shown: no byte of it can steer a terminal.

    Control characters, and bytes that are no UTF-8, become escapes like ``\\x1b``.
    """
    whole = text.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return whole if whole.isprintable() else whole.translate(_CONTROL)


class Output:
    """Where the lines go. On a terminal they are cut to its width; elsewhere they are whole."""

    def __init__(self) -> None:
        self._console = _console()
        self._cut = sys.stdout.isatty()
        reconfigure = getattr(sys.stdout, "reconfigure", None)
        if reconfigure is not None:
            # a terminal of another encoding shows an escape instead of ending the program
            reconfigure(errors="backslashreplace")

    def line(self, line: Line) -> None:
        """Show one line, now."""
        if self._console is None:
            self.text("".join(text for text, _ in line).rstrip(" "))
            return
        from rich.text import Text

        text = Text(no_wrap=True, overflow="ellipsis", end="")
        for piece, style in line:
            text.append(piece, style)
        self._console.print(text, soft_wrap=not self._cut, no_wrap=True, overflow="ellipsis")

    def text(self, text: str) -> None:
        """Show text as it is, now."""
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()


def _console() -> Console | None:
    """The terminal, if there is one that shows colours to somebody who wants them."""
    # https://no-color.org and https://force-color.org: what counts is that they are not empty
    forced = bool(os.environ.get("FORCE_COLOR"))
    if os.environ.get("NO_COLOR") or not (forced or sys.stdout.isatty()):
        return None
    from rich.console import Console

    console = Console(highlight=False, markup=False, emoji=False)
    return None if console.color_system is None else console
