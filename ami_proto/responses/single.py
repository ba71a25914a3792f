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
    "DongleSendPDUResponse",
    "DongleSendSMSResponse",
    "DongleSendUSSDResponse",
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
    "SIPshowpeerResponse",
    "SKINNYshowdeviceResponse",
    "SKINNYshowlineResponse",
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


class DongleSendPDUResponse(Response):
    """The answer to ``DongleSendPDU``."""

    __slots__ = ()

    id = TextField("ID")


class DongleSendSMSResponse(Response):
    """The answer to ``DongleSendSMS``."""

    __slots__ = ()

    id = TextField("ID")


class DongleSendUSSDResponse(Response):
    """The answer to ``DongleSendUSSD``."""

    __slots__ = ()

    id = TextField("ID")


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


class SIPshowpeerResponse(Response):
    """The answer to ``SIPshowpeer``."""

    __slots__ = ()

    channel_type = TextField("Channeltype")
    object_name = TextField("ObjectName")
    chan_object_type = TextField("ChanObjectType")
    secret_exist = BooleanField("SecretExist")
    remote_secret_exist = BooleanField("RemoteSecretExist")
    md5_secret_exist = BooleanField("MD5SecretExist")
    context = TextField("Context")
    subscribe_context = TextField("SubscribeContext")
    language = TextField("Language")
    tone_zone = TextField("ToneZone")
    account_code = TextField("Accountcode")
    ama_flags = TextField("AMAflags")
    cid_calling_pres = TextField("CID-CallingPres")
    sip_from_user = TextField("SIP-FromUser")
    sip_from_domain = TextField("SIP-FromDomain")
    call_group = TextField("Callgroup")
    pickup_group = TextField("Pickupgroup")
    named_callgroup = TextField("Named Callgroup")
    named_pickupgroup = TextField("Named Pickupgroup")
    moh_suggest = TextField("MOHSuggest")
    voice_mailbox = TextField("VoiceMailbox")
    transfer_mode = TextField("TransferMode")
    last_msgs_sent = IntegerField("LastMsgsSent")
    maxforwards = IntegerField("Maxforwards")
    call_limit = IntegerField("Call-limit")
    busy_level = IntegerField("Busy-level")
    max_call_br = TextField("MaxCallBR")
    dynamic = BooleanField("Dynamic")
    caller_id = TextField("Callerid")
    reg_expire = TextField("RegExpire")
    sip_auth_insecure = TextField("SIP-AuthInsecure")
    sip_forcerport = TextField("SIP-Forcerport")
    sip_comedia = TextField("SIP-Comedia")
    acl = BooleanField("ACL")
    sip_can_reinvite = BooleanField("SIP-CanReinvite")
    sip_direct_media = BooleanField("SIP-DirectMedia")
    sip_promisc_redir = BooleanField("SIP-PromiscRedir")
    sip_user_phone = BooleanField("SIP-UserPhone")
    sip_video_support = BooleanField("SIP-VideoSupport")
    sip_text_support = BooleanField("SIP-TextSupport")
    sip_t38_support = BooleanField("SIP-T.38Support")
    sip_t38_ec = TextField("SIP-T.38EC")
    sip_t38_max_dtgrm = IntegerField("SIP-T.38MaxDtgrm")
    sip_sess_timers = TextField("SIP-Sess-Timers")
    sip_sess_refresh = TextField("SIP-Sess-Refresh")
    sip_sess_expires = IntegerField("SIP-Sess-Expires")
    sip_sess_min = IntegerField("SIP-Sess-Min")
    sip_rtp_engine = TextField("SIP-RTP-Engine")
    sip_encryption = BooleanField("SIP-Encryption")
    sip_rtcp_mux = BooleanField("SIP-RTCP-Mux")
    sip_dtmf_mode = TextField("SIP-DTMFmode")
    to_host = TextField("ToHost")
    address_ip = TextField("Address-IP")
    address_port = IntegerField("Address-Port")
    default_addr_ip = TextField("Default-addr-IP")
    default_addr_port = IntegerField("Default-addr-port")
    default_username = TextField("Default-Username")
    reg_extension = TextField("RegExtension")
    codecs = TextField("Codecs")
    status_ = TextField("Status")
    sip_useragent = TextField("SIP-Useragent")
    reg_contact = TextField("Reg-Contact")
    qualify_freq = TextField("QualifyFreq")
    parking_lot = TextField("Parkinglot")
    chan_variable = TextsField("ChanVariable")
    sip_use_reason_header = BooleanField("SIP-Use-Reason-Header")
    description = TextField("Description")


class SKINNYshowdeviceResponse(Response):
    """The answer to ``SKINNYshowdevice``."""

    __slots__ = ()

    channel_type = TextField("Channeltype")
    object_name = TextField("ObjectName")
    channel_object_type = TextField("ChannelObjectType")
    id = TextField("Id")
    version = TextField("version")
    ip_address = TextField("Ipaddress")
    port = IntegerField("Port")
    device_type = TextField("DeviceType")
    codec_order = TextField("CodecOrder")
    devicestatus = TextField("Devicestatus")
    number_of_lines = IntegerField("NumberOfLines")
    line = TextsField("Line")
    number_of_speeddials = IntegerField("NumberOfSpeeddials")
    speeddial = TextsField("Speeddial")
    number_of_addons = IntegerField("NumberOfAddons")
    addon = TextsField("Addon")


class SKINNYshowlineResponse(Response):
    """The answer to ``SKINNYshowline``."""

    __slots__ = ()

    channel_type = TextField("Channeltype")
    object_name = TextField("ObjectName")
    channel_object_type = TextField("ChannelObjectType")
    device = TextField("Device")
    line_label = TextField("LineLabel")
    context = TextField("Context")
    named_call_group = TextField("NamedCallGroup")
    named_pickup_group = TextField("NamedPickupGroup")
    language = TextField("Language")
    account_code = TextField("Accountcode")
    ama_flags = TextField("AMAflags")
    caller_id = TextField("Callerid")
    hide_caller_id = BooleanField("HideCallerId")
    c_fwd_all = TextField("CFwdAll")
    c_fwd_busy = TextField("CFwdBusy")
    c_fwd_no_answer = TextField("CFwdNoAnswer")
    voice_mailbox = TextField("VoicemailBox")
    voicemail_number = TextField("VoicemailNumber")
    mwi_blink = IntegerField("MWIblink")
    reg_extension = TextField("RegExtension")
    regcontext = TextField("Regcontext")
    moh_interpret = TextField("MoHInterpret")
    moh_suggest = TextField("MoHSuggest")
    last_dialed_nr = TextField("LastDialedNr")
    last_caller_id = TextField("LastCallerID")
    transfer = BooleanField("Transfer")
    callwaiting = BooleanField("Callwaiting")
    three_way_calling = BooleanField("3WayCalling")
    can_forward = BooleanField("CanForward")
    do_not_disturb = BooleanField("DoNotDisturb")
    nat = BooleanField("NAT")
    immediate = BooleanField("immediate")
    group = IntegerField("Group")
    parking_lot = TextField("Parkinglot")
    codecs = TextField("Codecs")
