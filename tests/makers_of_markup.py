"""Sources for tests: pages as people write them, and soups of signs."""

from __future__ import annotations

from hypothesis import strategies as st

SIGNS = (
    *("# ", "*", "**", "_", "`", "```\n", "~~", "[", "](", ")", "][a]", "[a]: b\n", "> ", "- ", "1. ", "|"),
    *("---\n", "\n", "\r\n", "\n\n", "&amp;", "&nbsp;", "&", "\\*", "<p>", "</p>", "<b>", "</b>", "<br>"),
    *("<td>", "<h1>", "</h1>", "<!--", "-->", "<!-- claimcheck: ignore -->", "<div hidden>", "</div>"),
    *("<sup>2</sup>", "<script>", "</script>", "<del>", "</del>", "5 million", "$5", "¥兆", " ", "word"),
)
SOUP = st.lists(st.sampled_from(SIGNS), max_size=30).map("".join).filter(str.strip)
_WORDS = st.sampled_from(
    ["It cost $5 million.", "*Up* 3 %", "See [a](b).", "<b>5</b> km", "£5&nbsp;m", "`x`", "plain"]
)
PAGES = st.lists(_WORDS, min_size=1, max_size=8).map("\n\n".join)
