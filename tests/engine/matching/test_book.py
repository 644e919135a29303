"""Rules are sorted once by what finds their relations."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.config import Config
from claimcheck.engine.matching import sentences_of, shelf_of
from claimcheck.model import Rule
from claimcheck.model.pattern import SentenceMatcher, TableMatcher
from claimcheck.pipeline import load_rules


def known() -> tuple[Rule, ...]:
    return load_rules(Config())


def test_the_same_rules_are_sorted_once_however_they_come() -> None:
    rules = known()
    assert shelf_of(rules) is shelf_of([*rules])
    assert shelf_of(rules) is not shelf_of(rules[1:])


def test_a_rule_that_only_goes_by_the_same_name_is_another() -> None:
    rules = known()
    one, other = (shelf_of([rule]) for rule in (rules[0], replace(rules[0], title="Another")))
    assert one is not other


def test_every_rule_within_an_article_has_one_place() -> None:
    rules = [one for one in known() if one.scope != "corpus" and not isinstance(one.matcher, TableMatcher)]
    shelf = shelf_of(rules)
    in_books = {entry.rule.id for book in shelf.books for entry in book.entries}
    wide, frames = ({rule.id for rule, _ in found} for found in (shelf.wide, shelf.frames))
    assert in_books | wide | frames == {rule.id for rule in rules}
    assert len(in_books) + len(wide) + len(frames) == len(rules)


def test_of_rules_that_compare_articles_none_is_sought_within_one() -> None:
    shelf = shelf_of([one for one in known() if one.scope == "corpus"])
    assert not (
        *shelf.wide,
        *shelf.frames,
        *(entry for book in shelf.books for entry in book.entries),
    )


def test_books_hold_the_patterns_of_their_scope() -> None:
    for book in shelf_of(known()).books:
        assert book.entries
        assert all(sentences_of(one.rule, one.pattern) == book.sentences for one in book.entries)
        assert all(isinstance(entry.rule.matcher, SentenceMatcher) for entry in book.entries)
