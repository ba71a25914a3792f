# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Events: system."""

from __future__ import annotations

from ami_proto.fields import BooleanField, IntegerField, TextField
from ami_proto.message import Event

__all__ = [
    "DeadlockStart",
    "FullyBooted",
    "Load",
    "LogChannel",
    "Reload",
    "Shutdown",
    "TestEvent",
    "Unload",
]


class DeadlockStart(Event, name="DeadlockStart"):
    """The event ``DeadlockStart``.

    Module: builtin. Class: system. Since: 16.29.0, 18.15.0, 19.7.0.
    """

    __slots__ = ()

    mutex = TextField("Mutex")


class FullyBooted(Event, name="FullyBooted"):
    """The event ``FullyBooted``.

    Module: builtin. Class: system. Since: 12.0.0.
    """

    __slots__ = ()

    status = TextField("Status")
    uptime = IntegerField("Uptime")
    """In seconds."""
    last_reload = IntegerField("LastReload")
    """In seconds."""


class Load(Event, name="Load"):
    """The event ``Load``.

    Module: builtin. Class: system. Since: 16.0.0.
    """

    __slots__ = ()

    module = TextField("Module")
    status = TextField("Status")
    """Seen: ``Failure``, ``Success``, ``Decline``."""


class LogChannel(Event, name="LogChannel"):
    """The event ``LogChannel``.

    Module: builtin. Class: system. Since: 16.24.0, 18.10.0, 19.2.0.
    """

    __slots__ = ()

    channel = TextField("Channel")


class Reload(Event, name="Reload"):
    """The event ``Reload``.

    Module: builtin. Class: system. Since: 12.0.0.
    """

    __slots__ = ()

    module = TextField("Module")
    status = TextField("Status")
    """Seen: ``0``, ``1``, ``2``, ``3``, ``4``, ``5``, ``6``."""


class Shutdown(Event, name="Shutdown"):
    """The event ``Shutdown``.

    Module: builtin. Class: system. Since: 12.0.0.
    """

    __slots__ = ()

    shutdown = TextField("Shutdown")
    """Seen: ``Uncleanly``, ``Cleanly``."""
    restart = BooleanField("Restart")


class TestEvent(Event, name="TestEvent"):
    """The event ``TestEvent``.

    Class: reporting.
    """

    __slots__ = ()

    type = TextField("Type")
    state = TextField("State")
    app_file = TextField("AppFile")
    app_function = TextField("AppFunction")
    app_line = IntegerField("AppLine")
    contact = TextField("Contact")
    status = TextField("Status")
    rtt = TextField("RTT")
    channel = TextField("Channel")
    call_id = TextField("CallID")
    prior_call_id = TextField("PriorCallID")
    message = TextField("Message")
    conference = TextField("Conference")
    old_state = TextField("OldState")
    new_state = TextField("NewState")
    mode = TextField("Mode")


class Unload(Event, name="Unload"):
    """The event ``Unload``.

    Module: builtin. Class: system. Since: 16.0.0.
    """

    __slots__ = ()

    module = TextField("Module")
    status = TextField("Status")
    """Seen: ``Success``."""
