"""The simulator over real sockets: short, and waiting for things, never for time."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme

from ami_proto import Message, Parser, Response, SessionConfig
from ami_transports.simulator import (
    Cut,
    Defect,
    DeviceState,
    Faults,
    Mishap,
    RandomFaults,
    Simulator,
    Traffic,
    User,
)
from ami_transports.simulator.__main__ import main, serve


class Client:
    """A plain client of its own, so that nothing but the simulator is tested here."""

    def __init__(self, simulator: Simulator, context: ssl.SSLContext | None = None) -> None:
        config = SessionConfig.from_url(simulator.url)
        if config.unix_path is not None:
            self.socket = socket.socket(socket.AF_UNIX)
            self.socket.connect(config.unix_path)
        else:
            self.socket = socket.create_connection(config.address)
        self.socket.settimeout(5.0)
        if context is not None:
            self.socket = context.wrap_socket(self.socket, server_hostname=config.host)
        self.parser = Parser()
        self.messages: list[Message] = []
        try:
            self.say(f"Action: Login|Username: {config.username}|Secret: {config.secret}")
        except OSError:
            self.close()
            raise

    def say(self, text: str) -> None:
        self.socket.sendall(text.replace("|", "\r\n").encode() + b"\r\n\r\n")

    def hear(self, name: str, value: str) -> Message:
        """The next message with this field."""
        while True:
            while self.messages:
                message = self.messages.pop(0)
                if message.get(name) == value:
                    return message
            data = self.socket.recv(65536)
            if not data:
                raise EOFError
            self.messages += self.parser.feed(data)

    def ping(self, action_id: str) -> Message:
        self.say(f"Action: Ping|ActionID: {action_id}")
        return self.hear("ActionID", action_id)

    def close(self) -> None:
        self.socket.close()


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with Simulator() as running:
        yield running


@pytest.fixture
def client(simulator: Simulator) -> Iterator[Client]:
    connected = Client(simulator)
    simulator.wait_for_logins()
    yield connected
    connected.close()


def test_it_answers_and_remembers_what_was_asked(simulator: Simulator, client: Client) -> None:
    assert client.ping("a")["Ping"] == "Pong"
    (request,) = simulator.wait_for_action("ping")
    assert request.action_id == "a"
    assert [c.user for c in simulator.connections] == ["admin"]
    client.close()
    simulator.wait_for_connections(0)


def test_calls_and_events_are_told_to_who_listens(simulator: Simulator, client: Client) -> None:
    simulator.originate("PJSIP/104", exten="wait", caller_id="Web <900>")
    assert client.hear("Event", "OriginateResponse")["Response"] == "Failure"
    channel = simulator.call_in("100", "wait")
    assert channel is not None
    assert client.hear("Event", "Newchannel")["Channel"] == channel
    assert simulator.hang_up(channel)
    assert client.hear("Event", "Hangup")["Channel"] == channel
    assert not simulator.hang_up(channel)
    assert simulator.call_in("100", "nosuch") is None
    simulator.set_device_state("PJSIP/101", DeviceState.BUSY)
    assert client.hear("Device", "PJSIP/101")["State"] == "BUSY"
    simulator.emit("Alarm", ("system",), [("Channel", "1"), ("Channel", "2")])
    assert client.hear("Event", "Alarm").get_all("Channel") == ["1", "2"]
    simulator.wait_for(lambda world: not world.channels)


def test_users_have_the_privileges_they_are_given() -> None:
    caller = User("pw", read=frozenset({"call"}), write=frozenset({"call"}))
    with Simulator(users={"we@us": caller}) as simulator:
        assert simulator.url.startswith("ami://we%40us:pw@127.0.0.1:")
        client = Client(simulator)
        client.say("Action: DBPut|Family: a|Key: b|ActionID: 1")
        assert client.hear("ActionID", "1")["Message"] == "Permission denied"
        client.close()


def test_it_speaks_tls() -> None:
    authority = trustme.CA()
    server_context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(server_context)
    client_context = ssl.create_default_context()
    authority.configure_trust(client_context)
    with Simulator(ssl_context=server_context) as simulator:
        assert simulator.url.startswith("amis://")
        client = Client(simulator, client_context)
        assert client.ping("a")["Ping"] == "Pong"
        client.say("Action: Command|Command: simulate output 20000|ActionID: b")
        answer = client.hear("ActionID", "b")
        assert isinstance(answer, Response)
        assert len(answer.output or ()) == 20_000
        simulator.drop_connections()
        assert client.socket.recv(1) == b""
        client.close()
        plain = socket.create_connection(("127.0.0.1", simulator.port))
        plain.settimeout(5.0)
        plain.sendall(b"Action: Ping\r\n\r\n")
        assert plain.recv(1) in (b"", b"\x15")  # nothing, or the alert that OpenSSL writes
        plain.close()


def test_it_listens_on_ipv6_and_on_unix_sockets(tmp_path: Path) -> None:
    path = tmp_path / "ami sock"
    for simulator in (Simulator(host="::1"), Simulator(unix_path=str(path))):
        with simulator:
            client = Client(simulator)
            assert client.ping("a")["Ping"] == "Pong"
            client.close()
    assert not path.exists()


def test_it_restarts_on_the_same_port(simulator: Simulator, client: Client) -> None:
    url = simulator.url
    simulator.restart()
    with pytest.raises(EOFError):
        client.hear("no", "such")
    assert simulator.url == url
    again = Client(simulator)
    assert again.ping("a")["Ping"] == "Pong"
    again.close()


def test_connections_can_be_refused_in_two_ways(simulator: Simulator) -> None:
    simulator.refuse_connections()
    with socket.create_connection(("127.0.0.1", simulator.port), 5.0) as sock:
        assert sock.recv(1) == b""
    simulator.refuse_connections(refuse=False)
    port = simulator.port
    simulator.stop_listening()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port), 5.0)
    simulator.start_listening()
    Client(simulator).close()


def test_links_are_cut(simulator: Simulator) -> None:
    closed, reset = Client(simulator), Client(simulator)
    simulator.wait_for_logins(2)
    closed.ping("a")
    reset.ping("a")
    simulator.drop_connections(connection=1)
    with pytest.raises(EOFError):
        closed.hear("no", "such")
    simulator.drop_connections(Cut.RESET, connection=2)
    with pytest.raises(ConnectionResetError):
        reset.hear("no", "such")
    closed.close()
    reset.close()


def test_what_is_sent_comes_byte_by_byte_with_the_same_meaning() -> None:
    with Simulator(faults=Faults(chunk_bytes=1)) as simulator:
        client = Client(simulator)
        assert client.ping("a")["Ping"] == "Pong"
        simulator.cut_next_message()
        with pytest.raises(EOFError):
            client.ping("b")
        client.close()


def test_replies_are_delayed_dropped_and_spoiled(simulator: Simulator, client: Client) -> None:
    simulator.drop_replies()
    client.say("Action: Ping|ActionID: dropped")
    simulator.spoil_reply(Defect.EXTRA_BLANK_LINES)
    simulator.wait_for_action("Ping", 1)
    client.say("Action: Ping|ActionID: spoiled")
    assert client.hear("NewState", "SINGLE")["Type"] == "StateChange"
    simulator.set_faults(Faults(latency_s=0.02))
    sent_at = time.monotonic()
    assert client.ping("late")["Ping"] == "Pong"
    assert time.monotonic() - sent_at >= 0.02
    simulator.send_raw(b"Event: Raw\r\n\r\n")
    simulator.send_defect(Defect.CUT_UTF8)
    assert client.hear("Event", "Raw").fields == (("Event", "Raw"),)
    assert client.hear("CallerIDName", "Zo\udcc3")["Event"] == "Newstate"


def test_a_peer_that_does_not_read_is_let_go() -> None:
    with Simulator(write_timeout_s=0.05) as simulator:
        client = Client(simulator)
        simulator.wait_for_logins()
        client.say("Action: Command|Command: simulate output 600000")
        simulator.wait_for_connections(0, timeout_s=30)
        client.close()


def test_a_half_closed_peer_is_answered_first(simulator: Simulator, client: Client) -> None:
    client.say("Action: Originate|Channel: PJSIP/104|Application: Wait|Data: 1|ActionID: a")
    client.socket.shutdown(socket.SHUT_WR)
    assert client.hear("ActionID", "a")["Message"] == "Originate failed"
    with pytest.raises(EOFError):
        client.hear("no", "such")


def test_waiting_in_vain_says_for_what(simulator: Simulator) -> None:
    with pytest.raises(TimeoutError, match="3 times Ping"):
        simulator.wait_for_action("Ping", 3, timeout_s=0.01)
    with pytest.raises(RuntimeError, match="not running"):
        _ = Simulator().url


def test_many_simulators_are_cheap() -> None:
    threads = threading.active_count()
    simulators = [Simulator().start() for _ in range(100)]
    try:
        assert threading.active_count() == threads + 100
        clients = [Client(simulator) for simulator in simulators]
        for client in clients:
            assert client.ping("a")["Ping"] == "Pong"
            client.close()
    finally:
        for simulator in simulators:
            simulator.close()
    assert threading.active_count() == threads


def listen_until_it_ends(simulator: Simulator) -> None:
    client = Client(simulator)
    try:
        while True:
            client.hear("Event", "Hangup")
    finally:
        client.close()


def test_a_soak_with_traffic_and_random_faults_keeps_serving() -> None:
    mishaps = tuple(m for m in Mishap if m not in (Mishap.STOP_LISTENING, Mishap.REFUSE))
    faults = RandomFaults(mean_interval_s=0.01, seed=7, lasts_s=0.02, mishaps=mishaps)
    traffic = Traffic(calls_per_minute=6_000.0, talk_s=0.5)
    with Simulator(traffic=traffic, random_faults=faults, seed=7) as simulator:
        for _ in range(5):
            with pytest.raises((EOFError, OSError)):
                listen_until_it_ends(simulator)
        simulator.wait_for(lambda world: world.calls_made > 10)


def test_it_runs_as_a_program(capsys: pytest.CaptureFixture[str]) -> None:
    told: list[str] = []
    until = threading.Event()
    until.set()
    serve(port=0, calls_per_minute=60.0, announce=told.append, until=until)
    assert told[0].startswith("ami://admin@127.0.0.1:")
    with pytest.raises(SystemExit):
        main(["--help"])
    assert "--calls-per-minute" in capsys.readouterr().out
