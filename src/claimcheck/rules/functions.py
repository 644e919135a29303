"""The functions and properties that a check may use, with their signatures.

The engine computes them; here stands what the loader must know to refuse a wrong
rule: how many arguments, and which dimension comes out.
"""

from __future__ import annotations

from claimcheck.startup.lean import dataclass


@dataclass(frozen=True, slots=True)
class Function:
    """A function of the rule language.

    `takes_dimension` is what each argument must be and `gives` what comes out, both in
    the words of `claimcheck.rules.dimension`; "same" means all arguments alike, and as
    a result: the same as the first argument.
    """

    signature: str
    meaning: str
    least: int
    most: int
    argument: str
    gives: str

    def takes(self) -> str:
        if self.least == self.most:
            return f"{self.least} argument{'' if self.least == 1 else 's'}"
        return f"{self.least} to {self.most} arguments"


FUNCTIONS: dict[str, Function] = {
    "growth": Function("growth(before, after)", "after / before − 1, as a share", 2, 2, "same", "number"),
    "share": Function("share(part, whole)", "part / whole, as a share", 2, 2, "same", "number"),
    "directed": Function(
        "directed(change)",
        "a change with the sign that its words give it (a fall is negative), or else that of after − before",
        1,
        1,
        "any",
        "same",
    ),
    "change": Function("change(before, after)", "the size of after − before", 2, 2, "same", "same"),
    "rate": Function(
        "rate(a, b)", "the exchange rate on the publication date, b for one a", 2, 2, "money", "any"
    ),
    "sum": Function("sum(a, b, …)", "the total of the parts that were bound", 1, 12, "same", "same"),
    "count": Function("count(a, b, …)", "how many of the parts were bound", 1, 24, "any", "number"),
    "abs": Function("abs(a)", "the size without its sign", 1, 1, "any", "same"),
    "delta": Function("delta(a)", "a difference of temperatures, not a temperature", 1, 1, "any", "same"),
    "commensurable": Function(
        "commensurable(a, b)", "can one be converted to the other?", 2, 2, "any", "truth"
    ),
    "same_rate": Function(
        "same_rate(a, b)",
        "are both so much per the same, or per units of one kind (a litre, a gallon)?",
        2,
        2,
        "any",
        "truth",
    ),
    "recast": Function('recast(a, "unit")', "the same number, taken for another unit", 2, 2, "any", "any"),
    "stated": Function("stated(a)", "just what is printed, without room for rounding", 1, 1, "any", "same"),
    "closed": Function(
        "closed(a, share)",
        'a where it was converted: "more than 30 miles" is at the most so much more than 30',
        2,
        2,
        "any",
        "same",
    ),
    "points": Function(
        "points(p)", "a percentage, or the difference of two, in percentage points", 1, 1, "any", "points"
    ),
    "digits": Function("digits(a)", "how many significant digits are printed", 1, 1, "any", "number"),
    "resolution": Function(
        "resolution(a)", "one step of its last significant digit: 10 feet of 130 feet", 1, 1, "any", "same"
    ),
    "rounded": Function("rounded(a, n)", "a to n significant digits", 2, 2, "any", "same"),
    "has_rate": Function(
        "has_rate(a, b)",
        "is the exchange rate of the publication date known, not only that of its year?",
        2,
        2,
        "money",
        "truth",
    ),
    "looks_back": Function(
        "looks_back(years)",
        "does the sentence name a year at least so long before the publication?",
        1,
        1,
        "number",
        "truth",
    ),
    "in_rows": Function(
        "in_rows()", "does the article print cells of a table run together?", 0, 0, "any", "truth"
    ),
    "footing": Function(
        "footing(plus, minus)",
        "what a table's cells come to, minus taken away; the roundings of many are not all to one side",
        1,
        2,
        "any",
        "same",
    ),
    "as_told": Function(
        "as_told(cell)",
        "a table's cell in the size in which a sentence tells it: 161.4 in millions is 161,400,000",
        1,
        1,
        "any",
        "same",
    ),
    "mean": Function("mean(items)", "the mean of several cells of a table", 1, 1, "any", "same"),
    "cell": Function(
        "cell(a)", "what the row and the column of a table's cell are called", 1, 1, "any", "text"
    ),
    "min": Function("min(a, b, …)", "the smaller", 2, 12, "same", "same"),
    "max": Function("max(a, b, …)", "the larger", 2, 12, "same", "same"),
    "low": Function("low(range)", "the low end of a range", 1, 1, "any", "same"),
    "high": Function("high(range)", "the high end of a range", 1, 1, "any", "same"),
    "year": Function("year(d)", "the calendar or fiscal year that a date names", 1, 1, "date", "number"),
    "month": Function("month(d)", "the month, 1 to 12", 1, 1, "date", "number"),
    "weekday": Function("weekday(d)", "the weekday the calendar gives, Monday is 1", 1, 1, "date", "number"),
    "stated_weekday": Function("stated_weekday(d)", "the weekday the text gives", 1, 1, "date", "number"),
    "possible": Function("possible(d)", "can there be such a date or time?", 1, 1, "any", "truth"),
    "start": Function("start(d)", "the first day of a period", 1, 1, "date", "date"),
    "end": Function("end(d)", "the last day of a period", 1, 1, "date", "date"),
    "is_span": Function("is_span(d)", "has the date two ends (2015-2019)?", 1, 1, "date", "truth"),
    "names_year": Function(
        "names_year(d)", "is the date's own calendar year printed?", 1, 1, "date", "truth"
    ),
    "length": Function("length(d)", "how long a period lasts", 1, 1, "date", "time"),
    "is_fiscal": Function("is_fiscal(d)", "is the date a fiscal year?", 1, 1, "date", "truth"),
    "fiscal_starts": Function(
        "fiscal_starts(fiscal, d)",
        "does that fiscal year start at d, by the calendar of the country that the text names?",
        2,
        2,
        "date",
        "truth",
    ),
    "fiscal_ends": Function(
        "fiscal_ends(fiscal, d)", "does that fiscal year end at d?", 2, 2, "date", "truth"
    ),
    "on_its_weekday": Function(
        "on_its_weekday(d)",
        "does the day fall on the weekday that the text gives, in a year that it can mean?",
        1,
        1,
        "date",
        "truth",
    ),
    "until": Function("until(a, b)", "the time from a to b", 2, 2, "date", "time"),
    "age": Function("age(born, died)", "completed years between two dates", 2, 2, "date", "number"),
    "fewest_times": Function(
        "fewest_times(a, b)",
        "how many of the shorter time of two rates the longer has at least, in working time: 5 days a week",
        2,
        2,
        "any",
        "number",
    ),
    "most_times": Function(
        "most_times(a, b)",
        "how many of the shorter time of two rates the longer has at most: 12 months a year",
        2,
        2,
        "any",
        "number",
    ),
    "at_another_time": Function(
        "at_another_time(born, years)",
        "was somebody born then so old in a year that is printed nearby?",
        2,
        2,
        "any",
        "truth",
    ),
    "another_time": Function(
        "another_time(a, b)",
        "are the two said of times that do not meet? (a change over time is undecided)",
        2,
        2,
        "any",
        "truth",
    ),
    "said_since": Function(
        "said_since(a, day)", "is it said of a time that begins on the day or later?", 2, 2, "any", "truth"
    ),
    "said_until": Function(
        "said_until(a, day)", "is it said of a time that ends on the day or earlier?", 2, 2, "any", "truth"
    ),
    "until_then": Function(
        "until_then(a, day)", "the figure, undecided when it is said of a later time", 2, 2, "any", "same"
    ),
    "is_whole": Function(
        "is_whole(a)", "is it the thing itself, no part and no change of it?", 1, 1, "any", "truth"
    ),
    "published": Function("published()", "the publication date", 0, 0, "any", "date"),
    "well_grouped": Function(
        "well_grouped(a)", "are the separators of the number those of the language?", 1, 1, "any", "truth"
    ),
    "grouped_somewhere": Function(
        "grouped_somewhere(a)", "does any language put separators so?", 1, 1, "any", "truth"
    ),
    "comma_for_point": Function(
        "comma_for_point(a)",
        "does the mark that groups thousands stand where the decimal mark should?",
        1,
        1,
        "any",
        "truth",
    ),
    "a_share_of": Function(
        "a_share_of(percent, n)",
        "is there a whole number of n that comes to this percentage?",
        2,
        2,
        "any",
        "truth",
    ),
    "noted": Function(
        'noted(a, "note")',
        "did extraction note this of the figure? (grouping, bare, word …)",
        2,
        2,
        "any",
        "truth",
    ),
    "bound": Function("bound(a)", "was the role a part of what the pattern found?", 1, 1, "any", "truth"),
    "number_of": Function(
        "number_of(a)", "the bare number, whatever its unit: 5 of $5", 1, 1, "any", "number"
    ),
    "one_slip_apart": Function(
        "one_slip_apart(a, b)", "would one typing slip turn the one into the other?", 2, 2, "any", "truth"
    ),
    "one_scale_apart": Function(
        "one_scale_apart(a, b)", "would another scale word turn the one into the other?", 2, 2, "any", "truth"
    ),
    "all_names": Function(
        "all_names(list)", "do all items of the list begin with a capital?", 1, 1, "any", "truth"
    ),
    "counts": Function('counts(n, "goal", …)', "does it count one of these things?", 2, 40, "any", "truth"),
    "written": Function(
        "written(a)", "the number before its scale word (8 of 8 billion)", 1, 1, "any", "number"
    ),
    "said": Function(
        'said("word", …)',
        "does the matched text have one of these words? (`rank*`: any ending)",
        1,
        12,
        "any",
        "truth",
    ),
    "sentence_has": Function(
        'sentence_has("word", …)',
        "does the whole sentence have one of these words? (`rank*`: any ending)",
        1,
        40,
        "any",
        "truth",
    ),
    "same_digits_scaled": Function(
        "same_digits_scaled(a)",
        "does the article also print this figure's digits with a scale word?",
        1,
        1,
        "any",
        "truth",
    ),
}

ATTRIBUTES: dict[str, str] = {
    "unit": "its unit's name (USD, troop, kilometre)",
    "kind": "its kind (money, percent …)",
    "per": "what it is a rate of (year, household), or nothing",
    "hedge": "about, nearly, just, estimated, exactly, or nothing",
    "bound": "above, below, or nothing",
    "scale": "its scale word as written, or nothing",
    "subject": "the first name that it is said of, or nothing",
    "measure": "the thing measured, or nothing",
    "status": "stated, demanded, forecast, former, proposed, denied, conditional",
}
