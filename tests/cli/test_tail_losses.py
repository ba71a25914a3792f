"""``ami tail`` when links are lost: it tells of it, and of the gap, and goes on."""

from __future__ import annotations

import json

import pytest

from ami_transports.simulator import Cut, Faults, Simulator
from tests.cli.conftest import WriteProfiles
from tests.cli.feeding import feeding
from tests.cli.running import Running, run

ALARM = ("Alarm", [("Alarm", "Red")])


@pytest.fixture
def server(simulator: Simulator, write_profiles: WriteProfiles) -> Simulator:
    """The simulated Asterisk, to which the default profile comes back at once."""
    url = json.dumps(simulator.url)
    write_profiles(
        f"[default]\nurl = {url}\nreconnect_first_s = 0.02\nreconnect_max_s = 0.05\n",
    )
    return simulator


@pytest.mark.parametrize("how", Cut)
def test_a_lost_link_and_the_gap_are_told_and_it_goes_on(server: Simulator, how: Cut) -> None:
    with Running("tail") as tail:
        with feeding(server, ALARM):
            tail.until_out("Alarm=Red")
        server.drop_connections(how)
        tail.until_out("--gap--")
        tail.until_err("connected again")
        with feeding(server, ("Later", [("Since", "then")])):
            tail.until_out("Since=then")
        tail.interrupt()
        ran = tail.finish()
    assert ran.code == 130
    lost, again = ran.err.splitlines()
    assert lost.startswith("ami: the link was lost: ")
    assert lost.endswith("; connecting again")
    assert again == "ami: connected again"
    gap = ran.out.index("--gap--")
    assert ran.out.index("Alarm=Red") < gap < ran.out.index("Since=then")
    assert "events may be missing: the link was down for " in ran.out


def test_as_json_the_gap_is_a_line_too(server: Simulator) -> None:
    with Running("tail", "--json") as tail:
        with feeding(server, ALARM):
            tail.until_out("Red")
        server.restart()
        tail.until_out('"gap"')
        with feeding(server, ("Later", [])):
            tail.until_out("Later")
        tail.interrupt()
        records = [json.loads(line) for line in tail.finish().out.splitlines()]
    (gap,) = [record["gap"] for record in records if "gap" in record]
    assert gap["reason"] == "link_lost"
    assert gap["since"] < gap["until"]
    assert gap["since"].endswith("+00:00")
    assert gap["seconds"] > 0
    assert records[-1]["Event"] == "Later"


def test_a_gap_is_no_event_that_counts(server: Simulator) -> None:
    with Running("tail", "Alarm", "Later", "--json", "--count", "1") as tail:
        server.wait_for_logins()
        server.drop_connections()
        tail.until_err("connected again")
        with feeding(server, ALARM):
            ran = tail.finish()
    assert ran.code == 0
    assert "Event" in json.loads(ran.out.splitlines()[-1])


def test_attempts_that_fail_are_told(server: Simulator) -> None:
    with Running("tail") as tail:
        with feeding(server, ALARM):
            tail.until_out("Alarm=Red")
        server.stop_listening()
        server.drop_connections()
        tail.until_err("no connection yet: ")
        server.start_listening()
        tail.until_err("connected again")


def test_without_reconnect_a_lost_link_is_the_end(server: Simulator) -> None:
    with Running("tail", "--no-reconnect") as tail:
        with feeding(server, ALARM):
            tail.until_out("Alarm=Red")
        server.drop_connections()
        ran = tail.finish()
        server.wait_for_connections(0)
    assert ran.code == 3
    assert ran.err
    assert "connecting again" not in ran.err


def test_a_login_refused_after_the_loss_is_the_end(server: Simulator) -> None:
    with Running("tail") as tail:
        with feeding(server, ALARM):
            tail.until_out("Alarm=Red")
        server.set_faults(Faults(refuse_logins=True))
        server.drop_connections()
        ran = tail.finish()
    assert ran.code == 4
    assert "refused" in ran.err.splitlines()[-1]


def test_with_wait_it_waits_for_a_server_that_is_not_there_yet(server: Simulator) -> None:
    server.stop_listening()
    with Running("tail", "--wait", "--count", "1") as tail:
        with pytest.raises(TimeoutError):
            server.wait_for_connections(1, timeout_s=0.3)
        assert tail.process.poll() is None
        server.start_listening()
        with feeding(server, ALARM):
            assert tail.finish().code == 0


def test_without_wait_it_does_not(server: Simulator) -> None:
    server.stop_listening()
    assert run("tail").code == 3
