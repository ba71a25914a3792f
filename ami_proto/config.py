"""SessionConfig: everything that can be chosen, with its reason; from a URL or by keyword."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from enum import Enum
from typing import Final
from urllib.parse import parse_qsl, unquote, urlsplit

from .errors import LocalProtocolError
from .framing import DEFAULT_MAX_FRAME_BYTES

__all__ = ["LONGEST_S", "AuthMethod", "SessionConfig"]

_SCHEMES: Final = {"ami": False, "tcp": False, "amis": True, "tls": True, "ssl": True}
"""URL schemes, and whether they speak TLS."""
_PLAIN_PORT: Final = 5038
_TLS_PORT: Final = 5039


class AuthMethod(Enum):
    """How to log in."""

    MD5 = "md5"
    """By challenge: the secret itself is not sent. What Asterisk has offered in every version."""
    PLAIN = "plain"
    """The secret itself is sent: only over TLS, to this machine, or when allowed explicitly."""


@dataclass(frozen=True, kw_only=True)
class SessionConfig:
    """What a session does, and within which limits. Durations are in seconds.

    Make one from a URL with :meth:`from_url`; change one with ``dataclasses.replace``.
    """

    host: str = "localhost"
    """Name or address of the server; IPv6 addresses without brackets."""
    port: int | None = None
    """TCP port; by default 5038, or 5039 with TLS."""
    unix_path: str | None = None
    """Path of a Unix socket; then ``host`` and ``port`` are not used."""
    tls: bool = False
    """TLS from the first byte, as Asterisk's ``tlsenable`` port speaks it."""
    tls_verify: bool = True
    """Whether the server's certificate must be good and its own. Never off by itself."""
    tls_ca_file: str | None = None
    """PEM file of the authorities to trust instead of the system's: for a private or self-signed
    certificate."""
    tls_cert_file: str | None = None
    """PEM file of a client certificate, with its key unless ``tls_key_file`` has that."""
    tls_key_file: str | None = None
    tls_server_name: str | None = None
    """The name that the certificate must have, where it is not ``host``."""
    username: str | None = None
    """Manager user; None for no login at all (then only a few actions are permitted)."""
    secret: str = field(default="", repr=False)
    """That user's secret. It is in no ``repr``, log or error."""
    auth: AuthMethod = AuthMethod.MD5
    allow_plaintext_login: bool = False
    """Let the secret travel in clear to another machine without TLS."""
    events: str | None = None
    """Event mask from the login on: ``"on"``, ``"off"``, ``"call,system"``; None for the server's
    default, which is all that the user may read. An unknown class silently means off."""

    connect_timeout_s: float = 10.0
    """For the name, the TCP connection and the TLS handshake together."""
    login_timeout_s: float = 10.0
    """From there until the session is ready. A refusal alone takes Asterisk one second."""
    action_timeout_s: float = 30.0
    """From sending an action to the end of its answer; a single call can have its own. For an
    action that states how long it may take, this comes on top."""
    idle_timeout_s: float | None = 15.0
    """The link is probed with a Ping when it was silent for so long; None never probes."""
    pong_timeout_s: float = 10.0
    """The link is lost when nothing at all came for so long after that Ping."""
    end_timeout_s: float = 5.0
    """How long the server may take to close the connection after Logoff."""

    wait: bool = False
    """Whether to keep trying when the very first connection fails (but not after a refusal)."""
    reconnect: bool = True
    """Whether to connect again after a link was lost."""
    reconnect_first_s: float = 0.5
    """Bound of the first delay; the delay itself is random from zero to the bound."""
    reconnect_factor: float = 2.0
    """By how much the bound grows from attempt to attempt."""
    reconnect_max_s: float = 30.0
    """The largest bound: a server that is back is found again within it."""
    reconnect_stable_s: float = 60.0
    """How long a link must hold for the bound to start over: a flapping server is not hammered."""

    max_frame_bytes: int = DEFAULT_MAX_FRAME_BYTES
    """The longest single message; one that is longer ends the connection."""
    max_list_items: int = 1_000_000
    """The most items of one list: it fails beyond. A large exchange has some 10,000 channels."""
    max_pending: int = 65_536
    """The most actions in flight: more means that nobody waits for the answers."""
    max_notices: int = 65_536
    """The most notices kept for a driver that does not fetch them; then news of unknown replies
    and unparsed text are dropped and counted, never the end of an action or a connection."""
    queue_size: int = 10_000
    """How many events a subscription keeps for its consumer, unless it says otherwise: half a
    minute of a busy exchange."""

    def __post_init__(self) -> None:
        """Refuse what cannot work, by the name of the field."""
        for name, lowest in _LOWEST.items():
            value = getattr(self, name)
            if value is None and name in _OPTIONAL:
                continue
            if not isinstance(value, (int, float)) or not lowest <= value <= LONGEST_S:
                raise LocalProtocolError(f"{name}={value!r} is no number from {lowest} up")
        if self.port is not None and not 0 < self.port < 65_536:
            raise LocalProtocolError(f"port={self.port!r} is not a TCP port")
        if self.auth is AuthMethod.PLAIN and self.username and not self.plaintext_allowed:
            raise LocalProtocolError(
                "auth=PLAIN would send the secret in clear to another machine: use TLS, or MD5,"
                " or say allow_plaintext_login=True"
            )

    @property
    def address(self) -> tuple[str, int]:
        """Host and port to connect to, where there is no ``unix_path``."""
        return self.host, self.port or (_TLS_PORT if self.tls else _PLAIN_PORT)

    @property
    def plaintext_allowed(self) -> bool:
        """Whether the secret may travel in clear: inside TLS, on this machine, or if so allowed."""
        is_near = self.unix_path is not None or _is_loopback(self.host)
        return self.tls or is_near or self.allow_plaintext_login

    @classmethod
    def from_url(
        cls, url: str, base: SessionConfig | None = None, **overrides: object
    ) -> SessionConfig:
        """The configuration that a URL says, with ``overrides`` by the names of the fields.

        What neither says is as in ``base``, or the default.

        ``ami://user:secret@host:port?events=call``; ``tcp`` is the same as ``ami``, and ``amis``,
        ``tls`` and ``ssl`` speak TLS. Without a scheme, ``user:secret@host`` is ``ami``. User and
        secret are percent-decoded. ``ami://user:secret@/run/asterisk/ami.sock`` is a Unix socket.
        The query may set any field of text, number or truth, but no secret.

        Raises :class:`~ami_proto.LocalProtocolError`, which never shows the URL.
        """
        return (base or cls()).with_settings(**{**_from_url(url), **overrides})

    def with_settings(self, **settings: object) -> SessionConfig:
        """The same with some fields changed; LocalProtocolError for a name that is no field."""
        known = [one.name for one in fields(self)]
        if unknown := sorted(set(settings) - set(known)):
            raise LocalProtocolError(
                f"unknown setting {', '.join(unknown)}; there are {', '.join(known)}"
            )
        return replace(self, **settings)  # type: ignore[arg-type]  # values are checked by name


LONGEST_S: Final = 1e9
"""Beyond any use; and clocks and conditions of operating systems take no longer waits."""
_OPTIONAL: Final = frozenset({"idle_timeout_s"})
_LOWEST: Final = {
    "connect_timeout_s": 0.001,
    "login_timeout_s": 0.001,
    "action_timeout_s": 0.001,
    "idle_timeout_s": 0.001,
    "pong_timeout_s": 0.001,
    "end_timeout_s": 0.001,
    "reconnect_first_s": 0.0,
    "reconnect_factor": 1.0,
    "reconnect_max_s": 0.0,
    "reconnect_stable_s": 0.0,
    "max_frame_bytes": 1024,
    "max_list_items": 1,
    "max_pending": 1,
    "max_notices": 1,
    "queue_size": 1,
}


def _is_loopback(host: str) -> bool:
    # four bare numbers: a name such as 127.0.0.1.example.com leads anywhere
    numbers = host.split(".")
    is_ipv4 = len(numbers) == 4 and all(number.isdecimal() for number in numbers)
    return host.lower() in {"localhost", "::1"} or (is_ipv4 and numbers[0] == "127")


def _from_url(url: str) -> dict[str, object]:
    if not url.strip():
        raise LocalProtocolError("the URL is empty")  # a variable that was not set, most likely
    scheme, mark, rest = url.partition("://")
    if not mark:
        scheme, rest = "ami", url
    if scheme.lower() not in _SCHEMES:
        # a secret may stand where the scheme should
        raise LocalProtocolError(f"a URL begins with one of {', '.join(_SCHEMES)} and ://")
    try:
        parts = urlsplit("//" + rest)
        port, host = parts.port, parts.hostname
    except ValueError:
        raise LocalProtocolError(
            "host or port of the URL cannot be read; percent-encode : / ? # @ [ ] in the secret"
        ) from None
    settings: dict[str, object] = {"tls": _SCHEMES[scheme.lower()]}
    if port is not None:
        settings["port"] = port
    if parts.fragment:
        raise LocalProtocolError("a URL has no fragment; percent-encode # in user and secret")
    if parts.username is not None:
        settings |= {"username": unquote(parts.username), "secret": unquote(parts.password or "")}
    if host:
        settings["host"] = unquote(host)
    if parts.path not in {"", "/"}:
        if host:
            raise LocalProtocolError("a URL has a host or the path of a Unix socket, not both")
        settings["unix_path"] = unquote(parts.path)
    return settings | _from_query(parts.query)


def _from_query(query: str) -> dict[str, object]:
    settings: dict[str, object] = {}
    try:
        pairs = parse_qsl(query, keep_blank_values=True, strict_parsing=bool(query))
    except ValueError:
        raise LocalProtocolError("the query of the URL is not name=value&name=value") from None
    for name, text in pairs:
        settings[name] = _converted(name, text)
    return settings


def _converted(name: str, text: str) -> object:
    default = {f.name: f.default for f in fields(SessionConfig)}.get(name)
    try:
        match default:
            case _ if name in {"host", "port", "tls", "unix_path", "username", "secret"}:
                raise LocalProtocolError(f"{name} is not set in the query of a URL")
            case bool():
                return {
                    "true": True,
                    "yes": True,
                    "1": True,
                    "false": False,
                    "no": False,
                    "0": False,
                }[text.lower()]
            case AuthMethod():
                return AuthMethod(text)
            case int():
                return int(text)
            case float():
                return None if text == "none" else float(text)
            case _:
                return text
    except (KeyError, ValueError):
        raise LocalProtocolError(
            f"{name}={text!r} in the query of the URL has no meaning"
        ) from None
