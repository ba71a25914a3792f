"""Lines: what the cache of them gives, and that it stays small."""

from __future__ import annotations

import pytest

from ami_proto.lines import PAIRS, split_line


@pytest.mark.parametrize(
    "line",
    ["A: 1", "A:1", "A:", "A: ", "A:  1", "A:b: c", ": x", ":", "text", "", "A : 1", "A: b: c"],
)
def test_the_cache_gives_what_splitting_gives(line: str) -> None:
    assert PAIRS[line] == split_line(line)
    assert PAIRS[line] is PAIRS[line]


def test_long_lines_are_not_kept() -> None:
    line = "Output: " + "x" * 200
    assert PAIRS[line] == ("Output", "x" * 200)
    assert line not in PAIRS


def test_it_stays_small() -> None:
    for number in range(10_000):
        assert PAIRS[f"Uniqueid: {number}"] == ("Uniqueid", str(number))
        assert len(PAIRS) <= 4096
