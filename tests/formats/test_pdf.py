"""PDF files: text by where it stands on the page, findings as highlights in a copy."""

from __future__ import annotations

import ctypes
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest
from desk_page import BAD, Command
from pdf import Print, paragraphs, pdf
from pypdfium2 import raw

from claimcheck import formats
from claimcheck.formats import Note, ReadError, RewriteError
from claimcheck.model import Document, Span


def read(*pages: list[Print]) -> Document:
    return formats.read_bytes(pdf(*pages), "a.pdf")


def found(*pages: list[Print]) -> list[str]:
    document = read(*pages)
    return [block.span.of(document.text) for block in document.blocks]


def column(x: float, y: float, *rows: str) -> list[Print]:
    return [Print(x, y - 14 * number, row) for number, row in enumerate(rows)]


WRAPPED = ("The harbour company said its profit rose to 28", "million pounds in the six months to June.")


def test_lines_of_print_are_put_together() -> None:
    assert found(column(72, 700, *WRAPPED)) == [" ".join(WRAPPED)]


def test_a_gap_parts_paragraphs() -> None:
    page = column(72, 700, *WRAPPED) + column(72, 650, "Turnover was flat at 5 million.")
    assert found(page) == [" ".join(WRAPPED), "Turnover was flat at 5 million."]


def test_an_indent_or_a_short_line_parts_paragraphs() -> None:
    indented = [
        *column(72, 700, *WRAPPED),
        Print(90, 672, "Turnover was flat at 5 million pounds in the year"),
    ]
    assert len(found(indented)) == 2
    short = column(
        72, 700, WRAPPED[0], "million pounds.", "Turnover was flat at 5 million pounds in the year"
    )
    assert len(found(short)) == 2


def test_a_sentence_goes_on_in_the_next_column_and_on_the_next_page() -> None:
    assert found(column(72, 100, WRAPPED[0]) + column(330, 700, WRAPPED[1])) == [" ".join(WRAPPED)]
    assert found(column(72, 100, WRAPPED[0]), column(72, 700, WRAPPED[1])) == [" ".join(WRAPPED)]


def test_a_word_parted_at_a_line_end_is_one() -> None:
    assert found(column(72, 700, "The company said its profit rose to 28 mil-", "lion pounds.")) == [
        "The company said its profit rose to 28 million pounds."
    ]


def test_running_heads_and_page_numbers_are_no_text() -> None:
    pages = [
        [
            Print(72, 820, f"The Harbour Times, page {n}"),
            *column(72, 700, f"Text {n} of 5 million."),
            Print(290, 30, str(n)),
        ]
        for n in (1, 2, 3)
    ]
    assert found(*pages) == [f"Text {n} of 5 million." for n in (1, 2, 3)]


def test_a_line_that_rises_for_a_note_or_a_square_is_one() -> None:
    page = [
        Print(72, 700, "It covers 12 km"),
        Print(146.7, 704, "2", 6),
        Print(150.1, 700, ", says the port."),
    ]
    assert found(page) == ["It covers 12 km², says the port."]


def test_larger_print_is_a_heading() -> None:
    document = read([Print(72, 760, "Up 5 percent", 20), *column(72, 700, *WRAPPED)])
    assert [block.kind for block in document.blocks] == ["heading", "paragraph"]


def marks(data: bytes) -> list[tuple[str, str]]:
    """The text of each highlight, and the letters below it."""
    found = []
    document = pypdfium2.PdfDocument(data)
    for page in document:
        text = page.get_textpage()
        for index in range(raw.FPDFPage_GetAnnotCount(page)):
            annotation = raw.FPDFPage_GetAnnot(page, index)
            below = []
            points = raw.FS_QUADPOINTSF()
            for one in range(raw.FPDFAnnot_CountAttachmentPoints(annotation)):
                raw.FPDFAnnot_GetAttachmentPoints(annotation, one, points)
                below.append(text.get_text_bounded(points.x1, points.y3, points.x2, points.y1))
            size = raw.FPDFAnnot_GetStringValue(annotation, b"Contents", None, 0)
            buffer = ctypes.create_string_buffer(size)
            raw.FPDFAnnot_GetStringValue(
                annotation, b"Contents", ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size
            )
            found.append((buffer.raw[:-2].decode("utf-16-le"), " ".join(" ".join(below).split())))
            raw.FPDFPage_CloseAnnot(annotation)
    return found


def noted(data: bytes, *surfaces: str) -> bytes:
    document = formats.read_bytes(data, "a.pdf")
    notes = []
    for surface in surfaces:
        start = document.text.index(surface)
        notes.append(Note(Span(start, start + len(surface)), f"about {surface}\nand more"))
    return formats.revise(document, data, (), tuple(notes))


def test_a_highlight_is_on_the_figure() -> None:
    data = pdf(
        *paragraphs(
            [
                (
                    "paragraph",
                    "It cost £5 (6.5 euros) in all, and that is that. " * 3 + "It fell by 28 million.",
                )
            ]
        )
    )
    made = noted(data, "6.5 euros", "28 million")
    assert made.startswith(data)
    assert marks(made) == [
        ("about 28 million\nand more", "28 million"),
        ("about 6.5 euros\nand more", "6.5 euros"),
    ]


def test_a_figure_on_two_lines_has_two_boxes() -> None:
    assert marks(noted(pdf(column(72, 700, *WRAPPED)), "28 million")) == [
        ("about 28 million\nand more", "28 million")
    ]


def test_a_second_run_replaces_our_own() -> None:
    data = pdf(column(72, 700, *WRAPPED))
    first = noted(data, "28 million")
    assert noted(first, "28 million") == first
    assert marks(noted(first, "six months")) == [("about six months\nand more", "six months")]


def test_a_pdf_that_changed_meanwhile_is_refused() -> None:
    document = read(column(72, 700, *WRAPPED))
    with pytest.raises(RewriteError, match="changed"):
        formats.revise(document, pdf(column(72, 700, "Other")), (), ())


def test_the_command_line_writes_a_copy_and_repairs_nothing(desk: Path, claimcheck: Command) -> None:
    (desk / "draft.pdf").write_bytes(pdf(column(72, 700, BAD)))
    run = claimcheck("run", "draft.pdf", "--annotate", "--unsafe-fixes")
    assert run.code == 1
    assert "draft.checked.pdf: 1 comment" in run.err
    ((said, below),) = marks((desk / "draft.checked.pdf").read_bytes())
    assert said.startswith("error ")
    assert below in BAD


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7 cut short", "damaged"),
        (b"PK\x03\x04", "another kind of file"),
        (pdf([]), "holds no text"),
    ],
)
def test_what_cannot_be_read_is_told(data: bytes, said: str) -> None:
    with pytest.raises(ReadError, match=said):
        formats.read_bytes(data, "a.pdf")


def test_without_the_extra_the_command_that_installs_it_is_told(desk: Path) -> None:
    (desk / "a.pdf").write_bytes(pdf(column(72, 700, BAD)))
    code = "import sys; sys.modules['pypdfium2'] = None; from claimcheck.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, "run", "a.pdf"], capture_output=True, text=True, cwd=desk
    )
    assert done.returncode == 2
    assert "python -m pip install pypdfium2" in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="limits of Linux")
@pytest.mark.parametrize(
    ("limit", "work"),
    [("_limit_time(1)", "while True: pass"), ("_limit_memory()", "bytearray(2 * child.MEMORY)")],
)
def test_a_process_that_reads_pdf_ends_at_its_limits(limit: str, work: str) -> None:
    program = f"from claimcheck.formats.pdf import child\nchild.{limit}\n{work}\nprint('went on')"
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False, timeout=60)
    assert ended.returncode != 0
    assert ended.stdout == b""
