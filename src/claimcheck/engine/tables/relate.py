"""From an article's tables to relations: every place of a structure that is spoken of binds its cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from claimcheck.engine.tables.accounts import accounts, meant
from claimcheck.engine.tables.ages import ages
from claimcheck.engine.tables.behind import behind, games_behind
from claimcheck.engine.tables.ceilings import ceilings
from claimcheck.engine.tables.columns import columns as columns_of
from claimcheck.engine.tables.formulas import formulas, shares
from claimcheck.engine.tables.grid import grid_of
from claimcheck.engine.tables.growth import growth
from claimcheck.engine.tables.links import links
from claimcheck.engine.tables.means import means
from claimcheck.engine.tables.mentions import Source, source_of
from claimcheck.engine.tables.ranks import ranks
from claimcheck.engine.tables.sheet import (
    Entry,
    Sheet,
    View,
    sheet_of,
    told,
    without,
    years_among,
)
from claimcheck.engine.tables.speak import Told, borne_out, comes_out_exactly, told_of
from claimcheck.engine.tables.structure import Structure
from claimcheck.engine.tables.sums import sums
from claimcheck.engine.tables.ties import Tie, ties
from claimcheck.engine.tables.twins import twins
from claimcheck.engine.tables.weekdays import weekdays
from claimcheck.engine.tables.wholes import wholes
from claimcheck.locale import Locale, get_locale
from claimcheck.model.article import Article
from claimcheck.model.claim import Claim
from claimcheck.model.pattern import TableMatcher, Telling
from claimcheck.model.relation import Relation
from claimcheck.model.rule import Rule
from claimcheck.model.table import Table

MAX_CELLS = 120_000
RATIOS = frozenset(
    ["change", "share", "ratio", "product", "units", "mean"]
)  # of several kinds of figures, or rounded
COUNTED = frozenset(["place", "age", "same-age", "order", "games"])  # whose figures are not rounded
RATES = frozenset(["change", "share", "ratio"])  # what does not add up
RESULTS = frozenset(["gross", "operating-profit", "before-tax"])  # of all lines before them
MAX_COLUMNS = 200  # of a table in which it is sought what is worked out from what
MAX_ROWS = 60  # the same of rows
MAX_ROUNDS = 4
LEFT_OUT = 4.0  # bits that a sum costs where a table prints only some lines
MAX_RELATIONS = 5_000  # of a table; what is wrong comes first
MAX_SOUND = 500  # of those that bear on nothing that is wrong


def relate_tables(article: Article, rules: Sequence[Rule]) -> Iterator[Relation]:
    """The relations among the cells of each table, by the rules that speak of tables."""
    by_kind: dict[tuple[str, Telling], Rule] = {}
    for rule in rules:
        if isinstance(rule.matcher, TableMatcher):
            by_kind[rule.matcher.structure, rule.matcher.told] = rule
    if not by_kind or not article.document.tables:
        return
    locale = get_locale(article.document.language or "en")
    claims = {claim.figure.span.start: claim for claim in article.claims if "cell" in claim.figure.notes}
    sources: list[Source] = []
    for table in article.document.tables:
        if len(table.cells) > MAX_CELLS:
            continue
        yield from _dated(article, table, locale, by_kind)
        sheet = sheet_of(table, article, claims, locale)
        if sheet is not None:
            listed = _listed(table, article, sheet, claims, locale)
            yield from _bound(article, _chosen([*structures_of(sheet, locale), *listed]), by_kind)
            sources.append(source_of(sheet, table, article, locale))
    yield from _bound(article, list(twins(sources, locale)), by_kind)
    for tie in ties(article, sources, locale):
        yield from _tied(article, tie, by_kind)


def _listed(
    table: Table, article: Article, sheet: Sheet, claims: Mapping[int, Claim], locale: Locale
) -> list[Told]:
    """What is told of a table that is a list: its order, its places and the ages in it."""
    grid = grid_of(table, article, claims, locale)
    return [] if grid is None else [*ranks(grid, sheet.rows, locale), *ages(grid, locale)]


def _dated(
    article: Article, table: Table, locale: Locale, by_kind: Mapping[tuple[str, Telling], Rule]
) -> Iterator[Relation]:
    """The days of a table that stand beside their weekdays."""
    rule = by_kind.get(("weekday", "figures"))
    if rule is None:
        return
    for claim in weekdays(table, article, locale):
        place = claim.figure.span
        yield Relation(rule, (("day", claim),), article.document.uri, place, article.document.published)


def structures_of(sheet: Sheet, locale: Locale) -> list[Told]:
    """What is told of a table, by its rows and its columns."""
    rows, columns = sheet.rows, sheet.columns
    across = formulas(columns, locale, unworded=True) if 2 < len(columns.lines) <= MAX_COLUMNS else []
    worked_out = frozenset(one.result for one in across if one.kind in RATES)
    rows = without(rows, worked_out | _rates_of_change(rows) | years_among(columns))
    by_name = meant(rows, sheet.language) if len(rows.lines) <= MAX_ROWS else {}
    named_so = frozenset(line for meaning, line in by_name.items() if meaning in RESULTS)
    down_sums = _less_surely(sums(rows, locale, signed=True, results=named_so))
    totals = _totals(rows, down_sums)
    of_all = dict.fromkeys(range(len(columns.lines)), totals)
    of_total = shares(columns, of_all, locale) if len(columns.lines) <= MAX_COLUMNS else []
    down_sums = [_apart_from(one, rows, frozenset(each.result for each in of_total)) for one in down_sums]
    told_lines = {one.lines for one in across}
    across_sums = [
        one for one in sums(columns, locale, signed=False, skipped=worked_out) if one.lines not in told_lines
    ]
    below = formulas(rows, locale, unworded=False) if len(rows.lines) <= MAX_ROWS else []
    below = [one for one in below if one.lines not in {each.lines for each in down_sums}]
    results = frozenset(one.result for one in down_sums)
    sound = {one.result for one in down_sums if one.held}
    named = [one for one in accounts(rows, locale) if one.held or one.result not in sound]
    known = {one.lines for one in named}
    down_sums = _once([*(one for one in down_sums if one.lines not in known), *named])
    linked = links(rows, results, down_sums, locale)
    rates = frozenset(one.result for one in below if one.kind in RATES)
    exact = comes_out_exactly(rows, [*down_sums, *linked, *across_sums])
    bound = columns_of(columns, results, {*told_lines, *(one.lines for one in across_sums)}, locale)
    gaps = [*behind(columns, locale), *games_behind(columns, locale)]
    beside = [*(one for one in gaps if one.lines not in told_lines), *means(columns, frozenset(), locale)]
    grown = list(growth(rows, locale))
    known_rows = {one.result for one in grown}
    below = [*(one for one in below if one.result not in known_rows), *grown]
    found, waiting = told_of(rows, [*down_sums, *linked, *below], locale, exact=exact)
    more, others = told_of(
        columns,
        [*across, *of_total, *across_sums, *bound, *growth(columns, locale), *beside],
        locale,
        exact=exact,
        apart=rates,
    )
    every = [*found, *more]
    every += (one for one in ceilings(rows, locale) if not one.instance.held)
    every += wholes(columns, results | totals, every)
    return [*every, *borne_out(every, [*waiting, *others], locale)]


def _rates_of_change(rows: View) -> frozenset[int]:
    """The places that are changes in percent, which do not add up."""
    return frozenset(
        place
        for place in rows.moves
        if any(entry is not None and entry.percent for entry in (line[place] for line in rows.lines))
    )


def _less_surely(found: list[Structure]) -> list[Structure]:
    """Sums, less sure where most lines that are called totals come out nowhere: lines are left out then."""
    worded = [bool(one.held) for one in found if one.worded]
    if 2 * sum(worded) >= len(worded):
        return found
    return [replace(one, cost=one.cost + LEFT_OUT) for one in found]


def _once(found: list[Structure]) -> list[Structure]:
    """Sums but for those that fail somewhere and take in more than another of the same result that never
    does: parts beside the subtotal that they make up, which rounding hides where it is next to nothing."""
    sound: dict[int, list[Structure]] = {}
    for one in found:
        if one.held and not one.broken:
            sound.setdefault(one.result, []).append(one)
    return [
        one
        for one in found
        if not one.broken or not any(other.lines < one.lines for other in sound.get(one.result, ()))
    ]


def _apart_from(one: Structure, rows: View, places: frozenset[int]) -> Structure:
    """A sum that no word speaks of, without what places that are worked out from others say for it: shares
    add up where their amounts do."""
    if one.worded or not places:
        return one
    starts = frozenset(
        entry.claim.figure.span.start for line in rows.lines for place in places if (entry := line[place])
    )
    told_again = [each.places <= starts for each in one.instances]
    if not any(told_again) or all(told_again):
        return one
    instances = tuple(
        replace(each, bits=0.0) if again else each
        for each, again in zip(one.instances, told_again, strict=True)
    )
    return replace(one, instances=instances)


def _totals(rows: View, found: Sequence[Structure]) -> frozenset[int]:
    """The rows that may be the total of all: those that sums end in, the first and the last."""
    last = len(rows.lines) - 1
    return frozenset((0, last, *(one.result for one in found)))


def _chosen(found: Sequence[Told]) -> list[Told]:
    """Of a large table what is wrong, what bears on that, and of the rest as much as there is room for."""
    if len(found) <= MAX_SOUND:
        return list(found)
    broken = [one for one in found if not one.instance.held]
    touched = frozenset(place for one in broken for place in one.instance.places)
    near = [one for one in found if one.instance.held and one.instance.places & touched]
    rest = [one for one in found if one.instance.held and not one.instance.places & touched]
    return [*broken, *near, *rest[:MAX_SOUND]][:MAX_RELATIONS]


def _bound(
    article: Article, found: Sequence[Told], by_kind: Mapping[tuple[str, Telling], Rule]
) -> Iterator[Relation]:
    percents = _percentages(found)
    exact = {id(entry) for one in found if one.exact for entry in _entries(one)} - percents
    made: dict[tuple[int, bool], Claim] = {}

    def claim_of(entry: Entry, kind: str) -> Claim:
        """Exact where cells are added up; a ratio may be of what was there before rounding."""
        name = (id(entry), kind in COUNTED or (kind not in RATIOS and id(entry) in exact))
        if name not in made:
            made[name] = told(entry, exact=name[1], percent=id(entry) in percents)
        return made[name]

    for one in found:
        rule = by_kind.get((one.structure.kind, one.by))
        if rule is None:
            continue
        roles = tuple((role, claim_of(entry, one.structure.kind)) for role, entry in one.instance.roles)
        spans = [claim.figure.span for _, claim in roles]
        place = min(spans).cover(max(spans))
        yield Relation(rule, roles, article.document.uri, place, article.document.published)


def _tied(article: Article, tie: Tie, by_kind: Mapping[tuple[str, Telling], Rule]) -> Iterator[Relation]:
    """A figure of a sentence with the cell, or the two cells, that it tells."""
    percent = tie.claim.figure.kind == "percent"
    cells = [told(entry, percent=percent and len(tie.cells) == 1) for entry in tie.cells]
    rule = by_kind.get(("told" if len(cells) == 1 else "told-change", "figures"))
    if rule is None:
        return
    roles = [("stated", tie.claim), ("cell", cells[0])]
    if len(cells) > 1:
        way = "fall" if tie.cells[1].value < tie.cells[0].value else "rise"
        roles = [("before", cells[0]), ("after", cells[1]), (way, tie.claim)]
    yield Relation(rule, tuple(roles), article.document.uri, tie.claim.sentence, article.document.published)


def _entries(one: Told) -> Iterator[Entry]:
    return (entry for _, entry in one.instance.roles)


def _percentages(found: Sequence[Told]) -> set[int]:
    """The entries that are percentages: what says so, is worked out as one or is added to such."""
    known = {id(entry) for one in found for entry in _entries(one) if entry.percent}
    known |= {id(one.instance.roles[-1][1]) for one in found if one.structure.percent}
    linear = [[id(entry) for entry in _entries(one)] for one in found if one.structure.kind not in RATIOS]
    for _ in range(MAX_ROUNDS):
        before = len(known)
        for line in linear:
            if not known.isdisjoint(line):
                known.update(line)
        if len(known) == before:
            break
    return known
