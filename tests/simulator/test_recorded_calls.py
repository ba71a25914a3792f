"""Simulated calls tell the same story as calls that a real Asterisk was recorded to make."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ami_transports.simulator import (
    CallerID,
    Conduct,
    MemberSetup,
    Phone,
    QueueSetup,
    Setup,
    World,
)
from ami_transports.simulator.originate import (
    OriginateOrder,
    OriginateResult,
    call_in,
    originate,
)
from tests.simulator.likeness import differences, recorded, simulated, story

ANSWER_STEPS = (
    "Answer()",
    "Set(FOO=bar baz: colon)",
    "Wait(1)",
    "UserEvent(Tick,Header1: one,Header2: two)",
    "Wait(1)",
    "Hangup()",
)


def exchange_like_the_recorded_one(conduct: Conduct, ring_s: float, talk_s: float | None) -> World:
    phone = Phone(number="alice", conduct=conduct, ring_s=ring_s, talk_s=talk_s)
    bob = Phone(number="201", name="Bob")
    agents = MemberSetup(interface="Local/agent@default/n", name="Agent One")
    setup = Setup(
        phones=(phone, bob),
        channel_variables=("FOO", "CDR(src)"),
        queues=(QueueSetup(name="support", members=(agents,)),),
        hints={},
        dialplan={
            "default": {
                "answer": ANSWER_STEPS,
                "wait": ("Answer()", "Wait(30)"),
                "queue": ("Answer()", "Queue(support,,,,10)"),
                "agent": ("Answer()", "Wait(5)"),
                "dial": ("Dial(Local/answer@default,10)",),
            }
        },
    )
    return World(setup, epoch=1_795_291_841.0)


def place(world: World, action_id: str, order: OriginateOrder) -> None:
    def done(result: OriginateResult) -> None:
        world.emit("OriginateResponse", ("call",), [("ActionID", action_id), *result.fields()])

    originate(world, order, done)


WEB = CallerID("900", "Web")
EXTEN = OriginateOrder(channel="PJSIP/alice", exten="wait", caller=WEB)


def run(
    act: Callable[[World], None],
    *,
    conduct: Conduct = Conduct.ANSWER,
    ring_s: float = 0.5,
    talk_s: float | None = None,
) -> World:
    world = exchange_like_the_recorded_one(conduct, ring_s, talk_s)
    act(world)
    world.advance(60.0)
    return world


def test_a_phone_answers_and_is_hung_up() -> None:
    world = exchange_like_the_recorded_one(Conduct.ANSWER, 0.5, None)
    variables = (("V1", "one"), ("V2", "two"))
    order = OriginateOrder(channel="PJSIP/alice", exten="wait", caller=WEB, variables=variables)
    place(world, "A-exten", order)
    world.advance(2.0)
    (channel,) = world.channels.values()
    world.ask_to_hang_up(channel, 16)
    world.advance(3.0)
    # the answers of lists are no part of the story
    told = [event for event in recorded("phone-answers") if "ActionID" not in event]
    answered = [event for event in recorded("phone-answers") if event.name == "OriginateResponse"]
    assert differences(story(simulated(world)), story([*told, *answered])) == []


@pytest.mark.parametrize(
    ("name", "action_id", "conduct", "ring_s", "timeout_s"),
    [
        ("phone-rejects-at-once", "C-busy-async", Conduct.BUSY, 0.0, 30.0),
        ("phone-rejects", "C-ringbusy-async", Conduct.BUSY, 0.5, 30.0),
        ("phone-does-not-answer", "D-noanswer-async", Conduct.NO_ANSWER, 0.5, 1.5),
    ],
)
def test_a_phone_does_not_answer(
    name: str, action_id: str, conduct: Conduct, ring_s: float, timeout_s: float
) -> None:
    order = OriginateOrder(channel="PJSIP/alice", exten="wait", caller=WEB, timeout_s=timeout_s)
    world = run(lambda world: place(world, action_id, order), conduct=conduct, ring_s=ring_s)
    assert differences(story(simulated(world)), story(recorded(name))) == []


def test_a_phone_is_congested() -> None:
    order = OriginateOrder(channel="PJSIP/alice", exten="wait")
    world = run(lambda world: place(world, "E-cong-async", order), conduct=Conduct.CONGESTION)
    assert differences(story(simulated(world)), story(recorded("phone-is-congested"))) == []


def test_a_phone_hangs_up_on_an_application() -> None:
    order = OriginateOrder(channel="PJSIP/alice", application="Wait", data="20", caller=WEB)
    world = run(lambda world: place(world, "B-app-bye", order), talk_s=1.0)
    assert differences(story(simulated(world)), story(recorded("phone-hangs-up"))) == []


def test_a_local_channel_whose_extension_does_not_exist() -> None:
    order = OriginateOrder(channel="Local/zzz@default", exten="wait")
    told, wanted = (
        story(simulated(run(lambda w: place(w, "H-nosuchexten", order)))),
        story(recorded("local-without-extension")),
    )
    # Asterisk tells the state of the device that does not exist; here it has none
    assert wanted.pop("DeviceStateChange Local/zzz@default")
    assert differences(told, wanted) == []


def test_a_local_channel_is_answered() -> None:
    variables = (("V0", "a=b"), ("SPACED", " lead"))
    order = OriginateOrder(
        channel="Local/answer@default/n",
        exten="wait",
        caller=CallerID("100", "Caller 0"),
        variables=variables,
    )
    told = story(simulated(run(lambda world: place(world, "t-2", order))))
    wanted = story(recorded("local-answers"))
    told = {subject: lines for subject, lines in told.items() if "Device" not in subject}
    assert differences(told, wanted) == []


def test_a_phone_dials_another() -> None:
    order = OriginateOrder(
        channel="PJSIP/alice", application="Dial", data="PJSIP/alice,10", caller=WEB
    )
    world = exchange_like_the_recorded_one(Conduct.ANSWER, 0.5, None)
    place(world, "G-dial", order)
    world.advance(4.0)
    world.far_end_hangs_up(list(world.channels.values())[-1])
    world.advance(5.0)
    told, wanted = (
        story(simulated(world)),
        story(
            event
            for event in recorded("phone-dials-phone")
            if event.get("ActionID") in (None, "G-dial")
        ),
    )
    assert differences(told, wanted) == []


@pytest.mark.parametrize(
    ("name", "exten", "talk_s"),
    [
        ("call-in-answer", "answer", None),
        ("call-in-wait", "wait", 1.5),
        ("call-in-queue", "queue", 3.0),
        ("call-in-dials-local", "dial", None),
    ],
)
def test_a_phone_calls_in(name: str, exten: str, talk_s: float | None) -> None:
    def act(world: World) -> None:
        assert call_in(world, "201", exten, talk_s=talk_s) is not None

    told, wanted = story(simulated(run(act))), story(recorded(name))
    states = {s for s in {*told, *wanted} if s.startswith("DeviceStateChange")}
    # the recorded caller was the endpoint "bob", which has no contact and so no state of its own
    told = {subject: told[subject] for subject in told.keys() - states}
    assert differences(told, {subject: wanted[subject] for subject in wanted.keys() - states}) == []
