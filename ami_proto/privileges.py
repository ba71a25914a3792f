"""Privilege classes: which events a login sees, which actions it may run, and the event mask.

A mask is an int with one bit for each class. Names, bits and order are those of
``include/asterisk/manager.h`` and the table ``perms`` in ``main/manager.c`` (16 and 22 alike).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from .errors import LocalProtocolError

__all__ = [
    "ALL_PRIVILEGES",
    "mask_of",
    "privilege_line",
    "privileges_in",
    "strings_to_mask",
]

_BITS: Final = {
    "system": 1 << 0,
    "call": 1 << 1,
    "log": 1 << 2,
    "verbose": 1 << 3,
    "command": 1 << 4,
    "agent": 1 << 5,
    "user": 1 << 6,
    "config": 1 << 7,
    "dtmf": 1 << 8,
    "reporting": 1 << 9,
    "cdr": 1 << 10,
    "dialplan": 1 << 11,
    "originate": 1 << 12,
    "agi": 1 << 13,
    # bit 14 is "hook response", which has no name on the wire
    "cc": 1 << 15,
    "aoc": 1 << 16,
    "test": 1 << 17,
    "security": 1 << 18,
    "message": 1 << 19,
}

ALL_PRIVILEGES: Final = frozenset(_BITS)
"""The names of all classes."""

_EVERYTHING: Final = 0x7FFF_FFFF
_TRUE: Final = frozenset({"yes", "true", "y", "t", "1", "on"})
_FALSE: Final = frozenset({"no", "false", "n", "f", "0", "off"})


def mask_of(names: Iterable[str]) -> int:
    """The mask of these classes.

    Raises :class:`~ami_proto.LocalProtocolError` for a name that is not one of a class.
    """
    mask = 0
    for name in names:
        if name not in _BITS:
            raise LocalProtocolError(f"no privilege class is called {name!r}; known: {[*_BITS]}")
        mask |= _BITS[name]
    return mask


def privileges_in(mask: int) -> frozenset[str]:
    """The names of the classes in ``mask``."""
    return frozenset(name for name, bit in _BITS.items() if mask & bit)


def privilege_line(mask: int) -> str:
    """The classes as Asterisk writes them: ``call,reporting,all``; ``<none>`` for none.

    ``all`` always stands at the end: in the table it is a class that has every bit.
    """
    names = [name for name, bit in _BITS.items() if mask & bit]
    return ",".join([*names, "all"]) if mask else "<none>"


def strings_to_mask(text: str) -> int | None:
    """The mask that ``text`` asks for in ``EventMask`` and in a Login's ``Events``.

    Digits are the mask itself; false words are no class and true words all, in any case; anything
    else is a list of names with commas, where what is no name, or has a capital, counts nothing.
    None where it asks for nothing: empty text, or a number that is negative as a C int
    (``main/manager.c`` strings_to_mask(), ``atoi()``; measured on 16.28 and 22.10).
    """
    if not text:
        return None
    if re.fullmatch("[0-9]+", text):
        return _c_int(text)
    if text.lower() in _FALSE:
        return 0
    if text.lower() in _TRUE:
        return _EVERYTHING
    mask = 0
    for name in text.split(","):
        mask |= _EVERYTHING if name == "all" else _BITS.get(name, 0)
    return mask


def _c_int(digits: str) -> int | None:
    # atoi() is strtol(), which stops at the largest 64-bit number, cut to 32 bits
    digits = digits.lstrip("0")
    number = int(digits or "0") if len(digits) < 20 else 1 << 63
    low = min(number, (1 << 63) - 1) & 0xFFFF_FFFF
    return low if low <= _EVERYTHING else None
