"""The source as the architecture tests see it: its files, their syntax trees, their imports."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Import:
    """One imported module: `from a import b` gives `a.b` where that is a module, or else `a`."""

    target: str
    names: tuple[str, ...]
    line: int
    type_only: bool


def sources(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


def where(path: Path, line: int | None = None) -> str:
    return str(path.relative_to(ROOT)) + ("" if line is None else f":{line}")


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def is_module(name: str) -> bool:
    path = ROOT.joinpath(*name.split("."))
    return path.with_suffix(".py").is_file() or (path / "__init__.py").is_file()


def resolve(path: Path, node: ast.ImportFrom) -> str:
    """The absolute name of the module that a `from ... import` names."""
    if not node.level:
        return node.module or ""
    package = path.relative_to(ROOT).parent.parts
    base = package[: len(package) - node.level + 1]
    return ".".join((*base, *([node.module] if node.module else [])))


def type_checking_nodes(module: ast.Module) -> set[ast.AST]:
    found: set[ast.AST] = set()
    for node in ast.walk(module):
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            found.update(inner for child in node.body for inner in ast.walk(child))
    return found


@cache
def imports_of(path: Path) -> tuple[Import, ...]:
    """Every import of a file, at any depth in it."""
    module, found = tree(path), list[Import]()
    type_only = type_checking_nodes(module)
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            found += [Import(a.name, (), node.lineno, node in type_only) for a in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = resolve(path, node)
            names = tuple(alias.name for alias in node.names)
            targets = {f"{base}.{n}" if is_module(f"{base}.{n}") else base for n in names}
            found += [Import(t, names, node.lineno, node in type_only) for t in sorted(targets)]
    return tuple(found)


def exported(path: Path) -> list[str] | None:
    """The literal `__all__` of a file, or None."""
    for node in tree(path).body:
        match node:
            case (
                ast.Assign(targets=[ast.Name(id="__all__")], value=value)
                | ast.AnnAssign(target=ast.Name(id="__all__"), value=ast.expr() as value)
            ):
                return list(ast.literal_eval(value))
            case _:
                pass
    return None
