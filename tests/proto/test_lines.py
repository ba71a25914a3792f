"""Lines: what the cache of them gives, and that it stays small."""

from __future__ import annotations

import pytest

from ami_proto.lines import NEEDLES, NOWHERE, PAIRS, SPELLINGS, split_line


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


@pytest.mark.parametrize("name", ["", "A:b", "A\rb", "A\nb", "Event", "EVENT", "event"])
def test_what_one_search_cannot_find_is_not_searched_for(name: str) -> None:
    assert NEEDLES[name] == NOWHERE


def test_the_needles_stay_few_and_short() -> None:
    for number in range(3000):
        assert NEEDLES[f"Name{number}"] == f"\r\nName{number}:"
        assert len(NEEDLES) <= 2048
    assert NEEDLES["x" * 200] == f"\r\n{'x' * 200}:"
    assert "x" * 200 not in NEEDLES


def test_of_two_spellings_the_first_is_kept() -> None:
    assert SPELLINGS["A", "b", "a", "B"] == {"a": "A", "b": "b"}


def test_the_spellings_stay_few_and_short() -> None:
    for number in range(2000):
        assert SPELLINGS["A", f"B{number}"] == {"a": "A", f"b{number}": f"B{number}"}
        assert len(SPELLINGS) <= 512
    for names in (("x" * 200,), tuple(map(str, range(200)))):
        assert SPELLINGS[names] == dict(zip(names, names, strict=True))
        assert names not in SPELLINGS
