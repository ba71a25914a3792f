"""What actions can be about: calls, a conference, queues. Made when asked for, gone in the end."""

from __future__ import annotations

import socket
from collections.abc import Callable
from contextlib import ExitStack, suppress
from functools import cached_property
from typing import Self

from ami_proto import Action, ActionRejected, Event
from ami_proto.actions import (
    CoreShowChannels,
    DBDel,
    DBDelTree,
    DBPut,
    Hangup,
    Originate,
    PJSIPSetMaintenance,
    QueueAdd,
    QueueRemove,
    Setvar,
)
from ami_proto.events import (
    AsyncAGIStart,
    BridgeEnter,
    ConfbridgeJoin,
    FAXStatus,
    OriginateResponse,
    QueueCallerJoin,
)
from ami_transports.blocking import Client
from tests.asterisk.calls import new_name
from tests.asterisk.servers import Server

__all__ = ["Scene"]

_ENOUGH_S = "60"


class Scene:
    """Things on a server that carry one new name. Channels are given by their names."""

    queue = "sales"
    """It has no members, so callers wait."""

    def __init__(self, ami: Client, server: Server) -> None:
        self.ami = ami
        self.name = new_name()
        self.conference = self.name
        self.config_file = f"{self.name}.conf"
        self._server = server
        self._ending = ExitStack()
        self._ending.callback(self._remove_files)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._ending.close()

    def new_channel(
        self,
        application: str = "Wait",
        data: str = _ENOUGH_S,
        *,
        exten: str = "wait",
        until: type[Event] = OriginateResponse,
        and_: Callable[[Event], object] = bool,
    ) -> str:
        """A channel in the application, whose other half is in the extension.

        It is there when the event ``until`` has come of it, of which ``and_`` is true.
        """
        channel_id = new_name()
        originate = Originate(
            channel=f"Local/{exten}@default/n",
            application=application,
            data=data,
            channel_id=channel_id,
            variables={"OWNER": self.name, "FEATUREMAP(atxfer)": "*2"},
        )
        with self.ami.subscribe(until, where=and_, gaps=False) as events:
            outcome = self.ami.originate(originate)
            assert outcome.succeeded
            ours = ("Uniqueid", "Linkedid")
            while (event := events.poll(30)) and channel_id not in map(event.get, ours):
                pass
            assert event is not None
        assert outcome.channel is not None
        self._finally(Hangup(channel=outcome.channel))
        return outcome.channel

    def _remove_files(self) -> None:
        for folder in ("etc/asterisk", "tmp", "var/spool/asterisk/monitor"):
            for path in (self._server.root / folder).glob(f"{self.name}*"):
                path.unlink()

    def _finally(self, undo: Action[object]) -> None:
        self._ending.callback(self._undo, undo)

    def _undo(self, undo: Action[object]) -> None:
        # whoever asked the server may have undone it already
        with suppress(ActionRejected):
            self.ami.call(undo)

    def other_half(self, channel: str) -> str:
        """The half that is in the extension, of a channel that was made here."""
        return channel.removesuffix(";1") + ";2"

    @cached_property
    def channel(self) -> str:
        """One that nothing is done to that would end it."""
        return self.new_channel()

    def new_pair(self) -> str:
        """One of two channels that talk with each other."""
        return self.new_channel(
            "Dial",
            "Local/wait@default/n",
            until=BridgeEnter,
            and_=lambda event: event["BridgeNumChannels"] == "2",
        )

    @cached_property
    def pair(self) -> str:
        return self.new_pair()

    @cached_property
    def bridge(self) -> str:
        """The bridge of ``pair``."""
        return self.bridge_of(self.pair)

    def bridge_of(self, channel: str) -> str:
        shown = self.ami.call(CoreShowChannels())
        (bridge,) = (one.bridge_id for one in shown if one.channel == channel)
        assert bridge
        return bridge

    @cached_property
    def conferee(self) -> str:
        """A channel in the conference."""
        return self.new_channel("ConfBridge", self.conference, until=ConfbridgeJoin)

    @cached_property
    def caller(self) -> str:
        """A channel that waits in the queue."""
        return self.new_channel("Queue", self.queue, until=QueueCallerJoin)

    @cached_property
    def asked_by_agi(self) -> str:
        """A channel that does what the action ``AGI`` says."""
        return self.other_half(self.new_channel(exten="agi", until=AsyncAGIStart))

    @cached_property
    def faxed(self) -> str:
        """A channel that waits for a fax."""
        return self.new_channel("ReceiveFAX", f"/tmp/{self.name}.tif", until=FAXStatus)

    @cached_property
    def member(self) -> str:
        """A member of the queue, paused so that nobody calls it."""
        interface = f"Local/{self.name}@default"
        self.ami.call(QueueAdd(queue=self.queue, interface=interface, paused=True))
        self._finally(QueueRemove(queue=self.queue, interface=interface))
        return interface

    @cached_property
    def entry(self) -> str:
        """The name of a database key, and of its family."""
        self.ami.call(DBPut(family=self.name, key=self.name, val="a: b"))
        self._finally(DBDelTree(family=self.name))
        return self.name

    @cached_property
    def registered(self) -> str:
        """An endpoint of PJSIP that has just registered: its contact is dynamic."""
        contact = f"<sip:bob@127.0.0.1:9;x-owner={self.name}>"
        self._register(contact, expires_s=60)
        self._ending.callback(self._register, contact, expires_s=0)
        return "bob"

    def _register(self, contact: str, *, expires_s: int) -> None:
        lines = (f"Contact: {contact}", f"Expires: {expires_s}")
        self._ask_sip("REGISTER", "bob", *lines, call_id=new_name())

    @cached_property
    def subscribed(self) -> str:
        """An extension whose state an endpoint of PJSIP follows."""
        call_id, told = new_name(), "Contact: <sip:bob@127.0.0.1:9>"
        event = ("Event: presence", "Accept: application/pidf+xml")
        answer = self._ask_sip("SUBSCRIBE", "600", told, *event, "Expires: 60", call_id=call_id)
        to_tag = answer.partition("\r\nTo: ")[2].partition("\r\n")[0].partition(";tag=")[2]
        self._ending.callback(
            self._ask_sip,
            "SUBSCRIBE",
            "600",
            told,
            *event,
            "Expires: 0",
            call_id=call_id,
            cseq=2,
            to_tag=f";tag={to_tag}",
        )
        return "600"

    def _ask_sip(
        self, method: str, user: str, *headers: str, call_id: str, cseq: int = 1, to_tag: str = ""
    ) -> str:
        """Ask as the endpoint bob, whom the server knows by his address; what it answers."""
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as phone:
            phone.settimeout(10)
            phone.connect((self._server.host, self._server.sip_port))
            host, port = phone.getsockname()
            lines = (
                f"{method} sip:{user}@{host} SIP/2.0",
                f"Via: SIP/2.0/UDP {host}:{port};branch=z9hG4bK{new_name()}",
                f"From: <sip:bob@{host}>;tag={self.name}",
                f"To: <sip:{user}@{host}>{to_tag}",
                f"Call-ID: {call_id}",
                f"CSeq: {cseq} {method}",
                *headers,
                "Max-Forwards: 70",
                "Content-Length: 0",
                "",
                "",
            )
            phone.send("\r\n".join(lines).encode())
            answer = phone.recv(4096).decode()
            assert answer.startswith("SIP/2.0 200 "), answer
            return answer

    @cached_property
    def maintained(self) -> str:
        """An endpoint of PJSIP that takes no new calls."""
        self.ami.call(PJSIPSetMaintenance(endpoint="alice", state="on"))
        self._finally(PJSIPSetMaintenance(endpoint="alice", state="off"))
        return "alice"

    @cached_property
    def device(self) -> str:
        """A device whose state is what was said."""
        self.ami.call(Setvar(variable=f"DEVICE_STATE(Custom:{self.name})", value="INUSE"))
        self._finally(DBDel(family="CustomDevstate", key=self.name))
        return f"Custom:{self.name}"

    @cached_property
    def presence(self) -> str:
        """A provider of a presence that is what was said."""
        value = "away,lunch,back at two"
        self.ami.call(Setvar(variable=f"PRESENCE_STATE(CustomPresence:{self.name})", value=value))
        self._finally(DBDel(family="CustomPresence", key=self.name))
        return f"CustomPresence:{self.name}"
