"""The runtimes, and that nothing of a test outlives it."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from tests.blocking.waiting import until
from tests.conformance.all_runtimes import RUNTIMES
from tests.conformance.runtimes import Runtime


@pytest.fixture(params=RUNTIMES, ids=lambda runtime: runtime.name)
def runtime(request: pytest.FixtureRequest) -> Runtime:
    """Each runtime in turn."""
    chosen: Runtime = request.param
    return chosen


@pytest.fixture(autouse=True)
def _nothing_is_left() -> Iterator[None]:
    yield
    until(lambda: not _own_threads(), "the threads of the client and the server to end")


def _own_threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name.startswith("ami")]
