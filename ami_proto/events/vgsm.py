# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Events: vgsm."""

from __future__ import annotations

from ami_proto.fields import TextField
from ami_proto.message import Event

__all__ = ["VgsmMeState", "VgsmNetState", "VgsmSmsRx"]


class VgsmMeState(Event, name="vgsm_me_state"):
    """The event ``vgsm_me_state``."""

    __slots__ = ()

    x_vgsm_me_state = TextField("X-vGSM-ME-State")
    x_vgsm_me_old_state = TextField("X-vGSM-ME-Old-State")
    x_vgsm_me_state_change_reason = TextField("X-vGSM-ME-State-Change-Reason")


class VgsmNetState(Event, name="vgsm_net_state"):
    """The event ``vgsm_net_state``."""

    __slots__ = ()

    x_vgsm_gsm_registration = TextField("X-vGSM-GSM-Registration")


class VgsmSmsRx(Event, name="vgsm_sms_rx"):
    """The event ``vgsm_sms_rx``."""

    __slots__ = ()

    received = TextField("Received")
    from_ = TextField("From")
    subject = TextField("Subject")
    mime_version = TextField("MIME-Version")
    content_type = TextField("Content-Type")
    content_transfer_encoding = TextField("Content-Transfer-Encoding")
    date = TextField("Date")
    content = TextField("Content")
    x_sms_message_type = TextField("X-SMS-Message-Type")
    x_sms_sender_np = TextField("X-SMS-Sender-NP")
    x_sms_sender_ton = TextField("X-SMS-Sender-TON")
    x_sms_sender_number = TextField("X-SMS-Sender-Number")
    x_sms_smcc_np = TextField("X-SMS-SMCC-NP")
    x_sms_smcc_ton = TextField("X-SMS-SMCC-TON")
    x_sms_smcc_number = TextField("X-SMS-SMCC-Number")
    x_sms_more_messages_to_send = TextField("X-SMS-More-Messages-To-Send")
    x_sms_reply_path = TextField("X-SMS-Reply-Path")
    x_sms_user_data_header_indicator = TextField("X-SMS-User-Data-Header-Indicator")
    x_sms_status_report_indication = TextField("X-SMS-Status-Report-Indication")
