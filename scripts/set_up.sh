#!/bin/sh
# Find a Python that is new enough and hand over to set_up.py, which needs one.
# PYTHON=/path/to/python chooses it.
set -eu
cd "$(dirname "$0")/.."

for python in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
    if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        exec "$python" -B scripts/set_up.py "$@"
    fi
done

found=$("${PYTHON:-python3}" --version 2>/dev/null) || found="none"
echo "Klankbord needs Python 3.11 or newer with pip; this machine has ${found}." \
    "Install one from https://www.python.org or your system's packages and run this again." >&2
exit 1
