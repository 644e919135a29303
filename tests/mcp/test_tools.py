"""The tools, called by the SDK's own client over standard input and output."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

import jsonschema
import pytest
from mcp import StdioServerParameters
from mcp.client import Client
from mcp.types import CallToolResult, TextContent

WRONG = "😀 The new line is 112 miles (1,800 km) long. Now 15 of the 45 stations, or a third, have a lift."
_Found = TypeVar("_Found")


def asked(work: Callable[[Client], Awaitable[_Found]], folder: Path) -> _Found:
    """What comes of `work` with a client whose server was started in a folder."""

    async def run() -> _Found:
        started = StdioServerParameters(
            command=sys.executable, args=["-m", "claimcheck", "mcp"], cwd=str(folder)
        )
        async with Client(started, read_timeout_seconds=60) as client:
            return await work(client)

    return asyncio.run(run())


def text_of(result: CallToolResult) -> str:
    return "\n".join(one.text for one in result.content if isinstance(one, TextContent))


def test_a_slip_is_told_in_words_and_as_data(tmp_path: Path) -> None:
    async def work(client: Client) -> None:
        tools = {tool.name: tool for tool in (await client.list_tools()).tools}
        assert tools.keys() == {"check_text", "list_figures"}
        result = await client.call_tool("check_text", {"text": WRONG})
        assert not result.is_error
        assert '"1,800 km" (error)' in text_of(result)
        assert "180.2 km, not 1,800 km" in text_of(result)
        data = result.structured_content
        assert data is not None
        jsonschema.validate(data, tools["check_text"].output_schema or False)
        (finding,) = data["findings"]
        assert WRONG[finding["start"] : finding["end"]] == finding["figure"] == "1,800 km"
        (edit,) = next(one for one in finding["repairs"] if "180 km" in one["title"])["edits"]
        mended = WRONG[: edit["start"]] + edit["text"] + WRONG[edit["end"] :]
        again = await client.call_tool("check_text", {"text": mended})
        assert again.structured_content is not None
        assert again.structured_content["findings"] == []

        listed = await client.call_tool("list_figures", {"text": WRONG})
        figures = listed.structured_content
        assert figures is not None
        jsonschema.validate(figures, tools["list_figures"].output_schema or False)
        states = {one["figure"]: one["state"] for one in figures["figures"]}
        assert states == {
            "112 miles": "violated",
            "1,800 km": "violated",
            "15": "confirmed",
            "45 stations": "confirmed",
            "a third": "confirmed",
        }
        assert '"a third": ' in text_of(listed)

        for arguments, said in (
            ({"text": "a", "published": "soon"}, "soon"),
            ({"text": "a", "language": "xx"}, "'xx' is not known"),
            ({"text": "7" * 500_001}, "500,000 characters"),
        ):
            refused = await client.call_tool("check_text", arguments)
            assert refused.is_error
            assert said in text_of(refused)

        undated = await client.call_tool("check_text", {"text": "It cost 100 million euros ($105 million)."})
        assert "need the day of publication" in text_of(undated)

    asked(work, tmp_path)


def test_the_settings_of_the_folder_hold(tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text('ignore = ["unit-conversion"]\n')

    async def work(client: Client) -> CallToolResult:
        return await client.call_tool("check_text", {"text": WRONG})

    result = asked(work, tmp_path)
    assert result.structured_content is not None
    assert result.structured_content["findings"] == []


def test_settings_that_cannot_be_read_end_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from claimcheck.cli.app import run_app

    (tmp_path / "claimcheck.toml").write_text("ruels = []\n")
    monkeypatch.chdir(tmp_path)
    assert run_app(["mcp"]) == 2
