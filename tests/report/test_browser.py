"""The page in a browser: silent, reachable by keyboard, accessible, printable."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest
from browsing import BROWSER, launched

import claimcheck
from claimcheck.model import Report
from claimcheck.review import read_baseline, without_known

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = BROWSER

BASIS = "What it was checked against"
STORY = """\
---
date: 2022-05-17
---

# Harbour city puts its ferries first

The harbour city will spend 184.6 million euros ($192.3 million) on six new ferries over the next four years,
its council decided on Tuesday. The vote was 31 to 14.

The ships replace a fleet that has an average age of 38 years. The oldest, the Marianne, has sailed since 1961
and needs 412 litres of diesel an hour. A new ship is 48 metres (175 feet) long and takes 450 passengers.

"We have waited for this since 2009," said the harbour master, Ole Brandt. He said that 12,400 people took a
ferry each day in April, up 10% from 9,000 a year earlier.

## What it costs

| Item | 2022 | 2023 | Total |
| --- | --- | --- | --- |
| Ships | €60 million | €82 million | €142 million |
| Piers | €11.5 million | €9.1 million | €20.6 million |
| Training | | €2 million | €2 million |

Of the sum, 40% comes from the state, 35% from the city and 25% from the harbour's own reserves. A ticket will
cost 4 euros, 60 cents more than now. The council expects three things of the company:

- that a ferry leaves every 12 minutes,
- that nine of ten leave on time,
- that emissions fall by 7,300 tonnes a year.

The longest line, to the islands, measures 112 miles (1,800 km) there and back. The crossing takes 95 minutes
today and 70 with the new ships, which make 22 knots (41 km/h).

Critics say that the plan comes late. "In 2015 we asked for four ships at 15 million euros each, which would
have been 60 million euros," said Ida Lund of the islanders' union, which has 2,350 members. Of these, 1,410,
or 60%, live on the two outer islands, where no bridge was ever planned and no other boat calls in winter.

The company employs 640 people, a quarter of them, 160, on shore. It made a loss of 3.4 million euros last
year, after 2.9 million in 2020, on a turnover of 58 million. Fares have risen by 21% since 2014, and nobody
in the council would say on Tuesday whether they will rise again when the ships have come.

Until then the old ones go on, said Brandt, who has worked for the line for half of his life and has seen five
directors go: "They have carried 96 million people. They can carry a few more." The yards of three countries
have said that they want the work; two of them have built ferries of this kind before, and the third, on the
other side of the bay, has 1,100 workers and an empty dock. A choice is expected before the summer ends. The
first keel could then be laid in the new year, and the first ship could sail in the spring of 2024.
"""
# Words that stand on two lines, though a line would have had room for them.
BROKEN = """
() => {
  const found = [], walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    for (const word of walker.currentNode.data.matchAll(/\\p{L}{2,}/gu)) {
      const range = document.createRange();
      range.setStart(walker.currentNode, word.index);
      range.setEnd(walker.currentNode, word.index + word[0].length);
      const tops = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
      if (tops.size > 1) found.push(word[0]);
    }
  }
  return found;
}
"""


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
    opened.locator("#figures summary").click()
    opened.get_by_label("Show").select_option("confirmed")
    opened.close()
    assert said == [file.as_uri()]


def test_it_reads_without_scripts(browser: Browser, file: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(file.as_uri())
    opened.locator("#figures summary").click()
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
        following = page.locator(f"{seen[-1]} .next a")
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
    page.locator("#figures summary").click()
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
    for folded in opened.locator("summary").all():
        folded.click()
    opened.get_by_role("button", name="It is right").first.click()
    opened.keyboard.press("F9")
    result = axe.Axe().run(opened)
    opened.close()
    assert result.violations_count == 0, result.generate_report()


def test_findings_come_before_counts(page: Page) -> None:
    heads = page.locator("main h2").all_inner_texts()
    assert heads == ["Findings", "Articles", "Across articles", "All figures", "Counts", BASIS]


def test_keys_walk_from_finding_to_finding_and_to_what_is_to_be_looked_up(page: Page) -> None:
    here = "document.querySelector('.here').id"
    notes = [note.get_attribute("id") for note in page.locator("article .note").all()]
    page.keyboard.press("F8")
    assert page.evaluate(here) == notes[0] == page.evaluate("document.activeElement.id")
    page.keyboard.press("F8")
    assert page.evaluate(here) == notes[1]
    page.keyboard.press("Shift+F8")
    assert page.evaluate(here) == notes[0]
    open_ = [one.get_attribute("id") for one in page.locator("article .f:is(.unchecked, .undecided)").all()]
    walked = []
    for _ in open_:
        page.keyboard.press("F9")
        walked.append(page.evaluate(here))
    assert sorted(walked) == sorted(filter(None, open_))
    page.keyboard.press("Shift+F9")
    assert page.evaluate(here) == walked[-2]


def test_a_repair_is_copied(browser: Browser, file: Path) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    opened = context.new_page()
    opened.goto(file.as_uri())
    button = opened.locator(".note", has_text="1,770 km").get_by_role("button", name="Copy 177 km").first
    button.click()
    opened.locator(".said", has_text="Copied").wait_for()
    copied = opened.evaluate("navigator.clipboard.readText()")
    context.close()
    assert copied == "177 km"


def test_answers_are_kept_and_what_is_right_is_saved_as_a_baseline(
    page: Page, desk: Path, tmp_path: Path
) -> None:
    """The file is the one that `claimcheck run --baseline` reads."""
    first = page.locator("article .note").first
    surface = first.locator("h4 a").inner_text()
    assert page.get_by_role("button", name="Save what is right").is_disabled()
    first.get_by_role("button", name="It is right").click()
    page.locator("article .note").nth(1).get_by_role("button", name="Later").click()
    page.reload()
    pressed = page.locator(".answers [aria-pressed=true]").all_inner_texts()
    assert pressed == ["It is right", "Later"]
    assert page.locator("#findings .answer").all_inner_texts().count(" – it is right") == 1
    assert f"1 of {page.locator('article .note').count()} answered" in page.locator(".bar").inner_text()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save what is right").click()
    baseline = tmp_path / "baseline.json"
    download.value.save_as(baseline)
    known = read_baseline(baseline)
    assert [one.surface for one in known] == [surface]
    report = claimcheck.report([Path()])
    left = without_known(report, {one.fingerprint for one in known})
    assert len(left.findings) == len(report.findings) - 1


def test_it_prints_with_no_table_cut(page: Page) -> None:
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 680, "height": 960})  # A4 less its margins, in CSS pixels
    assert page.pdf(format="A4").startswith(b"%PDF-")
    cut = "[...document.querySelectorAll('table')].filter(t => t.getBoundingClientRect().right > innerWidth)"
    assert page.evaluate(f"{cut}.map(t => t.caption.textContent)") == []


def test_a_story_of_400_words_prints_on_two_pages(browser: Browser, tmp_path: Path) -> None:
    """With a table, a list, some findings and a figure in every second sentence."""
    (tmp_path / "story.md").write_text(STORY, encoding="utf-8")
    report = claimcheck.report([tmp_path / "story.md"])
    assert len(STORY.split()) >= 400
    assert len(report.findings) >= 3
    opened = browser.new_page()
    opened.set_content(claimcheck.render(report))
    printed = opened.pdf(format="A4")
    opened.close()
    assert printed.count(b"/Type /Page\n") == 2


def test_no_word_is_broken_in_print(page: Page) -> None:
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 680, "height": 960})
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    assert page.evaluate(BROKEN) == []
