"""The picture of a report in the README: `python scripts/make_picture.py` with Chromium installed."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

import claimcheck

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = ROOT / "fixtures" / "articles"
PICTURE = ROOT / "docs" / "report.png"
FLAGS = """
--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
--disable-component-update --disable-sync
"""


def main() -> None:
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        sys.exit("no Chromium here: apt-get install chromium")
    report = claimcheck.report([ARTICLES])
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page = Path(folder) / "report.html"
        page.write_text(claimcheck.render(report, title="The articles of this repository"), encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS.split())
        opened = browser.new_page(viewport={"width": 1240, "height": 820}, device_scale_factor=1)
        opened.goto(page.as_uri())
        opened.evaluate(
            "document.querySelector('article[aria-labelledby] .note').closest('article').scrollIntoView()"
        )
        opened.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    main()
