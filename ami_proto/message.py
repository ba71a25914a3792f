"""Message, Event and Response: ordered, repeated, case-insensitive fields over the text as it came.

A message keeps its text whole and looks into it only when asked. A field that is asked for in the
spelling of the wire is found by one search in the text; anything else (another case, all fields,
repeats, typed attributes) reads the lines once. Measured, a busy exchange's consumer reads few
fields of few messages, so not reading is what makes this fast.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import ClassVar, Final, TypeVar, overload

from .diagnostics import Diagnostics
from .lines import NEEDLES, NOWHERE, PAIRS, SPELLINGS, Values, first_of_each, split_line
from .registry import Registry

__all__ = [
    "EVENTS",
    "SECRET_FIELDS",
    "Event",
    "FollowsResponse",
    "Message",
    "Response",
    "shown_value",
]

Default = TypeVar("Default")

SECRET_FIELDS: Final = frozenset(
    {"secret", "password", "md5cred", "md5secret", "md5digest", "authenticationkey"}
)
"""Lower-case names of fields whose values are never shown by a ``repr``."""

_SHOWN_FIELDS: Final = 6
"""How many fields a ``repr`` shows: enough to recognise a message in a log line."""

_SECRET_SETTING: Final = re.compile(r"(?:secret|password|passwd)\s*=", re.IGNORECASE)
"""A line of a configuration, as ``GetConfig`` answers it."""


def shown_value(name: str, value: str) -> str:
    """The value as a ``repr`` or an error shows it: not at all, if it is, or holds, a secret."""
    secret = name.lower() in SECRET_FIELDS or _SECRET_SETTING.search(value) is not None
    return repr("***" if secret else value)


_UNREAD: Final = Values.unread(None)


class Message:
    """One block of lines from the wire that begins with neither ``Event:`` nor ``Response:``.

    Such a message is text that a server sent without any header, or the orphan tail of a message
    that its sender broke in two. It is also the base of :class:`Event` and :class:`Response`.
    """

    __slots__ = ("text", "values")

    text: str
    """The block as text, lines separated by CRLF, without the blank line that ended it."""
    values: Values  # what was read of the fields so far: for read_values() and typed attributes

    def __init__(self, text: str, *, diagnostics: Diagnostics | None = None) -> None:
        """``text`` is the block without the blank line that ends it."""
        self.text = text
        self.values = _UNREAD if diagnostics is None else Values.unread(diagnostics)

    def __reduce__(self) -> tuple[object, ...]:
        # a copy, or what another program unpickles, has no counters to share
        return type(self), (self.text,)

    @property
    def diagnostics(self) -> Diagnostics | None:
        """What counts the typed fields that do not convert; None for a message made by hand."""
        return self.values.diagnostics

    @property
    def raw(self) -> bytes:
        """The bytes exactly as received, without the blank line that ended the block."""
        return self.text.encode("utf-8", "surrogateescape")

    @property
    def fields(self) -> tuple[tuple[str, str], ...]:
        """All ``(name, value)`` in wire order, repeats included; ``("", line)`` without a colon."""
        values = self.values
        fields = values.fields
        if fields is None:
            fields = self._read_fields()
            # most have not been read: an empty one is made in half the time of a copy of one
            self._keep(Values(values) if values else Values(), fields)
        return fields

    def _read_fields(self) -> tuple[tuple[str, str], ...]:
        return tuple(map(PAIRS.__getitem__, self.text.split("\r\n")))

    def _read_backwards(self) -> Iterable[tuple[str, str]]:
        if (fields := self.values.fields) is not None:
            return reversed(fields)
        return map(PAIRS.__getitem__, reversed(self.text.split("\r\n")))

    def get_exact(self, name: str) -> str | None:
        """The first value of the field that is spelled exactly ``name``, or None.

        One search in the text: the other fields are not read.
        """
        text = self.text
        line = f"\r\n{name}:"
        # the first line has no line end before it; most often the name alone tells that it is not
        start = -2 if text.startswith(name) and text.startswith(line[2:]) else text.find(line)
        if start == -1:
            return None
        start += len(line)
        end = text.find("\r\n", start)
        value = text[start:] if end < 0 else text[start:end]
        return value.removeprefix(" ")

    def read_values(self) -> dict[str, str]:
        """The first value of each field, by its name as it is spelled. Not to be changed."""
        values = self.values
        return values or self._keep(Values(self._read_backwards()), values.fields)

    def _keep(self, values: Values, fields: tuple[tuple[str, str], ...] | None) -> Values:
        # all that is known in one step: another thread may read the same message
        values.diagnostics = self.values.diagnostics
        values.fields = fields
        self.values = values
        return values

    def first_values(self) -> dict[str, str]:
        """The first value of each field, by its name in lower case."""
        return first_of_each(self.fields)

    def get_in_any_case(self, name: str) -> str | None:
        """The first value of the field that is spelled ``name`` in any case, or None."""
        folded = name.lower()
        if not self.values and name and self.text.isascii():
            # most that is asked for so is not there at all, which is told in 0.4 us, not in 3
            text, line = self.text.lower(), f"\n{folded}:"
            if line not in text and not text.startswith(line[1:]):
                return None
        values = self.read_values()
        spellings = SPELLINGS[tuple(values)]
        if folded not in spellings:
            return None
        if len(spellings) < len(values):
            # which of two spellings came first, only the lines tell
            return self.first_values().get(folded)
        return values[spellings[folded]]

    @overload
    def get(self, name: str) -> str | None: ...
    @overload
    def get(self, name: str, default: Default) -> str | Default: ...
    def get(self, name: str, default: Default | None = None) -> str | Default | None:
        """The first value of the field ``name``, or ``default``.

        The spelling of the wire is looked for first; where there is none such, any case will do.
        The name ``""`` gives the first line that has no colon.
        """
        if values := self.values:
            value = values.get(name)
        else:
            value = self.get_exact(name) if name and ":" not in name else None
        if value is None:
            value = self.get_in_any_case(name)
        return default if value is None else value

    def __getitem__(self, name: str) -> str:
        """The first value of the field ``name``, in any case; KeyError where there is none."""
        value = self.values.get(name)
        if value is None:
            value = self.get(name)
            if value is None:
                raise KeyError(name)
        return value

    def get_all(self, name: str) -> list[str]:
        """Every value of the field ``name``, in any case, in wire order."""
        folded = name.lower()
        return [value for key, value in self.fields if key.lower() == folded]

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and self.get(name) is not None

    def __iter__(self) -> Iterator[str]:
        """The distinct field names, in the order and spelling of their first occurrence."""
        names = dict(self.fields)
        self.read_values()  # who wants the names wants the values next
        return filter(None, SPELLINGS[tuple(names)].values())

    @property
    def action_id(self) -> str | None:
        """The ``ActionID``, in the one spelling that Asterisk has for it, or None.

        On an event it does not say that the event answers you.
        """
        return self.get_exact("ActionID")

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Message):
            return NotImplemented
        return type(self) is type(other) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)

    def __repr__(self) -> str:
        shown = [
            f"{name or '(no name)'}={shown_value(name, value)}"
            for name, value in self.fields[:_SHOWN_FIELDS]
        ]
        more = len(self.fields) - _SHOWN_FIELDS
        if more > 0:
            shown.append(f"+{more} fields")
        return f"<{type(self).__name__} {' '.join(shown)}>"


class Event(Message):
    """An event: what Asterisk tells unasked, or an item of a list that was asked for.

    ``name`` is the wire name. A subclass types the fields of one event and is chosen by its wire
    name when a message is parsed; an event that no subclass is known for is a plain ``Event``.

    Register your own with ``class MyEvent(Event, name="MyEvent")``. What there is to compute
    belongs into a property: a parser calls ``__init__`` only of a class that has one of its own,
    since to call it for every event would cost a tenth of the speed.
    """

    __slots__ = ("name",)

    wire_name: ClassVar[str | None] = None
    """The name on the wire of the event that this class types; None for ``Event`` itself."""

    name: str

    def __init_subclass__(cls, *, name: str | None = None, aliases: tuple[str, ...] = ()) -> None:
        super().__init_subclass__()
        if name is not None:
            cls.wire_name = name
            EVENTS.register(name, cls)
        for alias in aliases:
            EVENTS.register(alias, cls)

    def __init__(self, text: str, name: str, *, diagnostics: Diagnostics | None = None) -> None:
        """``text`` and ``diagnostics`` as for :class:`Message`; ``name`` is on the first line."""
        super().__init__(text, diagnostics=diagnostics)
        self.name = name

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.text, self.name)

    @overload
    def get(self, name: str) -> str | None: ...
    @overload
    def get(self, name: str, default: Default) -> str | Default: ...
    def get(self, name: str, default: Default | None = None) -> str | Default | None:
        """The first value of the field ``name``, or ``default``; as for any :class:`Message`."""
        # what a consumer does most: 0.4 us, where the general way takes 0.65. An event is short, so
        # that parting it costs less than to find both ends and cut between them
        if not self.values:
            needle = NEEDLES[name]
            _, there, rest = self.text.partition(needle)
            if there:
                return rest.partition("\r\n")[0].removeprefix(" ")
            if needle != NOWHERE:
                value = self.get_in_any_case(name)
                return default if value is None else value
        return Message.get(self, name, default)

    @property
    def channel_variables(self) -> dict[str, dict[str, str]]:
        """Channel variables by channel: ``{"PJSIP/a-1": {"FOO": "bar"}}``.

        Both spellings of the wire are read: ``ChanVariable(PJSIP/a-1): FOO=bar`` (Asterisk up to
        11, and events of several channels since), and ``ChanVariable: FOO=bar``, also with a
        prefix (``DestChanVariable``), whose channel is the field ``Channel`` with that prefix.
        The channel is ``""`` where the event does not name it.
        """
        found: dict[str, dict[str, str]] = {}
        for name, value in self.fields:
            head, open_bracket, rest = name.partition("(")
            if not head.lower().endswith("chanvariable"):
                continue
            if open_bracket:
                channel = rest.removesuffix(")")
            else:
                channel = self._channel_of(head[: -len("chanvariable")])
            variable, _, setting = value.partition("=")
            found.setdefault(channel, {})[variable] = setting
        return found

    def _channel_of(self, prefix: str) -> str:
        # a parkee's variables are prefixed "Parkee", the other snapshots' as their channel is
        return self.get(prefix + "Channel") or ""


EVENTS: Final[Registry[type[Event]]] = Registry(Event, "ami_proto.events", header="Event: ")
"""The class for each event's wire name."""


class Response(Message):
    """The answer to an action: ``Response: Success``, ``Error``, ``Goodbye`` or ``Follows``."""

    __slots__ = ()

    @property
    def status(self) -> str:
        """The value of the first line: ``Success``, ``Error``, ``Goodbye``, ``Follows``, ..."""
        return self.text.partition("\r\n")[0].partition(":")[2].strip(" ")

    @property
    def ok(self) -> bool:
        """Whether the status is anything but ``Error``."""
        return self.status.lower() != "error"

    @property
    def message(self) -> str | None:
        """The text of ``Message:``, without the stray line feed that some actions end it with."""
        message = self.get("Message")
        return None if message is None else message.rstrip("\n")

    @property
    def output(self) -> list[str] | None:
        """The lines that a ``Command`` printed, or None where the answer carries no output.

        Since Asterisk 14 each is a field ``Output``; before, the text stands behind the headers
        of a ``Response: Follows``. Told apart by what is there, never by version numbers.
        """
        if lines := self.get_all("Output"):
            return lines
        return [] if self.message == "Command output follows" else None


class FollowsResponse(Response):
    """The answer of a ``Command`` up to Asterisk 13: ``Response: Follows``, then bare text.

    Its fields are the headers, then one without a name: the text with its end marker.
    """

    __slots__ = ()

    def _read_fields(self) -> tuple[tuple[str, str], ...]:
        headers, text = self._halves()
        return (*map(split_line, headers), ("", text))

    def _read_backwards(self) -> Iterable[tuple[str, str]]:
        return reversed(self.fields)

    def _halves(self) -> tuple[list[str], str]:
        # main/manager.c action_command() of 1.4 to 13: these headers in this order and no others,
        # so that a line of the text that looks like a header is not taken for one
        status, _, body = self.text.partition("\r\n")
        headers = [status]
        for name in ("Privilege:", "ActionID:"):
            if body.startswith(name):
                header, _, body = body.partition("\r\n")
                headers.append(header)
        return headers, body.removeprefix("\r\n")

    def get_exact(self, name: str) -> str | None:
        """The first value of the field that is spelled exactly ``name``, or None."""
        return next((value for key, value in self.fields if key == name), None)

    @property
    def output(self) -> list[str] | None:
        """The lines of the text; the marker may be glued to the last one or stand behind blanks."""
        body = self._halves()[1]
        text, marker, _ = body.rpartition("--END ")
        lines = (text.rstrip(" ") if marker else body).split("\n")
        if not lines[-1]:
            lines.pop()
        return [line.removesuffix("\r") for line in lines]
