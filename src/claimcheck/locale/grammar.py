"""The grammar of a language, as far as claims need it: what part of speech a word is.

A language is added by a module `claims` in its folder; the names in it are those that `_load` asks for.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Literal

from claimcheck.locale.modules import module_of
from claimcheck.locale.tagged import Entry, tagged
from claimcheck.locale.words import Words
from claimcheck.startup.expressions import compiled
from claimcheck.startup.lean import dataclass

Part = Literal[
    "determiner", "possessive", "pointing", "speaking", "preposition", "relative", "conjunction",
    "auxiliary", "modal", "adverb", "verb", "name", "figure", "mark", "word",
]  # fmt: skip
Form = Literal["base", "present", "past", "participle", "ing", "future"]


@dataclass(frozen=True, slots=True)
class Endings:
    """What words of a language end on, and are shortened to."""

    own: tuple[str, ...]
    glued: str
    shortened: re.Pattern[str] | None
    short: re.Pattern[str] | None
    negating: tuple[str, ...]
    future: tuple[str, ...]
    adjectives: tuple[str, ...]
    no_names: tuple[str, ...]
    doers: tuple[str, ...]
    plural_verbs: tuple[str, ...]
    firms: re.Pattern[str] | None
    forms: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class Gaps:
    """What stands between two words, with the spaces around it."""

    owned: frozenset[str]
    owners: frozenset[str]
    in_names: frozenset[str]
    asked: frozenset[str]
    there: tuple[str, ...]
    according: tuple[str, ...]
    compared: frozenset[str]
    within: frozenset[str]
    fiscal: tuple[str, ...]
    welcome: tuple[str, ...]
    calling: tuple[str, ...]
    ours: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """Look-up tables of one language, all in lower case.

    `parts` are the closed classes, `verbs` each verb's forms with its lemma, `nouns_too` the lemmas that
    may be nouns. `sets` hold lemmas or words of one meaning, `tags` what each known word says; of these,
    `events` are what befalls those who are counted, `dealings` what is done with an amount, each by all of
    its forms, and `nouns` what is known to be measured. `things` gives for a noun the first of those that
    mean the same. `names` are what the language calls a notion in a measure (`increase`, `share`),
    `owners` the weights by which `claims.likely` ranks who has a figure.
    """

    language: str
    parts: Mapping[str, Part]
    verbs: Mapping[str, tuple[str, Form]]
    nouns_too: frozenset[str]
    things: Mapping[str, str]
    adverb_endings: tuple[str, ...]
    verb_endings: tuple[tuple[str, Form | None], ...]
    not_adverbs: frozenset[str]
    singulars: Mapping[str, str]
    kept_plurals: frozenset[str]
    sets: Mapping[str, frozenset[str]]
    tags: Mapping[str, Entry]
    events: Mapping[str, str]
    dealings: Mapping[str, str]
    nouns: frozenset[str]
    directions: Mapping[str, str]
    comparatives: Mapping[str, str]
    unchanging: frozenset[str]
    multiplying: frozenset[str]
    plural_ending: tuple[str, ...]
    infinitive: str
    adding: frozenset[str]
    weekdays: Mapping[str, int]
    steps: Mapping[str, int]
    named_quarters: Mapping[str, int]
    relative_times: re.Pattern[str]
    firms: frozenset[str]
    actors: frozenset[str]
    names: Mapping[str, str]
    owners: Mapping[str, float]
    head_first: bool
    capital_nouns: bool
    verb_last: bool
    bare_dates: bool
    bases_are_verbs: bool
    elided: str
    compounds: tuple[str, ...]
    endings: Endings
    gaps: Gaps

    def has(self, name: str, word: str) -> bool:
        """Is `word` one of the set called `name`?"""
        return word in self.sets[name]

    def head(self, phrase: tuple[int, int]) -> int:
        """The place of the word that a phrase is about: "revenue" of "annual revenue", "bénéfice net"."""
        return phrase[0] if self.head_first else phrase[1] - 1

    def bare(self, gap: str) -> bool:
        """Does nothing but an article stand in this gap between two words?"""
        return bool(gap) and all(self.has("THE", word) for word in gap.split())

    def is_firm(self, name: str) -> bool:
        """Does a name, with what follows it, show the form of a company: "Acme Corp"?"""
        return self.endings.firms is not None and self.endings.firms.search(name) is not None

    def without_form(self, name: str) -> str:
        """ "Acme" of "Acme Corp"."""
        return name if self.endings.forms is None else self.endings.forms.sub("", name)

    def uninflected(self, word: str) -> str:
        """The "operativ" of "operativer"."""
        return next((word.removesuffix(end) for end in self.endings.adjectives if word.endswith(end)), word)

    def is_shortened(self, word: str) -> bool:
        """ "We've", "isn't"."""
        return self.endings.shortened is not None and self.endings.shortened.search(word) is not None

    def unshortened(self, word: str) -> str:
        """The "they" of "they've", the company of "company's"."""
        if self.endings.short is not None:
            word = self.endings.short.sub("", word)
        return next((word.removesuffix(end) for end in self.endings.own if word.endswith(end)), word)

    def plain(self, word: str) -> str:
        """The "is" of "isn't"."""
        return next((word.removesuffix(end) for end in self.endings.negating if word.endswith(end)), word)

    def negates(self, word: str) -> bool:
        return word in self.sets["NEGATING"] or (
            bool(self.endings.negating) and word.endswith(self.endings.negating)
        )

    def part(self, word: str) -> Part:
        """The part of speech of a lower-case word, as far as the word alone tells."""
        known = self.parts.get(word)
        if known is not None:
            return known
        if word in self.verbs:
            return "verb"
        ends = self.adverb_endings
        return "adverb" if ends and word.endswith(ends) and word not in self.not_adverbs else "word"

    def singular(self, word: str) -> str:
        if word in self.kept_plurals or word in self.compounds or len(word) < 4:
            return word
        for ending, other in self.singulars.items():
            if word.endswith(ending):
                return word[: len(word) - len(ending)] + other
        return word


_PARTS: tuple[tuple[str, Part], ...] = (
    ("ADVERBS", "adverb"),
    ("DETERMINERS", "determiner"),
    ("POSSESSIVES", "possessive"),
    ("PREPOSITIONS", "preposition"),
    ("RELATIVES", "relative"),
    ("CONJUNCTIONS", "conjunction"),
    ("POINTING", "pointing"),
    ("SPEAKING", "speaking"),
    ("AUXILIARIES", "auxiliary"),
    ("MODALS", "modal"),
)
# Modules of a language, of which one may be enough.
_ROOMS = ("claims", "verbs", "tags", "common", "titles", "wholes", "moments", "owners")
_VERBS = ("LEVELS", "CHANGES_UP", "CHANGES_DOWN", "DEALINGS", "REPORTING", "OTHER_VERBS")


@functools.cache  # once per language
def get_grammar(language: str) -> Grammar | None:
    """The grammar of a language code ("en", "de-AT"), None when none is kept."""
    base = (language or "en").replace("_", "-").split("-")[0].lower()
    rooms = [room for kind in _ROOMS if (room := module_of(base, kind)) is not None]
    said = {name: words for room in rooms for name, words in vars(room).items() if name.isupper()}
    return _load(base, Words(said | _calendar(base, said))) if said else None


def _calendar(language: str, said: Mapping[str, Any]) -> dict[str, Any]:
    """The days of the week, and beside what is kept as CALENDAR the names of days and months that are written
    out, but of no month that is another word, too."""
    known = module_of(language, "cldr")
    if known is None:
        return {}
    days, months = (
        {
            number: max((word for word, n in table.items() if n == number), key=len)
            for number in table.values()
        }
        for table in (known.WEEKDAYS, known.MONTHS)
    )
    too = said.get("MONTHS_TOO", "").split()
    named = (word for word in (*days.values(), *months.values()) if word not in too)
    return {
        "WEEKDAYS": " ".join(days[number] for number in sorted(days)),
        "CALENDAR": " ".join((*named, said.get("CALENDAR", ""))),
    }


def _load(language: str, kept: Words) -> Grammar:
    parts: dict[str, Part] = {}
    for name, part in _PARTS:
        parts |= dict.fromkeys(kept.word(name).split(), part)
    verbs: dict[str, tuple[str, Form]] = {}
    irregular = dict(_irregular(kept))
    doubling = frozenset(kept.word("DOUBLING").split())
    tags = tagged(kept)
    for name in _VERBS:
        for lemma in kept.word(name).split():
            for form, word in _forms(kept, lemma, irregular, doubling):
                verbs.setdefault(word, (lemma, form))
    return Grammar(
        language=language,
        parts=parts,
        verbs=verbs,
        nouns_too=frozenset(kept.word("NOUNS_TOO").split()),
        things={noun: nouns[0] for nouns in kept.list("SAME_THINGS") for noun in nouns},
        adverb_endings=kept.list("ADVERB_ENDINGS"),
        verb_endings=tuple(kept.table("VERB_ENDINGS").items()),
        not_adverbs=frozenset(kept.word("NOT_ADVERBS").split()),
        singulars=kept.table("SINGULARS"),
        kept_plurals=frozenset(kept.word("KEPT_PLURALS").split()),
        tags=tags,
        events={word: entry.value for word, entry in tags.items() if entry.tag == "event"},
        dealings=dict(_dealings(kept)),
        nouns=frozenset(word for word, entry in tags.items() if entry.tag == "noun"),
        sets=kept.sets(),
        directions=kept.table("DIRECTIONS"),
        comparatives=kept.table("COMPARATIVES"),
        unchanging=frozenset(lemma for lemma, forms in irregular.items() if ("participle", lemma) in forms),
        plural_ending=kept.list("PLURAL_ENDING"),
        adding=frozenset(kept.word("ADDING").split()),
        infinitive=kept.word("INFINITIVE"),
        multiplying=frozenset(kept.word("MULTIPLYING").split()),
        weekdays={word: n for n, word in enumerate(kept.word("WEEKDAYS").split())},
        firms=frozenset(kept.word("FIRMS").split()),
        actors=frozenset(kept.word("ACTORS").split()),
        steps=kept.table("STEPS"),
        named_quarters=kept.table("NAMED_QUARTERS"),
        relative_times=_relative_times(kept),
        names=kept.table("NAMES"),
        owners=kept.table("OWNERS"),
        head_first=kept.flag("HEAD_FIRST"),
        capital_nouns=kept.flag("CAPITAL_NOUNS"),
        verb_last=kept.flag("VERB_LAST"),
        bare_dates=kept.flag("BARE_DATES"),
        bases_are_verbs=kept.flag("BASES_ARE_VERBS"),
        elided=kept.word("ELIDED"),
        compounds=kept.list("COMPOUNDS"),
        endings=_endings(kept),
        gaps=Gaps(**{name: kind(kept.table("GAPS").get(name, ())) for name, kind in _GAPS.items()}),
    )


_GAPS: Mapping[str, Callable[[Iterable[str]], Any]] = {
    field: tuple if field in ("there", "according", "fiscal", "welcome", "calling", "ours") else frozenset
    for field in Gaps.__slots__
}


def _relative_times(kept: Words) -> re.Pattern[str]:
    """ "last year", "le mois dernier": groups "step" and the unit's own."""
    steps: Mapping[str, int] = kept.table("STEPS")
    units: Mapping[str, str] = kept.table("TIME_UNITS")
    if not steps:
        return compiled("(?!)")
    step = f"(?P<step>{'|'.join((*steps, *(one.capitalize() for one in steps)))})"
    unit = "|".join(f"(?P<{name}>{words})" for name, words in units.items())
    order = (f"(?:{unit})", step) if kept.flag("STEPS_BEHIND") else (step, f"(?:{unit})")
    return compiled(rf"\b{order[0]} {order[1]}\b" + kept.word("NO_TIME_BEFORE"))


def _endings(kept: Words) -> Endings:
    forms: str = kept.word("FIRM_FORMS").strip()
    firms = "|".join(f"{forms} {kept.word('FIRM_NAMES')}".split())
    shortened, short = kept.word("SHORTENED"), kept.word("SHORT_ENDINGS")
    return Endings(
        own=kept.list("OWN"),
        glued=kept.word("GLUED_OWN"),
        shortened=compiled(shortened, re.IGNORECASE) if shortened else None,
        short=compiled(short) if short else None,
        negating=kept.list("NEGATING_ENDINGS"),
        future=kept.list("FUTURE_ENDINGS"),
        adjectives=kept.list("ADJECTIVE_ENDINGS"),
        no_names=kept.list("NO_NAME_ENDINGS"),
        doers=tuple(kept.word("DOER_ENDINGS").split()),
        plural_verbs=kept.list("PLURAL_VERB_ENDINGS"),
        firms=compiled(rf"\b(?:{firms})\b") if firms else None,
        forms=compiled(rf" (?:{'|'.join(forms.split())})$") if forms else None,
    )


def _dealings(kept: Words) -> Iterator[tuple[str, str]]:
    for name, meant in (("DEALT", ""), ("PAYING", kept.table("NAMES").get("pay", "pay"))):
        table = kept.table(name)
        for lemma, forms in table.items():
            yield from ((word, meant or lemma) for word in (lemma, *forms.split()))


def _irregular(kept: Words) -> Iterator[tuple[str, list[tuple[Form, str]]]]:
    """Verbs whose forms are listed: the lemma, forms of the past, participles; "/" parts forms of a kind."""
    for row in kept.word("IRREGULAR").split("|"):
        lemma, *others = row.split()
        kinds: tuple[Form, ...] = ("past", "participle", "present", "future")
        yield (
            lemma,
            [(kind, word) for kind, said in zip(kinds, others, strict=False) for word in said.split("/")],
        )


def _forms(
    kept: Words,
    lemma: str,
    irregular: Mapping[str, list[tuple[Form, str]]],
    doubling: frozenset[str],
) -> Iterator[tuple[Form, str]]:
    yield "base", lemma
    listed = irregular.get(lemma, [])
    yield from listed
    for ending, table in kept.table("FORMS").items():
        if lemma.endswith(ending):
            stem = lemma.removesuffix(ending)
            for form, said in table.items():
                if form not in {kind for kind, _ in listed}:
                    yield from ((form, one.format(stem)) for one in said.split())
            return
    inflection: Mapping[str, tuple[str, str, str, int]] = kept.table("INFLECTION")
    for ending, (present, past, ing, cut) in inflection.items():
        if not lemma.endswith(ending) or (ending == "y" and lemma[-2] in "aeou"):
            continue
        stem = lemma[: len(lemma) - cut]
        doubled = lemma + lemma[-1] if lemma in doubling else ""
        yield "present", stem + ("es" if not ending and lemma.endswith(kept.list("SIBILANTS")) else present)
        if not listed:
            yield "past", doubled + past if doubled else stem + past
        if ending and not lemma.endswith("ee"):
            stem = lemma[:-1]
        yield "ing", doubled + ing if doubled else stem + ing
        return
