# Two commands: `make run` sets Klankbord up and serves it; `make test` runs everything a change must pass.
# Both set up what they need and do not have, and both do nothing twice. PYTHON=… chooses the interpreter.

.DEFAULT_GOAL := help
.PHONY: help run test bench verify-archive format generate lock wheel clean

bin := .venv/bin
# The pinned pyright is the one we mean; it need not ask the network for a newer one.
export PYRIGHT_PYTHON_IGNORE_WARNINGS := 1

help:
	@echo "make run       set up and serve on http://localhost:8000 (make run ARGS='--port 9000')"
	@echo "make test      set up and run every check a change must pass"
	@echo "make bench     measure it, beside floors of the same run (make bench ARGS=votes)"
	@echo "make verify-archive  hold a thousand rooms at random and count each in four ways (ARGS=100 holds fewer)"
	@echo "make format    put the code in its one style"
	@echo "make generate  write the files that are made from others, such as the client's types"
	@echo "make lock      write requirements/*.lock anew (make lock ARGS=--upgrade)"
	@echo "make wheel     build dist/klankbord-*.whl, which needs no Node to install"
	@echo "make clean     remove everything that was set up or built; answers are kept"

run:
	@sh scripts/set_up.sh run
	@exec $(bin)/klankbord serve $(ARGS)

# pytest comes last, so that the closing line of a good run counts the tests. Two files of tests run at a time: much of
# a test is waiting for an engine, a server or a browser.
test:
	@sh scripts/set_up.sh test
	$(bin)/ruff check .
	$(bin)/ruff format --check .
	$(bin)/pyright
	$(bin)/lint-imports --no-logo
	@sh scripts/generate.sh check
	$(bin)/hadolint deploy/Dockerfile
	$(bin)/check-jsonschema --builtin-schema vendor.compose-spec docker-compose.yml
	cd client && npm run check
	cd client && npm test
	$(bin)/pytest --numprocesses 2 --dist loadfile

# Says how fast it is beside what could be: one JSON object a line, see docs/how-to/read-the-benchmarks.md.
bench:
	@sh scripts/set_up.sh test
	@PYTHONPATH=. $(bin)/python -m tests.bench $(ARGS)

# Live = archive = export = replay, and what is not equal: see tests/archive/thousand.py.
verify-archive:
	@sh scripts/set_up.sh test
	@PYTHONPATH=. $(bin)/python -m tests.archive.thousand $(ARGS)

format:
	@sh scripts/set_up.sh tools
	$(bin)/ruff check --fix .
	$(bin)/ruff format .

generate:
	@sh scripts/set_up.sh tools
	@sh scripts/generate.sh

lock:
	@sh scripts/set_up.sh tools
	@sh scripts/lock.sh $(ARGS)

wheel:
	@sh scripts/set_up.sh run
	$(bin)/python -m hatchling build --target wheel

clean:
	rm -rf .venv dist client/node_modules server/klankbord/web/static/app
	rm -rf .pytest_cache .ruff_cache .hypothesis .import_linter_cache
