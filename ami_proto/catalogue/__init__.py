"""The catalogue's data, and the command that makes the typed classes from it; never imported.

``data/actions.json`` and ``data/events.json`` are facts: what Asterisk's documentation files, its
running servers, its recorded traffic and the lists of its older versions say. ``data/choices.json``
is ours: families, names of attributes, types that the facts leave out, names of a field in other
versions, aliases. ``python -m ami_proto.catalogue`` tells what the command can do.
"""

__all__: list[str] = []
