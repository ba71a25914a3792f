"""The catalogue's facts: what Asterisk's documentation and wire tell of each action and event.

They are read from the data of which the typed classes are made: files that are installed with
``ami_proto``, and that nothing but this reads there.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from difflib import get_close_matches
from fnmatch import fnmatchcase
from functools import cache
from pkgutil import get_data
from typing import Final, Literal, Required, TypeAlias, TypedDict

__all__ = ["Facts", "FieldFacts", "Kind", "facts_of", "matching", "near_misses"]

Kind: TypeAlias = Literal["action", "event"]

_MOST_SUGGESTIONS: Final = 3


class FieldFacts(TypedDict, total=False):
    """A field or a parameter, by its wire name."""

    name: Required[str]
    required: bool
    enum: list[str]
    default: str


class ListFacts(TypedDict):
    """A list: its items, and the event that completes it."""

    items: list[str]
    complete: str | None


class ReplyFacts(TypedDict, total=False):
    """An answer that is neither one response nor a list, or that is one only at times."""

    shape: str
    event: str
    field: str
    when: dict[str, str]


class Facts(TypedDict, total=False):
    """An action, with ``params``, or an event, with ``fields``. Versions are those of Asterisk."""

    name: Required[str]
    module: str
    privilege: list[str]
    since: list[str]
    until: str
    replaced_by: list[str]
    third_party: bool
    seen_in: list[str]
    documented_as: str
    item_of: list[str]
    list: ListFacts
    reply: ReplyFacts
    params: list[FieldFacts]
    fields: list[FieldFacts]


@cache
def facts_of(kind: Kind) -> dict[str, Facts]:
    """All actions or all events by their lower-case wire names, in the order of these."""
    data = get_data("ami_proto", f"catalogue/data/{kind}s.json")
    assert data is not None, "every loader of installed packages reads their data"
    records: list[Facts] = json.loads(data)
    return {record["name"].lower(): record for record in records}


def matching(kind: Kind, patterns: Iterable[str]) -> list[Facts]:
    """Those whose names hold one of ``patterns``, in any case; ``*`` and ``?`` fit a whole name."""
    folded = [pattern.lower() for pattern in patterns]
    every = facts_of(kind)
    return [
        every[name]
        for name in every
        if not folded or any(_fits(name, pattern) for pattern in folded)
    ]


def _fits(name: str, pattern: str) -> bool:
    return fnmatchcase(name, pattern) if any(c in pattern for c in "*?[") else pattern in name


def near_misses(name: str, kinds: Iterable[Kind]) -> list[str]:
    """Names that may have been meant: those spelled alike, then those that hold ``name``."""
    folded = name.lower().strip("*?")
    every = {key: facts["name"] for kind in kinds for key, facts in facts_of(kind).items()}
    holding = [key for key in every if folded and (folded in key or key in folded)]
    alike = get_close_matches(folded, every, n=_MOST_SUGGESTIONS)
    found = dict.fromkeys([*alike, *sorted(holding, key=len)])
    return [every[key] for key in found][:_MOST_SUGGESTIONS]
