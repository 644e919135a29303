"""Files that hold several articles: each is checked by itself, and repaired in the one file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from desk_page import BAD, GOOD, Command, likely

SETTINGS = """rules = ["rules.yaml"]
[documents."*.json"]
articles = "stories"
texts = ["text"]
published-in = "day"
"""


def feed(*texts: str) -> str:
    items = "".join(f"<item><title>Head</title><description>{text}</description></item>" for text in texts)
    return f"<rss><channel>{items}</channel></rss>"


def test_every_article_of_a_feed_is_checked_by_itself(desk: Path, claimcheck: Command) -> None:
    (desk / "feed.rss").write_text(feed(GOOD, BAD))
    for _ in range(2):  # the second time from the store
        run = claimcheck("run", "feed.rss", "--output-format", "json")
        report = json.loads(run.out)
        assert [one["path"] for one in report["documents"]] == ["feed.rss#1", "feed.rss#2"]
        (finding,) = report["findings"]
        assert finding["path"] == "feed.rss#2"
        source = (desk / "feed.rss").read_text()
        span = finding["span"]
        assert source[span["start"] : span["end"]] == finding["surface"]
        assert span["start"] > source.index(GOOD)


def test_repairs_of_several_articles_are_made_in_one_file(
    desk: Path, claimcheck: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    likely(monkeypatch)
    (desk / "feed.rss").write_text(feed(BAD, GOOD, BAD))
    run = claimcheck("run", "feed.rss", "--unsafe-fixes")
    assert "2 repairs made" in run.err
    made = (desk / "feed.rss").read_text()
    assert BAD not in made
    assert made.count("<item>") == 3
    assert claimcheck("run", "feed.rss").code == 0


def test_settings_describe_fields_of_ones_own(desk: Path, claimcheck: Command) -> None:
    (desk / "claimcheck.toml").write_text(SETTINGS)
    stories = {"stories": [{"text": BAD, "day": "2021-02-03"}, {"text": GOOD}]}
    (desk / "export.json").write_text(json.dumps(stories))
    report = json.loads(claimcheck("run", "export.json", "--output-format", "json").out)
    assert [one["published"] for one in report["documents"]] == ["2021-02-03", None]
    assert [one["path"] for one in report["findings"]] == ["export.json#1"]


def test_comments_are_not_put_into_structured_data(desk: Path, claimcheck: Command) -> None:
    (desk / "feed.rss").write_text(feed(BAD))
    run = claimcheck("run", "feed.rss", "--add-ignore")
    assert "--add-ignore is for text and markup" in run.err
    assert (desk / "feed.rss").read_text() == feed(BAD)


def test_data_of_another_shape_is_refused(desk: Path, claimcheck: Command) -> None:
    (desk / "package.json").write_text('{"name": "a"}')
    run = claimcheck("run", "package.json")
    assert run.code == 2
    assert 'under [documents."package.json"]' in run.err
