"""``ami demo``: calls on a simulated exchange in this process, watched over a real connection."""

from __future__ import annotations

import time
from datetime import datetime
from threading import Event as Flag
from threading import Thread, Timer

import click

from ami_proto import Action, AMIError, Event, Gap
from ami_transports.blocking import Client, Stream, connect
from ami_transports.simulator import Simulator, Traffic

from .figures import Figures
from .lines import event_line, gap_line
from .output import Output

__all__ = ["demo"]

_TALK_S = 4.0
"""How long callers talk in the mean: so that calls also end while one looks on."""
_ASK_EVERY_S = 0.5
_QUESTIONS = (
    Action("Ping"),
    Action("CoreShowChannels"),
    Action("QueueStatus"),
    Action("Command", {"Command": "core show channels"}),
)


@click.command()
@click.option(
    "--seconds",
    type=click.FloatRange(min=0, min_open=True),
    default=12.0,
    show_default=True,
    help="How long to watch.",
)
@click.option(
    "--calls-per-minute",
    type=click.FloatRange(min=0, min_open=True),
    default=60.0,
    show_default=True,
    help="How many calls are made in the mean.",
)
@click.option("--seed", type=int, default=0, show_default=True, help="Another seed, other calls.")
@click.option("--all", "show_all", is_flag=True, help="Show the steps of the dialplan, too.")
def demo(seconds: float, calls_per_minute: float, seed: int, *, show_all: bool) -> None:
    """Watch calls on a simulated exchange; it ends by itself.

    Nothing needs to be set up: the exchange runs in this process, and is connected to over
    loopback as any other. Meanwhile it is asked something twice a second. At the end the calls,
    the events and the round trips are summed up.
    """
    output = Output()
    figures = Figures()
    traffic = Traffic(calls_per_minute=calls_per_minute, talk_s=_TALK_S)
    with Simulator(traffic=traffic, seed=seed) as simulator, connect(simulator.url) as ami:
        _introduce(output, ami, simulator.port, calls_per_minute, seconds, show_all=show_all)
        started_at = time.monotonic()
        try:
            _watch(output, figures, ami, seconds, show_all=show_all)
        finally:
            # who interrupts it wants to see what there was, too
            for line in figures.lines(time.monotonic() - started_at):
                output.line(line)


def _introduce(
    output: Output,
    ami: Client,
    port: int,
    calls_per_minute: float,
    seconds: float,
    *,
    show_all: bool,
) -> None:
    output.line([("A simulated exchange at ", ""), (f"ami://admin@127.0.0.1:{port}", "bold"),
                 (f" says {ami.banner}", "")])  # fmt: skip
    hidden = "" if show_all else " Steps of the dialplan are counted, not shown (--all)."
    text = f"{calls_per_minute:g} calls a minute, for {seconds:g} seconds.{hidden}"
    output.line([(text, "dim")])
    output.line([])


def _watch(
    output: Output, figures: Figures, ami: Client, seconds: float, *, show_all: bool
) -> None:
    """Show the events for so long, while another thread asks."""
    enough = Flag()
    asking = Thread(target=_ask, args=(ami, figures, enough), daemon=True)
    with ami.subscribe() as events:
        timer = Timer(seconds, events.close)
        timer.daemon = True
        timer.start()
        asking.start()
        try:
            _show(output, figures, events, show_all=show_all)
        finally:
            timer.cancel()
            enough.set()
            asking.join()
            figures.dropped = events.dropped


def _show(output: Output, figures: Figures, events: Stream[Event | Gap], *, show_all: bool) -> None:
    for item in events:
        figures.count(item)
        match item:
            case Gap():
                output.line(gap_line(item, datetime.now()))
            case _ if show_all or not item.get("Privilege", "").startswith("dialplan"):
                output.line(event_line(item, datetime.now()))
            case _:
                pass


def _ask(ami: Client, figures: Figures, enough: Flag) -> None:
    """Ask one thing after the other, and note how long each answer took."""
    asked = 0
    while not enough.wait(_ASK_EVERY_S):
        question = _QUESTIONS[asked % len(_QUESTIONS)]
        asked += 1
        began_at = time.perf_counter()
        try:
            ami.call(question)
        except AMIError:
            figures.failed += 1
        else:
            figures.answered(question.name, time.perf_counter() - began_at)
