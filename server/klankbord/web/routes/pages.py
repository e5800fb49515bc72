"""The pages, their files, and what machines ask at the top of a site."""

from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from klankbord.protocol.codes import Code
from klankbord.protocol.scene import scene_for
from klankbord.web.client_files import IMMUTABLE, REVALIDATE, send_file
from klankbord.web.failures import Failure
from klankbord.web.pages import ACCOUNT, ARCHIVE, CHECK, GALLERY, REMOTE, SCREEN
from klankbord.web.policy import DRAWING
from klankbord.web.routes import check, privacy
from klankbord.web.routes.visit import Visit
from klankbord.web.services import Services

_CODE_DIGITS = 8


async def room_by_code(request: Request) -> Response:
    """The participant's page of a room. Unknown and ended rooms look the same, and so does a room to a network that
    guessed too often: then the page says nothing, and asks by its socket, where the QR code's secret counts.
    """
    code = str(request.path_params["code"])
    if not (len(code) == _CODE_DIGITS and code.isascii() and code.isdigit()):
        raise Failure(404)
    visit = Visit(request)
    services = visit.services
    if services.budget.wait(visit.peer) is not None:
        return await services.pages.participant(request, None)
    room = await services.host.find(code)
    view = await services.host.view(room) if room is not None else None
    if view is None or view.room.phase.name == "ended":
        services.budget.failed(visit.peer)
        return await services.pages.participant(request, Code.NO_SUCH_ROOM)
    return await services.pages.participant(request, scene_for(view, "phone"))


async def client_file(request: Request) -> Response:
    """A file of the built client; names with a hash in them never change."""
    name = str(request.path_params["name"])
    file = Services.of(request).pages.client.files.get(name)
    hashed = name.startswith("assets/")
    if file is None or (name.endswith((".html", ".json")) and not hashed):
        raise Failure(404)
    return send_file(request, file, IMMUTABLE if hashed else REVALIDATE)


async def icon(request: Request) -> Response:
    """The icon, for browsers that ask before they read the page."""
    file = Services.of(request).pages.client.icon
    if file is None:
        raise Failure(404)
    return send_file(request, file, REVALIDATE)


async def logo(request: Request) -> Response:
    """A logo of the operator's organisation. Its name is made of what is in it, so it never changes."""
    brand = Services.of(request).brand
    name = str(request.path_params["name"])
    found = next((logo for logo in brand.logos if logo.name == name), None) if brand is not None else None
    if found is None:
        raise Failure(404)
    headers = {"Cache-Control": IMMUTABLE, "Content-Security-Policy": DRAWING}
    return Response(found.body, headers=headers, media_type=found.media_type)


async def robots(_request: Request) -> Response:
    """Nothing here is for search engines."""
    return PlainTextResponse("User-agent: *\nDisallow: /\n", headers={"Cache-Control": "public, max-age=86400"})


async def enter(request: Request) -> Response:
    """The participant's page of somebody who has no code yet."""
    return await Services.of(request).pages.participant(request, None)


def _page(name: str) -> Callable[[Request], Awaitable[Response]]:
    async def page(request: Request) -> Response:
        return Services.of(request).pages.plain(request, name)

    return page


PAGES: tuple[Route, ...] = (
    Route("/", enter, name="participant"),
    Route("/present", _page(GALLERY), name="present"),
    Route("/decks", _page(GALLERY), name="decks"),
    Route("/rooms/{room}/screen", _page(SCREEN), name="screen"),
    Route("/remote", _page(REMOTE), name="remote"),
    Route("/account", _page(ACCOUNT), name="account"),
    Route("/people", _page(ACCOUNT), name="people"),
    Route(check.PAGE, _page(CHECK), name="check"),
    privacy.ROUTE,
    Route("/read", _page(ARCHIVE), name="read"),
    Route("/archive", _page(ARCHIVE), name="archive"),
    Route("/archive/{place:path}", _page(ARCHIVE), name="archive place"),
    Route("/app/{name:path}", client_file, name="client"),
    Route("/brand/{name}", logo, name="logo"),
    Route("/robots.txt", robots, name="robots"),
    Route("/favicon.ico", icon, name="icon"),
    Route("/{code}", room_by_code, name="room by code"),
)
