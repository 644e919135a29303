"""Every row of docs/extraction.md is read as the row says."""

from __future__ import annotations

import pathlib
import re

import pytest
from saying import read, say

PAGE = pathlib.Path(__file__).parents[2] / "docs" / "extraction.md"
ROW = re.compile(r"^\| (?P<text>.+?) \| (?P<figures>.+?) \|$")


def rows() -> list[tuple[str, str, str]]:
    found, language = [], "en"
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if heading := re.match(r"## .*\((de|en|es|fr|ja|ko)\)", line):
            language = heading[1]
        match = ROW.match(line)
        if match and match["text"] not in ("text", "---"):
            found.append((language, match["text"], match["figures"]))
    return found


@pytest.mark.parametrize(("language", "text", "figures"), rows())
def test_the_page_tells_what_is_read(language: str, text: str, figures: str) -> None:
    said = "; ".join(say(figure) for figure in read(text, language)) or "nothing"
    assert said == figures


def test_the_page_has_an_example_of_every_kind() -> None:
    kinds = {
        say.split(":")[1].split()[0] for _, _, figures in rows() for say in figures.split("; ") if ":" in say
    }
    assert kinds >= {
        "money",
        "percent",
        "points",
        "multiple",
        "count",
        "measure",
        "duration",
        "age",
        "date",
        "plain",
    }
