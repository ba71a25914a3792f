"""The client for asyncio and trio: calls to await, in tasks that a block owns.

::

    from ami_proto.actions import Ping
    from ami_transports.anyio import connect

    async with connect("ami://admin:secret@pbx.example") as ami:
        print((await ami.call(Ping())).timestamp)

A call that is cancelled is abandoned, and the link goes on. A client is for the tasks of the event
loop in which it was made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ami_proto import SessionConfig

from ._async_client import Client, Connecting, PendingReply
from ._async_streams import Listener, Stream
from ._settings import settled_config

if TYPE_CHECKING:
    import ssl

__all__ = ["Client", "Connecting", "Listener", "PendingReply", "Stream", "connect"]


def connect(
    url: str | None = None,
    *,
    config: SessionConfig | None = None,
    ssl_context: ssl.SSLContext | None = None,
    **overrides: object,
) -> Connecting:
    """Connect and log in: ``async with connect(...) as ami``.

    The arguments, and the errors of entering the block, are those of
    :func:`ami_transports.blocking.connect`.
    """
    return Connecting(settled_config(url, config, overrides), ssl_context)
