"""What the data files hold: one record for each action, event, parameter and field."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final, Required, TypedDict

__all__ = [
    "DATA",
    "ActionData",
    "AliasData",
    "Catalogue",
    "Choices",
    "EventData",
    "ExchangeData",
    "FieldData",
    "ListData",
    "ReplyData",
    "in_order",
    "load",
    "load_choices",
    "save",
    "version_key",
]

DATA: Final = Path(__file__).parent / "data"
_ORDER: Final = (
    "name", "module", "privilege", "since", "until", "replaced_by", "third_party", "seen_in",
    "documented_as", "item_of", "list", "reply", "params", "response", "fields",
)  # fmt: skip
_ORDER_IN_FIELD: Final = (
    "name", "documented_as", "required", "type", "enum", "open", "multiple", "default", "origin",
)  # fmt: skip


class FieldData(TypedDict, total=False):
    """A field of an event or a response, or a parameter of an action.

    ``type`` is int, float, bool, timestamp, enum or list; text where there is none. ``origin`` is
    channel_snapshot or bridge_snapshot. ``documented_as`` is the name in the documentation where
    the wire spells it otherwise.
    """

    name: Required[str]
    required: bool
    type: str
    enum: list[str]
    open: bool
    multiple: bool
    default: str
    origin: str
    documented_as: str


class ListData(TypedDict, total=False):
    """What a list is made of: its items, and the event that completes it.

    Since Asterisk 13 a list says ``EventList: start``. ``unmarked`` is what comes where it does
    not: ``list``, the same without that header (main/manager.c, apps/app_queue.c,
    channels/chan_sip.c and others up to 12; chan_dongle's manager.c to this day), or ``event``,
    just the one event (main/db.c up to 1.6).
    """

    items: Required[list[str]]
    complete: Required[str | None]
    unmarked: str


class ReplyData(TypedDict, total=False):
    """An answer that is neither one response nor a list: its shape, and the event in it."""

    shape: str
    event: str
    field: str
    when: dict[str, str]


class ExchangeData(TypedDict, total=False):
    """What actions and events have in common. Versions are those of Asterisk.

    ``documented_as`` is the name in the documentation where the wire spells it otherwise.
    """

    name: Required[str]
    module: str
    privilege: list[str]
    since: list[str]
    until: str
    replaced_by: list[str]
    third_party: bool
    seen_in: list[str]
    documented_as: str


class ActionData(ExchangeData, total=False):
    """An action."""

    params: Required[list[FieldData]]
    list: ListData
    reply: ReplyData
    response: list[FieldData]


class EventData(ExchangeData, total=False):
    """An event."""

    fields: Required[list[FieldData]]
    item_of: list[str]


class Catalogue(TypedDict):
    """All of it, sorted by name."""

    actions: list[ActionData]
    events: list[EventData]


class AliasData(TypedDict, total=False):
    """Another name for something; ``fixed`` are parameters that the name itself gives."""

    of: Required[str]
    fixed: dict[str, str | bool]


class Choices(TypedDict):
    """What is chosen by us. Keys of parameters and fields are ``Action.Param``, ``Event.Field``.

    ``param_types`` are types of Python, or ``variables`` (each a ``NAME=value``), ``lines`` (these,
    or lines as they are) and ``indexed`` (a header for each, with its index in the name).
    ``needs`` are groups of parameters of which at least one must be given.
    ``unnamed_lists`` are the lists of actions that have no class.
    ``field_types`` are also ``timestamp``, ``clock`` (hours, minutes and seconds) and ``uri``.
    ``absent`` are the texts by which a field says that there is nothing, besides those that all of
    its type have; ``units`` are those of durations.
    """

    families: dict[str, dict[str, list[str]]]
    words: dict[str, str]
    attributes: dict[str, str]
    param_types: dict[str, str]
    needs: dict[str, list[list[str]]]
    field_types: dict[str, str]
    absent: dict[str, list[str]]
    units: dict[str, str]
    also: dict[str, list[str]]
    responses: dict[str, dict[str, str]]
    unnamed_lists: dict[str, ListData]
    bases: dict[str, list[str]]
    written: dict[str, dict[str, str]]
    action_aliases: dict[str, AliasData]
    event_aliases: dict[str, AliasData]


def version_key(version: str) -> tuple[int, ...]:
    """By which versions of Asterisk are compared; ``older`` comes before all of them."""
    return tuple(map(int, re.findall(r"\d+", version)))


def in_order(versions: Iterable[str]) -> list[str]:
    """Versions of Asterisk, each once, the oldest first."""
    return sorted(dict.fromkeys(versions), key=version_key)


def load(folder: Path = DATA) -> Catalogue:
    """The facts."""
    return {
        "actions": json.loads((folder / "actions.json").read_text("utf-8")),
        "events": json.loads((folder / "events.json").read_text("utf-8")),
    }


def load_choices(folder: Path = DATA) -> Choices:
    """What is chosen by us."""
    choices: Choices = json.loads((folder / "choices.json").read_text("utf-8"))
    return choices


def save(catalogue: Catalogue, folder: Path = DATA) -> None:
    """Write the facts, a record a line, so that a change shows as the lines that changed."""
    _write(folder / "actions.json", catalogue["actions"])
    _write(folder / "events.json", catalogue["events"])


def _write(path: Path, records: list[ActionData] | list[EventData]) -> None:
    blocks = [_block(record) for record in records]
    path.write_text("[\n" + ",\n".join(blocks) + "\n]\n", "utf-8")


def _block(record: Mapping[str, object]) -> str:
    lines: list[str] = []
    for key, value in sorted(record.items(), key=lambda pair: _ORDER.index(pair[0])):
        if key in {"params", "fields", "response"} and isinstance(value, list) and value:
            rows = ",\n".join(f"  {_row(row)}" for row in value)  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]  # only printed
            lines.append(f' "{key}": [\n{rows}\n ]')
        else:
            lines.append(f' "{key}": {json.dumps(value, ensure_ascii=False)}')
    return "{\n" + ",\n".join(lines) + "\n}"


def _row(field: Mapping[str, object]) -> str:
    ordered = sorted(field.items(), key=lambda pair: _ORDER_IN_FIELD.index(pair[0]))
    return json.dumps(dict(ordered), ensure_ascii=False)
