# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Actions: jabber."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from ami_proto.action import Action
from ami_proto.message import Event, Response
from ami_proto.reply import Reply

__all__ = ["JabberSend"]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class JabberSend(Action[Response], name="JabberSend"):
    """The action ``JabberSend``.

    Module: res_xmpp. Privilege: system. Since: 1.4.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "jabber": "Jabber",
        "jid": "JID",
        "message": "Message",
    }

    jabber: str
    jid: str
    message: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response
