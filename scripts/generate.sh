#!/bin/sh
# Write the files that are made from others; with `check`, say which one is no longer what it is made from.
#
#   client/src/core/protocol.ts   from the messages in klankbord.protocol
set -eu
cd "$(dirname "$0")/.."

new=$(mktemp)
trap 'rm -f "$new"' EXIT
.venv/bin/python -m klankbord.protocol typescript > "$new"

case ${1:-write} in
    write) cp "$new" client/src/core/protocol.ts ;;
    check)
        diff -u client/src/core/protocol.ts "$new" || {
            echo "client/src/core/protocol.ts is not what klankbord.protocol says: run \`make generate\` and commit it." >&2
            exit 1
        }
        ;;
esac
