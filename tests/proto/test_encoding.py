"""encode(): an action as bytes, or a refusal that names the header and shows no secret."""

from __future__ import annotations

from itertools import pairwise

import pytest

from ami_proto.action import Action
from ami_proto.encoding import MAX_LINE_BYTES, MAX_LINES, encode, tls_records
from ami_proto.errors import LocalProtocolError


def refusal(action: Action[object], action_id: str = "a-1") -> str:
    with pytest.raises(LocalProtocolError) as caught:
        encode(action, action_id)
    return str(caught.value)


class TestBytes:
    def test_action_then_action_id_then_the_headers_in_order(self) -> None:
        action = Action("QueueAdd", {"Queue": "support", "Interface": "PJSIP/100", "Penalty": 0})
        assert encode(action, "a-1") == (
            b"Action: QueueAdd\r\nActionID: a-1\r\n"
            b"Queue: support\r\nInterface: PJSIP/100\r\nPenalty: 0\r\n\r\n"
        )

    def test_repeated_headers_and_empty_values(self) -> None:
        encoded = encode(Action("X", {"Variable": ["a=1", "b= 2 "], "Empty": ""}), "a")
        assert encoded.endswith(
            b"ActionID: a\r\nVariable: a=1\r\nVariable: b= 2 \r\nEmpty: \r\n\r\n"
        )

    def test_text_is_utf_8_and_undecodable_bytes_are_themselves_again(self) -> None:
        assert b"\r\nName: Zo\xc3\xab \xe9\r\n" in encode(Action("X", {"Name": "Zoë \udce9"}), "a")

    def test_blanks_at_the_end_of_a_value_are_kept(self) -> None:
        assert b"\r\nA: b  \r\n" in encode(Action("X", {"A": "b  "}), "a")


class TestLimits:
    @pytest.mark.parametrize("character", ["x", "ë", "\udce9"])
    def test_the_longest_line(self, character: str) -> None:
        width = len(character.encode("utf-8", "surrogateescape"))
        room = (MAX_LINE_BYTES - len("Data: ")) // width
        line = encode(Action("X", {"Data": character * room}), "a").split(b"\r\n")[2]
        assert MAX_LINE_BYTES - width < len(line) <= MAX_LINE_BYTES == 1022
        told = refusal(Action("X", {"Data": character * (room + 1)}))
        assert (
            told
            == f"X: the line of Data has {len(line) + width} bytes; Asterisk reads at most 1022"
        )

    def test_the_most_lines(self) -> None:
        encoded = encode(Action("X", {"Variable": ["a=1"] * (MAX_LINES - 2)}), "a")
        assert encoded.count(b"\r\n") == MAX_LINES + 1 == 129
        told = refusal(Action("X", {"Variable": ["a=1"] * (MAX_LINES - 1)}))
        assert told == "X has 129 lines; Asterisk reads at most 128"


class TestRefusals:
    @pytest.mark.parametrize("name", ["", " Ping", "Ping ", "\tPing", "\nPing"])
    def test_action_names_that_are_empty_or_have_blanks_around(self, name: str) -> None:
        assert "an action's name is not empty and has no blanks around" in refusal(Action(name))

    @pytest.mark.parametrize("name", ["Pi\nng", "Pi\rng", "Pi\0ng"])
    def test_action_names_that_break_the_line(self, name: str) -> None:
        assert "CR, LF and NUL cannot be sent: Action" in refusal(Action(name))

    @pytest.mark.parametrize("value", ["a\nb", "a\rb", "a\0b", "a\r\nb", "\n", "a\r\n\r\n"])
    def test_values_that_break_the_line(self, value: str) -> None:
        assert refusal(Action("X", {"A": value})) == (
            f"X: CR, LF and NUL cannot be sent: A: {value!r}"
        )

    @pytest.mark.parametrize("value", [" a", "\ta", " "])
    def test_values_whose_first_blank_the_server_would_skip(self, value: str) -> None:
        assert refusal(Action("X", {"A": value})) == (
            f"X: the server skips blanks at the start of a value: A: {value!r}"
        )

    @pytest.mark.parametrize(
        "name", ["", " ", "A:B", ":", " A", "A ", "A\u00a0", "A\nB", "\rA", "A\0B"]
    )
    def test_names_that_are_no_header(self, name: str) -> None:
        assert refusal(Action("X", {name: "1"})) == f"X: {name!r} cannot be a header's name"

    def test_half_a_character(self) -> None:
        assert refusal(Action("X", {"A": "\ud800"})) == "X: 'A' holds half a character"
        assert refusal(Action("X", {"\udfff": ""})) == r"X: '\udfff' holds half a character"

    @pytest.mark.parametrize("action_id", ["", "a b", "x" * 65, "a\r\n", "é"])
    def test_action_ids_that_asterisk_does_not_carry(self, action_id: str) -> None:
        assert "an ActionID " in refusal(Action("Ping"), action_id)

    def test_long_values_are_shown_in_part(self) -> None:
        assert len(refusal(Action("X", {"A": "a\n" + "b" * 900}))) < 150

    @pytest.mark.parametrize("value", ["hunter2\n", " hunter2", "hunter2\ud800", "hunter2" * 200])
    @pytest.mark.parametrize("name", ["Secret", "SECRET", "Password"])
    def test_no_secret_is_shown(self, name: str, value: str) -> None:
        with pytest.raises(LocalProtocolError) as caught:
            encode(Action("Login", {name: value}), "a")
        assert "hunter2" not in repr(caught.value)
        assert caught.value.__cause__ is None
        assert caught.value.__suppress_context__ or caught.value.__context__ is None


class TestTlsRecords:
    @pytest.mark.parametrize("size", [0, 1, 1023, 1024, 1025, 5000])
    def test_nothing_is_lost_or_longer_than_asterisk_takes(self, size: int) -> None:
        data = b"x" * size
        assert b"".join(tls_records(data)) == data
        assert all(0 < len(record) <= 1024 for record in tls_records(data))

    def test_lines_stay_whole(self) -> None:
        lines = b"".join(b"Header%d: " % n + b"x" * (n * 37 % 1000) + b"\r\n" for n in range(200))
        pieces = list(tls_records(lines))
        assert b"".join(pieces) == lines
        assert all(piece.endswith(b"\r\n") for piece in pieces)
        assert all(
            len(one) + len(following.splitlines(keepends=True)[0]) > 1024
            for one, following in pairwise(pieces)
        ), "more would have fitted"
