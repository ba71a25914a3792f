"""What the tests of the command share: a simulated Asterisk, and a user who has set nothing."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ami_transports.simulator import Simulator
from tests.blocking.waiting import until, what_runs
from tests.cli.running import SECRET

WriteProfiles = Callable[..., Path]


@pytest.fixture(autouse=True)
def _no_thread_is_left() -> Iterator[None]:
    before = what_runs()
    yield
    until(lambda: what_runs() <= before, "the threads of the test to end")


@pytest.fixture(autouse=True)
def _nothing_is_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("AMI_URL", "AMI_SECRET", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("PYTHONIOENCODING", "utf-8")


@pytest.fixture(autouse=True, scope="session")
def _ctrl_c_is_not_ignored() -> None:
    # a shell starts what runs in its background with SIGINT ignored, and processes inherit that
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with Simulator(users={"admin": SECRET}, login_failure_delay_s=0.05) as simulator:
        yield simulator


@pytest.fixture
def server(simulator: Simulator, monkeypatch: pytest.MonkeyPatch) -> Simulator:
    """The simulated Asterisk, with its URL in the environment."""
    monkeypatch.setenv("AMI_URL", simulator.url)
    return simulator


@pytest.fixture
def write_profiles(tmp_path: Path) -> WriteProfiles:
    """Write the file of profiles, which nobody else may read unless ``mode`` says so."""

    def write(text: str, *, mode: int = 0o600) -> Path:
        path = tmp_path / "config" / "ami" / "config.toml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        path.chmod(mode)
        return path

    return write
