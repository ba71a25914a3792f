"""Simulator: a small Asterisk on loopback, for tests and demos, steered from any thread."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Final, TypeVar
from urllib.parse import quote

from ami_proto.requests import Request
from ami_proto.server_settings import ASTERISK_22, Dialect, ServerSettings, User

from ._loop import Endpoint, ServingLoop
from .answers import ANSWERS
from .channels import CallerID
from .defects import Defect
from .devices import DeviceState
from .exchange import Exchange
from .faults import NO_FAULTS, Cut, Faults
from .mishaps import RandomFaults, start_random_faults
from .originate import OriginateOrder, OriginateResult, call_in, originate
from .setup import Setup
from .traffic import Traffic, start_traffic
from .world import World

if TYPE_CHECKING:
    import ssl

__all__ = ["Connection", "Simulator"]

T = TypeVar("T")

_DEFAULT_USERS: Final = {"admin": "secret"}
_REACHED_AT: Final = {"0.0.0.0": "127.0.0.1", "::": "::1"}
"""Where a client on this machine finds what listens everywhere."""
_WAIT_S: Final = 5.0
"""How long the wait_for_... methods wait by default: far more than anything here takes."""


@dataclass(frozen=True, slots=True)
class Connection:
    """One connection as it is now. ``number`` names it in the methods that take one."""

    number: int
    user: str | None
    logged_in: bool
    faults: Faults


class Simulator:
    """A small, living Asterisk that listens on loopback while the ``with`` block runs.

    ::

        with Simulator() as simulator:
            with connect(simulator.url) as ami: ...

    All methods may be called from any thread. Everything that happens, happens in one thread of
    its own. What is simulated, and what is not, stands at :class:`World`.
    """

    def __init__(
        self,
        setup: Setup | None = None,
        *,
        users: Mapping[str, str | User] | None = None,
        host: str = "127.0.0.1",
        port: int = 0,
        unix_path: str | None = None,
        ssl_context: ssl.SSLContext | None = None,
        dialect: Dialect = ASTERISK_22,
        seed: int = 0,
        traffic: Traffic | None = None,
        faults: Faults = NO_FAULTS,
        random_faults: RandomFaults | None = None,
        login_failure_delay_s: float = 1.0,
        write_timeout_s: float = 0.1,
    ) -> None:
        """It listens when :meth:`start` is called, or the ``with`` block entered.

        ``users``: secrets by name, or whole users; the first one is in ``url``. ``port`` 0 takes
        any that is free. ``ssl_context``: TLS from the first byte, with the context's certificate.
        """
        named = {**(_DEFAULT_USERS if users is None else users)}
        now = time.monotonic()
        self._endpoint = Endpoint(host, port, unix_path)
        self._ssl_context = ssl_context
        self._settings = ServerSettings(
            users={n: User(u) if isinstance(u, str) else u for n, u in named.items()},
            commands={name: answer.command for name, answer in ANSWERS.items()},
            dialect=dialect,
            started_at=now,
            login_failure_delay_s=login_failure_delay_s,
            write_timeout_s=write_timeout_s,
        )
        world = World(setup, seed=seed, epoch=time.time() - now, now=now)
        self._exchange = Exchange(world, self._settings, faults)
        if traffic is not None:
            start_traffic(world, traffic)
        if random_faults is not None:
            start_random_faults(self._exchange, random_faults)
        self._loop: ServingLoop | None = None

    # Being there

    def start(self) -> Simulator:
        """Listen and serve, until :meth:`close`. Raises OSError where it cannot listen."""
        if self._loop is None:
            self._loop = ServingLoop(self._exchange, self._endpoint, self._ssl_context)
            self._loop.start()
        return self

    def close(self) -> None:
        """End everything. Raises what went wrong inside, if anything did."""
        loop, self._loop = self._loop, None
        if loop is not None:
            self._endpoint = Endpoint(self._endpoint.host, loop.port, self._endpoint.unix_path)
            loop.stop()

    def __enter__(self) -> Simulator:
        """Start."""
        return self.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close."""
        self.close()

    def _running(self) -> ServingLoop:
        if self._loop is None:
            raise RuntimeError("the simulator is not running: use it as a context manager")
        return self._loop

    @property
    def port(self) -> int:
        """The TCP port it listens on; 0 for a Unix socket."""
        return self._running().port

    @property
    def url(self) -> str:
        """Where to connect to, with the first user and his secret: ``ami://`` or ``amis://``."""
        name, user = next(iter(self._settings.users.items()))
        who = f"{quote(name, safe='')}:{quote(user.secret, safe='')}"
        scheme = "ami" if self._ssl_context is None else "amis"
        if self._endpoint.unix_path is not None:
            return f"{scheme}://{who}@{quote(self._endpoint.unix_path)}"
        host = _REACHED_AT.get(self._endpoint.host, self._endpoint.host)
        shown = f"[{host}]" if ":" in host else host
        return f"{scheme}://{who}@{shown}:{self.port}"

    # The world

    def use(self, act: Callable[[World], T]) -> T:
        """Look at the world, or change it, while nothing else does; gives what ``act`` returns."""
        loop = self._running()
        with loop.condition:
            self._exchange.world.advance(time.monotonic())
            result = act(self._exchange.world)
        loop.wake()
        return result

    def emit(
        self, name: str, privileges: Sequence[str], fields: Iterable[tuple[str, str]] = ()
    ) -> None:
        """Send an event to all who may read these privilege classes and asked for them."""
        shown = list(fields)
        self.use(lambda world: world.emit(name, privileges, shown))

    def originate(
        self,
        channel: str,
        *,
        exten: str = "",
        application: str = "",
        data: str = "",
        caller_id: str = "",
        timeout_s: float = 30.0,
    ) -> None:
        """Make a call, as the action ``Originate`` with ``Async: true`` does."""
        order = OriginateOrder(
            channel=channel,
            exten=exten,
            application=application,
            data=data,
            caller=CallerID.parse(caller_id),
            timeout_s=timeout_s,
        )

        def tell(world: World) -> None:
            def done(result: OriginateResult) -> None:
                world.emit("OriginateResponse", ("call",), result.fields())

            originate(world, order, done)

        self.use(tell)

    def call_in(self, number: str, exten: str, *, talk_s: float | None = None) -> str | None:
        """A phone calls an extension and hangs up after ``talk_s``; gives its channel's name.

        None where the dialplan has no such extension.
        """
        channel = self.use(lambda world: call_in(world, number, exten, talk_s=talk_s))
        return None if channel is None else channel.name

    def hang_up(self, channel: str) -> bool:
        """The phone of a channel hangs up; False where there is no such channel."""

        def hang_up(world: World) -> bool:
            found = world.find_channel(channel)
            if found is not None:
                world.far_end_hangs_up(found)
            return found is not None

        return self.use(hang_up)

    def set_device_state(self, device: str, state: DeviceState) -> None:
        """Set a device's state, and tell it if it is new."""
        self.use(lambda world: world.devices.set(device, state))

    # Faults

    def _disturb(self, act: Callable[[Exchange], None]) -> None:
        loop = self._running()
        with loop.condition:
            act(self._exchange)
        loop.wake()

    def set_faults(self, faults: Faults, connection: int | None = None) -> None:
        """What is wrong from now on with one connection, or with all that are and will be."""
        self._disturb(lambda exchange: exchange.set_faults(faults, connection))

    def drop_connections(self, how: Cut = Cut.CLOSE, connection: int | None = None) -> None:
        """Cut one link, or all, now."""
        self._disturb(lambda exchange: exchange.cut(how, connection))

    def cut_next_message(self, how: Cut = Cut.CLOSE, connection: int | None = None) -> None:
        """Cut one link, or all, in the middle of the next message that is sent there."""
        self._disturb(lambda exchange: exchange.cut(how, connection, mid_message=True))

    def drop_replies(self, count: int = 1, connection: int | None = None) -> None:
        """Never answer the next actions of each connection."""
        self._disturb(lambda exchange: exchange.drop_replies(count, connection))

    def spoil_reply(self, defect: Defect, connection: int | None = None) -> None:
        """Answer the next action with a broken message, which carries its ActionID."""
        self._disturb(lambda exchange: exchange.spoil_reply(defect, connection))

    def send_defect(self, defect: Defect, connection: int | None = None) -> None:
        """Send a broken message now, unasked."""
        self._disturb(lambda exchange: exchange.send_defect(defect, connection))

    def send_raw(self, data: bytes, connection: int | None = None) -> None:
        """Send bytes as they are."""
        self._disturb(lambda exchange: exchange.send_raw(data, connection))

    def refuse_connections(self, *, refuse: bool = True) -> None:
        """Accept connections only to close them at once, without a banner; or stop that."""

        def set_refusing(exchange: Exchange) -> None:
            exchange.refusing = refuse

        self._disturb(set_refusing)

    def stop_listening(self) -> None:
        """Let connections be refused by the system. Those that are stay."""
        self._set_listening(listening=False)

    def start_listening(self) -> None:
        """Listen again, on the same port."""
        self._set_listening(listening=True)

    def _set_listening(self, *, listening: bool) -> None:
        def set_listening(exchange: Exchange) -> None:
            exchange.listening = listening

        self._disturb(set_listening)
        loop = self._running()
        self._wait(lambda: loop.is_listening is listening, _WAIT_S, "listening to change")

    def restart(self) -> None:
        """Cut all links and be gone for a moment, then listen again on the same port."""
        self.stop_listening()
        self.drop_connections()
        self.wait_for_connections(0)
        self.start_listening()

    # Looking on

    @property
    def connections(self) -> tuple[Connection, ...]:
        """Those that are connected, in the order they came."""
        with self._running().condition:
            return tuple(
                Connection(
                    peer.number, peer.connection.user, peer.connection.logged_in, peer.wire.faults
                )
                for peer in self._exchange.peers.values()
            )

    def received(self, name: str | None = None) -> list[Request]:
        """The actions that came, oldest first, perhaps only those of a name; the last 10,000.

        Login, Logoff, Challenge, Events, Filter and ListCommands are not among them.
        """
        with self._running().condition:
            wanted = None if name is None else name.lower()
            requests = [received.request for received in self._exchange.received]
            return [r for r in requests if wanted is None or r.name.lower() == wanted]

    def wait_for_connections(self, count: int, timeout_s: float = _WAIT_S) -> None:
        """Wait until exactly so many are connected. Raises TimeoutError."""
        peers = self._exchange.peers
        self._wait(lambda: len(peers) == count, timeout_s, f"{count} connections")

    def wait_for_logins(self, count: int = 1, timeout_s: float = _WAIT_S) -> None:
        """Wait until at least so many are logged in. Raises TimeoutError."""

        def enough() -> bool:
            return sum(p.connection.logged_in for p in self._exchange.peers.values()) >= count

        self._wait(enough, timeout_s, f"{count} logins")

    def wait_for_action(
        self, name: str, count: int = 1, timeout_s: float = _WAIT_S
    ) -> list[Request]:
        """Wait until at least so many actions of a name came; gives them. Raises TimeoutError."""
        self._wait(lambda: len(self.received(name)) >= count, timeout_s, f"{count} times {name}")
        return self.received(name)

    def wait_for(self, predicate: Callable[[World], bool], timeout_s: float = _WAIT_S) -> None:
        """Wait until something is true of the world. Raises TimeoutError."""
        world = self._exchange.world
        self._wait(lambda: predicate(world), timeout_s, "the world to be as expected")

    def _wait(self, predicate: Callable[[], bool], timeout_s: float, what: str) -> None:
        loop = self._running()
        with loop.condition:
            loop.condition.wait_for(lambda: loop.failure is not None or predicate(), timeout_s)
            if loop.failure is not None:
                raise loop.failure
            if not predicate():
                raise TimeoutError(f"waited {timeout_s} s for {what}")
