"""Answers: for every action that the exchange knows, the function that answers it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from .calls import CALL_ANSWERS
from .database import DATABASE_ANSWERS
from .queues import QUEUE_ANSWERS
from .states import STATE_ANSWERS
from .system import SYSTEM_ANSWERS
from .table import Answer
from .transfers import TRANSFER_ANSWERS

__all__ = ["ANSWERS"]

ANSWERS: Final[Mapping[str, Answer]] = {
    **CALL_ANSWERS,
    **DATABASE_ANSWERS,
    **QUEUE_ANSWERS,
    **STATE_ANSWERS,
    **SYSTEM_ANSWERS,
    **TRANSFER_ANSWERS,
}
"""By wire name."""
