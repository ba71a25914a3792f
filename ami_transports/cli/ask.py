"""``ami do`` and ``ami command``: one action, and its answer."""

from __future__ import annotations

from collections.abc import Iterable

import click

from ami_proto import Action, ActionRejected, Event, Reply, Response

from .connection import ServerCommand, chosen_config, connected, server_options
from .endings import ExitCode, Failure
from .output import Output, shown
from .records import json_line, message_record, response_record
from .tables import tables_of

__all__ = ["command", "do"]

_TIMEOUT = click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    metavar="SECONDS",
    help="How long to wait for the whole answer; 30 by default.",
)
_JSON = click.option("--json", "as_json", is_flag=True, help="A line of JSON for each message.")


@click.command(cls=ServerCommand)
@click.argument("action")
@click.argument("fields", nargs=-1, metavar="[NAME=VALUE]...")
@_JSON
@_TIMEOUT
@server_options
def do(action: str, fields: tuple[str, ...], timeout: float | None, *, as_json: bool) -> None:
    """Send any action and show its answer.

    A NAME that is given again makes another line of it, as for several variables. What is a list
    is shown as a table; with --json each item is a line, with every field. Output of a Command
    is shown as it is.

    \b
    Examples:
      ami do Ping
      ami do CoreShowChannels
      ami do QueueAdd Queue=support Interface=PJSIP/100
      ami do Originate Channel=PJSIP/100 Application=Wait Data=5 Async=true \\
          Variable=FIRST=1 Variable=SECOND=2
    """
    headers, action_id = _headers(fields)
    _ask(Action(action, headers), timeout, action_id, as_json=as_json)


@click.command(cls=ServerCommand)
@click.argument("line", nargs=-1, required=True, metavar="COMMAND")
@_JSON
@_TIMEOUT
@server_options
def command(line: tuple[str, ...], timeout: float | None, *, as_json: bool) -> None:
    """Run a command of Asterisk's own command line, and show what it prints.

    The exit code is 1 if it failed. Example: ami command core show channels
    """
    _ask(Action("Command", {"Command": " ".join(line)}), timeout, None, as_json=as_json)


def _headers(fields: Iterable[str]) -> tuple[dict[str, list[str]], str | None]:
    """The headers, and the ActionID apart, which the session would otherwise make itself."""
    headers: dict[str, list[str]] = {}
    action_id: str | None = None
    for field in fields:
        name, equals, value = field.partition("=")
        if not equals:
            # not shown: it may be a secret without its name
            raise click.UsageError("what follows the action is NAME=VALUE; one of them has no '='")
        if name.lower() == "actionid":
            action_id = value
        else:
            headers.setdefault(name, []).append(value)
    return headers, action_id


def _ask(
    action: Action[Reply[Event]], timeout: float | None, action_id: str | None, *, as_json: bool
) -> None:
    # without a mask of the user's own no events are sent that nobody would look at
    config = chosen_config(reconnect=False)
    if config.events is None:
        config = config.with_settings(events="off")
    output = Output()
    with connected(config) as ami:
        pending = ami.submit(action, timeout=timeout, action_id=action_id)
        try:
            reply = pending.result()
        except ActionRejected as error:
            _show_rejection(output, error, as_json=as_json)
        except BaseException:
            pending.abandon()
            raise
        else:
            _show(output, reply, as_json=as_json)


def _show(output: Output, reply: Reply[Event], *, as_json: bool) -> None:
    is_list = bool(reply.items) or reply.complete is not None
    if as_json and reply.text:
        output.text(json_line({"text": reply.text}))
    elif as_json and is_list:
        for item in reply.items:
            output.text(json_line(message_record(item)))
    elif as_json:
        output.text(json_line(response_record(reply.response)))
    elif reply.text:
        output.text(shown_lines(reply.text.splitlines()))
    elif is_list:
        for line in tables_of(reply.items):
            output.line(line)
    else:
        _show_response(output, reply.response)


def _show_response(output: Output, response: Response) -> None:
    if response.output is not None:
        if response.output:
            output.text(shown_lines(response.output))
        return
    for name, value in response.fields:
        if name.lower() != "actionid":
            output.line([(f"{shown(name)}: " if name else "", "dim"), (shown(value), "")])


def shown_lines(lines: Iterable[str]) -> str:
    """Lines that a command printed: as they are, tabs included, but for what steers terminals."""
    return "\n".join("\t".join(map(shown, line.split("\t"))) for line in lines)


def _show_rejection(output: Output, error: ActionRejected, *, as_json: bool) -> None:
    """Show an error's answer where it holds more than its message, which ends the command."""
    if as_json:
        output.text(json_line(response_record(error.response)))
    elif error.response.output is not None:
        _show_response(output, error.response)
        raise Failure("the command failed", ExitCode.REJECTED) from None
    raise error
