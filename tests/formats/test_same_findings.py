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
from claimcheck.pipeline import Ruleset, Session, ruleset_of

FOLDER = Path(__file__).parents[2] / "fixtures" / "articles"
ARTICLES = sorted(FOLDER.glob("*.txt"))
CONFIG = load(FOLDER / "claimcheck.toml")


@cache
def ruleset() -> Ruleset:
    return ruleset_of(CONFIG)


@cache
def original(path: Path) -> Document:
    return CONFIG.apply(formats.read(path, path.name), path)


@cache
def session(path: Path) -> Session:
    """Of an article in all its formats, which seeks the culprits of the same sums once."""
    return Session(ruleset())


def found(document: Document, path: Path) -> set[tuple[str, str]]:
    return {(finding.rule.id, finding.surface) for finding in session(path).diagnose(document).findings}


@cache
def expected(path: Path) -> set[tuple[str, str]]:
    return found(original(path), path)


@pytest.mark.parametrize("suffix", WRITERS)
@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_every_format_gives_the_same_findings(path: Path, suffix: str) -> None:
    plain = original(path)
    paragraphs = [(block.kind, block.span.of(plain.text)) for block in plain.blocks]
    document = formats.read_bytes(WRITERS[suffix](paragraphs), f"a{suffix}")
    document = replace(document, uri=plain.uri, published=plain.published, language=plain.language)
    assert [(block.kind, block.span.of(document.text)) for block in document.blocks] == paragraphs
    assert found(document, path) == expected(path)
