"""The serving loop: one thread for all sockets and all time of one exchange. No protocol here."""

from __future__ import annotations

import contextlib
import os
import selectors
import socket
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ._links import Link
from .exchange import Exchange, Peer
from .faults import Cut

if TYPE_CHECKING:
    import ssl

_BACKLOG: Final = 512
_PIECES_PER_TURN: Final = 1_000
"""After so many pieces the other connections have their turn: pieces may be single bytes."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where to listen: a path, or a host and a port (0: any that is free)."""

    host: str
    port: int
    unix_path: str | None


@dataclass(slots=True)
class _Served:
    link: Link
    peer: Peer
    watched: int = 0
    """What the selector watches its socket for."""
    at_end: bool = False
    """Whether the peer sends no more."""


class ServingLoop:
    """Joins an exchange to the network.

    Whoever touches the exchange holds ``condition``, and calls :meth:`wake` afterwards; the loop
    holds it too while it works, and notifies it whenever something may have happened.
    """

    def __init__(
        self, exchange: Exchange, endpoint: Endpoint, ssl_context: ssl.SSLContext | None
    ) -> None:
        self.condition = threading.Condition(threading.RLock())
        self.failure: BaseException | None = None
        self._exchange = exchange
        self._endpoint = endpoint
        self._ssl_context = ssl_context
        self._selector = selectors.DefaultSelector()
        self._served: dict[int, _Served] = {}
        self._listener: socket.socket | None = None
        self._stopping = False
        self._waker, self._woken = socket.socketpair()
        self._waker.setblocking(False)
        self._woken.setblocking(False)
        self._thread = threading.Thread(target=self._run, name="ami-simulator", daemon=True)
        try:
            self._listen()
        except OSError:
            self._close_all()
            raise

    @property
    def port(self) -> int:
        """The TCP port; 0 for a Unix socket."""
        return self._endpoint.port

    @property
    def is_listening(self) -> bool:
        """Whether there is a listening socket."""
        return self._listener is not None

    def start(self) -> None:
        """Serve from now on."""
        self._thread.start()

    def stop(self) -> None:
        """End all connections and the thread. Raises what the loop failed of, if it did."""
        self._stopping = True
        self.wake()
        self._thread.join()
        if self.failure is not None:
            raise self.failure

    def wake(self) -> None:
        """Let the loop look at the exchange again."""
        with contextlib.suppress(BlockingIOError, OSError):
            self._waker.send(b"\0")

    # Listening

    def _listen(self) -> None:
        endpoint = self._endpoint
        if endpoint.unix_path is not None:
            listener = socket.socket(socket.AF_UNIX)
            with contextlib.suppress(FileNotFoundError):
                os.unlink(endpoint.unix_path)
            address: str | tuple[str, int] = endpoint.unix_path
        else:
            family = socket.AF_INET6 if ":" in endpoint.host else socket.AF_INET
            listener = socket.socket(family)
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            address = (endpoint.host, endpoint.port)
        try:
            listener.bind(address)
            listener.listen(_BACKLOG)
        except OSError:
            listener.close()
            raise
        listener.setblocking(False)
        if endpoint.unix_path is None:
            port = listener.getsockname()[1]
            self._endpoint = Endpoint(endpoint.host, port, None)
        self._listener = listener
        self._selector.register(listener, selectors.EVENT_READ, self._accept)

    def _stop_listening(self) -> None:
        if self._listener is not None:
            self._selector.unregister(self._listener)
            self._listener.close()
            self._listener = None
            if self._endpoint.unix_path is not None:
                with contextlib.suppress(FileNotFoundError):
                    os.unlink(self._endpoint.unix_path)

    def _accept(self, _ready: int, now: float) -> None:
        if self._listener is None:
            return
        try:
            sock, _ = self._listener.accept()
        except OSError:
            return  # it was gone before it was accepted
        peer = self._exchange.accept(now=now)
        if peer is None:
            sock.close()
            return
        served = _Served(Link(sock, self._ssl_context), peer)
        self._served[peer.number] = served
        self._watch(served)

    # Serving

    def _run(self) -> None:
        try:
            self._selector.register(self._woken, selectors.EVENT_READ, self._drain_waker)
            while not self._stopping:
                self._turn()
        except BaseException as error:  # noqa: BLE001  it is raised again by stop()
            self.failure = error
        finally:
            with self.condition:
                self._close_all()
                self.condition.notify_all()

    def _turn(self) -> None:
        with self.condition:
            deadline = self._exchange.next_deadline()
        wait_s = None if deadline is None else max(0.0, deadline - time.monotonic())
        events = self._selector.select(wait_s)
        with self.condition:
            now = time.monotonic()
            for key, ready in events:
                act: Callable[[int, float], None] = key.data
                act(ready, now)
            self._exchange.handle_timeout(now=now)
            for served in list(self._served.values()):
                self._flush(served, now)
            if self._exchange.listening and self._listener is None:
                self._listen()
            elif not self._exchange.listening:
                self._stop_listening()
            self.condition.notify_all()

    def _drain_waker(self, _ready: int, _now: float) -> None:
        with contextlib.suppress(BlockingIOError):
            while self._woken.recv(4096):
                pass

    def _serve(self, served: _Served, ready: int, now: float) -> None:
        if not ready & selectors.EVENT_READ or served.peer.number not in self._served:
            return
        try:
            data = served.link.read()
        except OSError:
            self._forget(served, now)
            return
        if data is None:
            served.at_end = True
            served.peer.receive_eof(now=now)
        elif data:
            served.peer.receive_data(data, now=now)

    def _flush(self, served: _Served, now: float) -> None:
        link, peer = served.link, served.peer
        try:
            link.flush()
            for _ in range(_PIECES_PER_TURN):
                piece = self._next_piece(peer, now) if link.is_idle else None
                if piece is None:
                    break
                link.write(piece)
                link.flush()
        except OSError:
            self._forget(served, now)
            return
        peer.blocked = not link.is_idle
        ending = peer.ending
        if ending is Cut.RESET or (ending is Cut.CLOSE and link.is_idle):
            self._forget(served, now, abruptly=ending is Cut.RESET)
        else:
            self._watch(served)

    def _next_piece(self, peer: Peer, now: float) -> bytes | None:
        piece = peer.next_piece(now=now)
        if piece is None:
            peer.data_sent(now=now)
            piece = peer.next_piece(now=now)
        return piece

    def _watch(self, served: _Served) -> None:
        """Let the selector watch for what can be done: a peer at its end would always be ready."""
        link = served.link
        wanted = 0 if served.at_end else selectors.EVENT_READ
        wanted |= 0 if link.is_idle else selectors.EVENT_WRITE
        if wanted == served.watched:
            return
        if served.watched:
            self._selector.unregister(link.socket)
        if wanted:

            def serve(ready: int, now: float) -> None:
                self._serve(served, ready, now)

            self._selector.register(link.socket, wanted, serve)
        served.watched = wanted

    def _forget(self, served: _Served, now: float, *, abruptly: bool = False) -> None:
        if self._served.pop(served.peer.number, None) is None:
            return
        if served.watched:
            self._selector.unregister(served.link.socket)
        served.link.close(abruptly=abruptly)
        served.peer.connection_lost(now=now)

    def _close_all(self) -> None:
        for served in list(self._served.values()):
            self._forget(served, time.monotonic())
        self._stop_listening()
        self._selector.close()
        self._waker.close()
        self._woken.close()
