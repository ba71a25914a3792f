"""Typed attributes of events and responses: read from the fields when asked, None if they fail.

The text of a field that does not convert stays reachable by its wire name.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final, Generic, Protocol, TypeVar, overload
from urllib.parse import unquote

from .message import Message

__all__ = [
    "BooleanField",
    "EscapedField",
    "FieldsOf",
    "FloatField",
    "IntegerField",
    "NameField",
    "TextField",
    "TextsField",
    "TimeField",
    "UriField",
]

Value = TypeVar("Value")

_TRUE: Final = frozenset({"yes", "true", "y", "t", "1", "on", "enabled"})
_FALSE: Final = frozenset({"no", "false", "n", "f", "0", "off", "disabled"})
"""What Asterisk writes for a truth; those it reads are in main/utils.c ast_true(), ast_false()."""
_UNKNOWN: Final = "<unknown>"
"""What main/manager_channels.c and others write for a text that is not there."""
_ESCAPE: Final = re.compile(r"\\(.)", re.DOTALL)
_ESCAPED: Final = {
    "a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v",
}  # fmt: skip
"""The letters of main/utils.c ast_escape_c(); any other character stands for itself."""


class _HasFields(Protocol):
    def get(self, name: str, /) -> str | None: ...


class FieldsOf:
    """The fields of a message whose names begin with a prefix, by what follows it."""

    __slots__ = ("_message", "_prefix")

    def __init__(self, message: Message, prefix: str) -> None:
        """``prefix`` is as on the wire: ``Dest`` gives ``DestChannel`` for ``Channel``."""
        self._message = message
        self._prefix = prefix

    def get(self, name: str, /) -> str | None:
        """The first value of the field, in any case, or None."""
        return self._message.get(self._prefix + name)


class _Field(Generic[Value]):
    """A descriptor: the converted value of the first of these fields that is there, or None."""

    __slots__ = ("_convert", "other_names", "wire_name")

    def __init__(
        self, wire_name: str, other_names: tuple[str, ...], convert: Callable[[str], Value | None]
    ) -> None:
        self.wire_name = wire_name
        self.other_names = other_names
        self._convert = convert

    @overload
    def __get__(self, message: None, owner: type[object]) -> _Field[Value]: ...
    @overload
    def __get__(self, message: _HasFields, owner: type[object]) -> Value | None: ...
    def __get__(
        self, message: _HasFields | None, owner: type[object]
    ) -> _Field[Value] | Value | None:
        if message is None:
            return self
        text = message.get(self.wire_name)
        for name in self.other_names if text is None else ():
            text = message.get(name)
            if text is not None:
                break
        return None if text is None else self._convert(text)


class TextsField:
    """A descriptor: every value of a field that may stand more than once."""

    __slots__ = ("wire_name",)

    def __init__(self, wire_name: str) -> None:
        self.wire_name = wire_name

    @overload
    def __get__(self, message: None, owner: type[Message]) -> TextsField: ...
    @overload
    def __get__(self, message: Message, owner: type[Message]) -> tuple[str, ...]: ...
    def __get__(
        self, message: Message | None, owner: type[Message]
    ) -> TextsField | tuple[str, ...]:
        return self if message is None else tuple(message.get_all(self.wire_name))


class TextField(_Field[str]):
    """The text; None for ``<unknown>``."""

    __slots__ = ()

    def __init__(self, wire_name: str, *other_names: str) -> None:
        super().__init__(wire_name, other_names, _text)


class NameField(_Field[str]):
    """The name of a channel, or its id; None for ``<unknown>`` and ``none``."""

    __slots__ = ()

    def __init__(self, wire_name: str, *other_names: str) -> None:
        super().__init__(wire_name, other_names, _name)


class EscapedField(_Field[str]):
    """A text that the server sends C-escaped: here the true one."""

    __slots__ = ()

    def __init__(self, wire_name: str, *other_names: str) -> None:
        super().__init__(wire_name, other_names, _unescaped)


class UriField(_Field[str]):
    """A text that the server sends URI-encoded: here decoded."""

    __slots__ = ()

    def __init__(self, wire_name: str, *other_names: str) -> None:
        super().__init__(wire_name, other_names, unquote)


class IntegerField(_Field[int]):
    """A decimal integer."""

    __slots__ = ()

    def __init__(self, wire_name: str, *other_names: str) -> None:
        super().__init__(wire_name, other_names, _integer)


class FloatField(_Field[float]):
    """A decimal number."""

    __slots__ = ()

    def __init__(self, wire_name: str, *other_names: str) -> None:
        super().__init__(wire_name, other_names, _float)


class BooleanField(_Field[bool]):
    """A truth in any of Asterisk's spellings."""

    __slots__ = ()

    def __init__(self, wire_name: str, *other_names: str) -> None:
        super().__init__(wire_name, other_names, _boolean)


class TimeField(_Field[datetime]):
    """A moment: seconds since 1970, or a date, whose zone may be unsaid."""

    __slots__ = ()

    def __init__(self, wire_name: str, *other_names: str) -> None:
        super().__init__(wire_name, other_names, _time)


def _text(text: str) -> str | None:
    return None if text == _UNKNOWN else text


def _name(text: str) -> str | None:
    return None if text in {_UNKNOWN, "none"} else text


def _unescaped(text: str) -> str | None:
    if text == _UNKNOWN:
        return None
    return _ESCAPE.sub(_unescape, text) if "\\" in text else text


def _unescape(escape: re.Match[str]) -> str:
    return _ESCAPED.get(escape[1], escape[1])


def _time(text: str) -> datetime | None:
    try:
        return datetime.fromtimestamp(float(text), UTC)
    except (ValueError, OverflowError, OSError):
        pass
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _integer(text: str) -> int | None:
    try:
        return int(text)
    except ValueError:
        return None


def _float(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def _boolean(text: str) -> bool | None:
    folded = text.strip().lower()
    return True if folded in _TRUE else False if folded in _FALSE else None
