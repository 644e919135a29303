"""Every figure with what it says, of what, and whether anything confirms it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Any

from claimcheck.model import Claim, Document, Report, Span, bears_out
from claimcheck.reporters.look import Look
from claimcheck.reporters.machine import dump
from claimcheck.reporters.source_lines import Lines, lines_of
from claimcheck.reporters.spreadsheet import write_rows
from claimcheck.reporters.text import clean, display_width, paint
from claimcheck.reporters.values import figure_bounds, figure_value, printed_value, said_number, said_unit

Witnesses = dict[tuple[str, Span], list[dict[str, Any]]]

FIELDS = (
    *(
        "path",
        "start",
        "end",
        "surface",
        "kind",
        "value",
        "printed",
        "bound",
        "low",
        "high",
        "unit",
        "per",
        "hedge",
    ),
    *("subject", "measure", "period", "status", "sentence", "confirmed_by"),
)
_COLUMNS = ("place", "figure", "value", "unit", "subject", "measure", "period", "status", "confirmed by")
_WIDEST = 34  # of a column in the table


def render_claims_json(report: Report, look: Look) -> str:
    """`{"claims": [...]}`; offsets in code points, numbers as exact decimals."""
    return dump({"claims": list(claims_data(report))}, look)


def render_claims_csv(report: Report, look: Look) -> str:
    """Return the same as rows for a spreadsheet; the ends of a range are joined by `/`."""
    return write_rows(FIELDS, ((claim[field] for field in FIELDS) for claim in claims_data(report)))


def render_claims_table(report: Report, look: Look) -> str:
    """Return a table for people, article by article; columns that nothing fills are left out."""
    lines = lines_of(report)
    rows = [
        (claim.uri, [clean(cell, look.encoding) for cell in _row(claim, data, lines[claim.uri])])
        for claim, data in _listed(report)
    ]
    if not rows:
        return "No figures.\n"
    table = [list(_COLUMNS), *(row for _, row in rows)]
    kept = [at for at in range(len(_COLUMNS)) if any(row[at] for _, row in rows)]
    widths = {at: min(_WIDEST, max(display_width(row[at]) for row in table)) for at in kept}

    def shown(row: list[str]) -> str:
        return "  ".join(_fit(row[at], widths[at]) for at in kept).rstrip()

    out = [paint(shown(table[0]), "strong", look.color)]
    for path, of_path in groupby(rows, key=lambda entry: entry[0]):
        out.append(paint(clean(path, look.encoding), "strong", look.color))
        out += [shown(row) for _, row in of_path]
    return "\n".join(out) + "\n"


def claims_data(report: Report) -> Iterator[dict[str, Any]]:
    """One dictionary with `FIELDS` for each figure, in path and text order; times of day are no amounts."""
    return (data for _, data in _listed(report))


def _listed(report: Report) -> Iterator[tuple[Claim, dict[str, Any]]]:
    known = witnesses(report)
    for article in report.articles:
        for claim in article.claims:
            if claim.figure.kind != "time":
                yield claim, claim_data(claim, article.document, known)


def witnesses(report: Report) -> Witnesses:
    """Return what confirms each figure: the relations that bear it out, with their other figures."""
    found: Witnesses = {}
    documents = {article.document.uri: article.document for article in report.articles}
    for judgement in report.judgements:
        if not bears_out(judgement):
            continue
        claims = [claim for _, claim in judgement.relation.roles]
        for claim in claims:
            by = [
                _witness(other, documents[other.uri]) for other in claims if other.figure is not claim.figure
            ]
            known = {"rule": judgement.relation.rule.id, "working": list(judgement.working), "figures": by}
            found.setdefault((claim.uri, claim.figure.span), []).append(known)
    return found


def _witness(claim: Claim, document: Document) -> dict[str, Any]:
    span = document.locate(claim.figure.span)
    return {"path": claim.uri, "start": span.start, "end": span.end, "surface": claim.figure.surface}


def claim_data(claim: Claim, document: Document, known: Witnesses) -> dict[str, Any]:
    """Return what is said of one figure, by `FIELDS`."""
    figure = claim.figure
    low, high = figure_bounds(figure)
    span = document.locate(figure.span)
    return {
        "path": claim.uri,
        "start": span.start,
        "end": span.end,
        "surface": figure.surface,
        "kind": figure.kind,
        "value": figure_value(figure),
        "printed": printed_value(figure),
        "bound": figure.open_side,
        "low": low,
        "high": high,
        "unit": said_unit(figure) or None,
        "per": figure.per,
        "hedge": " ".join(filter(None, (figure.hedge, figure.bound))) or None,
        "subject": list(claim.whose),
        "measure": claim.measure or None,
        "period": claim.period.iso() if claim.period else None,
        "status": claim.status,
        "sentence": claim.sentence.of(document.text),
        "confirmed_by": known.get((claim.uri, figure.span), []),
    }


def _row(claim: Claim, data: dict[str, Any], lines: Lines) -> list[str]:
    line, column = lines.place(data["start"])
    return [
        f"{line}:{column}",
        claim.figure.surface,
        said_number(claim.figure),
        "/".join(filter(None, (data["unit"], claim.figure.per))),
        ", ".join(claim.whose),
        claim.measure,
        data["period"] or "",
        "" if claim.status == "stated" else claim.status,
        ", ".join(dict.fromkeys(one["rule"] for one in data["confirmed_by"])),
    ]


def _fit(text: str, width: int) -> str:
    """`text` in exactly `width` columns."""
    if display_width(text) > width:
        while display_width(text) > width - 1:
            text = text[:-1]
        text += "…"
    return text + " " * (width - display_width(text))


CLAIM_REPORTERS: dict[str, Callable[[Report, Look], str]] = {
    "table": render_claims_table,
    "json": render_claims_json,
    "csv": render_claims_csv,
}
