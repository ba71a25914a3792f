"""What the answer to an action is made of, for those whose first response does not tell.

Since Asterisk 13 a list says ``EventList: start`` and ``EventList: Complete``, and needs no entry
here. What stands here does not: lists of older versions, answers of one event, and bare text; the
catalogue's data tell which (``shapes_table`` is generated from them). Nothing is ever guessed from
the prose in ``Message:``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from .shapes_table import EVENTS, LISTS, TEXTS

__all__ = ["RESPONSE", "SHAPES", "ReplyShape", "ShapeKind", "shape_of"]


class ShapeKind(Enum):
    """How the end of an answer is recognised."""

    RESPONSE = auto()
    """One response; or a list, if the response says ``EventList: start``."""
    LIST = auto()
    """A response, items, and the event that completes it, with or without ``EventList``."""
    EVENT = auto()
    """A response, then exactly one event; or a list, if the response says so."""
    TEXT = auto()
    """No response and no ActionID: text, up to the answer of a ``Ping`` sent right behind."""


@dataclass(frozen=True, slots=True)
class ReplyShape:
    """``items`` are the wire names of the items, ``complete`` that of the event that ends them."""

    kind: ShapeKind
    items: tuple[str, ...] = ()
    complete: str | None = None


RESPONSE: Final = ReplyShape(ShapeKind.RESPONSE)

SHAPES: Final[Mapping[str, ReplyShape]] = {
    **{
        name: ReplyShape(ShapeKind.LIST, tuple(items), complete)
        for name, (complete, *items) in LISTS.items()
    },
    **{name: ReplyShape(ShapeKind.EVENT, (event,)) for name, event in EVENTS.items()},
    **dict.fromkeys(TEXTS, ReplyShape(ShapeKind.TEXT)),
}
"""The shapes by lower-case action name."""


def shape_of(action_name: str) -> ReplyShape:
    """The shape of the answer to the action of this wire name, in any case."""
    return SHAPES.get(action_name.lower(), RESPONSE)
