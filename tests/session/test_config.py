"""SessionConfig: what is refused, and what a URL says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ami_proto.config import AuthMethod, SessionConfig
from ami_proto.errors import LocalProtocolError

from_url = SessionConfig.from_url
NUMBERS = [
    name for name in SessionConfig.__dataclass_fields__ if name.endswith("_s") or "max_" in name
]


class TestLimits:
    @pytest.mark.parametrize("name", [*NUMBERS, "reconnect_factor", "queue_size"])
    @pytest.mark.parametrize("value", [-1, float("nan"), float("inf"), "5", None])
    def test_what_cannot_work_is_refused_by_name(self, name: str, value: object) -> None:
        if (name, value) == ("idle_timeout_s", None):
            assert SessionConfig(idle_timeout_s=None).idle_timeout_s is None
            return
        with pytest.raises(LocalProtocolError, match=name):
            SessionConfig().with_settings(**{name: value})

    @pytest.mark.parametrize("port", [0, -1, 65_536])
    def test_ports(self, port: int) -> None:
        with pytest.raises(LocalProtocolError, match="TCP port"):
            SessionConfig(port=port)

    def test_unknown_settings(self) -> None:
        with pytest.raises(LocalProtocolError, match="unknown setting nosuch; there are host,"):
            SessionConfig().with_settings(nosuch=1, port=5)


class TestAddress:
    @pytest.mark.parametrize(
        ("config", "address"),
        [
            (SessionConfig(), ("localhost", 5038)),
            (SessionConfig(tls=True), ("localhost", 5039)),
            (SessionConfig(host="pbx", port=1, tls=True), ("pbx", 1)),
        ],
    )
    def test_default_ports(self, config: SessionConfig, address: tuple[str, int]) -> None:
        assert config.address == address


class TestPlaintext:
    @pytest.mark.parametrize(
        ("config", "allowed"),
        [
            (SessionConfig(), True),
            (SessionConfig(host="LOCALHOST"), True),
            (SessionConfig(host="127.8.8.8"), True),
            (SessionConfig(host="127.0.0.1.example.com"), False),
            (SessionConfig(host="127.example"), False),
            (SessionConfig(host="::1"), True),
            (SessionConfig(host="pbx"), False),
            (SessionConfig(host="pbx", tls=True), True),
            (SessionConfig(host="pbx", unix_path="/x"), True),
            (SessionConfig(host="pbx", allow_plaintext_login=True), True),
        ],
    )
    def test_where_the_secret_may_travel_in_clear(
        self, config: SessionConfig, allowed: bool
    ) -> None:
        assert config.plaintext_allowed is allowed
        named = replace(config, username="u", secret="s")
        if allowed:
            assert replace(named, auth=AuthMethod.PLAIN).auth is AuthMethod.PLAIN
        else:
            with pytest.raises(LocalProtocolError, match="in clear to another machine"):
                replace(named, auth=AuthMethod.PLAIN)
        # without a user nothing travels
        assert replace(config, auth=AuthMethod.PLAIN).username is None


class TestURL:
    @pytest.mark.parametrize(
        ("url", "expected"),
        [
            ("ami://u:s@pbx", SessionConfig(host="pbx", username="u", secret="s")),
            ("u:s@pbx", SessionConfig(host="pbx", username="u", secret="s")),
            ("tcp://pbx:99", SessionConfig(host="pbx", port=99)),
            ("AMIS://pbx/", SessionConfig(host="pbx", tls=True)),
            ("tls://[::1]:5", SessionConfig(host="::1", port=5, tls=True)),
            ("ssl://u@", SessionConfig(username="u", tls=True)),
            ("ami://", SessionConfig()),
            (
                "ami://a%40b:p%3A%2F%23w@pbx",
                SessionConfig(host="pbx", username="a@b", secret="p:/#w"),
            ),
            (
                "ami://u:s@/run/my%20ami.sock",
                SessionConfig(username="u", secret="s", unix_path="/run/my ami.sock"),
            ),
            (
                "ami://pbx?events=call,user&wait=true&reconnect=No&queue_size=5&idle_timeout_s=none"
                "&login_timeout_s=2.5&auth=plain",
                SessionConfig(
                    host="pbx",
                    events="call,user",
                    wait=True,
                    reconnect=False,
                    queue_size=5,
                    idle_timeout_s=None,
                    login_timeout_s=2.5,
                    auth=AuthMethod.PLAIN,
                ),
            ),
        ],
    )
    def test_says(self, url: str, expected: SessionConfig) -> None:
        assert from_url(url) == expected

    @pytest.mark.parametrize(
        ("url", "text"),
        [
            ("http://pbx", "begins with one of ami, tcp, amis, tls, ssl"),
            ("ami://pbx:port", "cannot be read"),
            ("ami://pbx:70000", "cannot be read"),
            ("ami://[::1", "cannot be read"),
            ("ami://pbx#x", "no fragment"),
            ("ami://pbx/run/x", "not both"),
            ("ami://pbx?x", "not name=value"),
            ("ami://pbx?secret=x", "secret is not set in the query"),
            ("ami://pbx?port=1", "port is not set in the query"),
            ("ami://pbx?nosuch=1", "unknown setting nosuch"),
            ("ami://pbx?wait=perhaps", "wait='perhaps' in the query of the URL has no meaning"),
            ("ami://pbx?queue_size=many", "has no meaning"),
            ("ami://pbx?login_timeout_s=soon", "has no meaning"),
            ("ami://pbx?login_timeout_s=none", "login_timeout_s"),
            ("ami://pbx?auth=kerberos", "has no meaning"),
            ("", "the URL is empty"),
            (" ", "the URL is empty"),
        ],
    )
    def test_has_no_meaning(self, url: str, text: str) -> None:
        with pytest.raises(LocalProtocolError) as caught:
            from_url(url)
        assert text in str(caught.value)

    def test_between_the_base_and_the_overrides(self) -> None:
        base = SessionConfig(port=1, events="call", wait=True)
        found = from_url("ami://pbx?events=user", base, wait=False)
        assert found == SessionConfig(host="pbx", port=1, events="user", wait=False)


def test_the_secret_is_not_shown() -> None:
    assert "s3cret" not in repr(SessionConfig(username="u", secret="s3cret"))
