#!/bin/sh
# Write requirements/*.lock: every package on every kind of machine, with the hash of each file that may be
# installed, and no word about where it comes from. Run by `make lock`; commit what it changes.
#
# Wheels only: no compiler is asked for, and one source archive would download and compile an engine.
#
#   runtime.lock  what `klankbord serve` imports, on either database
#   build.lock    what makes the wheel
#   dev.lock      what a change must pass, on top of both
#
# Extra arguments go to uv: `make lock ARGS=--upgrade`, `make lock ARGS='--upgrade-package redis'`.
set -eu
cd "$(dirname "$0")/.."

uv=.venv/bin/uv

lock() {
    target="requirements/$1.lock"
    shift
    "$uv" pip compile --quiet --universal --python-version 3.11 --only-binary :all: --generate-hashes \
        --no-emit-index-url --no-emit-find-links --no-annotate --custom-compile-command "make lock" \
        --output-file "$target" "$@"
    echo "$target: $(grep -c '==' "$target") packages"
}

# Each later file is held to what the earlier ones chose, so that installing it on top changes nothing below it.
lock runtime "$@" --extra postgres pyproject.toml
lock build "$@" --group build --constraints requirements/runtime.lock
lock dev "$@" --group dev --constraints requirements/runtime.lock --constraints requirements/build.lock \
    pyproject.toml
