"""Frames: which roles belong together.

frames:
  change:
    slots:
      percent: percent as rise or fall
      after: amount as result
      before: amount as base, like after
    within: [sentence, neighbours]
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

import yaml

from claimcheck.checks import dimension
from claimcheck.checks.dimension import KIND_GROUPS, Dimension
from claimcheck.checks.parse import hint
from claimcheck.model.expression import (
    Arithmetic,
    Call,
    Compare,
    Convert,
    Expression,
    Logic,
    Name,
    Negative,
    names,
)
from claimcheck.model.figure import KINDS
from claimcheck.model.frame import (
    ANY_ROLE,
    NAMED_ROLE,
    PER,
    RATE_ROLE,
    SCALE_APART_ROLE,
    Cues,
    Frame,
    FrameMatcher,
    Slot,
)
from claimcheck.rules.pattern import placeholders_of
from claimcheck.rules.selectors import NAME
from claimcheck.rules.source import Source

SCOPES = ("sentence", "clauses", "pointed", "neighbours")
FRAME_KEYS = ("slots", "within", "doubtful", "same")
SLOT_FORM = "[many|each] KIND as ROLE|ROLE or ROLE, not ROLE or ROLE, like|in|named by SLOT"
MAX_PARTS = 8  # figures that a slot with `many` may take
_ROLES = r"[a-z|-]+(?: or [a-z|-]+)*"
SLOT = re.compile(
    rf"(?P<many>(?:many|each) )?(?P<kind>[a-z|]+)(?: as (?P<roles>{_ROLES}))?"
    rf"(?:, not (?P<never>{_ROLES}))?(?:, (?P<tie>like|in|named by) (?P<like>[a-z_]+))?"
)
_SLOT_NAME = re.compile(r"[a-z][a-z_]*")


def load_frames(
    source: Source, node: yaml.Node | None, frames: dict[str, Frame | None], languages: tuple[Cues, ...]
) -> None:
    """Add the frames of a file to `frames`; None for one that can't be read."""
    for name, key, value in source.pairs(node, "frames"):
        if not NAME.fullmatch(name):
            source.refuse(key, f"a frame's name has small letters, digits and hyphens: `{name}`")
            continue
        if name in frames:
            source.refuse(key, f"the frame `{name}` is named twice")
            continue
        before = len(source.problems)
        fields = source.fields(value, FRAME_KEYS, "a frame")
        slots = _slots(source, fields.get("slots"), languages)
        if not slots and len(source.problems) == before:
            source.refuse(value, f"the frame `{name}` has no slots")
        scopes = tuple(
            source.one_of(item, SCOPES, "scope", "sentence")
            for item in source.items(fields.get("within"), "scopes")
        )
        doubtful = load_roles(source, fields.get("doubtful"), languages)
        same = load_roles(source, fields.get("same"), languages)
        frame = Frame(name, slots, scopes or ("sentence",), doubtful, same, languages)
        frames[name] = frame if len(source.problems) == before else None


def _slots(source: Source, node: yaml.Node | None, languages: tuple[Cues, ...]) -> tuple[Slot, ...]:
    written = source.pairs(node, "slots")
    names = [name for name, _, _ in written]
    slots = []
    for name, key, value in written:
        text = source.text_of(value, "what fills the slot")
        if name.startswith(("like ", "in ", "not ")):
            source.refuse(key, f"`{name}` belongs to the slot before it: put all of that in quotes")
        elif not _SLOT_NAME.fullmatch(name):
            source.refuse(key, f"a slot's name has small letters and underscores, not `{name}`")
        elif text is not None and (found := _slot(source, value, name, text, names, languages)):
            if found.many and name == names[0]:
                source.refuse(value, "the first slot takes one figure: the others are sought around it")
            slots.append(found)
    return tuple(slots)


def load_roles(source: Source, node: yaml.Node | None, languages: tuple[Cues, ...]) -> frozenset[str]:
    """The roles that a list names."""
    known = known_roles(languages)
    found = [(item, source.text_of(item, "a role")) for item in source.items(node, "roles")]
    for item, role in found:
        if role is not None and role not in known and not role.startswith(PER):
            source.refuse(item, f"no cue gives the role `{role}`{hint(role, known)}")
    return frozenset(role for _, role in found if role)


def load_truth(source: Source, node: yaml.Node | None) -> bool:
    """What a key with `true` or `false` says; no for one that is not there."""
    text = source.text_of(node, "true or false")
    if node is not None and text not in (None, "true", "false"):
        source.refuse(node, f"expected true or false, not `{text}`")
    return text == "true"


def known_roles(languages: tuple[Cues, ...]) -> tuple[str, ...]:
    """Every role that a cue of some language gives."""
    return tuple(dict.fromkeys(cue.role for one in languages for cue in one.cues))


def _slot(
    source: Source,
    node: yaml.Node,
    name: str,
    text: str,
    names: Collection[str],
    languages: tuple[Cues, ...],
) -> Slot | None:
    match = SLOT.fullmatch(" ".join(text.split()))
    if match is None:
        source.refuse(node, f"a slot reads `{SLOT_FORM}`, not `{text}`")
        return None
    kinds = match["kind"].split("|")
    for kind in kinds:
        if placeholders_of(kind) is None:
            at = text.find(kind)
            source.refuse(node, f"unknown kind `{kind}`{hint(kind, (*KINDS, *KIND_GROUPS))}", at)
            return None
    known = (*known_roles(languages), ANY_ROLE, NAMED_ROLE, RATE_ROLE, SCALE_APART_ROLE)
    ranks = match["roles"].split(" or ") if match["roles"] else []
    roles = tuple((role, rank) for rank, equal in enumerate(ranks) for role in equal.split("|"))
    never = tuple(match["never"].split(" or ")) if match["never"] else ()
    for role in (*(role for role, _ in roles), *never):
        if role not in known and not role.startswith(PER):
            at = max(0, text.find(role, text.find(" as ")))
            source.refuse(node, f"no cue gives the role `{role}`{hint(role, known)}", at)
            return None
    like = match["like"] or ""
    if like and (like not in names or like == name):
        others = [one for one in names if one != name]
        near = hint(like, others) or f" (the others are {', '.join(others) or 'none'})"
        source.refuse(node, f"no other slot `{like}` in this frame{near}", text.rfind(like))
        return None
    first = next(iter(names))
    if match["tie"] == "named by" and like != first:
        source.refuse(node, f"only the first slot names another: `named by {first}`", text.rfind(like))
        return None
    if match["tie"] == "named by" and (match["many"] or match["roles"]):
        source.refuse(
            node, "what is named by another is one figure, in whatever role: no `many`, `each` or `as`"
        )
        return None
    chars = "".join(placeholders_of(kind) or "" for kind in kinds)
    return Slot(
        name,
        match["kind"],
        "".join(dict.fromkeys(chars)),
        roles,
        never,
        like,
        bool(match["many"]),
        match["many"] == "each ",
        match["tie"] == "in",
        match["tie"] == "named by",
    )


def frame_matcher(
    frame: Frame, check: Expression, *, witness: bool, telltale: bool, doubtful: frozenset[str] = frozenset()
) -> FrameMatcher:
    """The slots that a rule's check speaks of, in the frame's order."""
    spoken = names(check)
    used = tuple(slot for slot in frame.slots if slot.name in spoken or f"{slot.name}_1" in spoken)
    return FrameMatcher(frame, used, witness, telltale, doubtful)


def of_slot(slot: Slot) -> Dimension:
    """The dimension of what fills a slot."""
    return dimension.of_kind("any" if "|" in slot.kind else slot.kind)


def spoken_of(source: Source, node: yaml.Node, matcher: FrameMatcher) -> dict[str, Dimension]:
    """The dimensions of the slots that a check, which stands at `node`, speaks of; refused without any.

    What else the rule says may speak of these alone: no figure is sought for others. The first two
    of several have names of their own (`parts_1`): there are always so many.
    """
    if not matcher.slots:
        known = ", ".join(slot.name for slot in matcher.frame.slots)
        source.refuse(node, f"the check names no slot of the frame `{matcher.frame.id}` ({known})")
    elif matcher.slots[0].many:
        source.refuse(node, f"the check names `{matcher.slots[0].name}` alone: a sum needs its other side")
    roles = {slot.name: of_slot(slot) for slot in matcher.slots}
    first_two = {f"{slot.name}_{n}": of_slot(slot) for slot in matcher.slots if slot.many for n in (1, 2)}
    return roles | first_two


def several(frame: Frame, tree: Expression) -> Expression:
    """`tree` with each slot of `many` figures written out: `sum(parts)` is `sum(parts_1, parts_2, …)`."""
    many = {slot.name for slot in frame.slots if slot.many}
    return _written_out(tree, many) if many else tree


def _written_out(tree: Expression, many: set[str]) -> Expression:
    if isinstance(tree, Call):
        arguments: list[Expression] = []
        for one in tree.arguments:
            if isinstance(one, Name) and one.name in many:
                arguments += [Name(f"{one.name}_{n}", one.column) for n in range(1, MAX_PARTS + 1)]
            else:
                arguments.append(_written_out(one, many))
        return replace(tree, arguments=tuple(arguments))
    if isinstance(tree, Negative | Convert):
        return replace(tree, operand=_written_out(tree.operand, many))
    if isinstance(tree, Arithmetic | Compare):
        return replace(tree, left=_written_out(tree.left, many), right=_written_out(tree.right, many))
    if isinstance(tree, Logic):
        return replace(tree, operands=tuple(_written_out(one, many) for one in tree.operands))
    return tree
