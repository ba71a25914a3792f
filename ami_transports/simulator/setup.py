"""What a simulated exchange has: phones, dialplan, queues, hints. Frozen data, with a default."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Final, TypeAlias

__all__ = ["Conduct", "Dialplan", "MemberSetup", "Phone", "QueueSetup", "Setup"]

Dialplan: TypeAlias = Mapping[str, Mapping[str, tuple[str, ...]]]
"""Context, extension, then its steps as they would stand in extensions.conf, from priority 1:
``{"default": {"answer": ("Answer()", "Wait(2)", "Hangup()")}}``."""


class Conduct(Enum):
    """What a phone does when it is called."""

    ANSWER = "answer"
    BUSY = "busy"
    NO_ANSWER = "no answer"
    CONGESTION = "congestion"
    UNREACHABLE = "unreachable"
    """It is not registered: a call to it fails before it begins."""


@dataclass(frozen=True, kw_only=True)
class Phone:
    """A telephone, reached as ``PJSIP/number``.

    ``ring_s``: how long it rings before it answers or, if ``BUSY``, rejects the call.
    ``talk_s``: when it hangs up after the answer; None leaves that to others.
    """

    number: str
    name: str = ""
    conduct: Conduct = Conduct.ANSWER
    ring_s: float = 1.0
    talk_s: float | None = None


@dataclass(frozen=True, kw_only=True)
class MemberSetup:
    """A member of a queue from the start: an interface such as ``PJSIP/100``."""

    interface: str
    name: str = ""
    penalty: int = 0


@dataclass(frozen=True, kw_only=True)
class QueueSetup:
    """A queue. ``strategy``: ringall, leastrecent, fewestcalls, random, rrmemory or linear.

    ``timeout_s``: how long members ring before others are tried, ``retry_s`` later.
    """

    name: str
    strategy: str = "ringall"
    timeout_s: float = 15.0
    retry_s: float = 1.0
    members: tuple[MemberSetup, ...] = ()


_PHONES: Final = (
    Phone(number="100", name="Alice"),
    Phone(number="101", name="Bob"),
    Phone(number="102", name="Carol"),
    Phone(number="103", name="Dave"),
    Phone(number="104", name="Erin", conduct=Conduct.BUSY),
    Phone(number="105", name="Frank", conduct=Conduct.NO_ANSWER),
    Phone(number="106", name="Grace", conduct=Conduct.CONGESTION),
    Phone(number="107", name="Heidi", conduct=Conduct.UNREACHABLE),
)

_EXTENSIONS: Final[Mapping[str, tuple[str, ...]]] = {
    **{phone.number: (f"Dial(PJSIP/{phone.number},30)", "Hangup()") for phone in _PHONES},
    "answer": ("Answer()", "Wait(2)", "Hangup()"),
    "wait": ("Answer()", "Wait(30)"),
    "moh": ("Answer()", "MusicOnHold()"),
    "noanswer": ("Ringing()", "Wait(60)"),
    "busy": ("Busy()",),
    "congestion": ("Congestion()",),
    "hangup": ("Hangup()",),
    "queue": ("Answer()", "Queue(support,,,,60)", "Hangup()"),
    "sales": ("Answer()", "Queue(sales,,,,60)", "Hangup()"),
    "park": ("Answer()", "Park()"),
    "event": ("Answer()", "UserEvent(Tick,Header1: one,Header2: two)", "Hangup()"),
}

_QUEUES: Final = (
    QueueSetup(
        name="support",
        members=(
            MemberSetup(interface="PJSIP/100", name="Alice"),
            MemberSetup(interface="PJSIP/101", name="Bob"),
        ),
    ),
    QueueSetup(
        name="sales",
        strategy="leastrecent",
        members=(
            MemberSetup(interface="PJSIP/102", name="Carol"),
            MemberSetup(interface="PJSIP/103", name="Dave", penalty=1),
        ),
    ),
)


@dataclass(frozen=True, kw_only=True)
class Setup:
    """Everything that is there when the exchange starts. The default is a small office.

    Eight phones: 100 to 103 answer, 104 is busy, 105 never answers, 106 is congested, 107 is not
    registered. Extensions of the phones' numbers, and ``answer``, ``wait``, ``moh``, ``noanswer``,
    ``busy``, ``congestion``, ``hangup``, ``queue``, ``sales``, ``park``, ``event``, all in the
    context ``default``. Queues ``support`` (100, 101) and ``sales`` (102, 103).

    ``hints``: extension in ``default`` to device. ``channel_variables``: as ``channelvars`` in
    manager.conf, shown in every event about a channel.
    """

    phones: tuple[Phone, ...] = _PHONES
    dialplan: Dialplan = field(default_factory=lambda: {"default": _EXTENSIONS})
    queues: tuple[QueueSetup, ...] = _QUEUES
    hints: Mapping[str, str] = field(
        default_factory=lambda: {phone.number: f"PJSIP/{phone.number}" for phone in _PHONES}
    )
    channel_variables: tuple[str, ...] = ()
    mailboxes: Mapping[str, int] = field(default_factory=lambda: {"100@default": 0})
    """New messages by mailbox."""
    globals: Mapping[str, str] = field(default_factory=dict[str, str])
    modules: frozenset[str] = frozenset({"app_queue.so", "app_dial.so", "chan_pjsip.so"})
    asterisk_version: str = "22.10.1"
    system_name: str = ""
