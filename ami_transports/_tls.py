"""TLS without a socket: bytes of the application in and out on one side, of the wire on the other.

One ``SSLSocket`` must not be used by a reading and a writing thread at once (CPython issues 77271
and 137583); two memory buffers under the driver's lock have no such trouble.
"""

from __future__ import annotations

import socket
import ssl
import sys
from contextlib import suppress
from typing import ClassVar, Final

from ami_proto import LocalProtocolError, SessionConfig, tls_records

from ._wire import READ_BYTES

__all__ = ["Tls", "client_context", "open_tls"]

_WHOLE: Final[int] = socket.MSG_EOR if sys.platform == "linux" else 0
"""A record that comes in two halves ends the connection: Asterisk takes the answer of its TLS,
that it wants to read more, for a failure (measured with both). So a record goes out by a send of
its own, and Linux is told to join it with no other: what it joins it also parts, anywhere."""


class Tls:
    """A TLS connection over two memory buffers: shake hands first."""

    send_flags: ClassVar[int] = _WHOLE

    def __init__(self, context: ssl.SSLContext, config: SessionConfig) -> None:
        self._incoming, self._outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self._tls = context.wrap_bio(
            self._incoming,
            self._outgoing,
            server_hostname=config.tls_server_name or config.host,
        )

    def shake_hands(self, data: bytes | None) -> bool:
        """Go on with what the peer sent, None at the beginning; whether all has been said.

        Send :meth:`handshake_to_send` afterwards, also after an error of TLS: the peer should
        learn why. Raises SSLError, and ConnectionError if ``data`` is the end of the stream.
        """
        if data is not None:
            if not data:
                raise ConnectionError("the peer closed it during the TLS handshake")
            self._incoming.write(data)
        try:
            self._tls.do_handshake()
        except ssl.SSLWantReadError:
            return False
        return True

    def handshake_to_send(self) -> bytes:
        """What the peer must hear next."""
        return self._outgoing.read()

    def received(self, data: bytes) -> bytes:
        """The decrypted bytes; SSLError, an OSError, if they were tampered with."""
        self._incoming.write(data)
        parts: list[bytes] = []
        try:
            while part := self._tls.read(READ_BYTES):
                parts.append(part)
        except (ssl.SSLWantReadError, ssl.SSLZeroReturnError):
            pass
        return b"".join(parts)

    def to_send(self, data: bytes) -> list[bytes]:
        """The encrypted records, after answers that the protocol itself owes the peer."""
        pieces = [self._outgoing.read()]
        for record in tls_records(data):
            self._tls.write(record)
            pieces.append(self._outgoing.read())
        return [piece for piece in pieces if piece]


def client_context(config: SessionConfig) -> ssl.SSLContext:
    """The context that the ``tls_*`` settings describe; it verifies unless told otherwise.

    Raises :class:`~ami_proto.LocalProtocolError` for files that cannot be read.
    """
    try:
        context = ssl.create_default_context(cafile=config.tls_ca_file)
        if config.tls_cert_file is not None:
            context.load_cert_chain(config.tls_cert_file, config.tls_key_file)
    except OSError as error:
        files = [config.tls_ca_file, config.tls_cert_file, config.tls_key_file]
        named = ", ".join(name for name in files if name)
        raise LocalProtocolError(f"no certificates in {named}: {error}") from error
    if not config.tls_verify:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    return context


def open_tls(connection: socket.socket, context: ssl.SSLContext, config: SessionConfig) -> Tls:
    """Shake hands over a connected socket, within its timeout. Raises OSError."""
    tls = Tls(context, config)
    data = None
    try:
        while True:
            done = tls.shake_hands(data)
            connection.sendall(tls.handshake_to_send())
            if done:
                return tls
            data = connection.recv(READ_BYTES)
    except ssl.SSLError:
        # it may not listen any more
        with suppress(OSError):
            connection.sendall(tls.handshake_to_send())
        raise
