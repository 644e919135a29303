"""What was found in an article, as bytes, for another process or another day: data, and nothing that
could be run. All that bytes can make are the nouns of `forms`, each value of the type that it must have.

Rules are named, not written: they are many times larger than an article, and the reader has them.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Mapping
from functools import cache
from typing import Any, Literal, TypeVar

import msgspec

from claimcheck.batch.forms import TABLES, Reading, Unpackable, Writing, form_of, row_of
from claimcheck.model import Brief, Checked, Claim, Comparable, Figure, Rule

VERSION = 1
MAX = 64_000_000  # bytes of one piece
_SUM = 16  # bytes of the digest: what rots on a disk is not taken for data

_Kind = TypeVar("_Kind", Brief, Checked, tuple[Any, ...])
_ENCODER = msgspec.msgpack.Encoder(order="deterministic")  # the notes of a figure are a set
_HINTS: dict[type, Any] = {Brief: Brief, Checked: Checked, tuple: tuple[Comparable, ...]}


def pack(found: Brief | Checked | tuple[Comparable, ...]) -> bytes:
    """What was found in one article as bytes. Raises Unpackable for what no bytes can say, such as a text
    with half a character."""
    to = Writing(_uri_of(found))
    root = form_of(_HINTS[type(found)]).write(found, to)
    try:
        data = _ENCODER.encode((VERSION, to.tables[Figure], to.tables[Claim], root))
    except (ValueError, OverflowError) as error:
        raise Unpackable(str(error)) from error
    return seal(data)


def unpack(
    data: bytes, rules: Mapping[str, Rule], kind: type[_Kind], uri: str = "", reach: int = MAX
) -> _Kind:
    """What `pack` made bytes of, with the `rules` by id, for the article that is called `uri` here. Raises
    Unpackable for any other bytes, and where a span goes beyond `reach`."""
    try:
        _, figures, claims, root = _decoder(_HINTS[kind]).decode(unsealed(data))
        at = Reading(uri, rules, reach)
        for noun, rows in zip(TABLES, (figures, claims), strict=True):
            at.fill(noun, rows)
        found: _Kind = form_of(_HINTS[kind]).read(root, at)
    except (msgspec.MsgspecError, ArithmeticError, LookupError, ValueError, RecursionError) as error:
        raise Unpackable(str(error)) from error
    return found


def _uri_of(found: Brief | Checked | tuple[Comparable, ...]) -> str:
    if isinstance(found, Brief):
        return found.outline.uri
    if isinstance(found, Checked):
        return found.article.document.uri
    return found[0].claim.uri if found else ""


def seal(data: bytes) -> bytes:
    """`data`, compressed, behind a digest."""
    small = zlib.compress(data, 1)
    return _sum(small) + small


def unsealed(sealed: bytes, most: int = MAX) -> bytes:
    """Return what `seal` was given, if it is no more than `most`; raises Unpackable."""
    unzip = zlib.decompressobj()
    if _sum(sealed[_SUM:]) != sealed[:_SUM]:
        raise Unpackable("not what was written")
    try:
        data = unzip.decompress(sealed[_SUM:], most)
    except zlib.error as error:
        raise Unpackable(str(error)) from error
    if not unzip.eof:
        raise Unpackable("too large")
    return data


def _sum(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=_SUM).digest()


@cache  # once per noun: msgspec looks through all that it holds
def _decoder(hint: Any) -> msgspec.msgpack.Decoder[Any]:
    figures, claims = (tuple.__class_getitem__((row_of(noun).wire, ...)) for noun in TABLES)
    root = form_of(hint).wire
    return msgspec.msgpack.Decoder(tuple.__class_getitem__((Literal[VERSION], figures, claims, root)))
