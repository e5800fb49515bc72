"""What a line of the file of a room may be, for whoever reads or writes such files."""

import json
from functools import cache

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from klankbord.archive import roomfile

PATH = "/api/room-file.schema.json"


@cache
def _schema() -> bytes:
    return json.dumps(roomfile.schema(), ensure_ascii=False).encode()


async def describe(_request: Request) -> Response:
    """Answer with the JSON Schema; anyone may read it."""
    return Response(_schema(), media_type="application/schema+json", headers={"Cache-Control": "no-cache"})


ROUTE = Route(PATH, describe, name="roomFileSchema")
