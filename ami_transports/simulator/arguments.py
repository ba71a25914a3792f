"""Arguments of applications: numbers as C reads them, so that no text can stop the exchange."""

from __future__ import annotations

import re

__all__ = ["number"]


def number(text: str, default: float = 0.0) -> float:
    """The number that a text begins with, as ``atof()`` reads it; the default for no text."""
    if not text.strip():
        return default
    found = re.match(r"\s*(\d+(?:\.\d*)?)", text, re.ASCII)
    return float(found[1]) if found else 0.0
