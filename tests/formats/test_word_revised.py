"""Findings as comments and repairs as tracked changes: on the figure itself, and nothing else touched."""

from __future__ import annotations

import re
from io import BytesIO

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from word import anchored, comment, commented, members, packed, paragraph, run, seen, word

from claimcheck import formats
from claimcheck.formats import Note, RewriteError
from claimcheck.model import Document, Edit, Span

PLAIN = word(paragraph("It cost 25 million pounds in all.") + paragraph("Text"))


def read(data: bytes) -> Document:
    return formats.read_bytes(data, "draft.docx")


def span(document: Document, surface: str) -> Span:
    start = document.text.index(surface)
    return Span(start, start + len(surface))


def noted(data: bytes, *surfaces: str) -> bytes:
    document = read(data)
    notes = tuple(Note(span(document, surface), f"about {surface}") for surface in surfaces)
    return formats.revise(document, data, (), notes)


def edited(data: bytes, old: str, new: str) -> bytes:
    document = read(data)
    return formats.rewrite(document, data, (Edit("draft.docx", span(document, old), new),))


@pytest.mark.parametrize(
    ("content", "surface"),
    [
        (("It cost 25 million pounds.",), "25 million"),
        (("25 million pounds",), "25 million pounds"),
        (("It cost ", run("25", "<w:b/>"), " million pounds."), "25 million"),
        (("It cost ", f'<w:hyperlink r:id="rId1">{run("over 25 million")}</w:hyperlink>', "."), "25 million"),
        (("It cost ", f'<w:ins w:id="7" w:author="A">{run("25 mil")}</w:ins>', "lion pounds."), "25 million"),
        (("It cost ", "<w:r><w:t>25</w:t><w:tab/><w:t>million</w:t></w:r>"), "25 million"),
        (("It cost &#163;25 &amp; more.",), "£25 & more"),
        (("It cost 2", run("5 mil", "<w:i/>"), "lion pounds."), "25 million"),
        (("It cost ", commented(3, "25 million"), " pounds."), "25 million"),
    ],
)
def test_a_comment_is_anchored_on_the_figure(content: tuple[str, ...], surface: str) -> None:
    data = word(paragraph(*content), parts={"comments": comment(3, "Is that so?")})
    made = noted(data, surface)
    (text,) = anchored(made).values()
    assert text in (surface, surface.replace(" ", ""))  # a tab is no text
    assert seen(made) == seen(data)
    assert read(made).text == read(data).text


def test_figures_side_by_side_and_within_each_other() -> None:
    made = noted(PLAIN, "25 million", "million pounds", "25", " pounds")
    assert anchored(made) == {
        f"about {one}": one for one in ("25 million", "million pounds", "25", " pounds")
    }


def test_notes_have_comments_too() -> None:
    note = f'<w:footnote w:id="2">{paragraph("It cost 25 million.")}</w:footnote>'
    made = noted(word(paragraph("Text"), parts={"footnotes": note}), "25 million")
    assert anchored(made) == {"about 25 million": "25 million"}


def test_all_else_in_the_package_stays() -> None:
    data = word(paragraph("It cost 25 million."), parts={"styles": "", "comments": comment(3, "Is that so?")})
    before, after = members(data), members(noted(data, "25 million"))
    assert {name for name in before if before[name] != after[name]} == {
        "word/document.xml",
        "word/comments.xml",
    }
    assert list(before) == list(after)
    body, marked = (parts["word/document.xml"].decode() for parts in (before, after))
    start = body.index("25 million")
    assert marked.startswith(body[: body.rindex("<w:r>", 0, start)])
    assert marked.endswith(body[body.index("</w:p>", start) :])


def test_a_package_without_comments_gets_them() -> None:
    made = noted(PLAIN, "25 million")
    changed = {name for name, data in members(PLAIN).items() if members(made)[name] != data}
    assert changed == {"[Content_Types].xml", "word/_rels/document.xml.rels", "word/document.xml"}
    (known,) = docx.Document(BytesIO(made)).comments
    assert (known.author, known.text) == ("claimcheck", "about 25 million")


def test_a_second_run_replaces_our_own_comments_and_no_others() -> None:
    data = word(
        paragraph("It cost ", commented(3, "25 million"), " pounds, up from 20 million."),
        parts={"comments": comment(3, "Is that so?")},
    )
    first = noted(data, "25 million", "20 million")
    assert noted(first, "25 million", "20 million") == first
    assert anchored(noted(first, "20 million")) == {"about 20 million": "20 million"}
    none = noted(first)
    assert anchored(none) == {}
    assert "Is that so?" in members(none)["word/comments.xml"].decode()
    assert "claimcheck" not in members(none)["word/document.xml"].decode()


def test_threads_lose_what_was_ours() -> None:
    first = members(noted(word(paragraph("It cost 5."), parts={"comments": ""}), "5"))
    with_id = first["word/comments.xml"].replace(b"<w:p>", b'<w:p w14:paraId="0A">')
    extended = (
        '<w15:commentEx w15:paraId="0A" w15:done="0"/><w15:commentEx w15:paraId="0B" w15:paraIdParent="0A"/>'
    )
    space = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
    told = f"<w15:commentsEx {space}>{extended}</w15:commentsEx>"
    relation = '<Relationship Id="x" Type="http://a/commentsExtended" Target="commentsExtended.xml"/>'
    relation += "</Relationships>"
    rels = first["word/_rels/document.xml.rels"].decode().replace("</Relationships>", relation)
    data = packed(
        first
        | {
            "word/comments.xml": with_id,
            "word/commentsExtended.xml": told.encode(),
            "word/_rels/document.xml.rels": rels.encode(),
        }
    )
    after = members(noted(data))["word/commentsExtended.xml"].decode()
    assert re.findall(r"<w15:commentEx .*?>", after) == ['<w15:commentEx w15:paraId="0B"/>']


@pytest.mark.parametrize(
    ("content", "old", "new", "accepted"),
    [
        (("It cost 25 million.",), "25 million", "2.5 million", "It cost 2.5 million."),
        (("It cost ", run("25", "<w:b/>"), " million."), "25 million", "26 billion", "It cost 26 billion."),
        (("It cost ", run("25", "<w:b/>"), " million."), "25 million", "250 million", "It cost 250 million."),
        (("&#163;25 &amp; more",), "£25 & more", "<26 & more", "<26 & more"),
        (
            ("Up ", f'<w:ins w:id="7" w:author="A">{run("from 25 to 30")}</w:ins>', "."),
            "25",
            "26",
            "Up from 26 to 30.",
        ),
        (("Up ", f'<w:hyperlink r:id="rId1">{run("25 percent")}</w:hyperlink>'), "25", "26", "Up 26 percent"),
    ],
)
def test_an_edit_is_a_tracked_change(content: tuple[str, ...], old: str, new: str, accepted: str) -> None:
    data = word(paragraph(*content))
    made = edited(data, old, new)
    assert seen(made) == accepted
    assert seen(made, accepted=False) == seen(data, accepted=False)
    assert read(made).text == accepted
    body = members(made)["word/document.xml"].decode()
    assert set(re.findall(r'w:author="([^"]*)"', body)) <= {"claimcheck", "A"}
    ids = re.findall(r'<w:(?:ins|del) w:id="(\d+)"', body)
    assert len(ids) == len(set(ids))


def test_what_is_put_in_looks_like_what_it_replaces() -> None:
    body = members(edited(word(paragraph(run("25 million", "<w:b/>"))), "25", "26"))[
        "word/document.xml"
    ].decode()
    assert '<w:ins w:id="2" w:author="claimcheck"><w:r><w:rPr><w:b/></w:rPr><w:t' in body


def test_comments_and_changes_together() -> None:
    document = read(PLAIN)
    place = span(document, "25 million")
    made = formats.revise(document, PLAIN, (Edit("draft.docx", place, "26 million"),), (Note(place, "why"),))
    assert seen(made).startswith("It cost 26 million pounds")
    assert anchored(made) == {"why": "26 million"}


def test_a_document_that_changed_meanwhile_is_refused() -> None:
    with pytest.raises(RewriteError, match="changed"):
        formats.revise(read(PLAIN), word(paragraph("Other")), (), ())


LETTERS = st.text(st.sampled_from("25 ,.£&<€é\u00a0\u2009m"), min_size=1, max_size=8)
PIECES = st.lists(
    st.tuples(LETTERS, st.sampled_from(["run", "bold", "ins", "link", "del", "tab", "hidden"])),
    min_size=1,
    max_size=6,
)


def drawn(pieces: list[tuple[str, str]]) -> str:
    content = []
    for text, kind in pieces:
        said = text.replace("&", "&amp;").replace("<", "&lt;")
        content.append(
            {
                "run": run(said),
                "bold": run(said, "<w:b/>"),
                "ins": f'<w:ins w:id="5" w:author="A">{run(said)}{run("1")}</w:ins>',
                "link": f'<w:hyperlink r:id="rId9">{run(said)}</w:hyperlink>',
                "del": f'<w:del w:id="6"><w:r><w:delText>{said}</w:delText></w:r></w:del>',
                "tab": f"<w:r><w:t>{said}</w:t><w:tab/><w:t>{said}</w:t></w:r>",
                "hidden": run("1", "<w:vanish/>"),
            }[kind]
        )
    return paragraph(*content)


@settings(deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=3), st.data())
def test_the_source_at_any_span_is_the_figure(
    paragraphs: list[list[tuple[str, str]]], data: st.DataObject
) -> None:
    source = word("".join(map(drawn, paragraphs)) + paragraph("End"))
    document = read(source)
    block = data.draw(st.sampled_from(document.blocks)).span
    start = data.draw(st.integers(block.start, block.end - 1))
    end = data.draw(st.integers(start + 1, block.end))
    figure = Span(start, end).of(document.text)
    if not figure.strip():
        return
    made = formats.revise(document, source, (), (Note(Span(start, end), "why"),))
    (inside,) = anchored(made).values()
    assert re.sub(r"[\s1]", "", inside) == re.sub(r"[\s1]", "", figure)
    assert read(made).text == document.text
    changed = formats.rewrite(document, source, (Edit("draft.docx", Span(start, end), "42"),))
    assert seen(changed, accepted=False) == seen(source, accepted=False)
    assert "42" in read(changed).text
