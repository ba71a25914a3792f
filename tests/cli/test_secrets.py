"""Secrets: in no output, as ``Ran`` sees to everywhere, and where no other user can read them."""

from __future__ import annotations

from pathlib import Path

import pytest

from ami_transports.simulator import Simulator
from tests.cli.feeding import feeding
from tests.cli.running import SECRET, Running, invoke

IN_URLS = [
    "ami://admin:hu%40sh@pbx.example",
    "amis://admin:9/f3@pbx.example:5039",
    "ami://admin:hu@sh:9/f3 x@pbx.example",
    "tcp://:hu@sh@pbx.example",
    "gopher://admin:hu@sh@pbx.example",
    "ami://admin:hu@sh@pbx.example:many",
]


def _unshown(*args: str) -> str:
    ran = invoke(*args)
    assert (ran.code, ran.out) == (2, "")
    assert "hu%40sh" not in ran.err
    return ran.complaint


@pytest.mark.parametrize(
    "url", [*IN_URLS, "admin:hu@sh@pbx.example", "ami://admin@pbx?secret=9/f3"]
)
@pytest.mark.parametrize("args", [("tail",), ("do", "Ping"), ("command", "x")])
def test_one_in_a_url_of_the_command_line_is_refused(args: tuple[str, ...], url: str) -> None:
    _unshown(*args, "--url", url)


def test_it_is_told_why() -> None:
    complaint = _unshown("tail", "--url", IN_URLS[0])
    for way in ("ps", "AMI_URL", "profile"):
        assert way in complaint


@pytest.mark.parametrize("url", IN_URLS)
@pytest.mark.parametrize(
    "args",
    [
        ("tail",),
        ("tail", "--host"),
        ("tail", "--profile"),
        ("tail", "--port"),
        ("tail", "--count"),
        ("tail", "--where"),
        ("tail", "--where=x~("),
        ("do", "Ping"),
        ("do", "Ping", "--timeout"),
        ("simulate", "--port"),
        ("simulate", "--asterisk"),
        ("demo",),
        (),
    ],
)
def test_one_that_landed_in_the_wrong_place_is_not_shown(args: tuple[str, ...], url: str) -> None:
    _unshown(*args, url)


@pytest.mark.parametrize("url", IN_URLS)
def test_one_that_is_taken_for_an_action_is_not_shown(server: Simulator, url: str) -> None:
    ran = invoke("do", url)
    assert ran.code in {1, 2}
    assert ran.complaint


def test_none_is_where_other_users_of_the_machine_look(
    simulator: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AMI_SECRET", SECRET)
    url = f"ami://admin@127.0.0.1:{simulator.port}"
    with Running("tail", "--url", url) as tail:
        with feeding(simulator, ("Alarm", [])):
            tail.until_out("Alarm")
        command_line = Path(f"/proc/{tail.process.pid}/cmdline")
        if not command_line.exists():
            pytest.skip("this system has no /proc")
        shown = command_line.read_bytes()
    assert b"tail" in shown
    for part in (b"hu@sh", b"hu%40sh", b"9/f3"):
        assert part not in shown
