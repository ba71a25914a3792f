"""Writing the table of the answers whose first response does not tell how they end."""

from __future__ import annotations

from .layout import HEADER, call
from .model import ActionData, Choices

__all__ = ["shape_module"]

_HEAD = '''"""Answers whose first response does not tell how they end, by lower-case action name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

__all__ = ["EVENTS", "LISTS", "TEXTS"]
'''


def shape_module(actions: list[ActionData], choices: Choices) -> str:
    """The module that ``ami_proto.shapes`` makes its shapes of."""
    lists = {action["name"]: action["list"] for action in actions if "list" in action}
    lists |= choices["unnamed_lists"]
    replies = {action["name"]: action["reply"] for action in actions if "reply" in action}
    whole = {
        name: [of["complete"] or "", *of["items"]]
        for name, of in lists.items()
        if of.get("unmarked") == "list"
    }
    single = {name: of["items"][0] for name, of in lists.items() if of.get("unmarked") == "event"}
    single |= {
        name: reply["event"]
        for name, reply in replies.items()
        if reply.get("shape") in {"single_event", "events_then_complete"} and "event" in reply
    }
    texts = [name for name, reply in replies.items() if reply.get("shape") == "raw_text"]
    lines = ["LISTS: Final[Mapping[str, tuple[str, ...]]] = {"]
    for name, events in sorted(whole.items(), key=_by_lower_name):
        lines += call(f'"{name.lower()}": ', [f'"{event}"' for event in events], ",", "    ")
    lines += ["}", '"""The event that completes the list, then its items."""', ""]
    lines += ["EVENTS: Final[Mapping[str, str]] = {"]
    for name, event in sorted(single.items(), key=_by_lower_name):
        lines.append(f'    "{name.lower()}": "{event}",')
    lines += [
        "}",
        '"""The one event of the answer, unless the response says that a list comes."""',
        "",
    ]
    lines += ["TEXTS: Final[tuple[str, ...]] = ("]
    lines += [f'    "{name}",' for name in sorted(map(str.lower, texts))]
    lines += [")", '"""Text without any header."""']
    return HEADER + _HEAD + "\n" + "\n".join(lines) + "\n"


def _by_lower_name(pair: tuple[str, object]) -> str:
    return pair[0].lower()
