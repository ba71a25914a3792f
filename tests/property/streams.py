"""Streams for the properties: how many examples, and what hypothesis makes them of."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from tests.corpus.vectors import ALL

EXAMPLES = int(os.environ.get("AMI_TEST_EXAMPLES") or (10_000 if "CI" in os.environ else 300))
"""How often a property of the stream is tried: some hundred times at a desk, 10,000 times in CI."""
FEWER_EXAMPLES = max(EXAMPLES // 10, 20)
"""How often one is tried that is not open to whatever a peer may send, or takes long."""

BANNER = b"Asterisk Call Manager/11.0.0\r\n"

_WORDS = [
    b"\r\n", b"\r\n\r\n", b"\r\n\n", b"\r", b"\n", b": ", b":", b" ", b"\0", b"\xc3", b"\xc3\xab",
    b"Event: ", b"event:", b"Response: ", b"Response: Success\r\n", b"Response: Follows\r\n",
    b"Privilege: Command\r\n", b"ActionID: a\r\n", b"--END COMMAND--", b"--END SMS EVENT--",
    b"--END COMMAND--\r\n\r\n", b"Event: Agents\r\n", b"CallStarted: 1\n", b"Output: x\r\n",
]  # fmt: skip

random_streams = st.one_of(
    st.binary(max_size=300),
    st.lists(st.one_of(st.sampled_from(_WORDS), st.binary(max_size=4)), max_size=40).map(b"".join),
)
"""Bytes of any kind, and the words of the wire in any order."""


@cache
def recorded_blocks() -> list[bytes]:
    """Blocks that real servers sent, and the known defects."""
    captures = Path(__file__).parent.parent / "corpus" / "captures"
    blocks = [vector.received for vector in ALL]
    for capture in sorted(captures.glob("*.rx")):
        blocks += [piece + b"\r\n\r\n" for piece in capture.read_bytes().split(b"\r\n\r\n")[::7]]
    return [block for block in blocks if len(block) < 2000]


def _mutate(stream: bytes, changes: list[tuple[int, int, bytes]]) -> bytes:
    for place, removed, added in changes:
        at = place % (len(stream) + 1)
        stream = stream[:at] + added + stream[at + removed :]
    return stream


mutated_streams = st.builds(
    _mutate,
    st.lists(st.sampled_from(recorded_blocks()), min_size=1, max_size=6).map(b"".join),
    st.lists(
        st.tuples(
            st.integers(0, 5000),
            st.integers(0, 30),
            st.one_of(st.sampled_from(_WORDS), st.binary(max_size=3)),
        ),
        min_size=1,
        max_size=8,
    ),
)
"""What real servers sent, with pieces of it removed, added and replaced."""

streams = st.one_of(random_streams, mutated_streams)

chunk_sizes = st.lists(st.integers(1, 50), min_size=1, max_size=20)
"""Sizes of chunks, taken in turn until the stream is used up."""
