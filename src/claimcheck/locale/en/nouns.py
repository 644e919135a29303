"""English plurals, and their singulars. Kept by hand, as `gaps` is."""

from __future__ import annotations

COLLECTIVES = {
    "people": "people", "others": "other", "police": "police", "crew": "crew", "personnel": "personnel", "staff": "staff",
    "men": "man", "women": "woman",
    "children": "child", "feet": "foot", "mice": "mouse", "teeth": "tooth", "sheep": "sheep",
    "cattle": "cattle",
    "aircraft": "aircraft", "policemen": "policeman", "servicemen": "serviceman", "fishermen": "fisherman",
    "businessmen": "businessman", "lives": "life", "wives": "wife", "leaves": "leaf", "halves": "half",
    "shelves": "shelf", "knives": "knife", "loaves": "loaf", "wolves": "wolf", "crises": "crisis",
    "analyses": "analysis", "bases": "base", "series": "series", "species": "species",
    "headquarters": "headquarters",
    "criteria": "criterion", "media": "media", "data": "data", "youth": "youth", "spacecraft": "spacecraft",
    "craft": "craft", "fish": "fish", "deer": "deer", "offspring": "offspring", "houses": "house", "horses": "horse",
    "nurses": "nurse", "cases": "case", "increases": "increase", "purchases": "purchase",
    "licenses": "license",
    "licences": "licence", "leases": "lease", "releases": "release", "expenses": "expense",
    "courses": "course",
    "databases": "database", "warehouses": "warehouse", "responses": "response", "buses": "bus",
    "viruses": "virus",
    "campuses": "campus", "bonuses": "bonus", "movies": "movie", "cookies": "cookie", "ties": "tie",
    "axes": "axe",
    "prizes": "prize", "sizes": "size", "clauses": "clause", "phrases": "phrase", "diseases": "disease",
    "exercises": "exercise", "enterprises": "enterprise", "franchises": "franchise", "premises": "premise",
    "caches": "cache", "headaches": "headache", "avalanches": "avalanche", "niches": "niche",
    "israelis": "israeli", "iraqis": "iraqi", "pakistanis": "pakistani", "bangladeshis": "bangladeshi", "saudis": "saudi",
    "kuwaitis": "kuwaiti", "qataris": "qatari", "emiratis": "emirati", "omanis": "omani", "yemenis": "yemeni",
    "somalis": "somali", "nepalis": "nepali", "azeris": "azeri", "kashmiris": "kashmiri", "punjabis": "punjabi",
    "bengalis": "bengali", "bahrainis": "bahraini", "taxis": "taxi", "skis": "ski", "rabbis": "rabbi",
    "alibis": "alibi", "kiwis": "kiwi", "emojis": "emoji", "surpluses": "surplus", "censuses": "census", "lenses": "lens",
    "gases": "gas", "biases": "bias", "atlases": "atlas", "canvases": "canvas", "circuses": "circus",
    "choruses": "chorus", "statuses": "status", "geniuses": "genius", "octopuses": "octopus",
    "indices": "index", "matrices": "matrix", "appendices": "appendix", "bacteria": "bacterium",
    "phenomena": "phenomenon", "alumni": "alumnus", "nuclei": "nucleus", "stimuli": "stimulus",
    "fungi": "fungus", "cacti": "cactus", "radii": "radius", "larvae": "larva", "oxen": "ox", "geese": "goose",
}  # fmt: skip
# Plurals without an "s" that end longer words: "grandchildren", "townspeople".
COMPOUNDS = {
    "children": "child",
    "people": "people",
    "women": "woman",
    "smen": "sman",
    "dmen": "dman",
    "rmen": "rman",
}
# Not a plural although it ends in s.
NO_PLURALS = frozenset(
    """is was has as this its his us plus less thus versus across yes was always perhaps besides news ms mrs
    gas bus loss class boss mass press glass cross success process access address business illness witness
    bonus virus campus census focus status surplus chorus genius previous various serious famous religious
    """.split()
)
# The plural's endings, for those of the singular; shorter words and other endings are no plurals.
SINGULARS = {"sses": "ss", "shes": "sh", "ches": "ch", "xes": "x", "zzes": "zz", "ies": "y", "s": ""}
SHORT_PLURALS = frozenset(("gms", "ads", "eps", "mps"))
NO_PLURAL_ENDINGS = ("ss", "us", "is", "'s")
