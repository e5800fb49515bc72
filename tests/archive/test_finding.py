"""Rooms and passages are found again: by date, deck and question, and by what people wrote."""

from dataclasses import replace

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from klankbord.archive import Archive, Place, people, schema
from klankbord.archive.place import WRITES
from klankbord.archive.sqlite import SqliteFile
from klankbord.archive.values import Reach
from klankbord.protocol.archived import FindPassages, FindRooms, Passage
from klankbord.protocol.overlay import PutLabel, Relabel
from tests.archive.contents import everything, execute, rows
from tests.archive.evening import DECK
from tests.archive.written import DAY, room, vote

OTHER = DECK.model_copy(update={"id": "ochtend", "title": {"nl": "Ochtend"}})
WORDS, SENTENCES = "woorden:1", "zin:1"
PLACES = {slide.question.id: place for place, slide in enumerate(DECK.slides)}
INA = {"id": "ina", "login": "ina", "name": "Ina", "role": "presenter", "state": "active", "created": 0}


EVENINGS = (
    room(DECK, 1, (WORDS, "Loslaten, coördinatie"), (SENTENCES, "Vertrouwen groeit als je elkaar kent.")),
    room(OTHER, 2, (WORDS, "loslaten"), (WORDS, "e-mail, 🌱"), (SENTENCES, "We delen te weinig informatie.")),
    room(DECK, 3, (SENTENCES, "Ik vertrouwde erop; foto's hielpen."), (WORDS, "verantwoordelijkheid")),
    room(DECK, 4),
)


@pytest.fixture
async def full(archive: Archive) -> Archive:
    """An archive with a few evenings in it."""
    for opened, changes in EVENINGS:
        await archive.append(opened, changes)
    return archive


async def answers(archive: Archive, words: str) -> list[str]:
    """What is found, without what is asked."""
    return [one.text for one in (await archive.passages(FindPassages(q=words))).passages if one.round is not None]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("loslaten", ["loslaten", "Loslaten\ncoördinatie"]),
        ("COORDINATIE", ["Loslaten\ncoördinatie"]),
        ("vertrouwen", ["Ik vertrouwde erop; foto's hielpen.", "Vertrouwen groeit als je elkaar kent."]),
        ("fotos", ["Ik vertrouwde erop; foto's hielpen."]),
        ("email", ["e-mail\n🌱"]),
        ("e-mail", ["e-mail\n🌱"]),
        ("🌱", ["e-mail\n🌱"]),
        ("informatie delen", ["We delen te weinig informatie."]),
        ("informatie loslaten", []),
        ("verantw", ["verantwoordelijkheid"]),
        ("verantw kent", []),
        ("ve", []),
        ("\"' OR * : ( ) -- NEAR(", []),
    ],
)
async def test_people_find_what_was_written(full: Archive, words: str, found: list[str]) -> None:
    """In any spelling and form, all words of it; the last one may be a beginning. Newest first."""
    assert await answers(full, words) == found


async def test_what_is_asked_is_found_too(full: Archive) -> None:
    """In every room that could ask it."""
    asked = (await full.passages(FindPassages(q="maak zin"))).passages
    assert [(one.room, one.round, one.text) for one in asked] == [
        (opened.uid, None, "Maak de zin af.") for opened, _ in reversed(EVENINGS)
    ]


async def test_a_passage_says_where_it_comes_from(full: Archive) -> None:
    """The room, its deck's title and day, the question and the round."""
    [one] = (await full.passages(FindPassages(q="elkaar"))).passages
    assert (one.room, one.title, one.created) == ("kamer-1", DECK.title, DAY)
    assert (one.question, one.prompt, one.round) == ("zin", {"nl": "Maak de zin af."}, 1)


@pytest.mark.parametrize(
    ("find", "found"),
    [
        (FindRooms(), ["kamer-4", "kamer-3", "kamer-2", "kamer-1"]),
        (FindRooms(deck="avond"), ["kamer-4", "kamer-3", "kamer-1"]),
        (FindRooms(since=2 * DAY, until=4 * DAY), ["kamer-3", "kamer-2"]),
        (FindRooms(q="loslaten"), ["kamer-2", "kamer-1"]),
        (FindRooms(q="loslaten", deck="avond"), ["kamer-1"]),
        (FindRooms(question="geen"), []),
        (FindRooms(question="zin", since=3 * DAY), ["kamer-4", "kamer-3"]),
        (FindRooms(q="?!"), ["kamer-4", "kamer-3", "kamer-2", "kamer-1"]),
    ],
)
async def test_rooms_are_listed_by_what_they_were(full: Archive, find: FindRooms, found: list[str]) -> None:
    """Newest first, in which all that is wanted is so."""
    assert [one.id for one in (await full.rooms(find)).rooms] == found


@pytest.fixture
async def owned(full: Archive, place: Place) -> Archive:
    """The same, with two rooms of Ina, one of somebody without an account, and a label on two of them."""
    await execute(place, sa.insert(people.person).values(INA))
    for number, words, owner in ((5, "loslaten", "ina"), (6, "vasthouden", "ina"), (7, "loslaten", "stand-in-1")):
        opened, changes = room(OTHER, number, (WORDS, words))
        await full.append(replace(opened, owner=owner), changes)
    await full.overlay.put_label("label-one", PutLabel(name="Leergang"))
    for uid in ("kamer-2", "kamer-5"):
        await full.overlay.relabel(uid, Relabel(put=("label-one",)))
    return full


@pytest.mark.parametrize(
    ("find", "found"),
    [
        (FindRooms(presenter="ina"), ["kamer-6", "kamer-5"]),
        (FindRooms(presenter="ina", q="loslaten"), ["kamer-5"]),
        (FindRooms(presenter="niemand"), []),
        (FindRooms(label="label-one", q="loslaten"), ["kamer-5", "kamer-2"]),
        (FindRooms(label="label-one", q="vasthouden"), []),
        (FindRooms(label="label-one", q="loslaten", presenter="ina", question="woorden", deck="ochtend"), ["kamer-5"]),
        (FindRooms(question="zin", q="loslaten", until=2 * DAY), ["kamer-1"]),
    ],
)
async def test_words_and_filters_are_looked_for_together(owned: Archive, find: FindRooms, found: list[str]) -> None:
    """A room has all of it, or it is not found."""
    assert [one.id for one in (await owned.rooms(find)).rooms] == found


async def test_the_index_names_who_opened_rooms_and_where_questions_stand(owned: Archive) -> None:
    """Who has no account has no name here; a question is of the deck that asked it last, with its place in it."""
    index = await owned.index()
    assert [(one.id, one.name, one.rooms) for one in index.presenters] == [("ina", "Ina", 2)]
    places = {one.id: (one.deck, one.position) for one in index.questions}
    assert (places["woorden"], places["zin"]) == (("ochtend", PLACES["woorden"]), ("ochtend", PLACES["zin"]))
    assert (await owned.index(Reach("jan"))).presenters == ()


async def test_a_listed_room_says_who_opened_it(owned: Archive) -> None:
    """By the id that the index has a name for; who has no account has none here either."""
    listed = (await owned.rooms(FindRooms(since=5 * DAY))).rooms
    assert [(one.id, one.presenter) for one in listed] == [("kamer-7", None), ("kamer-6", "ina"), ("kamer-5", "ina")]


async def test_nobody_finds_what_is_out_of_reach(owned: Archive) -> None:
    """Not in a list, not by a word that was said there, and not among what there is to choose from."""
    ina = Reach("ina")
    assert [one.id for one in (await owned.rooms(FindRooms(q="loslaten"), ina)).rooms] == ["kamer-5"]
    assert {one.room for one in (await owned.passages(FindPassages(q="loslaten"), ina)).passages} == {"kamer-5"}
    index = await owned.index(ina)
    assert [(one.id, one.rooms) for one in index.decks] == [("ochtend", 2)]
    assert {one.rooms for one in index.questions} == {2}
    assert (index.rooms, [one.id for one in index.presenters]) == (2, ["ina"])


async def test_a_word_of_an_early_room_is_found_behind_many_without_it(full: Archive) -> None:
    """It is looked for among the newest rooms first, and then among all."""
    for number in range(5, 9):
        await full.append(*room(DECK, number))
    page = await full.rooms(FindRooms(q="loslaten", most=1))
    assert ([(one.id, one.found) for one in page.rooms], page.more) == ([("kamer-2", 1)], True)


async def test_a_word_of_most_rooms_fills_a_page_from_the_newest_on(full: Archive) -> None:
    """A page is looked for in strides: rooms without the word are passed over, and none comes twice."""
    for number in range(5, 12):
        await full.append(*room(DECK, number, *([(WORDS, "loslaten")] * (number % 2 + number % 3))))
    found = [(one.id, one.found) for one in (await full.rooms(FindRooms(q="loslaten", most=5))).rooms]
    assert found == [("kamer-11", 3), ("kamer-10", 1), ("kamer-9", 1), ("kamer-8", 2), ("kamer-7", 2)]


async def test_rooms_that_were_live_together_keep_their_words_apart(full: Archive) -> None:
    """What one says lies between what the other says, and is not counted for it."""
    together = [room(DECK, number, *[(WORDS, f"samen{number}")] * 3) for number in (21, 22)]
    for at in range(4):
        for opened, changes in together:
            await full.append(opened, changes[: at + 1])
    page = (await full.rooms(FindRooms(q="samen2"))).rooms
    assert [(one.id, one.found, len(one.excerpts)) for one in page] == [("kamer-22", 3, 3), ("kamer-21", 3, 3)]
    assert {piece.text for one in page[0].excerpts for piece in one.pieces} == {"samen22"}


async def test_a_listed_room_says_how_many_answered(full: Archive) -> None:
    """People, rounds, and that it is not over yet."""
    [one] = (await full.rooms(FindRooms(deck="ochtend"))).rooms
    assert (one.deck, one.title, one.created) == ("ochtend", {"nl": "Ochtend"}, 2 * DAY)
    assert (one.people, one.rounds, one.ended, one.verified) == (3, 3, None, None)


async def test_lists_are_read_a_page_at_a_time(full: Archive) -> None:
    """A page goes on where the last one ended, and no room or passage comes twice or is passed over."""
    rooms: list[str] = []
    page = await full.rooms(FindRooms(most=3))
    while True:
        rooms += [one.id for one in page.rooms]
        if not page.more:
            break
        page = await full.rooms(FindRooms(most=3, before=rooms[-1]))
    assert rooms == ["kamer-4", "kamer-3", "kamer-2", "kamer-1"]
    passages: list[Passage] = []
    some = await full.passages(FindPassages(most=4))
    while True:
        passages += some.passages
        if not some.more:
            break
        some = await full.passages(FindPassages(most=4, before=passages[-1].number))
    assert tuple(passages) == (await full.passages(FindPassages(most=100))).passages


async def test_only_the_answer_that_stands_is_found(full: Archive) -> None:
    """What somebody wrote before is not, nor what they took away."""
    opened, changes = EVENINGS[0]
    await full.append(opened, [vote(DECK, len(changes) + 1, 1, WORDS, "vasthouden", rev=2)])
    assert await answers(full, "loslaten") == ["loslaten"]
    assert await answers(full, "vasthouden") == ["vasthouden"]


async def test_an_index_that_lost_a_word_does_not_pass(full: Archive, place: Place) -> None:
    """What SQLite finds words by is compared with the passages; PostgreSQL answers for its own index."""
    assert await full.verify_index() == []
    if isinstance(place, SqliteFile):
        lost = "INSERT INTO passage_index (passage_index, rowid, terms) SELECT 'delete', max(id), terms FROM passage"
        await execute(place, sa.text(lost))
        [sentence] = await full.verify_index()
        assert "a search misses some of it" in sentence


async def test_what_is_deleted_is_not_found(full: Archive, place: Place) -> None:
    """A room that is gone takes its passages and their terms with it."""
    await execute(place, sa.delete(schema.room).where(schema.room.c.uid == "kamer-1"))
    assert await answers(full, "loslaten") == ["loslaten"]
    assert {row["text"] for row in await rows(place, schema.passage)}.isdisjoint({"Loslaten\ncoördinatie"})


async def test_an_archive_from_before_is_made_searchable(full: Archive, place: Place) -> None:
    """Bringing it up to date puts in what was archived before there were passages."""
    config = Config()
    config.set_main_option("script_location", "klankbord.archive:migrations")

    def back_and_on(connection: sa.Connection) -> None:
        config.attributes["connection"] = connection
        for statement in ("DROP TABLE passage", "DROP TABLE IF EXISTS passage_index"):
            connection.exec_driver_sql(statement)
        command.stamp(config, "0002")
        command.upgrade(config, "0003")
        command.stamp(config, "0009")  # the steps between were taken when it was opened
        command.upgrade(config, "0010")
        command.stamp(config, "head")

    before = await everything(place)
    engine = place.engine()
    async with engine.execution_options(**{WRITES: True}).begin() as connection:
        await connection.run_sync(back_and_on)
    await engine.dispose()
    assert numberless(await everything(place)) == numberless(before)
    assert await answers(full, "vertrouwen") == [
        "Ik vertrouwde erop; foto's hielpen.",
        "Vertrouwen groeit als je elkaar kent.",
    ]


def numberless(contents: dict[str, list[dict[str, object]]]) -> list[str]:
    """The passages without their numbers, in an order that has nothing to do with those."""
    return sorted(str({**row, "id": 0}) for row in contents["passage"])
