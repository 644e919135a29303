"""The published schemas are those of the code, and say what the code says."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import jsonschema
import pytest
import yaml
from desk_page import Command

from claimcheck.authoring import SCHEMAS
from claimcheck.config.keys import ALL_KEYS, DOCUMENT_KEYS, WIDTH_KEYS

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = sorted((ROOT / "rules").rglob("*.yaml"))
CUES = [path for path in SHIPPED if path.parent.name == "cues"]
RULES = [path for path in SHIPPED if path not in CUES]
BROKEN = {path.stem: path for path in (ROOT / "tests" / "rules" / "broken").rglob("*.yaml")}
# Mistakes of form, which an editor can underline while one types.
OF_FORM = [
    *("07-unknown-section", "08-misspelt-keys", "27-claim-with-wrong-words", "32-not-a-list"),
    *("35-frame-slots", "38-witness"),
]
CUES_OF_FORM = [
    *("03-no-figure", "07-too-long", "08-not-a-mapping", "09-not-a-list-of-cues", "12-empty-list"),
    "06-mirrors",
]


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_published_schema_is_that_of_the_code(name: str) -> None:
    """`make docs` writes them anew."""
    published = (ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8")
    assert json.loads(published) == SCHEMAS[name]()


@pytest.mark.parametrize("name", SCHEMAS)
def test_each_is_a_schema_of_draft_7(name: str) -> None:
    meta = jsonschema.Draft7Validator(jsonschema.Draft7Validator.META_SCHEMA)
    assert list(meta.iter_errors(SCHEMAS[name]())) == []


def test_the_command_prints_it(claimcheck: Command) -> None:
    run = claimcheck("schema", "rule")
    assert run.code == 0
    assert json.loads(run.out) == SCHEMAS["rule"]()
    assert claimcheck("schema", "rules").code == 2


def errors(name: str, value: object) -> list[str]:
    return [error.message for error in jsonschema.Draft7Validator(SCHEMAS[name]()).iter_errors(value)]


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.stem)
def test_shipped_rules_fit(path: Path) -> None:
    """Dates come as YAML has them; the loader takes the text."""
    assert errors("rule", yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)) == []


@pytest.mark.parametrize("path", CUES, ids=lambda path: path.stem)
def test_shipped_cues_fit(path: Path) -> None:
    assert errors("cues", yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)) == []


@pytest.mark.parametrize("name", CUES_OF_FORM)
def test_mistakes_of_form_in_cues_do_not(name: str) -> None:
    text = BROKEN[f"en.{name}"].read_text(encoding="utf-8")
    assert errors("cues", yaml.load(text, yaml.BaseLoader)) != []


@pytest.mark.parametrize("name", OF_FORM)
def test_mistakes_of_form_do_not(name: str) -> None:
    assert errors("rule", yaml.load(BROKEN[name].read_text(encoding="utf-8"), yaml.BaseLoader)) != []


def test_every_key_of_the_settings_is_in_their_schema() -> None:
    schema = SCHEMAS["config"]()
    assert set(schema["properties"]) == set(ALL_KEYS)
    assert set(schema["properties"]["widths"]["properties"]) == set(WIDTH_KEYS)
    documents = schema["properties"]["documents"]["additionalProperties"]
    assert set(documents["properties"]) == set(DOCUMENT_KEYS)


def test_settings_fit_or_do_not() -> None:
    good = (ROOT / "fixtures" / "articles" / "claimcheck.toml").read_text(encoding="utf-8")
    table = json.loads(json.dumps(tomllib.loads(good), default=str))
    assert errors("config", table) == []
    assert errors("config", {"rule": ["shipped"]}) != []
    assert errors("config", {"fail-on": "fatal"}) != []


def test_a_report_fits(desk: Path, claimcheck: Command) -> None:
    run = claimcheck("run", ".", "--output-format", "json", "--judgements")
    assert errors("output", json.loads(run.out)) == []
    assert json.loads(run.out)["findings"]
