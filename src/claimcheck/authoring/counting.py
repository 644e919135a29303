"""How often what rules bind comes out on real text, and what evidently belongs together and is not bound.

Real text is nearly always right. So no label is needed: the share of a class of bindings that comes out
says how far it is to be trusted.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from claimcheck import engine
from claimcheck.authoring.evident import Evident, evident
from claimcheck.authoring.worded_alike import in_table, passage, wording
from claimcheck.engine.binding.choose import best_readings
from claimcheck.engine.matching import Masked
from claimcheck.model import Article, Claim, Judgement, Problem, Span
from claimcheck.model.calibration import (
    Binding,
    Calibration,
    ClassCount,
    Gap,
    GapCount,
    Passed,
    Sighting,
    Surveyed,
)
from claimcheck.model.frame import FrameMatcher
from claimcheck.pipeline import Ruleset
from claimcheck.rules.calibration import Counts, reach

SEVERAL = 2  # of one file, a class may be a template of its own
FEWEST = 2  # decided bindings of a class that are worth writing down
AROUND = 2  # words on either side of a figure by which gaps are grouped
_TOKEN = re.compile(r"[\ue000-\ue040]|\w+(?:['’.&-]\w+)*")


def survey_article(
    article: Article, ruleset: Ruleset, source: str, file: str, *, gaps: bool = False
) -> Surveyed:
    """Return what the rules bind in an article, before any is trusted, and with `gaps` what they should."""
    context = ruleset.context({article.document.uri: article})
    relations = engine.relate(article, ruleset.in_force)
    judgements = [one for relation in relations if (one := engine.judge(relation, context)) is not None]
    best = best_readings(judgements)
    missed = tuple(_gaps(article, best)) if gaps else ()
    return Surveyed(source, file, tuple(_sightings(article, judgements, best)), missed)


def _sightings(
    article: Article, judgements: Iterable[Judgement], best: Iterable[Judgement]
) -> Iterator[Sighting]:
    """Yield the relations that say something of their class.

    A witness speaks only when it holds, a rule that is telltale only where it does not, and a dearer reading
    is taken only because it holds: none of them says how often its like does. Rows of tables are no prose.
    """
    least: dict[tuple[str, Span], int] = {}
    for one in judgements:
        if (reading := one.relation.reading) is not None:
            least[reading.group] = min(reading.cost, least.get(reading.group, reading.cost))
    for one in best:
        rule, reading = one.relation.rule, one.relation.reading
        if reading is not None and (reading.witness or reading.cost > least[reading.group]):
            continue
        claims = [claim for _, claim in one.relation.roles]
        if in_table(article, claims):
            continue
        if isinstance(rule.matcher, FrameMatcher) and rule.matcher.telltale:
            continue
        frame = rule.matcher.frame.id if isinstance(rule.matcher, FrameMatcher) else ""
        scope, shape = (reading.scope, reading.shape) if reading else (rule.scope, "")
        shown = passage(article, claims, "; ".join(one.working))
        digest = wording(article.document.text, claims)
        yield Sighting(Binding(rule.id, frame, scope, shape), one.verdict, digest, shown)


def _gaps(article: Article, best: Iterable[Judgement]) -> Iterator[Gap]:
    held = [_starts(claim for _, claim in one.relation.roles) for one in best if _came_out(one)]
    for one, sentences in evident(article):
        if not _covered(one, held) and not in_table(article, one.claims):
            shown = passage(article, one.claims, one.working)
            digest = wording(article.document.text, one.claims)
            yield Gap(one.kind, _around(one, sentences), digest, shown)


def _came_out(one: Judgement) -> bool:
    return one.verdict in ("held", "loose")


def _starts(claims: Iterable[Claim]) -> frozenset[int]:
    return frozenset(claim.figure.span.start for claim in claims)


def _covered(one: Evident, held: Iterable[Collection[int]]) -> bool:
    """Are its figures bound together, or does the one that they come to come out with others?"""
    starts, target = _starts(one.claims), one.target.figure.span.start
    return any(starts.issubset(bound) or (target in bound and len(bound) > 2) for bound in held)


def _around(one: Evident, sentences: Sequence[Masked]) -> str:
    """Return the words on either side of each figure, as a wording: "{percent} of the {whole}"."""
    names = {claim.figure.span.start: role for role, claim in one.roles}
    return " / ".join(_kept(sentence, names) for sentence in sentences)


def _kept(sentence: Masked, names: dict[int, str]) -> str:
    tokens: list[str] = []
    ours: list[int] = []
    others: set[int] = set()
    for match in _TOKEN.finditer(sentence.text):
        if match.start() not in sentence.places:
            tokens.append(match.group())
            continue
        name = names.get(sentence.claim_at(match.start()).figure.span.start)
        if name is None:
            others.add(len(tokens))
        else:
            ours.append(len(tokens))
        tokens.append(f"{{{name}}}" if name else "#")
    kept = {at for own in ours for step in (-1, 1) for at in _beside(own, step, len(tokens), others)}
    parts: list[str] = []
    for at in sorted({*kept, *ours}):
        if parts and at - 1 not in kept and at - 1 not in ours:
            parts.append("…")
        parts.append(tokens[at])
    return " ".join(parts)


def _beside(own: int, step: int, end: int, others: Collection[int]) -> Iterator[int]:
    """Yield the places of the words on one side of a figure, up to another figure that is not meant."""
    for at in range(own + step, own + step * (AROUND + 1), step):
        if not 0 <= at < end:
            return
        yield at
        if at in others:
            return


@dataclass(slots=True)
class _Tally:
    bound: int = 0
    held: int = 0
    loose: int = 0
    decided: int = 0
    files: set[str] = field(default_factory=set)
    missed: list[Passed] = field(default_factory=list)


def count(seen: Iterable[Surveyed | Problem], show: int = 0) -> Calibration:
    """What was seen in many texts, counted: each wording of a class once for each source, with up to `show`
    examples a class of what did not come out."""
    tallies: defaultdict[Binding, _Tally] = defaultdict(_Tally)
    known: set[tuple[Binding | str, str, bytes]] = set()
    gaps: dict[tuple[str, str], tuple[Gap, int]] = {}
    articles, files, problems = 0, set(), []
    for one in seen:
        if isinstance(one, Problem):
            problems.append(one)
            continue
        articles += 1
        files.add(one.file)
        for sighting in one.sightings:
            if _is_new(known, (sighting.binding, one.source, sighting.wording)):
                _add(tallies[sighting.binding], sighting, one.file, show)
        for gap in one.gaps:
            if _is_new(known, (gap.kind, one.source, gap.wording)):
                first, times = gaps.get((gap.kind, gap.around), (gap, 0))
                gaps[gap.kind, gap.around] = first, times + 1
    return Calibration(
        articles,
        len(files),
        tuple(_class(binding, tally) for binding, tally in sorted(tallies.items(), key=_order)),
        tuple(
            GapCount(gap.kind, gap.around, times, gap.passage)
            for gap, times in sorted(gaps.values(), key=lambda one: (-one[1], one[0].kind, one[0].around))
        ),
        tuple(problems),
    )


def _is_new(known: set[tuple[Binding | str, str, bytes]], key: tuple[Binding | str, str, bytes]) -> bool:
    if key in known:
        return False
    known.add(key)
    return True


def _add(tally: _Tally, sighting: Sighting, file: str, show: int) -> None:
    tally.bound += 1
    if sighting.verdict == "undecided":
        return
    tally.decided += 1
    tally.files.add(file)
    if sighting.verdict != "violated":
        tally.held += 1
        tally.loose += sighting.verdict == "loose"
    elif len(tally.missed) < show:
        tally.missed.append(sighting.passage)


def _order(item: tuple[Binding, _Tally]) -> tuple[str, str, str]:
    binding, _ = item
    return binding.rule, binding.scope, binding.shape


def _class(binding: Binding, tally: _Tally) -> ClassCount:
    least = reach(tally.held, tally.decided)
    counts = tally.bound, tally.held, tally.loose, tally.decided, len(tally.files)
    return ClassCount(binding, *counts, least, tuple(tally.missed))


def worth_writing(calibration: Calibration) -> Counts:
    """What `calibration.toml` is to say: classes of bindings by frames that were decided often enough, in
    the words of several files."""
    return {
        (own.rule, own.scope, own.shape): (one.held, one.decided)
        for one in calibration.classes
        if (own := one.binding).frame and one.decided >= FEWEST and one.files >= SEVERAL
    }
