"""The API describes itself, completely."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from klankbord.protocol.archived import FindPassages
from klankbord.web.auth.permissions import SCOPES
from klankbord.web.openapi import openapi
from klankbord.web.routes.table import ENDPOINTS

DOCUMENT = openapi()
OPERATIONS = [
    (path, method, operation) for path, item in DOCUMENT["paths"].items() for method, operation in item.items()
]
REFERENCE = Path(__file__).parents[2] / "docs/reference/http-api.md"


def refs(node: Any) -> list[str]:
    """Every reference in a document."""
    if isinstance(node, dict):
        own = [node["$ref"]] if isinstance(node.get("$ref"), str) else []
        return own + [ref for value in node.values() for ref in refs(value)]
    return [ref for value in node for ref in refs(value)] if isinstance(node, list) else []


def test_every_endpoint_is_described() -> None:
    """Each entry of the table is an operation, and there is no other."""
    described = {(path, method.upper()) for path, method, _ in OPERATIONS}
    assert described == {(endpoint.path, endpoint.method) for endpoint in ENDPOINTS}


def test_operations_have_names_of_their_own() -> None:
    """No two operations share a name."""
    names = [operation["operationId"] for _, _, operation in OPERATIONS]
    assert len(set(names)) == len(names)


def test_every_reference_leads_somewhere() -> None:
    """What a schema refers to is in the document; nothing in it is unused."""
    known = {f"#/components/schemas/{name}" for name in DOCUMENT["components"]["schemas"]}
    assert set(refs(DOCUMENT)) == known


@pytest.mark.parametrize(("path", "method", "operation"), OPERATIONS)
def test_every_operation_is_complete(path: str, method: str, operation: dict[str, Any]) -> None:
    """Parameters of the path, what is sent, what comes back and how it fails are all there."""
    declared = [parameter["name"] for parameter in operation["parameters"] if parameter["in"] == "path"]
    assert declared == re.findall(r"{(\w+)}", path)
    assert operation["summary"].endswith((".", "?"))
    good = [status for status in operation["responses"] if status.startswith("2")]
    assert len(good) == 1
    assert ("content" in operation["responses"][good[0]]) == (good != ["204"])
    assert {"401", "403", "429", "503"} <= operation["responses"].keys()
    assert all(response["description"] for response in operation["responses"].values())


def test_every_operation_says_which_tokens_are_good_for_it() -> None:
    """Its scopes are there, or that none is needed, or that only the server's own token will do."""
    needed = {operation["operationId"]: operation["security"] for _, _, operation in OPERATIONS}
    assert needed["readSession"] == []
    assert needed["readResults"] == [{"token": ["read-rooms"]}, {"session": []}]
    assert needed["inviteAdmin"] == [{"token": []}, {"session": []}]
    named = {scope for ways in needed.values() for way in ways for scope in way.get("token", [])}
    assert named <= set(SCOPES)


def test_a_query_is_described_by_its_fields() -> None:
    """Each with its schema; none of them has to be there."""
    asked = DOCUMENT["paths"]["/api/archive/passages"]["get"]["parameters"]
    assert {one["name"] for one in asked} == FindPassages.model_fields.keys()
    assert {(one["in"], one["required"]) for one in asked} == {("query", False)}
    assert next(one["schema"] for one in asked if one["name"] == "most") | {"description": ""} == {
        "type": "integer",
        "minimum": 1,
        "maximum": 100,
        "default": 50,
        "title": "Most",
        "description": "",
    }


def test_the_document_is_json() -> None:
    """It survives the wire."""
    assert json.loads(json.dumps(DOCUMENT)) == DOCUMENT


def test_the_schemas_are_json_schema() -> None:
    """Every schema holds to the meta-schema of JSON Schema 2020-12, which OpenAPI 3.1 takes over."""
    for schema in DOCUMENT["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)


def test_the_reference_names_every_endpoint() -> None:
    """docs/reference/http-api.md has a row for every endpoint, and for no other."""
    rows = re.findall(r"^\| `([A-Z]+) (/api/[^`]*)` \|", REFERENCE.read_text("utf-8"), re.MULTILINE)
    assert rows == [(endpoint.method, endpoint.path) for endpoint in ENDPOINTS]
