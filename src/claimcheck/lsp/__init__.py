"""A language server: findings in every editor that speaks the Language Server Protocol."""

from claimcheck.lsp.server import serve

__all__ = ["serve"]
