"""One article in many formats, made from its paragraphs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from html import escape

import pdf
from word import packed, paragraph, style, word

Paragraphs = Iterable[tuple[str, str]]  # kind ("heading" or "paragraph") and text


def as_text(paragraphs: Paragraphs) -> bytes:
    return "\n\n".join(text for _, text in paragraphs).encode()


def as_markdown(paragraphs: Paragraphs) -> bytes:
    signs = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>&~#|"})
    lines = (f"{'# ' if kind == 'heading' else ''}{text.translate(signs)}" for kind, text in paragraphs)
    return "\n\n".join(lines).encode()


def as_html(paragraphs: Paragraphs) -> bytes:
    tags = {"heading": "h2", "paragraph": "p"}
    return "\n".join(f"<{tags[kind]}>{escape(text)}</{tags[kind]}>" for kind, text in paragraphs).encode()


def as_word(paragraphs: Paragraphs) -> bytes:
    styles = style("H", "heading 1")
    body = "".join(
        paragraph(escape(text), style="H" if kind == "heading" else "") for kind, text in paragraphs
    )
    return word(body, parts={"styles": styles})


def as_ninjs(paragraphs: Paragraphs) -> bytes:
    tags = {"heading": "h2", "paragraph": "p"}
    page = "".join(f"<{tags[kind]}>{escape(text)}</{tags[kind]}>" for kind, text in paragraphs)
    return json.dumps({"uri": "a", "body_xhtml": page}).encode()


def as_nitf(paragraphs: Paragraphs) -> bytes:
    tags = {"heading": "hl2", "paragraph": "p"}
    page = "".join(f"<{tags[kind]}>{escape(text)}</{tags[kind]}>" for kind, text in paragraphs)
    return f"<nitf><body><body.content><block>{page}</block></body.content></body></nitf>".encode()


def as_feed(paragraphs: Paragraphs) -> bytes:
    page = escape(as_html(paragraphs).decode())
    return f"<rss><channel><item><description>{page}</description></item></channel></rss>".encode()


def as_open_document(paragraphs: Paragraphs) -> bytes:
    tags = {"heading": "text:h", "paragraph": "text:p"}
    body = "".join(f"<{tags[kind]}>{escape(text)}</{tags[kind]}>" for kind, text in paragraphs)
    names = (
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text")
    )
    content = f"<office:document-content {' '.join(names)}>{body}</office:document-content>"
    return packed({"content.xml": content.encode()})


def as_rich_text(paragraphs: Paragraphs) -> bytes:
    def written(text: str) -> str:
        units = text.encode("utf-16-le")
        codes = [int.from_bytes(units[at : at + 2], "little", signed=True) for at in range(0, len(units), 2)]
        return "".join(
            chr(code) if 0 < code < 128 and chr(code) not in "\\{}" else f"\\u{code}?" for code in codes
        )

    styles = {"heading": "\\s1", "paragraph": ""}
    rows = (f"\\pard{styles[kind]} {written(text)}\\par\n" for kind, text in paragraphs)
    return ("{\\rtf1\\ansi{\\stylesheet{\\s1 heading 1;}}" + "".join(rows) + "}").encode()


def as_pdf(paragraphs: Paragraphs) -> bytes:
    return pdf.pdf(*pdf.paragraphs(paragraphs))


WRITERS: dict[str, Callable[[Paragraphs], bytes]] = {
    ".txt": as_text,
    ".md": as_markdown,
    ".html": as_html,
    ".docx": as_word,
    ".odt": as_open_document,
    ".rtf": as_rich_text,
    ".pdf": as_pdf,
    ".json": as_ninjs,
    ".xml": as_nitf,
    ".rss": as_feed,
}
