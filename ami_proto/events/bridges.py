# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Events: bridges."""

from __future__ import annotations

from ami_proto.fields import IntegerField, TextField
from ami_proto.message import Event

from .snapshots import BridgeFields, ChannelFields, FromBridgeFields, ToBridgeFields

__all__ = [
    "BridgeCreate",
    "BridgeDestroy",
    "BridgeEnter",
    "BridgeInfoChannel",
    "BridgeInfoComplete",
    "BridgeLeave",
    "BridgeListComplete",
    "BridgeListItem",
    "BridgeMerge",
    "BridgeTechnologyListComplete",
    "BridgeTechnologyListItem",
    "BridgeVideoSourceUpdate",
]


class BridgeCreate(BridgeFields, name="BridgeCreate"):
    """The event ``BridgeCreate``.

    Module: builtin. Class: call. Since: 12.0.0.
    """

    __slots__ = ()


class BridgeDestroy(BridgeFields, name="BridgeDestroy"):
    """The event ``BridgeDestroy``.

    Module: builtin. Class: call. Since: 12.0.0.
    """

    __slots__ = ()


class BridgeEnter(BridgeFields, ChannelFields, name="BridgeEnter"):
    """The event ``BridgeEnter``.

    Module: builtin. Class: call. Since: 12.0.0.
    """

    __slots__ = ()

    swap_uniqueid = TextField("SwapUniqueid")


class BridgeInfoChannel(ChannelFields, name="BridgeInfoChannel"):
    """The event ``BridgeInfoChannel``.

    Module: builtin. Class: command. Since: 13.0.0. Item of: ``BridgeInfo``.
    """

    __slots__ = ()


class BridgeInfoComplete(BridgeFields, name="BridgeInfoComplete"):
    """The event ``BridgeInfoComplete``.

    Module: builtin. Class: command. Since: 13.0.0. Item of: ``BridgeInfo``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")


class BridgeLeave(BridgeFields, ChannelFields, name="BridgeLeave"):
    """The event ``BridgeLeave``.

    Module: builtin. Class: call. Since: 12.0.0.
    """

    __slots__ = ()


class BridgeListComplete(Event, name="BridgeListComplete"):
    """The event ``BridgeListComplete``.

    Item of: ``BridgeList``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")


class BridgeListItem(BridgeFields, name="BridgeListItem"):
    """The event ``BridgeListItem``.

    Item of: ``BridgeList``.
    """

    __slots__ = ()


class BridgeMerge(FromBridgeFields, ToBridgeFields, name="BridgeMerge"):
    """The event ``BridgeMerge``.

    Module: builtin. Class: call. Since: 16.24.0, 18.10.0, 19.2.0.
    """

    __slots__ = ()


class BridgeTechnologyListComplete(Event, name="BridgeTechnologyListComplete"):
    """The event ``BridgeTechnologyListComplete``.

    Item of: ``BridgeTechnologyList``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")


class BridgeTechnologyListItem(Event, name="BridgeTechnologyListItem"):
    """The event ``BridgeTechnologyListItem``.

    Item of: ``BridgeTechnologyList``.
    """

    __slots__ = ()

    bridge_technology = TextField("BridgeTechnology")
    bridge_type = TextField("BridgeType")
    bridge_priority = IntegerField("BridgePriority")
    bridge_suspended = TextField("BridgeSuspended")


class BridgeVideoSourceUpdate(BridgeFields, name="BridgeVideoSourceUpdate"):
    """The event ``BridgeVideoSourceUpdate``.

    Module: builtin. Class: call. Since: 13.13.0, 14.2.0.
    """

    __slots__ = ()

    bridge_previous_video_source = TextField("BridgePreviousVideoSource")
