"""An edit changes the bytes of its span and no others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import formats
from claimcheck.formats import RewriteError
from claimcheck.model import Edit, Span


def edit(start: int, end: int, text: str) -> Edit:
    return Edit("a.txt", Span(start, end), text)


def test_bytes_around_an_edit_stay() -> None:
    data = "\ufeffUp 3 %\r\nin Zürich\r".encode()
    document = formats.read_bytes(data, "a.txt")
    assert formats.rewrite(document, data, (edit(3, 4, "3.5"),)) == "\ufeffUp 3.5 %\r\nin Zürich\r".encode()


def test_edits_may_come_in_any_order() -> None:
    data = b"1 and 2"
    document = formats.read_bytes(data, "a.txt")
    assert formats.rewrite(document, data, (edit(6, 7, "20"), edit(0, 1, "10"))) == b"10 and 20"


def test_clashing_edits_are_refused() -> None:
    document = formats.read_bytes(b"1234", "a.txt")
    with pytest.raises(RewriteError, match="clash"):
        formats.rewrite(document, b"1234", (edit(0, 3, "9"), edit(2, 4, "8")))


def test_a_file_that_changed_meanwhile_is_refused() -> None:
    document = formats.read_bytes(b"1234", "a.txt")
    with pytest.raises(RewriteError, match="changed"):
        formats.rewrite(document, b"1235", (edit(0, 1, "9"),))


def test_what_an_encoding_cannot_write_is_refused() -> None:
    data = "£3".encode("cp1252")
    document = formats.read_bytes(data, "a.txt", encoding="cp1252")
    with pytest.raises(RewriteError, match="cannot write '₩'"):
        formats.rewrite(document, data, (edit(0, 1, "₩"),))


@given(
    st.text(st.characters(codec="utf-8", exclude_characters="\ufeff\0"), min_size=1).filter(str.strip),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32"]),
    st.data(),
)
def test_any_text_in_any_encoding(text: str, encoding: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    raw = text.encode(encoding)
    document = formats.read_bytes(raw, "a.txt", encoding=encoding)
    assert document.original == text
    expected = (text[:start] + "42" + text[end:]).encode(encoding)
    whole = Edit("a.txt", Span(start, end), "42", in_source=True)
    assert formats.rewrite(document, raw, (whole,)) == expected
