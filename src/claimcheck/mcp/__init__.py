"""A server of the Model Context Protocol: writing assistants held to their own sums."""

from claimcheck.mcp.tools import make_server

__all__ = ["make_server"]
