# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Responses that have fields of their own."""

from __future__ import annotations

from ami_proto.fields import BooleanField, FloatField, IntegerField, TextField, TextsField
from ami_proto.message import Response
from ami_proto.responses.written import CommandNames, ConfigLines

__all__ = [
    "ChallengeResponse",
    "CoreSettingsResponse",
    "CoreStatusResponse",
    "EventsResponse",
    "ExtensionStateResponse",
    "GetConfigJSONResponse",
    "GetConfigResponse",
    "GetvarResponse",
    "ListCategoriesResponse",
    "ListCommandsResponse",
    "MailboxCountResponse",
    "MailboxStatusResponse",
    "MixMonitorResponse",
    "ModuleCheckResponse",
    "PingResponse",
    "PresenceStateResponse",
    "QueueRuleResponse",
]


class ChallengeResponse(Response):
    """The answer to ``Challenge``."""

    __slots__ = ()

    challenge = TextField("Challenge")


class CoreSettingsResponse(Response):
    """The answer to ``CoreSettings``."""

    __slots__ = ()

    ami_version = TextField("AMIversion")
    asterisk_version = TextField("AsteriskVersion")
    system_name = TextField("SystemName")
    core_max_calls = IntegerField("CoreMaxCalls")
    core_max_load_avg = FloatField("CoreMaxLoadAvg")
    core_run_user = TextField("CoreRunUser")
    core_run_group = TextField("CoreRunGroup")
    core_max_filehandles = IntegerField("CoreMaxFilehandles")
    core_real_time_enabled = BooleanField("CoreRealTimeEnabled")
    core_cdr_enabled = BooleanField("CoreCDRenabled")
    core_http_enabled = BooleanField("CoreHTTPenabled")
    sounds_search_custom_dir = TextField("SoundsSearchCustomDir")


class CoreStatusResponse(Response):
    """The answer to ``CoreStatus``."""

    __slots__ = ()

    core_startup_date = TextField("CoreStartupDate")
    core_startup_time = TextField("CoreStartupTime")
    core_reload_date = TextField("CoreReloadDate")
    core_reload_time = TextField("CoreReloadTime")
    core_current_calls = IntegerField("CoreCurrentCalls")
    core_processed_calls = IntegerField("CoreProcessedCalls")


class EventsResponse(Response):
    """The answer to ``Events``."""

    __slots__ = ()

    events = BooleanField("Events")


class ExtensionStateResponse(Response):
    """The answer to ``ExtensionState``."""

    __slots__ = ()

    exten = TextField("Exten")
    context = TextField("Context")
    hint = TextField("Hint")
    status_ = IntegerField("Status")
    status_text = TextField("StatusText")


class GetConfigResponse(ConfigLines):
    """The answer to ``GetConfig``."""

    __slots__ = ()


class GetConfigJSONResponse(Response):
    """The answer to ``GetConfigJSON``."""

    __slots__ = ()

    json = TextField("JSON")


class GetvarResponse(Response):
    """The answer to ``Getvar``."""

    __slots__ = ()

    variable = TextField("Variable")
    value = TextField("Value")


class ListCategoriesResponse(ConfigLines):
    """The answer to ``ListCategories``."""

    __slots__ = ()


class ListCommandsResponse(CommandNames):
    """The answer to ``ListCommands``."""

    __slots__ = ()


class MailboxCountResponse(Response):
    """The answer to ``MailboxCount``."""

    __slots__ = ()

    mailbox = TextField("Mailbox")
    urg_messages = IntegerField("UrgMessages")
    new_messages = IntegerField("NewMessages")
    old_messages = IntegerField("OldMessages")


class MailboxStatusResponse(Response):
    """The answer to ``MailboxStatus``."""

    __slots__ = ()

    mailbox = TextField("Mailbox")
    waiting = IntegerField("Waiting")


class MixMonitorResponse(Response):
    """The answer to ``MixMonitor``."""

    __slots__ = ()

    mix_monitor_id = TextField("MixMonitorID")


class ModuleCheckResponse(Response):
    """The answer to ``ModuleCheck``."""

    __slots__ = ()

    version = TextField("Version")


class PingResponse(Response):
    """The answer to ``Ping``."""

    __slots__ = ()

    ping = TextField("Ping")
    timestamp = FloatField("Timestamp")


class PresenceStateResponse(Response):
    """The answer to ``PresenceState``."""

    __slots__ = ()

    state = TextField("State")
    subtype = TextField("Subtype")
    presence_message = TextField("PresenceMessage")


class QueueRuleResponse(Response):
    """The answer to ``QueueRule``."""

    __slots__ = ()

    rule_list = TextsField("RuleList")
    rule = TextsField("Rule")
