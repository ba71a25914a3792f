"""Links: a non-blocking socket, plain or with TLS, that takes pieces and writes them one by one."""

from __future__ import annotations

import socket
import struct
from collections import deque
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    import ssl

_READ_BYTES: Final = 65_536


class Cipher(Protocol):
    """What stands between the socket and the protocol."""

    def decrypt(self, data: bytes) -> bytes | None:
        """What the peer said; None once it said goodbye."""
        ...

    def encrypt(self, data: bytes) -> bytes: ...

    def take_handshake(self) -> bytes:
        """What must be written although nothing was said."""
        ...


class Plain:
    """No cipher."""

    def decrypt(self, data: bytes) -> bytes | None:
        return data or None

    def encrypt(self, data: bytes) -> bytes:
        return data

    def take_handshake(self) -> bytes:
        return b""


class TLS:
    """TLS over memory: it never touches the socket, so it fits any loop."""

    def __init__(self, context: ssl.SSLContext) -> None:
        import ssl

        self._needs_more = ssl.SSLWantReadError
        self._ended = (ssl.SSLZeroReturnError, ssl.SSLEOFError)
        self._incoming, self._outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self._object = context.wrap_bio(self._incoming, self._outgoing, server_side=True)
        self._waiting = bytearray()
        self._shaken = False

    def decrypt(self, data: bytes) -> bytes | None:
        if data:
            self._incoming.write(data)
        else:
            self._incoming.write_eof()
        said = bytearray()
        try:
            if not self._shaken:
                self._object.do_handshake()
                self._shaken = True
                if self._waiting:
                    self._object.write(self._waiting)
                    self._waiting.clear()
            while chunk := self._object.read(_READ_BYTES):
                said += chunk
        except self._needs_more:
            return bytes(said)
        except self._ended:
            return bytes(said) or None
        return bytes(said) or None

    def encrypt(self, data: bytes) -> bytes:
        if self._shaken:
            self._object.write(data)
        else:
            self._waiting += data
        return self.take_handshake()

    def take_handshake(self) -> bytes:
        return self._outgoing.read()


class Link:
    """One connection: read what came, write pieces as the socket takes them."""

    def __init__(self, sock: socket.socket, ssl_context: ssl.SSLContext | None) -> None:
        sock.setblocking(False)
        if sock.family != getattr(socket, "AF_UNIX", None):
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.socket = sock
        self._cipher: Cipher = Plain() if ssl_context is None else TLS(ssl_context)
        self._out: deque[bytes] = deque()

    @property
    def is_idle(self) -> bool:
        """Whether everything was written."""
        return not self._out

    def read(self) -> bytes | None:
        """What came, perhaps nothing; None at the end of the stream. Raises OSError."""
        try:
            data = self.socket.recv(_READ_BYTES)
        except (BlockingIOError, InterruptedError):
            return b""
        said = self._cipher.decrypt(data)
        if reply := self._cipher.take_handshake():
            self._out.append(reply)
        return said

    def write(self, piece: bytes) -> None:
        """Add a piece, to be written by a call of its own."""
        if data := self._cipher.encrypt(piece):
            self._out.append(data)

    def flush(self) -> None:
        """Write what the socket takes. Raises OSError."""
        while self._out:
            try:
                count = self.socket.send(self._out[0])
            except (BlockingIOError, InterruptedError):
                return
            if count < len(self._out[0]):
                self._out[0] = self._out[0][count:]
                return
            self._out.popleft()

    def close(self, *, abruptly: bool = False) -> None:
        """End it; in good order, what was written still arrives."""
        try:
            if abruptly:
                # on, and zero seconds: the kernel resets the connection and forgets its data
                linger = struct.pack("ii", 1, 0)
                self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            else:
                self.socket.shutdown(socket.SHUT_WR)
                # what lies unread would turn the close into a reset
                while self.socket.recv(_READ_BYTES):
                    pass
        except OSError:
            pass  # the peer was faster, or has nothing more to say
        self.socket.close()
