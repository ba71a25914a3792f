"""What the interpreter needs of a runtime: a client in the asynchronous colour, and a few verbs."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine, Mapping
from contextlib import AbstractAsyncContextManager
from typing import Protocol, TypeAlias, TypeVar

from ami_proto import Action, Event, Overflow, Topic
from ami_proto.actions import Originate

__all__ = [
    "Act",
    "AnyClient",
    "AnyListener",
    "AnyPending",
    "AnyStream",
    "Callback",
    "Mailbox",
    "Runtime",
]

T = TypeVar("T")
Callback: TypeAlias = Callable[[Event], Coroutine[object, object, None]]
Act: TypeAlias = Callable[[], Coroutine[object, object, str]]


class AnyPending(Protocol):
    """An action in flight."""

    async def result(self) -> object: ...
    def abandon(self) -> None: ...


class AnyStream(Protocol):
    """A subscription; StopAsyncIteration at its end."""

    @property
    def dropped(self) -> int: ...
    async def next(self) -> object: ...
    async def close(self) -> None: ...


class AnyListener(Protocol):
    """A callback that is called."""

    @property
    def errors(self) -> int: ...
    async def cancel(self) -> None: ...


class AnyClient(Protocol):
    """The client of whatever runtime."""

    async def call(self, action: Action[object], timeout_s: float | None) -> object: ...
    async def originate(self, originate: Originate, timeout_s: float | None) -> object: ...
    def submit(
        self, action: Action[object], timeout_s: float | None, action_id: str | None
    ) -> AnyPending: ...
    def subscribe(
        self,
        *topics: Topic,
        where: Callable[[Event], object] | None,
        size: int | None,
        overflow: Overflow,
        gaps: bool,
    ) -> AnyStream: ...
    def watch(self) -> AnyStream: ...
    def listen(self, callback: Callback, *topics: Topic) -> AnyListener: ...
    @property
    def figures(self) -> tuple[object, ...]:
        """Whose attributes are figures to look at: the client, and its diagnostics."""
        ...

    async def wait_ready(self, timeout_s: float | None) -> bool: ...
    async def end(self) -> None: ...
    async def close(self) -> None: ...


class Mailbox(Protocol):
    """A queue of texts, filled from inside the runtime."""

    def put(self, text: str) -> None: ...
    async def get(self) -> str: ...


class Runtime(Protocol):
    """One of the runtimes."""

    @property
    def name(self) -> str:
        """As it is shown."""
        ...

    def run(self, main: Callable[[], Coroutine[object, object, None]]) -> None:
        """Run a scenario, and fail rather than wait for ever."""

    def connect(
        self, url: str, settings: Mapping[str, object]
    ) -> AbstractAsyncContextManager[AnyClient]:
        """The client, connected, in an ``async with``."""
        ...

    async def beside(self, function: Callable[[], T]) -> T:
        """Call a function that blocks, while the runtime goes on."""
        ...

    async def spawn(self, act: Act) -> Callable[[], Awaitable[str]]:
        """Begin something beside; what is returned waits for its outcome."""
        ...

    async def interrupted(self, act: Act, once: Callable[[], None]) -> str:
        """Begin something and stop it once ``once`` has returned; its outcome, if it was faster."""
        ...

    def mailbox(self) -> Mailbox:
        """An empty one."""
        ...
