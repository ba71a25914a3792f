"""Every test of this folder runs against each server; skipped, or failed, where one is missing.

``AMI_TEST_URLS`` names other servers (URLs with blanks between them), and
``AMI_TEST_ASTERISK=required`` makes a missing server a failure. The tests of restarts and of TLS
need servers started by the ``up`` and ``down`` of ``AMI_TEST_ASTERISK_CONTROL`` (by default, of
``../shared/asterisk`` beside the checkout).

What depends on the runtime runs on threads, gevent, asyncio and trio. What is about the server, the
catalogue or Ctrl-C runs ``on_threads`` alone.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from ami_proto import SessionConfig
from ami_transports.blocking import Client
from tests.asterisk.runtimes import RUNTIMES, THREADS, Runtime
from tests.asterisk.servers import SERVERS, Server
from tests.blocking.waiting import until


def _unless_required(reason: str) -> None:
    if os.environ.get("AMI_TEST_ASTERISK") == "required":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(params=SERVERS, ids=lambda server: server.version or f"{server.host}:{server.port}")
def server(request: pytest.FixtureRequest) -> Server:
    """One of the servers, there and answering."""
    one = request.param
    assert isinstance(one, Server)
    if (reason := one.missing()) is not None:
        _unless_required(reason)
    return one


@pytest.fixture
def local_server(server: Server) -> Server:
    """A server of this machine whose files can be read."""
    if (reason := _not_of_this_machine(server)) is not None:
        _unless_required(reason)
    return server


def _not_of_this_machine(server: Server) -> str | None:
    if server.version is not None and os.access(server.ca_file, os.R_OK):
        return None
    return f"{server.host}:{server.port} was not started by this machine's scripts"


@pytest.fixture
def local_servers() -> list[Server]:
    """All servers, where each is one of this machine."""
    for one in SERVERS:
        if (reason := one.missing() or _not_of_this_machine(one)) is not None:
            _unless_required(reason)
    return SERVERS


@pytest.fixture
def mortal_server(local_server: Server) -> Iterator[Server]:
    """A server that the test may stop, kill or freeze; it runs again afterwards."""
    if not os.access(local_server.control / "up", os.X_OK):
        _unless_required(f"no {local_server.control}/up to start a server with")
    yield local_server
    # it does nothing to one that runs
    local_server.start()


@pytest.fixture(params=RUNTIMES)
def runtime(request: pytest.FixtureRequest) -> Iterator[Runtime]:
    """Each runtime in turn. What a test starts in it must end with the test."""
    with RUNTIMES[request.param]() as one:
        running = one.running_count()
        yield one
        until(lambda: one.running_count() <= running, "what the clients run to end")


on_threads = pytest.mark.parametrize("runtime", [THREADS], indirect=True)
"""For tests of what is the same on every runtime."""

ConnectAs = Callable[..., Client]


@pytest.fixture
def connect_to(server: Server, runtime: Runtime) -> Iterator[ConnectAs]:
    """``connect()`` to the server, with any settings; ended after the test, and nothing pending."""
    with ExitStack() as clients:

        def connect_with(user: str | None = None, **settings: object) -> Client:
            url = server.url if user is None else server.url_of(user)
            client = runtime.connect(config=SessionConfig.from_url(url).with_settings(**settings))
            clients.callback(client.close)
            clients.callback(_assert_idle, client)
            return client

        yield connect_with


@pytest.fixture
def ami(connect_to: ConnectAs) -> Client:
    """A client of the user who may do everything."""
    return connect_to()


def _assert_idle(client: Client) -> None:
    if client.is_ready:
        until(lambda: client.pending_count == 0, "no action to be pending")
