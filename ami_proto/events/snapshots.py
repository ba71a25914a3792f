# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Snapshots of channels and bridges, as events carry them."""

from __future__ import annotations

from ami_proto.fields import EscapedField, FieldsOf, IntegerField, NameField, TextField
from ami_proto.message import Event

__all__ = [
    "BridgeFields", "BridgeSnapshot", "ChannelFields", "ChannelSnapshot", "DestChannelFields",
    "FromBridgeFields", "LocalOneChannelFields", "LocalTwoChannelFields", "OrigBridgeFields",
    "OrigTransfererChannelFields", "ParkeeChannelFields", "ParkerChannelFields",
    "RetrieverChannelFields", "SecondBridgeFields", "SecondTransfererChannelFields",
    "SourceChannelFields", "SpyeeChannelFields", "SpyerChannelFields", "TargetChannelFields",
    "ToBridgeFields", "TransferTargetChannelFields", "TransfereeChannelFields",
    "TransfererChannelFields",
]  # fmt: skip


class ChannelSnapshot(FieldsOf):
    """One channel of an event: the fields with one prefix."""

    __slots__ = ()

    channel = NameField("Channel")
    channel_state = IntegerField("ChannelState")
    channel_state_desc = TextField("ChannelStateDesc")
    caller_id_num = TextField("CallerIDNum")
    caller_id_name = EscapedField("CallerIDName")
    connected_line_num = TextField("ConnectedLineNum")
    connected_line_name = EscapedField("ConnectedLineName")
    language = TextField("Language")
    account_code = TextField("AccountCode")
    context = TextField("Context")
    exten = TextField("Exten")
    priority = IntegerField("Priority")
    uniqueid = NameField("Uniqueid")
    linkedid = TextField("Linkedid")
    tenant_id = TextField("TenantID")


class BridgeSnapshot(FieldsOf):
    """One bridge of an event: the fields with one prefix."""

    __slots__ = ()

    bridge_uniqueid = TextField("BridgeUniqueid")
    bridge_type = TextField("BridgeType")
    bridge_technology = TextField("BridgeTechnology")
    bridge_creator = TextField("BridgeCreator")
    bridge_name = TextField("BridgeName")
    bridge_num_channels = IntegerField("BridgeNumChannels")
    bridge_video_source_mode = TextField("BridgeVideoSourceMode")
    bridge_video_source = TextField("BridgeVideoSource")


class BridgeFields(Event):
    """The fields of a bridge without a prefix."""

    __slots__ = ()

    bridge_uniqueid = TextField("BridgeUniqueid")
    bridge_type = TextField("BridgeType")
    bridge_technology = TextField("BridgeTechnology")
    bridge_creator = TextField("BridgeCreator")
    bridge_name = TextField("BridgeName")
    bridge_num_channels = IntegerField("BridgeNumChannels")
    bridge_video_source_mode = TextField("BridgeVideoSourceMode")
    bridge_video_source = TextField("BridgeVideoSource")

    @property
    def bridge_snapshot(self) -> BridgeSnapshot:
        """The bridge as one object."""
        return BridgeSnapshot(self, "")


class ChannelFields(Event):
    """The fields of a channel without a prefix."""

    __slots__ = ()

    channel = NameField("Channel")
    channel_state = IntegerField("ChannelState")
    channel_state_desc = TextField("ChannelStateDesc")
    caller_id_num = TextField("CallerIDNum")
    caller_id_name = EscapedField("CallerIDName")
    connected_line_num = TextField("ConnectedLineNum")
    connected_line_name = EscapedField("ConnectedLineName")
    language = TextField("Language")
    account_code = TextField("AccountCode")
    context = TextField("Context")
    exten = TextField("Exten")
    priority = IntegerField("Priority")
    uniqueid = NameField("Uniqueid")
    linkedid = TextField("Linkedid")
    tenant_id = TextField("TenantID")

    @property
    def channel_snapshot(self) -> ChannelSnapshot:
        """The channel as one object."""
        return ChannelSnapshot(self, "")


class DestChannelFields(Event):
    """The fields of a channel with the prefix ``Dest``."""

    __slots__ = ()

    dest_channel = NameField("DestChannel")
    dest_channel_state = IntegerField("DestChannelState")
    dest_channel_state_desc = TextField("DestChannelStateDesc")
    dest_caller_id_num = TextField("DestCallerIDNum")
    dest_caller_id_name = EscapedField("DestCallerIDName")
    dest_connected_line_num = TextField("DestConnectedLineNum")
    dest_connected_line_name = EscapedField("DestConnectedLineName")
    dest_language = TextField("DestLanguage")
    dest_account_code = TextField("DestAccountCode")
    dest_context = TextField("DestContext")
    dest_exten = TextField("DestExten")
    dest_priority = IntegerField("DestPriority")
    dest_uniqueid = NameField("DestUniqueid")
    dest_linkedid = TextField("DestLinkedid")
    dest_tenant_id = TextField("DestTenantID")

    @property
    def dest_channel_snapshot(self) -> ChannelSnapshot:
        """The channel as one object."""
        return ChannelSnapshot(self, "Dest")


class FromBridgeFields(Event):
    """The fields of a bridge with the prefix ``From``."""

    __slots__ = ()

    from_bridge_uniqueid = TextField("FromBridgeUniqueid")
    from_bridge_type = TextField("FromBridgeType")
    from_bridge_technology = TextField("FromBridgeTechnology")
    from_bridge_creator = TextField("FromBridgeCreator")
    from_bridge_name = TextField("FromBridgeName")
    from_bridge_num_channels = IntegerField("FromBridgeNumChannels")
    from_bridge_video_source_mode = TextField("FromBridgeVideoSourceMode")
    from_bridge_video_source = TextField("FromBridgeVideoSource")

    @property
    def from_bridge_snapshot(self) -> BridgeSnapshot:
        """The bridge as one object."""
        return BridgeSnapshot(self, "From")


class LocalOneChannelFields(Event):
    """The fields of a channel with the prefix ``LocalOne``."""

    __slots__ = ()

    local_one_channel = NameField("LocalOneChannel")
    local_one_channel_state = IntegerField("LocalOneChannelState")
    local_one_channel_state_desc = TextField("LocalOneChannelStateDesc")
    local_one_caller_id_num = TextField("LocalOneCallerIDNum")
    local_one_caller_id_name = EscapedField("LocalOneCallerIDName")
    local_one_connected_line_num = TextField("LocalOneConnectedLineNum")
    local_one_connected_line_name = EscapedField("LocalOneConnectedLineName")
    local_one_language = TextField("LocalOneLanguage")
    local_one_account_code = TextField("LocalOneAccountCode")
    local_one_context = TextField("LocalOneContext")
    local_one_exten = TextField("LocalOneExten")
    local_one_priority = IntegerField("LocalOnePriority")
    local_one_uniqueid = NameField("LocalOneUniqueid")
    local_one_linkedid = TextField("LocalOneLinkedid")
    local_one_tenant_id = TextField("LocalOneTenantID")

    @property
    def local_one_channel_snapshot(self) -> ChannelSnapshot:
        """The channel as one object."""
        return ChannelSnapshot(self, "LocalOne")


class LocalTwoChannelFields(Event):
    """The fields of a channel with the prefix ``LocalTwo``."""

    __slots__ = ()

    local_two_channel = NameField("LocalTwoChannel")
    local_two_channel_state = IntegerField("LocalTwoChannelState")
    local_two_channel_state_desc = TextField("LocalTwoChannelStateDesc")
    local_two_caller_id_num = TextField("LocalTwoCallerIDNum")
    local_two_caller_id_name = EscapedField("LocalTwoCallerIDName")
    local_two_connected_line_num = TextField("LocalTwoConnectedLineNum")
    local_two_connected_line_name = EscapedField("LocalTwoConnectedLineName")
    local_two_language = TextField("LocalTwoLanguage")
    local_two_account_code = TextField("LocalTwoAccountCode")
    local_two_context = TextField("LocalTwoContext")
    local_two_exten = TextField("LocalTwoExten")
    local_two_priority = IntegerField("LocalTwoPriority")
    local_two_uniqueid = NameField("LocalTwoUniqueid")
    local_two_linkedid = TextField("LocalTwoLinkedid")
    local_two_tenant_id = TextField("LocalTwoTenantID")

    @property
    def local_two_channel_snapshot(self) -> ChannelSnapshot:
        """The channel as one object."""
        return ChannelSnapshot(self, "LocalTwo")


class OrigBridgeFields(Event):
    """The fields of a bridge with the prefix ``Orig``."""

    __slots__ = ()

    orig_bridge_uniqueid = TextField("OrigBridgeUniqueid")
    orig_bridge_type = TextField("OrigBridgeType")
    orig_bridge_technology = TextField("OrigBridgeTechnology")
    orig_bridge_creator = TextField("OrigBridgeCreator")
    orig_bridge_name = TextField("OrigBridgeName")
    orig_bridge_num_channels = IntegerField("OrigBridgeNumChannels")
    orig_bridge_video_source_mode = TextField("OrigBridgeVideoSourceMode")
    orig_bridge_video_source = TextField("OrigBridgeVideoSource")

    @property
    def orig_bridge_snapshot(self) -> BridgeSnapshot:
        """The bridge as one object."""
        return BridgeSnapshot(self, "Orig")


class OrigTransfererChannelFields(Event):
    """The fields of a channel with the prefix ``OrigTransferer``."""

    __slots__ = ()

    orig_transferer_channel = NameField("OrigTransfererChannel")
    orig_transferer_channel_state = IntegerField("OrigTransfererChannelState")
    orig_transferer_channel_state_desc = TextField("OrigTransfererChannelStateDesc")
    orig_transferer_caller_id_num = TextField("OrigTransfererCallerIDNum")
    orig_transferer_caller_id_name = EscapedField("OrigTransfererCallerIDName")
    orig_transferer_connected_line_num = TextField("OrigTransfererConnectedLineNum")
    orig_transferer_connected_line_name = EscapedField("OrigTransfererConnectedLineName")
    orig_transferer_language = TextField("OrigTransfererLanguage")
    orig_transferer_account_code = TextField("OrigTransfererAccountCode")
    orig_transferer_context = TextField("OrigTransfererContext")
    orig_transferer_exten = TextField("OrigTransfererExten")
    orig_transferer_priority = IntegerField("OrigTransfererPriority")
    orig_transferer_uniqueid = NameField("OrigTransfererUniqueid")
    orig_transferer_linkedid = TextField("OrigTransfererLinkedid")
    orig_transferer_tenant_id = TextField("OrigTransfererTenantID")

    @property
    def orig_transferer_channel_snapshot(self) -> ChannelSnapshot:
        """The channel as one object."""
        return ChannelSnapshot(self, "OrigTransferer")


class ParkeeChannelFields(Event):
    """The fields of a channel with the prefix ``Parkee``."""

    __slots__ = ()

    parkee_channel = NameField("ParkeeChannel")
    parkee_channel_state = IntegerField("ParkeeChannelState")
    parkee_channel_state_desc = TextField("ParkeeChannelStateDesc")
    parkee_caller_id_num = TextField("ParkeeCallerIDNum")
    parkee_caller_id_name = EscapedField("ParkeeCallerIDName")
    parkee_connected_line_num = TextField("ParkeeConnectedLineNum")
    parkee_connected_line_name = EscapedField("ParkeeConnectedLineName")
    parkee_language = TextField("ParkeeLanguage")
    parkee_account_code = TextField("ParkeeAccountCode")
    parkee_context = TextField("ParkeeContext")
    parkee_exten = TextField("ParkeeExten")
    parkee_priority = IntegerField("ParkeePriority")
    parkee_uniqueid = NameField("ParkeeUniqueid")
    parkee_linkedid = TextField("ParkeeLinkedid")
    parkee_tenant_id = TextField("ParkeeTenantID")

    @property
    def parkee_channel_snapshot(self) -> ChannelSnapshot:
        """The channel as one object."""
        return ChannelSnapshot(self, "Parkee")


class ParkerChannelFields(Event):
    """The fields of a channel with the prefix ``Parker``."""

    __slots__ = ()

    parker_channel = NameField("ParkerChannel")
    parker_channel_state = IntegerField("ParkerChannelState")
    parker_channel_state_desc = TextField("ParkerChannelStateDesc")
    parker_caller_id_num = TextField("ParkerCallerIDNum")
    parker_caller_id_name = EscapedField("ParkerCallerIDName")
    parker_connected_line_num = TextField("ParkerConnectedLineNum")
    parker_connected_line_name = EscapedField("ParkerConnectedLineName")
    parker_language = TextField("ParkerLanguage")
    parker_account_code = TextField("ParkerAccountCode")
    parker_context = TextField("ParkerContext")
    parker_exten = TextField("ParkerExten")
    parker_priority = IntegerField("ParkerPriority")
    parker_uniqueid = NameField("ParkerUniqueid")
    parker_linkedid = TextField("ParkerLinkedid")
    parker_tenant_id = TextField("ParkerTenantID")

    @property
    def parker_channel_snapshot(self) -> ChannelSnapshot:
        """The channel as one object."""
        return ChannelSnapshot(self, "Parker")


class RetrieverChannelFields(Event):
    """The fields of a channel with the prefix ``Retriever``."""

    __slots__ = ()

    retriever_channel = NameField("RetrieverChannel")
    retriever_channel_state = IntegerField("RetrieverChannelState")
    retriever_channel_state_desc = TextField("RetrieverChannelStateDesc")
    retriever_caller_id_num = TextField("RetrieverCallerIDNum")
    retriever_caller_id_name = EscapedField("RetrieverCallerIDName")
    retriever_connected_line_num = TextField("RetrieverConnectedLineNum")
    retriever_connected_line_name = EscapedField("RetrieverConnectedLineName")
    retriever_language = TextField("RetrieverLanguage")
    retriever_account_code = TextField("RetrieverAccountCode")
    retriever_context = TextField("RetrieverContext")
    retriever_exten = TextField("RetrieverExten")
    retriever_priority = IntegerField("RetrieverPriority")
    retriever_uniqueid = NameField("RetrieverUniqueid")
    retriever_linkedid = TextField("RetrieverLinkedid")
    retriever_tenant_id = TextField("RetrieverTenantID")

    @property
    def retriever_channel_snapshot(self) -> ChannelSnapshot:
        """The channel as one object."""
        return ChannelSnapshot(self, "Retriever")


class SecondBridgeFields(Event):
    """The fields of a bridge with the prefix ``Second``."""

    __slots__ = ()

    second_bridge_uniqueid = TextField("SecondBridgeUniqueid")
    second_bridge_type = TextField("SecondBridgeType")
    second_bridge_technology = TextField("SecondBridgeTechnology")
    second_bridge_creator = TextField("SecondBridgeCreator")
    second_bridge_name = TextField("SecondBridgeName")
    second_bridge_num_channels = IntegerField("SecondBridgeNumChannels")
    second_bridge_video_source_mode = TextField("SecondBridgeVideoSourceMode")
    second_bridge_video_source = TextField("SecondBridgeVideoSource")

    @property
    def second_bridge_snapshot(self) -> BridgeSnapshot:
        """The bridge as one object."""
        return BridgeSnapshot(self, "Second")


class SecondTransfererChannelFields(Event):
    """The fields of a channel with the prefix ``SecondTransferer``."""

    __slots__ = ()

    second_transferer_channel = NameField("SecondTransfererChannel")
    second_transferer_channel_state = IntegerField("SecondTransfererChannelState")
    second_transferer_channel_state_desc = TextField("SecondTransfererChannelStateDesc")
    second_transferer_caller_id_num = TextField("SecondTransfererCallerIDNum")
    second_transferer_caller_id_name = EscapedField("SecondTransfererCallerIDName")
    second_transferer_connected_line_num = TextField("SecondTransfererConnectedLineNum")
    second_transferer_connected_line_name = EscapedField("SecondTransfererConnectedLineName")
    second_transferer_language = TextField("SecondTransfererLanguage")
    second_transferer_account_code = TextField("SecondTransfererAccountCode")
    second_transferer_context = TextField("SecondTransfererContext")
    second_transferer_exten = TextField("SecondTransfererExten")
    second_transferer_priority = IntegerField("SecondTransfererPriority")
    second_transferer_uniqueid = NameField("SecondTransfererUniqueid")
    second_transferer_linkedid = TextField("SecondTransfererLinkedid")
    second_transferer_tenant_id = TextField("SecondTransfererTenantID")

    @property
    def second_transferer_channel_snapshot(self) -> ChannelSnapshot:
        """The channel as one object."""
        return ChannelSnapshot(self, "SecondTransferer")


class SourceChannelFields(Event):
    """The fields of a channel with the prefix ``Source``."""

    __slots__ = ()

    source_channel = NameField("SourceChannel")
    source_channel_state = IntegerField("SourceChannelState")
    source_channel_state_desc = TextField("SourceChannelStateDesc")
    source_caller_id_num = TextField("SourceCallerIDNum")
    source_caller_id_name = EscapedField("SourceCallerIDName")
    source_connected_line_num = TextField("SourceConnectedLineNum")
    source_connected_line_name = EscapedField("SourceConnectedLineName")
    source_language = TextField("SourceLanguage")
    source_account_code = TextField("SourceAccountCode")
    source_context = TextField("SourceContext")
    source_exten = TextField("SourceExten")
    source_priority = IntegerField("SourcePriority")
    source_uniqueid = NameField("SourceUniqueid")
    source_linkedid = TextField("SourceLinkedid")
    source_tenant_id = TextField("SourceTenantID")

    @property
    def source_channel_snapshot(self) -> ChannelSnapshot:
        """The channel as one object."""
        return ChannelSnapshot(self, "Source")


class SpyeeChannelFields(Event):
    """The fields of a channel with the prefix ``Spyee``."""

    __slots__ = ()

    spyee_channel = NameField("SpyeeChannel")
    spyee_channel_state = IntegerField("SpyeeChannelState")
    spyee_channel_state_desc = TextField("SpyeeChannelStateDesc")
    spyee_caller_id_num = TextField("SpyeeCallerIDNum")
    spyee_caller_id_name = EscapedField("SpyeeCallerIDName")
    spyee_connected_line_num = TextField("SpyeeConnectedLineNum")
    spyee_connected_line_name = EscapedField("SpyeeConnectedLineName")
    spyee_language = TextField("SpyeeLanguage")
    spyee_account_code = TextField("SpyeeAccountCode")
    spyee_context = TextField("SpyeeContext")
    spyee_exten = TextField("SpyeeExten")
    spyee_priority = IntegerField("SpyeePriority")
    spyee_uniqueid = NameField("SpyeeUniqueid")
    spyee_linkedid = TextField("SpyeeLinkedid")
    spyee_tenant_id = TextField("SpyeeTenantID")

    @property
    def spyee_channel_snapshot(self) -> ChannelSnapshot:
        """The channel as one object."""
        return ChannelSnapshot(self, "Spyee")


class SpyerChannelFields(Event):
    """The fields of a channel with the prefix ``Spyer``."""

    __slots__ = ()

    spyer_channel = NameField("SpyerChannel")
    spyer_channel_state = IntegerField("SpyerChannelState")
    spyer_channel_state_desc = TextField("SpyerChannelStateDesc")
    spyer_caller_id_num = TextField("SpyerCallerIDNum")
    spyer_caller_id_name = EscapedField("SpyerCallerIDName")
    spyer_connected_line_num = TextField("SpyerConnectedLineNum")
    spyer_connected_line_name = EscapedField("SpyerConnectedLineName")
    spyer_language = TextField("SpyerLanguage")
    spyer_account_code = TextField("SpyerAccountCode")
    spyer_context = TextField("SpyerContext")
    spyer_exten = TextField("SpyerExten")
    spyer_priority = IntegerField("SpyerPriority")
    spyer_uniqueid = NameField("SpyerUniqueid")
    spyer_linkedid = TextField("SpyerLinkedid")
    spyer_tenant_id = TextField("SpyerTenantID")

    @property
    def spyer_channel_snapshot(self) -> ChannelSnapshot:
        """The channel as one object."""
        return ChannelSnapshot(self, "Spyer")


class TargetChannelFields(Event):
    """The fields of a channel with the prefix ``Target``."""

    __slots__ = ()

    target_channel = NameField("TargetChannel")
    target_channel_state = IntegerField("TargetChannelState")
    target_channel_state_desc = TextField("TargetChannelStateDesc")
    target_caller_id_num = TextField("TargetCallerIDNum")
    target_caller_id_name = EscapedField("TargetCallerIDName")
    target_connected_line_num = TextField("TargetConnectedLineNum")
    target_connected_line_name = EscapedField("TargetConnectedLineName")
    target_language = TextField("TargetLanguage")
    target_account_code = TextField("TargetAccountCode")
    target_context = TextField("TargetContext")
    target_exten = TextField("TargetExten")
    target_priority = IntegerField("TargetPriority")
    target_uniqueid = NameField("TargetUniqueid")
    target_linkedid = TextField("TargetLinkedid")
    target_tenant_id = TextField("TargetTenantID")

    @property
    def target_channel_snapshot(self) -> ChannelSnapshot:
        """The channel as one object."""
        return ChannelSnapshot(self, "Target")


class ToBridgeFields(Event):
    """The fields of a bridge with the prefix ``To``."""

    __slots__ = ()

    to_bridge_uniqueid = TextField("ToBridgeUniqueid")
    to_bridge_type = TextField("ToBridgeType")
    to_bridge_technology = TextField("ToBridgeTechnology")
    to_bridge_creator = TextField("ToBridgeCreator")
    to_bridge_name = TextField("ToBridgeName")
    to_bridge_num_channels = IntegerField("ToBridgeNumChannels")
    to_bridge_video_source_mode = TextField("ToBridgeVideoSourceMode")
    to_bridge_video_source = TextField("ToBridgeVideoSource")

    @property
    def to_bridge_snapshot(self) -> BridgeSnapshot:
        """The bridge as one object."""
        return BridgeSnapshot(self, "To")


class TransferTargetChannelFields(Event):
    """The fields of a channel with the prefix ``TransferTarget``."""

    __slots__ = ()

    transfer_target_channel = NameField("TransferTargetChannel")
    transfer_target_channel_state = IntegerField("TransferTargetChannelState")
    transfer_target_channel_state_desc = TextField("TransferTargetChannelStateDesc")
    transfer_target_caller_id_num = TextField("TransferTargetCallerIDNum")
    transfer_target_caller_id_name = EscapedField("TransferTargetCallerIDName")
    transfer_target_connected_line_num = TextField("TransferTargetConnectedLineNum")
    transfer_target_connected_line_name = EscapedField("TransferTargetConnectedLineName")
    transfer_target_language = TextField("TransferTargetLanguage")
    transfer_target_account_code = TextField("TransferTargetAccountCode")
    transfer_target_context = TextField("TransferTargetContext")
    transfer_target_exten = TextField("TransferTargetExten")
    transfer_target_priority = IntegerField("TransferTargetPriority")
    transfer_target_uniqueid = NameField("TransferTargetUniqueid")
    transfer_target_linkedid = TextField("TransferTargetLinkedid")
    transfer_target_tenant_id = TextField("TransferTargetTenantID")

    @property
    def transfer_target_channel_snapshot(self) -> ChannelSnapshot:
        """The channel as one object."""
        return ChannelSnapshot(self, "TransferTarget")


class TransfereeChannelFields(Event):
    """The fields of a channel with the prefix ``Transferee``."""

    __slots__ = ()

    transferee_channel = NameField("TransfereeChannel")
    transferee_channel_state = IntegerField("TransfereeChannelState")
    transferee_channel_state_desc = TextField("TransfereeChannelStateDesc")
    transferee_caller_id_num = TextField("TransfereeCallerIDNum")
    transferee_caller_id_name = EscapedField("TransfereeCallerIDName")
    transferee_connected_line_num = TextField("TransfereeConnectedLineNum")
    transferee_connected_line_name = EscapedField("TransfereeConnectedLineName")
    transferee_language = TextField("TransfereeLanguage")
    transferee_account_code = TextField("TransfereeAccountCode")
    transferee_context = TextField("TransfereeContext")
    transferee_exten = TextField("TransfereeExten")
    transferee_priority = IntegerField("TransfereePriority")
    transferee_uniqueid = NameField("TransfereeUniqueid")
    transferee_linkedid = TextField("TransfereeLinkedid")
    transferee_tenant_id = TextField("TransfereeTenantID")

    @property
    def transferee_channel_snapshot(self) -> ChannelSnapshot:
        """The channel as one object."""
        return ChannelSnapshot(self, "Transferee")


class TransfererChannelFields(Event):
    """The fields of a channel with the prefix ``Transferer``."""

    __slots__ = ()

    transferer_channel = NameField("TransfererChannel")
    transferer_channel_state = IntegerField("TransfererChannelState")
    transferer_channel_state_desc = TextField("TransfererChannelStateDesc")
    transferer_caller_id_num = TextField("TransfererCallerIDNum")
    transferer_caller_id_name = EscapedField("TransfererCallerIDName")
    transferer_connected_line_num = TextField("TransfererConnectedLineNum")
    transferer_connected_line_name = EscapedField("TransfererConnectedLineName")
    transferer_language = TextField("TransfererLanguage")
    transferer_account_code = TextField("TransfererAccountCode")
    transferer_context = TextField("TransfererContext")
    transferer_exten = TextField("TransfererExten")
    transferer_priority = IntegerField("TransfererPriority")
    transferer_uniqueid = NameField("TransfererUniqueid")
    transferer_linkedid = TextField("TransfererLinkedid")
    transferer_tenant_id = TextField("TransfererTenantID")

    @property
    def transferer_channel_snapshot(self) -> ChannelSnapshot:
        """The channel as one object."""
        return ChannelSnapshot(self, "Transferer")
