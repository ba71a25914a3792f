"""Parser: bytes in, messages out. What is not as it should be is put up with, and counted."""

from __future__ import annotations

import re
from typing import Final

from .diagnostics import Diagnostics
from .errors import LimitExceeded
from .framing import DEFAULT_MAX_FRAME_BYTES, FOLLOWS, Framer, is_cut_short
from .lines import Values
from .message import EVENTS, FollowsResponse, Message, Response

__all__ = ["Parser"]

_new: Final = object.__new__
"""Makes an event without ``__init__``: a call of Python's own would be a tenth of it all."""
_GLUE: Final = "\r\n\n"
_HEAD: Final = re.compile(r"\r\n(?=Event: |Response: )")
_TEXT: Final = re.compile(r"[^\r\n]")


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
        self._unread = Values.unread(self.diagnostics)
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
        known = EVENTS.by_beginning
        unread = self._unread
        messages: list[Message] = []
        blocks = self._framer.feed(data)
        for block in blocks:
            # not as far as the line end: looking for that would be a tenth of it all
            name, event_class = known[block[:32]]
            if event_class is not None:
                event = _new(event_class)
                event.text = block
                event.values = unread
                event.name = name
                messages.append(event)
            elif is_cut_short(block):
                self._framer.take_back(blocks[blocks.index(block) :])
                return messages + self.feed(b"")
            else:
                self._read_other(block, messages)
        return messages

    def _read_other(self, block: str, messages: list[Message]) -> None:
        if block.startswith("Response: ") and _GLUE not in block:
            messages.append(self._response(block))
            return
        # More than one message may be in what is left: a loop, since a peer may say how many.
        at = 0
        while text := _TEXT.search(block, at):
            self.diagnostics.stray_line_ends += block.count("\n", at, text.start())
            at = self._read_one(block, text.start(), messages)
        # a block without any text is two line ends more, and all of them are surplus
        self.diagnostics.stray_line_ends += block.count("\n", at) + (0 if at else 2)

    def _read_one(self, block: str, start: int, messages: list[Message]) -> int:
        """Read the message that begins at ``start``; return where it ended."""
        end = block.find("\r\n", start)
        head, colon, name = block[start : None if end < 0 else end].partition(":")
        match head.lower() if colon else "":
            case "event":
                name = name.removeprefix(" ")
                event_class = EVENTS.by_spelling[name]
                messages.append(event_class(block[start:], name, diagnostics=self.diagnostics))
                return len(block)
            case "response":
                return self._read_response(block, start, messages)
            case _:
                return self._read_bare_text(block, start, messages)

    def _read_response(self, block: str, start: int, messages: list[Message]) -> int:
        # asterisk issue 761: the answer to CoreShowChannelMap ends CR LF LF, and the next message
        # is glued to it
        glue = -1 if block.startswith(FOLLOWS, start) else block.find(_GLUE, start)
        if glue < 0:
            messages.append(self._response(block[start:]))
            return len(block)
        messages.append(Response(block[start:glue], diagnostics=self.diagnostics))
        self.diagnostics.split_messages += 1
        return glue + len(_GLUE)

    def _read_bare_text(self, block: str, start: int, messages: list[Message]) -> int:
        # IAXnetstats: a table of LF lines, one CR LF, and the next message without a blank line
        self.diagnostics.headless_messages += 1
        head = _HEAD.search(block, start)
        if head is None:
            messages.append(Message(block[start:], diagnostics=self.diagnostics))
            return len(block)
        messages.append(Message(block[start : head.start()], diagnostics=self.diagnostics))
        self.diagnostics.bare_texts += 1
        return head.end()

    def _response(self, text: str) -> Response:
        response_class = FollowsResponse if text.startswith(FOLLOWS) else Response
        return response_class(text, diagnostics=self.diagnostics)
