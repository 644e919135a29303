"""What a US dollar has cost since 1971, very roughly: enough to tell apart moneys that share a name, and
never to judge a sum by."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.units.currencies import FIXED_TO_EURO

_NEAR = Fraction(1, 10)
_PER_DOLLAR = """
USD 1 1, AUD 0.67 2.1, CAD 0.92 1.65, NZD 0.67 2.6, SGD 1.19 3.1, HKD 5 7.9, TWD 24 41, JMD 0.77 170,
NAD 3 20, FJD 0.75 2.4, BND 1.19 3.1, TTD 2 6.9, GBP 0.37 0.97, EGP 0.38 55, LBP 2 90000, SYP 3.5 15000,
INR 7 99, PKR 4.7 310, LKR 5.9 380, NPR 10 155, MUR 5 48, MXN 3 26, PHP 6 61, ARS 1 1600, CLP 30 1010,
COP 20 5200, UYU 5 47, DOP 1 66, CHF 0.7 4.4, FRF 3.8 10.7, BEF 28 70, LUF 28 70, XOF 190 780, XAF 190 780,
RWF 75 1500, CDF 450 2950, SEK 3.8 11.7, NOK 4.6 12, DKK 5 12.5, CZK 14 42, ISK 0.9 155, IQD 0.28 2000,
KWD 0.26 0.33, JOD 0.28 0.72, RSD 50 125, DZD 3.8 150, TND 0.38 3.5, LYD 0.28 7, BHD 0.37 0.48, MKD 27 70,
SAR 3.2 4.5, QAR 3.6 4.8, IRR 60 1500000, OMR 0.34 0.42, YER 4 1700, KES 6.9 165, TZS 6.9 2800, UGX 7 4000,
ATS 9 26, AED 3.6 4.8, MAD 3.6 12, DEM 1.34 3.7, FIM 3.4 7, IEP 0.37 1.2, EUR 0.62 1.25, JPY 75 361,
CNY 1.4 8.8, KRW 300 2000
"""
_ROUGHLY = {
    code: (Fraction(low), Fraction(high))
    for code, low, high in (entry.split() for entry in _PER_DOLLAR.replace("\n", " ").strip().split(","))
}
_SINCE_THE_EURO = {"CHF": (Fraction("0.72"), Fraction("1.85"))}


def thinkable(a: str, b: str, ratio: Fraction) -> bool:
    """May one `a` ever have been `ratio` of `b`? Of a money that is not known here, nothing may."""
    if a not in _ROUGHLY or b not in _ROUGHLY:
        return False
    if b == "EUR" and a in FIXED_TO_EURO:
        fixed = FIXED_TO_EURO[a][0]  # of one `a` so much of a euro, and no other share
        return 1 / fixed * (1 - _NEAR) <= ratio <= 1 / fixed * (1 + _NEAR)
    since = _SINCE_THE_EURO if b == "EUR" else _ROUGHLY
    (low, high), (other_low, other_high) = since.get(a, _ROUGHLY[a]), _ROUGHLY[b]
    return other_low / high <= ratio <= other_high / low
