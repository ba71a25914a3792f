"""Channel variables of a call arrive as they were given.

Measured on 22.10.1 and 16.28.0: a value comes out of ``Getvar`` byte by byte, whatever is in it,
if backslash, quotation mark and comma are escaped by a backslash; a ``Variable`` header each.
"""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ami_proto import Action
from ami_proto.actions import Originate
from ami_transports.blocking import Client
from tests.asterisk.conftest import on_threads

pytestmark = on_threads

TEXTS = [
    "plain",
    "a,b,c",
    ",",
    ",,",
    'say "hi"',
    '"',
    '""',
    '","',
    "\\",
    "\\\\",
    '\\"',
    "a\\,b",
    "\\n and \\r\\n",
    "(open",
    "close)",
    "(a,b)",
    "[x,y",
    "]),(",
    "{a,b}",
    "'a,b'",
    " lead",
    "trail ",
    "   ",
    "",
    "=",
    "==x",
    "a=b=c",
    "ünï 漢字 🎉",
    "\xa0",
    "\udcff\udcfe",  # bytes that are no UTF-8
    "100%",
    "%0A%",
    "${EXTEN}",
    "${",
    "$[1+1]",
    "x;y",
    "a|b",
    "^,^",
    "tab\there",
    "\x01\x7f",
    "<tag> &amp;",
    "a: b",
    "#!/",
    "x" * 900,
]


def _getvar(ami: Client, channel: str | None, name: str) -> str:
    answer = ami.call(Action("Getvar", {"Channel": channel, "Variable": name}))
    return answer.response["Value"]


def _arrived(ami: Client, variables: dict[str, str]) -> dict[str, str]:
    """Make a call with these variables, and read them from its channel."""
    call = Originate(
        channel="Local/wait@default/n", application="Wait", data="30", variables=variables
    )
    outcome = ami.originate(call)
    assert outcome.succeeded
    reads = [
        ami.submit(Action("Getvar", {"Channel": outcome.channel, "Variable": name}))
        for name in variables
    ]
    try:
        return {
            name: read.result().response["Value"]
            for name, read in zip(variables, reads, strict=True)
        }
    finally:
        ami.call(Action("Hangup", {"Channel": outcome.channel}))


def test_any_text_arrives(ami: Client) -> None:
    variables = {f"AMITEST{number}": text for number, text in enumerate(TEXTS)}
    assert _arrived(ami, variables) == variables


# what a line cannot carry at all is refused before it is sent
ONE_LINE = st.text(
    st.characters(exclude_characters="\r\n\0", exclude_categories=["Cs"]), max_size=150
)
PUNCTUATION = st.text("\"\\,()[]{}=:;'$%& ab", max_size=40)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ONE_LINE | PUNCTUATION, min_size=1, max_size=20))
def test_generated_texts_arrive(ami: Client, texts: list[str]) -> None:
    variables = {f"AMITEST{number}": text for number, text in enumerate(texts)}
    assert _arrived(ami, variables) == variables


def test_they_are_told_c_escaped(ami: Client) -> None:
    with ami.subscribe(
        "VarSet", where=lambda e: e["Variable"] == "AMITESTSAID", gaps=False
    ) as told:
        _arrived(ami, {"AMITESTSAID": 'a "b" \\ c, d'})
        event = told.poll(10)
    assert event is not None
    # main/manager_channels.c varset_to_ami()
    assert event["Value"] == 'a \\"b\\" \\\\ c, d'


@pytest.mark.parametrize(
    ("name", "value", "reads"),
    [
        ("CALLERID(name)", 'A, "B" (C)', {"CALLERID(name)": ('A, "B" (C)', "")}),
        ("CHANNEL(language)", "de", {"CHANNEL(language)": ("de", "de")}),
        ("__DEEP", "a,b", {"DEEP": ("a,b", "a,b"), "__DEEP": ("", "")}),
        ("_ONCE", "a,b", {"ONCE": ("a,b", "a,b"), "_ONCE": ("", "")}),
        ("HERE", "a,b", {"HERE": ("a,b", "a,b")}),
    ],
)
def test_functions_and_inheritance(
    ami: Client, name: str, value: str, reads: dict[str, tuple[str, str]]
) -> None:
    """A Local channel has two halves, of which the second one inherits."""
    outcome = ami.originate(
        Originate(
            channel="Local/wait@default/n", application="Wait", data="30", variables={name: value}
        )
    )
    first = outcome["Channel"]
    second = first.removesuffix("1") + "2"
    try:
        for variable, expected in reads.items():
            assert (_getvar(ami, first, variable), _getvar(ami, second, variable)) == expected
    finally:
        ami.call(Action("Hangup", {"Channel": first}))
