"""ActionIDs: unique, short, ours."""

from __future__ import annotations

import pytest

from ami_proto.action_id import MAX_ACTION_ID_BYTES, ActionIDs, checked_action_id
from ami_proto.errors import LocalProtocolError


def test_each_is_new_and_short() -> None:
    ids = ActionIDs()
    given = [ids.next_action_id() for _ in range(1000)]
    assert len(set(given)) == 1000
    assert all(len(action_id) < 20 for action_id in given)
    assert [checked_action_id(action_id) for action_id in given] == given


def test_two_sessions_do_not_collide() -> None:
    one, other = ActionIDs(), ActionIDs()
    assert one.prefix != other.prefix
    assert not one.is_ours(other.next_action_id())


def test_a_prefix_may_be_given() -> None:
    ids = ActionIDs("trace")
    assert [ids.next_action_id(), ids.next_action_id()] == ["trace-1", "trace-2"]


def test_ours_are_those_with_our_prefix() -> None:
    ids = ActionIDs("trace")
    assert ids.is_ours(ids.next_action_id())
    assert not ids.is_ours("trace2-1")
    assert not ids.is_ours("")


@pytest.mark.parametrize("prefix", ["x" * 44, "a b", "é"])
def test_a_prefix_that_makes_no_action_id_is_refused(prefix: str) -> None:
    with pytest.raises(LocalProtocolError):
        ActionIDs(prefix)


@pytest.mark.parametrize("action_id", ["a", "x" * MAX_ACTION_ID_BYTES, "a-1", "!~:;,"])
def test_what_asterisk_carries(action_id: str) -> None:
    assert checked_action_id(action_id) == action_id


@pytest.mark.parametrize("action_id", ["", "x" * (MAX_ACTION_ID_BYTES + 1)])
def test_what_is_too_short_or_too_long(action_id: str) -> None:
    with pytest.raises(LocalProtocolError, match=f"1 to 64 characters, not {len(action_id)}"):
        checked_action_id(action_id)


@pytest.mark.parametrize("action_id", [" ", "a b", "a\r", "a\nb", "a\0", "a\tb", "é", "\x7f"])
def test_what_is_not_printable(action_id: str) -> None:
    with pytest.raises(LocalProtocolError, match="printable ASCII without blanks"):
        checked_action_id(action_id)
