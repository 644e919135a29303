"""Markdown and HTML: the prose alone, and each letter at its place in the source."""

from __future__ import annotations

import makers_of_markup as markup
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck import formats
from claimcheck.model import Document, Edit, Remark, Span, parse_period


def read(source: str, suffix: str) -> Document:
    return formats.read_bytes(source.encode(), f"a{suffix}")


def prose(source: str, suffix: str) -> list[str]:
    document = read(source, suffix)
    return [block.span.of(document.text) for block in document.blocks]


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("One\ntwo.\n\nThree.", ["One two.", "Three."]),
        ("# Head #\nText", ["Head", "Text"]),
        ("Head\n====\nText", ["Head", "Text"]),
        ("It cost **$5** _million_.", ["It cost $5 million."]),
        ("5 * 3 and 5*3 and a_b", ["5 * 3 and 5*3 and a_b"]),
        ("A [5 % rise](http://a.b/c_(d) 'title') came.", ["A 5 % rise came."]),
        ("A [rise][1] and [rise].\n\n[1]: http://a.b\n[rise]: <c>", ["A rise and rise."]),
        ("It said [5 million] was [sic] right.", ["It said [5 million] was [sic] right."]),
        ("![5 %](a.png) grew <http://a.b/5> to `6 %`.", ["grew to ."]),
        ("```\n5 %\n```\nText\n~~~\n6 %", ["Text"]),
        ("Up ~~4~~ 5 %", ["Up 5 %"]),
        ("from 2021.4~2022.3", ["from 2021.4~2022.3"]),
        ("> One\n> two\n\nThree", ["One two", "Three"]),
        ("- One\n- [x] Two\n1. Three\n   more", ["One", "Two", "Three more"]),
        ("| a | 5 % |\n|---|---|\n| b | 6 % |\n\nText", ["a", "5 %", "b", "6 %", "Text"]),
        ("Cost &pound;5&nbsp;m \\* now[^1]\n\n[^1]: A note.", ["Cost £5 m * now", "A note."]),
        ("<div>\n5 <b>%</b>\n</div>\n<script>\n6 %\n</script>\nText", ["5 %", "Text"]),
        ("One\n\n---\n\nTwo\n***\nThree", ["One", "Two", "Three"]),
        ("---\ntitle: 'Up 5 %'\nother: 6\n---\nText", ["Up 5 %", "Text"]),
        ("---\n: [bad\n---\nText", ["Text"]),
        ("One\r\ntwo\r\n\r\nThree\r\n", ["One two", "Three"]),
    ],
)
def test_markdown(source: str, blocks: list[str]) -> None:
    assert prose(source, ".md") == blocks


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("<p>One<p>two", ["One", "two"]),
        ("<h1>Head</h1>Text", ["Head", "Text"]),
        ("<p>It cost <b>$5</b> <a href=x>million</a>.", ["It cost $5 million."]),
        ("<p>Cost &pound;5&nbsp;m &#8364;6 &amp; &unknown;", ["Cost £5 m €6 & &unknown;"]),
        ("<p>5 km<sup>2</sup> cost $5 million<sup>2</sup>", ["5 km² cost $5 million"]),
        ("<p>One<br>two", ["One\ntwo"]),
        ("<ul><li>One<li>two</ul>", ["One", "two"]),
        ("<table><tr><td>5<td>6<tr><th>7</table>", ["5", "6", "7"]),
        ("<head><title>5 %</title><body>Text", ["Text"]),
        ("<style>p {}</style><script>5 < 6</script><nav>a</nav><footer>b</footer>Text", ["Text"]),
        ("<p hidden>4 <p>5 <i style='display : none'>6</i> <i aria-hidden=true>7</i>%", ["5 %"]),
        ("<p><del>4</del>5 <s>6</s>%", ["5 %"]),
        ("<div hidden><div>4</div></div>5", ["5"]),
        ("</b></p>5</div>", ["5"]),
        ("5 <!-- a --> 6 <!-- 7", ["5  6"]),
    ],
)
def test_html(source: str, blocks: list[str]) -> None:
    assert prose(source, ".html") == blocks


def test_headings_are_headings() -> None:
    for source, suffix in (("# A\nB", ".md"), ("A\n---\nB", ".md"), ("<h2>A</h2><p>B", ".html")):
        assert [block.kind for block in read(source, suffix).blocks] == ["heading", "paragraph"]


@pytest.mark.parametrize(
    ("source", "suffix"),
    [
        ("---\ndate: 2021-02-03\nlang: de\n---\nText", ".md"),
        ("---\npublished: '2021-02-03T10:00:00+09:00'\nlanguage: de\n---\nText", ".md"),
        ("---\ndate: 2021-02-03 10:00:00\nlocale: de\n---\nText", ".md"),
        ('<html lang=de><meta property="article:published_time" content="2021-02-03T10:00Z">Text', ".html"),
        ('<html lang=de><META NAME="DC.date.issued" CONTENT="2021-02-03">Text', ".html"),
        ('<html lang=de><time itemprop=datePublished datetime="2021-02-03T09:00">3 Feb</time>', ".html"),
        ('<html lang=de><script type="application/ld+json">{"datePublished": "20210203"}</script>a', ".html"),
    ],
)
def test_date_and_language_are_what_the_file_says(source: str, suffix: str) -> None:
    document = read(source, suffix)
    assert (document.published, document.language) == (parse_period("2021-02-03"), "de")


def test_a_page_names_its_own_encoding() -> None:
    source = '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1"><p>£5 – now'
    document = formats.read_bytes(source.encode("cp1252"), "a.html")
    assert document.text == "£5 – now"


@pytest.mark.parametrize(
    ("source", "suffix", "at"),
    [
        ("One <!-- claimcheck: ignore --> two", ".md", 4),
        ("One\n\n<!-- claimcheck: ignore -->\n\ntwo", ".md", 5),
        ("One <!-- claimcheck: ignore --> two", ".txt", 4),
        ("One\n\n<!-- claimcheck: ignore -->\n\ntwo", ".txt", 5),
        ("<p>One</p><!-- claimcheck: ignore --><p>two", ".html", 5),
        ("<p>One <!--claimcheck : ignore--> two", ".html", 4),
        ("<p>One</p><!-- claimcheck: ignore -->", ".html", 5),
    ],
)
def test_comments_to_claimcheck_are_no_text(source: str, suffix: str, at: int) -> None:
    document = read(source, suffix)
    start = source.index("<!--")
    assert document.remarks == (Remark(Span(start, source.index("-->") + 3), at, "ignore"),)
    assert "ignore" not in document.text


def test_front_matter_may_ask_for_silence() -> None:
    (remark,) = read("---\nclaimcheck:\n  ignore: [CC101]\n---\nText", ".md").remarks
    assert remark.words == "file-ignore[CC101]"


@pytest.mark.parametrize(
    ("source", "old", "new", "suffix", "result"),
    [
        ("<p>It cost <b>5</b> million", "5 million", "50 million", ".html", "<p>It cost <b>50</b> million"),
        ("<p>It cost <b>5</b> million", "5 million", "6 billion", ".html", "<p>It cost <b>6</b> billion"),
        ("Cost &pound;5&nbsp;m", "5 m", "7 m", ".html", "Cost &pound;7&nbsp;m"),
        ("Cost &pound;5&nbsp;m", "£5", "€5", ".html", "Cost €5&nbsp;m"),
        ("a 5 b", "5", "<6 & 7", ".html", "a &lt;6 &amp; 7 b"),
        ("**5** million", "5 million", "50 million", ".md", "**50** million"),
        ("a 5 b", "5", "<6 & 7", ".md", "a <6 & 7 b"),
        ("> a\n> 5 million", "5 million", "6 million", ".md", "> a\n> 6 million"),
    ],
)
def test_an_edit_leaves_the_markup(source: str, old: str, new: str, suffix: str, result: str) -> None:
    document = read(source, suffix)
    start = document.text.index(old)
    edit = Edit(document.uri, Span(start, start + len(old)), new)
    assert formats.rewrite(document, source.encode(), (edit,)).decode() == result


def test_a_page_that_cannot_write_a_sign_refers_to_it() -> None:
    data = '<meta charset="cp1252"><p>cost 5'.encode("cp1252")
    document = formats.read_bytes(data, "a.html")
    edit = Edit("a.html", Span(5, 6), "₩5")
    assert formats.rewrite(document, data, (edit,)) == b'<meta charset="cp1252"><p>cost &#8361;5'


@settings(deadline=None)
@given(markup.PAGES | markup.SOUP, st.sampled_from([".md", ".html", ".txt"]))
def test_every_letter_knows_its_place(source: str, suffix: str) -> None:
    document = read(source, suffix)
    if not document.segments:
        assert document.text == source
        return
    assert document.original == source
    at = done = 0
    for segment in document.segments:
        assert segment.span.start >= at
        assert segment.source.start >= done
        at, done = segment.span.end, segment.source.end
        if segment.kind == "verbatim":
            assert segment.span.of(document.text) == segment.source.of(source)
    assert at <= len(document.text)
    assert done <= len(source)
    for block in document.blocks:
        assert block.span.of(document.text) == block.span.of(document.text).strip() != ""


@settings(deadline=None)
@given(markup.PAGES | markup.SOUP, st.sampled_from([".md", ".html", ".txt"]), st.data())
def test_an_edit_changes_no_byte_outside_of_its_place(source: str, suffix: str, data: st.DataObject) -> None:
    document = read(source, suffix)
    if not document.blocks:
        return
    block = data.draw(st.sampled_from(document.blocks))
    start = data.draw(st.integers(block.span.start, block.span.end - 1))
    end = data.draw(st.integers(start + 1, block.span.end))
    place = document.locate(Span(start, end))
    result = formats.rewrite(
        document, source.encode(), (Edit(document.uri, Span(start, end), "42"),)
    ).decode()
    assert result.startswith(source[: place.start])
    assert result.endswith(source[place.end :])


@pytest.mark.parametrize(
    "piece", ["[", "<", "`", "``", "<!--", "![", "](", "*a", "~~a", "&", "<b>", "> ", "|"]
)
@pytest.mark.parametrize("suffix", [".md", ".html", ".txt"])
def test_a_heap_of_signs_is_read_to_the_end(piece: str, suffix: str) -> None:
    source = piece * 20_000 + "\nend"
    assert read(source, suffix).original == source
