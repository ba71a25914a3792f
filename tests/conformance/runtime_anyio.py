"""asyncio and trio: the asynchronous colour, by anyio."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Mapping
from contextlib import asynccontextmanager
from typing import TypeVar

import anyio
from anyio.abc import TaskGroup

from ami_proto import Action, Event, Overflow, Topic
from ami_proto.actions import Originate
from ami_transports import anyio as ami_anyio
from tests.conformance.peer import PATIENCE_S
from tests.conformance.runtimes import (
    Act,
    AnyClient,
    AnyListener,
    AnyPending,
    AnyStream,
    Callback,
    Mailbox,
)

__all__ = ["Tasks"]

T = TypeVar("T")


class _Stream:
    def __init__(self, stream: ami_anyio.Stream[object]) -> None:
        self._stream = stream

    @property
    def dropped(self) -> int:
        return self._stream.dropped

    async def next(self) -> object:
        return await anext(self._stream)

    async def close(self) -> None:
        self._stream.close()


class _Client:
    """The client with the arguments that the interpreter gives."""

    def __init__(self, client: ami_anyio.Client) -> None:
        self._client = client

    async def call(self, action: Action[object], timeout_s: float | None) -> object:
        return await self._client.call(action, timeout=timeout_s)

    async def originate(self, originate: Originate, timeout_s: float | None) -> object:
        return await self._client.originate(originate, timeout=timeout_s)

    def submit(
        self, action: Action[object], timeout_s: float | None, action_id: str | None
    ) -> AnyPending:
        return self._client.submit(action, timeout=timeout_s, action_id=action_id)

    def subscribe(
        self,
        *topics: Topic,
        where: Callable[[Event], object] | None,
        size: int | None,
        overflow: Overflow,
        gaps: bool,
    ) -> AnyStream:
        subscribe = self._client.subscribe
        if gaps:
            return _Stream(subscribe(*topics, where=where, size=size, overflow=overflow))
        return _Stream(subscribe(*topics, where=where, size=size, overflow=overflow, gaps=False))

    def watch(self) -> AnyStream:
        return _Stream(self._client.watch())

    def listen(self, callback: Callback, *topics: Topic) -> AnyListener:
        return self._client.listen(callback, *topics)

    @property
    def figures(self) -> tuple[object, ...]:
        return (self._client, self._client.diagnostics)

    async def wait_ready(self, timeout_s: float | None) -> bool:
        return await self._client.wait_ready(timeout_s)

    async def end(self) -> None:
        await self._client.end()

    async def close(self) -> None:
        await self._client.close()


class _Mailbox:
    def __init__(self) -> None:
        self._texts: deque[str] = deque()
        self._filled = anyio.Event()

    def put(self, text: str) -> None:
        self._texts.append(text)
        self._filled.set()

    async def get(self) -> str:
        with anyio.fail_after(PATIENCE_S):
            while not self._texts:
                self._filled = anyio.Event()
                await self._filled.wait()
        return self._texts.popleft()


class Tasks:
    """Tasks of one of anyio's backends, which is its name; what is stopped is cancelled."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._tasks: TaskGroup | None = None

    @property
    def name(self) -> str:
        return self._name

    def run(self, main: Callable[[], Coroutine[object, object, None]]) -> None:
        anyio.run(self._run, main, backend=self._name)

    async def _run(self, main: Callable[[], Coroutine[object, object, None]]) -> None:
        failure: Exception | None = None
        with anyio.fail_after(2 * PATIENCE_S):
            async with anyio.create_task_group() as self._tasks:
                try:
                    await main()
                except Exception as error:  # noqa: BLE001  # raised below, by itself
                    failure = error
                self._tasks.cancel_scope.cancel()
        if failure is not None:
            raise failure

    @asynccontextmanager
    async def connect(self, url: str, settings: Mapping[str, object]) -> AsyncIterator[AnyClient]:
        async with ami_anyio.connect(url, config=None, ssl_context=None, **settings) as client:
            yield _Client(client)

    async def beside(self, function: Callable[[], T]) -> T:
        return await anyio.to_thread.run_sync(function)

    async def spawn(self, act: Act) -> Callable[[], Awaitable[str]]:
        outcome = self.mailbox()

        async def run() -> None:
            outcome.put(await act())

        assert self._tasks is not None, "it runs only inside run()"
        self._tasks.start_soon(run)
        return outcome.get

    async def interrupted(self, act: Act, once: Callable[[], None]) -> str:
        outcome = "interrupted"

        async def run() -> None:
            nonlocal outcome
            outcome = await act()

        async with anyio.create_task_group() as tasks:
            tasks.start_soon(run)
            await self.beside(once)
            tasks.cancel_scope.cancel()
        return outcome

    def mailbox(self) -> Mailbox:
        return _Mailbox()
