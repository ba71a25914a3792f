"""What the type checkers must infer of the catalogue. Never run: checking it is the test."""

from __future__ import annotations

from datetime import datetime
from typing import assert_type

from ami_proto import Reply, Response, actions, events, responses
from ami_transports.blocking import Client


def calls(ami: Client) -> None:
    assert_type(ami.call(actions.Ping()), responses.PingResponse)
    assert_type(ami.call(actions.Ping()).timestamp, float | None)
    assert_type(ami.call(actions.Reload()), Response)
    assert_type(ami.call(actions.CoreShowChannels()), Reply[events.CoreShowChannel])
    assert_type(
        ami.call(actions.QueueStatus()),
        Reply[events.QueueParams | events.QueueMember | events.QueueEntry],
    )
    assert_type(ami.call(actions.Hangup(channel="A/1", cause=16)), Reply[events.ChannelHungup])
    assert_type(ami.call(actions.FAXStats()), events.FAXStats)
    assert_type(ami.call(actions.IAXnetstats()), str)
    more = actions.QueueAdd(queue="q", interface="A/1", paused=True).with_headers({"New": 1})
    assert_type(more, actions.QueueAdd)


def wrong_use() -> None:
    actions.QueueAdd(queue="q")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    actions.MuteAudio(channel="A", direction="up", state=True)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def attributes(hangup: events.Hangup, record: events.Cdr, dial: events.DialBegin) -> None:
    assert_type(hangup.cause, int | None)
    assert_type(hangup.channel_snapshot, events.ChannelSnapshot)
    assert_type(dial.dest_channel_snapshot.channel, str | None)
    assert_type(record.start_time, datetime | None)
