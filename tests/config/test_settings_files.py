"""The settings file: what it may say, and how mistakes in it are named."""

from __future__ import annotations

import os
import textwrap
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.config import Config, ConfigError, discover, load
from claimcheck.model import Period, Stamp, Widths


def write(folder: Path, text: str, name: str = "claimcheck.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def mistakes(folder: Path, text: str, name: str = "claimcheck.toml") -> list[str]:
    path = write(folder, text, name)
    with pytest.raises(ConfigError) as caught:
        load(path, name)
    return [str(problem) for problem in caught.value.problems]


def test_every_key(tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    (tmp_path / "rates.csv").touch()
    path = write(
        tmp_path,
        textwrap.dedent("""
        include = ["*.txt", "copy/**"]
        exclude = ["old"]
        rules = ["shipped", "desk"]
        select = ["CC1"]
        extend-select = ["CC201"]
        ignore = ["weekday"]
        fail-on = "warning"
        min-severity = "warning"
        min-confidence = "medium"
        published = 2021-02-03
        language = "de"
        encoding = "cp1252"
        rates = "rates.csv"
        [severity]
        CC101 = "info"
        [widths]
        about = "7.5%"
        nearly-multiple = 0.3
        [slips]
        dropped-digit = 1.5
        [documents."wire/*.txt"]
        published = "2004/2005"
        language = "fr"
        encoding = "latin-1"
        """),
    )
    config = load(path)
    assert config.root == tmp_path
    assert config.rules == ("shipped", str(tmp_path / "desk"))
    assert config.extend_select == ("CC201",)
    assert (config.fail_on, config.min_severity, config.min_confidence) == ("warning", "warning", "medium")
    assert config.published == Period(Stamp(2021, 2, 3))
    assert config.rates == tmp_path / "rates.csv"
    assert config.severity == (("CC101", "info"),)
    assert config.widths == Widths(about=Fraction(3, 40), nearly_multiple=Fraction(3, 10))
    assert config.slips == (("dropped-digit", Fraction(3, 2)),)
    settings = config.document(tmp_path / "wire" / "a.txt")
    assert settings.published == Period(Stamp(2004), Stamp(2005))
    assert (settings.language, settings.encoding) == ("fr", "latin-1")
    assert config.document(tmp_path / "b.txt").encoding == "cp1252"


def test_an_empty_file_is_the_defaults(tmp_path: Path) -> None:
    path = write(tmp_path, "")
    assert load(path) == Config(root=tmp_path, source=path)


@pytest.mark.parametrize("date", ['"2021"', "2021", '"2021-Q3"', "2021-02-03T10:00:00", '"2021-02/2021-03"'])
def test_dates_of_every_form(tmp_path: Path, date: str) -> None:
    assert load(write(tmp_path, f"published = {date}")).published is not None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('fail-on = "fatal"', '1:1: fail-on: expected "error", "warning" or "info", found "fatal"'),
        ("\n  select = 3", "2:3: select: expected a list of strings, found 3"),
        ('includ = ["*"]', '1:1: includ: unknown key; did you mean "include"?'),
        ("published = 2021-02-03\nlanguage = 7", "2:1: language: expected a language tag such as"),
        ('encoding = "utf-9"', '1:1: encoding: expected the name of an encoding'),
        ('published = "soon"', "published: 'soon' is not a date"),
        ("published = true", "published: expected a date, found true"),
        ('[widths]\nabout = "wide"', '2:1: widths.about: expected a share such as "10%"'),
        ("[widths]\nabuot = 0.1", '2:1: widths.abuot: unknown key; did you mean "about"?'),
        ("widths = 3", "1:1: widths: expected a table, found 3"),
        ("[slips]\nswap = -1", "2:1: slips.swap: expected a number, 0 or more, found -1"),
        ("[slips]\nswap = nan", "2:1: slips.swap: expected a number"),
        ('[severity]\nCC1 = "bad"', "2:1: severity.CC1: expected"),
        ('[documents."a*.txt"]\n\npublishd = 1', '3:1: documents."a*.txt".publishd: unknown key; did'),
        ('documents."a.txt" = 4', '1:1: documents."a.txt": expected a table, found 4'),
        ('documents = {"a.txt" = {published = "x"}}', "1:1: documents.\"a.txt\".published: 'x' is not"),
        ('rules = ["nowhere"]', "1:1: rules: no such file or folder"),
        ('a = """\nb = 1\n"""\n# c = 2\nselect = 1', "5:1: select: expected"),
    ],
)  # fmt: skip
def test_a_mistake_has_its_place_key_and_expectation(tmp_path: Path, text: str, message: str) -> None:
    assert any(message in mistake for mistake in mistakes(tmp_path, text))


def test_all_mistakes_are_named_at_once(tmp_path: Path) -> None:
    found = mistakes(tmp_path, 'fail-on = 1\nselect = 2\n[documents."a.txt"]\nencoding = 3\n')
    assert [line.split(":")[1] for line in found] == ["1", "2", "4"]


def test_what_is_not_toml_is_named_at_its_place(tmp_path: Path) -> None:
    (found,) = mistakes(tmp_path, "include = [\n  'a'\n  'b'\n]")
    assert found.startswith("claimcheck.toml:3:3: not valid TOML")


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "claimcheck.toml"
    path.write_bytes("# £\n".encode("cp1252"))
    with pytest.raises(ConfigError, match="not valid UTF-8"):
        load(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no such file"):
        load(tmp_path / "gone.toml")


def test_pyproject_counts_with_its_own_table_only(tmp_path: Path) -> None:
    below = tmp_path / "copy" / "today"
    below.mkdir(parents=True)
    write(tmp_path / "copy", "[project]\nname = 'claimcheck-users'\n", "pyproject.toml")
    path = write(tmp_path, "[tool.claimcheck]\nfail-on = 'info'\n", "pyproject.toml")
    assert discover(below) == path
    assert load(path).fail_on == "info"


def test_mistakes_in_pyproject_have_their_place_there(tmp_path: Path) -> None:
    text = "[project]\nname = 'x'\n\n[tool.claimcheck]\nfail-on = 1\n"
    assert mistakes(tmp_path, text, "pyproject.toml")[0].startswith("pyproject.toml:5:1: fail-on")


def test_the_nearest_file_wins(tmp_path: Path) -> None:
    below = tmp_path / "copy"
    below.mkdir()
    write(tmp_path, "")
    hidden = write(below, "", ".claimcheck.toml")
    assert discover(below / "a.txt") == hidden
    assert discover(tmp_path) == tmp_path / "claimcheck.toml"


@given(st.text(max_size=80))
def test_any_text_is_settings_or_a_named_mistake(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "any.toml"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        config = load(path, "any.toml")
    except ConfigError as error:
        assert all(str(problem).startswith("any.toml") for problem in error.problems)  # noqa: PT017
    else:
        assert config.root == path.parent


@pytest.mark.skipif(os.name == "nt", reason="pipes and devices of POSIX")
@pytest.mark.parametrize("named", ["/dev/zero", "pipe", ".", "9" * 5000])
def test_settings_extend_regular_files_alone(tmp_path: Path, named: str) -> None:
    os.mkfifo(tmp_path / "pipe")
    (said,) = mistakes(tmp_path, f'extend = "{named}"')
    assert said.startswith("claimcheck.toml:1:1: extend: no such file: ")
    assert len(said) < 200


def test_settings_of_any_size_are_not_read(tmp_path: Path) -> None:
    with (tmp_path / "endless.toml").open("wb") as file:
        file.truncate(10**12)
    (said,) = mistakes(tmp_path, 'extend = "endless.toml"')
    assert said.endswith("endless.toml: cannot be read: larger than 4 megabytes")


@pytest.mark.parametrize("text", ["password = 'hunter2'", "password hunter2"])
def test_of_settings_elsewhere_nothing_is_quoted(tmp_path: Path, text: str) -> None:
    (tmp_path / "secret.toml").write_text(text)
    (tmp_path / "desk").mkdir()
    (said,) = mistakes(tmp_path / "desk", 'extend = "../secret.toml"')
    assert said.startswith("claimcheck.toml:1:1: extend: not settings that can be used")
    assert "hunter2" not in said
    assert "password" not in said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"[slips]\ndropped-digit = {'9' * 5000}", "not valid TOML: a number has too many digits"),
        ("[slips]\ndropped-digit = 1e999999999", "slips.dropped-digit: expected a number"),
        ("[widths]\nabout = 1e-999999999", "widths.about: expected a share"),
        (f"[widths]\nabout = '{'9' * 5000}%'", "widths.about: expected a share"),
        (f"rates = '{'9' * 5000}'", "rates: no such file or folder"),
        (f"rules = ['{'9' * 5000}']", "rules: no such file or folder"),
    ],
)
def test_what_is_endless_in_settings_is_told_briefly(tmp_path: Path, text: str, said: str) -> None:
    (told,) = mistakes(tmp_path, text)
    assert said in told
    assert len(told) < 200
