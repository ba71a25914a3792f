"""``ami demo``: a few calls, for who has no Asterisk at hand."""

from __future__ import annotations

import re
import time

import pytest

from tests.cli.running import Running, run

QUICK = ("demo", "--seconds", "0.8", "--calls-per-minute", "600")
COLOUR = "\x1b["


def test_it_ends_by_itself_with_a_summary_and_nothing_on_stderr() -> None:
    began_at = time.monotonic()
    ran = run(*QUICK)
    assert 0.8 <= time.monotonic() - began_at < 6
    assert (ran.code, ran.err) == (0, "")
    introduction, summary = re.split("── .* seconds ─+\n", ran.out)
    assert introduction.startswith("A simulated exchange at ami://admin@127.0.0.1:")
    assert re.search(r"^\S+ Newchannel +PJSIP/", introduction, re.MULTILINE)
    made = re.match(r"calls +(\d+) made, \d+ answered, \d+ channels still up\n", summary)
    assert made is not None
    assert int(made[1]) > 0
    assert "gaps 0, dropped 0\n" in summary
    assert re.search(r"Ping +\d+ answered; round trip [\d.]+ ms in the median", summary)
    assert "failed" not in summary


def test_the_summary_counts_what_was_shown() -> None:
    ran = run(*QUICK, "--all")
    shown = re.findall(r"^\d\d:\d\d:\d\d\.\d{3} (\S+)", ran.out, re.MULTILINE)
    counted = re.search(r"^events +(\d+),", ran.out, re.MULTILINE)
    assert counted is not None
    assert int(counted[1]) == len(shown) > 0
    assert f"Newchannel {shown.count('Newchannel')}" in ran.out


def test_the_steps_of_the_dialplan_are_hidden_at_first() -> None:
    shown, summary = run(*QUICK).out.split("── ", maxsplit=1)
    assert " Newexten " not in shown
    assert " Newexten " in summary


def test_the_same_seed_makes_the_same_calls() -> None:
    def first_calls(*seed: str) -> list[str]:
        calls = re.findall(r"Newchannel +(\S+)", run(*QUICK, *seed).out)
        assert len(calls) > 3
        return calls[:3]

    assert first_calls() == first_calls("--seed", "0")


def test_plain_text_without_a_terminal() -> None:
    assert COLOUR not in run(*QUICK).out


def test_colours_in_a_terminal() -> None:
    with Running(*QUICK, columns=100) as demo:
        ran = demo.finish()
    assert (ran.code, ran.err) == (0, "")
    assert COLOUR in ran.out.split("── ")[0]
    assert COLOUR in ran.out.split("── ")[1]


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_no_colours_in_a_terminal_where_they_are_not_wanted(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with Running(*QUICK, columns=100) as demo:
        ran = demo.finish()
    assert ran.code == 0
    assert "\x1b" not in ran.out
    assert "channels still up" in ran.out


def test_colours_without_a_terminal_where_they_are_forced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert COLOUR in run(*QUICK).out
    monkeypatch.setenv("NO_COLOR", "1")
    assert COLOUR not in run(*QUICK).out


def test_in_a_terminal_a_line_is_not_wider_than_it() -> None:
    with Running(*QUICK, columns=50) as demo:
        ran = demo.finish()
    plain = re.sub(r"\x1b\[[\d;]*m", "", ran.out)
    events = [line for line in plain.splitlines() if "Newchannel" in line]
    assert events
    assert max(map(len, plain.splitlines())) == 50
    assert any(line.endswith("…") for line in events)


def test_elsewhere_lines_are_whole() -> None:
    assert "…" not in run(*QUICK).out


@pytest.mark.parametrize("flag", ["--seconds=0", "--seconds=-1", "--calls-per-minute=0"])
def test_what_cannot_be_is_wrong_usage(flag: str) -> None:
    ran = run("demo", flag)
    assert (ran.code, ran.out) == (2, "")
    assert ran.complaint
