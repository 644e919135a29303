"""The noun that a number counts."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from claimcheck.extract.source import Source
from claimcheck.locale import Locale
from claimcheck.locale.grammar import get_grammar
from claimcheck.startup.expressions import compiled

# a word, or the name of a type: "F-150", "A320neo"
_WORD = compiled(
    r"[ \u00a0]((?:[A-Z]{1,2}-?[0-9]{1,4}[a-z]{0,3}|[A-Z][0-9][A-Z])(?![A-Za-z0-9])"
    r"|[A-Z][a-z]+(?: [0-9]{3}(?= [a-z])|-[0-9]{1,2}(?![0-9A-Za-z-]))"  # "Boeing 737 jets", "Covid-19 cases"
    r"|[A-Za-z][A-Za-z.'’-]*(?![0-9]))"
)
_LONGEST_ACRONYM = 6
_REACH = 5  # "28,500 US Air Force troops": adjectives before the head
_SHORTEST_PLURAL = 4
_SINGULAR_REACH = 4  # "one new engine", "one visiting U.S. citizen"


@functools.cache  # once per language
def _pair(locale: Locale) -> re.Pattern[str]:
    return re.compile(rf" (?:{'|'.join(('&', *locale.gaps.list('NAME_JOINTS')))})(?= [A-Z])")


def is_counted(source: Source, end: int) -> bool:
    """Does what is counted stand behind the number that ends there, or one word for it: "4 others"?"""
    if source.text[end : end + 1] != " ":
        return False
    others = source.locale.gaps.set("THE_OTHERS")
    return source.word_after(end)[0] in others or noun_after(source, end) is not None


def noun_after(source: Source, at: int, number_is_one: bool = False) -> tuple[int, str] | None:
    """End of the counted noun after `at`, and its singular; None when none is sure."""
    stops = source.locale.gaps.set("STOPS")
    if not stops or at >= len(source.text):
        return None if at >= len(source.text) else _noun_by_form(source, at)
    if source.text[at] == "-":
        return _hyphenated(source, at, stops)
    place = at
    for _ in range(_REACH):
        found = _WORD.match(source.text, place)
        if found is None:
            return None
        word = _bare(found)
        day = word in source.locale.weekdays and place > at and source.text[place - 1].isalpha()
        if not (day and found[1][0].isupper()) and _stands_apart(source, found, word):
            return None  # but "Golden Harvest fairs"
        end = found.start(1) + len(word)
        single = _acronym(found[1].rstrip(".'’-"), source.locale) if found[1][1:2].isupper() else None
        single = single or singular(word, source.locale)
        if single is not None:
            return _head(source, end, single)
        if number_is_one:
            return end, word
        if end != found.end() and not (found[1].endswith(".") and "." in found[1][:-1]):
            return None
        place = found.end()
        pair = _pair(source.locale).match(source.text, place) if found[1][0].isupper() else None
        place = pair.end() if pair is not None else place  # "Kia and Hyundai vehicles"
    return None


def _acronym(word: str, locale: Locale) -> str | None:
    """ "API" of "APIs", in small letters."""
    plural = locale.gaps.word("PLURAL")
    stem = word.removesuffix(plural) if plural else word
    return stem.lower() if stem != word and 1 < len(stem) < _LONGEST_ACRONYM and stem.isupper() else None


def _noun_by_form(source: Source, at: int) -> tuple[int, str] | None:
    """The noun by its form alone: with a capital in German, in the plural in French and Spanish."""
    gaps = source.locale.gaps
    endings = gaps.table("NOUN_ENDINGS")
    if gaps.word("NOUN"):
        found = _noun_form(source.locale).match(source.text, at)
        return None if found is None or found[1].lower() in gaps.set("NO_NOUNS") else (found.end(), found[1])
    last = source.word_before(at)[1]
    if last in source.locale.multipliers or last in gaps.table("DOZENS"):
        at += next((len(of) for of in gaps.list("OF") if source.low.startswith(of, at + 1)), 0)
    word, end = source.word_after(at)
    if len(word) < 3 or word in gaps.set("NO_NOUNS") or word in source.locale.numbers:
        return None
    if word in gaps.table("COLLECTIVES"):
        return end, gaps.table("COLLECTIVES")[word]
    if word in source.locale.multipliers or not source.text[end - len(word)].islower():
        return None
    for ending, (cut, added) in endings.items():
        if word.endswith(ending):
            return end, word[: len(word) - cut] + added
    return None


def _is_verb(word: str, locale: Locale) -> bool:
    """Is it a form of a verb that is no noun: "two agencies indicates", "one guide died"?"""
    return word in _verbs(locale.language)


@functools.cache  # once per language
def _verbs(language: str) -> frozenset[str]:
    grammar = get_grammar(language)
    if grammar is None:
        return frozenset()
    return frozenset(
        word
        for word, (lemma, form) in grammar.verbs.items()
        if form in ("present", "past") and lemma not in grammar.nouns_too and lemma not in grammar.nouns
    )


def is_past(word: str, locale: Locale) -> bool:
    """Is it a verb in the past: "killed", "sold"?"""
    if word.endswith(locale.gaps.word("PAST") or "\0"):
        return True
    grammar = get_grammar(locale.language)
    return grammar is not None and word in grammar.verbs and grammar.verbs[word][1] == "past"


@functools.cache  # once per language
def _noun_form(locale: Locale) -> re.Pattern[str]:
    return re.compile(locale.gaps.word("NOUN"))


def _bare(found: re.Match[str]) -> str:
    return found[1].rstrip(".'’-").lower().replace("’", "'")


def _stands_apart(source: Source, found: re.Match[str], word: str) -> bool:
    """Is it a word that no counted noun reaches across?"""
    if word in source.locale.numbers or word in source.locale.gaps.set("FINITE"):
        return True
    if "'" in word and not word.endswith(source.locale.gaps.list("POSSESSIVES")):
        return True  # "O'Hara"
    return word in source.locale.gaps.set("STOPS") and found[1].rstrip(".") not in source.locale.gaps.set(
        "STOPS_AS_NAMES"
    )


def _head(source: Source, end: int, single: str) -> tuple[int, str] | None:
    """The last of plurals in a row: "sports cars", "women drivers"; a verb after a plural has no -s."""
    if single in source.locale.gaps.set("BARE_HEADS"):
        return end, single  # "five things women should know"
    while (more := _WORD.match(source.text, end)) is not None and more[1][0].islower():
        word = _bare(more)
        head = singular(word, source.locale)
        if head is None or _stands_apart(source, more, word) or _is_verb(word, source.locale):
            break
        particle = source.word_after(more.start(1) + len(word))[0]
        if source.text[end - 1] == word[-1] and particle in source.locale.gaps.set("VERB_PARTICLES"):
            break  # "for 1,200 pupils works out at", not "200 police officers out on patrol"
        end, single = more.start(1) + len(word), head
    after = source.low[end : end + 1]
    if after == "-" or (after == "'" and source.low.startswith(source.locale.gaps.list("POSSESSIVES"), end)):
        return None
    return end, single


def single_noun(source: Source, at: int) -> tuple[int, str] | None:
    """End of the noun in the singular after "one", and the noun; None for a verb ("one told police")."""
    gaps, place = source.locale.gaps, at
    end, noun = at, ""
    for _ in range(_SINGULAR_REACH):
        found = _WORD.match(source.text, place)
        if found is None or _stands_apart(source, found, _bare(found)):
            break
        if found[1].rstrip(".") in gaps.set("STOPS_AS_NAMES"):
            place = found.end()
            continue
        if not found[1][:-1].islower() and not (
            place == at and _bare(found).endswith(gaps.list("COUNTED_CAPITALS"))
        ):
            return None
        past = _bare(found).endswith(gaps.word("PAST") or "\0") or _is_verb(found[1], source.locale)
        follow = _WORD.match(source.text, found.end())
        ends = follow is None or _stands_apart(source, follow, _bare(follow))
        told = _bare(found) in gaps.set("VERBS")
        if noun and (told or (past and ends)) and not noun.endswith(gaps.list("NO_NOUN_ENDINGS")):
            break  # "one guide died", but "one single closed vessel"
        noun = _bare(found)
        end = found.start(1) + len(noun)
        if end != found.end():
            break
        place = end
    else:
        return None
    if not noun or noun.endswith(gaps.list("NO_NOUN_ENDINGS")) or source.low.startswith(("-", "'"), end):
        return None
    if source.text[end : end + 1] == " " and source.text[end + 1 : end + 2].isupper():
        return None
    first, _ = source.word_after(at)
    return None if first in gaps.set("VERBS") or noun in gaps.set("VERBS") else (end, noun)


def attributive(source: Source, at: int) -> tuple[int, str] | None:
    """End and singular of the noun before the noun that is meant: "a 12 page report"."""
    found = _WORD.match(source.text, at)
    if found is None or not found[1].islower() or _stands_apart(source, found, found[1]):
        return None
    follow, _ = source.word_after(found.end())
    if len(found[1]) < 4 or not follow or follow in source.locale.gaps.set("STOPS"):
        return None
    return found.end(), singular(found[1], source.locale) or found[1]


def _hyphenated(source: Source, at: int, stops: frozenset[str]) -> tuple[int, str] | None:
    """ "a 12-member council": the noun stands in the singular."""
    end = at + 1
    low = source.low
    while end < len(low) and low[end].isalpha():
        end += 1
    word = low[at + 1 : end]
    if source.text[at + 1 : at + 2].isupper():
        return None  # "7-Eleven"
    if len(word) < 3 or word in stops or _names_a_kind(source, word):
        return None
    return end, singular(word, source.locale) or word


def no_noun_hyphened(source: Source, at: int) -> bool:
    """Does a word stand behind the hyphen at `at` that no number counts?"""
    word = source.word_after(at + 1)[0]
    return source.low.startswith(word, at + 1) and _names_a_kind(source, word)


def _names_a_kind(source: Source, word: str) -> bool:
    """ "two-way", "three-wheeler", "four-legged"."""
    gaps = source.locale.gaps
    return word in gaps.set("NO_HYPHENED") or word.endswith(gaps.list("ADJECTIVES") or ("\0",))


@functools.lru_cache(maxsize=8192)  # the same words are counted in every article
def singular(word: str, locale: Locale) -> str | None:
    """The singular of a plural noun; None when `word` does not look like a plural."""
    collective: str | None = locale.gaps.table("COLLECTIVES").get(word)
    if collective is not None:
        return collective
    if "." in word or (len(word) < _SHORTEST_PLURAL and word not in locale.gaps.set("SHORT_PLURALS")):
        return None
    if word in locale.gaps.set("NO_PLURALS") or word.endswith(locale.gaps.list("NO_PLURAL_ENDINGS")):
        return None
    compounds: Mapping[str, str] = locale.gaps.table("COMPOUNDS")
    for ending, single in compounds.items():
        if word.endswith(ending):
            return word.removesuffix(ending) + single
    singulars: Mapping[str, str] = locale.gaps.table("SINGULARS")
    for ending, single in singulars.items():
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word.removesuffix(ending) + single
    return None
