"""What a browser does with the web applications, over real HTTP: asks, and follows a stream."""

from __future__ import annotations

import json
import socket
from collections.abc import Mapping
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPMessage
from types import TracebackType
from typing import Self

__all__ = ["Answer", "Browser", "Stream"]

_BASIC = {"Authorization": "Basic bWU6b3BlbiBzZXNhbWU="}
"""``me`` and ``open sesame``."""


@dataclass(frozen=True)
class Answer:
    """What came to one request."""

    status: int
    headers: HTTPMessage
    body: bytes

    @property
    def shown(self) -> dict[str, object]:
        """The body, which is a JSON object."""
        shown = json.loads(self.body)
        assert isinstance(shown, dict)
        return shown


class Stream:
    """A stream of events that a browser follows."""

    def __init__(self, connection: HTTPConnection) -> None:
        self._connection = connection
        self._response = connection.getresponse()
        assert self._response.status == 200
        self.headers = self._response.headers

    def next_line(self) -> str:
        """The next line that says something; the empty string at the end of the stream."""
        while (line := self._response.readline()) == b"\n":
            pass
        return line.decode().rstrip("\n")

    def next_item(self) -> dict[str, object]:
        """The next message that is not only a sign of life."""
        while (line := self.next_line()).startswith(":"):
            pass
        name, _, data = line.partition(": ")
        assert name == "data", line
        item = json.loads(data)
        assert isinstance(item, dict)
        return item

    def close(self) -> None:
        """Go away, without a word to the server."""
        self._response.close()
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


class Browser:
    """Somebody who knows the password, and what is asked of the server at ``port``."""

    def __init__(self, port: int) -> None:
        self.port = port

    def ask(
        self,
        method: str,
        path: str,
        body: bytes | None = None,
        headers: Mapping[str, str] = _BASIC,
    ) -> Answer:
        """Send a request and wait for all of its answer."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request(method, path, body, dict(headers))
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read())
        finally:
            connection.close()

    def call(self, number: object) -> Answer:
        """Press the button."""
        return self.post(json.dumps({"number": number}).encode())

    def post(self, body: bytes, content_type: str | None = "application/json") -> Answer:
        """Send what the button might send, or something else."""
        content = {} if content_type is None else {"Content-Type": content_type}
        return self.ask("POST", "/calls", body, _BASIC | content)

    def follow(self, *, buffer_bytes: int | None = None) -> Stream:
        """Open the stream of events; it has begun when this returns."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=20)
        if buffer_bytes is not None:
            connection.sock = socket.socket()
            connection.sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, buffer_bytes)
            connection.sock.settimeout(20)
            connection.sock.connect(("127.0.0.1", self.port))
        connection.request("GET", "/events", headers=_BASIC)
        stream = Stream(connection)
        assert stream.next_line().startswith(":")
        return stream
