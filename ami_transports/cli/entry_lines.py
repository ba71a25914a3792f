"""Actions and events of the catalogue as lines, as tables and as records."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import Final

from .entries import Entry, FieldEntry, FieldGroup
from .facts import Facts, Kind, ListFacts, ReplyFacts
from .output import Line
from .records import Record
from .tables import table

__all__ = [
    "answer",
    "entry_lines",
    "entry_record",
    "facts_record",
    "facts_table",
    "notes",
    "seen_in",
]

_FACTS: Final = (
    "module", "privilege", "since", "until", "replaced_by", "third_party", "seen_in", "item_of",
    "list", "reply",
)  # fmt: skip
_NOTES_WIDTH: Final = 60
_LABEL_WIDTH: Final = 14
_WIDTH: Final = 100


def facts_table(kind: Kind, found: Sequence[Facts]) -> Iterator[Line]:
    """A row for each; of the columns those in which anything stands."""
    rows = [_facts_row(kind, facts) for facts in found]
    columns = [name for name in rows[0] if any(row[name] for row in rows)]
    yield from table(columns, [[row[name] for name in columns] for row in rows])


def _facts_row(kind: Kind, facts: Facts) -> dict[str, str]:
    row = {
        "name": facts["name"],
        "privilege": ",".join(facts.get("privilege", [])),
        "module": _module(facts),
        "since": ", ".join(facts.get("since", [])),
        "until": facts.get("until", ""),
        "replaced by": ", ".join(facts.get("replaced_by", [])),
    }
    if kind == "event":
        return row | {"listed by": ", ".join(facts.get("item_of", []))}
    return row | {"answers": ", ".join(facts["list"]["items"]) if "list" in facts else ""}


def _module(facts: Facts) -> str:
    return facts.get("module", "a third party's" if facts.get("third_party") else "")


def entry_lines(entry: Entry) -> Iterator[Line]:
    """All of it, for a person."""
    yield [(f"{entry.kind} ", "dim"), (entry.name, "bold cyan")]
    for title, text in _told(entry):
        lines = textwrap.wrap(text, _WIDTH - _LABEL_WIDTH, break_long_words=False)
        for label, line in zip_longest([title], lines, fillvalue=""):
            yield [(f"  {label:<{_LABEL_WIDTH}}", "dim"), (line, "")]
    for title, group in _tables(entry):
        yield []
        if title:
            yield [(title, "bold")]
        yield from _field_table(group)


def _told(entry: Entry) -> Iterator[tuple[str, str]]:
    facts = entry.facts
    yield "class", entry.class_name
    if entry.name != facts["name"]:
        yield "sent as", facts["name"]
    for label, told in (
        ("other names", entry.other_names),
        ("module", [_module(facts)] if _module(facts) else []),
        ("privilege", facts.get("privilege", [])),
        ("since", facts.get("since", [])),
        ("until", [facts["until"]] if "until" in facts else []),
        ("replaced by", facts.get("replaced_by", [])),
        ("seen in", seen_in(facts)),
        ("listed by", facts.get("item_of", [])),
    ):
        if told:
            yield label, ", ".join(told)
    if entry.kind == "action":
        yield "answer", answer(facts)
        yield "call() gives", entry.result


def seen_in(facts: Facts) -> list[str]:
    """The versions whose documentation or servers tell of it."""
    return [{"older": "older versions"}.get(each, each) for each in facts.get("seen_in", [])]


def answer(facts: Facts) -> str:
    """What the answer to an action is made of, in words."""
    reply = facts.get("reply", {})
    event = reply.get("event", "")
    match reply.get("shape"):
        case "raw_text":
            return "bare text, without a response"
        case "single_event":
            return f"a response and the event {event}"
        case "events_then_complete":
            return f"a response, events as they come, and {event}"
        case "async_event":
            return f"a response{_condition(reply)} and, when it is done, the event {event}"
        case "repeated_field":
            return f"a response with any number of {reply.get('field', '')}"
        case "dynamic_fields":
            return "a response whose field names are data"
        case "goodbye":
            return "a response, and the end of the connection"
        case _ if "list" in facts:
            listed = _list(facts["list"])
            return f"a response{_condition(reply)} and {listed}" if "when" in reply else listed
        case _:
            return "a response"


def _condition(reply: ReplyFacts) -> str:
    pairs = reply.get("when", {}).items()
    return "".join(f"; where {name} is {value}, a response" for name, value in pairs)


def _list(listed: ListFacts) -> str:
    end = f", up to {listed['complete']}" if listed["complete"] else ""
    return f"a list of {_joined(listed['items']) or 'events'}{end}"


def _tables(entry: Entry) -> Iterator[tuple[str, Sequence[FieldEntry]]]:
    for group in entry.groups:
        if group.fields:
            yield _title(entry.kind, group), group.fields
    if entry.response:
        yield f"fields of the {entry.response_name}", entry.response


def _title(kind: Kind, group: FieldGroup) -> str:
    if kind == "action":
        return "parameters"
    return f"{group.snapshot}, one object with the fields" if group.snapshot else "fields"


def _field_table(fields: Sequence[FieldEntry]) -> Iterator[Line]:
    rows: list[list[str]] = []
    for field in fields:
        told = textwrap.wrap("; ".join(notes(field)), _NOTES_WIDTH, break_long_words=False)
        rows.append([field.attribute or "-", field.wire_name or "-", field.type, *told[:1]])
        rows += [["", "", "", line] for line in told[1:]]
    rows = [[*row, ""][:4] for row in rows]
    yield from table(["attribute", "on the wire", "type", ""], rows)


def notes(field: FieldEntry) -> Iterator[str]:
    """What there is to know of a field besides its names and its type."""
    if field.required:
        yield "required"
    if field.default is not None and field.values != (field.default,):
        yield f"default {field.default}"
    if field.closed and len(field.values) == 1:
        yield f"always {field.values[0]}"
    elif field.values:
        yield f"{'one of' if field.closed else 'such as'} {_joined(field.values)}"
    if field.other_names:
        yield f"also {_joined(field.other_names)}"


def _joined(words: Iterable[str]) -> str:
    return ", ".join(words)


def facts_record(kind: Kind, facts: Facts) -> Record:
    """The facts without the fields."""
    record: Record = {"kind": kind, "name": facts["name"]}
    return record | {name: fact for name, fact in facts.items() if name in _FACTS}


def entry_record(entry: Entry) -> Record:
    """All of it, for a program."""
    record = facts_record(entry.kind, entry.facts)
    record["name"] = entry.name
    record |= {
        "class": entry.class_name,
        "family": entry.family,
        "other_names": list(entry.other_names),
        "fields": [_field_record(field) for field in entry.fields],
    }
    if entry.kind == "event":
        record["snapshots"] = {g.snapshot: g.prefix for g in entry.groups if g.snapshot}
        return record
    return record | {
        "answer": answer(entry.facts),
        "result": entry.result,
        "response_fields": [_field_record(field) for field in entry.response],
    }


def _field_record(field: FieldEntry) -> Record:
    return {
        "name": field.wire_name,
        "attribute": field.attribute,
        "type": field.type,
        "required": field.required,
        "values": list(field.values),
        "closed": field.closed,
        "default": field.default,
        "other_names": list(field.other_names),
    }
