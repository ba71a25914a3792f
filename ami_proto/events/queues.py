"""Items of the list ``QueueStatus`` (apps/app_queue.c)."""

from __future__ import annotations

from ami_proto.fields import BooleanField, FloatField, IntegerField, TextField
from ami_proto.message import Event

__all__ = ["QueueEntry", "QueueMember", "QueueParams"]


class QueueParams(Event, name="QueueParams"):
    """A queue and its figures."""

    __slots__ = ()

    queue = TextField("Queue")
    max = IntegerField("Max")
    strategy = TextField("Strategy")
    calls = IntegerField("Calls")
    holdtime = IntegerField("Holdtime")
    """Average seconds that callers waited."""
    talk_time = IntegerField("TalkTime")
    completed = IntegerField("Completed")
    abandoned = IntegerField("Abandoned")
    service_level = IntegerField("ServiceLevel")
    service_level_perf = FloatField("ServicelevelPerf")
    service_level_perf2 = FloatField("ServicelevelPerf2")
    weight = IntegerField("Weight")


class QueueMember(Event, name="QueueMember"):
    """A member of a queue."""

    __slots__ = ()

    queue = TextField("Queue")
    name_of_member = TextField("Name")
    location = TextField("Location")
    state_interface = TextField("StateInterface")
    membership = TextField("Membership")
    penalty = IntegerField("Penalty")
    calls_taken = IntegerField("CallsTaken")
    last_call = IntegerField("LastCall")
    """Seconds since 1970, 0 for never."""
    last_pause = IntegerField("LastPause")
    in_call = BooleanField("InCall")
    status = IntegerField("Status")
    """The device state: 1 not in use, 2 in use, 6 ringing (include/asterisk/devicestate.h)."""
    paused = BooleanField("Paused")
    paused_reason = TextField("PausedReason")
    wrapup_time = IntegerField("Wrapuptime")


class QueueEntry(Event, name="QueueEntry"):
    """A caller who waits in a queue."""

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
    """Seconds that the caller has waited."""
    priority = IntegerField("Priority")
