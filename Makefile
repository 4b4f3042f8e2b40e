PYTHON ?= python3
BIN := .venv/bin

play: .venv/ready
	@$(BIN)/plenum play

test: .venv/ready
	$(BIN)/python -m pytest -m "not slow"
