"""Measuring: contenders take turns, and what is compared is what they did in the same turn.

A machine's speed drifts, and other programs come and go. Two figures measured a minute apart
differ for reasons that have nothing to do with the code; a ratio of two that were measured within
the same few milliseconds, and the median of many such ratios, does not.
"""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from .peers import Peers

__all__ = [
    "Bench",
    "Benchmark",
    "Contender",
    "Goal",
    "Measured",
    "Ratio",
    "cpu_us",
    "measure",
    "ratios",
    "wall_us",
]

_ENOUGH_S: Final = 0.2
"""How long something is done again and again for one figure."""


@dataclass(frozen=True)
class Contender:
    """Something to measure: ``run()`` does it once and returns a figure in the benchmark's unit."""

    name: str
    run: Callable[[], float]
    wrong: str = ""
    """What it gets wrong of its input, if anything."""


@dataclass(frozen=True)
class Goal:
    """What ``name`` has to reach against ``against``: that many times its speed, or its cost."""

    name: str
    against: str
    times_as_fast: float | None = None
    times_the_cost: float | None = None


@dataclass
class Bench:
    """What a benchmark may use: a stack for what is to be closed, and the peers, if wanted."""

    stack: ExitStack
    peers: Peers | None = None


class Benchmark(Protocol):
    """One of the modules that are benchmarks."""

    TITLE: str
    UNIT: str
    GOALS: Sequence[Goal]

    def contenders(self, bench: Bench) -> list[Contender]:
        """What is measured, in turn."""
        ...


@dataclass(frozen=True)
class Measured:
    """The figures of one contender, one a round."""

    name: str
    figures: tuple[float, ...]
    wrong: str

    @property
    def median(self) -> float:
        """The one to quote."""
        return statistics.median(self.figures)


@dataclass(frozen=True)
class Ratio:
    """How a goal stands. ``value`` is as the goal has it: so many times as fast, or the cost."""

    goal: Goal
    value: float
    lowest: float
    highest: float

    @property
    def reached(self) -> bool:
        """Whether the goal is reached."""
        fast, cost = self.goal.times_as_fast, self.goal.times_the_cost
        return (fast is None or self.value >= fast) and (cost is None or self.value <= cost)


def measure(contenders: Sequence[Contender], rounds: int) -> list[Measured]:
    """Run all contenders ``rounds`` times in turn, after one round that does not count.

    Every second round goes backwards, so that none always profits from what ran before it.
    """
    figures: dict[str, list[float]] = {one.name: [] for one in contenders}
    for number in range(-1, rounds):
        for one in contenders if number % 2 else reversed(contenders):
            figure = one.run()
            if number >= 0:
                figures[one.name].append(figure)
    return [Measured(one.name, tuple(figures[one.name]), one.wrong) for one in contenders]


def ratios(measured: Sequence[Measured], goals: Sequence[Goal]) -> list[Ratio]:
    """How the goals stand whose two sides were measured: the median of the rounds' ratios."""
    by_name = {one.name: one.figures for one in measured}
    found: list[Ratio] = []
    for goal in goals:
        if goal.name in by_name and goal.against in by_name:
            pairs = zip(by_name[goal.name], by_name[goal.against], strict=True)
            values = [
                b / a if goal.times_as_fast is not None else a / b for a, b in pairs if a and b
            ]
            found.append(Ratio(goal, statistics.median(values), min(values), max(values)))
    return found


def cpu_us(work: Callable[[], object], units: int) -> float:
    """Microseconds of this process's processor time for one of the ``units`` that ``work`` does.

    For what neither waits nor runs elsewhere: time that other programs took does not count. Of
    several passes the fastest counts: whatever disturbs can only slow it.
    """
    return min(_passes(work, time.process_time)) / units * 1e6


def wall_us(work: Callable[[], object], units: int) -> float:
    """Microseconds on the clock for one of the ``units`` that ``work`` does, on the average."""
    return statistics.fmean(_passes(work, time.perf_counter)) / units * 1e6


def _passes(work: Callable[[], object], clock: Callable[[], float]) -> list[float]:
    gc.collect()
    passes: list[float] = []
    while sum(passes) < _ENOUGH_S:
        begin = clock()
        work()
        passes.append(clock() - begin)
    return passes
