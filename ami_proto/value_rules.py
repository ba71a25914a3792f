"""What an attribute of an action may be, read from its type as it is written in the class.

The annotation is the one statement of the type: editors check it, and this checks it again when an
action is made. It is read as text, never evaluated, and only once for each class. What is not
understood here (a type of your own) is not checked.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import isfinite
from typing import Final, TypeAlias

__all__ = ["Given", "ValueRule", "value_rule"]

Given: TypeAlias = str | float | Sequence["Given"] | Mapping[object, "Given"] | None
"""What rules tell apart; anything else is wrong for each of them."""

_SIMPLE: Final = {
    "None": frozenset({"None"}),
    "str": frozenset({"str"}),
    "int": frozenset({"int"}),
    "float": frozenset({"float"}),
    "bool": frozenset({"bool"}),
    "Scalar": frozenset({"str", "int", "float", "bool"}),
}
"""The types that are a name, as the names of those that they are made of."""

_QUICK: Final = {
    "None": frozenset({type(None)}),
    "str": frozenset({str, int}),
    "int": frozenset({int}),
    "bool": frozenset({bool}),
}
"""Exact types of which every value is right: all but a few values need no second look."""


@dataclass(frozen=True, slots=True)
class ValueRule:
    """What is allowed. A whole number is also right for a text: ``exten=100`` is what it says."""

    written: str
    """The type as it is written, for messages."""
    names: frozenset[str] = frozenset()
    choices: tuple[str | bool, ...] = ()
    items: ValueRule | None = None
    """Of a sequence."""
    settings: ValueRule | None = None
    """Of a mapping; its names are text."""
    duration: bool = False
    """Numbers are not negative."""
    quick: frozenset[type] = frozenset()
    """Exact types of which every value is allowed."""

    def fault(self, value: Given) -> str | None:
        """What of ``value`` is wrong, as an ending to its name; None if nothing is."""
        if type(value) in self.quick:
            return None
        if self.settings is not None and isinstance(value, dict | Mapping):
            return _settings_fault(value, self.settings)
        if (
            self.items is not None
            and isinstance(value, Sequence)
            and not isinstance(value, str | bytes | bytearray)
        ):
            return _items_fault(value, self.items)
        if not self._allows(value):
            return f" takes {self.written}, not {_shown(value)}"
        if self.duration and isinstance(value, int | float) and value < 0:
            return f" is a time and cannot be negative: {value!r}"
        return None

    def _allows(self, value: Given) -> bool:
        match value:
            case None:
                return "None" in self.names
            case bool():
                return "bool" in self.names or value in self.choices
            case int():
                return not self.names.isdisjoint({"int", "float", "str"})
            case float():
                return "float" in self.names and isfinite(value)
            case str():
                # one line: no type checker can tell a text from a sequence of texts
                return "str" in self.names or self.items is not None or value in self.choices
            case _:
                return False


def _settings_fault(value: Mapping[object, Given], rule: ValueRule) -> str | None:
    if {*map(type, value)} <= {str} and {*map(type, value.values())} <= rule.quick:
        # nearly always, and in half the time
        return None
    for name, setting in value.items():
        if not isinstance(name, str):
            return f" has names that are str, not {_shown(name)}"
        if fault := rule.fault(setting):
            return f"[{name!r}]{fault}"
    return None


def _items_fault(value: Sequence[Given], rule: ValueRule) -> str | None:
    for index, item in enumerate(value):
        if fault := rule.fault(item):
            return f"[{index}]{fault}"
    return None


def _shown(value: object) -> str:
    if value is None:
        return "None"
    kind = type(value).__name__
    return f"the {kind} {value!r:.60}" if isinstance(value, str | int | float) else f"a {kind}"


@cache
def value_rule(written: str, *, duration: bool = False) -> ValueRule | None:
    """The rule for a type as it is written; None for a type that is not understood."""
    try:
        tree = ast.parse(written, mode="eval").body
    except SyntaxError:
        return None
    names: set[str] = set()
    choices: list[str | bool] = []
    items: ValueRule | None = None
    settings: ValueRule | None = None
    for member in _members(tree):
        match member:
            case ast.Constant(value=None):
                names.add("None")
            case ast.Name(id=name) | ast.Attribute(attr=name) if name in _SIMPLE:
                names |= _SIMPLE[name]
            case ast.Subscript(value=ast.Name(id=name) | ast.Attribute(attr=name), slice=inner):
                match name, _elements(inner):
                    case "Literal", values:
                        choices += map(ast.literal_eval, values)
                    case "Sequence", [item] if rule := value_rule(ast.unparse(item)):
                        items = rule
                    case "Mapping", [_, setting] if rule := value_rule(ast.unparse(setting)):
                        settings = rule
                    case _:
                        return None
            case _:
                return None
    quick = frozenset[type]().union(*(_QUICK.get(name, ()) for name in names))
    quick -= {int} if duration else set()
    return ValueRule(written, frozenset(names), tuple(choices), items, settings, duration, quick)


def _members(tree: ast.expr) -> list[ast.expr]:
    """The members of a union, in each way to write one."""
    match tree:
        case ast.BinOp(left=left, op=ast.BitOr(), right=right):
            return [*_members(left), *_members(right)]
        case ast.Subscript(value=ast.Name(id=name) | ast.Attribute(attr=name), slice=inner) if (
            name in {"Optional", "Union"}
        ):
            none = [ast.Constant(None)] if name == "Optional" else []
            return [m for element in _elements(inner) for m in _members(element)] + none
        case _:
            return [tree]


def _elements(tree: ast.expr) -> list[ast.expr]:
    return tree.elts if isinstance(tree, ast.Tuple) else [tree]
