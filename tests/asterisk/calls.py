"""Calls to make: extensions of the test servers' dialplan, and some added for as long as needed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from secrets import token_hex

from ami_proto import Action
from ami_proto.actions import Originate
from ami_transports.blocking import Client

__all__ = ["call_to", "extension", "new_name"]


def new_name() -> str:
    """A name that nobody else uses on a server that others may use as well."""
    return f"amitest-{token_hex(4)}"


def call_to(
    exten: str, *, timeout_ms: int | None = None, channel_id: str | None = None
) -> Originate:
    """Call an extension, and wait a second when it has answered."""
    return Originate(
        channel=f"Local/{exten}@default/n",
        application="Wait",
        data="1",
        timeout_ms=timeout_ms,
        channel_id=channel_id,
    )


@contextmanager
def extension(ami: Client, application: str, data: str = "30") -> Iterator[str]:
    """A new extension of one step, which is removed in the end."""
    name = new_name()
    where = {"Context": "default", "Extension": name}
    what = {"Priority": "1", "Application": application, "ApplicationData": data}
    ami.call(Action("DialplanExtensionAdd", where | what))
    try:
        yield name
    finally:
        ami.call(Action("DialplanExtensionRemove", where))
