"""Answers about the key database and about variables."""

from __future__ import annotations

from typing import Final

from ami_proto.requests import Request
from ami_proto.server import ServerConnection
from ami_transports.simulator.world import World

from .table import Answer, AnswerTable

__all__ = ["DATABASE_ANSWERS"]


def _missing(connection: ServerConnection, request: Request, dot: str, *names: str) -> bool:
    """Reject a request that lacks one of these headers."""
    for name in names:
        if not request.get(name):
            connection.reject(request, f"No {name.lower()} specified{dot}")
            return True
    return False


def _path(request: Request) -> str:
    key = request.get("Key")
    return f"/{request['Family']}" + (f"/{key}" if key else "")


def _db_get(world: World, connection: ServerConnection, request: Request) -> None:
    if _missing(connection, request, ".", "Family", "Key"):
        return
    value = world.database.get(_path(request))
    if value is None:
        connection.reject(request, "Database entry not found")
        return
    connection.start_list(request, "Result will follow")
    fields = [("Family", request["Family"]), ("Key", request["Key"]), ("Val", value)]
    connection.send_item(request, "DBGetResponse", fields, id_last=True)
    connection.complete_list(request, "DBGetComplete")


def _db_get_tree(world: World, connection: ServerConnection, request: Request) -> None:
    if _missing(connection, request, ".", "Family"):
        return
    connection.start_list(request, "Result will follow")
    for path in _tree(world, _path(request)):
        fields = [("Key", path), ("Val", world.database[path])]
        connection.send_item(request, "DBGetTreeResponse", fields, id_last=True)
    connection.complete_list(request, "DBGetTreeComplete")


def _tree(world: World, root: str) -> list[str]:
    return sorted(path for path in world.database if path.startswith(root + "/"))


def _db_put(world: World, connection: ServerConnection, request: Request) -> None:
    if not _missing(connection, request, "", "Family", "Key"):
        world.database[_path(request)] = request.get("Val", "")
        connection.respond(request, message="Updated database successfully")


def _db_del(world: World, connection: ServerConnection, request: Request) -> None:
    if _missing(connection, request, ".", "Family", "Key"):
        return
    if world.database.pop(_path(request), None) is None:
        connection.reject(request, "Database entry could not be deleted")
    else:
        connection.respond(request, message="Key deleted successfully")


def _db_del_tree(world: World, connection: ServerConnection, request: Request) -> None:
    if _missing(connection, request, ".", "Family"):
        return
    paths = _tree(world, _path(request))
    for path in paths:
        del world.database[path]
    if paths:
        connection.respond(request, message="Key tree deleted successfully")
    else:
        connection.reject(request, "Database entry not found")


def _getvar(world: World, connection: ServerConnection, request: Request) -> None:
    name, where = request.get("Variable"), request.get("Channel")
    if not name:
        connection.reject(request, "No variable specified")
        return
    value: str | None = world.globals.get(name)
    if where:
        channel = world.find_channel(where)
        if channel is None:
            connection.reject(request, "No such channel")
            return
        own = channel.read_variable(name)
        value = value if own is None else own
    connection.respond(request, [("Variable", name), ("Value", value or "")])


def _setvar(world: World, connection: ServerConnection, request: Request) -> None:
    name, where = request.get("Variable"), request.get("Channel")
    if not name:
        connection.reject(request, "No variable specified")
        return
    channel = world.find_channel(where) if where else None
    if where and channel is None:
        connection.reject(request, "No such channel")
        return
    world.set_variable(channel, name, request.get("Value", ""))
    connection.respond(request, message="Variable Set")


_READ: Final = ("system", "reporting")

DATABASE_ANSWERS: Final[AnswerTable] = {
    "DBDel": Answer(_db_del, "Delete DB entry.", ("system",)),
    "DBDelTree": Answer(_db_del_tree, "Delete DB Tree.", ("system",)),
    "DBGet": Answer(_db_get, "Get DB Entry.", _READ),
    "DBGetTree": Answer(
        _db_get_tree, "Get DB entries, optionally at a particular family/key", _READ
    ),
    "DBPut": Answer(_db_put, "Put DB entry.", ("system",)),
    "Getvar": Answer(_getvar, "Gets a channel variable or function value.", ("call", "reporting")),
    "Setvar": Answer(_setvar, "Sets a channel variable or function value.", ("call",)),
}
