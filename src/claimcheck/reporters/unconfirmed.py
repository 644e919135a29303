"""The figures that nothing confirms, sentence by sentence: what a fact checker must look up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Any

from claimcheck.model import Article, Claim, Report
from claimcheck.reporters.about import about
from claimcheck.reporters.claims import FIELDS, claim_data, witnesses
from claimcheck.reporters.look import Look
from claimcheck.reporters.machine import dump
from claimcheck.reporters.source_lines import lines_of
from claimcheck.reporters.spreadsheet import write_rows
from claimcheck.reporters.states import Evidence, evidence_of, reasons_for
from claimcheck.reporters.text import clean, paint, plural, wrap
from claimcheck.reporters.values import said_value

# What the list says of a figure; of an unchecked one there is nothing to say.
_WORDS = {"violated": "contradicted", "loose": "≈ roughly", "undecided": "undecided"}
_STYLES = {"violated": "error", "loose": "warning", "undecided": "warning"}
_ALSO = ("state", "reasons")
_INDENT = "      "


def render_unconfirmed_list(report: Report, look: Look) -> str:
    """Return a list for people: each sentence with its figures that are still to be looked up."""
    evidence, lines = evidence_of(report), lines_of(report)
    out: list[str] = []
    for article in report.articles:
        claims = list(unconfirmed(article, evidence))
        if not claims:
            continue
        uri = article.document.uri
        said = f"nothing confirms {len(claims):,} of {plural(len(article.claims), 'figure')}"
        out += [f"{paint(clean(uri, look.encoding), 'strong', look.color)}: {said}", ""]
        for sentence, own in groupby(claims, key=lambda claim: claim.sentence):
            text = " ".join(sentence.of(article.document.text).split())
            out += wrap("  " + clean(text, look.encoding), look.width, "  ")
            for claim in own:
                line, column = lines[uri].place(lines[uri].source(claim.figure.span).start)
                said = ", ".join(about(claim, article.document))
                out += _entry(claim, said, evidence, f"{line}:{column}", look)
            out.append("")
    if not out:
        return "Something confirms every figure.\n" if _figures(report) else "No figures.\n"
    return "\n".join(out)


def render_unconfirmed_json(report: Report, look: Look) -> str:
    """As the list of all claims, with `state` and `reasons`."""
    return dump({"claims": list(_data(report))}, look)


def render_unconfirmed_csv(report: Report, look: Look) -> str:
    """Return the same as rows for a spreadsheet."""
    fields = (*FIELDS, *_ALSO)
    return write_rows(fields, ((claim[field] for field in fields) for claim in _data(report)))


def unconfirmed(article: Article, evidence: Evidence) -> Iterator[Claim]:
    """Yield the claims that nothing bears out, in text order; the article's own date is none."""
    for claim in article.claims:
        dateline = claim.figure.period is not None and claim.figure.period == article.document.published
        if not dateline and evidence.state(claim) != "confirmed":
            yield claim


def _entry(claim: Claim, told: str, evidence: Evidence, place: str, look: Look) -> list[str]:
    figure = claim.figure
    period = claim.period.iso() if claim.period and figure.kind != "date" else ""
    of = ", ".join(filter(None, (told, period)))
    parts = [clean(part, look.encoding) for part in (figure.surface, f"= {said_value(figure)}", of)]
    out = wrap(f"{_INDENT}{place}  {'  '.join(filter(None, parts))}", look.width, _INDENT + "  ")
    state = evidence.state(claim)
    if state in _WORDS:
        why = "; ".join(reasons_for(claim, evidence))
        said = wrap(f"{_INDENT}  {_WORDS[state]}: {clean(why, look.encoding)}", look.width, _INDENT + "  ")
        out += [paint(line, _STYLES[state], look.color) for line in said]
    return out


def _data(report: Report) -> Iterator[dict[str, Any]]:
    evidence, known = evidence_of(report), witnesses(report)
    for article in report.articles:
        for claim in unconfirmed(article, evidence):
            data = claim_data(claim, article.document, known)
            reasons = list(reasons_for(claim, evidence))
            yield data | {"state": evidence.state(claim), "reasons": reasons}


def _figures(report: Report) -> int:
    return sum(len(article.claims) for article in report.articles)


UNCONFIRMED_REPORTERS: dict[str, Callable[[Report, Look], str]] = {
    "table": render_unconfirmed_list,
    "json": render_unconfirmed_json,
    "csv": render_unconfirmed_csv,
}
