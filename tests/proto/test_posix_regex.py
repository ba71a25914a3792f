"""POSIX regular expressions; test_server_answers has what glibc makes of such."""

import pytest

from ami_proto.posix_regex import compile_extended

TEXT = "Event: A\r\nMark: zz9 abc-[x]\\\r\n\r\n"


@pytest.mark.parametrize(
    "pattern",
    [
        "",
        "^Event",
        "\\`Event",
        "[x]",
        "\\[x\\]",
        "[]x]",
        "[^]x]",
        "[\\]",
        "A.*Mark",
        "abc....\\\\....$",
        "zz[[:digit:]]",
        "zz[0-9]",
        "zz[a9-]",
        "abc[a-]",
        "abc[+--]",
        "[[.z.]-z]z",
        "[[=a=]]bc",
        "z{2}9",
        "z{,2}9",
        "z{1,}9",
        "zz9{1}{1}",
        "z**9",
        "a+?bc",
        "(z)\\19",
        "(a|zz|)9",
        "\\<abc\\>",
        "\\babc",
        "\\Bbc",
        "z\\w9",
        "9\\sa",
        "\\Wabc",
        "zz\\S",
        "\\Event",
        "x\\]",
        "zz9|[[:upper:]]{9}",
        "\r\n\r\n\\'",
        "[[:space:]]abc",
        "[z[:digit:]]9",
    ],
)
def test_found(pattern: str) -> None:
    assert compile_extended(pattern).search(TEXT) is not None


@pytest.mark.parametrize(
    "pattern",
    [
        "^Mark",
        "abc$",
        "zz\\d",
        "[\\d]9",
        "ZZ",
        "z{3}",
        "x\\'",
        "9)",
        "a^b",
        "[^ -~\r\n]",
        "z\\{2",
        "z+?9 x",
        "[[:cntrl:]]E",
    ],
)
def test_not_found(pattern: str) -> None:
    assert compile_extended(pattern).search(TEXT) is None


@pytest.mark.parametrize(
    "pattern",
    [
        "*",
        "+a",
        "?",
        "{1}",
        "a|*",
        "(*a)",
        "(?:a)",
        "^*",
        "(a",
        "(a|b",
        "[",
        "[]",
        "[a",
        "[a-",
        "[^",
        "[z-a]",
        "[[:nope:]]",
        "[[.ab.]]",
        "[[:digit:]-z]",
        "[a-[:digit:]]",
        "a{",
        "a{}",
        "a{x}",
        "a{2",
        "a{2,1}",
        "a{32768}",
        "a\\",
        "\\1",
        "(a\\1)",
        "(a)\\2",
    ],
)
def test_an_error(pattern: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # its text is nobody's business but ours
        compile_extended(pattern)


def test_an_unmatched_closing_bracket_is_a_character() -> None:
    assert compile_extended("a)").search("a)") is not None
