"""Many actions in flight on one connection: every answer finds its asker."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from ami_proto import Action, ActionRejected, Event, Reply
from ami_proto.actions import Command, CoreShowChannels, Ping, QueueStatus
from ami_transports.blocking import Client

MIXED: list[Action[Reply[Event]]] = [
    Action("Ping"),
    Action("QueueStatus"),
    Action("Command", {"Command": "core show uptime"}),
    Action("NoSuchAction"),
    Action("DeviceStateList"),
    Action("DBGet", {"Family": "nosuch", "Key": "nosuch"}),
    Action("CoreShowChannels"),
    Action("Getvar", {"Variable": "EPOCH"}),
    Action("QueueRule"),
    Action("IAXnetstats"),
    Action("FAXStats"),
    Action("BridgeTechnologyList"),
]


def test_300_mixed_actions_from_one_thread(ami: Client) -> None:
    pending = [ami.submit(MIXED[number % len(MIXED)]) for number in range(300)]
    assert len({one.action_id for one in pending}) == 300
    for one in pending:
        if one.action.name in {"NoSuchAction", "DBGet"}:
            with pytest.raises(ActionRejected) as rejected:
                one.result()
            assert rejected.value.response.action_id == one.action_id
            continue
        reply = one.result()
        if one.action.name == "IAXnetstats":
            # it has no response of its own
            continue
        assert reply.response.action_id == one.action_id
        assert {item.action_id for item in reply} <= {one.action_id}
        if reply.complete is not None:
            assert reply.complete.action_id == one.action_id
            assert int(reply.complete["ListItems"]) == len(reply)
    assert ami.pending_count == 0
    assert ami.diagnostics.unknown_replies == 0


def _global_variable(ami: Client, mine: str) -> None:
    ami.call(Action("Setvar", {"Variable": f"AMITEST{mine}", "Value": mine}))
    got = ami.call(Action("Getvar", {"Variable": f"AMITEST{mine}"})).response
    assert got["Value"] == mine


def _database_entry(ami: Client, mine: str) -> None:
    ami.call(Action("DBPut", {"Family": "amitest", "Key": mine, "Val": mine}))
    (got,) = ami.call(Action("DBGet", {"Family": "amitest", "Key": mine}))
    assert (got["Key"], got["Val"]) == (mine, mine)
    ami.call(Action("DBDel", {"Family": "amitest", "Key": mine}))
    with pytest.raises(ActionRejected, match="entry not found"):
        ami.call(Action("DBGet", {"Family": "amitest", "Key": mine}))


def _unknown_action(ami: Client, mine: str) -> None:
    with pytest.raises(ActionRejected, match=f"No{mine}X"):
        ami.call(Action(f"No{mine}X"))


def _evaluated(ami: Client, mine: str) -> None:
    got = ami.call(Action("Getvar", {"Variable": f"MD5({mine})"})).response
    again = ami.call(Action("Getvar", {"Variable": f"MD5({mine})"})).response
    assert got["Variable"] == f"MD5({mine})"
    assert got["Value"] == again["Value"]


def _list(ami: Client, mine: str) -> None:
    assert ami.call(QueueStatus(queue=f"no{mine}")).items == ()
    items = ami.call(QueueStatus(queue="support")).items
    assert {item["Queue"] for item in items} == {"support"}


def _command(ami: Client, mine: str) -> None:
    response = ami.call(Command(f"database showkey {mine}"))
    assert response.output == ["0 results found."]
    ami.call(CoreShowChannels())
    ami.call(Ping())


TASKS: list[Callable[[Client, str], None]] = [
    _global_variable,
    _database_entry,
    _unknown_action,
    _evaluated,
    _list,
    _command,
]


def test_50_threads_share_one_client_without_mixing_up(ami: Client) -> None:
    def ask(number: int) -> None:
        for turn in range(8):
            TASKS[(number + turn) % len(TASKS)](ami, f"T{number}x{turn}")

    with ThreadPoolExecutor(50) as threads:
        for done in [threads.submit(ask, number) for number in range(50)]:
            done.result()
    assert ami.pending_count == 0


def test_each_thread_sees_its_own_user_event(ami: Client) -> None:
    def tell(number: int) -> None:
        mine = f"thread {number}"
        with ami.subscribe("UserEvent", where=lambda e: e["UserEvent"] == mine) as events:
            ami.call(Action("UserEvent", {"UserEvent": mine, "Number": number}))
            event = events.poll(10)
            assert isinstance(event, Event)
            assert event["Number"] == str(number)
            assert events.poll() is None

    with ThreadPoolExecutor(50) as threads:
        for done in [threads.submit(tell, number) for number in range(50)]:
            done.result()
