"""What a scenario is made of: frozen values that say what to do and what must come of it.

A :class:`Scenario` names a server and lists steps. Each step says what the client or the server
does next, and ``expect`` is its one outcome on every runtime, as the text that ``telling`` makes of
it; ``...`` in it stands for anything, where operating systems have their own words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from ami_proto import Action, Event, Overflow, Topic
from ami_proto.actions import Originate
from tests.conformance.servers import ServerKind, Simulated

__all__ = [
    "Abandon",
    "Begin",
    "Call",
    "Cancel",
    "Close",
    "Connect",
    "Count",
    "Do",
    "Dropped",
    "End",
    "Finished",
    "Interrupted",
    "Leave",
    "Listen",
    "Mistake",
    "Next",
    "Place",
    "Release",
    "Result",
    "Scenario",
    "Step",
    "Submit",
    "Subscribe",
    "Told",
    "Until",
    "WaitReady",
    "Watch",
    "scenario",
]


class Mistake(Exception):
    """What a user's callback that is to fail raises."""


@dataclass(frozen=True, kw_only=True)
class _Expecting:
    expect: str = "done"
    show: tuple[str, ...] = ()
    """Fields whose values the text of a message shows behind its name."""


# the link


@dataclass(frozen=True)
class Connect(_Expecting):
    """Connect and log in. ``settings`` are those of the client; ``trust``: the tests' own CA."""

    settings: Mapping[str, object] = field(default_factory=dict[str, object])
    trust: bool = field(default=False, kw_only=True)
    expect: str = field(default="ready", kw_only=True)


@dataclass(frozen=True)
class End(_Expecting):
    """End softly."""


@dataclass(frozen=True)
class Close(_Expecting):
    """End at once."""


@dataclass(frozen=True)
class WaitReady(_Expecting):
    """Wait until actions can be sent, with a timeout in seconds or without."""

    timeout: float | None = None
    expect: str = field(default="True", kw_only=True)


@dataclass(frozen=True)
class Count(_Expecting):
    """Look at a figure: an attribute of the client (``pending_count``) or of its diagnostics."""

    figure: str = "pending_count"
    expect: str = field(default="0", kw_only=True)


# asking


@dataclass(frozen=True)
class Call(_Expecting):
    """Ask and wait for the answer."""

    action: Action[object]
    timeout: float | None = field(default=None, kw_only=True)
    expect: str = field(default="Success", kw_only=True)


@dataclass(frozen=True)
class Place(_Expecting):
    """Make a call and wait for its outcome."""

    originate: Originate
    timeout: float | None = field(default=None, kw_only=True)


@dataclass(frozen=True)
class Submit(_Expecting):
    """Ask and go on; the answer is taken by ``Result(tag)``."""

    tag: str
    action: Action[object]
    timeout: float | None = field(default=None, kw_only=True)
    action_id: str | None = field(default=None, kw_only=True)


@dataclass(frozen=True)
class Result(_Expecting):
    """Wait for the answer to what was submitted."""

    tag: str
    expect: str = field(default="Success", kw_only=True)


@dataclass(frozen=True)
class Abandon(_Expecting):
    """Wait no longer for what was submitted."""

    tag: str


# following


@dataclass(frozen=True)
class Subscribe(_Expecting):
    """Follow events."""

    tag: str
    topics: tuple[Topic, ...] = ()
    where: Callable[[Event], object] | None = field(default=None, kw_only=True)
    size: int | None = field(default=None, kw_only=True)
    overflow: Overflow = field(default=Overflow.DROP_OLDEST, kw_only=True)
    gaps: bool = field(default=True, kw_only=True)


@dataclass(frozen=True)
class Watch(_Expecting):
    """Follow what happens to the link."""

    tag: str


@dataclass(frozen=True)
class Next(_Expecting):
    """Take so many items of a subscription; ``expect`` parts them by ``; ``."""

    tag: str
    count: int = 1


@dataclass(frozen=True)
class Until(_Expecting):
    """Take items until one is as expected; that what came before is passed over."""

    tag: str


@dataclass(frozen=True)
class Leave(_Expecting):
    """Follow no longer."""

    tag: str


@dataclass(frozen=True)
class Dropped(_Expecting):
    """How many events a subscription has let go."""

    tag: str


@dataclass(frozen=True)
class Listen(_Expecting):
    """Have a callback called: it raises at the event that is told as ``fails_at``, and at
    ``waits_at`` it tells ``waits`` and does so until ``Release(tag)``."""

    tag: str
    topics: tuple[Topic, ...] = ()
    fails_at: str | None = field(default=None, kw_only=True)
    waits_at: str | None = field(default=None, kw_only=True)


@dataclass(frozen=True)
class Told(_Expecting):
    """Wait until a listener has been called so many times more."""

    tag: str
    count: int = 1


@dataclass(frozen=True)
class Release(_Expecting):
    """Let a listener that waits go on."""

    tag: str


@dataclass(frozen=True)
class Cancel(_Expecting):
    """Cancel a listener; ``expect`` is how many exceptions its callback let out."""

    tag: str
    expect: str = field(default="0", kw_only=True)


# everything else


@dataclass(frozen=True)
class Do(_Expecting):
    """Call a method of the server: ``Do("emit", "Tick", ("user",))``."""

    method: str
    arguments: tuple[object, ...]
    keywords: Mapping[str, object]

    def __init__(self, method: str, *arguments: object, **keywords: object) -> None:
        super().__init__()
        object.__setattr__(self, "method", method)
        object.__setattr__(self, "arguments", arguments)
        object.__setattr__(self, "keywords", keywords)


@dataclass(frozen=True)
class Begin(_Expecting):
    """Begin a step beside those that follow: in a thread, a greenlet or a task."""

    tag: str
    step: Step


@dataclass(frozen=True)
class Finished(_Expecting):
    """Wait for the outcome of what was begun: ``expect`` is that of its step, which has none."""

    tag: str


@dataclass(frozen=True)
class Interrupted(_Expecting):
    """Begin a step, and stop it when ``once`` is over: by Ctrl-C, a kill, or a cancelled scope."""

    step: Step
    once: Do
    expect: str = field(default="interrupted", kw_only=True)


Step: TypeAlias = (
    Abandon
    | Begin
    | Call
    | Cancel
    | Close
    | Connect
    | Count
    | Do
    | Dropped
    | End
    | Finished
    | Interrupted
    | Leave
    | Listen
    | Next
    | Place
    | Release
    | Result
    | Submit
    | Subscribe
    | Told
    | Until
    | WaitReady
    | Watch
)


SIMULATED: Final = Simulated()


@dataclass(frozen=True)
class Scenario:
    """One story; its ``server`` is there before the first step and until after the last."""

    name: str
    server: ServerKind
    steps: tuple[Step, ...]


def scenario(name: str, *steps: Step, server: ServerKind = SIMULATED) -> Scenario:
    """A scenario, against the simulator unless it says otherwise."""
    return Scenario(name, server, steps)
