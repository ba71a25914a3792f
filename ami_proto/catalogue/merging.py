"""Merging catalogues: each action and event once, the newer source deciding where two differ."""

from __future__ import annotations

from collections.abc import Iterable

from .model import ActionData, Catalogue, EventData, FieldData, ListData

__all__ = ["merge"]


def merge(older: Catalogue, newer: Catalogue) -> Catalogue:
    """What either knows. Names, modules and versions are the newer's; nothing is left out."""
    actions = {record["name"].lower(): record for record in older["actions"]}
    for action in newer["actions"]:
        key = action["name"].lower()
        actions[key] = _merged_action(actions[key], action) if key in actions else action
    events = {record["name"].lower(): record for record in older["events"]}
    for event in newer["events"]:
        key = event["name"].lower()
        events[key] = _merged_event(events[key], event) if key in events else event
    return {
        "actions": [actions[key] for key in sorted(actions)],
        "events": [events[key] for key in sorted(events)],
    }


def _merged_action(old: ActionData, new: ActionData) -> ActionData:
    merged: ActionData = {**old, **new}
    merged["params"] = merged_fields(old.get("params", []), new.get("params", []))
    if "response" in old or "response" in new:
        merged["response"] = merged_fields(old.get("response", []), new.get("response", []))
    if "list" in old and "list" in new:
        merged["list"] = _merged_list(old["list"], new["list"])
    merged["seen_in"] = _union(old.get("seen_in", []), new.get("seen_in", []))
    return merged


def _merged_event(old: EventData, new: EventData) -> EventData:
    merged: EventData = {**old, **new}
    merged["fields"] = merged_fields(old.get("fields", []), new.get("fields", []))
    if "item_of" in old or "item_of" in new:
        merged["item_of"] = _union(old.get("item_of", []), new.get("item_of", []))
    merged["seen_in"] = _union(old.get("seen_in", []), new.get("seen_in", []))
    return merged


def _merged_list(old: ListData, new: ListData) -> ListData:
    return {
        "items": _union(new["items"], old["items"]),
        "complete": new["complete"] or old["complete"],
    }


def merged_fields(old: list[FieldData], new: list[FieldData]) -> list[FieldData]:
    """The newer's order, then what only the older has; by name in any case."""
    found: dict[str, FieldData] = {}
    known = {field["name"].lower(): field for field in old}
    for field in [*new, *old]:
        key = field["name"].lower()
        if key not in found:
            found[key] = _merged_field(known.get(key, field), field)
    return list(found.values())


def _merged_field(old: FieldData, new: FieldData) -> FieldData:
    merged: FieldData = {**old, **new}
    # documentation calls on/off an enumeration where evidence has told what it is
    if "type" in old and new.get("type") == "enum":
        merged["type"] = old["type"]
    if "enum" in old and "enum" in new:
        merged["enum"] = _union(new["enum"], old["enum"])
    return merged


def _union(first: Iterable[str], second: Iterable[str]) -> list[str]:
    return list(dict.fromkeys([*first, *second]))
