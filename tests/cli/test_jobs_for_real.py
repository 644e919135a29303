"""Jobs with all that they fetch: fresh environments, every dependency from an index, pre-commit itself."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import forge
import pytest
from desk_page import Command
from forge import MENDED, ROOT, SLIP, Done, Machine, git, written

pytestmark = pytest.mark.real
HOOK = "repos:\n- repo: {}\n  rev: {}\n  hooks:\n  - id: claimcheck\n"


@pytest.fixture(scope="module", autouse=True)
def index(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = str(tmp_path_factory.mktemp("fetched"))
    fetch = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder, "iniconfig"]
    if subprocess.run(fetch, check=False, capture_output=True).returncode:
        pytest.skip("no package index is reached from here")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "repository"
    folder.mkdir()
    git(folder, "init", "-q", "-b", "main")
    (folder / "slip.txt").write_text(SLIP)
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def source(request: pytest.FixtureRequest, repository: Path) -> str:
    """This project as a wheel, as a checkout, or at the address of its repository."""
    if request.param == "wheel":
        return f"wheels/{forge.built_wheel(repository / 'wheels').name}"
    if request.param == "checkout":
        assert git(repository, "clone", "-q", str(ROOT), "vendor/claimcheck").returncode == 0
        return "vendor/claimcheck"
    return f"git+{ROOT.as_uri()}@{head()}"


def head() -> str:
    return git(ROOT, "rev-parse", "HEAD").stdout.strip()


@pytest.mark.parametrize("source", ["wheel", "checkout", "address"], indirect=True)
def test_githubs_job_installs_from_each_kind_of_source(
    repository: Path, tmp_path: Path, claimcheck: Command, source: str
) -> None:
    assert claimcheck("init", "--github", "--install-from", source).code == 0
    job = written(repository, ".github/workflows/claimcheck.yml")
    steps = forge.github_steps(job, {"github.event_name": "push"})
    done = Machine(tmp_path / "machine").run_all(steps, repository)
    assert done.returncode == 1, done.stderr
    assert "::error file=slip.txt,line=1," in done.stdout


@pytest.mark.parametrize("source", ["wheel", "checkout", "address"], indirect=True)
def test_gitlabs_job_installs_from_each_kind_of_source(
    repository: Path, tmp_path: Path, claimcheck: Command, source: str
) -> None:
    assert claimcheck("init", "--gitlab", "--install-from", source).code == 0
    job = written(repository, "claimcheck.gitlab-ci.yml")
    done = Machine(tmp_path / "machine").run_all(forge.gitlab_steps(job, {}), repository)
    assert done.returncode == 1, done.stderr
    assert "slip.txt" in (repository / "gl-code-quality-report.json").read_text()


def test_the_action_installs_from_its_own_checkout(repository: Path, tmp_path: Path) -> None:
    values = {"github.action_path": str(ROOT), "inputs.paths": ".", "runner.temp": str(tmp_path)}
    machine = Machine(tmp_path / "machine")
    machine.environment |= {"RUNNER_TEMP": str(tmp_path), "GITHUB_ENV": str(tmp_path / "told")}
    machine.environment["CLAIMCHECK_BIN"] = str(tmp_path / "claimcheck" / "bin")
    done = machine.run_all(forge.github_steps(written(ROOT, "action.yml"), values), repository)
    assert done.returncode == 1, done.stderr
    assert "::error file=slip.txt,line=1," in done.stdout


def committed(repository: Path, machine: Machine) -> Done:
    git(repository, "add", ".")
    return machine.run("git -c user.email=a@b.c -c user.name=A commit -m news", repository)


@pytest.fixture
def desk(repository: Path, tmp_path: Path) -> Machine:
    """Where a desk commits, with pre-commit as it is installed here."""
    machine = Machine(tmp_path / "machine")
    machine.environment["PRE_COMMIT_HOME"] = str(tmp_path / "hooks")
    return machine


def blocks_a_slip(desk: Machine, repository: Path) -> None:
    installed = desk.run(f"{sys.executable} -m pre_commit install", repository)
    assert installed.returncode == 0, installed.stderr
    blocked = committed(repository, desk)
    assert blocked.returncode == 1
    assert "slip.txt:1:" in blocked.stdout + blocked.stderr
    (repository / "slip.txt").write_text(MENDED)
    passed = committed(repository, desk)
    assert passed.returncode == 0, passed.stdout + passed.stderr


def test_pre_commit_installs_the_hook_of_this_repository(repository: Path, desk: Machine) -> None:
    (repository / ".pre-commit-config.yaml").write_text(HOOK.format(ROOT, head()))
    blocks_a_slip(desk, repository)


@pytest.mark.parametrize("source", ["address"], indirect=True)
def test_pre_commit_installs_from_an_address(
    repository: Path, desk: Machine, claimcheck: Command, source: str
) -> None:
    assert claimcheck("init", "--pre-commit", "--install-from", source).code == 0
    blocks_a_slip(desk, repository)


@pytest.mark.parametrize("source", ["wheel"], indirect=True)
def test_pre_commit_runs_the_program_of_the_path(
    repository: Path, desk: Machine, claimcheck: Command, source: str
) -> None:
    assert desk.run(f"python -m pip install --quiet {source}", repository).returncode == 0
    assert claimcheck("init", "--pre-commit", "--install-from", source).code == 0
    blocks_a_slip(desk, repository)
