"""Lists while calls run: whole, without anything foreign in them, and the events go on."""

from __future__ import annotations

from ami_proto import Action, Event, Reply
from ami_proto.actions import OriginateAndWait
from ami_proto.events import Hangup, Newchannel
from ami_transports.blocking import Client, PendingReply
from tests.asterisk.calls import call_to, new_name

CALLS = 40
LISTS = {
    "CoreShowChannels": {"CoreShowChannel"},
    "Status": {"Status"},
    "QueueStatus": {"QueueParams", "QueueMember", "QueueEntry"},
    "DeviceStateList": {"DeviceStateChange"},
    "BridgeList": {"BridgeListItem"},
    "ShowDialPlan": {"ListDialplan"},
}


def _assert_whole(pending: PendingReply[Reply[Event]]) -> None:
    reply = pending.result()
    assert reply.complete is not None
    assert int(reply.complete["ListItems"]) == len(reply)
    assert {item.action_id for item in reply} <= {pending.action_id}
    assert {item.name for item in reply} <= LISTS[pending.action.name]


def test_lists_stay_whole_while_40_calls_run(ami: Client) -> None:
    prefix = new_name()

    def is_ours(event: Event) -> bool:
        return event["Uniqueid"].startswith(prefix)

    with ami.subscribe(Newchannel, Hangup, where=is_ours, gaps=False) as events:
        calls = [
            ami.submit(OriginateAndWait(call_to("answer", channel_id=f"{prefix}-{number}")))
            for number in range(CALLS)
        ]
        most_channels = rounds = 0
        while not all(call.done for call in calls) or rounds < 20:
            lists = [ami.submit(Action(name)) for name in LISTS]
            for one in lists:
                _assert_whole(one)
            most_channels = max(most_channels, len(lists[0].result()))
            rounds += 1
        assert most_channels >= CALLS
        assert [call.result().uniqueid for call in calls] == [
            f"{prefix}-{number}" for number in range(CALLS)
        ]
        # a server under load may refuse one; a call that it made has two halves, whose ids are
        # made from the one that was given
        halves = 2 * sum(call.result().succeeded for call in calls)
        assert halves > CALLS
        hung_up = 0
        made = 0
        while hung_up < halves:
            event = events.poll(20)
            assert event is not None, f"{made} channels made, {hung_up} hung up"
            made += isinstance(event, Newchannel)
            hung_up += isinstance(event, Hangup)
        assert made == halves
    assert ami.diagnostics.unknown_replies == 0
    assert ami.pending_count == 0
