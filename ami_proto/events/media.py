# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Events: media."""

from __future__ import annotations

from ami_proto.fields import FloatField, IntegerField, TextField

from .snapshots import ChannelFields

__all__ = [
    "DTMFBegin",
    "DTMFEnd",
    "Flash",
    "MusicOnHoldStart",
    "MusicOnHoldStop",
    "RTCPReceived",
    "RTCPSent",
    "Wink",
]


class DTMFBegin(ChannelFields, name="DTMFBegin"):
    """The event ``DTMFBegin``.

    Module: builtin. Class: dtmf. Since: 16.24.0, 18.10.0, 19.2.0.
    """

    __slots__ = ()

    digit = TextField("Digit")
    direction = TextField("Direction")
    """Seen: ``Received``, ``Sent``."""


class DTMFEnd(ChannelFields, name="DTMFEnd"):
    """The event ``DTMFEnd``.

    Module: builtin. Class: dtmf. Since: 16.24.0, 18.10.0, 19.2.0.
    """

    __slots__ = ()

    digit = TextField("Digit")
    duration_ms = IntegerField("DurationMs")
    """In milliseconds."""
    direction = TextField("Direction")
    """Seen: ``Received``, ``Sent``."""


class Flash(ChannelFields, name="Flash"):
    """The event ``Flash``.

    Module: builtin. Class: call. Since: 16.24.0, 18.10.0, 19.2.0.
    """

    __slots__ = ()


class MusicOnHoldStart(ChannelFields, name="MusicOnHoldStart"):
    """The event ``MusicOnHoldStart``.

    Module: builtin. Class: call. Since: 12.0.0.
    """

    __slots__ = ()

    class_ = TextField("Class")


class MusicOnHoldStop(ChannelFields, name="MusicOnHoldStop"):
    """The event ``MusicOnHoldStop``.

    Module: builtin. Class: call. Since: 12.0.0.
    """

    __slots__ = ()


class RTCPReceived(ChannelFields, name="RTCPReceived"):
    """The event ``RTCPReceived``.

    Module: builtin. Class: reporting. Since: 12.0.0.
    """

    __slots__ = ()

    ssrc = TextField("SSRC")
    pt = TextField("PT")
    """Seen: ``200(SR)``, ``201(RR)``."""
    from_ = TextField("From")
    rtt = FloatField("RTT")
    """In seconds."""
    report_count = IntegerField("ReportCount")
    sent_ntp = TextField("SentNTP")
    sent_rtp = IntegerField("SentRTP")
    sent_packets = IntegerField("SentPackets")
    sent_octets = IntegerField("SentOctets")
    report_x_source_ssrc = TextField("ReportXSourceSSRC")
    report_x_fraction_lost = TextField("ReportXFractionLost")
    report_x_cumulative_lost = TextField("ReportXCumulativeLost")
    report_x_highest_sequence = TextField("ReportXHighestSequence")
    report_x_sequence_number_cycles = TextField("ReportXSequenceNumberCycles")
    report_xia_jitter = TextField("ReportXIAJitter")
    report_xlsr = TextField("ReportXLSR")
    report_xdlsr = TextField("ReportXDLSR")


class RTCPSent(ChannelFields, name="RTCPSent"):
    """The event ``RTCPSent``.

    Module: builtin. Class: reporting. Since: 12.0.0.
    """

    __slots__ = ()

    ssrc = TextField("SSRC")
    pt = TextField("PT")
    """Seen: ``200(SR)``, ``201(RR)``."""
    to = TextField("To")
    report_count = IntegerField("ReportCount")
    sent_ntp = TextField("SentNTP")
    sent_rtp = IntegerField("SentRTP")
    sent_packets = IntegerField("SentPackets")
    sent_octets = IntegerField("SentOctets")
    report_x_source_ssrc = TextField("ReportXSourceSSRC")
    report_x_fraction_lost = TextField("ReportXFractionLost")
    report_x_cumulative_lost = TextField("ReportXCumulativeLost")
    report_x_highest_sequence = TextField("ReportXHighestSequence")
    report_x_sequence_number_cycles = TextField("ReportXSequenceNumberCycles")
    report_xia_jitter = TextField("ReportXIAJitter")
    report_xlsr = TextField("ReportXLSR")
    report_xdlsr = TextField("ReportXDLSR")


class Wink(ChannelFields, name="Wink"):
    """The event ``Wink``.

    Module: builtin. Class: call. Since: 16.24.0, 18.10.0, 19.2.0.
    """

    __slots__ = ()
