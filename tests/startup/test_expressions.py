"""Expressions that are compiled once a machine are those that `re` compiles."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.model.frame import FrameMatcher
from claimcheck.model.pattern import Fragments, SentenceMatcher
from claimcheck.pipeline import load_rules, settings_of
from claimcheck.startup import expressions
from claimcheck.startup.expressions import compiled

EXPRESSIONS = [
    (r"[0-9]+(?:[.,][0-9]+)*", 0),
    (r"(?P<whole>[^\W\d_]+)(?P<end>\b)(x)?(?(3)y|z)", 0),
    (r"(?i:straße|ÉTÉ)|(?<=a)b(?!c)", 0),
    ("a.c", re.DOTALL | re.IGNORECASE),
    ("(?m)^x++$", 0),
    ("\ud800|\U0001f600", 0),
    ("", 0),
]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CLAIMCHECK_CACHE_DIR", str(tmp_path))
    return tmp_path


def anew(expression: str, flags: int = 0) -> re.Pattern[str]:
    """As a process would that begins now."""
    return expressions._Book().pattern(expression, int(flags))


def same(one: re.Pattern[str], other: re.Pattern[str]) -> bool:
    told = [(it.pattern, it.flags, it.groups, dict(it.groupindex)) for it in (one, other)]
    return one == other and told[0] == told[1]  # `re` compares what the expressions were compiled to


@pytest.mark.parametrize(("expression", "flags"), EXPRESSIONS)
def test_it_is_what_re_makes_of_it(expression: str, flags: int) -> None:
    for pattern in (anew(expression, flags), anew(expression, flags), compiled(expression, flags)):
        assert same(pattern, re.compile(expression, flags))


def test_so_is_every_expression_of_the_shipped_rules() -> None:
    rules = load_rules(settings_of(None))
    of_patterns = [
        part
        for rule in rules
        if isinstance(rule.matcher, SentenceMatcher)
        for pattern in rule.matcher.patterns
        for one in (pattern.parts if isinstance(pattern, Fragments) else (pattern,))
        for part in (one.expression, *(word.expression for word in one.words))
    ]
    of_cues = [
        expression
        for rule in rules
        if isinstance(rule.matcher, FrameMatcher)
        for cues in rule.matcher.frame.languages
        for side in (cues.left, cues.right)
        for _, expression in side.options
    ]
    every = sorted({*of_patterns, *of_cues})
    assert len(every) > 500
    for expression in every:
        anew(expression)
    reading = expressions._Book()
    assert all(same(reading.pattern(one, 0), re.compile(one)) for one in every)


def test_what_is_compiled_once_is_not_compiled_again(monkeypatch: pytest.MonkeyPatch) -> None:
    anew("a+b")
    monkeypatch.setattr(expressions, "_numbers", None)
    assert anew("a+b").fullmatch("aab")


def test_a_mistake_is_told_as_re_tells_it() -> None:
    with pytest.raises(re.error, match="missing \\), unterminated subpattern at position 0"):
        compiled("(")


@pytest.mark.parametrize("data", [b"", b"not ours" * 100, b"expr" + b"\0" * 50, b"expr" + b"\xff" * 50])
def test_a_broken_file_is_begun_anew(folder: Path, data: bytes) -> None:
    anew("a+b")
    (path,) = folder.iterdir()
    path.write_bytes(data)
    assert same(anew("a+b"), re.compile("a+b"))
    anew("a+c")
    assert same(anew("a+b"), re.compile("a+b"))


def test_a_length_that_cannot_be_is_begun_anew(folder: Path) -> None:
    anew("a+b")
    (path,) = folder.iterdir()
    whole = path.read_bytes()
    path.write_bytes(whole[:20] + b"\xff\xff\xff\x7f" + whole[24:])
    assert same(anew("a+b"), re.compile("a+b"))
    assert path.read_bytes() == whole


def test_what_was_cut_short_is_compiled_anew(folder: Path) -> None:
    anew("a+b")
    (path,) = folder.iterdir()
    whole = path.read_bytes()
    for end in range(len(whole)):
        path.write_bytes(whole[:end])
        assert same(anew("a+b"), re.compile("a+b"))


def test_numbers_that_are_no_program_are_not_followed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for numbers in ([0, 0, {}, [1, 2, 3]], [0, 9, {"a": 99}, []], [0, 0, {}, ["x"]], [], {"a": 1}, 7):
        with monkeypatch.context() as patched:
            patched.setattr(expressions, "_numbers", lambda *_, numbers=numbers: numbers)
            patched.setattr(expressions, "_made", lambda *_: None)
            expressions._Book().pattern("forged", 0)
        compiled.cache_clear()
        monkeypatch.setattr(expressions, "_BOOK", expressions._Book())
        assert same(compiled("forged"), re.compile("forged"))
        next(folder.iterdir()).unlink()


def test_another_re_is_asked_as_it_likes_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object) -> None:
        raise AttributeError("no such thing in this Python")

    monkeypatch.setattr(expressions, "_numbers", unknown)
    compiled.cache_clear()
    assert same(compiled("never seen before"), re.compile("never seen before"))


def test_processes_at_once_write_each_expression_whole(folder: Path) -> None:
    code = (
        "import re\n"
        "from claimcheck.startup.expressions import _Book\n"
        "book = _Book()\n"
        "made = [book.pattern(f'a{{{n}}}(b|c)', 0) for n in range(300)]\n"
        "assert made == [re.compile(f'a{{{n}}}(b|c)') for n in range(300)]\n"
    )
    started = [subprocess.Popen([sys.executable, "-c", code], env={**os.environ}) for _ in range(4)]
    assert [one.wait() for one in started] == [0] * 4
    book = expressions._Book()
    book.read_on()
    assert len(book.said) >= 300
