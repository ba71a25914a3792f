"""Answers about queues."""

from __future__ import annotations

from typing import Final

from ami_proto.requests import Request
from ami_proto.server import ServerConnection
from ami_transports.simulator.devices import DeviceState
from ami_transports.simulator.queues import Member, Queue
from ami_transports.simulator.world import World

from .table import Answer, AnswerTable, flag

__all__ = ["QUEUE_ANSWERS"]


def _chosen(world: World, request: Request) -> list[Queue]:
    name = request.get("Queue")
    return [queue for queue in world.queues.values() if not name or queue.name == name]


def _queue_status(world: World, connection: ServerConnection, request: Request) -> None:
    only = request.get("Member")
    connection.start_list(request, "Queue status will follow")
    for queue in _chosen(world, request):
        connection.send_item(request, "QueueParams", queue.params(), id_last=True)
        for member in queue.members:
            if not only or only == member.interface:
                connection.send_item(
                    request, "QueueMember", queue.listed_member(member), id_last=True
                )
        for place, caller in enumerate(queue.callers, 1):
            channel = caller.channel
            fields = [
                ("Queue", queue.name),
                ("Position", str(place)),
                ("Channel", channel.name),
                ("Uniqueid", channel.uniqueid),
                ("CallerIDNum", channel.caller.number or "unknown"),
                ("CallerIDName", channel.caller.name or "unknown"),
                ("ConnectedLineNum", channel.connected.number or "unknown"),
                ("ConnectedLineName", channel.connected.name or "unknown"),
                ("Wait", str(int(world.now - caller.since))),
                ("Priority", "0"),
            ]
            connection.send_item(request, "QueueEntry", fields, id_last=True)
    connection.complete_list(request, "QueueStatusComplete")


def _queue_summary(world: World, connection: ServerConnection, request: Request) -> None:
    connection.start_list(request, "Queue summary will follow")
    for queue in _chosen(world, request):
        waits = [int(world.now - caller.since) for caller in queue.callers]
        fields = [
            ("Queue", queue.name),
            ("LoggedIn", str(sum(not _is_away(world, m) for m in queue.members))),
            ("Available", str(sum(queue.is_available(m) for m in queue.members))),
            ("Callers", str(len(queue.callers))),
            ("HoldTime", str(queue.hold_time)),
            ("TalkTime", str(queue.talk_time)),
            ("LongestHoldTime", str(max(waits, default=0))),
        ]
        connection.send_item(request, "QueueSummary", fields, id_last=True)
    connection.complete_list(request, "QueueSummaryComplete")


def _is_away(world: World, member: Member) -> bool:
    gone = (DeviceState.UNAVAILABLE, DeviceState.INVALID)
    return world.devices.state_of(member.device) in gone


def _needs(connection: ServerConnection, request: Request, *names: str) -> bool:
    for name in names:
        if not request.get(name):
            connection.reject(request, f"'{name}' not specified.")
            return True
    return False


def _queue_add(world: World, connection: ServerConnection, request: Request) -> None:
    if _needs(connection, request, "Queue", "Interface"):
        return
    queue, interface = world.queues.get(request["Queue"]), request["Interface"]
    if queue is None:
        connection.reject(request, "Unable to add interface to queue: No such queue")
        return
    if queue.find(interface) is not None:
        connection.reject(request, "Unable to add interface: Already there")
        return
    penalty = request.get("Penalty", "")
    name = request.get("MemberName", "")
    member = queue.add_member(interface, name, int(penalty) if penalty.isdecimal() else 0)
    if flag(request.get("Paused")):
        _set_pause(world, member, reason=request.get("Reason", ""), paused=True)
    connection.respond(request, message="Added interface to queue")
    world.emit("QueueMemberAdded", ("agent",), queue.member_fields(member))


def _queue_remove(world: World, connection: ServerConnection, request: Request) -> None:
    if _needs(connection, request, "Queue", "Interface"):
        return
    queue = world.queues.get(request["Queue"])
    if queue is None:
        connection.reject(request, "Unable to remove interface from queue: No such queue")
        return
    member = queue.find(request["Interface"])
    if member is None:
        connection.reject(request, "Unable to remove interface: Not there")
        return
    queue.members.remove(member)
    connection.respond(request, message="Removed interface from queue")
    world.emit("QueueMemberRemoved", ("agent",), queue.member_fields(member))


def _found(world: World, request: Request) -> list[tuple[Queue, Member]]:
    """The member in the queue that is named, or in all."""
    interface = request.get("Interface", "")
    places = [(queue, queue.find(interface)) for queue in _chosen(world, request)]
    return [(queue, member) for queue, member in places if member is not None]


def _queue_pause(world: World, connection: ServerConnection, request: Request) -> None:
    if not request.get("Interface") or not request.get("Paused"):
        connection.reject(request, "Need 'Interface' and 'Paused' parameters.")
        return
    found, paused = _found(world, request), flag(request["Paused"])
    if not found:
        connection.reject(request, "Interface not found")
        return
    done = "paused" if paused else "unpaused"
    connection.respond(request, message=f"Interface {done} successfully")
    for queue, member in found:
        _set_pause(world, member, reason=request.get("Reason", ""), paused=paused)
        world.emit("QueueMemberPause", ("agent",), queue.member_fields(member))


def _set_pause(world: World, member: Member, *, reason: str, paused: bool) -> None:
    member.paused, member.paused_reason = paused, reason if paused else ""
    if paused:
        member.last_pause = int(world.wall_clock())


def _queue_penalty(world: World, connection: ServerConnection, request: Request) -> None:
    if _needs(connection, request, "Interface", "Penalty"):
        return
    found, penalty = _found(world, request), request["Penalty"]
    if not found or not penalty.isdecimal():
        connection.reject(request, "Invalid interface, queuename or penalty")
        return
    connection.respond(request, message="Interface penalty set successfully")
    for queue, member in found:
        member.penalty = int(penalty)
        world.emit("QueueMemberPenalty", ("agent",), queue.member_fields(member))


def _queue_ring_in_use(world: World, connection: ServerConnection, request: Request) -> None:
    found = _found(world, request)
    if not found or not request.get("RingInUse"):
        connection.reject(request, "Invalid interface, queuename, or ringinuse value")
        return
    connection.respond(request, message="Interface ringinuse set successfully")
    for queue, member in found:
        member.ring_in_use = flag(request["RingInUse"])
        world.emit("QueueMemberRinginuse", ("agent",), queue.member_fields(member))


def _queue_reset(world: World, connection: ServerConnection, request: Request) -> None:
    for queue in _chosen(world, request):
        queue.completed = queue.abandoned = queue.hold_time = queue.talk_time = 0
        for member in queue.members:
            member.calls_taken = member.last_call = 0
    connection.respond(request, message="Queue stats reset successfully")


_AGENT: Final = ("agent",)

QUEUE_ANSWERS: Final[AnswerTable] = {
    "QueueAdd": Answer(_queue_add, "Add interface to queue.", _AGENT),
    "QueueMemberRingInUse": Answer(
        _queue_ring_in_use, "Set the ringinuse value for a queue member.", _AGENT
    ),
    "QueuePause": Answer(_queue_pause, "Makes a queue member temporarily unavailable.", _AGENT),
    "QueuePenalty": Answer(_queue_penalty, "Set the penalty for a queue member.", _AGENT),
    "QueueRemove": Answer(_queue_remove, "Remove interface from queue.", _AGENT),
    "QueueReset": Answer(_queue_reset, "Reset queue statistics."),
    "QueueStatus": Answer(_queue_status, "Show queue status."),
    "QueueSummary": Answer(_queue_summary, "Show queue summary."),
}
