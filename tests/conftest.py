"""What all tests share: how hypothesis runs, and that tests of the core stay off the world."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# No deadline: a test's time depends on the machine. CI's examples are the same in every run, so
# that a red run is about the change; a developer's are new ones each time.
settings.register_profile("developer", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if "CI" in os.environ else "developer")

CORE_TESTS = [Path(__file__).parent / name for name in ("proto", "session", "property", "corpus")]

_OFF_LIMITS = {"socket.__new__", "time.sleep", "_thread.start_new_thread", "subprocess.Popen"}
_guarded = False


def _audit(event: str, _args: tuple[object, ...]) -> None:
    if _guarded and event in _OFF_LIMITS:
        raise RuntimeError(f"a test of the core must not do this: {event}")


# An audit hook sees it wherever it comes from. It can never be removed, hence the switch.
sys.addaudithook(_audit)


@pytest.fixture(autouse=True)
def _core_tests_touch_no_world(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test of the core that opens a socket, starts a thread or sleeps fails."""
    global _guarded  # noqa: PLW0603  the hook can be given nothing
    _guarded = any(folder in request.path.parents for folder in CORE_TESTS)
    yield
    _guarded = False
