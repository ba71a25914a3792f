"""Link: a session and a server joined in memory, with all that can go wrong between them."""

from __future__ import annotations

from functools import partial
from random import Random

import pytest

from ami_proto.action import Action
from ami_proto.config import SessionConfig
from ami_proto.errors import (
    ActionRejected,
    ActionTimeout,
    ConnectionLost,
    LinkFailed,
    LoginRefused,
)
from ami_proto.message import Event
from ami_proto.notices import AttemptFailed, Gap, LinkLost, LoggedIn, Stopped
from ami_proto.requests import Request
from ami_proto.server import ServerConnection
from ami_proto.server_settings import ASTERISK_16, ServerSettings, User
from ami_proto.session import Session
from ami_proto.states import Directive, State
from ami_proto.testing import ChunkSizes, Link, VirtualClock, Wire
from tests.session.talk import CONFIG


def linked(config: SessionConfig = CONFIG, **more: object) -> Link:
    session = Session(config, random=lambda: 0.5)
    return Link(session, commands=["QueueStatus", "Slow"], **more)  # type: ignore[arg-type]  # passed on as they are


def queues(server: ServerConnection, request: Request) -> None:
    """Two queues, and an event that happens meanwhile."""
    if request.name == "Ping":
        server.respond(request, [("Ping", "Pong")])
        return
    server.start_list(request, "Queue status will follow")
    server.send_event("Hangup", ["call"], [("Channel", "SIP/1")])
    for name in ("sales", "support"):
        server.send_item(request, "QueueParams", [("Queue", name)])
    server.complete_list(request, "QueueStatusComplete")


class TestClock:
    def test_never_goes_back(self) -> None:
        clock = VirtualClock(5.0)
        clock.advance(2.5)
        clock.advance(-1.0)
        clock.advance_to(3.0)
        assert clock.now == 7.5
        clock.advance_to(8.0)
        assert clock.now == 8.0


class TestConversation:
    @pytest.mark.parametrize("chunks", [None, 1, 7, partial(Random(7).randint, 1, 40)])
    def test_in_any_chunks(self, chunks: ChunkSizes) -> None:
        link = linked(handler=queues, to_server=Wire(chunks=chunks), to_client=Wire(chunks=chunks))
        link.run_until_ready()
        seen = link.session.subscribe("Hangup")
        reply = link.call(Action("QueueStatus"))
        assert [item["Queue"] for item in reply] == ["sales", "support"]
        link.run_for(0.0)
        (hangup,) = seen.take()
        assert isinstance(hangup, Event)
        assert hangup["Channel"] == "SIP/1"
        assert link.clock.now == 0.0
        assert link.to_server.carried.startswith(b"Action: Challenge\r\n")
        assert link.to_client.carried.startswith(b"Asterisk Call Manager/11.0.0\r\n")

    def test_the_default_handler_answers_everything(self) -> None:
        link = linked()
        link.run_until_ready()
        assert link.call(Action("Ping")).response["Ping"] == "Pong"
        assert link.call(Action("Slow"), action_id="mine").response.action_id == "mine"
        with pytest.raises(ActionRejected, match="Invalid/unknown command"):
            link.call(Action("Nosuch"))

    def test_bytes_take_their_time(self) -> None:
        link = linked(to_server=Wire(latency_s=0.25), to_client=Wire(latency_s=1.0))
        link.run_until_ready()
        # the banner, and a round trip each for the challenge and the login
        assert link.clock.now == 1.0 + 2 * 1.25
        assert isinstance(link.notices[0], LoggedIn)
        link.call(Action("Ping"))
        assert link.clock.now == 1.0 + 3 * 1.25

    def test_with_settings_and_a_clock_of_ones_own(self) -> None:
        settings = ServerSettings(users={"admin": User("other")}, commands={}, dialect=ASTERISK_16)
        link = linked(settings=settings, clock=VirtualClock(50.0))
        link.run_until(lambda: link.session.directive is Directive.STOP)
        assert isinstance(link.session.error, LoginRefused)
        assert link.session.banner == "Asterisk Call Manager/5.0.4"
        # the server sleeps before it refuses
        assert link.clock.now == 51.0
        assert not link.connected

    def test_without_a_user(self) -> None:
        link = linked(SessionConfig())
        link.run_until_ready()
        with pytest.raises(ActionRejected, match="Permission denied"):
            link.call(Action("Ping"))

    def test_a_request_that_is_answered_later(self) -> None:
        asked: list[Request] = []
        link = linked(handler=lambda server, request: asked.append(request))
        link.run_until_ready()
        sent = link.session.send(Action("Slow"), now=link.clock.now)
        link.run_for(3.0)
        assert [request.action_id for request in asked] == [sent]
        link.server.respond(asked[0])
        link.run_for(0.0)
        assert link.session.pending_count == 0

    def test_a_soft_end(self) -> None:
        link = linked()
        link.run_until_ready()
        link.session.end(now=link.clock.now)
        link.run_until(lambda: link.session.directive is Directive.STOP)
        assert link.notices[-1] == Stopped(0.0, None)
        assert not link.step()
        assert not link.connected


class TestFaults:
    def test_a_cut_now(self) -> None:
        link = linked()
        link.run_until_ready()
        link.lose()
        (lost,) = [notice for notice in link.notices if isinstance(notice, LinkLost)]
        assert lost.reason == "the link was cut"
        link.run_until_ready()
        assert (link.connections, link.clock.now) == (2, 0.25)

    @pytest.mark.parametrize("count", [0, 1, 5, 40])
    @pytest.mark.parametrize("direction", ["to_server", "to_client"])
    def test_a_cut_after_so_many_bytes(self, direction: str, count: int) -> None:
        link = linked(SessionConfig(username="admin", secret="x", wait=True))
        wire: Wire = getattr(link, direction)
        wire.cut_after_bytes = count
        link.run_until(lambda: link.session.directive is Directive.WAIT)
        assert len(wire.carried) == count
        assert isinstance(link.notices[-1], AttemptFailed)
        link.run_until_ready()
        assert link.connections == 2

    def test_a_cut_between_an_action_and_its_reply(self) -> None:
        link = linked()
        link.run_until_ready()
        link.to_client.cut_after_bytes = 10
        with pytest.raises(ConnectionLost, match="outcome unknown"):
            link.call(Action("Slow"))

    def test_a_cut_of_the_next_connection(self) -> None:
        link = linked()
        seen = link.session.subscribe()
        link.run_until_ready()
        seen.take()
        link.lose()
        link.to_client.cut_after_bytes = 0
        link.run_until_ready()
        assert link.connections == 3
        (gap, *_) = seen.take()
        assert isinstance(gap, Gap)
        assert (gap.since, gap.until) == (0.0, 0.75)

    def test_connections_refused(self) -> None:
        link = linked()
        link.refusing = True
        link.run_until(lambda: link.session.directive is Directive.STOP)
        assert isinstance(link.session.error, LinkFailed)
        assert str(link.session.error) == "ConnectionRefusedError: refused by the test"
        assert (link.attempts, link.connections, link.connected) == (1, 0, False)

    def test_a_silent_server_and_its_return(self) -> None:
        link = linked()
        link.run_until_ready()
        link.silent = True
        with pytest.raises(ActionTimeout):
            link.call(Action("Ping"), timeout=2.0)
        link.silent = False
        link.call(Action("Ping"))
        link.silent = True
        link.run_until(lambda: link.session.state is not State.READY)
        assert link.clock.now == 2.0 + 15.0 + 10.0
        assert b"Action: Ping" in link.to_server.carried

    def test_a_server_that_says_nothing_at_all(self) -> None:
        link = linked()
        link.silent = True
        link.run_until(lambda: link.session.directive is Directive.STOP)
        assert str(link.session.error) == "no banner within login_timeout_s=10"
        assert link.to_client.carried == b""

    def test_a_server_that_closes(self) -> None:
        link = linked()
        link.run_until_ready()
        link.to_client.latency_s = 1.0
        link.server.close(now=link.clock.now)
        link.run_until(lambda: link.session.directive is Directive.WAIT)
        assert link.clock.now == 1.0
        assert isinstance(link.notices[-1], LinkLost)
        assert link.notices[-1].reason == "the peer closed the connection"

    def test_a_server_whose_client_never_logs_in(self) -> None:
        link = linked(SessionConfig(idle_timeout_s=None))
        link.run_until_ready()
        link.run_until(29.9)
        assert link.connected
        link.run_until(30.0)
        assert not link.connected


class TestRuns:
    def test_up_to_a_moment_exactly(self) -> None:
        link = linked()
        link.run_until(12.5)
        assert link.clock.now == 12.5
        link.run_until(3.0)
        assert link.clock.now == 12.5

    def test_for_what_never_comes_true(self) -> None:
        link = linked(SessionConfig(idle_timeout_s=None, reconnect_stable_s=0.0))
        settings = ServerSettings(users={}, commands={}, auth_timeout_s=1e9)
        link.settings = settings
        link.run_until_ready()
        with pytest.raises(
            AssertionError, match="never came true; the session is ready, connected"
        ):
            link.run_until(lambda: False)
        other = linked()
        with pytest.raises(AssertionError, match="never came true"):
            other.run_until(lambda: False)
        assert other.clock.now == pytest.approx(86_400.0, abs=20.0)

    def test_in_circles(self) -> None:
        session = Session(SessionConfig(wait=True), random=lambda: 0.0)
        link = Link(session, max_steps=100)
        link.refusing = True
        with pytest.raises(AssertionError, match=r"100 steps led nowhere; .* not connected, at 0"):
            link.run_until(1.0)

    def test_what_needs_a_connection(self) -> None:
        link = linked()
        with pytest.raises(AssertionError, match="no connection"):
            link.lose()
        with pytest.raises(AssertionError, match=r"not connected: Directive\.CONNECT"):
            _ = link.server
