"""The fixtures for people's own tests."""

from __future__ import annotations

from ami_transports.simulator import Phone, Setup, Simulator
from ami_transports.simulator.pytest_plugin import (
    MakeSimulator,
    ami_simulator,
    make_ami_simulator,
)

__all__ = ["ami_simulator", "make_ami_simulator"]


def test_there_is_a_running_simulator(ami_simulator: Simulator) -> None:
    ami_simulator.wait_for_connections(0)
    assert ami_simulator.url.startswith("ami://admin:secret@127.0.0.1:")


def test_one_can_make_ones_own(make_ami_simulator: MakeSimulator) -> None:
    setup = Setup(phones=(Phone(number="1"),))
    first, second = make_ami_simulator(setup), make_ami_simulator(users={"me": "pw"})
    assert first.use(lambda world: list(world.phones)) == ["1"]
    assert "me:pw@" in second.url
