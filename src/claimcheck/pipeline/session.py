"""A text that is checked over and over while it is written."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimcheck import engine
from claimcheck.model import Checked, Document, Report
from claimcheck.pipeline.article import check_article, diagnose_article, judge_article, read_article
from claimcheck.pipeline.corpus import gather_all
from claimcheck.pipeline.standard import Standard, use_units


@dataclass(slots=True)
class Session:
    """What is known of one text from check to check, in one standard.

    `judge` tells verdicts at once: what is wrong, with the culprits and repairs of the components that
    have not changed. `diagnose` seeks those of the others, too; its report is the one that a fresh check
    would give. Neither is to be called while another call of the same session runs.
    """

    standard: Standard
    memory: engine.Memory = field(default_factory=engine.Memory)
    _last: Checked | None = None

    def judge(self, document: Document) -> Report:
        """Verdicts, and what was found before."""
        return self._report(document, self.memory.at_once)

    def diagnose(self, document: Document) -> Report:
        """Verdicts, culprits and repairs."""
        return self._report(document, self.memory.diagnosed)

    def _report(self, document: Document, diagnosed: engine.Diagnosed) -> Report:
        use_units(self.standard.config)
        try:
            checked = diagnose_article(self._judged(document), self.standard, diagnosed)
        except MemoryError:
            raise
        except Exception:  # a rule that fails: left out, and told
            checked = check_article(read_article(document), self.standard)
        known = self.standard.known if self.standard.config.strict else None
        return gather_all((checked,), self.standard, corpus=False, known=known)

    def _judged(self, document: Document) -> Checked:
        if self._last is None or self._last.article.document != document:
            self._last = judge_article(read_article(document), self.standard)
        return self._last
