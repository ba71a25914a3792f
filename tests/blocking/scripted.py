"""A server that does what a script says, for what no well-behaved server does."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import Self

__all__ = ["Peer", "ScriptedServer"]

_PATIENCE_S = 10.0


class Peer:
    """One accepted connection, as the script sees it."""

    def __init__(self, connection: socket.socket) -> None:
        self.connection = connection
        self._read = bytearray()

    def send(self, text: str) -> None:
        self.connection.sendall(text.replace("\n", "\r\n").encode())

    def action(self) -> dict[str, str]:
        """The next action; EOFError when the client has gone."""
        while b"\r\n\r\n" not in self._read:
            data = self.connection.recv(65_536)
            if not data:
                raise EOFError
            self._read += data
        block, _, rest = self._read.partition(b"\r\n\r\n")
        self._read = rest
        pairs = (line.partition(":") for line in block.decode().split("\r\n"))
        return {name: value.strip() for name, _, value in pairs}

    def answer(self, *lines: str) -> dict[str, str]:
        """Answer the next action with Success and these lines; the action."""
        action = self.action()
        head = ["Response: Success", f"ActionID: {action['ActionID']}"]
        self.send("\n".join([*head, *lines]) + "\n\n")
        return action

    def log_in(self) -> None:
        """Greet, and take whoever comes, by MD5."""
        self.send("Asterisk Call Manager/11.0.0\n")
        self.answer("Challenge: 12345")
        self.answer("Message: Authentication accepted")

    def wait_for_end(self) -> None:
        """Until the client has gone; what it sends meanwhile is not answered."""
        with suppress(OSError):
            while self.connection.recv(65_536):
                pass


class ScriptedServer:
    """Runs ``script`` in a thread for each connection, in the ``with`` block."""

    def __init__(self, script: Callable[[Peer], None]) -> None:
        self._script = script
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._connections: list[socket.socket] = []
        self._threads = [threading.Thread(target=self._accept, daemon=True)]

    @property
    def address(self) -> str:
        host, port = self._listening.getsockname()
        return f"{host}:{port}"

    @property
    def url(self) -> str:
        return f"ami://admin:secret@{self.address}"

    @property
    def accepted(self) -> int:
        """How many connections came."""
        return len(self._connections)

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._listening.accept()
                connection.settimeout(_PATIENCE_S)
                self._connections.append(connection)
                thread = threading.Thread(target=self._serve, args=(connection,), daemon=True)
                self._threads.append(thread)
                thread.start()

    def _serve(self, connection: socket.socket) -> None:
        with suppress(OSError, EOFError), connection:
            self._script(Peer(connection))

    def __enter__(self) -> Self:
        self._threads[0].start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        with suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        for connection in self._connections:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(_PATIENCE_S)
