"""For whatever watches over the process."""

import structlog
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from klankbord.archive import ArchiveError
from klankbord.store.base import Unavailable
from klankbord.web.failures import Failure
from klankbord.web.services import Services

NOT_READY = "The engine that keeps the answers does not answer; phones keep theirs until it does."
NOT_ARCHIVING = "Answers are taken and kept, but the archive does not answer; it is brought up to date when it does."

log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)


async def healthz(_request: Request) -> Response:
    """The process runs and answers."""
    return PlainTextResponse("ok\n", headers={"Cache-Control": "no-store"})


async def readyz(request: Request) -> Response:
    """Answers can be kept right now, and archived."""
    services = Services.of(request)
    try:
        await services.store.ping()
    except Unavailable as error:
        log.warning("not_ready", reason=str(error))
        raise Failure(503, "not_ready", NOT_READY, retry_after=1) from error
    try:
        await services.archive.ping()
    except ArchiveError as error:
        log.warning("not_archiving", reason=str(error))
        raise Failure(503, "not_archiving", NOT_ARCHIVING, retry_after=1) from error
    return JSONResponse({"ready": True}, headers={"Cache-Control": "no-store"})


PROBES: tuple[Route, ...] = (
    Route("/healthz", healthz, name="healthz"),
    Route("/readyz", readyz, name="readyz"),
)
