"""The rules of the design that a machine can check, read from the source with `ast`.

Each test gathers everything that breaks its rule and shows it at once, a line each. The tables
below are the rules; a new module gets its row in `LAYERS`, on purpose by hand.
"""

from __future__ import annotations

import ast
import fnmatch
import importlib
import re
from collections.abc import Callable, Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests.source import (
    ROOT,
    Import,
    exported,
    imports_of,
    is_module,
    module_name,
    sources,
    tree,
    where,
)

LAYERS: tuple[tuple[str, ...], ...] = (
    # Bottom first. A module may import from the rows above its own here, never from its own row
    # or one below. A folder counts as one module.
    (
        "backoff",
        "diagnostics",
        "errors",
        "keepalive",
        "posix_regex",
        "registry",
        "server_output",
        "shapes_table",
    ),
    ("lines", "shapes", "timers", "value_rules"),
    ("action_id", "event_filter", "framing", "message", "privileges", "server_lines", "states"),
    ("config", "fields", "repairs", "reply", "requests", "server_settings"),
    ("action", "events", "parser", "responses", "server_login"),
    ("actions", "auth", "encoding", "notices", "pending", "restoring", "server"),
    ("correlation", "outbox", "subscription"),
    ("conversation", "following"),
    ("entrance",),
    ("session",),
    ("testing",),
)

TYPE_ONLY_EXCEPTIONS = {
    # An error carries the message it tells of; the message module raises no error by itself.
    ("errors", "message"),
    # A notice of a subscription names it; the subscription makes notices.
    ("notices", "subscription"),
}
"""Imports under `TYPE_CHECKING` that point the wrong way, each with its reason."""

NOT_RUN = {"catalogue"}
"""What lies in ami_proto but is a tool of the project; nothing may import it."""

CORE_STDLIB = {
    "__future__", "abc", "ast", "bisect", "collections", "collections.abc", "contextlib", "copy",
    "dataclasses", "datetime", "enum", "fnmatch", "functools", "hashlib", "heapq", "hmac",
    "importlib", "ipaddress", "itertools", "logging", "math", "operator", "os", "random", "re",
    "secrets", "string", "types", "typing", "urllib.parse", "warnings",
}  # fmt: skip
"""All that the core may import besides itself. So not: socket, ssl, time, threading, asyncio,
selectors, select, subprocess, signal, queue, concurrent, multiprocessing, anyio, gevent, trio."""

CORE_ATTRIBUTES = {"os": {"urandom"}, "importlib": {"import_module"}}
"""Of these modules the core may use only these names: randomness, and families loaded late."""

CLOCKS = {"now", "today", "utcnow"}  # of datetime and date
WORLD = {"open", "input", "print", "exec", "eval", "__import__"}  # builtins that do I/O or worse

DRIVERS = ("_driver", "_sync", "_async", "_streams", "_sync_streams", "_async_streams")
NO_POLICY = {0, 1}  # nothing, the first, all but the first
FAMILY = re.compile(r"ami_proto\.(?:actions|events|responses)\.[a-z]")

TOP_LEVEL = {
    "ami_proto", "ami_transports", "tests", "benchmarks", "docs",
    "pyproject.toml", "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE",
    "PKG-INFO",  # in an unpacked sdist
}  # fmt: skip

MAX_LINES = 400
MAX_GENERATED_LINES = 600
MAX_FUNCTION_LINES = 40

UNFINISHED = re.compile("TO" + "DO|FIX" + "ME|NotImplemented" + "Error")
VAGUE = re.compile(r"(?:^|_)(?:utils?|helpers?|managers?)(?:_|$)|^_*(?:handle|process)(?:_|$)")
FIXED_NAMES = {"handle_timeout"}  # the word of every sans-IO library


def core_files() -> list[Path]:
    core = ROOT / "ami_proto"
    return [path for path in sources("ami_proto") if path.relative_to(core).parts[0] not in NOT_RUN]


def fail_on(broken: list[str], rule: str) -> None:
    if broken:
        pytest.fail("\n".join([f"{rule}:", *broken]), pytrace=False)


# Purity


def test_core_imports_only_itself_and_what_does_no_io() -> None:
    broken = [
        f"{where(path, i.line)} imports {i.target}"
        for path in core_files()
        for i in imports_of(path)
        if i.target.split(".")[0] != "ami_proto" and i.target not in CORE_STDLIB
    ]
    fail_on(broken, "ami_proto does no I/O, reads no clock, has no dependency (CORE_STDLIB)")


def impure_uses(path: Path) -> Iterator[str]:
    for i in imports_of(path):
        allowed = CORE_ATTRIBUTES.get(i.target)
        if allowed is not None and not set(i.names) <= allowed:
            yield f"{where(path, i.line)} imports {i.names} from {i.target}"
    for node in ast.walk(tree(path)):
        match node:
            case ast.Attribute(value=ast.Name(id=base), attr=attr) if (
                attr not in CORE_ATTRIBUTES.get(base, {attr})
            ):
                yield f"{where(path, node.lineno)} uses {base}.{attr}"
            case ast.Call(func=ast.Attribute(value=ast.Name(id=base), attr=attr)) if (
                base in {"datetime", "date"} and attr in CLOCKS
            ):
                yield f"{where(path, node.lineno)} reads a clock: {base}.{attr}()"
            case ast.Call(func=ast.Name(id=name)) if name in WORLD:
                yield f"{where(path, node.lineno)} calls {name}()"
            case _:
                pass


def test_core_uses_no_clock_file_or_environment() -> None:
    fail_on([use for path in core_files() for use in impure_uses(path)], "the core must not")


# Drivers


def policy(path: Path) -> Iterator[str]:
    """Numbers, words and states; what a docstring, a log line or a name of a task says is none."""
    spoken: set[ast.AST] = set()
    for node in ast.walk(tree(path)):
        match node:
            case ast.Expr(value=ast.Constant(value=str())):
                spoken.add(node.value)
            case ast.Call(func=ast.Attribute(value=ast.Name(id="_log" | "logging"))):
                spoken.update(ast.walk(node))
            case (
                ast.Call(func=ast.Attribute(attr="spawn"))
                | ast.Call(func=ast.Name(id="cast" | "TypeVar"))
            ):
                spoken.update(ast.walk(node))
            case ast.Assign(targets=[ast.Name(id="__all__")]):
                spoken.update(ast.walk(node))
            case _:
                pass
    for node in ast.walk(tree(path)):
        match node:
            case ast.Constant(value=int() | float() as number) if number not in NO_POLICY:
                yield f"{where(path, node.lineno)} has a number: {number}"
            case ast.Constant(value=str() | bytes() as word) if word and node not in spoken:
                yield f"{where(path, node.lineno)} has a word: {word!r}"
            case ast.Attribute(attr="state") | ast.Name(id="State" | "Input" | "Timer"):
                yield f"{where(path, node.lineno)} looks at a state: {ast.unparse(node)}"
            case _:
                pass


def test_drivers_hold_no_policy() -> None:
    paths = [ROOT / "ami_transports" / f"{name}.py" for name in DRIVERS]
    broken = [found for path in paths for found in policy(path)]
    fail_on(broken, "a driver does what the session's directive says, and decides nothing")


def test_clients_of_both_colours_declare_the_same() -> None:
    def declared(colour: str) -> list[str]:
        path = ROOT / "ami_transports" / f"_{colour}_following.py"
        declarations = [
            f"{node.name}({ast.unparse(node.args)}) -> {ast.unparse(node.returns or node)}"
            for node in ast.walk(tree(path))
            if isinstance(node, ast.FunctionDef)
        ]
        return [re.sub("Sync|Async", "", text) for text in declarations]

    assert declared("sync") == declared("async")


# Layers


def core_imports() -> Iterator[tuple[str, str, Import, Path]]:
    """(importer, imported) as names in `LAYERS`, for imports from one of these to another."""
    for path in core_files():
        unit = module_name(path).removeprefix("ami_proto").lstrip(".").split(".")[0]
        for i in imports_of(path):
            package, _, rest = i.target.partition(".")
            target = rest.split(".")[0]
            if unit and package == "ami_proto" and target != unit:
                yield unit, target, i, path


def test_every_module_has_its_layer() -> None:
    known = {name for row in LAYERS for name in row}
    found = {module_name(path).partition(".")[2].split(".")[0] for path in core_files()} - {""}
    broken = [f"ami_proto/{name}: give it a row in LAYERS" for name in sorted(found - known)]
    broken += [f"{name}: in LAYERS, but there is no such module" for name in sorted(known - found)]
    fail_on(broken, "LAYERS names every module of ami_proto and no other")


def test_imports_point_towards_errors() -> None:
    level = {name: number for number, row in enumerate(LAYERS) for name in row}
    broken = [
        f"{where(path, i.line)}: {unit} imports {target or 'the package ami_proto itself'}"
        for unit, target, i, path in core_imports()
        if level.get(target, len(LAYERS)) >= level.get(unit, len(LAYERS))
        and not (i.type_only and (unit, target) in TYPE_ONLY_EXCEPTIONS)
    ]
    fail_on(broken, "imports point down the table LAYERS, towards errors")


@pytest.mark.parametrize("package", ["ami_proto", "ami_transports"])
def test_no_import_cycles(package: str) -> None:
    edges: dict[str, set[str]] = {}
    for path in sources(package):
        name = module_name(path)
        edges[name] = {
            i.target for i in imports_of(path) if is_module(i.target) and not i.type_only
        } - {name}
    try:
        TopologicalSorter(edges).prepare()
    except CycleError as error:
        pytest.fail("imports run in a circle: " + " <- ".join(error.args[1]), pytrace=False)


def test_nobody_imports_the_tools_of_the_catalogue() -> None:
    tools = tuple(f"ami_proto.{name}" for name in NOT_RUN)
    broken = [
        f"{where(path, i.line)} imports {i.target}"
        for path in [*core_files(), *sources("ami_transports")]
        for i in imports_of(path)
        if i.target.startswith(tools)
    ]
    fail_on(broken, "not installed with the wheel, so not to be imported")


# Public names


def public_files() -> list[Path]:
    paths = [*core_files(), *sources("ami_transports")]
    return [
        path
        for path in paths
        if not any(part.startswith("_") for part in module_name(path).split("."))
    ]


def test_every_public_module_exports_names_that_exist() -> None:
    broken: list[str] = []
    for path in public_files():
        names = exported(path)
        if names is None:
            broken.append(f"{where(path)}: no literal __all__")
            continue
        module = importlib.import_module(module_name(path))
        broken += [f"{where(path)}: no {name}" for name in names if not hasattr(module, name)]
        broken += [f"{where(path)}: {n} twice" for n in sorted(set(names)) if names.count(n) > 1]
    fail_on(broken, "__all__ is what a module promises")


def test_the_package_exports_only_what_its_modules_export() -> None:
    package = ROOT / "ami_proto" / "__init__.py"
    broken = [
        f"{name} of {i.target}"
        for i in imports_of(package)
        if i.target.startswith("ami_proto.")
        for name in i.names
        if name not in (exported(ROOT.joinpath(*i.target.split(".")).with_suffix(".py")) or ())
    ]
    fail_on(broken, "not in the __all__ of its module")


# Size and style


def check_files(measure: Callable[[Path], Iterator[str]]) -> list[str]:
    folders = ("ami_proto", "ami_transports", "tests", "benchmarks", "docs")
    return [found for path in sources(*folders) for found in measure(path)]


def is_generated(text: str) -> bool:
    return text.startswith("#") and "generated" in text.partition("\n")[0].lower()


def oversized(path: Path) -> Iterator[str]:
    """A function's lines run from `def` to its end: without decorators and docstring."""
    text = path.read_text("utf-8")
    generated = is_generated(text)
    limit = MAX_GENERATED_LINES if generated else MAX_LINES
    if (lines := len(text.splitlines())) > limit:
        yield f"{where(path)}: {lines} lines, {limit} allowed"
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if ast.get_docstring(node, clean=False) is not None:
                docstring = node.body[0]
                lines -= (docstring.end_lineno or docstring.lineno) - docstring.lineno + 1
            if lines > MAX_FUNCTION_LINES:
                yield f"{where(path, node.lineno)}: {node.name} has {lines} lines"


def test_files_and_functions_are_small() -> None:
    fail_on(check_files(oversized), f"at most {MAX_LINES} lines, {MAX_FUNCTION_LINES} a function")


def unfinished(path: Path) -> Iterator[str]:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if UNFINISHED.search(line):
            yield f"{where(path, number)}: {line.strip()}"


def test_nothing_is_left_for_later() -> None:
    fail_on(check_files(unfinished), "finish it or leave it out")


def vague_names(path: Path) -> Iterator[str]:
    if VAGUE.search(path.stem):
        yield where(path)
    for node in ast.walk(tree(path)):
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) if (
                VAGUE.search(name) and name not in FIXED_NAMES
            ):
                yield f"{where(path, node.lineno)}: {name}"
            case _:
                pass


def test_names_say_what_is_done() -> None:
    # the typed catalogue is apart: its families are named after Asterisk's own (main/manager.c)
    paths = [p for p in core_files() if not FAMILY.match(module_name(p))]
    paths += sources("ami_transports")
    broken = [name for path in paths for name in vague_names(path)]
    fail_on(broken, "no handle_*, process_*, utils, helper, manager")


def test_the_top_level_holds_what_the_design_knows() -> None:
    ignored = [line.strip("/") for line in (ROOT / ".gitignore").read_text("utf-8").split()]
    broken = [
        path.name
        for path in ROOT.iterdir()
        if path.name not in TOP_LEVEL
        and not path.name.startswith(".")
        and not any(fnmatch.fnmatch(path.name, pattern) for pattern in ignored)
    ]
    fail_on(sorted(broken), "at the top level, and not in the design")
