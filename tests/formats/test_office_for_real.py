"""LibreOffice reads our Word documents as meant: comments on figures, changes to accept or reject."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from same import as_word
from word import comment, commented, paragraph, run, word

from claimcheck import check, formats
from claimcheck.formats import Note
from claimcheck.model import Document, Edit, Span
from claimcheck.reporters import comments_of

SCRIPT = Path(__file__).parents[1] / "office_script.py"
FIXTURES = sorted((Path(__file__).parents[2] / "fixtures" / "articles").glob("*.txt"))


def interpreter() -> str | None:
    """A Python that can speak to the office."""
    for python in (sys.executable, "/usr/bin/python3"):
        if (
            Path(python).exists()
            and not subprocess.run([python, "-c", "import uno"], capture_output=True).returncode
        ):
            return python
    return None


pytestmark = [
    pytest.mark.real,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="no LibreOffice (soffice) here"),
    pytest.mark.skipif(interpreter() is None, reason="no Python here has LibreOffice's uno"),
]


def opened(folder: Path, *drafts: bytes) -> list[dict[str, Any]]:
    """What the office makes of each document."""
    paths = []
    for number, data in enumerate(drafts):
        paths.append(folder / f"{number}.docx")
        paths[-1].write_bytes(data)
    pipe = f"claimcheck-{folder.name}"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    options = ["--headless", "--norestore", "--nologo", f"--accept=pipe,name={pipe};urp;"]
    with subprocess.Popen(
        ["soffice", profile, *options], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as office:
        python = interpreter()
        assert python is not None
        try:
            done = subprocess.run(
                [python, str(SCRIPT), pipe, *map(str, paths)], capture_output=True, text=True, timeout=300
            )
        finally:
            office.terminate()
    assert done.returncode == 0, done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def read(data: bytes) -> Document:
    return formats.read_bytes(data, "a.docx")


def span(document: Document, surface: str) -> Span:
    start = document.text.index(surface)
    return Span(start, start + len(surface))


CELL = f"<w:tc><w:tcPr/>{paragraph('It is 70 metres long.')}</w:tc>"
TABLE = f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>{CELL}</w:tr></w:tbl>"
DRAFT = word(
    paragraph("Harbour profit of ", run("25", "<w:b/>"), " million")
    + paragraph(
        "It cost ",
        f'<w:ins w:id="7" w:author="A">{run("from 30 to 40 million")}</w:ins>',
        " euros &amp; more.",
    )
    + paragraph(
        "Up ",
        f'<w:hyperlink r:id="rId9">{run("5.5 percent")}</w:hyperlink>',
        " to ",
        commented(3, "60 tonnes"),
        ".",
    )
    + TABLE
    + paragraph("End."),
    parts={"comments": comment(3, "Is that so?")},
)
FIGURES = ("25 million", "30", "40 million", "5.5 percent", "60 tonnes", "70 metres")
NEW = ("26 million", "31", "41 billion", "6.5 percent", "61 tons", "71 metres")


def test_every_comment_is_anchored_on_its_figure(tmp_path: Path) -> None:
    document = read(DRAFT)
    notes = tuple(Note(span(document, one), f"about {one}") for one in FIGURES)
    once = formats.revise(document, DRAFT, (), notes)
    twice = formats.revise(read(once), once, (), notes)
    for found in opened(tmp_path, once, twice):
        ours = {said: text for author, said, text in found["comments"] if author == "claimcheck"}
        assert ours == {f"about {one}": one for one in FIGURES}
        assert ["An Editor", "Is that so?", "60 tonnes"] in found["comments"]


def test_accepted_changes_are_the_repairs_and_rejected_ones_the_original(tmp_path: Path) -> None:
    document = read(DRAFT)
    edits = tuple(Edit("a.docx", span(document, old), new) for old, new in zip(FIGURES, NEW, strict=True))
    made, before = opened(tmp_path, formats.rewrite(document, DRAFT, edits), DRAFT)
    expected = before["accepted"]
    for old, new in zip(FIGURES, NEW, strict=True):
        expected = expected.replace(old, new)
    assert made["accepted"] == expected
    assert made["rejected"] == before["rejected"]


def test_findings_of_the_fixtures_stand_on_their_figures(tmp_path: Path) -> None:
    drafts, expected = [], []
    for path in FIXTURES:
        plain = formats.read(path, path.name)
        data = as_word([(block.kind, block.span.of(plain.text)) for block in plain.blocks])
        document = read(data)
        report = check(document.text, published="2022-05-17")
        notes = tuple(note for own in comments_of(report).values() for note in own)
        drafts.append(formats.revise(document, data, (), notes))
        expected.append(sorted(finding.surface for finding in report.findings))
    for found, surfaces in zip(opened(tmp_path, *drafts), expected, strict=True):
        assert sorted(text for _, _, text in found["comments"]) == surfaces


@pytest.mark.parametrize("suffix", [".odt", ".rtf"])
def test_what_the_office_saves_in_its_own_formats_reads_the_same(tmp_path: Path, suffix: str) -> None:
    paths = []
    for path in FIXTURES:
        plain = formats.read(path, path.name)
        paths.append(tmp_path / f"{path.stem}.docx")
        paths[-1].write_bytes(as_word([(block.kind, block.span.of(plain.text)) for block in plain.blocks]))
    paths.append(tmp_path / "draft.docx")
    paths[-1].write_bytes(DRAFT)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", suffix[1:], "--outdir", str(tmp_path)]
    subprocess.run([*command, *map(str, paths)], check=True, capture_output=True, timeout=300)
    for path in paths:
        ours, theirs = (formats.read(one, one.name) for one in (path, path.with_suffix(suffix)))
        assert [block.span.of(theirs.text) for block in theirs.blocks] == [
            block.span.of(ours.text) for block in ours.blocks
        ]
