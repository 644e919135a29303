"""Where an article's text stands in a file of structured data."""

from __future__ import annotations

from claimcheck.startup.lean import dataclass


@dataclass(frozen=True, slots=True)
class Shape:
    """What a wire or a content system calls the parts of an article.

    Each place is a path of names from the article down, set apart by `/`: keys of JSON or elements of XML,
    lists and namespaces left out, `@name` for an attribute, `*` for any name, `name[key=one|other]` for
    those with such a value. Of places set apart by `, ` the first that holds text counts. `articles` is the
    path of the articles from the root down, empty where the file is one; `has` are places that tell that a
    file is of this shape, the first being its root in XML. `inline` are elements that end no paragraph,
    `skipped` such as are no text.
    """

    name: str
    form: str = ""
    has: tuple[str, ...] = ()
    articles: str = ""
    headings: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    published: str = ""
    language: str = ""
    inline: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()
