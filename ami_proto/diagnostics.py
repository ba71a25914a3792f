"""Counters of what was tolerated: nothing odd is an error, and nothing odd goes unnoticed."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Diagnostics"]


@dataclass(slots=True)
class Diagnostics:
    """How often something odd came in and was put up with, since the object was made."""

    stray_line_ends: int = 0
    """Line ends where a message should begin: extra blank lines, each counted once."""
    split_messages: int = 0
    """Messages that were glued to the one before by a blank line of a bare LF, and were parted."""
    bare_texts: int = 0
    """Text without headers that stood directly before a message, and was parted from it."""
    headless_messages: int = 0
    """Messages that began with neither ``Event:`` nor ``Response:`` (texts, orphans, fragments)."""
    replies_without_action_id: int = 0
    """Responses that were matched by their order, for want of an ActionID."""
    unknown_replies: int = 0
    """Responses, or items of lists, to an ActionID that is not, or no longer, waited for."""
    adopted_items: int = 0
    """Items without ``Event:`` or ActionID that were given to the list that was being received."""
    dropped_events: int = 0
    """Events that bounded subscriptions let go because their consumer was too slow."""
    dropped_notices: int = 0
    """Notices that nobody fetched in time (never one that ends an action or a connection)."""
    unconverted_fields: int = 0
    """Readings of a typed attribute that gave None, because the field's text is not of its type.
    Fields are only read when asked for; one that is asked for again counts again."""
