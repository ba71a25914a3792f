"""What the tests of the asynchronous client share. Each runs on every event loop there is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ami_transports.simulator import Simulator
from tests.anyio.loops import LOOPS
from tests.blocking.waiting import open_files


@pytest.fixture(params=LOOPS, ids=lambda loop: loop.name)
def anyio_backend(request: pytest.FixtureRequest) -> object:
    """What the pytest plugin of anyio asks for."""
    return request.param.backend


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with Simulator() as simulator:
        yield simulator


@pytest.fixture
def _no_file_is_left() -> Iterator[None]:
    before = open_files()
    yield
    assert open_files() == before
