"""Answers about channels and calls."""

from __future__ import annotations

import re
from typing import Final

from ami_proto.requests import Request
from ami_proto.server import ServerConnection
from ami_transports.simulator.applications import has_exten
from ami_transports.simulator.channels import CallerID, Channel
from ami_transports.simulator.originate import OriginateOrder, OriginateResult, originate
from ami_transports.simulator.world import World

from .table import Answer, AnswerTable, flag, pairs

__all__ = ["CALL_ANSWERS"]


def _duration(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{rest:02}"


def _core_show_channels(world: World, connection: ServerConnection, request: Request) -> None:
    connection.start_list(request, "Channels will follow")
    for channel in world.channels.values():
        fields = [
            *channel.snapshot(),
            ("Application", channel.application),
            ("ApplicationData", channel.data),
            ("Duration", _duration(world.now - channel.created_at)),
            ("BridgeId", channel.bridge.uniqueid if channel.bridge else ""),
        ]
        connection.send_item(request, "CoreShowChannel", fields)
    connection.complete_list(request, "CoreShowChannelsComplete")


def _status(world: World, connection: ServerConnection, request: Request) -> None:
    name = request.get("Channel")
    channels = list(world.channels.values())
    if name:
        channel = world.find_channel(name)
        if channel is None:
            connection.reject(request, "No such channel")
            return
        channels = [channel]
    variables = [v for v in (request.get("Variables") or "").split(",") if v]
    connection.start_list(request, "Channel status will follow")
    for channel in channels:
        fields = [("Privilege", "Call"), *channel.snapshot(), *_status_fields(world, channel)]
        for variable in variables:
            value = channel.read_variable(variable)
            # as C prints a missing string (main/manager.c)
            fields.append(("Variable", f"{variable}={'(null)' if value is None else value}"))
        connection.send_item(request, "Status", fields, id_last=True)
    count = [("Items", str(len(channels)))]
    connection.complete_list(request, "StatusComplete", count)


def _status_fields(world: World, channel: Channel) -> list[tuple[str, str]]:
    codec = "slin" if channel.technology == "Local" else "ulaw"
    return [
        ("Type", channel.technology),
        ("DNID", ""),
        ("EffectiveConnectedLineNum", channel.connected.number or "<unknown>"),
        ("EffectiveConnectedLineName", channel.connected.name or "<unknown>"),
        ("TimeToHangup", "0"),
        ("BridgeID", channel.bridge.uniqueid if channel.bridge else ""),
        ("Application", channel.application),
        ("Data", channel.data),
        ("Nativeformats", f"({codec})"),
        ("Readformat", codec),
        ("Readtrans", ""),
        ("Writeformat", codec),
        ("Writetrans", ""),
        ("Callgroup", "0"),
        ("Pickupgroup", "0"),
        ("Seconds", str(int(world.now - channel.created_at))),
    ]


def _originate(world: World, connection: ServerConnection, request: Request) -> None:
    fault = _originate_fault(world, request)
    if fault is not None:
        connection.reject(request, fault)
        return
    order = OriginateOrder(
        channel=request["Channel"],
        context=request.get("Context") or "default",
        exten=request.get("Exten", ""),
        priority=int(request.get("Priority") or 1),
        application=request.get("Application", ""),
        data=request.get("Data", ""),
        caller=CallerID.parse(request.get("CallerID", "")),
        variables=tuple(pair for text in request.get_all("Variable") for pair in pairs(text)),
        timeout_s=int(request.get("Timeout") or 30_000) / 1000,
        channel_id=request.get("ChannelId", ""),
        other_channel_id=request.get("OtherChannelId", ""),
        account=request.get("Account", ""),
    )

    def tell_all(result: OriginateResult) -> None:
        action_id = [("ActionID", request.action_id)] if request.action_id else []
        world.emit("OriginateResponse", ("call",), [*action_id, *result.fields()])

    def tell_asker(result: OriginateResult) -> None:
        if result.channel is None:
            connection.reject(request, "Originate failed")
        else:
            connection.respond(request, message="Originate successfully queued")

    if flag(request.get("Async")):
        connection.respond(request, message="Originate successfully queued")
        originate(world, order, tell_all)
    else:
        originate(world, order, tell_asker)


def _originate_fault(world: World, request: Request) -> str | None:
    """What Asterisk says of a request that it does not even try, in the order of its checks."""
    channel, exten = request.get("Channel"), request.get("Exten")
    context, priority = request.get("Context"), request.get("Priority")
    if not channel:
        return "Channel not specified"
    if priority and not priority.isdecimal():
        return "Invalid priority"
    if not (request.get("Timeout") or "0").isdecimal():
        return "Invalid timeout"
    if "/" not in channel.strip("/"):
        return "Invalid channel"
    if request.get("Application"):
        return None
    if not (exten and context and priority):
        return "Originate with 'Exten' requires 'Context' and 'Priority'"
    if not has_exten(world, context, exten, int(priority)):
        return "Extension does not exist."
    return None


def _hangup(world: World, connection: ServerConnection, request: Request) -> None:
    name, cause = request.get("Channel"), request.get("Cause", "")
    cause_number = int(cause) if cause.isdecimal() else None
    if not name:
        connection.reject(request, "No channel specified")
    elif len(name) > 1 and name.startswith("/") and name.endswith("/"):
        _hang_up_matching(world, connection, request, cause_number)
    elif (channel := world.find_channel(name)) is None:
        connection.reject(request, "No such channel")
    else:
        connection.respond(request, message="Channel Hungup")
        world.ask_to_hang_up(channel, cause_number)


def _hang_up_matching(
    world: World, connection: ServerConnection, request: Request, cause: int | None
) -> None:
    try:
        pattern = re.compile(request["Channel"][1:-1])
    except re.error:
        connection.reject(request, f"Regex compile failed on: {request['Channel']}")
        return
    channels = [c for c in world.channels.values() if pattern.search(c.name)]
    connection.start_list(request, "Channels hung up will follow")
    for channel in channels:
        connection.send_item(request, "ChannelHungup", [("Channel", channel.name)], id_last=True)
        world.ask_to_hang_up(channel, cause)
    connection.complete_list(request, "ChannelsHungupListComplete")


def _play_dtmf(world: World, connection: ServerConnection, request: Request) -> None:
    channel = world.find_channel(request.get("Channel", ""))
    digit, duration = request.get("Digit"), request.get("Duration", "")
    if channel is None:
        connection.reject(request, "Channel not found")
        return
    if not digit:
        connection.reject(request, "No digit specified")
        return
    connection.respond(request, message="DTMF successfully queued")
    hears = channel.partner or channel  # what is played into one half is heard at the other
    way = {"Digit": digit[0], "Direction": "Received" if channel.partner else "Sent"}
    world.emit_for(hears, "DTMFBegin", "dtmf", **way)
    length = duration if duration.isdecimal() else "100"
    ended = {"Digit": digit[0], "DurationMs": length, "Direction": way["Direction"]}
    world.emit_for(hears, "DTMFEnd", "dtmf", **ended)


def _send_text(world: World, connection: ServerConnection, request: Request) -> None:
    if not request.get("Channel"):
        connection.reject(request, "No channel specified")
    elif not request.get("Message"):
        connection.reject(request, "No Message specified")
    elif world.find_channel(request["Channel"]) is None:
        connection.reject(request, "No such channel")
    else:
        connection.respond(request, message="Success")


_CALL: Final = ("call",)

CALL_ANSWERS: Final[AnswerTable] = {
    "CoreShowChannels": Answer(
        _core_show_channels, "List currently active channels.", ("system", "reporting")
    ),
    "Hangup": Answer(_hangup, "Hangup channel.", ("system", "call")),
    "Originate": Answer(_originate, "Originate a call.", ("originate",)),
    "PlayDTMF": Answer(_play_dtmf, "Play DTMF signal on a specific channel.", _CALL),
    "SendText": Answer(_send_text, "Sends a text message to channel.", _CALL),
    "Status": Answer(_status, "List channel status.", ("system", "call", "reporting")),
}
