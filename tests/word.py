"""Word documents for tests, put together from their XML, and what a reader of them would see."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO
from typing import Any

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_NOTES = ("footnotes", "endnotes", "comments", "styles")


def word(
    body: str, *, parts: Mapping[str, str] | None = None, properties: Mapping[str, str] | None = None
) -> bytes:
    """A document with the XML `body`; `parts` are the contents of footnotes, endnotes, comments and styles,
    `properties` those of `core` and `custom`."""
    parts, properties = parts or {}, properties or {}
    files = {"word/document.xml": f"<w:document {_SPACES}><w:body>{body}</w:body></w:document>"}
    files |= {f"word/{name}.xml": f"<w:{name} {_SPACES}>{said}</w:{name}>" for name, said in parts.items()}
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}.{kind}+xml"/>'
        for name, kind in (("document", "document.main"), *((name, name) for name in parts))
    )
    default = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    )
    default += '<Default Extension="xml" ContentType="application/xml"/>'
    files["[Content_Types].xml"] = f'<Types xmlns="{_PACKAGE}/content-types">{default}{types}</Types>'
    relations = {"officeDocument": "word/document.xml"} | {
        f"{name}-properties": f"docProps/{name}.xml" for name in properties
    }
    files["_rels/.rels"] = _relations(relations)
    files["word/_rels/document.xml.rels"] = _relations({name: f"{name}.xml" for name in parts})
    for name, said in properties.items():
        dc = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
        files[f"docProps/{name}.xml"] = f"<p {dc}>{said}</p>"
    return packed({name: text.encode() for name, text in sorted(files.items())})


def packed(files: Mapping[str, bytes]) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return made.getvalue()


_SPACES = (
    f'xmlns:w="{W}" xmlns:r="{_OFFICE}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)


def _relations(found: Mapping[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(found.items(), 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def run(text: str, properties: str = "") -> str:
    made = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{made}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*content: str, style: str = "") -> str:
    """A paragraph of text and XML: what begins with `<` is taken as it is."""
    made = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{made}{''.join(one if one.startswith('<') else run(one) for one in content)}</w:p>"


def style(id: str, name: str, more: str = "") -> str:
    return f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/>{more}</w:style>'


def comment(id: int, text: str, author: str = "An Editor") -> str:
    return f'<w:comment w:id="{id}" w:author="{author}">{paragraph(text)}</w:comment>'


def commented(id: int, *content: str) -> str:
    inside = "".join(one if one.startswith("<") else run(one) for one in content)
    return (
        f'<w:commentRangeStart w:id="{id}"/>{inside}<w:commentRangeEnd w:id="{id}"/>'
        f'<w:r><w:commentReference w:id="{id}"/></w:r>'
    )


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def tree(data: bytes, part: str = "word/document.xml") -> Any:
    return etree.fromstring(members(data)[part])


def seen(data: bytes, *, accepted: bool = True, part: str = "word/document.xml") -> str:
    """The text of a part when every revision is accepted, or rejected: a line a paragraph."""
    root = tree(data, part)
    gone = ("del", "moveFrom") if accepted else ("ins", "moveTo")
    for element in [one for name in gone for one in root.iter(f"{{{W}}}{name}")]:
        if element.getparent() is not None:
            element.getparent().remove(element)
    texts = (f"{{{W}}}t", f"{{{W}}}delText")
    lines = ("".join(one.text or "" for one in p.iter(*texts)) for p in root.iter(f"{{{W}}}p"))
    return "\n".join(lines)


def anchored(data: bytes) -> dict[str, str]:
    """The text that each comment of our own is anchored on, by the comment's first line."""
    said = {
        one.get(f"{{{W}}}id"): "".join(next(one.iter(f"{{{W}}}p")).itertext())
        for one in tree(data, "word/comments.xml")
        if one.get(f"{{{W}}}author") == "claimcheck"
    }
    found = {}
    for name in members(data):
        if not name.startswith("word/") or not name.endswith(("document.xml", "notes.xml")):
            continue
        open_: dict[str, list[str]] = {}
        for element in tree(data, name).iter():
            id = element.get(f"{{{W}}}id")
            if element.tag == f"{{{W}}}commentRangeStart":
                open_[id] = []
            elif element.tag == f"{{{W}}}commentRangeEnd" and id in said:
                found[said[id]] = "".join(open_.pop(id))
            elif element.tag == f"{{{W}}}t":
                for inside in open_.values():
                    inside.append(element.text or "")
    return found
