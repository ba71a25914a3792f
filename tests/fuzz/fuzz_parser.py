"""Whatever bytes come, in whatever chunks, the parser gives the messages that the second reading of
tests/corpus/reading.py gives, accounts for every byte, and raises nothing but LimitExceeded.

Run it, not pytest; it needs `pip install atheris`, and takes the options of libFuzzer::

    python tests/fuzz/fuzz_parser.py -max_total_time=600

It starts from messages of the recorded conversations and from the known defects, in a folder that
it makes and removes. What fails is left in a file ``crash-...``; give its path to see it again.
"""

from __future__ import annotations

import random
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

# installed only where somebody fuzzes
import atheris  # noqa: E402  # pyright: ignore[reportMissingImports, reportMissingModuleSource]

with atheris.instrument_imports(  # pyright: ignore[reportAttributeAccessIssue]  it has no types
    include=["ami_proto"]
):
    from ami_proto.errors import LimitExceeded
    from ami_proto.message import Message
    from ami_proto.parser import Parser

from tests.corpus.comparing import as_read, unaccounted  # noqa: E402  after the instrumented ones
from tests.corpus.reading import read  # noqa: E402
from tests.corpus.vectors import ALL  # noqa: E402

BANNER = b"Asterisk Call Manager/11.0.0\r\n"
GOOD = b"Event: Good\r\nA: 1\r\n\r\n"
SMALL_LIMIT_BYTES = 40
MAX_INPUT_BYTES = 1000
WORDS = [
    r"\x0d\x0a", r"\x0d\x0a\x0d\x0a", r"\x0d\x0a\x0a", r"\x0a", ": ", "Event: ", "Response: ",
    r"Response: Follows\x0d\x0a", "--END COMMAND--", "--END SMS EVENT--", "Event: Agents",
    r"CallStarted: 1\x0a", "Privilege: Command", "ActionID: a",
]  # fmt: skip


def in_chunks(stream: bytes, sizes: list[int], limit_bytes: int) -> tuple[list[Message], Parser]:
    """All messages up to the end or the error; the sizes are taken in turn."""
    parser, messages, at, turn = Parser(max_frame_bytes=limit_bytes), list[Message](), 0, 0
    try:
        while at < len(stream):
            size = sizes[turn % len(sizes)]
            messages += parser.feed(stream[at : at + size])
            at, turn = at + size, turn + 1
    except LimitExceeded:
        assert parser.error is not None
    return messages, parser


def check(stream: bytes) -> None:
    """The invariant, for one stream."""
    sizes = [random.Random(len(stream)).randint(1, 60) for _ in range(20)]
    for limit_bytes in (2**20, SMALL_LIMIT_BYTES):
        messages, parser = in_chunks(stream, [len(stream) + 1], limit_bytes)
        for other_sizes in ([1], sizes):
            others, other_parser = in_chunks(stream, other_sizes, limit_bytes)
            assert others == messages
            assert list(map(type, others)) == list(map(type, messages))
            assert (other_parser.error is None) == (parser.error is None)
            assert other_parser.diagnostics == parser.diagnostics
            assert other_parser.banner == parser.banner
        if parser.error is None:
            assert_read_alike(stream, messages, parser)


def assert_read_alike(stream: bytes, messages: list[Message], parser: Parser) -> None:
    reading = read(stream)
    assert [as_read(message) for message in messages] == reading.messages
    assert parser.banner == reading.banner
    assert unaccounted(stream, messages, reading) == []
    for message in messages:
        assert repr(message)
        assert message.fields[0][0] in (*message, "")
    if reading.banner is not None:
        ended = Parser().feed(stream + b"--END COMMAND--\r\n\r\n" + GOOD)
        assert ended[-1].raw + b"\r\n\r\n" == GOOD


def check_both(data: bytes) -> None:
    """The bytes as a stream from its beginning, and as one behind a banner."""
    check(data)
    check(BANNER + data)


def write_seeds(folder: Path) -> None:
    for number, vector in enumerate(ALL):
        (folder / f"vector-{number}").write_bytes(vector.received)
    for capture in sorted((ROOT / "tests" / "corpus" / "captures").glob("*.rx")):
        pieces = capture.read_bytes().split(b"\r\n\r\n")
        for number in range(0, len(pieces), 25):
            seed = b"\r\n\r\n".join(pieces[number : number + 2]) + b"\r\n\r\n"
            if len(seed) <= MAX_INPUT_BYTES:
                (folder / f"{capture.stem}-{number}").write_bytes(seed)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        seeds, words = Path(folder, "seeds"), Path(folder, "words")
        seeds.mkdir()
        write_seeds(seeds)
        words.write_text("".join(f'"{word}"\n' for word in WORDS))
        defaults = [f"-max_len={MAX_INPUT_BYTES}", f"-dict={words}"]
        corpus = [] if any(Path(argument).is_file() for argument in sys.argv[1:]) else [str(seeds)]
        atheris.Setup([sys.argv[0], *defaults, *sys.argv[1:], *corpus], check_both)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
