"""JSON Schemas: rules, cues and settings (draft-07, which editors complete from), and the report.

Names, keys and choices come from the code that reads them, so that a schema can't know
fewer or others; the words around them are said here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from claimcheck.checks.dimension import KIND_GROUPS
from claimcheck.config.keys import ALL_KEYS, DOCUMENT_KEYS, WIDTH_KEYS
from claimcheck.config.settings import CONFIDENCES
from claimcheck.model.figure import KINDS
from claimcheck.model.pattern import STRUCTURES
from claimcheck.model.rule import SEVERITIES
from claimcheck.rules.cues import CUE_KEYS, ROLE
from claimcheck.rules.cues import FORM as CUE_FORM
from claimcheck.rules.cues import MAX_LENGTH as CUE_LENGTH
from claimcheck.rules.examples import KEYS as EXAMPLE_KEYS
from claimcheck.rules.examples import PASSAGE_KEYS
from claimcheck.rules.frames import FRAME_KEYS, SLOT, SLOT_FORM
from claimcheck.rules.frames import SCOPES as FRAME_SCOPES
from claimcheck.rules.load import (
    FILE_KEYS,
    MATCH_KEYS,
    PLACES,
    RULE_KEYS,
    SAME_FIELDS,
    SCOPES,
    SHARED,
    TABLE_KEYS,
    TELLING,
)
from claimcheck.rules.override import OVERRIDE_KEYS
from claimcheck.rules.selectors import CLAIM_KEYS, NAME, STATUSES
from claimcheck.rules.tolerance import PERCENTAGE
from claimcheck.slips import COSTS

Schema = dict[str, Any]

_DRAFT = "http://json-schema.org/draft-07/schema#"
_TEXT: Schema = {"type": "string"}
_SCALAR: Schema = {"type": ["string", "number", "boolean"]}
_CHECK: Schema = {"type": "string", "maxLength": 1000}
_DATE: Schema = {
    "type": ["string", "integer"],
    "description": "A day, month, quarter, year or span: 2021-02-03, 2021-02, 2021-Q3, 2021, 2004/2005.",
}


def _described(schema: Schema, text: str) -> Schema:
    return {**schema, "description": text}


def _choice(choices: tuple[str, ...], text: str = "") -> Schema:
    return {"enum": list(choices), **({"description": text} if text else {})}


def _some(schema: Schema, text: str = "") -> Schema:
    """Return one or a list of them."""
    found: Schema = {"anyOf": [schema, {"type": "array", "items": schema}]}
    return _described(found, text) if text else found


def _object(properties: dict[str, Schema], keys: tuple[str, ...], required: tuple[str, ...] = ()) -> Schema:
    """Return a mapping with just these keys; raises KeyError for a key that nobody described."""
    found: Schema = {
        "type": "object",
        "properties": {key: properties[key] for key in keys},
        "additionalProperties": False,
    }
    return {**found, "required": list(required)} if required else found


def _free(schema: Schema, text: str = "") -> Schema:
    found: Schema = {"type": "object", "additionalProperties": schema}
    return _described(found, text) if text else found


_SEVERITY = _choice(SEVERITIES, "How grave a finding is.")
_SHARE: Schema = {"type": "string", "pattern": f"^{PERCENTAGE}$"}
_TOLERANCE: Schema = {
    "description": "How far off a comparison may be, besides rounding: 2%, or {rate: 2%} for exchange rates.",
    "anyOf": [_SHARE, _object({"rate": _SHARE, "value": _SHARE}, ("rate", "value"))],
}
_KIND = _choice((*KINDS, *KIND_GROUPS))
_TRUTH: Schema = {"enum": [True, False, "true", "false"]}
_ROLE: Schema = {"type": "string", "pattern": f"^{ROLE.pattern}$"}


def rule_schema() -> Schema:
    """Return the schema of a rule file."""
    passage = _object({"text": _TEXT, "published": _DATE}, PASSAGE_KEYS, ("text",))
    several: Schema = {"type": "array", "items": {"anyOf": [_TEXT, passage]}, "minItems": 2}
    texts: Schema = {"anyOf": [_TEXT, several]}
    example = _object(
        {
            "good": _described(texts, "On this the rule must be silent; several texts with `scope: corpus`."),
            "bad": _described(texts, "A text that it must report, at what stands in [[ ]]; or several."),
            "published": _DATE,
            "becomes": _described(_TEXT, "The text after one of the repairs that are offered."),
        },
        EXAMPLE_KEYS,
    )
    repair = _object(
        {
            "role": _described(_TEXT, "The figure to rewrite."),
            "value": _described(_CHECK, "What it should have read."),
            "swap": _described(_TEXT, "Another figure: the numbers of the two change places."),
            "word": _described(
                _choice(("opposite",)),
                "Replace the word that says up or down by its opposite (`contraries`).",
            ),
            "title": _described(_TEXT, "Why."),
            "when": _CHECK,
        },
        ("role", "value", "swap", "word", "title", "when"),
        ("role",),
    )
    same = _object(
        {
            "same": _some(_choice(SAME_FIELDS)),
            "kind": _some(_KIND),
            "claim": _TEXT,
            "between": _choice(PLACES, "With headline, one claim of the headline and one of the body."),
            "sharing": _choice(SHARED, "What the sentences of the two have in common."),
        },
        MATCH_KEYS,
    )
    table = _object(
        {
            "table": _choice(tuple(STRUCTURES), "What the cells of tables make up."),
            "told": _choice(TELLING, "What says so: other places of the table, or its words alone."),
        },
        TABLE_KEYS,
        ("table",),
    )
    fragments = _object({"all": _some(_TEXT)}, ("all",), ("all",))
    rule = _object(
        {
            "id": {
                "type": "string",
                "pattern": f"^{NAME.pattern}$",
                "description": "What is wrong, in short.",
            },
            "code": {"type": "string", "pattern": "^[A-Z]{2,5}[0-9]{3}$"},
            "aliases": _some(_TEXT, "Ids and codes of rules that this one has taken the place of."),
            "title": _described(_TEXT, "What is wrong, in a sentence."),
            "why": _described(_TEXT, "Why it matters to readers."),
            "scope": _choice(SCOPES, "How far apart the figures may stand."),
            "frame": _described(_TEXT, "The frame whose slots the check speaks of, in place of `match`."),
            "witness": _described(_TRUTH, "The rule bears figures out and accuses none."),
            "telltale": _described(_TRUTH, "What `when` asks is by itself the sign of a slip."),
            "doubtful": _some(_ROLE, "Roles that make this rule wary, besides those of its frame."),
            "match": {
                "description": "The sentences to look for: {a:money} ({b:money}).",
                "anyOf": [_some({"anyOf": [_TEXT, fragments]}), same, table],
            },
            "unless": _some(_TEXT, "Words that silence the sentence; cost* is a word's beginning."),
            "except": _some(_TEXT, "Patterns whose figures are left to other rules."),
            "when": _described(_CHECK, "The rule speaks only of figures of which this holds."),
            "check": _described(_CHECK, "What must hold: after ~ 4 * before."),
            "tolerance": _TOLERANCE,
            "severity": _SEVERITY,
            "message": _described(_TEXT, "What an editor is told; {a in b.unit} is filled in."),
            "repairs": {"anyOf": [_some(repair), {"const": "none"}]},
            "examples": {"type": "array", "items": example},
        },
        RULE_KEYS,
        ("id", "check"),
    )
    claim = _object(
        {
            "kind": _some(_KIND),
            "about": _some(_TEXT, "Names of what it is said of."),
            "says": _some(_TEXT, "Words of its clause, one of which must be there."),
            "not": _some(_TEXT, "Words of its clause that must not be there."),
            "unit": _some(_TEXT),
            "status": _some(_choice(STATUSES)),
            "per": _described(_TEXT, "A unit of time: year, month."),
        },
        CLAIM_KEYS,
    )
    value = _object({"value": _SCALAR, "from": _DATE, "to": _DATE}, ("value", "from", "to"), ("value",))
    fact = _object(
        {
            "claim": _TEXT,
            "source": _described(_TEXT, "Where the figure stands."),
            "values": _some(value),
            "figure": _described(_TEXT, "A known slip."),
            "should-be": _TEXT,
        },
        ("claim", "source", "values", "figure", "should-be"),
    )
    slot: Schema = {
        "type": "string",
        "pattern": f"^{SLOT.pattern}$",
        "description": f"What fills the slot: {SLOT_FORM}.",
    }
    slots = _free(slot, "The figures that belong together; the others are sought around the first.")
    frame = _object(
        {
            "slots": {**slots, "minProperties": 1},
            "within": _some(_choice(FRAME_SCOPES), "How far apart the figures may stand."),
            "doubtful": _some(_ROLE, "Roles of figures that are perhaps of something else."),
            "same": _some(_ROLE, "Roles that figures which must be alike have both or neither."),
        },
        FRAME_KEYS,
        ("slots",),
    )
    change = _object({"severity": _SEVERITY, "tolerance": _TOLERANCE}, OVERRIDE_KEYS)
    rules: Schema = {"type": "array", "items": rule}
    whole = _object(
        {
            "claims": _free(claim, "Named claims of a story, known in all files loaded together."),
            "frames": _free(frame, "Which roles belong together; rules say what must hold between them."),
            "rules": rules,
            "facts": {"type": "array", "items": fact},
            "extend": _some(_TEXT, "Files that this one builds on, shipped, or pack:NAME."),
            "override": _free(change, "Changes to rules of other files, by id."),
        },
        FILE_KEYS,
    )
    return {"$schema": _DRAFT, "title": "claimcheck rules", "anyOf": [whole, rules]}


def cues_schema() -> Schema:
    """Return the schema of a file of cues, `cues/LANGUAGE.yaml`."""
    words: Schema = {"type": "array", "items": _TEXT}
    cue = {
        "type": "string",
        "maxLength": CUE_LENGTH,
        "pattern": "_",
        "description": f"Beside a figure: {CUE_FORM}.",
    }
    role: Schema = {
        "anyOf": [
            {"type": "array", "items": cue},
            _object(
                {"mirror": _described(_ROLE, "The role whose cues it has, with opposite lists.")},
                ("mirror",),
                ("mirror",),
            ),
        ]
    }
    keys = {
        "lists": _free(
            {**words, "minItems": 1}, "Word lists, @NAME in a cue; they go before those of patterns."
        ),
        "contraries": _free(_TEXT, "For a word of movement the one that says the opposite: rose: fell."),
        "opposites": _free(_TEXT, "For each list the one that a mirrored role has in its place."),
        "unless": _free(_some(_ROLE), "For each role the one or the several beside which it does not count."),
        "turns": _described(words, "Words that open another clause."),
        "stops": _described(words, "Words that a `..` does not pass over, besides the turns."),
        "back": _described(words, "How a sentence begins that speaks of the figures of the one before."),
        "asides": _described(words, "Those of them whose clause a comma closes: who, which."),
        "joins": _described(words, "Words that join the last two of several that are counted up."),
    }
    return {
        "$schema": _DRAFT,
        "title": "claimcheck cues",
        **_object(keys, CUE_KEYS),
        "patternProperties": {f"^(?!(?:{'|'.join(CUE_KEYS)})$){ROLE.pattern}$": role},
    }


def config_schema() -> Schema:
    """Return the schema of claimcheck.toml."""
    texts: Schema = {"type": "array", "items": _TEXT}
    cost: Schema = {"type": "number", "minimum": 0}
    share: Schema = {"anyOf": [_SHARE, {"type": "number", "minimum": 0}]}
    settings = {
        "extend": _described(_TEXT, "Settings that these build on."),
        "include": _described(texts, "What is read in a folder."),
        "exclude": texts,
        "gitignore": _described({"type": "boolean"}, "Skip what git ignores."),
        "rules": _described(texts, 'Rule files and folders, "shipped", or "pack:NAME".'),
        "select": _described(texts, "Rules in force: ids, codes, beginnings of codes, or ALL."),
        "extend-select": texts,
        "ignore": texts,
        "fail-on": _SEVERITY,
        "min-severity": _SEVERITY,
        "min-confidence": _choice(CONFIDENCES),
        "published": _DATE,
        "language": _TEXT,
        "encoding": _TEXT,
        "rates": _described(_TEXT, "A CSV file of exchange rates."),
        "units": _described(texts, "Files with units of your own, in pint's definition syntax."),
        "baseline": _described(_TEXT, "A file of findings that are known."),
        "per-file-ignores": _free(texts),
        "severity": _free(_SEVERITY, "Another severity, by rule."),
        "slips": _described(
            _object(dict.fromkeys(COSTS, cost), tuple(COSTS)),
            "Another cost of a typing slip, by name.",
        ),
        "widths": _object(dict.fromkeys(WIDTH_KEYS, share), tuple(WIDTH_KEYS)),
        "documents": _free(
            _object(
                {
                    "published": _DATE,
                    "language": _TEXT,
                    "encoding": _TEXT,
                    "articles": _described(_TEXT, "Where the articles stand in a file of several."),
                    "headings": _described(texts, "Where headlines and standfirsts stand in JSON or XML."),
                    "texts": _described(texts, "Where the text stands."),
                    "published-in": _described(_TEXT, "Where the date of publication stands."),
                },
                tuple(DOCUMENT_KEYS),
            )
        ),
    }
    return {"$schema": _DRAFT, "title": "claimcheck settings", **_object(settings, ALL_KEYS)}


def _record(properties: dict[str, Schema]) -> Schema:
    """Return an object of the report: all keys are there, and later versions may add more."""
    return {"type": "object", "properties": properties, "required": list(properties)}


def output_schema() -> Schema:
    """Return the schema of `--output-format json`."""
    number: Schema = {"type": "integer", "minimum": 0}
    texts: Schema = {"type": "array", "items": _TEXT}
    nullable: Schema = {"type": ["integer", "null"]}
    names = ("start", "end", "line", "column", "end_line", "end_column", "start_byte", "end_byte")
    span = _record(dict.fromkeys(names, number))
    edit = _record({"path": _TEXT, "start": number, "end": number, "text": _TEXT})
    related = _record({"path": _TEXT, "span": span, "surface": _TEXT, "role": _TEXT})
    repair = _record(
        {
            "title": _TEXT,
            "safety": _choice(("safe", "likely", "possible")),
            "cost": {"type": "number"},
            "working": texts,
            "edits": {"type": "array", "items": edit},
        }
    )
    verdicts = ("held", "loose", "violated", "undecided")
    rule = {"path": _TEXT, "rule": _TEXT, "code": _TEXT}
    finding = _record(
        {
            **rule,
            "severity": _SEVERITY,
            "confidence": _choice(CONFIDENCES),
            "message": _TEXT,
            "working": texts,
            "span": span,
            "surface": _TEXT,
            "related": {"type": "array", "items": related},
            "repairs": {"type": "array", "items": repair},
            "component": number,
            "fingerprint": _TEXT,
        }
    )
    judgement = _record(
        {
            **rule,
            "verdict": _choice(verdicts),
            "working": texts,
            "reason": _TEXT,
            "span": span,
            "figures": {"type": "array", "items": related},
        }
    )
    document = _record(
        {
            "path": _TEXT,
            "language": _TEXT,
            "published": {"type": ["string", "null"]},
            "figures": number,
            "relations": _record(dict.fromkeys(verdicts, number)),
        }
    )
    problem = _record({"path": _TEXT, "message": _TEXT, "line": nullable, "column": nullable})
    whole = _record(
        {
            "version": {"const": 1},
            "tool": _record({"name": {"const": "claimcheck"}, "version": _TEXT}),
            "documents": {"type": "array", "items": document},
            "findings": {"type": "array", "items": finding},
            "judgements": {"type": "array", "items": judgement},
            "problems": {"type": "array", "items": problem},
        }
    )
    return {"$schema": _DRAFT, "title": "claimcheck report", **whole}


SCHEMAS: dict[str, Callable[[], Schema]] = {
    "rule": rule_schema,
    "cues": cues_schema,
    "config": config_schema,
    "output": output_schema,
}
