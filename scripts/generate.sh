#!/bin/sh
# Write the files that are made from others; with `check`, say which one is no longer what it is made from.
#
#   client/src/core/protocol.ts   from the messages in klankbord.protocol
#   client/src/i18n/keys.ts       from the Dutch messages in client/src/i18n/messages/nl.json
#   docs/reference/room-file.schema.json  from the models in klankbord.archive.roomfile
set -eu
cd "$(dirname "$0")/.."

new=$(mktemp)
schema=$(mktemp)
trap 'rm -f "$new" "$schema"' EXIT
.venv/bin/python -m klankbord.protocol typescript > "$new"
.venv/bin/klankbord archive schema > "$schema"

case ${1:-write} in
    write)
        cp "$new" client/src/core/protocol.ts
        cp "$schema" docs/reference/room-file.schema.json
        (cd client && node scripts/languages.mjs write)
        ;;
    check)
        diff -u client/src/core/protocol.ts "$new" || {
            echo "client/src/core/protocol.ts is not what klankbord.protocol says: run \`make generate\` and commit it." >&2
            exit 1
        }
        diff -u docs/reference/room-file.schema.json "$schema" || {
            echo "docs/reference/room-file.schema.json is not what klankbord.archive says: run \`make generate\` and commit it." >&2
            exit 1
        }
        # Also says what is wrong with a language.
        (cd client && npm run --silent languages)
        ;;
esac
