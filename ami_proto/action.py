"""Action: a value that says what to ask, and whose type says what the answer will be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar, Final, Generic, Self, TypeAlias, TypeVar, cast, overload

from .errors import LocalProtocolError
from .message import Event, shown_value
from .registry import Registry
from .reply import Reply
from .shapes import ReplyShape, shape_of

__all__ = ["ACTIONS", "Action", "FieldValue", "Scalar"]

R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)

Scalar: TypeAlias = str | int | float | bool
"""A value of one line. Booleans are sent as ``true`` and ``false``, which all of Asterisk reads."""

FieldValue: TypeAlias = Scalar | Sequence[Scalar] | Mapping[str, Scalar] | None
"""A line; a line for each; channel variables, a ``NAME=value`` line for each; no line (None)."""


class Action(Generic[R_co]):
    """An action: its wire name and its headers, without ActionID. A value that is never changed.

    Any action can be made by its wire name::

        Action("QueueAdd", {"Queue": "support", "Interface": "PJSIP/100"})

    A sequence gives a line for each of its values, None gives none, and a mapping gives a line
    ``NAME=value`` for each channel variable, quoted so that any value arrives as it is. The answer
    to it is a :class:`~ami_proto.Reply`.

    Typed actions are frozen dataclasses. Make your own::

        @dataclass(frozen=True, kw_only=True)
        class Shout(Action[Response], name="Shout"):
            wire_headers = {"text": "Text"}
            text: str

            def result(self, reply: Reply[Event]) -> Response:
                return reply.response
    """

    __slots__ = ("_headers", "_name")

    wire_name: ClassVar[str] = ""
    """The action's name on the wire; empty for ``Action`` itself."""
    aliases: ClassVar[tuple[str, ...]] = ()
    """Other names by which the class is found; they are never sent."""
    wire_headers: ClassVar[Mapping[str, str]] = {}
    """The wire names of the headers by attribute, in the order in which they are sent."""
    reply_shape: ClassVar[ReplyShape | None] = None
    """What the answer is made of, where the table by action name does not say it."""

    def __init_subclass__(cls, *, name: str | None = None, aliases: tuple[str, ...] = ()) -> None:
        super().__init_subclass__()
        if name is not None:
            cls.wire_name = name
        if aliases:
            cls.aliases = aliases
        # a dataclass with slots is made twice, the second time without the keywords
        own = cls.__dict__
        if cls.wire_name and ("wire_name" in own or "aliases" not in own):
            ACTIONS.register(cls.wire_name, cls)
        for alias in own.get("aliases", ()):
            ACTIONS.register(alias, cls)

    # the first is for typed actions without fields: mypy takes their __init__ for this one
    @overload
    def __init__(self) -> None: ...
    @overload
    def __init__(
        self: Action[Reply[Event]], name: str, fields: Mapping[str, FieldValue] | None = None
    ) -> None: ...
    def __init__(self, name: str = "", fields: Mapping[str, FieldValue] | None = None) -> None:
        """``name`` is the action's wire name, ``fields`` its headers in the order to send.

        Raises :class:`~ami_proto.LocalProtocolError` for headers that are not the caller's to give.
        """
        if reserved := {"action", "actionid"}.intersection(key.lower() for key in fields or {}):
            raise LocalProtocolError(
                f"{', '.join(sorted(reserved))}: the name is given by itself, and the id to send()"
            )
        self._name = name
        self._headers = tuple(
            line for key, value in (fields or {}).items() for line in _lines(key, value)
        )

    @property
    def name(self) -> str:
        """The action's name on the wire."""
        return self.wire_name or self._name

    @property
    def headers(self) -> tuple[tuple[str, str], ...]:
        """The ``(name, value)`` lines to send after ``Action`` and ``ActionID``."""
        extra: tuple[tuple[str, str], ...] = getattr(self, "_headers", ())
        typed = tuple(
            line
            for attribute, header in self.wire_headers.items()
            for line in _lines(header, getattr(self, attribute))
        )
        return typed + extra

    def with_headers(self, fields: Mapping[str, FieldValue]) -> Self:
        """The same action with more headers behind its own, for what the class does not know.

        The values are as in ``Action(name, fields)``. Raises
        :class:`~ami_proto.LocalProtocolError` for headers that are not the caller's to give.
        """
        extra = Action("", fields).headers
        made = object.__new__(type(self))
        for owner in type(self).__mro__:
            slots: tuple[str, ...] = owner.__dict__.get("__slots__", ())
            for slot in slots:
                if hasattr(self, slot):
                    object.__setattr__(made, slot, getattr(self, slot))
        before: tuple[tuple[str, str], ...] = getattr(self, "_headers", ())
        object.__setattr__(made, "_headers", before + extra)
        return made

    @property
    def shape(self) -> ReplyShape:
        """What the answer to this action is made of."""
        return self.reply_shape or shape_of(self.name)

    @property
    def patience_s(self) -> float | None:
        """How long the server may rightly take, where the action itself says so; else None."""
        return None

    def result(self, reply: Reply[Event]) -> R_co:
        """What the caller gets for the reply: itself, or what the type of a typed action says."""
        if type(self) is not Action:
            raise TypeError(
                f"{type(self).__name__} does not say what its result is: define result()"
            )
        # what __init__ makes is an Action[Reply[Event]]; no checker can follow that here
        return cast("R_co", reply)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Action):
            return NotImplemented
        return self.name == other.name and self.headers == other.headers

    def __hash__(self) -> int:
        return hash((self.name, self.headers))

    def __repr__(self) -> str:
        # the Key of a Login is made from the secret; elsewhere a Key is that of a database entry
        secret_key = "key" if self.name.lower() == "login" else None
        shown = "".join(
            f" {name}={shown_value('Secret' if name.lower() == secret_key else name, value)}"
            for name, value in self.headers
        )
        return f"<Action {self.name}{shown}>"


ACTIONS: Final[Registry[type[Action[object]]]] = Registry(Action, "ami_proto.actions")
"""The class for each action's wire name."""


def _lines(header: str, value: FieldValue) -> Iterator[tuple[str, str]]:
    match value:
        case None:
            return
        case str():
            yield header, value
        case bool():
            yield header, "true" if value else "false"
        case int() | float():
            yield header, repr(value)
        case bytes() | bytearray() | memoryview():
            raise LocalProtocolError(f"{header}: a value is text, not {type(value).__name__}")
        case Mapping():
            for variable, setting in value.items():
                yield header, _variable(variable, setting)
        case _:
            for item in value:
                yield from _lines(header, item)


def _variable(name: str, value: Scalar) -> str:
    """A ``NAME=value`` that arrives as it is.

    The server takes the header for a list that commas part, and removes quotes and backslashes
    (main/manager.c astman_get_variables(), main/app.c __ast_app_separate_args()).
    """
    if not name or "=" in name:
        raise LocalProtocolError(f"no channel variable can be named {name!r}")
    ((_, text),) = _lines(name, value)
    quoted = f"{name}={text}"
    for special in ("\\", '"', ","):
        quoted = quoted.replace(special, "\\" + special)
    return quoted
