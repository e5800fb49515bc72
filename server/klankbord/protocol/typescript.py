"""The TypeScript types of the protocol, printed from its JSON Schema.

Covers the part of JSON Schema that pydantic prints for these models; anything else is refused rather than guessed.
"""

import re
from typing import Any

_HEAD = """// GENERATED from server/klankbord/protocol by `make protocol`. Do not edit.

/** The version of the protocol these types belong to. */
export const VERSION = {version};
"""

_IDENTIFIER = re.compile(r"^[A-Za-z_]\w*$")
_PLAIN = {"string": "string", "integer": "number", "number": "number", "boolean": "boolean", "null": "null"}

Schema = dict[str, Any]


def typescript(schema: Schema) -> str:
    """Return the module `protocol.ts` for a schema of `klankbord.protocol.__main__.schema`."""
    parts = [_HEAD.format(version=schema["version"])]
    parts += [_interface(name, definition) for name, definition in sorted(schema["$defs"].items())]
    for name, prop in schema["properties"].items():
        parts.append(f"export type {name.capitalize()} = {_type(prop)};\n")
    for name in ("Question", "Answer", "Result"):
        parts.append(f"export type {name} = {_union_named(schema, name)};\n")
    return "\n".join(parts)


def _union_named(schema: Schema, name: str) -> str:
    """Return the union of the kinds' own types, found by where a message carries one."""
    carrier = {
        "Question": ("Scene", "question"),
        "Answer": ("Vote", "answer"),
        "Result": ("Scene", "result"),
    }[name]
    text = _type(schema["$defs"][carrier[0]]["properties"][carrier[1]])
    return text.removesuffix(" | null")


def _interface(name: str, definition: Schema) -> str:
    if definition.get("type") != "object":
        return f"{_comment(definition, '')}export type {name} = {_type(definition)};\n"
    required = set(definition.get("required", ()))
    lines = [f"{_comment(definition, '')}export interface {name} {{"]
    for key, prop in definition.get("properties", {}).items():
        optional = "" if key in required else "?"
        lines.append(f"{_comment(prop, '  ')}  {_key(key)}{optional}: {_type(prop)};")
    return "\n".join([*lines, "}", ""])


def _comment(schema: Schema, indent: str) -> str:
    text = schema.get("description", "")
    if not text:
        return ""
    lines = text.splitlines()
    if len(lines) == 1:
        return f"{indent}/** {text} */\n"
    body = "".join(f"{indent} * {line}".rstrip() + "\n" for line in lines)
    return f"{indent}/**\n{body}{indent} */\n"


def _key(key: str) -> str:
    return key if _IDENTIFIER.match(key) else f"'{key}'"


def _type(schema: Schema) -> str:
    """Return the TypeScript type of one schema."""
    if "$ref" in schema:
        return schema["$ref"].rpartition("/")[2]
    if "const" in schema:
        return f"'{schema['const']}'"
    if "enum" in schema:
        return " | ".join(f"'{value}'" for value in schema["enum"])
    for key in ("anyOf", "oneOf"):
        if key in schema:
            return " | ".join(_type(part) for part in schema[key])
    match schema.get("type"):
        case "array" if "prefixItems" in schema:
            return f"[{', '.join(_type(part) for part in schema['prefixItems'])}]"
        case "array":
            item = _type(schema["items"])
            return f"({item})[]" if "|" in item else f"{item}[]"
        case "object":
            patterns = list(schema.get("patternProperties", {}).values())
            values = patterns[0] if patterns else schema["additionalProperties"]
            return f"Record<string, {_type(values)}>"
        case str() as name:
            return _PLAIN[name]
        case _:
            raise ValueError(f"no TypeScript for {schema}")
