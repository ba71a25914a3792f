"""``ami simulate``: an exchange for other programs."""

from __future__ import annotations

import re
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from ami_proto import Action, Event, LoginRefused
from ami_transports.blocking import connect
from ami_transports.simulator import ASTERISK_16, ASTERISK_22
from tests.cli.running import SECRET, Running, run

DEFAULT_URL = re.compile(r"ami://admin:secret@127\.0\.0\.1:\d+\n")


@contextmanager
def _simulating(*args: str) -> Iterator[tuple[Running, str]]:
    """It runs, and says this URL."""
    with Running("simulate", "--port", "0", *args) as simulating:
        simulating.until_err("log in as")
        simulating.until_out("\n")  # another pipe
        yield simulating, simulating.out.strip()


def test_it_says_where_it_listens_and_serves() -> None:
    with _simulating() as (simulating, url):
        assert DEFAULT_URL.fullmatch(simulating.out)
        with connect(url) as ami:
            assert ami.call(Action("Ping")).response["Ping"] == "Pong"
        assert "AMI_URL" in simulating.err


def test_calls_happen_by_themselves() -> None:
    with (
        _simulating("--calls-per-minute", "600") as (_, url),
        connect(url) as ami,
        ami.subscribe("Newchannel") as events,
    ):
        assert isinstance(next(iter(events)), Event)


def test_no_call_happens_where_none_is_wanted() -> None:
    with _simulating("--calls-per-minute", "0") as (_, url), connect(url) as ami:
        reply = ami.call(Action("CoreStatus"))
        assert reply.response["CoreCurrentCalls"] == "0"


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["SIGINT", "SIGTERM"]
)
def test_a_signal_ends_it(number: signal.Signals, code: int) -> None:
    with _simulating() as (simulating, url), connect(url, reconnect=False) as ami:
        simulating.process.send_signal(number)
        ran = simulating.finish()
        ami.close()
    assert ran.code == code
    assert DEFAULT_URL.fullmatch(ran.out)
    assert len(ran.err.splitlines()) == 1


def test_a_secret_of_the_users_own_is_not_shown() -> None:
    # Ran itself looks for it in all that was shown
    with _simulating("--user", f"bo@ss:{SECRET}", "--user", "other:one") as (simulating, url):
        assert re.fullmatch(r"ami://bo%40ss@127\.0\.0\.1:\d+", url)
        with connect(url, secret=SECRET) as ami:
            assert ami.call(Action("Ping")).response["Ping"] == "Pong"
        with connect(url, username="other", secret="one") as ami:
            assert ami.call(Action("Ping")).response["Ping"] == "Pong"
        with pytest.raises(LoginRefused):
            connect(url, username="admin", secret="secret")
        simulating.interrupt()
        ran = simulating.finish()
    assert "secret'" not in ran.err
    assert "bo@ss, other" in ran.err


@pytest.mark.parametrize("asterisk", ["16", "22"])
def test_it_resembles_the_one_that_was_chosen(asterisk: str) -> None:
    with _simulating("--asterisk", asterisk) as (_, url), connect(url) as ami:
        assert ami.banner == {"16": ASTERISK_16, "22": ASTERISK_22}[asterisk].banner


def test_a_port_that_is_taken_is_exit_code_3() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ran = run("simulate", "--port", str(port))
    assert (ran.code, ran.out) == (3, "")
    assert ran.complaint.startswith(f"cannot listen on 127.0.0.1:{port}: ")


@pytest.mark.parametrize("user", ["boss", "hu@sh", ":9/f3", "boss:"])
def test_a_user_without_name_or_secret_is_wrong_usage(user: str) -> None:
    ran = run("simulate", "--port", "0", "--user", user)
    assert (ran.code, ran.out) == (2, "")
    assert ran.complaint
