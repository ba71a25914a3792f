"""The simulator as a program: ``python -m ami_transports.simulator --calls-per-minute 30``."""

from __future__ import annotations

import argparse
import contextlib
import threading
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from .mishaps import RandomFaults
from .simulator import Simulator
from .traffic import Traffic

if TYPE_CHECKING:
    import ssl

__all__ = ["main", "serve"]


def serve(
    *,
    host: str = "127.0.0.1",
    port: int = 5038,
    username: str = "admin",
    secret: str = "secret",
    calls_per_minute: float = 0.0,
    talk_s: float = 20.0,
    seed: int = 0,
    mean_fault_interval_s: float = 0.0,
    ssl_context: ssl.SSLContext | None = None,
    announce: Callable[[str], None],
    until: threading.Event | None = None,
) -> None:
    """Run a simulator until interrupted, or until ``until`` is set.

    ``announce`` is told its URL without the secret. Zero calls or a zero interval is none at all.
    """
    traffic = (
        Traffic(calls_per_minute=calls_per_minute, talk_s=talk_s) if calls_per_minute else None
    )
    faults = (
        RandomFaults(mean_interval_s=mean_fault_interval_s, seed=seed)
        if mean_fault_interval_s
        else None
    )
    simulator = Simulator(
        users={username: secret},
        host=host,
        port=port,
        seed=seed,
        traffic=traffic,
        random_faults=faults,
        ssl_context=ssl_context,
    )
    with simulator:
        scheme, _, place = simulator.url.partition("://")
        announce(f"{scheme}://{username}@{place.rpartition('@')[2]}")
        (until or threading.Event()).wait()


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the command line and serve; 0 when it was interrupted."""
    parser = argparse.ArgumentParser(
        prog="python -m ami_transports.simulator",
        description="A small simulated Asterisk that speaks the Manager Interface.",
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
    parser.add_argument("--port", type=int, default=5038, help="TCP port, 0 for any (5038)")
    parser.add_argument("--username", default="admin", help="manager user (admin)")
    parser.add_argument("--secret", default="secret", help="that user's secret (secret)")
    parser.add_argument(
        "--calls-per-minute", type=float, default=0.0, help="mean rate of calls (0)"
    )
    parser.add_argument("--talk", type=float, default=20.0, help="mean seconds of a call (20)")
    parser.add_argument("--seed", type=int, default=0, help="the same calls for the same seed (0)")
    parser.add_argument(
        "--fault-interval", type=float, default=0.0, help="mean seconds between faults, 0 for none"
    )
    parser.add_argument("--tls", metavar="PEM", help="file with certificate and key: speak TLS")
    chosen = parser.parse_args(arguments)
    with contextlib.suppress(KeyboardInterrupt):
        serve(
            host=chosen.host,
            port=chosen.port,
            username=chosen.username,
            secret=chosen.secret,
            calls_per_minute=chosen.calls_per_minute,
            talk_s=chosen.talk,
            seed=chosen.seed,
            mean_fault_interval_s=chosen.fault_interval,
            ssl_context=_load_context(chosen.tls),
            announce=lambda url: print(f"listening: {url}", flush=True),  # noqa: T201  a command
        )
    return 0


def _load_context(pem: str | None) -> ssl.SSLContext | None:
    if pem is None:
        return None
    import ssl

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    return context


if __name__ == "__main__":
    raise SystemExit(main())
