"""Parser: bytes in, messages out. What is not as it should be is put up with, and counted."""

from __future__ import annotations

from typing import Final

from .diagnostics import Diagnostics
from .errors import LimitExceeded
from .framing import DEFAULT_MAX_FRAME_BYTES, Framer
from .message import EVENTS, Event, FollowsResponse, Message, Response

__all__ = ["Parser"]

_HEADS: Final = ("Event: ", "Response: ")
_GLUE: Final = "\r\n\n"


class Parser:
    """Reads one connection's stream from the server: :meth:`feed` it bytes, get messages.

    A message is classified by its first line and nothing else: an ``OriginateResponse`` has both
    an ``Event:`` and a ``Response:``. All text comes out: a block that begins with neither is a
    plain :class:`~ami_proto.Message`.
    """

    def __init__(
        self,
        *,
        max_frame_bytes: int = DEFAULT_MAX_FRAME_BYTES,
        diagnostics: Diagnostics | None = None,
    ) -> None:
        """``max_frame_bytes`` bounds one message; see :class:`~ami_proto.LimitExceeded`."""
        self.diagnostics = Diagnostics() if diagnostics is None else diagnostics
        self._framer = Framer(max_frame_bytes=max_frame_bytes, diagnostics=self.diagnostics)

    @property
    def banner(self) -> str | None:
        """The first line of the stream if it has no colon; it is not a message."""
        return self._framer.banner

    @property
    def error(self) -> LimitExceeded | None:
        """What the next :meth:`feed` will raise, once a limit was exceeded."""
        return self._framer.error

    @property
    def buffered_bytes(self) -> int:
        """How many bytes wait for the rest of their message."""
        return self._framer.buffered_bytes

    def feed(self, data: bytes | bytearray | memoryview) -> list[Message]:
        """Take bytes, however they were chunked; return the messages that are now complete.

        Raises :class:`~ami_proto.LimitExceeded` when a message outgrows ``max_frame_bytes``, after
        the messages before it were returned. No other error is raised, whatever comes in.
        """
        classes = EVENTS.by_spelling
        messages: list[Message] = []
        for block in self._framer.feed(data):
            if block.startswith("Event: "):
                end = block.find("\r\n")
                name = block[7:] if end < 0 else block[7:end]
                messages.append(classes[name](block, name))
            else:
                self._read_other(block, messages)
        return messages

    def _read_other(self, block: str, messages: list[Message]) -> None:
        if block.startswith(_HEADS[1]):
            self._read_response(block, messages)
            return
        start = block.lstrip("\r\n")
        surplus = block[: len(block) - len(start)].count("\n")
        # an empty block is two line ends, and both are surplus
        self.diagnostics.stray_line_ends += surplus if start else surplus + 2
        if start:
            self._read_headed(start, messages)

    def _read_headed(self, block: str, messages: list[Message]) -> None:
        line = block.partition("\r\n")[0]
        head, colon, name = line.partition(":")
        match head.lower() if colon else "":
            case "event":
                name = name.removeprefix(" ")
                messages.append(EVENTS.by_spelling[name](block, name))
            case "response":
                self._read_response(block, messages)
            case _:
                self._read_bare_text(block, messages)

    def _read_response(self, block: str, messages: list[Message]) -> None:
        if block.startswith("Response: Follows\r\n"):
            messages.append(FollowsResponse(block))
            return
        # asterisk issue 761: the answer to CoreShowChannelMap ends CR LF LF, and the next message
        # is glued to it
        head, glue, rest = block.partition(_GLUE)
        messages.append(Response(head))
        if glue:
            self.diagnostics.split_messages += 1
            self._read_other(rest, messages)

    def _read_bare_text(self, block: str, messages: list[Message]) -> None:
        # IAXnetstats: a table of LF lines, one CR LF, and the next message without a blank line
        starts = [at for head in _HEADS if (at := block.find("\r\n" + head)) >= 0]
        text = block[: min(starts)] if starts else block
        self.diagnostics.headless_messages += 1
        messages.append(Message(text))
        if starts:
            self.diagnostics.bare_texts += 1
            self._read_other(block[min(starts) + 2 :], messages)
