"""The currencies that prose names: ISO 4217 codes, today's and those of its archives."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

_CURRENT = """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN
    BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS
    GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW
    KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD
    NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD
    SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND
    VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG ZWL BTC ETH XDR
"""
_HISTORIC = """
    DEM FRF ITL ESP NLG BEF LUF ATS FIM IEP PTE GRD SIT CYP MTL SKK EEK LVL LTL HRK ROL TRL SUR DDM
    CSK YUD BRZ BRC XEU VEF ARA MXP
"""

CURRENCIES = frozenset(_CURRENT.split()) | frozenset(_HISTORIC.split())

_START = date(1999, 1, 1)

# Irrevocable conversion rates, units for one euro, and the day from which they hold:
# Council Regulations (EC) 2866/98, 1478/2000 and those of the later entrants.
FIXED_TO_EURO: dict[str, tuple[Fraction, date]] = {
    code: (Fraction(rate), day)
    for code, rate, day in (
        ("ATS", "13.7603", _START),
        ("BEF", "40.3399", _START),
        ("DEM", "1.95583", _START),
        ("ESP", "166.386", _START),
        ("FIM", "5.94573", _START),
        ("FRF", "6.55957", _START),
        ("IEP", "0.787564", _START),
        ("ITL", "1936.27", _START),
        ("LUF", "40.3399", _START),
        ("NLG", "2.20371", _START),
        ("PTE", "200.482", _START),
        ("GRD", "340.75", date(2001, 1, 1)),
        ("SIT", "239.64", date(2007, 1, 1)),
        ("CYP", "0.585274", date(2008, 1, 1)),
        ("MTL", "0.4293", date(2008, 1, 1)),
        ("SKK", "30.126", date(2009, 1, 1)),
        ("EEK", "15.6466", date(2011, 1, 1)),
        ("LVL", "0.702804", date(2014, 1, 1)),
        ("LTL", "3.4528", date(2015, 1, 1)),
        ("HRK", "7.5345", date(2023, 1, 1)),
        ("BGN", "1.95583", date(2026, 1, 1)),
    )
}
