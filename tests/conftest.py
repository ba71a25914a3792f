"""What all tests share: how hypothesis runs, and that tests of the core stay off the world."""

from __future__ import annotations

import os
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import settings

# No deadline: a test's time depends on the machine. CI's examples are the same in every run, so
# that a red run is about the change; a developer's are new ones each time.
settings.register_profile("developer", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if "CI" in os.environ else "developer")

CORE_TESTS = [Path(__file__).parent / name for name in ("proto", "session", "property", "corpus")]


def _refuse(*_args: object, **_kwargs: object) -> NoReturn:
    pytest.fail("a test of the core opens no socket, starts no thread or process, never sleeps")


@pytest.fixture(autouse=True)
def _core_tests_stay_off_the_world(request: pytest.FixtureRequest) -> Iterator[None]:
    # not by the fixture `monkeypatch`: hypothesis warns of tests that use it
    with pytest.MonkeyPatch.context() as patch:
        if any(folder in request.path.parents for folder in CORE_TESTS):
            patch.setattr(socket.socket, "__init__", _refuse)
            patch.setattr(threading.Thread, "start", _refuse)
            patch.setattr(subprocess.Popen, "__init__", _refuse)
            patch.setattr(time, "sleep", _refuse)
        yield
