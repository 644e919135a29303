"""What is known of each figure: the relations that it stands in, and what they make of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from claimcheck.model import Claim, Finding, Judgement, Report, Rule, Span, bears_out, tells
from claimcheck.reporters.text import clean

State = Literal["violated", "confirmed", "loose", "undecided", "unchecked"]
Place = tuple[str, Span]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The judgements of a report by the place of each figure, the findings about it, and those
    that are about another figure and speak of it."""

    judgements: Mapping[Place, tuple[Judgement, ...]]
    findings: Mapping[Place, tuple[Finding, ...]]
    related: Mapping[Place, tuple[Finding, ...]]

    def of(self, claim: Claim) -> tuple[Judgement, ...]:
        return self.judgements.get((claim.uri, claim.figure.span), ())

    def about(self, claim: Claim) -> tuple[Finding, ...]:
        return self.findings.get((claim.uri, claim.figure.span), ())

    def speaking_of(self, claim: Claim) -> tuple[Finding, ...]:
        """Return the findings about the figure, then those about the figures beside it."""
        return (*self.about(claim), *self.related.get((claim.uri, claim.figure.span), ()))

    def witnesses(self, claim: Claim) -> tuple[Judgement, ...]:
        """Return the relations that bear the figure out."""
        return tuple(one for one in self.of(claim) if bears_out(one))

    def state(self, claim: Claim) -> State:
        """Return what is known of the figure: that it is contradicted before that it is borne out, when
        it is the one that a finding blames, and after otherwise."""
        if any(_is_grave(one.rule) for one in self.about(claim)):
            return "violated"
        judgements = [one for one in self.of(claim) if _is_grave(one.relation.rule)]
        if any(bears_out(one) for one in judgements):
            return "confirmed"
        verdicts = {one.verdict for one in judgements if tells(one.relation.rule)}
        if any(one.verdict == "violated" for one in judgements):
            return "violated"
        if verdicts & {"held", "loose"}:
            return "loose"
        return "undecided" if "undecided" in verdicts else "unchecked"


def evidence_of(report: Report) -> Evidence:
    """Everything that a report knows of each figure, suppressed findings too."""
    # By identity: comparing judgements, each with its rule, takes far longer.
    judgements: dict[Place, dict[int, Judgement]] = {}
    for judgement in report.judgements:
        for place in _places(judgement):
            judgements.setdefault(place, {})[id(judgement)] = judgement
    findings: dict[Place, list[Finding]] = {}
    related: dict[Place, list[Finding]] = {}
    for finding in (*report.findings, *report.suppressed):
        findings.setdefault((finding.uri, finding.span), []).append(finding)
        for place in dict.fromkeys((other.uri, other.span) for other in finding.related):
            related.setdefault(place, []).append(finding)
    return Evidence(
        {place: tuple(found.values()) for place, found in judgements.items()},
        {place: tuple(found) for place, found in findings.items()},
        {place: tuple(found) for place, found in related.items()},
    )


def _is_rough(judgement: Judgement) -> bool:
    """Does the sum come out, but not as it is printed?"""
    return judgement.verdict == "held" and not bears_out(judgement) and tells(judgement.relation.rule)


def others(judgement: Judgement, claim: Claim) -> tuple[tuple[str, Claim], ...]:
    """Return the other figures of a relation, with their roles."""
    return tuple((role, one) for role, one in judgement.relation.roles if not _same(one, claim))


def reasons_for(claim: Claim, evidence: Evidence) -> tuple[str, ...]:
    """Why a figure is not confirmed: what contradicts it, or what is missing to decide."""
    state = evidence.state(claim)
    judged = evidence.of(claim)
    if state == "violated":
        told = [clean(f"{one.rule.id}: {one.message}") for one in evidence.about(claim)]
        broken = [one for one in judged if one.verdict == "violated"]
        said = [f"{one.relation.rule.id}: {'; '.join(one.working)}" for one in broken]
        return tuple(dict.fromkeys(told or map(clean, said)))
    if state in ("loose", "undecided"):
        said = [
            f"{one.relation.rule.id}: {one.reason or '; '.join(one.working) or 'unsure'}"
            for one in judged
            if one.verdict == state or (state == "loose" and _is_rough(one))
        ]
        return tuple(dict.fromkeys(map(clean, said)))
    return ()


def _same(one: Claim, other: Claim) -> bool:
    return (one.uri, one.figure.span) == (other.uri, other.figure.span)


def _places(judgement: Judgement) -> Iterator[Place]:
    for _, claim in judgement.relation.roles:
        yield claim.uri, claim.figure.span


def _is_grave(rule: Rule) -> bool:
    return rule.severity != "info"
