"""Outbox: bytes in order, and which actions are still untouched."""

from __future__ import annotations

from ami_proto.action import Action
from ami_proto.action_id import ActionID
from ami_proto.outbox import Outbox
from ami_proto.pending import Pending, PendingState
from ami_proto.shapes import ShapeKind


def pending(name: str) -> Pending:
    return Pending(ActionID(name), Action("Ping"), 0.0, ShapeKind.RESPONSE)


def test_all_that_is_queued_in_order_and_once() -> None:
    outbox, one, two = Outbox(), pending("1"), pending("2")
    assert outbox.take() == b""
    outbox.add(one, b"a")
    assert one.state is PendingState.QUEUED
    assert outbox.take() == b"a"
    outbox.add(one, b"b")
    outbox.add(two, b"c")
    assert outbox.take() == b"bc"
    assert (one.state, two.state) == (PendingState.SENT, PendingState.SENT)
    assert outbox.take() == b""


def test_what_was_answered_before_it_was_taken_keeps_its_state() -> None:
    outbox, one = Outbox(), pending("1")
    outbox.add(one, b"a")
    one.state = PendingState.OPEN
    outbox.take()
    assert one.state is PendingState.OPEN


def test_discarded_and_cleared_bytes_are_not_sent() -> None:
    outbox, one, two = Outbox(), pending("1"), pending("2")
    outbox.add(one, b"a")
    outbox.add(two, b"b")
    outbox.discard(one)
    assert outbox.take() == b"b"
    assert one.state is PendingState.QUEUED
    outbox.discard(two)
    outbox.add(one, b"c")
    outbox.clear()
    assert outbox.take() == b""
