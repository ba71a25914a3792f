"""Masks: names to bits and back, and what an event mask's text asks for."""

import pytest

from ami_proto.errors import LocalProtocolError
from ami_proto.privileges import (
    ALL_PRIVILEGES,
    mask_of,
    privilege_line,
    privileges_in,
    strings_to_mask,
)

EVERYTHING = 2**31 - 1


def test_names_and_masks() -> None:
    assert mask_of([]) == 0
    assert mask_of(["call", "system"]) == 3
    assert mask_of(["message"]) == 1 << 19
    assert privileges_in(3) == {"system", "call"}
    assert privileges_in(mask_of(ALL_PRIVILEGES)) == ALL_PRIVILEGES == privileges_in(EVERYTHING)
    with pytest.raises(LocalProtocolError, match="'Call'"):
        mask_of(["call", "Call"])


def test_a_line_has_the_order_of_the_table_and_all_at_its_end() -> None:
    assert privilege_line(mask_of(["reporting", "call"])) == "call,reporting,all"
    assert privilege_line(0) == "<none>"


@pytest.mark.parametrize(
    ("text", "mask"),
    [
        ("", None),
        ("on", EVERYTHING),
        ("TRUE", EVERYTHING),
        ("off", 0),
        ("No", 0),
        ("0", 0),
        ("1", 1),
        ("6", 6),
        ("007", 7),
        ("2147483647", EVERYTHING),
        ("2147483648", None),
        ("4294967295", None),
        ("4294967296", 0),
        ("4294967298", 2),
        ("9223372036854775806", None),
        ("9" * 5000, None),
        ("0" * 5000 + "2", 2),
        ("-1", 0),
        ("1a", 0),
        ("call", 2),
        ("call,system,nix", 3),
        ("call, system", 2),
        ("Call", 0),
        ("all", EVERYTHING),
        ("none,call", 2),
    ],
)
def test_what_a_text_asks_for(text: str, mask: int | None) -> None:
    assert strings_to_mask(text) == mask
