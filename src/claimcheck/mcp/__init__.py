"""A server of the Model Context Protocol: writing assistants held to their own sums."""

from claimcheck.mcp.server import make_server

__all__ = ["make_server"]
