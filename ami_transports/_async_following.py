"""Following events over the asynchronous driver: the part of the client that subscribes.

The overloads name each topic's class by itself: of several in one ``*topics: type[E]`` some
checkers infer what the classes have in common instead of their union.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeVar, overload

from ami_proto import Event, Gap, LinkNotice, Overflow, Topic

from ._async import AsyncDriver
from ._async_primitives import AsyncFlag
from ._async_streams import Listener, Stream
from ._client import BaseClient

__all__ = ["AsyncFollowing"]

A = TypeVar("A", bound=Event)
B = TypeVar("B", bound=Event)
C = TypeVar("C", bound=Event)
D = TypeVar("D", bound=Event)


class AsyncFollowing(BaseClient[AsyncFlag]):
    """Streams, listeners and watchers of one driver's session."""

    def __init__(self, driver: AsyncDriver) -> None:
        super().__init__(driver)
        self._async_driver = driver

    @overload
    def subscribe(
        self,
        a: type[A],
        /,
        *,
        where: Callable[[A], object] | None = None,
        size: int | None = None,
        overflow: Overflow = Overflow.DROP_OLDEST,
        gaps: Literal[True] = True,
    ) -> Stream[A | Gap]: ...
    @overload
    def subscribe(
        self,
        a: type[A],
        /,
        *,
        where: Callable[[A], object] | None = None,
        size: int | None = None,
        overflow: Overflow = Overflow.DROP_OLDEST,
        gaps: Literal[False],
    ) -> Stream[A]: ...
    @overload
    def subscribe(
        self,
        a: type[A],
        b: type[B],
        /,
        *,
        where: Callable[[A | B], object] | None = None,
        size: int | None = None,
        overflow: Overflow = Overflow.DROP_OLDEST,
        gaps: Literal[True] = True,
    ) -> Stream[A | B | Gap]: ...
    @overload
    def subscribe(
        self,
        a: type[A],
        b: type[B],
        /,
        *,
        where: Callable[[A | B], object] | None = None,
        size: int | None = None,
        overflow: Overflow = Overflow.DROP_OLDEST,
        gaps: Literal[False],
    ) -> Stream[A | B]: ...
    @overload
    def subscribe(
        self,
        a: type[A],
        b: type[B],
        c: type[C],
        /,
        *,
        where: Callable[[A | B | C], object] | None = None,
        size: int | None = None,
        overflow: Overflow = Overflow.DROP_OLDEST,
        gaps: Literal[True] = True,
    ) -> Stream[A | B | C | Gap]: ...
    @overload
    def subscribe(
        self,
        a: type[A],
        b: type[B],
        c: type[C],
        /,
        *,
        where: Callable[[A | B | C], object] | None = None,
        size: int | None = None,
        overflow: Overflow = Overflow.DROP_OLDEST,
        gaps: Literal[False],
    ) -> Stream[A | B | C]: ...
    @overload
    def subscribe(
        self,
        a: type[A],
        b: type[B],
        c: type[C],
        d: type[D],
        /,
        *,
        where: Callable[[A | B | C | D], object] | None = None,
        size: int | None = None,
        overflow: Overflow = Overflow.DROP_OLDEST,
        gaps: Literal[True] = True,
    ) -> Stream[A | B | C | D | Gap]: ...
    @overload
    def subscribe(
        self,
        a: type[A],
        b: type[B],
        c: type[C],
        d: type[D],
        /,
        *,
        where: Callable[[A | B | C | D], object] | None = None,
        size: int | None = None,
        overflow: Overflow = Overflow.DROP_OLDEST,
        gaps: Literal[False],
    ) -> Stream[A | B | C | D]: ...
    @overload
    def subscribe(
        self,
        *topics: Topic,
        where: Callable[[Event], object] | None = None,
        size: int | None = None,
        overflow: Overflow = Overflow.DROP_OLDEST,
        gaps: Literal[True] = True,
    ) -> Stream[Event | Gap]: ...
    @overload
    def subscribe(
        self,
        *topics: Topic,
        where: Callable[[Event], object] | None = None,
        size: int | None = None,
        overflow: Overflow = Overflow.DROP_OLDEST,
        gaps: Literal[False],
    ) -> Stream[Event]: ...
    def subscribe(
        self,
        *topics: Topic,
        where: Callable[..., object] | None = None,
        size: int | None = None,
        overflow: Overflow = Overflow.DROP_OLDEST,
        gaps: bool = True,
    ) -> Stream[Event | Gap]:
        """Follow events, across reconnects: ``async with``, then ``async for`` of what is returned.

        ``topics`` are event classes, wire names in any case, or patterns (``"Queue*"``); without
        any, all events. ``where`` is asked for each when it is taken, in the consumer's task.
        The queue holds ``size`` events (``queue_size`` of the settings); ``overflow`` says what
        happens to one too many. A :class:`~ami_proto.Gap` stands wherever events may be missing;
        ``gaps=False`` leaves it out.
        """
        with self._driver.lock:
            return Stream(
                self._driver,
                self._driver.session.subscribe(
                    *topics, where=where, size=size, overflow=overflow, gaps=gaps
                ),
            )

    @overload
    def listen(
        self,
        callback: Callable[[A], object],
        a: type[A],
        /,
        *,
        where: Callable[[A], object] | None = None,
        on_gap: Callable[[Gap], object] | None = None,
        size: int | None = None,
        overflow: Overflow = Overflow.DROP_OLDEST,
    ) -> Listener: ...
    @overload
    def listen(
        self,
        callback: Callable[[A | B], object],
        a: type[A],
        b: type[B],
        /,
        *,
        where: Callable[[A | B], object] | None = None,
        on_gap: Callable[[Gap], object] | None = None,
        size: int | None = None,
        overflow: Overflow = Overflow.DROP_OLDEST,
    ) -> Listener: ...
    @overload
    def listen(
        self,
        callback: Callable[[A | B | C], object],
        a: type[A],
        b: type[B],
        c: type[C],
        /,
        *,
        where: Callable[[A | B | C], object] | None = None,
        on_gap: Callable[[Gap], object] | None = None,
        size: int | None = None,
        overflow: Overflow = Overflow.DROP_OLDEST,
    ) -> Listener: ...
    @overload
    def listen(
        self,
        callback: Callable[[A | B | C | D], object],
        a: type[A],
        b: type[B],
        c: type[C],
        d: type[D],
        /,
        *,
        where: Callable[[A | B | C | D], object] | None = None,
        on_gap: Callable[[Gap], object] | None = None,
        size: int | None = None,
        overflow: Overflow = Overflow.DROP_OLDEST,
    ) -> Listener: ...
    @overload
    def listen(
        self,
        callback: Callable[[Event], object],
        *topics: Topic,
        where: Callable[[Event], object] | None = None,
        on_gap: Callable[[Gap], object] | None = None,
        size: int | None = None,
        overflow: Overflow = Overflow.DROP_OLDEST,
    ) -> Listener: ...
    def listen(
        self,
        callback: Callable[..., object],
        *topics: Topic,
        where: Callable[..., object] | None = None,
        on_gap: Callable[[Gap], object] | None = None,
        size: int | None = None,
        overflow: Overflow = Overflow.DROP_OLDEST,
    ) -> Listener:
        """Have ``callback`` called with each event, one after the other, until cancelled.

        It is a function, or a coroutine function, whose result is awaited. Each listener runs
        beside the others and the link: a slow one delays only itself. An exception in it is logged,
        and it goes on. ``on_gap`` is called where events may be missing.
        """
        stream = self.subscribe(*topics, where=where, size=size, overflow=overflow)
        return Listener(self._async_driver, stream, callback, on_gap)

    def watch(self) -> Stream[LinkNotice]:
        """Follow what happens to the link: lost, ready again, failed attempts, odd messages."""
        with self._driver.lock:
            return Stream(self._driver, self._driver.session.watch())
