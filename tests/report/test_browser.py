"""The page in a browser: silent, reachable by keyboard, accessible, printable."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest
from browsing import BROWSER, launched

import claimcheck
from claimcheck.model import Report

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = BROWSER


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with launched() as started:
        yield started


@pytest.fixture
def file(report: Report, tmp_path: Path) -> Path:
    path = tmp_path / "report.html"
    path.write_text(claimcheck.render(report, title="Ferries"), encoding="utf-8")
    return path


@pytest.fixture
def page(browser: Browser, file: Path) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    opened.goto(file.as_uri())
    yield opened
    opened.close()


def test_it_opens_without_an_error_or_a_request(browser: Browser, file: Path) -> None:
    said: list[str] = []
    opened = browser.new_page()
    opened.on("console", lambda message: said.append(message.text))
    opened.on("pageerror", lambda error: said.append(str(error)))
    opened.on("request", lambda request: said.append(request.url))
    opened.goto(file.as_uri())
    opened.get_by_label("Show").select_option("confirmed")
    opened.close()
    assert said == [file.as_uri()]


def test_it_reads_without_scripts(browser: Browser, file: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(file.as_uri())
    text = opened.inner_text("main")
    context.close()
    assert "1,770 km" in text
    assert "contradicted" in text


def test_findings_are_walked_by_keyboard(page: Page) -> None:
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    seen = []
    first = page.locator("#findings ol a").first
    first.focus()
    page.keyboard.press("Enter")
    for _ in range(10):
        seen.append(page.evaluate("location.hash"))
        following = page.locator(f"{seen[-1]} a.next")
        if not following.count():
            break
        following.focus()
        page.keyboard.press("Enter")
    assert seen == [link.get_attribute("href") for link in page.locator("#findings ol a").all()]
    assert len(seen) > 1
    page.locator(f"{seen[-1]} h4 a").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector(location.hash).classList.contains('f')")


def test_tables_sort_and_filter(page: Page) -> None:
    rows = page.locator("#figures-table tr[data-state]:visible")
    every = rows.count()
    page.get_by_label("Show").select_option("confirmed")
    assert 0 < rows.count() < every
    head = page.locator("#figures-table th button").nth(2)
    head.click()
    assert page.locator("#figures-table th[aria-sort=ascending]").count() == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_axe_has_nothing_to_say(
    browser: Browser, file: Path, scheme: Literal["light", "dark"], width: int
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    opened = browser.new_page(color_scheme=scheme, viewport={"width": width, "height": 800})
    opened.goto(file.as_uri())
    result = axe.Axe().run(opened)
    opened.close()
    assert result.violations_count == 0, result.generate_report()


def test_it_prints_with_no_table_cut(page: Page) -> None:
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 680, "height": 960})  # A4 less its margins, in CSS pixels
    assert page.pdf(format="A4").startswith(b"%PDF-")
    cut = "[...document.querySelectorAll('table')].filter(t => t.getBoundingClientRect().right > innerWidth)"
    assert page.evaluate(f"{cut}.map(t => t.caption.textContent)") == []
