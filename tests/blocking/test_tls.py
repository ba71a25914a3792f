"""TLS against certificates made for the test."""

from __future__ import annotations

import socket
import ssl
import struct
import threading
from pathlib import Path

import pytest
import trustme

from ami_proto import Action, LinkFailed, LocalProtocolError, LoginRefused, SessionConfig
from ami_proto.actions import Ping
from ami_transports._tls import client_context, open_tls
from ami_transports.blocking import connect
from ami_transports.simulator import Simulator
from tests.blocking.scripted import Peer, ScriptedServer


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="module")
def ca_file(authority: trustme.CA, tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("ca") / "ca.pem"
    authority.cert_pem.write_to_path(str(path))
    return str(path)


def _server_context(authority: trustme.CA, name: str = "127.0.0.1") -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    return context


def test_the_certificate_is_verified(authority: trustme.CA, ca_file: str) -> None:
    with Simulator(ssl_context=_server_context(authority)) as simulator:
        with connect(simulator.url, tls_ca_file=ca_file) as ami:
            assert ami.call(Ping()).ok
        with pytest.raises(LinkFailed, match="certificate verify failed"):
            connect(simulator.url)
        with connect(simulator.url, tls_verify=False) as ami:
            assert ami.call(Ping()).ok


def test_the_name_of_the_certificate_counts(authority: trustme.CA, ca_file: str) -> None:
    with Simulator(ssl_context=_server_context(authority, "pbx.example")) as simulator:
        with pytest.raises(LinkFailed, match=r"IP address mismatch"):
            connect(simulator.url, tls_ca_file=ca_file)
        with connect(simulator.url, tls_ca_file=ca_file, tls_server_name="pbx.example") as ami:
            assert ami.call(Ping()).ok


def test_a_client_certificate(authority: trustme.CA, ca_file: str, tmp_path: Path) -> None:
    context = _server_context(authority)
    context.verify_mode = ssl.CERT_REQUIRED
    authority.configure_trust(context)
    own = authority.issue_cert("client.example")
    own.private_key_and_cert_chain_pem.write_to_path(str(tmp_path / "both.pem"))
    own.private_key_pem.write_to_path(str(tmp_path / "key.pem"))
    own.cert_chain_pems[0].write_to_path(str(tmp_path / "cert.pem"))
    with Simulator(ssl_context=context) as simulator:
        with connect(
            simulator.url, tls_ca_file=ca_file, tls_cert_file=str(tmp_path / "both.pem")
        ) as ami:
            assert ami.call(Ping()).ok
        with connect(
            simulator.url,
            tls_ca_file=ca_file,
            tls_cert_file=str(tmp_path / "cert.pem"),
            tls_key_file=str(tmp_path / "key.pem"),
        ) as ami:
            assert ami.call(Ping()).ok
        with pytest.raises(LinkFailed):
            connect(simulator.url, tls_ca_file=ca_file, login_timeout_s=2)


def test_files_that_are_not_there() -> None:
    with pytest.raises(LocalProtocolError, match=r"no certificates in /nonexistent/ca\.pem"):
        connect("amis://admin:secret@127.0.0.1", tls_ca_file="/nonexistent/ca.pem")


def _coalescing(context: ssl.SSLContext) -> ScriptedServer:
    """A server whose banner comes in one piece with the last of its handshake."""

    def script(peer: Peer) -> None:
        incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        tls = context.wrap_bio(incoming, outgoing, server_side=True)
        while True:
            try:
                tls.do_handshake()
                break
            except ssl.SSLWantReadError:
                peer.connection.sendall(outgoing.read())
                incoming.write(peer.connection.recv(65_536))
        tls.write(b"Asterisk Call Manager/11.0.0\r\n")
        peer.connection.sendall(outgoing.read())
        while data := peer.connection.recv(65_536):
            incoming.write(data)
            assert b"Action: " in tls.read(65_536)
            tls.write(b"Response: Error\r\nMessage: not here\r\n\r\n")
            peer.connection.sendall(outgoing.read())

    return ScriptedServer(script)


@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
def test_a_banner_in_one_piece_with_the_handshake(
    authority: trustme.CA, ca_file: str, version: ssl.TLSVersion
) -> None:
    server_context = _server_context(authority)
    context = ssl.create_default_context(cafile=ca_file)
    context.minimum_version = context.maximum_version = version
    # the answer shows that the banner was read
    with _coalescing(server_context) as server, pytest.raises(LoginRefused, match="not here"):
        connect(f"amis://admin:secret@{server.address}", ssl_context=context)


def test_many_actions_at_once(authority: trustme.CA, ca_file: str) -> None:
    with (
        Simulator(ssl_context=_server_context(authority)) as simulator,
        connect(simulator.url, tls_ca_file=ca_file) as ami,
    ):
        pad = {"UserEvent": "x", "Pad": "x" * 1000}
        pending = [ami.submit(Action("UserEvent", pad)) for _ in range(500)]
        assert all(one.result().response.ok for one in pending)


def test_the_server_stops_in_the_middle(authority: trustme.CA, ca_file: str) -> None:
    with Simulator(ssl_context=_server_context(authority)) as simulator:
        ami = connect(simulator.url, tls_ca_file=ca_file, reconnect_first_s=0.01)
        with ami.watch() as news:
            simulator.restart()
            seen = {type(news.poll(10)).__name__ for _ in range(2)}
        assert "LinkLost" in seen
        ami.close()


def test_each_piece_is_one_whole_record(authority: trustme.CA) -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        context = _server_context(authority)

        def serve() -> None:
            context.wrap_socket(theirs, server_side=True).close()

        serving = threading.Thread(target=serve)
        serving.start()
        config = SessionConfig(host="127.0.0.1", tls=True, tls_verify=False)
        tls = open_tls(ours, client_context(config), config)
        serving.join()
    lines = b"Pad: " + b"x" * 1000 + b"\r\n"
    pieces = tls.to_send(lines * 20)
    assert len(pieces) == 20
    for piece in pieces:
        _content_type, _version, size = struct.unpack_from(">BHH", piece)
        assert len(piece) == 5 + size
    assert tls.to_send(b"") == []


def test_plaintext_to_a_tls_server_and_back(authority: trustme.CA) -> None:
    with Simulator(ssl_context=_server_context(authority)) as simulator:
        plain = f"ami://admin:secret@127.0.0.1:{simulator.port}"
        with pytest.raises(LinkFailed, match="no banner"):
            connect(plain, login_timeout_s=0.2)
    with Simulator() as simulator:
        url = f"amis://admin:secret@127.0.0.1:{simulator.port}"
        with pytest.raises(LinkFailed, match=r"WRONG_VERSION_NUMBER|wrong version"):
            connect(url)
    with socket.create_server(("127.0.0.1", 0)) as dead:
        host, port = dead.getsockname()
        with pytest.raises(LinkFailed, match="timed out"):
            connect(f"amis://admin:secret@{host}:{port}", connect_timeout_s=0.1)
