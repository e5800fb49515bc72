"""What organisers lay over the archive: notes, labels and threads, which never change an answer."""

import pytest
import sqlalchemy as sa
from pydantic import ValidationError

from klankbord.archive import (
    Archive,
    NotDone,
    Opened,
    Place,
    Reach,
    Signature,
    Voted,
    labels,
    notes,
    overlay_schema,
    schema,
    threads,
)
from klankbord.archive.overlaid import decide
from klankbord.protocol.archived import FindRooms, LabelledAnswers
from klankbord.protocol.comparison import FindComparison
from klankbord.protocol.overlay import Pick, PutLabel, PutNote, PutThread, Quote, Relabel, Rethread
from klankbord.protocol.readback import FindAnswers
from tests.archive.contents import everything, execute, rows
from tests.archive.evening import DECK
from tests.archive.test_comparison import over
from tests.archive.written import room, vote

SENTENCES = "zin:1"
SAID = ("Durf te vragen.", "Ik durf niet 🌱 altijd.", "We kennen elkaar te weinig.", "Durven kost tijd.")
EVENINGS = (room(DECK, 1, *((SENTENCES, text) for text in SAID)), room(DECK, 2, (SENTENCES, "Tijd.")), room(DECK, 3))
HERE, LATER = "kamer-1", "kamer-2"
EARLY, LATE = Signature(1000), Signature(2000, "ans", "Ans")
STRANGE = 99
NOTE, LABEL, THREAD = "note-one", "label-one", "thread-one"


@pytest.fixture
async def full(archive: Archive) -> Archive:
    """An archive with a few rooms in which people wrote."""
    for opened, changes in EVENINGS:
        await archive.append(opened, changes)
    return archive


async def numbers(archive: Archive, uid: str = HERE) -> list[int]:
    """The numbers of the answers of a room, in the order in which they were given."""
    return [change.seq async for change in archive.changes(uid) if isinstance(change, Voted)]


async def refused(doing: object) -> str:
    """Why something is not done."""
    with pytest.raises(NotDone) as error:
        await doing  # pyright: ignore[reportGeneralTypeIssues]
    return error.value.code


class TestDeciding:
    def test_what_is_new_is_added_and_what_is_known_is_changed(self) -> None:
        """A revision that is the one that stands changes it."""
        assert decide(None, 0, same=False) == "add"
        assert decide(3, 3, same=False) == "change"

    def test_asking_again_after_a_lost_answer_keeps_what_is_there(self) -> None:
        """For what was new and for what was changed."""
        assert decide(1, 0, same=True) == decide(4, 3, same=True) == "keep"

    @pytest.mark.parametrize(
        ("standing", "known", "same", "code"),
        [
            (1, 0, False, "overtaken"),
            (5, 3, True, "overtaken"),
            (4, 3, False, "overtaken"),
            (None, 2, False, "removed"),
        ],
    )
    def test_nobody_overwrites_what_they_did_not_see(
        self, standing: int | None, known: int, same: bool, code: str
    ) -> None:
        """Not a change, and not a removal."""
        with pytest.raises(NotDone) as error:
            decide(standing, known, same=same)
        assert error.value.code == code


class TestNotes:
    async def test_a_note_stands_beside_a_room_a_question_or_an_answer(self, full: Archive) -> None:
        """With who wrote it, where that is known."""
        answer = (await numbers(full))[1]
        await full.overlay.put_note(HERE, NOTE, PutNote(text="Over de avond."), EARLY)
        await full.overlay.put_note(HERE, "note-two", PutNote(text="Over de vraag.", question="zin"), EARLY)
        await full.overlay.put_note(HERE, "note-six", PutNote(text="Over dit antwoord.", answer=answer), LATE)
        found = (await full.overlay.read(HERE)).notes
        assert [(one.question, one.answer, one.author) for one in found] == [
            (None, None, None),
            ("zin", None, None),
            ("zin", answer, "Ans"),
        ]

    async def test_a_change_keeps_when_and_by_whom_it_was_written(self, full: Archive) -> None:
        """Only its text is another, and since when."""
        await full.overlay.put_note(HERE, NOTE, PutNote(text="Eerst."), EARLY)
        now = await full.overlay.put_note(HERE, NOTE, PutNote(text="Daarna.", rev=1), LATE)
        assert (now.rev, now.text, now.author, now.created, now.changed) == (2, "Daarna.", None, 1000, 2000)

    async def test_two_organisers_do_not_overwrite_each_other(self, full: Archive) -> None:
        """The second is told so, and the first one's text stands."""
        await full.overlay.put_note(HERE, NOTE, PutNote(text="Eerst."), EARLY)
        await full.overlay.put_note(HERE, NOTE, PutNote(text="Van de een.", rev=1), EARLY)
        late = PutNote(text="Van de ander.", rev=1)
        assert await refused(full.overlay.put_note(HERE, NOTE, late, LATE)) == "overtaken"
        assert await refused(full.overlay.remove_note(HERE, NOTE, 1)) == "overtaken"
        assert [one.text for one in (await full.overlay.read(HERE)).notes] == ["Van de een."]

    async def test_removing_is_undone_by_putting_it_in_again(self, full: Archive) -> None:
        """Under the same id; removing what is gone is no failure."""
        await full.overlay.put_note(HERE, NOTE, PutNote(text="Toch wel."), EARLY)
        for _ in range(2):
            await full.overlay.remove_note(HERE, NOTE, 1)
        assert (await full.overlay.read(HERE)).notes == ()
        assert (await full.overlay.put_note(HERE, NOTE, PutNote(text="Toch wel."), LATE)).rev == 1

    async def test_what_is_not_in_the_room_has_no_notes(self, full: Archive) -> None:
        """Nor has a room that is not there."""
        for wanted, code in (
            (PutNote(text="a", question="geen"), "no_such_question"),
            (PutNote(text="a", answer=STRANGE), "no_such_answer"),
        ):
            assert await refused(full.overlay.put_note(HERE, NOTE, wanted, EARLY)) == code
        assert await refused(full.overlay.put_note("nowhere", NOTE, PutNote(text="a"), EARLY)) == "no_such_room"
        assert await refused(full.overlay.read("nowhere")) == "no_such_room"

    async def test_there_is_an_end_to_them(self, full: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
        """A page with more of them would not be read."""
        monkeypatch.setattr(notes, "MOST_NOTES", 2)
        for uid in ("note-one", "note-two"):
            await full.overlay.put_note(HERE, uid, PutNote(text="a"), EARLY)
        assert await refused(full.overlay.put_note(HERE, "note-six", PutNote(text="a"), EARLY)) == "too_many"
        await full.overlay.put_note(HERE, "note-one", PutNote(text="b", rev=1), EARLY)

    def test_a_note_stands_beside_one_thing(self) -> None:
        """Not beside a question and an answer."""
        with pytest.raises(ValidationError, match="not both"):
            PutNote(text="a", question="zin", answer=1)


class TestLabels:
    async def test_rooms_are_listed_by_label(self, full: Archive) -> None:
        """Each says which labels it has, in the order of the alphabet."""
        await full.overlay.put_label(LABEL, PutLabel(name="Leergang", colour=3))
        await full.overlay.put_label("label-two", PutLabel(name="avond"))
        await full.overlay.relabel(HERE, Relabel(put=(LABEL, "label-two")))
        await full.overlay.relabel(LATER, Relabel(put=(LABEL,)))
        listed = (await full.rooms(FindRooms(label=LABEL))).rooms
        assert [(one.id, one.labels) for one in listed] == [(LATER, (LABEL,)), (HERE, ("label-two", LABEL))]
        assert [(one.name, one.rooms) for one in (await full.overlay.labels()).labels] == [
            ("avond", 1),
            ("Leergang", 2),
        ]
        await full.overlay.relabel(HERE, Relabel(take=(LABEL,)))
        assert [one.id for one in (await full.rooms(FindRooms(label=LABEL))).rooms] == [LATER]
        assert [one.name for one in (await full.overlay.read(HERE)).labels] == ["avond"]

    async def test_a_room_is_found_by_a_label_that_only_answers_in_it_have(self, full: Archive, place: Place) -> None:
        """It says how many, and where they begin; a room that has it twice over is found once, and counted once."""
        first, second, *_ = await numbers(full)
        for uid in (LABEL, "label-two"):
            await full.overlay.put_label(uid, PutLabel(name=uid))
        await full.overlay.relabel(HERE, Relabel(put=(LABEL,), answers=(second, first)))
        await full.overlay.relabel(LATER, Relabel(put=(LABEL,)))
        await full.overlay.relabel(LATER, Relabel(put=(LABEL,), answers=tuple(await numbers(full, LATER))))
        await full.overlay.relabel("kamer-3", Relabel(put=("label-two",)))
        await full.overlay.relabel(HERE, Relabel(put=("label-two",), answers=(second,)))
        late, early = (await full.rooms(FindRooms(label=LABEL))).rooms
        assert (early.id, early.labels) == (HERE, ())
        assert early.labelled == LabelledAnswers(label=LABEL, answers=2, question="zin", round=1)
        assert (late.id, late.labels, late.labelled and late.labelled.answers) == (LATER, (LABEL,), 1)
        other, _ = (await full.rooms(FindRooms(label="label-two"))).rooms
        assert (other.id, other.labelled) == ("kamer-3", None)
        counts = {one.id: (one.rooms, one.answers, one.found_in) for one in (await full.overlay.labels()).labels}
        assert counts == {LABEL: (1, 3, 2), "label-two": (1, 1, 2)}
        await execute(place, sa.update(schema.room).where(schema.room.c.uid == HERE).values(owner="anna"))
        anna = Reach("anna", frozenset())
        assert [one.id for one in (await full.rooms(FindRooms(label=LABEL), anna)).rooms] == [HERE]
        assert {one.id: one.found_in for one in (await full.overlay.labels(anna)).labels} == {LABEL: 1, "label-two": 1}

    async def test_a_label_of_other_rooms_is_not_changed(self, full: Archive, place: Place) -> None:
        """Nor removed, by somebody who does not get to see them; they are not counted for them either."""
        await full.overlay.put_label(LABEL, PutLabel(name="Leergang"))
        await full.overlay.relabel(HERE, Relabel(put=(LABEL,)))
        await execute(place, sa.update(schema.room).where(schema.room.c.uid == HERE).values(owner="anna"))
        await full.overlay.relabel(LATER, Relabel(put=(LABEL,), answers=tuple((await numbers(full, LATER))[:1])))
        anna = Reach("anna", frozenset())
        [label] = (await full.overlay.labels(anna)).labels
        assert (label.rooms, label.answers, label.found_in, label.elsewhere) == (1, 0, 1, True)
        assert (await full.overlay.read(HERE, anna)).labels == (label,)
        renamed = PutLabel(name="Anders", rev=1)
        assert await refused(full.overlay.put_label(LABEL, renamed, anna)) == "not_your_label"
        assert await refused(full.overlay.remove_label(LABEL, 1, anna)) == "not_your_label"
        await full.overlay.relabel(LATER, Relabel(take=(LABEL,), answers=tuple((await numbers(full, LATER))[:1])))
        assert not (await full.overlay.put_label(LABEL, renamed, anna)).elsewhere

    async def test_answers_have_labels_too(self, full: Archive) -> None:
        """Several at once; where one of them is not there, nothing is done."""
        first, second, *_ = await numbers(full)
        await full.overlay.put_label(LABEL, PutLabel(name="Citaat"))
        await full.overlay.relabel(HERE, Relabel(put=(LABEL,), answers=(first, second)))
        strange = Relabel(take=(LABEL,), answers=(first, STRANGE))
        assert await refused(full.overlay.relabel(HERE, strange)) == "no_such_answer"
        overlay = await full.overlay.read(HERE)
        assert [(one.answer, one.labels) for one in overlay.answers] == [(first, (LABEL,)), (second, (LABEL,))]
        assert ([one.name for one in overlay.labels], overlay.worn) == (["Citaat"], ())
        await full.overlay.relabel(HERE, Relabel(take=(LABEL,), answers=(first,)))
        assert [one.answer for one in (await full.overlay.read(HERE)).answers] == [second]

    async def test_answers_are_read_by_label(self, full: Archive) -> None:
        """A page at a time, as without one; each says to which question it was given, and in which round."""
        await full.overlay.put_label(LABEL, PutLabel(name="Citaat"))
        first, *_, last = await numbers(full)
        await full.overlay.relabel(HERE, Relabel(put=(LABEL,), answers=(first, last)))
        [one, other] = (await full.overlay.read(HERE)).answers
        assert (one.question, one.round, other.question) == ("zin", 1, "zin")
        find = FindAnswers(position=3, label=LABEL, most=1)
        page = await full.answers(HERE, find)
        assert page
        assert ([answer.number for answer in page.answers], page.more) == ([first], True)
        page = await full.answers(HERE, find.model_copy(update={"after": first}))
        assert page
        assert ([answer.number for answer in page.answers], page.more) == ([last], False)
        nothing = await full.answers(HERE, FindAnswers(position=3, label="label-two"))
        assert nothing
        assert nothing.answers == ()

    async def test_a_name_is_given_once(self, full: Archive) -> None:
        """In capitals or not; a label may be spelt anew itself."""
        await full.overlay.put_label(LABEL, PutLabel(name="Leergang"))
        assert await refused(full.overlay.put_label("label-two", PutLabel(name="LEERGANG"))) == "name_taken"
        assert (await full.overlay.put_label(LABEL, PutLabel(name="LeerGang", rev=1))).name == "LeerGang"
        assert await refused(full.overlay.put_label(LABEL, PutLabel(name="Anders", rev=1))) == "overtaken"

    async def test_a_removed_label_is_gone_from_everything(self, full: Archive) -> None:
        """And can be given to nothing any more."""
        await full.overlay.put_label(LABEL, PutLabel(name="Leergang"))
        await full.overlay.relabel(HERE, Relabel(put=(LABEL,)))
        await full.overlay.remove_label(LABEL, 1)
        assert (await full.overlay.read(HERE)).labels == ()
        assert await refused(full.overlay.relabel(HERE, Relabel(put=(LABEL,)))) == "no_such_label"

    async def test_there_are_so_many_labels_and_no_more(self, full: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
        """One that is there can still be called something else."""
        monkeypatch.setattr(labels, "MOST_LABELS", 1)
        await full.overlay.put_label(LABEL, PutLabel(name="Leergang"))
        assert await refused(full.overlay.put_label("label-two", PutLabel(name="Anders"))) == "too_many"
        assert (await full.overlay.put_label(LABEL, PutLabel(name="Anders", rev=1))).name == "Anders"

    async def test_a_room_has_so_many_and_no_more(self, full: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
        """What is too much is not half done."""
        monkeypatch.setattr(labels, "MOST_OF_A_ROOM", 1)
        for uid in (LABEL, "label-two"):
            await full.overlay.put_label(uid, PutLabel(name=uid))
        assert await refused(full.overlay.relabel(HERE, Relabel(put=(LABEL, "label-two")))) == "too_many"
        assert (await full.overlay.read(HERE)).labels == ()


class TestThreads:
    async def test_a_thread_counts_its_answers_and_its_people(self, full: Archive) -> None:
        """Of those who answered; quotes are of the answers, in the order in which they were given."""
        first, second, _, fourth = await numbers(full)
        await full.overlay.put_thread(HERE, THREAD, PutThread(question="zin", name="Durven", memo="Lef en vragen."))
        picks = (Pick(answer=fourth), Pick(answer=second, quote=Quote(start=3, end=14)), Pick(answer=first))
        tally = await full.overlay.rethread(HERE, THREAD, Rethread(put=picks))
        [thread] = (await full.overlay.read(HERE)).threads
        assert (tally.count, tally.people, tally.of) == (thread.count, thread.people, thread.of) == (3, 3, 4)
        assert [one.text for one in thread.answers] == ["Durf te vragen.", "durf niet 🌱", "Durven kost tijd."]
        assert [one.answer for one in thread.answers] == [first, second, fourth]

    async def test_so_many_go_through_a_question_and_no_more(
        self, full: Archive, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Another question of the room has as many of its own."""
        monkeypatch.setattr(threads, "MOST_THREADS", 1)
        await full.overlay.put_thread(HERE, THREAD, PutThread(question="zin", name="Durven"))
        more = PutThread(question="zin", name="Vragen")
        assert await refused(full.overlay.put_thread(HERE, "thread-two", more)) == "too_many"
        await full.overlay.put_thread(HERE, "thread-two", more.model_copy(update={"question": "woorden"}))

    async def test_somebody_who_answers_twice_is_one_person(self, full: Archive) -> None:
        """In two rounds of one question."""
        opened, changes = EVENINGS[0]
        again = [vote(DECK, len(changes) + 1, 1, "zin:2", "Durf!"), vote(DECK, len(changes) + 2, 9, "zin:2", "Lef.")]
        await full.append(opened, again)
        await full.overlay.put_thread(HERE, THREAD, PutThread(question="zin", name="Durven"))
        first, *_, fifth, last = await numbers(full)
        picks = tuple(Pick(answer=number) for number in (first, fifth, last))
        tally = await full.overlay.rethread(HERE, THREAD, Rethread(put=picks))
        [thread] = (await full.overlay.read(HERE)).threads
        assert (tally.count, tally.people, tally.of) == (thread.count, thread.people, thread.of) == (3, 2, 5)

    async def test_an_answer_that_changed_is_not_quoted_as_it_was(self, full: Archive) -> None:
        """What somebody took back is not kept in a quote: the answer is quoted whole, as it stands."""
        opened, changes = EVENINGS[0]
        first = (await numbers(full))[0]
        await full.overlay.put_thread(HERE, THREAD, PutThread(question="zin", name="Durven"))
        await full.overlay.rethread(HERE, THREAD, Rethread(put=(Pick(answer=first, quote=Quote(start=0, end=4)),)))
        await full.append(opened, [vote(DECK, len(changes) + 1, 1, SENTENCES, "Laat maar.", rev=2)])
        [thread] = (await full.overlay.read(HERE)).threads
        assert [(one.quote, one.text) for one in thread.answers] == [(None, "Laat maar.")]

    async def test_answers_go_in_and_out_and_asking_again_changes_nothing(self, full: Archive) -> None:
        """Putting one in again is how its quote is changed."""
        first, second, *_ = await numbers(full)
        await full.overlay.put_thread(HERE, THREAD, PutThread(question="zin", name="Durven"))
        for _ in range(2):
            picks = (Pick(answer=first), Pick(answer=second))
            await full.overlay.rethread(HERE, THREAD, Rethread(put=picks))
        quoted = Pick(answer=second, quote=Quote(start=0, end=2))
        for _ in range(2):
            await full.overlay.rethread(HERE, THREAD, Rethread(put=(quoted,), take=(first,)))
        [thread] = (await full.overlay.read(HERE)).threads
        assert [one.text for one in thread.answers] == ["Ik"]

    async def test_a_thread_runs_through_one_question_of_one_room(self, full: Archive) -> None:
        """Answers of another are not in it, nor is more of an answer than there is."""
        first = (await numbers(full))[0]
        assert await refused(full.overlay.put_thread(HERE, THREAD, PutThread(question="geen", name="a"))) == (
            "no_such_question"
        )
        await full.overlay.put_thread(HERE, THREAD, PutThread(question="zin", name="Durven"))
        await full.overlay.put_thread(HERE, "thread-two", PutThread(question="woorden", name="DURVEN"))
        beyond = Pick(answer=first, quote=Quote(start=0, end=16))
        for thread, pick, code in (
            (THREAD, Pick(answer=STRANGE), "no_such_answer"),
            ("thread-two", Pick(answer=first), "no_such_answer"),
            (THREAD, beyond, "beyond_the_answer"),
            ("thread-six", Pick(answer=first), "no_such_thread"),
        ):
            assert await refused(full.overlay.rethread(HERE, thread, Rethread(put=(pick,)))) == code
        namesake = PutThread(question="zin", name="durven")
        assert await refused(full.overlay.put_thread(HERE, "thread-six", namesake)) == "name_taken"

    async def test_threads_of_one_name_are_one_through_the_years(self, archive: Archive) -> None:
        """What ran through most rooms comes first, each room with its own counts."""
        for day, (uid, people) in enumerate({HERE: 6, LATER: 5}.items(), 1):
            await over(archive, uid, day, *["Tijd."] * people, key=SENTENCES)
        picked = {HERE: (await numbers(archive))[:2], LATER: []}
        for uid, picks in picked.items():
            await archive.overlay.put_thread(uid, THREAD, PutThread(question="zin", name="Tijd" if picks else "TIJD"))
            put = tuple(Pick(answer=number) for number in picks)
            await archive.overlay.rethread(uid, THREAD, Rethread(put=put))
        await archive.overlay.put_thread(HERE, "thread-two", PutThread(question="zin", name="Durven"))
        found = (await archive.overlay.common_threads("zin")).threads
        assert [(one.name, [(room.room, room.people, room.of) for room in one.rooms]) for one in found] == [
            ("TIJD", [(HERE, 2, 6), (LATER, 0, 5)]),
            ("Durven", [(HERE, 0, 6)]),
        ]

    async def test_threads_are_told_of_the_rooms_that_a_comparison_shows(self, full: Archive) -> None:
        """Not of one of a few people, nor of one that would tell how many those are; `full` has rooms that go on."""
        for day, people in enumerate((7, 2, 5, 6)):
            await over(full, f"over-{people}", 10 + day, *["Tijd."] * people, key=SENTENCES)
        for uid in (HERE, *(f"over-{people}" for people in (2, 5, 6, 7))):
            await full.overlay.put_thread(uid, THREAD, PutThread(question="zin", name="Tijd"))
        await full.overlay.put_thread("over-2", "thread-two", PutThread(question="zin", name="Durven"))
        [thread] = (await full.overlay.common_threads("zin")).threads
        compared = await full.compare(FindComparison(question="zin"))
        assert compared
        assert [one.room for one in thread.rooms] == ["over-7", "over-6"]
        assert {one.room for one in thread.rooms} == {one.id for one in compared.asked if not one.protected}


class TestBesideTheAnswers:
    async def test_no_answer_is_changed(self, full: Archive, place: Place) -> None:
        """The tables of the archive are the same, whatever is laid over them."""
        before = await everything(place)
        await lay_over(full)
        after = await everything(place)
        ours = {"note", "label", "room_label", "answer_label", "thread", "thread_answer"}
        assert all(after[name] for name in ours)
        assert {name: found for name, found in after.items() if name not in ours} == {
            name: found for name, found in before.items() if name not in ours
        }

    async def test_a_forgotten_room_takes_all_of_it_along(self, full: Archive, place: Place) -> None:
        """A label that only it had too: it may tell of it. Another stays."""
        await lay_over(full)
        await full.overlay.put_label("label-two", PutLabel(name="Blijft"))
        for uid in (HERE, LATER):
            await full.overlay.relabel(uid, Relabel(put=("label-two",)))
        await full.forget(HERE, 0)
        for table in (overlay_schema.note, overlay_schema.thread, overlay_schema.thread_answer):
            assert await rows(place, table) == []
        assert [one.name for one in (await full.overlay.labels()).labels] == ["Blijft"]
        assert {row["uid"] for row in await rows(place, schema.room)} == {"kamer-2", "kamer-3"}


async def lay_over(archive: Archive, opened: Opened = EVENINGS[0][0]) -> None:
    """Lay one of each over a room."""
    answer = (await numbers(archive, opened.uid))[0]
    await archive.overlay.put_note(opened.uid, NOTE, PutNote(text="Kijk.", answer=answer), LATE)
    await archive.overlay.put_label(LABEL, PutLabel(name="Leergang"))
    await archive.overlay.relabel(opened.uid, Relabel(put=(LABEL,)))
    await archive.overlay.relabel(opened.uid, Relabel(put=(LABEL,), answers=(answer,)))
    await archive.overlay.put_thread(opened.uid, THREAD, PutThread(question="zin", name="Durven"))
    await archive.overlay.rethread(opened.uid, THREAD, Rethread(put=(Pick(answer=answer),)))
