"""A model of the session: whatever happens, every action ends once, and nothing is missing unsaid.

A session and a server are joined by a Link. The rules act as the user (send, abandon, follow), as
the server (answer, reject, send pieces of lists, text, events, or nothing) and as the world (time,
losses, refusals, silence, any chunks). The model knows what may then be told, and what may not.
"""

from __future__ import annotations

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from ami_proto.action import Action
from ami_proto.action_id import ActionIDs
from ami_proto.config import SessionConfig
from ami_proto.errors import (
    ActionFailed,
    ActionRejected,
    ActionTimeout,
    ConnectionLost,
    LocalProtocolError,
    Outcome,
)
from ami_proto.message import Event
from ami_proto.notices import ActionEnded, Gap, Notice, SubscriptionReady
from ami_proto.reply import Reply
from ami_proto.requests import Request
from ami_proto.server import ServerConnection
from ami_proto.session import Session
from ami_proto.states import Directive, State
from ami_proto.subscription import Overflow, Subscription
from ami_proto.testing import Link, Wire
from tests.property.streams import FEWER_EXAMPLES

pytestmark = pytest.mark.timeout(1800)  # a thousand runs of a hundred steps, in CI

MAX_PENDING = 10
MAX_ITEMS = 3
CONFIG = SessionConfig(
    username="admin",
    secret="x",
    wait=True,
    login_timeout_s=3.0,
    action_timeout_s=5.0,
    idle_timeout_s=4.0,
    pong_timeout_s=3.0,
    end_timeout_s=2.0,
    reconnect_first_s=0.5,
    reconnect_max_s=4.0,
    reconnect_stable_s=10.0,
    max_pending=MAX_PENDING,
    max_list_items=MAX_ITEMS,
)
COMMANDS = ("Act", "List", "CoreShowChannels", "FAXStats", "Queues", "Ping")
NEVER_SENT = "never sent"


class Follower:
    """A subscription, and what its consumer has taken of it."""

    def __init__(self, subscription: Subscription[Event]) -> None:
        self.subscription = subscription
        self.taken: list[int | None] = []
        """Numbers of events, and None for a gap."""

    def take(self) -> None:
        for item in self.subscription.take():
            self.taken.append(None if isinstance(item, Gap) else int(item["N"]))

    def check(self) -> None:
        last: int | None = None
        gap = False
        for number in self.taken:
            if number is None:
                gap = True
                continue
            assert last is None or number > last, self.taken
            assert last is None or number == last + 1 or gap, self.taken
            last, gap = number, False


class SessionModel(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.waiting: dict[str, float] = {}
        """The actions that must end, and when at the latest."""
        self.abandoned: set[str] = set()
        self.ended: set[str] = set()
        self.names: dict[str, str] = {}
        self.current: tuple[ServerConnection, Request] | None = None
        self.opened = False
        self.skipped = False
        """Whether the server has left an action of this connection without any answer."""
        self.followers: list[Follower] = []
        self.ticks = 0
        self.counter = 0
        self.seen = 0

    sizes = st.one_of(st.none(), st.integers(1, 60))
    latencies = st.sampled_from([0.0, 0.0, 0.1])

    @initialize(to_server=sizes, to_client=sizes, latency_s=latencies)
    def begin(self, to_server: int | None, to_client: int | None, latency_s: float) -> None:
        self.session = Session(CONFIG, action_ids=ActionIDs("m"), random=lambda: 0.5)
        self.link = Link(
            self.session,
            commands=COMMANDS,
            handler=self.take_request,
            to_server=Wire(latency_s=latency_s, chunks=to_server),
            to_client=Wire(latency_s=latency_s, chunks=to_client),
            max_steps=20_000,
        )
        self.follow(0, Overflow.DROP_OLDEST)
        self.link.run_until_ready()

    def take_request(self, server: ServerConnection, request: Request) -> None:
        if self.current is None or self.current[0] is not server:
            self.skipped = False
        self.current, self.opened = (server, request), False

    def request(self) -> tuple[ServerConnection, Request] | None:
        """What the server is to answer next, if it still can."""
        if self.current is not None and not self.current[0].closing:
            return self.current
        return None

    # the user

    @rule(
        name=st.sampled_from(COMMANDS),
        timeout=st.sampled_from([None, None, 0.05, 0.3, 8.0]),
        own=st.booleans(),
        run=st.booleans(),
    )
    def send(self, name: str, timeout: float | None, own: bool, run: bool) -> None:
        before = self.session.pending_count
        self.counter += 1
        try:
            action_id = self.session.send(
                Action(name),
                now=self.link.clock.now,
                timeout=timeout,
                action_id=f"own{self.counter}" if own else None,
            )
        except LocalProtocolError:
            assert before >= MAX_PENDING
            assert self.session.pending_count == before
            return
        except ConnectionLost:
            assert self.session.state is not State.READY
            assert self.session.pending_count == before
            return
        limit = CONFIG.action_timeout_s if timeout is None else timeout
        self.waiting[action_id] = self.link.clock.now + limit
        self.names[action_id] = name
        if run:
            self.link.run_for(0.0)

    @precondition(lambda self: self.waiting)
    @rule(data=st.data())
    def abandon(self, data: st.DataObject) -> None:
        action_id = data.draw(st.sampled_from(sorted(self.waiting)))
        self.read_notices()
        if self.waiting.pop(action_id, None) is not None:
            self.abandoned.add(action_id)
            self.session.abandon(action_id)  # type: ignore[arg-type]  # it is one

    @precondition(lambda self: len(self.followers) < 5)
    @rule(size=st.integers(0, 4), overflow=st.sampled_from(list(Overflow)[:2]))
    def follow(self, size: int, overflow: Overflow) -> None:
        subscription = self.session.subscribe("Tick", size=size or None, overflow=overflow)
        self.followers.append(Follower(subscription))

    @precondition(lambda self: len(self.followers) > 1)
    @rule()
    def unfollow(self) -> None:
        follower = self.followers.pop()
        self.session.unsubscribe(follower.subscription)
        follower.take()
        follower.check()
        assert follower.subscription.ended

    @rule()
    def take(self) -> None:
        for follower in self.followers:
            follower.take()

    # the server

    @precondition(lambda self: self.request())
    @rule(
        way=st.sampled_from(["respond", "respond", "respond", "no id", "reject", "skip"]),
    )
    def answer(self, way: str) -> None:
        current = self.request()
        assert current is not None
        server, request = current
        self.current = None
        if request.name == "Queues" and way == "respond":
            server.send_raw(f"text for {request.action_id}\n\r\n\r\n".encode())
            server.finish(request)
        elif way == "reject":
            server.reject(request, f"For {request.action_id}")
        elif way == "skip" or (way == "no id" and (self.skipped or self.opened)):
            self.skipped = self.skipped or not self.opened
            server.finish(request)
        elif way == "no id":
            server.send_raw(f"Response: Success\r\nFor: {request.action_id}\r\n\r\n".encode())
            server.finish(request)
        else:
            server.respond(request, [("For", request.action_id or "")])

    @precondition(lambda self: self.request())
    @rule(items=st.integers(0, 2), complete=st.booleans(), headless=st.booleans())
    def list_pieces(self, items: int, complete: bool, headless: bool) -> None:
        current = self.request()
        assert current is not None
        server, request = current
        if not self.opened:
            self.opened = True
            server.start_list(request, "Things will follow")
        for _ in range(items):
            if headless and request.name == "CoreShowChannels":
                server.send_raw(f"For: {request.action_id}\r\n\r\n".encode())
            else:
                server.send_item(request, "Thing", [("For", request.action_id or "")])
        if complete:
            self.current = None
            server.complete_list(request, "ThingsComplete", [("For", request.action_id or "")])

    @rule(times=st.integers(1, 3), run=st.booleans())
    def tick(self, times: int, run: bool) -> None:
        for _ in range(times):
            if self.link.connected and self.link.server.logged_in:
                self.ticks += 1
                self.link.server.send_event("Tick", ["call"], [("N", str(self.ticks))])
        if run:
            self.link.run_for(0.0)

    @precondition(lambda self: self.link.connected)
    @rule(
        data=st.sampled_from(
            [b"\r\n", b"Response: Success\r\nActionID: z\r\n\r\n", b"Event: X\r\n\r\n"]
        )
    )
    def noise(self, data: bytes) -> None:
        self.link.server.send_raw(data)

    # the world

    @rule(seconds=st.sampled_from([0.0, 0.0, 0.2, 1.0, 5.0, 30.0]))
    def pass_time(self, seconds: float) -> None:
        self.link.run_for(seconds)

    @precondition(lambda self: self.link.connected)
    @rule()
    def lose(self) -> None:
        self.link.lose()

    @rule(count=st.integers(0, 300), at_client=st.booleans())
    def cut_after(self, count: int, at_client: bool) -> None:
        wire = self.link.to_client if at_client else self.link.to_server
        wire.cut_after_bytes = count

    @rule(refusing=st.booleans(), silent=st.booleans())
    def disturb(self, refusing: bool, silent: bool) -> None:
        self.link.refusing, self.link.silent = refusing, silent

    @rule()
    def calm_down(self) -> None:
        self.link.refusing = self.link.silent = False
        self.link.to_client.cut_after_bytes = self.link.to_server.cut_after_bytes = None
        self.link.run_until_ready()

    # what must hold

    def read_notices(self) -> None:
        new: list[Notice] = self.link.notices[self.seen :]
        self.seen = len(self.link.notices)
        for notice in new:
            if isinstance(notice, ActionEnded):
                self.check_end(notice)
            elif isinstance(notice, SubscriptionReady):
                assert notice.subscription is not None

    def check_end(self, notice: ActionEnded) -> None:
        action_id, outcome = notice.action_id, notice.outcome
        assert action_id in self.waiting, "ended twice, or after it was abandoned, or never sent"
        due = self.waiting.pop(action_id)
        self.ended.add(action_id)
        if isinstance(outcome, Reply):
            self.check_reply(action_id, outcome)
        else:
            self.check_failure(action_id, outcome, due)

    def check_reply(self, action_id: str, reply: Reply[Event]) -> None:
        for item in reply:
            assert item["For"] == action_id
        assert len(reply) <= MAX_ITEMS
        if self.names[action_id] == "Queues":
            assert reply.text in {"", f"text for {action_id}\n"}
        else:
            assert reply.response.get("For", action_id) == action_id
            assert reply.text == ""

    def check_failure(self, action_id: str, failure: ActionFailed, due: float) -> None:
        assert failure.action_id == action_id
        for message in failure.partial[1:]:
            assert message["For"] == action_id
        match failure:
            case ActionTimeout():
                assert due <= self.link.clock.now
                never = NEVER_SENT in str(failure)
            case ConnectionLost():
                never = failure.outcome is Outcome.NEVER_SENT
            case ActionRejected():
                assert failure.response.message == f"For {action_id}"
                never = False
            case _:
                assert "max_list_items" in str(failure)
                never = False
        if never:
            assert f"ActionID: {action_id}\r\n".encode() not in self.link.to_server.carried

    @invariant()
    def every_action_ends_once_and_in_time(self) -> None:
        if not hasattr(self, "link"):
            return
        self.link.run_for(0.0)
        self.read_notices()
        late = [one for one, due in self.waiting.items() if due < self.link.clock.now]
        assert late == []

    @invariant()
    def nothing_grows_without_bound(self) -> None:
        if not hasattr(self, "link"):
            return
        # the user's, and of its own a login or the restoring of settings, or a Ping, and Logoff
        assert len(self.waiting) <= self.session.pending_count <= MAX_PENDING + 3
        deadline = self.session.next_deadline()
        assert deadline is None or deadline <= self.link.clock.now + CONFIG.reconnect_stable_s
        assert (deadline is None) == (self.session.directive is Directive.CONNECT)

    @invariant()
    def events_are_in_order_and_what_is_missing_is_told(self) -> None:
        for follower in self.followers:
            follower.check()

    def teardown(self) -> None:
        if not hasattr(self, "link"):
            return
        self.calm_down()
        self.tick(1, run=True)
        self.link.run_for(1.0)
        self.session.end(now=self.link.clock.now)
        for _ in range(4 * MAX_PENDING):
            if self.request():
                self.answer("respond")
            self.link.run_for(1.0)
        self.read_notices()
        assert self.waiting == {}
        assert self.session.directive is Directive.STOP
        assert self.session.pending_count == 0
        assert self.session.data_to_send() == b""
        assert self.session.next_deadline() is None
        for follower in self.followers:
            follower.take()
            follower.check()
            assert follower.subscription.ended


TestSession = SessionModel.TestCase
TestSession.settings = settings(max_examples=FEWER_EXAMPLES, stateful_step_count=60)
