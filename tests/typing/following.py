"""What the type checkers must infer of following events. Never run: checking it is the test."""

from __future__ import annotations

from typing import assert_type

from ami_proto import Event, Gap, LinkNotice, Overflow
from ami_proto.events import DialBegin, DialEnd, Hangup, Newchannel, QueueMember
from ami_transports.blocking import Client, Listener, Stream


def took_long(event: Newchannel | Hangup) -> bool:
    """Both have a private base of the catalogue in common, which is not what is meant."""
    return event.channel_snapshot.channel is not None


def in_a_queue(event: QueueMember) -> bool:
    return event.queue is not None


def of_any(event: Event) -> bool:
    return event.name != ""


def told(text: str) -> bool:
    return bool(text)


def subscribing(ami: Client) -> None:
    assert_type(ami.subscribe(), Stream[Event | Gap])
    assert_type(ami.subscribe("Hangup", "Queue*"), Stream[Event | Gap])
    assert_type(ami.subscribe(Event), Stream[Event | Gap])
    assert_type(ami.subscribe(Hangup), Stream[Hangup | Gap])
    assert_type(ami.subscribe(Hangup, gaps=False), Stream[Hangup])
    assert_type(ami.subscribe(Hangup, gaps=False).poll(1.0), Hangup | None)
    assert_type(ami.subscribe(Newchannel, Hangup), Stream[Newchannel | Hangup | Gap])
    assert_type(
        ami.subscribe(Newchannel, DialBegin, Hangup, size=9, overflow=Overflow.DISCONNECT),
        Stream[Newchannel | DialBegin | Hangup | Gap],
    )
    assert_type(
        ami.subscribe(Newchannel, DialBegin, DialEnd, Hangup, gaps=False),
        Stream[Newchannel | DialBegin | DialEnd | Hangup],
    )
    # a name tells no class; and of more than four classes nothing is told
    assert_type(ami.subscribe(Hangup, "Queue*"), Stream[Event | Gap])
    assert_type(
        ami.subscribe(Newchannel, DialBegin, DialEnd, Hangup, QueueMember), Stream[Event | Gap]
    )
    assert_type(ami.watch(), Stream[LinkNotice])


def choosing(ami: Client) -> None:
    assert_type(ami.subscribe(Hangup, where=lambda e: e.cause == 16), Stream[Hangup | Gap])
    assert_type(ami.subscribe(Hangup, where=of_any), Stream[Hangup | Gap])
    assert_type(
        ami.subscribe(Newchannel, Hangup, where=took_long), Stream[Newchannel | Hangup | Gap]
    )
    assert_type(
        ami.subscribe(Hangup, Newchannel, where=took_long, gaps=False), Stream[Hangup | Newchannel]
    )
    assert_type(ami.subscribe(Hangup, where=took_long), Stream[Hangup | Gap])
    assert_type(ami.subscribe("Hangup", where=of_any), Stream[Event | Gap])


def matching(ami: Client) -> None:
    for item in ami.subscribe(Hangup, Newchannel):
        match item:
            case Hangup(cause=16, channel=channel):
                assert_type(item, Hangup)
                assert_type(channel, str | None)
            case Hangup() | Newchannel():
                assert_type(item, Hangup | Newchannel)
            case Gap():
                assert_type(item.dropped, int)
    for event in ami.subscribe(gaps=False):
        match event:
            case Hangup(cause=int(cause)):
                assert_type(cause, int)
            case Event(name="Unheard"):
                assert_type(event["Field"], str)
        if isinstance(event, QueueMember):
            assert_type(event.paused, bool | None)


def on_hangup(event: Hangup) -> None: ...
def on_either(event: Hangup | Newchannel) -> None: ...
def on_any(event: Event) -> None: ...
def on_gap(gap: Gap) -> None: ...


def listening(ami: Client) -> None:
    assert_type(ami.listen(on_hangup, Hangup, on_gap=on_gap), Listener)
    assert_type(ami.listen(on_either, Hangup, Newchannel, where=took_long), Listener)
    assert_type(ami.listen(on_either, Hangup), Listener)
    assert_type(ami.listen(on_any, "Queue*", Hangup, where=of_any), Listener)
    assert_type(ami.listen(on_any), Listener)
    assert_type(ami.listen(on_any, Newchannel, DialBegin, DialEnd, Hangup), Listener)
    assert_type(ami.listen(lambda e: e.cause, Hangup, where=lambda e: e.cause), Listener)


def wrong_use(ami: Client) -> None:
    ami.subscribe(str)  # type: ignore[type-var]  # pyright: ignore[reportCallIssue, reportArgumentType]
    ami.subscribe(Gap)  # type: ignore[type-var]  # pyright: ignore[reportCallIssue, reportArgumentType]
    ami.subscribe(16)  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue, reportArgumentType]
    ami.subscribe(Hangup, where=in_a_queue)  # type: ignore[arg-type]  # pyright: ignore[reportCallIssue, reportArgumentType]
    ami.subscribe(Hangup, where=told)  # type: ignore[arg-type]  # pyright: ignore[reportCallIssue, reportArgumentType]
    ami.subscribe("Hangup", where=took_long)  # type: ignore[arg-type]  # pyright: ignore[reportCallIssue, reportArgumentType]
    ami.subscribe(Hangup, size="9")  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue, reportArgumentType]
    ami.subscribe(Hangup, overflow="drop")  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue, reportArgumentType]
    ami.listen(on_hangup)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    ami.listen(on_hangup, "Hangup")  # type: ignore[arg-type]  # pyright: ignore[reportCallIssue, reportArgumentType]
    ami.listen(on_hangup, Newchannel)  # type: ignore[arg-type]  # pyright: ignore[reportCallIssue, reportArgumentType]
    ami.listen(Hangup)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    for item in ami.subscribe(Hangup):
        item.cause  # type: ignore[union-attr]  # pyright: ignore[reportAttributeAccessIssue]
    for event in ami.subscribe(Hangup, gaps=False):
        event.cuase  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
        assert event.cause + 1  # type: ignore[operator]  # pyright: ignore[reportOptionalOperand]
