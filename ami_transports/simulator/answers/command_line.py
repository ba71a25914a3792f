"""The few commands of Asterisk's command line that are known, and ``simulate output``."""

from __future__ import annotations

from ami_transports.simulator.devices import DEVICE_TEXTS
from ami_transports.simulator.queues import Member, Queue
from ami_transports.simulator.world import World

__all__ = ["run_command"]


def run_command(world: World, command: str) -> tuple[list[str], bool]:
    """The lines that a command prints, and whether it is one.

    ``core show channels``, ``core show version``, ``core show uptime``, ``queue show [name]``;
    ``simulate output N`` prints N lines. Any other is answered as an unknown one.
    """
    match command.split():
        case ["core", "show", "channels"]:
            return _core_show_channels(world), True
        case ["core", "show", "version"]:
            version = world.setup.asterisk_version
            return [f"Asterisk {version} built by nobody @ simulator on a python"], True
        case ["core", "show", "uptime"]:
            up = _span(int(world.now - world.started_at))
            return [f"System uptime: {up}", f"Last reload: {up}"], True
        case ["queue", "show", *names]:
            return _queue_show(world, names), True
        case ["simulate", "output", count] if count.isdecimal():
            return [f"line {number} of {count}" for number in range(1, int(count) + 1)], True
        case _:
            hint = f"(type 'core show help {command}' for other possible commands)"
            return [f"No such command '{command}' {hint}"], False


def _core_show_channels(world: World) -> list[str]:
    def row(*cells: str) -> str:
        return " ".join(f"{c[:w]:<{w}}" for c, w in zip(cells, (64, 32, 7, 30), strict=True))

    lines = [row("Channel", "Location", "State", "Application(Data)")]
    for channel in world.channels.values():
        where = (
            f"{channel.exten}@{channel.context}:{channel.priority}" if channel.exten else "(None)"
        )
        runs = f"{channel.application}({channel.data})" if channel.application else "(None)"
        lines.append(row(channel.name, where, channel.state.text, runs))
    channels = len(world.channels)
    calls = len({channel.linkedid for channel in world.channels.values()})
    lines.append(f"{channels} active channel{'' if channels == 1 else 's'}")
    lines.append(f"{calls} active call{'' if calls == 1 else 's'}")
    lines.append(f"{world.calls_made} calls processed")
    return lines


def _queue_show(world: World, names: list[str]) -> list[str]:
    queues = [queue for queue in world.queues.values() if not names or queue.name in names]
    if not queues:
        return [f"No such queue: {names[0]}." if names else "No queues."]
    lines: list[str] = []
    for queue in queues:
        lines += _queue_lines(world, queue)
    return lines


def _queue_lines(world: World, queue: Queue) -> list[str]:
    share = dict(queue.params())["ServicelevelPerf"]
    lines = [
        f"{queue.name} has {len(queue.callers)} calls (max unlimited) in "
        f"'{queue.setup.strategy}' strategy ({queue.hold_time}s holdtime, "
        f"{queue.talk_time}s talktime), W:0, C:{queue.completed}, A:{queue.abandoned}, "
        f"SL:{share}%, SL2:{share}% within 0s"
    ]
    if queue.members:
        lines.append("   Members: ")
        lines += [_member_line(world, member) for member in queue.members]
    else:
        lines.append("   No Members")
    if queue.callers:
        lines.append("   Callers: ")
        for place, caller in enumerate(queue.callers, 1):
            minutes, seconds = divmod(int(world.now - caller.since), 60)
            waits = f"(wait: {minutes}:{seconds:02}, prio: 0)"
            lines.append(f"      {place}. {caller.channel.name} {waits}")
    else:
        lines.append("   No Callers")
    return [*lines, ""]


def _member_line(world: World, member: Member) -> str:
    state = DEVICE_TEXTS[world.devices.state_of(member.device)]
    penalty = f" with penalty {member.penalty}" if member.penalty else ""
    dynamic = " (dynamic)" if member.membership == "dynamic" else ""
    paused = " (paused)" if member.paused else ""
    ring = "enabled" if member.ring_in_use else "disabled"
    taken = "no calls yet"
    if member.calls_taken:
        ago = int(world.wall_clock()) - member.last_call
        taken = f"{member.calls_taken} calls (last was {ago} secs ago)"
    login = int(world.wall_clock()) - member.login_time
    return (
        f"      {member.name} ({member.interface}){penalty} (ringinuse {ring}){dynamic}{paused} "
        f"({state}) has taken {taken} (login was {login} secs ago)"
    )


def _span(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    parts = [(hours, "hour"), (minutes, "minute"), (rest, "second")]
    shown = [f"{n} {unit}{'' if n == 1 else 's'}" for n, unit in parts if n or unit == "second"]
    return ", ".join(shown)
