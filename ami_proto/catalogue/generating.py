"""All generated files: their paths in the package, and their text."""

from __future__ import annotations

from typing import TypeVar

from .action_source import action_module, response_module
from .event_source import event_module, import_lines, snapshot_module, snapshots_of
from .layout import HEADER, call, names_in_order, packed
from .model import ActionData, Catalogue, Choices, EventData
from .naming import Names, class_name
from .shape_source import shape_module

__all__ = ["generate"]

Record = TypeVar("Record", ActionData, EventData)

_DOCS = {
    "actions": ("Typed actions by family", "Action", "ACTIONS", "ami_proto.action",
                "type[Action[object]]"),
    "events": ("Typed events by family", "Event", "EVENTS", "ami_proto.message", "type[Event]"),
    "responses": ("Typed responses", "Response", "", "", ""),
}  # fmt: skip


def generate(catalogue: Catalogue, choices: Choices) -> dict[str, str]:
    """The text of each file by its path below ``ami_proto``."""
    names = Names(choices, _wire_names(catalogue, choices))
    files: dict[str, str] = {}
    written = choices["written"]["actions"]
    actions = _families(catalogue["actions"], choices, "actions")
    index: dict[str, list[str]] = {}
    for family, members in actions.items():
        files[f"actions/{family}.py"] = action_module(members, family, choices, names)
        index[family] = [class_name(member["name"]) for member in members]
        index[family] += [
            name for name, alias in choices["action_aliases"].items()
            if "fixed" in alias and alias["of"] in index[family]
        ]  # fmt: skip
    index["written"] = list(written)
    others = _other_names(catalogue["actions"]) | _plain_aliases(choices, "actions")
    files["actions/__init__.py"] = _index("actions", index, others)
    events = _families(catalogue["events"], choices, "events")
    every = [event for members in events.values() for event in members]
    files["events/snapshots.py"] = snapshot_module(every, names)
    index = {}
    for family, told in events.items():
        files[f"events/{family}.py"] = event_module(told, family, choices, names)
        index[family] = [class_name(event["name"]) for event in told]
    mixins = sorted({mixin for event in every for mixin in snapshots_of(event)})
    index["snapshots"] = ["ChannelSnapshot", "BridgeSnapshot", *mixins]
    others = _other_names(catalogue["events"]) | _plain_aliases(choices, "events")
    files["events/__init__.py"] = _index("events", index, others)
    responses = response_module(catalogue["actions"], choices, names)
    files["responses/single.py"] = responses
    made = [line[6:].partition("(")[0] for line in responses.split("\n") if line[:6] == "class "]
    files["responses/__init__.py"] = _index("responses", {"single": made}, {})
    files["shapes_table.py"] = shape_module(catalogue["actions"], choices)
    return files


def _wire_names(catalogue: Catalogue, choices: Choices) -> set[str]:
    fields = [field for event in catalogue["events"] for field in event["fields"]]
    for action in catalogue["actions"]:
        fields += action["params"] + action.get("response", [])
        if "reply" in action and "field" in action["reply"]:
            fields.append({"name": action["reply"]["field"]})
    more = {name for fields in choices["responses"].values() for name in fields}
    return {field["name"] for field in fields} | more | {"TenantID"}


def _other_names(records: list[ActionData] | list[EventData]) -> dict[str, str]:
    """The classes of the wire names that are no names for a class (``vgsm_me_state``)."""
    pairs = [(record["name"], class_name(record["name"])) for record in records]
    return {wire: made for wire, made in pairs if wire.lower() != made.lower()}


def _plain_aliases(choices: Choices, kind: str) -> dict[str, str]:
    aliases = choices["action_aliases" if kind == "actions" else "event_aliases"]
    return {name: alias["of"] for name, alias in aliases.items() if "fixed" not in alias}


def _families(records: list[Record], choices: Choices, kind: str) -> dict[str, list[Record]]:
    """The records that get a class, by family; aliases and what is written by hand get none."""
    families = choices["families"]
    by_module = {m: family for family, modules in families["modules"].items() for m in modules}
    by_name = {n.lower(): family for family, ns in families[kind].items() for n in ns}
    apart = {*choices["written"]["actions"]} if kind == "actions" else set[str]()
    apart |= {*choices["action_aliases" if kind == "actions" else "event_aliases"]}
    found: dict[str, list[Record]] = {}
    for record in records:
        if record["name"] not in apart:
            module = record.get("module", "")
            family = by_name.get(record["name"].lower()) or by_module.get(module, "other")
            found.setdefault(family, []).append(record)
    return dict(sorted(found.items()))


def _index(kind: str, families: dict[str, list[str]], aliases: dict[str, str]) -> str:
    title, base, table, module, returned = _DOCS[kind]
    every = [name for names in families.values() for name in names]
    lines = [f'{HEADER}"""{title}. A family is imported when a name of it is first met."""', ""]
    lines += ["from __future__ import annotations", "", "from importlib import import_module"]
    lines += ["from typing import TYPE_CHECKING, Final", ""]
    if table:
        lines += [*import_lines(module, [table, base]), ""]
    lines += ["if TYPE_CHECKING:"]
    for family, names in sorted(families.items()):
        lines += import_lines(f".{family}", names, "    ")
    exported = names_in_order([*every, *(["by_name"] if table else [])])
    lines += ["", "__all__ = [", *packed(exported), "]  # fmt: skip", ""]
    lines += ["_NAMES: Final = {"]
    for family, names in sorted(families.items()):
        lines += [f'    "{family}": (', *packed(sorted(names), "        "), "    ),"]
    lines += ["}  # fmt: skip"]
    lines += [
        "_FAMILIES: Final = {name: family for family, names in _NAMES.items() for name in names}"
    ]
    if table:
        lines += _lookup(kind, base, table, returned, aliases)
    return "\n".join([*lines, "", "", *_GETATTR]) + "\n"


def _lookup(kind: str, base: str, table: str, returned: str, aliases: dict[str, str]) -> list[str]:
    pairs = [f'    "{alias.lower()}": "{of}",' for alias, of in sorted(aliases.items())]
    lines = ["_ALIASES: Final = {", *pairs, "}", ""]
    pair = '{name.lower(): f"{__name__}.{family}" for name, family in _FAMILIES.items()}'
    lines += call(f"{table}.families.update", [pair], "")
    pair = '{alias: f"{__name__}.{_FAMILIES[name]}" for alias, name in _ALIASES.items()}'
    lines += call(f"{table}.families.update", [pair], "")
    what = f"The class for the {kind[:-1]} of this wire name, in any case; None if none is known."
    lines += ["", "", f"def by_name(name: str) -> {returned} | None:"]
    return [*lines, f'    """{what}"""', f"    return {table}.find(name)"]


_GETATTR = [
    "def __getattr__(name: str) -> object:",
    "    family = _FAMILIES.get(name)",
    "    if family is None:",
    '        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")',
    "    # found by itself from the second time on: importing again costs more than a small answer",
    '    found = globals()[name] = getattr(import_module(f".{family}", __name__), name)',
    "    return found",
    "",
    "",
    "def __dir__() -> list[str]:",
    "    return __all__",
]
