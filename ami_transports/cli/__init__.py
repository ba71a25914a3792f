"""The command ``ami``: follow events, ask, and try things out, from a shell.

It needs the extra ``cli``; ``docs/how-to/command-line.md`` is its manual. ``root`` is the command
and the list of its subcommands, each in a module of its own that is imported only when it is
called; ``endings`` and ``interrupts`` say how a command ends; ``connection`` and ``profiles`` say
to which server; ``conditions`` say which events; ``lines``, ``tables``, ``records`` and ``output``
are what is seen.
"""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec

from .endings import ExitCode, Terminated, say, silence
from .interrupts import end_on_signals

__all__ = ["main"]


def main() -> int:
    """Run the command with the arguments of this process; gives its exit code."""
    _open_what_is_closed()
    if find_spec("click") is None or find_spec("rich") is None:
        say("the command needs more than the library: pip install 'ami-proto[cli]'")
        return ExitCode.NOT_INSTALLED
    try:
        end_on_signals()
        from .root import ami

        ami.main(prog_name="ami")  # it never returns: it raises SystemExit
    except SystemExit as ending:
        return ending.code if isinstance(ending.code, int) else ExitCode.OK
    except KeyboardInterrupt as error:
        # so early, or so late, that no command was there to end
        return ExitCode.TERMINATED if isinstance(error, Terminated) else ExitCode.INTERRUPTED
    finally:
        _let_go_of_broken_pipes()


def _open_what_is_closed() -> None:
    """A stream that the shell closed (``>&-``) is None in Python: lead it into nothing.

    Before anything else is opened, which would get its number: no line may end in a socket.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115  # for good


def _let_go_of_broken_pipes() -> None:
    """The interpreter flushes once more when it leaves, and would tell of a pipe that is gone."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            silence(stream)
