# Thin names for dev.py, which does the work and its own set-up. `make test PYTHON=python3.13` takes another Python.

PYTHON ?= python3
DEV = PYTHON="$(PYTHON)" $(shell command -v python3 || command -v "$(PYTHON)" || echo python3) dev.py

.PHONY: help setup run test test-postgres check bench mutants lock

help: ## list these names
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-13s %s\n", $$1, $$2}' Makefile

setup: ## make .venv ready: hash-locked requirements, the package, the word catalogues
	@$(DEV) setup

run: ## start the web app on this machine (make run PORT=8001: at another port)
	@$(DEV) run $(if $(PORT),--port "$(PORT)")

test: ## check everything: style, types, rings, tests, coverage
	@$(DEV) test

test-postgres: ## the tests of the web alone, with a real PostgreSQL that is started for them
	@$(DEV) test-postgres

check: ## style, types and rings only
	@$(DEV) check

bench: ## measure how fast it is and write docs/benchmarks.md
	@$(DEV) bench

mutants: ## plant small faults in the heart and list those that no test notices (long)
	@$(DEV) mutants

lock: ## lock the requirements again (needs uv)
	@$(DEV) lock
