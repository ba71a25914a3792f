"""A Sphinx extension: the pages of the reference that tell of each action and event, by family.

They are written into ``docs/reference/catalogue`` when a build begins, from the same data and
classes as ``ami show`` tells of, and are not kept in the repository.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from inspect import Parameter, Signature, signature
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ami_proto import actions, events
from ami_transports.cli.entries import Entry, FieldEntry, FieldGroup, entries_named
from ami_transports.cli.entry_lines import answer, notes, seen_in
from ami_transports.cli.facts import Facts, Kind, facts_of

if TYPE_CHECKING:
    from sphinx.application import Sphinx

__all__ = ["pages", "setup", "write"]

_FAMILIES: Final = {"pjsip_details": "pjsip"}
"""A family of many lines has more modules than one."""
_WRITTEN: Final = {"Command": "system", "Originate": "calls"}
"""The families of what is written by hand."""
_ACRONYMS: Final = {"agi", "dahdi", "iax", "pjsip", "sip"}
_SNAPSHOTS: Final = (("Hangup", "ChannelSnapshot"), ("BridgeCreate", "BridgeSnapshot"))
"""An event with nothing but the snapshot's own names, for each."""

_UNLISTED: Final = (":no-contents-entry:", "")
"""The heading above is in the contents already."""

_INDEX: Final = """# The catalogue

Every action and event of Asterisk 1.4 to 22 and of its well-known modules, by family, from the same
data as the classes. `ami show NAME` tells the same in a terminal.

"Since 18.19.0, 20.4.0" means: in 18 from 18.19.0 on, in 20 from 20.4.0 on, and in what is newer.
An event's attribute is `None` where its field is missing or is not what it should be; the text
stays reachable by the name on the wire.
"""
_SNAPSHOT_PAGE: Final = """# Snapshots

Most events tell all about the channels and bridges that they are about. Each is reachable as one
object, and field by field as attributes of the event, whose names then begin like the object's.
Events that carry the same are of the same class: `isinstance(event, DestChannelFields)`.
"""


def pages() -> dict[str, str]:
    """The text of each page by its file's name."""
    families: dict[str, list[Entry]] = {}
    for entry in _entries():
        families.setdefault(_family(entry), []).append(entry)
    texts = {f"{family}.md": _page(family, families[family]) for family in sorted(families)}
    texts["snapshots.md"] = "\n".join([_SNAPSHOT_PAGE, *_snapshots()])
    texts["index.md"] = "\n".join([_INDEX, *_index(sorted(families))])
    return texts


def _entries() -> Iterator[Entry]:
    """Those that have a class, each once; other names lead to them."""
    kinds: tuple[tuple[Kind, Sequence[str]], ...] = (
        ("action", actions.__all__),
        ("event", events.__all__),
    )
    for kind, classes in kinds:
        names = dict.fromkeys([*(facts["name"] for facts in facts_of(kind).values()), *classes])
        found = {e.name: e for name in names for e in entries_named(name) if e.kind == kind}
        yield from (found[name] for name in sorted(found, key=str.lower))


def _family(entry: Entry) -> str:
    return _WRITTEN.get(entry.name) or _FAMILIES.get(entry.family, entry.family)


def _index(families: Sequence[str]) -> Iterator[str]:
    yield from ["```{toctree}", ":maxdepth: 1", *families, "snapshots", "```", ""]
    for title, kind in (("Actions", "action"), ("Events", "event")):
        links = [_link(kind, e.name) for e in _entries() if e.kind == kind]
        yield from [f"## {title}", "", ", ".join(links) + ".", ""]


def _page(family: str, entries: Sequence[Entry]) -> str:
    lines = [f"# {family.upper() if family in _ACRONYMS else family.capitalize()}", ""]
    for title, kind in (("Actions", "action"), ("Events", "event")):
        if members := [entry for entry in entries if entry.kind == kind]:
            lines += [f"## {title}", ""]
        for entry in members:
            lines += _section(entry)
    return "\n".join(lines)


def _target(kind: str, name: str) -> str:
    return f"{kind}-{name.lower()}"


def _link(kind: str, name: str) -> str:
    return f"[{name}](#{_target(kind, name)})"


def _links(kind: Kind, names: Iterable[str]) -> str:
    """Links to those that have a section, each to that of the class it leads to."""
    return ", ".join(
        _link(kind, entry.name)
        for name in names
        for entry in entries_named(name)
        if entry.kind == kind
    )


def _section(entry: Entry) -> Iterator[str]:
    yield from [f"({_target(entry.kind, entry.name)})=", f"### {entry.name}", ""]
    yield from [f"````{{py:class}} {entry.class_name}{_signature(entry)}", *_UNLISTED]
    if entry.name != entry.facts["name"]:
        yield f"- Sent as: {_link('action', entry.facts['name'])}"
    for label, text in _told(entry.kind, entry.facts):
        yield f"- {label}: {text}"
    if entry.other_names:
        yield f"- Other names: {', '.join(entry.other_names)}"
    if entry.kind == "action":
        yield f"- Answer: {_answer(entry.facts)}"
        yield f"- `call()` gives: `{entry.result}`"
    yield ""
    for group in entry.groups:
        yield from _group(group)
    yield "````"
    if entry.response_name:
        yield from [f"````{{py:class}} ami_proto.responses.{entry.response_name}", *_UNLISTED]
        yield from [*_table(entry.response), "````"]
    yield ""


def _signature(entry: Entry) -> str:
    """How an action is made; types are in the table."""
    if entry.kind == "event":
        return ""
    action = getattr(actions, entry.class_name.rpartition(".")[2])
    return str(
        signature(action).replace(
            parameters=[
                each.replace(annotation=Parameter.empty)
                for each in signature(action).parameters.values()
            ],
            return_annotation=Signature.empty,
        )
    )


def _told(kind: Kind, facts: Facts) -> Iterator[tuple[str, str]]:
    for label, told in (
        ("Module", facts.get("module", "a third party's" if "third_party" in facts else "")),
        ("Privilege", ", ".join(facts.get("privilege", []))),
        ("Since", ", ".join(facts.get("since", []))),
        ("Until", facts.get("until", "")),
        ("Seen in", ", ".join(seen_in(facts))),
        ("Replaced by", _links(kind, facts.get("replaced_by", []))),
        ("Listed by", _links("action", facts.get("item_of", []))),
    ):
        if told:
            yield label, told


def _answer(facts: Facts) -> str:
    """As in the terminal, with links to the events."""
    text = answer(facts)
    known = {event["name"] for event in facts_of("event").values()}
    told = {facts.get("reply", {}).get("event")}
    if "list" in facts:
        told |= {*facts["list"]["items"], facts["list"]["complete"]}
    for name in told:
        if name in known:
            text = re.sub(rf"\b{name}\b", _link("event", name), text)
    return text


def _group(group: FieldGroup) -> Iterator[str]:
    if not group.snapshot:
        yield from _table(group.fields)
        return
    what = "Channel" if group.snapshot.endswith("channel_snapshot") else "Bridge"
    start = group.snapshot.removesuffix(f"{what.lower()}_snapshot")
    beginning = f", their names beginning with `{start}` (`{group.prefix}` on the wire)"
    yield f"- `{group.snapshot}`: {{py:class}}`~ami_proto.events.{what}Snapshot`, whose fields are"
    yield f"  attributes of the event, too{beginning if start else ''}"


def _snapshots() -> Iterator[str]:
    for event, made in _SNAPSHOTS:
        (entry,) = (entry for entry in entries_named(event) if entry.kind == "event")
        (group,) = (group for group in entry.groups if group.snapshot)
        yield from [f"## {made}", "", f"````{{py:class}} ami_proto.events.{made}", *_UNLISTED]
        yield from [*_table(group.fields), "````", ""]
    yield from ["## What events with a snapshot are", ""]
    for name in events.__all__:
        if name.endswith("Fields"):
            yield from [f"````{{py:class}} ami_proto.events.{name}", *_UNLISTED, "````"]


def _table(fields: Sequence[FieldEntry]) -> Iterator[str]:
    if not fields:
        return
    yield from ["| attribute | on the wire | type | |", "|---|---|---|---|"]
    for field in fields:
        cells = (_code(field.attribute), _code(field.wire_name), _code(field.type))
        yield f"| {' | '.join(cells)} | {_plain('; '.join(notes(field)))} |"
    yield ""


def _code(text: str) -> str:
    return f"`{text}`".replace("|", r"\|") if text else ""


def _plain(text: str) -> str:
    """Text in which nothing is markup."""
    return "".join(f"\\{c}" if c in r"\`*_{}[]<>#|$" else c for c in text)


def write(folder: Path) -> list[str]:
    """Write the pages that differ, remove those that are no more; gives the names of both."""
    texts = pages()
    there = {path.name: path.read_text("utf-8") for path in folder.glob("*.md")}
    changed = [name for name, text in texts.items() if there.get(name) != text]
    for name in changed:
        (folder / name).write_text(texts[name], "utf-8")
    gone = sorted(there.keys() - texts.keys())
    for name in gone:
        (folder / name).unlink()
    return [*changed, *gone]


def write_pages(app: Sphinx) -> None:
    """When a build begins; what does not differ is not built again."""
    folder = Path(app.srcdir) / "reference" / "catalogue"
    folder.mkdir(exist_ok=True)
    write(folder)


def setup(app: Sphinx) -> dict[str, bool]:
    """Sphinx calls this."""
    # late: conf.py looks through all modules that are loaded, and this loads every family
    app.connect("builder-inited", write_pages, priority=900)
    return {"parallel_read_safe": True}
