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

from claimcheck.model.frame import FrameMatcher
from claimcheck.model.report import Problem
from claimcheck.model.rule import Rule

NAME = "calibration.toml"
ENOUGH = 30  # decided bindings of a class that speak for themselves
_SHAPE = re.compile(r"(?:[a-z-]+ )*[0-9]+\+[0-9]+")
_Z = 1.2816  # one-sided 90 %

Counts = Mapping[tuple[str, str, str], tuple[int, int]]  # rule, scope, shape -> held, decided


def read_calibrations(files: Iterable[tuple[str, str]]) -> tuple[Counts, tuple[Problem, ...]]:
    """The counts of all such files among `files` (path and text), a later one before an earlier."""
    counts: dict[tuple[str, str, str], tuple[int, int]] = {}
    problems: list[Problem] = []
    for path, text in files:
        if is_calibration(path):
            found, wrong = read_calibration(path, text)
            counts.update(found)
            problems += wrong
    return counts, tuple(problems)


def read_calibration(path: str, text: str) -> tuple[Counts, tuple[Problem, ...]]:
    """The counts of a file, and what is wrong with it."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return {}, (Problem(path, f"not TOML: {error}"),)
    counts: dict[tuple[str, str, str], tuple[int, int]] = {}
    for rule, scopes in tables.items():
        for scope, classes in scopes.items() if isinstance(scopes, dict) else ():
            for shape, pair in classes.items() if isinstance(classes, dict) else ():
                match pair:
                    case [int(held), int(decided)] if _SHAPE.fullmatch(shape) and 0 <= held <= decided:
                        counts[rule, scope, shape] = held, decided
                    case _:
                        said = f'[{rule}.{scope}] {shape}: expected "rise base 0+2" with [held, decided]'
                        return {}, (Problem(path, said),)
    return counts, ()


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
    return path.replace("\\", "/").rsplit("/", 1)[-1] == NAME


def calibrated(rules: Iterable[Rule], counts: Counts) -> Iterator[Rule]:
    """The rules, those that bind by frames with their hold rates.

    What a class of a rule itself held counts if it was decided often enough; else what such classes of
    all rules held, and else what all of as weak cues and as far apart did. Where a word points back to
    the sentence before and too little was counted, it is as if it were one sentence.
    """
    pooled: defaultdict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for (_, scope, shape), pair in counts.items():
        for key in ((scope, shape), (scope, _cost(shape))):
            pooled[key][0] += pair[0]
            pooled[key][1] += pair[1]
    for rule in rules:
        if isinstance(rule.matcher, FrameMatcher):
            own = {(scope, shape): pair for (name, scope, shape), pair in counts.items() if name == rule.id}
            rates = tuple(_rates(own, {key: (held, decided) for key, (held, decided) in pooled.items()}))
            rule = replace(rule, matcher=replace(rule.matcher, reach=rates))
        yield rule


def _rates(
    own: Mapping[tuple[str, str], tuple[int, int]], pooled: Mapping[tuple[str, str], tuple[int, int]]
) -> Iterator[tuple[str, str, float]]:
    scopes = sorted({scope for scope, _ in pooled} | {"pointed"})
    for shape in sorted({shape for _, shape in pooled}):
        for scope in scopes:
            known = [
                counted.get((where, which), (0, 0))
                for where in ((scope, "sentence") if scope == "pointed" else (scope,))
                for counted, which in ((own, shape), (pooled, shape), (pooled, _cost(shape)))
            ]
            enough = [pair for pair in known if pair[1] >= ENOUGH]
            held, decided = enough[0] if enough else known[-1]
            yield scope, shape, reach(held, decided)


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
    return (middle - spread) / (1 + z * z / decided)
