"""What the tests of the blocking client share: a simulated Asterisk, and a client of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ami_transports.blocking import Client, connect
from ami_transports.simulator import Simulator
from tests.blocking.waiting import until, what_runs


@pytest.fixture(autouse=True)
def _no_thread_is_left() -> Iterator[None]:
    before = what_runs()
    yield
    until(lambda: what_runs() <= before, "the threads of the test to end")


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with Simulator() as simulator:
        yield simulator


@pytest.fixture
def ami(simulator: Simulator) -> Iterator[Client]:
    client = connect(simulator.url, reconnect_first_s=0.01, reconnect_max_s=0.05)
    try:
        yield client
    finally:
        client.close()
