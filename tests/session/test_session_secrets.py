"""The secret, and what is made from it, are in nothing that is told, raised or shown."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator
from dataclasses import replace
from hashlib import md5

import pytest

from ami_proto.action import Action
from ami_proto.config import AuthMethod, SessionConfig
from ami_proto.errors import LocalProtocolError
from tests.session.talk import CONFIG, SECRET, Talk, error, event, success

KEY = md5(b"123456789" + SECRET.encode()).hexdigest()


def shown(thing: object, depth: int = 4) -> Iterator[str]:
    """All texts by which a thing and what hangs on it can be shown or logged."""
    yield repr(thing)
    yield str(thing)
    if isinstance(thing, BaseException):
        yield from traceback.format_exception(thing)
        yield from shown(thing.args, depth - 1)
    if depth and hasattr(thing, "__dict__"):
        for value in vars(thing).values():
            yield from shown(value, depth - 1)
    for name in getattr(thing, "__slots__", ()) if depth else ():
        if not name.startswith("_"):
            yield from shown(getattr(thing, name), depth - 1)


def assert_no_secret(*things: object) -> None:
    for thing in things:
        for text in shown(thing):
            assert SECRET not in text
            assert KEY not in text


def refused(config: SessionConfig) -> Talk:
    talk = Talk(config)
    talk.connect()
    first = talk.sent()[0]
    if first.name == "Challenge":
        talk.receive(success(first.action_id or "", "Challenge: 123456789"))
        (first,) = talk.sent()
    assert KEY.encode() in talk.written or SECRET.encode() in talk.written
    talk.receive(error(first.action_id or "", "Authentication failed"))
    talk.hang_up()
    return talk


def lost_while_logging_in(config: SessionConfig) -> Talk:
    talk = Talk(config)
    talk.connect()
    first = talk.sent()[0]
    if first.name == "Challenge":
        talk.receive(success(first.action_id or "", "Challenge: 123456789"))
    talk.lose(ConnectionResetError("reset"))
    return talk


def timed_out(config: SessionConfig) -> Talk:
    talk = Talk(config)
    talk.connect()
    talk.sent()
    talk.pass_for(config.login_timeout_s)
    talk.hang_up()
    return talk


def used(config: SessionConfig) -> Talk:
    """Secrets in actions of the user, with every kind of end."""
    talk = Talk(config)
    talk.connect()
    for answer in (["Challenge: 123456789"], []):
        for request in talk.sent():
            talk.receive(success(request.action_id or "", *answer))
    fields = {"Username": "x", "Secret": SECRET, "Key": KEY, "Password": SECRET}
    ids = [talk.send("Login", fields=fields, timeout=1.0) for _ in range(4)]
    talk.receive(success(ids[0]) + error(ids[1], "no") + event("X", f"Secret: {SECRET}"))
    talk.pass_for(1.0)
    talk.receive(success(ids[2], f"Secret: {SECRET}"))
    talk.send("Login", fields=fields)
    talk.session.send(Action("Login", fields), now=talk.now)
    with pytest.raises(LocalProtocolError) as caught:
        talk.send("Login", fields={"Secret": SECRET + "\r\n"})
    assert_no_secret(caught.value)
    talk.lose("gone")
    assert len(talk.notices) > 6
    return talk


@pytest.mark.parametrize("auth", AuthMethod)
@pytest.mark.parametrize("way", [refused, lost_while_logging_in, timed_out, used])
def test_in_nothing_that_is_told(way: Callable[[SessionConfig], Talk], auth: AuthMethod) -> None:
    talk = way(replace(CONFIG, auth=auth))
    assert talk.notices
    assert_no_secret(*talk.notices, talk.session.error)
    assert_no_secret(repr(talk.session), repr(talk.session.config), str(talk.session.config))


@pytest.mark.parametrize(
    "url",
    [
        f"ami://admin:{SECRET}@pbx:99999",
        f"ami://admin:{SECRET}@pbx:port",
        f"ami://admin:{SECRET}@[pbx",
        f"ami://admin:{SECRET}@pbx#x",
        f"ami://admin:{SECRET}@pbx/run/x.sock",
        f"http://admin:{SECRET}@pbx",
        f"admin:{SECRET}://x@pbx",
        f"ami://admin:{SECRET}@pbx?auth=plain",
        f"ami://admin@pbx?secret={SECRET}",
        f"ami://admin:{SECRET}@pbx?nosuch=1",
        f"ami://admin:{SECRET}@pbx?login_timeout_s=soon",
        f"ami://admin:{SECRET}@pbx?x",
    ],
)
def test_in_no_error_about_a_url(url: str) -> None:
    with pytest.raises(LocalProtocolError) as caught:
        SessionConfig.from_url(url)
    assert_no_secret(caught.value)
