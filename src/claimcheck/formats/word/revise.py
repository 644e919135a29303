"""Edits as tracked changes and notes as comments, in a copy of a Word document."""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import count

from claimcheck.formats.decode import ReadError
from claimcheck.formats.rewrite import Note, RewriteError, source_edits, word_edits
from claimcheck.formats.word.layout import AUTHOR, Layout, layout_of
from claimcheck.formats.word.package import Word, open_word, relations_path, source_of
from claimcheck.formats.word.runs import Cutter, spliced
from claimcheck.formats.xml import decode_xml, escape_xml
from claimcheck.model import Document, Edit, Span

_TYPES = "[Content_Types].xml"
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_ID = re.compile(r"""(\s(?:[\w.-]+:)?id\s*=\s*)("[^"]*"|'[^']*')""")
_EMPTY = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="{_W}"></w:comments>'
_LONE = re.compile(r"<((?:[\w.-]+:)?comments)\b([^>]*?)/>\s*\Z")  # a part without any comment yet
# Word keeps threads and times of comments in parts beside them.
_BESIDE = ("commentsExtended", "commentsIds", "commentsExtensible")


def revise(
    document: Document, data: bytes, edits: tuple[Edit, ...] = (), notes: tuple[Note, ...] | None = None
) -> bytes:
    """`data`, from which `document` was read, with `edits` as tracked changes and `notes` as comments.

    Notes take the place of those of an earlier run; None leaves these. Raises RewriteError when the bytes
    have changed since, or edits clash.
    """
    try:
        word = open_word(data, document.uri)
        layout = layout_of(word)
        if layout.text != document.original:
            raise RewriteError(f"{document.uri}: the file has changed")
        parts = _revised(document, layout, edits, notes)
        return word.archive.changed(parts) if parts else data
    except (ReadError, ValueError) as error:
        raise RewriteError(f"{document.uri}: {error}") from error


def _revised(
    document: Document, layout: Layout, edits: tuple[Edit, ...], notes: tuple[Note, ...] | None
) -> dict[str, bytes]:
    """The parts that change, by name."""
    word = layout.word
    cutter = Cutter(layout)
    splices: dict[str, list[tuple[Span, str]]] = defaultdict(list)
    parts: dict[str, bytes] = {}
    changes = source_edits(document, edits)
    _track(cutter, word, layout.text, changes)
    if notes is not None:
        ours = {comment.id for comment in word.comments if comment.author == AUTHOR}
        for part in word.parts:
            splices[part.name] += ((span, "") for id, span in part.marks if id in ours)
        first = 1 + max((int(one.id) for one in word.comments if one.id.isdecimal()), default=-1)
        first = min((int(id) for id in ours if id.isdecimal()), default=first)
        taken = {one.id for one in word.comments if one.id not in ours}
        numbers = _free(first, taken, len(notes))
        for number, note in zip(numbers, notes, strict=True):
            _anchor(cutter, document.locate(note.span), number)
        if notes or ours:
            parts |= _with_comments(word, ours, numbers, notes)
    for name, own in cutter.splices().items():
        splices[name] += own
    for part in word.parts:
        if splices[part.name]:
            parts[part.name] = _encoded(word, part.name, spliced(part.source, splices[part.name]))
    return parts


def _free(first: int, taken: set[str], count: int) -> list[int]:
    numbers: list[int] = []
    while len(numbers) < count:
        if str(first) not in taken:
            numbers.append(first)
        first += 1
    return numbers


def _track(cutter: Cutter, word: Word, text: str, edits: tuple[Edit, ...]) -> None:
    """Strike what is replaced, and put in what replaces it."""
    ids = count(max((part.last_id for part in word.parts), default=0) + 1)
    for edit in edits:
        for own in (cutter.stretches(edit.span)[1:] and word_edits(text, edit)) or [edit]:
            _change(cutter, ids, own)


def _change(cutter: Cutter, ids: Iterator[int], edit: Edit) -> None:
    """One tracked change; in place of nothing, it stands behind the letter before or, where a paragraph
    begins, before the first."""
    for span in cutter.stretches(edit.span):
        prefix, _ = cutter.prefix_at(span.start)
        cutter.strike(span, f'<{prefix}del {prefix}id="{next(ids)}" {prefix}author="{AUTHOR}">')
    if not edit.text:
        return
    first = not len(edit.span) and not cutter.stands_at(edit.span.start - 1)
    place = edit.span.start if first else edit.span.end - 1
    prefix, run = cutter.prefix_at(place)
    opening = f'<{prefix}ins {prefix}id="{next(ids)}" {prefix}author="{AUTHOR}">'
    made = f"{opening}{cutter.run_like(run, escape_xml(edit.text, 'utf-8'))}</{prefix}ins>"
    if run.revision is not None:  # no insertion may stand in another: that one is parted
        outer = run.revision.of(cutter.source_of(run))
        name = outer[1:].split(None, 1)[0].rstrip(">")
        made = f"</{name}>{made}" + _ID.sub(rf'\g<1>"{next(ids)}"', outer, count=1)
    (cutter.before if first else cutter.after)(place, made)


def _anchor(cutter: Cutter, span: Span, number: int) -> None:
    """Marks around the letters of `span`, and the sign by which a comment is referred to."""
    prefix, _ = cutter.prefix_at(span.start)
    cutter.before(span.start, f'<{prefix}commentRangeStart {prefix}id="{number}"/>')
    prefix, _ = cutter.prefix_at(span.end - 1)
    cutter.after(
        span.end - 1,
        f'<{prefix}commentRangeEnd {prefix}id="{number}"/>'
        f'<{prefix}r><{prefix}commentReference {prefix}id="{number}"/></{prefix}r>',
    )


def _with_comments(
    word: Word, ours: set[str], numbers: list[int], notes: tuple[Note, ...]
) -> dict[str, bytes]:
    """The part with the comments, and what makes it known in the package."""
    name = word.relations.get("comments", "")
    parts: dict[str, bytes] = {}
    if name not in word.archive.names:
        name = posixpath.join(posixpath.dirname(word.main), "comments.xml")
        parts |= _introduced(word, name)
        source = _EMPTY
    else:
        source = source_of(word.archive, name)
    source = spliced(source, ((one.span, "") for one in word.comments if one.id in ours))
    source = _LONE.sub(r"<\1\2></\1>", source)
    end = source.rindex("</")
    made = "".join(_comment(number, note.text) for number, note in zip(numbers, notes, strict=True))
    parts[name] = _encoded(word, name, source[:end] + made + source[end:])
    gone = {id for one in word.comments if one.id in ours for id in one.paragraphs}
    for kind in _BESIDE:
        beside = word.relations.get(kind, "")
        if gone and beside in word.archive.names:
            parts[beside] = _encoded(word, beside, _without(source_of(word.archive, beside), gone))
    return parts


def _comment(number: int, text: str) -> str:
    paragraphs = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{escape_xml(line, "utf-8")}</w:t></w:r></w:p>'
        for line in text.split("\n")
    )
    who = f'w:author="{AUTHOR}" w:initials="cc"'
    return f'<w:comment xmlns:w="{_W}" w:id="{number}" {who}>{paragraphs}</w:comment>'


def _without(source: str, gone: set[str]) -> str:
    """A list of comments without those whose paragraphs are `gone`."""
    names = "|".join(map(re.escape, sorted(gone)))
    whole = re.compile(rf"""<[\w.-]+:comment\w*\b[^<>]*?:paraId=["'](?:{names})["'][^<>]*?/>""")
    answers = re.compile(rf"""\s[\w.-]+:paraIdParent=["'](?:{names})["']""")
    return answers.sub("", whole.sub("", source))


def _introduced(word: Word, name: str) -> dict[str, bytes]:
    """The lists of types and relations with the part of comments in them."""
    types = source_of(word.archive, _TYPES)
    place = types.rindex("</")
    prefix = types[place + 2 :].partition("Types")[0]
    made = f'<{prefix}Override PartName="/{name}" ContentType="{_COMMENTS_TYPE}"/>'
    found = {_TYPES: _encoded(word, _TYPES, types[:place] + made + types[place:])}
    path = relations_path(word.main)
    relations = source_of(word.archive, path)
    used = set(re.findall(r"""\sId=["']([^"']*)["']""", relations))
    id = next(f"rId{n}" for n in range(1, len(used) + 2) if f"rId{n}" not in used)
    place = relations.rindex("</")
    prefix = relations[place + 2 :].partition("Relationships")[0]
    made = f'<{prefix}Relationship Id="{id}" Type="{_RELATION}" Target="comments.xml"/>'
    found[path] = _encoded(word, path, relations[:place] + made + relations[place:])
    return found


def _encoded(word: Word, name: str, text: str) -> bytes:
    """A part's new text in the encoding that it has in the archive."""
    data = word.archive.read(name)
    if not data:
        return text.encode()
    decoded = decode_xml(data, name, None)
    mark = b"\xef\xbb\xbf" if decoded.bom and decoded.encoding == "utf-8" else b""
    if decoded.encoding.startswith("utf-16"):
        mark = data[:2]
    return mark + text.encode(decoded.encoding)
