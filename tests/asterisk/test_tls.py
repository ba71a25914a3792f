"""TLS against the servers' own port for it, whose certificate they signed themselves."""

from __future__ import annotations

import ssl
import time

import pytest

from ami_proto import Action, LinkFailed
from ami_proto.actions import Command, Ping
from tests.asterisk.runtimes import Runtime, ask_all
from tests.asterisk.servers import Server

ADMIN = "admin:s3cret"


def _tls_url(server: Server) -> str:
    return server.url_of(ADMIN, scheme="amis", port=server.tls_port)


def test_the_server_is_verified_with_its_authority(local_server: Server, runtime: Runtime) -> None:
    with runtime.connect(_tls_url(local_server), tls_ca_file=local_server.ca_file) as ami:
        assert ami.call(Ping()).ok
        output = ami.call(Command("core show applications")).output
        assert output is not None
        assert len(output) > 100
        # what is larger than a record of TLS, both ways
        shouts = [Action("UserEvent", {"Pad": "x" * 1000})] * 300
        assert all(reply.response.ok for reply in ask_all(ami, shouts))


def test_bursts_that_fill_the_window_keep_the_link(local_server: Server, runtime: Runtime) -> None:
    with runtime.connect(
        _tls_url(local_server), tls_ca_file=local_server.ca_file, events="off"
    ) as ami:
        for _ in range(5):
            shouts = [Action("UserEvent", {"Pad": "x" * 950})] * 2000
            assert all(reply.response.ok for reply in ask_all(ami, shouts))


def test_without_its_authority_it_is_refused(local_server: Server, runtime: Runtime) -> None:
    with pytest.raises(LinkFailed, match=r"certificate verify failed: self.signed certificate"):
        runtime.connect(_tls_url(local_server))


def test_without_verification_it_is_taken(local_server: Server, runtime: Runtime) -> None:
    with runtime.connect(_tls_url(local_server), tls_verify=False) as ami:
        assert ami.call(Ping()).ok


def test_a_wrong_name_is_refused(local_server: Server, runtime: Runtime) -> None:
    with pytest.raises(LinkFailed, match=r"certificate is not valid for 'pbx\.example'"):
        runtime.connect(
            _tls_url(local_server),
            tls_ca_file=local_server.ca_file,
            tls_server_name="pbx.example",
        )


def test_the_name_may_be_given(local_server: Server, runtime: Runtime) -> None:
    with runtime.connect(
        _tls_url(local_server), tls_ca_file=local_server.ca_file, tls_server_name="localhost"
    ) as ami:
        assert ami.call(Ping()).ok


@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
def test_a_context_of_ones_own(
    local_server: Server, version: ssl.TLSVersion, runtime: Runtime
) -> None:
    context = ssl.create_default_context(cafile=local_server.ca_file)
    context.minimum_version = context.maximum_version = version
    with runtime.connect(_tls_url(local_server), ssl_context=context) as ami:
        assert ami.call(Ping()).ok


def test_a_plaintext_client_at_the_tls_port_fails_at_once(
    local_server: Server, runtime: Runtime
) -> None:
    begin = time.monotonic()
    url = local_server.url_of(ADMIN, port=local_server.tls_port)
    with pytest.raises(LinkFailed, match=r"no banner within login_timeout_s=0\.5"):
        runtime.connect(url, login_timeout_s=0.5)
    assert time.monotonic() - begin < 3


def test_a_tls_client_at_the_plaintext_port_fails_at_once(
    local_server: Server, runtime: Runtime
) -> None:
    begin = time.monotonic()
    url = local_server.url_of(ADMIN, scheme="amis", port=local_server.port)
    with pytest.raises(LinkFailed, match=r"SSLError.*WRONG_VERSION_NUMBER|wrong version number"):
        runtime.connect(url)
    assert time.monotonic() - begin < 3
