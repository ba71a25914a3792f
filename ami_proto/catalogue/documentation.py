"""Reading a documentation file of Asterisk 12 and later: names and structure, never sentences.

The file is ``core-<language>.xml``, as installed in ``/usr/share/asterisk/documentation``. Parts of
it stand in other elements and are included by XPointer; snapshots stand for the fields of a
channel or a bridge (main/manager_channels.c, main/manager_bridges.c).
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from .model import ActionData, Catalogue, EventData, FieldData, ListData, in_order

__all__ = ["BRIDGE_FIELDS", "CHANNEL_FIELDS", "read_documentation"]

CHANNEL_FIELDS: Final = (
    "Channel", "ChannelState", "ChannelStateDesc", "CallerIDNum", "CallerIDName",
    "ConnectedLineNum", "ConnectedLineName", "Language", "AccountCode", "Context", "Exten",
    "Priority", "Uniqueid", "Linkedid",
)  # fmt: skip
BRIDGE_FIELDS: Final = (
    "BridgeUniqueid", "BridgeType", "BridgeTechnology", "BridgeCreator", "BridgeName",
    "BridgeNumChannels", "BridgeVideoSourceMode", "BridgeVideoSource",
)  # fmt: skip
_SNAPSHOTS: Final = {"channel_snapshot": CHANNEL_FIELDS, "bridge_snapshot": BRIDGE_FIELDS}
_INTEGERS: Final = {"ChannelState", "Priority", "BridgeNumChannels"}
_INCLUDE: Final = "{http://www.w3.org/2001/XInclude}include"
_POINTER: Final = re.compile(r"xpointer\(/?docs/(.*)\)\Z", re.DOTALL)
_PATTERN: Final = re.compile(r",|\.\.\.")
"""In a value that stands for many: ``system,call,log,...``."""
_CONTAINS: Final = re.compile(r"\[contains\(@name, *'([^']*)'\)\]\Z")


def read_documentation(path: Path, version: str) -> Catalogue:
    """The actions and events that the file of Asterisk ``version`` documents."""
    root = ElementTree.parse(path).getroot()
    actions = [_action(element, root, version) for element in root.findall("manager")]
    events: dict[str, EventData] = {}
    for element in root.iter("managerEvent"):
        event = _event(element, root, version)
        before = events.get(event["name"])
        if before is None or len(before["fields"]) < len(event["fields"]):
            events[event["name"]] = event
    return {"actions": _once(actions), "events": list(events.values())}


def _once(actions: list[ActionData]) -> list[ActionData]:
    """An action of which two modules tell (MessageSend, JabberSend) counts once."""
    found: dict[str, ActionData] = {}
    for action in actions:
        before = found.setdefault(action["name"], action)
        known = {param["name"] for param in before["params"]}
        before["params"] += [p for p in action["params"] if p["name"] not in known]
    return list(found.values())


def _action(element: ElementTree.Element, root: ElementTree.Element, version: str) -> ActionData:
    action: ActionData = {
        "name": element.get("name", ""),
        "params": _parameters(element.find("syntax"), root),
    }
    if module := element.get("module"):
        action["module"] = module
    if since := _since(element):
        action["since"] = since
    action["seen_in"] = [version]
    if (listed := element.find("responses/list-elements")) is not None:
        items = [event.get("name", "") for event in _resolved(listed, root)]
        ends = [e for e in _resolved(element.find("responses"), root) if e.tag == "managerEvent"]
        lists: ListData = {"items": items, "complete": ends[0].get("name") if ends else None}
        action["list"] = lists
    return action


def _event(element: ElementTree.Element, root: ElementTree.Element, version: str) -> EventData:
    event: EventData = {"name": element.get("name", ""), "fields": []}
    if module := element.get("module"):
        event["module"] = module
    instance = element.find("managerEventInstance")
    flags = "" if instance is None else instance.get("class", "")
    event["privilege"] = [
        flag.strip().removeprefix("EVENT_FLAG_").lower() for flag in flags.split("|") if flag
    ]
    if instance is not None and (since := _since(instance)):
        event["since"] = since
    event["seen_in"] = [version]
    event["fields"] = [
        field
        for each in element.findall("managerEventInstance")
        for field in _parameters(each.find("syntax"), root)
        if field["name"] != "ActionID"  # every answer has it
    ]
    for field in event["fields"]:
        # nobody who reads an event can require anything
        field.pop("required", None)
    return event


def _since(element: ElementTree.Element) -> list[str]:
    return in_order((version.text or "").strip() for version in element.findall("since/version"))


def _parameters(syntax: ElementTree.Element | None, root: ElementTree.Element) -> list[FieldData]:
    found: dict[str, FieldData] = {}
    for element in _resolved(syntax, root):
        if names := _SNAPSHOTS.get(element.tag):
            prefix = element.get("prefix", "")
            for name in names:
                field: FieldData = {"name": prefix + name, "origin": element.tag}
                if name in _INTEGERS:
                    field["type"] = "int"
                found.setdefault(prefix + name, field)
        elif element.tag == "parameter":
            found.setdefault(element.get("name", ""), _parameter(element, root))
    return list(found.values())


def _parameter(element: ElementTree.Element, root: ElementTree.Element) -> FieldData:
    required = element.get("required") in {"true", "yes"}
    field: FieldData = {"name": element.get("name", ""), "required": required}
    if element.get("multiple") in {"true", "yes"}:
        field["multiple"] = True
    if default := element.get("default"):
        field["default"] = default
    values = [
        value.get("name", "")
        for child in _resolved(element, root)
        if child.tag == "enumlist"
        for value in child.findall("enum")
    ]
    words = [value for value in values if not _PATTERN.search(value)]
    if words != values:
        field["open"] = True
    elif values:
        field["type"] = "enum"
    if words:
        field["enum"] = words
    return field


def _resolved(
    element: ElementTree.Element | None, root: ElementTree.Element
) -> list[ElementTree.Element]:
    """The children of an element; an inclusion is what it points to, itself resolved."""
    found: list[ElementTree.Element] = []
    for child in () if element is None else element:
        if child.tag != _INCLUDE:
            found.append(child)
        elif pointer := _POINTER.match(child.get("xpointer", "")):
            found += _pointed(pointer.group(1), root)
    return found


def _pointed(pointer: str, root: ElementTree.Element) -> list[ElementTree.Element]:
    part = _CONTAINS.search(pointer)
    path = pointer[: part.start()] if part else pointer
    found = root.findall(path)
    if part:
        found = [element for element in found if part.group(1) in element.get("name", "")]
    if path.endswith("/parameter"):
        # "all parameters" of an event also means those that the event itself includes
        found = _all_parameters(path, root) if not part else found
    return found


def _all_parameters(path: str, root: ElementTree.Element) -> list[ElementTree.Element]:
    syntax = root.find(path.removesuffix("/parameter"))
    return [element for element in _resolved(syntax, root) if element.tag == "parameter"]
