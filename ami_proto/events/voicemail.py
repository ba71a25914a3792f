# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Events: voicemail."""

from __future__ import annotations

from ami_proto.fields import BooleanField, IntegerField, TextField
from ami_proto.message import Event

from .snapshots import ChannelFields

__all__ = [
    "MWIGet",
    "MWIGetComplete",
    "MessageWaiting",
    "MiniVoiceMail",
    "VoicemailBoxDetail",
    "VoicemailBoxDetailComplete",
    "VoicemailPasswordChange",
    "VoicemailUserDetail",
    "VoicemailUserDetailComplete",
    "VoicemailUserEntry",
    "VoicemailUserEntryComplete",
]


class MessageWaiting(ChannelFields, name="MessageWaiting"):
    """The event ``MessageWaiting``.

    Module: builtin. Class: call. Since: 16.24.0, 18.10.0, 19.2.0.
    """

    __slots__ = ()

    mailbox = TextField("Mailbox")
    waiting = BooleanField("Waiting")
    new = IntegerField("New")
    old = IntegerField("Old")


class MiniVoiceMail(ChannelFields, name="MiniVoiceMail"):
    """The event ``MiniVoiceMail``.

    Module: app_minivm. Class: call. Since: 12.0.0.
    """

    __slots__ = ()

    action = TextField("Action")
    mailbox = TextField("Mailbox")
    counter = TextField("Counter")


class MWIGet(Event, name="MWIGet"):
    """The event ``MWIGet``.

    Module: res_mwi_external_ami. Class: reporting. Since: 12.1.0. Item of: ``MWIGet``.
    """

    __slots__ = ()

    mailbox = TextField("Mailbox")
    old_messages = TextField("OldMessages")
    new_messages = TextField("NewMessages")


class MWIGetComplete(Event, name="MWIGetComplete"):
    """The event ``MWIGetComplete``.

    Module: res_mwi_external_ami. Class: reporting. Since: 12.1.0. Item of: ``MWIGet``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")


class VoicemailBoxDetail(Event, name="VoicemailBoxDetail"):
    """The event ``VoicemailBoxDetail``.

    Module: app_voicemail. Item of: ``VoicemailBoxSummary``.
    """

    __slots__ = ()

    folder = TextField("Folder")
    caller_id = TextField("CallerID")
    date = TextField("Date")
    duration = TextField("Duration")
    flag = TextField("Flag")
    id = TextField("ID")


class VoicemailBoxDetailComplete(Event, name="VoicemailBoxDetailComplete"):
    """The event ``VoicemailBoxDetailComplete``.

    Module: app_voicemail. Item of: ``VoicemailBoxSummary``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")


class VoicemailPasswordChange(Event, name="VoicemailPasswordChange"):
    """The event ``VoicemailPasswordChange``.

    Module: app_voicemail. Class: user. Since: 18.21.0, 20.6.0, 21.1.0.
    """

    __slots__ = ()

    context = TextField("Context")
    mailbox = TextField("Mailbox")
    new_password = TextField("NewPassword")


class VoicemailUserDetail(Event, name="VoicemailUserDetail"):
    """The event ``VoicemailUserDetail``.

    Module: app_voicemail. Item of: ``VoicemailUserStatus``.
    """

    __slots__ = ()

    vm_context = TextField("VMContext")
    voice_mailbox = TextField("VoiceMailbox")
    fullname = TextField("Fullname")
    email = TextField("Email")
    pager = TextField("Pager")
    server_email = TextField("ServerEmail")
    from_string = TextField("FromString")
    mail_command = TextField("MailCommand")
    language = TextField("Language")
    time_zone = TextField("TimeZone")
    callback = TextField("Callback")
    dialout = TextField("Dialout")
    uniqueid = TextField("UniqueID")
    exit_context = TextField("ExitContext")
    say_duration_minimum = IntegerField("SayDurationMinimum")
    say_envelope = BooleanField("SayEnvelope")
    say_cid = BooleanField("SayCID")
    attach_message = BooleanField("AttachMessage")
    attachment_format = TextField("AttachmentFormat")
    delete_message = BooleanField("DeleteMessage")
    volume_gain = TextField("VolumeGain")
    can_review = BooleanField("CanReview")
    can_mark_urgent = BooleanField("CanMarkUrgent")
    call_operator = BooleanField("CallOperator")
    max_message_count = IntegerField("MaxMessageCount")
    max_message_length = IntegerField("MaxMessageLength")
    new_message_count = IntegerField("NewMessageCount")
    old_message_count = IntegerField("OldMessageCount")
    imap_user = TextField("IMAPUser")
    imap_server = TextField("IMAPServer")
    imap_port = TextField("IMAPPort")
    imap_flags = TextField("IMAPFlags")


class VoicemailUserDetailComplete(Event, name="VoicemailUserDetailComplete"):
    """The event ``VoicemailUserDetailComplete``.

    Module: app_voicemail. Item of: ``VoicemailUserStatus``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")


class VoicemailUserEntry(Event, name="VoicemailUserEntry"):
    """The event ``VoicemailUserEntry``.

    Module: app_voicemail. Item of: ``VoicemailUsersList``.
    """

    __slots__ = ()

    vm_context = TextField("VMContext")
    voice_mailbox = TextField("VoiceMailbox")
    fullname = TextField("Fullname")
    email = TextField("Email")
    pager = TextField("Pager")
    server_email = TextField("ServerEmail")
    from_string = TextField("FromString")
    mail_command = TextField("MailCommand")
    language = TextField("Language")
    time_zone = TextField("TimeZone")
    callback = TextField("Callback")
    dialout = TextField("Dialout")
    uniqueid = TextField("UniqueID")
    exit_context = TextField("ExitContext")
    say_duration_minimum = IntegerField("SayDurationMinimum")
    say_envelope = BooleanField("SayEnvelope")
    say_cid = BooleanField("SayCID")
    attach_message = BooleanField("AttachMessage")
    attachment_format = TextField("AttachmentFormat")
    delete_message = BooleanField("DeleteMessage")
    volume_gain = TextField("VolumeGain")
    can_review = BooleanField("CanReview")
    can_mark_urgent = BooleanField("CanMarkUrgent")
    call_operator = BooleanField("CallOperator")
    max_message_count = IntegerField("MaxMessageCount")
    max_message_length = IntegerField("MaxMessageLength")
    new_message_count = IntegerField("NewMessageCount")
    old_message_count = IntegerField("OldMessageCount")
    imap_user = TextField("IMAPUser")
    imap_server = TextField("IMAPServer")
    imap_port = TextField("IMAPPort")
    imap_flags = TextField("IMAPFlags")


class VoicemailUserEntryComplete(Event, name="VoicemailUserEntryComplete"):
    """The event ``VoicemailUserEntryComplete``.

    Module: app_voicemail. Item of: ``VoicemailUsersList``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")
