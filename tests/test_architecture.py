"""What holds of the whole: rules, modules, and what a start costs."""

from __future__ import annotations

import ast
import importlib
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from claimcheck.cli.app import COMMANDS
from claimcheck.config import Config
from claimcheck.model import Rule
from claimcheck.model.frame import FrameMatcher
from claimcheck.model.pattern import SameMatcher
from claimcheck.pipeline import load_rules

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "src" / "claimcheck").rglob("*.py"))
ROOMS: dict[str, list[Path]] = {}  # the modules of each folder
for module in MODULES:
    ROOMS.setdefault(module.parent.relative_to(ROOT / "src").as_posix(), []).append(module)
HEAVY = ("pint", "babel", "pypdfium2")
LONGEST = 400
MIN_GOOD, MIN_BAD = 6, 4  # examples of each shipped rule
# Two modules have each of these names; there are to be no more.
SHARED_NAMES = set(
    """calibration cells columns context counted dates grid layout mentions moneys names nouns numerals
    particles parts pattern period places quantity read recalled reference rewrite scales scan source
    story table timeline words
    """.split()  # noqa: SIM905
)
SHIPPED = load_rules(Config())


def _named(path: Path) -> str:
    return path.relative_to(ROOT / "src").as_posix()


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def test_ids_and_codes_are_unique() -> None:
    ids, codes = Counter(rule.id for rule in SHIPPED), Counter(rule.code for rule in SHIPPED)
    assert [name for name, times in (ids + codes).items() if times > 1] == []


@pytest.mark.parametrize("rule", SHIPPED, ids=lambda rule: rule.id)
def test_a_shipped_rule_explains_and_tests_itself(rule: Rule) -> None:
    assert rule.code
    assert rule.title != rule.id
    assert rule.why
    assert rule.message
    bad = [example.bad for example in rule.examples]
    assert bad.count(False) >= MIN_GOOD
    assert bad.count(True) >= (0 if _only_bears_out(rule) else MIN_BAD)
    assert all(example.marks for example in rule.examples if example.bad)


def _only_bears_out(rule: Rule) -> bool:
    return isinstance(rule.matcher, SameMatcher | FrameMatcher) and rule.matcher.witness


def test_a_rule_is_named_for_what_is_wrong() -> None:
    """It should read after "allow": `percent-or-points`, not `use-percentage-points`."""
    cures = ("use-", "avoid-", "check-", "fix-", "prefer-", "require-")
    assert [rule.id for rule in SHIPPED if rule.id.startswith(cures)] == []


@pytest.mark.parametrize("room", ROOMS)
def test_a_module_is_short_and_says_what_it_is_for(room: str) -> None:
    for path in ROOMS[room]:
        text, tree = path.read_text(encoding="utf-8"), _tree(path)
        table = not any(isinstance(node, ast.FunctionDef | ast.ClassDef) for node in tree.body)
        assert table or text.count("\n") <= LONGEST, path
        assert not text or ast.get_docstring(tree), path


def test_a_module_is_found_by_its_name_alone() -> None:
    """No two modules of different rooms are called the same, but for commands, which are called what people
    type, modules of languages, which are called alike in all, and those that are yet to be named better."""
    commands = {name.replace("-", "_") for name in COMMANDS}
    rooms: dict[str, set[str]] = {}
    for path in MODULES:
        room, stem = _named(path.parent).removeprefix("claimcheck/"), path.stem
        is_command = room == "cli" and stem in commands
        is_of_a_language = room.startswith("locale/")
        if stem != "__init__" and not is_command and not is_of_a_language:
            rooms.setdefault(stem, set()).add(room)
    assert {stem for stem, found in rooms.items() if len(found) > 1} == SHARED_NAMES


@pytest.mark.parametrize("room", [path.parent for path in MODULES if path.name == "__init__.py"], ids=_named)
def test_a_room_says_what_it_offers(room: Path) -> None:
    """`__all__` is in order and names what is there, so that all the rest may change."""
    module = importlib.import_module(_named(room).replace("/", "."))
    offered: list[str] = module.__all__
    assert offered == sorted(set(offered), key=lambda name: (not name.isupper(), name[0].islower(), name))
    assert all(hasattr(module, name) for name in offered)


@pytest.mark.parametrize("room", ROOMS)
def test_nothing_heavy_is_imported_with_a_module(room: str) -> None:
    at_import: list[tuple[str, Path]] = []
    for path in ROOMS[room]:
        for node in _tree(path).body:
            if isinstance(node, ast.Import):
                at_import += [(alias.name, path) for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                at_import.append((node.module or "", path))
    assert [one for one in at_import if one[0].split(".")[0] in HEAVY] == []


@pytest.mark.parametrize("module", ["claimcheck", "claimcheck.cli", "claimcheck.pipeline"])
def test_importing_a_room_imports_neither_pint_nor_babel(module: str) -> None:
    code = f"import sys, {module}; print(*(name for name in {HEAVY!r} if name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


@pytest.mark.parametrize("room", ROOMS)
def test_digits_are_said_by_name(room: str) -> None:
    r"""A pattern's `\d` takes the digits of every script; a figure's are 0 to 9."""
    strings = [
        (node.value, path)
        for path in ROOMS[room]
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    letters = r"[^\W\d_]"  # how `re` says: a letter of any script
    assert [one for one in strings if r"\d" in one[0].replace(letters, "")] == []


@pytest.mark.parametrize("room", ROOMS)
def test_a_cache_says_why_it_is_kept(room: str) -> None:
    """On its own line, so that it can be asked whether that still holds."""
    silent = [
        (path, line.strip())
        for path in ROOMS[room]
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.match(r"\s*@(functools\.)?(lru_)?cache\b", line) and "#" not in line
    ]
    assert silent == []


# Methods are made of the names of fields, as `dataclasses` makes them.
_OF_FIELDS = ("claimcheck/startup/lean.py", "exec")
RUNS = ("pickle", "marshal", "shelve", "dill", "cloudpickle", "jsonpickle", "runpy", "code")


@pytest.mark.parametrize("room", ROOMS)
def test_nothing_that_is_read_is_run(room: str) -> None:
    """What stands in a file, a store or an article is data: nothing makes a program or an object of it."""
    assert {path: found for path in ROOMS[room] if (found := [*_running(path)])} == {}


def _running(path: Path) -> Iterator[str]:
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.split(".")[0] in RUNS)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in RUNS:
            yield node.module or ""
        elif isinstance(node, ast.Call):
            name = ast.unparse(node.func)
            runs = name in ("eval", "exec", "compile", "os.system", "os.popen", "yaml.load", "builtins.eval")
            runs = runs or any(one.arg == "shell" for one in node.keywords)
            if runs and (_named(path), name) != _OF_FIELDS:
                yield name


def test_two_programs_are_started_and_nothing_is_sent() -> None:
    """git, for `--diff-base`, and a Python that reads a PDF; the servers wait for connections; one is opened
    only to ask whether the Spark server that somebody names is there."""
    started, connected = set(), set()
    for path in MODULES:
        for node in ast.walk(_tree(path)):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            started |= {_named(path) for name in names if name == "subprocess"}
            connected |= {(name, _named(path)) for name in names if name.split(".")[0] in _NET}
    assert started == {"claimcheck/cli/changes.py", "claimcheck/formats/pdf/pages.py"}
    serving = {room for name, room in connected if name != "urllib.parse"}
    assert serving == {
        *("claimcheck/lsp/server.py", "claimcheck/serve/guard.py"),
        *("claimcheck/serve/run.py", "claimcheck/serve/worker.py"),
        "claimcheck/spark/connection.py",
    }


_NET = ("socket", "ssl", "http", "urllib", "ftplib", "smtplib", "asyncio", "requests", "httpx", "urllib3")


@pytest.mark.parametrize("room", ROOMS)
def test_files_are_asked_for_in_ways_that_no_name_breaks(room: str) -> None:
    """`Path.exists` and its like raise for a name that is too long, `os.path` says no; and what others
    may have named is read by `claimcheck.disk`, which knows how much and from what."""
    for path in ROOMS[room]:
        asked = [
            node.func.attr
            for node in ast.walk(_tree(path))
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in _ASKING
            and ast.unparse(node.func.value) not in ("os", "os.path", "formats")
        ]
        assert Counter(asked) == Counter(_OURS.get(_named(path), ())), path


_ASKING = ("exists", "is_file", "is_dir", "resolve", "read_bytes", "read_text", "open")
# What is read of our own installation, and a pipe that the command line names.
_OURS = {
    "claimcheck/authoring/explain.py": ("read_text",),
    "claimcheck/batch/store.py": ("resolve", "read_bytes"),
    "claimcheck/cli/init.py": ("read_text",),
    "claimcheck/formats/__init__.py": ("open",),
    "claimcheck/formats/archive.py": ("open", "open", "open"),  # parts of an archive in memory
    "claimcheck/formats/wires/read.py": ("read_text",),
    "claimcheck/reporters/report/templating.py": ("resolve", "read_text"),
    "claimcheck/rules/catalog.py": ("resolve",),
    "claimcheck/serve/routes.py": ("read_bytes",),
    "claimcheck/startup/cache.py": ("is_dir",),
    "claimcheck/units/ecb.py": ("read_bytes",),
    "claimcheck/units/registry.py": ("read_text",),
    "claimcheck/units/yearly.py": ("read_text",),
}


def test_every_test_asserts() -> None:
    """A test without an assertion, or a helper that has one, proves nothing."""
    idle = []
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        tree = _tree(path)
        helpers = {
            node.name
            for node in ast.walk(tree)
            if isinstance(node, ast.FunctionDef)
            and not node.name.startswith("test_")
            and _asserts(node, set())
        }
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.FunctionDef)
                and node.name.startswith("test_")
                and not _asserts(node, helpers)
            ):
                idle.append(f"{path.name}::{node.name}")
    assert idle == []


def _asserts(function: ast.FunctionDef, helpers: set[str]) -> bool:
    for node in ast.walk(function):
        if isinstance(node, ast.Assert):
            return True
        called = node.func if isinstance(node, ast.Call) else None
        name = getattr(called, "attr", None) or getattr(called, "id", "")
        if name in {"raises", "fail", "validate", *helpers}:
            return True
    return False


def test_what_a_diagnosis_asks_of_its_article_is_noted() -> None:
    """What a check reads beyond its relation and the sentences of that goes through `Surroundings`, which
    notes it: a session takes over what it found before only because it knows what that rests on."""
    asked = {
        (_named(path), ast.unparse(node))
        for path in MODULES
        if any(room in path.as_posix() for room in ("/engine/", "/checks/")) and path.name != "context.py"
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.Attribute)
        and node.attr in ("articles", "text")
        and ast.unparse(node.value).endswith("context")
    }
    assert {room for room, _ in asked} == {
        "claimcheck/engine/diagnosis/memory.py",
        "claimcheck/engine/judging/recalled.py",  # the words of the relation, by which its verdict is known
        "claimcheck/engine/diagnosis/rewordings.py",  # the sentence of the relation
        "claimcheck/checks/words.py",  # the sentences of the relation
        "claimcheck/checks/fiscal.py",  # the sentence of a claim
        "claimcheck/checks/reference.py",  # the sentence of the claim
        "claimcheck/checks/scene.py",  # what the pattern matched
    }
