"""Print what the pages' side of the protocol is made from: `python -m klankbord.protocol schema|typescript`."""

import json
import sys

from klankbord.protocol.messages import VERSION, Protocol
from klankbord.protocol.typescript import Schema, typescript


def schema() -> Schema:
    """Return the JSON Schema (draft 2020-12) of everything that travels."""
    return {**Protocol.model_json_schema(mode="serialization"), "version": VERSION}


def main(arguments: list[str]) -> int:
    """Print one of the two; return the exit status."""
    match arguments:
        case ["schema"]:
            print(json.dumps(schema(), indent=1, ensure_ascii=False))
        case ["typescript"]:
            print(typescript(schema()), end="")
        case _:
            print("usage: python -m klankbord.protocol schema|typescript", file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
