"""Every scenario on every runtime: one expected outcome each."""

from __future__ import annotations

import pytest

from ami_transports.simulator import Defect
from tests.conformance.interpreter import play
from tests.conformance.runtimes import Runtime
from tests.conformance.scenarios import ALL
from tests.conformance.steps import Do, Scenario


@pytest.mark.parametrize("scenario", ALL, ids=lambda scenario: scenario.name)
def test_scenario(scenario: Scenario, runtime: Runtime) -> None:
    play(scenario, runtime)


def test_each_has_a_name_of_its_own() -> None:
    assert len({one.name for one in ALL}) == len(ALL) >= 40


def test_every_defect_of_the_simulator_is_in_a_scenario() -> None:
    steps = [step for one in ALL for step in one.steps if isinstance(step, Do)]
    assert set(Defect) <= {argument for step in steps for argument in step.arguments}
