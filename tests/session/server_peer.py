"""A client of ServerConnection, for the tests of it."""

from ami_proto.message import Message
from ami_proto.parser import Parser
from ami_proto.requests import Request
from ami_proto.server import ServerConnection
from ami_proto.server_settings import CommandInfo, ServerSettings, User
from tests.session.server_conversations import action, login

CALL = frozenset({"call"})
SETTINGS = ServerSettings(
    users={"Admin": User("s3cret"), "limited": User("limited", read=CALL, write=CALL)},
    commands={
        "Ping": CommandInfo("Keepalive command."),
        "Command": CommandInfo("Execute a command.", ("command",)),
        "Status": CommandInfo("Status of channels.", ("system", "call")),
    },
)
LOGOFF = action("Logoff")
LIST = action("Status", "ActionID: l")


class Peer:
    """A connection, driven as a driver would: what is sent is written at once."""

    def __init__(self, settings: ServerSettings = SETTINGS, *, now: float = 0.0) -> None:
        self.server = ServerConnection(settings, now=now)
        self.parser = Parser()
        self.now = now

    def read(self) -> list[Message]:
        data = self.server.data_to_send()
        self.server.data_sent(now=self.now)
        return self.parser.feed(data)

    def say(self, data: bytes, *, wait_s: float = 0.0) -> list[Message]:
        self.now += wait_s
        self.server.receive_data(data, now=self.now)
        return self.read()

    def wait(self, seconds: float) -> list[Message]:
        self.now += seconds
        self.server.handle_timeout(now=self.now)
        return self.read()

    def ended(self) -> bool:
        return self.server.closing

    def request(self, data: bytes) -> Request:
        assert self.say(data) == []
        request = self.server.next_request()
        assert request is not None
        return request


def logged_in(settings: ServerSettings = SETTINGS) -> Peer:
    peer = Peer(settings)
    (accepted,) = peer.say(login())
    assert accepted.get("Message") == "Authentication accepted"
    return peer


def texts(messages: list[Message]) -> list[str | None]:
    return [message.get("Message") for message in messages]
