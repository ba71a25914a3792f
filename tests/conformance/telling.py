"""Outcomes as text: what came of a step, in words that are the same on every runtime."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from ami_proto import (
    ActionFailed,
    ActionRejected,
    ActionTimeout,
    AMIError,
    AttemptFailed,
    ConnectionLost,
    Event,
    Gap,
    GapReason,
    LinkLost,
    LoggedIn,
    Message,
    NotRestored,
    Reply,
    Response,
    Stopped,
    UnknownReply,
    Unparsed,
)

__all__ = ["as_expected", "joined", "told"]


def as_expected(outcome: str, expected: str) -> bool:
    """Whether an outcome is the expected one; ``...`` stands for anything."""
    pattern = ".*".join(re.escape(part) for part in expected.split("..."))
    return re.fullmatch(pattern, outcome, re.DOTALL) is not None


def joined(texts: Iterable[str]) -> str:
    """One text of several, with repeats counted: ``a; b*3``."""
    counted = ((text, len(list(group))) for text, group in groupby(texts))
    return "; ".join(text if count == 1 else f"{text}*{count}" for text, count in counted)


def told(outcome: object, show: tuple[str, ...] = ()) -> str:
    """The text of an outcome, with the values of the fields ``show`` behind a message's name."""
    match outcome:
        case None:
            return "done"
        case AMIError():
            return _error(outcome, show)
        case Reply():
            return _reply(outcome, show)
        case Message():
            return _message(outcome, show)
        case Gap():
            lost = outcome.reason is GapReason.LINK_LOST
            return ("gap: link lost" if lost else "gap") + f", {outcome.dropped} dropped"
        case LoggedIn() | LinkLost() | AttemptFailed() | Stopped() | NotRestored():
            return _news(outcome)
        case UnknownReply(message):
            return f"unknown reply: {_message(message, show)}"
        case Unparsed(message):
            return f"unparsed: {_message(message, show)}"
        case _:
            return str(outcome)


def _message(message: Message, show: tuple[str, ...]) -> str:
    match message:
        case Event():
            head = message.name
        case Response():
            head = message.status
        case _:
            head = repr(message.text)
    return " ".join([head, *(message[name] for name in show if name in message)])


def _reply(reply: Reply[Event], show: tuple[str, ...]) -> str:
    parts = [_message(message, show) for message in (reply.response, *reply.items)]
    if reply.unexpected:
        parts += ["unexpected", *(_message(message, show) for message in reply.unexpected)]
    if reply.complete is not None:
        parts.append(_message(reply.complete, show))
    if reply.text:
        parts.append(repr(reply.text))
    if reply.output is not None:
        parts.append(repr(reply.output))
    return joined(parts)


def _error(error: AMIError, show: tuple[str, ...]) -> str:
    name = type(error).__name__
    match error:
        case ActionRejected():
            text = f"{name}: {error.response.message}"
        case ConnectionLost():
            text = f"{name}: {error.outcome.value}"
        case ActionTimeout():
            text = f"{name}: {str(error).partition(' timed out: ')[2]}"
        case _:
            text = f"{name}: {error}"
    if isinstance(error, ActionFailed) and error.partial:
        text += f"; kept {joined(_message(message, show) for message in error.partial)}"
    return text


def _news(notice: LoggedIn | LinkLost | AttemptFailed | Stopped | NotRestored) -> str:
    match notice:
        case LoggedIn():
            return "logged in"
        case LinkLost():
            return f"link lost: {notice.reason}"
        case AttemptFailed():
            return f"attempt failed: {notice.reason}"
        case NotRestored():
            return f"not restored: {notice.error}"
        case Stopped(error=None):
            return "stopped"
        case Stopped():
            return f"stopped: {type(notice.error).__name__}"
