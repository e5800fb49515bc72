"""A link shows what the room saw, until it is withdrawn or its time is over, and to nobody else."""

from typing import Any

import pytest
import sqlalchemy as sa

from klankbord.archive import Archive, NotDone, Place, Signature, overlay_schema, people, schema
from klankbord.archive import shares as module
from klankbord.archive.lending import shared
from klankbord.archive.shares import DAY, KEPT_AFTER
from klankbord.protocol.overlay import Pick, PutNote, PutThread, Rethread
from klankbord.protocol.shared import MakeShare, Share, Shared, Shows
from tests.archive.contents import execute, rows
from tests.archive.test_finding import INA
from tests.archive.test_readback import UID, archived

NOW = 20_000 * DAY + 5_000_000
EVERYTHING = Shows(words=True, notes=True, threads=True)
GIVEN = MakeShare(name="Voor de directie", days=2)


def said(person: int) -> tuple[str, int, str]:
    """What somebody wrote."""
    return ("zin:1", person, f"Zin van {person}.")


OPEN, REVEAL = {"do": "jump", "at": 3}, {"do": "reveal"}


async def shown(archive: Archive, shows: Shows, *happened: Any) -> Shared:
    """What a link shows of a room in which this happened."""
    if happened:
        await archived(archive, *happened)
    share = Share(id="s", name="n", shows=shows, made=0, expires=1, withdrawn=None, used=None)
    room = await archive.read(UID)
    assert room
    return shared(share, room, await archive.overlay.read(UID))


def pictures(seen: Shared) -> dict[str, list[bool]]:
    """Of which rounds of which questions there is a picture."""
    return {slide.question.id: [one.result is not None for one in slide.rounds] for slide in seen.room.slides}


async def refused(doing: Any) -> str:
    """Why a link is good for nothing."""
    with pytest.raises(NotDone) as error:
        await doing
    return error.value.code


class TestWhatIsShown:
    async def test_a_link_shows_no_more_than_the_wall_did(self, archive: Archive) -> None:
        """What was not revealed stays so, and what was never asked is not there."""
        people = [said(person) for person in range(1, 7)]
        assert pictures(await shown(archive, EVERYTHING, OPEN, *people)) == {"welkom": [], "zin": [False]}
        assert pictures(await shown(archive, EVERYTHING, OPEN, *people, REVEAL)) == {"welkom": [], "zin": [True]}

    async def test_words_are_shown_where_that_was_chosen(self, archive: Archive) -> None:
        """Without them there is no picture that is made of them; how many answered is known all the same."""
        seen = await shown(archive, Shows(), OPEN, *(said(person) for person in range(1, 7)), REVEAL)
        assert pictures(seen) == {"welkom": [], "zin": [False]}
        assert [one.answered for slide in seen.room.slides for one in slide.rounds] == [6]
        assert "Zin van" not in seen.model_dump_json()

    @pytest.mark.parametrize(("people", "seen"), [(4, False), (5, True)])
    async def test_a_round_of_a_few_people_is_not_shown(self, archive: Archive, people: int, seen: bool) -> None:
        """With fewer than five, whoever knows who was there knows who said what."""
        answers = [said(person) for person in range(1, people + 1)]
        assert pictures(await shown(archive, EVERYTHING, OPEN, *answers, REVEAL))["zin"] == [seen]

    async def test_what_was_set_aside_or_put_aside_is_not_shown(self, archive: Archive) -> None:
        """Not among what was decided, and not as an earlier round."""
        people = [said(person) for person in range(1, 8)]
        hide = {"do": "mark", "bucket": "Zin van 3.", "mark": "hidden"}
        again = [("zin:2", person, f"Nog eens {person}.") for person in range(1, 7)]
        seen = await shown(archive, EVERYTHING, OPEN, *people, hide, REVEAL)
        assert pictures(seen)["zin"] == [True]
        assert "Zin van 3" not in seen.model_dump_json()
        seen = await shown(archive, EVERYTHING, OPEN, *people, hide, REVEAL, {"do": "reset"}, *again, REVEAL)
        assert [one.number for slide in seen.room.slides for one in slide.rounds] == [2]

    async def test_a_question_made_of_answers_has_no_words_either(self, archive: Archive) -> None:
        """Its options are what people wrote."""
        words = [("woorden:1", person, f"woord{person}") for person in range(1, 7)]
        chain = {"do": "chain", "kind": "choice", "items": ("woord1", "woord2")}
        evening = ({"do": "jump", "at": 1}, *words, REVEAL, chain, {"do": "next"})
        seen = await shown(archive, Shows(), *evening)
        assert len(seen.room.slides) == 3
        assert "woord1" not in seen.model_dump_json()

    async def test_a_link_does_not_say_who_opened_the_room(self, archive: Archive, place: Place) -> None:
        """Whoever reads the archive here does know."""
        await archived(archive, OPEN)
        await execute(place, sa.insert(people.person).values(INA))
        await execute(place, sa.update(schema.room).values(owner="ina"))
        read = await archive.read(UID)
        assert read
        assert read.room.presenter == "ina"
        assert '"ina"' not in (await shown(archive, EVERYTHING)).model_dump_json()

    async def test_notes_are_shown_where_that_was_chosen(self, archive: Archive) -> None:
        """Those about the room and its questions, without a name; those beside an answer never."""
        await archived(archive, OPEN, said(1))
        for uid, note in (
            ("note-one", PutNote(text="Over de avond.")),
            ("note-two", PutNote(text="Over de vraag.", question="zin")),
            ("note-six", PutNote(text="Over een mens.", answer=2)),
        ):
            await archive.overlay.put_note(UID, uid, note, Signature(0, "ans", "Ans"))
        assert (await shown(archive, Shows())).notes == ()
        seen = await shown(archive, Shows(notes=True))
        assert [one.text for one in seen.notes] == ["Over de avond.", "Over de vraag."]
        assert "Ans" not in seen.model_dump_json()

    @pytest.mark.parametrize(("picked", "seen"), [(4, []), (5, [(5, 10)]), (6, []), (10, [(10, 10)])])
    async def test_a_thread_of_a_few_people_is_not_shown(
        self, archive: Archive, picked: int, seen: list[tuple[int, int]]
    ) -> None:
        """Nor one that leaves a few people over; and never what anybody said."""
        await archived(archive, OPEN, *(said(person) for person in range(1, 11)), REVEAL)
        await archive.overlay.put_thread(UID, "thread-one", PutThread(question="zin", name="Durven", memo="Geheim."))
        picks = tuple(Pick(answer=number) for number in range(2, picked + 2))
        await archive.overlay.rethread(UID, "thread-one", Rethread(put=picks))
        found = await shown(archive, Shows(threads=True))
        assert [(one.people, one.of) for one in found.threads] == seen
        assert "Geheim" not in found.model_dump_json()
        assert (await shown(archive, Shows(words=True))).threads == ()


class TestLinks:
    async def test_a_link_leads_to_its_room_and_says_when_it_was_used(self, archive: Archive) -> None:
        """By the day, and not by the hour."""
        await archived(archive, OPEN)
        share, secret = await archive.shares.make(UID, GIVEN, NOW)
        assert (share.used, share.expires) == (None, NOW + 2 * DAY)
        assert (await archive.shares.open(secret, NOW + 10)).room == UID
        assert (await archive.shares.read(share.id, NOW + 10)).room == UID
        [listed] = (await archive.shares.list(UID)).shares
        assert (listed.name, listed.used) == ("Voor de directie", 20_000 * DAY)

    async def test_only_a_hash_of_it_is_kept(self, archive: Archive, place: Place) -> None:
        """Whoever reads the files cannot come in."""
        await archived(archive, OPEN)
        _, secret = await archive.shares.make(UID, GIVEN, NOW)
        assert secret not in str(await rows(place, overlay_schema.share))

    async def test_a_link_that_is_over_says_why(self, archive: Archive) -> None:
        """To whoever comes with it and to whoever has come in; after a while it leads nowhere."""
        await archived(archive, OPEN)
        share, secret = await archive.shares.make(UID, GIVEN, NOW)
        for late in (archive.shares.open(secret, share.expires), archive.shares.read(share.id, share.expires)):
            assert await refused(late) == "share_expired"
        await archive.shares.withdraw(UID, share.id, NOW + 1)
        for gone in (archive.shares.open(secret, NOW + 2), archive.shares.read(share.id, NOW + 2)):
            assert await refused(gone) == "share_withdrawn"
        await archive.shares.make(UID, GIVEN, share.expires + KEPT_AFTER + 1)
        assert await refused(archive.shares.open(secret, NOW)) == "no_such_share"

    async def test_so_many_links_lead_to_a_room_and_no_more(
        self, archive: Archive, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """One that was withdrawn counts for as long as it says so."""
        monkeypatch.setattr(module, "MOST_SHARES", 2)
        await archived(archive, OPEN)
        share, _ = await archive.shares.make(UID, GIVEN, NOW)
        await archive.shares.withdraw(UID, share.id, NOW)
        await archive.shares.make(UID, GIVEN, NOW + DAY)
        over = share.expires + KEPT_AFTER
        assert await refused(archive.shares.make(UID, GIVEN, over)) == "too_many"
        await archive.shares.make(UID, GIVEN, over + 1)

    async def test_withdrawing_again_changes_nothing(self, archive: Archive) -> None:
        """It was withdrawn when it was."""
        await archived(archive, OPEN)
        share, _ = await archive.shares.make(UID, GIVEN, NOW)
        for now in (NOW + 1, NOW + 9):
            await archive.shares.withdraw(UID, share.id, now)
        assert [one.withdrawn for one in (await archive.shares.list(UID)).shares] == [NOW + 1]

    async def test_a_forgotten_room_takes_its_links_along(self, archive: Archive, place: Place) -> None:
        """They lead nowhere, and are not listed."""
        await archived(archive, OPEN)
        _, secret = await archive.shares.make(UID, GIVEN, NOW)
        await archive.forget(UID, NOW)
        assert await refused(archive.shares.open(secret, NOW)) == "no_such_share"
        assert await rows(place, overlay_schema.share) == []
