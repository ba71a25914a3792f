"""What the type checkers must infer of the catalogue. Never run: checking it is the test."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import assert_type

from ami_proto import Action, Event, Reply, Response, Session, actions, events, responses
from ami_transports.blocking import Client, PendingReply


def one_response(ami: Client) -> None:
    assert_type(ami.call(actions.Ping()), responses.PingResponse)
    assert_type(ami.call(actions.Ping()).timestamp, float | None)
    assert_type(ami.call(actions.Reload()), Response)
    assert_type(ami.call(actions.Command("core show version")).output, list[str] | None)
    assert_type(ami.call(actions.ListCommands()).commands, Mapping[str, str])
    assert_type(
        ami.call(actions.GetConfig(filename="a.conf")).categories,
        tuple[tuple[str, tuple[tuple[str, str], ...]], ...],
    )


def lists(ami: Client) -> None:
    channels = ami.call(actions.CoreShowChannels())
    assert_type(channels, Reply[events.CoreShowChannel])
    assert_type([one.channel for one in channels], list[str | None])
    assert_type(channels.response, Response)
    assert_type(channels.complete, Event | None)
    assert_type(
        ami.call(actions.QueueStatus()),
        Reply[events.QueueParams | events.QueueMember | events.QueueEntry],
    )
    assert_type(ami.call(actions.Hangup(channel="A/1", cause=16)), Reply[events.ChannelHungup])
    for item in ami.call(actions.QueueStatus(queue="support")):
        match item:
            case events.QueueParams(calls=calls):
                assert_type(calls, int | None)
            case events.QueueMember(paused=True, location=location):
                assert_type(location, str | None)
            case events.QueueMember() | events.QueueEntry():
                assert_type(item, events.QueueMember | events.QueueEntry)


def other_answers(ami: Client) -> None:
    assert_type(ami.call(actions.FAXStats()), events.FAXStats)
    assert_type(ami.call(actions.IAXnetstats()), str)
    assert_type(ami.call(actions.WaitEvent(timeout_s=1)), Event)
    call = actions.Originate(channel="PJSIP/100", application="Wait", variables={"A": 1})
    assert_type(ami.call(call), Response)
    assert_type(ami.originate(call), events.OriginateResponse)
    assert_type(ami.call(actions.OriginateAndWait(call)).succeeded, bool)
    assert_type(ami.call(Action("Anything", {"Field": ["a", "b"]})), Reply[Event])


def ways_of_asking(ami: Client, session: Session) -> None:
    assert_type(ami.submit(actions.Ping()), PendingReply[responses.PingResponse])
    assert_type(ami.submit(actions.Ping()).result(), responses.PingResponse)
    session.send(actions.QueueStatus(), now=0.0)
    more = actions.QueueAdd(queue="q", interface="A/1", paused=True).with_headers({"New": 1})
    assert_type(more, actions.QueueAdd)


@dataclass(frozen=True, kw_only=True)
class Shout(Action[Response], name="Shout"):
    wire_headers = {"text": "Text"}  # noqa: RUF012  as users write it
    text: str

    def result(self, reply: Reply[Event]) -> Response:
        return reply.response


class Echo(Event, name="Echo"):
    """An event of one's own."""


def ones_own(ami: Client) -> None:
    assert_type(ami.call(Shout(text="Hello")), Response)
    assert_type(ami.subscribe(Echo, gaps=False).poll(), Echo | None)


def by_name() -> None:
    assert_type(actions.by_name("ping"), type[Action[object]] | None)
    assert_type(events.by_name("hangup"), type[Event] | None)


def attributes(
    hangup: events.Hangup, record: events.Cdr, dial: events.DialBegin, fax: events.ReceiveFAX
) -> None:
    assert_type(hangup.cause, int | None)
    assert_type(hangup["Cause"], str)
    assert_type(hangup.channel_snapshot, events.ChannelSnapshot)
    assert_type(dial.dest_channel_snapshot.channel, str | None)
    assert_type(record.start_time, datetime | None)
    assert_type(fax.filename, tuple[str, ...])


def wrong_use(ami: Client, hangup: events.Hangup) -> None:
    actions.QueueAdd(queue="q")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    actions.QueueAdd("q", "A/1")  # type: ignore[call-arg, arg-type]  # pyright: ignore[reportCallIssue]
    actions.QueueAdd(queue="q", interfaec="A/1")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    actions.QueueAdd(queue="q", interface="A/1", penalty="high")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    actions.QueueAdd(queue="q", interface=None)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    actions.MuteAudio(channel="A", direction="up", state=True)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    actions.MuteAudio(channel="A", direction="in", state="on")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    actions.Ping().channel  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
    actions.Hangup(channel="A").channel = "B"  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
    ami.call("Ping")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    ami.call(actions.Ping)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    ami.call(actions.Ping()).items  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
    ami.call(actions.QueueStatus()).timestamp  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
    ami.originate(actions.Ping())  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    hangup.cuase  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
    hangup.cause = 16  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
