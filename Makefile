# Wireproof. `make help` lists the targets; `make serve` and `make test` need only Python >= 3.11 and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SERVE_READY := $(VENV)/serve-ready
KIT_READY := $(VENV)/kit-ready
DEVELOPMENT_READY := $(VENV)/development-ready
TRAINING := .venv-training
TRAINING_READY := $(TRAINING)/ready
DISTRIBUTIONS := -e generated/contract -e generated/client -e impl -e conformance -e openapi
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.DEFAULT_GOAL := help
.PHONY: help setup serve conformance generate lock check test test-long selftest selftest-server bench ci model model-check clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed, this is %d.%d; try make PYTHON=python3.12" % sys.version_info[:2])'
	@$(PYTHON) -m venv $(VENV)

# Stale when a pin or a distribution's metadata is newer than the last complete installation.
$(SERVE_READY): $(BIN)/python impl/requirements.txt impl/pyproject.toml generated/contract/pyproject.toml
	@echo "Installing the server's requirements into $(VENV) ..."
	@$(PIP) install --require-hashes --no-deps -r impl/requirements.txt
	@$(PIP) install --no-deps --no-build-isolation -e generated/contract -e impl
	@touch $@

$(KIT_READY): $(BIN)/python conformance/requirements.txt conformance/pyproject.toml generated/contract/pyproject.toml
	@echo "Installing the kit's requirements into $(VENV) ..."
	@$(PIP) install --require-hashes --no-deps -r conformance/requirements.txt
	@$(PIP) install --no-deps --no-build-isolation -e generated/contract -e conformance
	@touch $@

$(DEVELOPMENT_READY): $(SERVE_READY) $(KIT_READY) tests/requirements.txt pyproject.toml
	@echo "Installing the development requirements into $(VENV) ..."
	@$(PIP) install --require-hashes --no-deps -r tests/requirements.txt
	@$(PIP) install --no-deps --no-build-isolation $(DISTRIBUTIONS)
	@touch $@

setup: $(DEVELOPMENT_READY) ## Build .venv with everything for development

serve: $(SERVE_READY) ## Run the server (PORT=8123 API_KEY=sk-x MODEL=path/to.gguf; more: make serve ARGUMENTS=--help)
	@$(if $(PORT),WIREPROOF_PORT='$(PORT)') $(if $(API_KEY),WIREPROOF_API_KEYS='$(API_KEY)') $(if $(MODEL),WIREPROOF_MODEL='$(MODEL)') exec $(BIN)/python -m wireproof_server $(ARGUMENTS)

conformance: $(KIT_READY) ## Test a deployment (BASE_URL=https://host/v1 MODEL=m API_KEY=sk-x; more: ARGUMENTS=--help)
	@$(if $(API_KEY),OPENAI_API_KEY='$(API_KEY)') exec $(BIN)/python -m wireproof run $(if $(BASE_URL),--base-url '$(BASE_URL)') $(if $(MODEL),--model '$(MODEL)') $(ARGUMENTS)

generate: $(DEVELOPMENT_READY) ## Rewrite generated/ from openapi/
	@$(BIN)/python -m contract_generator write
	@$(BIN)/python -m client_generator write

lock: $(DEVELOPMENT_READY) ## Compile the pinned requirements again
	@$(BIN)/python -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-package wireproof-contract \
		--custom-compile-command 'make lock' $(LOCK_ARGUMENTS) impl/pyproject.toml impl/build-requirements.in -o impl/requirements.txt
	@$(BIN)/python -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--custom-compile-command 'make lock' $(LOCK_ARGUMENTS) --group development -c impl/requirements.txt -o tests/requirements.txt
	@$(BIN)/python -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-package wireproof-contract \
		--custom-compile-command 'make lock' $(LOCK_ARGUMENTS) -c tests/requirements.txt conformance/pyproject.toml impl/build-requirements.in -o conformance/requirements.txt

check: $(DEVELOPMENT_READY) ## Format, lint, types, layers, contract and drift
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy impl/wireproof_server conformance/wireproof openapi/contract_generator openapi/client_generator generated/contract/wireproof_contract generated/client/wireproof_client tests
	@$(BIN)/lint-imports
	@$(BIN)/python -m contract_generator check
	@$(BIN)/python -m client_generator check

test: $(DEVELOPMENT_READY) ## Run the tests (under 5 minutes on 2 cores)
	@$(BIN)/python -m pytest -m 'not long' -n 2 --dist loadfile

test-long: $(DEVELOPMENT_READY) ## Run the tests that take longer
	@$(BIN)/python -m pytest -m long -n 2 --dist loadfile

MATRIX := docs/kill-matrix.html

selftest: $(KIT_READY) ## Prove the kit on broken and on odd servers, and write docs/kill-matrix.html
	@$(BIN)/python -m wireproof selftest --workers $(or $(WORKERS),$(shell getconf _NPROCESSORS_ONLN)) --html $(MATRIX)

selftest-server: $(DEVELOPMENT_READY) ## Put the broken servers before our own (EVERY=10: each tenth of them); all write docs/kill-matrix-server.html
	@$(BIN)/python -m tests.end_to_end.mutated_server --workers $(or $(WORKERS),$(shell getconf _NPROCESSORS_ONLN)) $(if $(EVERY),--every '$(EVERY)',--html docs/kill-matrix-server.html) $(ARGUMENTS)

bench: $(DEVELOPMENT_READY) ## Measure, as ratios against references in the same run (ARGUMENTS="--json FILE")
	@$(BIN)/python -m tests.benchmarks $(ARGUMENTS)

$(TRAINING_READY): impl/pyproject.toml
	@echo "Installing the training requirements into $(TRAINING) ..."
	@$(PYTHON) -m venv $(TRAINING)
	@PYTHONPATH=impl $(TRAINING)/bin/python -m wireproof_training.requirements > $(TRAINING)/requirements.txt
	@$(TRAINING)/bin/python -m pip --disable-pip-version-check --quiet install -r $(TRAINING)/requirements.txt
	@touch $@

model: $(TRAINING_READY) ## Train the tiny model again (an hour or more on two cores)
	@PYTHONPATH=impl $(TRAINING)/bin/python -m wireproof_training build

model-check: $(DEVELOPMENT_READY) $(TRAINING_READY) ## Check the training code, and that training repeats byte for byte
	@$(BIN)/mypy --python-executable $(TRAINING)/bin/python impl/wireproof_training
	@$(BIN)/python -m pytest tests/impl/training

# The page in docs/ is written on purpose, with `make selftest`: its messages hold times.
ci: MATRIX := $(VENV)/kill-matrix.html
ci: check test test-long selftest ## Everything CI runs

clean: ## Remove .venv and caches
	@rm -rf $(VENV) $(TRAINING) .mypy_cache .ruff_cache .pytest_cache .hypothesis
