# The two commands of a new user are `make demo` and `make test`; each makes what it needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: demo test check install dev lint types layers yaml pages wheel clean accuracy fuzz fuzz-long patterns page bench

demo: install
	@echo "==> checking the example drafts in examples/"
	@$(BIN)/hdnd-lint check examples --fail-on never

test: check

install: $(VENV)/.installed
dev: $(VENV)/.dev-installed

$(VENV)/.venv-made:
	@echo "==> making a virtual environment in $(VENV)"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	@touch $@

$(VENV)/.installed: $(VENV)/.venv-made pyproject.toml constraints.txt
	@echo "==> installing hdnd-lint"
	@$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable ".[all]"
	@touch $@

$(VENV)/.dev-installed: $(VENV)/.installed
	@echo "==> installing the tools that the tests need"
	@$(BIN)/python -m pip install --quiet --constraint constraints.txt --group dev
	@touch $@

check: lint types layers yaml pytest pages wheel
	@echo "==> all checks passed"

lint: dev
	@echo "==> ruff: style and format"
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: dev
	@echo "==> mypy: types"
	@$(BIN)/mypy

layers: dev
	@echo "==> import-linter: layers"
	@$(BIN)/lint-imports

yaml: dev
	@echo "==> yamllint: rule files"
	@$(BIN)/yamllint --strict rulesets

.PHONY: pytest
pytest: dev
	@echo "==> pytest"
	@$(BIN)/pytest -n auto

pages: dev
	@echo "==> generated pages are up to date"
	@$(BIN)/python -m hdnd_lint.ruleset.pages --check
	@$(BIN)/python -m hdnd_lint.schemas --check

# The page docs/accuracy.md; `make accuracy AGAINST=REV` lists what was gained and lost instead.
accuracy: dev
	@echo "==> the accuracy lab: every paper with labels, every rule"
	@PYTHONPATH=benchmarks $(BIN)/python -m accuracy $(if $(AGAINST),--against $(AGAINST))

# Every regular expression against strings made for it: none may take the square of their length.
patterns: dev
	@echo "==> regular expressions against hostile strings"
	@$(BIN)/python benchmarks/patterns.py

# Small changes of the code and its data: which the fast tests see. `make mutants AREA=words SEED=2`.
SEED ?= 1
AREA ?=
COUNT ?= 40
.PHONY: mutants
mutants: dev
	@echo "==> changes of the code against its fast tests"
	@PYTHONPATH=src:benchmarks $(BIN)/python -m mutants $(AREA) --count $(COUNT) --seed $(SEED)

# Mutated papers and rule files through the whole pipeline. The long run goes on where it stopped:
# `make fuzz-long SEED=7 FILES=1000000`; what fails is kept in .fuzz.
FILES ?= 1000000
fuzz: dev
	@echo "==> mutated papers and rule files, at most 100 seconds"
	@PYTHONPATH=benchmarks $(BIN)/python -m fuzz --files 4000 --seconds 90

fuzz-long: dev
	@mkdir -p .fuzz
	@PYTHONPATH=benchmarks $(BIN)/python -m fuzz --files $(FILES) --seed $(SEED) \
	  --state .fuzz/$(SEED).json --keep .fuzz/kept-$(SEED)

wheel: dev
	@echo "==> the wheel, installed in an empty environment, run from another folder"
	@sh tests/wheel.sh $(BIN)/python

# Start, stages, throughput: measured and printed, as ratios to bare Python where that says more.
bench: dev
	@echo "==> whole processes beside bare Python"
	@PYTHONPATH=benchmarks $(BIN)/python benchmarks/start_up.py
	@echo "==> stages of one draft"
	@PYTHONPATH=benchmarks $(BIN)/python benchmarks/stages.py
	@echo "==> drafts a second"
	@PYTHONPATH=benchmarks $(BIN)/python benchmarks/throughput.py
	@echo "==> memory of a run over a folder"
	@PYTHONPATH=benchmarks $(BIN)/python benchmarks/memory.py

# The page for the browser: dist/page and dist/page.zip. Needs npm, for the runtime.
page: dev
	@echo "==> the page for the browser"
	@PYTHONPATH=src $(BIN)/python page/build.py dist/page

# The handbook: guides, rules in both languages, law, changes. dist/docs, a static site.
.PHONY: docs
docs: dev
	@echo "==> the handbook"
	@PYTHONPATH=src $(BIN)/python page/handbook.py dist/docs

clean:
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
