"""The rule language: YAML to rules. What reads it is imported when rules are loaded anew."""

from typing import TYPE_CHECKING

from claimcheck.rules.catalog import RuleFile, find_rule_files
from claimcheck.startup.late import late

if TYPE_CHECKING:
    from claimcheck.rules.load import load_rules

__all__ = ["RuleFile", "find_rule_files", "load_rules"]
__getattr__ = late(__name__, {"load_rules": "load"})
