"""The Asterisk Manager Interface without I/O: bytes in, messages and answers out.

Read the modules in this order: ``errors``, ``message``, ``framing``, ``parser`` (what comes in);
``action``, ``shapes``, ``action_id``, ``encoding``, ``reply`` (what goes out and what it brings);
``correlation``, ``conversation`` (which message answers what); ``auth``, ``keepalive``,
``backoff``, ``restoring``, ``subscription``, ``following``, ``timers``, ``states`` (one policy
each); ``session`` (all of it together); ``server`` (the other end).

A name of this package loads its module when it is first asked for, so that whoever only parses
pays for no session, and a program that may not connect at all starts at once.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .action import ACTIONS, Action, FieldValue, Scalar
    from .action_id import MAX_ACTION_ID_BYTES, ActionID, ActionIDs
    from .config import AuthMethod, SessionConfig
    from .diagnostics import Diagnostics
    from .encoding import MAX_LINE_BYTES, MAX_LINES, encode, tls_records
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
    from .fields import typed_attributes
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
    "tls_records",
    "typed_attributes",
]

_NAMES: Final = {
    "action": ("ACTIONS", "Action", "FieldValue", "Scalar",),
    "action_id": ("MAX_ACTION_ID_BYTES", "ActionID", "ActionIDs",),
    "config": ("AuthMethod", "SessionConfig",),
    "diagnostics": ("Diagnostics",),
    "encoding": ("MAX_LINE_BYTES", "MAX_LINES", "encode", "tls_records",),
    "errors": (
        "ActionFailed", "ActionRejected", "ActionTimeout", "AMIError", "ConnectionLost",
        "LimitExceeded", "LinkFailed", "LocalProtocolError", "LoginRefused", "Outcome",
        "ProtocolError", "RemoteProtocolError", "SubscriptionOverflow",
    ),
    "fields": ("typed_attributes",),
    "message": ("EVENTS", "Event", "Message", "Response",),
    "notices": (
        "ActionEnded", "AttemptFailed", "Gap", "GapReason", "LinkLost", "LinkNotice", "LoggedIn",
        "Notice", "NotRestored", "Stopped", "SubscriptionReady", "UnknownReply", "Unparsed",
    ),
    "parser": ("Parser",),
    "reply": ("Reply",),
    "session": ("Session",),
    "shapes": ("ReplyShape", "ShapeKind",),
    "states": ("Directive", "State",),
    "subscription": ("AnySubscription", "Overflow", "Subscription", "Topic",),
}  # fmt: skip
_MODULES: Final = {name: module for module, names in _NAMES.items() for name in names}

if not TYPE_CHECKING:  # a checker would take any misspelt name for one that this knows

    def __getattr__(name: str) -> object:
        module = _MODULES.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = globals()[name] = getattr(import_module(f".{module}", __name__), name)
        return found

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
