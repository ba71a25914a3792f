# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Typed responses. A family is imported when a name of it is first met."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .single import (
        ChallengeResponse,
        CoreSettingsResponse,
        CoreStatusResponse,
        DongleSendPDUResponse,
        DongleSendSMSResponse,
        DongleSendUSSDResponse,
        EventsResponse,
        ExtensionStateResponse,
        GetConfigJSONResponse,
        GetConfigResponse,
        GetvarResponse,
        ListCategoriesResponse,
        ListCommandsResponse,
        MailboxCountResponse,
        MailboxStatusResponse,
        MixMonitorResponse,
        ModuleCheckResponse,
        PingResponse,
        PresenceStateResponse,
        QueueRuleResponse,
        SIPshowpeerResponse,
        SKINNYshowdeviceResponse,
        SKINNYshowlineResponse,
    )

__all__ = [
    "ChallengeResponse", "CoreSettingsResponse", "CoreStatusResponse", "DongleSendPDUResponse",
    "DongleSendSMSResponse", "DongleSendUSSDResponse", "EventsResponse", "ExtensionStateResponse",
    "GetConfigJSONResponse", "GetConfigResponse", "GetvarResponse", "ListCategoriesResponse",
    "ListCommandsResponse", "MailboxCountResponse", "MailboxStatusResponse", "MixMonitorResponse",
    "ModuleCheckResponse", "PingResponse", "PresenceStateResponse", "QueueRuleResponse",
    "SIPshowpeerResponse", "SKINNYshowdeviceResponse", "SKINNYshowlineResponse",
]  # fmt: skip

_NAMES: Final = {
    "single": (
        "ChallengeResponse", "CoreSettingsResponse", "CoreStatusResponse", "DongleSendPDUResponse",
        "DongleSendSMSResponse", "DongleSendUSSDResponse", "EventsResponse",
        "ExtensionStateResponse", "GetConfigJSONResponse", "GetConfigResponse", "GetvarResponse",
        "ListCategoriesResponse", "ListCommandsResponse", "MailboxCountResponse",
        "MailboxStatusResponse", "MixMonitorResponse", "ModuleCheckResponse", "PingResponse",
        "PresenceStateResponse", "QueueRuleResponse", "SIPshowpeerResponse",
        "SKINNYshowdeviceResponse", "SKINNYshowlineResponse",
    ),
}  # fmt: skip
_FAMILIES: Final = {name: family for family, names in _NAMES.items() for name in names}


def __getattr__(name: str) -> object:
    family = _FAMILIES.get(name)
    if family is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    # found by itself from the second time on: importing again costs more than a small answer
    found = globals()[name] = getattr(import_module(f".{family}", __name__), name)
    return found


def __dir__() -> list[str]:
    return __all__
