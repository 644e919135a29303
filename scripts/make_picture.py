"""The pictures in the README: `python scripts/make_picture.py` with Chromium installed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import claimcheck

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ViewportSize

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = ROOT / "fixtures" / "articles"
sys.path.insert(0, str(ROOT / "tests"))
WIDE: ViewportSize = {"width": 1240, "height": 820}
DRAFT = """\
The council has allocated 1846 million euros (about £155.8 million) to the tram operator for the year.

The new line is 112 miles (1,800 km) long. It carried 12,400 people in May, up 10% from 9,000 in April.

Now 15 of the 45 stations, or a third, have a lift. The oldest is from 1902.
"""


def main() -> None:
    from browsing import CHROMIUM, launched

    if CHROMIUM is None:
        sys.exit("no Chromium here: apt-get install chromium")
    with launched() as browser:
        picture_of_report(browser, ROOT / "docs" / "report.png")
        picture_of_desk(browser, ROOT / "docs" / "desk.png")


def picture_of_report(browser: Browser, path: Path) -> None:
    report = claimcheck.report([ARTICLES])
    opened = browser.new_page(viewport=WIDE, device_scale_factor=1)
    opened.set_content(claimcheck.render(report, title="The articles of this repository"))
    opened.evaluate(
        "document.querySelector('article[aria-labelledby] .note').closest('article').scrollIntoView()"
    )
    opened.screenshot(path=path)


def picture_of_desk(browser: Browser, path: Path) -> None:
    from serving import started

    from claimcheck.config import Config
    from claimcheck.pipeline import ruleset_of
    from claimcheck.serve import application

    with started(application(ruleset_of(Config()))) as client:
        opened = browser.new_page(viewport=WIDE, device_scale_factor=1)
        opened.goto(client.url)
        opened.get_by_label("Published").fill("2022-05-17")
        opened.get_by_label("Draft", exact=True).fill(DRAFT)
        opened.locator("#stories button.first").first.wait_for()
        opened.keyboard.press("F8")
        opened.locator("#stories > li[aria-current]").wait_for()
        opened.screenshot(path=path)


if __name__ == "__main__":
    main()
