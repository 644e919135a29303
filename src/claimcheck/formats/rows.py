"""Collections of texts: JSON lines, compressed or not, an object a line with `id`, `date` and `text`."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from dataclasses import replace
from io import BufferedIOBase, BufferedReader, FileIO
from itertools import count
from pathlib import Path
from typing import Any

from claimcheck.disk import BIG, open_regular
from claimcheck.formats.txt import from_text
from claimcheck.model import Document, Problem, parse_period

COLLECTIONS = (".jsonl", ".jsonl.gz")


def is_collection(path: str) -> bool:
    """Does the file's name say that it holds many texts?"""
    return path.lower().endswith(COLLECTIONS)


def read_rows(path: Path, uri: str) -> Iterator[Document | Problem]:
    """Every text of a collection, one at a time, called by the collection's `uri` and its own `id`; for a
    line that is none, what is wrong with it. Empty lines are passed over. The collection may be of any
    size, a line of it as large as an article."""
    try:
        with open_regular(path) as file, _unpacked(path, file) as lines:
            for number in count(1):
                line = lines.readline(BIG)
                if not line:
                    return
                if len(line) == BIG:
                    yield Problem(uri, f"a line longer than {BIG // 1_000_000} megabytes", number, 1)
                    return
                if line.strip():
                    yield _row(line.rstrip(), uri, number)
    except OSError as error:
        yield Problem(uri, f"cannot be read: {error.strerror.lower() if error.strerror else error}")
    except (EOFError, zlib.error):
        yield Problem(uri, "cannot be read: the compressed file is damaged or cut short")


def _unpacked(path: Path, file: FileIO) -> BufferedIOBase:
    return gzip.GzipFile(fileobj=file) if path.name.lower().endswith(".gz") else BufferedReader(file)


def _row(line: bytes, uri: str, number: int) -> Document | Problem:
    try:
        row = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"))
    except UnicodeDecodeError as error:
        return Problem(uri, f"not UTF-8: byte {error.start} of the line", number, 1)
    except json.JSONDecodeError as error:
        return Problem(uri, f"not JSON: {error.msg.lower()}", number, error.colno)
    except (RecursionError, ValueError):  # nested without end, or a number of thousands of digits
        return Problem(uri, "not JSON that can be read: nested too deeply, or a number too long", number, 1)
    said = _wrong(row)
    if said:
        return Problem(uri, said, number, 1)
    document = from_text(row["text"], f"{uri}#{row['id']}")
    if not row.get("date"):
        return document
    try:
        return replace(document, published=parse_period(row["date"]))
    except ValueError as error:
        return Problem(uri, f"`date`: {error}", number, 1)


def _wrong(row: Any) -> str:
    """What keeps a row from being a text; nothing if it is one."""
    if not isinstance(row, dict):
        return "expected an object with `id`, `date` and `text`"
    if not isinstance(row.get("text"), str):
        return "expected `text`, a string"
    if not isinstance(row.get("id"), str | int):
        return "expected `id`, a string or a whole number"
    if not isinstance(row.get("date"), str | None):
        return "expected `date`, a string, or none"
    return ""
