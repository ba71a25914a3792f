"""The client for threads and scripts: blocking calls, thread-safe, no dependency.

::

    from ami_proto.actions import Ping
    from ami_transports.blocking import connect

    with connect("ami://admin:secret@pbx.example") as ami:
        print(ami.call(Ping()).timestamp)
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import ssl

    from ami_proto import SessionConfig

    from ._sync_client import Client, PendingReply
    from ._sync_streams import Listener, Stream

__all__ = ["Client", "Listener", "PendingReply", "Stream", "connect"]

_HOMES: Final = {
    "Client": ("._sync_client", "Client"),
    "Listener": ("._sync_streams", "Listener"),
    "PendingReply": ("._sync_client", "PendingReply"),
    "Stream": ("._sync_streams", "Stream"),
}
"""What is loaded when it is first asked for, and the module and name of each."""


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
    # Loaded now, so that a program that imports this and may not connect at all starts at once.
    from ._patched import primitives
    from ._settings import settled_config
    from ._sync import SyncDriver
    from ._sync_client import opened

    return opened(SyncDriver(settled_config(url, config, overrides), ssl_context, primitives()))


if not TYPE_CHECKING:  # a checker would take any misspelt name for one that this knows

    def __getattr__(name: str) -> object:
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        module, its_name = _HOMES[name]
        found = globals()[name] = getattr(import_module(module, __package__), its_name)
        return found

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
