# The two commands of a fresh machine: `make demo` and `make test`. Both make .venv first.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin

.PHONY: demo test check format snapshots docs bench lexicon clean

$(VENV)/.ready: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@

demo: $(VENV)/.ready  ## the main job, on the articles of this repository
	$(BIN)/claimcheck run fixtures/articles --exit-zero
	mkdir -p build
	$(BIN)/claimcheck report fixtures/articles -o build/report.html --title 'The articles of this repository'

check: $(VENV)/.ready  ## format, lint, types, layers
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: check  ## everything that must hold
	$(BIN)/python -m pytest -n auto
	$(BIN)/claimcheck test

format: $(VENV)/.ready
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

snapshots: $(VENV)/.ready docs  ## write the expected outputs anew; read the diff
	$(BIN)/python -m pytest tests --snapshot-update -n 0

docs: $(VENV)/.ready  ## fill in the made parts of the pages
	$(BIN)/python scripts/make_docs.py

bench: $(VENV)/.ready
	$(BIN)/python benchmarks/rules.py
	$(BIN)/python benchmarks/throughput.py --peers
	$(BIN)/python benchmarks/diagnosis.py
	$(BIN)/python benchmarks/slips.py
	$(BIN)/python benchmarks/growth.py
	$(BIN)/python benchmarks/many.py
	$(BIN)/python benchmarks/reports.py

lexicon: $(VENV)/.ready  ## the words of each locale, from CLDR
	$(BIN)/python scripts/make_lexicon.py

clean:
	rm -rf $(VENV) build dist
