"""OpenDocument and rich text files, made for tests."""

from __future__ import annotations

from word import packed

from claimcheck import formats
from claimcheck.model import Document

SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{said}:1.0"'
    for name, said in (("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"))
)
STYLES = (
    '<style:style style:name="S"><style:text-properties style:text-line-through-style="solid"/></style:style>'
    '<style:style style:name="U"><style:text-properties style:text-position="super 58%"/></style:style>'
    '<style:style style:name="P1" style:parent-style-name="Title"/>'
)


def open_document(body: str, **more: str) -> Document:
    content = (
        f"<office:document-content {SPACES}><office:automatic-styles>{STYLES}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    files = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, **more}
    return formats.read_bytes(packed({name: text.encode() for name, text in files.items()}), "a.odt")


def rich(body: str) -> Document:
    data = rf"{{\rtf1\ansi\ansicpg1252\uc1{{\fonttbl{{\f0 Arial;}}}}{{\stylesheet{{\s1 heading 1;}}}}{body}}}"
    return formats.read_bytes(data.encode("ascii"), "a.rtf")
