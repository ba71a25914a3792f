"""Faults and defects, without a socket."""

from __future__ import annotations

import pytest

from ami_proto import Event, Parser, Response
from ami_transports.simulator import Cut, Defect, Faults, Mishap, RandomFaults, bytes_of
from ami_transports.simulator.faults import Wire
from ami_transports.simulator.mishaps import start_random_faults
from tests.simulator.conversation import Talker, make_exchange


def pieces_of(wire: Wire, now: float) -> list[bytes]:
    pieces: list[bytes] = []
    while (piece := wire.take(now=now)) is not None:
        pieces.append(piece)
    return pieces


def test_a_wire_without_faults_gives_what_it_was_given() -> None:
    wire = Wire()
    wire.put(b"abc", now=1.0)
    wire.put(b"", now=1.0)
    assert pieces_of(wire, 1.0) == [b"abc"]
    assert wire.is_empty
    assert wire.next_deadline() is None


def test_latency_delays_and_keeps_the_order() -> None:
    wire = Wire(Faults(latency_s=0.5))
    wire.put(b"one", now=1.0)
    wire.faults = Faults()
    wire.put(b"two", now=1.1)
    assert wire.next_deadline() == 1.5
    assert pieces_of(wire, 1.4) == []
    assert pieces_of(wire, 1.5) == [b"one", b"two"]


def test_chunks_are_small_and_apart() -> None:
    wire = Wire(Faults(chunk_bytes=2, chunk_gap_s=0.25))
    wire.put(b"abcde", now=1.0)
    assert pieces_of(wire, 1.0) == [b"ab"]
    assert wire.next_deadline() == 1.25
    assert pieces_of(wire, 1.5) == [b"cd", b"e"]


def test_a_link_is_cut_after_so_many_bytes() -> None:
    wire = Wire(Faults(cut_after_bytes=5, cut=Cut.RESET))
    wire.put(b"abc", now=0.0)
    wire.put(b"defg", now=0.0)
    assert pieces_of(wire, 0.0) == [b"abc", b"de"]
    assert wire.cut is Cut.RESET


def test_faults_that_cannot_be_are_refused() -> None:
    with pytest.raises(ValueError, match="chunk_bytes=0"):
        Faults(chunk_bytes=0)
    with pytest.raises(ValueError, match="latency_s=-1"):
        Faults(latency_s=-1)
    with pytest.raises(ValueError, match="interval"):
        RandomFaults(mean_interval_s=0)


def test_a_message_is_cut_in_the_middle() -> None:
    exchange = make_exchange()
    talker = Talker(exchange)
    exchange.cut(Cut.CLOSE, mid_message=True)
    assert talker.peer.ending is None
    talker.peer.receive_data(b"Action: Ping\r\n\r\n", now=0.0)
    assert b"".join(talker.pieces()) == b"Response: Success\r\nPing: Pong"
    assert talker.peer.ending is Cut.CLOSE


def test_silence_reads_and_says_nothing() -> None:
    exchange = make_exchange()
    talker = Talker(exchange, events="on")
    exchange.set_faults(Faults(silent=True), 1)
    exchange.world.emit("Alarm", ("system",), [])
    assert talker.ask("Action: Ping", "ActionID: lost") == []
    exchange.set_faults(Faults(), 1)
    assert [m.action_id for m in talker.ask("Action: Ping", "ActionID: heard")] == ["heard"]


def test_replies_are_dropped_but_later_ones_come() -> None:
    exchange = make_exchange()
    talker = Talker(exchange)
    exchange.drop_replies(2)
    heard = [talker.ask("Action: Ping", f"ActionID: {n}") for n in range(3)]
    assert [[m.action_id for m in messages] for messages in heard] == [[], [], ["2"]]


def test_logins_are_refused_when_asked_for() -> None:
    exchange = make_exchange(faults=Faults(refuse_logins=True))
    talker = Talker(exchange)
    (refused,) = talker.listen(2.0)
    assert refused["Message"] == "Authentication failed"
    assert talker.peer.ending is Cut.CLOSE


def test_faults_can_be_of_one_connection_only() -> None:
    exchange = make_exchange()
    one, two = Talker(exchange), Talker(exchange)
    exchange.cut(Cut.RESET, two.peer.number)
    assert (one.peer.ending, two.peer.ending) == (None, Cut.RESET)


@pytest.mark.parametrize("defect", Defect)
def test_a_defect_is_sent_instead_of_the_answer_and_the_next_one_is_right(defect: Defect) -> None:
    exchange = make_exchange()
    talker = Talker(exchange)
    exchange.spoil_reply(defect)
    talker.peer.receive_data(b"Action: Ping\r\nActionID: spoiled\r\n\r\n", now=0.0)
    assert b"".join(talker.pieces()) == bytes_of(defect, "spoiled")
    talker.peer.receive_data(b"Action: Ping\r\nActionID: good\r\n\r\n", now=0.0)
    (reply,) = [
        message
        for message in Parser().feed(b"Banner\r\n" + b"".join(talker.pieces()))
        if message.action_id == "good"
    ]
    assert isinstance(reply, Response)
    assert reply.ok


def test_each_defect_is_another_and_most_name_their_action() -> None:
    sent = [bytes_of(defect) for defect in Defect]
    assert len(set(sent)) == len(sent) == 22
    assert sum(b"mine" in bytes_of(defect, "mine") for defect in Defect) == 10


def test_random_faults_are_the_same_for_the_same_seed() -> None:
    def run(seed: int) -> list[tuple[Cut | None, Faults]]:
        exchange = make_exchange()
        faults = RandomFaults(
            mean_interval_s=0.5,
            seed=seed,
            mishaps=(Mishap.LATENCY, Mishap.SILENCE, Mishap.SMALL_CHUNKS),
        )
        start_random_faults(exchange, faults)
        talker = Talker(exchange)
        seen: list[tuple[Cut | None, Faults]] = []
        for _ in range(40):
            talker.listen(0.25)
            seen.append((talker.peer.ending, talker.peer.wire.faults))
        return seen

    assert run(1) == run(1)
    assert run(1) != run(2)


@pytest.mark.parametrize("mishap", Mishap)
def test_every_mishap_happens(mishap: Mishap) -> None:
    exchange = make_exchange()
    talker = Talker(exchange, events="on")
    start_random_faults(
        exchange, RandomFaults(mean_interval_s=0.1, seed=5, lasts_s=1.0, mishaps=(mishap,))
    )
    before = (talker.peer.wire.faults, exchange.listening, exchange.refusing)
    changed = False
    for _ in range(50):
        heard = talker.pieces(0.05)
        now = (talker.peer.wire.faults, exchange.listening, exchange.refusing)
        wire = talker.peer.wire
        changed |= now != before or bool(heard) or wire.cut is not None
        changed |= wire.cut_next_message is not None or talker.peer.replies_to_drop > 0
    assert changed


def test_an_event_of_a_defect_is_still_an_event() -> None:
    exchange = make_exchange()
    talker = Talker(exchange)
    exchange.send_defect(Defect.EVENT_WITH_RESPONSE)
    (event,) = talker.listen()
    assert isinstance(event, Event)
    assert event["Response"] == "Failure"


def test_mishaps_that_overlap_are_all_over_in_the_end() -> None:
    usual = Faults(latency_s=0.01)
    exchange = make_exchange(faults=usual)
    talker = Talker(exchange)
    lasting = (Mishap.SILENCE, Mishap.LATENCY, Mishap.SMALL_CHUNKS)
    faults = RandomFaults(mean_interval_s=0.05, seed=3, lasts_s=0.3, mishaps=lasting)
    start_random_faults(exchange, faults)
    seen: list[Faults] = []
    for _ in range(200):
        talker.listen(0.05)
        seen.append(talker.peer.wire.faults)
    assert usual in seen[-50:]
    assert [f for f in seen if f.silent and f.chunk_bytes and f.latency_s > 0.01]


def test_a_large_answer_in_small_pieces_loses_nothing() -> None:
    wire = Wire(Faults(chunk_bytes=3))
    data = bytes(range(256)) * 40
    wire.put(data, now=0.0)
    wire.put(b"end", now=0.0)
    pieces = pieces_of(wire, 0.0)
    assert b"".join(pieces) == data + b"end"
    assert {len(piece) for piece in pieces[:-2]} == {3}
    assert wire.is_empty
