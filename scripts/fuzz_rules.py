"""Fuzz the reading of rules with atheris (libFuzzer): no bytes may raise, hang or eat memory.

    pip install atheris
    nice python scripts/fuzz_rules.py CORPUS -max_total_time=600 -timeout=5 -rss_limit_mb=1024

CORPUS is a folder for what is found worth keeping; it starts with the shipped and the broken
rule files of the repository. The first byte chooses what the others are: a rule file, a table of
facts, a pattern or a check. `fuzz_rules.py CORPUS --reach` runs the corpus once and counts the
functions of the rules' room that it reached.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import CodeType, ModuleType

import atheris

with atheris.instrument_imports(include=["claimcheck.rules"]):
    from claimcheck import rules as room
    from claimcheck.checks.parse import ExpressionError, parse
    from claimcheck.rules import RuleFile, load_rules
    from claimcheck.rules.pattern import PatternError, compile_pattern, prefixes

from claimcheck.locale.en.wordlists import WORDLISTS
from claimcheck.pipeline import read_figure

ROOT = Path(__file__).resolve().parent.parent
CLAIMS = RuleFile("claims.yaml", "claims: {crew: {kind: count}, paid: {kind: money}}")


def rule_file(text: str) -> None:
    load_rules([CLAIMS, RuleFile("r.yaml", text)], read_figure)


def table(text: str) -> None:
    load_rules([CLAIMS, RuleFile("r.csv", text)], read_figure)


def pattern(text: str) -> None:
    try:
        compiled, _ = compile_pattern(text, WORDLISTS)
    except PatternError as error:
        within(error.column, text)
        return
    assert prefixes(text, WORDLISTS)[-1].expression == compiled.expression
    compiled.regex.search(text.lower())


def check(text: str) -> None:
    try:
        parse(text, read_figure)
    except ExpressionError as error:
        within(error.column, text)


def within(column: int, text: str) -> None:
    assert 0 <= column <= len(text), (column, text)


TARGETS: tuple[Callable[[str], None], ...] = (rule_file, table, pattern, check)


def one_input(data: bytes) -> None:
    if data:
        TARGETS[data[0] % len(TARGETS)](data[1:].decode("utf-8", "surrogateescape"))


def seed(corpus: Path) -> None:
    """Every rule file there is, as an input of its own."""
    corpus.mkdir(parents=True, exist_ok=True)
    files = [*(ROOT / "rules").rglob("*.yaml"), *(ROOT / "tests" / "rules" / "broken").glob("*.yaml")]
    for file in files:
        text = file.read_bytes()
        (corpus / f"file-{file.stem}").write_bytes(b"\0" + text)
        for number, line in enumerate(text.splitlines()):
            for mark, target in ((b'- "', b"\2"), (b"check: ", b"\3")):
                if line.strip().startswith(mark):
                    said = line.strip().removeprefix(mark).rstrip(b'"')
                    (corpus / f"line-{file.stem}-{number}").write_bytes(target + said)


REACHED: set[CodeType] = set()


def watch() -> None:
    """Note which functions of the room run; a function is noted once, so it costs little."""
    folder = str(Path(room.__file__).parent)

    def note(frame: object, event: str, argument: object) -> None:
        code = frame.f_code  # type: ignore[attr-defined]
        if event == "call" and code.co_filename.startswith(folder):
            REACHED.add(code)

    sys.setprofile(note)


def report() -> None:
    modules = [m for name, m in sys.modules.items() if name.startswith("claimcheck.rules")]
    known = {code for module in modules for code in _codes_of(module)}
    missed = sorted(f"{Path(code.co_filename).stem}.{code.co_qualname}" for code in known - REACHED)
    print(f"\nreached {len(known & REACHED)} of {len(known)} functions of claimcheck.rules; not: {missed}")


def _codes_of(module: ModuleType) -> set[CodeType]:
    found = set()
    for value in vars(module).values():
        members = vars(value).values() if isinstance(value, type) else [value]
        for member in members:
            code = getattr(getattr(member, "__wrapped__", member), "__code__", None)
            if isinstance(code, CodeType) and code.co_filename == module.__file__:
                found.add(code)
    return found


def main() -> None:
    corpus = next((Path(argument) for argument in sys.argv[1:] if not argument.startswith("-")), None)
    if corpus is not None:
        seed(corpus)
    if "--reach" in sys.argv:  # run what the corpus holds, and count
        assert corpus is not None
        watch()
        for file in sorted(corpus.iterdir()):
            one_input(file.read_bytes())
        sys.setprofile(None)
        report()
        return
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
