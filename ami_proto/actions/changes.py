"""The changes of an ``UpdateConfig``: one value for each, made in their order.

Where a file has several categories of the same name, a change is made to all of them. Give
``where`` to choose: ``{"type": "endpoint"}`` means those that have such a line; the text is a POSIX
extended regular expression. Templates are left out unless ``where`` says
``{"TEMPLATES": "include"}``, or ``"restrict"`` for nothing but templates.

Traps, measured on Asterisk 16.28 and 22.10: a list in ``inherit`` that names a template that is not
there, and an ``Insert`` behind the last line of a category, both end the server.
Source: main/manager.c handle_updates(), Asterisk 22.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import ClassVar

from ami_proto.errors import LocalProtocolError
from ami_proto.value_rules import value_rule

__all__ = [
    "Append",
    "Change",
    "Delete",
    "DeleteCategory",
    "EmptyCategory",
    "Insert",
    "NewCategory",
    "RenameCategory",
    "Update",
]


@dataclass(frozen=True, slots=True)
class Change(ABC):
    """What all changes have: the category that they change. Make one of the classes below."""

    operation: ClassVar[str] = ""
    """The operation's name on the wire."""
    wire_headers: ClassVar[Mapping[str, str]] = {"category": "Cat"}
    """The wire names by attribute, without the number that all headers of a change end in."""

    category: str

    def __post_init__(self) -> None:
        """Check the values as an action does."""
        for item in fields(self):
            rule = value_rule(str(item.type))
            if rule is not None and (fault := rule.fault(getattr(self, item.name))):
                raise LocalProtocolError(f"{type(self).__name__}.{item.name}{fault}")
        number: int | None = getattr(self, "line", None)
        if number is not None and number < 0:
            raise LocalProtocolError(f"{type(self).__name__}.line is negative: {number}")
        for _ in self.options():
            pass  # to be refused now, not when it is sent

    @property
    def headers(self) -> tuple[tuple[str, str], ...]:
        """The ``(name, value)`` lines, the names without their number."""
        lines = [("Action", self.operation)]
        for attribute, header in self.wire_headers.items():
            value: str | int | None = getattr(self, attribute)
            if value is not None:
                lines.append((header, str(value)))
        if options := ",".join(self.options()):
            lines.append(("Options", options))
        return tuple(lines)

    @abstractmethod
    def options(self) -> Iterator[str]:
        """What goes into the header ``Options``."""


@dataclass(frozen=True, slots=True)
class NewCategory(Change):
    """Make a category at the end of the file, or ``before`` another. The name must be new."""

    operation: ClassVar[str] = "NewCat"
    wire_headers: ClassVar[Mapping[str, str]] = {"category": "Cat", "before": "Match"}

    before: str | None = field(default=None, kw_only=True)
    allow_duplicate: bool = field(default=False, kw_only=True)
    """Whether the file may have a category of this name already."""
    template: bool = field(default=False, kw_only=True)
    inherit: Sequence[str] = field(default=(), kw_only=True)
    """The templates that it is made from. All of them must exist."""

    def options(self) -> Iterator[str]:
        """What goes into the header ``Options``."""
        if self.allow_duplicate:
            yield "allowdups"
        if self.template:
            yield "template"
        if self.inherit:
            names = (self.inherit,) if isinstance(self.inherit, str) else self.inherit
            yield _quoted("inherit", names)


@dataclass(frozen=True, slots=True)
class _Chosen(Change):
    """A change of categories that are there."""

    where: Mapping[str, str] = field(default_factory=dict[str, str], hash=False, kw_only=True)
    """Which of the categories of this name: see above."""

    def options(self) -> Iterator[str]:
        """What goes into the header ``Options``."""
        if self.where:
            yield _quoted("catfilter", [f"{name}={text}" for name, text in self.where.items()])


@dataclass(frozen=True, slots=True)
class RenameCategory(_Chosen):
    """Give a category another name."""

    operation: ClassVar[str] = "RenameCat"
    wire_headers: ClassVar[Mapping[str, str]] = {"category": "Cat", "name": "Value"}

    name: str


@dataclass(frozen=True, slots=True)
class DeleteCategory(_Chosen):
    """Delete a category with its lines."""

    operation: ClassVar[str] = "DelCat"


@dataclass(frozen=True, slots=True)
class EmptyCategory(_Chosen):
    """Delete the lines of a category."""

    operation: ClassVar[str] = "EmptyCat"


@dataclass(frozen=True, slots=True)
class _Line(_Chosen):
    """A change that writes the line ``variable = value``."""

    variable: str
    value: str
    arrow: bool = field(default=False, kw_only=True)
    """Whether the line is written ``variable => value``."""

    def __post_init__(self) -> None:
        """Check the values as an action does."""
        Change.__post_init__(self)
        if str(self.value).startswith(">"):
            raise LocalProtocolError(
                f"{type(self).__name__}.value: the server takes a > at its start for that of an "
                f"arrow; say arrow=True"
            )

    @property
    def headers(self) -> tuple[tuple[str, str], ...]:
        """The ``(name, value)`` lines, the names without their number."""
        mark = ">" if self.arrow else ""
        lines = Change.headers.__get__(self)
        return tuple((n, mark + value if n == "Value" else value) for n, value in lines)


@dataclass(frozen=True, slots=True)
class Update(_Line):
    """Change the value of a variable: that whose value is ``match``, where it is given.

    No such variable is an error.
    """

    operation: ClassVar[str] = "Update"
    wire_headers: ClassVar[Mapping[str, str]] = {
        "category": "Cat",
        "variable": "Var",
        "value": "Value",
        "match": "Match",
    }

    match: str | None = field(default=None, kw_only=True)


@dataclass(frozen=True, slots=True)
class Append(_Line):
    """Add a line at the end of the category; a variable may stand there more than once."""

    operation: ClassVar[str] = "Append"
    wire_headers: ClassVar[Mapping[str, str]] = {
        "category": "Cat",
        "variable": "Var",
        "value": "Value",
    }


@dataclass(frozen=True, slots=True)
class Insert(_Line):
    """Add a line before the line of this number, counted from 0. The category must have it."""

    operation: ClassVar[str] = "Insert"
    wire_headers: ClassVar[Mapping[str, str]] = {
        "category": "Cat",
        "variable": "Var",
        "value": "Value",
        "line": "Line",
    }

    line: int


@dataclass(frozen=True, slots=True)
class Delete(_Chosen):
    """Delete a variable (that whose value is ``match``), or the line of this number, from 0.

    No such variable is an error.
    """

    operation: ClassVar[str] = "Delete"
    wire_headers: ClassVar[Mapping[str, str]] = {
        "category": "Cat",
        "variable": "Var",
        "match": "Match",
        "line": "Line",
    }

    variable: str | None = None
    match: str | None = field(default=None, kw_only=True)
    line: int | None = field(default=None, kw_only=True)

    def __post_init__(self) -> None:
        """Check the values as an action does."""
        Change.__post_init__(self)
        if self.variable is None and self.line is None:
            raise LocalProtocolError("Delete needs variable or line")


def _quoted(option: str, values: Sequence[str]) -> str:
    """``option="a,b"``: there is no way to say a comma or a quote in it."""
    for value in values:
        if "," in value or '"' in value:
            raise LocalProtocolError(f"{option}: a comma or a quote cannot be sent: {value!r}")
    return f'{option}="{",".join(values)}"'
