# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Events: iax."""

from __future__ import annotations

from ami_proto.fields import BooleanField, IntegerField, TextField, TimeField
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
    ip_address = TextField("IPaddress", absent=("-none-",))
    mask = TextField("Mask")
    port = TextField("Port")
    ip_port = IntegerField("IPport")
    dynamic = BooleanField("Dynamic")
    trunk = BooleanField("Trunk")
    encryption = BooleanField("Encryption")
    status = TextField("Status")
    auto_forcerport = BooleanField("AutoForcerport")
    force_rport = BooleanField("Forcerport")
    auto_comedia = BooleanField("AutoComedia")
    comedia = BooleanField("Comedia")
    video_support = BooleanField("VideoSupport")
    text_support = BooleanField("TextSupport")
    acl = BooleanField("ACL")
    realtime_device = BooleanField("RealtimeDevice")
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
    refresh = IntegerField("Refresh")
    """In seconds."""
    state = TextField("State")
    port = IntegerField("Port")
    domain = TextField("Domain")
    domain_port = IntegerField("DomainPort")
    registration_time = TimeField("RegistrationTime", absent=("0",))
