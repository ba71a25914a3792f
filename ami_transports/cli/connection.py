"""Which server: the options that say it, and the settings they come to, the secret included."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final, TypeVar

import click

from ami_proto import LinkFailed, LocalProtocolError, SessionConfig
from ami_transports.blocking import Client, connect

from .endings import ExitCode, Failure
from .profiles import DEFAULT_PROFILE, find_profile, profiles_path

__all__ = ["ServerCommand", "chosen_config", "connected", "server_options"]

Function = TypeVar("Function", bound=Callable[..., object])

_META: Final = "ami_transports.cli.connection"
_NOWHERE: Final = "which server? Set AMI_URL, or give --host and --user, --url, or --profile"
_SECRET_IN_ARGUMENTS: Final = (
    "a secret in the command line is seen by every user of this machine (ps): put the URL into the"
    " environment variable AMI_URL or into a profile, or leave the secret out to be asked for it"
)
_END_TIMEOUT_S: Final = 1.0
"""Who pressed Ctrl-C waits no longer for a server that does not answer Logoff."""


@dataclass(frozen=True, kw_only=True)
class ServerOptions:
    """What the command line says of the server; None for what it does not say."""

    url: str | None = None
    profile: str | None = None
    host: str | None = None
    unix_socket: str | None = None
    port: int | None = None
    user: str | None = None
    tls: bool | None = None
    ca_file: str | None = None
    server_name: str | None = None
    wait: bool = False


def _keep(ctx: click.Context, param: click.Parameter, value: object) -> None:
    ctx.meta.setdefault(_META, {})[param.name] = value


def _option(*names: str, **attributes: object) -> click.Option:
    # expose_value: a command has no parameter for each of these, but asks chosen_config()
    return click.Option(names, expose_value=False, callback=_keep, **attributes)  # type: ignore[arg-type]  # click checks the attributes by name


_OPTIONS: Final = (
    _option("--url", metavar="URL", help="ami://user@host:port, amis:// for TLS; without secret."),
    _option("--profile", metavar="NAME", help="A profile of ~/.config/ami/config.toml."),
    _option("--host", metavar="NAME", help="Name or address of the server."),
    _option("--unix-socket", metavar="PATH", help="A Unix socket instead."),
    _option("--port", type=click.IntRange(1, 65535), help="TCP port; 5038, or 5039 with TLS."),
    _option("--user", metavar="NAME", help="The manager user to log in as."),
    _option("--tls/--no-tls", default=None, help="Whether to speak TLS."),
    _option("--ca-file", metavar="FILE", help="Trust these authorities (PEM), not the system's."),
    _option("--server-name", metavar="NAME", help="The name in the certificate, if not the host."),
    _option("--wait", is_flag=True, help="Wait for a server that is not there yet."),
)


class ServerCommand(click.Command):
    """A command that connects: its help tells those options apart from its own."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options into the help, in two sections."""
        sections: dict[str, list[tuple[str, str]]] = {"Options": [], "Server": []}
        for param in self.get_params(ctx):
            record = param.get_help_record(ctx)
            if record is not None:
                sections["Server" if param in _OPTIONS else "Options"].append(record)
        for title, records in sections.items():
            with formatter.section(title):
                formatter.write_dl(records)


def server_options(function: Function) -> Function:
    """Give a command the options that say which server."""
    for option in reversed(_OPTIONS):
        # how click's own decorators hand parameters to the command
        function.__dict__.setdefault("__click_params__", []).append(option)
    return function


def chosen_config(**overrides: object) -> SessionConfig:
    """The settings that the command line, the environment and the profiles come to.

    Asks for the secret if need be and there is a terminal. ``overrides`` are the command's own.
    """
    options = ServerOptions(**click.get_current_context().meta.get(_META, {}))
    config = _changed(_base(options), options).with_settings(
        end_timeout_s=_END_TIMEOUT_S, wait=options.wait, **overrides
    )
    if config.username is None:
        raise click.UsageError("as whom? Give --user")
    if not config.secret:
        config = config.with_settings(secret=_secret(config.username))
    return config


def _base(options: ServerOptions) -> SessionConfig:
    said = {
        "--url": options.url,
        "--profile": options.profile,
        "--host": options.host,
        "--unix-socket": options.unix_socket,
    }
    given = [name for name, value in said.items() if value is not None]
    if len(given) > 1:
        raise click.UsageError(f"{' and '.join(given)} name a server each; give one")
    if options.url is not None:
        return _without_secret(options.url)
    if options.host is not None:
        if "@" in options.host or "/" in options.host:
            raise click.UsageError("--host is a name or an address alone; a URL goes to --url")
        return SessionConfig(host=options.host)
    if options.unix_socket is not None:
        return SessionConfig(unix_path=options.unix_socket)
    if options.profile is not None:
        profile = find_profile(options.profile)
        if profile is None:
            raise click.UsageError(f"there is no profile {options.profile!r} in {profiles_path()}")
        return profile
    if url := os.environ.get("AMI_URL"):
        try:
            return SessionConfig.from_url(url)
        except LocalProtocolError as error:
            raise click.UsageError(f"AMI_URL: {error}") from None
    profile = find_profile(DEFAULT_PROFILE)
    if profile is None:
        raise click.UsageError(_NOWHERE)
    return profile


def _without_secret(url: str) -> SessionConfig:
    config = SessionConfig.from_url(url)
    if config.secret:
        raise click.UsageError(_SECRET_IN_ARGUMENTS)
    return config


def _changed(config: SessionConfig, options: ServerOptions) -> SessionConfig:
    changes: dict[str, object] = {
        "port": options.port,
        "tls": options.tls,
        "tls_ca_file": options.ca_file,
        "tls_server_name": options.server_name,
    }
    if options.user is not None and options.user != config.username:
        # one user's secret is nothing to try for another
        changes |= {"username": options.user, "secret": ""}
    return config.with_settings(**{k: v for k, v in changes.items() if v is not None})


def _secret(user: str) -> str:
    if secret := os.environ.get("AMI_SECRET"):
        return secret
    if not sys.stdin.isatty():
        raise click.UsageError(
            f"no secret for {user!r}: put it into AMI_URL, AMI_SECRET or a profile"
        )
    secret = click.prompt(f"Secret of {user}", hide_input=True, err=True, type=str)
    return str(secret)


@contextmanager
def connected(config: SessionConfig) -> Generator[Client]:
    """A client that logs off at the end, also when it was interrupted."""
    try:
        ami = connect(config=config)
    except LinkFailed as error:
        host, port = config.address
        server = config.unix_path or f"{host}:{port}"
        raise Failure(f"no connection to {server}: {error}", ExitCode.NO_LINK) from None
    try:
        yield ami
    finally:
        ami.end()
