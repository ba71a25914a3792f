"""Mishaps: faults at random moments, for soaks."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, Final, TypeAlias

from .defects import Defect
from .faults import Cut, Faults
from .scripts import Steps

if TYPE_CHECKING:
    from .exchange import Exchange, Peer

__all__ = ["Mishap", "RandomFaults", "start_random_faults"]


class Mishap(Enum):
    """What can happen to a link, or to the exchange, at a random moment."""

    CLOSE = "a link is closed"
    RESET = "a link is reset"
    CUT_MID_MESSAGE = "a link is cut in the middle of a message"
    SILENCE = "a link is silent for a while"
    LATENCY = "a link is slow for a while"
    SMALL_CHUNKS = "a link delivers byte by byte for a while"
    DROP_REPLY = "an action is never answered"
    DEFECT = "a broken message is sent"
    STOP_LISTENING = "all links are closed, and connections refused for a while"
    REFUSE = "connections are accepted only to be closed, for a while"


_HARMLESS_DEFECTS: Final = tuple(
    defect
    for defect in Defect
    # the one would be taken for the answer to another action, the other is nothing at all
    if defect not in {Defect.RESPONSE_WITHOUT_ACTION_ID, Defect.NO_RESPONSE}
)


@dataclass(frozen=True, kw_only=True)
class RandomFaults:
    """Mishaps at random moments, ``mean_interval_s`` apart on average.

    ``seed`` makes them the same again, as far as the links are. ``lasts_s``: the longest time of
    those that last. ``mishaps``: which may happen.
    """

    mean_interval_s: float
    seed: int = 0
    lasts_s: float = 2.0
    mishaps: tuple[Mishap, ...] = tuple(Mishap)

    def __post_init__(self) -> None:
        if self.mean_interval_s <= 0 or not self.mishaps:
            raise ValueError(f"{self!r}: needs an interval above 0 and at least one mishap")


def start_random_faults(exchange: Exchange, faults: RandomFaults) -> None:
    """Let mishaps happen from now on."""
    exchange.world.start(_make_mischief(exchange, faults, random.Random(faults.seed)))


def _make_mischief(exchange: Exchange, faults: RandomFaults, dice: random.Random) -> Steps[None]:
    while True:
        yield dice.expovariate(1.0 / faults.mean_interval_s)
        mishap = dice.choice(faults.mishaps)
        lasts_s = dice.uniform(0.0, faults.lasts_s)
        if mishap in _TO_ALL:
            exchange.world.start(_TO_ALL[mishap](exchange, lasts_s))
        elif exchange.peers:
            peer = exchange.peers[dice.choice(sorted(exchange.peers))]
            exchange.world.start(_TO_ONE[mishap](peer, dice, lasts_s))


def _close(peer: Peer, _dice: random.Random, _lasts_s: float) -> Steps[None]:
    peer.wire.cut = Cut.CLOSE
    yield from ()


def _reset(peer: Peer, _dice: random.Random, _lasts_s: float) -> Steps[None]:
    peer.wire.cut = Cut.RESET
    yield from ()


def _cut_mid_message(peer: Peer, _dice: random.Random, _lasts_s: float) -> Steps[None]:
    peer.wire.cut_next_message = Cut.CLOSE
    yield from ()


def _silence(peer: Peer, _dice: random.Random, lasts_s: float) -> Steps[None]:
    yield from _change_for_a_while(peer, lasts_s, silent=True)


def _latency(peer: Peer, dice: random.Random, lasts_s: float) -> Steps[None]:
    yield from _change_for_a_while(peer, lasts_s, latency_s=dice.uniform(0.01, 0.3))


def _small_chunks(peer: Peer, _dice: random.Random, lasts_s: float) -> Steps[None]:
    yield from _change_for_a_while(peer, lasts_s, chunk_bytes=1)


def _change_for_a_while(peer: Peer, lasts_s: float, **change: float | None) -> Steps[None]:
    """Change some faults, and then back: not to what they were, for mishaps may overlap."""
    peer.wire.faults = _changed(peer.wire.faults, change)
    yield lasts_s
    peer.wire.faults = _changed(
        peer.wire.faults, {name: getattr(peer.usual_faults, name) for name in change}
    )


def _changed(faults: Faults, change: Mapping[str, float | None]) -> Faults:
    return replace(faults, **change)  # type: ignore[arg-type]  # names of fields, with their values


def _drop_reply(peer: Peer, _dice: random.Random, _lasts_s: float) -> Steps[None]:
    peer.replies_to_drop += 1
    yield from ()


def _defect(peer: Peer, dice: random.Random, _lasts_s: float) -> Steps[None]:
    peer.send_defect(dice.choice(_HARMLESS_DEFECTS))
    yield from ()


def _stop_listening(exchange: Exchange, lasts_s: float) -> Steps[None]:
    exchange.listening = False
    exchange.cut(Cut.CLOSE)
    yield lasts_s
    exchange.listening = True


def _refuse(exchange: Exchange, lasts_s: float) -> Steps[None]:
    exchange.refusing = True
    yield lasts_s
    exchange.refusing = False


_ToOne: TypeAlias = Callable[["Peer", random.Random, float], Steps[None]]
_ToAll: TypeAlias = Callable[["Exchange", float], Steps[None]]

_TO_ONE: Final[Mapping[Mishap, _ToOne]] = {
    Mishap.CLOSE: _close,
    Mishap.RESET: _reset,
    Mishap.CUT_MID_MESSAGE: _cut_mid_message,
    Mishap.SILENCE: _silence,
    Mishap.LATENCY: _latency,
    Mishap.SMALL_CHUNKS: _small_chunks,
    Mishap.DROP_REPLY: _drop_reply,
    Mishap.DEFECT: _defect,
}
_TO_ALL: Final[Mapping[Mishap, _ToAll]] = {
    Mishap.STOP_LISTENING: _stop_listening,
    Mishap.REFUSE: _refuse,
}
