"""The answers of real Asterisk (16.28.0, 22.10.1) to `server_conversations.py`, by version."""

import json
import re
from pathlib import Path
from typing import Final, TypedDict

FILE: Final = Path(__file__).with_suffix(".json")


class Answer(TypedDict):
    text: str
    """All that the server sent, as latin-1, with the numbers that vary replaced."""
    closed: bool
    """Whether it closed the connection."""


VARYING: Final = (
    (re.compile(r"^(Timestamp): \d+\.\d+\r$", re.MULTILINE), r"\1: 1.0\r"),
    (re.compile(r"^(Challenge): \d{1,9}\r$", re.MULTILINE), r"\1: 1\r"),
    (re.compile(r"^(Uptime|LastReload): \d+\r$", re.MULTILINE), r"\1: 1\r"),
)


def normal(received: bytes, *, closed: bool) -> Answer:
    text = received.decode("latin-1")
    for pattern, replacement in VARYING:
        text = pattern.sub(replacement, text)
    return Answer(text=text, closed=closed)


def recorded() -> dict[str, dict[str, Answer]]:
    if not FILE.exists():
        return {}
    answers: dict[str, dict[str, Answer]] = json.loads(FILE.read_text("utf-8"))
    return answers
