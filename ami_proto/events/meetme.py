# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Events: meetme."""

from __future__ import annotations

from ami_proto.fields import BooleanField, IntegerField, TextField
from ami_proto.message import Event

from .snapshots import ChannelFields

__all__ = [
    "MeetmeEnd",
    "MeetmeJoin",
    "MeetmeLeave",
    "MeetmeList",
    "MeetmeListComplete",
    "MeetmeListRooms",
    "MeetmeListRoomsComplete",
    "MeetmeMute",
    "MeetmeTalkRequest",
    "MeetmeTalking",
]


class MeetmeEnd(Event, name="MeetmeEnd"):
    """The event ``MeetmeEnd``.

    Module: app_meetme. Class: call. Since: 12.0.0.
    """

    __slots__ = ()

    meetme = TextField("Meetme")


class MeetmeJoin(ChannelFields, name="MeetmeJoin"):
    """The event ``MeetmeJoin``.

    Module: app_meetme. Class: call. Since: 12.0.0.
    """

    __slots__ = ()

    meetme = TextField("Meetme")
    user = TextField("User")


class MeetmeLeave(ChannelFields, name="MeetmeLeave"):
    """The event ``MeetmeLeave``.

    Module: app_meetme. Class: call. Since: 12.0.0.
    """

    __slots__ = ()

    meetme = TextField("Meetme")
    user = TextField("User")
    duration = IntegerField("Duration")
    """In seconds."""


class MeetmeList(Event, name="MeetmeList"):
    """The event ``MeetmeList``.

    Module: app_meetme. Class: call. Since: 16.29.0, 18.15.0, 19.7.0. Item of: ``MeetmeList``.
    """

    __slots__ = ()

    conference = TextField("Conference")
    user_number = TextField("UserNumber")
    caller_id_num = TextField("CallerIDNum")
    caller_id_name = TextField("CallerIDName")
    connected_line_num = TextField("ConnectedLineNum")
    connected_line_name = TextField("ConnectedLineName")
    channel = TextField("Channel")
    admin = TextField("Admin")
    role = TextField("Role")
    marked_user = TextField("MarkedUser")
    muted = TextField("Muted")
    talking = TextField("Talking")


class MeetmeListComplete(Event, name="MeetmeListComplete"):
    """The event ``MeetmeListComplete``.

    Module: app_meetme. Item of: ``MeetmeList``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")


class MeetmeListRooms(Event, name="MeetmeListRooms"):
    """The event ``MeetmeListRooms``.

    Module: app_meetme. Class: call. Since: 16.29.0, 18.15.0, 19.7.0. Item of: ``MeetmeListRooms``.
    """

    __slots__ = ()

    conference = TextField("Conference")
    parties = TextField("Parties")
    marked = TextField("Marked")
    activity = TextField("Activity")
    creation = TextField("Creation")
    locked = TextField("Locked")


class MeetmeListRoomsComplete(Event, name="MeetmeListRoomsComplete"):
    """The event ``MeetmeListRoomsComplete``.

    Module: app_meetme. Item of: ``MeetmeListRooms``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")


class MeetmeMute(ChannelFields, name="MeetmeMute"):
    """The event ``MeetmeMute``.

    Module: app_meetme. Class: call. Since: 12.0.0.
    """

    __slots__ = ()

    meetme = TextField("Meetme")
    user = TextField("User")
    duration = IntegerField("Duration")
    """In seconds."""
    status = BooleanField("Status")


class MeetmeTalking(ChannelFields, name="MeetmeTalking"):
    """The event ``MeetmeTalking``.

    Module: app_meetme. Class: call. Since: 12.0.0.
    """

    __slots__ = ()

    meetme = TextField("Meetme")
    user = TextField("User")
    duration = IntegerField("Duration")
    """In seconds."""
    status = BooleanField("Status")


class MeetmeTalkRequest(ChannelFields, name="MeetmeTalkRequest"):
    """The event ``MeetmeTalkRequest``.

    Module: app_meetme. Class: call. Since: 12.0.0.
    """

    __slots__ = ()

    meetme = TextField("Meetme")
    user = TextField("User")
    duration = IntegerField("Duration")
    """In seconds."""
    status = BooleanField("Status")
