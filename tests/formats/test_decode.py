"""Bytes become text exactly, or are refused with a reason."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claimcheck import formats
from claimcheck.formats import ReadError


def refusal(data: bytes, uri: str = "a.txt", encoding: str | None = None) -> str:
    with pytest.raises(ReadError) as caught:
        formats.read_bytes(data, uri, encoding=encoding)
    return str(caught.value.problem)


def test_offsets_are_those_of_the_decoded_file() -> None:
    document = formats.read_bytes("Zürich paid 3 Mrd. €\r\nand left.".encode(), "a.txt")
    assert document.text == "Zürich paid 3 Mrd. €\r\nand left."
    assert (document.encoding, document.bom, document.segments) == ("utf-8", False, ())


def test_a_byte_order_mark_is_no_text() -> None:
    document = formats.read_bytes(codecs.BOM_UTF8 + b"Two million.", "a.txt")
    assert (document.text, document.bom) == ("Two million.", True)


@pytest.mark.parametrize(
    ("encoding", "exact"),
    [("cp1252", "cp1252"), ("latin-1", "iso8859-1"), ("euc-kr", "euc_kr"), ("UTF-16", "utf-16-le")],
)
def test_a_declared_encoding_is_used(encoding: str, exact: str) -> None:
    text = "2조 원" if encoding == "euc-kr" else "£3 million"
    document = formats.read_bytes(text.encode(encoding), "a.txt", encoding=encoding)
    assert (document.text, document.encoding) == (text, exact)


def test_undeclared_bytes_are_refused_with_place_and_remedy() -> None:
    said = refusal("It cost\n  £3 million".encode("cp1252"), "wire/b.txt")
    assert said.startswith("wire/b.txt:2:3: not valid UTF-8: byte 0xA3 at offset 10")
    assert "--encoding cp1252" in said
    assert '[documents."b.txt"]' in said


def test_an_unmarked_guess_is_not_made_for_utf_16() -> None:
    assert "--encoding utf-16," in refusal("It cost 3 million".encode("utf-16"))


def test_a_wrong_declaration_is_named_as_such() -> None:
    said = refusal("価格は2兆円".encode(), encoding="ascii")
    assert "not valid ASCII" in said
    assert "declared" in said


@pytest.mark.parametrize(
    ("data", "kind"),
    [(b"%PDF-1.7 ...", "PDF"), (b"PK\x03\x04rest", "office"), (b"1 million\x00\x00", "null bytes")],
)
def test_binary_files_are_refused_by_kind(data: bytes, kind: str) -> None:
    said = refusal(data)
    assert "not a text file" in said
    assert kind in said


@pytest.mark.parametrize(
    ("data", "why"), [(b"", "empty"), (b" \r\n\t", "white space"), (codecs.BOM_UTF8, "white")]
)
def test_a_file_without_text_says_so(data: bytes, why: str) -> None:
    assert why in refusal(data)


def test_a_missing_file_is_a_read_error(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no such file"):
        formats.read(tmp_path / "gone.txt", "gone.txt")


def test_a_folder_is_a_read_error(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="directory"):
        formats.read(tmp_path, "folder")


@given(st.binary(max_size=200), st.sampled_from([None, "utf-8", "cp1252", "utf-16", "utf-32", "shift_jis"]))
@example(b"\x01!\x02", None)  # a wire's message without a text
def test_any_bytes_are_read_or_refused(data: bytes, encoding: str | None) -> None:
    try:
        document = formats.read_bytes(data, "a.txt", encoding=encoding)
    except ReadError as error:
        assert error.problem.message  # noqa: PT017
    else:
        assert document.text.strip()


@pytest.mark.parametrize("encoding", ["idna", "punycode"])
def test_an_encoding_of_host_names_is_refused(encoding: str) -> None:
    with pytest.raises(ReadError, match="no encoding of files"):
        formats.read_bytes("It is 5 km… long".encode(), "a.txt", encoding=encoding)


@pytest.mark.parametrize("charset", ["punycode", "utf-16", "utf_16_be", "no-such"])
def test_a_charset_that_the_page_cannot_be_in_is_passed_over(charset: str) -> None:
    page = f'<meta charset="{charset}"><p>It is 5 km… long.</p>'.encode()
    document = formats.read_bytes(page, "a.html")
    assert (document.text, document.encoding) == ("It is 5 km… long.", "utf-8")
