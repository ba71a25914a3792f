"""``ami do``: any action, and its answer."""

from __future__ import annotations

import json

import pytest

from ami_transports.simulator import Simulator
from tests.blocking.scripted import Peer, ScriptedServer
from tests.cli.running import invoke, run


def test_shows_the_response_without_the_action_id(server: Simulator) -> None:
    ran = invoke("do", "Ping")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[:2] == ["Response: Success", "Ping: Pong"]
    assert "ActionID" not in ran.out


def test_the_same_from_a_shell(server: Simulator) -> None:
    ran = run("do", "Ping")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[:2] == ["Response: Success", "Ping: Pong"]


def test_shows_the_response_as_json(server: Simulator) -> None:
    ran = invoke("do", "Ping", "--json")
    (line,) = ran.out.splitlines()
    record = json.loads(line)
    assert (record["Response"], record["Ping"]) == ("Success", "Pong")
    assert ran.code == 0


def test_shows_a_list_as_a_table(server: Simulator) -> None:
    server.call_in("555", "100", talk_s=30)
    server.wait_for(lambda world: len(world.bridges) == 1)
    ran = invoke("do", "CoreShowChannels")
    heading, *rows = (line.split() for line in ran.out.splitlines())
    assert heading[:2] == ["Channel", "ChannelStateDesc"]
    assert [row[:3] for row in rows] == [
        ["PJSIP/555-00000000", "Up", "555"],
        ["PJSIP/100-00000001", "Up", "100"],
    ]
    assert (ran.code, ran.err) == (0, "")


def test_shows_a_table_for_each_kind_of_item(server: Simulator) -> None:
    ran = invoke("do", "QueueStatus", "Queue=sales")
    queues, members = (part.splitlines() for part in ran.out.split("\n\n"))
    assert [line.split()[0] for line in queues] == ["QueueParams", "Queue", "sales"]
    assert [line.split()[1] for line in members[1:]] == ["Name", "Carol", "Dave"]


def test_the_columns_of_a_table_stand_below_each_other(server: Simulator) -> None:
    ran = invoke("do", "QueueStatus", "Queue=sales")
    _, heading, *rows = ran.out.split("\n\n")[1].splitlines()
    at = heading.index("Location")
    assert {row[at : at + 6] for row in rows} == {"PJSIP/"}


def test_shows_a_list_as_json_with_a_line_for_each_item(server: Simulator) -> None:
    ran = invoke("do", "QueueStatus", "Queue=sales", "--json")
    records = [json.loads(line) for line in ran.out.splitlines()]
    assert [record["Event"] for record in records] == ["QueueParams", "QueueMember", "QueueMember"]
    assert [record.get("Name") for record in records] == [None, "Carol", "Dave"]


@pytest.mark.parametrize("flags", [(), ("--json",)])
def test_an_empty_list_shows_nothing(server: Simulator, flags: tuple[str, ...]) -> None:
    ran = invoke("do", "CoreShowChannels", *flags)
    assert (ran.code, ran.out, ran.err) == (0, "", "")


def test_a_name_that_is_given_again_makes_another_line(server: Simulator) -> None:
    ran = invoke(
        *("do", "Originate", "Channel=PJSIP/100", "Application=Wait", "Data=5", "Async=true"),
        *("Variable=FIRST=1", "Variable=SECOND=a=b"),
    )
    (request,) = server.wait_for_action("Originate")
    assert request.get_all("Variable") == ["FIRST=1", "SECOND=a=b"]
    assert request["Data"] == "5"
    assert ran.out == "Response: Success\nMessage: Originate successfully queued\n"


def test_a_value_may_be_empty(server: Simulator) -> None:
    assert invoke("do", "DBPut", "Family=f", "Key=k", "Val=").code == 0
    (request,) = server.wait_for_action("DBPut")
    assert request["Val"] == ""


def test_the_action_id_of_the_user_is_sent_once(server: Simulator) -> None:
    ran = invoke("do", "Ping", "ActionID=mine", "--json")
    (request,) = server.wait_for_action("Ping")
    assert request.get_all("ActionID") == ["mine"]
    assert json.loads(ran.out)["ActionID"] == "mine"


def test_error_is_one_line_and_exit_code_1(server: Simulator) -> None:
    ran = invoke("do", "QueueAdd", "Queue=nowhere", "Interface=PJSIP/100")
    assert (ran.code, ran.out) == (1, "")
    assert ran.complaint.startswith("QueueAdd was rejected: ")


def test_error_as_json_is_on_stdout_too(server: Simulator) -> None:
    ran = invoke("do", "QueueAdd", "Queue=nowhere", "Interface=PJSIP/100", "--json")
    assert ran.code == 1
    assert json.loads(ran.out)["Response"] == "Error"
    assert ran.complaint.startswith("QueueAdd was rejected: ")


def test_an_action_that_the_server_does_not_know_is_an_error(server: Simulator) -> None:
    ran = invoke("do", "Nonsense")
    assert (ran.code, ran.out) == (1, "")
    assert "Invalid/unknown command: Nonsense" in ran.complaint


def test_no_answer_in_time_is_exit_code_5(monkeypatch: pytest.MonkeyPatch) -> None:
    def script(peer: Peer) -> None:
        peer.log_in()
        peer.action()  # and no answer
        peer.answer()  # Logoff

    with ScriptedServer(script) as server:
        monkeypatch.setenv("AMI_URL", server.url)
        ran = invoke("do", "Ping", "--timeout", "0.1")
    assert (ran.code, ran.out) == (5, "")
    assert "Ping" in ran.complaint


def test_a_link_that_is_lost_meanwhile_is_exit_code_3(monkeypatch: pytest.MonkeyPatch) -> None:
    def script(peer: Peer) -> None:
        peer.log_in()
        peer.action()

    with ScriptedServer(script) as server:
        monkeypatch.setenv("AMI_URL", server.url)
        ran = invoke("do", "Ping")
        assert server.accepted == 1
    assert (ran.code, ran.out) == (3, "")
    assert ran.complaint


@pytest.mark.parametrize(
    "fields",
    [("hu@sh",), ("Queue=support", "9/f3"), ("Variable=A\r\nAction: Logoff",), ("=value",)],
    ids=["no '='", "the second has none", "a line break", "no name"],
)
def test_what_is_no_field_is_wrong_usage_and_not_shown(
    server: Simulator, fields: tuple[str, ...]
) -> None:
    ran = invoke("do", "Ping", *fields)
    assert (ran.code, ran.out) == (2, "")
    assert ran.complaint
    assert server.received("Ping") == []


def test_output_of_a_command_is_shown_as_it_is(server: Simulator) -> None:
    ran = invoke("do", "Command", "Command=core show channels")
    assert "0 active channels" in ran.out.splitlines()
    assert "Response:" not in ran.out
