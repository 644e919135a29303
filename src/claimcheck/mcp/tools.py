"""The server and its two tools."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from threading import Lock
from typing import Annotated, cast

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import CallToolResult, TextContent, ToolAnnotations
from pydantic import Field

from claimcheck import __version__, formats
from claimcheck.config import Config
from claimcheck.locale import LANGUAGES
from claimcheck.mcp.answers import (
    CheckSaid,
    FiguresSaid,
    check_said,
    check_words,
    figures_said,
    figures_words,
)
from claimcheck.model import Report, parse_period
from claimcheck.pipeline import Session, ruleset_of

MAX = 500_000  # characters of a text

_INSTRUCTIONS = """\
claimcheck does the sums of a text: conversions, percentages, totals, multiples, dates. Check whatever you \
write that has figures in it before you hand it over, and mend what is wrong. It reads figures, not facts: \
that a text is consistent does not make it true.\
"""
_READS = ToolAnnotations(read_only_hint=True, idempotent_hint=True, open_world_hint=False)

Text = Annotated[str, Field(description="The whole text, plain or Markdown.")]
Published = Annotated[
    str,
    Field(description="The day it is published, such as 2021-02-03; conversions of money need it."),
]
Language = Annotated[str, Field(description=f"The language of the text: {', '.join(LANGUAGES)}.")]


def make_server(load: Callable[[], Config]) -> MCPServer[None]:
    """Return the server, with the settings that `load` finds when a tool is first called."""
    server: MCPServer[None] = MCPServer(
        "claimcheck", version=__version__, instructions=_INSTRUCTIONS, log_level="CRITICAL"
    )
    lock = Lock()

    @cache  # settings are read when the first text comes
    def session() -> Session:
        return Session(ruleset_of(load()))

    def checked(text: str, published: str, language: str) -> Report:
        """Return the report on a text; raises ToolError, which the client is told."""
        if len(text) > MAX:
            raise ToolError(f"a text may have {MAX:,} characters, and this one has {len(text):,}")
        if language.split("-")[0].lower() not in LANGUAGES:
            raise ToolError(f"the language {language!r} is not known; known are {', '.join(LANGUAGES)}")
        try:
            day = parse_period(published) if published else None
        except ValueError as error:
            raise ToolError(f"published: {error}") from error
        with lock:
            document = formats.from_text(text, "text")
            config = session().ruleset.config
            document = replace(
                document, language=language, published=day or document.published or config.published
            )
            return session().diagnose(document)

    @server.tool(title="Check the figures of a text", annotations=_READS)
    def check_text(
        text: Text, published: Published = "", language: Language = "en"
    ) -> Annotated[CallToolResult, CheckSaid]:
        """Do the sums of a text, and say which figures cannot be right, why, and what they may have meant."""
        said = check_said(checked(text, published, language))
        return _result(check_words(said), cast("dict[str, object]", said))

    @server.tool(title="List the figures of a text", annotations=_READS)
    def list_figures(
        text: Text, published: Published = "", language: Language = "en"
    ) -> Annotated[CallToolResult, FiguresSaid]:
        """List every figure of a text with its value, what it is about, and whether another bears it out."""
        said = figures_said(checked(text, published, language))
        return _result(figures_words(said), cast("dict[str, object]", said))

    return server


def _result(text: str, data: dict[str, object]) -> CallToolResult:
    return CallToolResult(content=[TextContent(type="text", text=text)], structured_content=data)
