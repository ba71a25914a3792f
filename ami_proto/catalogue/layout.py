"""Laying out Python as the project's formatter would, so that nothing need be run afterwards."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable

__all__ = ["HEADER", "call", "docstring", "names_in_order", "packed"]

HEADER = "# Generated from ami_proto/catalogue/data; change that, and generate again.\n"
WIDTH = 100


def call(head: str, arguments: list[str], tail: str, indent: str = "") -> list[str]:
    """``head(arguments)tail`` on one line, or broken where it is too long."""
    whole = f"{indent}{head}({', '.join(arguments)}){tail}"
    if len(whole) <= WIDTH:
        return [whole]
    inner = f"{indent}    {', '.join(arguments)}"
    if len(inner) <= WIDTH:
        return [f"{indent}{head}(", inner, f"{indent}){tail}"]
    return [
        f"{indent}{head}(",
        *(f"{indent}    {argument}," for argument in arguments),
        f"{indent}){tail}",
    ]


def docstring(first: str, notes: Iterable[str], indent: str = "    ") -> list[str]:
    """One line of what, then the notes, each wrapped."""
    lines = [
        indent + line
        for note in notes
        for line in textwrap.wrap(
            note, WIDTH - len(indent), break_long_words=False, break_on_hyphens=False
        )
    ]
    if not lines:
        return [f'{indent}"""{first}"""']
    return [f'{indent}"""{first}', "", *lines, f'{indent}"""']


def packed(names: list[str], indent: str = "    ") -> list[str]:
    """String literals, as many on a line as fit."""
    literals = [f'"{name}",' for name in names]
    return textwrap.wrap(
        " ".join(literals), WIDTH, initial_indent=indent, subsequent_indent=indent,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip


def names_in_order(names: Iterable[str], *, folded: bool = False) -> list[str]:
    """As sorters order them: constants, classes, others; numbers by their value.

    In imports the names of a kind are ordered without regard to case, in ``__all__`` with it.
    """

    def key(name: str) -> tuple[int, list[tuple[int, int, str]]]:
        kind = 0 if len(name) > 1 and name.isupper() else 1 if name[0].isupper() else 2
        parts = re.findall(r"\d+|\D+", name)
        words = [part.lower() if folded else part for part in parts]
        return kind, [(0, int(p), "") if p.isdigit() else (1, 0, p) for p in words]

    return sorted(names, key=key)
