"""Every error of the library, in one tree.

::

    AMIError
    ├── ProtocolError
    │   ├── LocalProtocolError        your side asked for what the protocol cannot carry
    │   └── RemoteProtocolError       the peer broke the protocol beyond repair
    │       └── LimitExceeded         ... by sending more than a named limit allows
    ├── ActionFailed                  an action ended without success; .partial keeps what came
    │   ├── ActionRejected            the server answered Error; .response
    │   ├── ActionTimeout             no (complete) answer in time; also a TimeoutError
    │   └── ConnectionLost            the link went; .outcome; also a ConnectionError
    ├── LoginRefused                  the server does not want these credentials; .response
    ├── LinkFailed                    there is no link and will be none; also a ConnectionError
    └── SubscriptionOverflow          a consumer was too slow and had asked to be told so

No other exception leaves the library, but for those of your own callbacks and of the interpreter.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .message import Message, Response

__all__ = [
    "AMIError",
    "ActionFailed",
    "ActionRejected",
    "ActionTimeout",
    "ConnectionLost",
    "LimitExceeded",
    "LinkFailed",
    "LocalProtocolError",
    "LoginRefused",
    "Outcome",
    "ProtocolError",
    "RemoteProtocolError",
    "SubscriptionOverflow",
]


class AMIError(Exception):
    """The root of all errors of this library."""


class ProtocolError(AMIError):
    """One side broke the protocol: see the two subclasses for which one."""


class LocalProtocolError(ProtocolError):
    """The caller asked for something that the protocol cannot carry; not a byte of it was sent."""


class RemoteProtocolError(ProtocolError):
    """The peer broke the protocol in a way that cannot be tolerated; the connection must end."""


class LimitExceeded(RemoteProtocolError):
    """The peer sent more than a limit allows; the text names the limit and its value."""


class Outcome(Enum):
    """What is known of an action whose connection was lost."""

    NEVER_SENT = "never sent"
    """No byte of it was handed to the transport: it is safe to try again."""
    UNKNOWN = "outcome unknown"
    """It was handed to the transport and no complete answer came: it may have been executed."""


class ActionFailed(AMIError):
    """An action ended without success.

    ``action_name`` and ``action_id`` say which one; ``partial`` holds the messages of its answer
    that had come before it failed (the response of a list and the items that arrived).
    """

    def __init__(
        self, text: str, *, action_name: str, action_id: str, partial: tuple[Message, ...] = ()
    ) -> None:
        super().__init__(text)
        self.action_name = action_name
        self.action_id = action_id
        self.partial = partial


class ActionRejected(ActionFailed):
    """The server answered ``Response: Error``; ``response`` is that answer."""

    def __init__(
        self,
        response: Response,
        *,
        action_name: str,
        action_id: str,
        partial: tuple[Message, ...] = (),
    ) -> None:
        reason = response.message or response.status
        super().__init__(
            f"{action_name} was rejected: {reason}",
            action_name=action_name,
            action_id=action_id,
            partial=partial,
        )
        self.response = response


class ActionTimeout(ActionFailed, TimeoutError):
    """No complete answer came in the action's time. The action may still have been executed."""


class ConnectionLost(ActionFailed, ConnectionError):
    """The connection ended before the answer was complete; ``outcome`` says what is known."""

    def __init__(
        self,
        reason: str,
        *,
        outcome: Outcome,
        action_name: str,
        action_id: str,
        partial: tuple[Message, ...] = (),
    ) -> None:
        super().__init__(
            f"{action_name}: {outcome.value}: {reason}",
            action_name=action_name,
            action_id=action_id,
            partial=partial,
        )
        self.outcome = outcome


class LoginRefused(AMIError):
    """The server refused the login; ``response`` is its answer. There is no automatic retry."""

    def __init__(self, text: str, *, response: Response) -> None:
        super().__init__(text)
        self.response = response


class LinkFailed(AMIError, ConnectionError):
    """No link could be made, or it was lost and is not to be made anew."""


class SubscriptionOverflow(AMIError):
    """A subscription with ``Overflow.DISCONNECT`` was full when one more event came."""
