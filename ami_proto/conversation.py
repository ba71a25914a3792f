"""Conversation: the actions in flight, from the asking to the end, with their ids and times."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from .action import Action
from .action_id import ActionID, ActionIDs, checked_action_id
from .config import LONGEST_S, SessionConfig
from .correlation import Correlator
from .diagnostics import Diagnostics
from .encoding import encode
from .errors import ActionFailed, ActionTimeout, ConnectionLost, LocalProtocolError, Outcome
from .message import Event, Message
from .outbox import Outbox
from .pending import Ending, Judgement, Pending, PendingState
from .reply import Reply
from .shapes import ShapeKind

__all__ = ["Conversation"]

_PING = Action("Ping")


class Conversation:
    """What this side asked and what became of it. Ids are never used twice, links may change."""

    def __init__(
        self,
        config: SessionConfig,
        *,
        action_ids: ActionIDs,
        diagnostics: Diagnostics,
        set_deadline: Callable[[ActionID, float], None],
        cancel_deadline: Callable[[ActionID], None],
    ) -> None:
        """The callables are told when to call :meth:`time_out` for an action, or not to."""
        self._config = config
        self._ids = action_ids
        self._set_deadline = set_deadline
        self._cancel_deadline = cancel_deadline
        self._outbox = Outbox()
        self._probe_id: ActionID | None = None
        self._correlator = Correlator(max_list_items=config.max_list_items, diagnostics=diagnostics)

    def __len__(self) -> int:
        return len(self._correlator)

    def data_to_send(self) -> bytes:
        """The bytes to write now; their actions count as sent."""
        return self._outbox.take()

    def send(
        self,
        action: Action[object],
        *,
        now: float,
        timeout: float | None,
        action_id: str | None,
        hindrance: str | None,
    ) -> ActionID:
        """Queue a user's action; see :meth:`~ami_proto.Session.send`.

        ``hindrance`` says why nothing can be sent now, None if it can.
        """
        chosen = self._ids.next_action_id() if action_id is None else checked_action_id(action_id)
        if chosen in self._correlator:
            raise LocalProtocolError(f"the ActionID {chosen!r} is in use")
        if len(self._correlator) >= self._config.max_pending:
            raise LocalProtocolError(
                f"max_pending={self._config.max_pending:,} actions are waiting for their answers"
            )
        if timeout is not None and not 0 < timeout <= LONGEST_S:
            raise LocalProtocolError(f"timeout={timeout!r} is no number of seconds above 0")
        data = encode(action, chosen)
        if hindrance is not None:
            raise ConnectionLost(
                hindrance,
                outcome=Outcome.NEVER_SENT,
                action_name=action.name,
                action_id=chosen,
            )
        patience_s = action.patience_s
        patience_s = min(patience_s, LONGEST_S) if patience_s else 0.0
        if timeout is None:
            timeout = self._config.action_timeout_s + patience_s
        self._set_deadline(chosen, now + timeout)
        busy_until = now
        if not action.in_background:
            busy_until += timeout if timeout > patience_s else patience_s
        self._dispatch(Pending(chosen, action, busy_until, action.shape.kind), data)
        return chosen

    def ask(
        self,
        action: Action[object],
        now: float,
        on_reply: Callable[[Reply[Event] | ActionFailed, float], None] | None = None,
    ) -> ActionID:
        """Queue an action of the session itself; ``on_reply`` gets its answer and ``now``.

        Its time is watched by the caller, and of a lost link nothing is told.
        """
        action_id = self._ids.next_action_id()
        pending = Pending(action_id, action, now, action.shape.kind, on_reply or _ignore)
        self._dispatch(pending, encode(action, action_id))
        return action_id

    def _dispatch(self, pending: Pending, data: bytes) -> None:
        bracket_id: ActionID | None = None
        if pending.kind is ShapeKind.TEXT:
            # what comes before the Pong is the text, for replies keep their order
            bracket_id = self._ids.next_action_id()
            data += encode(_PING, bracket_id)
        self._correlator.add(pending, bracket_id)
        self._outbox.add(pending, data)

    def parted(self, messages: Iterable[Message]) -> Iterator[list[Event] | Message]:
        """The messages in order: runs of events that answer nothing, and others by themselves.

        An event that this gives in a run, :meth:`receive` would call an event, at 1 us, not 0.1;
        nearly all messages of a busy exchange are such events. Each of the others must be received
        before the next is taken: what is an answer may change with it.
        """
        run: list[Event] = []
        correlator = self._correlator
        asked = listing = is_known = False
        for message in messages:
            if isinstance(message, Event):
                if not is_known:
                    asked, listing = correlator.expects_events, correlator.expects_items
                    is_known = True
                if not (asked and (listing or "\r\nActionID:" in message.text)):
                    run.append(message)
                    continue
            if run:
                yield run
                run = []
            yield message
            is_known = False
        if run:
            yield run

    def receive(self, message: Message) -> Judgement:
        """Say what a message is to the actions in flight, and collect it."""
        judgement = self._correlator.receive(message)
        if isinstance(judgement, Ending):
            self._cancel_deadline(judgement.pending.action_id)
        return judgement

    def probe(self, now: float) -> None:
        """Send a Ping, unless the answer to the last one is still to come."""
        if self._probe_id is None or self._probe_id not in self._correlator:
            self._probe_id = self.ask(_PING, now)

    def busy_until(self) -> float:
        """Up to when the server may be busy with what was sent before the last probe."""
        return self._correlator.busy_until(self._probe_id)

    def abandon(self, action_id: ActionID) -> Pending | None:
        """Wait no longer for this answer; the action, or None if it is not pending."""
        pending = self._correlator.remove(action_id)
        if pending is not None:
            self._outbox.discard(pending)
            self._cancel_deadline(action_id)
        return pending

    def time_out(self, action_id: ActionID) -> Ending:
        """Its deadline has come: the action ends with ActionTimeout."""
        pending = self.abandon(action_id)
        assert pending is not None  # with its end goes its deadline
        state = {
            PendingState.QUEUED: "never sent",
            PendingState.SENT: "no answer",
            PendingState.OPEN: f"answer not complete, {len(pending.items)} items so far",
        }[pending.state]
        error = ActionTimeout(
            f"{pending.action.name} timed out: {state}",
            action_name=pending.action.name,
            action_id=action_id,
            partial=pending.partial,
        )
        return Ending(pending, error)

    def lose(self, reason: str) -> list[Ending]:
        """The link is gone: every user's action ends with ConnectionLost, in order of sending."""
        endings: list[Ending] = []
        for pending in self._correlator.remove_all():
            if pending.on_reply is not None:
                continue
            self._cancel_deadline(pending.action_id)
            queued = pending.state is PendingState.QUEUED
            error = ConnectionLost(
                reason,
                outcome=Outcome.NEVER_SENT if queued else Outcome.UNKNOWN,
                action_name=pending.action.name,
                action_id=pending.action_id,
                partial=pending.partial,
            )
            endings.append(Ending(pending, error))
        self._outbox.clear()
        return endings


def _ignore(_: Reply[Event] | ActionFailed, __: float) -> None:
    """A Pong has done its work by being a sign of life."""
