# `make site` and `make test` are all that a fresh machine needs: Python 3.11 or later, make, git.
# Set-up leaves stamps in .venv/, so it runs once, and again when the locked requirements change.

PYTHON := .venv/bin/python
PIP := $(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes
PORT ?= 8000

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site test lint accuracy serve offline zim screenshots lock clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

site: .venv/.site ## Set up, then build the archive from seeds/ into site/
	@$(PYTHON) -m generator build

test: lint ## Set up, then run every check and every test, a browser's included
	@.ci/browser .ci/tests $(PYTHON) -m pytest $(PYTEST_OPTIONS)

lint: .venv/.test ## Check the style, the types and the workflows
	@$(PYTHON) -m ruff check && $(PYTHON) -m ruff format --check && $(PYTHON) -m mypy && .venv/bin/zizmor --offline --quiet .github && .venv/bin/actionlint -shellcheck= -pyflakes=

accuracy: .venv/.test ## Print how well articles are read, and every error
	@$(PYTHON) -m tests.accuracy.report

serve: .venv/.site ## Build, serve on localhost, build again on change
	@$(PYTHON) -m generator serve --port $(PORT)

offline: .venv/.site ## Build, and pack into dist/ a zip that opens with a double click
	@$(PYTHON) -m generator offline

zim: .venv/.zim ## The same, and a ZIM file for Kiwix
	@$(PYTHON) -m generator offline --zim

screenshots: .venv/.test site ## Photograph the built site into screenshots/
	@.ci/browser $(PYTHON) -m tests.browser.screenshots

lock: ## Write requirements*.txt anew from pyproject.toml
	@.ci/lock

clean: ## Remove what was built; .venv/ stays
	rm -rf site dist screenshots .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis && git clean -fdXq docs

$(PYTHON):
	@.ci/venv .venv

.venv/.site: requirements.txt $(PYTHON)
	@echo "Installing what building needs into .venv/" && $(PIP) -r requirements.txt && touch $@

.venv/.test: requirements-dev.txt .venv/.zim
	@echo "Installing what testing needs into .venv/" && $(PIP) -r requirements-dev.txt && touch $@

.venv/.zim: requirements-zim.txt .venv/.site
	@echo "Installing what a ZIM file needs into .venv/" && $(PIP) -r requirements-zim.txt && touch $@
