"""What a client sends, read as Asterisk reads it: bytes in, requests out.

The rules are those of ``main/manager.c`` get_input(), do_message() and __astman_get_header(),
measured on 16.28 and 22.10, where they are the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from .lines import first_of_each
from .message import Message

__all__ = ["Request", "RequestReader"]

_WINDOW_BYTES: Final = 1024
"""A line, its end included, is looked for in so many bytes (``inbuf`` in ``struct mansession``)."""
_MAX_LINES: Final = 128
"""Lines of one message that are kept (AST_MAX_MANHEADERS)."""
_BLANKS: Final = "".join(map(chr, range(33)))
"""What ast_skip_blanks() skips: not only blanks, all control characters too."""

_NO_ACTION: Final = "Missing action in request"
_LINE_TOO_LONG: Final = "Failed to parse message: line too long"
_TOO_MANY_LINES: Final = "Too many lines in message or allocation failure"


class Request(Message):
    """An action as the server got it: ``name``, ``action_id``, and its headers as in any message.

    Of headers that repeat, in any case, the first counts. Blanks before a value are no part of
    it, blanks behind it are. ``name`` is empty for a message without an action. ``fault`` is the
    text of the error that Asterisk answers where the message cannot be obeyed; else None. ``raw``
    has CRLF at the end of every line, whatever the client sent.
    """

    __slots__ = ("fault", "name")

    name: str
    fault: str | None

    def __init__(self, text: str, name: str | None = None, fault: str | None = None) -> None:
        """``text`` are the lines with CRLF between them; ``name`` replaces the action they name."""
        super().__init__(text)
        # "Action:" is the only header of which empty ones are passed over
        self.name = next(filter(None, self.get_all("Action")), "") if name is None else name
        self.fault = fault or (None if self.name else _NO_ACTION)

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.text, self.name, self.fault)

    def _read_fields(self) -> tuple[tuple[str, str], ...]:
        return tuple(
            (name, value.lstrip(_BLANKS)) if colon else ("", name)
            for name, colon, value in (line.partition(":") for line in self.text.split("\r\n"))
        )

    def _read_backwards(self) -> Iterable[tuple[str, str]]:
        first = first_of_each(self.fields)
        return [(name, first[name.lower()]) for name, _ in self.fields]

    def get_exact(self, name: str) -> str | None:
        """The first value of the header ``name`` in any case: Asterisk knows no spelling of it."""
        return self.get_in_any_case(name)

    @property
    def action_id(self) -> str | None:
        """What the answer must carry; None where the client gave none, or an empty one."""
        return self.get("ActionID") or None


class RequestReader:
    """Reads what one client sends, one request at a time and only when asked.

    What is not asked for stays in the buffer: ``buffered_bytes`` is for the owner to bound.
    """

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._scanned = 0
        self._lines: list[bytes] = []
        self._too_many_lines = False
        self._line_too_long = False

    @property
    def buffered_bytes(self) -> int:
        """How many bytes were received and are in no line yet."""
        return len(self._buffer)

    def receive_data(self, data: bytes) -> None:
        """Take bytes, in any chunks; then ask :meth:`next_request` until it gives None."""
        self._buffer += data

    def next_request(self) -> Request | None:
        """The next complete message, be it empty or broken; None while there is none."""
        while (line := self._next_line()) is not None:
            if not line:
                return self._finish_message()
            if len(self._lines) < _MAX_LINES:
                self._lines.append(line)
            else:
                self._too_many_lines = True
        return None

    def _next_line(self) -> bytes | None:
        """The next line up to any NUL in it, for C's strings end there; None if incomplete."""
        buffer = self._buffer
        while (end := buffer.find(b"\n", self._scanned, _WINDOW_BYTES)) < 0:
            if len(buffer) < _WINDOW_BYTES:
                self._scanned = len(buffer)
                return None
            # The last byte is kept, it may be the CR of a CRLF. So a line of 1023 bytes leaves
            # CRLF behind: an empty line, which ends the message in the middle.
            del buffer[: _WINDOW_BYTES - 1]
            self._scanned = 0
            self._line_too_long = True
        line = bytes(buffer[:end])
        del buffer[: end + 1]
        self._scanned = 0
        return line.removesuffix(b"\r").partition(b"\0")[0]

    def _finish_message(self) -> Request:
        text = b"\r\n".join(self._lines).decode("utf-8", "surrogateescape")
        self._lines.clear()
        if self._too_many_lines:
            # an overlong line in the same message is not forgotten: the next message pays for it
            self._too_many_lines = False
            return Request(text, fault=_TOO_MANY_LINES)
        fault = _LINE_TOO_LONG if self._line_too_long else None
        self._line_too_long = False
        return Request(text, fault=fault)
