"""`calibration.toml`: how often what frames bind comes out on real text, class by class.

    [change-from-to.sentence]
    "rise result base 0+2" = [114, 118]      # roles, weaker cues + what stands between: held, decided

Real text is nearly always right, so the share that comes out says how far a class of bindings is to be
trusted. `claimcheck calibrate` writes the file.
"""

from __future__ import annotations

import math
import re
import textwrap
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from claimcheck.config.setting_places import key_places, nearest_place
from claimcheck.model.frame import FrameMatcher
from claimcheck.model.report import Problem
from claimcheck.model.rule import Rule
from claimcheck.rules.catalog import CALIBRATION

ENOUGH = 30  # decided bindings of a class that speak for themselves
SOME = 5  # that keep it from being trusted more than its own share that comes out
SCOPES = ("alone", "sentence", "pointed", "neighbours", "named")  # how far apart its figures stand
LIKE_A_SENTENCE = ("alone", "pointed")
_TOML_PLACE = re.compile(r"at line ([0-9]+), column ([0-9]+)")
_SHAPE = re.compile(r"(?:[a-z-]+ )*[0-9]+\+[0-9]+")
_Z = 1.2816  # one-sided 90 %

Counts = Mapping[tuple[str, str, str], tuple[int, int]]  # rule, scope, shape -> held, decided


def read_calibration(path: str, text: str) -> tuple[Counts, tuple[Problem, ...]]:
    """The counts of a file, and what is wrong with it, each at its place."""
    try:
        tables = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        found = _TOML_PLACE.search(str(error))
        place = (int(found[1]), int(found[2])) if found else (text.count("\n") + 1, 1)
        return {}, (_problem(path, text, place, f"not valid TOML: {str(error).split(' (at ')[0]}"),)
    places = key_places(text)
    counts: dict[tuple[str, str, str], tuple[int, int]] = {}
    problems: list[Problem] = []

    def refuse(key: tuple[str, ...], message: str) -> None:
        problems.append(_problem(path, text, nearest_place(places, key), message))

    for rule, scopes in tables.items():
        if not isinstance(scopes, dict):
            refuse((rule,), f"expected a table such as [{rule}.sentence], not `{rule} = …`")
            continue
        for scope, classes in scopes.items():
            if scope not in SCOPES or not isinstance(classes, dict):
                named = ", ".join(f"[{rule}.{one}]" for one in SCOPES)
                refuse((rule, scope), f"expected a table {named}, not `{scope}`")
                continue
            for shape, pair in classes.items():
                match pair:
                    case [int(held), int(decided)] if _SHAPE.fullmatch(shape) and 0 <= held <= decided:
                        counts[rule, scope, shape] = held, decided
                    case _:
                        refuse(
                            (rule, scope, shape),
                            'expected "ROLE … COST+COST" = [held, decided], held being no more than decided:'
                            ' "rise base 0+2" = [114, 118]',
                        )
    return counts, tuple(problems)


def _problem(path: str, text: str, place: tuple[int, int], message: str) -> Problem:
    lines = text.splitlines()
    line = max(place[0], 1)
    return Problem(path, message, line, max(place[1], 1), lines[line - 1] if line <= len(lines) else "")


def calibration_text(counts: Counts, corpus: str) -> str:
    """The file that says these counts, in an order of its own, and of what they are."""
    lines = [
        "# How often what each class of binding says comes out: by rule, by how far apart the figures stand",
        "# and by what the reading costs: [held, decided]. `claimcheck calibrate` writes it.",
        *(f"# {line}" for line in textwrap.wrap(f"Counted in {corpus}.", 106)),
    ]
    table = ("", "")
    for (rule, scope, shape), (held, decided) in sorted(counts.items()):
        if (rule, scope) != table:
            table = rule, scope
            lines += ["", f"[{rule}.{scope}]"]
        lines.append(f'"{shape}" = [{held}, {decided}]')
    return "\n".join(lines) + "\n"


def is_calibration(path: str) -> bool:
    """Is this a file of hold rates?"""
    return path.replace("\\", "/").rsplit("/", 1)[-1] == CALIBRATION


Rates = Mapping[tuple[str, str], tuple[int, int]]  # held and decided, by scope and shape


def calibrated(rules: Iterable[Rule], counts: Counts) -> Iterator[Rule]:
    """The rules, those that bind by frames with their hold rates.

    What a class of a rule itself held counts if it was decided often enough; else what such classes of
    all rules held, and else what all of as weak cues and as far apart did, but no more than the share of its
    own if there are `SOME`. Where too little was counted of
    sentences without other figures, or of two of which the second points back, they are as any sentence.
    """
    pooled: defaultdict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for (_, scope, shape), pair in counts.items():
        for key in ((scope, shape), (scope, _cost(shape))):
            pooled[key][0] += pair[0]
            pooled[key][1] += pair[1]
    every: Rates = {key: (held, decided) for key, (held, decided) in pooled.items()}
    scopes = sorted({scope for scope, _ in every} | set(LIKE_A_SENTENCE))
    classes = [(scope, shape) for shape in sorted({shape for _, shape in every}) for scope in scopes]
    usual = {one: _trust(one, {}, every) for one in classes}
    for rule in rules:
        if isinstance(rule.matcher, FrameMatcher):
            own: Rates = {
                (scope, shape): pair for (name, scope, shape), pair in counts.items() if name == rule.id
            }
            like = {
                (scope, shape) for where, shape in own if where == "sentence" for scope in LIKE_A_SENTENCE
            }
            special = {one: _trust(one, own, every) for one in {*own, *like}}
            rule = replace(rule, matcher=replace(rule.matcher, reach={**usual, **special}))
        yield rule


def _trust(one: tuple[str, str], own: Rates, pooled: Rates) -> float:
    """How surely a class of readings comes out, by what a rule's own and all of that class did."""
    scope, shape = one
    known = [
        counted.get((where, which), (0, 0))
        for where in ((scope, "sentence") if scope in LIKE_A_SENTENCE else (scope,))
        for counted, which in ((own, shape), (pooled, shape), (pooled, _cost(shape)))
    ]
    enough = [pair for pair in known if pair[1] >= ENOUGH]
    trust = reach(*(enough[0] if enough else known[-1]))
    held, decided = own.get(one, (0, 0))
    return min(trust, held / decided) if decided >= SOME else trust


def _cost(shape: str) -> str:
    """What a shape costs, without its roles: "1+0"."""
    return shape.rsplit(" ", 1)[-1]


def reach(held: int, decided: int) -> float:
    """The lower bound of a hold rate, by Wilson's interval (1927), one-sided at 90 %."""
    if not decided:
        return 0.0
    share, z = held / decided, _Z
    middle = share + z * z / (2 * decided)
    spread = z * math.sqrt(share * (1 - share) / decided + z * z / (4 * decided * decided))
    return max(0.0, (middle - spread) / (1 + z * z / decided))
