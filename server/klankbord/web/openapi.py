"""The API's description of itself, made from the entries that serve it, so that it cannot say anything else."""

import json
import re
from functools import cache
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from klankbord.protocol.api import Failed
from klankbord.protocol.messages import VERSION
from klankbord.web.auth.permissions import SCOPES, STRANGER, may
from klankbord.web.routes.endpoint import Endpoint
from klankbord.web.routes.table import ENDPOINTS
from klankbord.web.routes.visit import COOKIE

PATH = "/api/openapi.json"

_REF = "#/components/schemas/{model}"
_PARAMETER = re.compile(r"{(\w+)}")
_ALWAYS = {
    401: "Nobody known is asking, or the API token is wrong.",
    403: "The caller may not do this.",
    429: "Too many wrong guesses came from this network; ask again after `Retry-After` seconds.",
    503: "The store does not answer; try again after `Retry-After` seconds.",
}
_WITH_BODY = {
    413: "The body is larger than 64 KiB.",
    415: "The body is not JSON, or not what is taken here.",
    422: "The body is not what was expected.",
}
_WITH_QUERY = {422: "What stands behind the `?` is not what was expected."}
_ABOUT = (
    "Everything a presenter can do. Programs send the API token (`Authorization: Bearer …`); pages have a session's "
    "cookie. Every failure is answered with a code for programs, a sentence for people and an id that the server's "
    "log has too."
)

Schema = dict[str, Any]


def openapi(endpoints: tuple[Endpoint, ...] = ENDPOINTS) -> Schema:
    """Return the OpenAPI 3.1 document of these endpoints."""
    models: list[tuple[tuple[str, str], Any, TypeAdapter[Any]]] = [
        (("", "failed"), "serialization", TypeAdapter(Failed))
    ]
    for endpoint in endpoints:
        if endpoint.body is not None:
            models.append(((endpoint.name, "body"), "validation", endpoint.body))
        if endpoint.answer is not None:
            models.append(((endpoint.name, "answer"), "serialization", endpoint.answer))
    schemas, definitions = TypeAdapter.json_schemas(models, ref_template=_REF, schema_generator=GenerateJsonSchema)
    found: dict[tuple[str, str], Schema] = {key: schema for (key, _), schema in schemas.items()}
    paths: dict[str, Schema] = {}
    for endpoint in endpoints:
        paths.setdefault(endpoint.path, {})[endpoint.method.lower()] = _operation(endpoint, found)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Klankbord", "version": str(VERSION), "description": _ABOUT},
        "paths": paths,
        "components": {
            "schemas": definitions.get("$defs", {}),
            "securitySchemes": {
                "token": {"type": "http", "scheme": "bearer", "description": _BEARER},
                "session": {"type": "apiKey", "in": "cookie", "name": COOKIE, "description": _COOKIE},
            },
        },
    }


_BEARER = (
    "An operation names the scopes of which a token needs one. The server's own token has no scopes and needs none; "
    "where an operation names no scope, no other token will do."
)
_COOKIE = (
    "Made by a presenter link or by signing in. Where the address names a port, `_` and the port follow this name."
)


@cache
def _document() -> bytes:
    return json.dumps(openapi(), ensure_ascii=False).encode()


async def describe(_request: Request) -> Response:
    """Answer with the description; anyone may read it."""
    return Response(_document(), media_type="application/json", headers={"Cache-Control": "no-cache"})


ROUTE = Route(PATH, describe, name="openapi")


def _operation(endpoint: Endpoint, schemas: dict[tuple[str, str], Schema]) -> Schema:
    failures = {
        **_ALWAYS,
        **(_WITH_QUERY if endpoint.query is not None else {}),
        **(_WITH_BODY if endpoint.body is not None or endpoint.takes is not None else {}),
        **endpoint.failures,
    }
    done: Schema = {"description": endpoint.summary}
    if endpoint.answer is not None:
        done["content"] = _json(schemas[endpoint.name, "answer"])
    if endpoint.gives is not None:
        done["content"] = {endpoint.gives: {"schema": {"type": "string", "format": "binary"}}}
    operation: Schema = {
        "operationId": endpoint.name,
        "summary": endpoint.summary,
        "parameters": [
            *(
                {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
                for name in _PARAMETER.findall(endpoint.path)
            ),
            *(_parameters(endpoint.query) if endpoint.query is not None else ()),
        ],
        "responses": {
            str(endpoint.status): done,
            **{
                str(status): {"description": when, "content": _json(schemas["", "failed"])}
                for status, when in sorted(failures.items())
            },
        },
    }
    if endpoint.about:
        operation["description"] = endpoint.about
    if endpoint.body is not None:
        operation["requestBody"] = {"required": True, "content": _json(schemas[endpoint.name, "body"])}
    if endpoint.takes is not None:
        sent = {endpoint.takes: {"schema": {"type": "string", "format": "binary"}}}
        operation["requestBody"] = {"required": True, "content": sent}
    operation["security"] = [] if may(STRANGER, endpoint.action) else [{"token": _scopes(endpoint)}, {"session": []}]
    return operation


def _scopes(endpoint: Endpoint) -> list[str]:
    """Return the scopes that are good for an operation."""
    return [scope for scope, actions in SCOPES.items() if endpoint.action in actions]


def _parameters(query: TypeAdapter[Any]) -> list[Schema]:
    """Return what may stand behind the `?`, a parameter a field."""
    model = query.json_schema(ref_template=_REF)
    required: list[str] = model.get("required", [])
    return [
        {"name": name, "in": "query", "required": name in required, "schema": schema}
        for name, schema in model["properties"].items()
    ]


def _json(schema: Schema) -> Schema:
    return {"application/json": {"schema": schema}}
