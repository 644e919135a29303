"""The language server, spoken with as VS Code and Neovim do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from editing import Editor, editing
from lsprotocol import types
from pytest_lsp import client_capabilities

WRONG = "The new line is 112 miles (1,800 km) long."
RIGHT = "The new line is 112 miles (180 km) long."


def uri(name: str) -> str:
    return f"file:///drafts/{name}"


def whole(text: str) -> types.TextDocumentContentChangeWholeDocument:
    return types.TextDocumentContentChangeWholeDocument(text)


def part(start: tuple[int, int], end: tuple[int, int], text: str) -> types.TextDocumentContentChangePartial:
    return types.TextDocumentContentChangePartial(
        types.Range(types.Position(*start), types.Position(*end)), text
    )


def place(diagnostic: types.Diagnostic) -> tuple[int, int, int, int]:
    start, end = diagnostic.range.start, diagnostic.range.end
    return start.line, start.character, end.line, end.character


@pytest.fixture(scope="module")
def code(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """VS Code, which counts in UTF-16."""
    with editing(client_capabilities("visual-studio-code"), tmp_path_factory.mktemp("folder")) as editor:
        yield editor


@pytest.fixture(scope="module")
def vim(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """Neovim, asking for UTF-8 first, as its users may set it."""
    capabilities = client_capabilities("neovim")
    assert capabilities.general is not None
    capabilities.general.position_encodings = [
        types.PositionEncodingKind.Utf8,
        types.PositionEncodingKind.Utf16,
    ]
    with editing(capabilities, tmp_path_factory.mktemp("folder")) as editor:
        yield editor


def test_a_slip_is_told_with_its_sum_and_the_other_figure(code: Editor) -> None:
    code.open(uri("line.txt"), WRONG)
    (one,) = code.diagnostics(uri("line.txt"), 1)
    assert place(one) == (0, 27, 0, 35)
    assert one.severity is types.DiagnosticSeverity.Error
    assert (one.source, one.code) == ("claimcheck", "unit-conversion")
    assert "= 180.2 km, not 1,800 km" in one.message
    (other,) = one.related_information or ()
    assert other.message.startswith("112 miles")
    assert other.location.range.start.character == 16


def test_quick_fixes_that_are_asked_for_at_once_have_the_repairs(code: Editor) -> None:
    code.open(uri("at-once.txt"), WRONG)
    code.diagnostics(uri("at-once.txt"), 1)
    code.change(uri("at-once.txt"), 2, part((0, 29), (0, 30), "9"))
    assert '"1,900 km" → "180 km"' in [one.title for one in code.actions(uri("at-once.txt"))]


@pytest.mark.parametrize(
    ("before", "utf16", "utf8"),
    [("", 0, 0), ("😀 ", 3, 5), ("e\u0301 안 ", 5, 8), ("👩‍👩‍👧 \U0001d7d9 ", 12, 24)],
    ids=["plain", "emoji", "combining", "joined"],
)
def test_places_are_counted_as_the_editor_counts(
    code: Editor, vim: Editor, before: str, utf16: int, utf8: int
) -> None:
    for editor, shift in ((code, utf16), (vim, utf8)):
        name = uri(f"{shift}-{len(before)}.txt")
        editor.open(name, f"\u2028First.\r\n\r\n{before}{WRONG}\r\n")
        (one,) = editor.diagnostics(name, 1)
        assert place(one) == (2, 27 + shift, 2, 35 + shift)


def test_the_encoding_is_agreed_on(code: Editor, vim: Editor) -> None:
    assert code.capabilities.position_encoding == types.PositionEncodingKind.Utf16
    assert vim.capabilities.position_encoding == types.PositionEncodingKind.Utf8


def test_repairs_are_offered_best_first_and_make_the_text_right(code: Editor) -> None:
    name = uri("repairs.txt")
    code.open(name, WRONG)
    code.diagnostics(name, 1)
    titles = [one.title for one in code.actions(name)]
    assert titles[0] == '"1,800 km" → "180 km"'
    assert titles[-2:] == [
        "It is right: ignore unit-conversion here",
        "It is right: ignore unit-conversion in this file",
    ]
    edit = code.actions(name)[0].edit
    assert edit is not None
    assert edit.document_changes is not None
    (change,) = edit.document_changes
    assert isinstance(change, types.TextDocumentEdit)
    assert change.text_document.version == 1
    (made,) = change.edits
    assert isinstance(made, types.TextEdit)
    code.change(name, 2, types.TextDocumentContentChangePartial(made.range, made.new_text))
    assert code.diagnostics(name, 2) == []


@pytest.mark.parametrize("title", ["here", "in this file"])
def test_what_is_ignored_is_told_no_more(code: Editor, title: str) -> None:
    name = uri(f"ignored-{len(title)}.md")
    code.open(name, f"# Lines\n\n{WRONG}\n", "markdown")
    code.diagnostics(name, 1)
    (action,) = (one for one in code.actions(name) if one.title.endswith(title))
    assert action.edit is not None
    (change,) = action.edit.document_changes or ()
    assert isinstance(change, types.TextDocumentEdit)
    (made,) = change.edits
    assert isinstance(made, types.TextEdit)
    code.change(name, 2, types.TextDocumentContentChangePartial(made.range, made.new_text))
    assert code.diagnostics(name, 2) == []


def test_hover_shows_what_is_known_of_a_figure(code: Editor) -> None:
    name = uri("hover.txt")
    code.open(name, f"{WRONG} Now 15 of the 45 stations, or a third, have a lift. It opened in 1902.")
    code.diagnostics(name, 1)
    assert "does not agree" in code.hover(name, 0, 20)
    assert "bears it out" in code.hover(name, 0, 48)
    assert code.hover(name, 0, 2) == ""


def test_changes_are_applied_one_after_the_other(vim: Editor) -> None:
    """Beyond the ends of lines, over letters of several bytes, and by separators that end no line."""
    name = uri("changes.txt")
    vim.open(name, "안녕 one\u2028two\u000bthree\r\n")
    vim.change(
        name,
        2,
        part((0, 7), (0, 10), "1"),
        part((1, 0), (1, 0), RIGHT),
        part((1, 27), (1, 30), "1,800"),
        part((7, 0), (9, 9), "\r\n"),
    )
    (one,) = vim.diagnostics(name, 2)
    assert place(one) == (1, 27, 1, 35)


def test_what_is_stale_is_never_told(code: Editor) -> None:
    name = uri("stale.txt")
    code.open(name, WRONG)
    for version in range(2, 40):
        code.change(name, version, whole(f"{RIGHT if version % 2 else WRONG} {version}"))
    assert code.diagnostics(name, 39) == []
    versions = [one.version or 0 for one in code.published if one.uri == name]
    assert versions == sorted(versions)
    assert set(versions) <= {1, 39}


def test_html_and_markdown_are_read_as_such(code: Editor) -> None:
    name = uri("page.html")
    code.open(name, "<p>The new line is <b>112 miles</b> (1,800&nbsp;km) long.</p>", "html")
    (one,) = code.diagnostics(name, 1)
    assert place(one) == (0, 37, 0, 50)


def test_a_draft_without_a_file_is_checked_too(code: Editor) -> None:
    code.open("untitled:Untitled-1", WRONG)
    assert len(code.diagnostics("untitled:Untitled-1", 1)) == 1


def test_a_closed_file_has_no_findings(code: Editor) -> None:
    name = uri("closed.txt")
    code.open(name, WRONG)
    code.diagnostics(name, 1)
    named = types.TextDocumentIdentifier(name)
    code.tell("text_document_did_close", types.DidCloseTextDocumentParams(named))
    code.hover(name, 0, 0)
    assert not [one for one in code.published if one.uri == name][-1].diagnostics


def test_mistakes_in_a_rule_file_are_told_where_they_are(code: Editor) -> None:
    name = uri("own.yaml")
    text = "rules:\n  - id: one\n    title: One\n    chekc: a ~ b\n"
    code.open(name, text, "yaml")
    found = code.diagnostics(name, 1, repaired=False)
    assert any("chekc" in one.message and one.range.start.line == 3 for one in found)
    assert "sentence" in code.hover(name, 2, 6)


def test_what_is_no_text_is_told_to_be_none(code: Editor) -> None:
    name = uri("data.txt")
    code.open(name, f"\0\1{WRONG}")
    (one,) = code.diagnostics(name, 1, repaired=False)
    assert "not a text" in one.message


def test_settings_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text("ruels = []\n")
    with editing(client_capabilities("visual-studio-code"), tmp_path) as editor:
        editor.hover("file:///x.txt", 0, 0)
        for _ in range(200):
            if editor.messages:
                break
            editor.hover("file:///x.txt", 0, 0)
        assert "ruels" in editor.messages[0]
