"""Ctrl-C while a client waits: it can be used afterwards, and nothing is left behind."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import pytest

from ami_proto import Action, ActionTimeout
from ami_proto.actions import Ping
from ami_transports.blocking import Client
from tests.asterisk.calls import call_to, extension, new_name
from tests.asterisk.conftest import on_threads

pytestmark = on_threads


@contextmanager
def interrupted(*, after_s: float) -> Iterator[None]:
    """What Ctrl-C does to the main thread; by another signal, for pytest has its own SIGINT."""

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGUSR1, interrupt)
    main = threading.main_thread().ident
    assert main is not None
    timer = threading.Timer(after_s, signal.pthread_kill, (main, signal.SIGUSR1))
    timer.start()
    try:
        with pytest.raises(KeyboardInterrupt):
            yield
    finally:
        timer.cancel()
        timer.join()
        signal.signal(signal.SIGUSR1, before)


def test_in_a_call(ami: Client) -> None:
    with extension(ami, "Wait") as exten:
        # the server answers nothing else until this has rung long enough
        with interrupted(after_s=0.1):
            ami.call(call_to(exten, timeout_ms=600))
        assert ami.pending_count == 0
        assert ami.call(Ping()).ok
    # the answer came, when nobody waited for it any more
    assert ami.diagnostics.unknown_replies == 1
    assert ami.is_ready


def test_in_an_originate(ami: Client) -> None:
    channel_id = new_name()
    with extension(ami, "Wait") as exten, ami.subscribe("OriginateResponse") as outcomes:
        with interrupted(after_s=0.1):
            ami.originate(call_to(exten, timeout_ms=400, channel_id=channel_id))
        assert ami.pending_count == 0
        # the call goes on; its outcome is an event for whoever follows it
        assert outcomes.poll(10) is not None
    assert ami.call(Ping()).ok


def test_while_waiting_for_events(ami: Client) -> None:
    name = new_name()
    with ami.subscribe("UserEvent", where=lambda e: e["UserEvent"] == name, gaps=False) as events:
        with interrupted(after_s=0.1):
            next(events)
        ami.call(Action("UserEvent", {"UserEvent": name}))
        assert next(events)["UserEvent"] == name


def test_a_call_that_times_out_leaves_as_little(ami: Client) -> None:
    with extension(ami, "Wait") as exten:
        with pytest.raises(ActionTimeout, match="no answer"):
            ami.call(call_to(exten, timeout_ms=500), timeout=0.1)
        assert ami.pending_count == 0
        assert ami.call(Ping()).ok
    assert ami.diagnostics.unknown_replies == 1
