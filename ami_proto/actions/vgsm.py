# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Actions: vgsm."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from ami_proto.action import Action
from ami_proto.message import Event, Response
from ami_proto.reply import Reply

__all__ = ["VgsmSmsTx"]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class VgsmSmsTx(Action[Response], name="vgsm_sms_tx"):
    """The action ``vgsm_sms_tx``."""

    wire_headers: ClassVar[Mapping[str, str]] = {
        "to": "To",
        "content_type": "Content-type",
        "content_transfer_encoding": "Content-Transfer-Encoding",
        "x_sms_me": "X-SMS-ME",
        "content": "Content",
        "x_sms_class": "X-SMS-Class",
        "x_sms_concatenate_ref_id": "X-SMS-Concatenate-RefID",
        "x_sms_concatenate_sequence_number": "X-SMS-Concatenate-Sequence-Number",
        "x_sms_concatenate_total_messages": "X-SMS-Concatenate-Total-Messages",
        "account": "Account",
    }

    to: str | None = None
    content_type: str | None = None
    content_transfer_encoding: str | None = None
    x_sms_me: str | None = None
    content: str | None = None
    x_sms_class: str | None = None
    x_sms_concatenate_ref_id: str | None = None
    x_sms_concatenate_sequence_number: str | None = None
    x_sms_concatenate_total_messages: str | None = None
    account: str | None = None

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response
