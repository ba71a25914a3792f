"""What the clients of all drivers share: whatever does not wait."""

from __future__ import annotations

from typing import Generic, TypeVar

from ami_proto import (
    Action,
    ActionFailed,
    ActionID,
    AMIError,
    Diagnostics,
    Event,
    Reply,
)

from ._driver import Driver
from ._runtime import F

__all__ = ["BaseClient", "BasePending"]

R = TypeVar("R")


class BasePending(Generic[R, F]):
    """An action in flight. It ends by itself, in its time at the latest."""

    def __init__(
        self,
        driver: Driver[F],
        action: Action[R],
        *,
        timeout: float | None,
        action_id: str | None,
    ) -> None:
        self.action = action
        self._driver = driver
        self._done = False
        self._outcome: Reply[Event] | ActionFailed | None = None
        self._flag: F | None = None
        self.action_id: ActionID = driver.send(action, self, timeout=timeout, action_id=action_id)

    def settle(self, outcome: Reply[Event] | ActionFailed | None) -> None:
        """Called by the driver, under its lock, when the action has ended; None if unknown how."""
        self._outcome = outcome
        self._done = True
        if self._flag is not None:
            self._flag.set()

    def _flag_to_wait_for(self) -> F | None:
        """What will be set when it has ended; None if it has.

        Made only now: of many calls in flight, most have ended when their results are asked for.
        """
        if self._done:
            return None
        with self._driver.lock:
            if self._flag is None and not self._done:
                self._flag = self._driver.new_flag()
            return self._flag

    @property
    def done(self) -> bool:
        """Whether it has ended, so that ``result()`` does not wait."""
        return self._done

    def _result(self) -> R:
        match self._outcome:
            case Reply() as reply:
                return self.action.result(reply)
            case ActionFailed() as error:
                raise error
            case None:
                raise ActionFailed(
                    f"{self.action.name} was abandoned",
                    action_name=self.action.name,
                    action_id=self.action_id,
                )

    def abandon(self) -> None:
        """Wait no longer: whoever does gets ActionFailed, and the answer is dropped."""
        self._driver.abandon(self.action_id)


class BaseClient(Generic[F]):
    """What can be seen of a session without waiting."""

    def __init__(self, driver: Driver[F]) -> None:
        self._driver = driver

    @property
    def is_ready(self) -> bool:
        """Whether an action could be sent now."""
        return self._driver.ready.is_set() and not self._driver.stopped.is_set()

    @property
    def pending_count(self) -> int:
        """How many actions wait for the end of their answer."""
        with self._driver.lock:
            return self._driver.session.pending_count

    @property
    def banner(self) -> str | None:
        """What the server said first: ``Asterisk Call Manager/11.0.0``."""
        with self._driver.lock:
            return self._driver.session.banner

    @property
    def diagnostics(self) -> Diagnostics:
        """How often something odd was tolerated: live counters, to be read only."""
        return self._driver.session.diagnostics

    @property
    def error(self) -> AMIError | None:
        """Why the session has stopped, if by an error."""
        with self._driver.lock:
            return self._driver.session.error

    def _ready_or_error(self) -> bool:
        if (error := self.error) is not None:
            raise error
        return self.is_ready
