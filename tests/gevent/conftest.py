"""What the tests of the gevent client share. Nothing here is patched: pytest itself is not."""

from __future__ import annotations

from collections.abc import Iterator

import gevent
import pytest

from ami_transports.gevent import Client, connect
from ami_transports.simulator import Simulator
from tests.gevent.greenlets import alive, until


@pytest.fixture(autouse=True)
def _no_greenlet_is_left() -> Iterator[None]:
    before = alive()
    with gevent.Timeout(50):
        yield
        until(lambda: alive() <= before, "the greenlets of the test to end")


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
