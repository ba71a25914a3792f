# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Events: dongle."""

from __future__ import annotations

from ami_proto.fields import TextField
from ami_proto.message import Event

__all__ = [
    "DongleDeviceEntry",
    "DongleNewCUSD",
    "DongleNewUSSD",
    "DongleNewUSSDBase64",
    "DongleSMSStatus",
    "DongleShowDevicesComplete",
    "DongleStatus",
    "DongleUSSDStatus",
]


class DongleDeviceEntry(Event, name="DongleDeviceEntry"):
    """The event ``DongleDeviceEntry``.

    Item of: ``DongleShowDevices``.
    """

    __slots__ = ()

    device = TextField("Device")
    audio_setting = TextField("AudioSetting")
    data_setting = TextField("DataSetting")
    imei_setting = TextField("IMEISetting")
    imsi_setting = TextField("IMSISetting")
    channel_language = TextField("ChannelLanguage")
    context = TextField("Context")
    exten = TextField("Exten")
    group = TextField("Group")
    rx_gain = TextField("RXGain")
    tx_gain = TextField("TXGain")
    u2_diag = TextField("U2DIAG")
    use_calling_pres = TextField("UseCallingPres")
    default_calling_pres = TextField("DefaultCallingPres")
    auto_delete_sms = TextField("AutoDeleteSMS")
    disable_sms = TextField("DisableSMS")
    reset_dongle = TextField("ResetDongle")
    smspdu = TextField("SMSPDU")
    call_waiting_setting = TextField("CallWaitingSetting")
    dtmf = TextField("DTMF")
    minimal_dtmf_gap = TextField("MinimalDTMFGap")
    minimal_dtmf_duration = TextField("MinimalDTMFDuration")
    minimal_dtmf_interval = TextField("MinimalDTMFInterval")
    state = TextField("State")
    audio_state = TextField("AudioState")
    data_state = TextField("DataState")
    voice = TextField("Voice")
    sms = TextField("SMS")
    manufacturer = TextField("Manufacturer")
    model = TextField("Model")
    firmware = TextField("Firmware")
    imei_state = TextField("IMEIState")
    imsi_state = TextField("IMSIState")
    gsm_registration_status = TextField("GSMRegistrationStatus")
    rssi = TextField("RSSI")
    mode = TextField("Mode")
    submode = TextField("Submode")
    provider_name = TextField("ProviderName")
    location_area_code = TextField("LocationAreaCode")
    cell_id = TextField("CellID")
    subscriber_number = TextField("SubscriberNumber")
    sms_service_center = TextField("SMSServiceCenter")
    use_ucs2_encoding = TextField("UseUCS2Encoding")
    ussd_use7_bit_encoding = TextField("USSDUse7BitEncoding")
    ussd_use_ucs2_decoding = TextField("USSDUseUCS2Decoding")
    tasks_in_queue = TextField("TasksInQueue")
    commands_in_queue = TextField("CommandsInQueue")
    call_waiting_state = TextField("CallWaitingState")
    current_device_state = TextField("CurrentDeviceState")
    desired_device_state = TextField("DesiredDeviceState")
    calls_channels = TextField("CallsChannels")
    active = TextField("Active")
    held = TextField("Held")
    dialing = TextField("Dialing")
    alerting = TextField("Alerting")
    incoming = TextField("Incoming")
    waiting = TextField("Waiting")
    releasing = TextField("Releasing")
    initializing = TextField("Initializing")


class DongleNewCUSD(Event, name="DongleNewCUSD"):
    """The event ``DongleNewCUSD``."""

    __slots__ = ()

    device = TextField("Device")
    message = TextField("Message")


class DongleNewUSSD(Event, name="DongleNewUSSD"):
    """The event ``DongleNewUSSD``."""

    __slots__ = ()

    device = TextField("Device")
    line_count = TextField("LineCount")


class DongleNewUSSDBase64(Event, name="DongleNewUSSDBase64"):
    """The event ``DongleNewUSSDBase64``."""

    __slots__ = ()

    device = TextField("Device")
    message = TextField("Message")


class DongleShowDevicesComplete(Event, name="DongleShowDevicesComplete"):
    """The event ``DongleShowDevicesComplete``.

    Item of: ``DongleShowDevices``.
    """

    __slots__ = ()

    list_items = TextField("listitems")


class DongleSMSStatus(Event, name="DongleSMSStatus"):
    """The event ``DongleSMSStatus``."""

    __slots__ = ()

    status = TextField("Status")
    id = TextField("Id")
    device = TextField("Device")


class DongleStatus(Event, name="DongleStatus"):
    """The event ``DongleStatus``."""

    __slots__ = ()

    status = TextField("Status")
    device = TextField("Device")


class DongleUSSDStatus(Event, name="DongleUSSDStatus"):
    """The event ``DongleUSSDStatus``."""

    __slots__ = ()

    status = TextField("Status")
    id = TextField("Id")
    device = TextField("Device")
