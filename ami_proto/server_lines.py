"""Messages as a server sends them: fields in, text out. What would break the wire is refused."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from .errors import LocalProtocolError

__all__ = ["answer", "message_text", "to_wire"]

_BAD_NAME: Final = re.compile(r"[:\r\n\0]").search


def message_text(fields: Iterable[tuple[str, str]]) -> str:
    """The lines of one message and the empty line that ends it.

    A field with the name ``""`` is a line without a colon, as some of Asterisk's answers have. A
    value may hold LF, as Asterisk's own do.

    Raises :class:`~ami_proto.LocalProtocolError` for a name with a colon or a line end in it and
    for a value with CRLF in it: those would make another message of it.
    """
    return "".join([_line(name, value) for name, value in fields]) + "\r\n"


def _line(name: str, value: str) -> str:
    if _BAD_NAME(name) or "\r\n" in value or not (name or value):
        raise LocalProtocolError(f"{name!r}: {value[:60]!r} cannot be one line of a message")
    return f"{name}: {value}\r\n" if name else f"{value}\r\n"


def answer(
    kind: str,
    value: str,
    action_id: str | None,
    fields: Iterable[tuple[str, str]],
    *,
    id_last: bool = False,
) -> bytes:
    """A message that answers an action: first line, ActionID as the client gave it, fields.

    ``id_last`` puts the ActionID behind the fields.

    Raises as :func:`message_text` and :func:`to_wire` do.
    """
    # not through message_text(): what the client sent must come back, whatever it is
    echo = "" if action_id is None else f"ActionID: {action_id}\r\n"
    lines = message_text(fields)
    if id_last:
        return to_wire(_line(kind, value) + lines.removesuffix("\r\n") + echo + "\r\n")
    return to_wire(_line(kind, value) + echo + lines)


def to_wire(text: str) -> bytes:
    """Text as bytes: UTF-8, and what was decoded with ``surrogateescape`` as it was.

    Raises :class:`~ami_proto.LocalProtocolError` for half a character.
    """
    try:
        return text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError as error:
        raise LocalProtocolError(f"half a character in {error.object[:60]!r}") from error
