"""The grammar of a language, as far as claims need it: what part of speech a word is.

A language is added by a module `claims` in its folder; the names in it are those that `_load` asks for.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import SimpleNamespace
from typing import Any, Literal

from claimcheck.locale.modules import module_of
from claimcheck.locale.tagged import Entry, tagged
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
    adjectives: tuple[str, ...]
    no_names: tuple[str, ...]
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


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """Look-up tables of one language, all in lower case.

    `parts` are the closed classes, `verbs` each verb's forms with its lemma, `nouns_too` the lemmas that
    may be nouns. `sets` hold lemmas or words of one meaning, `tags` what each known word says; of these,
    `events` are what befalls those who are counted, `dealings` what is done with an amount, each by all of
    its forms, and `nouns` what is known to be measured. `things` gives for a noun the first of those that
    mean the same. `names` are what the language calls a notion in a measure (`increase`, `share`).
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
    relative_times: re.Pattern[str]
    firms: frozenset[str]
    actors: frozenset[str]
    names: Mapping[str, str]
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


_SETS = """
LIGHT OF_A_TIME VAGUE FIRMS LEVELS CHANGES_UP CHANGES_DOWN CHANGE_ALONE DEALINGS REPORTING EXPECTING
PLANNING DENYING NEGATING GOALS COMPARING GROWTH DECLINE THINKING ASKING HOLDING RESULTS SETTING CALENDAR
GIVING MOVED SEEING ABLE BEING HAVING FORESEEN MEANWHILE PAST_AUXILIARIES PRESENT_AUXILIARIES GOING GOING_TO
SPANS IFS UNREAL TRYING PHYSICAL PRESSED_FOR HELPING AGAINST THAN BASE HAVE THAT IN_GROUP BEFALLEN AND OR
AND_OR BUT GOES_ON WHO WHOSE MONTHS_TOO A ANYBODY PARTS MOVING GENITIVE PLANNED_MODALS PASSIVE
CHANGES_OF_COUNTS FIRM_THINGS DURING FORMER_OF AT_OF TURNING THAT_THE THE THE_ITS PERSONS OF_SPEAKER OF
MADE_OF SHARE_OF SHARE_FOR WORTH WITH AT AT_LEVEL SET_AT BY FROM_TO MOVES_TO PER CHANGE_ON PURPOSES PLACED
OF_WHOM ASKED_OF SIDE NO_SCOPE DATING LOOSELY_DATING AFTER_DATE SHORT_NAMES PERSON TITLES THINGS OF_OTHERS SALES CALLED FOR_TO
PRICED SUCH
"""
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
_ROOMS = ("claims", "verbs", "tags")  # modules of a language, of which one may be enough
_VERBS = ("LEVELS", "CHANGES_UP", "CHANGES_DOWN", "DEALINGS", "REPORTING", "OTHER_VERBS")


@functools.cache
def get_grammar(language: str) -> Grammar | None:
    """The grammar of a language code ("en", "de-AT"), None when none is kept."""
    base = (language or "en").replace("_", "-").split("-")[0].lower()
    rooms = [room for kind in _ROOMS if (room := module_of(base, kind)) is not None]
    said = {name: words for room in rooms for name, words in vars(room).items() if name.isupper()}
    return _load(base, SimpleNamespace(**said)) if said else None


def _load(language: str, kept: SimpleNamespace) -> Grammar:
    parts: dict[str, Part] = {}
    for name, part in _PARTS:
        parts |= dict.fromkeys(_words(kept, name), part)
    verbs: dict[str, tuple[str, Form]] = {}
    irregular = dict(_irregular(kept))
    doubling = frozenset(_words(kept, "DOUBLING"))
    tags = tagged(kept)
    for name in _VERBS:
        for lemma in _words(kept, name):
            for form, word in _forms(kept, lemma, irregular, doubling):
                verbs.setdefault(word, (lemma, form))
    return Grammar(
        language=language,
        parts=parts,
        verbs=verbs,
        nouns_too=frozenset(_words(kept, "NOUNS_TOO")),
        things={noun: nouns[0] for nouns in getattr(kept, "SAME_THINGS", ()) for noun in nouns},
        adverb_endings=getattr(kept, "ADVERB_ENDINGS", ()),
        verb_endings=tuple(getattr(kept, "VERB_ENDINGS", {}).items()),
        not_adverbs=frozenset(_words(kept, "NOT_ADVERBS")),
        singulars=getattr(kept, "SINGULARS", {}),
        kept_plurals=frozenset(_words(kept, "KEPT_PLURALS")),
        tags=tags,
        events={word: entry.value for word, entry in tags.items() if entry.tag == "event"},
        dealings=dict(_dealings(kept)),
        nouns=frozenset(word for word, entry in tags.items() if entry.tag == "noun"),
        sets={name: frozenset(_words(kept, name)) for name in _SETS.split()},
        directions=getattr(kept, "DIRECTIONS", {}),
        comparatives=getattr(kept, "COMPARATIVES", {}),
        unchanging=frozenset(lemma for lemma, forms in irregular.items() if ("participle", lemma) in forms),
        plural_ending=getattr(kept, "PLURAL_ENDING", ()),
        adding=frozenset(_words(kept, "ADDING")),
        infinitive=getattr(kept, "INFINITIVE", ""),
        multiplying=frozenset(_words(kept, "MULTIPLYING")),
        weekdays={word: n for n, word in enumerate(_words(kept, "WEEKDAYS"))},
        firms=frozenset(_words(kept, "FIRMS")),
        actors=frozenset(_words(kept, "ACTORS")),
        steps=getattr(kept, "STEPS", {}),
        relative_times=_relative_times(kept),
        names=getattr(kept, "NAMES", {}),
        head_first=getattr(kept, "HEAD_FIRST", False),
        capital_nouns=getattr(kept, "CAPITAL_NOUNS", False),
        verb_last=getattr(kept, "VERB_LAST", False),
        bare_dates=getattr(kept, "BARE_DATES", False),
        bases_are_verbs=getattr(kept, "BASES_ARE_VERBS", False),
        elided=getattr(kept, "ELIDED", ""),
        compounds=getattr(kept, "COMPOUNDS", ()),
        endings=_endings(kept),
        gaps=Gaps(**{name: kind(kept.GAPS.get(name, ())) for name, kind in _GAPS.items()}),
    )


_GAPS: Mapping[str, Callable[[Iterable[str]], Any]] = {
    field: tuple if field in ("there", "according", "fiscal", "welcome") else frozenset for field in Gaps.__slots__
}


def _relative_times(kept: SimpleNamespace) -> re.Pattern[str]:
    """ "last year", "le mois dernier": groups "step" and the unit's own."""
    steps: Mapping[str, int] = getattr(kept, "STEPS", {})
    units: Mapping[str, str] = getattr(kept, "TIME_UNITS", {})
    if not steps:
        return compiled("(?!)")
    step = f"(?P<step>{'|'.join(steps)})"
    unit = "|".join(f"(?P<{name}>{words})" for name, words in units.items())
    order = (f"(?:{unit})", step) if getattr(kept, "STEPS_BEHIND", False) else (step, f"(?:{unit})")
    return compiled(rf"\b{order[0]} {order[1]}\b" + getattr(kept, "NO_TIME_BEFORE", ""))


def _endings(kept: SimpleNamespace) -> Endings:
    forms: str = getattr(kept, "FIRM_FORMS", "").strip()
    firms = "|".join(f"{forms} {getattr(kept, 'FIRM_NAMES', '')}".split())
    shortened, short = getattr(kept, "SHORTENED", ""), getattr(kept, "SHORT_ENDINGS", "")
    return Endings(
        own=getattr(kept, "OWN", ()),
        glued=getattr(kept, "GLUED_OWN", ""),
        shortened=compiled(shortened, re.IGNORECASE) if shortened else None,
        short=compiled(short) if short else None,
        negating=getattr(kept, "NEGATING_ENDINGS", ()),
        adjectives=getattr(kept, "ADJECTIVE_ENDINGS", ()),
        no_names=getattr(kept, "NO_NAME_ENDINGS", ()),
        plural_verbs=getattr(kept, "PLURAL_VERB_ENDINGS", ()),
        firms=compiled(rf"\b(?:{firms})\b") if firms else None,
        forms=compiled(rf" (?:{'|'.join(forms.split())})$") if forms else None,
    )


def _dealings(kept: SimpleNamespace) -> Iterator[tuple[str, str]]:
    for name, meant in (("DEALT", ""), ("PAYING", getattr(kept, "NAMES", {}).get("pay", "pay"))):
        table: Mapping[str, str] = getattr(kept, name, {})
        for lemma, forms in table.items():
            yield from ((word, meant or lemma) for word in (lemma, *forms.split()))


def _words(kept: SimpleNamespace, name: str) -> list[str]:
    said: str = getattr(kept, name, "")
    return said.split()


def _irregular(kept: SimpleNamespace) -> Iterator[tuple[str, list[tuple[Form, str]]]]:
    """Verbs whose forms are listed: the lemma, forms of the past, participles; "/" parts forms of a kind."""
    for row in getattr(kept, "IRREGULAR", "").split("|"):
        lemma, *others = row.split()
        kinds: tuple[Form, ...] = ("past", "participle", "present", "future")
        yield (
            lemma,
            [(kind, word) for kind, said in zip(kinds, others, strict=False) for word in said.split("/")],
        )


def _forms(
    kept: SimpleNamespace,
    lemma: str,
    irregular: Mapping[str, list[tuple[Form, str]]],
    doubling: frozenset[str],
) -> Iterator[tuple[Form, str]]:
    yield "base", lemma
    listed = irregular.get(lemma, [])
    yield from listed
    tables: Mapping[str, Mapping[Form, str]] = getattr(kept, "FORMS", {})
    for ending, table in tables.items():
        if lemma.endswith(ending):
            stem = lemma.removesuffix(ending)
            for form, said in table.items():
                if form not in {kind for kind, _ in listed}:
                    yield from ((form, one.format(stem)) for one in said.split())
            return
    inflection: Mapping[str, tuple[str, str, str, int]] = getattr(kept, "INFLECTION", {})
    for ending, (present, past, ing, cut) in inflection.items():
        if not lemma.endswith(ending) or (ending == "y" and lemma[-2] in "aeou"):
            continue
        stem = lemma[: len(lemma) - cut]
        doubled = lemma + lemma[-1] if lemma in doubling else ""
        yield "present", stem + ("es" if not ending and lemma.endswith(kept.SIBILANTS) else present)
        if not listed:
            yield "past", doubled + past if doubled else stem + past
        if ending and not lemma.endswith("ee"):
            stem = lemma[:-1]
        yield "ing", doubled + ing if doubled else stem + ing
        return
