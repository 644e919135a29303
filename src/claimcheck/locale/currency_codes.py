"""The codes of the currencies whose words are taken from CLDR; news in any language writes them."""

_CODES = """
    AED ARS AUD BDT BGN BHD BRL CAD CHF CLP CNY COP CZK DKK DZD EGP ETB EUR GBP GHS HKD HUF IDR ILS INR
    IQD IRR ISK JOD JPY KES KRW KWD KZT LBP LKR MAD MMK MNT MXN MYR NGN NOK NPR NZD OMR PEN PHP PKR PLN
    QAR RON RSD RUB SAR SEK SGD THB TND TRY TWD TZS UAH UGX USD UYU VND ZAR
""".split()  # noqa: SIM905
CODES: dict[str, str] = {code: code for code in _CODES}
