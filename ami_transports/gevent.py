"""The client for gevent: calls that wait in their greenlet only. Nothing is patched, nor need be.

::

    from ami_proto.actions import Ping
    from ami_transports.gevent import connect

    with connect("ami://admin:secret@pbx.example") as ami:
        print(ami.call(Ping()).timestamp)

A client is for the greenlets of the thread that connected it; in another thread its methods raise
:class:`~ami_proto.LocalProtocolError`. A call that is ended by ``gevent.Timeout`` or ``kill()`` is
abandoned, and the link goes on.
"""

from __future__ import annotations

import ssl

from ami_proto import SessionConfig

from ._gevent import GeventPrimitives
from ._settings import settled_config
from ._sync import SyncDriver
from ._sync_client import Client, PendingReply, opened
from ._sync_streams import Listener, Stream

__all__ = ["Client", "Listener", "PendingReply", "Stream", "connect"]


def connect(
    url: str | None = None,
    *,
    config: SessionConfig | None = None,
    ssl_context: ssl.SSLContext | None = None,
    **overrides: object,
) -> Client:
    """Connect, log in, and return the client: use it in a ``with``.

    The arguments and errors are those of :func:`ami_transports.blocking.connect`.
    """
    return opened(
        SyncDriver(settled_config(url, config, overrides), ssl_context, GeventPrimitives())
    )
