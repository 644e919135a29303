"""What clients of LanguageTool send, and what they rely on in the answer."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlencode

import pytest
from serving import Client

WRONG = "The new line is 110 miles (1,770 km) long."
RIGHT = "The new line is 110 miles (180 km) long."
CONVERTED = "The council has set aside 184.6 million euros (£15.8 million) for the trams."


def underlined(text: str, match: dict[str, Any]) -> str:
    """The text at a match, counted as Java and JavaScript count."""
    start, end = match["offset"], match["offset"] + match["length"]
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


def test_a_slip_is_underlined_with_what_it_should_have_read(server: Client) -> None:
    matches = server.matches(WRONG)
    assert {underlined(WRONG, one) for one in matches} == {"110 miles", "1,770 km"}
    (second,) = (one for one in matches if underlined(WRONG, one) == "1,770 km")
    assert second["replacements"][0] == {"value": "177 km"}
    assert second["rule"]["id"] == "unit-conversion"
    assert second["rule"]["issueType"] == "other"
    assert "177 km" in second["message"]


def test_what_comes_out_is_left_alone(server: Client) -> None:
    assert server.matches(RIGHT) == []


@pytest.mark.parametrize(
    "before", ["😀 ", "👩‍👩‍👧 e\u0301 ", "\U0001d7d9 ", "안녕 ", "\r\n\r\n", "a\u0308\u0323 🇩🇪🇩🇪 "], ids=ascii
)
def test_offsets_count_16_bit_units(server: Client, before: str) -> None:
    text = before + WRONG
    assert {underlined(text, one) for one in server.matches(text)} == {"110 miles", "1,770 km"}


def test_context_and_sentence_show_the_match(server: Client) -> None:
    text = "Nothing here. 😀 " + WRONG
    for match in server.matches(text):
        shown = match["context"]
        assert underlined(shown["text"], shown) == underlined(text, match)
        assert WRONG in match["sentence"]


def test_the_rule_has_a_page_on_the_same_server(server: Client) -> None:
    (url,) = server.matches(WRONG)[0]["rule"]["urls"]
    assert url["value"].startswith(server.url)
    page = server.ask(url["value"].removeprefix(server.url))
    assert page.status == 200
    assert page.text.startswith("unit-conversion (CC")


def annotation(*pieces: dict[str, str]) -> str:
    return json.dumps({"annotation": pieces})


def test_markup_is_passed_over_and_counted(server: Client) -> None:
    data = annotation(
        {"markup": "<p>"},
        {"text": "The new line is "},
        {"markup": "<b>"},
        {"text": "110 miles"},
        {"markup": "</b>"},
        {"text": " (1,770"},
        {"markup": "&nbsp;", "interpretAs": " "},
        {"text": "km) long."},
        {"markup": "</p>", "interpretAs": "\n\n"},
    )
    source = "<p>The new line is <b>110 miles</b> (1,770&nbsp;km) long.</p>"
    answer = server.form("/v2/check", {"data": data, "language": "en-US"})
    found = {underlined(source, one): one["replacements"] for one in answer.data["matches"]}
    assert found.keys() == {"110 miles", "1,770&nbsp;km"}
    assert {"value": "177&nbsp;km"} in found["1,770&nbsp;km"] or {"value": "177 km"} in found["1,770&nbsp;km"]


def test_a_comment_to_claimcheck_is_heeded(server: Client) -> None:
    comment = "<!-- claimcheck: ignore[unit-conversion] as the map has it -->"
    data = annotation({"text": WRONG + " "}, {"markup": comment})
    assert server.form("/v2/check", {"data": data, "language": "en"}).data["matches"] == []
    assert server.matches(f"{WRONG} {comment}") == []


def test_ltex_sends_a_form_under_the_name_of_json(server: Client) -> None:
    body = urlencode({"language": "en-US", "data": annotation({"text": WRONG}), "enabledOnly": "false"})
    answer = server.ask("/v2/check", body, Content_Type="application/json", Accept="application/json")
    assert len(answer.data["matches"]) == 2


def test_a_base_address_with_a_slash_asks_with_two(server: Client) -> None:
    assert server.form("//v2/check", {"text": WRONG, "language": "en-US"}).data["matches"]
    assert server.ask("//v2/languages").status == 200


def test_obsidian_asks_from_a_page_of_its_own(server: Client) -> None:
    fields = {"data": annotation({"text": WRONG}), "language": "auto", "preferredVariants": "en-GB,de-DE"}
    answer = server.form("/v2/check", fields, Origin="app://obsidian.md")
    assert answer.headers["access-control-allow-origin"] == "app://obsidian.md"
    assert answer.data["language"]["code"] == "en"
    assert len(answer.data["matches"]) == 2


def test_superdesk_sends_an_object_of_json(server: Client) -> None:
    answer = server.json("/v2/check", {"text": WRONG, "language": "en-US", "enabledOnly": "false"})
    assert {one["rule"]["issueType"] for one in answer.data["matches"]} == {"other"}


@pytest.mark.parametrize("origin", ["chrome-extension://abcdef", "moz-extension://2d1e-44"])
def test_extensions_of_browsers_may_ask(server: Client, origin: str) -> None:
    answer = server.form("/v2/check", {"text": RIGHT, "language": "en"}, Origin=origin)
    assert (answer.status, answer.headers["access-control-allow-origin"]) == (200, origin)


def test_the_address_may_hold_all_of_it(server: Client) -> None:
    answer = server.ask("/v2/check?" + urlencode({"text": WRONG, "language": "en-US"}))
    assert len(answer.data["matches"]) == 2


def test_the_date_comes_as_a_header_or_a_parameter(server: Client) -> None:
    fields = {"text": CONVERTED, "language": "en-GB"}
    header = server.form("/v2/check", fields, X_Claimcheck_Published="2022-05-17").data["matches"]
    assert header == server.form("/v2/check", {**fields, "published": "2022-05-17"}).data["matches"]
    assert "17 May 2022" in header[0]["message"]


def test_rules_are_turned_off_and_chosen(server: Client) -> None:
    assert server.matches(WRONG, disabledRules="unit-conversion") == []
    assert server.matches(WRONG, enabledRules="UPPERCASE_SENTENCE_START", enabledOnly="true") == []
    assert len(server.matches(WRONG, enabledRules="unit-conversion", enabledOnly="true")) == 2
    assert server.matches(WRONG, disabledCategories="TYPOS,FIGURES") == []
    assert len(server.matches(WRONG, disabledCategories="TYPOS")) == 2


def test_what_clients_ask_first(server: Client) -> None:
    languages = server.ask("/v2/languages").data
    assert {"name": "English (United States)", "code": "en", "longCode": "en-US"} in languages
    assert {one["code"] for one in languages} == {"de", "en", "es", "fr", "ja", "ko"}
    info = server.ask("/v2/configinfo").data
    assert "unit-conversion" in {one["ruleId"] for one in info["rules"]}
    assert info["parameter"]["maxTextLength"] > 0
    assert server.ask("/v2/healthcheck").text == "OK"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"language": "en"}, "either `text` or `data`"),
        ({"language": "xx", "text": "a"}, "'xx' is not known"),
        ({"text": "a", "published": "soon"}, "published:"),
        ({"data": "{"}, "`data` is not valid JSON"),
        ({"data": '{"annotation": 7}'}, "which is a list"),
        ({"data": '{"annotation": [{"text": 7}]}'}, "each part of an annotation"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(
    server: Client, fields: dict[str, str], said: str
) -> None:
    answer = server.form("/v2/check", fields)
    assert answer.status == 400
    assert said in answer.text
