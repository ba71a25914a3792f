"""The drivers in frameworks that we do not ship: each example, through what a link can meet."""

from __future__ import annotations

import socket
import ssl
from pathlib import Path

import pytest
import trustme

from ami_transports.simulator import Faults, Simulator
from tests.embedding.frameworks import need
from tests.embedding.programs import DRIVERS, EXAMPLES, Program

# Only what the tests emit is told; and the backoff is short.
SETTINGS = "?events=user&reconnect_first_s=0.05"


@pytest.fixture(params=DRIVERS)
def example(request: pytest.FixtureRequest) -> str:
    """The file that follows ten events by one of the drivers."""
    need(*DRIVERS[request.param])
    return f"follow_with_{request.param}.py"


@pytest.fixture
def authority() -> trustme.CA:
    return trustme.CA()


def tick(simulator: Simulator, times: int) -> None:
    for number in range(times):
        simulator.emit("Tick", ("user",), [("Number", str(number))])


def test_it_follows_asks_survives_a_lost_link_and_ends(example: str) -> None:
    with Simulator() as simulator, Program(example, url=simulator.url + SETTINGS) as program:
        program.read_until("0 channels")
        tick(simulator, 4)
        assert len(program.read_until("Number='3'")) == 4
        simulator.restart()
        program.read_until("LinkLost(")
        program.read_until("Gap(reason=<GapReason.LINK_LOST")
        assert program.read_until("channels") == ["0 channels\n"]
        tick(simulator, 5)
        assert len(program.read_until("Number='4'")) == 5
        assert program.end() == (0, "")
        simulator.wait_for_connections(0)
        assert len(simulator.received("CoreShowChannels")) == 2


def test_an_answer_that_never_comes_ends_with_the_link(example: str) -> None:
    with Simulator() as simulator:
        simulator.set_faults(Faults(drop_replies=1))
        with Program(example, url=simulator.url + SETTINGS) as program:
            simulator.wait_for_action("CoreShowChannels")
            simulator.set_faults(Faults())
            simulator.drop_connections()
            program.read_until("CoreShowChannels: outcome unknown: ")
            program.read_until("0 channels")


def test_an_answer_that_is_late_times_out_and_disturbs_nothing(example: str) -> None:
    with Simulator() as simulator:
        simulator.set_faults(Faults(drop_replies=1))
        url = f"{simulator.url}{SETTINGS}&action_timeout_s=0.2"
        with Program(example, url=url) as program:
            program.read_until("CoreShowChannels timed out: no answer")
            tick(simulator, 10)
            program.read_until("Number='9'")
            assert program.end() == (0, "")


def test_a_silent_peer_is_found_out(example: str) -> None:
    with Simulator() as simulator:
        url = f"{simulator.url}{SETTINGS}&idle_timeout_s=0.1&pong_timeout_s=0.1"
        with Program(example, url=url) as program:
            program.read_until("0 channels")
            simulator.set_faults(Faults(silent=True))
            program.read_until("LinkLost(")
            simulator.set_faults(Faults())
            program.read_until("0 channels")


def test_a_refused_login_is_told_without_the_secret(example: str) -> None:
    with Simulator(login_failure_delay_s=0.0) as simulator:
        url = simulator.url.replace(":secret@", ":hunter2@")
        with Program(example, url=url) as program:
            said = "".join(program.read_until("AttemptFailed("))
            code, errors = program.end()
    assert code == 1
    assert errors == "login as 'admin' refused: Authentication failed\n"
    assert "hunter2" not in said


def test_nobody_there_is_told(example: str) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))  # and does not listen
        port = unused.getsockname()[1]
        with Program(example, url=f"ami://admin:secret@127.0.0.1:{port}") as program:
            assert "refused" in program.read_until("AttemptFailed(")[-1].lower()
            assert program.end()[0] == 1


@pytest.fixture
def tls_simulator(authority: trustme.CA) -> Simulator:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    return Simulator(ssl_context=context)


def test_tls(example: str, authority: trustme.CA, tls_simulator: Simulator, tmp_path: Path) -> None:
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    with tls_simulator as simulator:
        url = f"{simulator.url}{SETTINGS}&tls_ca_file={tmp_path / 'ca.pem'}"
        with Program(example, url=url) as program:
            program.read_until("0 channels")
            simulator.restart()
            program.read_until("LinkLost(")
            program.read_until("0 channels")
            tick(simulator, 9)
            program.read_until("Number='8'")
            assert program.end() == (0, "")


def test_a_certificate_of_nobody_is_refused(example: str, tls_simulator: Simulator) -> None:
    with tls_simulator as simulator, Program(example, url=simulator.url) as program:
        said = program.read_until("AttemptFailed(")[-1]
        assert "certificate" in said.lower()
        assert program.end()[0] == 1


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.py")), ids=lambda path: path.name)
def test_an_example_is_short(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) < 80
