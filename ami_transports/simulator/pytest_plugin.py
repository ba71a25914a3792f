"""Fixtures for pytest: ``ami_simulator``, and ``make_ami_simulator`` for one of your own making.

Installed with this distribution, they are there without an import.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import TypeAlias

import pytest

from .simulator import Simulator

__all__ = ["MakeSimulator", "ami_simulator", "make_ami_simulator"]

MakeSimulator: TypeAlias = Callable[..., Simulator]
"""Takes what :class:`Simulator` takes, and gives it running."""


@pytest.fixture
def make_ami_simulator() -> Iterator[MakeSimulator]:
    """A function that makes running simulators; all are closed when the test is over."""
    with ExitStack() as stack:
        yield lambda *args, **kwargs: stack.enter_context(Simulator(*args, **kwargs))


@pytest.fixture
def ami_simulator(make_ami_simulator: MakeSimulator) -> Simulator:
    """A running simulator: the default office, no traffic, no faults."""
    return make_ami_simulator()
