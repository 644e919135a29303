"""Files of wires and content systems: the article, as published, each letter at its place in the source."""

from __future__ import annotations

import json
from html import escape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck import formats
from claimcheck.formats import ReadError, RewriteError
from claimcheck.model import Document, Edit, Shape, Span, parse_period

PAGE = "<p>It is 110&nbsp;miles long.</p><p>“Up £5” &amp; more.</p>"
TEXT = ["It is 110 miles long.", "“Up £5” & more."]
ATOM = 'xmlns="http://www.w3.org/2005/Atom"'
XHTML = 'xmlns="http://www.w3.org/1999/xhtml"'


def nitf(content: str) -> str:
    head = '<head><docdata><date.issue norm="20210203T101500Z"/></docdata></head>'
    top = "<body.head><hedline><hl1>Head</hl1></hedline><byline>By 5</byline></body.head>"
    return (
        f'<?xml version="1.0"?>\n<!DOCTYPE nitf SYSTEM "nitf-3-5.dtd">\n<nitf xml:lang="en">{head}<body>{top}'
        f"<body.content><block>{content}</block></body.content></body></nitf>"
    )


def rss(*items: str) -> str:
    return f"<rss><channel><title>Feed 5</title><language>en</language>{''.join(items)}</channel></rss>"


def item(content: str) -> str:
    return f"<item><title>Head</title><pubDate>Wed, 03 Feb 2021 23:00:00 -0500</pubDate>{content}</item>"


def newsml(content: str) -> str:
    return (
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" xml:lang="en">'
        "<itemMeta><versionCreated>2021-02-03T10:00:00Z</versionCreated></itemMeta>"
        f"<contentMeta><headline>Head</headline></contentMeta><contentSet>{content}</contentSet></newsItem>"
    )


CLEAN = PAGE.replace("&nbsp;", "&#160;")
INLINE = f"<html {XHTML}><head><title>5</title></head><body>{CLEAN}</body></html>"
ENTRY = (
    f'<feed {ATOM} xml:lang="en"><entry><title>Head</title><published>2021-02-03T10:00:00Z</published>'
    f'<content type="xhtml"><div {XHTML}>{CLEAN}</div></content></entry></feed>'
)
WXR = (
    '<rss xmlns:wp="w" xmlns:content="c" xmlns:excerpt="e"><channel><language>en</language>'
    "<wp:wxr_version>1.2</wp:wxr_version>"
    "<item><title>Pic 5</title><content:encoded/><wp:post_type>attachment</wp:post_type></item>"
    "<item><title>Head</title><content:encoded><![CDATA[It is 110 miles long.\n\n“Up £5” &amp; more.]]>"
    "</content:encoded><excerpt:encoded/><wp:post_date_gmt>2021-02-03 10:00:00</wp:post_date_gmt>"
    "<wp:post_type>post</wp:post_type></item></channel></rss>"
)
NUMBERED = "<num>110</num>"
FILES = {
    "ninjs 1": (
        "a.json",
        json.dumps(
            {
                "uri": "a",
                "headline": "Head",
                "body_xhtml": PAGE,
                "versioncreated": "2021-02-03T10:00Z",
                "language": "en",
            }
        ),
    ),
    "ninjs 2": (
        "a.json",
        json.dumps(
            {
                "uri": "a",
                "headlines": [{"value": "Head"}],
                "bodies": [
                    {"contenttype": "text/plain", "value": "no"},
                    {"contenttype": "text/html", "value": PAGE},
                ],
                "firstCreated": "2021-02-03T10:00:00Z",
                "language": "en",
            }
        ),
    ),
    "ANS": (
        "a.json",
        json.dumps(
            {
                "type": "story",
                "version": "0.10.7",
                "language": "en",
                "headlines": {"basic": "Head"},
                "content_elements": [
                    {"type": "text", "content": "It is <b>110</b>&nbsp;miles long."},
                    {"type": "image", "caption": "No 5"},
                    {"type": "text", "content": "“Up £5” &amp; more."},
                ],
                "first_publish_date": "2021-02-03T10:00:00Z",
            },
            indent=1,
        ),
    ),
    "WordPress": (
        "a.json",
        json.dumps(
            {
                "date_gmt": "2021-02-03T10:00:00",
                "lang": "en",
                "title": {"rendered": "Head"},
                "excerpt": {"rendered": "No 5"},
                "content": {"rendered": PAGE},
            }
        ),
    ),
    "WXR": ("a.xml", WXR),
    "NITF": ("a.xml", nitf(f"<p>It is {NUMBERED} miles long.</p><p>“Up <money>£5</money>” &amp; more.</p>")),
    "NewsML-G2": ("a.xml", newsml(f"<inlineXML>{INLINE}</inlineXML>")),
    "NewsML-G2 text": ("a.xml", newsml(f"<inlineData>{escape(PAGE)}</inlineData>")),
    "RSS": ("a.rss", rss(item(f"<description>{escape(PAGE)}</description>"))),
    "RSS with content": (
        "a.xml",
        rss(item(f'<description>Short 5</description><encoded xmlns="c"><![CDATA[{PAGE}]]></encoded>')),
    ),
    "Atom": ("a.atom", ENTRY),
}


@pytest.mark.parametrize("name", FILES)
def test_an_article_is_found_by_the_shape_of_its_file(name: str) -> None:
    path, source = FILES[name]
    document = formats.read_bytes(source.encode(), path)
    found = [(block.kind, block.span.of(document.text)) for block in document.blocks]
    assert found == [("heading", "Head"), *(("paragraph", text) for text in TEXT)]
    assert (document.published, document.language) == (parse_period("2021-02-03"), "en")
    start = document.text.index("110 miles")
    place = document.locate(Span(start, start + 9)).of(document.original)
    assert (place[:3], place[-5:]) == ("110", "miles")


@pytest.mark.parametrize("name", FILES)
def test_an_edit_is_made_in_the_source_and_nowhere_else(name: str) -> None:
    path, source = FILES[name]
    document = formats.read_bytes(source.encode(), path)
    start = document.text.index("110 miles")
    edit = Edit(path, Span(start, start + 9), "11 miles")
    made = formats.rewrite(document, source.encode(), (edit,)).decode()
    assert made.replace("11", "110", 1) == source or made == source.replace("110", "11")
    assert formats.read_bytes(made.encode(), path).text == document.text.replace("110", "11")


def test_what_a_json_file_cannot_write_is_escaped() -> None:
    source = json.dumps({"uri": "a", "headline": "Up $5", "body_text": "It cost $5."}).encode("cp1252")
    document = formats.read_bytes(source, "a.json", encoding="cp1252")
    made = formats.rewrite(document, source, (Edit("a.json", Span(3, 5), "₩5"),))
    assert json.loads(made)["headline"] == "Up ₩5"


def test_what_is_written_in_several_ways_is_refused() -> None:
    _, source = FILES["RSS"]
    document = formats.read_bytes(source.encode(), "a.rss")
    with pytest.raises(RewriteError, match="several ways"):
        formats.rewrite(document, source.encode(), (Edit("a.rss", Span(0, 1), "<5"),))


def test_a_feed_has_an_article_an_item(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(rss(item("<description>One 5.</description>"), item("<description>Two 6.</description>")))
    names = formats.articles_in(path, "feed.xml")
    assert names == ("feed.xml#1", "feed.xml#2")
    assert [formats.read(path, name).text for name in names] == ["Head\n\nOne 5.", "Head\n\nTwo 6."]
    with pytest.raises(ReadError, match="holds 2 articles"):
        formats.read(path, "feed.xml")


def test_a_system_of_ones_own_is_described_by_its_fields() -> None:
    shape = Shape(
        "ours",
        articles="stories",
        headings=("titel", "vorspann"),
        texts=("absaetze/text",),
        published="meta/am",
    )
    source = {
        "stories": [
            {
                "titel": "Head",
                "vorspann": "",
                "absaetze": [{"text": "Up 5."}, {"text": "Up 6."}],
                "meta": {"am": "2021-02-03"},
            }
        ]
    }
    document = formats.read_bytes(json.dumps(source).encode(), "a.json", shape=shape)
    assert document.text == "Head\n\nUp 5.\n\nUp 6."
    assert document.published == parse_period("2021-02-03")


@pytest.mark.parametrize(
    ("name", "source", "said"),
    [
        ("a.json", "{", "not JSON"),
        ("a.json", '{"a": 1}', "no article in a form that is known .ninjs, ANS, WordPress."),
        ("a.json", "[" * 3000 + "]" * 3000, "values stand more than 200 deep within each other"),
        ("a.xml", "<a>", "not well-formed XML: no element found"),
        ("a.xml", "<a/>", "no article in a form that is known"),
        ("a.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "declares an entity"),
        ("a.xml", "<rss><channel/></rss>", "no text where RSS files have it"),
        ("a.xml", '<?xml version="1.0" encoding="klingon"?><a/>', "encoding that is not known"),
    ],
)
def test_what_cannot_be_read_is_told(name: str, source: str, said: str) -> None:
    with pytest.raises(ReadError, match=said):
        formats.read_bytes(source.encode(), name)


def test_an_old_wire_is_read_between_its_signs() -> None:
    lines = [
        "\x01aaa0123 4 eco 123 XYZ 0456\r",
        "Exports/\r",
        "\x02Head of it\r",
        "\r",
        "It is 110\r",
        "  miles long.\r",
        "\x03\r",
        "031015 GMT feb 21\r\x04",
    ]
    document = formats.read_bytes("\n".join(lines).encode(), "a.txt")
    assert document.text == "Head of it\n\nIt is 110 miles long."
    assert document.published == parse_period("2021-02-03")


FIGURES = st.text(st.sampled_from('5 ,.£"\\/&<é\u00a0\u2028😀m'), min_size=1, max_size=12)


def wrappings(text: str) -> list[tuple[str, str]]:
    page = f"<p>It cost {escape(text)} in all.</p>"
    return [
        ("a.json", json.dumps({"uri": "a", "body_xhtml": page})),
        ("a.json", json.dumps({"uri": "a", "body_xhtml": page}, ensure_ascii=False)),
        ("a.rss", rss(item(f"<description>{escape(page)}</description>"))),
        ("a.xml", rss(item(f"<description><![CDATA[{page}]]></description>"))),
        ("a.xml", nitf(page)),
    ]


def decoded(source: str, place: Span, name: str, text: str) -> Document:
    """The file with the stretch replaced by letters that are written alike everywhere."""
    return formats.read_bytes((source[: place.start] + text + source[place.end :]).encode(), name)


@settings(deadline=None)
@given(FIGURES, st.data())
def test_the_source_at_any_span_is_the_figure(figure: str, data: st.DataObject) -> None:
    for name, source in wrappings(figure):
        document = formats.read_bytes(source.encode(), name)
        block = document.blocks[-1].span
        start = data.draw(st.integers(block.start, block.end - 1))
        end = data.draw(st.integers(start + 1, block.end))
        place = document.locate(Span(start, end))
        again = decoded(source, place, name, "xx").text
        expected = document.text[:start] + "xx" + document.text[end:]
        assert again.split() == expected.split()
