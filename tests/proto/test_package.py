"""The package itself: its names are there, and no others. What loads them is in test_imports."""

from __future__ import annotations

import pytest

import ami_proto


def test_all_names_are_there_and_shown() -> None:
    assert [name for name in ami_proto.__all__ if not hasattr(ami_proto, name)] == []
    assert set(ami_proto.__all__) <= set(dir(ami_proto))


def test_a_misspelt_name_is_an_error() -> None:
    name = "Sesion"
    with pytest.raises(AttributeError, match="'ami_proto' has no attribute 'Sesion'"):
        getattr(ami_proto, name)
