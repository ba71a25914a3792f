"""Keepalive: when it wants a probe, and when it calls the link lost."""

from __future__ import annotations

import pytest

from ami_proto.keepalive import Keepalive, Pulse

NEVER = float("-inf")


def keepalive() -> Keepalive:
    return Keepalive(idle_s=15.0, pong_s=10.0, now=100.0)


def test_probes_after_silence_and_gives_up_after_more() -> None:
    one = keepalive()
    assert (one.deadline, one.last_sign_of_life) == (115.0, 100.0)
    assert one.check(114.0, NEVER) is Pulse.ALIVE
    assert one.deadline == 115.0
    assert one.check(115.0, NEVER) is Pulse.PROBE
    assert one.deadline == 125.0
    assert one.check(124.0, NEVER) is Pulse.ALIVE
    assert one.check(125.0, NEVER) is Pulse.LOST


def test_whatever_comes_puts_it_off() -> None:
    one = keepalive()
    one.received(110.0)
    assert one.check(115.0, NEVER) is Pulse.ALIVE
    assert one.deadline == 125.0
    assert one.check(125.0, NEVER) is Pulse.PROBE
    one.received(126.0)
    assert one.last_sign_of_life == 126.0
    assert one.check(135.0, NEVER) is Pulse.ALIVE
    assert one.deadline == 141.0


@pytest.mark.parametrize(
    ("busy_until", "lost_at"), [(NEVER, 125.0), (110.0, 125.0), (200.0, 210.0)]
)
def test_a_busy_server_has_its_time(busy_until: float, lost_at: float) -> None:
    one = keepalive()
    assert one.check(115.0, busy_until) is Pulse.PROBE
    assert one.check(125.0, busy_until) is (Pulse.LOST if lost_at == 125.0 else Pulse.ALIVE)
    assert one.deadline == lost_at
    assert one.check(lost_at, busy_until) is Pulse.LOST


def test_no_probes_where_none_are_wanted() -> None:
    one = Keepalive(idle_s=None, pong_s=10.0, now=0.0)
    assert one.deadline is None
    assert one.check(1e6, NEVER) is Pulse.ALIVE
    one.received(5.0)
    assert one.last_sign_of_life == 5.0
