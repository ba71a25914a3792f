"""TLS: whom it trusts, and what it does where there is none."""

from __future__ import annotations

from typing import Final

from ami_proto import Action
from ami_proto.actions import Ping
from ami_transports.simulator import Faults
from tests.conformance.peer import LOG_IN, HangUp, Hear, Ignore, Raw
from tests.conformance.servers import Scripted, Simulated
from tests.conformance.steps import (
    Call,
    Connect,
    Count,
    Do,
    Next,
    Result,
    Scenario,
    Submit,
    Subscribe,
    Until,
    WaitReady,
    Watch,
    scenario,
)

__all__ = ["TLS"]

_HERE: Final = "127.0.0.1"
_ELSEWHERE: Final = "pbx.example"

TLS: Final[tuple[Scenario, ...]] = (
    scenario(
        "a good certificate",
        Connect(trust=True),
        Call(Ping()),
        server=Simulated(tls=_HERE),
    ),
    scenario(
        "a certificate that nobody vouches for",
        Connect(expect="LinkFailed: ...certificate verify failed..."),
        Connect({"wait": True, "reconnect": False, "tls_verify": False}),
        Call(Ping()),
        server=Simulated(tls=_HERE),
    ),
    scenario(
        "the certificate of another host",
        Connect(trust=True, expect="LinkFailed: ...IP address mismatch..."),
        Connect({"tls_server_name": _ELSEWHERE}, trust=True),
        Call(Ping()),
        server=Simulated(tls=_ELSEWHERE),
    ),
    scenario(
        "a server without TLS",
        Connect({"tls": True}, expect="LinkFailed: ...WRONG_VERSION_NUMBER..."),
        server=Simulated(),
    ),
    scenario(
        "a client without TLS",
        Connect(
            {"tls": False, "login_timeout_s": 0.2},
            expect="LinkFailed: ...",
        ),
        server=Simulated(tls=_HERE),
    ),
    scenario(
        "a server that closes in the handshake",
        Connect({"tls": True}, expect="LinkFailed: ..."),
        server=Scripted((HangUp(),)),
    ),
    scenario(
        "a server that is silent in the handshake",
        Connect({"tls": True, "connect_timeout_s": 0.1}, expect="LinkFailed: TimeoutError: ..."),
        server=Scripted((Ignore(),)),
    ),
    scenario(
        "a server that talks nonsense in the handshake",
        Connect({"tls": True}, expect="LinkFailed: ..."),
        server=Scripted((Raw(b"\x16\x03\x03\x00\x04nope" * 9), Ignore())),
    ),
    scenario(
        "a file of authorities that is not there",
        Connect({"tls_ca_file": "/nonexistent"}, expect="LocalProtocolError: no certificates..."),
        server=Simulated(tls=_HERE),
    ),
    scenario(
        "much at once, in small pieces",
        Connect(trust=True),
        Do("set_faults", Faults(chunk_bytes=500)),
        *(
            Submit(f"{n}", Action("UserEvent", {"UserEvent": "x", "Pad": "x" * 900}))
            for n in range(200)
        ),
        *(Result(f"{n}") for n in range(200)),
        Call(Action("QueueStatus"), expect="Success; ...; QueueStatusComplete"),
        server=Simulated(tls=_HERE),
    ),
    scenario(
        "a link that is lost and made anew",
        Connect(trust=True),
        Watch("news"),
        Subscribe("ticks", ("Tick",)),
        Submit("one", Ping()),
        Result("one"),
        Do("restart"),
        Next("news", expect="link lost: ..."),
        Until("news", expect="logged in"),
        WaitReady(),
        Call(Ping()),
        Next("ticks", expect="gap: link lost, 0 dropped"),
        server=Simulated(tls=_HERE),
    ),
    scenario(
        "a link that ends in the middle of a message",
        Connect({"reconnect": False}, trust=True),
        Call(Ping(), expect="ConnectionLost: outcome unknown"),
        Count(),
        server=Scripted((*LOG_IN, Hear("Ping"), Raw(b"Response: Succ"), HangUp()), tls=_HERE),
    ),
)
