"""What to say to a server: conversations by name, each a list of writes and at last the end.

`record_server_answers.py` holds them with real Asterisk; `test_server_answers.py` with
`ServerConnection`. A name says what is looked at. Keep out any MatchCriteria with a name that no
"(" follows: 22.10.1 crashes on it.
"""

from typing import Final

END: Final = b""
"""The client sends no more (it shuts down its half of the socket) and waits."""

Conversation = tuple[bytes, ...]


def action(name: str, *headers: str) -> bytes:
    return "\r\n".join([f"Action: {name}", *headers, "", ""]).encode("latin-1")


def login(user: str = "admin", secret: str = "s3cret", events: str | None = "off") -> bytes:
    mask = [] if events is None else [f"Events: {events}"]
    return action("Login", "ActionID: in", f"Username: {user}", f"Secret: {secret}", *mask)


PING: Final = action("Ping", "ActionID: p")
LIMITED: Final = login("limited", "limited")
PROBE: Final = action(
    "UserEvent", "UserEvent: Probe", "Mark: zz9 abc", "Twin: 1", "Twin: 2", "Tail: end"
)

MASKS: Final = (
    "on", "ON", "True", "y", "t", "1", "yes", "0", "00", "-1", "call", "Call", "call, system",
    "call,nix", "all", "ALL", "none", "none,call", "hookresponse", "4294967295", "4294967296",
    "2147483648", "2147483647", "99999999999", "99999999999999999999", "", "off", "No", "n", "f",
    "false", "yes ", "524288", "1048576", "cc", "aoc", "agi", "1a", "garbage",
)  # fmt: skip

REGEXES: Final = (
    "Event: UserEvent", "!Event: UserEvent", "!", "", "[", "*", "+a", "a**", "Probe$", "^Event",
    "^Mark", "Tail: end$", "end..$", "end....$", "end\r", "Probe.*end",
    "Mark: [[:alpha:]]+[[:digit:]]", "zz\\d", "zz\\w", "\\bzz9\\b", "\\Bz9", "\\<zz9\\>", "zz[\\d]",
    "[]z]z9", "[^]]z9", "(zz|yy)9", "zz9)", "(zz9", "z{2}9", "z{,2}9", "z{1,}9", "z{2", "z{a}",
    "z{}", "z{2,1}", "z{32768}", "()zz", "(?:zz)", "a|*b", "zz9|", "|zz9", "(|a)zz", "a+?zz",
    "z+?9 xx", "(z)\\1", "zz9\\", "zz[9-0]", "zz[z-9]", "zz[0-9]", "zz[a-]", "zz[9-]", "zz[-9]",
    "zz[[.0.]-9]", "zz[[:digit:]-9]", "[[.z.]]z", "[[=z=]]z", "[[:nope:]]", "[[.nope.]]", "[z",
    "[z-", "\\.", "zz\\9", "(z\\1)", "ZZ9", "a^b", "x*^Event", "$", "^", "\\Q", "^*Event", "(*a)",
    "z{1,2}{1}9", "{1}", "\\`Event", "x\\'", "z\\S9", "z\\s9", "!zz9", "!nope", "! zz9", "z\\{2",
)  # fmt: skip

CRITERIA: Final = (
    ("", "zz9"), ("action(include)", "zz9"), ("action(exclude)", "zz9"), ("action(exclude)", ""),
    ("action(foo),method(contains)", "zz9"), ("action(),method(contains)", "zz9"),
    ("action(Exclude),method(contains)", "zz9"), ("name(UserEvent)", ""), ("name(userevent)", ""),
    ("name(UserEvent)", "zz9"), ("name(Other)", "zz9"), ("name(Use)", ""), ("name(UserEventX)", ""),
    ("name(UserEvent),method(none)", ""), ("name(UserEvent),method(none)", "zz9"),
    ("name(Other),method(none)", ""), ("name(UserEvent),action(exclude)", ""),
    ("name(UserEvent),method(regex)", "zz9"), ("name(Other),method(regex)", "zz9"),
    ("name(UserEvent),method(regex)", "("), ("name(UserEvent),method(regex)", ""),
    ("name(UserEvent),method(contains)", ""), ("header(Mark)", ""), ("header(mark)", ""),
    ("header(Mar)", ""), ("header(Nope)", ""), ("header(Event)", ""), ("header(Mark)", "zz9"),
    ("name(UserEvent),header(Mark)", ""), ("name(UserEvent),header(Nope)", ""),
    ("header(Mark),method(regex)", "^zz9 abc$"), ("header(Mark),method(regex)", "end"),
    ("header(Nope),method(regex)", "."), ("header(Nope),method(regex),action(exclude)", "."),
    ("header(Mark),method(exact)", "zz9 abc"), ("header(Mark),method(exact)", "zz9"),
    ("header(Mark),method(starts_with)", "zz9"), ("header(Mark),method(starts_with)", "abc"),
    ("header(Mark),method(ends_with)", "abc"), ("header(Mark),method(ends_with)", "zz9"),
    ("header(Mark),method(contains)", "9 a"), ("header(Twin),method(exact)", "1"),
    ("header(Twin),method(exact)", "2"), ("method(regex)", "zz[0-9]"), ("method(regex)", ""),
    ("method(contains)", "zz9"), ("method(contains)", "zz[0-9]"), ("method(contains)", ""),
    ("method(exact)", "zz9"), ("method(starts_with)", "Event: UserEvent"),
    ("method(starts_with)", "Mark"), ("method(ends_with)", "Tail: end"), ("method(bogus)", "zz9"),
    ("method()", "zz9"), ("method(none)", "zz9"), ("method(none)", ""),
    ("header(Mark),method(none)", ""), ("method(contains)", "!zz9"), ("method(contains)", "!nope"),
    ("method(contains)", "!"), ("method(contains),action(exclude)", "!zz9"),
    ("method(contains),action(exclude)", "nope"), ("method(contains),action(include)", "!zz9"),
    ("method(regex),action(exclude)", "!zz9"), ("method(Contains)", "zz9"),
    ("Method(contains)", "zz9"), ("method(contains),name()", "zz9"),
    ("method(contains), name(UserEvent)", "zz9"), ("method(contains),name(UserEvent) ", "zz9"),
    ("method(contains),name( UserEvent )", "zz9"), ("method(contains),name(UserEvent)x", "zz9"),
    ("method(contains),name(UserEvent),name(Other)", "zz9"),
    ("method(contains),name(Other),name(UserEvent)", "zz9"),
    ("method(contains),header(Mark),header(Tail)", "end"),
    ("method(exact),method(contains)", "zz9"),
    ("method(contains),action(exclude),action(include)", "zz9"), ("bogus(x)", ""),
    ("name(A,UserEvent)", ""), ("name(Other)name(UserEvent)", ""),
)  # fmt: skip


def long_lines() -> dict[str, Conversation]:
    found: dict[str, Conversation] = {}
    for length in (1021, 1022, 1023, 1024, 2045, 2046, 2047, 5000):
        line = b"X: " + b"a" * (length - 3)
        for ending, end in (("CRLF", b"\r\n"), ("LF", b"\n")):
            first = b"Action: Ping\r\n" + line + end + b"ActionID: 5\r\n\r\n"
            last = b"Action: Ping\r\nActionID: 5\r\n" + line + end + end
            found[f"line of {length} and {ending}, ActionID after it"] = (login(), first + PING)
            found[f"line of {length} and {ending}, ActionID before it"] = (login(), last + PING)
    return found


def many_lines() -> dict[str, Conversation]:
    line, overlong = b"A: 1\r\n", b"X: " + b"a" * 2000 + b"\r\n"
    head = b"Action: Ping\r\nActionID: 1\r\n"
    return {
        "128 lines": (login(), head + line * 126 + b"\r\n" + PING),
        "129 lines": (login(), head + line * 127 + b"\r\n" + PING),
        "129 lines, the last is ActionID": (
            login(),
            b"Action: Ping\r\n" + line * 127 + b"ActionID: 1\r\n\r\n" + PING,
        ),
        "129 lines and an overlong one": (
            login(),
            head + line * 130 + overlong + b"\r\n" + PING + PING,
        ),
        "an overlong line, then 129": (
            login(),
            head + overlong + line * 130 + b"\r\n" + PING + PING,
        ),
        "too many lines before login": (head + line * 130 + b"\r\n",),
    }


def grammar() -> dict[str, Conversation]:
    inputs = {
        "LF": b"Action: Ping\nActionID: 7\n\n",
        "CRLF and LF mixed": b"Action: Ping\r\nActionID: 8\n\r\n",
        "bare CR": b"Action: Ping\r\nActionID: a\rb\r\n\r\n",
        "CR before CRLF": b"Action: Ping\r\nActionID: \rx\r\r\n\r\n",
        "value of one CR": b"Action: Ping\r\nActionID: \r\r\n\r\n",
        "line of one CR": b"Action: Ping\r\n\r\r\nActionID: 4\r\n\r\n",
        "any case": b"aCTION:pING\r\nACTIONID:6\r\n\r\n",
        "blank before the colon": b"Action : Ping\r\nActionID: b\r\n\r\n",
        "blank before the name": b" Action: Ping\r\nActionID: c\r\n\r\n",
        "blank after the value": b"Action: Ping \r\nActionID: d \t\r\n\r\n",
        "blanks after the colon": b"Action: \t\x01\x02 Ping\r\nActionID:\t \x1f\x0bx \t\r\n\r\n",
        "first header wins": b"Action: Ping\r\nactionid: a\r\nActionID: b\r\n\r\n",
        "first Action with a value": b"Action:\r\nAction: \r\naction: Ping\r\nAction: x\r\n\r\n",
        "empty ActionID": b"Action: Ping\r\nActionID: \r\nActionID: x\r\n\r\n",
        "line without colon": b"Action: Ping\r\nnonsense\r\nActionID: b\r\n\r\n",
        "line of one blank": b"Action: Ping\r\n \r\nActionID: b\r\n\r\n",
        "NUL in a value": b"Action: Ping\r\nActionID: x\0yz\r\n\r\n",
        "NUL in a name": b"Action: Ping\r\nActi\0onID: x\r\nActionID: y\r\n\r\n",
        "NUL first": b"Action: Ping\r\nActionID: 1\r\n\0zzz\r\n\r\n",
        "bytes that are no text": b"Action: Ping\r\nActionID: \xff\xe9\x7f\x01\r\n\r\n",
        "unknown action": b"Action: No\xffsuch\r\nActionID: 1\r\n\r\n",
        "no action": b"ActionID: 3\r\nFoo: bar\r\n\r\n",
        "empty messages": b"\r\n\n\r\n",
        "another protocol": b"GET / HTTP/1.1\r\nHost: x\r\n\r\n",
    }
    return {f"grammar, {name}": (login(), data + PING) for name, data in inputs.items()}


def logins() -> dict[str, Conversation]:
    challenge = action("Challenge", "ActionID: c", "AuthType: md5")
    return {
        "before login": (PING + action("Nosuch") + action("Events", "EventMask: on") + b"\r\n",),
        "ActionID alone before login": (b"ActionID: 3\r\n\r\n",),
        "challenge": (
            challenge + challenge,
            action("Challenge"),
            action("Challenge", "AuthType: sha"),
        ),
        "wrong secret": (login(secret="no") + PING,),
        "wrong secret, then the end": (login(secret="no"), END),
        "unknown user": (login("nobody"),),
        "no user": (action("Login"),),
        "MD5 without challenge": (
            action("Login", "AuthType: MD5", "Username: admin", "Key: 12", "Secret: s3cret"),
        ),
        "MD5, wrong key": (
            challenge,
            action("Login", "AuthType: md5", "Username: admin", "Key: 1"),
        ),
        "another AuthType": (
            action("Login", "AuthType: x", "Username: admin", "Secret: s3cret", "Events: off"),
        ),
        "user in another case": (login("ADMIN"),),
        "login after errors": (b"\r\n" + PING + login() + PING,),
        "login twice": (login(), login("nobody", "x"), challenge, PING),
        "login with class system": (login(events="system") + PING,),
        "login with another class": (login(events="call") + PING,),
        "login with garbage for a mask": (login(events="garbage"),),
        "logoff": (login(), action("logoff", "actionid: 5") + PING),
        "logoff before login": (action("Logoff") + action("Logoff"),),
        "the end after an action": (login(), PING + b"Action: Ping\r\n", END),
        "the end in the first write": (login() + PING, END),
        "the end at once": (END,),
    }


def permissions() -> dict[str, Conversation]:
    return {
        "commands of admin": (login(), action("ListCommands", "ActionID: l")),
        "commands of limited": (LIMITED, action("ListCommands")),
        "not permitted": (LIMITED, action("Command", "ActionID: 4", "Command: core show version")),
        "filter not permitted": (LIMITED, action("Filter", "Operation: Add", "Filter: x")),
        "unknown to limited": (LIMITED, action("Nosuch", "ActionID: 4")),
        "mask beyond the permissions": (LIMITED, action("Events", "EventMask: system")),
        "empty list": (
            login(),
            action("CoreShowChannels", "ActionID: l") + action("CoreShowChannels"),
        ),
        "own event": (login(events="user"), PROBE, PING),
        "own event, not asked for": (login(events="call"), PROBE, PING),
        "events off and on": (
            login(events="user"),
            PROBE,
            action("Events", "EventMask: off"),
            PROBE,
            action("Events", "EventMask: call,user"),
            PROBE,
        ),
        "event mask missing": (login(), action("Events", "ActionID: e")),
        "filter without operation": (login(), action("Filter", "Filter: x")),
        "filter, another operation": (login(), action("Filter", "Operation: Del", "Filter: x")),
        "filter, operation in another case": (
            login(),
            action("Filter", "Operation: aDD", "Filter: x"),
        ),
    }


def filtered(*filters: tuple[str, ...]) -> Conversation:
    added = [action("Filter", "ActionID: f", "Operation: Add", *headers) for headers in filters]
    return (login(events="user"), b"".join(added), PROBE)


def filters() -> dict[str, Conversation]:
    found = {f"filter {regex!r}": filtered((f"Filter: {regex}",)) for regex in REGEXES}
    for criteria, text in CRITERIA:
        headers = [f"MatchCriteria: {criteria}", *([f"Filter: {text}"] if text else [])]
        found[f"filter {text!r} by {criteria!r}"] = filtered(tuple(headers))
    zz9, no, none, not_end = "Filter: zz9", "Filter: nope", "Filter: !nope", "Filter: !end"
    found["filters, in and out"] = filtered((zz9,), (not_end,))
    found["filters, in and not out"] = filtered((zz9,), (none,))
    found["filters, neither in nor out"] = filtered((no,), (none,))
    found["filters, one of two in"] = filtered((no,), (zz9,))
    return found


CONVERSATIONS: Final[dict[str, Conversation]] = {
    **logins(),
    **permissions(),
    **{f"event mask {mask!r}": (login(), action("Events", f"EventMask: {mask}")) for mask in MASKS},
    **grammar(),
    **long_lines(),
    **many_lines(),
    **filters(),
}
