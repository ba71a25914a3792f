# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Events: pjsip_details."""

from __future__ import annotations

from ami_proto.fields import BooleanField, FloatField, IntegerField, TextField, TimeField
from ami_proto.message import Event

__all__ = [
    "AorDetail",
    "AuthDetail",
    "ContactStatusDetail",
    "ContactStatusDetailComplete",
    "EndpointDetail",
    "EndpointDetailComplete",
    "IdentifyDetail",
    "TransportDetail",
]


class AorDetail(Event, name="AorDetail"):
    """The event ``AorDetail``.

    Module: res_pjsip. Class: command. Since: 13.12.0, 14.1.0. Item of: ``PJSIPShowEndpoint``.
    """

    __slots__ = ()

    object_type = TextField("ObjectType")
    object_name = TextField("ObjectName")
    minimum_expiration = IntegerField("MinimumExpiration")
    """In seconds."""
    maximum_expiration = IntegerField("MaximumExpiration")
    """In seconds."""
    default_expiration = IntegerField("DefaultExpiration")
    """In seconds."""
    qualify_frequency = IntegerField("QualifyFrequency")
    """In seconds."""
    authenticate_qualify = BooleanField("AuthenticateQualify")
    max_contacts = IntegerField("MaxContacts")
    remove_existing = BooleanField("RemoveExisting")
    remove_unavailable = BooleanField("RemoveUnavailable")
    mailboxes = TextField("Mailboxes")
    outbound_proxy = TextField("OutboundProxy")
    support_path = BooleanField("SupportPath")
    qualify2xx_only = BooleanField("Qualify2xxOnly")
    qualify_timeout = FloatField("QualifyTimeout")
    """In seconds."""
    voicemail_extension = TextField("VoicemailExtension")
    contacts = TextField("Contacts")
    total_contacts = IntegerField("TotalContacts")
    contacts_registered = IntegerField("ContactsRegistered")
    endpoint_name = TextField("EndpointName")


class AuthDetail(Event, name="AuthDetail"):
    """The event ``AuthDetail``.

    Module: res_pjsip. Class: command. Since: 12.0.0. Item of: ``PJSIPShowEndpoint``,
    ``PJSIPShowRegistrationsOutbound``.
    """

    __slots__ = ()

    object_type = TextField("ObjectType")
    object_name = TextField("ObjectName")
    username = TextField("Username")
    password = TextField("Password")
    md5_cred = TextField("Md5Cred")
    realm = TextField("Realm")
    nonce_lifetime = IntegerField("NonceLifetime")
    """In seconds."""
    auth_type = TextField("AuthType")
    endpoint_name = TextField("EndpointName")
    oauth_clientid = TextField("OauthClientid")
    oauth_secret = TextField("OauthSecret")
    password_digest = TextField("PasswordDigest")
    refresh_token = TextField("RefreshToken")
    supported_algorithms_uac = TextField("SupportedAlgorithmsUac")
    supported_algorithms_uas = TextField("SupportedAlgorithmsUas")


class ContactStatusDetail(Event, name="ContactStatusDetail"):
    """The event ``ContactStatusDetail``.

    Module: res_pjsip. Class: command. Since: 13.0.0. Item of: ``PJSIPShowEndpoint``,
    ``PJSIPShowRegistrationInboundContactStatuses``.
    """

    __slots__ = ()

    aor = TextField("AOR")
    uri = TextField("URI")
    status = TextField("Status")
    """Seen: ``Reachable``, ``Unreachable``, ``NonQualified``, ``Unknown``."""
    roundtrip_usec = IntegerField("RoundtripUsec")
    """In microseconds."""
    endpoint_name = TextField("EndpointName")
    user_agent = TextField("UserAgent")
    reg_expire = TimeField("RegExpire", absent=("0",))
    via_address = TextField("ViaAddress")
    call_id = TextField("CallID")
    id = TextField("ID")
    authenticate_qualify = BooleanField("AuthenticateQualify")
    outbound_proxy = TextField("OutboundProxy")
    path = TextField("Path")
    qualify_frequency = IntegerField("QualifyFrequency")
    """In seconds."""
    qualify_timeout = FloatField("QualifyTimeout")
    """In seconds."""
    qualify2xx_only = BooleanField("Qualify2xxOnly")


class ContactStatusDetailComplete(Event, name="ContactStatusDetailComplete"):
    """The event ``ContactStatusDetailComplete``.

    Item of: ``PJSIPShowRegistrationInboundContactStatuses``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")


class EndpointDetail(Event, name="EndpointDetail"):
    """The event ``EndpointDetail``.

    Module: res_pjsip. Class: command. Since: 12.0.0. Item of: ``PJSIPShowEndpoint``.
    """

    __slots__ = ()

    object_type = TextField("ObjectType")
    object_name = TextField("ObjectName")
    context = TextField("Context")
    allow = TextField("Allow")
    dtmf_mode = TextField("DtmfMode")
    rtp_ipv6 = BooleanField("RtpIpv6")
    rtp_symmetric = BooleanField("RtpSymmetric")
    ice_support = BooleanField("IceSupport")
    use_ptime = BooleanField("UsePtime")
    force_rport = BooleanField("ForceRport")
    rewrite_contact = BooleanField("RewriteContact")
    transport = TextField("Transport")
    outbound_proxy = TextField("OutboundProxy")
    moh_suggest = TextField("MohSuggest")
    field_100rel = TextField("100rel")
    timers = TextField("Timers")
    timers_min_se = IntegerField("TimersMinSe")
    """In seconds."""
    timers_sess_expires = IntegerField("TimersSessExpires")
    """In seconds."""
    auth = TextField("Auth")
    outbound_auth = TextField("OutboundAuth")
    aors = TextField("Aors")
    media_address = TextField("MediaAddress")
    identify_by = TextField("IdentifyBy")
    direct_media = BooleanField("DirectMedia")
    direct_media_method = TextField("DirectMediaMethod")
    trust_connected_line = BooleanField("TrustConnectedLine")
    send_connected_line = BooleanField("SendConnectedLine")
    connected_line_method = TextField("ConnectedLineMethod")
    direct_media_glare_mitigation = TextField("DirectMediaGlareMitigation")
    disable_direct_media_on_nat = BooleanField("DisableDirectMediaOnNat")
    caller_id = TextField("Callerid")
    caller_id_privacy = TextField("CalleridPrivacy")
    caller_id_tag = TextField("CalleridTag")
    trust_id_inbound = BooleanField("TrustIdInbound")
    trust_id_outbound = BooleanField("TrustIdOutbound")
    send_pai = BooleanField("SendPai")
    send_rpid = BooleanField("SendRpid")
    send_diversion = BooleanField("SendDiversion")
    mailboxes = TextField("Mailboxes")
    aggregate_mwi = BooleanField("AggregateMwi")
    media_encryption = TextField("MediaEncryption")
    media_encryption_optimistic = BooleanField("MediaEncryptionOptimistic")
    use_avpf = BooleanField("UseAvpf")
    force_avp = BooleanField("ForceAvp")
    media_use_received_transport = BooleanField("MediaUseReceivedTransport")
    one_touch_recording = BooleanField("OneTouchRecording")
    inband_progress = BooleanField("InbandProgress")
    call_group = TextField("CallGroup")
    pickup_group = TextField("PickupGroup")
    named_call_group = TextField("NamedCallGroup")
    named_pickup_group = TextField("NamedPickupGroup")
    device_state_busy_at = IntegerField("DeviceStateBusyAt")
    t38_udptl = BooleanField("T38Udptl")
    t38_udptl_ec = TextField("T38UdptlEc")
    t38_udptl_maxdatagram = IntegerField("T38UdptlMaxdatagram")
    fax_detect = BooleanField("FaxDetect")
    t38_udptl_nat = BooleanField("T38UdptlNat")
    t38_udptl_ipv6 = BooleanField("T38UdptlIpv6")
    t38_bind_udptl_to_media_address = BooleanField("T38BindUdptlToMediaAddress")
    tone_zone = TextField("ToneZone")
    language = TextField("Language")
    record_on_feature = TextField("RecordOnFeature")
    record_off_feature = TextField("RecordOffFeature")
    allow_transfer = BooleanField("AllowTransfer")
    user_eq_phone = BooleanField("UserEqPhone")
    moh_passthrough = BooleanField("MohPassthrough")
    sdp_owner = TextField("SdpOwner")
    sdp_session = TextField("SdpSession")
    tos_audio = TextField("TosAudio")
    tos_video = TextField("TosVideo")
    cos_audio = IntegerField("CosAudio")
    cos_video = IntegerField("CosVideo")
    allow_subscribe = BooleanField("AllowSubscribe")
    sub_min_expiry = IntegerField("SubMinExpiry")
    """In seconds."""
    from_user = TextField("FromUser")
    from_domain = TextField("FromDomain")
    mwi_from_user = TextField("MwiFromUser")
    rtp_engine = TextField("RtpEngine")
    dtls_verify = TextField("DtlsVerify")
    dtls_rekey = IntegerField("DtlsRekey")
    dtls_cert_file = TextField("DtlsCertFile")
    dtls_private_key = TextField("DtlsPrivateKey")
    dtls_cipher = TextField("DtlsCipher")
    dtls_ca_file = TextField("DtlsCaFile")
    dtls_ca_path = TextField("DtlsCaPath")
    dtls_setup = TextField("DtlsSetup")
    srtp_tag32 = BooleanField("SrtpTag32")
    redirect_method = TextField("RedirectMethod")
    set_var = TextField("SetVar")
    message_context = TextField("MessageContext")
    account_code = TextField("Accountcode")
    preferred_codec_only = BooleanField("PreferredCodecOnly")
    device_state = TextField("DeviceState")
    active_channels = TextField("ActiveChannels")
    subscribe_context = TextField("SubscribeContext")
    allow_overlap = BooleanField("AllowOverlap")
    overlap_context = TextField("OverlapContext")
    accept_multiple_sdp_answers = BooleanField("AcceptMultipleSdpAnswers")
    acl = TextField("Acl")
    allow_unauthenticated_options = BooleanField("AllowUnauthenticatedOptions")
    asymmetric_rtp_codec = BooleanField("AsymmetricRtpCodec")
    bind_rtp_to_media_address = BooleanField("BindRtpToMediaAddress")
    bundle = BooleanField("Bundle")
    codec_prefs_incoming_answer = TextField("CodecPrefsIncomingAnswer")
    codec_prefs_incoming_offer = TextField("CodecPrefsIncomingOffer")
    codec_prefs_outgoing_answer = TextField("CodecPrefsOutgoingAnswer")
    codec_prefs_outgoing_offer = TextField("CodecPrefsOutgoingOffer")
    contact_acl = TextField("ContactAcl")
    dtls_auto_generate_cert = BooleanField("DtlsAutoGenerateCert")
    dtls_fingerprint = TextField("DtlsFingerprint")
    fax_detect_timeout = IntegerField("FaxDetectTimeout")
    """In seconds."""
    follow_early_media_fork = BooleanField("FollowEarlyMediaFork")
    g726_non_standard = BooleanField("G726NonStandard")
    geoloc_incoming_call_profile = TextField("GeolocIncomingCallProfile")
    geoloc_outgoing_call_profile = TextField("GeolocOutgoingCallProfile")
    ignore183_without_sdp = BooleanField("Ignore183WithoutSdp")
    incoming_call_offer_pref = TextField("IncomingCallOfferPref")
    incoming_mwi_mailbox = TextField("IncomingMwiMailbox")
    max_audio_streams = IntegerField("MaxAudioStreams")
    max_video_streams = IntegerField("MaxVideoStreams")
    mwi_subscribe_replaces_unsolicited = BooleanField("MwiSubscribeReplacesUnsolicited")
    notify_early_inuse_ringing = BooleanField("NotifyEarlyInuseRinging")
    outgoing_call_offer_pref = TextField("OutgoingCallOfferPref")
    refer_blind_progress = BooleanField("ReferBlindProgress")
    rpid_immediate = BooleanField("RpidImmediate")
    rtcp_mux = BooleanField("RtcpMux")
    rtp_keepalive = IntegerField("RtpKeepalive")
    """In seconds."""
    rtp_timeout = IntegerField("RtpTimeout")
    """In seconds."""
    rtp_timeout_hold = IntegerField("RtpTimeoutHold")
    """In seconds."""
    rtp_port_start = IntegerField("RtpPortStart")
    rtp_port_end = IntegerField("RtpPortEnd")
    security_negotiation = TextField("SecurityNegotiation")
    send_aoc = BooleanField("SendAoc")
    send_history_info = BooleanField("SendHistoryInfo")
    stir_shaken = TextField("StirShaken")
    stir_shaken_profile = TextField("StirShakenProfile")
    suppress_moh_on_sendonly = BooleanField("SuppressMohOnSendonly")
    suppress_q850_reason_headers = BooleanField("SuppressQ850ReasonHeaders")
    tenant_id = TextField("Tenantid")
    voicemail_extension = TextField("VoicemailExtension")
    webrtc = BooleanField("Webrtc")
    follow_redirect_methods = TextField("FollowRedirectMethods")
    disallow = TextField("Disallow")


class EndpointDetailComplete(Event, name="EndpointDetailComplete"):
    """The event ``EndpointDetailComplete``.

    Module: res_pjsip. Class: command. Since: 12.0.0. Item of: ``PJSIPShowEndpoint``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")


class IdentifyDetail(Event, name="IdentifyDetail"):
    """The event ``IdentifyDetail``.

    Module: res_pjsip. Class: command. Since: 13.20.0, 15.3.0. Item of: ``PJSIPShowEndpoint``.
    """

    __slots__ = ()

    object_type = TextField("ObjectType")
    object_name = TextField("ObjectName")
    endpoint = TextField("Endpoint")
    srv_lookups = TextField("SrvLookups")
    match = TextField("Match")
    match_header = TextField("MatchHeader")
    match_request_uri = TextField("MatchRequestUri")
    endpoint_name = TextField("EndpointName")


class TransportDetail(Event, name="TransportDetail"):
    """The event ``TransportDetail``.

    Module: res_pjsip. Class: command. Since: 12.6.0. Item of: ``PJSIPShowEndpoint``.
    """

    __slots__ = ()

    object_type = TextField("ObjectType")
    object_name = TextField("ObjectName")
    protocol = TextField("Protocol")
    bind = TextField("Bind")
    asyc_operations = TextField("AsycOperations")
    ca_list_file = TextField("CaListFile")
    ca_list_path = TextField("CaListPath")
    cert_file = TextField("CertFile")
    priv_key_file = TextField("PrivKeyFile")
    password = TextField("Password")
    external_signaling_address = TextField("ExternalSignalingAddress")
    external_signaling_port = TextField("ExternalSignalingPort")
    external_media_address = TextField("ExternalMediaAddress")
    async_operations = IntegerField("AsyncOperations")
    domain = TextField("Domain")
    verify_server = TextField("VerifyServer")
    verify_client = TextField("VerifyClient")
    require_client_cert = TextField("RequireClientCert")
    method = TextField("Method")
    cipher = TextField("Cipher")
    local_net = TextField("LocalNet")
    tos = TextField("Tos")
    cos = TextField("Cos")
    websocket_write_timeout = TextField("WebsocketWriteTimeout")
    allow_reload = TextField("AllowReload")
    allow_wildcard_certs = TextField("AllowWildcardCerts")
    symmetric_transport = TextField("SymmetricTransport")
    tcp_keepalive_enable = TextField("TcpKeepaliveEnable")
    tcp_keepalive_idle_time = TextField("TcpKeepaliveIdleTime")
    tcp_keepalive_interval_time = TextField("TcpKeepaliveIntervalTime")
    tcp_keepalive_probe_count = TextField("TcpKeepaliveProbeCount")
    endpoint_name = TextField("EndpointName")
