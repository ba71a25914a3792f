"""How a command ends: one line on stderr that says why, and an exit code that says of what kind."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Generator
from contextlib import contextmanager, suppress
from enum import IntEnum
from typing import Final, TextIO

__all__ = ["ExitCode", "Failure", "Terminated", "ended", "say", "silence"]

_SECRET_OF_URL: Final = re.compile(r"(://[^\s:@/]*):.*@", re.DOTALL)
"""To the last ``@``: a secret that should have been percent-encoded may hold some, and blanks."""


class ExitCode(IntEnum):
    """What a command gives back to the shell."""

    OK = 0
    REJECTED = 1
    """The server answered Error."""
    USAGE = 2
    """The command line, the configuration or a value in it cannot be."""
    NO_LINK = 3
    """There was no connection, or it was lost."""
    LOGIN_REFUSED = 4
    TIMEOUT = 5
    """No complete answer came in time; the server may have done what was asked."""
    NOT_INSTALLED = 6
    """The extra ``cli`` is missing."""
    NOT_WRITTEN = 74
    """The output could not be written, as where a disk is full: EX_IOERR of sysexits.h."""
    INTERRUPTED = 130
    """Ctrl-C: 128 + SIGINT, as shells count."""
    BROKEN_PIPE = 141
    """Who read the output has gone: 128 + SIGPIPE."""
    TERMINATED = 143
    """128 + SIGTERM."""


class Terminated(KeyboardInterrupt):
    """SIGTERM came: it ends a command as Ctrl-C does."""


class Failure(Exception):
    """A command cannot go on, and its exit code says why."""

    def __init__(self, text: str, code: ExitCode) -> None:
        super().__init__(text)
        self.code = code


def say(text: str) -> None:
    """Tell a person something, in one line on stderr; the secret of a URL is not shown."""
    line = " ".join(_SECRET_OF_URL.sub(r"\1:***@", text).split())
    sys.stderr.write(f"ami: {line}\n")
    sys.stderr.flush()


def silence(stream: TextIO) -> None:
    """Lead a stream whose reader has gone into nothing."""
    # a stream that a test put there has no file
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


@contextmanager
def ended() -> Generator[None]:
    """Whatever ends a command becomes its line and its exit code."""
    import click

    code = ExitCode.OK
    try:
        yield
    except (KeyboardInterrupt, click.Abort) as error:
        code = ExitCode.TERMINATED if isinstance(error, Terminated) else ExitCode.INTERRUPTED
    except click.ClickException as error:
        code = _tell(_usage(error), ExitCode.USAGE)
    except Failure as error:
        code = _tell(str(error), error.code)
    except BrokenPipeError:
        code = ExitCode.BROKEN_PIPE
    except click.exceptions.Exit:
        raise
    except Exception as error:  # noqa: BLE001  # what is not of the library is raised on
        code = _tell(str(error), _code_of(error))
    if code:
        raise click.exceptions.Exit(code)


def _tell(text: str, code: ExitCode) -> ExitCode:
    with suppress(BrokenPipeError):
        say(text)
    return code


def _usage(error: Exception) -> str:
    import click

    text = error.format_message() if isinstance(error, click.ClickException) else str(error)
    if isinstance(error, click.UsageError) and error.ctx is not None:
        return f"{text.removesuffix('.')}; {error.ctx.command_path} --help tells more"
    return text


def _code_of(error: Exception) -> ExitCode:
    """The code of an error of the library; any other is a defect, and raised on."""
    from ami_proto import (
        ActionRejected,
        ActionTimeout,
        AMIError,
        LocalProtocolError,
        LoginRefused,
    )

    match error:
        case ActionRejected():
            return ExitCode.REJECTED
        case LocalProtocolError():
            return ExitCode.USAGE
        case LoginRefused():
            return ExitCode.LOGIN_REFUSED
        case ActionTimeout():
            return ExitCode.TIMEOUT
        case AMIError():
            return ExitCode.NO_LINK
        case OSError():
            # those of the link are AMIErrors; what is left is a file
            return ExitCode.NOT_WRITTEN
        case _:
            raise error
