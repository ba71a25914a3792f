"""Subscriptions: bounded queues of events, and the routes by which events reach them.

A subscription is filled by the session and emptied by its consumer. Its predicate is the user's
code, so it runs when the consumer takes, never when an event comes in.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from enum import Enum, auto
from fnmatch import translate
from typing import Final, Generic, TypeAlias, TypeVar

from .errors import AMIError, LocalProtocolError
from .message import EVENTS, Event
from .notices import Gap, GapReason

__all__ = ["AnySubscription", "Overflow", "Router", "Subscription", "Topic"]

Item = TypeVar("Item")

Topic: TypeAlias = type[Event] | str
"""What to follow: an event class (``Event`` itself for all), a wire name in any case, or a pattern
with ``*``, ``?`` and ``[...]`` as in file names."""

_MAX_ROUTES: Final = 4096
"""Event names whose routes are remembered; a peer that makes up names must not fill the memory."""


class Overflow(Enum):
    """What happens to one event too many for a consumer that is too slow."""

    DROP_OLDEST = auto()
    """The oldest event in the queue gives way: what the consumer sees next is as new as can be."""
    DROP_NEWEST = auto()
    """The new event is let go: what the consumer sees is unbroken up to the gap."""
    DISCONNECT = auto()
    """The session ends with SubscriptionOverflow: rather nothing than something missing."""


class AnySubscription:
    """A subscription to whatever: what a driver needs to know of one to wake its consumer."""

    def __init__(self) -> None:
        self.dropped: int = 0
        """How many items were let go for want of room."""
        self.ended: bool = False
        """Whether nothing more will come; what is queued can still be taken."""
        self.error: AMIError | None = None
        """Why it ended, if the session ended by an error."""
        self._announced = False

    def take(self) -> Sequence[object]:
        """Everything that is queued, oldest first; may be empty. Never waits."""
        return ()

    def finish(self, error: AMIError | None) -> None:
        """Nothing more will come. Only the first end counts."""
        if not self.ended:
            self.ended = True
            self.error = error

    def announce(self) -> bool:
        """Whether the consumer is to be woken: true once, until it takes."""
        first = not self._announced
        self._announced = True
        return first


class Subscription(AnySubscription, Generic[Item]):
    """A queue of items, and of the gaps between them, for one consumer.

    The consumer calls :meth:`take` until ``ended``; ``dropped`` counts what was let go.
    """

    def __init__(
        self,
        *,
        size: int,
        overflow: Overflow = Overflow.DROP_OLDEST,
        where: Callable[[Item], object] | None = None,
        gaps: bool = True,
    ) -> None:
        """``size`` bounds the queue; ``where`` is asked for every item when it is taken; with
        ``gaps=False`` no :class:`~ami_proto.Gap` is told."""
        if size < 1:
            raise LocalProtocolError(f"a queue of {size} events can hold none")
        super().__init__()
        self._overflow = overflow
        self._size = size
        self._where = where
        self._gaps = gaps
        self._queue: deque[Item | Gap] = deque()
        self._gap_before: Gap | None = None
        self._gap_behind: Gap | None = None
        self._error_of_predicate: Exception | None = None

    # the consumer's side

    def take(self) -> list[Item | Gap]:
        """Everything that is queued and wanted, oldest first; may be empty. Never waits.

        An event that lacks an attribute which the predicate reads is not wanted. Any other
        exception of the predicate comes out here, after what was wanted before it was returned;
        the item that it was asked for is gone.
        """
        self._announced = False
        if self._where is None:
            return self._take_all()
        taken: list[Item | Gap] = []
        while self._error_of_predicate is None and (
            self._gap_before or self._queue or self._gap_behind
        ):
            item = self._pop()
            if self._gaps if isinstance(item, Gap) else self._wants(item, self._where):
                taken.append(item)
        if self._error_of_predicate is not None and not taken:
            error, self._error_of_predicate = self._error_of_predicate, None
            raise error
        return taken

    def _take_all(self) -> list[Item | Gap]:
        """What the loop of :meth:`take` gives where there is no predicate, at 1/10 of its cost."""
        taken = list(self._queue)
        self._queue.clear()
        if self._gap_before is not None:
            taken.insert(0, self._gap_before)
            self._gap_before = None
        if self._gap_behind is not None:
            taken.append(self._gap_behind)
            self._gap_behind = None
        return taken if self._gaps else [item for item in taken if not isinstance(item, Gap)]

    def _wants(self, item: Item, where: Callable[[Item], object]) -> bool:
        try:
            return bool(where(item))
        except AttributeError as error:
            if error.obj is not item:
                self._error_of_predicate = error
        except Exception as error:  # noqa: BLE001  # the user's; raised to him by take()
            self._error_of_predicate = error
        return False

    def _pop(self) -> Item | Gap:
        if (gap := self._gap_before) is not None:
            self._gap_before = None
            return gap
        if self._queue:
            return self._queue.popleft()
        gap, self._gap_behind = self._gap_behind, None
        assert gap is not None  # take() asks only while one of the three is there
        return gap

    def __len__(self) -> int:
        """How many items are queued."""
        return len(self._queue)

    # the session's side

    def has_room(self, count: int) -> bool:
        """Whether so many items can be queued and no gap is to be told before them."""
        return self._gap_behind is None and len(self._queue) + count <= self._size

    def offer_all(self, items: Sequence[Item]) -> None:
        """Queue items that :meth:`has_room` for: as :meth:`offer` for each, at 1/20 of its cost."""
        self._queue.extend(items)

    def offer(self, item: Item, now: float) -> bool:
        """Queue an item. False if there was no room and the policy is DISCONNECT."""
        queue = self._queue
        full = len(queue) >= self._size
        if full and self._overflow is Overflow.DISCONNECT:
            return False
        if full and self._overflow is Overflow.DROP_NEWEST:
            self._gap_behind = self._overflowed(self._gap_behind, now)
            return True
        if self._gap_behind is not None:
            queue.append(self._gap_behind)
            self._gap_behind = None
        queue.append(item)
        while full and len(queue) > self._size:
            self._gap_before = self._without(queue.popleft(), now)
        return True

    def _without(self, item: Item | Gap, now: float) -> Gap:
        if not isinstance(item, Gap):
            return self._overflowed(self._gap_before, now)
        before = self._gap_before
        since = item.since if before is None else before.since
        dropped = item.dropped + (0 if before is None else before.dropped)
        return Gap(item.reason, since, item.until, dropped)

    def _overflowed(self, gap: Gap | None, now: float) -> Gap:
        self.dropped += 1
        if gap is None:
            return Gap(GapReason.OVERFLOW, now, now, 1)
        return Gap(gap.reason, gap.since, now, gap.dropped + 1)

    def tell(self, gap: Gap) -> None:
        """Queue a gap: behind what came before it, before what comes after it."""
        if self._gap_behind is not None:
            gap = Gap(gap.reason, self._gap_behind.since, gap.until, self._gap_behind.dropped)
        self._gap_behind = gap


class Router:
    """Which subscriptions an event goes to, by its name; remembered, so that it costs one look."""

    def __init__(self) -> None:
        self._wants: dict[AnySubscription, tuple[Subscription[Event], Callable[[str], bool]]] = {}
        self.routes: Final = _Routes(self._wanting)
        """The subscriptions that want events of a wire name, by that name."""

    def add(self, subscription: Subscription[Event], topics: tuple[Topic, ...]) -> None:
        """Route the events of ``topics`` to ``subscription``; all, if there are none."""
        self._wants[subscription] = (subscription, _name_test(topics))
        self.routes.clear()

    def remove(self, subscription: AnySubscription) -> None:
        """Route nothing more to ``subscription``."""
        if self._wants.pop(subscription, None) is not None:
            self.routes.clear()

    def __iter__(self) -> Iterator[Subscription[Event]]:
        return iter([subscription for subscription, _ in self._wants.values()])

    def _wanting(self, name: str) -> tuple[Subscription[Event], ...]:
        return tuple(one for one, wants in self._wants.values() if wants(name))


class _Routes(dict[str, tuple[Subscription[Event], ...]]):
    """A cache of what :class:`Router` finds: one plain dict access for a name met before."""

    def __init__(self, find: Callable[[str], tuple[Subscription[Event], ...]]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, name: str) -> tuple[Subscription[Event], ...]:
        found = self._find(name)
        if len(self) < _MAX_ROUTES:
            self[name] = found
        return found


def _name_test(topics: tuple[Topic, ...]) -> Callable[[str], bool]:
    if not topics:
        return lambda name: True
    tests = [_topic_test(topic) for topic in topics]
    return lambda name: any(test(name) for test in tests)


def _topic_test(topic: Topic) -> Callable[[str], bool]:
    if isinstance(topic, str):
        matches = re.compile(translate(topic), re.IGNORECASE).match
        return lambda name: matches(name) is not None
    if topic is Event:
        return lambda name: True
    family = topic
    return lambda name: issubclass(EVENTS.find(name) or Event, family)
