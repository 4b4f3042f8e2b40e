# Every target sets up .venv by itself, once, and again when pyproject.toml changes.
PYTHON ?= python3
BIN := .venv/bin
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help
.PHONY: help play test test-slow test-tools fuzz schemas lint wheel bench clean

help: ## this list
	@sed -n 's/^\([a-z-]*\):[^#]*## /\1|/p' Makefile | while IFS='|' read -r target words; do \
		printf '  make %-10s %s\n' "$$target" "$$words"; done

play: .venv/ready ## start the game
	@$(BIN)/plenum play

test: .venv/ready ## every test but the slow ones
	@$(BIN)/python -m pytest -q -n 2 --dist loadfile -m "not slow and not tools"

test-slow: .venv/ready ## the slow tests
	@$(BIN)/python -m pytest -q -m "slow and not tools"

test-tools: .venv/ready .venv/editor/ready ## an editor's own language server on our files and Graphviz on our graphs (needs node, npm, dot)
	@$(BIN)/python -m pytest -q -m tools

CASES ?= 100000
fuzz: .venv/ready ## scenarios spoilt at random, CASES=100000 of them, for MINUTES= at most, from SEED=
	@$(BIN)/python -m tests.fuzz --cases $(CASES) $(if $(MINUTES),--minutes $(MINUTES)) $(if $(SEED),--seed $(SEED))

schemas: .venv/ready ## write the schemas and the page's tables of keys anew
	@$(BIN)/plenum schema -o scenarios/schema > /dev/null
	@$(BIN)/plenum schema --format markdown -o docs/format.md

lint: .venv/ready ## ruff, mypy --strict and the import contracts
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy --strict
	@$(BIN)/lint-imports --no-logo

wheel: .venv/ready ## build the wheel into dist/
	@$(BIN)/python -m build --wheel --no-isolation --outdir dist > .venv/wheel.log || { cat .venv/wheel.log; exit 1; }
	@tail -1 .venv/wheel.log

bench: .venv/ready ## the benchmarks, one after another
	@for each in plain_start machine_step first_screen hostile_speed preview_reload explorer; do \
		echo "== $$each"; $(BIN)/python benchmarks/$$each.py || exit 1; done

clean: ## remove what can be made again
	@rm -rf .venv dist .fuzz .hypothesis .pytest_cache .mypy_cache .ruff_cache .import_linter_cache snapshot_report.html
	@find game tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

# The newest that runs on the node of Debian 12 and 13.
LANGUAGE_SERVER := yaml-language-server@1.25.0
.venv/editor/ready: Makefile .venv/ready
	@command -v npm > /dev/null || { echo "npm is missing. On Debian and Ubuntu: apt install nodejs npm"; exit 1; }
	@npm install --silent --no-audit --no-fund --prefix .venv/editor $(LANGUAGE_SERVER)
	@touch $@

.venv/ready: pyproject.toml
	@command -v $(PYTHON) > /dev/null || { echo "Python is missing: no $(PYTHON) here. Install Python 3.11 or newer."; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; $(PYTHON) is $$($(PYTHON) --version). Try: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2> /dev/null || \
		{ echo "Python's venv is missing. On Debian and Ubuntu: apt install python3-venv"; exit 1; }
	@echo "Setting up .venv (once; about a minute)"
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --editable '.[dev]'
	@touch $@
