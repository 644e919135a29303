"""Articles one by one, a batch of them at a time: the half of the core that knows no other article.

Nothing that stands in a row makes it fail: what cannot be checked is a row of `errors` with its reason.
"""

from __future__ import annotations

import datetime
import hashlib
import re
import signal
import threading
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow as pa

from claimcheck import batch as crashes
from claimcheck import formats
from claimcheck.archives.schema import CHECKED, Row, Tables, error_row, tables_of
from claimcheck.archives.table_rows import article_key, claim_rows, figure_row, finding_row, key_rows
from claimcheck.config import Config
from claimcheck.model import Document, Period, parse_period
from claimcheck.pipeline import (
    Ruleset,
    check_article,
    gather_all,
    locale_of,
    read_article,
    ruleset_of,
    use_units,
)

MAX_BYTES = 1_000_000  # of an article; a long newspaper page is a fiftieth of it
MAX_SECONDS = 60.0  # of the processor, for one article
_MOMENT = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9:.]+ ?(?:Z|[+-][0-9:]+|UTC)?")
_DIGITS = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})(?:[0-9]{6})?")


class Refused(Exception):
    """An article that cannot be checked: the `reason` as one word, and what is to be said of it."""

    def __init__(self, reason: str, said: str) -> None:
        super().__init__(said)
        self.reason = reason


class _OverBudget(BaseException):
    """An article takes too long. No handler of faults on the way may take it for one."""


def check_batch(
    batch: pa.RecordBatch, config: Config, done: Callable[[int], object] = lambda number: None
) -> Tables:
    """The tables `CHECKED` of a batch of articles, whose columns are those of `ARTICLES`; any may lack.

    `done` is told how many rows are. Raises RuleErrors for rules with mistakes in them, and nothing for
    anything that stands in the batch.
    """
    ruleset = ruleset_of(config)
    use_units(config)
    found: dict[str, list[Row]] = defaultdict(list)
    for number, row in enumerate(batch.to_pylist()):
        for table, one in _rows(row, ruleset):
            found[table].append(one)
        done(number + 1)
    return tables_of(found, CHECKED)


def _rows(row: Row, ruleset: Ruleset) -> list[tuple[str, Row]]:
    """Return what becomes of one row."""
    id = id_of(row)
    errors: list[tuple[str, Row]] = []

    def tell(reason: str, said: str) -> None:
        errors.append(("errors", error_row(id, "check", reason, said)))

    if row.get("id") in (None, ""):
        stands_in = "a digest of its text stands in for it" if id else "and no text whose digest could be one"
        tell("no-id", f"the article has no id; {stands_in}")
    try:
        with _within(MAX_SECONDS):
            document = _document(row, id, ruleset.config, tell)
            return [*_checked(document, ruleset), *errors]
    except Refused as error:
        tell(error.reason, str(error))
    except _OverBudget:
        tell("over-budget", f"it took more than {MAX_SECONDS:.0f} seconds of the processor")
    except Exception as error:
        tell("crash", crashes.crash_text(error))
    return [*errors, ("keys", article_key(id))]


def _checked(document: Document, ruleset: Ruleset) -> Iterator[tuple[str, Row]]:
    checked = check_article(read_article(document), ruleset)
    report = gather_all((checked,), ruleset, corpus=False)
    article = checked.article
    yield from (("findings", finding_row(one)) for one in report.findings)
    yield from (("figures", figure_row(one, document.uri)) for one in article.figures)
    yield from (("claims", one) for one in claim_rows(article))
    yield from (("keys", one) for one in key_rows(checked))
    for fault in checked.faults:
        said = f"the rule {fault.rule} was left out: {fault.said}"
        yield "errors", error_row(document.uri, "check", "rule-failed", said)


def id_of(row: Row) -> str:
    """Return what an article is called, or else a digest of its text; "" when it has neither."""
    id, text = row.get("id"), row.get("text")
    if id not in (None, ""):
        return _clean(id if isinstance(id, str) else str(id))
    if text is None:
        return ""
    data = text if isinstance(text, bytes) else str(text).encode("utf-8", "surrogatepass")
    return f"sha256:{hashlib.sha256(data).hexdigest()[:24]}"


def _clean(text: str) -> str:
    return text.encode("utf-8", "replace").decode()


def _document(row: Row, id: str, config: Config, tell: Callable[[str, str], None]) -> Document:
    """Return the article of a row; raises Refused."""
    if fault := row.get("fault"):
        raise Refused("unreadable", fault)
    name = row.get("name") or ""
    document = _read(row.get("text"), name, id, config)
    document = replace(config.apply(document, Path(name)) if name else document, uri=id)
    language = row.get("language") or (document.language if name else "") or config.language
    try:
        locale_of(language)
    except ValueError as error:
        raise Refused("unknown-language", _clean(str(error))) from error
    published = document.published
    try:
        said = _period(row.get("date"))
        # What a page says of itself is older than the day on which it was fetched.
        published = (published or said) if name else (said or published)
    except ValueError as error:
        tell("wrong-date", f"{_clean(str(error))}; the article is checked without a date")
    return replace(document, language=language, published=published or config.published)


def _read(text: Any, name: str, id: str, config: Config) -> Document:
    if text is None:
        raise Refused("no-text", "the text is null")
    if len(text) > MAX_BYTES:
        unit = "bytes" if isinstance(text, bytes) else "characters"
        raise Refused("too-large", f"{len(text):,} {unit}; {MAX_BYTES:,} is the most that is checked")
    if name:
        try:
            settings = config.document(Path(name))
            return formats.read_bytes(text, name, encoding=settings.encoding, shape=settings.shape)
        except formats.ReadError as error:
            raise Refused("unreadable", error.problem.message) from error
    if isinstance(text, bytes):
        try:
            text = text.decode("utf-8")
        except UnicodeDecodeError as error:
            said = f"not valid UTF-8 at byte {error.start:,}"
            raise Refused("not-text", said) from error
    if "\0" in text:
        raise Refused("not-text", f"a null character at {text.index(chr(0)):,}: binary data is no text")
    return formats.from_text(_clean(text), id)


def _period(said: Any) -> Period | None:
    """Return a date as archives have it: a day of any type, a moment, or what settings would say."""
    if said is None or said == "":
        return None
    if isinstance(said, datetime.datetime | datetime.date):
        return parse_period(said.isoformat()[:10])
    if not isinstance(said, str):
        raise ValueError(f"{said!r} is not a date")
    if digits := _DIGITS.fullmatch(said.strip()):
        return parse_period("-".join(digits.groups()))
    moment = _MOMENT.fullmatch(said.strip())
    return parse_period(moment[1] if moment else said)


@contextmanager
def _within(seconds: float) -> Iterator[None]:
    """Raises _OverBudget when its body takes longer, where the system can say so."""
    main = threading.current_thread() is threading.main_thread()
    if not main or not hasattr(signal, "setitimer"):
        yield
        return

    def stop(*_: object) -> None:
        raise _OverBudget

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)  # what the system does for the article counts, too
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
