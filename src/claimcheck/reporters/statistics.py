"""How often each rule was broken."""

from __future__ import annotations

from collections import Counter

from claimcheck.model import SEVERITIES, Report
from claimcheck.reporters.look import Look
from claimcheck.reporters.text import clean, paint


def render_statistics(report: Report, look: Look) -> str:
    """Return a row for each rule that was broken, the most frequent first; nothing for a clean run."""
    counts = Counter((one.rule.code, one.rule.id, one.rule.title, one.severity) for one in report.findings)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], SEVERITIES.index(item[0][3]), item[0]))
    width = max((len(f"{count:,}") for count in counts.values()), default=0)
    names = max((len(name) for _, name, _, _ in counts), default=0)
    return "".join(
        f"{count:>{width},}  {code:<7} {name:<{names}}  {paint(f'{severity:<7}', severity, look.color)}  "
        f"{clean(title, look.encoding)}\n"
        for (code, name, title, severity), count in ordered
    )
