"""Notes, labels and threads travel over HTTP, and refusals say why."""

from collections.abc import AsyncGenerator
from dataclasses import replace

import pytest
import pytest_asyncio

from klankbord.client import Klankbord, Phone, Refused
from klankbord.live.archivist import Archivist
from klankbord.protocol.api import Jump
from klankbord.protocol.archived import FindRooms
from klankbord.protocol.overlay import Pick, PutLabel, PutNote, PutThread, Relabel, Rethread
from klankbord.questions.cloud import CloudAnswer
from tests.archive import written
from tests.archive.evening import DECK
from tests.archive.test_comparison import over
from tests.archive.test_finding import SENTENCES
from tests.web.crew import Crew, hire
from tests.web.site import Site, running

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def crew(tmp_path_factory: pytest.TempPathFactory, engine_url: str) -> AsyncGenerator[Crew]:
    """Another server, on which people have accounts."""
    async with running(tmp_path_factory.mktemp("crew"), f"{engine_url}?db=1") as site:
        yield await hire(site)


async def answered(site: Site, klankbord: Klankbord) -> tuple[str, int]:
    """A room in which somebody answered, and the number of the answer."""
    room = await klankbord.open_room("sturen-vanuit-vertrouwen")
    await klankbord.command(room.id, Jump(at=[slide.id for slide in room.outline].index("spannend")))
    async with Phone.join(site.url, room.code) as phone:
        await phone.until(lambda scene: scene.phase == "open")
        await phone.vote(CloudAnswer(words=("Loslaten",)))
    archivist = Archivist(site.services.store, site.services.archive)
    while await archivist.turn():
        pass
    [number] = [change.seq async for change in site.services.archive.changes(room.id) if hasattr(change, "answer")]
    return room.id, number


async def test_everything_that_is_laid_over_a_room_is_read_back(site: Site) -> None:
    """As it was put in; and taken off again, nothing of it is left."""
    async with Klankbord(site.url, site.token) as klankbord:
        room, answer = await answered(site, klankbord)
        note = await klankbord.put_note(room, "note-one", PutNote(text="Hier werd het stil.", answer=answer))
        label = await klankbord.put_label("label-one", PutLabel(name="Leergang", colour=2))
        await klankbord.relabel(room, Relabel(put=(label.id,)))
        await klankbord.relabel(room, Relabel(put=(label.id,), answers=(answer,)))
        thread = await klankbord.put_thread(room, "thread-one", PutThread(question="spannend", name="Ruimte geven"))
        tally = await klankbord.rethread(room, thread.id, Rethread(put=(Pick(answer=answer),)))
        assert (tally.count, tally.people, tally.of) == (1, 1, 1)
        overlay = await klankbord.overlay(room)
        assert overlay.notes == (note,)
        assert [one.name for one in overlay.labels] == ["Leergang"]
        assert [(one.answer, one.labels) for one in overlay.answers] == [(answer, (label.id,))]
        assert [quoted.text for one in overlay.threads for quoted in one.answers] == ["Loslaten"]
        assert [found.id for found in (await klankbord.find_rooms(FindRooms(label=label.id))).rooms] == [room]
        assert (await klankbord.common_threads("spannend")).threads == ()  # one person is told of nowhere
        await klankbord.remove_note(room, note.id, note.rev)
        await klankbord.remove_thread(room, thread.id, thread.rev)
        await klankbord.remove_label(label.id, label.rev)
        empty = await klankbord.overlay(room)
        assert (empty.notes, empty.labels, empty.answers, empty.threads) == ((), (), (), ())


async def test_what_came_back_is_read_over_all_rooms(site: Site) -> None:
    """Those that are over, and in which enough people answered."""
    await over(site.services.archive, "vijf", 1, *["Tijd."] * 5, key=SENTENCES)
    async with Klankbord(site.url, site.token) as klankbord:
        await klankbord.put_thread("vijf", "thread-one", PutThread(question="zin", name="Tijd"))
        [common] = (await klankbord.common_threads("zin")).threads
        assert (common.name, [one.room for one in common.rooms]) == ("Tijd", ["vijf"])


async def test_a_label_is_counted_in_the_rooms_that_somebody_gets_to_see(crew: Crew) -> None:
    """Among all labels, and in the room that they read: of others nobody learns that there are any."""
    archive = crew.site.services.archive
    await archive.overlay.put_label("label-far", PutLabel(name="Ver en dichtbij"))
    for number, team in ((1, crew.team), (2, None)):
        opened, changes = written.room(DECK, number)
        await archive.append(replace(opened, owner="nobody-here", team=team), changes)
        await archive.overlay.relabel(opened.uid, Relabel(put=("label-far",)))
    async with crew.client("presenter") as presenter:
        for path in ("labels", "rooms/kamer-1/overlay"):
            [label] = (await presenter.get(f"/api/archive/{path}")).json()["labels"]
            assert (label["rooms"], label["found_in"], label["elsewhere"]) == (1, 1, True)


@pytest.mark.parametrize(
    ("asked", "body", "status", "code"),
    [
        ("PUT notes/note-one", {"text": "a", "rev": 3}, 409, "removed"),
        ("PUT notes/note-one", {"text": " "}, 422, "invalid"),
        ("PUT notes/short", {"text": "a"}, 404, "not_found"),
        ("PUT notes/note-one", {"text": "a", "answer": 99}, 404, "no_such_answer"),
        ("POST labels", {"put": ["label-nobody-made"]}, 404, "no_such_label"),
        ("POST threads/thread-one/answers", {}, 404, "no_such_thread"),
        ("PUT threads/thread-one", {"question": "spannend", "name": "a\nb"}, 422, "invalid"),
    ],
)
async def test_a_refusal_says_why(site: Site, asked: str, body: object, status: int, code: str) -> None:
    """With a code for programs, and a sentence."""
    async with Klankbord(site.url, site.token) as klankbord, site.program() as program:
        room, _ = await answered(site, klankbord)
        method, _, path = asked.partition(" ")
        answer = await program.request(method, f"/api/archive/rooms/{room}/{path}", json=body)
        assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)


async def test_a_room_that_is_not_there_has_no_overlay(site: Site) -> None:
    """And says so as any room does."""
    async with Klankbord(site.url, site.token) as klankbord:
        with pytest.raises(Refused) as refused:
            await klankbord.overlay("nowhere")
        assert refused.value.code == "no_such_room"
