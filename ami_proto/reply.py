"""Reply: all that came in answer to one action, in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from .errors import RemoteProtocolError
from .message import Event, Message, Response

__all__ = ["Reply"]

Item = TypeVar("Item", bound=Event)
Other = TypeVar("Other", bound=Event)
Typed = TypeVar("Typed", bound=Response)

_LONG_CHARACTERS: Final = 4096
"""What is longer is read as a whole: each search for a field would copy what stands behind it."""


# without slots: up to 3.11 those of a frozen generic class forbid Reply[Event](...)
@dataclass(frozen=True, init=False)
class Reply(Generic[Item]):
    """The answer to an action: a response, and for a list its items. Iterates over the items.

    ``response``
        The response that began the answer. For an action that gives none (``IAXnetstats``), the
        response to the ``Ping`` that was sent behind it.
    ``items``
        The items of the list, or the one event of an answer of that shape; else empty.
    ``complete``
        The event that completed the list, or None.
    ``text``
        The bare text of an action that answers nothing else; else ``""``.
    ``unexpected``
        Items of another class than the list is declared to have. Nothing that came is left out.
    """

    response: Response
    items: tuple[Item, ...] = ()
    complete: Event | None = None
    text: str = ""
    unexpected: tuple[Message, ...] = ()

    def __init__(
        self,
        response: Response,
        items: tuple[Item, ...] = (),
        complete: Event | None = None,
        text: str = "",
        unexpected: tuple[Message, ...] = (),
    ) -> None:
        # the class holds the defaults, and most replies are a response and nothing else: 0.3 us
        # instead of the 0.6 of the method that a frozen dataclass would get
        kept = vars(self)
        kept["response"] = response
        if items or complete or text or unexpected:
            kept.update(items=items, complete=complete, text=text, unexpected=unexpected)

    def __iter__(self) -> Iterator[Item]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def __bool__(self) -> bool:
        """Always true: an empty list is an answer too."""
        return True

    @property
    def output(self) -> list[str] | None:
        """The output lines of the response: see :attr:`Response.output`."""
        return self.response.output

    def of(self, *classes: type[Other]) -> Reply[Other]:
        """The same reply with the items typed; those of other classes are in ``unexpected``."""
        return Reply(
            response=self.response,
            items=tuple(item for item in self.items if isinstance(item, classes)),
            complete=self.complete,
            text=self.text,
            unexpected=(
                *self.unexpected,
                *(item for item in self.items if not isinstance(item, classes)),
            ),
        )

    def single(self, event_class: type[Other]) -> Other:
        """The one event of an answer of that shape; RemoteProtocolError where another came."""
        for item in self.items:
            if isinstance(item, event_class):
                return item
        raise RemoteProtocolError(f"the answer has no {event_class.__name__}: {self.items!r}")

    def response_as(self, response_class: type[Typed]) -> Typed:
        """The response as an instance of ``response_class``, whose fields are typed."""
        response = response_class(self.response.text, diagnostics=self.response.diagnostics)
        if len(response.text) > _LONG_CHARACTERS:
            response.read_values()
        return response
