"""A consumer that does not take its events harms nobody but itself."""

from __future__ import annotations

import time

from ami_proto import Action, Gap, GapReason
from ami_proto.actions import OriginateAndWait, Ping
from tests.asterisk.calls import call_to
from tests.asterisk.conftest import ConnectAs

SIZE = 50
SECONDS = 2.5
"""Longer than the server lets a client be that does not read at all, by its own default."""


def test_the_link_stays_up_and_replies_arrive(connect_to: ConnectAs) -> None:
    client = connect_to()
    news = client.watch()
    idle = client.subscribe(size=SIZE)
    untold = client.subscribe(size=SIZE, gaps=False)
    slowest = told = 0.0
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        calls = [client.submit(OriginateAndWait(call_to("answer"))) for _ in range(4)]
        shouts = [client.submit(Action("UserEvent", {"Pad": "x" * 900})) for _ in range(40)]
        begin = time.monotonic()
        assert client.call(Ping()).ok
        slowest = max(slowest, time.monotonic() - begin)
        assert all(shout.result().response.ok for shout in shouts)
        assert all(call.result().succeeded for call in calls)
        told += 40
    assert slowest < 2
    assert idle.dropped > told / 2
    first = idle.poll()
    assert isinstance(first, Gap)
    assert (first.reason, first.dropped > told / 2) == (GapReason.OVERFLOW, True)
    rest = list(iter(idle.poll, None))
    # what has come since makes a gap of its own at most
    assert SIZE <= sum(not isinstance(item, Gap) for item in rest) <= 2 * SIZE
    assert not any(isinstance(item, Gap) for item in iter(untold.poll, None))
    assert client.diagnostics.dropped_events >= 2 * first.dropped
    assert news.poll() is None, "the link was lost"
    assert client.is_ready
