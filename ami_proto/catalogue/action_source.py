"""Writing the classes of actions and of the responses to them."""

from __future__ import annotations

import re
from typing import Final

from .event_source import all_lines, field_line, import_lines
from .layout import HEADER, call, docstring, names_in_order
from .model import ActionData, Choices, FieldData
from .naming import ACTION_RESERVED, RESPONSE_RESERVED, Names, class_name

__all__ = ["action_module", "numbered", "response_fields", "response_module"]

_DATACLASS: Final = "@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)"
_NUMBERED: Final = re.compile(r"-0{6}\Z|-N{6}|\AHeader(?:1|N)\Z")
_INDEX: Final = re.compile(r"(?<=\()0(?=\)\Z)")
_SPECIAL: Final = {
    "variables": "Mapping[str, Scalar]",
    "lines": "Mapping[str, Scalar] | Sequence[str]",
    "indexed": "Sequence[int]",
}
_DEFAULTS: Final = {"Challenge.AuthType": '"MD5"', "Filter.Operation": '"Add"'}


def numbered(name: str) -> bool:
    """Whether this stands for any number of headers, which only a class with code can have."""
    return bool(_NUMBERED.search(name))


def _header(name: str) -> str:
    """The header as the class has it, with ``{}`` in the place of an index."""
    return _INDEX.sub("{}", name)


def response_fields(action: ActionData, choices: Choices) -> list[FieldData]:
    """The fields of the one response, where it has its own."""
    fields = [f for f in action.get("response", []) if not numbered(f["name"])]
    for name, kind in choices["responses"].get(action["name"], {}).items():
        fields.append({"name": name, "type": kind})
    if "field" in action.get("reply", {}) and action["name"] != "Command":
        fields.append({"name": action.get("reply", {}).get("field", ""), "multiple": True})
    return [] if action["name"] == "Command" else fields


def _param_type(action: str, param: FieldData, choices: Choices) -> str:
    kind = choices["param_types"].get(f"{action}.{param['name']}") or param.get("type", "str")
    if kind == "enum":
        values = ", ".join(f'"{value}"' for value in param.get("enum", []))
        return f"Literal[{values}]{' | str' if param.get('open') else ''}"
    if kind in {"int", "bool", "float"} or " | " in kind:
        return kind
    return _SPECIAL.get(kind, "str")


def _result(action: ActionData, choices: Choices) -> tuple[str, str, str]:
    """The type of the result, the expression for it, and one line on it."""
    reply = action.get("reply", {})
    shape = reply.get("shape")
    if shape == "events_then_complete":
        return "Event", "reply.single(Event)", "The event that says that the waiting is over."
    if shape == "single_event" and "event" in reply:
        event = f"events.{class_name(reply['event'])}"
        return event, f"reply.single({event})", "The one event of the answer."
    if shape == "raw_text":
        return "str", "reply.text", "The bare text that the server answers."
    if "list" in action:
        items = [f"events.{class_name(item)}" for item in action["list"]["items"]]
        if items:
            return f"Reply[{' | '.join(items)}]", f"reply.of({', '.join(items)})", "The list."
    if response_fields(action, choices) or f"responses.{action['name']}" in choices["bases"]:
        response = f"responses.{class_name(action['name'])}Response"
        return response, f"reply.response_as({response})", "The response, with its fields typed."
    return "Response", "reply.response", "The response."


def _signature(result: str) -> list[str]:
    """The head of ``result``, broken where it is too long."""
    whole = f"    def result(self, reply: Reply[Event]) -> {result}:"
    if len(whole) <= 100:
        return [whole]
    head = ["    def result(", "        self, reply: Reply[Event]"]
    if len(whole := f"    ) -> {result}:") <= 100:
        return [*head, whole]
    return [*head, "    ) -> Reply[", *_union(result, "        "), "    ]:"]


def _union(result: str, indent: str) -> list[str]:
    """The members of ``Reply[...]``, on one line if they fit."""
    parts = result.removeprefix("Reply[").removesuffix("]").split(" | ")
    if len(one := indent + " | ".join(parts)) <= 100:
        return [one]
    return [indent + parts[0], *(f"{indent}| {part}" for part in parts[1:])]


def _class_head(name: str, result: str, keywords: list[str]) -> list[str]:
    lines = call(f"class {name}", [f"Action[{result}]", *keywords], ":")
    if all(len(line) <= 100 for line in lines):
        return lines
    base = ["    Action[", "        Reply[", *_union(result, " " * 12), "        ]", "    ],"]
    return [f"class {name}(", *base, *(f"    {keyword}," for keyword in keywords), "):"]


def action_class(action: ActionData, choices: Choices, names: Names) -> list[str]:
    """The class of one action."""
    wire = action["name"]
    result, value, what = _result(action, choices)
    aliases = [
        name
        for name, alias in choices["action_aliases"].items()
        if alias["of"] == wire and "fixed" not in alias
    ]
    keywords = [f'name="{wire}"']
    if aliases:
        keywords.append("aliases=(" + " ".join(f'"{alias}",' for alias in aliases) + ")")
    lines = [_DATACLASS, *_class_head(class_name(wire), result, keywords)]
    lines += docstring(f"The action ``{wire}``.", _notes(action))
    params = [p for p in action["params"] if p["name"] != "ActionID" and not numbered(p["name"])]
    attributes = {p["name"]: names.attribute(wire, p["name"], ACTION_RESERVED) for p in params}
    if params:
        rows = [f'"{attributes[p["name"]]}": "{_header(p["name"])}"' for p in params]
        head = "    wire_headers: ClassVar[Mapping[str, str]] = "
        whole = head + "{" + ", ".join(rows) + "}"
        lines.append("")
        if len(whole) <= 100:
            lines.append(whole)
        else:
            lines += [head + "{", *(f"        {row}," for row in rows), "    }"]
        lines.append("")
    if groups := choices["needs"].get(wire):
        shown = ["(" + ", ".join(f'"{attributes[name]}"' for name in g) + ")," for g in groups]
        head = "    needs: ClassVar[tuple[tuple[str, ...], ...]] = "
        lines += [f"{head}({' '.join(shown)})", ""]
    for param in params:
        lines += _param(wire, attributes[param["name"]], param, choices)
    lines += ["", *_signature(result)]
    if " " in value and len(value) > 85:
        opening, _, rest = value.partition("(")
        body = call(f"return {opening}", rest.removesuffix(")").split(", "), "", "        ")
    else:
        body = [f"        return {value}"]
    return [*lines, f'        """{what}"""', *body]


def _param(wire: str, attribute: str, param: FieldData, choices: Choices) -> list[str]:
    kind = _param_type(wire, param, choices)
    default = _DEFAULTS.get(f"{wire}.{param['name']}")
    if default:
        return [f"    {attribute}: {kind} = {default}"]
    if param.get("required"):
        return _broken(f"    {attribute}: {kind}")
    return _broken(f"    {attribute}: {kind} | None = None")


def _broken(line: str) -> list[str]:
    """An annotation broken in the brackets of its ``Literal``."""
    if len(line) <= 100:
        return [line]
    head, _, rest = line.partition("Literal[")
    inner, _, tail = rest.rpartition("]")
    if len(inner) + 12 <= 100 and tail == "":
        return [f"{head}Literal[", f"        {inner}", f"    ]{tail}"]
    values = [f"    {value}," for value in inner.split(", ")]
    if tail:
        one = f"        Literal[{inner}]"
        if len(one) <= 100:
            return [f"{head}(", one, *_tail(tail)]
        return [f"{head}(", "        Literal[", *(f"        {v}" for v in values), "        ]",
                *_tail(tail)]  # fmt: skip
    return [f"{head}Literal[", *(f"    {v}" for v in values), "    ]"]


def _tail(tail: str) -> list[str]:
    other, _, default = tail.removeprefix(" | ").partition(" = ")
    return [f"        | {other}", f"    ) = {default}"]


def _notes(action: ActionData) -> list[str]:
    notes: list[str] = []
    for label, values in (
        ("Module", [action["module"]] if "module" in action else []),
        ("Privilege", action.get("privilege", [])),
        ("Since", action.get("since", [])),
        ("Until", [action["until"]] if "until" in action else []),
        ("Replaced by", [f"``{name}``" for name in action.get("replaced_by", [])]),
    ):
        if values:
            notes.append(f"{label}: {', '.join(values)}.")
    return [" ".join(notes)] if notes else []


def _fixed_class(name: str, choices: Choices, names: Names) -> list[str]:
    alias = choices["action_aliases"][name]
    lines = [_DATACLASS, f'class {name}({alias["of"]}, aliases=("{name}",)):']
    lines += [f'    """``{alias["of"]}`` with what the name says."""', ""]
    for param, value in alias.get("fixed", {}).items():
        attribute = names.attribute(alias["of"], param, ACTION_RESERVED)
        shown = f'"{value}"' if isinstance(value, str) else repr(value)
        lines += [f"    {attribute}: Literal[{shown}] = field(default={shown}, init=False)"]
    return lines


def action_module(actions: list[ActionData], family: str, choices: Choices, names: Names) -> str:
    """The module of one family."""
    wires = {action["name"] for action in actions}
    fixed = [n for n, a in choices["action_aliases"].items() if "fixed" in a and a["of"] in wires]
    classes = [action_class(action, choices, names) for action in actions]
    classes += [_fixed_class(name, choices, names) for name in fixed]
    body = "".join("\n\n" + "\n".join(lines) + "\n" for lines in classes)
    abstract = [n for n in ("Mapping", "Sequence") if f"{n}[" in body]
    typing_names = [n for n in ("ClassVar", "Literal") if f"{n}[" in body]
    imports = import_lines("collections.abc", abstract) if abstract else []
    imports += import_lines("dataclasses", ["dataclass", *(["field"] if fixed else [])])
    imports += import_lines("typing", typing_names) if typing_names else []
    imports.append("")
    packages = [n for n in ("events", "responses") if f"{n}." in body]
    imports += [f"import ami_proto.{n} as {n}" for n in packages]
    imports += import_lines(
        "ami_proto.action", ["Action", *(["Scalar"] if "Scalar" in body else [])]
    )
    messages = ["Event", *(["Response"] if "-> Response:" in body else [])]
    imports += import_lines("ami_proto.message", messages)
    imports += ["from ami_proto.reply import Reply"]
    exported = names_in_order([*(class_name(name) for name in wires), *fixed])
    head = [f'"""Actions: {family}."""', "", "from __future__ import annotations", ""]
    return "\n".join([HEADER + head[0], *head[1:], *imports, "", *all_lines(exported), body])


def response_module(actions: list[ActionData], choices: Choices, names: Names) -> str:
    """The one module of responses with fields of their own."""
    lines: list[str] = []
    exported: list[str] = []
    bases: list[list[str]] = []
    for action in actions:
        fields = response_fields(action, choices)
        base = choices["bases"].get(f"responses.{action['name']}")
        if not fields and not base:
            continue
        name = f"{class_name(action['name'])}Response"
        exported.append(name)
        bases += [base] if base else []
        lines += ["", "", f"class {name}({base[1] if base else 'Response'}):"]
        lines += [f'    """The answer to ``{action["name"]}``."""', "", "    __slots__ = ()"]
        lines += [""] if fields else []
        for field in fields:
            attribute = names.attribute(action["name"], field["name"], RESPONSE_RESERVED)
            kind = choices["field_types"].get(f"{action['name']}.{field['name']}")
            kind = "texts" if field.get("multiple") else kind or field.get("type", "text")
            lines += field_line(attribute, kind, [field["name"]])
    kinds = [
        k for k in ("BooleanField", "FloatField", "IntegerField", "TextField", "TextsField")
        if any(f"{k}(" in line for line in lines)
    ]  # fmt: skip
    head = [HEADER + '"""Responses that have fields of their own."""', ""]
    head += ["from __future__ import annotations", "", *import_lines("ami_proto.fields", kinds)]
    head += ["from ami_proto.message import Response"]
    for module in sorted({base[0] for base in bases}):
        head += import_lines(module, sorted({base[1] for base in bases if base[0] == module}))
    head += ["", *all_lines(names_in_order(exported))]
    return "\n".join([*head, *lines]) + "\n"
