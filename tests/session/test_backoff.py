"""Backoff: the bounds grow, the delays are random below them, and a reset starts over."""

from __future__ import annotations

from ami_proto.backoff import Backoff, random_fraction


def delays(backoff: Backoff, count: int) -> list[float]:
    return [backoff.next_delay_s() for _ in range(count)]


def test_bounds_grow_to_the_largest_and_start_over() -> None:
    backoff = Backoff(first_s=0.5, factor=2.0, max_s=3.0, random=lambda: 1.0)
    assert delays(backoff, 5) == [0.5, 1.0, 2.0, 3.0, 3.0]
    assert backoff.attempts == 5
    backoff.reset()
    assert backoff.attempts == 0
    assert delays(backoff, 2) == [0.5, 1.0]


def test_the_largest_bound_holds_for_the_first_too() -> None:
    backoff = Backoff(first_s=9.0, factor=2.0, max_s=3.0, random=lambda: 1.0)
    assert delays(backoff, 2) == [3.0, 3.0]
    backoff.reset()
    assert delays(backoff, 1) == [3.0]


def test_delays_are_a_random_part_of_the_bound() -> None:
    fractions = iter([0.0, 0.25, 0.999])
    backoff = Backoff(first_s=4.0, factor=1.0, max_s=30.0, random=lambda: next(fractions))
    assert delays(backoff, 3) == [0.0, 1.0, 3.996]


def test_by_default_from_the_operating_system() -> None:
    backoff = Backoff(first_s=1.0, factor=1.0, max_s=1.0)
    found = delays(backoff, 50)
    assert all(0.0 <= delay < 1.0 for delay in found)
    assert len(set(found)) > 40
    assert 0.0 <= random_fraction() < 1.0
