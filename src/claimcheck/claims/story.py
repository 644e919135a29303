"""What the sentences of an article share: which capital words are names, and who was spoken of last."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Sequence
from functools import cached_property, partial, wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from claimcheck.claims.bearers import Bearers
from claimcheck.claims.calls import host_of, speaker_of
from claimcheck.claims.capitals import Capitals, capitals_of
from claimcheck.claims.names import Named, place_names
from claimcheck.claims.scan import Word, scan
from claimcheck.locale.grammar import get_grammar
from claimcheck.locale.places import places
from claimcheck.model import Document, Figure, Period, Span
from claimcheck.parts import Parts
from claimcheck.startup.expressions import compiled

_BEFORE_SMALL = compiled(r"(?<!\w)([A-Z][\w&-]*(?: [A-Z][\w&-]*)*)(?:['’]s)? [(a-z]")
_TITLE_WORD = compiled(r"[^\W0-9_]{4,}")
_DATE_LINE = compiled(r"\w+[: ] *[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?")  # whatever the word is in front
_ENDED = compiled(r"[.?!][\"”’)]?\s*$")
_HEADING = 160  # code points
_FEW = 3  # sentences back
_BESIDE, _AROUND = 3, 60  # code points before a paragraph and behind a sentence that readers may look at
_OFTEN = 2
_MANY = 10  # sentences
_BEHIND = 32
_LONG = 5
_LINES = 600  # code points of a paragraph whose next one may go on with it
_OPENING = 8  # sentences


# The name of a question, what was asked, the answer.
Asked = dict[tuple[str, tuple[str | bool, ...]], Hashable]

_Question = ParamSpec("_Question")
_Answer = TypeVar("_Answer", bound=Hashable)


def _noted(
    method: Callable[Concatenate[Story, _Question], _Answer],
) -> Callable[Concatenate[Story, _Question], _Answer]:
    """The method, which asks the whole text, so once for each question; its answers are told to somebody who
    wants to know what a reading rests on."""

    @wraps(method)
    def ask(self: Story, /, *asked: _Question.args, **named: _Question.kwargs) -> _Answer:
        question: tuple[Any, ...] = (*asked, *named.values())
        key = method.__name__, question
        if key not in self._answers:
            self._answers[key] = method(self, *asked, **named)
        if self.asked is not None:
            self.asked[key] = self._answers[key]
        return cast("_Answer", self._answers[key])

    return ask


class Story:
    """One article; all of it is read when it is first asked for."""

    def __init__(
        self,
        document: Document,
        sentences: Sequence[Span],
        figures: Sequence[Figure],
        parts: Parts | None = None,
    ) -> None:
        self.document = document
        self.sentences = sentences
        self.figures = figures
        self.parts = parts
        self.asked: Asked | None = None  # what was, and the answers, where a reading is to be kept
        self.grammar = get_grammar(document.language)
        self._placed: dict[int, Named] = {}
        self._scanned: dict[Span, tuple[Word, ...]] = {}
        self._answers: Asked = {}

    def __reduce__(self) -> tuple[object, ...]:
        return Story, (self.document, self.sentences, self.figures)

    @cached_property
    def capitals(self) -> Capitals:
        """How its capital words are written, but for those of headings."""
        text = self.document.text
        spans = [block.span for block in self.document.blocks] or [Span(0, len(text))]
        told = (
            text[span.start : span.end] for span in spans if len(span) > _HEADING or not is_title(text, span)
        )
        return capitals_of(text, told, self.grammar)

    @cached_property
    def is_long(self) -> bool:
        """Is it an article, and no lone paragraph?"""
        return len(self.sentences) >= _MANY

    @cached_property
    def fiscal(self) -> bool:
        """Does it speak of fiscal years, whose quarters begin who knows when?"""
        if any(f.period is not None and f.period.fiscal for f in self.figures):
            return True
        told = self.document.text.lower()
        return self.grammar is not None and any(words in told for words in self.grammar.gaps.fiscal)

    @cached_property
    def _headline(self) -> Span | None:
        """The first block, if it is a heading, or a line that ends as headings do; a line of its date
        may stand before it."""
        text, blocks = self.document.text, self.document.blocks
        first = bool(blocks) and _DATE_LINE.fullmatch(text, blocks[0].span.start, blocks[0].span.end)
        at = 1 if first else 0
        if len(blocks) < at + 2:
            return None
        span = blocks[at].span
        cut = (
            text[span.end - 1] == "," and text.count(" ", span.start, span.end) >= _FEW
        )  # by who sends it on
        short = len(span) <= _HEADING and (text[span.end - 1] not in ".!:;," or cut)
        return span if blocks[at].kind == "heading" or short else None

    @cached_property
    def quarter(self) -> Period | None:
        """The quarter or fiscal year whose results the headline tells."""
        top = self._headline
        if top is None:
            return None
        told = (f.period for f in self.figures if f.kind == "date" and f.period and top.contains(f.span))
        found = {one for one in told if one.quarter is not None or one.fiscal}
        return found.pop() if len(found) == 1 else None

    @cached_property
    def topic(self) -> str:
        """The one whom the headline names and the text goes on to speak of; "" for several.

        It is named at least twice as often as any other of the headline, or, where the headline begins with
        it and its shares or results, at all. Of a call, it is its host.
        """
        top = self._headline
        if top is None:
            return self._welcoming
        placed = self.names_of(top, [one for one in self.figures if top.contains(one.span)])
        names = {
            name.value
            for name, role in placed
            if role in ("actor", "own", "adjective") and name.form == "other" and self._may_be_topic(name)
        }
        first = placed[0][0] if placed else None
        if (
            first is not None
            and first.start == top.start
            and first.value in names
            and placed[0][1] in ("actor", "own", "adjective")
            and self._told_of(first.value, top.end)
            and self._has_results(first)
        ):
            return first.value
        told = sorted(((self._told_of(name, top.end), name) for name in names), reverse=True)
        if not told or told[0][0] < _OFTEN or (len(told) > 1 and told[0][0] < 2 * told[1][0]):
            return ""
        return told[0][1]

    def _has_results(self, name: Word) -> bool:
        """ "Acme shares", "Acme's Q3 results": is it a firm's name, and all of it?"""
        assert self.grammar is not None
        behind = self.document.text[name.end : name.end + _BEHIND]
        own = next((end for end in self.grammar.endings.own if behind.startswith(end)), "")
        words = behind.removeprefix(own).split()
        told = [word for word in words if word.islower() or not word.isalpha()][:3]
        return words[:1] == told[:1] and any(
            self.grammar.has("FIRM_THINGS", word) or self.grammar.has("RESULTS", word) for word in told
        )

    @cached_property
    def host(self) -> str:
        """Who speaks of itself as "we" all along: the one to whose call one is welcomed, or of a text without
        a headline the one that is called its own; else ""."""
        if self.grammar is None or self._welcoming or self._headline is not None:
            return self._welcoming
        return speaker_of(self.document.text, self.sentences, self._names, self.grammar)

    @cached_property
    def _welcoming(self) -> str:
        """The one to whose call one is welcomed."""
        if self.grammar is None or not self.grammar.gaps.welcome:
            return ""
        for n, sentence in enumerate(self.sentences[:_OPENING]):
            found = host_of(self.document.text, sentence, partial(self._names, n), self.grammar)
            if found:
                return found
        return ""

    def opening(self, placed: Named) -> Word | None:
        """The name with which a sentence begins, but for an article, and whose verb may follow."""
        assert self.grammar is not None
        name, role = placed[0] if placed else (None, "")
        if name is None or role not in ("actor", "speaker"):
            return None
        start = self.sentences[bisect_right(self._starts, name.start) - 1].start
        led = self.document.text[start : name.start].strip().lower()
        return name if not led or self.grammar.has("THE", led) else None

    @cached_property
    def _bearers(self) -> Bearers:
        assert self.grammar is not None
        return Bearers(self.document.text, self.grammar)

    @_noted
    def does(self, name: str) -> bool:
        """Does the text say what it has, says or will do?"""
        return self._bearers.does(name)

    def is_defined(self, name: Word) -> bool:
        """ "Andromeda is a galaxy"."""
        assert self.grammar is not None
        words = self.document.text[name.end : name.end + 20].split()
        being = len(words) > 1 and self.grammar.has("BEING", words[0])
        return being and (self.grammar.has("A", words[1]) or self.grammar.has("THE", words[1]))

    @_noted
    def is_thing(self, name: str) -> bool:
        """Is it "it" right behind its name: "Acme said it"?"""
        assert self.grammar is not None
        text, at = self.document.text, self.document.text.find(name)
        while at >= 0:
            words = text[at + len(name) : at + len(name) + _BEHIND].split()[:3]
            if any(self.grammar.has("THINGS", word) for word in words):
                return True
            at = text.find(name, at + 1)
        return False

    @_noted
    def is_person(self, name: str, certain: bool = False) -> bool:
        """Has it a title, an age, or, if that is enough, a first name that may be left out: "Ann Smith …
        Smith said"?"""
        titled, named = self._bearers.person(name.rpartition(" ")[2])
        return titled or (named and not certain)

    @_noted
    def is_named(self, name: str) -> bool:
        """Does it stand elsewhere as a name, so that it is no heading of nouns in capitals?"""
        assert self.grammar is not None
        return name in self._written or name in self.capitals or name in places(self.grammar.language)

    @_noted
    def traits(self, name: str) -> tuple[str, ...]:
        """What is known of a name wherever it stands: how often it does, whether as a person, and whether the
        text says what it does."""
        known = ("person", self.is_person(name)), ("does", self.does(name))
        return (f"told {self._bearers.times(name)} times", *(what for what, is_so in known if is_so))

    def _told_of(self, name: str, start: int) -> int:
        """How often it is named from `start` on, also by its first word alone, if once by all of them."""
        text, first = self.document.text, name.split(" ")[0]
        whole = text.count(name, start)
        return max(whole, text.count(first, start)) if whole and len(first) >= _LONG else whole

    def _may_be_topic(self, name: Word) -> bool:
        assert self.grammar is not None
        first = name.value.split(" ")[0].lower()
        return len(name.value) > 1 and first not in self.grammar.tags and self.grammar.part(first) == "word"

    def words_of(self, sentence: Span) -> tuple[Word, ...]:
        """The known words and the names of a sentence, which is scanned once: for its own figures, and for
        those of the sentences behind."""
        if self.grammar is None:
            return ()
        if sentence not in self._scanned:
            self._scanned[sentence] = scan(self.document.text, sentence, self.capitals, self.grammar)
        return self._scanned[sentence]

    def names_of(self, sentence: Span, figures: Sequence[Figure]) -> Named:
        """The names of a sentence; of a title, where all is capital, those that stand elsewhere, too."""
        text = self.document.text
        if self.grammar is None:
            return ()
        placed = place_names(text, self.words_of(sentence), figures, self.grammar)
        if not is_title(text, sentence):
            return placed
        return tuple((known, role) for name, role in placed if (known := self._known(name)) is not None)

    def _known(self, name: Word) -> Word | None:
        """As much of a name as stands elsewhere before a small letter: "Acme Adding" is "Acme"."""
        if name.form != "other":
            return name
        said = self.document.text[name.start : name.end]
        while said and (said not in self._written or (" " not in said and said not in self.capitals)):
            said = said.rpartition(" ")[0]
        return name._replace(end=name.start + len(said), value=said) if said else None

    @cached_property
    def _written(self) -> frozenset[str]:
        """Names as they stand before a small letter."""
        return frozenset(_BEFORE_SMALL.findall(self.document.text))

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.document.blocks]

    def paragraph(self, at: int) -> int:
        """The first offset of the paragraph around `at`."""
        n = bisect_right(self._block_starts, at)
        return self._block_starts[n - 1] if n else 0

    def reach(self, at: int) -> int:
        """The first offset of the paragraph around `at`; where its first sentence is, of the one before, if
        that is short and no heading."""
        first = self.paragraph(at)
        n = bisect_right(self._starts, at) - 1
        if self.topic or n < 1 or self._starts[n] > first:
            return first
        earlier = self.paragraph(first - 1)
        long = first - earlier > _LINES
        return first if long or is_title(self.document.text, Span(earlier, first)) else earlier

    def bears_on(self, sentence: Span, figures: Sequence[Figure]) -> tuple[int, tuple[object, ...]] | None:
        """The first offset of the sentence's paragraph, and all on which a reading of its figures rests, but
        for the answers to what it asks. None where that is too much to say: beside a title, and in a language
        of which no grammar is kept."""
        if self.grammar is None:
            return None
        text, n = self.document.text, bisect_right(self._starts, sentence.start) - 1
        first = min(self.reach(sentence.start), self._starts[max(0, n - _FEW)])
        before = self.sentences[max(0, n - _FEW) : n]
        if any(is_title(text, one) for one in (*before, sentence) if one.start >= first):
            return None
        told = text[max(0, first - _BESIDE) : sentence.end + _AROUND]
        return first, (
            told,
            sentence.start - first,
            sentence.end - first,
            self.paragraph(sentence.start) - first,
            self.capitals.near(told),
            *(figure.content(first) for figure in figures),
            *self._facts,
        )

    def answers(self, asked: Asked) -> bool:
        """Would the same be answered of this article?"""
        return all(getattr(self, name)(*question) == answer for (name, question), answer in asked.items())

    @cached_property
    def _facts(self) -> tuple[object, ...]:
        said = self.document.language, self.document.published
        return *said, self.fiscal, self.quarter, self.topic, self.host, self.is_long

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def names_before(self, at: int, floor: int | None = None) -> list[Named]:
        """The names of the sentences before the one around `at`, of its paragraph or from `floor` on, the
        nearest first."""
        if floor is None:
            floor = self.paragraph(at)
        n = bisect_right(self._starts, at) - 2
        found: list[Named] = []
        while n >= 0 and self._starts[n] >= floor and len(found) < _FEW:
            found.append(self._names(n))
            n -= 1
        return found

    def _names(self, n: int) -> Named:
        if n not in self._placed:
            self._placed[n] = self.names_of(self.sentences[n], self._figures_of(n))
        return self._placed[n]

    def _figures_of(self, n: int) -> Sequence[Figure]:
        sentence = self.sentences[n]
        first = bisect_left(self.figures, sentence.start, key=_begin)
        return self.figures[first : bisect_left(self.figures, sentence.end, key=_begin)]


def _begin(figure: Figure) -> int:
    return figure.span.start


def is_title(text: str, sentence: Span) -> bool:
    """Is nearly every long word written with a capital, so that capitals mark no names? Not of what has small
    ones, too, and ends as a sentence does."""
    long = _TITLE_WORD.findall(text, sentence.start, sentence.end)
    capital = sum(word[0].isupper() for word in long)
    if len(long) < 3 or capital < 0.7 * len(long):
        return False
    return capital == len(long) or not _ENDED.search(
        text, max(sentence.start, sentence.end - 3), sentence.end
    )
