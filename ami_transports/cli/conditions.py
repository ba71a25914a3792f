"""Conditions: which events are wanted, by the values of their fields."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final

import click

from ami_proto import Event

__all__ = ["all_of"]

Condition = Callable[[Event], bool]

_CONDITION: Final = re.compile(r"(?P<name>[^=~!]+)(?P<operator>!?[=~])(?P<value>.*)", re.DOTALL)


def all_of(texts: Iterable[str]) -> Condition | None:
    """One condition for all of ``name=value``, ``name!=value``, ``name~regex``, ``name!~regex``.

    Of a repeated field, any value may match; a field that is missing matches nothing, so it
    fulfils the conditions with ``!``. None where there are no conditions. Raises UsageError.
    """
    conditions = [_parsed(text) for text in texts]
    if not conditions:
        return None
    return lambda event: all(condition(event) for condition in conditions)


def _parsed(text: str) -> Condition:
    parts = _CONDITION.fullmatch(text)
    if parts is None:
        raise click.UsageError(
            f"{text!r} is none of name=value, name!=value, name~regex, name!~regex"
        )
    name, value = parts["name"].strip(), parts["value"]
    matches = _same(value) if parts["operator"].endswith("=") else _searched(value)
    wanted = not parts["operator"].startswith("!")
    return lambda event: any(map(matches, event.get_all(name))) is wanted


def _same(value: str) -> Callable[[str], bool]:
    return lambda seen: seen == value


def _searched(regex: str) -> Callable[[str], bool]:
    try:
        pattern = re.compile(regex)
    except re.error as error:
        raise click.UsageError(f"{regex!r} is no regular expression: {error}") from None
    return lambda seen: pattern.search(seen) is not None
