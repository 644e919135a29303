"""A few cues and frames for tests of binding, so that none hangs on the words that are shipped."""

from __future__ import annotations

from reading import article, context

from claimcheck import engine
from claimcheck.engine.binding import Passage, passage_of
from claimcheck.engine.binding.named import named
from claimcheck.engine.matching import mask_sentences
from claimcheck.model import Judgement, Problem, Relation, Rule
from claimcheck.model.frame import Cues, FrameMatcher
from claimcheck.pipeline import read_figure
from claimcheck.rules import RuleFile, load_rules

CUES = """
lists:
  up: [rose, grew, up]
  down: [fell, shrank, down]
  more: [more, higher]
  less: [less, lower]
opposites: {up: down, more: less}
turns: [and, but, while, who]
asides: [who]
stops: [to, from, at, by]
back: [this is, that is]
joins: [and, plus]
unless: {rise: yearly}
rise:
  - "@up [by] _"
  - "@up .. _"
  - "_ @more"
fall: {mirror: rise}
elliptic:
  - "and (@up|@down) [by] _"
base:
  - from _
  - _ (a year|a month) (earlier|ago)
result:
  - to _
level:
  - (is|was) _
yearly:
  - _ compounded
like-for-like:
  - _ .. same-store
loss:
  - (loss|losses) of _
of-them:
  - _ of them
part:
  - (including|and) _
item:
  - _ (here|there)
other:
  - the other _
workforce:
  - employs _
total:
  - _ in all
  - _ .. including
"""
CHANGE = """
frames:
  change:
    slots:
      percent: percent as rise|fall or any
      after: amount as result or level or any, not base
      before: amount as base, like after
    within: [sentence, neighbours]
    doubtful: [like-for-like]
    same: [loss]
rules:
  - id: rise-does-not-follow
    code: XX201
    aliases: [fall-does-not-follow, XX202]
    title: A change in percent does not follow
    why: The three figures are one sum.
    frame: change
    check: growth(before, after) ~ directed(percent)
    severity: error
    message: "{after} is {growth(before, after)} on {before}, not {percent}"
"""
SUM = """
frames:
  sum:
    slots:
      total: amount as total or any
      parts: many amount as part
    within: [sentence, neighbours]
rules:
  - id: parts-do-not-come-to-total
    frame: sum
    witness: true
    check: sum(parts) ~ total
"""
NAMED = """
frames:
  share:
    slots:
      percent: percent
      whole: amount, not base, named by percent
      part: amount, like whole
rules:
  - id: share-does-not-follow
    frame: share
    check: share(number_of(part), number_of(whole)) ~ percent
"""
TRUSTED = """
[rise-does-not-follow.sentence]
"rise result base 0+0" = [199, 200]
"rise level base 1+0" = [40, 50]
"rise any base 4+0" = [20, 60]
"""


def loaded(
    rules: str = CHANGE, cues: str = CUES, counts: str = TRUSTED, language: str = "en"
) -> tuple[tuple[Rule, ...], tuple[Problem, ...]]:
    files = (f"cues/{language}.yaml", cues), ("rules.yaml", rules), ("calibration.toml", counts)
    return load_rules([RuleFile(*file) for file in files], read_figure)


def rule(rules: str = CHANGE, cues: str = CUES, counts: str = TRUSTED) -> Rule:
    (found,), problems = loaded(rules, cues, counts)
    assert not problems, [str(problem) for problem in problems]
    return found


def matcher(rules: str = CHANGE, cues: str = CUES) -> FrameMatcher:
    found = rule(rules, cues).matcher
    assert isinstance(found, FrameMatcher)
    return found


def cues(text: str = CUES) -> Cues:
    found = matcher(cues=text).frame.cues("en")
    assert found is not None
    return found


def passage(text: str) -> Passage:
    one = article(text)
    return passage_of(one, mask_sentences(one), cues())


def whole_of(text: str) -> str:
    """What the last percentage of the text is found to be a share of, as printed; "" if unsure."""
    slot = next(one for one in matcher(NAMED).slots if one.named)
    read = passage(text)
    anchor = [one for one in read.figures if one.claim.figure.kind == "percent"][-1]
    found = named(anchor, slot, read)
    return found[0][2][0].claim.figure.surface if found else ""


def roles(text: str) -> dict[str, set[str]]:
    """The roles of each figure of the text, by its surface."""
    return {one.claim.figure.surface: set(one.roles) for one in passage(text).figures}


def readings(text: str, rules: str = CHANGE) -> list[Relation]:
    """Every reading of the one rule on the text, the cheapest first."""
    found = engine.relate(article(text), (rule(rules),))
    return sorted(found, key=lambda one: one.reading.cost if one.reading else 0)


def bound(relation: Relation) -> dict[str, str]:
    """What stands in each slot, as printed."""
    return {role: claim.figure.surface for role, claim in relation.roles}


def judged(text: str, rules: str = CHANGE) -> list[Judgement]:
    """Every reading with its verdict, before one is chosen."""
    one = article(text)
    found = (engine.judge(relation, context(one)) for relation in engine.relate(one, (rule(rules),)))
    return [judgement for judgement in found if judgement is not None]
