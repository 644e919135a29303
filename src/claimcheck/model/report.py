"""All that a reporter gets."""

from __future__ import annotations

from claimcheck.model.article import Article
from claimcheck.model.checked import Outline
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.model.relation import Judgement
from claimcheck.model.rule import Example, Rule
from claimcheck.model.timeline import Timeline
from claimcheck.startup.lean import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """A file that could not be read or a setting that could not be used.

    `line` and `column` count from 1 and are 0 where there is none to name; `excerpt` is
    that line, when its place helps.
    """

    path: str
    message: str
    line: int = 0
    column: int = 0
    excerpt: str = ""

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}:{self.column}" if self.line else self.path
        return f"{place}: {self.message}" if place else self.message


@dataclass(frozen=True, slots=True, repr=False)
class Report:
    """The outcome of one run: articles, judgements and findings in path and text order.

    `outlines` tell of every article. `articles` and `judgements` are all there are, too, unless the
    run was of many and only their findings were asked for: then there are excerpts of the articles
    that findings stand in, and the judgements between articles.
    `suppressed` are the findings that an author has answered for, in the text or in a
    baseline; no list of findings shows them, in whatever form. `rules` were in force;
    `timelines` are only there when somebody asked for them.
    """

    articles: tuple[Article, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    findings: tuple[Finding, ...] = ()
    problems: tuple[Problem, ...] = ()
    suppressed: tuple[Finding, ...] = ()
    rules: tuple[Rule, ...] = ()
    timelines: tuple[Timeline, ...] = ()
    outlines: tuple[Outline, ...] = ()

    def __repr__(self) -> str:
        figures = sum(one.figures for one in self.outlines)
        return f"<Report, findings: {len(self.findings)}, figures: {figures}, articles: {len(self.outlines)}>"

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Every figure of the articles with what it is about. `pandas.DataFrame` takes them as they are; of
        their `to_dict()` it makes a flat table."""
        return tuple(claim for article in self.articles for claim in article.claims)


@dataclass(frozen=True, slots=True)
class ExampleResult:
    """What became of one example of a rule; `message` says what went wrong if it did not pass."""

    rule: Rule
    example: Example
    passed: bool
    message: str = ""
