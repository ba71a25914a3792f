"""``ami events``, ``ami actions`` and ``ami show``: the catalogue, without any server."""

from __future__ import annotations

import click

from .endings import ExitCode, Failure
from .entries import Entry, entries_named
from .entry_lines import entry_lines, entry_record, facts_record, facts_table
from .facts import Kind, matching, near_misses
from .output import Output
from .records import json_line

__all__ = ["actions", "events", "show"]

_PATTERNS = click.argument("patterns", nargs=-1, metavar="[PATTERN]...")
_JSON = click.option("--json", "as_json", is_flag=True, help="A line of JSON for each.")


@click.command
@_PATTERNS
@_JSON
def events(patterns: tuple[str, ...], *, as_json: bool) -> None:
    """List the events that Asterisk and its modules have.

    A PATTERN is part of a name, in any case, or a whole name with * and ? in it. No server is
    needed.

    \b
    Examples:
      ami events
      ami events queue 'Dial*'
    """
    _list("event", patterns, as_json=as_json)


@click.command
@_PATTERNS
@_JSON
def actions(patterns: tuple[str, ...], *, as_json: bool) -> None:
    """List the actions that Asterisk and its modules have.

    A PATTERN is part of a name, in any case, or a whole name with * and ? in it. No server is
    needed.

    \b
    Examples:
      ami actions
      ami actions mailbox 'PJSIP*'
    """
    _list("action", patterns, as_json=as_json)


@click.command
@click.argument("names", nargs=-1, required=True, metavar="NAME...")
@_JSON
def show(names: tuple[str, ...], *, as_json: bool) -> None:
    """Tell all about an action or an event.

    Its fields and their types, what may see it, which versions have it, what its answer is made
    of, or which answers it is in. NAME is in any case; where an action and an event have it, both
    are shown. No server is needed.

    \b
    Examples:
      ami show Hangup
      ami show QueueStatus --json
    """
    entries = [entry for name in names for entry in _named(name)]
    output = Output()
    for number, entry in enumerate(entries):
        if as_json:
            output.text(json_line(entry_record(entry)))
            continue
        if number:
            output.text("")
        for line in entry_lines(entry):
            output.line(line)


def _named(name: str) -> list[Entry]:
    entries = entries_named(name)
    if not entries:
        raise _unknown(name, "action", "event")
    return entries


def _list(kind: Kind, patterns: tuple[str, ...], *, as_json: bool) -> None:
    found = matching(kind, patterns)
    if not found:
        raise _unknown(" ".join(patterns), kind)
    output = Output()
    if as_json:
        for facts in found:
            output.text(json_line(facts_record(kind, facts)))
        return
    for line in facts_table(kind, found):
        output.line(line)


def _unknown(name: str, *kinds: Kind) -> Failure:
    meant = near_misses(name, kinds)
    *others, last = meant or [""]
    choice = f"{', '.join(others)} or {last}" if others else last
    question = f"; did you mean {choice}?" if meant else ""
    return Failure(f"no {' or '.join(kinds)} is named {name!r}{question}", ExitCode.USAGE)
