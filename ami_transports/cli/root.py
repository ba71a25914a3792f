"""The command ``ami`` itself: its subcommands, imported when they are called, and its help."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Final

import click

from .endings import ended

__all__ = ["ami"]

_COMMANDS: Final[Mapping[str, tuple[str, str]]] = {
    "demo": ("demo", "Watch calls on a simulated exchange; it ends by itself."),
    "tail": ("tail", "Follow the events of a server."),
    "do": ("ask", "Send any action and show its answer."),
    "command": ("ask", "Run a command of Asterisk's own command line."),
    "events": ("browse", "List the events that Asterisk has."),
    "actions": ("browse", "List the actions that Asterisk has."),
    "show": ("browse", "Tell all about an action or an event."),
    "simulate": ("simulate", "Run a simulated exchange until Ctrl-C."),
}
"""The module and the line of help of each: so that help and completion import none of them."""

_EPILOG: Final = """\b
Which server: --url, --profile, --host or --unix-socket; or else the environment
variable AMI_URL; or else the profile "default" in ~/.config/ami/config.toml.
Its secret is never in the command line, where every user of the machine could
read it: it is part of AMI_URL or of the profile, or else in AMI_SECRET, or else
it is asked for.

\b
Exit codes: 0 done, 1 the server answered Error, 2 wrong usage, 3 no connection
or connection lost, 4 login refused, 5 no answer in time, 74 output not written,
130 interrupted.
"""


class Root(click.Group):
    """A group that imports a subcommand when it is called, and ends as ``endings`` says."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order in which one meets them."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name."""
        if cmd_name not in _COMMANDS:
            return None
        module = import_module(f"{__package__}.{_COMMANDS[cmd_name][0]}")
        command: click.Command = getattr(module, cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands into the help."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in _COMMANDS.items()])

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: object,
    ) -> click.Context:
        """Read the arguments before the subcommand."""
        with ended():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: click.Context) -> object:
        """Run the subcommand."""
        with ended():
            return super().invoke(ctx)


@click.command(
    cls=Root,
    invoke_without_command=True,
    epilog=_EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="ami-proto", prog_name="ami")
@click.pass_context
def ami(ctx: click.Context) -> None:
    """Watch and steer Asterisk through its Manager Interface."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())
