"""Session: one client over many connections in time. All policy; no I/O, no clock.

A driver owns a socket and a clock. It does what ``directive`` says, hands in what comes (bytes,
the end of a connection, the passing of time), and takes out what is to be sent and told::

    session.directive         CONNECT, RUN, WAIT, HANG_UP, STOP
    session.data_to_send()    after every input: what to write now
    session.next_notice()     after every input, until it is None
    session.next_deadline()   when to call handle_timeout() at the latest

``now`` is seconds on any clock that never goes back. A session is not safe for use by two threads
at once; the driver's lock makes it so.
"""

from __future__ import annotations

from collections.abc import Callable

from . import notices
from .action import Action
from .action_id import ActionID, ActionIDs
from .backoff import Backoff, random_fraction
from .config import SessionConfig
from .conversation import Conversation
from .correlation import BROADCAST
from .diagnostics import Diagnostics
from .entrance import Entrance, check_login
from .errors import ActionRejected, AMIError, LimitExceeded, LinkFailed, LoginRefused
from .following import Followers
from .keepalive import Keepalive, Pulse
from .message import Event, Message, Response
from .parser import Parser
from .pending import Ending, Verdict
from .reply import Reply
from .restoring import RestoredSettings
from .states import DIRECTIVES, Directive, Input, State, Timer, next_state
from .subscription import AnySubscription, Overflow, Subscription, Topic
from .timers import Timers

__all__ = ["Session"]

_LOGOFF = Action("Logoff")


class Session:
    """One client of one server: its connections, one after the other, and all that is pending.

    Make it, look at ``directive``, and go on as the module says. ``docs/how-to/write-a-driver.md``
    shows a whole driver.
    """

    def __init__(
        self,
        config: SessionConfig,
        *,
        action_ids: ActionIDs | None = None,
        random: Callable[[], float] = random_fraction,
    ) -> None:
        """``action_ids`` and ``random`` (numbers from 0 up to 1) can be given to repeat a run.

        Raises :class:`~ami_proto.LocalProtocolError` for credentials that cannot be sent.
        """
        check_login(config)
        self.config = config
        self.diagnostics = Diagnostics()
        self.state = State.CONNECTING
        self._followers = Followers(config, diagnostics=self.diagnostics)
        self._timers: Timers[Timer | ActionID] = Timers()
        self._backoff = Backoff(
            first_s=config.reconnect_first_s,
            factor=config.reconnect_factor,
            max_s=config.reconnect_max_s,
            random=random,
        )
        self._conversation = Conversation(
            config,
            action_ids=action_ids or ActionIDs(),
            diagnostics=self.diagnostics,
            set_deadline=self._timers.set,
            cancel_deadline=self._timers.cancel,
        )
        self._restored = RestoredSettings(config)
        self._parser = _new_parser(config, self.diagnostics)
        self._keepalive: Keepalive | None = None
        self._was_ever_ready = False
        self._end_reason: str | None = None
        self._error: AMIError | None = None

    # outputs

    @property
    def directive(self) -> Directive:
        """What the driver is to do now."""
        return DIRECTIVES[self.state]

    @property
    def banner(self) -> str | None:
        """The first line of the link that is, or was last; None if it had none."""
        return self._parser.banner

    @property
    def error(self) -> AMIError | None:
        """Why the session stopped; None while it has not, or if it was asked to."""
        return self._error

    @property
    def pending_count(self) -> int:
        """How many actions wait for the end of their answer, the session's own included."""
        return len(self._conversation)

    def data_to_send(self) -> bytes:
        """The bytes to write now, whole messages; empty if there are none.

        What was taken counts as sent: if the link is then lost, its outcome is unknown.
        """
        return self._conversation.data_to_send()

    def next_notice(self) -> notices.Notice | None:
        """The next thing to tell, or None."""
        return self._followers.next_notice()

    def next_deadline(self) -> float | None:
        """When :meth:`handle_timeout` is to be called at the latest; None for never."""
        return self._timers.next_deadline()

    # what the user wants

    def send(
        self,
        action: Action[object],
        *,
        now: float,
        timeout: float | None = None,
        action_id: str | None = None,
    ) -> ActionID:
        """Ask the server; an :class:`~ami_proto.ActionEnded` notice will tell the answer.

        ``timeout`` is in seconds from now to the end of the answer; by default
        ``config.action_timeout_s`` on top of what the action itself may take. ``action_id``
        replaces the one that the session would make.

        Raises :class:`~ami_proto.LocalProtocolError` for what cannot be sent, and
        :class:`~ami_proto.ConnectionLost` (never sent) when the session is not ready. Then
        nothing is pending, and nothing will be told.
        """
        self._restored.check(action)
        return self._conversation.send(
            action,
            now=now,
            timeout=timeout,
            action_id=action_id,
            hindrance=None if self.state is State.READY else f"the session is {self.state.value}",
        )

    def abandon(self, action_id: ActionID) -> None:
        """Wait no longer for an answer, whose end is not told; what still comes of it is late."""
        self._conversation.abandon(action_id)
        if self._is(State.ENDING):
            # the time is not known here: at once, when it is told
            self._timers.set(Timer.LOGOFF, float("-inf"))

    def subscribe(
        self,
        *topics: Topic,
        where: Callable[[Event], object] | None = None,
        size: int | None = None,
        overflow: Overflow = Overflow.DROP_OLDEST,
        gaps: bool = True,
    ) -> Subscription[Event]:
        """Follow the events of ``topics`` (all, if there are none), across reconnects.

        ``size`` bounds the queue, by default ``config.queue_size``; for the rest see
        :class:`~ami_proto.Subscription`. Take from it when a
        :class:`~ami_proto.SubscriptionReady` notice tells it; leave with :meth:`unsubscribe`.
        """
        return self._followers.subscribe(
            topics, where=where, size=size, overflow=overflow, gaps=gaps
        )

    def watch(self, *, size: int | None = None) -> Subscription[notices.LinkNotice]:
        """Follow what happens to the link: the :data:`~ami_proto.LinkNotice` s."""
        return self._followers.watch(size=size)

    def unsubscribe(self, subscription: AnySubscription) -> None:
        """Follow no longer; what is queued can still be taken."""
        self._followers.leave(subscription)

    def end(self, *, now: float) -> None:
        """End softly: no new actions; when the pending ones have ended, log off and stop."""
        if self._is(State.READY, State.ENDING):
            self._enter(Input.END)
            self._log_off_if_idle(now)
        else:
            self.close(now=now)

    def close(self, *, now: float) -> None:
        """End now: what is pending fails, what is not sent is never sent."""
        self._end_link(Input.CLOSE, "the session was closed", now)

    # what happens

    def connection_made(self, *, now: float) -> None:
        """The driver has a connection (with TLS, if configured, complete).

        Raises :class:`~ami_proto.LocalProtocolError` where ``directive`` is not CONNECT (any more).
        """
        self._enter(Input.MADE)
        self._parser = _new_parser(self.config, self.diagnostics)
        self._timers.set(Timer.LOGIN, now + self.config.login_timeout_s)

    def receive_data(self, data: bytes | bytearray | memoryview, *, now: float) -> None:
        """Take bytes from the connection, however they were chunked."""
        if not self._running():
            return
        if self._keepalive is not None:
            self._keepalive.received(now)
        try:
            messages = self._parser.feed(data)
        except LimitExceeded:
            messages = []
        if self.state is State.GREETING and (messages or self._parser.banner is not None):
            self._enter(Input.GREETED)
            entrance = Entrance(self.config, self._restored, self._conversation, self._on_entrance)
            entrance.begin(now)
        for part in self._conversation.parted(messages):
            if isinstance(part, list):
                self._deliver(part, now)
            else:
                self._receive(part, now)
            if not self._running():
                return
        if self._parser.error is not None:
            self._end_link(Input.DROP, str(self._parser.error), now)

    def connection_lost(self, reason: BaseException | str | None, *, now: float) -> None:
        """The connection has ended, or could not be made. ``reason`` is None for a plain end.

        Raises :class:`~ami_proto.LocalProtocolError` where there was none (``directive`` WAIT).
        """
        if self._is(State.STOPPED):
            return
        text = self._end_reason or notices.described(reason)
        wanted = self._error is None and self._is(State.CLOSING, State.ENDING)
        retry = self.config.reconnect if self._was_ever_ready else self.config.wait
        self._enter(Input.LOST if retry else Input.LOST_FOR_GOOD)
        self._fail_pending(text, now)
        self._timers.clear()
        retry_at: float | None = None
        if self._is(State.WAITING):
            retry_at = now + self._backoff.next_delay_s()
            self._timers.set(Timer.RETRY, retry_at)
        kind: type[notices.AttemptFailed | notices.LinkLost] = notices.AttemptFailed
        if self._keepalive is not None:
            kind = notices.LinkLost
            self._followers.begin_gap(self._keepalive.last_sign_of_life)
        self._keepalive = None
        self._end_reason = None
        if not wanted:
            self._followers.tell(kind(now, text, retry_at), now)
        self._stop_if_due(None if wanted else self._error or LinkFailed(text), now)

    def handle_timeout(self, *, now: float) -> None:
        """The clock says ``now``: do what is due. A call too early does nothing."""
        while (key := self._timers.pop_expired(now)) is not None:
            match key:
                case Timer.LOGIN:
                    missing = "banner" if self._is(State.GREETING) else "login"
                    limit = f"login_timeout_s={self.config.login_timeout_s:g}"
                    self._end_link(Input.DROP, f"no {missing} within {limit}", now)
                case Timer.KEEPALIVE:
                    self._check_link(now)
                case Timer.RETRY:
                    self._enter(Input.RETRY)
                case Timer.STABLE:
                    self._backoff.reset()
                case Timer.LOGOFF:
                    self._log_off_if_idle(now)
                case Timer.END:
                    self._end_link(Input.CLOSE, "the server did not close after Logoff", now)
                case action_id:
                    self._finish(self._conversation.time_out(action_id), now)

    # from the banner to readiness

    def _on_entrance(self, news: LoginRefused | ActionRejected | None, now: float) -> None:
        if isinstance(news, LoginRefused):
            self._error = news
            self._end_link(Input.CLOSE, str(news), now)
        elif isinstance(news, ActionRejected):
            self._followers.tell(notices.NotRestored(news), now)
        else:
            self._become_ready(now)

    def _become_ready(self, now: float) -> None:
        self._enter(Input.ADMITTED)
        self._was_ever_ready = True
        self._timers.cancel(Timer.LOGIN)
        self._timers.set(Timer.STABLE, now + self.config.reconnect_stable_s)
        self._keepalive = Keepalive(
            idle_s=self.config.idle_timeout_s, pong_s=self.config.pong_timeout_s, now=now
        )
        self._set_keepalive_timer(self._keepalive.deadline)
        self._followers.end_gap(now)
        self._followers.tell(notices.LoggedIn(now, self.banner), now)

    # while it is ready

    def _receive(self, message: Message, now: float) -> None:
        judgement = self._conversation.receive(message)
        if isinstance(judgement, Ending):
            self._finish(judgement, now)
            if isinstance(message, Response):
                return
        if isinstance(message, Event) and (
            judgement is Verdict.EVENT or message.name.lower() in BROADCAST
        ):
            self._deliver([message], now)
        elif judgement is Verdict.UNKNOWN_REPLY:
            self._followers.tell(notices.UnknownReply(message), now)
        elif judgement is Verdict.UNPARSED:
            self._followers.tell(notices.Unparsed(message), now)

    def _deliver(self, events: list[Event], now: float) -> None:
        if self._keepalive is None:
            # the link is not ready: up to then the gap lasts that will be told
            return
        self._error = self._followers.deliver(events, now)
        if self._error is not None:
            self._end_link(Input.CLOSE, str(self._error), now)

    def _finish(self, ending: Ending, now: float) -> None:
        pending, outcome = ending.pending, ending.outcome
        if pending.on_reply is not None:
            pending.on_reply(outcome, now)
        else:
            if isinstance(outcome, Reply):
                self._restored.learn(pending.action)
            ended = notices.ActionEnded(pending.action_id, pending.action, outcome)
            self._followers.tell_ended(ended)
        if self.state is State.ENDING:
            self._log_off_if_idle(now)

    def _check_link(self, now: float) -> None:
        assert self._keepalive is not None  # its timer runs only while the link is ready
        pulse = self._keepalive.check(now, self._conversation.busy_until())
        if pulse is Pulse.LOST:
            self._end_link(Input.DROP, "the peer is silent, even after a Ping", now)
            return
        if pulse is Pulse.PROBE:
            self._conversation.probe(now)
        self._set_keepalive_timer(self._keepalive.deadline)

    def _set_keepalive_timer(self, deadline: float | None) -> None:
        if deadline is not None:
            self._timers.set(Timer.KEEPALIVE, deadline)

    # ends

    def _log_off_if_idle(self, now: float) -> None:
        if not self._conversation and self._timers.deadline_of(Timer.END) is None:
            self._timers.set(Timer.END, now + self.config.end_timeout_s)
            self._conversation.ask(
                _LOGOFF, now, lambda _, at: self._end_link(Input.CLOSE, "logged off", at)
            )

    def _end_link(self, wanted: Input, reason: str, now: float) -> None:
        if self._is(State.STOPPED):
            return
        self._end_reason = self._end_reason or reason
        self._enter(wanted)
        self._fail_pending(reason, now)
        self._timers.clear()
        self._stop_if_due(self._error, now)

    def _fail_pending(self, reason: str, now: float) -> None:
        for ending in self._conversation.lose(reason):
            self._finish(ending, now)

    def _stop_if_due(self, error: AMIError | None, now: float) -> None:
        if self._is(State.STOPPED):
            self._error = error
            self._followers.stop(notices.Stopped(now, error))

    def _enter(self, received: Input) -> None:
        self.state = next_state(self.state, received)

    def _is(self, *states: State) -> bool:
        # a call, for a comparison would make type checkers believe that the state stays so
        return self.state in states

    def _running(self) -> bool:
        return DIRECTIVES[self.state] is Directive.RUN


def _new_parser(config: SessionConfig, diagnostics: Diagnostics) -> Parser:
    return Parser(max_frame_bytes=config.max_frame_bytes, diagnostics=diagnostics)
