"""``ami simulate``: a simulated exchange for other programs to connect to."""

from __future__ import annotations

from contextlib import suppress
from urllib.parse import quote

import click

from ami_transports.simulator import ASTERISK_16, ASTERISK_22, Simulator, Traffic

from .endings import ExitCode, Failure, say

__all__ = ["simulate"]

_HOUR_S = 3600.0


@click.command()
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=5038,
    show_default=True,
    help="TCP port on 127.0.0.1; 0 for any that is free.",
)
@click.option(
    "--calls-per-minute",
    type=click.FloatRange(min=0),
    default=20.0,
    show_default=True,
    help="How many calls happen by themselves; 0 for none.",
)
@click.option(
    "--user",
    "users",
    multiple=True,
    metavar="NAME:SECRET",
    help="Who may log in; admin:secret by default. Repeatable. Others see it in ps, so invent one.",
)
@click.option("--seed", type=int, default=0, help="Another seed, other calls.")
@click.option(
    "--asterisk",
    type=click.Choice(["16", "22"]),
    default="22",
    show_default=True,
    help="Which one it resembles.",
)
def simulate(
    port: int, calls_per_minute: float, users: tuple[str, ...], seed: int, asterisk: str
) -> None:
    """Run a simulated exchange on this machine until Ctrl-C, and print its URL."""
    secrets = dict(map(_user, users))
    simulator = Simulator(
        users=secrets or None,
        port=port,
        seed=seed,
        dialect=ASTERISK_16 if asterisk == "16" else ASTERISK_22,
        traffic=Traffic(calls_per_minute=calls_per_minute) if calls_per_minute else None,
    )
    try:
        simulator.start()
    except OSError as error:
        raise Failure(
            f"cannot listen on 127.0.0.1:{port}: {error.strerror}", ExitCode.NO_LINK
        ) from None
    with simulator:
        click.echo(_url(simulator, secrets))
        say(_how_to_log_in(simulator, secrets))
        while True:
            # it raises what fails inside; nothing else ends this but a signal
            with suppress(TimeoutError):
                simulator.wait_for(lambda world: False, timeout_s=_HOUR_S)


def _user(text: str) -> tuple[str, str]:
    name, colon, secret = text.partition(":")
    if not (colon and name and secret):
        raise click.UsageError("--user is NAME:SECRET")
    return name, secret


def _url(simulator: Simulator, secrets: dict[str, str]) -> str:
    """Where it listens; with the secret only if that is the one everybody knows."""
    if not secrets:
        return simulator.url
    return f"ami://{quote(next(iter(secrets)), safe='')}@127.0.0.1:{simulator.port}"


def _how_to_log_in(simulator: Simulator, secrets: dict[str, str]) -> str:
    if secrets:
        names = ", ".join(secrets)
        return f"log in as {names}: AMI_SECRET=... ami tail --url {_url(simulator, secrets)}"
    return "log in as admin with the secret 'secret': AMI_URL=(that URL) ami tail"
