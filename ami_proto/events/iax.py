# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Events: iax."""

from __future__ import annotations

from ami_proto.fields import IntegerField, TextField
from ami_proto.message import Event

__all__ = ["PeerEntry", "PeerlistComplete", "RegistrationsComplete", "RegistryEntry"]


class PeerEntry(Event, name="PeerEntry"):
    """The event ``PeerEntry``.

    Module: chan_iax2. Item of: ``IAXpeerlist``, ``IAXpeers``, ``SIPpeers``.
    """

    __slots__ = ()

    channel_type = TextField("Channeltype")
    object_name = TextField("ObjectName")
    object_username = TextField("ObjectUsername")
    chan_object_type = TextField("ChanObjectType")
    ip_address = TextField("IPaddress")
    mask = TextField("Mask")
    port = TextField("Port")
    ip_port = TextField("IPport")
    dynamic = TextField("Dynamic")
    trunk = TextField("Trunk")
    encryption = TextField("Encryption")
    status = TextField("Status")
    auto_forcerport = TextField("AutoForcerport")
    force_rport = TextField("Forcerport")
    auto_comedia = TextField("AutoComedia")
    comedia = TextField("Comedia")
    video_support = TextField("VideoSupport")
    text_support = TextField("TextSupport")
    acl = TextField("ACL")
    realtime_device = TextField("RealtimeDevice")
    description = TextField("Description")
    account_code = TextField("Accountcode")
    peer_user_ip_address = TextField("peeruserIPaddress")


class PeerlistComplete(Event, name="PeerlistComplete"):
    """The event ``PeerlistComplete``.

    Item of: ``IAXpeerlist``, ``IAXpeers``, ``SIPpeers``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")


class RegistrationsComplete(Event, name="RegistrationsComplete"):
    """The event ``RegistrationsComplete``.

    Item of: ``IAXregistry``, ``SIPshowregistry``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")


class RegistryEntry(Event, name="RegistryEntry"):
    """The event ``RegistryEntry``.

    Module: chan_iax2. Item of: ``IAXregistry``, ``SIPshowregistry``.
    """

    __slots__ = ()

    host = TextField("Host")
    dn_smanager = TextField("DNSmanager")
    username = TextField("Username")
    perceived = TextField("Perceived")
    refresh = TextField("Refresh")
    state = TextField("State")
    port = TextField("Port")
    domain = TextField("Domain")
    domain_port = TextField("DomainPort")
    registration_time = TextField("RegistrationTime")
