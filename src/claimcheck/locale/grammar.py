"""The grammar of a language, as far as claims need it: what part of speech a word is.

A language is added by a module `claims_LANGUAGE`; the names in it are those that `_load` asks for.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import Literal

from claimcheck.locale.modules import module_of
from claimcheck.locale.tagged import Entry, tagged
from claimcheck.startup.lean import dataclass

Part = Literal[
    "determiner", "possessive", "pointing", "speaking", "preposition", "relative", "conjunction",
    "auxiliary", "modal", "adverb", "verb", "name", "figure", "mark", "word",
]  # fmt: skip
Form = Literal["base", "present", "past", "participle", "ing"]


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """Look-up tables of one language, all in lower case.

    `parts` are the closed classes, `verbs` each verb's forms with its lemma, `nouns_too` the lemmas that
    may be nouns. `sets` hold lemmas or words of one meaning, `tags` what each known word says; of these,
    `events` are what befalls those who are counted, `dealings` what is done with an amount, each by all of
    its forms, and `nouns` what is known to be measured. `things` gives for a noun the first of those that
    mean the same.
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
    going: frozenset[str]
    spans: frozenset[str]
    past_auxiliaries: frozenset[str]
    ifs: frozenset[str]
    unreal: frozenset[str]
    weekdays: Mapping[str, int]
    firms: frozenset[str]
    actors: frozenset[str]

    def has(self, name: str, word: str) -> bool:
        """Is `word` one of the set called `name`?"""
        return word in self.sets[name]

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
        if word in self.kept_plurals or len(word) < 4:
            return word
        for ending, other in self.singulars.items():
            if word.endswith(ending):
                return word[: len(word) - len(ending)] + other
        return word


_SETS = (
    "LIGHT", "OF_A_TIME",
    "VAGUE", "FIRMS", "LEVELS", "CHANGES_UP", "CHANGES_DOWN", "DEALINGS", "REPORTING", "EXPECTING",
    "PLANNING", "DENYING", "NEGATING", "GOALS", "COMPARING", "PRESENT_AUXILIARIES", "GROWTH", "DECLINE",
    "THINKING", "ASKING", "HOLDING", "RESULTS", "SETTING", "CALENDAR", "GIVING", "MOVED", "SEEING",
    "ABLE", "BEING", "FORESEEN", "MEANWHILE",
)  # fmt: skip
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
_VERBS = ("LEVELS", "CHANGES_UP", "CHANGES_DOWN", "DEALINGS", "REPORTING", "OTHER_VERBS")


@functools.cache
def get_grammar(language: str) -> Grammar | None:
    """The grammar of a language code ("en", "de-AT"), None when none is kept."""
    base = (language or "en").replace("_", "-").split("-")[0].lower()
    kept = module_of(base, "claims")
    return None if kept is None else _load(base, kept)


def _load(language: str, kept: ModuleType) -> Grammar:
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
        sets={name: frozenset(_words(kept, name)) for name in _SETS},
        directions=getattr(kept, "DIRECTIONS", {}),
        comparatives=getattr(kept, "COMPARATIVES", {}),
        unchanging=frozenset(lemma for lemma, forms in irregular.items() if ("participle", lemma) in forms),
        past_auxiliaries=frozenset(_words(kept, "PAST_AUXILIARIES")),
        plural_ending=getattr(kept, "PLURAL_ENDING", ()),
        going=frozenset(_words(kept, "GOING")),
        spans=frozenset(_words(kept, "SPANS")),
        adding=frozenset(_words(kept, "ADDING")),
        infinitive=getattr(kept, "INFINITIVE", ""),
        multiplying=frozenset(_words(kept, "MULTIPLYING")),
        ifs=frozenset(_words(kept, "IFS")),
        unreal=frozenset(_words(kept, "UNREAL")),
        weekdays={word: n for n, word in enumerate(_words(kept, "WEEKDAYS"))},
        firms=frozenset(_words(kept, "FIRMS")),
        actors=frozenset(_words(kept, "ACTORS")),
    )


def _dealings(kept: ModuleType) -> Iterator[tuple[str, str]]:
    for name, meant in (("DEALT", ""), ("PAYING", "pay")):
        table: Mapping[str, str] = getattr(kept, name, {})
        for lemma, forms in table.items():
            yield from ((word, meant or lemma) for word in (lemma, *forms.split()))


def _words(kept: ModuleType, name: str) -> list[str]:
    said: str = getattr(kept, name, "")
    return said.split()


def _irregular(kept: ModuleType) -> Iterator[tuple[str, list[tuple[Form, str]]]]:
    """Verbs whose forms are listed: the lemma, forms of the past, participles; "/" parts forms of a kind."""
    for row in getattr(kept, "IRREGULAR", "").split("|"):
        lemma, *others = row.split()
        kinds: tuple[Form, ...] = ("past", "participle", "present")
        yield (
            lemma,
            [(kind, word) for kind, said in zip(kinds, others, strict=False) for word in said.split("/")],
        )


def _forms(
    kept: ModuleType, lemma: str, irregular: Mapping[str, list[tuple[Form, str]]], doubling: frozenset[str]
) -> Iterator[tuple[Form, str]]:
    yield "base", lemma
    listed = irregular.get(lemma, [])
    yield from listed
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
