"""A link to a comparison shows the rooms that were chosen, as far as they are kept, and nobody in a small one."""

import pytest

from klankbord.archive import Archive, NotDone, Place, Reach, overlay_schema
from klankbord.archive.shares import DAY
from klankbord.protocol.comparison import Comparison, FindComparison
from klankbord.protocol.overlay import Relabel
from klankbord.protocol.shared import MakeComparisonShare
from tests.archive.contents import rows
from tests.archive.test_comparison import label, over

NOW = 20_000 * DAY
LABEL = "label-leergang"


def making(*rooms: str, labels: tuple[str, ...] = ()) -> MakeComparisonShare:
    """What is asked for a link to these."""
    return MakeComparisonShare(name="Voor de directie", days=2, question="woorden", rooms=rooms, labels=labels)


async def link(archive: Archive, *rooms: str, labels: tuple[str, ...] = ()) -> str:
    """The id of a link to a comparison of these."""
    share, secret = await archive.comparison_shares.make(making(*rooms, labels=labels), NOW)
    lent = await archive.shares.open(secret, NOW)
    assert (lent.share.id, lent.room) == (share.id, None)
    return share.id


async def evenings(archive: Archive, **people: int) -> None:
    """Rooms that are over, one a day, in which so many people each gave a word that is called like it."""
    for day, (uid, number) in enumerate(people.items(), 1):
        await over(archive, uid, day, *[uid] * number)


def sides(seen: Comparison) -> list[tuple[str | None, tuple[str, ...]]]:
    """What lies beside each other."""
    return [(one.name, one.rooms) for one in seen.compared]


async def test_a_link_shows_the_rooms_that_were_chosen(archive: Archive) -> None:
    """Those that had the label then, also when others get it later; nothing is told of rooms that are not shown."""
    await evenings(archive, een=5, twee=6, drie=7, vier=8)
    await label(archive, LABEL, "Leergang", "een", "twee")
    share = await link(archive, "drie", labels=(LABEL,))
    await archive.overlay.relabel("drie", Relabel(put=(LABEL,)))
    seen = await archive.comparison_shares.show(share)
    assert sides(seen) == [("Leergang", ("een", "twee")), (None, ("drie",))]
    assert {one.id for one in seen.asked} == {"een", "twee", "drie"}
    assert seen.groups == ()
    assert "vier" not in seen.model_dump_json()


async def test_a_link_is_held_to_the_rules_for_organisers(archive: Archive) -> None:
    """What is held back of all rooms that asked it is held back in every link, whatever was chosen."""
    await evenings(archive, een=5, klein=3, drie=7, vier=8)
    found = await archive.compare(FindComparison(question="woorden"))
    share = await link(archive, "een", "drie", "vier")
    assert found
    assert sides(await archive.comparison_shares.show(share)) == sides(found) == [(None, ("drie",)), (None, ("vier",))]


async def test_a_link_shows_what_is_left_when_a_room_is_forgotten(archive: Archive, place: Place) -> None:
    """Small rooms are put together anew; when nothing is left, neither is the link."""
    await evenings(archive, een=5, klein=3, kleiner=2, vijf=9)
    await label(archive, LABEL, "Leergang", "een", "klein", "kleiner")
    share = await link(archive, "vijf", labels=(LABEL,))
    assert sides(await archive.comparison_shares.show(share))[0] == ("Leergang", ("een", "klein", "kleiner"))
    await archive.forget("kleiner", NOW)
    seen = await archive.comparison_shares.show(share)
    assert sides(seen) == [("Leergang", ("een", "klein")), (None, ("vijf",))]
    await archive.forget("vijf", NOW)
    assert len((await archive.comparison_shares.show(share)).compared) == 1
    for uid in ("een", "klein"):
        await archive.forget(uid, NOW)
    assert await rows(place, overlay_schema.share) == []
    with pytest.raises(NotDone, match="not kept"):
        await archive.comparison_shares.show(share)


async def test_a_group_is_named_as_its_label_is_now(archive: Archive) -> None:
    """No copy of a name outlives the label."""
    await evenings(archive, een=5, twee=6)
    await label(archive, LABEL, "Leergang", "een")
    share = await link(archive, "twee", labels=(LABEL,))
    await archive.overlay.remove_label(LABEL, 1)
    assert sides(await archive.comparison_shares.show(share)) == [(None, ("een",)), (None, ("twee",))]


async def test_a_room_that_did_not_see_its_result_is_in_no_link(archive: Archive) -> None:
    """Organisers compare it; somebody outside gets to see what the rooms saw."""
    await evenings(archive, een=5, twee=6)
    await over(archive, "ongezien", 3, *["geheim"] * 8, revealed=False)
    found = await archive.compare(FindComparison(question="woorden"))
    assert found
    assert len(found.compared) == 3
    seen = await archive.comparison_shares.show(await link(archive))
    assert sides(seen) == [(None, ("een",)), (None, ("twee",))]
    assert "geheim" not in seen.model_dump_json()
    with pytest.raises(NotDone, match="too little"):
        await archive.comparison_shares.make(making("een", "ongezien"), NOW)


async def test_a_link_is_listed_and_withdrawn_by_whoever_has_a_room_in_it(archive: Archive) -> None:
    """For anybody else there is none."""
    await evenings(archive, een=5, twee=6)
    share = await link(archive)
    stranger = Reach("somebody-else")
    assert (await archive.comparison_shares.list("woorden", stranger)).shares == ()
    await archive.comparison_shares.withdraw(share, NOW + 1, stranger)
    assert [one.withdrawn for one in (await archive.comparison_shares.list("woorden")).shares] == [None]
    for now in (NOW + 2, NOW + 3):
        await archive.comparison_shares.withdraw(share, now)
    assert [one.withdrawn for one in (await archive.comparison_shares.list("woorden")).shares] == [NOW + 2]
    with pytest.raises(NotDone, match="withdrawn"):
        await archive.shares.read(share, NOW + 4)
