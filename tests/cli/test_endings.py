"""How a command ends: its exit code, and one line on stderr that says why."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from ami_transports.simulator import Simulator
from tests.blocking.scripted import Peer, ScriptedServer
from tests.cli.running import ROOT, SECRET, Ran, invoke, run

ASKING = [("tail",), ("do", "Ping"), ("command", "core", "show", "channels")]


@pytest.mark.parametrize("args", ASKING)
def test_a_refused_connection_is_3(simulator: Simulator, args: tuple[str, ...]) -> None:
    simulator.stop_listening()
    address = f"127.0.0.1:{simulator.port}"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AMI_URL", simulator.url)
        ran = invoke(*args)
    assert (ran.code, ran.out) == (3, "")
    assert ran.complaint.startswith(f"no connection to {address}: ")


@pytest.mark.parametrize("args", ASKING)
def test_a_server_that_is_no_asterisk_is_3(
    monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...]
) -> None:
    def script(peer: Peer) -> None:
        peer.send("220 mail.example ESMTP\n")
        peer.wait_for_end()

    with ScriptedServer(script) as server:
        monkeypatch.setenv("AMI_URL", f"{server.url}?login_timeout_s=0.2")
        ran = invoke(*args)
    assert (ran.code, ran.out) == (3, "")
    assert ran.complaint


@pytest.mark.parametrize("args", ASKING)
def test_a_refused_login_is_4(
    server: Simulator, monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...]
) -> None:
    monkeypatch.setenv("AMI_SECRET", f"{SECRET}, but wrong")
    ran = invoke(*args, "--url", f"ami://admin@127.0.0.1:{server.port}")
    assert (ran.code, ran.out) == (4, "")
    assert "'admin'" in ran.complaint
    server.wait_for_connections(0)


@pytest.mark.parametrize(
    "args",
    [
        ("nonsense",),
        ("--nonsense",),
        ("tail", "--nonsense"),
        ("tail", "--count", "0"),
        ("tail", "--count", "many"),
        ("tail", "--seconds", "0"),
        ("do",),
        ("do", "Ping", "--timeout", "-1"),
        ("do", "Ping", "--port", "0"),
        ("simulate", "--asterisk", "13"),
    ],
)
def test_wrong_usage_is_2_and_says_where_to_read(server: Simulator, args: tuple[str, ...]) -> None:
    ran = invoke(*args)
    assert (ran.code, ran.out) == (2, "")
    assert "--help" in ran.complaint
    server.wait_for_connections(0)


def test_the_code_is_that_of_the_process(server: Simulator) -> None:
    assert run("do", "Nonsense").code == 1
    assert run("nonsense").code == 2
    server.stop_listening()
    ran = run("do", "Ping")
    assert ran.code == 3
    assert ran.complaint


@pytest.mark.parametrize("args", [("do", "Ping"), ("--help",), ("demo", "--seconds", "0.1")])
def test_output_that_cannot_be_written_is_74(server: Simulator, args: tuple[str, ...]) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full, a disk that is always full")
    with full.open("w") as disk:
        done = subprocess.run(
            [sys.executable, "-m", "ami_transports", *args],
            stdout=disk,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            text=True,
            timeout=10,
            check=False,
        )
    ran = Ran(done.returncode, "", done.stderr)
    assert ran.code == 74
    assert "No space left" in ran.complaint


@pytest.mark.parametrize(
    ("closed", "out", "err"),
    [
        (">&-", "", "ami: DBGet was rejected"),
        ("2>&-", '{"Response": "Error"', ""),
        ("<&-", '{"Response": "Error"', "ami: DBGet was rejected"),
        (">&- 2>&- <&-", "", ""),
    ],
)
def test_streams_that_the_shell_closed_are_no_trouble(
    server: Simulator, closed: str, out: str, err: str
) -> None:
    done = subprocess.run(
        [
            "sh",
            "-c",
            f'"$0" -m ami_transports do DBGet Family=f Key=k --json {closed}',
            sys.executable,
        ],
        capture_output=True,
        cwd=ROOT,
        text=True,
        timeout=10,
        check=False,
    )
    ran = Ran(done.returncode, done.stdout, done.stderr)
    assert ran.code == 1
    assert ran.out.startswith(out)
    assert bool(ran.out) is bool(out)
    assert ran.err.startswith(err)
    assert bool(ran.err) is bool(err)
    # nothing of it ended in the connection, which might have had the number of the stream
    (request,) = server.received()
    assert request.name == "DBGet"
