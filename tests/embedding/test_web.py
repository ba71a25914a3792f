"""The web applications with a button and a live stream, over real HTTP: what they do and refuse."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import click_to_call
import pytest

from ami_proto import Event
from ami_transports.simulator import Conduct, Faults, Phone, Setup, Simulator
from tests.blocking.waiting import until
from tests.embedding.browser import Browser
from tests.embedding.frameworks import need
from tests.embedding.sites import SITES

OFFICE = Setup(
    phones=(
        Phone(number="100", ring_s=0.0),
        Phone(number="101", ring_s=0.0),
        Phone(number="104", ring_s=0.0, conduct=Conduct.BUSY),
    )
)
NEEDED = {"flask": ("flask",), "fastapi": ("fastapi", "uvicorn")}


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with Simulator(OFFICE) as simulator:
        yield simulator


@pytest.fixture(params=SITES)
def site(
    request: pytest.FixtureRequest, simulator: Simulator, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Browser]:
    """A browser of one of the applications, with its password."""
    need(*NEEDED[request.param])
    settings = {
        "AMI_URL": simulator.url + "?reconnect_first_s=0.01&reconnect_max_s=0.05",
        "PHONE": "PJSIP/100",
        "CONTEXT": "default",
        "PASSWORD": "open sesame",
    }
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    with SITES[request.param]() as port:
        yield Browser(port)


def about(phone: str, state: str = "Up") -> list[tuple[str, str]]:
    return [("Channel", f"{phone}-00000001"), ("ChannelStateDesc", state)]


class TestWhoMayAsk:
    @pytest.mark.parametrize("path", ["/", "/events", "/calls"])
    @pytest.mark.parametrize("headers", [{}, {"Authorization": "Basic bWU6b3Blbg=="}])
    def test_nobody_without_the_password(
        self, site: Browser, path: str, headers: dict[str, str]
    ) -> None:
        answer = site.ask("POST" if path == "/calls" else "GET", path, headers=headers)
        assert answer.status == 401
        assert (answer.headers["WWW-Authenticate"] or "").startswith("Basic")

    def test_the_page_has_the_button(self, site: Browser) -> None:
        answer = site.ask("GET", "/")
        assert answer.status == 200
        assert answer.headers.get_content_type() == "text/html"
        assert b"<button" in answer.body

    def test_a_link_makes_no_call(self, site: Browser, simulator: Simulator) -> None:
        assert site.ask("GET", "/calls?number=101").status == 405
        assert simulator.received("Originate") == []

    @pytest.mark.parametrize(
        "content_type", ["text/plain", "application/x-www-form-urlencoded", "", None]
    )
    def test_a_form_of_a_foreign_site_makes_no_call(
        self, site: Browser, simulator: Simulator, content_type: str | None
    ) -> None:
        assert site.post(b'{"number": "101"}', content_type).status == 415
        assert simulator.received("Originate") == []


class TestTheButton:
    def test_it_makes_a_call(self, site: Browser, simulator: Simulator) -> None:
        answer = site.call("101")
        assert answer.status == 200
        assert answer.shown["answered"] is True
        (request,) = simulator.received("Originate")
        assert request["Channel"] == "PJSIP/100"
        assert (request["Context"], request["Exten"], request["Priority"]) == (
            "default",
            "101",
            "1",
        )

    def test_a_phone_that_is_busy_is_told(
        self, site: Browser, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("PHONE", "PJSIP/104")
        answer = site.call("101")
        assert answer.status == 200
        assert answer.shown["answered"] is False
        assert "not answer" in str(answer.shown["text"])

    @pytest.mark.parametrize(
        "number",
        ["", "1", "1" * 16, "10&101", "101,1", "101\r\n", "\uff11\uff10\uff11", "+101", 101, None],
    )
    def test_what_is_no_number_is_refused(
        self, site: Browser, simulator: Simulator, number: object
    ) -> None:
        answer = site.call(number)
        assert answer.status == 400
        assert "digits" in str(answer.shown["text"])
        assert simulator.received("Originate") == []

    @pytest.mark.parametrize("body", [b"", b"101", b"[1]", b"{", b"\xff"])
    def test_what_is_no_request_is_refused(
        self, site: Browser, simulator: Simulator, body: bytes
    ) -> None:
        assert site.post(body).status == 400
        assert simulator.received("Originate") == []


class TestWhatGoesWrong:
    def test_the_exchange_refuses(
        self, site: Browser, simulator: Simulator, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("PHONE", "nonsense")
        answer = site.call("101")
        assert answer.status == 422
        assert "refused" in str(answer.shown["text"])

    def test_the_exchange_is_not_there_and_then_is(
        self, site: Browser, simulator: Simulator
    ) -> None:
        simulator.stop_listening()
        simulator.drop_connections()
        until(lambda: site.call("101").status == 503)
        assert "Nothing was done" in str(site.call("101").shown["text"])
        simulator.start_listening()
        until(lambda: site.call("101").status == 200)

    def test_the_exchange_is_lost_meanwhile(self, site: Browser, simulator: Simulator) -> None:
        simulator.drop_replies()
        with ThreadPoolExecutor(1) as other:
            calling = other.submit(site.call, "101")
            simulator.wait_for_action("Originate")
            simulator.drop_connections()
            answer = calling.result()
        assert answer.status == 502
        assert "may ring" in str(answer.shown["text"])
        assert len(simulator.received("Originate")) == 1

    def test_the_exchange_does_not_answer(
        self, site: Browser, simulator: Simulator, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(click_to_call, "OUTCOME_S", 0.1)
        simulator.drop_replies()
        answer = site.call("101")
        assert answer.status == 504
        assert "may ring" in str(answer.shown["text"])


class TestTheStream:
    def test_it_tells_of_this_phone_alone(self, site: Browser, simulator: Simulator) -> None:
        with site.follow() as stream:
            simulator.emit("Hangup", ("call",), about("PJSIP/101"))
            simulator.emit("Hangup", ("call",), about("PJSIP/1001"))
            simulator.emit("Hangup", ("call",), about("PJSIP/100"))
            assert stream.headers.get_content_type() == "text/event-stream"
            assert stream.next_item() == {
                "Event": "Hangup",
                "Channel": "PJSIP/100-00000001",
                "ChannelStateDesc": "Up",
            }

    def test_a_call_is_seen(self, site: Browser) -> None:
        with site.follow() as stream:
            assert site.call("101").shown["answered"] is True
            assert stream.next_item()["Event"] == "Newchannel"
            while stream.next_item()["ChannelStateDesc"] != "Up":
                pass

    def test_a_value_cannot_forge_a_message(self, site: Browser, simulator: Simulator) -> None:
        forged = 'Up\n\ndata: {"Event": "Forged"}\n\n'
        with site.follow() as stream:
            simulator.send_raw(
                b"Event: Hangup\r\nChannel: PJSIP/100-1\r\nChannelStateDesc: "
                + forged.encode()
                + b"\r\n\r\n"
            )
            assert stream.next_item()["ChannelStateDesc"] == forged

    def test_a_lost_link_is_told_as_a_gap(self, site: Browser, simulator: Simulator) -> None:
        with site.follow() as stream:
            simulator.restart()
            assert "link" in str(stream.next_item()["gap"])
            simulator.emit("Hangup", ("call",), about("PJSIP/100"))
            assert stream.next_item()["Event"] == "Hangup"

    def test_a_slow_browser_loses_events_and_hurts_nobody(
        self, site: Browser, simulator: Simulator
    ) -> None:
        times, ballast = 800, "x" * 10_000
        with site.follow(buffer_bytes=4096) as slow, site.follow() as fast:
            for number in range(times):
                simulator.emit("Newstate", ("call",), about("PJSIP/100", f"{number} {ballast}"))
                assert str(fast.next_item()["ChannelStateDesc"]).startswith(f"{number} ")
            assert site.call("101").status == 200
            while "gap" not in (item := slow.next_item()):
                pass
            assert "full" in str(item["gap"])

    def test_it_ends_when_the_exchange_lets_nobody_in_any_more(
        self, site: Browser, simulator: Simulator
    ) -> None:
        with site.follow() as stream:
            simulator.set_faults(Faults(refuse_logins=True))
            simulator.restart()
            assert stream.next_line() == ""
        assert site.call("101").status == 503

    def test_who_has_gone_is_followed_no_more(
        self, site: Browser, simulator: Simulator, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asked: list[Event] = []
        real = click_to_call.is_mine

        def counted(event: Event) -> bool:
            asked.append(event)
            return real(event)

        def followers() -> float:
            before = len(asked)
            for _ in range(10):
                simulator.emit("Hangup", ("call",), about("PJSIP/100"))
                witness.next_item()
            return (len(asked) - before) / 10

        monkeypatch.setattr(click_to_call, "is_mine", counted)
        with site.follow() as witness:
            with site.follow() as stream:
                simulator.emit("Hangup", ("call",), about("PJSIP/100"))
                assert stream.next_item() == witness.next_item()
            until(lambda: followers() == 1)
