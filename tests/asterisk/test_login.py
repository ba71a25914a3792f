"""Getting in, by every way that Asterisk has, and being refused."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from itertools import product

import pytest

from ami_proto import Action, ActionRejected, AuthMethod, LoginRefused
from ami_proto.actions import Ping
from tests.asterisk.conftest import ConnectAs
from tests.asterisk.runtimes import Runtime
from tests.asterisk.servers import Server


@pytest.mark.parametrize("auth", AuthMethod)
def test_login(connect_to: ConnectAs, auth: AuthMethod) -> None:
    client = connect_to(auth=auth)
    assert client.is_ready
    assert abs((client.call(Ping()).timestamp or 0.0) - time.time()) < 60


def test_a_wrong_login_is_refused_after_a_second(server: Server, runtime: Runtime) -> None:
    users = ("admin:wrong", "nobody:s3cret", "admin:")

    def refuse(user: str, auth: AuthMethod) -> None:
        begin = time.monotonic()
        with pytest.raises(LoginRefused) as refused:
            # also with wait=True: a refusal is never tried again
            runtime.connect(server.url_of(user), auth=auth, wait=True)
        assert refused.value.response.message == "Authentication failed"
        assert 0.9 < time.monotonic() - begin < 5
        assert "s3cret" not in repr(refused.value)

    with ThreadPoolExecutor() as threads:
        for done in [threads.submit(refuse, *one) for one in product(users, AuthMethod)]:
            done.result()


def test_without_a_user_only_a_few_actions_are_permitted(server: Server, runtime: Runtime) -> None:
    with runtime.connect(f"ami://{server.host}:{server.port}") as client:
        with pytest.raises(ActionRejected, match="Permission denied"):
            client.call(Ping())
        assert client.call(Action("Challenge", {"AuthType": "MD5"})).response["Challenge"].isdigit()


def test_the_banner_says_the_version_that_the_server_has(connect_to: ConnectAs) -> None:
    client = connect_to()
    assert client.banner is not None
    product, _, version = client.banner.partition("/")
    assert product == "Asterisk Call Manager"
    settings = client.call(Action("CoreSettings")).response
    assert settings["AMIversion"] == version
    assert settings["AsteriskVersion"][0].isdigit()


@pytest.mark.parametrize(
    ("mask", "wanted"), [("off", False), ("call", False), ("user,call", True), ("on", True)]
)
def test_the_mask_holds_from_the_login_on(
    connect_to: ConnectAs, mask: str, *, wanted: bool
) -> None:
    follower = connect_to(events=mask)
    with follower.subscribe("UserEvent", gaps=False) as events:
        asker = connect_to(events="off")
        asker.call(Action("UserEvent", {"UserEvent": f"mask {mask}"}))
        # when it has answered, all that it had for this session before has come
        follower.call(Ping())
        follower.call(Ping())
        got = events.poll(5 if wanted else 0.1)
        while got is not None and got["UserEvent"] != f"mask {mask}":
            got = events.poll(5 if wanted else 0.1)
    assert (got is not None) is wanted
