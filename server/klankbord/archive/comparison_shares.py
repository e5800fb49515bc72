"""Links to a comparison for somebody outside: which rooms lie beside each other is what was chosen when it was made."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from klankbord.archive import comparing, comparison, labels, overlay_schema, schema, shares
from klankbord.archive.comparing import Rooms
from klankbord.archive.comparison import Chosen
from klankbord.archive.database import Database
from klankbord.archive.errors import NotDone
from klankbord.archive.reach import within
from klankbord.archive.statements import Row, execute
from klankbord.archive.values import Reach
from klankbord.protocol.comparison import Comparison
from klankbord.protocol.shared import MakeComparisonShare, Share, Shares, Shows
from klankbord.questions import KINDS
from klankbord.rooms.disclosure import FEWEST
from klankbord.words import WordLists

_EVERYWHERE = 0
"""The place at which all rooms are that had asked the question when a link was made."""

_SHARE, _OF, _NAMED = overlay_schema.share.c, overlay_schema.share_room.c, overlay_schema.share_label.c
_ROOM, _LABEL = schema.room.c, overlay_schema.label.c


class ComparisonShareStore:
    """Links to comparisons in SQL; `ShareStore` opens them.

    Every method raises `ArchiveUnavailable`, and `NotDone` with the reason. Every `now` is Unix time in milliseconds;
    `reach` is which rooms somebody has to do with, None for all of them.
    """

    def __init__(self, database: Database, lists: WordLists) -> None:
        self._database = database
        self._lists = lists

    async def make(self, wanted: MakeComparisonShare, now: int, reach: Reach | None = None) -> tuple[Share, str]:
        """Make a link to what was chosen; return it with its secret, which is told this once."""
        question = wanted.question
        async with self._database.writing() as connection:
            rooms = Rooms.of(await comparing.asked(connection, question, *within(reach)))
            groups = await labels.groups(connection, rooms.asked)
            chosen = comparing.choose(rooms, groups, wanted.rooms, wanted.labels)
            seen = await comparing.beside(connection, question, rooms, chosen, self._lists, outside=True)
            if len(seen) < 2:
                raise NotDone("too_little")
            asked = seen[-1].question
            shows = Shows(words=asked.has_words or bool(KINDS[asked.kind].marks))
            number, share, secret = await shares.issue(connection, {"question_id": question}, wanted, shows, now)
            await _keep(connection, number, rooms, chosen)
        return share, secret

    async def list(self, question: str, reach: Reach | None = None) -> Shares:
        """Return the links to comparisons of a question in which a room within `reach` is, the newest first."""
        async with self._database.reading() as connection:
            return await shares.listed(connection, (_SHARE.question_id == question) & _reached(reach))

    async def withdraw(self, uid: str, now: int, reach: Reach | None = None) -> None:
        """Make a link good for nothing, if a room within `reach` is in it. Doing it again changes nothing."""
        async with self._database.writing() as connection:
            await shares.withdraw(connection, (_SHARE.uid == uid) & _reached(reach), now)

    async def show(self, uid: str) -> Comparison:
        """Return what a link shows by now: of the rooms that were chosen, those that are still kept."""
        async with self._database.reading() as connection:
            where = sa.select(_SHARE.id, _SHARE.question_id).where(_SHARE.uid == uid, _SHARE.question_id.is_not(None))
            link = (await connection.execute(where)).first()
            if link is None:
                raise NotDone("no_such_share")
            kept = _ROOM.id.in_(_kept(link.id))
            rooms = Rooms.of(await comparing.asked(connection, link.question_id, kept))
            chosen = await _chosen(connection, link.id, rooms)
            compared = await comparing.beside(connection, link.question_id, rooms, chosen, self._lists, outside=True)
            shown = {uid for part in compared for uid in part.rooms}
            latest = [room for uid, room in rooms.asked.items() if uid in shown or not shown][-1]
            kind, prompt = await comparing.worded(connection, link.question_id, latest)
        return Comparison(
            id=link.question_id,
            kind=kind,
            prompt=prompt,
            fewest=FEWEST,
            asked=rooms.listed(shown),
            groups=(),
            compared=compared,
            words=comparison.words(compared),
        )


async def let_go(connection: AsyncConnection) -> None:
    """Remove links to comparisons of which no room is kept any more."""
    some = sa.select(_OF.share_id).where(_OF.place > _EVERYWHERE)
    gone = sa.delete(overlay_schema.share).where(_SHARE.question_id.is_not(None), _SHARE.id.not_in(some))
    await connection.execute(gone)


async def _keep(connection: AsyncConnection, number: int, rooms: Rooms, chosen: Sequence[Chosen]) -> None:
    def at(place: int, uids: Iterable[str]) -> list[Row]:
        return [{"share_id": number, "place": place, "room_id": rooms.asked[uid].id} for uid in uids]

    rows = at(_EVERYWHERE, rooms.asked)
    names: list[Row] = []
    for place, one in enumerate(chosen, _EVERYWHERE + 1):
        rows += at(place, one.rooms)
        if one.name is not None:
            [label] = await connection.execute(sa.select(_LABEL.id).where(_LABEL.uid == one.id))
            names.append({"share_id": number, "place": place, "label_id": label.id})
    await execute(connection, sa.insert(overlay_schema.share_room), rows)
    await execute(connection, sa.insert(overlay_schema.share_label), names)


async def _chosen(connection: AsyncConnection, number: int, rooms: Rooms) -> list[Chosen]:
    """Return what lies beside each other in a link; a group whose label is gone is named by its place."""
    asked = (
        sa.select(_OF.place, _ROOM.uid, _LABEL.name)
        .select_from(overlay_schema.share_room)
        .join(schema.room, _ROOM.id == _OF.room_id)
        .outerjoin(overlay_schema.share_label, (_NAMED.share_id == _OF.share_id) & (_NAMED.place == _OF.place))
        .outerjoin(overlay_schema.label, _LABEL.id == _NAMED.label_id)
        .where(_OF.share_id == number, _OF.place > _EVERYWHERE)
    )
    found: defaultdict[int, set[str]] = defaultdict(set)
    names: dict[int, str | None] = {}
    for row in await connection.execute(asked):
        found[row.place].add(row.uid)
        names[row.place] = row.name
    return [Chosen(str(place), names[place], rooms.peopled(uids)) for place, uids in sorted(found.items())]


def _kept(number: int) -> sa.Select[int]:
    return sa.select(_OF.room_id).where(_OF.share_id == number, _OF.place == _EVERYWHERE)


def _reached(reach: Reach | None) -> sa.ColumnElement[bool]:
    """Return what holds of links in which a room within `reach` lies beside others."""
    inside = sa.select(_OF.share_id).join(schema.room, _ROOM.id == _OF.room_id)
    return _SHARE.id.in_(inside.where(_OF.place > _EVERYWHERE, *within(reach)))
