"""A text that is checked over and over while it is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field, replace
from typing import TYPE_CHECKING

from claimcheck import engine, formats
from claimcheck.model import Checked, Document, Report
from claimcheck.parts import Parts
from claimcheck.pipeline.corpus import gather_all
from claimcheck.pipeline.one_article import check_article, diagnose_article, judge_article, read_article
from claimcheck.pipeline.ruleset import Ruleset, use_units
from claimcheck.startup.lean import dataclass

if TYPE_CHECKING:
    from claimcheck.engine.diagnosis.component import Component
    from claimcheck.engine.diagnosis.diagnose import Diagnosis

_FIRST = "The line is 110 miles (180 km) long, 10% more than the 100 miles of 2020."
_STEP = 8  # examples


class Abandoned(Exception):
    """Culprits were sought in a text that nobody waits for any more."""


@dataclass(slots=True)
class Session:
    """What is known of one text from check to check, in one ruleset.

    `judge` tells verdicts at once: what is wrong, with the culprits and repairs of the components that
    have not changed. `diagnose` seeks those of the others, too; its report is the one that a fresh check
    would give. Neither is to be called while another call of the same session runs.
    """

    ruleset: Ruleset
    memory: engine.Memory = field(default_factory=lambda: engine.Memory())
    parts: Parts = field(default_factory=Parts)
    _last: tuple[Document, Checked] | None = None
    _warmed: int = 0

    def judge(self, document: Document) -> Report:
        """Verdicts, and what was found before."""
        return self._report(document, self.memory.at_once)

    def diagnose(self, document: Document, is_wanted: Callable[[], bool] = lambda: True) -> Report:
        """Verdicts, culprits and repairs. `is_wanted` is asked before each search, and raises Abandoned
        when it says no; what was found until then is kept."""

        def diagnosed(component: Component, steps: int) -> Diagnosis:
            if not is_wanted():
                raise Abandoned
            return self.memory.diagnosed(component, steps)

        return self._report(document, diagnosed)

    def warm_next(self) -> bool:
        """Do the next part of what a first text would have to wait for, such as reading the rules' patterns:
        first what any text needs, and then, a few at a time, what the rules' own examples do. Is any left?"""
        texts = [one.text for rule in self.ruleset.known for one in rule.examples[:1]]
        parts = [_FIRST, *("\n\n".join(texts[at : at + _STEP]) for at in range(0, len(texts), _STEP))]
        if self._warmed < len(parts):
            document = formats.from_text(parts[self._warmed], "warm.txt")
            check = self.judge if self._warmed else self.diagnose
            check(replace(document, language=self.ruleset.config.language))
            self._warmed += 1
        return self._warmed < len(parts)

    def _report(self, document: Document, diagnosed: engine.Diagnosed) -> Report:
        use_units(self.ruleset.config)
        try:
            checked = diagnose_article(self._judged(document), self.ruleset, diagnosed)
        except (MemoryError, Abandoned):
            raise
        except Exception:  # a rule that fails: left out, and told
            checked = check_article(read_article(document), self.ruleset)
        known = self.ruleset.known if self.ruleset.config.strict else None
        return gather_all((checked,), self.ruleset, corpus=False, known=known)

    def _judged(self, document: Document) -> Checked:
        if self._last is None or self._last[0] != document:
            article = read_article(document, self.parts)  # which may add tables and a date to it
            alone = replace(self.ruleset, comparing=())  # there is no other article
            self._last = document, judge_article(article, alone, self.parts)
        return self._last[1]
