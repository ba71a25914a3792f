"""Records: messages as JSON, a line for each, with every field."""

from __future__ import annotations

import json
import sys
import time
from datetime import UTC, datetime
from typing import TypeAlias

from ami_proto import Gap, Message, Response

__all__ = ["Record", "gap_record", "json_line", "message_record", "response_record"]

Record: TypeAlias = dict[str, object]


def message_record(message: Message) -> Record:
    """All fields by name: text, or for one that is repeated, in any case, a list of texts.

    Lines without a colon are under ``""``.
    """
    spelled: dict[str, str] = {}
    values: dict[str, list[str]] = {}
    for raw_name, raw_value in message.fields:
        name, value = _readable(raw_name), _readable(raw_value)
        values.setdefault(spelled.setdefault(name.lower(), name), []).append(value)
    return {name: found[0] if len(found) == 1 else found for name, found in values.items()}


def response_record(response: Response) -> Record:
    """The same; where a command has output, ``Output`` is always the list of its lines."""
    record = message_record(response)
    if (output := response.output) is not None:
        record.pop("", None)
        record["Output"] = [_readable(line) for line in output]
    return record


def gap_record(gap: Gap) -> Record:
    """A gap, under the one key ``gap``; its moments in UTC."""
    return {
        "gap": {
            "reason": gap.reason.name.lower(),
            "since": _at(gap.since),
            "until": _at(gap.until),
            "seconds": round(gap.until - gap.since, 3),
            "dropped": gap.dropped,
        }
    }


def _at(moment: float) -> str:
    """A moment on the session's clock as others write it."""
    wall = time.time() - time.monotonic() + moment
    return datetime.fromtimestamp(wall, UTC).isoformat(timespec="milliseconds")


def json_line(record: Record) -> str:
    """The record in one line of JSON."""
    text = json.dumps(record, ensure_ascii=False)
    utf8 = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    # escapes for what stdout cannot carry, and for what could steer a terminal
    return text if text.isprintable() and (utf8 or text.isascii()) else json.dumps(record)


def _readable(text: str) -> str:
    """Bytes that are no UTF-8 as escapes like ``\\xe9``: many readers refuse half a character."""
    if text.isascii():
        return text
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
