"""The result as text: a markdown table for each benchmark, and JSON with all figures."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from .timing import Measured, Ratio

__all__ = ["Result", "as_json", "as_markdown", "machine_facts"]


@dataclass(frozen=True)
class Result:
    """What one benchmark gave."""

    name: str
    title: str
    unit: str
    measured: Sequence[Measured]
    ratios: Sequence[Ratio]


def machine_facts() -> dict[str, str]:
    """What the figures depend on."""
    try:
        load = f"{os.getloadavg()[0]:.1f}"
    except (AttributeError, OSError):  # Windows has none
        load = "?"
    return {
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "system": f"{platform.system()} {platform.release()}",
        "processor": _processor(),
        "cores": str(os.cpu_count()),
        "load before": load,
        "commit": _commit(),
    }


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    if info.exists():
        for line in info.read_text("utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _commit() -> str:
    command = ["git", "describe", "--always", "--dirty", "--abbrev=10"]
    here = Path(__file__).parent
    try:
        return subprocess.run(
            command, cwd=here, capture_output=True, text=True, check=True
        ).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return "unknown"


def as_markdown(result: Result) -> str:
    """One benchmark's tables: what was measured, and how its goals stand."""
    lines = [f"### {result.title}", "", f"| | {result.unit} | lowest to highest |", "|---|---|---|"]
    lines += [
        f"| {one.name} | {_figure(one.median)} |"
        f" {_figure(min(one.figures))} to {_figure(max(one.figures))} |"
        for one in result.measured
    ]
    if result.ratios:
        lines += [
            "",
            "| goal | wanted | median ratio | lowest to highest | |",
            "|---|---|---|---|---|",
        ]
        lines += [_goal_line(ratio) for ratio in result.ratios]
    wrong = [f"* {one.name}: {one.wrong}" for one in result.measured if one.wrong]
    return "\n".join([*lines, "", *wrong, *([""] if wrong else [])])


def _goal_line(ratio: Ratio) -> str:
    goal = ratio.goal
    wanted = (
        f"≤ {goal.times_the_cost:g} times the cost of"
        if goal.times_as_fast is None
        else f"≥ {goal.times_as_fast:g} times as fast as"
    )
    verdict = "reached" if ratio.reached else "**missed**"
    return (
        f"| {goal.name} | {wanted} {goal.against} | {ratio.value:.2f} |"
        f" {ratio.lowest:.2f} to {ratio.highest:.2f} | {verdict} |"
    )


def _figure(value: float) -> str:
    return f"{value:,.0f}" if value >= 1000 else f"{value:.3g}"


def as_json(facts: dict[str, str], rounds: int, results: Sequence[Result]) -> str:
    """All figures of all rounds."""
    return json.dumps(
        {
            "command": sys.argv[1:],
            "machine": facts,
            "rounds": rounds,
            "benchmarks": {
                result.name: {
                    "title": result.title,
                    "unit": result.unit,
                    "figures": {one.name: one.figures for one in result.measured},
                    "wrong": {one.name: one.wrong for one in result.measured if one.wrong},
                    "goals": [
                        {
                            "name": ratio.goal.name,
                            "against": ratio.goal.against,
                            "times_as_fast": ratio.goal.times_as_fast,
                            "times_the_cost": ratio.goal.times_the_cost,
                            "median_ratio": ratio.value,
                            "reached": ratio.reached,
                        }
                        for ratio in result.ratios
                    ],
                }
                for result in results
            },
        },
        indent=1,
    )
