"""Answers about the exchange itself: Ping, its settings and figures, its command line, events."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from ami_proto.requests import Request
from ami_proto.server import ServerConnection
from ami_transports.simulator.world import World

from .command_line import run_command
from .table import Answer, AnswerTable

__all__ = ["SYSTEM_ANSWERS"]


def _ping(world: World, connection: ServerConnection, request: Request) -> None:
    stamp = f"{world.wall_clock():.6f}"
    connection.respond(request, [("Ping", "Pong"), ("Timestamp", stamp)])


def _core_status(world: World, connection: ServerConnection, request: Request) -> None:
    started = datetime.fromtimestamp(world.wall_clock(world.started_at), UTC)
    day, time = started.strftime("%Y-%m-%d %H:%M:%S").split(" ")
    fields = [
        ("CoreStartupDate", day),
        ("CoreStartupTime", time),
        ("CoreReloadDate", day),
        ("CoreReloadTime", time),
        ("CoreCurrentCalls", str(len(world.channels))),
        ("CoreProcessedCalls", str(world.calls_made)),
    ]
    connection.respond(request, fields)


def _core_settings(world: World, connection: ServerConnection, request: Request) -> None:
    fields = [
        ("AMIversion", world.ami_version),
        ("AsteriskVersion", world.setup.asterisk_version),
        ("SystemName", world.setup.system_name),
        ("CoreMaxCalls", "0"),
        ("CoreMaxLoadAvg", "0.000000"),
        ("CoreRunUser", ""),
        ("CoreRunGroup", ""),
        ("CoreMaxFilehandles", "0"),
        ("CoreRealTimeEnabled", "No"),
        ("CoreCDRenabled", "Yes"),
        ("CoreHTTPenabled", "No"),
        ("SoundsSearchCustomDir", "No"),
    ]
    connection.respond(request, fields)


def _command(world: World, connection: ServerConnection, request: Request) -> None:
    command = request.get("Command")
    if not command:
        connection.reject(request, "No command provided")
        return
    output, ok = run_command(world, command)
    fields = [("Output", line) for line in output]
    status = "Success" if ok else "Error"
    connection.respond(request, fields, status=status, message="Command output follows")


def _user_event(world: World, connection: ServerConnection, request: Request) -> None:
    connection.respond(request, message="Event Sent")
    name = ("UserEvent", request.get("UserEvent", ""))
    others = [f for f in request.fields if f[0].lower() not in ("action", "userevent")]
    # Asterisk copies a line without a colon as it is, which no pair can say: it is left out here
    world.emit("UserEvent", ("user",), [name, *((n, v) for n, v in others if n)])


def _module_check(world: World, connection: ServerConnection, request: Request) -> None:
    module = request.get("Module", "")
    if module and f"{module.removesuffix('.so')}.so" in world.setup.modules:
        connection.respond(request, [("Version", "")])
    else:
        connection.reject(request, "Module not loaded")


_FAX_FIGURES: Final = (
    "CurrentSessions",
    "ReservedSessions",
    "TransmitAttempts",
    "ReceiveAttempts",
    "CompletedFAXes",
    "FailedFAXes",
)


def _fax_stats(_world: World, connection: ServerConnection, request: Request) -> None:
    """A response and one event: no list, though it sounds like one (res/res_fax.c)."""
    message = "FAXStats event will follow"
    connection.respond(request, message=message, finished=False)
    connection.send_item(request, "FAXStats", [(name, "0") for name in _FAX_FIGURES])
    connection.finish(request)


def _iax_netstats(_world: World, connection: ServerConnection, request: Request) -> None:
    """Neither Response nor ActionID: a lone empty line (channels/chan_iax2.c, without calls)."""
    connection.send_raw(b"\r\n")
    connection.finish(request)


def _reload(world: World, connection: ServerConnection, request: Request) -> None:
    module = request.get("Module", "")
    if module and f"{module.removesuffix('.so')}.so" not in world.setup.modules:
        connection.reject(request, "No such module")
        return
    connection.respond(request, message="Module Reloaded")
    fields = [("Module", module or "All"), ("Status", "0")]
    world.emit("Reload", ("system",), fields)


_READ: Final = ("system", "reporting")

SYSTEM_ANSWERS: Final[AnswerTable] = {
    "Command": Answer(_command, "Execute Asterisk CLI Command.", ("command",)),
    "CoreSettings": Answer(_core_settings, "Show PBX core settings (version etc).", _READ),
    "CoreStatus": Answer(_core_status, "Show PBX core status variables.", _READ),
    "FAXStats": Answer(_fax_stats, "Responds with fax statistics", ("reporting",)),
    "IAXnetstats": Answer(_iax_netstats, "Show IAX Netstats.", _READ),
    "ModuleCheck": Answer(_module_check, "Check if module is loaded.", ("system",)),
    "Ping": Answer(_ping, "Keepalive command."),
    "Reload": Answer(_reload, "Send a reload event.", ("system", "config")),
    "UserEvent": Answer(_user_event, "Send an arbitrary event.", ("user",)),
}
