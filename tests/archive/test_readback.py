"""A room is read back as it was seen: by the very rules that made the pictures of the night."""

import json
import random

import pytest

from klankbord.archive import Archive, Moved, Opened
from klankbord.live.archivist import Archivist
from klankbord.live.copies import Copies
from klankbord.protocol.archived import FindRooms
from klankbord.protocol.readback import FindAnswers, ReadAnswer, ReadRound
from klankbord.questions import KINDS
from klankbord.rooms import COMMAND, NO_ACTS, Command, Room, step
from klankbord.rooms.sifting import sift
from klankbord.store.redis import RedisStore
from klankbord.words import built_in_lists
from tests.archive.evening import DECK, Evening
from tests.archive.test_finding import SENTENCES, WORDS, vote

LISTS = built_in_lists()
UID = "kamer"


async def archived(archive: Archive, *happened: object) -> Opened:
    """A room in which commands were given and answers came: a command, or a round with a person and a line."""
    opened = Opened(uid=UID, deck=DECK, created=1_790_000_000_000)
    room = Room()
    changes: list[object] = []
    for seq, one in enumerate(happened, 1):
        if isinstance(one, tuple):
            key, person, line = one
            changes.append(vote(DECK, seq, person, key, line, rev=seq))
        else:
            room = step(room.plan(DECK), room, COMMAND.validate_python(one), 0)
            changes.append(Moved(seq, seq * 1000, room))
    await archive.append(opened, changes)  # pyright: ignore[reportArgumentType]
    return opened


async def rounds(archive: Archive, question: str) -> tuple[ReadRound, ...]:
    """What is read back of a question."""
    read = await archive.read(UID)
    assert read
    return next(slide.rounds for slide in read.slides if slide.question.id == question)


@pytest.mark.parametrize("seed", range(6))
async def test_what_is_read_back_is_what_the_room_was_shown(archive: Archive, store: RedisStore, seed: int) -> None:
    """Every round of a random evening, as the live rooms make it of the engine's own counts."""
    evening = await Evening.begin(store, seed)
    await evening.go_on(60)
    await evening.end()
    archivist = Archivist(store, archive)
    while await archivist.turn():
        pass
    state = (await evening.state()).room
    plan = state.plan(DECK)
    read = await archive.read(evening.record.id)
    assert read
    copy = await Copies(store, LISTS).make(evening.record)
    shown = {one.round: one for one in copy.rounds}
    found = {f"{slide.question.id}:{one.number}": (slide, one) for slide in read.slides for one in slide.rounds}
    assert list(found) == state.rounds(plan)
    assert [slide.question for slide in read.slides] == [slide.question for slide in plan.slides]
    for key, (slide, one) in found.items():
        _, counts = await store.counts(evening.record.id, key)
        acts = state.acts.get(key, NO_ACTS)
        left = sift(slide.question, counts, slide.moderation, acts, LISTS)
        if not acts.merges:  # else only the ballots tell who gave several; the copy has read them
            assert one.result == KINDS[slide.question.kind].result(slide.question, left.counts)
        assert (one.answered, one.aside, one.held) == (counts.ballots, left.aside, left.held)
        assert one.reset == (key in state.aside)
        assert one.reset or one.shown == (shown[key].result is not None)
        assert not one.shown or one.reset or one.result == shown[key].result


async def test_whoever_gave_two_words_that_became_one_counts_once(archive: Archive) -> None:
    """As on the wall, where the ballots were read for it."""
    await archived(
        archive,
        {"do": "jump", "at": 1},
        (WORDS, 1, "lef, rust"),
        (WORDS, 2, "lef"),
        {"do": "merge", "bucket": "lef", "into": "rust"},
    )
    [one] = await rounds(archive, "woorden")
    assert one.result
    assert one.result.kind == "cloud"
    assert [(word.label, word.count) for word in one.result.words] == [("rust", 2)]
    assert [(decided.text, decided.into) for decided in one.decided] == [("lef", "rust")]


async def test_what_was_set_aside_is_told_and_not_drawn(archive: Archive) -> None:
    """It is not in the picture; it is among the decisions and the answers, where it says that it was unseen."""
    await archived(
        archive,
        {"do": "jump", "at": 3},
        (SENTENCES, 1, "Een brug."),
        (SENTENCES, 2, "Iets akeligs."),
        {"do": "mark", "bucket": "Iets akeligs.", "mark": "hidden"},
    )
    [one] = await rounds(archive, "zin")
    assert one.result
    assert "akelig" not in one.result.model_dump_json()
    assert (one.answered, one.aside, one.shown) == (2, 1, False)
    assert [(decided.text, decided.state) for decided in one.decided] == [("Iets akeligs.", "hidden")]
    page = await archive.answers(UID, FindAnswers(position=3))
    assert page
    assert [answer.unseen for answer in page.answers] == [(), ("Iets akeligs.",)]


async def test_answers_are_read_a_page_at_a_time_as_they_stand(archive: Archive) -> None:
    """Every answer once, in the order in which it came to be what it is, and nothing of who gave it."""
    people = [(SENTENCES, person, f"Zin {person}.") for person in range(1, 8)]
    await archived(archive, {"do": "jump", "at": 3}, *people, (SENTENCES, 2, "Anders."))
    found: list[ReadAnswer] = []
    while True:
        after = found[-1].number if found else 0
        page = await archive.answers(UID, FindAnswers(position=3, after=after, most=3))
        assert page
        found += page.answers
        if not page.more:
            break
    assert [json.loads(one.answer.model_dump_json())["texts"] for one in found] == [
        [f"Zin {person}."] for person in (1, 3, 4, 5, 6, 7)
    ] + [["Anders."]]
    assert set(ReadAnswer.model_fields) == {"number", "answer", "unseen"}


@pytest.mark.parametrize(("uid", "position"), [("geen", 0), (UID, 99)])
async def test_what_is_not_there_is_not_read(archive: Archive, uid: str, position: int) -> None:
    """No room of this name, or no slide at this place."""
    await archived(archive, {"do": "jump", "at": 3})
    assert await archive.answers(uid, FindAnswers(position=position)) is None
    assert (await archive.read(uid) is None) == (uid != UID)


async def test_the_index_knows_what_was_asked(archive: Archive) -> None:
    """Decks and questions with their rooms, the most used first; what was never reached is not among them."""
    await archived(archive, {"do": "jump", "at": 1})
    other = Opened("ander", DECK.model_copy(update={"id": "ander", "title": {"nl": "Ander"}}), 1_790_000_001_000)
    reached = step(DECK, step(DECK, Room(), COMMAND.validate_python({"do": "jump", "at": 1}), 0), _to(3), 0)
    await archive.append(other, [Moved(1, 0, reached)])
    index = await archive.index()
    assert [(deck.id, deck.rooms) for deck in index.decks] == [("ander", 1), ("avond", 1)]
    assert [(one.id, one.kind, one.rooms) for one in index.questions] == [("woorden", "cloud", 2), ("zin", "open", 1)]
    assert (index.rooms, index.earliest) == (2, 1_790_000_000_000)


async def test_a_room_that_is_found_by_its_words_shows_where(archive: Archive) -> None:
    """How many texts have them, and the first three, with the words marked; without words there is nothing to show."""
    chance = random.Random(1)
    people = [(SENTENCES, person, f"Wij vertrouwden {chance.random()}.") for person in range(1, 6)]
    await archived(archive, {"do": "jump", "at": 3}, *people)
    [found] = (await archive.rooms(FindRooms(q="vertrouwen"))).rooms
    assert (found.found, len(found.excerpts)) == (5, 3)
    first = found.excerpts[0]
    assert (first.position, first.round, first.prompt) == (3, 1, {"nl": "Maak de zin af."})
    assert [piece.text for piece in first.pieces if piece.found] == ["vertrouwden"]
    [listed] = (await archive.rooms(FindRooms())).rooms
    assert (listed.found, listed.excerpts) == (0, ())


def _to(at: int) -> Command:
    return COMMAND.validate_python({"do": "jump", "at": at})
