"""What stands on the page of a report, in each of its forms."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

import claimcheck
from claimcheck.model import Report
from claimcheck.reporters.report import ReportPage, build_page

VOID = {"meta", "br", "input", "link", "hr", "img"}


class _Page(HTMLParser):
    """Ids, links, requests and the balance of tags."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        given = dict(attrs)
        self.ids += [value for name, value in attrs if name == "id" and value]
        self.links += [value for name, value in attrs if name in ("href", "src", "xlink:href") and value]
        assert not any(name.startswith("on") or name == "style" for name in given)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.fixture
def page(report: Report) -> ReportPage:
    return build_page(report, title="Ferries", made="2021-03-02")


def test_figures_are_told_apart_by_what_is_known_of_them(page: ReportPage) -> None:
    states = {one.surface: one.state for article in page.articles for one in article.figures}
    assert states["$21.9"] == states["€20"] == "confirmed"
    assert states["1,770 km"] == "violated"
    assert states["940 sailors"] in ("undecided", "unchecked")
    assert sum(page.counts.figures.values()) == sum(len(article.figures) for article in page.articles)


def test_a_finding_stands_beside_its_sentence(page: ReportPage) -> None:
    friday = next(article for article in page.articles if article.path == "friday.txt")
    noted = [passage for passage in friday.passages if passage.findings]
    assert [one.id for passage in noted for one in passage.findings] == [one.id for one in friday.findings]
    assert all("1,770 km" in "".join(piece.text for piece in passage.pieces) for passage in noted)


def test_the_text_is_whole(page: ReportPage, report: Report) -> None:
    for article, read in zip(page.articles, report.articles, strict=True):
        shown = "".join(piece.text for passage in article.passages for piece in passage.pieces)
        blocks = (block.span.of(read.document.text) for block in read.document.blocks)
        assert "".join(shown.split()) == "".join("".join(blocks).split())


def test_lists_tables_and_captions_keep_their_shape(tmp_path: Path) -> None:
    text = "<p>Two:<ul><li>5 men<li>6 women</ul><ol start=3><li>7 boys</ol>"
    text += "<table><tr><td>Of<td>2021<tr><td><td>8</table><figcaption>9 dogs</figcaption>"
    (tmp_path / "a.html").write_text(text, encoding="utf-8")
    report = claimcheck.report([tmp_path])
    (article,) = build_page(report).articles
    shown = [
        (one.kind, one.first, [["".join(piece.text for piece in cell) for cell in row] for row in one.rows])
        for one in article.passages
    ]
    assert shown == [
        ("text", None, [["Two:"]]),
        ("list", None, [["5 men"], ["6 women"]]),
        ("list", 3, [["7 boys"]]),
        ("table", None, [["Of", "2021"], ["", "8"]]),
        ("caption", None, [["9 dogs"]]),
    ]
    assert _Page(claimcheck.render(report)).open == []


def test_a_table_shows_its_heads_and_marks_the_cells_that_findings_are_about(tmp_path: Path) -> None:
    rows = ["| Rye | 1,118 | 1,236 |", "| Oats | 2,407 | 2,632 |", "| Total | 3,525 | 3,598 |"]
    text = "\n".join(["Tonnes", "", "| | 2023 | 2024 |", "|---|---|---|", *rows])
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    report = claimcheck.report([tmp_path])
    (article,) = build_page(report).articles
    (table,) = (one for one in article.passages if one.kind == "table")
    assert (table.heads, table.stubs) == (1, 1)
    shown = claimcheck.render(report)
    own = shown.partition('<table class="own"')[2].partition("</table>")[0]
    assert own.count('<th scope="col">') == 2
    assert '<th scope="row">Oats</th>' in own
    assert own.count('<td class="told violated"><a class="f violated"') == 3


def test_a_repair_is_copied_as_the_figures_would_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The line is 112 miles (1,800 km) long.", encoding="utf-8")
    (article,) = build_page(claimcheck.report([tmp_path])).articles
    copies = [repair.copy for finding in article.findings for repair in finding.repairs]
    assert copies[0] == "180 km"
    assert all(copy.endswith(("km", "miles")) for copy in copies)


def test_a_card_says_a_sum_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The line is 112 miles (1,800 km) long.", encoding="utf-8")
    card = claimcheck.render(claimcheck.report([tmp_path])).partition('<div role="group" class="note')[2]
    assert card.partition("</div>")[0].count("180.2 km") == 1


def test_what_an_author_answered_for_is_told_with_the_answer(page: ReportPage) -> None:
    assert [one.why for one in page.suppressed] == ["as the harbour master writes it"]


def test_a_change_over_time_is_a_timeline(page: ReportPage) -> None:
    timeline = next(one for one in page.timelines if "sailor" in one.about)
    assert [(one.when, one.surface, one.standing) for one in timeline.mentions] == [
        ("2019-10-07", "1,250 sailors", "disputed"),
        ("2019-10-11", "1,520 sailors", "disputed"),
        ("2021-03-02", "940 sailors", "latest"),
    ]


def test_rates_are_named_with_day_and_source(page: ReportPage) -> None:
    assert [(one.base, one.quote, one.days, one.source) for one in page.rates] == [
        ("EUR", "USD", "2019-10-07", "ECB reference rate")
    ]


def test_the_html_asks_nobody_and_every_link_arrives(report: Report) -> None:
    html = claimcheck.render(report, title="Ferries")
    page = _Page(html)
    assert page.open == []
    assert len(page.ids) == len(set(page.ids))
    assert {link[1:] for link in page.links} <= set(page.ids)
    assert all(link.startswith("#") for link in page.links)
    assert {"main", "header", "footer", "nav", "h1", "h2", "h3", "caption", "svg"} <= page.tags


def test_the_same_input_gives_the_same_bytes(desk: Path) -> None:
    first, second = (claimcheck.render(claimcheck.report([desk]), made="2021-03-02") for _ in range(2))
    assert first == second


def test_the_fact_sheet_runs_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("+5% =1+1 @SUM -3 per cent of 12 men", encoding="utf-8")
    rows = list(csv.reader(io.StringIO(claimcheck.render(claimcheck.report([tmp_path]), "csv"))))
    number = re.compile(r"[-+]?[0-9.]+")
    assert len(rows) > 1
    assert all(cell[:1] not in "=+-@" or not cell or number.fullmatch(cell) for row in rows for cell in row)


def test_json_compares_with_json(report: Report, desk: Path) -> None:
    old = claimcheck.render(report, "json")
    (desk / "friday.txt").write_text("Oster Line employs 1,250 sailors.", encoding="utf-8")
    (desk / "new.txt").write_text("It is 110 miles (1,990 km) long.", encoding="utf-8")
    now = json.loads(claimcheck.render(claimcheck.report([Path()]), "json", old=old))["comparison"]
    assert [one["path"] for one in now["new"]] == ["new.txt"]
    assert {one["path"] for one in now["fixed"]} >= {"friday.txt"}
    assert json.loads(claimcheck.render(report, "json", old=old))["comparison"]["new"] == []


def test_json_says_which_version_it_is(report: Report) -> None:
    data = json.loads(claimcheck.render(report, "json"))
    assert (data["version"], data["tool"]) == (1, {"name": "claimcheck", "version": claimcheck.__version__})


@pytest.mark.parametrize("old", ["", "[]", "{}", '{"findings": [1]}', '{"findings": [{}]}'])
def test_what_is_no_report_is_not_compared_with(report: Report, old: str) -> None:
    with pytest.raises(ValueError, match=r"JSON|lacks"):
        claimcheck.render(report, "json", old=old)


def test_markdown_takes_nothing_of_an_article_for_markup(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A |*bold*| <b>100 miles (1,990 km)</b> `x`", encoding="utf-8")
    told = claimcheck.render(claimcheck.report([tmp_path]), "markdown")
    assert "<b>" not in told
    assert "100 miles" in told


def test_an_unknown_form_is_named(report: Report) -> None:
    with pytest.raises(ValueError, match="html, markdown, csv, json"):
        claimcheck.render(report, "pdf")
