"""How Sphinx builds the documentation; CONTRIBUTING.md has the command."""

from __future__ import annotations

import importlib
import sys
from importlib.metadata import version as installed_version
from pathlib import Path
from typing import TypeVar

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.pycode import ModuleAnalyzer

project = "ami-proto"
author = "the ami-proto authors"
copyright = f"2026, {author}"
release = version = installed_version("ami-proto")

sys.path.insert(0, str(Path(__file__).parent))  # where catalogue_pages is
extensions = ["myst_parser", "sphinx.ext.autodoc", "catalogue_pages"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"ami-proto {release}"
myst_enable_extensions = ["colon_fence", "deflist"]

autodoc_member_order = "groupwise"
autodoc_typehints = "signature"
autodoc_preserve_defaults = True
# What needs an extra may be missing where only the documentation is built.
autodoc_mock_imports = ["click", "rich", "trio"]

# The modules that docs/reference documents. Names are shown where users import them from.
PUBLIC_MODULES = (
    "ami_proto",
    "ami_proto.actions",
    "ami_proto.events",
    "ami_proto.requests",
    "ami_proto.responses",
    "ami_proto.server",
    "ami_proto.server_settings",
    "ami_proto.testing",
    "ami_transports.blocking",
    "ami_transports.gevent",
    "ami_transports.anyio",
    "ami_transports.simulator",
)

# The build must not need the network, so the standard library's index is not loaded.
nitpick_ignore_regex = [
    (r"py:.*", r"(?:collections|contextlib|dataclasses|enum|ssl|types|typing)\..*"),
    (r"py:(?:class|exc)", r"Enum|Exception|(?:Connection|Key|Timeout|Value)Error"),
    # autodoc parts an alias of a generic type at its commas
    (r"py:class", r".*\[.*"),
    # what the library is made of is not for users
    (r"py:class", r"ami_transports\._.*|ami_transports\.simulator\..*|ami_proto\.\w+\._\w+"),
]


def find_where_exported(
    app: Sphinx, env: BuildEnvironment, node: pending_xref, contnode: nodes.TextElement
) -> nodes.Element | None:
    """Lead `ami_proto.message.Event`, as annotations say it, to `ami_proto.Event`, as users do.

    A type variable leads nowhere and stays text.
    """
    module, _, name = str(node.get("reftarget", "")).rpartition(".")
    if not module.startswith("ami_"):
        return None
    meant = getattr(importlib.import_module(module), name, None)
    if isinstance(meant, TypeVar):
        return contnode
    for public in PUBLIC_MODULES:
        exported = importlib.import_module(public)
        if name in exported.__all__ and meant in (None, getattr(exported, name)):
            domain, target = env.get_domain("py"), f"{public}.{name}"
            return domain.resolve_xref(
                env, node["refdoc"], app.builder, "obj", target, node, contnode
            )
    return None


def keep_docstrings_of_data(app: Sphinx) -> None:
    """Let autodoc see the docstrings of constants and aliases that a module re-exports.

    It looks for them only in the file of that module, where they do not stand.
    """
    for public in PUBLIC_MODULES:
        module = importlib.import_module(public)
        exported = module.__all__
        for name in exported:
            getattr(module, name)  # loads the module where it stands
        seen = ModuleAnalyzer.for_module(public)
        seen.analyze()
        for name in [name for name in sys.modules if name.startswith("ami_")]:
            origin = ModuleAnalyzer.for_module(name)
            for (owner, attribute), lines in origin.find_attr_docs().items():
                if not owner and attribute in exported:
                    seen.attr_docs["", attribute] = lines


def resolve_annotations(app: Sphinx) -> None:
    """Let autodoc see names that a module imports for type checkers only.

    It would take ``Bridge`` for the event, or the action, of that name.
    """
    simulator = "ami_transports.simulator"
    for name, origin in (("Bridge", "bridges"), ("Task", "scripts")):
        made = getattr(importlib.import_module(f"{simulator}.{origin}"), name)
        setattr(importlib.import_module(f"{simulator}.channels"), name, made)


def setup(app: Sphinx) -> None:
    """Sphinx calls this."""
    app.connect("builder-inited", resolve_annotations)
    app.connect("builder-inited", keep_docstrings_of_data)
    app.connect("missing-reference", find_where_exported)
