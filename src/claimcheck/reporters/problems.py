"""A problem with a file: where it is, what is wrong, and the line itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from claimcheck.model import Problem
from claimcheck.reporters.excerpt import Mark, excerpt
from claimcheck.reporters.look import Look
from claimcheck.reporters.text import clean

MAX_A_FILE = 50
_LONGEST = 1_000  # letters of a path that are shown


def render_problems(problems: Iterable[Problem], look: Look) -> Iterator[str]:
    """Yield each problem in its order; of one file the first `MAX_A_FILE`, and how many more there are."""
    every = list(problems)
    totals = Counter(problem.path for problem in every if problem.path)
    shown: Counter[str] = Counter()
    for problem in every:
        shown[problem.path] += 1
        if not problem.path or shown[problem.path] <= MAX_A_FILE:
            yield render_problem(problem, look)
        if shown[problem.path] == totals[problem.path] > MAX_A_FILE:
            more = f"{problem.path}: … and {totals[problem.path] - MAX_A_FILE:,} more"
            yield clean(more, look.encoding)


def render_problem(problem: Problem, look: Look) -> str:
    """Return the message and, where the problem has one, its line with a caret below the place."""
    if len(problem.path) > _LONGEST:
        problem = replace(problem, path=f"{problem.path[:_LONGEST]}…")
    rows = [clean(str(problem), look.encoding)]
    if problem.excerpt.strip() and problem.column:
        at = min(problem.column - 1, len(problem.excerpt.rstrip()))
        mark = Mark(at, at + 1, True)
        rows += excerpt(problem.excerpt.rstrip() + " ", problem.line, (mark,), look, len(str(problem.line)))
    return "\n".join(row.rstrip() for row in rows)
