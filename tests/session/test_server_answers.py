"""ServerConnection says what Asterisk said: see `server_conversations.py`."""

import re

import pytest

from ami_proto.message import Event, Response
from ami_proto.parser import Parser
from ami_proto.requests import Request
from ami_proto.server import ServerConnection
from ami_proto.server_settings import (
    ASTERISK_16,
    ASTERISK_22,
    CommandInfo,
    Dialect,
    ServerSettings,
    User,
)
from tests.session.server_answers import Answer, normal, recorded
from tests.session.server_conversations import CONVERSATIONS, END, Conversation

ANSWERS = recorded()
DIALECTS = {"16": ASTERISK_16, "22": ASTERISK_22}
WAIT_S = 1.2
LINE = re.compile(r"(?P<name>[^:]+): (?P<synopsis>.*)  \(Priv: (?P<privileges>.*)\)")


def commands_of(version: str) -> dict[str, CommandInfo]:
    """What that Asterisk listed to its admin."""
    text = ANSWERS[version]["commands of admin"]["text"]
    return {
        found["name"]: CommandInfo(
            found["synopsis"], tuple(set(found["privileges"].split(",")) - {"all", "<none>"})
        )
        for found in map(LINE.fullmatch, text.split("\r\n"))
        if found is not None
    }


def settings_of(version: str, dialect: Dialect) -> ServerSettings:
    call = frozenset({"call"})
    users = {"admin": User("s3cret"), "limited": User("limited", read=call, write=call)}
    return ServerSettings(users, commands_of(version), dialect)


def run(server: ServerConnection, request: Request) -> None:
    """The three actions of the conversations that are not built in."""
    match request.name:
        case "Ping":
            server.respond(request, [("Ping", "Pong"), ("Timestamp", "1.0")])
        case "CoreShowChannels":
            server.start_list(request, "Channels will follow")
            server.complete_list(request, "CoreShowChannelsComplete")
        case "UserEvent":
            copied = [x for x in request.fields if x[0] not in ("Action", "UserEvent")]
            event = [("UserEvent", request["UserEvent"]), *copied]
            server.send_event("UserEvent", ["user"], event)
            server.respond(request, message="Event Sent")
        case name:
            pytest.fail(f"{name} is in no conversation")


def hold(server: ServerConnection, conversation: Conversation, *, chunk: int) -> Answer:
    now, received = 0.0, server.data_to_send()
    for step in conversation:
        for start in range(0, len(step), chunk):
            server.receive_data(step[start : start + chunk], now=now)
            while (request := server.next_request()) is not None:
                run(server, request)
        if step == END:
            server.receive_eof(now=now)
        received += server.data_to_send()
        server.data_sent(now=now)
        now += WAIT_S
        server.handle_timeout(now=now)
        received += server.data_to_send()
        server.data_sent(now=now)
    return normal(received, closed=server.closing)


@pytest.mark.parametrize("version", ["16", "22"])
def test_every_conversation_was_recorded(version: str) -> None:
    assert ANSWERS[version].keys() == CONVERSATIONS.keys()
    assert len(commands_of(version)) > 120


@pytest.mark.parametrize("chunk", [1, 65536], ids=["bytewise", "whole"])
@pytest.mark.parametrize("name", CONVERSATIONS)
@pytest.mark.parametrize("version", ["16", "22"])
def test_same_as_asterisk(version: str, name: str, chunk: int) -> None:
    settings = settings_of(version, DIALECTS[version])
    server = ServerConnection(settings, now=0.0)
    assert hold(server, CONVERSATIONS[name], chunk=chunk) == ANSWERS[version][name]


@pytest.mark.parametrize("version", ["16", "22"])
@pytest.mark.parametrize("name", CONVERSATIONS)
def test_our_own_parser_reads_it(version: str, name: str) -> None:
    server = ServerConnection(settings_of(version, DIALECTS[version]), now=0.0)
    text = hold(server, CONVERSATIONS[name], chunk=65536)["text"]
    banner = DIALECTS[version].banner
    parser = Parser()
    messages = parser.feed(text.encode("latin-1"))
    assert parser.banner == banner
    assert all(isinstance(message, Event | Response) for message in messages)
    assert parser.buffered_bytes == 0
    assert sum(len(message.raw) + 4 for message in messages) == len(text) - len(banner) - 2
