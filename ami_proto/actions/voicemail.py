# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Actions: voicemail."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

import ami_proto.events as events
import ami_proto.responses as responses
from ami_proto.action import Action
from ami_proto.message import Event, Response
from ami_proto.reply import Reply

__all__ = [
    "MWIDelete",
    "MWIGet",
    "MWIUpdate",
    "MailboxCount",
    "MailboxStatus",
    "VoicemailBoxSummary",
    "VoicemailForward",
    "VoicemailMove",
    "VoicemailRefresh",
    "VoicemailRemove",
    "VoicemailUserStatus",
    "VoicemailUsersList",
]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class MailboxCount(Action[responses.MailboxCountResponse], name="MailboxCount"):
    """The action ``MailboxCount``.

    Module: builtin. Privilege: call, reporting. Since: 0.5.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"mailbox": "Mailbox"}

    mailbox: str

    def result(self, reply: Reply[Event]) -> responses.MailboxCountResponse:
        """The response, with its fields typed."""
        return reply.response_as(responses.MailboxCountResponse)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class MailboxStatus(Action[responses.MailboxStatusResponse], name="MailboxStatus"):
    """The action ``MailboxStatus``.

    Module: builtin. Privilege: call, reporting. Since: 0.4.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"mailbox": "Mailbox"}

    mailbox: str

    def result(self, reply: Reply[Event]) -> responses.MailboxStatusResponse:
        """The response, with its fields typed."""
        return reply.response_as(responses.MailboxStatusResponse)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class MWIDelete(Action[Response], name="MWIDelete"):
    """The action ``MWIDelete``.

    Module: res_mwi_external_ami. Privilege: call. Since: 12.1.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"mailbox": "Mailbox"}

    mailbox: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class MWIGet(Action[Reply[events.MWIGet]], name="MWIGet"):
    """The action ``MWIGet``.

    Module: res_mwi_external_ami. Privilege: call, reporting. Since: 12.1.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"mailbox": "Mailbox"}

    mailbox: str

    def result(self, reply: Reply[Event]) -> Reply[events.MWIGet]:
        """The list."""
        return reply.of(events.MWIGet)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class MWIUpdate(Action[Response], name="MWIUpdate"):
    """The action ``MWIUpdate``.

    Module: res_mwi_external_ami. Privilege: call. Since: 12.1.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "mailbox": "Mailbox",
        "old_messages": "OldMessages",
        "new_messages": "NewMessages",
    }

    mailbox: str
    old_messages: int | None = None
    new_messages: int | None = None

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class VoicemailBoxSummary(Action[Reply[events.VoicemailBoxDetail]], name="VoicemailBoxSummary"):
    """The action ``VoicemailBoxSummary``.

    Module: app_voicemail. Privilege: call, reporting. Since: 18.20.0, 20.5.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"context": "Context", "mailbox": "Mailbox"}

    context: str
    mailbox: str

    def result(self, reply: Reply[Event]) -> Reply[events.VoicemailBoxDetail]:
        """The list."""
        return reply.of(events.VoicemailBoxDetail)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class VoicemailForward(Action[Response], name="VoicemailForward"):
    """The action ``VoicemailForward``.

    Module: app_voicemail. Privilege: user. Since: 18.20.0, 20.5.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "context": "Context",
        "mailbox": "Mailbox",
        "folder": "Folder",
        "id": "ID",
        "to_context": "ToContext",
        "to_mailbox": "ToMailbox",
        "to_folder": "ToFolder",
    }

    context: str
    mailbox: str
    folder: str
    id: str
    to_context: str
    to_mailbox: str
    to_folder: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class VoicemailMove(Action[Response], name="VoicemailMove"):
    """The action ``VoicemailMove``.

    Module: app_voicemail. Privilege: user. Since: 18.20.0, 20.5.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "context": "Context",
        "mailbox": "Mailbox",
        "folder": "Folder",
        "id": "ID",
        "to_folder": "ToFolder",
    }

    context: str
    mailbox: str
    folder: str
    id: str
    to_folder: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class VoicemailRefresh(Action[Response], name="VoicemailRefresh"):
    """The action ``VoicemailRefresh``.

    Module: app_voicemail. Privilege: user. Since: 12.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"context": "Context", "mailbox": "Mailbox"}

    context: str | None = None
    mailbox: str | None = None

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class VoicemailRemove(Action[Response], name="VoicemailRemove"):
    """The action ``VoicemailRemove``.

    Module: app_voicemail. Privilege: user. Since: 18.20.0, 20.5.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "context": "Context",
        "mailbox": "Mailbox",
        "folder": "Folder",
        "id": "ID",
    }

    context: str
    mailbox: str
    folder: str
    id: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class VoicemailUsersList(Action[Reply[events.VoicemailUserEntry]], name="VoicemailUsersList"):
    """The action ``VoicemailUsersList``.

    Module: app_voicemail. Privilege: call, reporting. Since: 1.6.0.
    """

    def result(self, reply: Reply[Event]) -> Reply[events.VoicemailUserEntry]:
        """The list."""
        return reply.of(events.VoicemailUserEntry)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class VoicemailUserStatus(Action[Reply[events.VoicemailUserDetail]], name="VoicemailUserStatus"):
    """The action ``VoicemailUserStatus``.

    Module: app_voicemail. Privilege: call, reporting. Since: 16.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"context": "Context", "mailbox": "Mailbox"}

    context: str
    mailbox: str

    def result(self, reply: Reply[Event]) -> Reply[events.VoicemailUserDetail]:
        """The list."""
        return reply.of(events.VoicemailUserDetail)
