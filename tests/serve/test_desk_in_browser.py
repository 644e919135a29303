"""The desk in a browser: a draft is checked, walked and mended without a mouse."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import pytest
from browsing import BROWSER, launched
from serving import Client
from word import paragraph, run, seen, word

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

pytestmark = BROWSER

DRAFT = """\
The council has allocated 1846 million euros (about £155.8 million) to the tram operator for the year.

😀 The new line is 112 miles (1,800 km) long. It carried 12,400 people in May, up 10% from 9,000 in April.

Now 15 of the 45 stations, or a third, have a lift. The oldest is from 1902.
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with launched() as started:
        yield started


@pytest.fixture
def page(browser: Browser, server: Client) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    opened.goto(server.url)
    yield opened
    opened.close()


def written(page: Page, text: str, published: str = "2022-05-17") -> None:
    """The page with a draft in it, and all that is found."""
    page.get_by_label("Published").fill(published)
    page.get_by_label("Draft", exact=True).fill(text)
    complete(page)


def complete(page: Page) -> None:
    """Wait for the last answer: verdicts come first, and some have repairs that were found before."""
    page.set_default_timeout(15_000)
    page.locator("#stories[aria-busy=false]").wait_for(state="attached")
    page.locator("#done", has_text="figure").wait_for()


def until(page: Page, true: str) -> None:
    """Wait for something that the page's own policy keeps playwright from waiting for."""
    for _ in range(200):
        if page.evaluate(true):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"never true: {true}")


def test_a_draft_is_marked_and_its_findings_told(page: Page) -> None:
    written(page, DRAFT)
    assert page.locator("#stories > li").count() == 3
    assert page.locator("mark.wrong").count() >= 3
    assert page.locator("#done").inner_text() == "11 figures, 3 confirmed, 3 wrong, 1 to look up."


def test_it_asks_nobody_else_and_says_nothing_to_the_console(browser: Browser, server: Client) -> None:
    said: list[str] = []
    asked: list[str] = []
    opened = browser.new_page()
    opened.on("console", lambda message: said.append(message.text))
    opened.on("pageerror", lambda error: said.append(str(error)))
    opened.on("request", lambda request: asked.append(request.url))
    opened.goto(server.url)
    written(opened, DRAFT)
    opened.close()
    assert said == []
    assert len(asked) > 4
    assert [url for url in asked if not url.startswith(server.url + "/")] == []


def test_from_paste_to_download_by_keyboard_alone(page: Page, tmp_path: Path) -> None:
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "draft"
    page.keyboard.insert_text("The new line is 112 miles (1,800 km) long.")
    complete(page)
    page.keyboard.press("F8")
    selected = "(t => t.value.slice(t.selectionStart, t.selectionEnd))(document.querySelector('#draft'))"
    until(page, f"{selected} === '1,800 km'")
    page.keyboard.press("Alt+1")
    page.locator("#stories > li").first.wait_for(state="detached")
    assert page.get_by_label("Draft", exact=True).input_value() == "The new line is 112 miles (180 km) long."
    while page.evaluate("document.activeElement.id") != "save":
        page.keyboard.press("Shift+Tab")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    download.value.save_as(tmp_path / "saved.txt")
    assert (tmp_path / "saved.txt").read_text(encoding="utf-8").endswith("(180 km) long.")


def test_a_repair_is_taken_back_by_the_undo_of_the_browser(page: Page) -> None:
    written(page, "The new line is 112 miles (1,800 km) long.")
    page.get_by_role("button", name="Repair").click()
    until(page, "!document.querySelector('#draft').value.includes('112 miles (1,800')")
    page.keyboard.press("Control+z")
    assert (
        page.get_by_label("Draft", exact=True).input_value() == "The new line is 112 miles (1,800 km) long."
    )


def test_what_is_right_is_noted_in_the_draft_or_for_now(page: Page) -> None:
    written(page, "The new line is 112 miles (1,800 km) long.")
    page.get_by_role("button", name="It is right").click()
    page.locator("#stories > li").first.wait_for(state="detached")
    assert "1 held to be right" in page.locator("#done").inner_text()
    page.reload()
    written(page, "The new line is 112 miles (1,800 km) long.")
    page.get_by_label("What is right is noted").select_option("draft")
    page.get_by_role("button", name="It is right").click()
    page.locator("#stories > li").first.wait_for(state="detached")
    assert "<!-- claimcheck: ignore[" in page.get_by_label("Draft", exact=True).input_value()


def test_the_date_is_asked_for_when_a_sum_needs_it(page: Page) -> None:
    written(page, "It cost 100 million euros ($105.4 million) to build.", published="")
    page.locator("#wanted:not([hidden])").wait_for()
    assert "day of publication" in page.locator("#wanted").inner_text()
    page.get_by_label("Published").fill("2022-05-17")
    page.get_by_label("Published").press("Tab")
    page.locator("#wanted").wait_for(state="hidden")
    page.get_by_label("Published").fill("tomorrow")
    page.get_by_label("Published").press("Tab")
    page.locator("#said", has_text="the date").wait_for()


def test_a_file_is_opened_by_its_kind(page: Page, tmp_path: Path) -> None:
    file = tmp_path / "lines.html"
    file.write_text("<p>The new line is <b>112 miles</b> (1,800&nbsp;km) long.</p>", encoding="utf-8")
    page.locator("#file").set_input_files(file)
    complete(page)
    assert page.locator("#name").inner_text() == "lines.html"
    assert page.locator("mark.wrong, mark.beside").all_inner_texts() == ["112 miles", "1,800&nbsp;km"]


def test_a_word_document_is_opened_mended_and_saved_with_tracked_changes(page: Page, tmp_path: Path) -> None:
    file = tmp_path / "lines.docx"
    file.write_bytes(word(paragraph(run("The new line is 112 "), run("miles (1,800 km) long."))))
    page.locator("#file").set_input_files(file)
    complete(page)
    page.keyboard.press("F8")
    page.locator("#stories > li[aria-current]").wait_for()
    page.keyboard.press("Alt+1")
    page.locator("#stories > li").first.wait_for(state="detached")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save Word").click()
    assert download.value.suggested_filename == "lines.checked.docx"
    download.value.save_as(tmp_path / "saved.docx")
    saved = (tmp_path / "saved.docx").read_bytes()
    assert seen(saved).strip() == "The new line is 112 miles (180 km) long."
    assert seen(saved, accepted=False).strip() == "The new line is 112 miles (1,800 km) long."


def test_the_report_is_saved(page: Page, tmp_path: Path) -> None:
    written(page, DRAFT)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save report").click()
    assert download.value.suggested_filename == "draft.report.html"
    download.value.save_as(tmp_path / "report.html")
    assert "1,800 km" in (tmp_path / "report.html").read_text(encoding="utf-8")


WRITES = """
The tram carried 4,100 people a day, which is 25% more than the 3,280 of the year before. Its line, like all
of the others, was built when nobody thought that a tram would be wanted so soon, at 1.2 million euros a mile.
"""

MISPLACED = """
() => {
  const area = document.querySelector("#draft"), off = [];
  for (const mark of document.querySelectorAll("#marks mark")) {
    for (const box of [mark.getClientRects()[0]]) {
      const sheet = area.getBoundingClientRect();
      if (box.top < sheet.top || box.bottom > sheet.top + area.clientHeight) continue;
      const y = (box.top + box.bottom) / 2;
      const here = (x) => document.caretPositionFromPoint(x, y).offset;
      const start = here(box.left + 1), before = here(box.left - 1);
      const line = [...document.querySelectorAll("#marks > div")];
      let at = 0;
      for (const row of line) { if (row.contains(mark)) break; at += row.textContent.length + 1; }
      for (let one = mark.previousSibling; one; one = one.previousSibling) at += one.textContent.length;
      if (start !== at) off.push([mark.textContent, at, start]);
    }
  }
  return off;
}
"""


@pytest.mark.parametrize("zoom", [1, 1.25, 1.5, 2])
@pytest.mark.parametrize("width", [1280, 700])
def test_marks_stand_behind_their_text(browser: Browser, server: Client, zoom: float, width: int) -> None:
    """Where the caret would go at either side of a mark's edge, in a draft with a scroll bar."""
    context = browser.new_context(
        viewport={"width": int(width / zoom), "height": int(900 / zoom)}, device_scale_factor=zoom
    )
    opened = context.new_page()
    opened.goto(server.url)
    written(opened, DRAFT + WRITES * 20)
    seen = []
    for at in (0, 333, 5000):
        opened.evaluate(f"document.querySelector('#draft').scrollTop = {at}")
        opened.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        seen += opened.evaluate(MISPLACED)
    opened.set_viewport_size({"width": int(width / zoom) - 60, "height": int(900 / zoom)})
    opened.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    seen += opened.evaluate(MISPLACED)
    widths = opened.evaluate("['#draft', '#marks'].map(name => document.querySelector(name).clientWidth)")
    context.close()
    assert seen == []
    assert widths[0] == widths[1]


def test_marks_go_with_their_text_while_it_is_typed(page: Page) -> None:
    written(page, DRAFT)
    page.route("**/desk/check", lambda route: route.abort())  # no answer comes any more
    page.get_by_label("Draft", exact=True).press("Control+Home")
    page.keyboard.type("At last: ")
    assert page.locator("mark.wrong").first.inner_text() == "1846 million euros"
    assert page.evaluate(MISPLACED) == []


def test_an_answer_that_comes_after_more_was_typed_marks_nothing(page: Page) -> None:
    held: list[Route] = []
    page.route("**/desk/check", lambda route: held.append(route))
    page.get_by_label("Draft", exact=True).fill(DRAFT)
    for _ in range(200):
        if held:
            break
        page.wait_for_timeout(50)
    page.get_by_label("Draft", exact=True).press("Control+Home")
    page.keyboard.type("At last: ")
    held[0].continue_()
    page.wait_for_timeout(200)  # long enough for an answer, were it still wanted
    assert page.locator("mark").count() == 0
    assert page.locator("#stories").get_attribute("aria-busy") == "true"


@pytest.mark.parametrize("look", ["light", "dark", "forced"])
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_has_nothing_to_say(browser: Browser, server: Client, look: str, width: int) -> None:
    """Before there is a draft, while its repairs are sought, and when all is found."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    scheme: Literal["light", "dark"] = "dark" if look == "dark" else "light"
    forced: Literal["active", "none"] = "active" if look == "forced" else "none"
    opened = browser.new_page(
        color_scheme=scheme, forced_colors=forced, viewport={"width": width, "height": 800}
    )
    opened.goto(server.url)
    results: list[Any] = [axe.Axe().run(opened)]

    held: list[Any] = []

    def hold(route: Any) -> None:
        if '"repairs"' in (route.request.post_data or ""):
            held.append(route)
        else:
            route.continue_()

    opened.route("**/desk/check", hold)
    opened.get_by_label("Draft", exact=True).fill(DRAFT)
    opened.locator("#stories > li").first.wait_for()
    results.append(axe.Axe().run(opened))
    for route in held:
        route.abort()
    opened.unroute("**/desk/check")
    opened.reload()
    written(opened, DRAFT)
    opened.keyboard.press("F8")
    opened.locator("#stories > li[aria-current]").wait_for()
    opened.locator("summary").first.click()
    results.append(axe.Axe().run(opened))
    wide = opened.evaluate("document.documentElement.scrollWidth - innerWidth")
    opened.close()
    assert [one.generate_report() for one in results if one.violations_count] == []
    assert wide <= 0
