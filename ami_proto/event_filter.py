"""Filters of events, as the action ``Filter`` adds them to a connection, in both syntaxes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from .posix_regex import compile_extended

__all__ = ["EventFilters"]

_MAX_FILTERS: Final = 1000
"""Asterisk has no bound; a peer that adds filters for ever must not take all memory."""

_DID_NOT_COMPILE: Final = "Filter did not compile.  Check the syntax of the filter given."
_BAD_FORMAT: Final = "Filter was formatted incorrectly.  Check the syntax of the filter given."
_TOO_MANY: Final = f"No more than {_MAX_FILTERS} filters"

_CRITERION: Final = re.compile(r"[\s,]*(action|name|header|method)\(([^\s(),]+)\)[\s,]*")

Test = Callable[[str], bool]


def _regex(wanted: str) -> Test:
    search = compile_extended(wanted).search
    return lambda text: search(text) is not None


_METHODS: Final[Mapping[str, Callable[[str], Test]]] = {
    "regex": _regex,
    "exact": lambda wanted: lambda text: text == wanted,
    "starts_with": lambda wanted: lambda text: text.startswith(wanted),
    "ends_with": lambda wanted: lambda text: text.endswith(wanted),
    "contains": lambda wanted: lambda text: wanted in text,
}


class _BadFormat(Exception):
    """The criteria, or what they are combined with, make no filter."""


@dataclass(frozen=True, slots=True)
class _Filter:
    """What an event must be: of this name, with this header, and with a text that passes."""

    exclude: bool
    test: Test | None
    name: str | None = None
    header: str | None = None

    def matches(self, event: str) -> bool:
        if self.name is not None and not event.startswith(f"Event: {self.name}\r\n"):
            return False
        if self.header is None:
            return self.test is None or self.test(event)
        start = self.header + ": "
        values = [x[len(start) :] for x in event.split("\r\n") if x.startswith(start)]
        return any(self.test is None or self.test(value) for value in values)


class EventFilters:
    """All filters of one connection. Without any, every event passes.

    An event passes if one including filter matches, or there is none, and no excluding one does.
    The rules are those of ``main/manager.c`` manager_add_filter() and should_send_event(), as
    measured on 16.28, which knows only regular expressions, and on 22.10.
    """

    def __init__(self, *, match_criteria: bool) -> None:
        """``match_criteria``: as in :class:`~ami_proto.Dialect`."""
        self._match_criteria = match_criteria
        self._including: list[_Filter] = []
        self._excluding: list[_Filter] = []

    def add(self, text: str, criteria: str) -> str | None:
        """Add a filter by the headers ``Filter`` and ``MatchCriteria``, ``""`` where missing.

        Returns None, or the text of the error.
        """
        if len(self._including) + len(self._excluding) >= _MAX_FILTERS:
            return _TOO_MANY
        try:
            if criteria and self._match_criteria:
                added = _with_criteria(text, criteria)
            else:
                added = self._regex_only(text)
        except _BadFormat:
            return _BAD_FORMAT
        except ValueError:
            return _DID_NOT_COMPILE
        (self._excluding if added.exclude else self._including).append(added)
        return None

    def _regex_only(self, text: str) -> _Filter:
        regex = text.removeprefix("!")
        if not regex and self._match_criteria:
            raise _BadFormat
        return _Filter(exclude=text.startswith("!"), test=_regex(regex))

    def pass_event(self, event: str) -> bool:
        """Whether the event with this whole text, the empty line at its end included, is sent."""
        if self._including and not any(x.matches(event) for x in self._including):
            return False
        return not any(x.matches(event) for x in self._excluding)


def _with_criteria(text: str, criteria: str) -> _Filter:
    """A filter of the new syntax; of criteria that repeat, the last counts."""
    found: dict[str, str] = {}
    at = 0
    while at < len(criteria):
        criterion = _CRITERION.match(criteria, at)
        if criterion is None:
            raise _BadFormat
        found[criterion[1]] = criterion[2]
        at = criterion.end()
    # a leading "!" is never part of what is looked for, but action() has the last word
    wanted = text.removeprefix("!")
    action = found.get("action", "exclude" if text.startswith("!") else "include")
    method = found.get("method", "none")
    name, header = found.get("name"), found.get("header")
    by_text = method != "none"
    if (
        action not in ("include", "exclude")
        or (by_text and method not in _METHODS)
        or by_text != bool(wanted)
        or not (by_text or name or header)
    ):
        raise _BadFormat
    test = _METHODS[method](wanted) if by_text else None
    return _Filter(exclude=action == "exclude", test=test, name=name, header=header)
