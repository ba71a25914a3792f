"""Framer: bytes in, whole blocks of text out; the banner, the old command output, the limit.

A block ends at the first blank line (CR LF CR LF) after it began. Blocks are cut in bulk: all that
is complete is decoded once and split once. Only what cannot be told by that, the answer of an old
``Command``, is looked at block by block. Of a long block, what was searched for a blank line is not
searched for it again, and the same bytes give the same blocks, however the chunks fall.
"""

from __future__ import annotations

from typing import Final

from .diagnostics import Diagnostics
from .errors import LimitExceeded

__all__ = ["DEFAULT_MAX_FRAME_BYTES", "FOLLOWS", "Framer", "is_cut_short"]

DEFAULT_MAX_FRAME_BYTES: Final = 128 * 1024 * 1024
"""No real answer comes near (``Command`` and ``GetConfigJSON`` are the largest, and unbounded);
a peer that never ends a message must not take all memory."""

_END: Final = b"\r\n\r\n"
_CR: Final = b"\r"[0]
FOLLOWS: Final = "Response: Follows\r\n"
"""How the answer of a ``Command`` begins, up to Asterisk 13."""
_FOLLOWS: Final = FOLLOWS.encode()
_LARGE_BYTES: Final = 1 << 16
"""What is not copied to be decoded: as much as a driver reads at once."""
_SHORT_CHARACTERS: Final = 4096
"""What is joined with each chunk and searched again, until its end is there: ten times a usual
message, so that reads of single bytes stay cheap, too."""
_MARKERS: Final = (b"--END COMMAND--", b"--END SMS EVENT--")
"""What ends the text of a ``Response: Follows``; the second is spoken by OpenVox gateways."""
_MARKERS_TEXT: Final = tuple(marker.decode() for marker in _MARKERS)


def is_cut_short(block: str) -> bool:
    """Whether the block begins the answer of an old ``Command`` and its end is not the answer's.

    Such a block, and all that came behind it, is for :meth:`Framer.take_back`.
    """
    block = block.removeprefix("\r\n")
    # the line end of its only line went with the blank line
    begins = block.startswith(FOLLOWS) or block == FOLLOWS[:-2]
    return begins and not block.endswith(_MARKERS_TEXT)


class Framer:
    """Cuts the stream of one connection into blocks: the text between blank lines.

    Feed it all bytes in order; after the end of the stream, drop it. ``banner`` is the first line,
    if that has no colon. A block may be empty or begin with stray line ends: those are what is
    left of surplus blank lines, and :class:`~ami_proto.Parser` drops them.
    """

    def __init__(
        self,
        *,
        max_frame_bytes: int = DEFAULT_MAX_FRAME_BYTES,
        diagnostics: Diagnostics | None = None,
    ) -> None:
        """``max_frame_bytes`` bounds one message, and so the memory that an unended one holds."""
        self.banner: str | None = None
        self.diagnostics = Diagnostics() if diagnostics is None else diagnostics
        self.error: LimitExceeded | None = None
        self._max_frame_bytes = max_frame_bytes
        self._most_at_once_bytes = max_frame_bytes - _SHORT_CHARACTERS
        # What waits stands in one of two: as text, if it is short and ASCII and begins an ordinary
        # block (the usual case); or that is None, and all is in the buffer.
        self._waiting: str | None = None
        self._buffer = bytearray()
        self._scanned = 0
        self._banner_expected = True
        self._in_command_output = False

    @property
    def buffered_bytes(self) -> int:
        """How many bytes wait for the rest of their block."""
        return len(self._buffer) + len(self._waiting or "")

    def feed(self, data: bytes | bytearray | memoryview) -> list[str]:
        """Take bytes; return the blocks that are now complete, decoded without loss.

        One that :func:`is_cut_short` has to be taken back before it is used.

        Raises :class:`~ami_proto.LimitExceeded` when one block outgrows ``max_frame_bytes``; the
        blocks before it are returned first and the error is raised by the next call (``error`` is
        set at once). From then on every call raises: the place of the next block is not known.
        """
        waiting = self._waiting
        if (
            waiting is None
            or type(data) is not bytes
            or not 0 < len(data) <= self._most_at_once_bytes
            or not data.isascii()
        ):
            return self._feed_bytes(data)
        # ASCII cannot be cut within a character: it is decoded as it comes, and only what is new is
        # searched. 0.7 us for a chunk of one message, where the way through the buffer costs 1.7.
        text = data.decode()
        if data[0] <= _CR:  # the cut may be within a blank line
            blocks = (waiting + text).split("\r\n\r\n")
        else:
            blocks = text.split("\r\n\r\n")
            blocks[0] = waiting + blocks[0]
        self._waiting = waiting = blocks.pop()
        if len(waiting) > _SHORT_CHARACTERS:
            self._keep_as_bytes(waiting)
        return blocks

    def take_back(self, blocks: list[str]) -> None:
        """Put blocks of the last :meth:`feed` back, of which the first :func:`is_cut_short`.

        The next :meth:`feed`, be it of nothing, cuts them as they have to be.
        """
        self._keep_as_bytes(self._waiting or "")
        text = "".join([f"{block}\r\n\r\n" for block in blocks])
        self._buffer[:0] = text.encode("utf-8", "surrogateescape")

    def _keep_as_bytes(self, waiting: str) -> None:
        self._waiting = None
        self._buffer += waiting.encode("ascii")
        self._scanned = 0

    def _feed_bytes(self, data: bytes | bytearray | memoryview) -> list[str]:
        if self.error is not None:
            raise self.error
        if self._waiting is not None:
            self._keep_as_bytes(self._waiting)
        buffer = self._buffer
        buffer += data
        if self._banner_expected and not self._take_banner():
            return []
        blocks = self._cut()
        if (
            len(buffer) <= _SHORT_CHARACTERS
            and not (self._in_command_output or self.error)
            and buffer.isascii()
        ):
            self._waiting = buffer.decode("ascii")
            buffer.clear()
        return blocks

    def _cut(self) -> list[str]:
        """The complete blocks of the buffer."""
        buffer = self._buffer
        if self._in_command_output or len(buffer) > self._max_frame_bytes:
            return self._cut_by_block()
        end = buffer.rfind(_END, self._scanned)
        if end < 0:
            self._scanned = max(0, len(buffer) - len(_END) + 1)
            return []
        # a block begins at the start or behind a blank line, of which what was searched has none;
        # and the first line end of the blank line may be that of a "Follows" without any header
        if (
            buffer.startswith((_FOLLOWS, b"\r\n" + _FOLLOWS))
            or buffer.find(_FOLLOWS, self._scanned, end + 2) >= 0
        ):
            return self._cut_by_block()
        text = self._decoded(end)
        # to look for more blank lines in a long block would take a third of the time that it takes
        is_one = buffer.find(_END, self._scanned) == end
        blocks = [text] if is_one else text.split("\r\n\r\n")
        # of three line ends in a row the first two end the block, and the third belongs to what
        # comes next, as it would have if it had come alone
        if blocks[-1].endswith("\r\n"):
            blocks[-1] = blocks[-1][:-2]
            end -= 2
        del buffer[: end + len(_END)]
        self._scanned = 0
        return blocks

    def _decoded(self, end: int) -> str:
        """The text up to ``end``; without its last blank line, so that splitting one block copies
        nothing."""
        if end < _LARGE_BYTES:
            # a copy of so little costs less than two views: 0.1 us, not 1
            return self._buffer[:end].decode("utf-8", "surrogateescape")
        with memoryview(self._buffer) as view, view[:end] as complete:
            return str(complete, "utf-8", "surrogateescape")

    def _take_banner(self) -> bool:
        """Whether the first line is behind us; it is kept if it is a banner."""
        buffer = self._buffer
        while buffer.startswith(b"\r\n"):
            del buffer[:2]
            self.diagnostics.stray_line_ends += 1
        end = buffer.find(b"\r\n", self._scanned)
        # of an unended line, a CR at the end may belong to the line end
        if (end if end >= 0 else len(buffer) - 1) > self._max_frame_bytes:
            self._fail()
        if end < 0:
            self._scanned = max(0, len(buffer) - 1)
            return False
        self._banner_expected = False
        self._scanned = 0
        if b":" not in buffer[:end]:
            self.banner = buffer[:end].decode("utf-8", "surrogateescape")
            del buffer[: end + 2]
        return True

    def _cut_by_block(self) -> list[str]:
        buffer = self._buffer
        blocks: list[str] = []
        begin = 0
        while True:
            while buffer.startswith(_END, begin):
                blocks.append("")
                begin += len(_END)
            start = begin + 2 if buffer.startswith(b"\r\n", begin) else begin
            end = self._block_end(start)
            if end < 0 or end - start > self._max_frame_bytes:
                break
            blocks.append(buffer[begin:end].decode("utf-8", "surrogateescape"))
            begin = end + len(_END)
        # of an unended block, all but the first three bytes of its blank line count
        overlong = (end if end >= 0 else len(buffer) - len(_END) + 1) - start
        del buffer[:begin]
        self._scanned = max(0, self._scanned - begin)
        if overlong > self._max_frame_bytes:
            self._fail(raise_now=not blocks)
        return blocks

    def _block_end(self, start: int) -> int:
        """Where the blank line stands that ends the block beginning at ``start``; or -1."""
        buffer = self._buffer
        self._in_command_output = buffer.startswith(_FOLLOWS, start)
        end = buffer.find(_END, max(start, self._scanned))
        # The text of a command has no framing: blank lines, headers and all may occur in it. It
        # ends with a marker before a blank line. Only a forged "Follows" has none; then the limit,
        # or the keepalive of a session, ends the connection.
        while end >= 0 and self._in_command_output and not buffer.endswith(_MARKERS, start, end):
            end = buffer.find(_END, end + 1)
        if end < 0:
            self._scanned = len(buffer) - len(_END) + 1
        return end

    def _fail(self, *, raise_now: bool = True) -> None:
        self.error = LimitExceeded(
            f"a message is longer than max_frame_bytes={self._max_frame_bytes:,}"
        )
        self._buffer.clear()
        if raise_now:
            raise self.error
