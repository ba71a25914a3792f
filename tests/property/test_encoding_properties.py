"""What is encoded is read back as it was, or is refused."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from ami_proto.action import Action
from ami_proto.action_id import MAX_ACTION_ID_BYTES
from ami_proto.encoding import MAX_LINE_BYTES, MAX_LINES, encode
from ami_proto.errors import LocalProtocolError
from ami_proto.parser import Parser
from tests.corpus.reading import fields_of
from tests.property.streams import BANNER, EXAMPLES

pytestmark = pytest.mark.timeout(900)  # ten thousand examples each, in CI


def _text(forbidden: bytes, max_size: int) -> st.SearchStrategy[str]:
    """Text that is made of bytes, so that it has but one encoding."""
    parts = st.one_of(st.binary(max_size=max_size), st.text(max_size=max_size // 4).map(_bytes))
    table = bytes(set(forbidden))
    return parts.map(lambda data: data.translate(None, table).decode("utf-8", "surrogateescape"))


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")


names = _text(b"\r\n\0:", 40).map(str.strip).filter(bool)
header_names = names.filter(lambda name: name.lower() not in {"action", "actionid"})
values = _text(b"\r\n\0", 200).map(lambda value: value.lstrip(" \t"))
headers = st.lists(st.tuples(header_names, values), max_size=12)
action_ids = st.text(
    st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=MAX_ACTION_ID_BYTES
)


def action_of(name: str, lines: list[tuple[str, str]]) -> Action[object]:
    repeated: dict[str, list[str]] = {}
    for header, value in lines:
        repeated.setdefault(header, []).append(value)
    return Action(name, repeated)


@settings(max_examples=EXAMPLES)
@given(names, headers, action_ids)
def test_what_is_encoded_is_read_back(
    name: str, lines: list[tuple[str, str]], action_id: str
) -> None:
    action = action_of(name, lines)
    encoded = encode(action, action_id)
    expected = [("Action", name), ("ActionID", action_id), *action.headers]
    assert encoded.endswith(b"\r\n\r\n")
    assert encoded.count(b"\r\n\r\n") == 1
    assert fields_of(encoded[:-4].split(b"\r\n")) == expected
    # the parser reads the server's side, where these two begin a message
    assume(not {header for header, _ in expected} & {"Event", "Response"})
    (message,) = Parser().feed(BANNER + encoded)
    assert message.fields == tuple(expected)
    assert message.raw == encoded[:-4]


@settings(max_examples=EXAMPLES)
@given(
    st.text(max_size=30),
    st.lists(st.tuples(st.text(max_size=30), st.text(max_size=1100)), max_size=4),
    st.text(max_size=70),
)
def test_anything_else_is_refused_before_a_byte_of_it_is_sent(
    name: str, lines: list[tuple[str, str]], action_id: str
) -> None:
    """Whatever text is given, the outcome is the one documented error or whole short lines."""
    try:
        encoded = encode(action_of(name, lines), action_id)
    except LocalProtocolError:
        return
    read_back = encoded.removesuffix(b"\r\n\r\n").split(b"\r\n")
    assert len(read_back) == 2 + len(lines) <= MAX_LINES
    assert all(0 < len(line) <= MAX_LINE_BYTES for line in read_back)
    assert not any(byte in line for line in read_back for byte in b"\r\n\0")
