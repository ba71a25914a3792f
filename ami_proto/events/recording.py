# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Events: recording."""

from __future__ import annotations

from ami_proto.fields import TextField

from .snapshots import ChannelFields

__all__ = ["MixMonitorMute", "MixMonitorStart", "MixMonitorStop", "MonitorStart", "MonitorStop"]


class MixMonitorMute(ChannelFields, name="MixMonitorMute"):
    """The event ``MixMonitorMute``.

    Module: app_mixmonitor. Class: call. Since: 16.17.0, 18.3.0.
    """

    __slots__ = ()

    direction = TextField("Direction")
    state = TextField("State")


class MixMonitorStart(ChannelFields, name="MixMonitorStart"):
    """The event ``MixMonitorStart``.

    Module: app_mixmonitor. Class: call. Since: 16.17.0, 18.3.0.
    """

    __slots__ = ()


class MixMonitorStop(ChannelFields, name="MixMonitorStop"):
    """The event ``MixMonitorStop``.

    Module: app_mixmonitor. Class: call. Since: 16.17.0, 18.3.0.
    """

    __slots__ = ()


class MonitorStart(ChannelFields, name="MonitorStart"):
    """The event ``MonitorStart``.

    Module: res_monitor. Class: call. Until: 20.
    """

    __slots__ = ()


class MonitorStop(ChannelFields, name="MonitorStop"):
    """The event ``MonitorStop``.

    Module: res_monitor. Class: call. Until: 20.
    """

    __slots__ = ()
