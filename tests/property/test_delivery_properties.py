"""What is done in bulk is what its plain twin does one by one: sorting out, queueing, taking."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from ami_proto.action import Action
from ami_proto.action_id import ActionIDs
from ami_proto.conversation import Conversation
from ami_proto.diagnostics import Diagnostics
from ami_proto.message import Event, Message
from ami_proto.notices import Gap, GapReason
from ami_proto.parser import Parser
from ami_proto.pending import Verdict
from ami_proto.subscription import Overflow, Subscription
from tests.property.streams import BANNER, FEWER_EXAMPLES
from tests.session.talk import CONFIG, Talk, block, complete, event, ready, success

# Pending then: the session's own t-1 and t-2 have ended; a Ping, a list, and one given up.
BLOCKS = (
    event("X", "Privilege: call,all"),
    event("Y", "Privilege: call,all"),
    event("X", "Privilege: call,all", "ActionID: t-4"),
    event("X", "Privilege: call,all", "ActionID: strange"),
    event("UserEvent", "Privilege: user,all", "ActionID: t-3"),
    event("CoreShowChannel", "ActionID: t-4", "Channel: a"),
    event("CoreShowChannel", "Channel: b"),
    event("X", "ActionID: t-5"),
    success("t-3"),
    success("t-4", "EventList: start"),
    success("t-5", "EventList: start"),
    success("t-9"),
    complete("CoreShowChannelsComplete", "t-4", 1),
    complete("XComplete", "t-5", 1),
    block("bare text"),
)

Wanted = tuple[tuple[str, ...], int, Overflow, bool]
wanted = st.tuples(
    st.sampled_from([(), ("X",), ("Y", "Core*")]),
    st.integers(1, 6),
    st.sampled_from(list(Overflow)),
    st.booleans(),
)


def begun(follow: list[Wanted], *, asked: bool) -> tuple[Talk, list[Subscription[Event]]]:
    """A session in the middle of something, with followers, once without a predicate and once
    with one that changes nothing."""
    talk = ready()
    subscriptions: list[Subscription[Event]] = []
    for topics, size, overflow, gaps in follow:
        for where in (None, lambda _: True):
            subscriptions.append(
                talk.session.subscribe(
                    *topics, where=where, size=size, overflow=overflow, gaps=gaps
                )
            )
    if asked:
        talk.session.send(Action("Ping"), now=0.0)
        talk.session.send(Action("CoreShowChannels"), now=0.0)
        given_up = talk.session.send(Action("Act"), now=0.0)
        talk.sent()
        talk.session.abandon(given_up)
    return talk, subscriptions


def outcome(talk: Talk, subscriptions: list[Subscription[Event]]) -> list[object]:
    places = {id(one): number for number, one in enumerate(subscriptions)}
    told = [places.get(id(getattr(one, "subscription", one)), repr(one)) for one in talk.notices]
    taken = [(one.dropped, one.ended, one.take()) for one in subscriptions]
    counted = talk.session.diagnostics
    # not what the parser has counted: of a session that has ended, it may know more
    counts = (counted.unknown_replies, counted.adopted_items, counted.dropped_events)
    return [told, taken, counts, talk.session.state, repr(talk.session.error)]


@settings(max_examples=FEWER_EXAMPLES)
@given(
    blocks=st.lists(st.sampled_from(BLOCKS), max_size=25),
    follow=st.lists(wanted, max_size=3),
    asked=st.booleans(),
)
def test_in_runs_as_one_by_one(blocks: list[bytes], follow: list[Wanted], *, asked: bool) -> None:
    at_once, subscriptions = begun(follow, asked=asked)
    at_once.receive(b"".join(blocks))
    one_by_one, others = begun(follow, asked=asked)
    for one in blocks:
        one_by_one.receive(one)
    assert outcome(at_once, subscriptions) == outcome(one_by_one, others)
    for plain, asking in zip(subscriptions[::2], subscriptions[1::2], strict=True):
        assert plain.dropped == asking.dropped


def conversation(*, asked: bool) -> Conversation:
    """One in the state of a session that has begun, as above."""
    made = Conversation(
        CONFIG,
        action_ids=ActionIDs("t"),
        diagnostics=Diagnostics(),
        set_deadline=lambda _, __: None,
        cancel_deadline=lambda _: None,
    )
    names = ("Challenge", "Login", "Ping", "CoreShowChannels", "Act") if asked else ()
    sent = [made.ask(Action(name), 0.0) for name in names]
    made.data_to_send()
    for ended in (*sent[:2], *sent[4:]):
        made.abandon(ended)
    return made


@settings(max_examples=FEWER_EXAMPLES)
@given(blocks=st.lists(st.sampled_from(BLOCKS), max_size=25), asked=st.booleans())
def test_a_run_holds_what_would_be_judged_an_event(blocks: list[bytes], *, asked: bool) -> None:
    in_runs, plain = conversation(asked=asked), conversation(asked=asked)
    messages = Parser().feed(b"".join([BANNER, *blocks]))
    judged: list[object] = []
    for part in in_runs.parted(messages):
        judged += (
            [repr(in_runs.receive(part))]
            if isinstance(part, Message)
            else [repr(Verdict.EVENT)] * len(part)
        )
    assert judged == [repr(plain.receive(message)) for message in messages]


gap = st.integers(1, 3).map(lambda until: Gap(GapReason.LINK_LOST, 0.0, float(until)))


@settings(max_examples=FEWER_EXAMPLES)
@given(
    size=st.integers(1, 6),
    overflow=st.sampled_from(list(Overflow)),
    steps=st.lists(st.one_of(st.integers(1, 4), gap, st.none()), max_size=12),
)
def test_a_lot_is_queued_as_each_of_it(
    size: int, overflow: Overflow, steps: list[int | Gap | None]
) -> None:
    """A number offers so many items; None takes what there is."""
    in_lots = Subscription[int](size=size, overflow=overflow)
    plain = Subscription[int](size=size, overflow=overflow)
    for now, step in enumerate(steps):
        if isinstance(step, Gap):
            in_lots.tell(step)
            plain.tell(step)
        elif step is None:
            assert in_lots.take() == plain.take()
        elif in_lots.has_room(step):
            in_lots.offer_all(range(step))
            assert all(plain.offer(item, float(now)) for item in range(step))
        else:
            for item in range(step):
                assert in_lots.offer(item, float(now)) == plain.offer(item, float(now))
    assert in_lots.take() == plain.take()
    assert in_lots.dropped == plain.dropped


@settings(max_examples=FEWER_EXAMPLES)
@given(blocks=st.lists(st.sampled_from(BLOCKS), max_size=25), follow=wanted)
def test_all_at_once_as_by_a_predicate_that_wants_all(blocks: list[bytes], follow: Wanted) -> None:
    talk, (plain, asking) = begun([follow], asked=True)
    for number, one in enumerate(blocks):
        talk.receive(one)
        if number % 3 == 0:
            assert plain.take() == asking.take()
    assert plain.take() == asking.take()
    assert plain.dropped == asking.dropped
