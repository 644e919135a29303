"""Relations among the cells of tables: what adds up to what, and what is worked out from what.

    Table ──sheet──▶ lines of entries ──sums, formulas, links──▶ structures ──speak──▶ relations

A structure ("this row is the sum of those") is a hypothesis about lines. It is held by the places where it
comes out, and only where enough of them do, or the words say it plainly, does it tell of the others.
"""

from claimcheck.engine.tables.relate import relate_tables

__all__ = ["relate_tables"]
