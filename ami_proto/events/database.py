# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Events: database."""

from __future__ import annotations

from ami_proto.fields import IntegerField, TextField
from ami_proto.message import Event

__all__ = ["DBGetComplete", "DBGetResponse", "DBGetTreeComplete", "DBGetTreeResponse"]


class DBGetComplete(Event, name="DBGetComplete"):
    """The event ``DBGetComplete``.

    Item of: ``DBGet``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")


class DBGetResponse(Event, name="DBGetResponse"):
    """The event ``DBGetResponse``.

    Item of: ``DBGet``.
    """

    __slots__ = ()

    family = TextField("Family")
    key = TextField("Key")
    val = TextField("Val")


class DBGetTreeComplete(Event, name="DBGetTreeComplete"):
    """The event ``DBGetTreeComplete``.

    Item of: ``DBGetTree``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")


class DBGetTreeResponse(Event, name="DBGetTreeResponse"):
    """The event ``DBGetTreeResponse``.

    Item of: ``DBGetTree``.
    """

    __slots__ = ()

    key = TextField("Key")
    val = TextField("Val")
