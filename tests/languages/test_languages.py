"""German and French: the frames are everybody's, only the cues are a language's."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from claimcheck.model import Report
from claimcheck.model.frame import FrameMatcher
from claimcheck.pipeline import check

HERE = Path(__file__).parent
LANGUAGES = {"de": "german.yaml", "fr": "french.yaml"}
_MARK = re.compile(r"\[\[(.*?)\]\]")


def _sentences(part: str) -> list[Any]:
    return [
        pytest.param(language, one, id=f"{language}: {one if isinstance(one, str) else one['about']}")
        for language, name in LANGUAGES.items()
        for one in yaml.safe_load((HERE / name).read_text(encoding="utf-8"))[part]
    ]


def _held(report: Report) -> bool:
    """Did a rule that binds by a frame find that the figures come out?"""
    framed = (one for one in report.judgements if isinstance(one.relation.rule.matcher, FrameMatcher))
    return any(one.verdict == "held" for one in framed)


def _told(report: Report) -> list[set[str]]:
    """The figures of each finding that is louder than a hint."""
    loud = (one for one in report.findings if one.severity in ("error", "warning"))
    return [{one.surface, *(other.surface for other in one.related)} for one in loud]


@pytest.mark.parametrize(("language", "sentence"), _sentences("said"))
def test_a_sentence_whose_figures_come_out_is_confirmed(language: str, sentence: dict[str, str]) -> None:
    report = check(sentence["right"], language=language)
    assert _held(report)
    assert report.findings == ()


@pytest.mark.parametrize(("language", "sentence"), _sentences("said"))
def test_one_slip_is_found_with_the_figure_that_has_it(language: str, sentence: dict[str, str]) -> None:
    slipped = _MARK.search(sentence["wrong"])
    assert slipped
    (told,) = _told(check(_MARK.sub(r"\1", sentence["wrong"]), language=language))
    assert slipped[1] in told


@pytest.mark.parametrize(("language", "sentence"), _sentences("quiet"))
def test_figures_that_only_stand_near_each_other_are_left_alone(language: str, sentence: str) -> None:
    assert check(sentence, language=language).findings == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_twenty_sentences(language: str) -> None:
    data = yaml.safe_load((HERE / LANGUAGES[language]).read_text(encoding="utf-8"))
    assert len(data["said"]) >= 20
