"""The desk in Chromium: how long a draft of 10,000 words holds up what is typed.

    python benchmarks/desk.py [--articles FILE.jsonl.gz]

What the page is busy with is a row of tasks, between which it can be typed in; of each the processor time of
the page's thread is told, as Chromium traces it. A bare text area stands beside it: what it takes is the
browser's own.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from writing import RULESET, WORDS, draft, prose_of  # isort: skip - finds the helpers of the tests
from browsing import launched
from serving import started

from claimcheck.serve import application

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

BARE = '<textarea id="draft" style="width:700px;height:600px;font:17px sans-serif"></textarea>'
SETTLE = 3000  # milliseconds


def tasks(trace: bytes) -> list[float]:
    """Milliseconds of the tasks of pages, the longest first."""
    events = json.loads(trace)["traceEvents"]
    main = {
        (one["pid"], one["tid"])
        for one in events
        if one.get("name") == "thread_name" and one["args"]["name"] == "CrRendererMain"
    }
    found = [
        one.get("tdur", 0) / 1000
        for one in events
        if one["name"] == "ThreadControllerImpl::RunTask" and (one["pid"], one["tid"]) in main
    ]
    return sorted(found, reverse=True)


def traced(name: str, browser: Browser, page: Page, work: Callable[[], object]) -> None:
    browser.start_tracing(page=page, categories=["toplevel", "devtools.timeline"])
    work()
    page.wait_for_timeout(SETTLE)
    found = tasks(browser.stop_tracing())
    over = sum(one > 50 for one in found)
    print(f"  {name:<32} longest task {found[0]:5.1f} ms, then {found[1]:5.1f} ms; {over} over 50 ms")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=Path)
    text = draft(prose_of(parser.parse_args().articles), WORDS, 40)
    with started(application(RULESET)) as client, launched() as browser:
        context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
        page = context.new_page()
        page.set_default_timeout(120_000)

        def press(key: str, times: int = 1) -> None:
            for _ in range(times):
                page.keyboard.press(key)
                page.wait_for_timeout(200)

        def paste() -> None:
            press("Control+v")
            page.locator("#stories button.first").first.wait_for()

        page.goto(client.url)
        page.evaluate("text => navigator.clipboard.writeText(text)", text)
        page.goto(f"{client.url}/v2/healthcheck")
        page.set_content(BARE)
        page.locator("#draft").focus()
        print(f"{len(text.split()):,} words in Chromium")
        traced("pasted in a bare text area", browser, page, lambda: press("Control+v"))
        page.goto(client.url)
        page.locator("#draft").focus()
        traced("pasted", browser, page, paste)
        print(f"    {page.locator('#done').inner_text()}")
        page.evaluate("document.querySelector('#draft').setSelectionRange(30000, 30000)")
        sentence = "It rose by 12% to 56 from 50. "
        traced("typed", browser, page, lambda: page.keyboard.type(sentence, delay=100))
        traced("went to the next, five times", browser, page, lambda: press("F8", 5))
        while not page.locator("#stories > li[aria-current] button.first").count():
            press("F8")
        traced("repaired", browser, page, lambda: press("Alt+1"))
        traced("undone", browser, page, lambda: press("Control+z"))


if __name__ == "__main__":
    main()
