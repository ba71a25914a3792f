"""What actions are answered: the texts and fields that Asterisk 22.10.1 was measured to send."""

from __future__ import annotations

import pytest

from ami_proto import Event, Message, Response
from tests.simulator.conversation import Talker, make_exchange


@pytest.fixture
def talker() -> Talker:
    return Talker(make_exchange())


def shown(message: Message) -> list[str]:
    return message.text.split("\r\n")


@pytest.mark.parametrize(
    ("action", "answer"),
    [
        (
            "QueueAdd|Queue: nosuch|Interface: X/1",
            "Unable to add interface to queue: No such queue",
        ),
        ("QueueAdd|Queue: sales", "'Interface' not specified."),
        ("QueueAdd|Interface: X/1", "'Queue' not specified."),
        ("QueueAdd|Queue: sales|Interface: PJSIP/102", "Unable to add interface: Already there"),
        ("QueuePause|Queue: sales|Interface: X/1|Paused: true", "Interface not found"),
        ("QueuePause|Interface: X/1", "Need 'Interface' and 'Paused' parameters."),
        ("QueuePenalty|Interface: X/1|Penalty: 3", "Invalid interface, queuename or penalty"),
        ("QueueRemove|Queue: sales|Interface: X/1", "Unable to remove interface: Not there"),
        (
            "QueueRemove|Queue: nosuch|Interface: X/1",
            "Unable to remove interface from queue: No such queue",
        ),
        (
            "QueueMemberRingInUse|Interface: X/1|RingInUse: no",
            "Invalid interface, queuename, or ringinuse value",
        ),
        ("Hangup|Channel: nosuch", "No such channel"),
        ("Hangup", "No channel specified"),
        ("Hangup|Channel: /(/", "Regex compile failed on: /(/"),
        ("Redirect|Channel: nosuch|Exten: wait|Priority: 1", "Channel does not exist: nosuch"),
        ("Redirect|Context: default", "Channel not specified"),
        ("Bridge|Channel1: a|Channel2: b", "Channel1 does not exist: a"),
        ("Getvar", "No variable specified"),
        ("Getvar|Channel: nosuch|Variable: x", "No such channel"),
        ("Setvar|Value: 1", "No variable specified"),
        ("Setvar|Channel: nosuch|Variable: X|Value: 1", "No such channel"),
        ("DBGet|Key: x", "No family specified."),
        ("DBGet|Family: x", "No key specified."),
        ("DBGet|Family: x|Key: y", "Database entry not found"),
        ("DBPut|Family: f", "No key specified"),
        ("DBDel|Family: f|Key: nokey", "Database entry could not be deleted"),
        ("DBDelTree|Family: nofam", "Database entry not found"),
        ("Command", "No command provided"),
        ("MailboxCount", "Mailbox not specified"),
        ("MailboxStatus", "Mailbox not specified"),
        ("PresenceState", "No provider specified"),
        ("ExtensionState", "Extension not specified"),
        ("Park|Channel: nosuch", "Channel does not exist: nosuch"),
        ("PlayDTMF|Channel: nosuch|Digit: 1", "Channel not found"),
        ("SendText", "No channel specified"),
        ("SendText|Channel: nosuch", "No Message specified"),
        ("SendText|Channel: nosuch|Message: x", "No such channel"),
        ("ModuleCheck|Module: nosuch", "Module not loaded"),
        ("Reload|Module: nosuch", "No such module"),
        ("Status|Channel: nosuch", "No such channel"),
        ("Originate|Context: default|Exten: wait|Priority: 1", "Channel not specified"),
        ("Originate|Channel: abc|Context: default|Exten: wait|Priority: 1", "Invalid channel"),
        ("Originate|Channel: PJSIP/100|Exten: wait|Priority: x", "Invalid priority"),
        ("Originate|Channel: PJSIP/100|Timeout: x", "Invalid timeout"),
        (
            "Originate|Channel: PJSIP/100",
            "Originate with 'Exten' requires 'Context' and 'Priority'",
        ),
        (
            "Originate|Channel: PJSIP/100|Context: default|Exten: zzz|Priority: 1",
            "Extension does not exist.",
        ),
    ],
)
def test_what_cannot_be_done_is_refused(talker: Talker, action: str, answer: str) -> None:
    (response,) = talker.ask(*f"Action: {action}|ActionID: 7".split("|"))
    assert shown(response) == ["Response: Error", "ActionID: 7", f"Message: {answer}"]


@pytest.mark.parametrize(
    ("action", "lines"),
    [
        ("DBPut|Family: f|Key: k|Val: v: 1", ["Message: Updated database successfully"]),
        ("Setvar|Variable: G|Value: x: y", ["Message: Variable Set"]),
        ("Getvar|Variable: NOSUCH", ["Variable: NOSUCH", "Value: "]),
        ("ModuleCheck|Module: app_queue.so", ["Version: "]),
        ("MailboxStatus|Mailbox: 1@x", ["Message: Mailbox Status", "Mailbox: 1@x", "Waiting: 0"]),
        ("PresenceState|Provider: a:b", ["Message: Presence State", "State: not_set"]),
        (
            "MailboxCount|Mailbox: 1@x",
            [
                "Message: Mailbox Message Count",
                "Mailbox: 1@x",
                "UrgMessages: 0",
                "NewMessages: 0",
                "OldMessages: 0",
            ],
        ),
        (
            "ExtensionState|Exten: 107|Context: default",
            [
                "Message: Extension Status",
                "Exten: 107",
                "Context: default",
                "Hint: PJSIP/107",
                "Status: 4",
                "StatusText: Unavailable",
            ],
        ),
        (
            "ExtensionState|Exten: nosuch",
            [
                "Message: Extension Status",
                "Exten: nosuch",
                "Context: default",
                "Hint: ",
                "Status: -1",
                "StatusText: Unknown",
            ],
        ),
        ("QueueReset|Queue: sales", ["Message: Queue stats reset successfully"]),
        (
            "QueuePenalty|Interface: PJSIP/100|Penalty: 3",
            ["Message: Interface penalty set successfully"],
        ),
        ("UserEvent|UserEvent: X", ["Message: Event Sent"]),
        ("Ping", ["Ping: Pong", "Timestamp: 1795291841.000000"]),
    ],
)
def test_what_can_be_done_is_answered(talker: Talker, action: str, lines: list[str]) -> None:
    (response,) = talker.ask(*f"Action: {action}|ActionID: 7".split("|"))
    assert shown(response) == ["Response: Success", "ActionID: 7", *lines]


def test_the_database_keeps_what_it_is_given(talker: Talker) -> None:
    for key in ("a/b", "c"):
        talker.ask("Action: DBPut", "Family: fam", f"Key: {key}", f"Val: of {key}")
    start, one, end = talker.ask("Action: DBGet", "Family: fam", "Key: c")
    assert shown(start)[1:] == ["EventList: start", "Message: Result will follow"]
    assert shown(one) == ["Event: DBGetResponse", "Family: fam", "Key: c", "Val: of c"]
    assert shown(end) == ["Event: DBGetComplete", "EventList: Complete", "ListItems: 1"]
    tree = talker.ask("Action: DBGetTree", "Family: fam")
    assert [m["Key"] for m in tree[1:-1]] == ["/fam/a/b", "/fam/c"]
    (deleted,) = talker.ask("Action: DBDelTree", "Family: fam", "Key: a")
    assert deleted["Message"] == "Key tree deleted successfully"
    (gone,) = talker.ask("Action: DBDel", "Family: fam", "Key: c")
    assert gone["Message"] == "Key deleted successfully"
    assert talker.exchange.world.database == {}


def test_commands_print_lines_or_fail_with_output(talker: Talker) -> None:
    (some,) = talker.ask("Action: Command", "Command: simulate output 3")
    assert isinstance(some, Response)
    assert some.output == ["line 1 of 3", "line 2 of 3", "line 3 of 3"]
    (none,) = talker.ask("Action: Command", "Command: simulate output 0")
    assert isinstance(none, Response)
    assert none.output == []
    (unknown,) = talker.ask("Action: Command", "Command: nosuch command", "ActionID: 7")
    assert shown(unknown) == [
        "Response: Error",
        "ActionID: 7",
        "Message: Command output follows",
        "Output: No such command 'nosuch command' "
        "(type 'core show help nosuch command' for other possible commands)",
    ]
    (queues,) = talker.ask("Action: Command", "Command: queue show sales")
    assert shown(queues)[2:] == [
        "Output: sales has 0 calls (max unlimited) in 'leastrecent' strategy "
        "(0s holdtime, 0s talktime), W:0, C:0, A:0, SL:0.0%, SL2:0.0% within 0s",
        "Output:    Members: ",
        "Output:       Carol (PJSIP/102) (ringinuse disabled) (Not in use) "
        "has taken no calls yet (login was 0 secs ago)",
        "Output:       Dave (PJSIP/103) with penalty 1 (ringinuse disabled) (Not in use) "
        "has taken no calls yet (login was 0 secs ago)",
        "Output:    No Callers",
        "Output: ",
    ]


def test_channels_are_listed_as_the_command_line_does(talker: Talker) -> None:
    talker.exchange.world.calls_made = 11
    (response,) = talker.ask("Action: Command", "Command: core show channels")
    assert isinstance(response, Response)
    title = "Channel" + " " * 58 + "Location" + " " * 25 + "State   Application(Data)" + " " * 13
    assert response.output == [title, "0 active channels", "0 active calls", "11 calls processed"]


def test_actions_with_unusual_answers(talker: Talker) -> None:
    response, event = talker.ask("Action: FAXStats", "ActionID: 7")
    assert shown(response)[1:] == ["ActionID: 7", "Message: FAXStats event will follow"]
    assert isinstance(event, Event)
    assert event.name == "FAXStats"
    talker.peer.receive_data(b"Action: IAXnetstats\r\nActionID: 8\r\n\r\n", now=0.0)
    assert talker.pieces() == [b"\r\n"]


def test_a_user_event_goes_to_everyone_with_all_its_headers(talker: Talker) -> None:
    other = Talker(talker.exchange, events="user")
    talker.ask("Action: UserEvent", "ActionID: 7", "UserEvent: X", "A: 1", "A: 2", "Response: No")
    (event,) = other.listen()
    assert shown(event) == [
        "Event: UserEvent",
        "Privilege: user,all",
        "UserEvent: X",
        "ActionID: 7",
        "A: 1",
        "A: 2",
        "Response: No",
    ]


def test_queue_actions_change_the_queue_and_tell_it() -> None:
    talker = Talker(make_exchange(), events="agent")
    who = ("Queue: sales", "Interface: Local/probe@default")
    response, event = talker.ask("Action: QueueAdd", *who, "MemberName: P", "Penalty: 2")
    assert response["Message"] == "Added interface to queue"
    assert shown(event) == [
        "Event: QueueMemberAdded",
        "Privilege: agent,all",
        "Queue: sales",
        "MemberName: P",
        "Interface: Local/probe@default",
        "StateInterface: Local/probe@default",
        "Membership: dynamic",
        "Penalty: 2",
        "CallsTaken: 0",
        "LastCall: 0",
        "LastPause: 0",
        "LoginTime: 1795291841",
        "InCall: 0",
        "Status: 1",
        "Paused: 0",
        "PausedReason: ",
        "Ringinuse: 0",
        "Wrapuptime: 0",
    ]
    _, paused = talker.ask("Action: QueuePause", *who, "Paused: true", "Reason: lunch")
    assert (paused["Paused"], paused["PausedReason"]) == ("1", "lunch")
    listed = talker.ask("Action: QueueStatus", "Queue: sales", "Member: Local/probe@default")
    assert [m.get("Event") for m in listed[1:]] == [
        "QueueParams",
        "QueueMember",
        "QueueStatusComplete",
    ]
    assert listed[-1]["ListItems"] == "2"
    _, removed = talker.ask("Action: QueueRemove", *who)
    assert removed["Event"] == "QueueMemberRemoved"
    summary = talker.ask("Action: QueueSummary", "Queue: sales")
    assert (summary[1]["LoggedIn"], summary[1]["Available"]) == ("2", "2")


def test_what_nobody_may_do_is_denied() -> None:
    exchange = make_exchange()
    talker = Talker(exchange, login=False)
    (_denied,) = talker.ask("Action: Ping")
    assert _denied["Message"] == "Permission denied"
