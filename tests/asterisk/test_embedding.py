"""The examples of embedding, each in its own process, against real servers."""

from __future__ import annotations

import pytest

from ami_transports.blocking import Client
from tests.asterisk.calls import call_to
from tests.asterisk.conftest import on_threads
from tests.asterisk.servers import Server
from tests.embedding.frameworks import need
from tests.embedding.programs import DRIVERS, Program

pytestmark = on_threads


@pytest.mark.parametrize("driver", DRIVERS)
@pytest.mark.parametrize("tls", [False, True], ids=["plain", "tls"])
def test_an_example_follows_calls(
    local_server: Server, ami: Client, driver: str, *, tls: bool
) -> None:
    need(*DRIVERS[driver])
    url = local_server.url
    if tls:
        url = url.replace("ami://", "amis://").replace(
            f":{local_server.port}", f":{local_server.tls_port}?tls_ca_file={local_server.ca_file}"
        )
    with Program(f"follow_with_{driver}.py", url=url) as program:
        program.read_until(" channels")
        for _ in range(3):
            assert ami.originate(call_to("answer")).succeeded
        assert program.end() == (0, "")
