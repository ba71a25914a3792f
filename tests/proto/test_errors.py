"""Errors: one tree, each also what Python calls such an error, and what each carries."""

from __future__ import annotations

import pytest

from ami_proto import errors
from ami_proto.errors import (
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
from ami_proto.message import Event, Response

REFUSAL = Response("Response: Error\r\nActionID: a-1\r\nMessage: No such queue")


@pytest.mark.parametrize(
    ("error", "parents"),
    [
        (ProtocolError, {AMIError}),
        (LocalProtocolError, {ProtocolError}),
        (RemoteProtocolError, {ProtocolError}),
        (LimitExceeded, {RemoteProtocolError}),
        (ActionFailed, {AMIError}),
        (ActionRejected, {ActionFailed}),
        (ActionTimeout, {ActionFailed, TimeoutError}),
        (ConnectionLost, {ActionFailed, ConnectionError}),
        (LoginRefused, {AMIError}),
        (LinkFailed, {AMIError, ConnectionError}),
        (SubscriptionOverflow, {AMIError}),
    ],
)
def test_the_tree(error: type[AMIError], parents: set[type[Exception]]) -> None:
    assert set(error.__bases__) == parents


def test_the_tree_in_the_docstring_names_every_error() -> None:
    drawn = errors.__doc__ or ""
    for name in errors.__all__:
        assert name in drawn or name == "Outcome"


def test_a_failed_action_says_which_one_and_keeps_what_came() -> None:
    item = Event("Event: X", "X")
    failed = ActionFailed("text", action_name="Ping", action_id="a-1", partial=(item,))
    assert str(failed) == "text"
    assert (failed.action_name, failed.action_id, failed.partial) == ("Ping", "a-1", (item,))
    assert ActionTimeout("text", action_name="Ping", action_id="a-1").partial == ()


def test_a_rejected_action_says_why() -> None:
    rejected = ActionRejected(REFUSAL, action_name="QueueAdd", action_id="a-1")
    assert str(rejected) == "QueueAdd was rejected: No such queue"
    assert rejected.response is REFUSAL
    assert (rejected.action_name, rejected.action_id, rejected.partial) == ("QueueAdd", "a-1", ())


def test_a_rejection_without_a_message_shows_the_status() -> None:
    bare = Response("Response: Error")
    rejected = ActionRejected(bare, action_name="X", action_id="a", partial=(bare,))
    assert str(rejected) == "X was rejected: Error"
    assert rejected.partial == (bare,)


@pytest.mark.parametrize(
    ("outcome", "text"),
    [
        (Outcome.NEVER_SENT, "Ping: never sent: closed"),
        (Outcome.UNKNOWN, "Ping: outcome unknown: closed"),
    ],
)
def test_a_lost_connection_says_what_is_known(outcome: Outcome, text: str) -> None:
    lost = ConnectionLost("closed", outcome=outcome, action_name="Ping", action_id="a-1")
    assert str(lost) == text
    assert lost.outcome is outcome
    assert (lost.action_name, lost.action_id, lost.partial) == ("Ping", "a-1", ())


def test_a_refused_login_keeps_the_answer() -> None:
    refused = LoginRefused("refused", response=REFUSAL)
    assert str(refused) == "refused"
    assert refused.response is REFUSAL
