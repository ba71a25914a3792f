"""A second reading of the wire, to hold the parser against: slow, obvious, and written without it.

It follows the grammar as Asterisk sends it, line by line over the whole stream, on bytes:

* A line ends with CR LF; a bare CR or LF is data. An empty line ends the message before it; one
  more is surplus.
* A first line without a colon is the banner.
* The first line says what a message is: ``Event:``, ``Response:``, in any case, or else bare text.
* ``Response: Follows`` is an old Command's answer: only an empty line right behind an end marker
  ends it.
* What is known of defective senders: a response that ends CR LF LF; text directly before a
  message; the ``CallStarted`` of an ``Agents`` event that ends in LF.

This module imports nothing of the package that it judges.
"""

from __future__ import annotations

from dataclasses import dataclass, field

CRLF = b"\r\n"
MARKERS = (b"--END COMMAND--", b"--END SMS EVENT--")
HEADS = (b"Event: ", b"Response: ")


@dataclass(frozen=True)
class Read:
    """One message: its kind (event, response, follows or text), its event name, its fields."""

    kind: str
    name: str | None
    fields: tuple[tuple[str, str], ...]
    raw: bytes


@dataclass
class Reading:
    """What a stream holds. ``rest`` are the lines of a message that has not ended."""

    banner: str | None = None
    messages: list[Read] = field(default_factory=list)
    surplus_lines: int = 0
    rest: bytes = b""

    @property
    def in_command_output(self) -> bool:
        """Whether the stream ends inside the answer of an old Command."""
        return self.rest.startswith(b"Response: Follows\r\n")


def decoded(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


def fields_of(lines: list[bytes]) -> list[tuple[str, str]]:
    fields: list[tuple[str, str]] = []
    for line in lines:
        if b":" not in line:
            fields.append(("", decoded(line)))
            continue
        colon = line.index(b":")
        name, value = line[:colon], line[colon + 1 :]
        if value[:1] == b" ":
            value = value[1:]
        fields.append((decoded(name), decoded(value)))
    return fields


def read(stream: bytes) -> Reading:
    """Read a whole stream from its first byte."""
    reading = Reading()
    lines = stream.split(CRLF)
    unfinished = lines.pop()
    while lines and lines[0] == b"":
        lines.pop(0)
        reading.surplus_lines += 1
    if lines and b":" not in lines[0]:
        reading.banner = decoded(lines.pop(0))
    message: list[bytes] = []
    for line in lines:
        if line != b"":
            message.append(line)
        elif not message:
            reading.surplus_lines += 1
        elif message[0] == b"Response: Follows" and not message[-1].endswith(MARKERS):
            message.append(line)
        else:
            read_block(CRLF.join(message), reading)
            message = []
    reading.rest = CRLF.join([*message, unfinished])
    return reading


def read_block(block: bytes, reading: Reading) -> None:
    """Read what stood between two blank lines: one message, but for defective senders."""
    so_far = len(reading.messages)
    while text := block.lstrip(CRLF):
        reading.surplus_lines += block[: len(block) - len(text)].count(b"\n")
        message, block = first_message(text)
        reading.messages.append(message)
    reading.surplus_lines += block.count(b"\n")
    if len(reading.messages) == so_far:
        reading.surplus_lines += 2  # its own line end, and the one of the blank line


def first_message(text: bytes) -> tuple[Read, bytes]:
    """The message that the text begins with, and what is left of the text."""
    head, colon, value = text.split(CRLF)[0].partition(b":")
    kind = head.lower() if colon else b""
    if kind == b"event":
        return event(text, value[1:] if value[:1] == b" " else value), b""
    if text.startswith(b"Response: Follows\r\n"):
        return follows(text), b""
    if kind == b"response":
        own, _, rest = text.partition(b"\r\n\n")
        return Read("response", None, tuple(fields_of(own.split(CRLF))), own), rest
    starts = [text.find(CRLF + head) for head in HEADS if CRLF + head in text]
    own = text[: min(starts)] if starts else text
    rest = text[len(own) + len(CRLF) :]
    return Read("text", None, tuple(fields_of(own.split(CRLF))), own), rest


def event(text: bytes, name: bytes) -> Read:
    lines: list[bytes] = []
    joined_line_met = False
    for line in text.split(CRLF):
        number, _, other = line.removeprefix(b"CallStarted: ").partition(b"\n")
        joined = line.startswith(b"CallStarted: ") and number.isdigit() and other != b""
        if name.lower() == b"agents" and joined and not joined_line_met:
            lines += [b"CallStarted: " + number, other]
            joined_line_met = True
        else:
            lines.append(line)
    return Read("event", decoded(name), tuple(fields_of(lines)), text)


def follows(text: bytes) -> Read:
    headers, body = [b"Response: Follows"], text.removeprefix(b"Response: Follows\r\n")
    for name in (b"Privilege:", b"ActionID:"):
        if body.startswith(name):
            header, _, body = body.partition(CRLF)
            headers.append(header)
    return Read(
        "follows", None, (*fields_of(headers), ("", decoded(body.removeprefix(CRLF)))), text
    )
