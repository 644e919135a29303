"""From the archive of a run to its report: compare the articles, settle.

Of each article there is a brief at hand, and the whole of a few when it is asked for: a run of many
thousands keeps little more than its findings in memory.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import field, replace

from claimcheck import checks, engine
from claimcheck.config import Config
from claimcheck.model import (
    Article,
    Brief,
    Checked,
    Fault,
    Finding,
    Judgement,
    Outline,
    Place,
    Problem,
    Relation,
    Report,
    Rule,
    Span,
    excerpt_of,
)
from claimcheck.pipeline.article_archive import Archive
from claimcheck.pipeline.one_article import check_article, fault_of, judge_all, silent_relations
from claimcheck.pipeline.ruleset import Ruleset, comparing, rates_of
from claimcheck.startup.lean import dataclass

_MAX_WITNESSES = 8  # articles that are asked about what is wrong in one


@dataclass(frozen=True, slots=True)
class _Comparison:
    """The verdicts on relations between articles, and of the articles whose findings may come out
    otherwise for it all that was found, by number."""

    judgements: tuple[Judgement, ...] = ()
    not_applicable: tuple[Relation, ...] = ()
    anew: Mapping[int, Checked] = field(default_factory=dict)


def gather(
    archive: Archive,
    ruleset: Ruleset,
    *,
    corpus: bool = True,
    known: Sequence[Rule] | None = None,
) -> Report:
    """Return the report on articles that were checked one by one.

    Articles of which a comparison may change the findings are diagnosed anew, together; those in which
    something is wrong that others print right, each by itself. With all `known` rules, suppressions
    that nothing needs are reported, too. The report has excerpts of articles, and the judgements
    between them. Of a rule that could not be run on an article there is a problem, told once.
    """
    try:
        report = _gathered(archive, ruleset, corpus, known)
        failed: tuple[Fault, ...] = ()
    except MemoryError:
        raise
    except Exception:
        context = ruleset.context(archive, archive.outlines)
        faults = (
            fault_of(rule, lambda one: _compare(archive, ruleset.only(one), context))
            for rule in ruleset.comparing
        )
        failed = tuple(fault for fault in faults if fault is not None)
        if not failed:
            raise
        spared = ruleset.without(fault.rule for fault in failed)
        report = _gathered(archive, spared, corpus, known)
    return replace(report, problems=tuple(_failures(archive.briefs, failed, ruleset)))


def _failures(briefs: Sequence[Brief], between: Sequence[Fault], ruleset: Ruleset) -> Iterator[Problem]:
    """Yield one problem for each rule that failed, wherever it did."""
    found: dict[str, list[tuple[str, str]]] = {}
    for brief in briefs:
        for fault in brief.faults:
            found.setdefault(fault.rule, []).append((brief.outline.uri, fault.said))
    for fault in between:
        found.setdefault(fault.rule, []).append(("the comparison of articles", fault.said))
    for rule in (rule for rule in ruleset.known if rule.id in found):
        (first, said), *others = found[rule.id]
        where = f"{first} and {len(others):,} more" if others else first
        place = rule.place or Place("", 0, 0)
        text = f"the rule {rule.label} failed, and was left out, on {where}: {said}"
        yield Problem(place.path, text, place.line, place.column)


def _gathered(archive: Archive, ruleset: Ruleset, corpus: bool, known: Sequence[Rule] | None) -> Report:
    briefs = archive.briefs
    context = ruleset.context(archive, archive.outlines)
    compared = _compare(archive, ruleset, context) if corpus and len(briefs) > 1 else _Comparison()
    witnesses = _witnesses(briefs) if corpus else {}
    anew = list(_anew(compared, witnesses, archive))
    in_groups = {number for group in anew for number in group}
    found = [brief.findings for number, brief in enumerate(briefs) if number not in in_groups]
    for group in anew:
        others = sorted({other for number in group for other in witnesses.get(number, ())})
        other_articles = checks.other_articles_of(_judgements(others, archive))
        between = compared if group is compared.anew else _Comparison()
        own = [judgement for one in group.values() for judgement in one.judgements]
        not_applicable = [one for whole in group.values() for one in silent_relations(whole, ruleset)]
        every, silent = (*own, *between.judgements), (*not_applicable, *between.not_applicable)
        found.append(engine.diagnose(every, replace(context, other_articles=other_articles), silent))
    findings = tuple(_renumbered(found))
    excerpts = tuple(_excerpts(archive, findings, {briefs[n].outline.uri for n in in_groups}))
    by_uri = {one.document.uri: one for one in excerpts}
    settled = engine.settle(findings, by_uri, ruleset.config, ruleset.in_force, known)
    return Report(
        excerpts,
        compared.judgements,
        settled.findings,
        suppressed=settled.suppressed,
        rules=ruleset.in_force,
        outlines=tuple(_outlines(briefs, compared.judgements)),
    )


def judge_articles(
    articles: Sequence[Article],
    in_force: Sequence[Rule],
    config: Config,
    *,
    corpus: bool = True,
    known: Sequence[Rule] | None = None,
) -> Report:
    """From articles to a whole report, by the rules `in_force`: check each, and gather."""
    compared = comparing(in_force) if corpus and len(articles) > 1 else ()
    ruleset = Ruleset(config, tuple(known or in_force), tuple(in_force), rates_of(config), compared)
    checked = [check_article(article, ruleset) for article in articles]
    return gather_all(checked, ruleset, corpus=corpus, known=known)


def gather_all(
    checked: Sequence[Checked],
    ruleset: Ruleset,
    *,
    corpus: bool = True,
    known: Sequence[Rule] | None = None,
) -> Report:
    """Return the whole report on articles that were checked one by one: every article and judgement."""
    report = gather(Archive.in_memory(checked), ruleset, corpus=corpus, known=known)
    articles = tuple(one.article for one in checked)
    own = (judgement for one in checked for judgement in one.judgements)
    return replace(report, articles=articles, judgements=(*own, *report.judgements))


def with_timelines(report: Report) -> Report:
    """Return the report with what several of its articles say of the same thing."""
    return replace(report, timelines=engine.timelines(report.articles, report.rules))


def _compare(archive: Archive, ruleset: Ruleset, context: checks.Context) -> _Comparison:
    briefs = archive.briefs
    counted = Counter(key for brief in briefs for key in brief.keys)
    compared = (
        one
        for number, brief in enumerate(briefs)
        if any(counted[key] > 1 for key in brief.keys)
        for one in archive.compared(number)
        if counted[one.key] > 1
    )
    judgements, not_applicable = judge_all(engine.match_compared(compared, ruleset.comparing), context)
    at_odds = {uri for uri, _ in _figures(one.relation for one in judgements if one.verdict == "violated")}
    bound = {*_figures(one.relation for one in judgements), *_figures(not_applicable)}
    changed = (
        number
        for number, (uri, wrong) in enumerate((one.outline.uri, one.wrong) for one in briefs)
        if uri in at_odds or any((uri, span) in bound for span in wrong)
    )
    anew = {number: found for number in changed if (found := archive.whole(number)) is not None}
    return _Comparison(judgements, not_applicable, anew)


def _witnesses(briefs: Sequence[Brief]) -> dict[int, tuple[int, ...]]:
    """To each article in which something is wrong, those that print figures of it in sums that come
    out: by number, the nearest to it first."""
    asked = {key for brief in briefs for key in brief.disputed}
    tellers: dict[int, list[int]] = {}
    for number, brief in enumerate(briefs):
        for key in asked.intersection(brief.supported):
            if len(tellers.setdefault(key, [])) <= _MAX_WITNESSES:
                tellers[key].append(number)
    found: dict[int, tuple[int, ...]] = {}
    for number, brief in enumerate(briefs):
        shared = Counter(other for key in brief.disputed for other in tellers.get(key, ()) if other != number)
        if shared:
            nearest = sorted(shared, key=lambda other: (-shared[other], other))
            found[number] = tuple(nearest[:_MAX_WITNESSES])
    return found


def _anew(
    compared: _Comparison, witnesses: Iterable[int], archive: Archive
) -> Iterator[Mapping[int, Checked]]:
    """Yield what is diagnosed anew together: all that a comparison touched, and each of the others that have
    witnesses by itself."""
    if compared.anew:
        yield compared.anew
    for number in witnesses:
        whole = None if number in compared.anew else archive.whole(number)
        if whole is not None:
            yield {number: whole}


def _judgements(numbers: Iterable[int], archive: Archive) -> Iterator[Judgement]:
    for number in numbers:
        whole = archive.whole(number)
        yield from whole.judgements if whole else ()


def _figures(relations: Iterable[Relation]) -> Iterator[tuple[str, Span]]:
    return ((claim.uri, claim.figure.span) for one in relations for _, claim in one.roles)


def _excerpts(archive: Archive, findings: Iterable[Finding], anew: Set[str]) -> Iterator[Article]:
    """Of each article what findings, also those of others and those found `anew`, speak of."""
    abroad: dict[str, list[Finding]] = {}
    for finding in findings:
        uris = {finding.uri, *(other.uri for other in finding.related)}
        for uri in uris if len(uris) > 1 else uris & anew:
            abroad.setdefault(uri, []).append(finding)
    for brief in archive.briefs:
        uri, own = brief.outline.uri, brief.excerpt
        if uri in abroad and uri in archive:
            own = excerpt_of(archive[uri], (*brief.findings, *abroad[uri]))
        if own is not None:
            yield own


def _outlines(briefs: Iterable[Brief], between: Iterable[Judgement]) -> Iterator[Outline]:
    by_uri: dict[str, list[Judgement]] = {}
    for judgement in between:
        by_uri.setdefault(judgement.relation.uri, []).append(judgement)
    for outline in (brief.outline for brief in briefs):
        more = by_uri.get(outline.uri)
        yield outline.with_more(more) if more else outline


def _renumbered(found: Iterable[Sequence[Finding]]) -> Iterator[Finding]:
    """Yield findings diagnosed apart, with components that are different numbers."""
    offset = 0
    for findings in found:
        for finding in findings:
            yield replace(finding, component=finding.component + offset)
        offset += max((finding.component for finding in findings), default=0)
