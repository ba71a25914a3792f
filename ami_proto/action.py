"""Action: a value that says what to ask, and whose type says what the answer will be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, fields
from math import isfinite
from typing import TYPE_CHECKING, ClassVar, Final, Generic, Self, TypeAlias, TypeVar, cast, overload

from .errors import LocalProtocolError
from .message import SECRET_FIELDS, Event, shown_value
from .registry import Registry
from .reply import Reply
from .shapes import ReplyShape, shape_of

if TYPE_CHECKING:
    from .value_rules import Given, ValueRule

__all__ = ["ACTIONS", "Action", "ExtraHeaders", "FieldValue", "Scalar", "header_lines"]

R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)

Scalar: TypeAlias = str | int | float | bool
"""A value of one line. Booleans are sent as ``true`` and ``false``, which all of Asterisk reads."""

FieldValue: TypeAlias = Scalar | Sequence[Scalar] | Mapping[str, Scalar] | None
"""A line; a line for each; channel variables, a ``NAME=value`` line for each; no line (None)."""

ExtraHeaders: TypeAlias = Mapping[str, FieldValue] | tuple[tuple[str, str], ...]
"""Headers by name, or the ``(name, value)`` lines that they have become."""


_State: TypeAlias = dict[str, object]


class _ByName:
    """What an action that is made by its wire name holds; a typed one leaves it unset."""

    __slots__ = ("_headers", "_name")

    _name: str
    _headers: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True, init=False, eq=False, repr=False)
class Action(_ByName, Generic[R_co]):
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

    A typed action checks its values when it is made, and raises
    :class:`~ami_proto.LocalProtocolError`, which names class and attribute, for a value that is
    not of the attribute's type: text for a number, a word that is not in a ``Literal``, None for
    what is required, a negative duration, NaN. A whole number is right for a text (``exten=100``).
    What the type does not list, for a newer Asterisk, can be sent by ``Action(name, fields)``.
    """

    __slots__ = ()

    wire_name: ClassVar[str] = ""
    """The action's name on the wire; empty for ``Action`` itself."""
    aliases: ClassVar[tuple[str, ...]] = ()
    """Other names by which the class is found; they are never sent."""
    wire_headers: ClassVar[Mapping[str, str]] = {}
    """The wire names of the headers by attribute, in the order in which they are sent."""
    needs: ClassVar[tuple[tuple[str, ...], ...]] = ()
    """Of the attributes of each of these groups at least one must be given."""
    reply_shape: ClassVar[ReplyShape | None] = None
    """What the answer is made of, where the table by action name does not say it."""
    in_background: ClassVar[bool] = False
    """Whether the server answers others while it works on it: it is no excuse for silence then."""

    extra_headers: ExtraHeaders = ()
    """Headers that the class does not know, sent behind its own.

    See :meth:`~ami_proto.Action.with_headers`.
    """

    def __init_subclass__(cls, *, name: str | None = None, aliases: tuple[str, ...] = ()) -> None:
        super().__init_subclass__()
        if name is not None:
            cls.wire_name = name
        if aliases:
            cls.aliases = aliases
        own = cls.__dict__
        # else a dataclass makes its own, which would not see what is not an attribute
        for method in ("__eq__", "__hash__", "__repr__"):
            if method not in own:
                setattr(cls, method, getattr(cls, method))
        # a dataclass with slots is made twice, the second time without the keywords
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
        object.__setattr__(self, "_name", name)
        object.__setattr__(self, "_headers", header_lines(fields or {}))

    def __post_init__(self) -> None:
        """Check the values; a class with a ``__post_init__`` of its own must call this one."""
        rules = _RULES.get(type(self))
        if rules is None:
            rules = _RULES[type(self)] = _rules_of(type(self))
        for attribute, quick, rule in rules:
            value: Given = getattr(self, attribute)
            if type(value) not in quick:
                self._accept(attribute, rule, value)
        for group in self.needs:
            for attribute in group:
                if getattr(self, attribute) is not None:
                    break
            else:
                raise LocalProtocolError(f"{type(self).__name__} needs {' or '.join(group)}")
        if self.extra_headers:
            object.__setattr__(self, "extra_headers", header_lines(self.extra_headers))

    def _accept(self, attribute: str, rule: ValueRule, value: Given) -> None:
        if fault := rule.fault(value):
            if self.wire_headers.get(attribute, "").lower() in SECRET_FIELDS:
                fault = f" takes {rule.written}"
            raise LocalProtocolError(f"{type(self).__name__}.{attribute}{fault}")
        # a copy: the caller's own may change later. A dict by itself, as in _lines()
        if isinstance(value, dict | Mapping):
            object.__setattr__(self, attribute, {**value})
        elif isinstance(value, Sequence) and not isinstance(value, str):
            object.__setattr__(self, attribute, (*value,))

    def __setstate__(self, state: tuple[_State | None, _State] | _State) -> None:
        # copy and pickle would use setattr, which a frozen class forbids
        attributes, slots = state if isinstance(state, tuple) else (state, {})
        for name, value in {**(attributes or {}), **slots}.items():
            object.__setattr__(self, name, value)

    @property
    def name(self) -> str:
        """The action's name on the wire."""
        return self.wire_name or self._name

    @property
    def headers(self) -> tuple[tuple[str, str], ...]:
        """The ``(name, value)`` lines to send after ``Action`` and ``ActionID``."""
        if type(self) is Action:
            return self._headers
        own = self.own_headers()
        return (*own, *header_lines(self.extra_headers)) if self.extra_headers else tuple(own)

    def own_headers(self) -> Iterable[tuple[str, str]]:
        """The lines for the attributes of the class, as ``wire_headers`` names them."""
        # half the cost of encoding an action: most attributes are None, and most others are text
        lines: list[tuple[str, str]] = []
        for attribute, header in self.wire_headers.items():
            value: FieldValue = getattr(self, attribute)
            if value is None:
                continue
            if type(value) is str:
                lines.append((header, value))
            elif type(value) is int:
                lines.append((header, str(value)))
            elif "{}" in header and isinstance(value, Sequence):
                lines += [(header.format(n), _text(header, item)) for n, item in enumerate(value)]
            else:
                lines += _lines(header, value)
        return lines

    def with_headers(self, fields: Mapping[str, FieldValue]) -> Self:
        """The same action with more headers behind its own, for what the class does not know.

        The values are as in ``Action(name, fields)``. Raises
        :class:`~ami_proto.LocalProtocolError` for headers that are not the caller's to give.
        """
        made = copy(self)
        where = "_headers" if type(self) is Action else "extra_headers"
        object.__setattr__(made, where, (*getattr(self, where), *header_lines(fields)))
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


_QUOTED: Final = re.compile(r'[\\",]')

ACTIONS: Final[Registry[type[Action[object]]]] = Registry(Action, "ami_proto.actions")
"""The class for each action's wire name."""


_AttributeRule: TypeAlias = "tuple[str, frozenset[type], ValueRule]"
"""An attribute, the exact types that need no second look, and the whole rule."""

_RULES: Final[dict[type[object], tuple[_AttributeRule, ...]]] = {}
"""The rules for the attributes of each class of which an action was made."""


def _rules_of(action_class: type[Action[object]]) -> tuple[_AttributeRule, ...]:
    """The rule for each attribute whose type is understood."""
    # only when an action is made: most programs make those of few classes
    from .value_rules import value_rule

    found: list[_AttributeRule] = []
    for field in fields(action_class):
        kind: object = field.type
        written = kind.__name__ if isinstance(kind, type) else str(kind)
        rule = value_rule(written, duration=field.name.endswith(("_s", "_ms")))
        if rule is not None:
            found.append((field.name, rule.quick, rule))
    return tuple(found)


def header_lines(headers: ExtraHeaders) -> tuple[tuple[str, str], ...]:
    """The lines of headers that the caller names."""
    pairs = tuple(headers.items() if isinstance(headers, Mapping) else headers)
    lines: list[tuple[str, str]] = []
    for name, value in pairs:
        if str(name).lower() in {"action", "actionid"}:
            raise LocalProtocolError(
                f"{name.lower()}: the name is given by itself, and the id to send()"
            )
        if type(value) is str:
            lines.append((name, value))
        else:
            lines += _lines(name, value)
    return tuple(lines)


def _lines(header: str, value: FieldValue) -> list[tuple[str, str]]:
    match value:
        case None:
            return []
        case str() | int() | float():
            return [(header, _text(header, value))]
        # dict by itself, for whether a thing is a Mapping takes ten times as long to tell
        case dict() | Mapping():
            return _variables(header, value)
        case Iterable() if not isinstance(value, bytes | bytearray | memoryview):
            return [(header, _text(header, item)) for item in value]
        case _:
            raise LocalProtocolError(f"{header}: a value is text, not {type(value).__name__}")


def _text(header: str, value: Scalar) -> str:
    if type(value) is str:
        return value
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            # members of enumerations are texts and numbers, too, whose str() is another
            return str.__str__(value)
        case int():
            return int.__repr__(value)
        case float() if isfinite(value):
            return float.__repr__(value)
        case float():
            raise LocalProtocolError(f"{header}: {value!r} is no number that can be sent")
        case _:
            raise LocalProtocolError(f"{header}: a value is text, not {type(value).__name__}")


def _variables(header: str, variables: Mapping[str, Scalar]) -> list[tuple[str, str]]:
    """A line ``NAME=value`` for each, which arrives as it is.

    The server takes the header for a list that commas part, and removes quotes and backslashes
    (main/manager.c astman_get_variables(), main/app.c __ast_app_separate_args()).
    """
    lines: list[tuple[str, str]] = []
    for name, value in variables.items():
        if not name or "=" in name:
            raise LocalProtocolError(f"{header}: no channel variable can be named {name!r}")
        setting = f"{name}={value if type(value) is str else _text(header, value)}"
        if "," in setting or '"' in setting or "\\" in setting:
            setting = _QUOTED.sub(r"\\\g<0>", setting)
        lines.append((header, setting))
    return lines
