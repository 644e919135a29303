"""How many errors are too many."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

_FORM = re.compile(r"([0-9]{1,12})|([0-9]{1,3}(?:\.[0-9]{1,6})?)%")


class TooManyErrors(Exception):
    """More of an archive could not be checked than was allowed."""


@dataclass(frozen=True, slots=True)
class Limit:
    """So many errors, or such a share of the articles, is still well."""

    most: int | None = None
    share: Fraction | None = None

    def at_once(self, errors: int) -> None:
        """Raises TooManyErrors when there are too many, whatever comes."""
        if self.most is not None and errors > self.most:
            raise TooManyErrors(f"{errors:,} errors so far, and --max-errors allows {self.most:,}")

    def in_all(self, errors: int, articles: int) -> None:
        """The same when all articles have been checked."""
        self.at_once(errors)
        if self.share is not None and errors > self.share * articles:
            allowed = f"{float(100 * self.share):g}%"
            said = f"{errors:,} errors in {articles:,} articles, and --max-errors allows {allowed}"
            raise TooManyErrors(said)


def read_limit(said: str) -> Limit:
    """`N` or `P%`; raises ValueError."""
    match = _FORM.fullmatch(said.strip())
    if match is None:
        raise ValueError(
            f"expected a number of errors or a share of the articles such as 0.5%, found {said!r}"
        )
    if match[1]:
        return Limit(int(match[1]))
    return Limit(share=Fraction(match[2]) / 100)
