# `make demo` and `make test` need only Python 3.11, pip and make; they build their own .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SHARED ?= ../shared

.PHONY: demo test lint types docs gold bench clean

$(VENV)/installed: pyproject.toml requirements.lock
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

demo: $(VENV)/installed
	$(BIN)/dragoman read examples/*.txt

lint: $(VENV)/installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/installed
	$(BIN)/mypy

test: $(VENV)/installed lint types
	$(BIN)/pytest

docs: $(VENV)/installed
	$(BIN)/python docs/make.py

gold: $(VENV)/installed
	$(BIN)/dragoman score --gold tests/gold

bench: $(VENV)/installed
	$(BIN)/python -m benchmarks.read

clean:
	rm -rf $(VENV) dist build .pytest_cache .mypy_cache .ruff_cache
