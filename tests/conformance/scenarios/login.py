"""From the first connection to readiness."""

from __future__ import annotations

from typing import Final

from ami_proto import Action, AuthMethod
from ami_proto.actions import Ping
from ami_transports.simulator import Faults
from tests.conformance.peer import (
    LOG_IN,
    Answer,
    AnswerAll,
    HangUp,
    Hear,
    Ignore,
    Raw,
    Reset,
    Say,
    StopSending,
)
from tests.conformance.servers import Full, Nobody, Scripted, Simulated
from tests.conformance.steps import Call, Connect, Count, Do, Next, Scenario, Watch, scenario

__all__ = ["LOGIN"]

_BANNER: Final = Say("Asterisk Call Manager/11.0.0\n")
_REFUSAL: Final = {"login_failure_delay_s": 0.01}
_CHALLENGED: Final = (_BANNER, Answer("Challenge", ("Challenge: 12345",)))

LOGIN: Final[tuple[Scenario, ...]] = (
    scenario(
        "by MD5 challenge, which is the default",
        Connect(),
        Call(Ping()),
        Count("banner", expect="Asterisk Call Manager/11.0.0"),
        server=Scripted((*LOG_IN, AnswerAll())),
    ),
    scenario(
        "with the secret itself",
        Connect({"auth": AuthMethod.PLAIN}),
        Call(Ping()),
        server=Scripted(
            (
                _BANNER,
                Answer("Login", ("Message: Authentication accepted",)),
                AnswerAll(),
            )
        ),
    ),
    scenario(
        "with the secret itself, at the simulator",
        Connect({"auth": AuthMethod.PLAIN}),
        Call(Ping()),
    ),
    scenario(
        "with no user at all",
        Connect({"username": None}),
        Call(Ping(), expect="ActionRejected: Permission denied"),
    ),
    scenario(
        "refused",
        Connect({"secret": "wrong"}, expect="LoginRefused: ...Authentication failed..."),
        server=Simulated(_REFUSAL),
    ),
    scenario(
        "refused with the secret itself",
        Connect(
            {"secret": "wrong", "auth": AuthMethod.PLAIN},
            expect="LoginRefused: ...Authentication failed...",
        ),
        server=Simulated(_REFUSAL),
    ),
    scenario(
        "refused is not tried again, even by who would wait",
        Connect(
            {"username": "nobody", "wait": True}, expect="LoginRefused: ...Authentication failed..."
        ),
        server=Simulated(_REFUSAL),
    ),
    scenario(
        "refused, and a refusal does not close the door for others",
        Connect({"username": "nobody"}, expect="LoginRefused: ...Authentication failed..."),
        Connect(),
        Call(Ping()),
        server=Simulated(_REFUSAL),
    ),
    scenario(
        "slow",
        Connect(),
        Call(Ping()),
        server=Simulated({"faults": Faults(latency_s=0.1)}),
    ),
    scenario(
        "byte by byte",
        Connect(),
        Call(
            Action("QueueStatus", {"Queue": "support"}), expect="Success; ...; QueueStatusComplete"
        ),
        server=Simulated({"faults": Faults(chunk_bytes=1)}),
    ),
    scenario(
        "half a banner, and the rest after a while",
        Connect(),
        Call(Ping()),
        server=Scripted(
            (
                Raw(b"Asterisk Call"),
                Raw(b" Manager/11.0.0\r"),
                Raw(b"\n"),
                *LOG_IN[1:],
                AnswerAll(),
            )
        ),
    ),
    scenario(
        "half a banner, and then nothing",
        Connect(
            {"login_timeout_s": 0.1},
            expect="LinkFailed: no banner within login_timeout_s=0.1",
        ),
        server=Scripted((Raw(b"Asterisk Call Man"), Ignore())),
    ),
    scenario(
        "half a banner, and then the end",
        Connect(expect="LinkFailed: the peer closed the connection"),
        server=Scripted((Raw(b"Asterisk Call Man"), HangUp())),
    ),
    scenario(
        "no banner at all, as beyond Asterisk's authlimit",
        Connect(expect="LinkFailed: the peer closed the connection"),
        server=Scripted((HangUp(),)),
    ),
    scenario(
        "a reset instead of a banner",
        Connect(expect="LinkFailed: ..."),
        server=Scripted((Reset(),)),
    ),
    scenario(
        "a banner, and then nothing",
        Connect(
            {"login_timeout_s": 0.1},
            expect="LinkFailed: no login within login_timeout_s=0.1",
        ),
        server=Scripted((_BANNER, Ignore())),
    ),
    scenario(
        "the server stops sending in the middle of it",
        Connect(expect="LinkFailed: the peer closed the connection"),
        server=Scripted((*_CHALLENGED, Hear("Login"), StopSending(), Ignore())),
    ),
    scenario(
        "something else than Asterisk",
        Connect({"login_timeout_s": 5.0}, expect="LinkFailed: ..."),
        server=Scripted((Raw(b"SSH-2.0-OpenSSH_9.6\r\n"), Hear("Challenge"), HangUp())),
    ),
    scenario(
        "banner and answers in one piece",
        Connect(),
        Call(Ping()),
        server=Scripted(
            (
                Raw(b"Asterisk Call Manager/11.0.0\r\nEvent: FullyBooted\r\n\r\n"),
                Hear("Challenge"),
                Say(
                    "Response: Success\nActionID: {id}\nChallenge: 1\n\n"
                    "Event: Early\nPrivilege: system,all\n\n"
                ),
                *LOG_IN[2:],
                AnswerAll(),
            )
        ),
    ),
    scenario(
        "by the name of the host",
        Connect({"host": "localhost"}),
        Call(Ping()),
    ),
    scenario(
        "a name that no host can have",
        Connect({"host": "x" * 70}, expect="LinkFailed: ..."),
    ),
    scenario(
        "nobody listens",
        Connect(expect="LinkFailed: ...refused..."),
        server=Nobody(),
    ),
    scenario(
        "nobody answers",
        Connect({"connect_timeout_s": 0.1}, expect="LinkFailed: TimeoutError: ..."),
        server=Full(),
    ),
    scenario(
        "who waits comes in when the server is there",
        Connect({"wait": True}),
        Call(Ping()),
        server=Scripted((HangUp(),), (Reset(),), (*LOG_IN, AnswerAll())),
    ),
    scenario(
        "settings that cannot be",
        Connect({"no_such_setting": 1}, expect="LocalProtocolError: unknown setting..."),
        Connect({"port": 0}, expect="LocalProtocolError: port=0..."),
    ),
    scenario(
        "the second login over one server is as good as the first",
        Connect(),
        Connect(),
        Watch("news"),
        Do("drop_connections"),
        Next("news", 2, expect="link lost: ...; logged in"),
        Call(Ping()),
    ),
)
