"""What a server is told beforehand: who may log in, what it can do, which Asterisk it resembles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from .privileges import ALL_PRIVILEGES, mask_of

__all__ = ["ASTERISK_16", "ASTERISK_22", "CommandInfo", "Dialect", "ServerSettings", "User"]


@dataclass(frozen=True, slots=True)
class Dialect:
    """In what one Asterisk differs from another.

    ``banner`` is the first line, without its end. ``match_criteria`` says whether ``Filter`` reads
    ``MatchCriteria`` and refuses an empty filter (20.11, 21.6 and 22.1 on), or ignores it.
    """

    banner: str
    match_criteria: bool


ASTERISK_16: Final = Dialect("Asterisk Call Manager/5.0.4", match_criteria=False)
"""16.25 to 16.28."""
ASTERISK_22: Final = Dialect("Asterisk Call Manager/11.0.0", match_criteria=True)
"""22.1 and later."""


@dataclass(frozen=True, slots=True)
class User:
    """A login: its secret, the classes of events it may read, the classes of actions it may run."""

    secret: str
    read: frozenset[str] = ALL_PRIVILEGES
    write: frozenset[str] = ALL_PRIVILEGES

    def __post_init__(self) -> None:
        mask_of(self.read | self.write)

    def __repr__(self) -> str:
        return f"User(secret='***', read={sorted(self.read)}, write={sorted(self.write)})"


@dataclass(frozen=True, slots=True)
class CommandInfo:
    """An action: what ``ListCommands`` says of it, and the privileges of which it needs any one."""

    synopsis: str
    privileges: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        mask_of(self.privileges)


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """Everything that a :class:`~ami_proto.ServerConnection` must know; all connections share it.

    ``users``
        By name. Names are looked up in any case, as Asterisk does.
    ``commands``
        By wire name: the actions that reach your handler. What the connection answers by itself
        (Login, Challenge, Logoff, Events, Filter, ListCommands) need not be among them.
    ``started_at``
        When the exchange was started, on the clock of ``now``: for ``Uptime`` in FullyBooted.
    """

    users: Mapping[str, User]
    commands: Mapping[str, CommandInfo]
    dialect: Dialect = ASTERISK_22
    started_at: float = 0.0
    auth_timeout_s: float = 30.0
    """``authtimeout`` in manager.conf, and its default: the time a peer has to log in."""
    login_failure_delay_s: float = 1.0
    """Asterisk sleeps so long before it refuses a login, against guessing."""
    write_timeout_s: float = 0.1
    """``writetimeout`` in manager.conf, and its default: how long a peer may not read."""
    max_pending_bytes: int = 64 * 1024 * 1024
    """What may wait to be written, queued events included. Asterisk has no bound and relies on the
    write timeout; this one is for a driver that does not write. The largest real answer is far
    below."""
    max_buffered_bytes: int = 16 * 1024 * 1024
    """What a peer may send ahead while an action of its own is unfinished. Asterisk does not read
    meanwhile; this is some 200,000 pipelined actions, more than the buffers of a socket hold."""
