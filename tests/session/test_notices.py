"""Notices: values, and the text of why a connection ended."""

from __future__ import annotations

import dataclasses

import pytest

from ami_proto.notices import Gap, GapReason, LinkLost, described


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        (None, "the peer closed the connection"),
        ("no route", "no route"),
        (ConnectionResetError(104, "reset"), "ConnectionResetError: [Errno 104] reset"),
        (TimeoutError(), "TimeoutError: "),
    ],
)
def test_reasons_as_texts(reason: BaseException | str | None, text: str) -> None:
    assert described(reason) == text


def test_are_values() -> None:
    assert LinkLost(1.0, "x", None) == LinkLost(1.0, "x", None)
    gap = Gap(GapReason.OVERFLOW, 1.0, 2.0)
    assert gap.dropped == 0
    with pytest.raises(dataclasses.FrozenInstanceError):
        gap.since = 0.0  # type: ignore[misc]  # which is what is shown
