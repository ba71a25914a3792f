"""The client over the synchronous driver: what users of threads and of gevent hold in hand."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

from ami_proto import Action

from ._client import BasePending
from ._primitives import Flag
from ._sync import SyncDriver
from ._sync_following import SyncFollowing

if TYPE_CHECKING:
    from ami_proto.actions import Originate
    from ami_proto.events import OriginateResponse

__all__ = ["Client", "PendingReply", "opened"]

R = TypeVar("R")


class PendingReply(BasePending[R, Flag]):
    """An action in flight. It ends by itself, in its time at the latest."""

    def result(self) -> R:
        """Wait for the end and return what the action returns.

        Raises :class:`~ami_proto.ActionFailed`: rejected, timed out, or the link was lost.
        """
        if (flag := self._flag_to_wait_for()) is not None:
            flag.wait()
        return self._result()


class Client(SyncFollowing):
    """A client that connects, logs in, survives losses, and can be used by many at once.

    Made by ``connect()``; a context manager that ends softly, or at once after an exception.
    """

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if error is None:
            self.end()
        else:
            self.close()

    # asking

    def call(self, action: Action[R], *, timeout: float | None = None) -> R:
        """Ask, wait, and return what the action returns; a list as a whole.

        ``timeout`` is in seconds for the whole answer, by default ``action_timeout_s``.

        Raises :class:`~ami_proto.ActionRejected`, :class:`~ami_proto.ActionTimeout`,
        :class:`~ami_proto.ConnectionLost` (which says whether it was sent), and
        :class:`~ami_proto.LocalProtocolError` before anything is sent. It is never sent twice.
        """
        pending = self.submit(action, timeout=timeout)
        try:
            return pending.result()
        finally:
            # interrupted while waiting: nobody will ask for the result
            if not pending.done:
                pending.abandon()

    def submit(
        self, action: Action[R], *, timeout: float | None = None, action_id: str | None = None
    ) -> PendingReply[R]:
        """Ask and go on: many can be in flight. Call ``result()`` of what is returned.

        ``action_id`` replaces the one that would be made. Raises what can be raised at once:
        :class:`~ami_proto.LocalProtocolError`, and :class:`~ami_proto.ConnectionLost` (never sent)
        while there is no link.
        """
        return PendingReply(self._driver, action, timeout=timeout, action_id=action_id)

    def originate(self, originate: Originate, *, timeout: float | None = None) -> OriginateResponse:
        """Make a call and wait until it is answered or given up; other calls go on meanwhile.

        The outcome is returned, also that of a call that failed: look at its ``succeeded`` and
        ``reason``. It is an event of the class ``call``; where the session gets none, this ends
        with :class:`~ami_proto.ActionTimeout`, and the call may have been made.
        """
        from ami_proto.actions import OriginateAndWait

        return self.call(OriginateAndWait(originate), timeout=timeout)

    # the state of affairs

    def wait_ready(self, timeout: float | None = None) -> bool:
        """Wait until an action could be sent, at most ``timeout`` seconds; whether it could.

        Raises the error of a session that has stopped by one.
        """
        self._driver.ready.wait(timeout)
        return self._ready_or_error()

    # ends

    def end(self) -> None:
        """Take no new actions, wait for what is pending, log off, and close."""
        self._driver.begin_end()
        self._sync_driver.join()

    def close(self) -> None:
        """Close now; what is pending fails with ConnectionLost."""
        self._driver.begin_close()
        self._sync_driver.join()


def opened(driver: SyncDriver) -> Client:
    """Start the driver and wait until it is logged in. Raises the error that it stopped by."""
    client = Client(driver)
    try:
        driver.start()
        driver.settled.wait()
    except BaseException:
        client.close()
        raise
    if driver.session.error is not None:
        driver.join()
        raise driver.session.error
    return client
