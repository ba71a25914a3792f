"""Timers: the earliest at hand, cancelled ones gone, and a bounded heap."""

from __future__ import annotations

from ami_proto.timers import Timers


def expired(timers: Timers[str], now: float) -> list[str]:
    keys: list[str] = []
    while (key := timers.pop_expired(now)) is not None:
        keys.append(key)
    return keys


def test_expire_in_order_when_their_time_has_come() -> None:
    timers = Timers[str]()
    assert timers.next_deadline() is None
    assert timers.pop_expired(1e9) is None
    for key, deadline in [("c", 3.0), ("a", 1.0), ("b", 2.0), ("b2", 2.0)]:
        timers.set(key, deadline)
    assert timers.next_deadline() == 1.0
    assert expired(timers, 0.9) == []
    assert expired(timers, 2.0) == ["a", "b", "b2"]
    assert timers.next_deadline() == 3.0
    assert expired(timers, 3.0) == ["c"]
    assert timers.next_deadline() is None


def test_a_key_has_one_deadline() -> None:
    timers = Timers[str]()
    timers.set("a", 1.0)
    timers.set("a", 5.0)
    assert timers.next_deadline() == timers.deadline_of("a") == 5.0
    timers.set("a", 2.0)
    assert timers.next_deadline() == 2.0
    assert expired(timers, 9.0) == ["a"]
    assert timers.deadline_of("a") is None


def test_cancelled_ones_do_not_expire() -> None:
    timers = Timers[str]()
    timers.cancel("nothing")
    for number in range(5):
        timers.set(str(number), float(number))
    for number in (0, 2, 4):
        timers.cancel(str(number))
    assert timers.next_deadline() == 1.0
    assert expired(timers, 9.0) == ["1", "3"]


def test_clear() -> None:
    timers = Timers[str]()
    timers.set("a", 1.0)
    timers.clear()
    assert timers.next_deadline() is None
    assert expired(timers, 9.0) == []


def test_many_that_are_cancelled_behind_one_that_is_not() -> None:
    timers = Timers[str]()
    timers.set("first", 0.0)
    for number in range(10_000):
        timers.set(f"{number}", 30.0)
        timers.cancel(f"{number}")
    timers.set("last", 31.0)
    assert timers.next_deadline() == 0.0
    assert expired(timers, 99.0) == ["first", "last"]
