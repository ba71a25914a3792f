"""The servers that these tests run against: where they are, and how one is stopped and started."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from ami_proto.actions import Command
from ami_transports.blocking import connect
from tests.blocking.waiting import until

__all__ = ["SERVERS", "Server"]

_DEFAULT_URLS = "ami://admin:s3cret@127.0.0.1:15022 ami://admin:s3cret@127.0.0.1:15016"
_VERSIONS = {15022: "22", 15016: "16"}
"""By the port of their manager: the servers that the control scripts know."""
_CONTROL = Path(__file__).resolve().parents[2] / ".." / "shared" / "asterisk"


@dataclass(frozen=True)
class Server:
    """A running Asterisk, as the environment names it."""

    url: str
    """With the user who may do everything."""

    @property
    def host(self) -> str:
        return urlsplit(self.url).hostname or "localhost"

    @property
    def port(self) -> int:
        return urlsplit(self.url).port or 5038

    @property
    def username(self) -> str:
        return urlsplit(self.url).username or ""

    @property
    def version(self) -> str | None:
        """What the control scripts call it, or None if they do not know it."""
        return _VERSIONS.get(self.port)

    def url_of(self, user: str, *, scheme: str = "ami", port: int | None = None) -> str:
        """The URL of another user (``name:secret``), or another port."""
        return f"{scheme}://{user}@{self.host}:{port or self.port}"

    def missing(self) -> str | None:
        """Why it cannot be tested; None if it can."""
        return _missing(self.host, self.port)

    # what only a server of the control scripts has

    @property
    def control(self) -> Path:
        """The folder of ``up`` and ``down``."""
        return Path(os.environ.get("AMI_TEST_ASTERISK_CONTROL", _CONTROL)).resolve()

    @property
    def root(self) -> Path:
        """Its file system."""
        return Path(f"/var/tmp/asterisk-{self.version}")

    @property
    def tls_port(self) -> int:
        return self.port + 100

    @property
    def sip_port(self) -> int:
        """That of PJSIP."""
        return self.port + 200

    @property
    def ca_file(self) -> str:
        """Its certificate, which it signed itself, for ``localhost`` and ``127.0.0.1``."""
        return str(self.root / "etc" / "asterisk" / "keys" / "ami.crt")

    @property
    def pid(self) -> int:
        return int(self.root.with_name(self.root.name + ".pid").read_text("ascii"))

    def start(self) -> None:
        """Start it if it does not run; back when it has booted."""
        self._run("up")
        with connect(self.url, wait=True, login_timeout_s=30) as ami:
            ami.call(Command("core waitfullybooted"))

    def stop(self) -> None:
        """Stop it as its administrator would."""
        self._run("down")

    def kill(self) -> None:
        """End it without any warning."""
        os.kill(self.pid, signal.SIGKILL)

    def freeze(self) -> None:
        """Let it do nothing, while its system still accepts connections and data for it."""
        os.kill(self.pid, signal.SIGSTOP)
        # a thread that runs goes on until its processor hears of it: long enough for a Ping
        tasks = Path(f"/proc/{self.pid}/task")
        until(lambda: all(_is_stopped(task) for task in tasks.iterdir()), "every thread to stop")

    def thaw(self) -> None:
        """Let it go on."""
        os.kill(self.pid, signal.SIGCONT)

    def _run(self, script: str) -> None:
        assert self.version is not None
        command = [str(self.control / script), self.version]
        subprocess.run(command, check=True, timeout=50, capture_output=True)


@cache
def _missing(host: str, port: int) -> str | None:
    try:
        with socket.create_connection((host, port), timeout=3) as connection:
            connection.settimeout(5)
            banner = connection.recv(100)
    except OSError as error:
        return f"no Asterisk at {host}:{port}: {error}"
    if b"Call Manager" not in banner:
        return f"{host}:{port} says {banner!r}, which is not Asterisk's manager"
    return None


SERVERS = [Server(url) for url in os.environ.get("AMI_TEST_URLS", _DEFAULT_URLS).split()]


def _is_stopped(task: Path) -> bool:
    """Whether a thread of a process stands still: ``T`` behind its name, which may be any."""
    return (task / "stat").read_text("utf-8").rpartition(")")[2].split()[0] == "T"
