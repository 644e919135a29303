# The two commands of a fresh machine: `make demo` and `make test`. Both make .venv first.
PYTHON ?= python3
PYTHONS ?= $(PYTHON)
VENV ?= .venv
BIN := $(VENV)/bin

.PHONY: demo test coverage test-real test-lowest test-newest lock wheel vscode check format snapshots docs bench lexicon clean

$(VENV)/.ready: pyproject.toml requirements.lock
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes --only-binary :all: --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

lock: $(VENV)/.ready  ## pin the newest of every dependency anew; then read `make lexicon`'s diff
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --all-extras --generate-hashes \
		--no-emit-package pyspark --no-annotate --no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' \
		pyproject.toml --output-file requirements.lock

demo: $(VENV)/.ready  ## the main job, on the articles of this repository
	$(BIN)/claimcheck run fixtures/articles --exit-zero
	mkdir -p build
	$(BIN)/claimcheck report fixtures/articles -o build/report.html --title 'The articles of this repository'

check: $(VENV)/.ready  ## format, lint, types, layers
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: check  ## everything that must hold; bytecode is kept, since hundreds of programs are started
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n auto

coverage: $(VENV)/.ready  ## which lines the tests reach: a report to read, and nothing that can fail
	mkdir -p build/coverage && rm -f build/coverage/data*
	-PYTHONDONTWRITEBYTECODE= $(BIN)/coverage run -m pytest -q -n auto \
		--deselect tests/serve/test_guard.py::test_no_text_reaches_a_log_or_a_disk  # coverage itself writes files
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage html --quiet
	$(BIN)/coverage report

test-real: $(VENV)/.ready  ## what needs real programs and a network: says what it skipped, and why
	scripts/system_packages.sh chromium npm soffice=libreoffice-writer,python3-uno java=default-jre-headless \
		nvim=neovim emacs=emacs-nox,elpa-eglot
	scripts/spark_package.sh $(BIN)/python
	$(BIN)/python -m pytest -m real -rs

test-lowest test-newest: test-%: $(VENV)/.ready  ## on each of PYTHONS, the lowest or newest releases allowed
	scripts/test_releases.sh $* $(PYTHONS)

wheel: $(VENV)/.ready
	$(BIN)/python -m hatchling build --target wheel

vscode:  ## the extension for VS Code, build/claimcheck.vsix; needs npm
	mkdir -p build && rm -rf build/vscode && cp -r editors/vscode build/vscode
	cd build/vscode && npm install --omit=dev --ignore-scripts --no-audit --no-fund --silent \
		&& npx --yes @vscode/vsce package --allow-missing-repository --out ../claimcheck.vsix

format: $(VENV)/.ready
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

snapshots: $(VENV)/.ready docs  ## write the expected outputs anew; read the diff
	$(BIN)/python -m pytest tests --snapshot-update -n 0

docs: $(VENV)/.ready  ## fill in the made parts of the pages, and build them as a site
	$(BIN)/python scripts/make_docs.py
	$(BIN)/mkdocs build --quiet

bench: $(VENV)/.ready
	$(BIN)/python benchmarks/goals.py
	$(BIN)/python benchmarks/rules.py
	$(BIN)/python benchmarks/throughput.py --peers
	$(BIN)/python benchmarks/figures.py
	$(BIN)/python benchmarks/starting.py
	$(BIN)/python benchmarks/diagnosis.py
	$(BIN)/python benchmarks/growth.py
	$(BIN)/python benchmarks/documents.py
	$(BIN)/python benchmarks/documents.py --hostile
	$(BIN)/python benchmarks/many.py
	$(BIN)/python benchmarks/reports.py
	$(BIN)/python benchmarks/writing.py
	mkdir -p build && rm -rf build/scan
	$(BIN)/python benchmarks/archive_articles.py build/archive.parquet --articles 10000
	$(BIN)/python benchmarks/archives.py build/archive.parquet build/scan
	$(BIN)/python benchmarks/desk.py

lexicon: $(VENV)/.ready  ## the words of each locale, from CLDR
	$(BIN)/python scripts/make_lexicon.py

clean:
	rm -rf $(VENV) build dist
