"""What becomes of people's answers, for whoever gives them."""

import gzip

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from klankbord.web import privacy_page
from klankbord.web.client_files import REVALIDATE, etag_of, known, takes
from klankbord.web.languages import language_of
from klankbord.web.policy import NOTHING
from klankbord.web.privacy_page import Keeper
from klankbord.web.services import Services

PAGE = "/privacy"


async def privacy(request: Request) -> Response:
    """Answer with the page, in the language of whoever asks, or in the one that they chose on it."""
    services = Services.of(request)
    sentences = services.pages.client.sentences
    chosen = request.query_params.get("lang", "")
    language = chosen if chosen in sentences else language_of(request, sentences)
    name = services.brand.name if services.brand is not None else None
    keeper = Keeper(name, services.settings.contact, services.settings.keep_rooms)
    body = privacy_page.page(language, sentences, keeper).encode()
    headers = {
        "Cache-Control": REVALIDATE,
        "Content-Security-Policy": f"{NOTHING}; style-src {privacy_page.STYLE_HASH}",
        "ETag": etag_of(body),
        "Vary": "Accept-Encoding, Accept-Language, Cookie",
    }
    if known(request, headers["ETag"]):
        return Response(status_code=304, headers=headers)
    if takes(request, "gzip"):
        body = gzip.compress(body, mtime=0)
        headers["Content-Encoding"] = "gzip"
    return Response(body, headers=headers, media_type="text/html")


ROUTE = Route(PAGE, privacy, name="privacy")
