"""Links with which somebody outside reads a room of the archive, and coming in with any link."""

from pydantic import TypeAdapter

from klankbord.archive import Lent, NotDone
from klankbord.archive.lending import shared
from klankbord.live.looking import wall_clock
from klankbord.protocol.shared import MadeShare, MakeShare, OpenShare, Share, Shared, SharedComparison, Shares
from klankbord.web.auth.sessions import READER_SECONDS
from klankbord.web.failures import Failure
from klankbord.web.qr import qr_code
from klankbord.web.routes.endpoint import NOT_ARCHIVING, Endpoint
from klankbord.web.routes.visit import READER_COOKIE, SHARED, Visit

PAGE = "/read"
"""Where a link leads; its secret stands behind the `#`, so that it is in no log."""

_OVER = {
    404: "The link is not complete, or what it led to is not kept any more (`no_such_share`).",
    410: "The link was withdrawn (`share_withdrawn`), or its time is over (`share_expired`).",
}


async def make_share(visit: Visit, body: MakeShare) -> MadeShare:
    """Make a link to a room."""
    share, secret = await visit.services.archive.shares.make(visit.room, body, wall_clock())
    return told_once(visit, share, secret)


def told_once(visit: Visit, share: Share, secret: str) -> MadeShare:
    """Return a new link as it is told to whoever made it."""
    link = f"{visit.base}{PAGE}#{secret}"
    return MadeShare(share=share, link=link, qr=qr_code(link))


async def list_shares(visit: Visit) -> Shares:
    """Return the links to a room."""
    return await visit.services.archive.shares.list(visit.room)


async def withdraw_share(visit: Visit) -> None:
    """Make a link good for nothing."""
    uid = str(visit.request.path_params["share"])
    await visit.services.archive.shares.withdraw(visit.room, uid, wall_clock())


async def open_shared(visit: Visit, body: OpenShare) -> Shared | SharedComparison:
    """Let a reader in, and show what the link shows."""
    visit.check_guess()
    try:
        lent = await visit.services.archive.shares.open(body.secret, wall_clock())
    except NotDone as error:
        if error.code == "no_such_share":
            visit.services.budget.failed(visit.peer)
        raise
    if visit.caller.share != lent.share.id:
        token = await visit.services.sessions.lend(lent.share.id)
        named, within = f"{visit.named(READER_COOKIE)}={token}", f"Path={SHARED}; Max-Age={READER_SECONDS}"
        kept = f"{named}; {within}; HttpOnly; SameSite=Strict"
        visit.headers["Set-Cookie"] = f"{kept}; Secure" if visit.secure else kept
    return await _shown(visit, lent)


async def read_shared(visit: Visit) -> Shared | SharedComparison:
    """Show what the link of this reader shows."""
    if visit.caller.share is None:
        raise NotDone("no_such_share")
    return await _shown(visit, await visit.services.archive.shares.read(visit.caller.share, wall_clock()))


async def _shown(visit: Visit, lent: Lent) -> Shared | SharedComparison:
    archive = visit.services.archive
    if lent.room is None:
        seen = await archive.comparison_shares.show(lent.share.id)
        return SharedComparison(name=lent.share.name, expires=lent.share.expires, comparison=seen)
    room = await archive.read(lent.room)
    if room is None:
        raise Failure(404)
    return shared(lent.share, room, await archive.overlay.read(lent.room))


SHARES: tuple[Endpoint, ...] = (
    Endpoint(
        name="makeShare",
        method="POST",
        path="/api/archive/rooms/{room}/shares",
        action="share the archive",
        summary="Make a link with which somebody outside reads this room.",
        about="What it shows is chosen here. The link and its QR code are told once; the server keeps a hash.",
        body=TypeAdapter(MakeShare),
        answer=TypeAdapter(MadeShare),
        status=201,
        failures={404: "There is no such room in the archive.", 409: "The room has 50 links.", **NOT_ARCHIVING},
        handle=make_share,
    ),
    Endpoint(
        name="listShares",
        method="GET",
        path="/api/archive/rooms/{room}/shares",
        action="share the archive",
        summary="The links to a room, with the day on which each was last used.",
        answer=TypeAdapter(Shares),
        failures={404: "There is no such room in the archive.", **NOT_ARCHIVING},
        handle=list_shares,
    ),
    Endpoint(
        name="withdrawShare",
        method="DELETE",
        path="/api/archive/rooms/{room}/shares/{share}",
        action="share the archive",
        summary="Withdraw a link: from now on it shows nothing, also to those who have it open.",
        status=204,
        failures={404: "There is no such room in the archive.", **NOT_ARCHIVING},
        handle=withdraw_share,
    ),
    Endpoint(
        name="openShared",
        method="POST",
        path=SHARED,
        action="come in",
        summary="Come in with a link to the archive, and read what it shows.",
        about="The answer sets a cookie that is good for this address and nothing else.",
        body=TypeAdapter(OpenShare),
        answer=TypeAdapter(Shared | SharedComparison),
        failures={**_OVER, 429: "Too many wrong links from this network.", **NOT_ARCHIVING},
        handle=open_shared,
    ),
    Endpoint(
        name="readShared",
        method="GET",
        path=SHARED,
        action="read what is shared",
        summary="What the link shows with which this browser came.",
        answer=TypeAdapter(Shared | SharedComparison),
        failures={**_OVER, **NOT_ARCHIVING},
        handle=read_shared,
    ),
)
