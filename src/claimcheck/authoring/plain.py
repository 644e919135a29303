"""Patterns and checks in plain words, for those who don't write rules."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.checks.functions import FUNCTIONS
from claimcheck.checks.written import written
from claimcheck.model.expression import Arithmetic, Call, Compare, Expression, Logic, Negative, Text, children
from claimcheck.model.frame import ANY_ROLE, FrameMatcher, Slot
from claimcheck.model.pattern import STRUCTURES, ClaimMatcher, Fragments, SameMatcher, TableMatcher
from claimcheck.model.rule import Rule

_KINDS = {
    "money": "a sum of money",
    "percent": "a percentage",
    "points": "percentage points",
    "multiple": "a multiple",
    "count": "a number of things",
    "measure": "a measure",
    "duration": "a length of time",
    "age": "an age",
    "date": "a date",
    "time": "a time of day",
    "ordinal": "an ordinal",
    "plain": "a bare number",
    "amount": "an amount",
    "number": "a number",
    "any": "a figure",
    "list": "a list in words",
}
_SHARING = {
    "words": ", whose sentences share words",
    "figures": ", whose sentences share figures",
    "value": ", whose sentences share words and whose figures are equal",
}
_TOLD = {
    "told": "a figure of a sentence, and the cell of a table that it tells",
    "told-change": "a change that a sentence tells, and the cells of a table that it is between",
}
_ROLE = re.compile(r"\{\s*(_?)([A-Za-z0-9_]*)\s*(?::\s*([A-Za-z_|\s]*?)\s*)?\}")
_LIST = re.compile(r"@([A-Za-z_-]+)")
_COMPARED = {
    "~": "can be the same as",
    "=": "is",
    "!=": "is not",
    "<": "is less than",
    "<=": "is at most",
    ">": "is more than",
    ">=": "is at least",
}


def looks_for(rule: Rule) -> tuple[str, ...]:
    """What a rule looks for: one line for each of its patterns or claims."""
    matcher = rule.matcher
    if isinstance(matcher, ClaimMatcher):
        return tuple(f"who states {one.name}" if " " in one.name else one.name for one in matcher.selectors)
    if isinstance(matcher, SameMatcher):
        if matcher.selector is not None:
            return (f"every two claims that are {matcher.selector.name}",)
        same = ", ".join(matcher.fields)
        shared = _SHARING.get(matcher.sharing or "", "")
        if matcher.headline:
            return (f"a claim of the headline (a) and the one of the body with the same {same} (b){shared}",)
        return (f"every two claims of the same {same}{shared}",)
    if isinstance(matcher, TableMatcher):
        if matcher.structure in _TOLD:
            return (_TOLD[matcher.structure],)
        told = "which it has elsewhere in the table" if matcher.told == "figures" else "by its words alone"
        roles = ", ".join(STRUCTURES[matcher.structure])
        return (f"cells of a table that make up its {matcher.structure} ({roles}), {told}",)
    if isinstance(matcher, FrameMatcher):
        return (*map(slot_in_words, matcher.slots), *frame_in_words(matcher))
    return tuple(
        " and, anywhere in the sentence, ".join(pattern_in_words(part.text) for part in one.parts)
        if isinstance(one, Fragments)
        else pattern_in_words(one.text)
        for one in matcher.patterns
    )


def slot_in_words(slot: Slot) -> str:
    """“after: an amount as result, else as level, not as base; like before”."""
    kinds = " or ".join(_KINDS.get(kind, kind) for kind in slot.kind.split("|"))
    text = f"{slot.name}: {f'several figures, each {kinds}' if slot.many else kinds}"
    text += ", all" if slot.each and slot.roles else ""
    ranks: dict[int, list[str]] = {}
    for role, rank in slot.roles:
        ranks.setdefault(rank, []).append("any figure near" if role == ANY_ROLE else role)
    if ranks:
        text += " as " + ", else as ".join(" or ".join(equal) for equal in ranks.values())
        text = text.replace("as any figure", "any figure")
    if slot.never:
        text += ", not as " + " or ".join(slot.never)
    if slot.named:
        return f"{text}; anywhere in the article, if it is what {slot.like} is a share of"
    return text + (f"; of the unit of {slot.like}" if slot.like else "")


def frame_in_words(matcher: FrameMatcher) -> Iterator[str]:
    """Where the figures of a frame stand, and what makes the rule wary."""
    both = "neighbours" in matcher.frame.scopes
    named = " and ".join(slot.name for slot in matcher.slots if slot.named)
    yield f"all{f' but {named}' if named else ''} in one sentence" + (
        " or in two that follow each other" if both else ""
    )
    if same := sorted(matcher.frame.same):
        yield f"of figures that must be alike, each or none is {' or '.join(same)}"


def cues_in_words(matcher: FrameMatcher) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """For each role that the slots ask for the cues that give it, language by language; a role that is
    mirrored has those of its mirror."""
    roles = dict.fromkeys(role for slot in matcher.slots for role, _ in slot.roles if role != ANY_ROLE)
    mirrors = {one: other for cues in matcher.frame.languages for one, other in cues.mirrors}
    named = {role: [one for one in roles if mirrors.get(one) == role] for role in roles}
    return tuple(
        (
            ", mirrored ".join((role, *named[role])),
            tuple(cue.text for cues in matcher.frame.languages for cue in cues.cues if cue.role == role),
        )
        for role in roles
        if mirrors.get(role) not in roles
    )


def pattern_in_words(pattern: str) -> str:
    """“rose”, perhaps “by”, a percentage (p), some words, “to”, an amount (after)."""
    pattern = re.sub(r"\[[,;: ]+\]", "", pattern).replace("\\", "")  # a comma or none: no matter
    pieces = re.findall(r"\{[^{}]*\}|\.{2,3}|//|@[A-Za-z_-]+|[\[\]()|]|[^\s\[\]{}()|@]+", pattern)
    text = ""
    words: list[str] = []

    def flush() -> str:
        said = f"“{' '.join(words)}” " if words else ""
        words.clear()
        return said

    for piece in pieces:
        if piece[0] not in "{[]()|@" and not piece.startswith((".", "//")):
            words.append(piece)
            continue
        text += flush() + _sign(piece)
    text += flush()
    return " ".join(text.split()).replace("[ ", "[").replace(" ]", "]").replace("( ", "(").replace(" )", ")")


def _sign(piece: str) -> str:
    if role := _ROLE.fullmatch(piece):
        return _figure(role) + " "
    if words := _LIST.fullmatch(piece):
        return f"a word of “{words[1].replace('_', ' ')}” "
    said = {"..": "… ", "...": "… ", "//": "(next sentence) ", "|": "or ", "[": "[", "(": "("}
    return said.get(piece, f"{piece} ")


def _figure(role: re.Match[str]) -> str:
    kinds = (role[3] or "any").split("|")
    said = []
    for kind in kinds:
        kind = kind.strip()
        name = _KINDS.get(kind.removesuffix("_range"), kind)
        said.append(f"a range: {name}" if kind.endswith("_range") else name)
    return " or ".join(said) + ("" if role[1] else f" ({role[2]})")


def check_in_words(tree: Expression) -> str:
    """“after is growth(before, after)” and the like, with what its functions mean."""
    match tree:
        case Logic(op="not", operands=(operand,)):
            return f"it is not so that {check_in_words(operand)}"
        case Logic(op=op, operands=operands):
            return f", {op} ".join(check_in_words(operand) for operand in operands)
        case Compare(op=op, left=left, right=right, within=within):
            tail = f", give or take {written(tree).rsplit(' ', 1)[-1]}" if within is not None else ""
            return f"{_term(left)} {_COMPARED[op]} {_term(right)}{tail}"
    return _term(tree)


def _term(tree: Expression) -> str:
    if isinstance(tree, Text) and not tree.text:
        return "nothing"
    text = written(tree).replace(" * ", " × ").replace(" - ", " − ")
    return f"`{text}`" if isinstance(tree, Call | Arithmetic | Negative) else text


def functions_of(tree: Expression) -> tuple[str, ...]:
    """What each function of a check gives, in order, once each."""
    found: dict[str, None] = {}

    def walk(node: Expression) -> None:
        if isinstance(node, Call):
            one = FUNCTIONS[node.function]
            found.setdefault(f"`{one.signature}`: {one.meaning}")
        for child in children(node):
            walk(child)

    walk(tree)
    return tuple(found)
