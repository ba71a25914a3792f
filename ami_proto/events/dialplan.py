# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Events: dialplan."""

from __future__ import annotations

from ami_proto.fields import EscapedField, IntegerField, TextField
from ami_proto.message import Event

from .snapshots import ChannelFields

__all__ = ["ListDialplan", "Newexten", "ShowDialPlanComplete", "UserEvent", "VarSet"]


class ListDialplan(Event, name="ListDialplan"):
    """The event ``ListDialplan``.

    Item of: ``ShowDialPlan``.
    """

    __slots__ = ()

    context = TextField("Context")
    extension = TextField("Extension")
    priority = TextField("Priority")
    application = TextField("Application")
    registrar = TextField("Registrar")
    app_data = TextField("AppData")
    switch = TextField("Switch")
    include_context = TextField("IncludeContext")
    extension_label = TextField("ExtensionLabel")
    ignore_pattern = TextField("IgnorePattern")


class Newexten(ChannelFields, name="Newexten"):
    """The event ``Newexten``.

    Module: builtin. Class: dialplan. Since: 12.0.0.
    """

    __slots__ = ()

    exten = TextField("Exten", "Extension")
    extension = TextField("Extension", "Exten")
    application = TextField("Application")
    app_data = TextField("AppData")


class ShowDialPlanComplete(Event, name="ShowDialPlanComplete"):
    """The event ``ShowDialPlanComplete``.

    Item of: ``ShowDialPlan``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")
    list_extensions = IntegerField("ListExtensions")
    list_priorities = IntegerField("ListPriorities")
    list_contexts = IntegerField("ListContexts")


class UserEvent(ChannelFields, name="UserEvent"):
    """The event ``UserEvent``.

    Module: builtin. Class: user. Since: 12.3.0.
    """

    __slots__ = ()

    user_event = TextField("UserEvent")


class VarSet(ChannelFields, name="VarSet"):
    """The event ``VarSet``.

    Module: app_stack. Class: dialplan. Since: 12.0.0.
    """

    __slots__ = ()

    variable = TextField("Variable")
    value = EscapedField("Value")
