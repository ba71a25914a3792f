"""The client over the asynchronous driver: what users of asyncio and trio hold in hand."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, TypeVar

import anyio
from anyio.lowlevel import checkpoint_if_cancelled

from ami_proto import (
    Action,
    LocalProtocolError,
    SessionConfig,
)

from ._async import AsyncDriver
from ._async_following import AsyncFollowing
from ._async_primitives import AsyncFlag
from ._client import BasePending

if TYPE_CHECKING:
    import ssl

    from ami_proto.actions import Originate
    from ami_proto.events import OriginateResponse

__all__ = ["Client", "Connecting", "PendingReply"]

R = TypeVar("R")


class PendingReply(BasePending[R, AsyncFlag]):
    """An action in flight. It ends by itself, in its time at the latest."""

    async def result(self) -> R:
        """Wait for the end and return what the action returns.

        Raises :class:`~ami_proto.ActionFailed`: rejected, timed out, or the link was lost.
        """
        if (flag := self._flag_to_wait_for()) is not None:
            await flag.wait()
        return self._result()


class Connecting:
    """What ``connect()`` returns: ``async with`` it to connect, log in and get the client.

    Leaving the block ends softly, or at once after an exception, and waits for all tasks of the
    client. What comes out is what the block raised, never a group of ours around it. A
    cancellation ends it at once, too.
    """

    def __init__(self, config: SessionConfig, ssl_context: ssl.SSLContext | None) -> None:
        self._config = config
        self._ssl_context = ssl_context
        self._driver: AsyncDriver | None = None

    async def __aenter__(self) -> Client:
        if self._driver is not None:
            raise LocalProtocolError("a client is entered once; connect() gives another")
        self._driver = AsyncDriver(self._config, self._ssl_context)
        await self._driver.open()
        return Client(self._driver)

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._driver is not None:
            await self._driver.shut(gently=error is None)


class Client(AsyncFollowing):
    """A client that connects, logs in, survives losses, and can be used by many tasks at once.

    ``async with connect(...) as ami`` makes it. It belongs to the event loop of that block.
    """

    # asking

    async def call(self, action: Action[R], *, timeout: float | None = None) -> R:
        """Ask, wait, and return what the action returns; a list as a whole.

        ``timeout`` is in seconds for the whole answer, by default ``action_timeout_s``.

        Raises :class:`~ami_proto.ActionRejected`, :class:`~ami_proto.ActionTimeout`,
        :class:`~ami_proto.ConnectionLost` (which says whether it was sent), and
        :class:`~ami_proto.LocalProtocolError` before anything is sent. It is never sent twice.
        """
        # what is cancelled already shall not be sent
        await checkpoint_if_cancelled()
        pending = self.submit(action, timeout=timeout)
        try:
            return await pending.result()
        finally:
            # cancelled while waiting: nobody will ask for the result
            if not pending.done:
                pending.abandon()

    def submit(
        self, action: Action[R], *, timeout: float | None = None, action_id: str | None = None
    ) -> PendingReply[R]:
        """Ask and go on: many can be in flight. Await ``result()`` of what is returned.

        ``action_id`` replaces the one that would be made. Raises what can be raised at once:
        :class:`~ami_proto.LocalProtocolError`, and :class:`~ami_proto.ConnectionLost` (never sent)
        while there is no link.
        """
        return PendingReply(self._driver, action, timeout=timeout, action_id=action_id)

    async def originate(
        self, originate: Originate, *, timeout: float | None = None
    ) -> OriginateResponse:
        """Make a call and wait until it is answered or given up; other calls go on meanwhile.

        The outcome is returned, also that of a call that failed: look at its ``succeeded`` and
        ``reason``. It is an event of the class ``call``; where the session gets none, this ends
        with :class:`~ami_proto.ActionTimeout`, and the call may have been made.
        """
        from ami_proto.actions import OriginateAndWait

        return await self.call(OriginateAndWait(originate), timeout=timeout)

    # the state of affairs

    async def wait_ready(self, timeout: float | None = None) -> bool:
        """Wait until an action could be sent, at most ``timeout`` seconds; whether it could.

        Raises the error of a session that has stopped by one.
        """
        with anyio.move_on_after(timeout):
            await self._driver.ready.wait()
        return self._ready_or_error()

    # ends

    async def end(self) -> None:
        """Take no new actions, wait for what is pending, log off, and close."""
        self._driver.begin_end()
        await self._driver.stopped.wait()

    async def close(self) -> None:
        """Close now; what is pending fails with ConnectionLost."""
        self._driver.begin_close()
        await self._driver.stopped.wait()
