"""All articles against each other: the half of the core that sees them sorted by what they have in common.

Of a key no more is in memory than two articles that stand side by side, however many have it. What comes
out hangs on the rows alone: not on the order in which they were before, nor on how they are cut into
batches or spread over partitions, as long as a key stays whole.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby, islice

import pyarrow as pa

from claimcheck import batch as crashes
from claimcheck import engine
from claimcheck.archives.schema import COMPARED, ORDER, Row, Tables, error_row, tables_of
from claimcheck.archives.table_rows import contradiction_row
from claimcheck.batch import unpack
from claimcheck.config import Config
from claimcheck.model import Comparable, Outline, Relation
from claimcheck.pipeline import Ruleset, ruleset_of, use_units

_ROWS = 1024  # that are told at once
_MAX = 1000  # claims of one article with one key: an id of many articles must not fill the memory
_NEAR = engine.ARTICLES_AT_ONCE + 2  # whose outlines are held: those that are compared, and one to come


def compare_sorted(batches: Iterable[pa.RecordBatch], config: Config) -> Iterator[Tables]:
    """Yield the tables `COMPARED` of rows of `KEYS` that are sorted by `ORDER`, bit by bit."""
    ruleset = ruleset_of(config)
    use_units(config)
    found: dict[str, list[Row]] = defaultdict(list)
    for (_, rule, time), rows in groupby(
        _each(batches), key=lambda row: (row["key"], row["rule"], row["time"])
    ):
        for table, row in _group(rule, time, rows, ruleset):
            found[table].append(row)
            if len(found[table]) >= _ROWS:
                yield tables_of(found, COMPARED)
                found.clear()
    yield tables_of(found, COMPARED)


def sort_keys(table: pa.Table) -> pa.Table:
    """Return rows of `KEYS` in the order in which they are compared."""
    return table.sort_by([(name, "ascending") for name in ORDER])


def _each(batches: Iterable[pa.RecordBatch]) -> Iterator[Row]:
    for batch in batches:
        for at in range(0, batch.num_rows, _ROWS):
            yield from batch.slice(at, _ROWS).to_pylist()


def _group(rule: str, time: str, rows: Iterable[Row], ruleset: Ruleset) -> Iterator[tuple[str, Row]]:
    """Return what is to be told of rows that have a key in common."""
    return _told(rule, time, rows, ruleset) if rule else _ids(rows)


def _ids(rows: Iterable[Row]) -> Iterator[tuple[str, Row]]:
    for id, same in groupby(rows, key=lambda row: row["id"]):
        count = sum(1 for _ in same)
        if id and count > 1:  # articles with neither id nor text are not versions of one
            said = f"{count:,} articles have this id; they are taken for versions of one"
            yield "errors", error_row(id, "compare", "duplicate-id", said, count)


def _told(rule_id: str, time: str, rows: Iterable[Row], ruleset: Ruleset) -> Iterator[tuple[str, Row]]:
    """The contradictions within a group. Most groups are of one article, of which nothing is even read."""
    rule = next((one for one in ruleset.comparing if one.id == rule_id), None)
    articles = groupby(rows, key=lambda row: row["id"])
    _, first = next(articles)
    held = [*islice(first, _MAX)]
    second = next(articles, None)
    if second is None or rule is None:
        return
    near: dict[str, tuple[Outline, dict[object, Comparable]]] = {}

    def ordered() -> Iterator[Comparable]:
        yield from _read(held, near, ruleset)
        yield from _read(second[1], near, ruleset)
        for _, own in articles:
            yield from _read(own, near, ruleset)

    try:
        for relation in engine.match_in_order(rule, ordered()):
            yield from _contradiction(relation, near, time, ruleset)
    except Exception as error:
        said = f"the rule {rule.id} could not compare what has one key: {crashes.fault_text(error)}"
        yield "errors", error_row(held[0]["id"], "compare", "rule-failed", said)


def _read(
    rows: Iterable[Row],
    near: dict[str, tuple[Outline, dict[object, Comparable]]],
    ruleset: Ruleset,
) -> Iterator[Comparable]:
    """Yield the claims of one article."""
    rules = {rule.id: rule for rule in ruleset.comparing}
    for row in islice(rows, _MAX):
        (one,) = unpack(row["claim"], rules, tuple, row["id"])
        if one.claim.uri in near:
            near[one.claim.uri] = near.pop(one.claim.uri)  # an id that comes back is as near as a new one
        else:
            if len(near) >= _NEAR:
                del near[next(iter(near))]
            outline = Outline(one.claim.uri, row["language"], one.published, 0, ())
            near[one.claim.uri] = outline, {}
        near[one.claim.uri][1][id(one.claim)] = one
        yield one


def _contradiction(
    relation: Relation,
    near: dict[str, tuple[Outline, dict[object, Comparable]]],
    time: str,
    ruleset: Ruleset,
) -> Iterator[tuple[str, Row]]:
    outlines = {uri: outline for uri, (outline, _) in near.items()}
    context = ruleset.context({}, outlines)
    judgement = engine.judge(relation, context)
    if judgement is None or judgement.verdict != "violated":
        return
    a, b = (near[claim.uri][1][id(claim)] for _, claim in relation.roles)
    findings = engine.diagnose((judgement,), context, diagnosed=engine.accused)
    for finding in engine.settle(findings, {}, ruleset.config, ruleset.in_force).findings:
        yield "contradictions", contradiction_row(finding, a, b, time)
