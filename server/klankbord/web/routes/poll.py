"""Where pages come that no websocket reaches."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from klankbord.web.services import Services


async def poll(request: Request) -> Response:
    """Carry messages up and down: see `klankbord.web.poll`."""
    return await Services.of(request).polls.endpoint(request)


ROUTE = Route("/poll", poll, methods=["POST"], name="poll")
