"""A rule tried on a sentence, for its author."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from claimcheck.model.authoring import Reach, SeenFigure, Trial, TriedFrame, TriedRelation, WeighedReading
from claimcheck.reporters.look import Look
from claimcheck.reporters.text import clean, display_width, paint, wrap

MAX_PATTERNS = 4  # that are shown, those that got farthest
MAX_READINGS = 6  # those that cost least


def render_trial(trial: Trial, look: Look) -> str:
    """Return the figures of the text, how far each pattern got, the check step by step, the verdict."""
    rows = [*_fit(trial.rule.id, f" on “{' '.join(trial.text.split())}”", look), ""]
    rows += _section("Figures", _figures(trial.figures), "none was found in it", look)
    if trial.frame is None:
        rows += _section("Patterns", list(_patterns(trial.reaches)), "none", look)
    else:
        rows += _section("Roles", list(_cued(trial.frame)), "no figure has one", look)
        rows += _section("Slots", list(slot_rows(trial.frame)), "none", look)
        rows += _section("Readings", list(_readings(trial.frame.readings)), "none", look)
    for relation in trial.relations:
        rows += _relation(relation, look)
    if not trial.relations:
        said = trial.silenced or "nothing was bound, so there is nothing to check"
        rows += _fit("Silent", f": {said}", look)
    return "\n".join(rows) + "\n"


def trial_data(trial: Trial) -> dict[str, Any]:
    """Return the same for programs."""
    return {
        "rule": trial.rule.id,
        "code": trial.rule.code,
        "text": trial.text,
        "figures": [asdict(one) for one in trial.figures],
        "patterns": [asdict(one) for one in trial.reaches],
        "relations": [asdict(one) for one in trial.relations],
        "frame": None if trial.frame is None else asdict(trial.frame),
        "silenced": trial.silenced,
    }


def _patterns(reaches: tuple[Reach, ...]) -> Iterator[str]:
    for reach in reaches[:MAX_PATTERNS]:
        yield from reach_rows(reach)
    if len(reaches) > MAX_PATTERNS:
        yield f"and {len(reaches) - MAX_PATTERNS} more that got no farther"


def reach_rows(reach: Reach) -> list[str]:
    """Return the pattern with what it matched underlined, and what it lacked."""
    rows = [reach.pattern]
    if reach.matched and reach.lacks:
        rows.append(f"{'~' * reach.matched} “{reach.found}” fits; then `{reach.lacks}` was expected")
    elif reach.lacks:
        rows.append(f"nothing fits: {reach.lacks}" if " " in reach.lacks else f"`{reach.lacks}` is nowhere")
    elif reach.found:
        rows.append(f"{'~' * reach.matched} “{reach.found}”")
    return rows


def _cued(frame: TriedFrame) -> Iterator[str]:
    """Yield each figure with its roles and the cues that gave them, one a row."""
    rows = [(one.surface, given) for one in frame.cued for given in one.roles]
    width = max((display_width(surface) for surface, _ in rows), default=0)
    for surface, given in rows:
        mirrored = f", a mirrored cue of {given.mirrored}" if given.mirrored else ""
        ruled_out = f"; ruled out by {given.ruled_out}" if given.ruled_out else ""
        blank = " " * (width - display_width(surface))
        yield f"{surface}{blank}  {given.role} by “{given.cue}”{mirrored}{ruled_out}"
    if silent := [one.surface for one in frame.cued if not one.roles]:
        yield f"no cue that the rule asks for speaks of {', '.join(silent)}"


def slot_rows(frame: TriedFrame) -> Iterator[str]:
    """Yield each slot in plain words, and below it the figures that could fill it or why none could."""
    for slot in frame.slots:
        yield slot.slot
        others = "; ".join(slot.others) or "there is no such figure"
        yield f"    {', '.join(slot.fitting)}" if slot.fitting else f"    nothing fits: {others}"


def _readings(readings: tuple[WeighedReading, ...]) -> Iterator[str]:
    for number, one in enumerate(readings[:MAX_READINGS], 1):
        yield f"{number}  " + ", ".join(f"{slot} = {surface} ({role})" for slot, role, surface in one.figures)
        yield f"    {one.apart}, class “{one.kind}”: {one.verdict or 'silent'}"
        yield f"    {one.fate}"
    if len(readings) > MAX_READINGS:
        yield f"and {len(readings) - MAX_READINGS} more that cost more"


def _figures(figures: tuple[SeenFigure, ...]) -> list[str]:
    names = [f"{one.role} = {one.surface}" if one.role else one.surface for one in figures]
    width = max(map(display_width, names), default=0)
    return [
        f"{name}{' ' * (width - display_width(name))}  {one.kind:<8}  {one.stands_for}"
        for name, one in zip(names, figures, strict=True)
    ]


def _relation(relation: TriedRelation, look: Look) -> Iterator[str]:
    yield from _section("Bound", _figures(relation.figures), "", look)
    width = max((display_width(step.expression) for step in relation.steps), default=0)
    steps = [
        f"{step.expression}{' ' * (width - display_width(step.expression))}  →  {step.value}"
        for step in relation.steps
        if step.expression not in {figure.role for figure in relation.figures}
    ]
    yield from _section("Check" if relation.verdict else "When", steps, "", look)
    style = {"held": "good", "violated": "error"}.get(relation.verdict or "", "strong")
    reason = f": {relation.reason}" if relation.reason else ""
    verdict = relation.verdict or "silent"
    first, *rest = _fit("Verdict", f": {verdict}{reason}", look)
    yield first.replace(f": {verdict}", f": {paint(verdict, style, look.color)}", 1)
    yield from rest
    if relation.message:
        yield from _fit("", f"  {relation.message}", look)
    for repair in relation.repairs[:5]:
        yield from _fit("", f"  repair: {repair}", look)
    yield ""


def _section(title: str, rows: list[str], empty: str, look: Look) -> list[str]:
    if not rows and not empty:
        return []
    shown = [line for row in rows or [empty] for line in _fit("", f"  {row}", look)]
    return [f"{paint(title, 'strong', look.color)}:", *shown, ""]


def _fit(title: str, rest: str, look: Look) -> list[str]:
    """`title`, painted, and the `rest` of its row: cleaned, and in as many lines as it takes."""
    first, *more = wrap(clean(title + rest, look.encoding), look.width, "    ")
    return [paint(title, "strong", look.color) + first.removeprefix(title), *more]
