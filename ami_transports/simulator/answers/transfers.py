"""Answers that move channels: Redirect, Bridge, Park."""

from __future__ import annotations

from typing import Final

from ami_proto.requests import Request
from ami_proto.server import ServerConnection
from ami_transports.simulator.channels import Channel
from ami_transports.simulator.parking import FIRST_SPACE, LAST_SPACE, PARKING_TIMEOUT_S
from ami_transports.simulator.transfers import bridge_channels, park_channel, redirect
from ami_transports.simulator.world import World

from .table import Answer, AnswerTable

__all__ = ["TRANSFER_ANSWERS"]


def _redirect(world: World, connection: ServerConnection, request: Request) -> None:
    if not request.get("Channel"):
        connection.reject(request, "Channel not specified")
        return
    targets: list[tuple[Channel, str, str, int]] = []
    for prefix in ("", "Extra"):
        name = request.get(f"{prefix}Channel")
        if not name:
            continue
        channel = world.find_channel(name)
        if channel is None:
            connection.reject(request, f"{prefix}Channel does not exist: {name}")
            return
        context, exten, priority = (
            request.get(f"{prefix}{header}") or request.get(header) or ""
            for header in ("Context", "Exten", "Priority")
        )
        if not priority.isdecimal():
            fault = "Priority is invalid" if priority else "Priority not specified"
            connection.reject(request, fault)
            return
        targets.append((channel, context or channel.context, exten, int(priority)))
    for channel, context, exten, step in targets:
        redirect(world, channel, context, exten, step)
    double = "Dual " if len(targets) > 1 else ""
    connection.respond(request, message=f"{double}Redirect successful")


def _bridge(world: World, connection: ServerConnection, request: Request) -> None:
    channels: list[Channel] = []
    for header in ("Channel1", "Channel2"):
        name = request.get(header, "")
        channel = world.find_channel(name)
        if channel is None:
            connection.reject(request, f"{header} does not exist: {name}")
            return
        channels.append(channel)
    connection.respond(request, message="Channels have been bridged")
    bridge_channels(world, channels[0], channels[1])


def _park(world: World, connection: ServerConnection, request: Request) -> None:
    name, timeout = request.get("Channel", ""), request.get("Timeout", "")
    channel = world.find_channel(name)
    if channel is None:
        connection.reject(request, f"Channel does not exist: {name}")
        return
    # the stray line feed is Asterisk's (res/parking/parking_manager.c)
    connection.respond(request, message="Park successful\n")
    park_channel(world, channel, int(timeout) / 1000 if timeout.isdecimal() else PARKING_TIMEOUT_S)


def _parked_calls(world: World, connection: ServerConnection, request: Request) -> None:
    connection.start_list(request, "Parked calls will follow")
    for parked in world.parked.values():
        connection.send_item(request, "ParkedCall", parked.fields(world.now), id_last=True)
    total = [("Total", str(len(world.parked)))]
    connection.complete_list(request, "ParkedCallsComplete", total)


def _parking_lots(_world: World, connection: ServerConnection, request: Request) -> None:
    connection.start_list(request, "Parking lots will follow")
    fields = [
        ("Name", "default"),
        ("StartSpace", str(FIRST_SPACE)),
        ("StopSpace", str(LAST_SPACE)),
        ("Timeout", str(PARKING_TIMEOUT_S)),
    ]
    connection.send_item(request, "Parkinglot", fields)
    connection.complete_list(request, "ParkinglotsComplete")


_CALL: Final = ("call",)

TRANSFER_ANSWERS: Final[AnswerTable] = {
    "Bridge": Answer(_bridge, "Bridge two channels already in the PBX.", _CALL),
    "Park": Answer(_park, "Park a channel.", _CALL),
    "ParkedCalls": Answer(_parked_calls, "List parked calls.", _CALL),
    "Parkinglots": Answer(_parking_lots, "Get a list of parking lots", _CALL),
    "Redirect": Answer(_redirect, "Redirect (transfer) a call.", _CALL),
}
