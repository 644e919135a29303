"""Settings: what `claimcheck.toml` says, checked and frozen, and the files they choose."""

from claimcheck.config.check import ConfigError
from claimcheck.config.documents import DocumentSettings, documents_of
from claimcheck.config.files import cut, display_path, find_files, is_near
from claimcheck.config.selection import (
    fails,
    is_ignored,
    is_named,
    passes_thresholds,
    selectors_of,
    selects,
    severity_of,
    unknown_selectors,
)
from claimcheck.config.settings import CONFIDENCES, SHIPPED, Config
from claimcheck.config.settings_files import discover, load, of_mapping, override, problem_at

__all__ = [
    "CONFIDENCES",
    "SHIPPED",
    "Config",
    "ConfigError",
    "DocumentSettings",
    "cut",
    "discover",
    "display_path",
    "documents_of",
    "fails",
    "find_files",
    "is_ignored",
    "is_named",
    "is_near",
    "load",
    "of_mapping",
    "override",
    "passes_thresholds",
    "problem_at",
    "selectors_of",
    "selects",
    "severity_of",
    "unknown_selectors",
]
