"""The Asterisk Manager Interface without I/O: bytes in, messages and answers out.

Read the modules in this order: ``errors``, ``message``, ``framing``, ``parser`` (what comes in);
``action``, ``shapes``, ``action_id``, ``encode``, ``reply`` (what goes out and what it brings);
``correlation``, ``conversation`` (which message answers what); ``auth``, ``keepalive``,
``backoff``, ``restoring``, ``subscription``, ``following``, ``timers``, ``states`` (one policy
each); ``session`` (all of it together); ``server`` (the other end).
"""

from .action import ACTIONS, Action, FieldValue, Scalar
from .action_id import MAX_ACTION_ID_BYTES, ActionID, ActionIDs
from .config import AuthMethod, SessionConfig
from .diagnostics import Diagnostics
from .encode import MAX_LINE_BYTES, MAX_LINES, encode
from .errors import (
    ActionFailed,
    ActionRejected,
    ActionTimeout,
    AMIError,
    ConnectionLost,
    LimitExceeded,
    LinkFailed,
    LocalProtocolError,
    LoginRefused,
    Outcome,
    ProtocolError,
    RemoteProtocolError,
    SubscriptionOverflow,
)
from .message import EVENTS, Event, Message, Response
from .notices import (
    ActionEnded,
    AttemptFailed,
    Gap,
    GapReason,
    LinkLost,
    LinkNotice,
    LoggedIn,
    Notice,
    NotRestored,
    Stopped,
    SubscriptionReady,
    UnknownReply,
    Unparsed,
)
from .parser import Parser
from .reply import Reply
from .session import Session
from .shapes import ReplyShape, ShapeKind
from .states import Directive, State
from .subscription import AnySubscription, Overflow, Subscription, Topic

__all__ = [
    "ACTIONS",
    "EVENTS",
    "MAX_ACTION_ID_BYTES",
    "MAX_LINES",
    "MAX_LINE_BYTES",
    "AMIError",
    "Action",
    "ActionEnded",
    "ActionFailed",
    "ActionID",
    "ActionIDs",
    "ActionRejected",
    "ActionTimeout",
    "AnySubscription",
    "AttemptFailed",
    "AuthMethod",
    "ConnectionLost",
    "Diagnostics",
    "Directive",
    "Event",
    "FieldValue",
    "Gap",
    "GapReason",
    "LimitExceeded",
    "LinkFailed",
    "LinkLost",
    "LinkNotice",
    "LocalProtocolError",
    "LoggedIn",
    "LoginRefused",
    "Message",
    "NotRestored",
    "Notice",
    "Outcome",
    "Overflow",
    "Parser",
    "ProtocolError",
    "RemoteProtocolError",
    "Reply",
    "ReplyShape",
    "Response",
    "Scalar",
    "Session",
    "SessionConfig",
    "ShapeKind",
    "State",
    "Stopped",
    "Subscription",
    "SubscriptionOverflow",
    "SubscriptionReady",
    "Topic",
    "UnknownReply",
    "Unparsed",
    "encode",
]
