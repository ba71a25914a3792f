"""A server that does what a script says, line by line, for what no Asterisk does.

A script is a tuple of frozen values, one script for each connection that comes. It runs in a thread
of its own, so it depends on no runtime of the client.
"""

from __future__ import annotations

import socket
import ssl
import struct
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import Final, TypeAlias

__all__ = [
    "LOG_IN",
    "Answer",
    "AnswerAll",
    "Await",
    "HangUp",
    "Hear",
    "Ignore",
    "Line",
    "Mark",
    "Pause",
    "Raw",
    "Reset",
    "Say",
    "ScriptedServer",
    "StopSending",
]

PATIENCE_S: Final = 20.0
"""Far more than anything takes: only a failure waits so long."""


@dataclass(frozen=True)
class Say:
    """Send text: LF becomes CR LF, ``{name}`` the ActionID that was heard under this name."""

    text: str


@dataclass(frozen=True)
class Raw:
    """Send bytes as they are."""

    data: bytes


@dataclass(frozen=True)
class Hear:
    """Read the next action, which must have this name, and keep its ActionID as ``{called}``."""

    name: str
    called: str = "id"


@dataclass(frozen=True)
class Answer:
    """Read the next action, and answer it with Success and these lines."""

    name: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True)
class AnswerAll:
    """Answer whatever is asked with Success, until the client has gone."""


@dataclass(frozen=True)
class Pause:
    """Do nothing for so many seconds: where it is silence itself that is shown."""

    seconds: float


@dataclass(frozen=True)
class Mark:
    """Let ``Do("wait_for_mark", name)`` go on."""

    name: str


@dataclass(frozen=True)
class Await:
    """Do nothing, and read nothing, until ``Do("release", name)``."""

    name: str


@dataclass(frozen=True)
class Ignore:
    """Read, and answer nothing, until the client has gone."""


@dataclass(frozen=True)
class HangUp:
    """Close the connection."""


@dataclass(frozen=True)
class Reset:
    """Close it, so that the client sees a reset."""


@dataclass(frozen=True)
class StopSending:
    """Say that nothing more is sent, and go on reading."""


Line: TypeAlias = (
    Answer
    | AnswerAll
    | Await
    | HangUp
    | Hear
    | Ignore
    | Mark
    | Pause
    | Raw
    | Reset
    | Say
    | StopSending
)

LOG_IN: Final[tuple[Line, ...]] = (
    Say("Asterisk Call Manager/11.0.0\n"),
    Answer("Challenge", ("Challenge: 12345",)),
    Answer("Login", ("Message: Authentication accepted",)),
)


class _Connection:
    """One accepted connection and its script."""

    def __init__(self, server: ScriptedServer, connection: socket.socket) -> None:
        self._server = server
        self._socket = connection
        self._read = bytearray()

    def run(self, script: tuple[Line, ...]) -> None:
        for line in script:
            self._do(line)

    def _do(self, line: Line) -> None:
        match line:
            case Say(text):
                for name, action_id in self._server.ids.items():
                    text = text.replace(f"{{{name}}}", action_id)
                self._socket.sendall(text.replace("\n", "\r\n").encode())
            case Raw(data):
                self._socket.sendall(data)
            case Hear(name, called):
                self._server.ids[called] = self._hear(name)
            case Answer(name, lines):
                self._answer(self._hear(name), lines)
            case AnswerAll():
                while True:
                    self._answer(self._hear())
            case Pause(seconds):
                time.sleep(seconds)
            case Mark(name):
                self._server.release(name)
            case Await(name):
                self._server.wait_for_mark(name)
            case Ignore():
                while self._socket.recv(65_536):
                    pass
            case StopSending():
                self._socket.shutdown(socket.SHUT_WR)
            case HangUp():
                self._socket.close()
            case Reset():
                linger = struct.pack("ii", 1, 0)
                self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
                self._socket.close()

    def _answer(self, action_id: str, lines: tuple[str, ...] = ()) -> None:
        head = ("Response: Success", f"ActionID: {action_id}")
        self._do(Say("\n".join([*head, *lines, "", ""])))

    def _hear(self, wanted: str | None = None) -> str:
        """The ActionID of the next action."""
        while b"\r\n\r\n" not in self._read:
            data = self._socket.recv(65_536)
            if not data:
                raise ConnectionError("the client has gone")
            self._read += data
        block, _, self._read = self._read.partition(b"\r\n\r\n")
        pairs = (line.partition(": ") for line in block.decode().split("\r\n"))
        headers = {name: value for name, _, value in pairs}
        if wanted not in {None, headers["Action"]}:
            raise AssertionError(f"expected {wanted} of the client, not {headers}")
        return headers["ActionID"]


class ScriptedServer:
    """Runs a script for each connection, from its making until :meth:`close`.

    A connection beyond the scripts gets the last of them.
    """

    def __init__(
        self, scripts: tuple[tuple[Line, ...], ...], context: ssl.SSLContext | None = None
    ) -> None:
        self._scripts = scripts
        self._context = context
        self.ids: dict[str, str] = {}
        """ActionIDs that were heard, over whichever connection."""
        self._marks: dict[str, threading.Event] = {}
        self._marks_lock = threading.Lock()
        self._closing = threading.Event()
        self._failures: list[BaseException] = []
        self._connections: list[socket.socket] = []
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._threads = [threading.Thread(target=self._accept, name="ami-peer", daemon=True)]
        self._threads[0].start()

    @property
    def url(self) -> str:
        """Where it listens."""
        scheme = "ami" if self._context is None else "amis"
        return f"{scheme}://admin:secret@127.0.0.1:{self._listening.getsockname()[1]}"

    def release(self, mark: str) -> None:
        """Let who waits for this mark go on."""
        self._mark(mark).set()

    def wait_for_mark(self, mark: str) -> None:
        """Wait until a script, or ``release``, has come to this mark."""
        if not self._mark(mark).wait(PATIENCE_S):
            raise TimeoutError(f"nobody came to {mark!r}")

    def _mark(self, name: str) -> threading.Event:
        with self._marks_lock:
            return self._marks.setdefault(name, threading.Event())

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._listening.accept()
                if self._closing.is_set():
                    connection.close()
                    return
                script = self._scripts[min(len(self._connections), len(self._scripts) - 1)]
                self._connections.append(connection)
                thread = threading.Thread(
                    target=self._serve, args=(connection, script), name="ami-peer", daemon=True
                )
                self._threads.append(thread)
                thread.start()

    def _serve(self, connection: socket.socket, script: tuple[Line, ...]) -> None:
        connection.settimeout(PATIENCE_S)
        try:
            if self._context is not None:
                connection = self._context.wrap_socket(connection, server_side=True)
            with connection:
                _Connection(self, connection).run(script)
        except OSError:
            pass  # the client has gone, as it may
        except Exception as error:  # noqa: BLE001  # told by close()
            self._failures.append(error)

    def close(self) -> None:
        """End all. Raises what went wrong in a script: an action that it did not expect."""
        self._closing.set()
        # closing alone does not wake who accepts, on any system
        socket.create_connection(self._listening.getsockname()).close()
        self._threads[0].join(PATIENCE_S)
        self._listening.close()
        for mark in list(self._marks):
            self.release(mark)
        for connection in self._connections:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(PATIENCE_S)
        if self._failures:
            raise self._failures[0]
