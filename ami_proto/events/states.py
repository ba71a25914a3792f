# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Events: states."""

from __future__ import annotations

from ami_proto.fields import IntegerField, TextField
from ami_proto.message import Event

__all__ = [
    "DeviceStateChange",
    "DeviceStateListComplete",
    "ExtensionStateListComplete",
    "ExtensionStatus",
    "PeerStatus",
    "PresenceStateChange",
    "PresenceStateListComplete",
    "PresenceStatus",
    "Registry",
]


class DeviceStateChange(Event, name="DeviceStateChange"):
    """The event ``DeviceStateChange``.

    Module: builtin. Class: call. Since: 13.0.0. Item of: ``DeviceStateList``.
    """

    __slots__ = ()

    device = TextField("Device")
    state = TextField("State")


class DeviceStateListComplete(Event, name="DeviceStateListComplete"):
    """The event ``DeviceStateListComplete``.

    Module: res_manager_devicestate. Class: command. Since: 13.0.0. Item of: ``DeviceStateList``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")


class ExtensionStateListComplete(Event, name="ExtensionStateListComplete"):
    """The event ``ExtensionStateListComplete``.

    Module: builtin. Class: command. Since: 13.0.0. Item of: ``ExtensionStateList``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")


class ExtensionStatus(Event, name="ExtensionStatus", aliases=("Extension",)):
    """The event ``ExtensionStatus``.

    Module: builtin. Class: call. Since: 18.26.0, 20.11.0, 21.6.0, 22.1.0. Item of:
    ``ExtensionStateList``.
    """

    __slots__ = ()

    exten = TextField("Exten")
    context = TextField("Context")
    hint = TextField("Hint")
    status = IntegerField("Status")
    status_text = TextField("StatusText")


class PeerStatus(Event, name="PeerStatus"):
    """The event ``PeerStatus``.

    Module: builtin. Class: system. Since: 12.0.0. Item of: ``SIPpeerstatus``.
    """

    __slots__ = ()

    channel_type = TextField("ChannelType")
    peer = TextField("Peer")
    peer_status = TextField("PeerStatus")
    cause = TextField("Cause")
    address = TextField("Address")
    port = TextField("Port")
    time = IntegerField("Time", absent=("-1",))
    """In milliseconds."""


class PresenceStateChange(Event, name="PresenceStateChange"):
    """The event ``PresenceStateChange``.

    Module: builtin. Class: call. Since: 13.0.0. Item of: ``PresenceStateList``.
    """

    __slots__ = ()

    presentity = TextField("Presentity")
    status = TextField("Status")
    subtype = TextField("Subtype")
    message = TextField("Message")


class PresenceStateListComplete(Event, name="PresenceStateListComplete"):
    """The event ``PresenceStateListComplete``.

    Module: res_manager_presencestate. Class: command. Since: 13.0.0. Item of:
    ``PresenceStateList``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")


class PresenceStatus(Event, name="PresenceStatus"):
    """The event ``PresenceStatus``.

    Module: builtin. Class: call. Since: 18.26.0, 20.11.0, 21.6.0, 22.1.0.
    """

    __slots__ = ()

    exten = TextField("Exten")
    context = TextField("Context")
    hint = TextField("Hint")
    status = TextField("Status")
    subtype = TextField("Subtype")
    message = TextField("Message")


class Registry(Event, name="Registry"):
    """The event ``Registry``.

    Module: builtin. Class: system. Since: 12.0.0.
    """

    __slots__ = ()

    channel_type = TextField("ChannelType")
    username = TextField("Username")
    domain = TextField("Domain")
    status = TextField("Status")
    """Seen: ``Registered``, ``Unregistered``, ``Rejected``, ``Failed``."""
    cause = TextField("Cause")
