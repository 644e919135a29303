"""What the tables of an archive are made of, written down once for every engine that makes them.

`VERSION` goes up when a column changes its name, type or meaning; it stands in the metadata of every file
and in `_SUCCESS`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pyarrow as pa

VERSION = 1

Row = dict[str, Any]
Tables = dict[str, pa.RecordBatch]


def _schema(*fields: tuple[str, pa.DataType]) -> pa.Schema:
    return pa.schema(list(fields), metadata={"claimcheck.schema": str(VERSION)})


_SPAN = (("start", pa.int32()), ("end", pa.int32()))
_RELATED = pa.struct([("id", pa.string()), *_SPAN, ("surface", pa.string()), ("role", pa.string())])
_REPAIR = pa.struct(
    [("title", pa.string()), ("safety", pa.string()), ("cost", pa.float64()), *_SPAN, ("text", pa.string())]
)
_SIDES = [
    (f"{side}_{name}", kind)
    for side in "ab"
    for name, kind in (
        *(("id", pa.string()), *_SPAN, ("surface", pa.string()), ("value", pa.float64())),
        ("published", pa.string()),
    )
]

# What is read: an article a row. Of `name` the suffix says the format of bytes; `fault` is why a row is none.
ARTICLES = _schema(
    ("id", pa.string()),
    ("text", pa.large_binary()),
    ("date", pa.string()),
    ("language", pa.string()),
    ("name", pa.string()),
    ("fault", pa.string()),
)

# What is told. Spans are in code points of the article's text.
OUTPUT: Mapping[str, pa.Schema] = {
    "findings": _schema(
        ("id", pa.string()),
        ("rule", pa.string()),
        ("code", pa.string()),
        ("severity", pa.string()),
        ("confidence", pa.string()),
        *_SPAN,
        ("surface", pa.string()),
        ("message", pa.string()),
        ("working", pa.list_(pa.string())),
        ("related", pa.list_(_RELATED)),
        ("repairs", pa.list_(_REPAIR)),
        ("fingerprint", pa.string()),
    ),
    "figures": _schema(
        ("id", pa.string()),
        *_SPAN,
        ("surface", pa.string()),
        ("kind", pa.string()),
        ("value", pa.float64()),
        ("exact", pa.string()),
        ("unit", pa.string()),
        ("per", pa.string()),
        ("hedge", pa.string()),
        ("bound", pa.string()),
    ),
    "claims": _schema(
        ("id", pa.string()),
        *_SPAN,
        ("subject", pa.list_(pa.string())),
        ("measure", pa.string()),
        ("period", pa.string()),
        ("status", pa.string()),
        ("source", pa.string()),
        ("published", pa.string()),
        ("language", pa.string()),
        ("sentence", pa.string()),
    ),
    "contradictions": _schema(
        ("rule", pa.string()),
        ("code", pa.string()),
        ("severity", pa.string()),
        ("message", pa.string()),
        ("subject", pa.list_(pa.string())),
        ("measure", pa.string()),
        ("unit", pa.string()),
        ("per", pa.string()),
        ("time", pa.string()),
        *_SIDES,
    ),
    "errors": _schema(
        ("id", pa.string()),
        ("stage", pa.string()),
        ("reason", pa.string()),
        ("message", pa.string()),
        ("count", pa.int64()),
    ),
}

# What is compared: a claim a row, and a row for each article, whose `rule` is "". It is sorted by ORDER.
KEYS = _schema(
    ("key", pa.int64()),
    ("rule", pa.string()),
    ("time", pa.string()),
    ("day", pa.date32()),
    ("id", pa.string()),
    ("start", pa.int32()),
    ("language", pa.string()),
    ("claim", pa.binary()),
)
ORDER = ("key", "rule", "time", "day", "id", "start", "claim")
SCHEMAS: Mapping[str, pa.Schema] = {**OUTPUT, "keys": KEYS}
CHECKED = ("findings", "figures", "claims", "errors", "keys")  # what comes of articles one by one
COMPARED = ("contradictions", "errors")  # what comes of them all


def tables_of(rows: Mapping[str, Sequence[Row]], names: Iterable[str]) -> Tables:
    """Return rows as a batch of each of these tables; those without rows are empty."""
    return {name: pa.RecordBatch.from_pylist([*rows.get(name, ())], schema=SCHEMAS[name]) for name in names}


def error_row(id: str | None, stage: str, reason: str, message: str, count: int = 1) -> Row:
    """Return one row of `errors`."""
    return {"id": id, "stage": stage, "reason": reason, "message": message[:500], "count": count}
