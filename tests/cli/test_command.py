"""``ami command``: what Asterisk's own command line prints."""

from __future__ import annotations

import json

import pytest

from ami_transports.simulator import Simulator
from tests.blocking.scripted import Peer, ScriptedServer
from tests.cli.running import Ran, invoke

FAILED = "No such command 'no such' (type 'core show help no such' for other possible commands)"


def test_shows_the_lines_verbatim(server: Simulator) -> None:
    ran = invoke("command", "core", "show", "channels")
    (request,) = server.wait_for_action("Command")
    assert request["Command"] == "core show channels"
    heading, *counts = ran.out.splitlines()
    assert heading.split() == ["Channel", "Location", "State", "Application(Data)"]
    assert counts == ["0 active channels", "0 active calls", "0 calls processed"]
    assert (ran.code, ran.err) == (0, "")


def test_a_command_may_be_one_word_in_quotes(server: Simulator) -> None:
    assert invoke("command", "core show channels").code == 0
    (request,) = server.wait_for_action("Command")
    assert request["Command"] == "core show channels"


def test_a_command_that_failed_shows_its_output_and_ends_with_1(server: Simulator) -> None:
    ran = invoke("command", "no", "such")
    assert (ran.code, ran.out) == (1, f"{FAILED}\n")
    assert ran.complaint


def test_as_json_the_output_is_a_list_of_lines(server: Simulator) -> None:
    record = json.loads(invoke("command", "--json", "core", "show", "channels").out)
    assert record["Output"][-1] == "0 calls processed"
    ran = invoke("command", "--json", "no", "such")
    assert json.loads(ran.out)["Output"] == [FAILED]
    assert ran.code == 1


def test_a_command_is_needed(server: Simulator) -> None:
    ran = invoke("command")
    assert (ran.code, ran.out) == (2, "")
    assert ran.complaint


def _printed(monkeypatch: pytest.MonkeyPatch, *lines: str) -> Ran:
    """What is shown where a server prints these lines."""

    def script(peer: Peer) -> None:
        peer.log_in()
        peer.answer("Message: Command output follows", *(f"Output: {line}" for line in lines))
        peer.answer()  # Logoff

    with ScriptedServer(script) as server:
        monkeypatch.setenv("AMI_URL", server.url)
        return invoke("command", "x")


def test_blanks_tabs_and_empty_lines_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    ran = _printed(monkeypatch, "  two before", "a\tb", "", "two after  ", "Zoë")
    assert ran.out == "  two before\na\tb\n\ntwo after  \nZoë\n"


def test_what_steers_a_terminal_is_shown_as_an_escape(monkeypatch: pytest.MonkeyPatch) -> None:
    ran = _printed(monkeypatch, "\x1b]0;owned\x07", "\x9b2J")
    assert ran.out == "\\x1b]0;owned\\x07\n\\x9b2J\n"


def test_no_output_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _printed(monkeypatch, "").out in {"", "\n"}
