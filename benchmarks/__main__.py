"""``python -m benchmarks``: measure, print a table, keep the figures."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from importlib import import_module
from pathlib import Path
from typing import Final, cast

from .peers import Peers
from .report import Result, as_json, as_markdown, machine_facts
from .timing import Bench, Benchmark, measure, ratios

NAMES: Final = (
    "parse", "consume", "dispatch", "encode", "calls", "end_to_end", "large", "memory",
    "import_time",
)  # fmt: skip


def arguments(given: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(NAMES)}; or all")
    parser.add_argument("--rounds", type=int, default=11, help="how often each is measured")
    parser.add_argument(
        "--peers",
        nargs="?",
        type=Path,
        const=Path(),
        metavar="FOLDER",
        help="the other Python clients, too, in an environment that is temporary, or kept there",
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="where to keep all figures")
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="where to keep the table")
    parser.add_argument("--plot", type=Path, metavar="FILE", help="draw it (an .svg or .png)")
    chosen = parser.parse_args(given)
    if unknown := set(chosen.names) - set(NAMES):
        parser.error(f"no benchmark is called {', '.join(sorted(unknown))}")
    return chosen


def run(name: str, rounds: int, peers: Peers | None) -> Result:
    """Measure one benchmark."""
    # a cast, for a module as an implementation of a protocol is beyond import_module's type
    benchmark = cast("Benchmark", import_module(f"benchmarks.{name}"))
    with ExitStack() as stack:
        measured = measure(benchmark.contenders(Bench(stack, peers)), rounds)
    return Result(
        name, benchmark.TITLE, benchmark.UNIT, measured, ratios(measured, benchmark.GOALS)
    )


def main(given: Sequence[str] | None = None) -> int:
    chosen = arguments(given)
    facts = machine_facts()
    heading = ", ".join(f"{name} {value}" for name, value in facts.items())
    pages = [f"{heading}; medians of {chosen.rounds} rounds in turn.", ""]
    print(pages[0], flush=True)
    results: list[Result] = []
    with ExitStack() as stack:
        peers = (
            None
            if chosen.peers is None
            else Peers(stack, chosen.peers if chosen.peers.name else None)
        )
        for name in chosen.names or NAMES:
            results.append(run(name, chosen.rounds, peers))
            pages.append(as_markdown(results[-1]))
            print(f"\n{pages[-1]}", flush=True)
    if chosen.markdown:
        chosen.markdown.write_text("\n".join(pages), "utf-8")
    if chosen.json:
        chosen.json.write_text(as_json(facts, chosen.rounds, results), "utf-8")
    if chosen.plot:
        from .plot import draw

        draw(results, chosen.plot)
    return 0


if __name__ == "__main__":
    sys.exit(main())
