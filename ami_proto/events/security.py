# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Events: security."""

from __future__ import annotations

from ami_proto.fields import BooleanField, TextField, TimeField
from ami_proto.message import Event

__all__ = [
    "AuthMethodNotAllowed",
    "ChallengeResponseFailed",
    "ChallengeSent",
    "FailedACL",
    "InvalidAccountID",
    "InvalidPassword",
    "InvalidTransport",
    "LoadAverageLimit",
    "MemoryLimit",
    "RequestBadFormat",
    "RequestNotAllowed",
    "RequestNotSupported",
    "SessionLimit",
    "SuccessfulAuth",
    "UnexpectedAddress",
]


class AuthMethodNotAllowed(Event, name="AuthMethodNotAllowed"):
    """The event ``AuthMethodNotAllowed``.

    Module: builtin. Class: security. Since: 12.1.0.
    """

    __slots__ = ()

    event_tv = TextField("EventTV")
    severity = TextField("Severity")
    """Seen: ``Informational``, ``Error``."""
    service = TextField("Service")
    event_version = TextField("EventVersion")
    account_id = TextField("AccountID")
    session_id = TextField("SessionID")
    local_address = TextField("LocalAddress")
    remote_address = TextField("RemoteAddress")
    auth_method = TextField("AuthMethod")
    module = TextField("Module")
    session_tv = TextField("SessionTV")


class ChallengeResponseFailed(Event, name="ChallengeResponseFailed"):
    """The event ``ChallengeResponseFailed``.

    Module: builtin. Class: security. Since: 12.1.0.
    """

    __slots__ = ()

    event_tv = TextField("EventTV")
    severity = TextField("Severity")
    """Seen: ``Informational``, ``Error``."""
    service = TextField("Service")
    event_version = TextField("EventVersion")
    account_id = TextField("AccountID")
    session_id = TextField("SessionID")
    local_address = TextField("LocalAddress")
    remote_address = TextField("RemoteAddress")
    challenge = TextField("Challenge")
    response = TextField("Response")
    expected_response = TextField("ExpectedResponse")
    module = TextField("Module")
    session_tv = TextField("SessionTV")


class ChallengeSent(Event, name="ChallengeSent"):
    """The event ``ChallengeSent``.

    Module: builtin. Class: security. Since: 12.1.0.
    """

    __slots__ = ()

    event_tv = TextField("EventTV")
    severity = TextField("Severity")
    """Seen: ``Informational``, ``Error``."""
    service = TextField("Service")
    event_version = TextField("EventVersion")
    account_id = TextField("AccountID")
    session_id = TextField("SessionID")
    local_address = TextField("LocalAddress")
    remote_address = TextField("RemoteAddress")
    challenge = TextField("Challenge")
    module = TextField("Module")
    session_tv = TextField("SessionTV")


class FailedACL(Event, name="FailedACL"):
    """The event ``FailedACL``.

    Module: builtin. Class: security. Since: 12.1.0.
    """

    __slots__ = ()

    event_tv = TextField("EventTV")
    severity = TextField("Severity")
    """Seen: ``Informational``, ``Error``."""
    service = TextField("Service")
    event_version = TextField("EventVersion")
    account_id = TextField("AccountID")
    session_id = TextField("SessionID")
    local_address = TextField("LocalAddress")
    remote_address = TextField("RemoteAddress")
    module = TextField("Module")
    acl_name = TextField("ACLName")
    session_tv = TextField("SessionTV")


class InvalidAccountID(Event, name="InvalidAccountID"):
    """The event ``InvalidAccountID``.

    Module: builtin. Class: security. Since: 12.1.0.
    """

    __slots__ = ()

    event_tv = TextField("EventTV")
    severity = TextField("Severity")
    """Seen: ``Informational``, ``Error``."""
    service = TextField("Service")
    event_version = TextField("EventVersion")
    account_id = TextField("AccountID")
    session_id = TextField("SessionID")
    local_address = TextField("LocalAddress")
    remote_address = TextField("RemoteAddress")
    module = TextField("Module")
    session_tv = TextField("SessionTV")


class InvalidPassword(Event, name="InvalidPassword"):
    """The event ``InvalidPassword``.

    Module: builtin. Class: security. Since: 12.1.0.
    """

    __slots__ = ()

    event_tv = TextField("EventTV")
    severity = TextField("Severity")
    """Seen: ``Informational``, ``Error``."""
    service = TextField("Service")
    event_version = TextField("EventVersion")
    account_id = TextField("AccountID")
    session_id = TextField("SessionID")
    local_address = TextField("LocalAddress")
    remote_address = TextField("RemoteAddress")
    module = TextField("Module")
    session_tv = TextField("SessionTV")
    challenge = TextField("Challenge")
    received_challenge = TextField("ReceivedChallenge")
    received_hash = TextField("ReceivedHash")


class InvalidTransport(Event, name="InvalidTransport"):
    """The event ``InvalidTransport``.

    Module: builtin. Class: security. Since: 12.1.0.
    """

    __slots__ = ()

    event_tv = TextField("EventTV")
    severity = TextField("Severity")
    """Seen: ``Informational``, ``Error``."""
    service = TextField("Service")
    event_version = TextField("EventVersion")
    account_id = TextField("AccountID")
    session_id = TextField("SessionID")
    local_address = TextField("LocalAddress")
    remote_address = TextField("RemoteAddress")
    attempted_transport = TextField("AttemptedTransport")
    module = TextField("Module")
    session_tv = TextField("SessionTV")


class LoadAverageLimit(Event, name="LoadAverageLimit"):
    """The event ``LoadAverageLimit``.

    Module: builtin. Class: security. Since: 12.1.0.
    """

    __slots__ = ()

    event_tv = TextField("EventTV")
    severity = TextField("Severity")
    """Seen: ``Informational``, ``Error``."""
    service = TextField("Service")
    event_version = TextField("EventVersion")
    account_id = TextField("AccountID")
    session_id = TextField("SessionID")
    local_address = TextField("LocalAddress")
    remote_address = TextField("RemoteAddress")
    module = TextField("Module")
    session_tv = TextField("SessionTV")


class MemoryLimit(Event, name="MemoryLimit"):
    """The event ``MemoryLimit``.

    Module: builtin. Class: security. Since: 12.1.0.
    """

    __slots__ = ()

    event_tv = TextField("EventTV")
    severity = TextField("Severity")
    """Seen: ``Informational``, ``Error``."""
    service = TextField("Service")
    event_version = TextField("EventVersion")
    account_id = TextField("AccountID")
    session_id = TextField("SessionID")
    local_address = TextField("LocalAddress")
    remote_address = TextField("RemoteAddress")
    module = TextField("Module")
    session_tv = TextField("SessionTV")


class RequestBadFormat(Event, name="RequestBadFormat"):
    """The event ``RequestBadFormat``.

    Module: builtin. Class: security. Since: 12.1.0.
    """

    __slots__ = ()

    event_tv = TimeField("EventTV")
    severity = TextField("Severity")
    """Seen: ``Informational``, ``Error``."""
    service = TextField("Service")
    event_version = TextField("EventVersion")
    account_id = TextField("AccountID")
    session_id = TextField("SessionID")
    local_address = TextField("LocalAddress")
    remote_address = TextField("RemoteAddress")
    request_type = TextField("RequestType")
    module = TextField("Module")
    session_tv = TimeField("SessionTV")
    request_params = TextField("RequestParams")


class RequestNotAllowed(Event, name="RequestNotAllowed"):
    """The event ``RequestNotAllowed``.

    Module: builtin. Class: security. Since: 12.1.0.
    """

    __slots__ = ()

    event_tv = TextField("EventTV")
    severity = TextField("Severity")
    """Seen: ``Informational``, ``Error``."""
    service = TextField("Service")
    event_version = TextField("EventVersion")
    account_id = TextField("AccountID")
    session_id = TextField("SessionID")
    local_address = TextField("LocalAddress")
    remote_address = TextField("RemoteAddress")
    request_type = TextField("RequestType")
    module = TextField("Module")
    session_tv = TextField("SessionTV")
    request_params = TextField("RequestParams")


class RequestNotSupported(Event, name="RequestNotSupported"):
    """The event ``RequestNotSupported``.

    Module: builtin. Class: security. Since: 12.1.0.
    """

    __slots__ = ()

    event_tv = TextField("EventTV")
    severity = TextField("Severity")
    """Seen: ``Informational``, ``Error``."""
    service = TextField("Service")
    event_version = TextField("EventVersion")
    account_id = TextField("AccountID")
    session_id = TextField("SessionID")
    local_address = TextField("LocalAddress")
    remote_address = TextField("RemoteAddress")
    request_type = TextField("RequestType")
    module = TextField("Module")
    session_tv = TextField("SessionTV")


class SessionLimit(Event, name="SessionLimit"):
    """The event ``SessionLimit``.

    Module: builtin. Class: security. Since: 12.1.0.
    """

    __slots__ = ()

    event_tv = TextField("EventTV")
    severity = TextField("Severity")
    """Seen: ``Informational``, ``Error``."""
    service = TextField("Service")
    event_version = TextField("EventVersion")
    account_id = TextField("AccountID")
    session_id = TextField("SessionID")
    local_address = TextField("LocalAddress")
    remote_address = TextField("RemoteAddress")
    module = TextField("Module")
    session_tv = TextField("SessionTV")


class SuccessfulAuth(Event, name="SuccessfulAuth"):
    """The event ``SuccessfulAuth``.

    Module: builtin. Class: security. Since: 12.1.0.
    """

    __slots__ = ()

    event_tv = TimeField("EventTV")
    severity = TextField("Severity")
    """Seen: ``Informational``, ``Error``."""
    service = TextField("Service")
    event_version = TextField("EventVersion")
    account_id = TextField("AccountID")
    session_id = TextField("SessionID")
    local_address = TextField("LocalAddress")
    remote_address = TextField("RemoteAddress")
    using_password = BooleanField("UsingPassword")
    module = TextField("Module")
    session_tv = TimeField("SessionTV")


class UnexpectedAddress(Event, name="UnexpectedAddress"):
    """The event ``UnexpectedAddress``.

    Module: builtin. Class: security. Since: 12.1.0.
    """

    __slots__ = ()

    event_tv = TextField("EventTV")
    severity = TextField("Severity")
    """Seen: ``Informational``, ``Error``."""
    service = TextField("Service")
    event_version = TextField("EventVersion")
    account_id = TextField("AccountID")
    session_id = TextField("SessionID")
    local_address = TextField("LocalAddress")
    remote_address = TextField("RemoteAddress")
    expected_address = TextField("ExpectedAddress")
    module = TextField("Module")
    session_tv = TextField("SessionTV")
