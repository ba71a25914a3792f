# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Events: pjsip."""

from __future__ import annotations

from ami_proto.fields import (
    BooleanField,
    FloatField,
    IntegerField,
    TextField,
    TextsField,
    TimeField,
)
from ami_proto.message import Event

__all__ = [
    "AorList",
    "AorListComplete",
    "AuthList",
    "AuthListComplete",
    "ContactList",
    "ContactListComplete",
    "ContactStatus",
    "EndpointList",
    "EndpointListComplete",
    "InboundRegistrationDetail",
    "InboundRegistrationDetailComplete",
    "InboundSubscriptionDetail",
    "InboundSubscriptionDetailComplete",
    "OutboundRegistrationDetail",
    "OutboundRegistrationDetailComplete",
    "OutboundSubscriptionDetail",
    "OutboundSubscriptionDetailComplete",
    "PJSIPMaintenanceStatus",
    "PJSIPMaintenanceStatusComplete",
    "ResourceListDetail",
    "ResourceListDetailComplete",
]


class AorList(Event, name="AorList"):
    """The event ``AorList``.

    Module: res_pjsip. Class: command. Since: 16.0.0. Item of: ``PJSIPShowAors``.
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
    qualify_timeout = FloatField("QualifyTimeout")
    """In seconds."""
    qualify2xx_only = BooleanField("Qualify2xxOnly")
    authenticate_qualify = BooleanField("AuthenticateQualify")
    max_contacts = IntegerField("MaxContacts")
    remove_existing = BooleanField("RemoveExisting")
    remove_unavailable = BooleanField("RemoveUnavailable")
    mailboxes = TextField("Mailboxes")
    voicemail_extension = TextField("VoicemailExtension")
    outbound_proxy = TextField("OutboundProxy")
    support_path = BooleanField("SupportPath")
    contacts = TextField("Contacts")


class AorListComplete(Event, name="AorListComplete"):
    """The event ``AorListComplete``.

    Module: res_pjsip. Class: command. Since: 16.0.0. Item of: ``PJSIPShowAors``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")


class AuthList(Event, name="AuthList"):
    """The event ``AuthList``.

    Module: res_pjsip. Class: command. Since: 16.0.0. Item of: ``PJSIPShowAuths``.
    """

    __slots__ = ()

    object_type = TextField("ObjectType")
    object_name = TextField("ObjectName")
    username = TextField("Username")
    md5_cred = TextField("Md5Cred")
    realm = TextField("Realm")
    auth_type = TextField("AuthType")
    password = TextField("Password")
    nonce_lifetime = IntegerField("NonceLifetime")
    """In seconds."""
    oauth_clientid = TextField("OauthClientid")
    oauth_secret = TextField("OauthSecret")
    password_digest = TextField("PasswordDigest")
    refresh_token = TextField("RefreshToken")
    supported_algorithms_uac = TextField("SupportedAlgorithmsUac")
    supported_algorithms_uas = TextField("SupportedAlgorithmsUas")


class AuthListComplete(Event, name="AuthListComplete"):
    """The event ``AuthListComplete``.

    Module: res_pjsip. Class: command. Since: 16.0.0. Item of: ``PJSIPShowAuths``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")


class ContactList(Event, name="ContactList"):
    """The event ``ContactList``.

    Module: res_pjsip. Class: command. Since: 16.0.0. Item of: ``PJSIPShowContacts``.
    """

    __slots__ = ()

    object_type = TextField("ObjectType")
    object_name = TextField("ObjectName")
    via_addr = TextField("ViaAddr")
    via_port = IntegerField("ViaPort")
    qualify_timeout = FloatField("QualifyTimeout")
    """In seconds."""
    call_id = TextField("CallId")
    reg_server = TextField("RegServer")
    prune_on_boot = BooleanField("PruneOnBoot")
    path = TextField("Path")
    endpoint = TextField("Endpoint")
    authenticate_qualify = BooleanField("AuthenticateQualify")
    uri = TextField("Uri")
    qualify_frequency = IntegerField("QualifyFrequency")
    """In seconds."""
    user_agent = TextField("UserAgent")
    expiration_time = TimeField("ExpirationTime", absent=("0",))
    outbound_proxy = TextField("OutboundProxy")
    status = TextField("Status")
    """Seen: ``Reachable``, ``Unreachable``, ``NonQualified``, ``Unknown``."""
    roundtrip_usec = IntegerField("RoundtripUsec")
    """In microseconds."""
    qualify2xx_only = BooleanField("Qualify2xxOnly")


class ContactListComplete(Event, name="ContactListComplete"):
    """The event ``ContactListComplete``.

    Module: res_pjsip. Class: command. Since: 16.0.0. Item of: ``PJSIPShowContacts``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")


class ContactStatus(Event, name="ContactStatus"):
    """The event ``ContactStatus``.

    Module: builtin. Class: system. Since: 13.5.0.
    """

    __slots__ = ()

    uri = TextField("URI")
    contact_status = TextField("ContactStatus")
    aor = TextField("AOR")
    endpoint_name = TextField("EndpointName")
    roundtrip_usec = IntegerField("RoundtripUsec")
    """In microseconds."""


class EndpointList(Event, name="EndpointList"):
    """The event ``EndpointList``.

    Module: res_pjsip. Class: command. Since: 12.0.0. Item of: ``PJSIPShowEndpoints``.
    """

    __slots__ = ()

    object_type = TextField("ObjectType")
    object_name = TextField("ObjectName")
    transport = TextField("Transport")
    aor = TextField("Aor")
    auths = TextField("Auths")
    outbound_auths = TextField("OutboundAuths")
    device_state = TextField("DeviceState")
    active_channels = TextField("ActiveChannels")
    contacts = TextField("Contacts")


class EndpointListComplete(Event, name="EndpointListComplete"):
    """The event ``EndpointListComplete``.

    Module: res_pjsip. Class: command. Since: 12.0.0. Item of: ``PJSIPShowEndpoints``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")


class InboundRegistrationDetail(Event, name="InboundRegistrationDetail"):
    """The event ``InboundRegistrationDetail``.

    Module: res_pjsip_registrar. Class: command. Since: 12.0.0. Item of:
    ``PJSIPShowRegistrationsInbound``.
    """

    __slots__ = ()

    object_type = TextField("ObjectType")
    object_name = TextField("ObjectName")
    minimum_expiration = IntegerField("MinimumExpiration")
    """In seconds."""
    default_expiration = IntegerField("DefaultExpiration")
    """In seconds."""
    qualify_timeout = FloatField("QualifyTimeout")
    """In seconds."""
    qualify2xx_only = BooleanField("Qualify2xxOnly")
    mailboxes = TextField("Mailboxes")
    support_path = BooleanField("SupportPath")
    remove_unavailable = BooleanField("RemoveUnavailable")
    voicemail_extension = TextField("VoicemailExtension")
    max_contacts = IntegerField("MaxContacts")
    authenticate_qualify = BooleanField("AuthenticateQualify")
    maximum_expiration = IntegerField("MaximumExpiration")
    """In seconds."""
    qualify_frequency = IntegerField("QualifyFrequency")
    """In seconds."""
    remove_existing = BooleanField("RemoveExisting")
    outbound_proxy = TextField("OutboundProxy")
    contacts = TextField("Contacts")
    contact = TextField("Contact")


class InboundRegistrationDetailComplete(Event, name="InboundRegistrationDetailComplete"):
    """The event ``InboundRegistrationDetailComplete``.

    Item of: ``PJSIPShowRegistrationsInbound``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")


class InboundSubscriptionDetail(Event, name="InboundSubscriptionDetail"):
    """The event ``InboundSubscriptionDetail``.

    Module: res_pjsip_pubsub. Class: command. Since: 12.0.0. Item of:
    ``PJSIPShowSubscriptionsInbound``.
    """

    __slots__ = ()

    role = TextField("Role")
    endpoint = TextField("Endpoint")
    call_id = TextField("Callid")
    state = TextField("State")
    caller_id = TextField("Callerid")
    subscription_type = TextField("SubscriptionType")
    """Seen: ``mwi``, ``extension_state``."""
    extension = TextField("Extension")
    extension_states = TextField("ExtensionStates")
    mailboxes = TextField("Mailboxes")


class InboundSubscriptionDetailComplete(Event, name="InboundSubscriptionDetailComplete"):
    """The event ``InboundSubscriptionDetailComplete``.

    Item of: ``PJSIPShowSubscriptionsInbound``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")


class OutboundRegistrationDetail(Event, name="OutboundRegistrationDetail"):
    """The event ``OutboundRegistrationDetail``.

    Module: res_pjsip_outbound_registration. Class: command. Since: 12.0.0. Item of:
    ``PJSIPShowRegistrationsOutbound``.
    """

    __slots__ = ()

    object_type = TextField("ObjectType")
    object_name = TextField("ObjectName")
    max_retries = IntegerField("MaxRetries")
    client_uri = TextField("ClientUri")
    security_negotiation = TextField("SecurityNegotiation")
    auth_rejection_permanent = BooleanField("AuthRejectionPermanent")
    server_uri = TextField("ServerUri")
    max_random_initial_delay = IntegerField("MaxRandomInitialDelay")
    """In seconds."""
    support_path = BooleanField("SupportPath")
    retry_interval = IntegerField("RetryInterval")
    """In seconds."""
    contact_header_params = TextField("ContactHeaderParams")
    expiration = IntegerField("Expiration")
    """In seconds."""
    transport = TextField("Transport")
    line = BooleanField("Line")
    contact_user = TextField("ContactUser")
    endpoint = TextField("Endpoint")
    user_agent = TextField("UserAgent")
    forbidden_retry_interval = IntegerField("ForbiddenRetryInterval")
    """In seconds."""
    outbound_auth = TextField("OutboundAuth")
    outbound_proxy = TextField("OutboundProxy")
    fatal_retry_interval = IntegerField("FatalRetryInterval")
    """In seconds."""
    support_outbound = BooleanField("SupportOutbound")
    status = TextField("Status")
    """Seen: ``Registered``, ``Unregistered``, ``Rejected``."""
    next_reg = IntegerField("NextReg")
    """In seconds."""


class OutboundRegistrationDetailComplete(Event, name="OutboundRegistrationDetailComplete"):
    """The event ``OutboundRegistrationDetailComplete``.

    Item of: ``PJSIPShowRegistrationsOutbound``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")
    registered = IntegerField("Registered")
    not_registered = IntegerField("NotRegistered")


class OutboundSubscriptionDetail(Event, name="OutboundSubscriptionDetail"):
    """The event ``OutboundSubscriptionDetail``.

    Module: res_pjsip_pubsub. Class: command. Since: 12.0.0. Item of:
    ``PJSIPShowSubscriptionsOutbound``.
    """

    __slots__ = ()

    role = TextField("Role")
    endpoint = TextField("Endpoint")
    call_id = TextField("Callid")
    state = TextField("State")
    caller_id = TextField("Callerid")
    subscription_type = TextField("SubscriptionType")
    """Seen: ``mwi``, ``extension_state``."""
    extension = TextField("Extension")
    extension_states = TextField("ExtensionStates")
    mailboxes = TextField("Mailboxes")


class OutboundSubscriptionDetailComplete(Event, name="OutboundSubscriptionDetailComplete"):
    """The event ``OutboundSubscriptionDetailComplete``.

    Item of: ``PJSIPShowSubscriptionsOutbound``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")


class PJSIPMaintenanceStatus(Event, name="PJSIPMaintenanceStatus"):
    """The event ``PJSIPMaintenanceStatus``.

    Module: res_pjsip_maintenance. Class: system. Since: 20.20.0, 22.10.0, 23.4.0. Item of:
    ``PJSIPShowMaintenance``.
    """

    __slots__ = ()

    endpoint = TextField("Endpoint")
    status = BooleanField("Status")


class PJSIPMaintenanceStatusComplete(Event, name="PJSIPMaintenanceStatusComplete"):
    """The event ``PJSIPMaintenanceStatusComplete``.

    Item of: ``PJSIPShowMaintenance``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")


class ResourceListDetail(Event, name="ResourceListDetail"):
    """The event ``ResourceListDetail``.

    Module: res_pjsip_pubsub. Class: command. Since: 13.0.0. Item of: ``PJSIPShowResourceLists``.
    """

    __slots__ = ()

    object_type = TextField("ObjectType")
    object_name = TextField("ObjectName")
    event = TextsField("Event")
    full_state = TextField("FullState")
    list_item = TextField("ListItem")
    notification_batch_interval = TextField("NotificationBatchInterval")
    resource_display_name = TextField("ResourceDisplayName")


class ResourceListDetailComplete(Event, name="ResourceListDetailComplete"):
    """The event ``ResourceListDetailComplete``.

    Module: res_pjsip_pubsub. Item of: ``PJSIPShowResourceLists``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")
