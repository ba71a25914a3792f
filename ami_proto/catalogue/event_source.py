"""Writing the classes of events and of the snapshots in them."""

from __future__ import annotations

from collections.abc import Iterable

from .documentation import BRIDGE_FIELDS, CHANNEL_FIELDS
from .layout import HEADER, call, docstring, names_in_order, packed
from .model import Choices, EventData, FieldData
from .naming import EVENT_RESERVED, Names, class_name

__all__ = ["event_class", "event_module", "field_line", "snapshot_module", "snapshots_of"]

KINDS = {
    "int": "IntegerField",
    "float": "FloatField",
    "bool": "BooleanField",
    "timestamp": "TimeField",
    "escaped": "EscapedField",
    "uri": "UriField",
    "texts": "TextsField",
    "name": "NameField",
    "clock": "ClockField",
}
CHANNEL = (*CHANNEL_FIELDS, "TenantID")
_CHANNEL_KINDS = {
    "Channel": "name", "Uniqueid": "name", "ChannelState": "int", "Priority": "int",
    "CallerIDName": "escaped", "ConnectedLineName": "escaped",
}  # fmt: skip
_BRIDGE_KINDS = {"BridgeNumChannels": "int"}


def field_line(
    attribute: str, kind: str, names: list[str], absent: Iterable[str] = ()
) -> list[str]:
    """The line that gives a class one attribute; ``absent`` are texts that say there is nothing."""
    arguments = [f'"{name}"' for name in names]
    if absent:
        arguments.append("absent=(" + " ".join(f'"{text}",' for text in absent) + ")")
    return call(f"{attribute} = {KINDS.get(kind, 'TextField')}", arguments, "", "    ")


def snapshots_of(event: EventData) -> dict[str, str]:
    """The mixins of an event by prefix and kind: what has all of a snapshot's fields has it."""
    names = {field["name"] for field in event["fields"]}
    found: dict[str, str] = {}
    for kind, core in (("Channel", CHANNEL_FIELDS), ("Bridge", BRIDGE_FIELDS[:6])):
        for name in names:
            prefix = name.removesuffix(core[0])
            if name.endswith(core[0]) and all(prefix + each in names for each in core):
                found[f"{prefix}{kind}Fields"] = prefix
    return found


def _covered(event: EventData) -> set[str]:
    return {
        (prefix + each).lower()
        for mixin, prefix in snapshots_of(event).items()
        for each in (CHANNEL if mixin.endswith("ChannelFields") else BRIDGE_FIELDS)
    }


def event_class(event: EventData, choices: Choices, names: Names) -> list[str]:
    """The class of one event."""
    wire, mixins = event["name"], sorted(snapshots_of(event))
    bases = mixins or ["Event"]
    if base := choices["bases"].get(f"events.{wire}"):
        bases = [base[1], *(mixins or [])]
    aliases = [name for name, a in choices["event_aliases"].items() if a["of"] == wire]
    keywords = [f'name="{wire}"'] + (
        ["aliases=(" + " ".join(f'"{a}",' for a in aliases) + ")"] if aliases else []
    )
    lines = call(f"class {class_name(wire)}", [*bases, *keywords], ":")
    lines += [*docstring(f"The event ``{wire}``.", _notes(event)), "", "    __slots__ = ()"]
    covered = _covered(event)
    own: list[str] = []
    for field in event["fields"]:
        key = f"{wire}.{field['name']}"
        also = choices["also"].get(key, [])
        if (field["name"].lower() in covered and not also) or skipped(field):
            continue
        attribute = names.attribute(wire, field["name"], EVENT_RESERVED)
        kind = choices["field_types"].get(key) or field.get("type", "text")
        kind = "texts" if field.get("multiple") else kind
        absent = choices["absent"].get(key, ())
        own += field_line(attribute, kind, [field["name"], *also], absent)
        if unit := choices["units"].get(key):
            own += [f'    """In {unit}."""']
        elif "enum" in field and kind == "enum" and (values := _values(field)):
            own += values
    return [*lines, *([""] if own else []), *own]


def skipped(field: FieldData) -> bool:
    """Channel variables are all in ``channel_variables``."""
    return field["name"].lower().endswith("chanvariable") or field["name"] == "ActionID"


def _values(field: FieldData) -> list[str]:
    values = "Seen: " + ", ".join(f"``{value}``" for value in field.get("enum", [])) + "."
    return [f'    """{values}"""'] if len(values) <= 90 and "\\" not in values else []


def _notes(event: EventData) -> list[str]:
    notes: list[str] = []
    for label, values in (
        ("Module", [event["module"]] if "module" in event else []),
        ("Class", event.get("privilege", [])),
        ("Since", event.get("since", [])),
        ("Until", [event["until"]] if "until" in event else []),
        ("Item of", [f"``{name}``" for name in event.get("item_of", [])]),
        ("Replaced by", [f"``{name}``" for name in event.get("replaced_by", [])]),
    ):
        if values:
            notes.append(f"{label}: {', '.join(values)}.")
    return [" ".join(notes)] if notes else []


def event_module(events: list[EventData], family: str, choices: Choices, names: Names) -> str:
    """The module of one family."""
    classes = [event_class(event, choices, names) for event in events]
    body = "".join("\n\n" + "\n".join(lines) + "\n" for lines in classes)
    kinds = [kind for kind in ["TextField", *KINDS.values()] if f" {kind}(" in body]
    mixins = sorted({mixin for event in events for mixin in snapshots_of(event)})
    head = [f'"""Events: {family}."""', "", "from __future__ import annotations", ""]
    imports = import_lines("ami_proto.fields", kinds) if kinds else []
    if "(Event, name" in body or "    Event, name" in body:
        imports += ["from ami_proto.message import Event"]
    bases = [choices["bases"].get(f"events.{event['name']}") for event in events]
    imports += [line for base in bases if base for line in import_lines(base[0], [base[1]])]
    imports = [line for block in sorted(_blocks(imports)) for line in block]
    local = import_lines(".snapshots", mixins) if mixins else []
    if imports and local:
        imports.append("")
    exported = names_in_order(class_name(event["name"]) for event in events)
    return "\n".join(
        [HEADER + head[0], *head[1:], *imports, *local, "", *all_lines(exported), body]
    )


def _blocks(lines: list[str]) -> list[list[str]]:
    blocks: list[list[str]] = []
    for line in lines:
        if line.startswith("from "):
            blocks.append([])
        blocks[-1].append(line)
    return blocks


def import_lines(module: str, names: list[str], indent: str = "") -> list[str]:
    """One import, broken where it is too long."""
    whole = f"{indent}from {module} import {', '.join(names_in_order(names, folded=True))}"
    if len(whole) <= 100:
        return [whole]
    inner = [f"{indent}    {name}," for name in names_in_order(names, folded=True)]
    return [f"{indent}from {module} import (", *inner, f"{indent})"]


def all_lines(names: list[str]) -> list[str]:
    """``__all__``."""
    whole = "__all__ = [" + ", ".join(f'"{name}"' for name in names) + "]"
    if len(whole) <= 100:
        return [whole]
    return ["__all__ = [", *(f'    "{name}",' for name in names), "]"]


def snapshot_module(events: list[EventData], names: Names) -> str:
    """The channels and bridges that events carry: an object of each, and the mixins by prefix."""
    mixins = dict(sorted({m: p for e in events for m, p in snapshots_of(e).items()}.items()))
    kinds = ["EscapedField", "FieldsOf", "IntegerField", "NameField", "TextField"]
    lines = [
        HEADER + '"""Snapshots of channels and bridges, as events carry them."""', "",
        "from __future__ import annotations", "",
        *import_lines("ami_proto.fields", kinds), "from ami_proto.message import Event", "",
        "__all__ = [", *packed(names_in_order(["ChannelSnapshot", "BridgeSnapshot", *mixins])),
        "]  # fmt: skip",
    ]  # fmt: skip
    for what, fields, table in (
        ("Channel", CHANNEL, _CHANNEL_KINDS),
        ("Bridge", BRIDGE_FIELDS, _BRIDGE_KINDS),
    ):
        lines += ["", "", f"class {what}Snapshot(FieldsOf):"]
        lines += [f'    """One {what.lower()} of an event: the fields with one prefix."""', ""]
        lines += ["    __slots__ = ()", ""]
        for name in fields:
            attribute = names.attribute("", name, set())
            lines += field_line(attribute, table.get(name, "text"), [name])
    for mixin, prefix in mixins.items():
        what = "Channel" if mixin.endswith("ChannelFields") else "Bridge"
        fields, table = (
            (CHANNEL, _CHANNEL_KINDS) if what == "Channel" else (BRIDGE_FIELDS, _BRIDGE_KINDS)
        )
        lines += ["", "", f"class {mixin}(Event):"]
        which = f"with the prefix ``{prefix}``" if prefix else "without a prefix"
        lines += [f'    """The fields of a {what.lower()} {which}."""']
        lines += ["", "    __slots__ = ()", ""]
        start = names.attribute("", prefix + "Channel", set()).removesuffix("channel")
        for name in fields:
            attribute = start + names.attribute("", name, set())
            lines += field_line(attribute, table.get(name, "text"), [prefix + name])
        lines += ["", "    @property"]
        lines += [f"    def {start}{what.lower()}_snapshot(self) -> {what}Snapshot:"]
        lines += [f'        """The {what.lower()} as one object."""']
        lines += [f'        return {what}Snapshot(self, "{prefix}")']
    return "\n".join(lines) + "\n"
