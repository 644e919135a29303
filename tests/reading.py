"""Texts and rules for tests, read the way a run reads them."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from claimcheck import engine
from claimcheck.checks import Context
from claimcheck.model import (
    Article,
    Block,
    Claim,
    Document,
    Figure,
    Finding,
    Judgement,
    Problem,
    Rule,
    Span,
    parse_period,
)
from claimcheck.model.interval import Number
from claimcheck.pipeline import read_article, read_figure
from claimcheck.rules import RuleFile, load_rules
from claimcheck.units import shipped_rates

CHANGE = """
- id: change
  code: XX201
  title: A percentage does not follow
  match: "rose {p:percent} to {after:amount} from {before:amount}"
  check: growth(before, after) ~ p
  severity: error
"""
CONVERSION = """
- id: conversion
  code: XX101
  title: A sum and its conversion disagree
  match: "{a:money} ({b:money})"
  check: a ~ b
  severity: error
"""
DIFFERENCE = """
- id: difference
  code: XX301
  title: A difference does not come out
  match: "{change:amount} more than [the] {before:amount}, or {after:amount}"
  check: before + change ~ after
  severity: error
"""


def figure(text: str) -> Figure:
    """The one figure that `text` is."""
    found = read_figure(text)
    assert found is not None, text
    return found


def article(text: str, published: str = "", uri: str = "a.txt") -> Article:
    period = parse_period(published) if published else None
    return read_article(Document(uri, text, (Block(Span(0, len(text))),), published=period))


def claims_by_hand(text: str, *parts: tuple[str, Figure]) -> Article:
    """An article whose figures are given: the surface of each, and what was read of it."""
    figures = []
    at = 0
    for surface, one in parts:
        at = text.index(surface, at)
        figures.append(Figure(Span(at, at + len(surface)), surface, one.kind, one.number, one.unit))
        at += len(surface)
    whole = Span(0, len(text))
    claims = tuple(Claim("a.txt", one, whole, whole) for one in figures)
    return Article(Document("a.txt", text, (Block(whole),)), (whole,), tuple(figures), claims)


def loaded(*texts: str) -> tuple[tuple[Rule, ...], tuple[Problem, ...]]:
    files = [RuleFile(f"rules{number}.yaml", text) for number, text in enumerate(texts, 1)]
    return load_rules(files, read_figure)


def rules(*texts: str) -> tuple[Rule, ...]:
    found, problems = loaded(*texts)
    assert not problems, [str(problem) for problem in problems]
    return found


def rule(text: str) -> Rule:
    (found,) = rules(text)
    return found


def context(*articles: Article) -> Context:
    return Context({one.document.uri: one for one in articles}, shipped_rates())


def judged(in_force: Sequence[Rule], *articles: Article) -> tuple[Judgement, ...]:
    """Every judgement of `in_force` over the articles, each by itself."""
    relations = [relation for one in articles for relation in engine.relate(one, in_force)]
    if len(articles) > 1:
        relations += engine.match_corpus(articles, in_force)
    found = (engine.judge(relation, context(*articles)) for relation in relations)
    return tuple(engine.choose(one for one in found if one is not None))


def verdict(check: str, text: str, published: str = "") -> str:
    """The verdict of the one relation that `check`, a rule in YAML, makes of `text`."""
    (one,) = judged(rules(check), article(text, published))
    return one.verdict


def findings(in_force: Sequence[Rule], *articles: Article) -> tuple[Finding, ...]:
    return engine.diagnose(judged(in_force, *articles), context(*articles))


def mended(text: str, finding: Finding) -> tuple[str, ...]:
    """The text after each repair of the finding."""
    texts = []
    for repair in finding.repairs:
        new = text
        for edit in sorted(repair.edits, key=lambda edit: edit.span, reverse=True):
            new = new[: edit.span.start] + edit.text + new[edit.span.end :]
        texts.append(new)
    return tuple(texts)


def offered(finding: Finding) -> tuple[str, ...]:
    """What the repairs of the finding put in."""
    return tuple(edit.text for repair in finding.repairs for edit in repair.edits)


def number(mantissa: int | Fraction, exponent: int = 0, exact: bool = False) -> Number:
    return Number(mantissa, exponent, exact)
