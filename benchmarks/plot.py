"""The result as a picture: a panel for each benchmark, a bar for each contender."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

# pyright: reportMissingImports=false
from .report import Result

__all__ = ["draw"]


def draw(results: Sequence[Result], file: Path) -> None:
    """Draw the medians; the thin lines reach from the lowest to the highest figure.

    The kind of picture is that of the file's name: ``.svg``, ``.png``. Needs matplotlib.
    """
    # here, for only who draws has it
    from matplotlib.figure import Figure

    heights = [0.32 * len(result.measured) + 0.9 for result in results]
    figure = Figure(figsize=(9.0, sum(heights)), layout="constrained")
    panels = figure.subplots(len(results), 1, squeeze=False, height_ratios=heights)
    for result, panel in zip(results, panels[:, 0], strict=True):
        measured = [one for one in reversed(result.measured) if math.isfinite(one.median)]
        medians = [one.median for one in measured]
        below = [one.median - min(one.figures) for one in measured]
        above = [max(one.figures) - one.median for one in measured]
        panel.barh([one.name for one in measured], medians, xerr=[below, above], ecolor="grey")
        if medians and max(medians) > 100 * min(medians):
            panel.set_xscale("log")
        panel.set_title(f"{result.title}: {result.unit}, less is better", fontsize=10, loc="left")
        panel.tick_params(labelsize=8)
    figure.savefig(file)
