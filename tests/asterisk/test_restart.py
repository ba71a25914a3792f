"""Servers that are stopped, killed or frozen under a live client, which comes back by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import takewhile
from typing import TypeVar

import pytest

from ami_proto import (
    Action,
    ActionRejected,
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
from ami_proto.actions import Events, Filter, OriginateAndWait, Ping
from ami_proto.events import Newchannel
from ami_transports.blocking import Client, PendingReply, Stream
from tests.asterisk.calls import call_to, extension, new_name
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


def _submit_calls(client: Client, name: str) -> list[PendingReply[object]]:
    """One call that the server is at work on, and another one behind it, in the server's buffer."""
    # the server forgets it when it ends
    ringing = {"Context": "default", "Extension": name, "Priority": "1", "Application": "Wait"}
    client.call(Action("DialplanExtensionAdd", ringing | {"ApplicationData": "30"}))
    return [
        client.submit(call_to(name)),
        client.submit(OriginateAndWait(call_to("answer", channel_id=name))),
    ]


def _named(items: Iterable[Event | Gap], *fields: str) -> list[str]:
    """The values of these fields in the events."""
    return [item[f] for item in items if isinstance(item, Event) for f in fields if f in item]


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
        pending = _submit_calls(client, base)
        mortal_server.stop()
        for one in pending:
            # it answers what it still can: that no call was made
            with pytest.raises((ActionRejected, ConnectionLost)):
                one.result()
        lost = _next(LinkLost, news)
        assert lost.retry_at is not None
        _next(AttemptFailed, news)
        _assert_never_sent(client)
        mortal_server.start()
        back = _next(LoggedIn, news)
        until(lambda: client.is_ready, "the client to be ready")
        for name in ("hidden", "shown"):
            client.call(Action("UserEvent", {"UserEvent": f"{base} {name}"}))
        seen = _events_up_to(f"{base} shown", events)
    before = list(takewhile(lambda item: isinstance(item, Event), seen))
    assert _named(before, "UserEvent") == [f"{base} before"]
    gap = seen[len(before)]
    assert isinstance(gap, Gap)
    assert gap.reason is GapReason.LINK_LOST
    assert gap.since <= lost.at < gap.until <= back.at
    # further links may have come and gone while it started; the filters and the mask hold, and no
    # call was sent again
    assert _named(seen[len(before) :], "UserEvent", "Channel") == [f"{base} shown"]
    assert client.call(Ping()).ok
    assert client.pending_count == 0


def test_it_comes_back_to_a_server_that_was_killed(mortal_server: Server, client: Client) -> None:
    name = new_name()
    with (
        client.watch() as news,
        client.subscribe("UserEvent", where=lambda e: e["UserEvent"] == name) as events,
        client.subscribe(Newchannel, where=lambda e: e.uniqueid == name, gaps=False) as made,
    ):
        pending = _submit_calls(client, name)
        mortal_server.kill()
        for one in pending:
            with pytest.raises(ConnectionLost) as lost:
                one.result()
            assert lost.value.outcome is Outcome.UNKNOWN
        _next(LinkLost, news)
        _assert_never_sent(client)
        mortal_server.start()
        _next(LoggedIn, news)
        until(lambda: client.is_ready, "the client to be ready")
        client.call(Action("UserEvent", {"UserEvent": name}))
        gap, *_, event = _events_up_to(name, events)
        assert made.poll(0.2) is None, "the call was sent again"
    assert isinstance(gap, Gap)
    assert gap.reason is GapReason.LINK_LOST
    assert isinstance(event, Event)
    assert client.pending_count == 0


@contextmanager
def _counting(ami: Client) -> Iterator[tuple[str, Callable[[], str]]]:
    """An extension, and how often it was called."""
    with extension(ami, "Set", "GLOBAL(${EXTEN})=$[0${GLOBAL(${EXTEN})} + 1]") as exten:
        read = Action("Getvar", {"Variable": f"GLOBAL({exten})"})
        yield exten, lambda: ami.call(read).response["Value"]


def test_it_leaves_a_server_that_is_frozen_and_comes_back(
    mortal_server: Server, client: Client
) -> None:
    name = new_name()
    with (
        client.watch() as news,
        client.subscribe("UserEvent") as events,
        _counting(client) as (exten, count),
    ):
        mortal_server.freeze()
        try:
            # as long as an action is within its time, the server may be at work on it
            with pytest.raises(ActionTimeout):
                client.call(OriginateAndWait(call_to(exten, timeout_ms=500)), timeout=0.5)
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
        # the server has read what its system had taken for it
        until(count, "the call to be made")
        assert client.call(Ping()).ok
        assert count() == "1"
    assert client.pending_count == 0
