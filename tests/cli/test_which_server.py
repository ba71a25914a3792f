"""Which server: what the command line, the environment and the profiles come to."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ami_transports.simulator import Simulator
from tests.cli.conftest import WriteProfiles
from tests.cli.running import SECRET, Ran, Running, invoke

NOBODY = "ami://nobody:else@127.0.0.1:1"
"""A URL that does not work: whoever takes it has chosen wrongly."""


def _url(simulator: Simulator) -> str:
    return f"ami://admin@127.0.0.1:{simulator.port}"


def _profile(name: str, url: str) -> str:
    return f"[{name}]\nurl = {json.dumps(url)}\n"


def _pinged(*options: str) -> Ran:
    ran = invoke("do", "Ping", *options)
    assert (ran.code, ran.err) == (0, "")
    assert "Ping: Pong" in ran.out
    return ran


def _misused(*options: str) -> Ran:
    ran = invoke("do", "Ping", *options)
    assert (ran.code, ran.out) == (2, "")
    assert ran.complaint
    return ran


class TestPrecedence:
    @pytest.fixture(autouse=True)
    def _elsewhere(self, monkeypatch: pytest.MonkeyPatch, write_profiles: WriteProfiles) -> None:
        """Whatever is not said in the command line leads nowhere."""
        monkeypatch.setenv("AMI_URL", NOBODY)
        monkeypatch.setenv("AMI_SECRET", SECRET)
        write_profiles(_profile("default", NOBODY))

    def test_the_url_of_the_command_line(self, simulator: Simulator) -> None:
        _pinged("--url", _url(simulator))

    def test_host_port_and_user(self, simulator: Simulator) -> None:
        _pinged("--host", "127.0.0.1", "--port", str(simulator.port), "--user", "admin")

    def test_a_unix_socket(self, tmp_path: Path) -> None:
        path = str(tmp_path / "ami.sock")
        with Simulator(users={"admin": SECRET}, unix_path=path):
            _pinged("--unix-socket", path, "--user", "admin")

    def test_a_profile(self, simulator: Simulator, write_profiles: WriteProfiles) -> None:
        write_profiles(_profile("default", NOBODY) + _profile("office", simulator.url))
        _pinged("--profile", "office")

    def test_the_environment_comes_before_the_default_profile(
        self, simulator: Simulator, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("AMI_URL", simulator.url)
        _pinged()

    def test_the_default_profile_comes_last(
        self,
        simulator: Simulator,
        monkeypatch: pytest.MonkeyPatch,
        write_profiles: WriteProfiles,
    ) -> None:
        monkeypatch.delenv("AMI_URL")
        write_profiles(_profile("default", simulator.url))
        _pinged()

    def test_an_empty_url_in_the_environment_is_none(
        self,
        simulator: Simulator,
        monkeypatch: pytest.MonkeyPatch,
        write_profiles: WriteProfiles,
    ) -> None:
        monkeypatch.setenv("AMI_URL", "")
        write_profiles(_profile("default", simulator.url))
        _pinged()

    @pytest.mark.parametrize(
        "options",
        [
            ("--url", "ami://x@y", "--host", "y"),
            ("--host", "y", "--profile", "office"),
            ("--host", "y", "--unix-socket", "/y"),
        ],
    )
    def test_two_servers_are_one_too_many(self, options: tuple[str, ...]) -> None:
        ran = _misused(*options)
        assert f"{options[0]} and " in ran.err or f" and {options[0]}" in ran.err

    def test_what_else_is_said_changes_the_one_that_was_chosen(
        self, simulator: Simulator, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("AMI_URL", "ami://nobody@127.0.0.1:1")
        _pinged("--port", str(simulator.port), "--user", "admin")


class TestSecret:
    def test_from_the_environment(
        self, simulator: Simulator, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("AMI_SECRET", SECRET)
        _pinged("--url", _url(simulator))

    def test_that_of_the_url_comes_before_it(
        self, server: Simulator, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("AMI_SECRET", "another")
        _pinged()

    def test_that_of_one_user_is_not_tried_for_another(self, server: Simulator) -> None:
        assert "no secret for 'other'" in _misused("--user", "other").err

    def test_the_same_user_again_changes_nothing(self, server: Simulator) -> None:
        _pinged("--user", "admin")

    def test_without_any_and_without_a_terminal_it_is_a_mistake(self, simulator: Simulator) -> None:
        assert "AMI_SECRET" in _misused("--url", _url(simulator)).complaint

    def test_it_is_asked_for_in_a_terminal_without_an_echo(self, simulator: Simulator) -> None:
        with Running("do", "Ping", "--url", _url(simulator), columns=80) as do:
            # the last blank comes when the terminal no longer echoes
            do.until_err("Secret of admin: ")
            do.press(f"{SECRET}\n")
            ran = do.finish()
        assert ran.code == 0
        assert "Pong" in ran.out

    def test_ctrl_c_while_it_is_asked_for(self, simulator: Simulator) -> None:
        with Running("do", "Ping", "--url", _url(simulator), columns=80) as do:
            do.until_err("Secret of admin: ")
            do.interrupt()
            ran = do.finish()
        assert ran.code == 130
        assert ran.out.strip() == ""

    def test_without_a_user_there_is_nobody_to_ask_for(self, simulator: Simulator) -> None:
        assert "--user" in _misused("--host", "127.0.0.1").complaint


class TestProfiles:
    def test_any_setting_may_stand_there(
        self, simulator: Simulator, write_profiles: WriteProfiles
    ) -> None:
        write_profiles(
            f'[default]\nhost = "127.0.0.1"\nport = {simulator.port}\nusername = "admin"\n'
            f'secret = {json.dumps(SECRET)}\nauth = "md5"\nidle_timeout_s = 5\ntls = false\n'
        )
        _pinged()

    def test_they_are_in_the_home_directory_by_default(
        self, simulator: Simulator, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        monkeypatch.delenv("XDG_CONFIG_HOME")
        path = tmp_path / ".config" / "ami" / "config.toml"
        path.parent.mkdir(parents=True)
        path.write_text(_profile("default", simulator.url))
        path.chmod(0o600)
        _pinged()

    @pytest.mark.parametrize("mode", [0o644, 0o640, 0o602])
    def test_who_lets_others_read_them_is_warned(
        self, simulator: Simulator, write_profiles: WriteProfiles, mode: int
    ) -> None:
        path = write_profiles(_profile("default", simulator.url), mode=mode)
        ran = invoke("do", "Ping")
        assert ran.code == 0
        assert ran.complaint.startswith("warning: ")
        assert str(path) in ran.complaint

    def test_one_that_is_missing(self, write_profiles: WriteProfiles) -> None:
        assert "no profile 'office'" in _misused("--profile", "office").err
        path = write_profiles(_profile("default", NOBODY))
        ran = _misused("--profile", "office")
        assert "no profile 'office'" in ran.complaint
        assert str(path) in ran.complaint

    @pytest.mark.parametrize(
        "text",
        [
            "default = 1\n",
            "[default]\nnonsense = 1\n",
            '[default]\nport = "5038"\n',
            "[default]\nport = true\n",
            "[default]\nport = 0\n",
            "[default]\nurl = 5\n",
            '[default]\nurl = "gopher://admin:9/f3@pbx"\n',
            '[default]\nauth = "9/f3"\n',
            '[default]\nsecret = "9/f3\n',
            '[default]\nsecret = ["9/f3"]\n',
            "[default\n",
        ],
    )
    def test_what_cannot_be_is_told_with_the_file_and_without_the_value(
        self, write_profiles: WriteProfiles, text: str
    ) -> None:
        path = write_profiles(text)
        assert str(path) in _misused().complaint

    def test_what_is_no_utf_8(self, write_profiles: WriteProfiles) -> None:
        path = write_profiles("")
        path.write_bytes(b'[default]\nsecret = "\xff9/f3"\n')
        assert str(path) in _misused().complaint

    def test_one_that_is_no_file(self, write_profiles: WriteProfiles) -> None:
        path = write_profiles("")
        path.unlink()
        path.mkdir()
        assert str(path) in _misused().complaint


def test_without_anything_it_says_what_there_is() -> None:
    ran = _misused()
    for way in ("AMI_URL", "--host", "--url", "--profile"):
        assert way in ran.complaint


def test_a_url_in_the_environment_that_cannot_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AMI_URL", "ami://admin:9/f3@pbx:many")
    assert "AMI_URL" in _misused().complaint


def test_authorities_that_are_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AMI_URL", "amis://admin:x@127.0.0.1:1")
    missing = str(tmp_path / "missing.pem")
    assert missing in _misused("--ca-file", missing).complaint
