"""SIGINT and SIGTERM: an exception in the main thread, but never where it would tear something."""

from __future__ import annotations

import signal
import sys
import threading
from types import FrameType
from typing import Final

from .endings import Terminated

__all__ = ["end_on_signals"]

_AGAIN_S: Final = 0.01
"""What the driver does in one go takes microseconds, on a busy machine milliseconds."""


def end_on_signals() -> None:
    """Let both signals end the command that runs."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _interrupt)


def _interrupt(number: int, frame: FrameType | None) -> None:
    # raised between a change of the session and its bytes, it would cost the link, and the server
    # would not be told Logoff; Windows cannot wake the main thread by another one's signal
    if sys.platform != "win32" and _is_inside_driver(frame):
        main = threading.main_thread().ident
        assert main is not None
        again = threading.Timer(_AGAIN_S, signal.pthread_kill, (main, number))
        again.daemon = True
        again.start()
        return
    raise Terminated if number == signal.SIGTERM else KeyboardInterrupt


def _is_inside_driver(frame: FrameType | None) -> bool:
    from ami_transports._sync import SyncDriver

    while frame is not None:
        if frame.f_code is SyncDriver.enter.__code__:
            return True
        frame = frame.f_back
    return False
