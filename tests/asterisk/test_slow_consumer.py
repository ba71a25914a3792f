"""A consumer that does not take its events harms nobody but itself.

``AMI_TEST_SLOW_S`` is for how long it does not (60 tells more than the usual 5).
"""

from __future__ import annotations

import logging
import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from ami_proto import Event, Gap, GapReason
from ami_proto.actions import Originate, OriginateAndWait, Ping, Status
from ami_transports.blocking import Client, Stream
from tests.asterisk.calls import extension
from tests.asterisk.conftest import ConnectAs
from tests.asterisk.runtimes import ask_all
from tests.asterisk.servers import Server

SECONDS = float(os.environ.get("AMI_TEST_SLOW_S", "5"))
SIZE = 50
AT_ONCE = 5

pytestmark = pytest.mark.timeout(60 + SECONDS)
_log = logging.getLogger(__name__)


@contextmanager
def not_reading(server: Server) -> Iterator[socket.socket]:
    """A session of the user ``limited`` whose socket nobody reads, once it is logged in."""
    with socket.socket() as connection:
        # little fits into the system's own buffers
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        connection.settimeout(10)
        connection.connect((server.host, server.port))
        connection.sendall(b"Action: Login\r\nUsername: limited\r\nSecret: limited\r\n\r\n")
        while b"accepted" not in connection.recv(200):
            pass
        yield connection


def was_cut_off(connection: socket.socket) -> bool:
    """Whether the server has ended it, behind what is in the buffers."""
    try:
        while connection.recv(1 << 20):
            pass
    except TimeoutError:
        return False
    except ConnectionResetError:
        pass
    return True


def flood(caller: Client, limited: Client, exten: str) -> tuple[int, float]:
    """Make calls, of which both clients are told at length; how many, and the slowest reply."""
    # each event of a channel shows its FOO, by channelvars in manager.conf
    call = Originate(
        channel=f"Local/{exten}@default/n",
        application="Wait",
        data="1",
        variables={"_FOO": "x" * 900},
    )
    calls, slowest = 0, 0.0
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        outcomes = ask_all(caller, [OriginateAndWait(call)] * AT_ONCE)
        assert not any(outcome.succeeded for outcome in outcomes)
        calls += AT_ONCE
        begin = time.monotonic()
        assert limited.call(Ping()).ok
        assert limited.call(Status()).complete is not None
        slowest = max(slowest, time.monotonic() - begin)
    return calls, slowest


def assert_dropped(idle: Stream[Event | Gap], *, at_least: int) -> None:
    assert idle.dropped >= at_least
    first = idle.poll()
    assert isinstance(first, Gap)
    assert first.reason is GapReason.OVERFLOW
    assert first.dropped >= at_least
    rest = list(iter(idle.poll, None))
    # what has come since makes a gap of its own at most
    assert SIZE <= sum(not isinstance(item, Gap) for item in rest) <= 2 * SIZE


def test_the_link_stays_up_and_replies_arrive(connect_to: ConnectAs, server: Server) -> None:
    """For the user ``limited`` the server waits 100 ms until he reads, as it does by default."""
    caller, limited = connect_to(), connect_to("limited:limited")
    clients = (caller, limited)
    news = [client.watch() for client in clients]
    idle = [client.subscribe(size=SIZE) for client in clients]
    untold = limited.subscribe(size=SIZE, gaps=False)
    with extension(caller, "Busy") as exten, not_reading(server) as unread:
        calls, slowest = flood(caller, limited, exten)
        assert was_cut_off(unread), "it was too little to show anything"
    dropped = [events.dropped for events in (*idle, untold)]
    _log.info("%d calls, %s events dropped, slowest reply %.3f s", calls, dropped, slowest)
    assert slowest < 2
    for events in idle:
        assert_dropped(events, at_least=5 * calls)
    assert not any(isinstance(item, Gap) for item in iter(untold.poll, None))
    assert limited.diagnostics.dropped_events >= dropped[1] + dropped[2]
    assert [one.poll() for one in news] == [None, None], "a link was lost"
    assert all(client.is_ready for client in clients)
