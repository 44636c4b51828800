# Two commands for a newcomer: `make demo` and `make test`. Each makes .venv first.

PYTHON ?= python3
BIN := .venv/bin
NEO4J_LATEST ?= 2026.08.1
WORKERS ?= 2

.PHONY: setup demo test check bench neo4j neo4j-latest lock clean

setup: .venv/ready

.venv/ready: requirements-dev.lock pyproject.toml
	@echo "安装依赖，约几分钟 · installing what sanpi needs, a few minutes"
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

demo: setup
	@$(BIN)/sanpi demo

test: setup
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder

check: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest tests/test_house.py

bench: setup
	$(BIN)/python -m bench

neo4j: setup
	$(BIN)/python tests/server/neo4j_server.py

neo4j-latest: setup
	SANPI_NEO4J_VERSION=$(NEO4J_LATEST) SANPI_REQUIRE_NEO4J=1 $(BIN)/python -m pytest -m neo4j

lock: setup
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header --upgrade pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header -c requirements.lock pyproject.toml --group dev -o requirements-dev.lock

clean:
	rm -rf .venv .sanpi build dist
