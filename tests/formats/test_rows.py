"""Collections of texts, an object a line."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from claimcheck.formats import is_collection, read_rows
from claimcheck.model import Document, Problem, parse_period

ROW = '{"id": "a", "date": "2021-03-04", "text": "Fares rose.\\n\\nThe board met."}'


def read(path: Path, *lines: str) -> list[Document | Problem]:
    path.write_text("\n".join(lines), encoding="utf-8")
    return list(read_rows(path, "news.jsonl"))


def problem(path: Path, *lines: str) -> str:
    (found,) = (one for one in read(path, *lines) if isinstance(one, Problem))
    return str(found)


def test_a_row_is_a_document_with_its_paragraphs_and_its_day(tmp_path: Path) -> None:
    (found,) = read(tmp_path / "news.jsonl", ROW, "")
    assert isinstance(found, Document)
    assert (found.uri, found.published) == ("news.jsonl#a", parse_period("2021-03-04"))
    assert [block.span.of(found.text) for block in found.blocks] == ["Fares rose.", "The board met."]


def test_a_compressed_collection_reads_alike(tmp_path: Path) -> None:
    packed = tmp_path / "news.jsonl.gz"
    packed.write_bytes(gzip.compress(ROW.encode()))
    assert list(read_rows(packed, "news.jsonl")) == read(tmp_path / "news.jsonl", ROW)
    packed.write_bytes(gzip.compress(ROW.encode())[:-12])
    assert "damaged or cut short" in str(list(read_rows(packed, "news.jsonl.gz"))[-1])


def test_the_day_may_be_missing_and_an_id_a_number(tmp_path: Path) -> None:
    (found,) = read(tmp_path / "news.jsonl", '{"id": 7, "text": "Fares rose."}')
    assert isinstance(found, Document)
    assert (found.uri, found.published) == ("news.jsonl#7", None)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"id": "a", "text"', "news.jsonl:2:19: not JSON"),
        ("[1]", "news.jsonl:2:1: expected an object with `id`, `date` and `text`"),
        ('{"id": "a"}', "news.jsonl:2:1: expected `text`, a string"),
        ('{"text": "Fares rose."}', "news.jsonl:2:1: expected `id`"),
        ('{"id": 1, "date": 2021, "text": "Fares rose."}', "news.jsonl:2:1: expected `date`, a string"),
        ('{"id": 1, "date": "soon", "text": "Fares rose."}', "news.jsonl:2:1: `date`: "),
        ("[" * 100_000, "news.jsonl:2:1: not JSON that can be read"),
    ],
)
def test_a_line_that_is_no_text_is_told_and_the_others_are_read(tmp_path: Path, line: str, said: str) -> None:
    path = tmp_path / "news.jsonl"
    assert problem(path, ROW, line, ROW).startswith(said)
    assert len(read(path, ROW, line, ROW)) == 3


def test_a_line_in_another_encoding_is_told(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_bytes(b'{"id": 1, "text": "caf\xe9"}')
    assert str(*read_rows(path, "news.jsonl")) == "news.jsonl:1:1: not UTF-8: byte 22 of the line"


def test_a_collection_is_known_by_its_name() -> None:
    assert is_collection("a/News.JSONL")
    assert is_collection("news.jsonl.gz")
    assert not is_collection("news.json")


def test_only_files_are_read(tmp_path: Path) -> None:
    (found,) = read_rows(tmp_path, "news.jsonl")
    assert str(found).startswith("news.jsonl: cannot be read: ")
    (found,) = read_rows(tmp_path / "none.jsonl", "none.jsonl")
    assert str(found) == "none.jsonl: cannot be read: no such file or directory"
    plain = tmp_path / "news.jsonl.gz"
    plain.write_text(ROW, encoding="utf-8")
    (found,) = read_rows(plain, "news.jsonl.gz")
    assert "not a gzipped file" in str(found).lower()
