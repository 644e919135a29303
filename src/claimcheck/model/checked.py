"""What became of one article by itself."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import get_args

from claimcheck.model.article import Article
from claimcheck.model.bearing import bears_out
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.model.period import Period
from claimcheck.model.relation import Judgement, Relation, Verdict
from claimcheck.model.span import Span
from claimcheck.startup.lean import dataclass

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)


@dataclass(frozen=True, slots=True)
class Outline:
    """What is said of every article of a run: how many figures it has, and how many relations came
    out how. `verdicts` counts them in the order of `VERDICTS`; `reasons` why so many of them are
    undecided; `confirmed` are the figures that some sum bears out. A relation between articles counts where
    it was matched."""

    uri: str
    language: str
    published: Period | None
    figures: int
    verdicts: tuple[int, ...]
    reasons: tuple[tuple[str, int], ...] = ()
    confirmed: tuple[Span, ...] = ()

    def with_more(self, judgements: Iterable[Judgement]) -> Outline:
        """The outline with further judgements counted."""
        every = list(judgements)
        counted = Counter(one.verdict for one in every)
        reasons = Counter(dict(self.reasons))
        reasons.update(one.reason or "unsure" for one in every if one.verdict == "undecided")
        verdicts = tuple(n + counted[name] for n, name in zip(self.verdicts, VERDICTS, strict=True))
        borne = {
            claim.figure.span
            for one in every
            if bears_out(one)
            for _, claim in one.relation.roles
            if claim.uri == self.uri
        }
        confirmed = tuple(sorted(borne.union(self.confirmed)))
        return replace(self, verdicts=verdicts, reasons=tuple(reasons.items()), confirmed=confirmed)


def outline_of(article: Article, judgements: Iterable[Judgement] = ()) -> Outline:
    """Return the outline of an article of which these are the judgements."""
    document = article.document
    none = (0,) * len(VERDICTS)
    bare = Outline(document.uri, document.language, document.published, len(article.figures), none)
    return bare.with_more(judgements)


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a claim, as digests: the `names` and `words` of its sentence, those of the words
    `beside` the figure, the other `figures` that tell the sentence from others, and the values of all that
    are `alike`, its own too. Are the names all `short`, as acronyms are?"""

    names: tuple[int, ...]
    words: tuple[int, ...]
    beside: tuple[int, ...]
    figures: tuple[int, ...]
    alike: tuple[int, ...]
    short: bool = False


@dataclass(frozen=True, slots=True)
class Comparable:
    """A claim that the rule with the id `rule` compares with those of other articles: all that have
    its `key`. `published` is when its article was, `around` what stands around it, where that decides what
    it is compared with."""

    key: int
    rule: str
    claim: Claim
    published: Period | None
    around: Around | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """A rule, by its id, that could not be run on an article, and what went wrong."""

    rule: str
    said: str


@dataclass(frozen=True, slots=True)
class Checked:
    """An article, the verdicts on its relations, and what they come to before other articles
    have had their say. `not_applicable` are relations whose rule had nothing to say, but for those that it
    rules out by one figure alone, which are sought when somebody asks for repairs; components of
    `findings` are numbered within the article. `compared` are the claims by which rules compare it,
    `supported` and `disputed` digests of figures whose sums come out and of those whose don't: what one
    article doubts, another may tell. `faults` are of rules that were left out."""

    article: Article
    judgements: tuple[Judgement, ...] = ()
    not_applicable: tuple[Relation, ...] = ()
    findings: tuple[Finding, ...] = ()
    compared: tuple[Comparable, ...] = ()
    supported: tuple[int, ...] = ()
    disputed: tuple[int, ...] = ()
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class Brief:
    """The summary of a checked article that a large run keeps in memory.

    `keys` are those of the claims that it is compared by, `wrong` the figures that its own relations
    are violated by, `supported`, `disputed` and `faults` as in `Checked`; `excerpt` is the article with no
    more than findings and remarks need, None without either.
    """

    outline: Outline
    keys: tuple[int, ...] = ()
    wrong: tuple[Span, ...] = ()
    findings: tuple[Finding, ...] = ()
    excerpt: Article | None = None
    supported: tuple[int, ...] = ()
    disputed: tuple[int, ...] = ()
    faults: tuple[Fault, ...] = ()


def brief_of(checked: Checked) -> Brief:
    """Return the brief of a checked article."""
    article, findings = checked.article, checked.findings
    violated = (one.relation for one in checked.judgements if one.verdict == "violated")
    wrong = {claim.figure.span for relation in violated for _, claim in relation.roles}
    return Brief(
        outline_of(article, checked.judgements),
        tuple(sorted({one.key for one in checked.compared})),
        tuple(sorted(wrong)),
        findings,
        excerpt_of(article, findings),
        checked.supported,
        checked.disputed,
        checked.faults,
    )


def excerpt_of(article: Article, findings: Iterable[Finding]) -> Article | None:
    """Return the article with the sentences and figures that `findings` speak of, and no claims; None
    where there is nothing to speak of."""
    uri = article.document.uri
    spans = {one.span for one in findings if one.uri == uri}
    spans |= {other.span for one in findings for other in one.related if other.uri == uri}
    if not spans and not article.document.remarks:
        return None
    starts = sorted(span.start for span in spans)
    return Article(
        article.document,
        tuple(
            one for one in article.sentences if bisect_left(starts, one.start) < bisect_left(starts, one.end)
        ),
        tuple(figure for figure in article.figures if figure.span in spans),
        (),
    )
