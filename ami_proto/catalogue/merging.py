"""Merging catalogues: each action and event once, whatever order they are merged in.

Where two differ, the one that was seen in the newer Asterisk decides, and of two that were seen in
the same one the first: what the project's data say was corrected by what is on the wire. A
parameter is required if every version requires it, for then it may be left out nowhere.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from .model import (
    ActionData,
    Catalogue,
    EventData,
    ExchangeData,
    FieldData,
    ListData,
    in_order,
    version_key,
)

__all__ = ["merge"]

Record = TypeVar("Record", ActionData, EventData)


def merge(first: Catalogue, second: Catalogue) -> Catalogue:
    """What either knows; nothing is left out. Events know the actions whose lists they are in."""
    actions = {record["name"].lower(): record for record in first["actions"]}
    for action in second["actions"]:
        key = action["name"].lower()
        actions[key] = _merged_action(actions[key], action) if key in actions else action
    events = {record["name"].lower(): record for record in first["events"]}
    for event in second["events"]:
        key = event["name"].lower()
        events[key] = _merged_event(events[key], event) if key in events else event
    sorted_actions = [actions[key] for key in sorted(actions)]
    return {
        "actions": sorted_actions,
        "events": [_with_lists(events[key], sorted_actions) for key in sorted(events)],
    }


def _newest(record: ExchangeData) -> tuple[int, ...]:
    return max(map(version_key, record.get("seen_in", [])), default=())


def _newer_first(first: Record, second: Record) -> tuple[Record, Record]:
    return (first, second) if _newest(first) >= _newest(second) else (second, first)


def _merged_action(first: ActionData, second: ActionData) -> ActionData:
    newer, older = _newer_first(first, second)
    merged: ActionData = {**older, **newer}
    _agree(merged, newer, older)
    merged["params"] = merged_fields(newer["params"], older["params"])
    if "response" in newer or "response" in older:
        merged["response"] = merged_fields(newer.get("response", []), older.get("response", []))
    if "list" in newer and "list" in older:
        merged["list"] = _merged_list(newer["list"], older["list"])
    return merged


def _merged_event(first: EventData, second: EventData) -> EventData:
    newer, older = _newer_first(first, second)
    merged: EventData = {**older, **newer}
    _agree(merged, newer, older)
    merged["fields"] = merged_fields(newer["fields"], older["fields"])
    if "item_of" in newer or "item_of" in older:
        merged["item_of"] = sorted({*newer.get("item_of", []), *older.get("item_of", [])})
    return merged


def _agree(merged: ExchangeData, newer: ExchangeData, older: ExchangeData) -> None:
    """Settle what actions and events have in common."""
    merged["name"] = _wire_name(newer, older)
    merged["seen_in"] = in_order([*newer.get("seen_in", []), *older.get("seen_in", [])])
    if since := in_order([*newer.get("since", []), *older.get("since", [])]):
        merged["since"] = since
    if "until" in merged:
        untils = [record["until"] for record in (newer, older) if "until" in record]
        merged["until"] = max(untils, key=version_key)
        last = version_key(merged["until"])
        if _newest(merged)[: len(last)] > last:
            del merged["until"]


def _wire_name(newer: ExchangeData | FieldData, older: ExchangeData | FieldData) -> str:
    """The name as the newer spells it, unless the older knows that only documentation does so."""
    wrong = older.get("documented_as")
    return older["name"] if wrong is not None and wrong == newer["name"] else newer["name"]


def _with_lists(event: EventData, actions: list[ActionData]) -> EventData:
    """The event with all the actions whose answers it is in."""
    lists = [
        action["name"]
        for action in actions
        if "list" in action
        and event["name"] in (*action["list"]["items"], action["list"]["complete"])
    ]
    return {**event, "item_of": sorted({*lists, *event.get("item_of", [])})} if lists else event


def _merged_list(newer: ListData, older: ListData) -> ListData:
    merged: ListData = {**older, **newer}
    merged["items"] = _union(newer["items"], older["items"])
    merged["complete"] = newer["complete"] or older["complete"]
    return merged


def merged_fields(newer: list[FieldData], older: list[FieldData]) -> list[FieldData]:
    """By name in any case, in the newer's order; what only the older has stays behind the same."""
    known = {field["name"].lower(): field for field in older}
    found = {field["name"].lower(): field for field in newer}
    order = list(found)
    for number, (key, field) in enumerate(known.items()):
        if key in found:
            found[key] = _merged_field(found[key], field)
        else:
            found[key] = field
            order.insert(order.index([*known][number - 1]) + 1 if number else 0, key)
    return [found[key] for key in order]


def _merged_field(newer: FieldData, older: FieldData) -> FieldData:
    merged: FieldData = {**older, **newer}
    merged["name"] = _wire_name(newer, older)
    if "required" in merged:
        merged["required"] = newer.get("required", True) and older.get("required", True)
    kinds = [field["type"] for field in (newer, older) if "type" in field]
    # documentation calls on/off an enumeration where evidence has told what it is
    told = [kind for kind in kinds if kind != "enum"]
    if kinds:
        merged["type"] = (told or kinds)[0]
    if "enum" in newer and "enum" in older:
        merged["enum"] = _union(newer["enum"], older["enum"])
    elif told and len(kinds) > len(told):
        # what is no enumeration has no use for the words of one
        merged.pop("enum", None)
    return merged


def _union(first: Iterable[str], second: Iterable[str]) -> list[str]:
    return list(dict.fromkeys([*first, *second]))
