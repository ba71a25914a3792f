"""How fast the library is, measured against what one can compare it with.

``python -m benchmarks`` runs everything and prints a table; see README.md. Each of ``parse``,
``consume``, ``dispatch``, ``calls``, ``encode``, ``end_to_end``, ``large``, ``memory`` and
``import_time`` is one benchmark: a ``TITLE``, a ``UNIT`` (less is better), its ``GOALS``, and
``contenders()``, which are measured in turn. ``timing`` measures, ``inputs`` has what all of them
read, ``server`` is the other end of the sockets, ``peers`` are the other Python clients, and
``report`` and ``plot`` show the result.
"""
