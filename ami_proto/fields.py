"""Typed attributes of events and responses: read from the fields when asked, None if they fail.

The text of a field that does not convert stays reachable by its wire name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Final, Generic, NamedTuple, Protocol, TypeAlias, TypeVar, overload
from urllib.parse import unquote

from .diagnostics import Diagnostics
from .lines import NEEDLES, SPELLINGS, Values
from .message import Message

__all__ = [
    "BooleanField",
    "ClockField",
    "EscapedField",
    "FieldsOf",
    "FloatField",
    "IntegerField",
    "NameField",
    "TextField",
    "TextsField",
    "TimeField",
    "UriField",
    "typed_attributes",
]

Value = TypeVar("Value")

_NO_TEXT: Final = frozenset({"<unknown>"})
"""What main/manager_channels.c and others write for a text that is not there."""
_NO_NAME: Final = frozenset({"", "<unknown>", "none"})
"""What the same write for a channel, where an event such as a global VarSet has none."""
_NO_VALUE: Final = frozenset({"", "<unknown>", "none", "N/A"})
"""No number, truth or moment is written so, but its absence is."""
_TRUTHS: Final[Mapping[str, bool]] = {
    **dict.fromkeys(("yes", "true", "y", "t", "1", "on", "enabled"), True),
    **dict.fromkeys(("no", "false", "n", "f", "0", "off", "disabled"), False),
}
"""What Asterisk writes for a truth; those it reads are in main/utils.c ast_true(), ast_false()."""
_UNCONVERTIBLE: Final = (ValueError, OverflowError, OSError)
"""What a text raises that cannot be converted; a time may be beyond what is a date."""
_ESCAPE: Final = re.compile(r"\\(.)", re.DOTALL)
_ESCAPED: Final = {
    "a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v",
}  # fmt: skip
"""The letters of main/utils.c ast_escape_c(); any other character stands for itself."""


class _HasFields(Protocol):
    text: str
    values: Values

    @property
    def diagnostics(self) -> Diagnostics | None: ...
    def get(self, name: str) -> str | None: ...
    def get_in_any_case(self, name: str) -> str | None: ...


class FieldsOf:
    """The fields of a message whose names begin with a prefix, by what follows it."""

    __slots__ = ("text", "values")

    def __init__(self, message: Message, prefix: str) -> None:
        """``prefix`` is as on the wire: ``Dest`` gives ``DestChannel`` for ``Channel``."""
        start, values = prefix.lower(), message.first_values()
        self.text = ""  # nothing to search in: all is read
        self.values = Values.unread(message.diagnostics)
        self.values.update(
            (name[len(start) :], text) for name, text in values.items() if name.startswith(start)
        )

    @property
    def diagnostics(self) -> Diagnostics | None:
        """What counts the typed fields that do not convert."""
        return self.values.diagnostics

    def get_in_any_case(self, name: str) -> str | None:
        """The first value of the field, in any case, or None."""
        return self.values.get(name.lower())

    get = get_in_any_case


class _Field(Generic[Value]):
    """A descriptor: the converted value of the first of these fields that is there, or None.

    It is None, too, where the text is one of ``absent``: those of the kind, and those of the one
    field, that say that there is nothing. What does not convert is counted in
    ``diagnostics.unconverted_fields``, at each reading.
    """

    __slots__ = ("other_names", "reading", "wire_name")

    def __init__(
        self,
        convert: Callable[[str], Value] | None,
        wire_name: str,
        other_names: tuple[str, ...],
        absent: frozenset[str],
    ) -> None:
        """``convert`` raises ValueError for what it cannot convert; None is for a text as it is."""
        self.wire_name = wire_name
        self.other_names = other_names
        # one tuple, since the subclasses and kinds of message that meet in __get__ make each
        # access to an attribute there a slow one
        self.reading = wire_name, NEEDLES[wire_name], absent, convert

    @property
    def absent(self) -> frozenset[str]:
        """The texts that say that there is nothing."""
        return self.reading[2]

    @overload
    def __get__(self, message: None, owner: type[object]) -> _Field[Value]: ...
    @overload
    def __get__(self, message: _HasFields, owner: type[object]) -> Value | None: ...
    def __get__(
        self, message: _HasFields | None, owner: type[object]
    ) -> _Field[Value] | Value | None:
        if message is None:
            return self
        name, needle, absent, convert = self.reading
        if values := message.values:
            text = values.get(name)
        else:
            # as Event.get() does; to call that would take a quarter more
            _, there, rest = message.text.partition(needle)
            text = rest.partition("\r\n")[0].removeprefix(" ") if there else None
        if text is None:
            text = self._seek(message)
        if text is None or text in absent:
            return None
        if convert is None:
            return text  # type: ignore[return-value]  # pyright: ignore[reportReturnType]  # Value is str
        try:
            return convert(text)
        except _UNCONVERTIBLE:
            if message.diagnostics is not None:
                message.diagnostics.unconverted_fields += 1
            return None

    def _seek(self, message: _HasFields) -> str | None:
        text = message.get_in_any_case(self.wire_name)
        for name in self.other_names:
            if text is None:
                text = message.get(name)
        return text


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

    def __init__(self, wire_name: str, *other_names: str, absent: tuple[str, ...] = ()) -> None:
        super().__init__(None, wire_name, other_names, _NO_TEXT.union(absent))


class NameField(_Field[str]):
    """The name of a channel, or its id; None for ``<unknown>`` and ``none``."""

    __slots__ = ()

    def __init__(self, wire_name: str, *other_names: str, absent: tuple[str, ...] = ()) -> None:
        super().__init__(None, wire_name, other_names, _NO_NAME.union(absent))


class EscapedField(_Field[str]):
    """A text that the server sends C-escaped: here the true one."""

    __slots__ = ()

    def __init__(self, wire_name: str, *other_names: str, absent: tuple[str, ...] = ()) -> None:
        super().__init__(_unescaped, wire_name, other_names, _NO_TEXT.union(absent))


class UriField(_Field[str]):
    """A text that the server sends URI-encoded: here decoded."""

    __slots__ = ()

    def __init__(self, wire_name: str, *other_names: str, absent: tuple[str, ...] = ()) -> None:
        super().__init__(unquote, wire_name, other_names, _NO_TEXT.union(absent))


class IntegerField(_Field[int]):
    """A decimal integer."""

    __slots__ = ()

    def __init__(self, wire_name: str, *other_names: str, absent: tuple[str, ...] = ()) -> None:
        super().__init__(int, wire_name, other_names, _NO_VALUE.union(absent))


class FloatField(_Field[float]):
    """A decimal number."""

    __slots__ = ()

    def __init__(self, wire_name: str, *other_names: str, absent: tuple[str, ...] = ()) -> None:
        super().__init__(float, wire_name, other_names, _NO_VALUE.union(absent))


class BooleanField(_Field[bool]):
    """A truth in any of Asterisk's spellings."""

    __slots__ = ()

    def __init__(self, wire_name: str, *other_names: str, absent: tuple[str, ...] = ()) -> None:
        super().__init__(_boolean, wire_name, other_names, _NO_VALUE.union(absent))


class TimeField(_Field[datetime]):
    """A moment: seconds since 1970, or a date, whose zone may be unsaid."""

    __slots__ = ()

    def __init__(self, wire_name: str, *other_names: str, absent: tuple[str, ...] = ()) -> None:
        super().__init__(_time, wire_name, other_names, _NO_VALUE.union(absent))


class ClockField(_Field[int]):
    """A duration in seconds, which the server sends as hours, minutes and seconds."""

    __slots__ = ()

    def __init__(self, wire_name: str, *other_names: str, absent: tuple[str, ...] = ()) -> None:
        super().__init__(_clock, wire_name, other_names, _NO_VALUE.union(absent))


def typed_attributes(message: Message) -> dict[str, object]:
    """All typed attributes of a message at once, by their names: for a log, a database, JSON.

    Each is what the attribute itself gives: None for what is not there or does not convert. Of the
    fields that the class does not know there are none here; those are in ``message.fields``.

    To read the lines once for all takes half of the time of the attributes one by one.
    """
    nothing, singles, plurals = _ATTRIBUTES[type(message)]
    values = message.read_values()
    get = values.get
    found = nothing.copy()
    lacking: list[tuple[str, frozenset[str]]] = []
    for attribute, name, absent, convert, folded in singles:
        text = get(name)
        if text is None:
            lacking.append((attribute, folded))
        elif text in absent:
            pass
        elif convert is None:
            found[attribute] = text
        else:
            try:
                found[attribute] = convert(text)
            except _UNCONVERTIBLE:
                found[attribute] = getattr(message, attribute)  # which counts it, too
    if lacking:
        spellings = SPELLINGS[tuple(values)]
        for attribute, folded in lacking:
            if not folded.isdisjoint(spellings):
                found[attribute] = getattr(message, attribute)
    for attribute in plurals:
        found[attribute] = getattr(message, attribute)
    return found


_Single: TypeAlias = tuple[str, str, frozenset[str], Callable[[str], object] | None, frozenset[str]]
"""Attribute, wire name, absent, convert; and all its wire names in lower case."""


class _Typed(NamedTuple):
    """The typed attributes of a class, those of its bases first."""

    nothing: dict[str, object]
    """What they are if nothing is there: all names, with None."""
    singles: tuple[_Single, ...]
    plurals: tuple[str, ...]
    """Those of several values."""


class _Attributes(dict[type[Message], _Typed]):
    """What :func:`typed_attributes` looks for, by the class of the message."""

    def __missing__(self, message_class: type[Message]) -> _Typed:
        singles: dict[str, _Single] = {}
        plurals: list[str] = []
        nothing: dict[str, object] = {}
        for owner in reversed(message_class.__mro__):
            for attribute, field in vars(owner).items():
                if isinstance(field, _Field):
                    name, _, absent, convert = field.reading
                    folded = frozenset(map(str.lower, (name, *field.other_names)))
                    singles[attribute] = attribute, name, absent, convert, folded
                elif isinstance(field, TextsField):
                    plurals.append(attribute)
                else:
                    continue
                nothing[attribute] = None
        typed = self[message_class] = _Typed(nothing, tuple(singles.values()), tuple(plurals))
        return typed


_ATTRIBUTES: Final = _Attributes()


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(_unescape, text) if "\\" in text else text


def _unescape(escape: re.Match[str]) -> str:
    return _ESCAPED.get(escape[1], escape[1])


def _time(text: str) -> datetime:
    try:
        seconds = float(text)
    except ValueError:
        return datetime.fromisoformat(text)
    return datetime.fromtimestamp(seconds, UTC)


def _clock(text: str) -> int:
    seconds = 0
    for part in text.split(":"):
        seconds = seconds * 60 + int(part)
    return seconds


def _boolean(text: str) -> bool:
    try:
        return _TRUTHS[text.strip().lower()]
    except KeyError:
        raise ValueError(text) from None
