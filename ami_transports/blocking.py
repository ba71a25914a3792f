"""The client for threads and scripts: blocking calls, thread-safe, no dependency.

::

    from ami_proto.actions import Ping
    from ami_transports.blocking import connect

    with connect("ami://admin:secret@pbx.example") as ami:
        print(ami.call(Ping()).timestamp)
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from ami_proto import SessionConfig

from ._primitives import Primitives, ThreadPrimitives
from ._settings import settled_config
from ._sync import SyncDriver
from ._sync_client import PendingReply, opened
from ._sync_client import SyncClient as Client
from ._sync_streams import Listener, Stream

if TYPE_CHECKING:
    import ssl

__all__ = ["Client", "Listener", "PendingReply", "Stream", "connect"]


def connect(
    url: str | None = None,
    *,
    config: SessionConfig | None = None,
    ssl_context: ssl.SSLContext | None = None,
    **overrides: object,
) -> Client:
    """Connect, log in, and return the client: use it in a ``with``.

    ``url`` is ``ami://user:secret@host:port``, or ``amis://`` for TLS; see
    :meth:`ami_proto.SessionConfig.from_url`. Without it, ``config``, or else the environment
    variable ``AMI_URL``. ``overrides`` are fields of :class:`~ami_proto.SessionConfig`
    (``action_timeout_s=5``, ``events="call"``). ``ssl_context`` replaces the ``tls_*`` settings.

    Raises :class:`~ami_proto.LinkFailed` (a ConnectionError) when there is no connection,
    :class:`~ami_proto.LoginRefused`, and :class:`~ami_proto.LocalProtocolError` for settings that
    cannot be. With ``wait=True`` it waits for a server that is not there yet.
    """
    return opened(SyncDriver(settled_config(url, config, overrides), ssl_context, _primitives()))


def _primitives() -> Primitives:
    monkey = sys.modules.get("gevent.monkey")
    if monkey is None:
        return ThreadPrimitives()
    if monkey.is_module_patched("threading"):
        # what the program takes for its threads are greenlets
        from ._gevent import GeventPrimitives

        return GeventPrimitives()
    return ThreadPrimitives(monkey.get_original("socket", "socket"))
