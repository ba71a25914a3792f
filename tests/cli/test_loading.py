"""What is loaded, what is missing, and what the help says."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import click
import pytest

from ami_transports.cli.root import ami
from ami_transports.simulator import Simulator
from tests.cli.running import ROOT, Ran, Running, invoke

COMMANDS = ["demo", "tail", "do", "command", "events", "actions", "show", "simulate"]

SAY_WHAT_IS_LOADED = """
import sys
from ami_transports.cli import main
sys.argv[0] = "ami"
code = main()
print(*sorted(sys.modules), file=sys.stderr)
sys.exit(code)
"""

HIDE = """
import sys
from importlib.machinery import PathFinder
find = PathFinder.find_spec
hidden = sys.argv.pop(1)
PathFinder.find_spec = lambda name, *rest: None if name == hidden else find(name, *rest)
from ami_transports.cli import main
sys.exit(main())
"""


def _python(*args: str) -> Ran:
    done = subprocess.run(
        [sys.executable, *args],
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        text=True,
        timeout=10,
        check=False,
    )
    return Ran(done.returncode, done.stdout, done.stderr)


def _loaded(*args: str) -> set[str]:
    ran = _python("-c", SAY_WHAT_IS_LOADED, *args)
    assert ran.code == 0
    return set(ran.err.split())


def test_help_loads_no_subcommand_no_client_no_rich() -> None:
    loaded = _loaded("--help")
    assert "click" in loaded
    assert not {"rich", "ami_proto", "ssl", "ami_transports.blocking"} & loaded
    assert not [name for name in loaded if name.startswith("ami_transports.simulator")]
    assert {name for name in loaded if name.startswith("ami_transports.cli.")} == {
        "ami_transports.cli.root",
        "ami_transports.cli.endings",
        "ami_transports.cli.interrupts",
    }


def test_asking_without_a_terminal_loads_no_rich_and_no_simulator(server: Simulator) -> None:
    for args in (("do", "Ping"), ("tail", "--seconds", "0.1")):
        loaded = _loaded(*args)
        assert "ami_transports.blocking" in loaded
        assert not {"rich", "ami_transports.simulator", "asyncio"} & loaded


def test_the_catalogue_loads_no_client_and_of_the_classes_those_it_shows() -> None:
    for args in (("events",), ("actions", "queue"), ("show", "Ping")):
        loaded = _loaded(*args)
        assert not {"rich", "ssl", "socket", "ami_transports.blocking"} & loaded
        assert not [name for name in loaded if name.startswith("ami_proto.catalogue")]
        families = {name for name in loaded if re.match(r"ami_proto\.(actions|events)\.", name)}
        assert families == ({"ami_proto.actions.system"} if "Ping" in args else set())


@pytest.mark.parametrize("hidden", ["click", "rich"])
@pytest.mark.parametrize("args", [(), ("--help",), ("do", "Ping")])
def test_without_the_extra_it_says_what_to_install(hidden: str, args: tuple[str, ...]) -> None:
    ran = _python("-c", HIDE, hidden, *args)
    assert (ran.code, ran.out) == (6, "")
    assert "pip install 'ami-proto[cli]'" in ran.complaint


def test_without_any_installed_package_too() -> None:
    with Running("do", "Ping", python=("-S",)) as running:
        ran = running.finish()
    assert (ran.code, ran.out) == (6, "")
    assert "pip install 'ami-proto[cli]'" in ran.complaint


def test_these_are_the_commands() -> None:
    ran = invoke("--help")
    assert (ran.code, ran.err) == (0, "")
    for name in COMMANDS:
        assert f"\n  {name} " in ran.out


@pytest.mark.parametrize("args", [(), ("-h",)])
def test_nothing_at_all_shows_the_help(args: tuple[str, ...]) -> None:
    assert invoke(*args) == invoke("--help")


def test_the_help_names_the_exit_codes_and_where_secrets_go() -> None:
    text = " ".join(invoke("--help").out.split())
    for part in (
        "0 done",
        "1 the server answered Error",
        "2 wrong usage",
        "3 no connection",
        "4 login refused",
        "5 no answer in time",
        "74 output not written",
        "130 interrupted",
        "AMI_URL",
        "AMI_SECRET",
    ):
        assert part in text


@pytest.mark.parametrize("flag", ["--help", "-h"])
@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_its_help(name: str, flag: str) -> None:
    ran = invoke(name, flag)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"Usage: ami {name} [OPTIONS]")
    assert max(map(len, ran.out.splitlines())) <= 100


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_says_what_it_is(name: str) -> None:
    context = click.Context(ami, info_name="ami")
    assert isinstance(ami, click.Group)
    command = ami.get_command(context, name)
    assert command is not None
    for option in command.get_params(context):
        if isinstance(option, click.Option):
            assert option.help, option.name


@pytest.mark.parametrize("name", ["tail", "do", "command"])
def test_the_help_tells_the_server_apart(name: str) -> None:
    _, own, server = invoke(name, "--help").out.split("\nOptions:\n")[-1].partition("\nServer:\n")
    for option in ("--url", "--profile", "--host", "--user", "--tls"):
        assert option in server
    assert own


def test_version() -> None:
    ran = invoke("--version")
    assert ran.code == 0
    assert ran.out.startswith("ami, version ")
