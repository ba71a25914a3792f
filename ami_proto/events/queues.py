# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Events: queues."""

from __future__ import annotations

from ami_proto.fields import BooleanField, FloatField, IntegerField, TextField, TimeField
from ami_proto.message import Event

from .snapshots import ChannelFields, DestChannelFields

__all__ = [
    "AgentCalled",
    "AgentComplete",
    "AgentConnect",
    "AgentDump",
    "AgentRingNoAnswer",
    "QueueCallerAbandon",
    "QueueCallerJoin",
    "QueueCallerLeave",
    "QueueEntry",
    "QueueMember",
    "QueueMemberAdded",
    "QueueMemberPause",
    "QueueMemberPenalty",
    "QueueMemberRemoved",
    "QueueMemberRinginuse",
    "QueueMemberStatus",
    "QueueParams",
    "QueueStatusComplete",
    "QueueSummary",
    "QueueSummaryComplete",
]


class AgentCalled(ChannelFields, DestChannelFields, name="AgentCalled"):
    """The event ``AgentCalled``.

    Module: app_queue. Class: agent. Since: 12.0.0.
    """

    __slots__ = ()

    queue = TextField("Queue")
    member_name = TextField("MemberName")
    interface = TextField("Interface")


class AgentComplete(ChannelFields, DestChannelFields, name="AgentComplete"):
    """The event ``AgentComplete``.

    Module: app_queue. Class: agent. Since: 12.0.0.
    """

    __slots__ = ()

    queue = TextField("Queue")
    member_name = TextField("MemberName")
    interface = TextField("Interface")
    holdtime = IntegerField("HoldTime")
    """In seconds."""
    talk_time = IntegerField("TalkTime")
    """In seconds."""
    reason = TextField("Reason")
    """Seen: ``caller``, ``agent``, ``transfer``."""


class AgentConnect(ChannelFields, DestChannelFields, name="AgentConnect"):
    """The event ``AgentConnect``.

    Module: app_queue. Class: agent. Since: 12.0.0.
    """

    __slots__ = ()

    queue = TextField("Queue")
    member_name = TextField("MemberName")
    interface = TextField("Interface")
    ring_time = IntegerField("RingTime")
    """In seconds."""
    holdtime = IntegerField("HoldTime")
    """In seconds."""


class AgentDump(ChannelFields, DestChannelFields, name="AgentDump"):
    """The event ``AgentDump``.

    Module: app_queue. Class: agent. Since: 12.0.0.
    """

    __slots__ = ()

    queue = TextField("Queue")
    member_name = TextField("MemberName")
    interface = TextField("Interface")


class AgentRingNoAnswer(ChannelFields, DestChannelFields, name="AgentRingNoAnswer"):
    """The event ``AgentRingNoAnswer``.

    Module: app_queue. Class: agent. Since: 12.0.0.
    """

    __slots__ = ()

    queue = TextField("Queue")
    member_name = TextField("MemberName")
    interface = TextField("Interface")
    ring_time = IntegerField("RingTime")
    """In milliseconds."""


class QueueCallerAbandon(ChannelFields, name="QueueCallerAbandon"):
    """The event ``QueueCallerAbandon``.

    Module: app_queue. Class: agent. Since: 12.0.0.
    """

    __slots__ = ()

    queue = TextField("Queue")
    position = IntegerField("Position")
    original_position = IntegerField("OriginalPosition")
    holdtime = IntegerField("HoldTime")
    """In seconds."""


class QueueCallerJoin(ChannelFields, name="QueueCallerJoin"):
    """The event ``QueueCallerJoin``.

    Module: app_queue. Class: agent. Since: 12.0.0.
    """

    __slots__ = ()

    queue = TextField("Queue")
    position = IntegerField("Position")
    count = IntegerField("Count")


class QueueCallerLeave(ChannelFields, name="QueueCallerLeave"):
    """The event ``QueueCallerLeave``.

    Module: app_queue. Class: agent. Since: 12.0.0.
    """

    __slots__ = ()

    queue = TextField("Queue")
    count = IntegerField("Count")
    position = IntegerField("Position")


class QueueEntry(Event, name="QueueEntry"):
    """The event ``QueueEntry``.

    Module: app_queue. Class: agent. Since: 16.24.0, 18.10.0, 19.2.0. Item of: ``QueueStatus``.
    """

    __slots__ = ()

    queue = TextField("Queue")
    position = IntegerField("Position")
    channel = TextField("Channel")
    uniqueid = TextField("Uniqueid")
    caller_id_num = TextField("CallerIDNum")
    caller_id_name = TextField("CallerIDName")
    connected_line_num = TextField("ConnectedLineNum")
    connected_line_name = TextField("ConnectedLineName")
    wait = IntegerField("Wait")
    """In seconds."""
    priority = TextField("Priority")


class QueueMember(Event, name="QueueMember"):
    """The event ``QueueMember``.

    Item of: ``QueueStatus``.
    """

    __slots__ = ()

    queue = TextField("Queue")
    name_of_member = TextField("Name")
    location = TextField("Location")
    state_interface = TextField("StateInterface")
    membership = TextField("Membership")
    penalty = IntegerField("Penalty")
    calls_taken = IntegerField("CallsTaken")
    last_call = TimeField("LastCall", absent=("0",))
    last_pause = TimeField("LastPause", absent=("0",))
    login_time = TimeField("LoginTime", absent=("0",))
    in_call = BooleanField("InCall")
    status = IntegerField("Status")
    paused = BooleanField("Paused")
    paused_reason = TextField("PausedReason")
    wrapup_time = IntegerField("Wrapuptime")
    """In seconds."""


class QueueMemberAdded(Event, name="QueueMemberAdded"):
    """The event ``QueueMemberAdded``.

    Module: app_queue. Class: agent. Since: 12.0.0.
    """

    __slots__ = ()

    queue = TextField("Queue")
    member_name = TextField("MemberName")
    interface = TextField("Interface")
    state_interface = TextField("StateInterface")
    membership = TextField("Membership")
    """Seen: ``dynamic``, ``realtime``, ``static``."""
    penalty = IntegerField("Penalty")
    calls_taken = IntegerField("CallsTaken")
    last_call = TimeField("LastCall", absent=("0",))
    last_pause = TimeField("LastPause", absent=("0",))
    login_time = TimeField("LoginTime", absent=("0",))
    in_call = BooleanField("InCall")
    status = IntegerField("Status")
    paused = BooleanField("Paused")
    paused_reason = TextField("PausedReason")
    ring_in_use = BooleanField("Ringinuse")
    wrapup_time = IntegerField("Wrapuptime")
    """In seconds."""


class QueueMemberPause(Event, name="QueueMemberPause"):
    """The event ``QueueMemberPause``.

    Module: app_queue. Class: agent. Since: 12.2.0.
    """

    __slots__ = ()

    queue = TextField("Queue")
    member_name = TextField("MemberName")
    interface = TextField("Interface")
    state_interface = TextField("StateInterface")
    membership = TextField("Membership")
    """Seen: ``dynamic``, ``realtime``, ``static``."""
    penalty = IntegerField("Penalty")
    calls_taken = IntegerField("CallsTaken")
    last_call = TimeField("LastCall", absent=("0",))
    last_pause = TimeField("LastPause", absent=("0",))
    login_time = TimeField("LoginTime", absent=("0",))
    in_call = BooleanField("InCall")
    status = IntegerField("Status")
    paused = BooleanField("Paused")
    paused_reason = TextField("PausedReason")
    ring_in_use = BooleanField("Ringinuse")
    wrapup_time = IntegerField("Wrapuptime")
    """In seconds."""
    reason = TextField("Reason")


class QueueMemberPenalty(Event, name="QueueMemberPenalty"):
    """The event ``QueueMemberPenalty``.

    Module: app_queue. Class: agent. Since: 12.0.0.
    """

    __slots__ = ()

    queue = TextField("Queue")
    member_name = TextField("MemberName")
    interface = TextField("Interface")
    state_interface = TextField("StateInterface")
    membership = TextField("Membership")
    """Seen: ``dynamic``, ``realtime``, ``static``."""
    penalty = IntegerField("Penalty")
    calls_taken = IntegerField("CallsTaken")
    last_call = TimeField("LastCall", absent=("0",))
    last_pause = TimeField("LastPause", absent=("0",))
    login_time = TimeField("LoginTime", absent=("0",))
    in_call = BooleanField("InCall")
    status = IntegerField("Status")
    paused = BooleanField("Paused")
    paused_reason = TextField("PausedReason")
    ring_in_use = BooleanField("Ringinuse")
    wrapup_time = IntegerField("Wrapuptime")
    """In seconds."""


class QueueMemberRemoved(Event, name="QueueMemberRemoved"):
    """The event ``QueueMemberRemoved``.

    Module: app_queue. Class: agent. Since: 12.0.0.
    """

    __slots__ = ()

    queue = TextField("Queue")
    member_name = TextField("MemberName")
    interface = TextField("Interface")
    state_interface = TextField("StateInterface")
    membership = TextField("Membership")
    """Seen: ``dynamic``, ``realtime``, ``static``."""
    penalty = IntegerField("Penalty")
    calls_taken = IntegerField("CallsTaken")
    last_call = TimeField("LastCall", absent=("0",))
    last_pause = TimeField("LastPause", absent=("0",))
    login_time = TimeField("LoginTime", absent=("0",))
    in_call = BooleanField("InCall")
    status = IntegerField("Status")
    paused = BooleanField("Paused")
    paused_reason = TextField("PausedReason")
    ring_in_use = BooleanField("Ringinuse")
    wrapup_time = IntegerField("Wrapuptime")
    """In seconds."""


class QueueMemberRinginuse(Event, name="QueueMemberRinginuse"):
    """The event ``QueueMemberRinginuse``.

    Module: app_queue. Class: agent. Since: 12.0.0.
    """

    __slots__ = ()

    queue = TextField("Queue")
    member_name = TextField("MemberName")
    interface = TextField("Interface")
    state_interface = TextField("StateInterface")
    membership = TextField("Membership")
    """Seen: ``dynamic``, ``realtime``, ``static``."""
    penalty = IntegerField("Penalty")
    calls_taken = IntegerField("CallsTaken")
    last_call = TimeField("LastCall", absent=("0",))
    last_pause = TimeField("LastPause", absent=("0",))
    login_time = TimeField("LoginTime", absent=("0",))
    in_call = BooleanField("InCall")
    status = IntegerField("Status")
    paused = BooleanField("Paused")
    paused_reason = TextField("PausedReason")
    ring_in_use = BooleanField("Ringinuse")
    wrapup_time = IntegerField("Wrapuptime")
    """In seconds."""


class QueueMemberStatus(Event, name="QueueMemberStatus"):
    """The event ``QueueMemberStatus``.

    Module: app_queue. Class: agent. Since: 12.0.0.
    """

    __slots__ = ()

    queue = TextField("Queue")
    member_name = TextField("MemberName")
    interface = TextField("Interface")
    state_interface = TextField("StateInterface")
    membership = TextField("Membership")
    """Seen: ``dynamic``, ``realtime``, ``static``."""
    penalty = IntegerField("Penalty")
    calls_taken = IntegerField("CallsTaken")
    last_call = TimeField("LastCall", absent=("0",))
    last_pause = TimeField("LastPause", absent=("0",))
    login_time = TimeField("LoginTime", absent=("0",))
    in_call = BooleanField("InCall")
    status = IntegerField("Status")
    paused = BooleanField("Paused")
    paused_reason = TextField("PausedReason")
    ring_in_use = BooleanField("Ringinuse")
    wrapup_time = IntegerField("Wrapuptime")
    """In seconds."""


class QueueParams(Event, name="QueueParams"):
    """The event ``QueueParams``.

    Module: app_queue. Class: agent. Since: 16.24.0, 18.10.0, 19.2.0. Item of: ``QueueStatus``.
    """

    __slots__ = ()

    max = IntegerField("Max")
    strategy = TextField("Strategy")
    calls = IntegerField("Calls")
    holdtime = IntegerField("Holdtime")
    """In seconds."""
    talk_time = IntegerField("TalkTime")
    """In seconds."""
    completed = IntegerField("Completed")
    abandoned = IntegerField("Abandoned")
    service_level_perf = FloatField("ServicelevelPerf")
    service_level_perf2 = FloatField("ServicelevelPerf2")
    queue = TextField("Queue")
    service_level = IntegerField("ServiceLevel")
    weight = IntegerField("Weight")


class QueueStatusComplete(Event, name="QueueStatusComplete"):
    """The event ``QueueStatusComplete``.

    Item of: ``QueueStatus``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")


class QueueSummary(Event, name="QueueSummary"):
    """The event ``QueueSummary``.

    Item of: ``QueueSummary``.
    """

    __slots__ = ()

    queue = TextField("Queue")
    logged_in = IntegerField("LoggedIn")
    available = IntegerField("Available")
    callers = IntegerField("Callers")
    holdtime = IntegerField("HoldTime")
    """In seconds."""
    talk_time = IntegerField("TalkTime")
    """In seconds."""
    longest_hold_time = IntegerField("LongestHoldTime")
    """In seconds."""


class QueueSummaryComplete(Event, name="QueueSummaryComplete"):
    """The event ``QueueSummaryComplete``.

    Item of: ``QueueSummary``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")
