"""Figures: what a demonstration has seen, counted, and told at its end."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from statistics import median
from typing import Final

from ami_proto import Event, Gap

from .output import Line, shown

__all__ = ["Figures"]

_LABEL_WIDTH: Final = 10
_WIDTH: Final = 78


class Figures:
    """Counts of calls, events and answers. A call is known by its ``Linkedid``."""

    def __init__(self) -> None:
        self.gaps = 0
        self.dropped = 0
        self.failed = 0
        """How many actions got no answer, or Error."""
        self._events: Counter[str] = Counter()
        self._causes: Counter[str] = Counter()
        self._calls: set[str] = set()
        self._answered_calls: set[str] = set()
        self._channels: set[str] = set()
        self._round_trips_s: defaultdict[str, list[float]] = defaultdict(list)

    def count(self, item: Event | Gap) -> None:
        """Count an event, or a gap."""
        if isinstance(item, Gap):
            self.gaps += 1
            return
        self._events[item.name] += 1
        call, channel = item.get("Linkedid", ""), item.get("Channel", "")
        match item.name:
            case "Newchannel":
                self._calls.add(call)
                self._channels.add(channel)
            case "BridgeEnter":
                self._answered_calls.add(call)
            case "Hangup":
                self._channels.discard(channel)
                self._causes[item.get("Cause-txt", "no cause")] += 1
            case _:
                pass

    def answered(self, action_name: str, round_trip_s: float) -> None:
        """Note how long an answer took."""
        self._round_trips_s[action_name].append(round_trip_s)

    def lines(self, elapsed_s: float) -> Iterator[Line]:
        """The summary."""
        events = self._events.total()
        yield []
        yield [(f"{f'── {elapsed_s:.1f} seconds ':─<{_WIDTH}}", "bold")]
        yield _labelled(
            "calls",
            f"{len(self._calls)} made, {len(self._answered_calls)} answered,"
            f" {len(self._channels)} channels still up",
        )
        yield from _counted("hung up", self._causes)
        yield _labelled(
            "events", f"{events}, {events / elapsed_s:.1f} a second",
            (f"; gaps {self.gaps}, dropped {self.dropped}", _verdict(self.gaps + self.dropped)),
        )  # fmt: skip
        yield from _counted("", self._events)
        label = "actions"
        for name, times_s in self._round_trips_s.items():
            yield _labelled(label, _round_trips(name, times_s))
            label = ""
        if self.failed:
            yield _labelled(label, f"{self.failed} failed", ("", "red"))


def _verdict(missing: int) -> str:
    return "bold red" if missing else "green"


def _round_trips(name: str, times_s: list[float]) -> str:
    middle_ms, worst_ms = 1000 * median(times_s), 1000 * max(times_s)
    return (
        f"{name:<17} {len(times_s):>3} answered; round trip"
        f" {middle_ms:.2f} ms in the median, {worst_ms:.2f} ms at most"
    )


def _labelled(label: str, text: str, *more: tuple[str, str]) -> Line:
    return [(f"{label:<{_LABEL_WIDTH}}", "bold cyan"), (text, ""), *more]


def _counted(label: str, counts: Counter[str]) -> Iterator[Line]:
    """The counts, most first, in as many lines as they need."""
    line = ""
    for name, number in counts.most_common():
        piece = f"{shown(name)} {number}"
        if line and len(line) + len(piece) + 2 > _WIDTH - _LABEL_WIDTH:
            yield _labelled(label, line + ",")
            label, line = "", ""
        line += f", {piece}" if line else piece
    if line:
        yield _labelled(label, line)
