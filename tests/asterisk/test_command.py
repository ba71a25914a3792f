"""Output of the command line: long, odd, none."""

from __future__ import annotations

import pytest

from ami_proto import Action, ActionRejected
from ami_proto.actions import Command, Ping
from ami_transports.blocking import Client
from tests.asterisk.calls import new_name
from tests.asterisk.runtimes import ask_all

LINES = 12_000


def test_12000_lines_arrive_as_they_are(ami: Client) -> None:
    """``database show``, after so many entries were put: each line is known, and their order."""
    family = new_name()
    # doubled blanks, colons, a header: what a parser of headers might spoil
    entries = {f"k{number:05}": f"v: {number}  Output: x" for number in range(LINES)}
    puts = [
        Action("DBPut", {"Family": family, "Key": key, "Val": value})
        for key, value in entries.items()
    ]
    assert all(put.response.ok for put in ask_all(ami, puts))
    try:
        output = ami.call(Command(f"database show {family}")).output
    finally:
        ami.call(Action("DBDelTree", {"Family": family}))
    # main/db.c handle_cli_database_show()
    expected = [f"/{family}/{key}".ljust(50) + ": " + v.ljust(25) for key, v in entries.items()]
    assert output == [*expected, f"{LINES} results found."]
    assert ami.call(Ping()).ok


def test_the_longest_output_of_the_server_itself(ami: Client) -> None:
    first = ami.call(Command("core show applications")).output
    assert first is not None
    assert len(first) > 100
    assert first == ami.call(Command("core show applications")).output
    assert "    -= Registered Asterisk Applications =-" in first


def test_a_command_without_output(ami: Client) -> None:
    assert ami.call(Command("core set debug 0")).output is not None


def test_a_command_that_is_not_known_is_rejected_with_its_output(ami: Client) -> None:
    with pytest.raises(ActionRejected) as rejected:
        ami.call(Command("nosuch command"))
    assert rejected.value.response.output == [
        "No such command 'nosuch command' (type 'core show help nosuch command' for other"
        " possible commands)"
    ]
