"""What a session asked the server to remember about it, so that a new link begins where the old
one was: the event mask, and the filters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from .action import Action
from .config import SessionConfig
from .errors import LocalProtocolError

__all__ = ["MAX_FILTERS", "RestoredSettings"]

MAX_FILTERS: Final = 1000
"""Filters that a session can add: each costs the server a match for every event."""


class RestoredSettings:
    """The mask and the filters that the server has accepted from this session."""

    def __init__(self, config: SessionConfig) -> None:
        self._mask = config.events
        self._filters: list[Action[object]] = []

    @property
    def login_mask(self) -> str | None:
        """The mask to log in with: where filters are to follow, no event shall pass before them."""
        return "off" if self._filters else self._mask

    def check(self, action: Action[object]) -> None:
        """Refuse one filter too many."""
        if len(self._filters) >= MAX_FILTERS and action.name.lower() == "filter":
            raise LocalProtocolError(f"a session adds at most {MAX_FILTERS} filters")

    def learn(self, action: Action[object]) -> None:
        """Note what the server has just accepted."""
        match action.name.lower():
            case "filter":
                self._filters.append(action)
            case "events":
                headers = {name.lower(): value for name, value in action.headers}
                self._mask = headers.get("eventmask", self._mask)
            case _:
                pass

    def to_repeat(self) -> Iterator[Action[object]]:
        """The actions that bring a new link to where the old one was; none for a first link."""
        yield from self._filters
        if self._filters:
            yield Action("Events", {"EventMask": self._mask or "on"})
