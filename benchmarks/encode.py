"""An action to bytes: what a dialler does all day."""

from __future__ import annotations

from functools import partial

from ami_proto import Action, encode
from ami_proto.actions import Originate

from .inputs import burst, message_count, naive
from .timing import Bench, Contender, Goal, cpu_us

TITLE = "Encoding an Originate with five variables"
UNIT = "µs an action (naive: a message)"
GOALS = (
    Goal("encoded, typed", "naive dict", times_the_cost=1.5),
    Goal("encoded, by name", "naive dict", times_the_cost=1.5),
)
_ACTIONS = 2000
_VARIABLES = {f"VARIABLE_{n}": f"value {n}" for n in range(5)}


def _typed() -> Originate:
    return Originate(
        channel="PJSIP/100",
        context="outbound",
        exten="5551234",
        priority=1,
        caller_id='"Support" <100>',
        timeout_ms=30_000,
        variables=_VARIABLES,
    )


def _by_name() -> Action[object]:
    return Action(
        "Originate",
        {
            "Channel": "PJSIP/100",
            "Context": "outbound",
            "Exten": "5551234",
            "Priority": 1,
            "CallerID": '"Support" <100>',
            "Timeout": 30_000,
            "Variable": _VARIABLES,
        },
    )


def _typed_each() -> None:
    for number in range(_ACTIONS):
        encode(_typed(), f"3f9a-{number}")


def _by_name_each() -> None:
    for number in range(_ACTIONS):
        encode(_by_name(), f"3f9a-{number}")


def _encode(action: Action[object]) -> None:
    for number in range(_ACTIONS):
        encode(action, f"3f9a-{number}")


def contenders(bench: Bench) -> list[Contender]:
    return [
        Contender("naive dict", partial(cpu_us, naive, message_count(burst()))),
        Contender("made and encoded, typed", partial(cpu_us, _typed_each, _ACTIONS)),
        Contender("made and encoded, by name", partial(cpu_us, _by_name_each, _ACTIONS)),
        Contender("encoded, typed", partial(cpu_us, partial(_encode, _typed()), _ACTIONS)),
        Contender("encoded, by name", partial(cpu_us, partial(_encode, _by_name()), _ACTIONS)),
    ]
