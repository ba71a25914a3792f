"""Ctrl-C, SIGTERM and readers that leave: a clean end, without a word."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

from ami_transports.simulator import Simulator
from tests.blocking.scripted import Peer, ScriptedServer
from tests.cli.feeding import feeding
from tests.cli.running import ROOT, SECRET, Running

ALARM = ("Alarm", [("Alarm", "Red")])
_EVERY_S = 0.05


class Witness:
    """A server that notes what it is asked, and answers nothing, or nothing but Logoff."""

    def __init__(self, *, answers_logoff: bool = True) -> None:
        self.asked: list[str] = []
        self._answers_logoff = answers_logoff

    def __call__(self, peer: Peer) -> None:
        peer.log_in()
        peer.connection.settimeout(_EVERY_S)
        while True:
            # again and again: who has just logged in may not look at events yet
            peer.send("Event: Alarm\nAlarm: Red\n\n")
            try:
                action = peer.action()
            except TimeoutError:
                continue
            self.asked.append(action["Action"])
            if action["Action"] == "Logoff" and self._answers_logoff:
                peer.send(f"Response: Goodbye\nActionID: {action['ActionID']}\n\n")
                return


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["SIGINT", "SIGTERM"]
)
class TestSignals:
    def test_tail_logs_off(
        self, monkeypatch: pytest.MonkeyPatch, number: signal.Signals, code: int
    ) -> None:
        witness = Witness()
        with ScriptedServer(witness) as server:
            monkeypatch.setenv("AMI_URL", server.url)
            with Running("tail") as tail:
                tail.until(lambda _: server.accepted == 1, "a connection")
                tail.until_out("Alarm=Red")
                tail.process.send_signal(number)
                ran = tail.finish()
        assert (ran.code, ran.err) == (code, "")
        assert witness.asked == ["Logoff"]

    def test_tail_leaves_the_simulator(
        self, server: Simulator, number: signal.Signals, code: int
    ) -> None:
        with Running("tail") as tail:
            with feeding(server, ALARM):
                tail.until_out("Alarm=Red")
            tail.process.send_signal(number)
            ran = tail.finish()
        assert (ran.code, ran.err) == (code, "")
        server.wait_for_connections(0)

    @pytest.mark.parametrize("answers_logoff", [True, False])
    def test_do_logs_off(
        self,
        monkeypatch: pytest.MonkeyPatch,
        number: signal.Signals,
        code: int,
        *,
        answers_logoff: bool,
    ) -> None:
        witness = Witness(answers_logoff=answers_logoff)
        with ScriptedServer(witness) as server:
            monkeypatch.setenv("AMI_URL", server.url)
            with Running("do", "Ping") as do:
                do.until(lambda _: witness.asked == ["Ping"], "the action")
                do.process.send_signal(number)
                ran = do.finish()
        assert (ran.code, ran.out, ran.err) == (code, "", "")
        assert witness.asked == ["Ping", "Logoff"]

    def test_while_it_connects(
        self, monkeypatch: pytest.MonkeyPatch, number: signal.Signals, code: int
    ) -> None:
        with ScriptedServer(Peer.wait_for_end) as server:  # it never greets
            monkeypatch.setenv("AMI_URL", server.url)
            with Running("tail") as tail:
                tail.until(lambda _: server.accepted == 1, "a connection")
                tail.process.send_signal(number)
                ran = tail.finish()
        assert (ran.code, ran.out, ran.err) == (code, "", "")

    def test_while_it_waits_to_connect_again(
        self, server: Simulator, number: signal.Signals, code: int
    ) -> None:
        with Running("tail") as tail:
            with feeding(server, ALARM):
                tail.until_out("Alarm=Red")
            server.stop_listening()
            server.drop_connections()
            tail.until_err("no connection yet")
            tail.process.send_signal(number)
            assert tail.finish().code == code

    def test_demo_still_sums_up(self, number: signal.Signals, code: int) -> None:
        with Running("demo", "--seconds", "60") as demo:
            demo.until_out("calls a minute")
            demo.process.send_signal(number)
            ran = demo.finish()
        assert (ran.code, ran.err) == (code, "")
        assert "channels still up" in ran.out


def _piped(*args: str, reader: list[str]) -> tuple[int, str, str]:
    """``ami args | reader``: the exit code of the first, what the second got, and stderr."""
    with (
        subprocess.Popen(
            [sys.executable, "-m", "ami_transports", *args],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            text=True,
        ) as ami,
        subprocess.Popen(reader, stdin=ami.stdout, stdout=subprocess.PIPE, text=True) as other,
    ):
        assert ami.stdout is not None
        ami.stdout.close()  # or else a reader would be left: this process
        ami.stdout = None
        got, _ = other.communicate(timeout=10)
        _, err = ami.communicate(timeout=10)
        assert SECRET not in got + err
        return ami.returncode, got, err


@pytest.mark.parametrize("flags", [(), ("--json",)])
def test_tail_into_head_ends_quietly(server: Simulator, flags: tuple[str, ...]) -> None:
    with feeding(server, ALARM):
        code, got, err = _piped("tail", *flags, reader=["head", "-n1"])
    assert (code, err) == (141, "")
    assert "Alarm" in got
    assert len(got.splitlines()) == 1
    server.wait_for_connections(0)


@pytest.mark.parametrize(
    "args",
    [("do", "Ping"), ("do", "QueueStatus"), ("command", "core", "show", "channels"), ("--help",)],
)
def test_a_reader_that_takes_nothing_is_no_trouble(
    server: Simulator, args: tuple[str, ...]
) -> None:
    code, _, err = _piped(*args, reader=["true"])
    # 0 if all was written before the reader left
    assert code in {0, 141}
    assert err == ""
