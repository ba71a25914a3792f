"""Requests: the grammar that Asterisk accepts, read in any chunks."""

import pytest

from ami_proto.requests import Request, RequestReader

TOO_LONG = "Failed to parse message: line too long"
TOO_MANY = "Too many lines in message or allocation failure"
MISSING = "Missing action in request"


def read(data: bytes) -> list[Request]:
    """The requests in `data`; byte by byte they must be the same."""
    whole, bytewise = RequestReader(), RequestReader()
    whole.receive_data(data)
    requests = list(iter(whole.next_request, None))
    slowly = []
    for byte in data:
        bytewise.receive_data(bytes([byte]))
        slowly += list(iter(bytewise.next_request, None))
    assert slowly == requests
    assert [(x.name, x.fault) for x in slowly] == [(x.name, x.fault) for x in requests]
    return requests


def seen(data: bytes) -> list[tuple[str, str | None, str | None]]:
    return [(request.name, request.action_id, request.fault) for request in read(data)]


def test_a_request_is_a_message_with_a_name() -> None:
    (request,) = read(b"Action: Originate\r\nActionID: 1\r\nVariable: a=1\r\nvariable: b=2\r\n\r\n")
    assert request.name == "Originate"
    assert request.action_id == "1"
    assert request.fault is None
    assert request.get_all("Variable") == ["a=1", "b=2"]
    assert request["VARIABLE"] == request.get_exact("variable") == "a=1"
    assert request.get("Nope") is None
    assert request.raw == b"Action: Originate\r\nActionID: 1\r\nVariable: a=1\r\nvariable: b=2"


@pytest.mark.parametrize(
    ("data", "name", "action_id"),
    [
        (b"Action: Ping\nActionID: 1\n\n", "Ping", "1"),
        (b"Action: Ping\nActionID: 1\r\n\n", "Ping", "1"),
        (b"aCTION:pING\r\nACTIONID:1\r\n\r\n", "pING", "1"),
        (b"ActionID: 1\r\nAction: Ping\r\n\r\n", "Ping", "1"),
        (b"Action: \t\x01 Ping\r\nActionID:\t\x1f 1 \t\r\n\r\n", "Ping", "1 \t"),
        (b"Action: Ping \r\n\r\n", "Ping ", None),
        (b"Action:\r\naction: Ping\r\nAction: Logoff\r\n\r\n", "Ping", None),
        (b"Action: Ping\r\nactionid: a\r\nActionID: b\r\n\r\n", "Ping", "a"),
        (b"Action: Ping\r\nActionID: \r\nActionID: b\r\n\r\n", "Ping", None),
        (b"Action: Ping\r\nnonsense\r\n \r\nActionID: 1\r\n\r\n", "Ping", "1"),
        (b"Action: Ping\r\nActionID: a\rb\r\n\r\n", "Ping", "a\rb"),
        (b"Action: Ping\r\nActionID: a\r\r\n\r\n", "Ping", "a\r"),
        (b"Action: Ping\r\nActionID: x\0yz\r\n\r\n", "Ping", "x"),
        (b"Action: Ping\r\nActionID: \xff\xe9\r\n\r\n", "Ping", "\udcff\udce9"),
        (b"Action: Ping\r\nActionID: a: b\r\n\r\n", "Ping", "a: b"),
    ],
)
def test_what_is_accepted(data: bytes, name: str, action_id: str | None) -> None:
    assert seen(data) == [(name, action_id, None)]


@pytest.mark.parametrize(
    "data",
    [
        b"ActionID: 1\r\n\r\n",
        b"Action : Ping\r\nActionID: 1\r\n\r\n",
        b" Action: Ping\r\nActionID: 1\r\n\r\n",
        b"Action: \r\nActionID: 1\r\n\r\n",
    ],
)
def test_a_message_without_an_action(data: bytes) -> None:
    assert seen(data) == [("", "1", MISSING)]


def test_every_empty_line_is_a_message() -> None:
    assert seen(b"\r\n\n\0junk\r\n") == [("", None, MISSING)] * 3


def test_a_line_that_begins_with_nul_is_the_end() -> None:
    assert seen(b"Action: Ping\r\n\0ActionID: 1\r\n") == [("Ping", None, None)]


@pytest.mark.parametrize(("length", "end"), [(1022, b"\r\n"), (1023, b"\n")])
def test_the_longest_line(length: int, end: bytes) -> None:
    (request,) = read(b"Action: Ping\r\nX:" + b"a" * (length - 2) + end + b"\r\n")
    assert request.fault is None
    assert request["X"] == "a" * (length - 2)


@pytest.mark.parametrize(("length", "end"), [(1024, b"\r\n"), (1024, b"\n"), (5000, b"\r\n")])
def test_a_line_too_long(length: int, end: bytes) -> None:
    data = b"Action: Ping\r\n" + b"a" * length + end + b"ActionID: 1\r\n\r\n"
    assert seen(data + data) == [("Ping", "1", TOO_LONG)] * 2


@pytest.mark.parametrize("length", [1023, 2046, 3069])
def test_a_line_too_long_whose_end_is_an_empty_line(length: int) -> None:
    data = b"Action: Ping\r\n" + b"a" * length + b"\r\nActionID: 1\r\n\r\n"
    assert seen(data) == [("Ping", None, TOO_LONG), ("", "1", MISSING)]


def test_the_most_lines() -> None:
    data = b"Action: Ping\r\n" + b"A: 1\r\n" * 126 + b"ActionID: 1\r\n\r\n"
    (request,) = read(data)
    assert (request.fault, request.action_id, len(request.fields)) == (None, "1", 128)


def test_a_line_too_many() -> None:
    data = b"Action: Ping\r\n" + b"A: 1\r\n" * 127 + b"ActionID: 1\r\n\r\n"
    assert seen(data + b"Action: Ping\r\n\r\n") == [("Ping", None, TOO_MANY), ("Ping", None, None)]


def test_of_two_faults_the_next_message_pays_for_one() -> None:
    data = b"Action: Ping\r\n" + b"A: 1\r\n" * 128 + b"a" * 2000 + b"\r\n\r\n"
    ping = b"Action: Ping\r\n\r\n"
    faults = [request.fault for request in read(data + ping + ping)]
    assert faults == [TOO_MANY, TOO_LONG, None]


def test_what_is_not_asked_for_stays_in_the_buffer() -> None:
    reader = RequestReader()
    data = b"Action: Ping\r\n\r\n"
    reader.receive_data(data * 3)
    assert reader.next_request() is not None
    assert reader.buffered_bytes == 2 * len(data)


def test_a_message_that_never_ends_takes_no_memory() -> None:
    reader = RequestReader()
    for _ in range(100):
        reader.receive_data(b"A: 1\r\n" * 1000 + b"a" * 5000)
        assert reader.next_request() is None
        assert reader.buffered_bytes < 1024


def test_a_name_of_the_owners_choice() -> None:
    request = Request("Action: ping", "Ping")
    assert (request.name, request["Action"], request.fault) == ("Ping", "ping", None)


def test_of_headers_that_repeat_in_any_case_the_first_counts_also_once_all_are_read() -> None:
    request = Request("Action: Ping\r\nA:  1\r\na: 2")
    assert (request["A"], request["a"]) == ("1", "1")
    assert request.read_values() == {"Action": "Ping", "A": "1", "a": "1"}
    assert (request["A"], request["a"]) == ("1", "1")
