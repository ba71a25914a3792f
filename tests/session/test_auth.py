"""Authentication: which action comes next, and what the answers lead to."""

from __future__ import annotations

from dataclasses import replace
from hashlib import md5

import pytest

from ami_proto.action import Action
from ami_proto.auth import Authentication
from ami_proto.config import AuthMethod, SessionConfig
from ami_proto.errors import LoginRefused
from ami_proto.message import Response
from tests.session.talk import CONFIG, SECRET

OK = Response("Response: Success\r\nMessage: Authentication accepted")
NO = Response("Response: Error\r\nMessage: Authentication failed")
FAR = replace(CONFIG, host="pbx.example")
PLAIN = Action("Login", {"Username": "admin", "Secret": SECRET, "Events": "call"})


def challenge(text: str) -> Response:
    return Response(f"Response: Success\r\nChallenge: {text}")


def test_by_challenge() -> None:
    one = Authentication(FAR, events=None)
    assert one.start() == Action("Challenge", {"AuthType": "MD5"})
    key = md5(b"42" + SECRET.encode()).hexdigest()
    login = Action("Login", {"AuthType": "MD5", "Username": "admin", "Key": key})
    assert one.receive(challenge("42")) == login
    assert one.receive(OK) is None
    assert one.start() is None


def test_a_secret_of_any_bytes() -> None:
    secret = "p\u00e4ss\udcff"
    one = Authentication(replace(FAR, secret=secret), events="off")
    one.start()
    login = one.receive(challenge("7"))
    assert login is not None
    headers = dict(login.headers)
    assert headers["Key"] == md5(b"7p\xc3\xa4ss\xff").hexdigest()
    assert headers["Events"] == "off"


@pytest.mark.parametrize(
    "config",
    [replace(CONFIG, auth=AuthMethod.PLAIN), replace(FAR, tls=True, auth=AuthMethod.PLAIN)],
)
def test_in_clear(config: SessionConfig) -> None:
    one = Authentication(config, events="call")
    assert one.start() == PLAIN
    with pytest.raises(LoginRefused, match="login as 'admin' refused: Authentication failed") as no:
        one.receive(NO)
    assert no.value.response is NO
    assert SECRET not in str(no.value)


@pytest.mark.parametrize("answer", [NO, OK])
def test_without_a_challenge_in_clear_only_where_that_is_allowed(answer: Response) -> None:
    one = Authentication(CONFIG, events="call")
    one.start()
    assert one.receive(answer) == PLAIN
    other = Authentication(FAR, events="call")
    other.start()
    with pytest.raises(LoginRefused, match="offers no MD5 challenge"):
        other.receive(answer)


def test_nobody() -> None:
    assert Authentication(SessionConfig(), events=None).start() is None
