"""What rules are called: ids, codes, and the names of rules that they have taken the place of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import field

import yaml

from claimcheck.rules.selectors import NAME
from claimcheck.rules.source import Source
from claimcheck.startup.lean import dataclass

_CODE = re.compile(r"[A-Z]{2,5}[0-9]{3}")


@dataclass(slots=True)
class Names:
    """The names of all rules that are loaded together, each with the place of its rule."""

    ids: dict[str, str] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)
    aliases: dict[str, tuple[str, Source, yaml.Node]] = field(default_factory=dict)

    def add(self, source: Source, node: yaml.Node, fields: Mapping[str, yaml.Node]) -> tuple[str, str]:
        """The id and the code of a rule, "" for what it lacks; names that are taken are refused."""
        rule = source.text_of(fields.get("id"), "an id") or ""
        code = source.text_of(fields.get("code"), "a code") or ""
        if not NAME.fullmatch(rule):
            source.refuse(fields.get("id", node), "a rule has an `id` of small letters, digits and hyphens")
        elif rule in self.ids:
            source.refuse(fields["id"], f"the id `{rule}` is taken by {self.ids[rule]}")
        if code and not _CODE.fullmatch(code):
            source.refuse(
                fields["code"], f"a code is capital letters and three digits, such as CC101, not `{code}`"
            )
        elif code and code in self.codes:
            source.refuse(fields["code"], f"the code {code} is taken by {self.codes[code]}")
        place = f"{source.path}:{node.start_mark.line + 1}"
        self.ids.setdefault(rule, place)
        if code:
            self.codes.setdefault(code, place)
        return rule, code

    def add_aliases(self, source: Source, node: yaml.Node | None, rule: str) -> tuple[str, ...]:
        """The former ids and codes that a rule answers to."""
        found = [
            (item, source.text_of(item, "an id or a code")) for item in source.items(node, "ids or codes")
        ]
        for item, alias in found:
            if alias is None:
                continue
            if not NAME.fullmatch(alias) and not _CODE.fullmatch(alias):
                source.refuse(item, f"an alias is the id or the code of a former rule, not `{alias}`")
            elif alias in self.aliases:
                source.refuse(item, f"`{alias}` is an alias of `{self.aliases[alias][0]}` already")
            else:
                self.aliases[alias] = rule, source, item
        return tuple(alias for _, alias in found if alias)

    def refuse_doubles(self, facts: Iterable[str] = ()) -> None:
        """Refuse each alias that a rule in force has for its id or code; asked when all are loaded."""
        known = {**dict.fromkeys(facts, "a fact"), **self.ids, **self.codes}
        for alias, (rule, source, node) in self.aliases.items():
            if alias == rule:
                source.refuse(node, f"`{alias}` is the rule's own id, not an alias")
            elif alias in known:
                said = f"the alias `{alias}` of `{rule}` is the name of the rule at {known[alias]}"
                source.refuse(node, f"{said}: one of the two must go")
