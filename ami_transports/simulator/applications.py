"""Applications: what the steps of a dialplan do, and the script that runs them in turn."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final, TypeAlias

from .arguments import number
from .channels import Channel, ChannelState
from .dialing import dial
from .legs import answer, call_phone, show_local_bridge
from .parking import park
from .queueing import queue_up
from .scripts import HungUp, SignalKind, Steps, Taken, pause

if TYPE_CHECKING:
    from .world import World

__all__ = ["APPLICATIONS", "call_out", "has_exten", "run_application", "run_dialplan"]

_STEP: Final = re.compile(r"(\w+)(?:\((.*)\))?", re.DOTALL)
_GOTO_S: Final = 0.001
"""What a Goto costs, so that a dialplan that runs in a circle lets time pass."""
_FOR_EVER_S: Final = 86_400.0


def has_exten(world: World, context: str, exten: str, priority: int = 1) -> bool:
    """Whether the dialplan has this step."""
    return len(world.setup.dialplan.get(context, {}).get(exten, ())) >= priority


def call_out(world: World, leg: Channel) -> bool:
    """Start the far end of a dialed leg: the phone, or the dialplan at the end of a Local one."""
    partner = leg.partner
    if partner is None:
        call_phone(world, leg)
        return True
    if not has_exten(world, partner.context, partner.exten):
        partner.partner = None  # they were never joined, so one end does not hang up the other
        world.end_channel(partner)
        return False
    show_local_bridge(world, leg)
    partner.task = world.start(run_dialplan(world, partner, partner.context, partner.exten))
    return True


def run_dialplan(
    world: World, channel: Channel, context: str, exten: str, priority: int = 1
) -> Steps[None]:
    """Run an extension from a priority until its end, and then end the channel."""
    if channel.gone:
        return
    channel.context, channel.exten, channel.priority = context, exten, priority
    try:
        yield from _run_steps(world, channel)
        channel.cause = channel.cause or 16
    except Taken:
        return
    except HungUp as hung_up:
        if hung_up.cause is not None:
            channel.cause = hung_up.cause
    world.emit_for(channel, "SoftHangupRequest", "call", Cause="16")
    world.end_channel(channel)


def run_application(world: World, channel: Channel, application: str, data: str) -> Steps[None]:
    """Run one application without a dialplan, as ``Originate`` does, and then end the channel."""
    channel.application, channel.data = application, data
    try:
        yield from _run(world, channel, application, data)
    except Taken:
        return
    except HungUp as hung_up:
        if hung_up.cause is not None:
            channel.cause = hung_up.cause
    world.end_channel(channel)


def _run_steps(world: World, channel: Channel) -> Steps[None]:
    while True:
        steps = world.setup.dialplan.get(channel.context, {}).get(channel.exten, ())
        if channel.priority > len(steps):
            return
        found = _STEP.fullmatch(steps[channel.priority - 1])
        application, data = found.groups() if found else (steps[channel.priority - 1], "")
        world.enter_step(channel, application, data or "")
        before = (channel.context, channel.exten, channel.priority)
        yield from _run(world, channel, application, data or "")
        if (channel.context, channel.exten, channel.priority) == before:
            channel.priority += 1


def _run(world: World, channel: Channel, application: str, data: str) -> Steps[None]:
    run = APPLICATIONS.get(application.lower())
    if run is None:
        raise HungUp(0)  # Asterisk: "No application ... for extension", and the channel ends
    yield from run(world, channel, _substitute(world, channel, data))


def _substitute(world: World, channel: Channel, text: str) -> str:
    """``${NAME}`` replaced by the channel's or the global variable; no functions, no nesting."""

    def value(match: re.Match[str]) -> str:
        found = channel.read_variable(match[1])
        return world.globals.get(match[1], "") if found is None else found

    return re.sub(r"\$\{([^}]*)\}", value, text)


def _answer(world: World, channel: Channel, _data: str) -> Steps[None]:
    answer(world, channel)
    yield from ()


def _wait(world: World, _channel: Channel, data: str) -> Steps[None]:
    yield from pause(world.scripts, number(data))


def _wait_answered(world: World, channel: Channel, data: str) -> Steps[None]:
    """Playback and the like: the length of a sound is not known, so it is a second for each."""
    answer(world, channel)
    yield from pause(world.scripts, 1.0 * len(data.partition(",")[0].split("&")))


def _wait_for_ever(world: World, channel: Channel, _data: str) -> Steps[None]:
    answer(world, channel)
    yield from pause(world.scripts, _FOR_EVER_S)


def _hang_up(_world: World, channel: Channel, data: str) -> Steps[None]:
    yield from ()
    raise HungUp(int(data) if data.isdecimal() else channel.cause or 16)


def _ringing(world: World, channel: Channel, _data: str) -> Steps[None]:
    if channel.partner is not None and channel.state is not ChannelState.UP:
        world.tell_dialer(channel.partner, SignalKind.RINGING)
    yield from ()


def _reject(kind: SignalKind, cause: int) -> Application:
    def run(world: World, channel: Channel, _data: str) -> Steps[None]:
        channel.cause = cause
        if channel.partner is not None and channel.state is not ChannelState.UP:
            world.tell_dialer(channel.partner, kind)
            yield from pause(world.scripts, _FOR_EVER_S)
        raise HungUp(cause)

    return run


def _set(world: World, channel: Channel, data: str) -> Steps[None]:
    name, _, value = data.partition("=")
    world.set_variable(channel, name.strip(), value)
    yield from ()


def _user_event(world: World, channel: Channel, data: str) -> Steps[None]:
    name, *headers = data.split(",")
    fields = [("UserEvent", name)]
    for header in headers:
        key, _, value = header.partition(":")
        fields.append((key.strip(), value.strip()))
    world.emit("UserEvent", ("user",), [*channel.snapshot(), *fields])
    yield from ()


def _goto(world: World, channel: Channel, data: str) -> Steps[None]:
    *where, priority = data.split(",")
    yield from pause(world.scripts, _GOTO_S)
    if where:
        channel.exten = where[-1]
        channel.context = where[0] if len(where) > 1 else channel.context
    channel.priority = int(priority) if priority.isdecimal() else 1


def _nothing(_world: World, _channel: Channel, _data: str) -> Steps[None]:
    yield from ()


def _dial(world: World, channel: Channel, data: str) -> Steps[None]:
    yield from dial(world, channel, data, call_out)


def _queue(world: World, channel: Channel, data: str) -> Steps[None]:
    yield from queue_up(world, channel, data, call_out)


def _park(world: World, channel: Channel, _data: str) -> Steps[None]:
    answer(world, channel)
    yield from park(world, channel)


Application: TypeAlias = Callable[["World", Channel, str], Steps[None]]

APPLICATIONS: Final[Mapping[str, Application]] = {
    "answer": _answer,
    "busy": _reject(SignalKind.BUSY, 17),
    "congestion": _reject(SignalKind.CONGESTION, 34),
    "dial": _dial,
    "echo": _wait_for_ever,
    "goto": _goto,
    "hangup": _hang_up,
    "musiconhold": _wait_for_ever,
    "noop": _nothing,
    "park": _park,
    "playback": _wait_answered,
    "queue": _queue,
    "ringing": _ringing,
    "set": _set,
    "userevent": _user_event,
    "verbose": _nothing,
    "wait": _wait,
}
"""Applications of the dialplan, by lower-case name. Any other ends its channel."""
