"""Every known defect of the wire, and what a consumer sees of it."""

from __future__ import annotations

import pytest

from ami_proto.message import Event, Message, Response
from ami_proto.parser import Parser
from tests.corpus.comparing import as_read, parsed, unaccounted
from tests.corpus.reading import read
from tests.corpus.vectors import ALL, BLANKS, ESCAPES, WIRE, Vector

PONG = b"Response: Success\r\nActionID: after\r\nPing: Pong\r\n\r\n"


def seen(vector: Vector) -> list[Message]:
    """The messages that the vector gives; a message behind it must come out whole."""
    *messages, last = parsed(vector.banner + vector.received + PONG, 65_536)
    assert last.raw + b"\r\n\r\n" == PONG
    return messages


def test_every_defect_on_record_has_its_vector() -> None:
    assert list(WIRE) == list(range(1, 22))


@pytest.mark.parametrize("vector", ALL, ids=lambda vector: vector.name)
@pytest.mark.parametrize("size", [1, 2, 3, 7, 65_536])
def test_whatever_it_is_no_chunking_matters_and_no_byte_is_lost(vector: Vector, size: int) -> None:
    """Every vector, in any chunks, reads as the second reading reads it."""
    stream = vector.banner + vector.received + PONG
    parser = Parser()
    messages = parsed(stream, size, parser)
    reading = read(stream)
    assert [as_read(message) for message in messages] == reading.messages
    assert unaccounted(stream, messages, reading) == []
    assert parser.banner == reading.banner
    assert parser.diagnostics.stray_line_ends == reading.surplus_lines


def test_01_list_start_that_ends_cr_lf_lf() -> None:
    """The response, the item and the end of the list are three messages, none glued to another."""
    start, item, complete = seen(WIRE[1])
    assert isinstance(start, Response)
    assert (start["EventList"], start.message) == ("start", "Channel map will follow")
    assert isinstance(item, Event)
    assert (item.name, item["ConnectedChannel"]) == ("CoreShowChannelMap", "PJSIP/b-2")
    assert complete["ListItems"] == "1"


def test_02_agents_with_an_lf_behind_call_started() -> None:
    """``LoggedInTime`` is a field like any other, and the call's start is a number."""
    (agent,) = seen(WIRE[2])
    assert isinstance(agent, Event)
    assert agent.name == "Agents"
    assert (agent["CallStarted"], agent["LoggedInTime"]) == ("1443613421", "1443608760")
    assert agent["loggedintime"] == "1443608760"
    assert agent["Channel"] == "SIP/1234-00000060"
    assert agent.action_id == "a-1"
    assert agent.raw + b"\r\n\r\n" == WIRE[2].received


@pytest.mark.parametrize(
    "line",
    [
        b"Name: a\nStatus: AGENT_IDLE",
        b"CallStarted: soon\nStatus: AGENT_IDLE",
        b"CallStarted: 12\n",
        b"TalkingToChan: x\nCallStarted: 1\nStatus: AGENT_IDLE",
    ],
)
def test_02_no_other_lf_of_an_agent_can_forge_a_header(line: bytes) -> None:
    """What callers or configurations say stays inside its value."""
    (agent,) = Parser().feed(b"Event: Agents\r\nAgent: 1\r\n" + line + b"\r\n\r\n")
    name, _, value = line.decode().partition(": ")
    assert agent.fields == (("Event", "Agents"), ("Agent", "1"), (name, value))
    assert "Status" not in agent


def test_02_only_the_first_lf_of_call_started_parts_lines() -> None:
    """The header behind it keeps its own LF, and the event of any other name keeps all."""
    lines = b"\r\nCallStarted: 1\nLoggedInTime: 2\nStatus: x\r\n\r\n"
    agent, other = Parser().feed(b"Event: Agents" + lines + b"Event: Other" + lines)
    assert agent.fields[1:] == (("CallStarted", "1"), ("LoggedInTime", "2\nStatus: x"))
    assert other.fields[1:] == (("CallStarted", "1\nLoggedInTime: 2\nStatus: x"),)


def test_03_extra_blank_lines() -> None:
    """Three events and nothing between them; the surplus is counted."""
    assert [m["Event"] for m in seen(WIRE[3])] == ["TestEvent", "DongleStatus", "RPT_NUMLINKS"]
    parser = Parser()
    parsed(WIRE[3].banner + WIRE[3].received + PONG, 65_536, parser)
    assert parser.diagnostics.stray_line_ends == 1 + 2 + 3


def test_04_value_that_ends_in_cr_lf() -> None:
    """The event as far as it goes, then its tail as a bare message that is no event."""
    event, tail = seen(WIRE[4])
    assert isinstance(event, Event)
    assert event["Started"] == "Thu Sep 12 11:00:00 2024"
    assert type(tail) is Message
    assert tail.fields == (("Node", "2000"), ("EventValue", "1"))


def test_05_header_without_value_and_space() -> None:
    """An empty value; the next header is not swallowed."""
    (event,) = seen(WIRE[5])
    assert (event["ReportBlock"], event["SentPackets"]) == ("", "5")


def test_06_response_without_its_action_id() -> None:
    """A response whose ``action_id`` is None: the session matches it by its order."""
    (response,) = seen(WIRE[6])
    assert isinstance(response, Response)
    assert response.action_id is None
    assert response["Events"] == "On"


def test_07_events_answered_by_nothing() -> None:
    """No response at all: what comes next is an event, and not taken for the answer."""
    (event,) = seen(WIRE[7])
    assert isinstance(event, Event)


def test_08_list_items_without_event_and_action_id() -> None:
    """Bare messages between start and end, fields and all: the session gives them to the list."""
    start, first, second, complete = seen(WIRE[8])
    assert isinstance(start, Response)
    assert (type(first), type(second)) == (Message, Message)
    assert [m["Channel"] for m in (first, second)] == ["SIP/100-00000001", "SIP/200-00000002"]
    assert complete["ListItems"] == "2"


def test_09_text_without_any_header() -> None:
    """The text whole, line feeds and all, then the response behind it, though no blank line parts
    them."""
    queues, netstats, pong = seen(WIRE[9])
    assert (type(queues), type(netstats)) == (Message, Message)
    assert queues.text.startswith("support has 1 calls")
    assert queues.text.endswith("(wait: 0:07, prio: 0)\n\n")
    assert netstats.text.splitlines()[-1] == "IAX2/peer-1            20    1    0"
    assert isinstance(pong, Response)
    assert pong.action_id == "a-2"


def test_10_message_torn_and_continued_by_another() -> None:
    """The first part is an event with what it had; the second is bare text; the third is whole."""
    torn, tail, whole = seen(WIRE[10])
    assert torn["Uniqueid"] == "1480410362.10133002"
    assert "Variable" not in torn
    assert type(tail) is Message
    assert tail.fields == (("ame", "CID:100"), ("Exten", "s"), ("Variable", "BRIDGEPEER"))
    assert isinstance(whole, Event)
    assert whole["Value"] == "x"


def test_11_blank_line_behind_the_headers_of_old_command_output() -> None:
    """One response with its ActionID and its output; the blank line is no line of it."""
    (response,) = seen(WIRE[11])
    assert isinstance(response, Response)
    assert response.action_id == "a-1"
    assert response.output == ["System uptime: 1 week", "Last reload: 2 days"]


def test_12_other_end_markers() -> None:
    """An SMS event keeps the marker as a line without a name; output ends at any marker."""
    sms, first, second = seen(WIRE[12])
    assert isinstance(sms, Event)
    assert (sms["Content"], sms[""]) == ("Hello", "--END SMS EVENT--")
    assert isinstance(first, Response)
    assert isinstance(second, Response)
    assert (first.output, second.output) == (["1:sent"], ["2:sent"])


def test_13_two_fully_booted() -> None:
    """Both are events; only the first has an ActionID, and neither is a response."""
    first, second = seen(WIRE[13])
    for event in (first, second):
        assert isinstance(event, Event)
        assert event.name == "FullyBooted"
    assert (first.action_id, second.action_id) == ("a-1", None)


def test_14_async_agi_result_that_is_no_agi_line() -> None:
    """The value as it is: nothing in the parser takes it for an AGI status line."""
    (event,) = seen(WIRE[14])
    assert event["Result"] == "%24"


def test_15_third_party_event_without_its_action_id() -> None:
    """The acknowledgement has the ActionID, the event has none; both come out."""
    response, event = seen(WIRE[15])
    assert (response.action_id, event.action_id) == ("a-1", None)
    assert event["Status"] == "Sent"


def test_16_event_with_a_response_in_it() -> None:
    """An event, by its first line; its ``Response`` is a field."""
    (event,) = seen(WIRE[16])
    assert isinstance(event, Event)
    assert not isinstance(event, Response)
    assert (event.name, event["Response"]) == ("OriginateResponse", "Failure")


def test_17_utf_8_cut_in_the_middle_of_a_character() -> None:
    """No error: the odd byte is a lone surrogate in the text, and itself again in ``raw``."""
    (event,) = seen(WIRE[17])
    assert event["CallerIDName"] == "Zo\udcc3"
    assert event["Channel"] == "SIP/100-1"
    assert b"CallerIDName: Zo\xc3\r\n" in event.raw


@pytest.mark.parametrize(
    "banner",
    [
        "Asterisk Call Manager/1.0",
        "PBX Call Manager",
        "Asterisk Call Manager Proxy/1.27",
        "OpenPBX Call Manager/1.0",
        "CallWeaver Call Manager/1.0",
    ],
)
def test_18_banner_of_another_make(banner: str) -> None:
    """Any first line without a colon is the banner, and the message behind it is whole."""
    parser = Parser()
    (response,) = parser.feed(banner.encode() + b"\r\n" + WIRE[18].received)
    assert parser.banner == banner
    assert isinstance(response, Response)
    assert response.message == "Authentication accepted"


def test_19_channel_variables_in_both_spellings() -> None:
    """One property reads both, by channel."""
    snapshot, several = seen(WIRE[19])
    assert isinstance(snapshot, Event)
    assert isinstance(several, Event)
    assert snapshot.channel_variables == {"SIP/100-1": {"FOO": "bar", "CDR(src)": "a=b"}}
    assert several.channel_variables == {"Local/w@x-4b;1": {"FOO": "bar", "EMPTY": ""}}


def test_20_another_clients_list_through_a_proxy() -> None:
    """Whole messages that carry the other client's ActionID, by which a session tells them."""
    assert [m.action_id for m in seen(WIRE[20])] == ["theirs-7"] * 3


def test_21_message_that_sounds_like_the_start_of_a_list() -> None:
    """Plain responses: neither says ``EventList``, and nothing is read out of the prose."""
    for response in seen(WIRE[21]):
        assert isinstance(response, Response)
        assert response.ok
        assert "EventList" not in response
        assert response.output is None


def test_escaped_values_are_one_line() -> None:
    """``VarSet`` and channel snapshots C-escape; the text is given as it came, escapes and all."""
    (varset,) = seen(ESCAPES["VarSet"])
    assert varset["Value"] == r"a\r\nFake: x\r\n\r\nEvent: Evil\t\\\""
    (channel,) = seen(ESCAPES["channel snapshot"])
    assert channel["CallerIDName"] == r"a\r\nFake: x"
    assert "Fake" not in channel


def test_cel_caller_names_can_inject_headers() -> None:
    """Nobody can tell the injected header from a real one; it harms no other event."""
    (cel,) = seen(ESCAPES["CEL"])
    assert (cel["CallerIDname"], cel["FakeCID"], cel["UniqueID"]) == ("a", "x", "1.1")


def test_user_event_of_the_dialplan_can_be_broken_in_two() -> None:
    """An event with what it had, and the tail as a line without a name."""
    event, tail = seen(ESCAPES["UserEvent of the dialplan"])
    assert (event["Key2"], event["Inj"]) == ("x", "y")
    assert type(tail) is Message
    assert tail.fields == (("", "tail"),)


def test_user_event_of_a_client_carries_any_line() -> None:
    """Its class and name come from its first line; the rest are fields, blanks and all."""
    (event,) = seen(ESCAPES["UserEvent of a client"])
    assert isinstance(event, Event)
    assert event.name == event["Event"] == "UserEvent"
    assert event.get_all("Event") == ["UserEvent", "Fake"]
    assert event.fields[4:6] == (("", "no colon"), ("", "novalue"))
    assert event["Foo"] == "  a: b  "


def test_getvar_with_lf_forges_nothing() -> None:
    """A bare LF is data: the value is whole, and there is no event."""
    (response,) = seen(ESCAPES["Getvar with LF"])
    assert response["Value"] == "a\nEvent: Fake\nb"
    assert "Event" not in response


def test_getvar_with_cr_lf_forges_a_header_and_an_event() -> None:
    """It cannot be told from real ones; the stray blank line behind it is put up with."""
    response, event = seen(ESCAPES["Getvar with CR LF"])
    assert (response["Value"], response["Injected"]) == ("a", "yes")
    assert isinstance(event, Event)
    assert event.fields == (("Event", "Fake"),)


def test_async_agi_lines_are_uri_encoded() -> None:
    """One field, encoded as it came."""
    (event,) = seen(ESCAPES["AsyncAGI"])
    assert event["Env"] == "agi_request%3A%20async%0Aagi_channel%3A%20x%0A%0A"


def test_command_output_keeps_blanks_and_carriage_returns() -> None:
    """Exactly one space is the grammar's; empty lines are lines; a CR inside stays."""
    (response,) = seen(ESCAPES["Command output"])
    assert isinstance(response, Response)
    assert response.output == ["  Manager (AMI):  Yes", "", "a\rb\r", "c: d"]


def test_message_that_ends_in_lf() -> None:
    """``message`` is without it, the field as it came."""
    (response,) = seen(ESCAPES["message that ends in LF"])
    assert isinstance(response, Response)
    assert (response.message, response["Message"]) == ("No Contacts found", "No Contacts found\n")


def test_iaxnetstats_without_calls_is_a_blank_line() -> None:
    """The two responses around it, and nothing else."""
    assert [m.action_id for m in seen(BLANKS["IAXnetstats without calls"])] == ["a-1", "a-3"]


def test_iaxnetstats_with_calls_stands_directly_before_a_message() -> None:
    """The table as text without its last CR LF, and the event behind it."""
    table, event = seen(BLANKS["IAXnetstats with calls"])
    assert type(table) is Message
    assert table.text == "Channel   RTT\nIAX2/a-1  20\n"
    assert isinstance(event, Event)


def test_queues_is_text() -> None:
    """One bare message, line feeds and all."""
    (text,) = seen(BLANKS["Queues"])
    assert text.fields == (("", "support has 0 calls\n   No Members\n   No Callers\n\n"),)


def test_queue_rule_repeats_fields_and_ends_in_two_blank_lines() -> None:
    """One response with every rule in order."""
    (response,) = seen(BLANKS["QueueRule"])
    assert response.get_all("Rule") == ["30,1,10", "60,2,20"]


def test_test_event_repeats_a_field_and_ends_in_two_blank_lines() -> None:
    """One event; the first value is the one that indexing gives."""
    (event,) = seen(BLANKS["TestEvent"])
    assert (event["State"], event.get_all("State")) == ("CONF", ["CONF", "1"])


def test_get_config_of_an_unknown_category() -> None:
    """A success with a line that has no name."""
    (response,) = seen(BLANKS["GetConfig of an unknown category"])
    assert isinstance(response, Response)
    assert response.ok
    assert response.fields[2:] == (("", "No categories found"),)
