"""Typed attributes of events and responses: read from the fields when asked, None if they fail.

The text of a field that does not convert stays reachable by its wire name.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Generic, TypeVar, overload

from .message import Message

__all__ = ["BooleanField", "FloatField", "IntegerField", "TextField"]

Value = TypeVar("Value")

_TRUE: Final = frozenset({"yes", "true", "y", "t", "1", "on", "enabled"})
_FALSE: Final = frozenset({"no", "false", "n", "f", "0", "off", "disabled"})
"""What Asterisk writes for a truth; those it reads are in main/utils.c ast_true(), ast_false()."""


class _Field(Generic[Value]):
    """A descriptor: the converted value of the field ``wire_name``, or None."""

    __slots__ = ("_convert", "wire_name")

    def __init__(self, wire_name: str, convert: Callable[[str], Value | None]) -> None:
        self.wire_name = wire_name
        self._convert = convert

    @overload
    def __get__(self, message: None, owner: type[Message]) -> _Field[Value]: ...
    @overload
    def __get__(self, message: Message, owner: type[Message]) -> Value | None: ...
    def __get__(
        self, message: Message | None, owner: type[Message]
    ) -> _Field[Value] | Value | None:
        if message is None:
            return self
        text = message.get(self.wire_name)
        return None if text is None else self._convert(text)


class TextField(_Field[str]):
    """The text as it is."""

    __slots__ = ()

    def __init__(self, wire_name: str) -> None:
        super().__init__(wire_name, str)


class IntegerField(_Field[int]):
    """A decimal integer."""

    __slots__ = ()

    def __init__(self, wire_name: str) -> None:
        super().__init__(wire_name, _integer)


class FloatField(_Field[float]):
    """A decimal number."""

    __slots__ = ()

    def __init__(self, wire_name: str) -> None:
        super().__init__(wire_name, _float)


class BooleanField(_Field[bool]):
    """A truth in any of Asterisk's spellings."""

    __slots__ = ()

    def __init__(self, wire_name: str) -> None:
        super().__init__(wire_name, _boolean)


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
