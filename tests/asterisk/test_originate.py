"""Calls and their outcomes."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from ami_proto import Action, ActionRejected, ActionTimeout
from ami_proto.actions import Originate, Ping
from ami_transports.blocking import Client
from tests.asterisk.calls import call_to, extension, new_name
from tests.asterisk.conftest import ConnectAs

FAILED, RINGING, ANSWERED, BUSY, CONGESTED = 0, 3, 4, 5, 8


def test_a_call_that_is_answered(ami: Client) -> None:
    channel_id = new_name()
    outcome = ami.originate(call_to("answer", channel_id=channel_id))
    assert outcome.succeeded
    assert outcome.reason == ANSWERED
    assert outcome.uniqueid == channel_id
    assert (outcome.channel or "").startswith("Local/answer@default-")


@pytest.mark.parametrize("channel", ["Local/nosuch@default", "NoSuchTechnology/100", "PJSIP/bob"])
def test_a_call_to_what_is_not_there(ami: Client, channel: str) -> None:
    outcome = ami.originate(
        Originate(channel=channel, exten="answer", context="default", priority="1")
    )
    assert not outcome.succeeded
    assert outcome.reason == FAILED
    assert outcome.channel == channel


@pytest.mark.parametrize(("application", "reason"), [("Busy", BUSY), ("Congestion", CONGESTED)])
def test_a_call_that_is_turned_down(ami: Client, application: str, reason: int) -> None:
    with extension(ami, application) as exten:
        outcome = ami.originate(call_to(exten))
    assert (outcome.succeeded, outcome.reason) == (False, reason)


def test_a_call_that_nobody_takes(ami: Client) -> None:
    with extension(ami, "Wait") as exten:
        begin = time.monotonic()
        pending = ami.call(Ping())
        outcome = ami.originate(call_to(exten, timeout_ms=500))
        took = time.monotonic() - begin
    assert pending.ok
    assert (outcome.succeeded, outcome.reason) == (False, RINGING)
    assert 0.4 < took < 5


def test_what_the_server_rejects_outright(ami: Client) -> None:
    with pytest.raises(ActionRejected, match="Invalid channel"):
        ami.originate(Originate(channel="nonsense", application="Wait"))


def test_the_connection_is_free_while_it_rings(ami: Client) -> None:
    with extension(ami, "Wait") as exten, ThreadPoolExecutor(1) as other:
        ringing = other.submit(ami.originate, call_to(exten, timeout_ms=1000))
        while not ami.pending_count:
            time.sleep(0.001)
        begin = time.monotonic()
        assert ami.call(Ping()).ok
        assert time.monotonic() - begin < 0.5
        assert not ringing.done()
        assert ringing.result().reason == RINGING


def test_many_at_once_are_told_apart(ami: Client) -> None:
    prefix = new_name()
    with extension(ami, "Busy") as busy, ThreadPoolExecutor(40) as threads:
        extens = ["answer", busy, "nosuch"] * 13
        outcomes = list(
            threads.map(
                lambda n: ami.originate(call_to(extens[n], channel_id=f"{prefix}-{n}")),
                range(len(extens)),
            )
        )
    for number, (exten, outcome) in enumerate(zip(extens, outcomes, strict=True)):
        assert outcome.uniqueid == f"{prefix}-{number}"
        assert (outcome.channel or "").startswith(f"Local/{exten}@default")
        assert outcome.reason == {busy: BUSY, "nosuch": FAILED}.get(exten, ANSWERED)
    assert ami.pending_count == 0


def test_without_events_the_outcome_never_comes(connect_to: ConnectAs) -> None:
    client = connect_to(events="off")
    with pytest.raises(ActionTimeout) as timed_out:
        client.originate(call_to("answer"), timeout=0.5)
    (acknowledged,) = timed_out.value.partial
    assert acknowledged["Message"] == "Originate successfully queued"
    assert client.call(Ping()).ok


def test_the_outcome_of_another_session_is_an_event(connect_to: ConnectAs) -> None:
    caller, onlooker = connect_to(), connect_to()
    channel_id = new_name()
    with onlooker.subscribe("OriginateResponse", gaps=False) as outcomes:
        caller.originate(call_to("answer", channel_id=channel_id))
        seen = outcomes.poll(10)
        while seen is not None and seen.get("Uniqueid") != channel_id:
            seen = outcomes.poll(10)
    assert seen is not None
    assert onlooker.diagnostics.unknown_replies == 0


def test_synchronous_on_the_wire_it_answers_in_the_end(ami: Client) -> None:
    assert ami.call(call_to("answer")).message == "Originate successfully queued"
    with extension(ami, "Wait") as exten, pytest.raises(ActionRejected, match="Originate failed"):
        ami.call(call_to(exten, timeout_ms=300))
    assert ami.call(Action("Ping")).response.ok
