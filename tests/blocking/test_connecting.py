"""From a URL to a client that is ready, or to an error that says why not."""

from __future__ import annotations

import signal
import socket
import ssl
import threading
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from types import FrameType

import pytest

from ami_proto import LinkFailed, LocalProtocolError, LoginRefused, SessionConfig
from ami_proto.actions import Ping
from ami_transports.blocking import connect
from ami_transports.simulator import Simulator
from tests.blocking.scripted import Peer, ScriptedServer
from tests.blocking.waiting import until


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        assert isinstance(port, int)
        return port


def _answers(simulator: Simulator, url: str | None = None) -> bool:
    with connect(simulator.url if url is None else url) as ami:
        return ami.call(Ping()).ok


class TestWhere:
    def test_the_url_of_the_environment(
        self, simulator: Simulator, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("AMI_URL", simulator.url)
        with connect() as ami:
            assert ami.call(Ping()).ok

    def test_no_url_at_all(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("AMI_URL", raising=False)
        with pytest.raises(LocalProtocolError, match="AMI_URL is not set"):
            connect()

    def test_a_config_and_overrides(self, simulator: Simulator) -> None:
        config = SessionConfig(port=simulator.port, username="admin", secret="wrong")
        with connect(config=config, host="127.0.0.1", secret="secret") as ami:
            assert ami.call(Ping()).ok

    def test_an_unknown_override(self, simulator: Simulator) -> None:
        with pytest.raises(LocalProtocolError, match="unknown setting timeout"):
            connect(simulator.url, timeout=5)

    def test_user_and_secret_are_percent_decoded(self) -> None:
        with Simulator(users={"a@b:c/d": "p%w/?#é [x]"}) as simulator:
            assert "p%w" not in simulator.url
            assert _answers(simulator)

    def test_ipv6(self) -> None:
        with Simulator(host="::1") as simulator:
            assert _answers(simulator)

    def test_a_name_with_two_addresses(self, simulator: Simulator) -> None:
        # "localhost" may be ::1 first, where nobody listens
        assert _answers(simulator, f"ami://admin:secret@localhost:{simulator.port}")

    def test_a_unix_socket(self, tmp_path: Path) -> None:
        with Simulator(unix_path=str(tmp_path / "a m.sock")) as simulator:
            assert _answers(simulator)

    def test_a_name_without_an_address(self) -> None:
        with pytest.raises(LinkFailed, match="gaierror"):
            connect("ami://admin:secret@no-such-host.invalid")


def _silent(peer: Peer) -> None:
    peer.wait_for_end()


def _gone(_peer: Peer) -> None:
    """It closes at once."""


def _greets_only(peer: Peer) -> None:
    peer.send("Asterisk Call Manager/11.0.0\n")
    peer.wait_for_end()


class TestInVain:
    def test_nobody_listens(self) -> None:
        with pytest.raises(ConnectionError, match="ConnectionRefusedError") as refused:
            connect(f"ami://admin:secret@127.0.0.1:{_free_port()}")
        assert isinstance(refused.value, LinkFailed)

    @pytest.mark.parametrize(
        ("script", "said"),
        [
            (_silent, "no banner within login_timeout_s=0.1"),
            (_greets_only, "no login within login_timeout_s=0.1"),
            (_gone, "the peer closed the connection|ConnectionResetError"),
        ],
    )
    def test_a_server_that_says_too_little(self, script: Callable[[Peer], None], said: str) -> None:
        with ScriptedServer(script) as server, pytest.raises(LinkFailed, match=said):
            connect(server.url, login_timeout_s=0.1)

    def test_a_tls_handshake_that_never_ends(self) -> None:
        context = ssl.create_default_context()
        with ScriptedServer(_silent) as server, pytest.raises(LinkFailed, match="timed out"):
            connect(server.url, ssl_context=context, connect_timeout_s=0.1)

    def test_a_wrong_secret_is_never_tried_again(self) -> None:
        with Simulator(login_failure_delay_s=0.01) as simulator:
            url = f"ami://admin:wrong@127.0.0.1:{simulator.port}"
            with pytest.raises(LoginRefused, match="Authentication failed"):
                connect(url, wait=True)


class TestWaiting:
    def test_wait_connects_when_the_server_comes(self) -> None:
        port = _free_port()
        late = Simulator(port=port)
        starter = threading.Timer(0.1, late.start)
        starter.start()
        try:
            with connect(
                f"ami://admin:secret@127.0.0.1:{port}",
                wait=True,
                reconnect_first_s=0.02,
                reconnect_max_s=0.05,
            ) as ami:
                assert ami.call(Ping()).ok
                assert ami.wait_ready(0.0)
                assert ami.error is None
        finally:
            starter.join()
            late.close()

    def test_ctrl_c_while_it_waits(self) -> None:
        def interrupt(_number: int, _frame: FrameType | None) -> None:
            raise KeyboardInterrupt

        main = threading.main_thread().ident
        assert main is not None
        before = signal.signal(signal.SIGUSR1, interrupt)
        try:
            with ScriptedServer(_silent) as server:
                interrupted = threading.Event()

                def interrupt_when_connected() -> None:
                    until(lambda: server.accepted)
                    # again, for CPython overlooks a signal just before it begins to wait
                    while not interrupted.wait(0.05):
                        signal.pthread_kill(main, signal.SIGUSR1)

                interrupter = threading.Thread(target=interrupt_when_connected)
                interrupter.start()
                begin = time.monotonic()
                with ExitStack() as ended:
                    ended.callback(interrupted.set)
                    ended.enter_context(pytest.raises(KeyboardInterrupt))
                    connect(server.url)
                assert time.monotonic() - begin < 5
                interrupter.join()
        finally:
            signal.signal(signal.SIGUSR1, before)

    def test_close_while_it_connects_anew(self) -> None:
        links = iter([Peer.log_in])

        def once(peer: Peer) -> None:
            for log_in in links:
                log_in(peer)
                return
            peer.wait_for_end()

        with ScriptedServer(once) as server:
            ami = connect(server.url, reconnect_first_s=0.0)
            until(lambda: server.accepted == 2, "a second connection")
            begin = time.monotonic()
            ami.close()
            assert time.monotonic() - begin < 1
            assert not ami.is_ready
            assert ami.error is None
