"""Reply: iterates over its items, keeps all that came, types what is asked for."""

from __future__ import annotations

from ami_proto.diagnostics import Diagnostics
from ami_proto.fields import TextField
from ami_proto.message import Event, Response
from ami_proto.reply import Reply


class Wanted(Event, name="WantedForTheTest"):
    """Stands for an item class of the catalogue."""

    __slots__ = ()


class AlsoWanted(Event, name="AlsoWantedForTheTest"):
    """Stands for another one."""

    __slots__ = ()


class TypedResponse(Response):
    """Stands for a response class of the catalogue."""

    __slots__ = ()

    last = TextField("Last")


RESPONSE = Response("Response: Success\r\nMessage: will follow")
WANTED = Wanted("Event: WantedForTheTest", "WantedForTheTest")
ALSO = AlsoWanted("Event: AlsoWantedForTheTest", "AlsoWantedForTheTest")
OTHER = Event("Event: Other", "Other")
COMPLETE = Event("Event: Complete", "Complete")


def test_it_iterates_over_its_items() -> None:
    reply = Reply(RESPONSE, (WANTED, OTHER), COMPLETE)
    assert list(reply) == [WANTED, OTHER]
    assert len(reply) == 2
    assert reply.complete is COMPLETE


def test_an_empty_one_is_true() -> None:
    reply: Reply[Event] = Reply(RESPONSE)
    assert reply
    assert list(reply) == []
    assert len(reply) == 0
    assert (reply.complete, reply.text, reply.unexpected) == (None, "", ())


def test_items_of_other_classes_are_not_lost() -> None:
    reply = Reply(RESPONSE, (WANTED, OTHER, ALSO), COMPLETE, "text")
    typed = reply.of(Wanted)
    assert typed.items == (WANTED,)
    assert typed.unexpected == (OTHER, ALSO)
    assert (typed.response, typed.complete, typed.text) == (RESPONSE, COMPLETE, "text")
    assert typed.of(AlsoWanted).unexpected == (OTHER, ALSO, WANTED)
    both = reply.of(Wanted, AlsoWanted)
    assert (both.items, both.unexpected) == ((WANTED, ALSO), (OTHER,))


def test_the_response_may_be_typed() -> None:
    counters = Diagnostics()
    response = Response(RESPONSE.text, diagnostics=counters)
    typed = Reply(response).response_as(TypedResponse)
    assert type(typed) is TypedResponse
    assert typed.raw == RESPONSE.raw
    assert typed.diagnostics is counters


def test_a_long_response_is_searched_only_once() -> None:
    for size in (10, 10_000):
        text = f"Response: Success\r\nNote: {'x' * size}\r\nLast: y"
        typed = Reply(Response(text)).response_as(TypedResponse)
        assert typed.last == "y"
        assert bool(typed.values) == (size == 10_000)


def test_output_is_that_of_the_response() -> None:
    response = Response("Response: Success\r\nMessage: Command output follows\r\nOutput: a")
    assert Reply(response).output == ["a"]
    assert Reply(RESPONSE).output is None


def test_it_can_be_made_with_its_type_said() -> None:
    assert Reply[Event](Response("Response: Success")).items == ()
