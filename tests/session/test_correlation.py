"""Correlation: what each message is to the actions in flight."""

from __future__ import annotations

import pytest

from ami_proto.action import Action
from ami_proto.action_id import ActionID
from ami_proto.correlation import Correlator
from ami_proto.diagnostics import Diagnostics
from ami_proto.errors import ActionFailed, ActionRejected
from ami_proto.message import Message
from ami_proto.parser import Parser
from ami_proto.pending import Ending, Judgement, Pending, PendingState, Verdict
from ami_proto.reply import Reply
from tests.session.talk import block, complete, error, event, success

NEVER = float("-inf")


class Case:
    """A correlator, with actions that were sent, and messages that come in as bytes."""

    def __init__(self, *, max_list_items: int = 1000) -> None:
        self.diagnostics = Diagnostics()
        self.correlator = Correlator(max_list_items=max_list_items, diagnostics=self.diagnostics)

    def send(self, action_id: str, name: str = "Ping", *, busy_until: float = 0.0) -> Pending:
        pending = self.queue(action_id, name, busy_until=busy_until)
        pending.state = PendingState.SENT
        return pending

    def queue(self, action_id: str, name: str = "Ping", *, busy_until: float = 0.0) -> Pending:
        action = Action(name)
        pending = Pending(ActionID(action_id), action, busy_until, action.shape.kind)
        bracket_id = ActionID(f"{action_id}-pong") if name == "Queues" else None
        self.correlator.add(pending, bracket_id)
        return pending

    def receive(self, data: bytes) -> Judgement:
        """What the one message is; only the last, if there are several."""
        judgement: Judgement = Verdict.KEPT
        for message in Parser().feed(b"banner\r\n" + data):
            judgement = self.correlator.receive(message)
        return judgement


def ended(judgement: Judgement) -> str:
    """Which action ended."""
    assert isinstance(judgement, Ending), judgement
    return judgement.pending.action_id


def replied(judgement: Judgement) -> int:
    """How many items the reply has."""
    assert isinstance(judgement, Ending), judgement
    assert isinstance(judgement.outcome, Reply)
    return len(judgement.outcome.items)


def failed(judgement: Judgement) -> ActionFailed:
    assert isinstance(judgement, Ending), judgement
    assert isinstance(judgement.outcome, ActionFailed)
    return judgement.outcome


def partial(messages: tuple[Message, ...]) -> list[str]:
    return [message.text.partition("\r\n")[0] for message in messages]


class TestResponses:
    def test_by_id(self) -> None:
        case = Case()
        case.send("a")
        case.send("b")
        assert "a" in case.correlator
        assert ended(case.receive(success("b"))) == "b"
        assert isinstance(failed(case.receive(error("a", "no"))), ActionRejected)
        assert len(case.correlator) == 0
        assert case.receive(success("a")) is Verdict.UNKNOWN_REPLY
        assert case.diagnostics.unknown_replies == 1

    @pytest.mark.parametrize("name", ["Ping", "IAXpeers", "WaitEvent", "Queues"])
    @pytest.mark.parametrize("line", ["Ping: Pong", "EventList: start", "EventList:", None])
    @pytest.mark.parametrize("answered", ["a", "b", "", "nobody", "late", "open", "a-pong"])
    def test_what_is_known_by_its_first_lines_ends_as_what_is_looked_at(
        self, name: str, line: str | None, answered: str
    ) -> None:
        def told(status: str) -> list[object]:
            case = Case()
            for action_id in ("late", "first", "a", "b", "", "last"):
                case.send(action_id, name)
            case.send("open", "IAXpeers")
            case.receive(success("open"))
            case.correlator.remove("late")
            lines = [] if line is None else [line]
            answer = block(f"Response: {status}", f"ActionID: {answered}", *lines)
            found = [case.receive(answer), case.receive(answer)]
            found += [case.receive(block("Response: Success")) for _ in range(3)]
            seen: list[object] = [
                (one.pending.action_id, one.outcome, one.pending.state)
                if isinstance(one, Ending)
                else one
                for one in found
            ]
            return [*seen, case.diagnostics, len(case.correlator)]

        # Asterisk writes it with a capital; any other spelling is looked at
        plain, twin = told("Success"), told("success")
        assert repr(plain).lower() == repr(twin).lower()

    def test_by_order(self) -> None:
        case = Case()
        case.send("a")
        case.send("b")
        case.queue("c")
        assert ended(case.receive(block("Response: Success"))) == "a"
        assert ended(case.receive(block("Response: Success"))) == "b"
        assert case.receive(block("Response: Success")) is Verdict.UNKNOWN_REPLY
        assert case.diagnostics.replies_without_action_id == 2

    def test_the_order_counts_those_that_nobody_waits_for_any_more(self) -> None:
        case = Case()
        for action_id in ("a", "b", "c"):
            case.send(action_id)
        case.correlator.remove("b")
        case.correlator.remove("a")
        assert case.receive(block("Response: Success")) is Verdict.UNKNOWN_REPLY
        assert "a" not in case.correlator
        assert "b" in case.correlator
        assert case.receive(success("b")) is Verdict.UNKNOWN_REPLY
        assert ended(case.receive(block("Response: Success"))) == "c"

    def test_what_was_passed_by_is_answered_no_more(self) -> None:
        case = Case()
        case.send("a")
        case.send("b")
        assert ended(case.receive(success("b"))) == "b"
        assert case.receive(block("Response: Success")) is Verdict.UNKNOWN_REPLY
        # but by its id, for who knows
        assert ended(case.receive(success("a"))) == "a"

    def test_the_answer_to_a_blank_line_is_nobodys(self) -> None:
        case = Case()
        case.send("a")
        stray = block("Response: Error", "Message: Missing action in request")
        assert case.receive(stray) is Verdict.UNKNOWN_REPLY


class TestLists:
    def test_open_and_complete(self) -> None:
        case = Case()
        case.send("a")
        assert case.receive(success("a", "EventList: start")) is Verdict.KEPT
        assert case.receive(event("X", "ActionID: a")) is Verdict.KEPT
        assert case.receive(event("X")) is Verdict.EVENT
        assert case.receive(event("X", "ActionID: b")) is Verdict.EVENT
        assert case.receive(success("a")) is Verdict.UNKNOWN_REPLY
        assert replied(case.receive(complete("XComplete", "a", 1))) == 1

    def test_cancelled_or_too_long_or_broken_off(self) -> None:
        case = Case(max_list_items=1)
        for action_id in ("a", "b", "c"):
            case.send(action_id)
            case.receive(
                success(action_id, "EventList: start") + event("X", f"ActionID: {action_id}")
            )
        cancelled = failed(case.receive(event("X", "ActionID: a", "EventList: cancelled")))
        too_long = failed(case.receive(event("X", "ActionID: b")))
        broken_off = failed(case.receive(error("c", "no")))
        for failure in (cancelled, too_long, broken_off):
            assert partial(failure.partial) == ["Response: Success", "Event: X"]
        assert case.receive(event("X", "ActionID: b")) is Verdict.UNKNOWN_REPLY

    def test_late(self) -> None:
        case = Case()
        for action_id, name in (("a", "Status"), ("b", "FAXStats"), ("c", "Ping")):
            case.send(action_id, name)
            case.correlator.remove(action_id)
        assert case.correlator.remove("a") is None
        assert case.receive(event("UserEvent", "ActionID: a")) is Verdict.EVENT
        for data in (
            success("a") + event("Status", "ActionID: a"),
            event("StatusComplete", "ActionID: a"),
            success("b") + event("FAXStats", "ActionID: b"),
            success("c", "EventList: start") + event("X", "ActionID: c"),
            event("X", "ActionID: c", "EventList: Cancelled"),
        ):
            assert case.receive(data) is Verdict.UNKNOWN_REPLY
        case.send("d")
        case.correlator.remove("d")
        assert case.receive(error("d", "no")) is Verdict.UNKNOWN_REPLY
        for action_id in ("a", "b", "c", "d"):
            assert case.receive(event("X", f"ActionID: {action_id}")) is Verdict.EVENT

    def test_events_before_the_response_are_events(self) -> None:
        case = Case()
        case.send("a")
        assert case.receive(event("X", "ActionID: a")) is Verdict.EVENT

    def test_one_event(self) -> None:
        case = Case()
        case.send("a", "FAXStats")
        assert case.receive(event("FAXStats", "ActionID: a")) is Verdict.EVENT
        assert case.receive(event("UserEvent", "ActionID: a")) is Verdict.EVENT
        case.receive(success("a"))
        assert case.receive(event("OriginateResponse", "ActionID: a")) is Verdict.EVENT
        assert replied(case.receive(event("FAXStats", "ActionID: a"))) == 1


class TestText:
    def test_up_to_the_pong(self) -> None:
        case = Case()
        case.send("a", "Queues")
        assert "a-pong" in case.correlator
        assert case.receive(b"one\n\r\n\r\n") is Verdict.KEPT
        assert case.receive(b"two\n\r\n\r\n") is Verdict.KEPT
        judgement = case.receive(success("a-pong"))
        assert isinstance(judgement, Ending)
        assert isinstance(judgement.outcome, Reply)
        assert judgement.outcome.text == "one\ntwo\n"

    def test_is_nobodys_while_another_is_answered_first(self) -> None:
        case = Case()
        case.send("a")
        case.send("b", "Queues")
        assert case.receive(b"tail\r\n\r\n") is Verdict.UNPARSED

    def test_of_one_that_is_late(self) -> None:
        case = Case()
        case.send("a", "Queues")
        case.correlator.remove("a")
        assert case.receive(b"old\n\r\n\r\n") is Verdict.UNKNOWN_REPLY
        case.send("b", "Queues")
        assert case.receive(b"old\n\r\n\r\n") is Verdict.UNKNOWN_REPLY
        assert case.receive(success("a-pong")) is Verdict.KEPT
        assert case.receive(b"new\n\r\n\r\n") is Verdict.KEPT
        assert "a" not in case.correlator

    def test_of_one_that_was_not_sent_is_not_waited_for(self) -> None:
        case = Case()
        case.queue("a", "Queues")
        case.correlator.remove("a")
        assert "a" not in case.correlator
        assert "a-pong" not in case.correlator
        assert case.receive(b"text\n\r\n\r\n") is Verdict.UNPARSED

    def test_rejected(self) -> None:
        case = Case()
        case.send("a", "Queues")
        assert isinstance(failed(case.receive(error("a", "gone"))), ActionRejected)
        assert case.receive(success("a-pong")) is Verdict.KEPT

    def test_as_an_item_of_the_open_list(self) -> None:
        case = Case()
        case.send("a", "CoreShowChannels")
        case.receive(success("a", "EventList: start"))
        assert case.receive(block("Channel: SIP/1")) is Verdict.KEPT
        assert case.receive(block("no colon")) is Verdict.UNPARSED
        case.send("b", "Queues")
        assert case.receive(block("Channel: SIP/2")) is Verdict.KEPT
        assert replied(case.receive(complete("CoreShowChannelsComplete", "a", 2))) == 2
        assert case.diagnostics.adopted_items == 2


class TestItemWithoutActionID:
    ITEM = block("Event: PeerEntry", "Channeltype: IAX2", "ObjectName: phone")

    def test_is_adopted_by_the_open_list(self) -> None:
        """IAXpeers of 16 and 22."""
        case = Case()
        case.send("a", "IAXpeers")
        case.receive(success("a", "EventList: start"))
        assert case.receive(self.ITEM) is Verdict.KEPT
        assert replied(case.receive(complete("PeerlistComplete", "a", 1))) == 1
        assert case.diagnostics.adopted_items == 1

    @pytest.mark.parametrize(
        "event",
        [
            block("Event: PeerEntry", "Privilege: system,all"),
            block("Event: Stranger", "Channeltype: IAX2"),
        ],
    )
    def test_is_an_event_if_it_does_not_look_like_an_item(self, event: bytes) -> None:
        case = Case()
        case.send("a", "IAXpeers")
        case.receive(success("a", "EventList: start"))
        assert case.receive(event) is Verdict.EVENT
        assert replied(case.receive(complete("PeerlistComplete", "a", 0))) == 0

    def test_is_an_event_where_no_list_is_open(self) -> None:
        case = Case()
        case.send("a", "IAXpeers")
        assert case.receive(self.ITEM) is Verdict.EVENT
        case.receive(success("a", "EventList: start"))
        case.receive(complete("PeerlistComplete", "a", 0))
        case.send("b", "FAXStats")
        case.receive(success("b"))
        assert case.receive(block("Event: FAXStats", "CurrentSessions: 0")) is Verdict.EVENT
        assert case.diagnostics.adopted_items == 0


class TestBusy:
    def test_up_to_the_latest_of_what_was_sent_before(self) -> None:
        case = Case()
        case.send("a", busy_until=10.0)
        case.send("b", busy_until=30.0)
        case.send("ping", busy_until=0.0)
        case.send("c", busy_until=99.0)
        busy_until = case.correlator.busy_until
        assert busy_until(ActionID("ping")) == 30.0
        assert busy_until(None) == busy_until(ActionID("gone")) == 99.0
        case.correlator.remove("b")
        case.correlator.remove("c")
        assert busy_until(ActionID("ping")) == 30.0
        case.receive(success("b"))
        assert busy_until(ActionID("ping")) == NEVER

    def test_not_by_what_is_open_or_was_not_sent(self) -> None:
        case = Case()
        case.send("a", "Status", busy_until=10.0)
        case.receive(success("a"))
        case.queue("b", busy_until=20.0)
        assert case.correlator.busy_until(None) == NEVER


class TestEnds:
    def test_all_at_once_in_the_order_of_sending(self) -> None:
        case = Case()
        for action_id in ("a", "b", "c"):
            case.send(action_id)
        case.send("q", "Queues")
        case.correlator.remove("b")
        gone = case.correlator.remove_all()
        assert [one.action_id for one in gone] == ["a", "c", "q"]
        assert len(case.correlator) == 0
        for action_id in ("a", "b", "c", "q", "q-pong"):
            assert action_id not in case.correlator

    def test_late_ones_are_remembered_up_to_a_bound(self) -> None:
        case = Case()
        for number in range(5000):
            case.send(str(number))
            case.correlator.remove(str(number))
        remembered = [number for number in range(5000) if str(number) in case.correlator]
        assert remembered == list(range(5000 - 4096, 5000))

    @pytest.mark.parametrize("data", [event("X"), event("X", "ActionID: a")])
    def test_with_nothing_in_flight_all_events_are_events(self, data: bytes) -> None:
        assert Case().receive(data) is Verdict.EVENT
