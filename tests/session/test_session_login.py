"""From the connection to readiness: banner, login by challenge or in clear, refusals, timeouts."""

from __future__ import annotations

from dataclasses import replace
from hashlib import md5

import pytest

from ami_proto.config import AuthMethod, SessionConfig
from ami_proto.errors import LinkFailed, LocalProtocolError, LoginRefused
from ami_proto.message import Event
from ami_proto.notices import AttemptFailed, LinkLost, LoggedIn, NotRestored, Stopped, UnknownReply
from ami_proto.session import Session
from ami_proto.states import Directive, State
from tests.session.talk import BANNER, CONFIG, SECRET, Talk, block, error, event, ready, success

FAR = replace(CONFIG, host="pbx.example")
FULLY_BOOTED = event("FullyBooted", "Privilege: system,all", "Status: Fully Booted")


@pytest.mark.parametrize("size", [1, 2, 7, 1000])
def test_by_challenge_in_any_chunks(size: int) -> None:
    talk = Talk(FAR)
    assert talk.directive() is Directive.CONNECT
    talk.session.connection_made(now=0.0)
    assert talk.directive() is Directive.RUN
    talk.receive(BANNER, size)
    (challenge,) = talk.sent()
    assert challenge.fields[0] == ("Action", "Challenge")
    assert challenge["AuthType"] == "MD5"
    talk.receive(success(challenge.action_id or "", "Challenge: 140250624"), size)
    (login,) = talk.sent()
    assert login.fields[2:] == (
        ("AuthType", "MD5"),
        ("Username", "admin"),
        ("Key", md5(b"140250624" + SECRET.encode()).hexdigest()),
    )
    assert talk.notices == []
    talk.now = 2.5
    talk.receive(success(login.action_id or "", "Message: Authentication accepted"), size)
    assert talk.notices == [LoggedIn(2.5, "Asterisk Call Manager/11.0.0")]
    assert talk.session.state is State.READY
    assert talk.session.pending_count == 0


def test_in_clear_over_tls() -> None:
    talk = Talk(replace(FAR, tls=True, auth=AuthMethod.PLAIN, events="call,system"))
    talk.connect()
    (login,) = talk.sent()
    assert login.fields[2:] == (
        ("Username", "admin"),
        ("Secret", SECRET),
        ("Events", "call,system"),
    )
    talk.receive(success(login.action_id or ""))
    assert talk.told(LoggedIn)


def test_in_clear_to_another_machine_is_refused_before_anything_is_sent() -> None:
    with pytest.raises(LocalProtocolError, match="in clear"):
        replace(FAR, auth=AuthMethod.PLAIN)


@pytest.mark.parametrize(
    "config",
    [
        CONFIG,
        replace(FAR, tls=True),
        replace(FAR, allow_plaintext_login=True),
        replace(FAR, unix_path="/run/ami.sock"),
        replace(CONFIG, host="127.1.2.3"),
    ],
)
def test_refused_challenge_falls_back_to_clear_where_that_is_allowed(config: SessionConfig) -> None:
    talk = Talk(config)
    talk.connect()
    talk.receive(error(talk.sent_one("Challenge"), "Must specify AuthType"))
    (login,) = talk.sent()
    assert (login.name, login["Secret"]) == ("Login", SECRET)


@pytest.mark.parametrize("answer", ["Response: Error", "Response: Success"])
def test_refused_challenge_ends_the_session_where_it_is_not(answer: str) -> None:
    talk = Talk(FAR)
    talk.connect()
    talk.receive(block(answer, f"ActionID: {talk.sent_one('Challenge')}", "Message: no such"))
    assert talk.sent() == []
    talk.hang_up()
    (stopped,) = talk.told(Stopped)
    assert isinstance(stopped.error, LoginRefused)
    assert "no MD5 challenge (no such)" in str(stopped.error)
    assert SECRET.encode() not in talk.written


def test_no_user_no_login() -> None:
    talk = Talk(SessionConfig())
    talk.connect()
    assert talk.sent() == []
    assert talk.told(LoggedIn)


@pytest.mark.parametrize("wait", [False, True])
def test_a_refused_login_stops_the_session(wait: bool) -> None:
    talk = Talk(replace(CONFIG, wait=wait))
    talk.connect()
    talk.receive(success(talk.sent_one("Challenge"), "Challenge: 1"))
    talk.receive(error(talk.sent_one("Login"), "Authentication failed"))
    assert talk.directive() is Directive.HANG_UP
    talk.hang_up()
    assert talk.directive() is Directive.STOP
    failed, stopped = talk.notices
    assert failed == AttemptFailed(
        0.0, "login as 'admin' refused: Authentication failed", retry_at=None
    )
    assert isinstance(stopped, Stopped)
    assert isinstance(stopped.error, LoginRefused)
    assert stopped.error.response.message == "Authentication failed"
    assert talk.session.error is stopped.error
    assert talk.session.next_deadline() is None


def test_a_login_refused_after_a_reconnect_stops_it_too() -> None:
    talk = ready()
    talk.lose()
    talk.pass_for(1.0)
    talk.connect()
    talk.receive(success(talk.sent_one("Challenge"), "Challenge: 1"))
    talk.receive(error(talk.sent_one("Login"), "Authentication failed"))
    talk.hang_up()
    assert [type(notice) for notice in talk.notices] == [LinkLost, AttemptFailed, Stopped]
    assert isinstance(talk.session.error, LoginRefused)


def stage(number: int) -> Talk:
    """A session that waits for the answer of this stage of the login, since the moment 0."""
    talk = Talk(replace(CONFIG, login_timeout_s=4.0))
    if number == 0:
        talk.connect(b"")
    elif number == 1:
        talk.connect(BANNER[:-1])
    else:
        talk.connect()
        challenge_id = talk.sent_one("Challenge")
        if number == 3:
            talk.receive(success(challenge_id, "Challenge: 1"))
            talk.sent_one("Login")
    return talk


@pytest.mark.parametrize(
    ("number", "missing"), [(0, "banner"), (1, "banner"), (2, "login"), (3, "login")]
)
def test_every_stage_has_one_common_time(number: int, missing: str) -> None:
    talk = stage(number)
    talk.pass_until(3.9)
    assert talk.directive() is Directive.RUN
    talk.pass_until(4.0)
    talk.hang_up()
    reason = f"no {missing} within login_timeout_s=4"
    failed, stopped = talk.notices
    assert failed == AttemptFailed(4.0, reason, None)
    assert isinstance(stopped, Stopped)
    assert isinstance(stopped.error, LinkFailed)
    assert str(stopped.error) == reason


@pytest.mark.parametrize("number", [0, 1, 2, 3])
def test_a_connection_lost_at_any_stage_fails_the_first_attempt(number: int) -> None:
    talk = stage(number)
    talk.lose(OSError("gone"))
    failed, stopped = talk.notices
    assert failed == AttemptFailed(0.0, "OSError: gone", None)
    assert isinstance(stopped, Stopped)
    assert isinstance(stopped.error, ConnectionError)


@pytest.mark.parametrize(
    "banner",
    ["CallWeaver Call Manager/1.0", "Asterisk Call Manager Proxy/1.27", "PBX Call Manager"],
)
def test_a_banner_of_any_make_will_do(banner: str) -> None:
    talk = Talk()
    talk.connect(banner.encode() + b"\r\n")
    assert talk.session.banner == banner
    assert talk.sent_one("Challenge")


def test_a_server_without_a_banner_that_speaks_first_will_do() -> None:
    talk = Talk()
    talk.connect(block("Response: Error", "Message: hello"))
    assert talk.session.banner is None
    assert talk.sent_one("Challenge")
    assert len(talk.told(UnknownReply)) == 1


def test_login_answered_without_action_ids() -> None:
    talk = Talk()
    talk.connect()
    talk.sent_one("Challenge")
    talk.receive(block("Response: Success", "Challenge: 9"))
    assert talk.sent_one("Login")
    talk.receive(block("Response: Success", "Message: Authentication accepted"))
    assert talk.told(LoggedIn)
    assert talk.session.diagnostics.replies_without_action_id == 2


def test_two_fully_booted_are_two_events() -> None:
    """Before 1.8.5 the first of them carries the ActionID of the login (punchblock issue 97)."""
    talk = Talk()
    seen = talk.session.subscribe()
    talk.connect()
    talk.receive(success(talk.sent_one("Challenge"), "Challenge: 1"))
    login_id = talk.sent_one("Login")
    booted = event("FullyBooted", f"ActionID: {login_id}", "Status: Fully Booted")
    talk.receive(success(login_id) + booted + FULLY_BOOTED)
    events = seen.take()
    assert [e.name for e in events if isinstance(e, Event)] == ["FullyBooted", "FullyBooted"]
    assert len(talk.told(LoggedIn)) == 1


@pytest.mark.parametrize(
    "config",
    [
        replace(CONFIG, username="ad\r\nmin"),
        replace(CONFIG, secret=SECRET + "\r\nAction: Logoff"),
        replace(CONFIG, secret=SECRET + "x" * 1100),
        replace(CONFIG, secret=SECRET + "\ud800"),
        replace(CONFIG, events="on\n"),
    ],
)
def test_credentials_that_no_login_can_carry_are_refused_at_once(config: SessionConfig) -> None:
    with pytest.raises(LocalProtocolError) as caught:
        Session(config)
    assert SECRET not in str(caught.value)


def test_a_setting_that_is_no_longer_accepted_is_told() -> None:
    talk = ready()
    filter_id = talk.send("Filter", fields={"Operation": "Add", "Filter": "!Event: RTCP"})
    talk.receive(success(filter_id))
    talk.lose()
    talk.pass_for(1.0)
    talk.connect()
    talk.receive(success(talk.sent_one("Challenge"), "Challenge: 1"))
    (login,) = talk.sent()
    talk.receive(success(login.action_id or ""))
    restored_filter, events, ping = talk.sent()
    talk.receive(error(restored_filter.action_id or "", "Filter did not compile."))
    (news,) = talk.told(NotRestored)
    assert news.error.action_name == "Filter"
    assert not talk.told(LoggedIn)
    talk.receive(success(events.action_id or "") + success(ping.action_id or ""))
    assert talk.told(LoggedIn)


def test_a_login_answered_by_a_cancelled_list_runs_into_its_time() -> None:
    """No server does; that what is neither accepted nor refused does no harm."""
    talk = stage(3)
    login_id = talk.session.config.username and "t-2"
    talk.receive(success(f"{login_id}", "EventList: start"))
    talk.receive(event("X", f"ActionID: {login_id}", "EventList: cancelled"))
    talk.pass_until(4.0)
    assert talk.directive() is Directive.HANG_UP
