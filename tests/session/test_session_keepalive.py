"""Keepalive: a Ping when the link is silent, a loss when it stays so; patience with the busy."""

from __future__ import annotations

from dataclasses import replace

from ami_proto.action import Action
from ami_proto.errors import ActionTimeout
from ami_proto.message import Event
from ami_proto.notices import LinkLost
from ami_proto.reply import Reply
from ami_proto.states import Directive
from tests.session.talk import BANNER, CONFIG, Talk, event, ready, success

IDLE_S = 15.0
PONG_S = 10.0


class Originate(Action[Reply[Event]], name="TestOriginate"):
    """Synchronous: answered when the call is, and nothing else is answered before."""

    def __init__(self) -> None:
        """It has no headers."""

    @property
    def patience_s(self) -> float:
        return 60.0


def is_lost(talk: Talk) -> bool:
    return talk.directive() is Directive.HANG_UP


def test_a_ping_after_silence_and_a_loss_after_more() -> None:
    talk = ready()
    talk.pass_until(IDLE_S - 0.1)
    assert talk.sent() == []
    talk.pass_until(IDLE_S)
    talk.sent_one("Ping")
    talk.pass_until(IDLE_S + PONG_S - 0.1)
    assert not is_lost(talk)
    talk.pass_until(IDLE_S + PONG_S)
    assert is_lost(talk)
    talk.hang_up()
    (lost,) = talk.told(LinkLost)
    assert lost.reason == "the peer is silent, even after a Ping"
    assert lost.at == IDLE_S + PONG_S


def test_a_pong_is_a_sign_of_life_and_no_notice() -> None:
    talk = ready()
    for number in range(1, 20):
        talk.pass_until(number * IDLE_S)
        talk.receive(success(talk.sent_one("Ping"), "Ping: Pong"))
    assert talk.notices == []
    assert talk.session.pending_count == 0


def test_anything_that_comes_is_a_sign_of_life() -> None:
    talk = ready()
    for piece in (b"\r\n", b"Ev", b"ent: X\r\n", b"\r\n"):
        talk.pass_for(IDLE_S - 1.0)
        talk.receive(piece)
    assert talk.sent() == []
    talk.pass_for(IDLE_S)
    talk.sent_one("Ping")
    talk.pass_for(PONG_S - 1.0)
    talk.receive(event("X"))
    talk.pass_for(IDLE_S - 0.1)
    assert not is_lost(talk)


def test_no_second_ping_while_the_first_is_unanswered() -> None:
    talk = ready()
    talk.pass_for(IDLE_S)
    talk.sent_one("Ping")
    talk.receive(event("X"))
    talk.pass_for(IDLE_S)
    assert talk.sent() == []
    assert talk.session.pending_count == 1
    talk.pass_for(PONG_S)
    assert is_lost(talk)


def test_none_before_login() -> None:
    talk = Talk(replace(CONFIG, login_timeout_s=100.0))
    talk.connect(BANNER)
    talk.sent_one("Challenge")
    talk.pass_for(99.0)
    assert talk.sent() == []


def test_none_where_none_is_wanted() -> None:
    talk = ready(replace(CONFIG, idle_timeout_s=None))
    talk.pass_for(100_000.0)
    assert talk.sent() == []
    assert not is_lost(talk)


def test_none_after_the_link_was_lost() -> None:
    talk = ready()
    talk.pass_for(IDLE_S)
    talk.lose()
    talk.pass_for(0.25)
    assert talk.directive() is Directive.CONNECT
    assert talk.session.next_deadline() is None


def test_the_next_link_begins_anew() -> None:
    talk = ready()
    talk.pass_for(IDLE_S)
    talk.sent_one("Ping")
    talk.lose()
    talk.pass_for(1.0)
    talk.log_in()
    talk.pass_for(IDLE_S - 0.1)
    assert talk.sent() == []
    talk.pass_for(0.1)
    talk.sent_one("Ping")
    talk.pass_for(PONG_S)
    assert is_lost(talk)


class TestBusyServer:
    """Asterisk answers one action at a time: behind a synchronous Originate all is silent."""

    def test_silence_is_no_death_within_the_time_of_an_action(self) -> None:
        talk = ready()
        sent = talk.session.send(Originate(), now=talk.now)
        talk.sent()
        talk.pass_until(89.0)
        assert [request.name for request in talk.sent()] == ["Ping"]
        talk.receive(success(sent, "Message: Originate successfully queued"))
        talk.reply_to(sent)
        assert not is_lost(talk)

    def test_it_is_death_beyond(self) -> None:
        talk = ready()
        talk.session.send(Originate(), now=talk.now)
        talk.sent()
        # 30 s of its own on top of its patience, and the time for the Pong
        talk.pass_until(99.9)
        assert not is_lost(talk)
        talk.pass_until(100.0)
        assert is_lost(talk)

    def test_an_action_that_timed_out_or_was_abandoned_keeps_the_server_busy(self) -> None:
        talk = ready()
        timed_out = talk.session.send(Originate(), now=talk.now, timeout=1.0)
        abandoned = talk.session.send(Originate(), now=talk.now, timeout=50.0)
        talk.sent()
        talk.session.abandon(abandoned)
        talk.pass_until(69.9)
        assert isinstance(talk.failure_of(timed_out), ActionTimeout)
        assert not is_lost(talk)
        talk.pass_until(70.0)
        assert is_lost(talk)

    def test_one_that_was_answered_does_not(self) -> None:
        talk = ready()
        sent = talk.session.send(Originate(), now=talk.now)
        talk.sent()
        talk.receive(success(sent))
        talk.pass_until(IDLE_S + PONG_S)
        assert is_lost(talk)

    def test_nor_one_that_was_passed_by(self) -> None:
        """Events with ``brokeneventsaction=yes`` is never answered, but what follows it is."""
        talk = ready()
        talk.send("Events", timeout=60.0)
        talk.receive(success(talk.send("Ping")))
        talk.pass_until(IDLE_S + PONG_S)
        assert is_lost(talk)

    def test_nor_one_that_stands_behind_the_ping(self) -> None:
        talk = ready()
        talk.pass_for(IDLE_S)
        talk.sent_one("Ping")
        sent = talk.session.send(Originate(), now=talk.now)
        talk.sent()
        talk.session.abandon(sent)
        talk.session.send(Originate(), now=talk.now)
        talk.pass_for(PONG_S)
        assert is_lost(talk)
