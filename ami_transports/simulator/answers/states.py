"""Answers about the states of devices, extensions, mailboxes, presence and endpoints."""

from __future__ import annotations

from typing import Final

from ami_proto.requests import Request
from ami_proto.server import ServerConnection
from ami_transports.simulator.devices import DEVICE_TEXTS, DeviceState
from ami_transports.simulator.world import World

from .table import Answer, AnswerTable

__all__ = ["STATE_ANSWERS"]


def _device_state_list(world: World, connection: ServerConnection, request: Request) -> None:
    connection.start_list(request, "Device State Changes will follow")
    for device in world.devices.states:
        connection.send_item(request, "DeviceStateChange", world.devices.fields_of(device))
    connection.complete_list(request, "DeviceStateListComplete")


def _extension_state(world: World, connection: ServerConnection, request: Request) -> None:
    exten = request.get("Exten")
    if not exten:
        connection.reject(request, "Extension not specified")
        return
    fields = world.devices.hint_fields(exten, request.get("Context") or "default")
    connection.respond(request, fields, message="Extension Status")


def _extension_state_list(world: World, connection: ServerConnection, request: Request) -> None:
    connection.start_list(request, "Extension Statuses will follow")
    for exten in world.setup.hints:
        connection.send_item(request, "ExtensionStatus", world.devices.hint_fields(exten))
    connection.complete_list(request, "ExtensionStateListComplete")


def _mailbox_count(world: World, connection: ServerConnection, request: Request) -> None:
    mailbox = request.get("Mailbox")
    if not mailbox:
        connection.reject(request, "Mailbox not specified")
        return
    new = str(world.setup.mailboxes.get(mailbox, 0))
    fields = [("Mailbox", mailbox), ("UrgMessages", "0"), ("NewMessages", new)]
    fields.append(("OldMessages", "0"))
    connection.respond(request, fields, message="Mailbox Message Count")


def _mailbox_status(world: World, connection: ServerConnection, request: Request) -> None:
    mailbox = request.get("Mailbox")
    if not mailbox:
        connection.reject(request, "Mailbox not specified")
        return
    waiting = "1" if world.setup.mailboxes.get(mailbox, 0) else "0"
    fields = [("Mailbox", mailbox), ("Waiting", waiting)]
    connection.respond(request, fields, message="Mailbox Status")


def _presence_state(world: World, connection: ServerConnection, request: Request) -> None:
    provider = request.get("Provider")
    if not provider:
        connection.reject(request, "No provider specified")
        return
    state = world.presence.get(provider, "not_set")
    connection.respond(request, [("State", state)], message="Presence State")


def _presence_state_list(world: World, connection: ServerConnection, request: Request) -> None:
    connection.start_list(request, "Presence State Changes will follow")
    for provider, state in world.presence.items():
        fields = [("Presentity", provider), ("Status", state)]
        connection.send_item(request, "PresenceStateChange", fields)
    connection.complete_list(request, "PresenceStateListComplete")


def _pjsip_show_endpoints(world: World, connection: ServerConnection, request: Request) -> None:
    text = "A listing of Endpoints follows, presented as EndpointList events"
    connection.start_list(request, text)
    for number in world.phones:
        device = f"PJSIP/{number}"
        state = world.devices.state_of(device)
        online = state is not DeviceState.UNAVAILABLE
        active = sum(channel.device == device for channel in world.channels.values())
        fields = [
            ("ObjectType", "endpoint"),
            ("ObjectName", number),
            ("Transport", ""),
            ("Aor", number),
            ("Auths", number),
            ("OutboundAuths", ""),
            ("Contacts", f"{number}/sip:{number}@127.0.0.1:5060," if online else ""),
            ("DeviceState", DEVICE_TEXTS[state]),
            ("ActiveChannels", str(active)),
        ]
        connection.send_item(request, "EndpointList", fields)
    connection.complete_list(request, "EndpointListComplete")


_READ: Final = ("call", "reporting")

STATE_ANSWERS: Final[AnswerTable] = {
    "DeviceStateList": Answer(_device_state_list, "List the current known device states.", _READ),
    "ExtensionState": Answer(_extension_state, "Check Extension Status.", _READ),
    "ExtensionStateList": Answer(
        _extension_state_list, "List the current known extension states.", _READ
    ),
    "MailboxCount": Answer(_mailbox_count, "Check Mailbox Message Count.", _READ),
    "MailboxStatus": Answer(_mailbox_status, "Check mailbox.", _READ),
    "PJSIPShowEndpoints": Answer(_pjsip_show_endpoints, "Lists PJSIP endpoints.", ("system",)),
    "PresenceState": Answer(_presence_state, "Check Presence State", _READ),
    "PresenceStateList": Answer(
        _presence_state_list, "List the current known presence states.", _READ
    ),
}
