"""Programs that gevent has patched, each in a process of its own: patching is for good."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from ami_transports.simulator import Simulator

ROOT = Path(__file__).parents[2]

USE = """
import threading, time
from ami_proto.actions import Ping
from {module} import connect
import gevent

ticks = 0
def tick():
    global ticks
    while True:
        gevent.sleep(0.001)
        ticks += 1
ticker = gevent.spawn(tick)

def ask(ami):
    for _ in range(20):
        assert ami.call(Ping()).ok

with connect({url!r}, reconnect_first_s=0.01) as ami:
    askers = [threading.Thread(target=ask, args=(ami,)) for _ in range(50)]
    for one in askers:
        one.start()
    for one in askers:
        one.join()
    with ami.subscribe("UserEvent", gaps=False) as events:
        from ami_proto import Action
        ami.call(Action("UserEvent", {{"UserEvent": "mine"}}))
        assert next(events)["UserEvent"] == "mine"
    pad = Action("UserEvent", {{"UserEvent": "x", "Pad": "x" * 1000}})
    pending = []
    for _ in range(40):
        pending += [ami.submit(pad) for _ in range(50)]
        time.sleep(0.001)
    assert all(one.result().response.ok for one in pending)
    assert ami.is_ready
ticker.kill()
print("ticks:", ticks)
assert ticks >= {least}
"""


def run(source: str) -> str:
    command = [sys.executable, "-W", "error", "-c", source]
    done = subprocess.run(
        command, capture_output=True, text=True, cwd=ROOT, timeout=50, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return done.stdout


PATCHED = "from gevent import monkey; monkey.patch_all()\n"
NO_THREADS = "from gevent import monkey; monkey.patch_all(thread=False)\n"


@pytest.mark.parametrize("module", ["ami_transports.gevent", "ami_transports.blocking"])
def test_a_patched_program(module: str) -> None:
    with Simulator() as simulator:
        assert "ticks" in run(PATCHED + USE.format(module=module, url=simulator.url, least=10))


def test_a_program_patched_but_for_its_threads() -> None:
    """Its threads are threads, so a call in one holds up the greenlets of that one, no others."""
    with Simulator() as simulator:
        source = USE.format(module="ami_transports.blocking", url=simulator.url, least=0)
        assert "ticks" in run(NO_THREADS + source)


def test_patched_after_the_client_was_imported() -> None:
    with Simulator() as simulator:
        source = USE.format(module="ami_transports.blocking", url=simulator.url, least=10)
        assert "ticks" in run("import ami_transports.blocking\n" + PATCHED + source)


def test_a_program_that_only_imports_gevent() -> None:
    with Simulator() as simulator:
        source = USE.format(module="ami_transports.blocking", url=simulator.url, least=0)
        assert "ticks" in run("import gevent.monkey\n" + source)


def test_nothing_is_patched_by_importing() -> None:
    source = """
import sys, ami_transports.blocking
assert "gevent" not in sys.modules
import ami_transports.gevent, socket, threading, _socket
from gevent import monkey
assert not any(monkey.is_module_patched(name) for name in ("socket", "threading", "time", "select"))
print("nothing")
"""
    assert run(source) == "nothing\n"
