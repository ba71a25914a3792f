"""``ami tail``: the events of a server as they come, over losses of the link."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from threading import Thread, Timer
from typing import TYPE_CHECKING

import click

from ami_proto import (
    AMIError,
    AttemptFailed,
    Event,
    Gap,
    LinkLost,
    LinkNotice,
    LoggedIn,
    NotRestored,
)

from .conditions import all_of
from .connection import ServerCommand, chosen_config, connected, server_options
from .endings import say
from .lines import event_line, gap_line
from .output import Output
from .records import gap_record, json_line, message_record

if TYPE_CHECKING:
    from ami_transports.blocking import Stream

__all__ = ["tail"]


@click.command(cls=ServerCommand)
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option(
    "--where",
    multiple=True,
    metavar="CONDITION",
    help="Only where a field is so: name=value, name!=value, name~regex, name!~regex. Repeatable.",
)
@click.option("--json", "as_json", is_flag=True, help="A line of JSON for each, with every field.")
@click.option("--count", type=click.IntRange(min=1), help="End after so many events.")
@click.option("--seconds", type=click.FloatRange(min=0, min_open=True), help="End after so long.")
@click.option(
    "--reconnect/--no-reconnect", default=True, help="Whether to go on after the link was lost."
)
@server_options
def tail(
    names: tuple[str, ...],
    where: tuple[str, ...],
    count: int | None,
    seconds: float | None,
    *,
    as_json: bool,
    reconnect: bool,
) -> None:
    """Follow the events of a server: all, or those named.

    A NAME is that of an event, in any case, or a pattern: Hangup, 'Queue*'.

    \b
    Examples:
      ami tail
      ami tail Newchannel Hangup 'Queue*'
      ami tail Hangup --where 'Cause!=16' --where 'Channel~^PJSIP/10'
      ami tail --json | jq -r .Event
    """
    wanted = all_of(where)
    if any("://" in name for name in names):
        raise click.UsageError("a NAME is that of an event; a URL goes to --url, without secret")
    config = chosen_config(reconnect=reconnect)
    with connected(config) as ami, ami.subscribe(*names, where=wanted) as events:
        Thread(target=_tell_of_link, args=(ami.watch(),), daemon=True).start()
        _show(events, count=count, seconds=seconds, as_json=as_json)


def _show(
    events: Stream[Event | Gap], *, count: int | None, seconds: float | None, as_json: bool
) -> None:
    output = Output()
    left = count
    timer = None if seconds is None else Timer(seconds, events.close)
    if timer is not None:
        timer.daemon = True
        timer.start()
    try:
        for item in events:
            _show_one(output, item, as_json=as_json)
            if left is not None and isinstance(item, Event):
                left -= 1
                if not left:
                    break
    finally:
        if timer is not None:
            timer.cancel()


def _show_one(output: Output, item: Event | Gap, *, as_json: bool) -> None:
    match item:
        case Gap() if as_json:
            output.text(json_line(gap_record(item)))
        case Gap():
            output.line(gap_line(item, datetime.now()))
        case _ if as_json:
            output.text(json_line(message_record(item)))
        case _:
            output.line(event_line(item, datetime.now()))


def _tell_of_link(notices: Stream[LinkNotice]) -> None:
    """Say on stderr what happens to the link; the end, and an error, are told elsewhere."""
    with suppress(AMIError, OSError):
        for notice in notices:
            match notice:
                case LinkLost(reason=reason, retry_at=retry_at):
                    then = "" if retry_at is None else "; connecting again"
                    say(f"the link was lost: {reason}{then}")
                case AttemptFailed(reason=reason):
                    say(f"no connection yet: {reason}")
                case LoggedIn():
                    say("connected again")
                case NotRestored(error=error):
                    say(str(error))
                case _:
                    pass
