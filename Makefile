# One command for each thing, the same here and in CI. `make help` lists them.

CONTENT ?= content
SITE    ?= site
BUILD   ?= build
ADDRESS ?= 127.0.0.1
PORT    ?= 8000
VENV    ?= .venv
PYTHON  ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done)

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PYTHONUTF8 := 1

run      := $(VENV)/bin/python
install  := $(run) -m pip install --quiet --quiet --require-hashes --no-deps --only-binary :all:
runtime  := $(VENV)/.runtime
mark     := .made-by-make
dev      := $(VENV)/.dev
schema   := $(VENV)/bin/check-jsonschema --quiet --builtin-schema
locks    := requirements requirements-dev

.DEFAULT_GOAL := help
.PHONY: help setup site serve test accessibility screenshots check canary fix bench bounds golden lock clean

help: ## list the commands
	@echo 'make COMMAND, where COMMAND is'
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' $(MAKEFILE_LIST) | awk -F '\t' '{ printf "  %-13s %s\n", $$1, $$2 }'
	@echo
	@echo 'Another gazette: make site CONTENT=DIR   elsewhere: SITE=DIR BUILD=DIR   another Python: PYTHON=python3.12'

setup: $(runtime) ## prepare .venv from the locked requirements
	@echo 'Ready: $(VENV)'

site: $(runtime) ## build the site of CONTENT into site/
	@$(run) -m generator build --content '$(CONTENT)' --build '$(BUILD)' --site '$(SITE)'

serve: $(runtime) ## build, show at 127.0.0.1:8000, rebuild when something changes
	@$(run) -m generator serve --content '$(CONTENT)' --build '$(BUILD)' --site '$(SITE)' \
		--address '$(ADDRESS)' --port '$(PORT)'

test: $(dev) ## run all tests (finds or installs a browser first)
	@CHROMIUM="$$($(run) -m tests.browser.chromium)" && export CHROMIUM && \
		$(run) -m pytest -n auto --dist loadgroup $(ARGS)

accessibility: $(dev) ## judge every template in every edition, scheme, width and size; a quarter of an hour
	@CHROMIUM="$$($(run) -m tests.browser.chromium)" && export CHROMIUM && \
		GAZETTE_AXE=all $(run) -m pytest -q -p no:cacheprovider tests/browser/test_accessibility.py $(ARGS)

screenshots: $(dev) site ## pictures of the main pages into screenshots/, and the README's; look at them
	@CHROMIUM="$$($(run) -m tests.browser.chromium)" && export CHROMIUM && \
		$(run) -m tests.browser.screenshots --site '$(SITE)' --output screenshots

check: $(dev) ## lint, types, import rules, locks, workflows
	@$(VENV)/bin/ruff check .
	@$(VENV)/bin/ruff format --check .
	@$(VENV)/bin/mypy
	@$(VENV)/bin/lint-imports
	@$(VENV)/bin/zizmor --offline --quiet .github
	@$(schema) vendor.github-workflows .github/workflows/*.yml
	@$(schema) custom.github-workflows-require-timeout .github/workflows/*.yml
	@$(schema) vendor.dependabot .github/dependabot.yml
	@$(schema) vendor.github-issue-config .github/ISSUE_TEMPLATE/config.yml
	@$(schema) vendor.github-issue-forms $(filter-out %/config.yml,$(wildcard .github/ISSUE_TEMPLATE/*.yml))
	@$(run) -m pytest -q -p no:cacheprovider tests/architecture

canary: $(dev) site ## build the pages with ProperDocs, too, and compare: the way out when MkDocs ends
	@$(run) -m tests.site.canary --build '$(BUILD)'

fix: $(dev) ## mend what ruff can mend, and format
	@$(VENV)/bin/ruff check --fix .
	@$(VENV)/bin/ruff format .

bench: $(dev) ## where time and bytes go, and what searches cost, in archives of SIZES="500 5000" notices
	@$(run) -m tests.benchmarks.stages --content '$(CONTENT)'
	@$(run) -m tests.benchmarks.worst_cases
	@$(run) -m tests.benchmarks.whole $(if $(SIZES),--sizes $(SIZES))
	@CHROMIUM="$$($(run) -m tests.browser.chromium)" && export CHROMIUM && \
		$(run) -m tests.benchmarks.search --sizes $(SIZES)

bounds: $(dev) ## whole builds of small archives against their bounds of time and bytes; some minutes
	@$(run) -m tests.benchmarks.whole --sizes 30 120 --bounds

golden: $(dev) ## rewrite the golden files; read the diff
	@$(run) -m pytest -q tests/golden --update-golden
	@git --no-pager diff --stat -- tests/golden

lock: $(dev) ## write the locked requirements anew from requirements*.in (ARGS=--upgrade for newer versions)
	@for name in $(locks); do \
		$(VENV)/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
			--no-annotate --no-emit-index-url --no-emit-find-links $(ARGS) $$name.in --output-file $$name.txt; \
	done

clean: ## remove what make has made
	@rm -rf '$(VENV)' '$(BUILD)' '$(SITE)' screenshots .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

# The environment is made anew whenever the runtime's lock changes: nothing is left in it that no lock names.
$(runtime): requirements.txt
	@test -n '$(PYTHON)' && $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo 'Python 3.11 or newer is needed; none was found on the PATH. Name one: make PYTHON=/path/to/python3' >&2; \
		exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo '$(PYTHON) comes without venv or ensurepip. On Debian and Ubuntu: apt-get install python3-venv' >&2; \
		exit 1; }
	@test ! -e '$(VENV)' || test "$$(cat '$(VENV)/$(mark)' 2>/dev/null)" = '$(CURDIR)' || { \
		echo '$(VENV) was not made here, and would be emptied. Remove it, or name another: make VENV=DIR' >&2; exit 1; }
	@echo 'Preparing $(VENV) ...'
	@$(PYTHON) -m venv --clear '$(VENV)' && echo '$(CURDIR)' > '$(VENV)/$(mark)'
	@$(install) -r requirements.txt
	@touch $@

$(dev): $(runtime) requirements-dev.txt
	@echo 'Preparing $(VENV) for tests ...'
	@$(install) -r requirements-dev.txt
	@touch $@
