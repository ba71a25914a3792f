"""Correlation: which messages answer which action, and when an answer is whole.

An answer is found by its ActionID; a response without one by its order, for the server answers in
order. Whole it is by what the protocol says (``EventList``, or the shape of the action's answer).
"""

from __future__ import annotations

from itertools import islice
from typing import Final

from .action_id import ActionID
from .diagnostics import Diagnostics
from .errors import ActionFailed, ActionRejected
from .message import EVENTS, Event, Message, Response
from .pending import Ending, Judgement, Pending, PendingState, Verdict
from .reply import Reply
from .shapes import ShapeKind

__all__ = ["BROADCAST", "Correlator"]

BROADCAST: Final = frozenset({"userevent", "originateresponse"})
"""Events that every session gets, with the ActionID of whoever caused them; lower case."""

_NOBODYS: Final = "Missing action in request"
"""What a server answers to a stray blank line; never the answer to an action of ours."""

_PLAIN_SUCCESS: Final = "Response: Success\r\nActionID: "
"""How the answer to nearly every action begins: manager.c astman_start_ack()."""

_ID_AT: Final = len(_PLAIN_SUCCESS)

_MAX_LATE: Final = 4096
"""ActionIDs that ended without a whole answer and are remembered, so that the rest of it is not
taken for events. Older ones are forgotten first."""


class Correlator:
    """The actions in flight, in the order in which they were sent."""

    def __init__(self, *, max_list_items: int, diagnostics: Diagnostics) -> None:
        """``max_list_items`` bounds one list; it fails beyond."""
        self._max_list_items = max_list_items
        self._diagnostics = diagnostics
        self._pending: dict[str, Pending] = {}
        self._brackets: dict[str, Pending] = {}
        self._late: dict[str, Pending] = {}
        self._open: Pending | None = None
        self._last_order = 0
        self._answered = 0
        """The order of the newest action that was answered: what was sent before it and still has
        no response will get none."""

    def __len__(self) -> int:
        return len(self._pending)

    def __contains__(self, action_id: str) -> bool:
        """Whether an answer with this id may still come, be it a late one."""
        if action_id in self._pending or action_id in self._brackets:
            return True
        late = self._late.get(action_id) if self._late else None
        return late is not None and self._goes_on(late)

    @property
    def expects_events(self) -> bool:
        """Whether an event with an ActionID may be part of an answer, be it a late one."""
        return bool(self._pending or self._late)

    @property
    def expects_items(self) -> bool:
        """Whether any event may be part of an answer, also one without ActionID."""
        return self._open is not None

    def add(self, pending: Pending, bracket_id: ActionID | None = None) -> None:
        """Wait for the answer; ``bracket_id`` is that of the Ping sent behind a TEXT action."""
        self._last_order += 1
        pending.order = self._last_order
        self._pending[pending.action_id] = pending
        if self._late:
            self._late.pop(pending.action_id, None)
        if bracket_id is not None:
            self._brackets[bracket_id] = pending

    def remove(self, action_id: str) -> Pending | None:
        """Wait no longer; what still comes of the answer is late, not an event."""
        pending = self._pending.get(action_id)
        if pending is None:
            return None
        self._forget(pending)
        if pending.state is PendingState.QUEUED:
            # it will not be sent, nor the Ping behind it
            self._brackets = {k: one for k, one in self._brackets.items() if one is not pending}
            return pending
        self._late[action_id] = pending
        if len(self._late) > _MAX_LATE:
            del self._late[next(iter(self._late))]
        return pending

    def remove_all(self) -> list[Pending]:
        """Wait for nothing: the connection is gone, and with it every answer."""
        gone = list(self._pending.values())
        self._pending.clear()
        self._brackets.clear()
        self._late.clear()
        self._open = None
        return gone

    def busy_until(self, before: ActionID | None) -> float:
        """Up to when the server may be busy with what was sent before the action ``before``."""
        probe = None if before is None else self._pending.get(before)
        limit = self._last_order + 1 if probe is None else probe.order
        moments = (
            one.busy_until
            for one in (*self._late.values(), *self._pending.values())
            if one.order < limit and self._awaits_response(one)
        )
        return max(moments, default=float("-inf"))

    def receive(self, message: Message) -> Judgement:
        """Say what the message is; collect it, if it is part of an answer."""
        if isinstance(message, Response):
            return self._receive_plain(message) or self._receive_response(message)
        if isinstance(message, Event):
            return self._receive_event(message)
        return self._receive_text(message)

    # responses

    def _receive_plain(self, response: Response) -> Ending | None:
        """The end of the action, where its whole answer is one that begins as nearly all do.

        What :meth:`_receive_response` says of it, too, at 1.4 us instead of 3.7. None is no
        verdict.
        """
        text = response.text
        if not text.startswith(_PLAIN_SUCCESS) or "\r\nEventList:" in text:
            return None
        end = text.find("\r\n", _ID_AT)
        action_id = text[_ID_AT:] if end < 0 else text[_ID_AT:end]
        pending = self._pending.get(action_id)
        if pending is None or pending.kind is not ShapeKind.RESPONSE:
            return None
        if pending.order > self._answered:
            self._answered = pending.order
        del self._pending[action_id]
        return Ending(pending, Reply(response))

    def _receive_response(self, response: Response) -> Judgement:
        action_id = response.action_id
        if action_id is None:
            asked = self._next_in_order(response)
        elif (asked := self._brackets.pop(action_id, None)) is not None:
            return self._close_bracket(asked, response)
        else:
            asked = self._pending.get(action_id) or self._late.get(action_id)
        if asked is None:
            return self._unknown()
        self._answered = max(self._answered, asked.order)
        if self._is_pending(asked):
            return self._respond(asked, response)
        if not response.ok or not self._opens(asked, response):
            del self._late[asked.action_id]
        return self._unknown()

    def _close_bracket(self, bracketed: Pending, pong: Response) -> Judgement:
        self._answered = max(self._answered, bracketed.order)
        if self._is_pending(bracketed):
            return self._end(bracketed, pong)
        self._late.pop(bracketed.action_id, None)
        return Verdict.KEPT

    def _next_in_order(self, response: Response) -> Pending | None:
        if response.message == _NOBODYS:
            return None
        # late ones too, else the late answer of one would be taken for that of the next
        waiting = [one for one in self._late.values() if self._awaits_response(one)]
        waiting += islice(filter(self._awaits_response, self._pending.values()), 1)
        if not waiting:
            return None
        self._diagnostics.replies_without_action_id += 1
        return min(waiting, key=lambda one: one.order)

    def _is_pending(self, one: Pending) -> bool:
        return self._pending.get(one.action_id) is one

    def _awaits_response(self, one: Pending) -> bool:
        return one.state is PendingState.SENT and one.order > self._answered

    def _goes_on(self, one: Pending) -> bool:
        return one.state is PendingState.OPEN or self._awaits_response(one)

    def _unknown(self) -> Verdict:
        self._diagnostics.unknown_replies += 1
        return Verdict.UNKNOWN_REPLY

    def _respond(self, pending: Pending, response: Response) -> Judgement:
        if not response.ok:
            # also for an open list: CoreShowChannelMap breaks one off so (main/manager.c of 22)
            return self._fail(pending, response)
        if pending.state is PendingState.OPEN:
            return self._unknown()
        pending.response = response
        if not self._opens(pending, response):
            return self._end(pending, response)
        self._open = pending
        return Verdict.KEPT

    @staticmethod
    def _opens(pending: Pending, response: Response) -> bool:
        """Whether more is to come after the good response; then the action is OPEN."""
        if _list_state(response) == "start":
            pending.kind = ShapeKind.LIST
        if pending.kind is ShapeKind.RESPONSE or pending.kind is ShapeKind.TEXT:
            return False
        pending.state = PendingState.OPEN
        return True

    # events

    def _receive_event(self, event: Event) -> Judgement:
        if not self.expects_events:
            return Verdict.EVENT
        action_id = event.action_id
        if action_id is None:
            return self._receive_unmarked_event(event)
        pending = self._pending.get(action_id)
        if event.name.lower() in BROADCAST and not self._awaits(pending, event):
            return Verdict.EVENT
        if pending is None:
            return self._late_event(action_id, event)
        if pending.state is not PendingState.OPEN:
            return Verdict.EVENT
        return self._collect(pending, event)

    def _receive_unmarked_event(self, event: Event) -> Judgement:
        """An event of whatever happens; or an item whose sender left out the ActionID.

        channels/chan_iax2.c does for IAXpeers, in 16 and 22. An item has no Privilege, what happens
        always has one.
        """
        listing = self._open
        if (
            listing is None
            or listing.kind is not ShapeKind.LIST
            or event.name not in listing.action.shape.items
            or event.get_exact("Privilege") is not None
        ):
            return Verdict.EVENT
        self._diagnostics.adopted_items += 1
        return self._add_item(listing, event)

    def _awaits(self, pending: Pending | None, event: Event) -> bool:
        return (
            pending is not None
            and pending.kind is ShapeKind.EVENT
            and pending.state is PendingState.OPEN
            and event.name in pending.action.shape.items
        )

    def _late_event(self, action_id: str, event: Event) -> Judgement:
        late = self._late.get(action_id)
        if late is None:
            return Verdict.EVENT
        if late.kind is ShapeKind.EVENT or _completes(late, event):
            del self._late[action_id]
        return self._unknown()

    def _collect(self, pending: Pending, event: Event) -> Judgement:
        assert pending.response is not None  # an OPEN action has one
        if pending.kind is ShapeKind.EVENT:
            pending.items.append(event)
            return self._end(pending, pending.response)
        if _list_state(event) == "cancelled":
            return self._fail(pending, pending.response, "the server cancelled the list")
        if _completes(pending, event):
            return self._end(pending, pending.response, event)
        return self._add_item(pending, event)

    def _add_item(self, pending: Pending, event: Event) -> Judgement:
        if len(pending.items) >= self._max_list_items:
            self.remove(pending.action_id)
            return self._failure(
                pending, f"the list has more than max_list_items={self._max_list_items:,} items"
            )
        pending.items.append(event)
        return Verdict.KEPT

    # text without a head

    def _receive_text(self, message: Message) -> Judgement:
        asked = next(iter(self._brackets.values()), None)
        first = next(filter(self._goes_on, self._pending.values()), None)
        if asked is not None and asked is first:
            asked.text.append(message.text)
            return Verdict.KEPT
        if asked is not None and (first is None or asked.order < first.order):
            return self._unknown()
        # 1.6 and 1.8 left out Event and ActionID of some CoreShowChannel items (PAMI issue 1)
        items = () if self._open is None else self._open.action.shape.items
        if self._open is not None and len(items) == 1 and ":" in message.text:
            self._diagnostics.adopted_items += 1
            item_class = EVENTS.by_spelling[items[0]]
            return self._add_item(self._open, item_class(message.text, items[0]))
        return Verdict.UNPARSED

    # ends

    def _forget(self, pending: Pending) -> None:
        del self._pending[pending.action_id]
        if pending is self._open:
            self._open = None

    def _end(self, pending: Pending, response: Response, complete: Event | None = None) -> Ending:
        self._forget(pending)
        reply = Reply(response, tuple(pending.items), complete, "".join(pending.text))
        return Ending(pending, reply)

    def _fail(self, pending: Pending, response: Response, text: str | None = None) -> Ending:
        self._forget(pending)
        if text is not None:
            return self._failure(pending, text)
        error = ActionRejected(
            response,
            action_name=pending.action.name,
            action_id=pending.action_id,
            partial=pending.partial,
        )
        return Ending(pending, error)

    def _failure(self, pending: Pending, text: str) -> Ending:
        error = ActionFailed(
            f"{pending.action.name}: {text}",
            action_name=pending.action.name,
            action_id=pending.action_id,
            partial=pending.partial,
        )
        return Ending(pending, error)


def _list_state(message: Message) -> str:
    return (message.get_exact("EventList") or "").lower()


def _completes(pending: Pending, event: Event) -> bool:
    complete = pending.action.shape.complete
    named = complete is not None and event.name.lower() == complete.lower()
    return named or _list_state(event) in {"complete", "cancelled"}
