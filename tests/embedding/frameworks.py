"""Which frameworks are installed: the rule by which the tests of one that is not are skipped."""

from __future__ import annotations

import importlib.util
import os

import pytest

__all__ = ["need"]


def need(*packages: str) -> None:
    """Skip the test, with the reason, where a package is missing; fail if all should be there."""
    missing = [package for package in packages if importlib.util.find_spec(package) is None]
    if not missing:
        return
    reason = f"not installed: {', '.join(missing)}; pip install -e '.[frameworks]'"
    if os.environ.get("AMI_TEST_FRAMEWORKS") == "required":
        pytest.fail(reason)
    pytest.skip(reason)
