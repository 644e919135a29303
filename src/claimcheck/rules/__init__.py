"""The rule language: YAML to rules."""

from claimcheck.rules.catalog import RuleFile, find_rule_files
from claimcheck.rules.load import load_rules

__all__ = ["RuleFile", "find_rule_files", "load_rules"]
