"""Links with which somebody outside reads a comparison of rooms."""

from pydantic import TypeAdapter

from klankbord.live.looking import wall_clock
from klankbord.protocol.shared import FindComparisonShares, MadeShare, MakeComparisonShare, Shares
from klankbord.web.auth.permissions import reach_of
from klankbord.web.routes.endpoint import NOT_ARCHIVING, Endpoint
from klankbord.web.routes.shares import told_once
from klankbord.web.routes.visit import Visit


async def make_comparison_share(visit: Visit, body: MakeComparisonShare) -> MadeShare:
    """Make a link to a comparison."""
    store = visit.services.archive.comparison_shares
    return told_once(visit, *await store.make(body, wall_clock(), reach_of(visit.caller)))


async def list_comparison_shares(visit: Visit, find: FindComparisonShares) -> Shares:
    """Return the links to comparisons of a question."""
    return await visit.services.archive.comparison_shares.list(find.question, reach_of(visit.caller))


async def withdraw_comparison_share(visit: Visit) -> None:
    """Make a link good for nothing."""
    uid = str(visit.request.path_params["share"])
    await visit.services.archive.comparison_shares.withdraw(uid, wall_clock(), reach_of(visit.caller))


COMPARISON_SHARES: tuple[Endpoint, ...] = (
    Endpoint(
        name="makeComparisonShare",
        method="POST",
        path="/api/archive/comparison/shares",
        action="share the archive",
        summary="Make a link with which somebody outside reads a comparison.",
        about="The rooms are those that are chosen now, by themselves or by their labels; without a choice, the latest "
        "that may be shown. Of each it shows what the room saw. The link and its QR code are told once.",
        body=TypeAdapter(MakeComparisonShare),
        answer=TypeAdapter(MadeShare),
        status=201,
        failures={
            409: "Fewer than two of the rooms and groups may be shown (`too_little`), they are more than 200 rooms "
            "(`too_many_rooms`), or comparisons of this question have 50 links.",
            **NOT_ARCHIVING,
        },
        handle=make_comparison_share,
    ),
    Endpoint(
        name="listComparisonShares",
        method="GET",
        path="/api/archive/comparison/shares",
        action="share the archive",
        summary="The links to comparisons of a question, with the day on which each was last used.",
        about="Of those in which a room is that the caller has to do with.",
        query=TypeAdapter(FindComparisonShares),
        answer=TypeAdapter(Shares),
        failures=NOT_ARCHIVING,
        handle=list_comparison_shares,
    ),
    Endpoint(
        name="withdrawComparisonShare",
        method="DELETE",
        path="/api/archive/comparison/shares/{share}",
        action="share the archive",
        summary="Withdraw a link to a comparison: from now on it shows nothing, also to those who have it open.",
        status=204,
        failures=NOT_ARCHIVING,
        handle=withdraw_comparison_share,
    ),
)
