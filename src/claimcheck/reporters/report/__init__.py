"""Consistency reports: `build_page` makes the page of a `Report`, `PAGES` write it by name."""

from __future__ import annotations

from collections.abc import Callable

from claimcheck.model import Report
from claimcheck.reporters.look import Look
from claimcheck.reporters.report.against import read_known
from claimcheck.reporters.report.build import build_page
from claimcheck.reporters.report.page import Known, ReportPage
from claimcheck.reporters.report.templating import render_archive_html, render_page_html
from claimcheck.reporters.report.writers import render_page_csv, render_page_json, render_page_markdown

PAGES: dict[str, Callable[[ReportPage], str]] = {
    "html": render_page_html,
    "markdown": render_page_markdown,
    "csv": render_page_csv,
    "json": render_page_json,
}


def render_html(report: Report, look: Look) -> str:
    """Return the page without a title of its own, as one of the forms of `claimcheck run`."""
    return render_page_html(build_page(report))


__all__ = ["PAGES", "Known", "ReportPage", "build_page", "read_known", "render_archive_html", "render_html"]
