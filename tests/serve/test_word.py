"""Word documents of the desk: opened, and given back with tracked changes and comments."""

from __future__ import annotations

import base64
import json

import pytest
from serving import Client
from word import anchored, paragraph, run, seen, word

WRONG = "The new line is 112 miles (1,800 km) long."
FILE = word(
    paragraph(run("A heading of ours"))
    + paragraph(run("The new "), run("line is 112 "), run("miles (1,800 km) long."), run(" 안녕 😀."))
    + paragraph(run("It carried 12,400 people in May, up 10% from 9,000 in April."))
)


def sent(data: bytes) -> str:
    return base64.b64encode(data).decode()


def text_of(server: Client) -> str:
    answer = server.json("/desk/open", {"name": "lines.docx", "file": sent(FILE)})
    assert answer.status == 200, answer.text
    assert answer.data["changes"] is True
    text: str = answer.data["text"]
    return text


def test_its_text_is_checked_as_a_draft(server: Client) -> None:
    text = text_of(server)
    assert WRONG in text
    found = server.json("/desk/check", {"name": "lines.docx", "text": text}).data
    assert [story["severity"] for story in found["stories"]] == ["error", "error"]


def test_what_was_changed_is_tracked_and_what_is_wrong_is_commented(server: Client) -> None:
    text = text_of(server)
    draft = text.replace("1,800 km", "180 km").replace("A heading of", "Some heading of")
    fields = {"name": "lines.docx", "file": sent(FILE), "text": draft}
    answer, data = server.fetch("/desk/word", json.dumps(fields), Content_Type="application/json")
    assert answer.status == 200, answer.text
    assert seen(data).split() == draft.split()
    assert seen(data, accepted=False).split() == text.split()
    (said,) = anchored(data).items()
    assert "12,400 people" in " ".join(said)


def test_paragraphs_that_came_or_went_are_not_tracked(server: Client) -> None:
    fields = {"name": "lines.docx", "file": sent(FILE), "text": text_of(server) + "\n\nMore."}
    answer = server.json("/desk/word", fields)
    assert (answer.status, "save the text instead" in answer.text) == (422, True)


@pytest.mark.parametrize(
    ("file", "status", "said"),
    [("?", 400, "Base64"), (sent(b"PK"), 422, "lines.docx"), ("", 422, "lines.docx")],
)
def test_what_is_no_such_file_is_refused(server: Client, file: str, status: int, said: str) -> None:
    answer = server.json("/desk/open", {"name": "lines.docx", "file": file})
    assert (answer.status, said in answer.text) == (status, True)


def test_larger_files_are_taken_there_and_nowhere_else(server: Client) -> None:
    fields = {"name": "lines.docx", "file": sent(b"0" * 1_000_000), "text": "a"}
    assert server.json("/desk/open", fields).status == 422
    assert server.json("/desk/check", fields).status == 413
