"""The four runtimes."""

from __future__ import annotations

from typing import Final

from tests.conformance.runtime_anyio import Tasks
from tests.conformance.runtime_gevent import Greenlets
from tests.conformance.runtime_threads import Threads
from tests.conformance.runtimes import Runtime

__all__ = ["RUNTIMES"]

RUNTIMES: Final[tuple[Runtime, ...]] = (Threads(), Greenlets(), Tasks("asyncio"), Tasks("trio"))
