"""ServerConnection: the other end, one object for each connection that a server accepted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum, auto
from typing import Final

from .errors import LocalProtocolError
from .event_filter import EventFilters
from .privileges import mask_of, privilege_line, privileges_in, strings_to_mask
from .requests import Request, RequestReader
from .server_lines import answer, message_text, to_wire
from .server_login import (
    BUILT_IN_COMMANDS,
    OPEN_TO_ALL,
    authenticated_user,
    command_lines,
    new_challenge,
)
from .server_output import ServerOutput
from .server_settings import ServerSettings

__all__ = ["ServerConnection"]

Fields = Iterable[tuple[str, str]]

_UNASKED: Final = 0x7FFF_FFFF
"""The event mask of a login that asks for none: everything the user may read."""


class _State(Enum):
    """BEFORE_LOGIN ─► LOGGED_IN ─► CLOSING; or BEFORE_LOGIN ─► REFUSING ─► CLOSING.

    Any state goes to CLOSING by Logoff, close(), the end of the stream, a timeout or a limit.
    """

    BEFORE_LOGIN = auto()
    REFUSING = auto()
    """A login was wrong; the answer waits, and nothing else is read."""
    LOGGED_IN = auto()
    CLOSING = auto()


class ServerConnection:
    """One client's connection, as Asterisk would treat it. No socket, clock or thread in it.

    Give it what comes in; after every input, and after every verb, write what
    :meth:`data_to_send` gives, then call :meth:`data_sent`; run what :meth:`next_request` gives;
    call :meth:`handle_timeout` at :meth:`next_deadline`; when ``closing`` is true, write what is
    left and close the socket. ``now`` is in seconds, monotonic, on one clock for all calls.

    Login, Challenge, Logoff, Events, Filter and ListCommands are answered here, and so are errors.
    Every other action reaches your handler, one at a time: finish it by :meth:`respond`,
    :meth:`reject`, :meth:`complete_list` or :meth:`finish` to get the next one. Events that are
    sent meanwhile are held back until then. After the connection ended, verbs do nothing.
    """

    def __init__(self, settings: ServerSettings, *, now: float) -> None:
        """The banner is at once in :meth:`data_to_send`."""
        self._settings: Final = settings
        self._commands: Final = {
            name.lower(): (name, mask_of(command.privileges))
            for name, command in {**BUILT_IN_COMMANDS, **settings.commands}.items()
        }
        self._state = _State.BEFORE_LOGIN
        self._reader = RequestReader()
        self._end_of_input = False
        self._unfinished: Request | None = None
        self._offered: Request | None = None
        self._items = 0
        self._output = ServerOutput(
            write_timeout_s=settings.write_timeout_s,
            max_pending_bytes=settings.max_pending_bytes,
            now=now,
        )
        self._deadline: float | None = now + settings.auth_timeout_s
        self._now = now
        self._challenge: str | None = None
        self._refused: Request | None = None
        self._user: str | None = None
        self._read_mask = self._write_mask = 0
        self._asked_mask = _UNASKED
        self._filters = EventFilters(match_criteria=settings.dialect.match_criteria)
        self._write(to_wire(f"{settings.dialect.banner}\r\n"))

    # What is to be seen

    @property
    def user(self) -> str | None:
        """Who logged in, spelled as in the settings; it stays when the connection has ended."""
        return self._user

    @property
    def logged_in(self) -> bool:
        """Whether a user is logged in and the connection is not ending."""
        return self._state is _State.LOGGED_IN

    @property
    def event_mask(self) -> frozenset[str]:
        """The classes of events that are sent: those asked for that the user may read."""
        return privileges_in(self._asked_mask & self._read_mask)

    @property
    def closing(self) -> bool:
        """Whether the socket is to be closed, once what :meth:`data_to_send` gives is written."""
        return self._state is _State.CLOSING

    # Inputs

    def receive_data(self, data: bytes, *, now: float) -> None:
        """Take bytes from the peer, in any chunks."""
        self._mark(now)
        if self._end_of_input or self._state in (_State.REFUSING, _State.CLOSING):
            return
        self._reader.receive_data(data)
        self._read_on()
        if self._reader.buffered_bytes > self._settings.max_buffered_bytes:
            self._abort()

    def receive_eof(self, *, now: float) -> None:
        """The peer sends no more. What it asked for is still answered; then ``closing``."""
        self._mark(now)
        self._end_of_input = True
        self._read_on()

    def connection_lost(self, *, now: float) -> None:
        """The peer is gone: nothing is sent any more."""
        self._mark(now)
        self._abort()

    def data_sent(self, *, now: float) -> None:
        """All that :meth:`data_to_send` gave was written: the write timeout rests."""
        self._output.confirm()
        self._mark(now)

    def handle_timeout(self, *, now: float) -> None:
        """Do what is due at ``now``; harmless when nothing is."""
        self._mark(now)
        if self._deadline is not None and now >= self._deadline:
            if self._refused is not None:
                self._error(self._refused, "Authentication failed")
            self._close()

    def close(self, *, now: float) -> None:
        """End the connection as ``manager kick session`` does: without a word."""
        self._mark(now)
        self._close()

    # Outputs

    def data_to_send(self) -> bytes:
        """Take the bytes to write now; the write timeout runs until :meth:`data_sent`.

        It starts with the first input that follows, for which :meth:`next_deadline` asks at once:
        the moment of the taking itself is not known here.
        """
        return self._output.take()

    def next_request(self) -> Request | None:
        """The next action for your handler, whose ``name`` is spelled as in the settings.

        The user may run it. None while there is none, or while the one before is unfinished.
        """
        request, self._offered = self._offered, None
        return request

    def next_deadline(self) -> float | None:
        """When :meth:`handle_timeout` must be called at the latest. Changes nothing."""
        deadlines = (self._deadline, self._output.deadline)
        return min((deadline for deadline in deadlines if deadline is not None), default=None)

    # Verbs for the handler

    def respond(
        self,
        request: Request,
        fields: Fields = (),
        *,
        status: str = "Success",
        message: str | None = None,
        finished: bool = True,
    ) -> None:
        """Answer ``Response: status``, ActionID, Message and ``fields``, and finish the request.

        ``finished=False`` keeps it open, for an answer of which more follows.
        """
        first = () if message is None else (("Message", message),)
        self._answer(request, "Response", status, (*first, *fields))
        if finished:
            self.finish(request)

    def reject(self, request: Request, message: str) -> None:
        """Answer ``Response: Error`` and finish the request; an open list has then failed."""
        self.respond(request, status="Error", message=message)

    def start_list(self, request: Request, message: str) -> None:
        """Answer ``EventList: start``; then :meth:`send_item` and :meth:`complete_list`."""
        fields = [("EventList", "start"), ("Message", message)]
        self.respond(request, fields, finished=False)

    def send_item(
        self, request: Request, name: str, fields: Fields, *, id_last: bool = False
    ) -> None:
        """Send one event of a list. The event mask and filters do not apply to it.

        ``id_last`` puts the ActionID behind the fields, as app_queue.c and others do.
        """
        self._answer(request, "Event", name, fields, id_last=id_last)
        self._items += 1

    def complete_list(self, request: Request, name: str, fields: Fields = ()) -> None:
        """Send the event that completes a list, with the number of its items; finish."""
        count = [("EventList", "Complete"), ("ListItems", str(self._items))]
        self._answer(request, "Event", name, [*count, *fields])
        self.finish(request)

    def finish(self, request: Request) -> None:
        """Finish the request, without a word if nothing was answered; the next one may come."""
        if not self._is_unfinished(request):
            return
        self._unfinished = self._offered = None
        self._output.release()
        self._read_on()

    def send_event(self, name: str, privileges: Sequence[str], fields: Fields) -> None:
        """Send an event of these classes, if the user reads them all and no filter is against it.

        While a request is unfinished it is held back, as in Asterisk, which sends events only
        between actions. Before login nothing is sent.
        """
        needed = mask_of(privileges)
        text = message_text([("Event", name), ("Privilege", privilege_line(needed)), *fields])
        data = to_wire(text)
        wanted = self._asked_mask & self._read_mask & needed == needed
        if not self.logged_in or not wanted or not self._filters.pass_event(text):
            return
        if self._unfinished is None:
            self._output.write(data)
        else:
            self._output.hold(data)
        self._check_output()

    def send_raw(self, data: bytes) -> None:
        """Send these bytes now and as they are: for defects on record, and for faults."""
        self._write(data)

    # What is inside

    def _mark(self, now: float) -> None:
        self._now = now
        self._output.mark(now)
        self._check_output()

    def _read_on(self) -> None:
        """Answer what is complete, up to a request that the handler must finish first."""
        while self._unfinished is None and self._state in (_State.BEFORE_LOGIN, _State.LOGGED_IN):
            request = self._reader.next_request()
            if request is not None:
                self._take(request)
            elif self._end_of_input:
                self._close()
            else:
                return

    def _take(self, request: Request) -> None:
        key = request.name.lower()
        wire_name, needed = self._commands.get(key, (None, 0))
        if request.fault is not None:
            self._error(request, request.fault)
        elif self._state is _State.BEFORE_LOGIN and key not in OPEN_TO_ALL:
            self._error(request, "Permission denied")
        elif wire_name is None:
            self._error(
                request,
                f"Invalid/unknown command: {request.name}."
                " Use Action: ListCommands to show available commands.",
            )
        elif needed and not needed & self._write_mask:
            self._error(request, "Permission denied")
        elif not self._answer_built_in(key, request):
            self._unfinished = self._offered = Request(request.text, wire_name)
            self._items = 0

    def _answer_built_in(self, key: str, request: Request) -> bool:
        """Whether it is one of the actions that never reach the handler."""
        match key:
            case "login":
                self._login(request)
            case "challenge":
                self._give_challenge(request)
            case "logoff":
                message = [("Message", "Thanks for all the fish.")]
                self._reply(request, "Goodbye", message)
                self._close()
            case "events":
                self._set_event_mask(request)
            case "filter":
                self._add_filter(request)
            case "listcommands":
                lines = command_lines(self._settings, self._write_mask)
                self._reply(request, "Success", lines)
            case _:
                return False
        return True

    def _login(self, request: Request) -> None:
        if self._state is _State.LOGGED_IN:
            self._reply(request, "Success", [("Message", "Already authenticated")])
            return
        user = authenticated_user(request, self._settings.users, self._challenge)
        if user is None:
            self._state = _State.REFUSING
            self._deadline = self._now + self._settings.login_failure_delay_s
            self._refused = request
            return
        self._state = _State.LOGGED_IN
        self._deadline = None
        self._user = user
        self._read_mask = mask_of(self._settings.users[user].read)
        self._write_mask = mask_of(self._settings.users[user].write)
        mask = strings_to_mask(request.get("Events", ""))
        self._asked_mask = _UNASKED if mask is None else mask
        self._reply(request, "Success", [("Message", "Authentication accepted")])
        if "system" in self.event_mask:
            # written directly, as main/manager.c action_login() does
            uptime = str(int(self._now - self._settings.started_at))
            booted = [("Event", "FullyBooted"), ("Privilege", "system,all"), ("Uptime", uptime)]
            booted += [("LastReload", uptime), ("Status", "Fully Booted")]
            self._write(to_wire(message_text(booted)))

    def _give_challenge(self, request: Request) -> None:
        if request.get("AuthType", "").lower() != "md5":
            self._error(request, "Must specify AuthType")
            return
        self._challenge = self._challenge or new_challenge()
        self._reply(request, "Success", [("Challenge", self._challenge)])

    def _set_event_mask(self, request: Request) -> None:
        mask = strings_to_mask(request.get("EventMask", ""))
        if mask is None:
            self._error(request, "Invalid event mask")
            return
        self._asked_mask = mask
        self._reply(request, "Success", [("Events", "On" if mask else "Off")])

    def _add_filter(self, request: Request) -> None:
        if request.get("Operation", "").lower() != "add":
            self._error(request, "Unknown operation")
            return
        text, criteria = request.get("Filter", ""), request.get("MatchCriteria", "")
        error = self._filters.add(text, criteria)
        if error is not None:
            self._error(request, error)
        else:
            self._reply(request, "Success", [("Message", "Success")])

    def _answer(
        self, request: Request, kind: str, value: str, fields: Fields, *, id_last: bool = False
    ) -> None:
        if self._is_unfinished(request):
            self._write(answer(kind, value, request.action_id, fields, id_last=id_last))

    def _is_unfinished(self, request: Request) -> bool:
        """Whether there is something to answer and somebody to answer to."""
        if self.closing:
            return False
        if request is not self._unfinished:
            raise LocalProtocolError(f"{request.name} is finished, or was never given out")
        return True

    def _error(self, request: Request, text: str) -> None:
        self._reply(request, "Error", [("Message", text)])

    def _reply(self, request: Request, status: str, fields: Fields) -> None:
        self._write(answer("Response", status, request.action_id, fields))

    def _write(self, data: bytes) -> None:
        if not self.closing:
            self._output.write(data)
            self._check_output()

    def _check_output(self) -> None:
        if self._output.failed:
            self._close()

    def _close(self) -> None:
        self._state = _State.CLOSING
        self._deadline = self._offered = None
        self._output.drop_held()

    def _abort(self) -> None:
        self._output.fail()
        self._close()
