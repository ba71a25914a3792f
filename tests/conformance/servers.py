"""The servers that a scenario can name, as frozen values; ``serving`` makes them real."""

from __future__ import annotations

import atexit
import socket
import ssl
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

import trustme

from ami_transports.simulator import Simulator
from tests.conformance.peer import Line, ScriptedServer

__all__ = [
    "Full",
    "Nobody",
    "Running",
    "Scripted",
    "ServerKind",
    "Simulated",
    "ca_file",
    "serving",
]


@dataclass(frozen=True)
class Simulated:
    """The simulator. ``tls``: the name in its certificate; ``settings``: what it takes."""

    settings: Mapping[str, object] = field(default_factory=dict[str, object])
    tls: str | None = field(default=None, kw_only=True)


@dataclass(frozen=True)
class Scripted:
    """A scripted peer, with a script for each connection. ``tls`` as above."""

    scripts: tuple[tuple[Line, ...], ...]
    tls: str | None

    def __init__(self, *scripts: tuple[Line, ...], tls: str | None = None) -> None:
        object.__setattr__(self, "scripts", scripts)
        object.__setattr__(self, "tls", tls)


@dataclass(frozen=True)
class Nobody:
    """A port at which nobody listens."""


@dataclass(frozen=True)
class Full:
    """A server whose queue of connections is full: the next one gets no answer at all."""


ServerKind: TypeAlias = Simulated | Scripted | Nobody | Full


@dataclass(frozen=True)
class Running:
    """A server that is there: its URL, and the object whose methods ``Do`` calls."""

    url: str
    control: object


class _Clock:
    """All that can be done with a server that is not there."""

    def pass_a_moment(self) -> None:
        time.sleep(0.05)


@contextmanager
def serving(kind: ServerKind) -> Iterator[Running]:
    """Make a server be there in the ``with`` block."""
    with ExitStack() as stack:
        match kind:
            case Simulated(settings, tls=tls):
                context = None if tls is None else server_context(tls)
                # settings are keywords of the simulator, by name
                simulator = Simulator(ssl_context=context, **settings)  # type: ignore[arg-type]
                stack.enter_context(simulator)
                yield Running(simulator.url, simulator)
            case Scripted(scripts, tls):
                server = ScriptedServer(scripts, None if tls is None else server_context(tls))
                stack.callback(server.close)
                yield Running(server.url, server)
            case Nobody():
                # bound, so that nobody else is given the port, but not listening
                bound = stack.enter_context(socket.socket())
                bound.bind(("127.0.0.1", 0))
                yield Running(f"ami://admin:secret@127.0.0.1:{bound.getsockname()[1]}", None)
            case Full():
                yield Running(f"ami://admin:secret@127.0.0.1:{_full_port(stack)}", _Clock())


def _full_port(stack: ExitStack) -> int:
    listening = stack.enter_context(socket.create_server(("127.0.0.1", 0), backlog=0))
    while True:
        filler = stack.enter_context(socket.socket())
        filler.settimeout(0.1)
        try:
            filler.connect(listening.getsockname())
        except TimeoutError:
            port: int = listening.getsockname()[1]
            return port


@cache
def _authority() -> trustme.CA:
    return trustme.CA()


@cache
def server_context(name: str) -> ssl.SSLContext:
    """TLS for a server whose certificate has this name."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    _authority().issue_cert(name).configure_cert(context)
    return context


@cache
def ca_file() -> str:
    """The file with the authority behind all these certificates."""
    folder = TemporaryDirectory(prefix="ami-conformance-")
    atexit.register(folder.cleanup)
    path = Path(folder.name) / "ca.pem"
    _authority().cert_pem.write_to_path(str(path))
    return str(path)
