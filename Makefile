# Everything happens in .venv, which is made on first use; nothing needs root.
PYTHON ?= python3
VENV := .venv
STAMP := $(VENV)/.installed
OUT := demo-out
FUZZ_SECONDS ?= 60
SOAK_MINUTES ?= 10

.PHONY: demo test bench bench-scale fuzz soak clean

demo: $(STAMP)
	@# 1 means that something in the input needs a look, which is so in any real class
	@$(VENV)/bin/autograder grade tests/cohort/submitted --assignment 03_strides --out $(OUT) --lang en || test $$? -eq 1

test: $(STAMP)
	@# much of the time is waiting for processes that the tests start
	$(VENV)/bin/python -m pytest -n 2 --dist worksteal

bench: $(VENV)/.bench
	$(VENV)/bin/python -m bench

bench-scale: $(VENV)/.bench
	@# best on an idle machine; it takes a quarter of an hour or so and writes docs/performance.md
	$(VENV)/bin/python -m bench.scale

fuzz: $(VENV)/.fuzz
	$(VENV)/bin/python -m fuzz --seconds $(FUZZ_SECONDS)

soak: $(VENV)/.bench
	$(VENV)/bin/python -m bench.soak --minutes $(SOAK_MINUTES)

$(STAMP): pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: name one with  make PYTHON=python3.12 …")'
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/python -m pip install --quiet --editable '.[dev]'
	@touch $@

$(VENV)/.bench: $(STAMP)
	$(VENV)/bin/python -m pip install --quiet --editable '.[bench]'
	@touch $@

$(VENV)/.fuzz: $(STAMP)
	$(VENV)/bin/python -m pip install --quiet --editable '.[fuzz]'
	@touch $@

clean:
	rm -rf $(VENV) $(OUT) bench-out fuzz-out
