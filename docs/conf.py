"""How the documentation is built: python -m sphinx -W --keep-going -n -b html docs docs/_build/html"""

from __future__ import annotations

import importlib
from importlib.metadata import version as installed_version

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

project = "ami-proto"
author = "the ami-proto authors"
copyright = f"2026, {author}"
release = version = installed_version("ami-proto")

extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"ami-proto {release}"
myst_enable_extensions = ["colon_fence", "deflist"]

autodoc_member_order = "groupwise"
autodoc_typehints = "signature"
autodoc_preserve_defaults = True
# What needs an extra may be missing where only the documentation is built.
autodoc_mock_imports = ["anyio", "click", "gevent", "rich", "trio"]

# The build must not need the network, so the standard library's index is not loaded.
nitpick_ignore_regex = [
    (
        r"py:.*",
        r"(?:builtins|collections|contextlib|dataclasses|datetime|enum|ssl|threading|types|typing)\..*",
    ),
    (r"py:.*", r"(?:anyio|gevent|trio)\..*"),
    (r"py:(?:class|exc)", r"[A-Z]\w*(?:Error|Exception)|Enum|Exception|ABC|Protocol|SSLContext"),
    (r"py:(?:class|obj)", r"[a-z]+|(?:.*\.)?_?[A-Z]\w*?_?(?:co|contra)|(?:.*\.)?[A-Z]"),
]


def find_where_exported(
    app: Sphinx, env: BuildEnvironment, node: pending_xref, contnode: nodes.TextElement
) -> nodes.reference | None:
    """Lead `ami_proto.message.Event`, as annotations say it, to `ami_proto.Event`, as users do."""
    package, _, name = str(node.get("reftarget", "")).partition(".")
    short = name.rpartition(".")[2]
    if package != "ami_proto" or short not in importlib.import_module(package).__all__:
        return None
    domain = env.domains.python_domain
    return domain.resolve_xref(
        env, node["refdoc"], app.builder, "obj", f"{package}.{short}", node, contnode
    )


def setup(app: Sphinx) -> None:
    """Sphinx calls this."""
    app.connect("missing-reference", find_where_exported)
