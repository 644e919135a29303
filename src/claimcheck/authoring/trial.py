"""Why did a rule (not) match? Its patterns, figures and check on a text, step by step."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimcheck import checks, engine, formats
from claimcheck.authoring.example_runs import articles_of
from claimcheck.authoring.intervals import seen, shown
from claimcheck.authoring.readings import tried_frame
from claimcheck.checks import Scene, Undecided, evaluate
from claimcheck.checks.written import written
from claimcheck.config import Config
from claimcheck.engine.judging import as_meant, fill
from claimcheck.engine.matching import Masked, mask_neighbours, mask_sentences, means, sentences_of
from claimcheck.locale.en.wordlists import WORDLISTS
from claimcheck.model.article import Article
from claimcheck.model.authoring import Reach, Step, Trial, TriedRelation
from claimcheck.model.expression import Constant, Expression, Name, Text, children
from claimcheck.model.frame import FrameMatcher
from claimcheck.model.pattern import (
    ClaimMatcher,
    Pattern,
    SameMatcher,
    Selector,
    SentenceMatcher,
    TableMatcher,
)
from claimcheck.model.period import Period
from claimcheck.model.relation import Judgement, Relation
from claimcheck.model.rule import Example, Rule
from claimcheck.pipeline import rates_of, read_article
from claimcheck.rules.pattern import prefixes


def try_rule(rule: Rule, text: str, config: Config, published: Period | None = None) -> Trial:
    """Return what comes of the rule on the text. Raises `formats.ReadError` for a text that is none."""
    document = formats.read_bytes(text.encode("utf-8", "surrogatepass"), "<try>.txt")
    document = replace(document, language=config.language, published=published or document.published)
    return try_articles(rule, (read_article(document),), config)


def try_articles(rule: Rule, articles: Sequence[Article], config: Config) -> Trial:
    """Return what comes of the rule on articles, which it may compare with each other."""
    by_uri = {article.document.uri: article for article in articles}
    context = checks.Context(by_uri, rates_of(config), config.widths)
    relations = [relation for article in articles for relation in engine.relate(article, (rule,))]
    relations += engine.match_corpus(articles, (rule,)) if len(articles) > 1 else ()
    judged = [(relation, engine.judge(relation, context)) for relation in relations]
    told = engine.choose(one for _, one in judged if one is not None)
    repairs = tuple(
        dict.fromkeys(repair.title for one in engine.diagnose(told, context) for repair in one.repairs)
    )
    frame, worked = None, tuple((*pair, "") for pair in judged)
    if isinstance(rule.matcher, FrameMatcher):
        frame, worked = tried_frame(rule.matcher, articles, judged)
    return Trial(
        rule,
        "\n\n".join(article.document.text for article in articles),
        tuple(
            seen(figure, context, article.document.published)
            for article in articles
            for figure in article.figures
        ),
        tuple(sorted((reach for article in articles for reach in _reaches(rule, article)), key=_farthest)),
        tuple(_tried(*one, context, repairs) for one in worked),
        _silenced(rule, articles, relations),
        frame,
    )


def try_example(rule: Rule, example: Example, config: Config) -> Trial:
    """Return what comes of the rule on the texts of an example."""
    return try_articles(rule, articles_of(example), config)


def _tried(
    relation: Relation,
    judgement: Judgement | None,
    silent: str,
    context: checks.Context,
    repairs: tuple[str, ...],
) -> TriedRelation:
    """Return a relation worked; `silent` says why nothing is told of it."""
    printed = {role: claim.figure for role, claim in relation.roles}
    scene = Scene(relation, context, as_meant(relation, printed))
    figures = tuple(seen(claim.figure, context, relation.published, role) for role, claim in relation.roles)
    rule = relation.rule
    if judgement is None:
        assert rule.when is not None
        steps = tuple(_steps(rule.when, scene))
        return TriedRelation(figures, steps, None, f"the rule speaks only when {written(rule.when)}")
    violated = judgement.verdict == "violated" and not silent
    message = fill(rule.message, scene) if violated else ""
    steps = tuple(_steps(rule.check, scene))
    return TriedRelation(
        figures, steps, judgement.verdict, silent or judgement.reason, message, repairs if violated else ()
    )


def _steps(tree: Expression, scene: Scene) -> Iterator[Step]:
    """Yield every part of a check that has to be worked out, innermost first, each once."""
    done: set[str] = set()
    for part in _parts(tree):
        text = written(part)
        if text not in done and not _is_more(part, scene):
            done.add(text)
            try:
                yield Step(text, shown(evaluate(part, scene)))
            except Undecided as missing:
                yield Step(text, f"undecided: {missing}")


def _is_more(part: Expression, scene: Scene) -> bool:
    """Is it one of the figures that a slot of several could have taken, and did not?"""
    if not isinstance(part, Name) or part.name in scene.figures:
        return False
    slot, _, number = part.name.rpartition("_")
    if isinstance(scene.relation.rule.matcher, TableMatcher):
        return True
    return number.isdecimal() and f"{slot}_1" in scene.figures


def _parts(tree: Expression) -> Iterator[Expression]:
    for child in children(tree):
        yield from _parts(child)
    if not isinstance(tree, Constant | Text):
        yield tree


def _reaches(rule: Rule, article: Article) -> Iterator[Reach]:
    match rule.matcher:
        case SentenceMatcher(patterns=patterns):
            sentences = mask_sentences(article)
            for pattern in patterns:
                parts = (pattern,) if isinstance(pattern, Pattern) else pattern.parts
                stretches = _stretches(article, sentences, sentences_of(rule, pattern))
                yield from (_reach(part, stretches) for part in parts)
        case ClaimMatcher(selectors=selectors):
            yield from (_meant(selector, article) for selector in selectors)
        case SameMatcher(fields=fields, selector=selector):
            if selector is not None:
                yield _meant(selector, article)
            else:
                yield Reach(f"two claims of the same {', '.join(fields)}")
        case TableMatcher(structure=structure):
            if not article.document.tables:
                yield Reach(f"a table with a {structure}")


def _farthest(reach: Reach) -> tuple[bool, int]:
    """Sorts what matched before what did not, and what found more before what found less."""
    return bool(reach.lacks), -len(reach.found)


def _stretches(article: Article, sentences: tuple[Masked, ...], many: int) -> tuple[Masked, ...]:
    """Return the sentences, or every two of them; of an article of one there is but that."""
    return tuple(mask_neighbours(article, sentences)) if 1 < many <= len(sentences) else sentences


def _reach(pattern: Pattern, sentences: Sequence[Masked]) -> Reach:
    """Return the longest beginning of the pattern that stands anywhere in the sentences."""
    beginnings = prefixes(pattern.text, WORDLISTS)
    for number in range(len(beginnings) - 1, -1, -1):
        beginning = beginnings[number]
        for sentence in sentences:
            match = re.search(beginning.expression, sentence.text)
            if match is None or not match.group().strip():
                continue
            rest = beginnings[number + 1 :]
            lacks = pattern.text[beginning.end : rest[0].end].strip() if rest else ""
            return Reach(pattern.text, beginning.end, _unmasked(match, sentence), lacks)
    return Reach(pattern.text, lacks=pattern.text[: beginnings[0].end])


def _unmasked(match: re.Match[str], sentence: Masked) -> str:
    said = "".join(
        sentence.claim_at(at).figure.whole.of(sentence.source) if at in sentence.places else sentence.text[at]
        for at in range(match.start(), match.end())
    )
    return " ".join(said.split())


# What a named claim asks for, in the order that it is asked.
_ASKED = (
    ("units", "another unit"),
    ("status", "another status"),
    ("per", "another rate"),
    ("says", "its clause has none of the words of `says`"),
    ("never", "its clause has a word of `not`"),
    ("about", "it is not said of any of `about`"),
)


def _meant(selector: Selector, article: Article) -> Reach:
    """Return the figures that a named claim means, or what keeps each of its kind from being meant."""
    found = [claim.figure.surface for claim in article.claims if means(selector, claim, article)]
    if found:
        return Reach(selector.name, len(selector.name), "; ".join(found))
    of_kind = [one for one in article.claims if not selector.kinds or one.figure.kind in selector.kinds]
    reasons = []
    for claim in of_kind:
        loose = replace(selector, units=(), status=(), per=None, says=None, never=None, about=None)
        for name, said in _ASKED:
            loose = replace(loose, **{name: getattr(selector, name)})
            if not means(loose, claim, article):
                reasons.append(f"{claim.figure.surface}: {said}")
                break
    kinds = " or ".join(selector.kinds) or "figure"
    return Reach(selector.name, lacks="; ".join(reasons) or f"there is no {kinds} in the text")


def _silenced(rule: Rule, articles: Sequence[Article], relations: Sequence[Relation]) -> str:
    """Why a rule that could match keeps silent: a word of `unless`, or its scope."""
    if rule.scope == "corpus" and len(articles) < 2:
        return "the rule compares articles with each other: one text alone says nothing to it"
    if isinstance(rule.matcher, FrameMatcher):
        return _unbound(rule.matcher, articles, relations)
    if relations or not isinstance(rule.matcher, SentenceMatcher) or rule.matcher.unless is None:
        return ""
    many = max(sentences_of(rule, pattern) for pattern in rule.matcher.patterns)
    read = ((article, mask_sentences(article)) for article in articles)
    for sentence in (one for article, sentences in read for one in _stretches(article, sentences, many)):
        if match := rule.matcher.unless.search(sentence.text):
            return f"`unless` has “{match.group()}”"
    return ""


def _unbound(matcher: FrameMatcher, articles: Sequence[Article], relations: Sequence[Relation]) -> str:
    """Why a frame was not filled at all."""
    languages = [article.document.language or "en" for article in articles]
    for language in languages:
        if matcher.frame.cues(language) is None:
            return f"there are no cues for the language `{language}`"
    return "" if relations else "no figures that stand near each other fill all slots"
