"""Ends: softly and at once, in every state, with and without what is pending."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from ami_proto.action import Action
from ami_proto.errors import ActionTimeout, ConnectionLost, LoginRefused, Outcome
from ami_proto.notices import ActionEnded, AttemptFailed, LinkLost, Stopped
from ami_proto.states import Directive, State
from tests.session.talk import BANNER, CONFIG, Talk, block, error, event, ready, success


def goodbye(action_id: str) -> bytes:
    return block("Response: Goodbye", f"ActionID: {action_id}", "Message: Thanks for all the fish.")


def connecting() -> Talk:
    return Talk(replace(CONFIG, wait=True))


def greeting() -> Talk:
    talk = connecting()
    talk.connect(BANNER[:5])
    return talk


def logging_in() -> Talk:
    talk = connecting()
    talk.connect()
    talk.sent_one("Challenge")
    return talk


def is_ready() -> Talk:
    talk = ready()
    talk.send("Ping")
    return talk


def ending() -> Talk:
    talk = is_ready()
    talk.end()
    return talk


def dropping() -> Talk:
    talk = greeting()
    talk.pass_for(CONFIG.login_timeout_s)
    return talk


def closing() -> Talk:
    talk = is_ready()
    talk.close()
    return talk


def waiting() -> Talk:
    talk = is_ready()
    talk.lose()
    talk.notices.clear()
    return talk


def stopped() -> Talk:
    talk = connecting()
    talk.close()
    return talk


IN_STATE: dict[State, Callable[[], Talk]] = {
    State.CONNECTING: connecting,
    State.GREETING: greeting,
    State.LOGGING_IN: logging_in,
    State.READY: is_ready,
    State.ENDING: ending,
    State.DROPPING: dropping,
    State.CLOSING: closing,
    State.WAITING: waiting,
    State.STOPPED: stopped,
}
SOFT = {State.READY, State.ENDING}


def test_every_state_is_there() -> None:
    assert set(IN_STATE) == set(State)
    for state, reach in IN_STATE.items():
        assert reach().session.state is state


@pytest.mark.parametrize("state", State)
def test_close_in_every_state(state: State) -> None:
    talk = IN_STATE[state]()
    talk.close()
    talk.close()
    if talk.directive() is not Directive.STOP:
        assert talk.session.data_to_send() == b""
        talk.hang_up()
    assert talk.directive() is Directive.STOP
    assert talk.told(Stopped) == [Stopped(talk.now, None)]
    assert talk.told(LinkLost) == []
    assert talk.told(AttemptFailed) == []
    assert talk.session.error is None
    assert talk.session.next_deadline() is None
    assert talk.session.pending_count == 0
    assert len(talk.told(ActionEnded)) == (state in {*SOFT, State.CLOSING})


@pytest.mark.parametrize("state", [one for one in State if one not in SOFT])
def test_a_soft_end_of_what_is_not_ready_is_a_close(state: State) -> None:
    talk = IN_STATE[state]()
    talk.end()
    if talk.directive() is not Directive.STOP:
        talk.hang_up()
    assert talk.told(Stopped) == [Stopped(talk.now, None)]
    assert [*talk.told(LinkLost), *talk.told(AttemptFailed)] == []


@pytest.mark.parametrize("state", [one for one in State if one is not State.WAITING])
def test_the_connection_lost_in_every_state(state: State) -> None:
    talk = IN_STATE[state]()
    talk.lose("gone")
    assert talk.session.pending_count == 0
    assert talk.session.data_to_send() == b""
    if state in {State.ENDING, State.CLOSING, State.STOPPED}:
        assert talk.directive() is Directive.STOP
        assert talk.told(Stopped) == [Stopped(talk.now, None)]
        assert [*talk.told(LinkLost), *talk.told(AttemptFailed)] == []
        assert talk.session.next_deadline() is None
    else:
        assert talk.directive() is Directive.WAIT
        assert len([*talk.told(LinkLost), *talk.told(AttemptFailed)]) == 1


@pytest.mark.parametrize("state", State)
def test_bytes_and_time_in_every_state_raise_nothing(state: State) -> None:
    talk = IN_STATE[state]()
    talk.receive(BANNER + event("X") + success("x") + b"text\r\n\r\n")
    talk.pass_for(1000.0)
    assert talk.directive() in Directive


class TestSoftly:
    def test_with_nothing_pending(self) -> None:
        talk = ready()
        talk.end()
        talk.end()
        assert talk.directive() is Directive.RUN
        talk.receive(goodbye(talk.sent_one("Logoff")))
        assert talk.directive() is Directive.HANG_UP
        talk.hang_up()
        assert talk.notices == [Stopped(0.0, None)]

    def test_what_is_pending_is_waited_for(self) -> None:
        talk = ready()
        first = talk.send("Ping")
        second = talk.session.send(Action("Ping"), now=talk.now)
        talk.end()
        with pytest.raises(ConnectionLost, match="never sent: the session is ending") as caught:
            talk.send("Ping")
        assert caught.value.outcome is Outcome.NEVER_SENT
        assert [request.action_id for request in talk.sent()] == [second]
        talk.receive(success(first) + event("X"))
        assert talk.sent() == []
        talk.receive(error(second, "no"))
        talk.receive(goodbye(talk.sent_one("Logoff")))
        talk.hang_up()
        talk.reply_to(first)
        talk.failure_of(second)
        assert talk.notices[-1] == Stopped(0.0, None)

    def test_until_it_times_out(self) -> None:
        talk = ready()
        sent = talk.send("Ping", timeout=3.0)
        talk.end()
        talk.pass_for(3.0)
        assert isinstance(talk.failure_of(sent), ActionTimeout)
        talk.sent_one("Logoff")

    def test_or_is_abandoned(self) -> None:
        talk = ready()
        first, second = talk.send("Ping"), talk.send("Ping")
        talk.end()
        talk.now = 2.0
        talk.session.abandon(first)
        talk.pass_for(0.0)
        assert talk.sent() == []
        talk.session.abandon(second)
        deadline = talk.session.next_deadline()
        assert deadline is not None
        assert deadline <= talk.now
        talk.pass_for(0.0)
        talk.sent_one("Logoff")
        talk.pass_for(CONFIG.end_timeout_s - 0.1)
        assert talk.directive() is Directive.RUN

    def test_a_ping_of_the_keepalive_does_not_hold_it_up(self) -> None:
        talk = ready()
        talk.pass_for(15.0)
        ping = talk.sent_one("Ping")
        talk.end()
        assert talk.sent() == []
        talk.receive(success(ping))
        talk.sent_one("Logoff")

    def test_a_server_that_closes_without_a_word(self) -> None:
        talk = ready()
        talk.end()
        talk.sent_one("Logoff")
        talk.lose()
        assert talk.notices == [Stopped(0.0, None)]

    def test_a_server_that_does_not_close(self) -> None:
        talk = ready()
        talk.pass_for(1.0)
        talk.end()
        talk.sent_one("Logoff")
        talk.pass_for(CONFIG.end_timeout_s - 0.1)
        assert talk.directive() is Directive.RUN
        talk.pass_for(0.2)
        assert talk.directive() is Directive.HANG_UP
        talk.hang_up()
        assert talk.told(Stopped) == [Stopped(talk.now, None)]

    def test_a_link_lost_meanwhile_ends_it_and_fails_what_is_pending(self) -> None:
        talk = ready()
        sent = talk.send("Ping")
        talk.end()
        talk.lose("gone")
        failure = talk.failure_of(sent)
        assert isinstance(failure, ConnectionLost)
        assert failure.outcome is Outcome.UNKNOWN
        assert talk.directive() is Directive.STOP
        assert talk.session.pending_count == 0
        assert talk.session.data_to_send() == b""

    def test_a_silent_server_ends_it(self) -> None:
        talk = ready(replace(CONFIG, action_timeout_s=1000.0))
        talk.pass_for(14.0)
        talk.end()
        sent = talk.sent_one("Logoff")
        assert sent
        talk.pass_for(100.0)
        talk.hang_up()
        assert talk.session.error is None

    def test_close_hurries_it(self) -> None:
        talk = ready()
        sent = talk.send("Ping")
        talk.end()
        talk.close()
        assert str(talk.failure_of(sent)) == "Ping: outcome unknown: the session was closed"
        talk.hang_up()
        assert talk.told(Stopped) == [Stopped(0.0, None)]


class TestAtOnce:
    def test_what_is_pending_fails_and_what_is_not_sent_never_is(self) -> None:
        talk = ready()
        sent = talk.send("Ping")
        never = talk.session.send(Action("Ping"), now=talk.now)
        talk.close()
        outcomes = [talk.failure_of(one) for one in (sent, never)]
        assert [one.outcome for one in outcomes if isinstance(one, ConnectionLost)] == [
            Outcome.UNKNOWN,
            Outcome.NEVER_SENT,
        ]
        assert talk.sent() == []

    def test_a_refusal_that_came_first_stays_the_reason(self) -> None:
        talk = logging_in()
        talk.receive(error("t-1", "Must specify AuthType"))
        talk.receive(error(talk.sent_one("Login"), "Authentication failed"))
        talk.close()
        talk.hang_up()
        assert isinstance(talk.session.error, LoginRefused)
        assert len(talk.told(AttemptFailed)) == 1
