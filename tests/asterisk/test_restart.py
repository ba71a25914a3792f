"""Servers that are stopped, killed or frozen under a live client, which comes back by itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

import pytest

from ami_proto import (
    Action,
    ActionTimeout,
    AttemptFailed,
    ConnectionLost,
    Event,
    Gap,
    GapReason,
    LinkLost,
    LinkNotice,
    LoggedIn,
    Outcome,
)
from ami_proto.actions import Events, Filter, Ping
from ami_transports.blocking import Client, Stream
from tests.asterisk.calls import call_to, new_name
from tests.asterisk.runtimes import Runtime
from tests.asterisk.servers import Server
from tests.blocking.waiting import until

N = TypeVar("N")

pytestmark = pytest.mark.timeout(120)


@pytest.fixture
def client(mortal_server: Server, runtime: Runtime) -> Iterator[Client]:
    """One that soon tries again, and soon notices silence."""
    client = runtime.connect(
        mortal_server.url,
        reconnect_first_s=0.05,
        reconnect_max_s=0.2,
        idle_timeout_s=0.3,
        pong_timeout_s=0.5,
        # a server that is still starting answers late
        login_timeout_s=1.0,
    )
    try:
        yield client
    finally:
        client.close()


def _next(kind: type[N], news: Stream[LinkNotice]) -> N:
    """The next news of this kind; the others before it are passed over."""
    while (notice := news.poll(20)) is not None:
        if isinstance(notice, kind):
            return notice
    raise AssertionError(f"no {kind.__name__} came")


def _assert_never_sent(client: Client) -> None:
    with pytest.raises(ConnectionLost) as lost:
        client.call(Ping())
    assert lost.value.outcome is Outcome.NEVER_SENT


def _events_up_to(name: str, events: Stream[Event | Gap]) -> list[Event | Gap]:
    seen: list[Event | Gap] = []
    while (item := events.poll(20)) is not None:
        seen.append(item)
        if isinstance(item, Event) and item.get("UserEvent") == name:
            return seen
    raise AssertionError(f"no {name} came, but {seen}")


def test_it_comes_back_to_a_server_that_was_stopped(mortal_server: Server, client: Client) -> None:
    base = new_name()
    client.call(Events(event_mask="user,call"))
    client.call(Filter(filter=base))
    client.call(Filter(filter="!hidden"))
    with client.watch() as news, client.subscribe() as events:
        client.call(Action("UserEvent", {"UserEvent": f"{base} before"}))
        mortal_server.stop()
        lost = _next(LinkLost, news)
        assert lost.retry_at is not None
        _next(AttemptFailed, news)
        _assert_never_sent(client)
        mortal_server.start()
        back = _next(LoggedIn, news)
        until(lambda: client.is_ready, "the client to be ready")
        for name in ("hidden", "shown"):
            client.call(Action("UserEvent", {"UserEvent": f"{base} {name}"}))
        before, gap, *after = _events_up_to(f"{base} shown", events)
    assert isinstance(before, Event)
    assert before["UserEvent"] == f"{base} before"
    assert isinstance(gap, Gap)
    assert gap.reason is GapReason.LINK_LOST
    assert gap.since <= lost.at < gap.until <= back.at
    # further links may have come and gone while it started; the filters and the mask hold
    seen = [item for item in after if isinstance(item, Event)]
    assert [event["UserEvent"] for event in seen] == [f"{base} shown"]
    assert client.call(Ping()).ok
    assert client.pending_count == 0


def test_it_comes_back_to_a_server_that_was_killed(mortal_server: Server, client: Client) -> None:
    name = new_name()
    # the server forgets it when it is killed
    ringing = {"Context": "default", "Extension": name, "Priority": "1", "Application": "Wait"}
    client.call(Action("DialplanExtensionAdd", ringing | {"ApplicationData": "30"}))
    with (
        client.watch() as news,
        client.subscribe("UserEvent", where=lambda e: e["UserEvent"] == name) as events,
    ):
        # it is being worked on, and what comes behind it is in the server's buffer
        ringing_on, waiting = client.submit(call_to(name)), client.submit(Ping())
        mortal_server.kill()
        for result in (ringing_on.result, waiting.result):
            with pytest.raises(ConnectionLost) as lost:
                result()
            assert lost.value.outcome is Outcome.UNKNOWN
        _next(LinkLost, news)
        _assert_never_sent(client)
        mortal_server.start()
        _next(LoggedIn, news)
        until(lambda: client.is_ready, "the client to be ready")
        client.call(Action("UserEvent", {"UserEvent": name}))
        gap, *_, event = _events_up_to(name, events)
    assert isinstance(gap, Gap)
    assert gap.reason is GapReason.LINK_LOST
    assert isinstance(event, Event)
    assert client.pending_count == 0


def test_it_leaves_a_server_that_is_frozen_and_comes_back(
    mortal_server: Server, client: Client
) -> None:
    name = new_name()
    with client.watch() as news, client.subscribe("UserEvent") as events:
        mortal_server.freeze()
        try:
            # as long as an action is within its time, the server may be at work on it
            with pytest.raises(ActionTimeout):
                client.call(Ping(), timeout=0.5)
            assert "silent" in _next(LinkLost, news).reason
            # its system still accepts connections, where nobody says a word
            assert "no banner" in _next(AttemptFailed, news).reason
            _assert_never_sent(client)
        finally:
            mortal_server.thaw()
        _next(LoggedIn, news)
        until(lambda: client.is_ready, "the client to be ready")
        client.call(Action("UserEvent", {"UserEvent": name}))
        seen = _events_up_to(name, events)
    assert isinstance(seen[0], Gap)
    assert client.call(Ping()).ok
