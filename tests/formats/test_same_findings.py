"""An article says the same in whatever format it comes."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from same import WRITERS

from claimcheck import formats
from claimcheck.config import load
from claimcheck.model import Document
from claimcheck.pipeline.article import check_article, read_article
from claimcheck.pipeline.standard import Standard, standard_of

FOLDER = Path(__file__).parents[2] / "fixtures" / "articles"
ARTICLES = sorted(FOLDER.glob("*.txt"))
CONFIG = load(FOLDER / "claimcheck.toml")


@cache
def standard() -> Standard:
    return standard_of(CONFIG)


@cache
def original(path: Path) -> Document:
    return CONFIG.apply(formats.read(path, path.name), path)


def found(document: Document) -> set[tuple[str, str]]:
    findings = check_article(read_article(document), standard()).findings
    return {(finding.rule.id, finding.surface) for finding in findings}


@cache
def expected(path: Path) -> set[tuple[str, str]]:
    return found(original(path))


@pytest.mark.parametrize("suffix", WRITERS)
@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_every_format_gives_the_same_findings(path: Path, suffix: str) -> None:
    plain = original(path)
    paragraphs = [(block.kind, block.span.of(plain.text)) for block in plain.blocks]
    document = formats.read_bytes(WRITERS[suffix](paragraphs), f"a{suffix}")
    document = replace(document, published=plain.published, language=plain.language)
    assert [(block.kind, block.span.of(document.text)) for block in document.blocks] == paragraphs
    assert found(document) == expected(path)
