# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Events: agents."""

from __future__ import annotations

from ami_proto.fields import IntegerField, TextField, TimeField
from ami_proto.message import Event
from ami_proto.repairs import JoinedAgents

from .snapshots import ChannelFields

__all__ = ["AgentLogin", "AgentLogoff", "Agents", "AgentsComplete"]


class AgentLogin(ChannelFields, name="AgentLogin"):
    """The event ``AgentLogin``.

    Module: builtin. Class: agent. Since: 12.0.0.
    """

    __slots__ = ()

    agent = TextField("Agent")


class AgentLogoff(ChannelFields, name="AgentLogoff"):
    """The event ``AgentLogoff``.

    Module: builtin. Class: agent. Since: 12.0.0.
    """

    __slots__ = ()

    agent = TextField("Agent")
    login_time = IntegerField("Logintime")
    """In seconds."""


class Agents(JoinedAgents, ChannelFields, name="Agents"):
    """The event ``Agents``.

    Module: app_agent_pool. Class: agent. Since: 12.0.0. Item of: ``Agents``.
    """

    __slots__ = ()

    agent = TextField("Agent")
    name_ = TextField("Name")
    status = TextField("Status")
    """Seen: ``AGENT_LOGGEDOFF``, ``AGENT_IDLE``, ``AGENT_ONCALL``."""
    talking_to_chan = TextField("TalkingToChan", absent=("n/a",))
    call_started = TimeField("CallStarted", absent=("0",))
    logged_in_time = TimeField("LoggedInTime", absent=("0",))


class AgentsComplete(Event, name="AgentsComplete"):
    """The event ``AgentsComplete``.

    Module: app_agent_pool. Class: agent. Since: 12.0.0. Item of: ``Agents``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")
