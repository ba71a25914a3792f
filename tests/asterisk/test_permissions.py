"""A user who may only see and do what belongs to calls."""

from __future__ import annotations

import pytest

from ami_proto import Action, ActionRejected
from ami_proto.actions import Command, Ping
from ami_proto.events import Newchannel
from tests.asterisk.calls import call_to, new_name
from tests.asterisk.conftest import ConnectAs

LIMITED = "limited:limited"


def test_it_is_ready_although_no_fully_booted_comes(connect_to: ConnectAs) -> None:
    limited = connect_to(LIMITED)
    assert limited.call(Ping()).ok


@pytest.mark.parametrize(
    "action",
    [
        Command("core show version"),
        Action("Reload"),
        # it needs the privilege "originate"
        call_to("answer"),
        Action("DBPut", {"Family": "a", "Key": "b", "Val": "c"}),
        Action("QueueAdd", {"Queue": "support", "Interface": "Local/x"}),
    ],
    ids=lambda action: action.name,
)
def test_what_it_may_not_is_rejected(connect_to: ConnectAs, action: Action[object]) -> None:
    limited = connect_to(LIMITED)
    with pytest.raises(ActionRejected, match="Permission denied") as rejected:
        limited.call(action)
    assert rejected.value.action_name == action.name
    assert rejected.value.response.message == "Permission denied"
    assert limited.call(Ping()).ok


def test_only_events_of_calls_come(connect_to: ConnectAs) -> None:
    limited, admin = connect_to(LIMITED), connect_to()
    channel_id = new_name()
    with limited.subscribe(gaps=False) as events:
        admin.call(Action("UserEvent", {"UserEvent": channel_id}))
        assert admin.originate(call_to("answer", channel_id=channel_id)).succeeded
        # the listing is answered behind all events that the server has for the session
        limited.call(Ping())
        limited.call(Ping())
        seen = list(iter(events.poll, None))
    assert {event["Privilege"] for event in seen} == {"call,all"}
    assert channel_id in {event.uniqueid for event in seen if isinstance(event, Newchannel)}
