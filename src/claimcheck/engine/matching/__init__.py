"""Which figures belong together: by pattern, by claim, by what two claims have in common."""

from claimcheck.engine.matching.book import sentences_of, shelf_of
from claimcheck.engine.matching.mask import Known, Masked, known, mask_neighbours, mask_sentences
from claimcheck.engine.matching.match import Wanted, comparables, match, match_compared, match_corpus
from claimcheck.engine.matching.one_event import ARTICLES_AT_ONCE
from claimcheck.engine.matching.same import match_in_order, published_of, time_of
from claimcheck.engine.matching.select import means
from claimcheck.engine.matching.timeline import timelines

__all__ = [
    "ARTICLES_AT_ONCE",
    "Known",
    "Masked",
    "Wanted",
    "comparables",
    "known",
    "mask_neighbours",
    "mask_sentences",
    "match",
    "match_compared",
    "match_corpus",
    "match_in_order",
    "means",
    "published_of",
    "sentences_of",
    "shelf_of",
    "time_of",
    "timelines",
]
