"""Diagnostics: counters that begin at nothing."""

from __future__ import annotations

from dataclasses import asdict

import pytest

from ami_proto.diagnostics import Diagnostics


def test_all_begin_at_nothing() -> None:
    assert set(asdict(Diagnostics()).values()) == {0}


def test_they_compare_by_value() -> None:
    assert Diagnostics(stray_line_ends=1) != Diagnostics()
    assert Diagnostics(stray_line_ends=1) == Diagnostics(stray_line_ends=1)


def test_a_misspelt_counter_is_an_error() -> None:
    with pytest.raises(AttributeError):
        Diagnostics().stray = 1  # type: ignore[attr-defined]  # pyright: ignore  that is the test
