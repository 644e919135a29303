"""Rule files to rules.

A file holds a list of rules, or a mapping with any of `claims`, `rules`, `facts`, `extend`
and `override`. Claims named in one file are known in all files that are loaded together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import field
from typing import cast, get_args

import yaml

from claimcheck.checks import dimension
from claimcheck.checks.dimension import Dimension
from claimcheck.checks.parse import ReadFigure, hint
from claimcheck.locale.en.wordlists import WORDLISTS
from claimcheck.model.expression import Expression, Quoted, children, names
from claimcheck.model.frame import Cues, Frame
from claimcheck.model.pattern import (
    STRUCTURES,
    ClaimMatcher,
    Fragments,
    Pattern,
    SameMatcher,
    Selector,
    SentenceMatcher,
    Sharing,
    TableMatcher,
    Telling,
)
from claimcheck.model.report import Problem
from claimcheck.model.rule import SEVERITIES, Matcher, Rule, Scope, Severity
from claimcheck.rules.calibration import calibrated, is_calibration, read_calibration
from claimcheck.rules.catalog import RuleFile
from claimcheck.rules.compose import compose
from claimcheck.rules.cues import is_cue_file, load_cues
from claimcheck.rules.examples import load_examples
from claimcheck.rules.facts import load_facts
from claimcheck.rules.fields import Reads, cut, is_none, load_expression, load_message, load_repairs
from claimcheck.rules.frames import (
    frame_matcher,
    load_frames,
    load_roles,
    load_truth,
    of_slot,
    several,
    spoken_of,
)
from claimcheck.rules.names import Names
from claimcheck.rules.override import Override, load_overrides, overridden
from claimcheck.rules.pattern import PatternError, compile_pattern
from claimcheck.rules.selectors import load_claims, load_kinds, load_words
from claimcheck.rules.source import Source
from claimcheck.rules.table import compose_table
from claimcheck.rules.tolerance import load_tolerances
from claimcheck.startup.lean import dataclass

RULE_KEYS = (
    *("id", "code", "title", "why", "aliases", "scope", "frame", "witness", "telltale", "doubtful", "match"),
    *("unless", "except", "when", "check", "tolerance", "severity", "message", "repairs", "examples"),
)
OF_PATTERNS = ("match", "unless", "except")  # keys of rules that bind by patterns
OF_FRAMES = ("witness", "telltale", "doubtful")  # keys of rules that bind by frames
FILE_KEYS = ("claims", "rules", "facts", "frames", "extend", "override")
SCOPES = ("sentence", "paragraph", "article", "corpus")
MATCH_KEYS = ("same", "kind", "claim", "between", "sharing")
TABLE_KEYS = ("table", "told")
TELLING: tuple[Telling, ...] = get_args(Telling)  # what says that a table has a structure
PLACES = ("anywhere", "headline")  # "headline": one claim of the headline, one of the body
SHARED: tuple[Sharing, ...] = get_args(Sharing)  # what two sentences have in common
FIGURE_FIELDS = ("unit", "per")
SAME_FIELDS = ("subject", "measure", "period", "status", *FIGURE_FIELDS)


@dataclass
class _Context:
    """What the files that are loaded together share."""

    read_figure: ReadFigure
    languages: tuple[Cues, ...]
    selectors: dict[str, Selector] = field(default_factory=dict)
    frames: dict[str, Frame | None] = field(default_factory=dict)
    names: Names = field(default_factory=Names)
    facts: Counter[str] = field(default_factory=Counter)

    def reads(self) -> Reads:
        return Reads(
            self.read_figure, {name: dimension.of_kinds(one.kinds) for name, one in self.selectors.items()}
        )


def load_rules(
    files: Iterable[RuleFile], read_figure: ReadFigure
) -> tuple[tuple[Rule, ...], tuple[Problem, ...]]:
    """All rules of `files`, in order, and every problem in them.

    `read_figure` turns a written figure ("$8 billion") into a Figure, or None. A rule
    with a problem is left out; the caller decides whether to go on without it.
    """
    files = tuple(files)
    counts: dict[tuple[str, str, str], tuple[int, int]] = {}
    uncounted: list[Problem] = []
    for file in files:
        if is_calibration(file.path):
            found, wrong = read_calibration(file.path, file.text)
            counts.update(found)
            uncounted += file.told(wrong)
    files = tuple(file for file in files if not is_calibration(file.path))
    sources = [_source(file) for file in files]
    languages = load_cues([source for source in sources if is_cue_file(source.path)])
    context = _Context(read_figure, languages)
    parts = [(source, _sections(source)) for source in sources if not is_cue_file(source.path)]
    for source, sections in parts:
        load_claims(source, sections.get("claims"), context.selectors)
        load_frames(source, sections.get("frames"), context.frames, languages)
    rules: list[Rule] = []
    for source, sections in parts:
        family = source.path.replace("\\", "/").rsplit("/", 1)[-1].removesuffix(".yaml")
        for node in source.items(sections.get("rules"), "rules"):
            rule = _load_rule(source, node, context, family)
            if rule is not None:
                rules.append(rule)
        rules += load_facts(source, sections.get("facts"), context.selectors, read_figure, context.facts)
    overrides: list[Override] = []
    context.names.refuse_doubles(rule.id for rule in rules if rule.id not in context.names.ids)
    known = (*context.names.ids, *(name for rule in rules for name in (rule.id, *rule.aliases)))
    for source, sections in parts:
        overrides += load_overrides(source, sections.get("override"), known)
    read = zip(files, sources, strict=True)
    problems = tuple(one for file, source in read for one in file.told(_in_order(source.problems)))
    return tuple(calibrated(overridden(rules, overrides), counts)), (*uncounted, *problems)


def _source(file: RuleFile) -> Source:
    return Source(file.path, file.text, compose_table if file.path.endswith(".csv") else compose)


def _in_order(problems: Iterable[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda problem: (problem.line, problem.column))


def _sections(source: Source) -> dict[str, yaml.Node]:
    if source.root is None:
        return {}
    if isinstance(source.root, yaml.SequenceNode):
        return {"rules": source.root}
    return source.fields(source.root, FILE_KEYS, "a rule file")


def _load_rule(source: Source, node: yaml.Node, context: _Context, family: str) -> Rule | None:
    before = len(source.problems)
    fields = source.fields(node, RULE_KEYS, "a rule")
    if not fields:
        return None
    misspelt = len(source.problems) > before
    rule_id, code = context.names.add(source, node, fields)
    aliases = context.names.add_aliases(source, fields.get("aliases"), rule_id)
    unmatched = len(source.problems)
    frame = _frame(source, fields, context)
    matcher, bound = _load_matcher(source, fields, context)
    if frame is not None:
        bound = {slot.name: of_slot(slot) for slot in frame.slots}
    # Roles of a pattern that can't be read are not known: no name is reported for lack of them.
    unread = len(source.problems) > unmatched or (misspelt and "match" not in fields)
    roles = None if unread or ("frame" in fields and frame is None) else bound
    reads = context.reads()
    check = load_expression(source, fields.get("check"), reads, roles, truth=True)
    if "check" not in fields and len(source.problems) == before:  # a misspelt key says it already
        source.refuse(node, f"the rule `{rule_id}` has no `check`")
    if matcher is None and check is not None and "frame" not in fields:
        matcher, roles = _claim_matcher(check, context)
    doubtful = load_roles(source, fields.get("doubtful"), context.languages)
    witness, telltale = (load_truth(source, fields.get(key)) for key in ("witness", "telltale"))
    if frame is not None and check is not None:
        matcher = frame_matcher(frame, check, witness=witness, telltale=telltale, doubtful=doubtful)
        roles = spoken_of(source, fields["check"], matcher) if roles is not None else None
    when = load_expression(source, fields.get("when"), reads, roles, truth=True)
    scope = "sentence" if isinstance(matcher, SentenceMatcher) else "article"
    # Every key is read, also after a mistake: all mistakes of a file are told at once.
    title = source.text_of(fields.get("title"), "a title") or rule_id
    why = " ".join((source.text_of(fields.get("why"), "a reason") or "").split())
    severity = source.one_of(fields.get("severity"), SEVERITIES, "severity", "warning")
    scope = source.one_of(fields.get("scope"), SCOPES, "scope", scope)
    if scope == "corpus" and matcher is not None and not isinstance(matcher, SameMatcher):
        source.refuse(fields["scope"], "a rule that compares articles matches on `same` or on a `claim`")
    elif scope == "corpus" and isinstance(matcher, SameMatcher) and (matcher.witness or matcher.headline):
        source.refuse(fields["scope"], "articles are not compared by their headlines, nor by one value")
    message = load_message(source, fields.get("message"), reads, roles)
    if frame is not None:
        check, when = check and several(frame, check), when and several(frame, when)
        message = tuple(part if isinstance(part, str) else several(frame, part) for part in message)
    rule_tolerance, rate_tolerance = load_tolerances(source, fields.get("tolerance"))
    guesses = not is_none(source, fields.get("repairs"))
    repairs = load_repairs(source, fields.get("repairs"), reads, roles) if guesses else ()
    examples = load_examples(source, fields.get("examples"), several=scope == "corpus")
    if check is None or matcher is None or len(source.problems) > before:
        return None
    return Rule(
        id=rule_id,
        code=code,
        title=title,
        why=why,
        severity=cast(Severity, severity),
        scope=cast(Scope, scope),
        matcher=matcher,
        check=check,
        message=message,
        when=when,
        tolerance=rule_tolerance,
        rate_tolerance=rate_tolerance,
        repairs=repairs,
        guesses=guesses,
        examples=examples,
        place=source.place(node),
        family=family,
        aliases=aliases,
    )


def _frame(source: Source, fields: Mapping[str, yaml.Node], context: _Context) -> Frame | None:
    """The frame that a rule names; None when there is none, or it can't be read."""
    name = source.text_of(fields.get("frame"), "a frame's name")
    others = OF_PATTERNS if name is not None else OF_FRAMES
    for key in (key for key in others if key in fields):
        said = "a rule binds its figures by a `frame` or by `match`, not by both"
        if key != "match":
            said = f"`{key}` goes with {'a `frame`' if name is None else '`match`, not with a `frame`'}"
        source.refuse(fields[key], said)
    if name is None:
        return None
    if name not in context.frames:
        source.refuse(fields["frame"], f"unknown frame `{name}`{hint(name, context.frames)}")
    return context.frames.get(name)


def _load_matcher(
    source: Source, fields: Mapping[str, yaml.Node], context: _Context
) -> tuple[Matcher | None, dict[str, Dimension]]:
    node = fields.get("match")
    if node is None:
        return None, {}
    if isinstance(node, yaml.MappingNode) and not any(key.value == "all" for key, _ in node.value):
        if any(key.value in TABLE_KEYS for key, _ in node.value):
            return _table_matcher(source, node)
        return _same_matcher(source, node, context)
    patterns: list[Pattern | Fragments] = []
    kinds: dict[str, str] = {}
    for item in [node] if isinstance(node, yaml.MappingNode) else source.items(node, "patterns"):
        if isinstance(item, yaml.MappingNode):
            parts = source.fields(item, ("all",), "a pattern")
            compiled = [_pattern(source, part, kinds) for part in source.items(parts.get("all"), "patterns")]
            patterns.append(Fragments(tuple(part for part in compiled if part is not None)))
        elif (one := _pattern(source, item, kinds)) is not None:
            patterns.append(one)
    besides = (_pattern(source, item, {}) for item in source.items(fields.get("except"), "patterns"))
    matcher = SentenceMatcher(
        tuple(patterns),
        load_words(source, fields.get("unless")),
        tuple(one for one in besides if one),
        source.texts(fields.get("unless"), "words"),
    )
    return matcher, {role: dimension.of_kind(kind) for role, kind in kinds.items()}


def _pattern(source: Source, node: yaml.Node, kinds: dict[str, str]) -> Pattern | None:
    text = source.text_of(node, "a pattern")
    if text is None:
        return None
    try:
        pattern, roles = compile_pattern(text, WORDLISTS)
    except PatternError as error:
        source.refuse(node, f"in the pattern `{cut(text)}`: {error}", error.column)
        return None
    for role, kind in roles.items():
        # A role that is money here and plain there is checked when it is bound.
        kinds[role] = kind if kinds.get(role, kind) == kind else "any"
    return pattern


def _same_matcher(
    source: Source, node: yaml.Node, context: _Context
) -> tuple[Matcher | None, dict[str, Dimension]]:
    fields = source.fields(node, MATCH_KEYS, "a match")
    same = tuple(
        source.one_of(item, SAME_FIELDS, "field", "subject")
        for item in source.items(fields.get("same"), "fields")
    )
    name = source.text_of(fields.get("claim"), "a claim's name")
    selector = context.selectors.get(name) if name is not None else None
    if name is not None and selector is None:
        source.refuse(fields["claim"], f"unknown claim `{name}`{hint(name, context.selectors)}")
    if not same and name is None:
        source.refuse(
            node, "expected `same:` with the fields that must agree, `claim:` or a list of patterns"
        )
    dimensions = dimension.of_kinds(selector.kinds) if selector is not None else dimension.ANY
    where = source.one_of(fields.get("between"), PLACES, "place", "anywhere")
    if where == "headline" and selector is not None:
        source.refuse(fields["between"], "a headline is compared by `same:`, not by `claim:`")
    shared = fields.get("sharing")
    sharing = cast(Sharing, source.one_of(shared, SHARED, "tie", "words")) if shared is not None else None
    if sharing is not None and (selector is not None or not set(same) <= set(FIGURE_FIELDS)):
        source.refuse(fields["sharing"], "`sharing:` goes with `same:` of `unit` and `per` alone")
    kinds = load_kinds(source, fields.get("kind"))
    matcher = SameMatcher(same, kinds, selector, where == "headline", sharing)
    return matcher, {"a": dimensions, "b": dimensions}


def _table_matcher(source: Source, node: yaml.Node) -> tuple[Matcher | None, dict[str, Dimension]]:
    fields = source.fields(node, TABLE_KEYS, "a match of tables")
    if "table" not in fields:
        source.refuse(node, f"expected `table:` with one of {', '.join(STRUCTURES)}")
        return None, {}
    structure = source.one_of(fields["table"], tuple(STRUCTURES), "structure", "total")
    told: Telling = "figures"
    if source.one_of(fields.get("told"), TELLING, "teller", "figures") == "words":
        told = "words"
    return TableMatcher(structure, told), dict.fromkeys(STRUCTURES[structure], dimension.ANY)


def _claim_matcher(check: Expression, context: _Context) -> tuple[Matcher | None, dict[str, Dimension]]:
    """A check without a pattern: its names are claims, its figures select who states them."""
    selectors: list[Selector] = []
    roles: dict[str, Dimension] = {}
    for name in names(check):
        selector = context.selectors.get(name)
        if selector is not None:
            selectors.append(selector)
            roles[name] = dimension.of_kinds(selector.kinds)
    for quoted in _quoted(check):
        selectors.append(Selector(quoted.name, (quoted.figure.kind,)))
        roles[quoted.name] = dimension.of_kind(quoted.figure.kind)
    return ClaimMatcher(tuple(selectors)), roles


def _quoted(tree: Expression) -> list[Quoted]:
    found = [tree] if isinstance(tree, Quoted) else []
    for child in children(tree):
        found += _quoted(child)
    return found
