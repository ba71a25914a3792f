# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Events: conferences."""

from __future__ import annotations

from ami_proto.fields import BooleanField, IntegerField, TextField
from ami_proto.message import Event

from .snapshots import BridgeFields, ChannelFields

__all__ = [
    "ConfbridgeEnd",
    "ConfbridgeJoin",
    "ConfbridgeLeave",
    "ConfbridgeList",
    "ConfbridgeListComplete",
    "ConfbridgeListRooms",
    "ConfbridgeListRoomsComplete",
    "ConfbridgeMute",
    "ConfbridgeRecord",
    "ConfbridgeStart",
    "ConfbridgeStopRecord",
    "ConfbridgeTalking",
    "ConfbridgeUnmute",
]


class ConfbridgeEnd(BridgeFields, name="ConfbridgeEnd"):
    """The event ``ConfbridgeEnd``.

    Module: confbridge_manager. Class: call. Since: 12.0.0.
    """

    __slots__ = ()

    conference = TextField("Conference")


class ConfbridgeJoin(BridgeFields, ChannelFields, name="ConfbridgeJoin"):
    """The event ``ConfbridgeJoin``.

    Module: confbridge_manager. Class: call. Since: 12.0.0.
    """

    __slots__ = ()

    conference = TextField("Conference")
    admin = BooleanField("Admin")
    muted = BooleanField("Muted")


class ConfbridgeLeave(BridgeFields, ChannelFields, name="ConfbridgeLeave"):
    """The event ``ConfbridgeLeave``.

    Module: confbridge_manager. Class: call. Since: 12.0.0.
    """

    __slots__ = ()

    conference = TextField("Conference")
    admin = BooleanField("Admin")


class ConfbridgeList(ChannelFields, name="ConfbridgeList"):
    """The event ``ConfbridgeList``.

    Module: app_confbridge. Class: reporting. Since: 13.20.0, 15.3.0. Item of: ``ConfbridgeList``.
    """

    __slots__ = ()

    conference = TextField("Conference")
    admin = BooleanField("Admin")
    marked_user = BooleanField("MarkedUser")
    wait_marked = BooleanField("WaitMarked")
    end_marked = BooleanField("EndMarked")
    waiting = BooleanField("Waiting")
    muted = BooleanField("Muted")
    talking = BooleanField("Talking")
    answered_time = IntegerField("AnsweredTime")
    """In seconds."""
    end_marked_any = BooleanField("EndMarkedAny")


class ConfbridgeListComplete(Event, name="ConfbridgeListComplete"):
    """The event ``ConfbridgeListComplete``.

    Item of: ``ConfbridgeList``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")


class ConfbridgeListRooms(Event, name="ConfbridgeListRooms"):
    """The event ``ConfbridgeListRooms``.

    Module: app_confbridge. Class: reporting. Since: 16.29.0, 18.15.0, 19.7.0. Item of:
    ``ConfbridgeListRooms``.
    """

    __slots__ = ()

    conference = TextField("Conference")
    parties = IntegerField("Parties")
    marked = IntegerField("Marked")
    locked = BooleanField("Locked")
    muted = BooleanField("Muted")


class ConfbridgeListRoomsComplete(Event, name="ConfbridgeListRoomsComplete"):
    """The event ``ConfbridgeListRoomsComplete``.

    Item of: ``ConfbridgeListRooms``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")


class ConfbridgeMute(BridgeFields, ChannelFields, name="ConfbridgeMute"):
    """The event ``ConfbridgeMute``.

    Module: confbridge_manager. Class: call. Since: 12.0.0.
    """

    __slots__ = ()

    conference = TextField("Conference")
    admin = BooleanField("Admin")


class ConfbridgeRecord(BridgeFields, name="ConfbridgeRecord"):
    """The event ``ConfbridgeRecord``.

    Module: confbridge_manager. Class: call. Since: 12.0.0.
    """

    __slots__ = ()

    conference = TextField("Conference")


class ConfbridgeStart(BridgeFields, name="ConfbridgeStart"):
    """The event ``ConfbridgeStart``.

    Module: confbridge_manager. Class: call. Since: 12.0.0.
    """

    __slots__ = ()

    conference = TextField("Conference")


class ConfbridgeStopRecord(BridgeFields, name="ConfbridgeStopRecord"):
    """The event ``ConfbridgeStopRecord``.

    Module: confbridge_manager. Class: call. Since: 12.0.0.
    """

    __slots__ = ()

    conference = TextField("Conference")


class ConfbridgeTalking(BridgeFields, ChannelFields, name="ConfbridgeTalking"):
    """The event ``ConfbridgeTalking``.

    Module: confbridge_manager. Class: call. Since: 12.0.0.
    """

    __slots__ = ()

    conference = TextField("Conference")
    talking_status = BooleanField("TalkingStatus")
    admin = BooleanField("Admin")


class ConfbridgeUnmute(BridgeFields, ChannelFields, name="ConfbridgeUnmute"):
    """The event ``ConfbridgeUnmute``.

    Module: confbridge_manager. Class: call. Since: 12.0.0.
    """

    __slots__ = ()

    conference = TextField("Conference")
    admin = BooleanField("Admin")
