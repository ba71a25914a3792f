# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Events: agi."""

from __future__ import annotations

from ami_proto.fields import IntegerField, TextField, UriField

from .snapshots import ChannelFields

__all__ = ["AGIExecEnd", "AGIExecStart", "AsyncAGIEnd", "AsyncAGIExec", "AsyncAGIStart"]


class AGIExecEnd(ChannelFields, name="AGIExecEnd"):
    """The event ``AGIExecEnd``.

    Module: res_agi. Class: agi. Since: 12.0.0.
    """

    __slots__ = ()

    command = TextField("Command")
    command_id = TextField("CommandId")
    result_code = IntegerField("ResultCode")
    result = TextField("Result")


class AGIExecStart(ChannelFields, name="AGIExecStart"):
    """The event ``AGIExecStart``.

    Module: res_agi. Class: agi. Since: 12.0.0.
    """

    __slots__ = ()

    command = TextField("Command")
    command_id = TextField("CommandId")


class AsyncAGIEnd(ChannelFields, name="AsyncAGIEnd"):
    """The event ``AsyncAGIEnd``.

    Module: res_agi. Class: agi. Since: 12.0.0.
    """

    __slots__ = ()


class AsyncAGIExec(ChannelFields, name="AsyncAGIExec"):
    """The event ``AsyncAGIExec``.

    Module: res_agi. Class: agi. Since: 12.0.0.
    """

    __slots__ = ()

    command_id = TextField("CommandId")
    result = UriField("Result")


class AsyncAGIStart(ChannelFields, name="AsyncAGIStart"):
    """The event ``AsyncAGIStart``.

    Module: res_agi. Class: agi. Since: 12.0.0.
    """

    __slots__ = ()

    env = UriField("Env")
