"""Rules are sorted once by what finds their relations."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.config import Config
from claimcheck.engine.matching import mask_neighbours, mask_sentences, sentences_of, shelf_of
from claimcheck.model import Block, Document, Rule, Span
from claimcheck.model.pattern import SentenceMatcher, TableMatcher
from claimcheck.pipeline import load_rules
from claimcheck.pipeline.one_article import read_article


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


def test_a_pattern_is_passed_over_only_where_it_does_not_stand() -> None:
    """Of the rules' examples, each sentence has the patterns that it has when every one is tried."""
    rules = known()
    texts = sorted({one.text for rule in rules for ex in rule.examples for one in ex.passages})[::7]
    seen = [0, 0]
    for text in texts:
        document = Document("a.txt", text, (Block(Span(0, len(text))),), language="en")
        article = read_article(document)
        sentences = mask_sentences(article)
        for many, stretches in enumerate((sentences, mask_neighbours(article, sentences))):
            book = shelf_of(rules).books[many]
            for stretch in stretches:
                tried = {id(pattern) for _, patterns in book.applicable(stretch) for pattern in patterns}
                stand = {
                    id(entry.pattern)
                    for entry in book.entries
                    if entry.could(set(stretch.kinds), len(stretch.kinds))
                    and entry.pattern.occurs(stretch.text)
                }
                assert stand <= tried, stretch.text
                seen[many] += len(stand)
    assert seen[0] > 100
    assert seen[1] > 10
