"""A new rule to begin with: it loads, its examples pass, and each line says what it is for."""

from __future__ import annotations

import re

_PLAIN = """\
# A rule of the desk. `claimcheck test {file}` runs its examples,
# `claimcheck rule {id} --rules {file} --try "a sentence"` shows what it does with a sentence.
rules:
  - id: {id}
    title: A sum and its parts do not agree     # what is wrong, not the cure
    why: Readers add up the parts.              # why it matters
    match:                                      # the sentences to look for; the first that fits wins
      - "{{a:money}} and {{b:money}}, together {{total:money}}"
    unless: [between]                           # words that silence the sentence
    check: a + b ~ total                        # what must hold; ~ is "can be the same, as printed"
    severity: warning                           # error, warning or info
    message: "{{a}} and {{b}} are {{a + b}}, not {{total}}"
    examples:
      - good: "It took €21.4 million and €33.1 million, together €54.5 million."
      - bad: "It took [[€21.4 million and €33.1 million, together €57.5 million]]."
        becomes: "It took €21.4 million and €33.1 million, together €54.5 million."
"""
_ID = re.compile(r"^(\s*(?:- )?\{?\s*id:\s*)[a-z0-9-]+", re.MULTILINE)
_ITS_OWN = re.compile(r"^\s*(?:code|aliases):.*\n", re.MULTILINE)


def scaffold(rule_id: str, file: str, like: str | None = None, base: str = "") -> str:
    """Return the text of a rule file for a new rule; `like` is the text of a rule to begin from, which needs
    what stands in the files of `base`."""
    if like is None:
        return _PLAIN.format(id=rule_id, file=file)
    body = _ITS_OWN.sub("", _ID.sub(rf"\g<1>{rule_id}", like, count=1))
    extend = f"extend: [{base}]\n" if base else ""
    return (
        f"# Made from another rule: change what it binds, its check and the examples.\n{extend}rules:\n{body}"
    )


def text_of_rule(text: str, line: int) -> str:
    """Return the lines of the rule that begins at `line` (from 1) of a rule file, two spaces in."""
    lines = text.splitlines()
    start = line - 1
    first = lines[start]
    indent = len(first) - len(first.lstrip(" "))
    end = start + 1
    while end < len(lines) and (
        not lines[end].strip() or len(lines[end]) - len(lines[end].lstrip(" ")) > indent
    ):
        end += 1
    shift = "  "
    body = [shift + one[indent:] if one.strip() else "" for one in lines[start:end]]
    return "\n".join(body).rstrip() + "\n"
