"""What importing loads, and that what is loaded late is what checkers see.

This is the cost of importing without a clock; `benchmarks/import_time.py` has it with one.
"""

from __future__ import annotations

import ast
import importlib
import re
import subprocess
import sys

import pytest

from tests.source import ROOT, exported, resolve, tree, type_checking_nodes

UNWANTED = {
    "asyncio", "anyio", "gevent", "trio", "click", "rich", "ssl",
    # what costs most of what a first connection loads
    "dataclasses", "inspect", "logging", "urllib.parse", "socket", "threading", "datetime",
}  # fmt: skip
FAMILY = re.compile(r"ami_proto\.(?:actions|events|responses)(?:\.|\Z)")
PATHS = {
    "ami_proto": ROOT / "ami_proto" / "__init__.py",
    "ami_transports.blocking": ROOT / "ami_transports" / "blocking.py",
}


def loaded_by(code: str) -> list[str]:
    """The modules that the code adds to those of a bare interpreter."""
    script = f"import sys; bare = set(sys.modules); {code}; print(*set(sys.modules) - bare)"
    command = [sys.executable, "-c", script]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    return sorted(result.stdout.split())


def test_importing_loads_next_to_nothing() -> None:
    loaded = loaded_by("import ami_proto, ami_transports.blocking")
    assert UNWANTED.isdisjoint(loaded)
    own = [name for name in loaded if name.startswith("ami_")]
    assert own == ["ami_proto", "ami_transports", "ami_transports.blocking"]


@pytest.mark.parametrize("name", ["gevent", "anyio"])
def test_a_client_loads_no_runtime_but_its_own(name: str) -> None:
    # asyncio or trio comes with the loop that runs; anyio itself loads ssl
    loaded = loaded_by(f"import ami_transports.{name}")
    assert {"asyncio", "anyio", "gevent", "trio", "click", "rich"}.intersection(loaded) == {name}
    assert [m for m in loaded if FAMILY.match(m)] == []


@pytest.mark.parametrize("name", ["Parser", "Session", "SessionConfig"])
def test_a_name_loads_no_family_and_no_runtime(name: str) -> None:
    loaded = loaded_by(f"from ami_proto import {name}")
    unwanted = {"asyncio", "socket", "ssl", "threading", "logging"}
    assert [m for m in loaded if FAMILY.match(m) or m in unwanted] == []


@pytest.mark.parametrize("runtime", ["gevent", "anyio"])
def test_a_client_loads_its_own_runtime_only(runtime: str) -> None:
    loaded = loaded_by(f"import ami_transports.{runtime}")
    # asyncio or trio comes with the loop that runs
    unwanted = {"asyncio", "anyio", "gevent", "trio", "click", "rich"} - {runtime}
    assert runtime in loaded
    assert [m for m in loaded if FAMILY.match(m) or m in unwanted] == []


def test_a_parser_needs_no_session() -> None:
    assert "ami_proto.session" not in loaded_by("from ami_proto import Parser")


def imported_for_checkers(name: str) -> dict[str, object]:
    path = PATHS[name]
    only_types = type_checking_nodes(tree(path))
    return {
        alias.asname or alias.name: getattr(
            importlib.import_module(resolve(path, node)), alias.name
        )
        for node in only_types
        if isinstance(node, ast.ImportFrom) and node.level
        for alias in node.names
    }


@pytest.mark.parametrize("name", PATHS)
def test_what_is_loaded_late_is_what_checkers_see(name: str) -> None:
    module = importlib.import_module(name)
    public = set(exported(PATHS[name]) or ())
    assert public <= set(dir(module))
    # what else is imported for checkers is for the module's own annotations
    seen = {each: found for each, found in imported_for_checkers(name).items() if each in public}
    assert seen
    assert [each for each, found in seen.items() if getattr(module, each) is not found] == []
    assert [each for each in public - set(seen) if each not in vars(module)] == []


@pytest.mark.parametrize("name", PATHS)
def test_a_misspelt_name_is_an_error(name: str) -> None:
    with pytest.raises(AttributeError, match="has no attribute 'Misspelt'"):
        getattr(importlib.import_module(name), "Misspelt")  # noqa: B009  # a checker would see it


def test_a_module_of_the_name_of_a_function_does_not_hide_it() -> None:
    code = "import ami_proto.session, ami_proto; assert callable(ami_proto.encode)"
    assert "ami_proto.encoding" in loaded_by(code)
