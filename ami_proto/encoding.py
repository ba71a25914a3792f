"""Action to bytes. What would break the wire is refused before a byte of it is sent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from .action import Action
from .action_id import checked_action_id
from .errors import LocalProtocolError
from .message import shown_value

__all__ = ["MAX_LINES", "MAX_LINE_BYTES", "encode", "tls_records"]

MAX_LINE_BYTES: Final = 1022
"""The longest line that Asterisk reads, its CR LF apart (main/manager.c get_input())."""
MAX_LINES: Final = 128
"""The most lines of one action, ``Action`` and ``ActionID`` included (AST_MAX_MANHEADERS)."""
_RECORD_BYTES: Final = MAX_LINE_BYTES + 2
"""Asterisk takes in so many bytes at a time, and then waits for the socket, not for TLS, to have
more: what else there is in a larger record lies unread until another one comes (main/manager.c
get_input(); measured with 16.28 and 22.10)."""

_PLAIN_MESSAGE: Final = re.compile(
    r"Action: [!-~]++(?: ++[!-~]++)*+\r\nActionID: [!-~]{1,64}+\r\n"
    r"(?:[!-9;-~]++: (?![ \t])[^\r\n\0]*+\r\n)*+"
)
"""A message without a fault: words for a name, an ActionID of at most 64 characters, headers whose
names are visible characters without a colon and whose values begin with no blank."""


def encode(action: Action[object], action_id: str) -> bytes:
    """The bytes of ``action`` with this ActionID, ready to be sent, as one message.

    Text is encoded as UTF-8; what was decoded with ``surrogateescape`` gets its bytes back.

    Raises :class:`~ami_proto.LocalProtocolError`, naming the header, for what the protocol has no
    way to say: CR, LF or NUL, a name that is empty or holds a colon, a value with a leading blank
    (the server skips it), a line over 1022 bytes, more than 128 lines.
    """
    headers = action.headers
    line_count = len(headers) + 2
    text = f"Action: {action.name}\r\nActionID: {action_id}\r\n"
    if headers:
        text += "".join([f"{name}: {value}\r\n" for name, value in headers])
    # a look at it as a whole: nearly always there is no fault, and line by line costs four times
    # as much
    if (
        len(text) <= MAX_LINE_BYTES
        and line_count <= MAX_LINES
        and text.isascii()
        and text.count("\n") == line_count
        and _PLAIN_MESSAGE.fullmatch(text)
    ):
        return f"{text}\r\n".encode()
    return _line_by_line(action.name, action_id, headers)


def _line_by_line(name: str, action_id: str, headers: tuple[tuple[str, str], ...]) -> bytes:
    lines = [("Action", _checked_name(name)), ("ActionID", checked_action_id(action_id)), *headers]
    if len(lines) > MAX_LINES:
        raise LocalProtocolError(
            f"{name} has {len(lines)} lines; Asterisk reads at most {MAX_LINES}"
        )
    return b"".join([_line(name, *line) for line in lines]) + b"\r\n"


def tls_records(data: bytes) -> Iterator[bytes]:
    """The pieces of what is to be sent, for a driver that does TLS to write one by one.

    They are whole lines, no more than Asterisk takes in at once: 1024 bytes.
    """
    begin = 0
    while begin < len(data):
        end = begin + _RECORD_BYTES
        if end < len(data):
            end = data.rfind(b"\n", begin, end) + 1 or end
        yield data[begin:end]
        begin = end


def _checked_name(name: str) -> str:
    if not name or name != name.strip():
        raise LocalProtocolError(
            f"an action's name is not empty and has no blanks around: {name!r}"
        )
    return name


def _line(action_name: str, name: str, value: str) -> bytes:
    try:
        line = f"{name}: {value}\r\n".encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        # not "from" it: that error holds the whole line, which may be a secret's
        raise LocalProtocolError(f"{action_name}: {name!r} holds half a character") from None
    well_formed = (
        len(line) <= MAX_LINE_BYTES + 2
        and line.count(b"\r") == line.count(b"\n") == 1
        and b"\0" not in line
        and ":" not in name
        and name
        and not name[0].isspace()
        and not name[-1].isspace()
        and not value.startswith((" ", "\t"))
    )
    if not well_formed:
        raise LocalProtocolError(f"{action_name}: {_fault(name, value, len(line) - 2)}")
    return line


def _fault(name: str, value: str, length: int) -> str:
    shown = shown_value(name, value[:60])
    if not name or ":" in name or name != name.strip() or not {"\r", "\n", "\0"}.isdisjoint(name):
        return f"{name!r} cannot be a header's name"
    if not {"\r", "\n", "\0"}.isdisjoint(value):
        return f"CR, LF and NUL cannot be sent: {name}: {shown}"
    if value.startswith((" ", "\t")):
        return f"the server skips blanks at the start of a value: {name}: {shown}"
    return f"the line of {name} has {length} bytes; Asterisk reads at most {MAX_LINE_BYTES}"
