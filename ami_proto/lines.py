"""Lines of a message: name and value of each, how one is found, and what is kept once all are read.

Names and lines come again and again. What is worked out for one is remembered for the next, in
tables that all messages of the process share, and that are emptied when they grow too large.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from .diagnostics import Diagnostics

__all__ = ["NEEDLES", "NOWHERE", "PAIRS", "SPELLINGS", "Values", "first_of_each", "split_line"]

_MAX_KEPT_LINES: Final = 4096
_MAX_KEPT_CHARACTERS: Final = 128
"""Some 2 MB at most; the longest lines, as those of a listing, do not come again."""
_MAX_KEPT_LAYOUTS: Final = 512
_MAX_KEPT_NAMES: Final = 128
"""Asterisk has some 270 events, of which few come in several layouts."""
_MAX_NEEDLES: Final = 2048
"""The fields of the catalogue have some 1,100 names."""


def split_line(line: str) -> tuple[str, str]:
    """Name and value of one line; a line without a colon has the name ``""``.

    Exactly one space after the colon belongs to the grammar, all others to the value.
    """
    name, colon, value = line.partition(":")
    if not colon:
        return "", line
    return name, value[1:] if value.startswith(" ") else value


class _Pairs(dict[str, tuple[str, str]]):
    """A cache in front of :func:`split_line`: an exchange says the same again and again.

    Of the lines of a recorded busy exchange, 95 % had come before. One that had is found in 40 ns,
    splitting it takes 130; and what is kept of many messages is held once.
    """

    def __missing__(self, line: str) -> tuple[str, str]:
        name, colon, value = line.partition(": ")
        pair = (name, value) if colon and ":" not in name else split_line(line)
        if len(line) <= _MAX_KEPT_CHARACTERS:
            if len(self) >= _MAX_KEPT_LINES:
                self.clear()
            self[line] = pair
        return pair


PAIRS: Final = _Pairs()


NOWHERE: Final = "\ud800"
"""Half a character, which no decoding gives: what came as bytes never holds it."""
_UNSEARCHABLE: Final = re.compile(r"[:\r\n]")


class _Needles(dict[str, str]):
    """What stands before the value of a field, to be searched for in the text of an event.

    It is what no message holds where a search could find the wrong line.
    """

    def __missing__(self, name: str) -> str:
        # the first line has no line end before it, and is "Event:" in some spelling; "" is a line
        # that has no colon
        searchable = name and not _UNSEARCHABLE.search(name) and name.lower() != "event"
        needle = f"\r\n{name}:" if searchable else NOWHERE
        if len(name) <= _MAX_KEPT_CHARACTERS:
            if len(self) >= _MAX_NEEDLES:
                self.clear()
            self[name] = needle
        return needle


NEEDLES: Final = _Needles()


class _Spellings(dict[tuple[str, ...], Mapping[str, str]]):
    """Of the different names of a message, by the name in lower case, the first of that name."""

    def __missing__(self, names: tuple[str, ...]) -> Mapping[str, str]:
        spellings: dict[str, str] = {}
        for name in names:
            spellings.setdefault(name.lower(), name)
        if len(names) <= _MAX_KEPT_NAMES and max(map(len, names)) <= _MAX_KEPT_CHARACTERS:
            if len(self) >= _MAX_KEPT_LAYOUTS:
                self.clear()
            self[names] = spellings
        return spellings


SPELLINGS: Final = _Spellings()


class Values(dict[str, str]):
    """What was read of a message: the first value of each field, by its exact name.

    Until a message is read, it is empty, and all messages of a parser share one.
    """

    __slots__ = ("diagnostics", "fields")

    diagnostics: Diagnostics | None
    """What counts the typed fields that do not convert; None for a message made by hand."""
    fields: tuple[tuple[str, str], ...] | None
    """All fields in wire order, once they were asked for."""

    @classmethod
    def unread(cls, diagnostics: Diagnostics | None) -> Values:
        """Those of messages that were not read."""
        values = cls()
        values.diagnostics = diagnostics
        values.fields = None
        return values


def first_of_each(fields: Sequence[tuple[str, str]]) -> dict[str, str]:
    """The first value of each name, by the name in lower case."""
    return {name.lower(): value for name, value in reversed(fields)}
