"""A problem with a file: where it is, what is wrong, and the line itself."""

from __future__ import annotations

from claimcheck.model import Problem
from claimcheck.reporters.excerpt import Mark, excerpt
from claimcheck.reporters.look import Look
from claimcheck.reporters.text import clean


def render_problem(problem: Problem, look: Look) -> str:
    """The message and, where the problem has one, its line with a caret below the place."""
    rows = [clean(str(problem), look.encoding)]
    if problem.excerpt.strip() and problem.column:
        at = min(problem.column - 1, len(problem.excerpt.rstrip()))
        mark = Mark(at, at + 1, True)
        rows += excerpt(problem.excerpt.rstrip() + " ", problem.line, (mark,), look, len(str(problem.line)))
    return "\n".join(row.rstrip() for row in rows)
