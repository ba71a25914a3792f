"""``python -m ami_proto.catalogue``: write the typed classes, or take in a newer Asterisk."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from .documentation import read_documentation
from .generating import generate
from .merging import merge
from .model import load, load_choices, save

__all__ = ["main"]

_PACKAGE = Path(__file__).parent.parent


def main(arguments: list[str] | None = None) -> int:
    """Run the command; 1 where ``--check`` finds files that differ."""
    parser = argparse.ArgumentParser(prog="python -m ami_proto.catalogue", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    writing = commands.add_parser("generate", help="write the classes from the data")
    writing.add_argument("--check", action="store_true", help="only say which files differ")
    merging = commands.add_parser("merge", help="take in a core-*_xml documentation file")
    merging.add_argument("file", type=Path)
    merging.add_argument("--version", required=True, help="the Asterisk that the file is of")
    chosen = parser.parse_args(arguments)
    if chosen.command == "merge":
        save(merge(load(), read_documentation(chosen.file, chosen.version)))
        return 0
    return write(_PACKAGE, check=chosen.check)


def write(package: Path, *, check: bool) -> int:
    """Write the generated files below ``package``, or compare them."""
    files = generate(load(), load_choices())
    stale = [
        path
        for folder in ("actions", "events", "responses")
        for path in (package / folder).glob("*.py")
        if path.read_text("utf-8").startswith("# Generated")
        and f"{folder}/{path.name}" not in files
    ]
    different = [
        name
        for name, text in files.items()
        if not (path := package / name).is_file() or path.read_text("utf-8") != text
    ]
    for name in [*different, *map(str, stale)]:
        print(f"{'differs' if check else 'written'}: {name}")
    if check:
        return 1 if different or stale else 0
    for name in different:
        (package / name).write_text(files[name], "utf-8")
    for path in stale:
        path.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
