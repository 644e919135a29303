"""What the report for people promises."""

from __future__ import annotations

import re

import makers
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import STOPPED, Report
from claimcheck.reporters import REPORTERS, Look
from claimcheck.reporters.excerpt import Mark, excerpt
from claimcheck.reporters.full import stories
from claimcheck.reporters.text import clean, display_width, wrap


def full(report: Report, **look: object) -> str:
    return REPORTERS["full"](report, Look(**look))  # type: ignore[arg-type]


def one(text: str, surface: str, message: str = "wrong", uri: str = "a.txt") -> Report:
    return makers.report((makers.article(uri, text),), (), (makers.finding(uri, text, surface, message),))


def test_carets_stand_under_the_figure() -> None:
    rows = full(one("It cost $5 million.", "$5 million")).splitlines()
    assert rows[1:3] == ["1 | It cost $5 million.", "  |         ^^^^^^^^^^"]


def test_wide_signs_take_two_columns() -> None:
    rows = full(one("予算は5兆円", "5兆円")).splitlines()
    assert rows[1:3] == ["1 | 予算は5兆円", "  |       ^^^^^"]


def test_an_article_cannot_write_on_the_terminal() -> None:
    out = full(one("It cost \x1b[2J\u202e$5 million\x07.", "$5 million", "bad \x1b]0;title\x07"))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f\u202e]", out)


def test_colour_only_when_asked_for() -> None:
    report = one("It cost $5 million.", "$5 million")
    assert "\x1b" not in full(report)
    painted = full(report, color=True)
    assert re.sub(r"\x1b\[[0-9;]*m", "", painted) == full(report)


def test_what_the_terminal_cannot_write_is_written_plainly() -> None:
    out = full(one("Es kostete 5 Mio. €, also zu viel.", "5 Mio. €", "5 × 3 → 15 …"), encoding="ascii")
    assert out.isascii()
    assert "5 x 3 -> 15 ..." in out


def test_findings_without_component_stand_alone() -> None:
    text = "It cost $5 million, then $6 million."
    findings = [makers.finding("a.txt", text, surface, "m") for surface in ("$5 million", "$6 million")]
    assert [len(story) for story in stories(findings)] == [1, 1]


def test_a_component_is_one_story(report: Report) -> None:
    assert [len(story) for story in stories(report.findings)] == [2, 1]
    assert full(report).count("two figures disagree; one slip in each explains all") == 1


def test_one_slip_in_each_is_only_said_when_it_is_so(report: Report) -> None:
    from dataclasses import replace

    findings = (replace(report.findings[0], repairs=()), *report.findings[1:])
    out = full(replace(report, findings=findings))
    assert "two figures disagree\n" in out


def test_a_figure_of_another_article_is_shown_with_its_path() -> None:
    here, there = "Japan pays $5 million.", "Japan pays $7 million."
    finding = makers.finding("b.txt", there, "$7 million", "other articles say $5 million")
    related = makers.finding("a.txt", here, "$5 million", "", related=["$5 million"]).related
    from dataclasses import replace

    report = makers.report(
        (makers.article("a.txt", here), makers.article("b.txt", there)),
        (),
        (replace(finding, related=related),),
    )
    rows = full(report).splitlines()
    assert rows[0].startswith("b.txt:1:12: error")
    assert rows[3:6] == ["  in a.txt", "1 | Japan pays $5 million.", "  |            ----------"]


def test_a_repair_of_several_figures_says_all_of_them() -> None:
    text = "It cost $5 million, then $6 million."
    finding = makers.finding(
        "a.txt",
        text,
        "$5 million",
        "m",
        related=["$6 million"],
        repairs=[makers.repair("a.txt", text, ("$5", "$50"), ("$6", "$60"))],
    )
    out = full(makers.report((makers.article("a.txt", text),), (), (finding,)))
    assert 'possible: "$50 million" and "$6 million" → "$60 million"' in out


def restoring(*sums: str, count: int = 1) -> str:
    text = "It cost $5 million."
    repairs = [makers.repair("a.txt", text, ("$5", f"${n}0"), working=sums) for n in range(5, 5 + count)]
    finding = makers.finding(
        "a.txt", text, "$5 million", "m", repairs=repairs, working=["$5 = ¥5, not ¥50 (9 a $; by ten)"]
    )
    return full(makers.report((makers.article("a.txt", text),), (), (finding,)))


def test_a_repair_is_told_in_one_line_with_the_sum_that_it_restores() -> None:
    assert 'possible: "$50 million": $50 = ¥50 ≈ ¥50; 5 + 5 = 10\n' in restoring(
        "$50 = ¥50 ≈ ¥50", "5 + 5 = 10"
    )


def test_a_sum_that_several_repairs_restore_is_told_once() -> None:
    rows = [row.strip() for row in restoring("1 + 1 = 2", count=2).splitlines()]
    assert [row for row in rows if 'million"' in row][-2:] == [
        'possible: "$50 million": 1 + 1 = 2',
        '"$60 million"',
    ]


def test_that_the_search_stopped_is_told_after_the_sums() -> None:
    text = "It cost $5 million, then $6 million."
    sums = {"$5 million": ["1 + 1 = 3, not 2", STOPPED], "$6 million": ["2 + 2 = 5, not 4", STOPPED]}
    both = [makers.finding("a.txt", text, one, "m", working=said, component=1) for one, said in sums.items()]
    rows = [
        row.strip() for row in full(Report((makers.article("a.txt", text),), (), tuple(both))).splitlines()
    ]
    assert rows.count(STOPPED) == 1
    assert rows.index(STOPPED) > rows.index("2 + 2 = 5, not 4")


def test_a_rate_is_told_once() -> None:
    assert "≈ ¥50\n" in restoring("$50 = ¥50 ≈ ¥50 (9 a $)")
    assert "≈ ¥50 (8 a $)\n" in restoring("$50 = ¥50 ≈ ¥50 (8 a $)")


def test_many_repairs_are_cut_short_and_counted() -> None:
    *_, last, more, _, _ = (row.strip() for row in restoring(count=5).splitlines())
    assert (last, more) == ('"$80 million"', "and 1 more")


def test_what_was_said_of_one_figure_is_not_said_again_of_the_next() -> None:
    text = "It cost $5 million, then $6 million."
    both = [makers.finding("a.txt", text, one, "m", component=1) for one in ("$5 million", "$6 million")]
    rows = full(makers.report((makers.article("a.txt", text),), (), tuple(both))).splitlines()
    assert rows[1].endswith(": m")
    assert rows[2].endswith(': "$6 million", by the same sum')


def test_a_figure_over_a_line_end_is_marked_on_both_lines() -> None:
    rows = full(one("It cost $5\nmillion.", "$5\nmillion")).splitlines()
    assert rows[1:5] == ["1 | It cost $5", "  |         ^^", "2 | million.", "  | ^^^^^^^"]


ANYTHING = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n§"), max_size=200)


@given(ANYTHING, ANYTHING, st.sampled_from([None, 20, 60, 80, 200]))
def test_marks_lie_under_what_they_mark(before: str, after: str, width: int | None) -> None:
    mark = Mark(len(before), len(before) + 4, True)
    shown, carets = (row[4:] for row in excerpt(f"{before}§12§{after}", 7, (mark,), Look(width=width), 1))
    left, right = shown.split("§12§")
    assert carets == " " * display_width(left) + "^^^^"
    assert display_width(left + right) + 4 <= max(40, (width or 100) - 4)


@given(st.text(max_size=200), st.integers(5, 80))
def test_wrapping_keeps_every_word(text: str, width: int) -> None:
    cleaned = clean(text)
    assert " ".join(wrap(cleaned, width, "    ")).split() == cleaned.split()
