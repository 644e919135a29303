"""Articles that mean harm, or that nobody expected."""

from __future__ import annotations

from pathlib import Path

import pytest

import claimcheck

BIDI = "\u202e\u2066\u200f"


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    path = tmp_path / "'\"><script>alert(1)<.txt"
    try:
        path.touch()
    except OSError:  # a file system that knows better
        path = tmp_path / "hostile.txt"
    line = (
        "</p></script><script>alert('2%')</script><img src=x onerror=alert(3)> &lt; \"110 miles (1,770 km)\" "
    )
    path.write_text(f"{line}{{{{ 1234567*7 }}}} {{% raw %}} {BIDI}$5 million{BIDI} ]]> -->", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("form", ["html", "markdown"])
def test_nothing_of_an_article_becomes_markup(hostile: Path, form: str) -> None:
    told = claimcheck.render(claimcheck.report([hostile]), form)
    assert "<script>alert" not in told
    assert "<img" not in told
    assert "8641969" not in told
    assert not any(sign in told for sign in BIDI)


def test_a_line_of_5000_figures_makes_a_page_of_bounded_size(tmp_path: Path) -> None:
    text = " ".join(f"Town {n} has {n + 1300:,} people." for n in range(5000))
    (tmp_path / "long.txt").write_text(text, encoding="utf-8")
    report = claimcheck.report([tmp_path])
    page = claimcheck.render(report)
    figures = len(report.articles[0].figures)
    assert figures >= 5000
    assert len(text) > 100_000
    assert page.count('<tr data-state="') == figures
    assert len(page) < 1_000 * figures + 50_000
