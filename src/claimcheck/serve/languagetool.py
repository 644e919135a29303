"""The protocol of LanguageTool's HTTP server, as its clients speak it: a request to a document, a report
to an answer. Offsets count 16-bit units of what was sent, markup included."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from claimcheck import __version__, formats
from claimcheck.config import Config
from claimcheck.locale import LANGUAGES
from claimcheck.model import Document, Edit, Period, Report, Rule, Span, parse_period
from claimcheck.reporters.notes import Note, notes_of
from claimcheck.reporters.source_lines import Lines, lines_of
from claimcheck.serve.parameters import Refused, names_of, text_of

URI = "text"
_SOFTWARE = {
    "name": "claimcheck",
    "version": __version__,
    "buildDate": None,
    "apiVersion": 1,
    "premium": False,
    "status": "",
}
# Clients look for the tag of their own text; LanguageTool lists no plain "fr-FR" but for some.
_REGIONS = {
    "de": ("AT", "CH", "DE"),
    "en": ("AU", "CA", "GB", "NZ", "US", "ZA"),
    "es": ("AR", "ES", "MX"),
    "fr": ("BE", "CA", "CH", "FR"),
    "ja": ("JP",),
    "ko": ("KR",),
}
_CATEGORY = {"id": "FIGURES", "name": "Figures"}
_CONTEXT = 40  # letters on each side of what a match shows


@dataclass(frozen=True, slots=True)
class Asked:
    """A text to be checked, and of which rules or categories the client wants to hear."""

    document: Document
    detected: bool
    disabled: frozenset[str] = frozenset()
    enabled: frozenset[str] | None = None

    def wants(self, rule: Rule) -> bool:
        names = {*rule.names, _CATEGORY["id"]}
        return not names & self.disabled and (self.enabled is None or bool(names & self.enabled))


def asked(parameters: Mapping[str, Any], published: str, config: Config) -> Asked:
    """Return what a request to check asks for; `published` is what its header says. Raises Refused."""
    document = _document(parameters)
    said = text_of(parameters, "language") or "auto"
    language = config.language if said == "auto" else said
    if language.replace("_", "-").split("-")[0].lower() not in LANGUAGES:
        raise Refused(400, f"the language {language!r} is not known; known are {', '.join(LANGUAGES)}")
    day = text_of(parameters, "published") or published
    only = text_of(parameters, "enabledOnly") in ("true", "yes", "1")
    return Asked(
        replace(
            document, language=language, published=_period(day) or document.published or config.published
        ),
        said == "auto",
        names_of(parameters, "disabledRules") | names_of(parameters, "disabledCategories"),
        names_of(parameters, "enabledRules") | names_of(parameters, "enabledCategories") if only else None,
    )


def _period(said: str) -> Period | None:
    try:
        return parse_period(said) if said else None
    except ValueError as error:
        raise Refused(400, f"published: {error}") from error


def _document(parameters: Mapping[str, Any]) -> Document:
    text, data = text_of(parameters, "text"), parameters.get("data")
    if (text is None) is (data is None):
        raise Refused(400, "a request to check has either `text` or `data`")
    if text is not None:
        return formats.from_text(text, URI)
    if isinstance(data, str):
        try:
            data = json.loads(data)
        except (ValueError, RecursionError) as error:
            raise Refused(400, f"`data` is not valid JSON: {error}") from error
    if isinstance(data, dict) and isinstance(data.get("text"), str):
        return formats.from_text(data["text"], URI)
    annotation = data.get("annotation") if isinstance(data, dict) else None
    if not isinstance(annotation, list):
        raise Refused(400, "`data` has either a `text` or an `annotation`, which is a list")
    return formats.from_pieces(map(_piece, annotation), URI)


def _piece(said: Any) -> formats.Piece:
    found = said if isinstance(said, dict) else {}
    text, markup, meant = (found.get(name) for name in ("text", "markup", "interpretAs"))
    if isinstance(text, str) and markup is None:
        return formats.Piece(text, text)
    if isinstance(markup, str) and text is None and isinstance(meant, str | None):
        return formats.Piece(markup, meant or "")
    raise Refused(400, "each part of an annotation has a `text`, or a `markup` and perhaps `interpretAs`")


def check_answer(report: Report, asked: Asked, address: str) -> dict[str, Any]:
    """Return the answer to a check; pages of rules stand at `address`."""
    lines = lines_of(report).get(URI) or Lines(asked.document.original, asked.document)
    sentences = [span for article in report.articles for span in article.sentences]
    code = asked.document.language
    language = {"name": language_name(code), "code": code}
    wanted = [note for note in notes_of(report) if asked.wants(note.finding.rule)]
    matches = [_match(one, *place, sentences, address) for one in wanted for place in _places(one)]
    return {
        "software": _SOFTWARE,
        "warnings": {"incompleteResults": bool(report.problems)},
        "language": {**language, "detectedLanguage": {**language, "confidence": 1.0 - asked.detected / 2}},
        "matches": sorted(matches, key=lambda match: (match["offset"], match["length"])),
        "sentenceRanges": [_range(lines.source(span), lines) for span in sentences],
    }


def _places(note: Note) -> Iterator[tuple[Span, list[str]]]:
    """Yield where to underline: the finding's figure, and each other one that a repair would change instead;
    with what may be put there, the likeliest first."""
    spans = dict.fromkeys((note.finding.span, *(one.span for one in note.finding.related)))
    for span in spans:
        source = span if note.finding.in_source else note.lines.source(span)
        chosen = (
            one.edits for one in note.proposals if all(span.contains(edit.span) for edit in one.repair.edits)
        )
        texts = [text for edits in chosen if (text := _replaced(edits, source, note.lines.text)) is not None]
        if span == note.finding.span or texts:
            yield source, list(dict.fromkeys(texts))


def _replaced(edits: Iterable[Edit], span: Span, source: str) -> str | None:
    """Return what stands in the source in place of `span` after the edits; None if they reach beyond it."""
    parts, at = [], span.start
    for edit in edits:
        if not span.contains(edit.span) or edit.span.start < at:
            return None
        parts += [source[at : edit.span.start], edit.text]
        at = edit.span.end
    return "".join([*parts, source[at : span.end]])


def _match(note: Note, span: Span, texts: list[str], sentences: list[Span], address: str) -> dict[str, Any]:
    finding, lines = note.finding, note.lines
    start, end = _range(span, lines)
    around = Span(max(0, span.start - _CONTEXT), min(len(lines.text), span.end + _CONTEXT))
    context = Lines(around.of(lines.text).replace("\n", " "))
    sentence = next((one for one in sentences if one.start <= finding.span.start < one.end), finding.span)
    rule = finding.rule
    sums = "; ".join(finding.working)
    return {
        "message": f"{finding.message} [{sums}]" if sums else finding.message,
        "shortMessage": rule.title,
        "replacements": [{"value": text} for text in texts],
        "offset": start,
        "length": end - start,
        "context": {
            "text": context.text,
            "offset": context.utf16(span.start - around.start),
            "length": end - start,
        },
        "sentence": sentence.of(lines.text) if finding.in_source else lines.source(sentence).of(lines.text),
        "type": {"typeName": "Other"},
        "rule": {
            "id": rule.id,
            "description": rule.title,
            "issueType": "other",  # what some clients do not know, they do not show
            "category": _CATEGORY,
            "urls": [{"value": f"{address}/rules/{rule.id}"}],
            "isPremium": False,
            "confidence": {"high": 0.99, "medium": 0.9, "low": 0.7}[finding.confidence],
        },
        "ignoreForIncompleteSentence": False,
        "contextForSureMatch": -1,
    }


def _range(span: Span, lines: Lines) -> list[int]:
    return [lines.utf16(span.start), lines.utf16(span.end)]


def languages() -> list[dict[str, str]]:
    """Return every language that is known, and each with its regions."""
    codes = [(one, region) for one in LANGUAGES for region in ("", *_REGIONS[one])]
    return [
        {"name": language_name(long), "code": one, "longCode": long}
        for one, region in codes
        for long in (f"{one}-{region}" if region else one,)
    ]


def language_name(code: str) -> str:
    """Return the English name of a language."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(code, sep="-" if "-" in code else "_").get_display_name("en") or code
    except (UnknownLocaleError, ValueError):
        return code


def configinfo(rules: tuple[Rule, ...], most: int) -> dict[str, Any]:
    """Return what clients ask about the server: its rules, and how long a text may be."""
    return {
        "software": _SOFTWARE,
        "parameter": {"maxTextLength": most},
        "rules": [
            {
                "ruleId": rule.id,
                "description": rule.title,
                "categoryId": _CATEGORY["id"],
                "categoryName": _CATEGORY["name"],
                "locQualityIssueType": "other",
            }
            for rule in rules
        ],
    }


def info() -> dict[str, Any]:
    return {"software": _SOFTWARE}
