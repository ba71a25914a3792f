"""Every scenario, in families."""

from typing import Final

from tests.conformance.scenarios.answers import ANSWERS
from tests.conformance.scenarios.astray import ASTRAY
from tests.conformance.scenarios.defects import DEFECTS
from tests.conformance.scenarios.ends import ENDS
from tests.conformance.scenarios.events import EVENTS
from tests.conformance.scenarios.interruptions import INTERRUPTIONS
from tests.conformance.scenarios.login import LOGIN
from tests.conformance.scenarios.losses import LOSSES
from tests.conformance.scenarios.tls import TLS
from tests.conformance.steps import Scenario

__all__ = ["ALL"]

ALL: Final[tuple[Scenario, ...]] = (
    *LOGIN,
    *ANSWERS,
    *ASTRAY,
    *EVENTS,
    *LOSSES,
    *ENDS,
    *INTERRUPTIONS,
    *TLS,
    *DEFECTS,
)
