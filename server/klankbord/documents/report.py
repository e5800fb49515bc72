"""The report of a room: what every document says of it, in one language, before it is drawn in any way.

What the room saw is told as it was seen: merged words are one, and what waits or was set aside is counted and not
quoted. What people wrote and answered is told beside it as it was given, with what became of it; that part is for the
organiser's own files, and not for a page or a slide that others are shown.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from klankbord.decks import Slide
from klankbord.documents.kinds import ACCOUNTS
from klankbord.documents.margin import Known, margin, told_to_others
from klankbord.documents.minutes import Minutes, RoundMinutes
from klankbord.documents.phrases import Phrases
from klankbord.documents.settings import settings_of
from klankbord.documents.table import Cell, Column, Fact, Table
from klankbord.questions import KINDS, Counts, Question, Writing, write
from klankbord.rooms import NO_ACTS, Room, RoundKey, was_shown
from klankbord.rooms.acts import Acts
from klankbord.rooms.reading import State, states
from klankbord.rooms.sifting import sift
from klankbord.rooms.together import together
from klankbord.words import WordLists

Integrity = Literal["open"]
"""How sure it is that one person gave one answer. *open*: one ballot a browser."""


@dataclass(frozen=True, slots=True)
class RoundReport:
    """One asking of a question."""

    number: int
    n: int
    """People who answered."""
    aside: bool
    """Whether a reset put it aside, or it was undone."""
    facts: tuple[Fact, ...]
    """How many answered, whether the room saw it, and what was decided about the answers."""
    tables: tuple[Table, ...]
    """The result as the room saw it, the most telling table first."""
    merges: Table | None
    """Which words were counted for which."""
    written: Table | None
    """Everything that people wrote, also what the room never saw, with what became of it. Not for a wall."""
    answers: Table
    """Every answer as it was given, one a row. Not for a wall."""


@dataclass(frozen=True, slots=True)
class QuestionReport:
    """One question."""

    number: int
    """Its place among the questions of the room, from 1."""
    id: str
    prompt: str
    explanation: str | None
    kind: str
    settings: tuple[Fact, ...]
    rounds: tuple[RoundReport, ...]
    threads: Table | None
    """How many people are in each thread through the answers, where that names nobody."""


@dataclass(frozen=True, slots=True)
class Report:
    """A room."""

    title: str
    language: str
    created: int
    """Unix time in milliseconds."""
    deck: str
    """Its id, which is a slug."""
    integrity: Integrity
    facts: tuple[Fact, ...]
    questions: tuple[QuestionReport, ...]
    margin: tuple[Table, ...]
    """What organisers laid over the room. Not for a wall."""


def report(minutes: Minutes, lists: WordLists, language: str, zone: str = "UTC") -> Report:
    """Return the report of a room in one of `LANGUAGES`. `lists` has the words for which answers wait, where some do.

    Times are those of clocks in `zone`, a name of IANA; of UTC, where this machine does not know it.

    The archive keeps which answers a presenter decided about, and not which ones the lists of the night held back: an
    operator who changed the lists since sees that in what waits.
    """
    say = Phrases(language, zone)
    plan = minutes.room.plan(minutes.deck)
    asked = [slide for slide in plan.slides if slide.question.kind in ACCOUNTS]
    places = {slide.question.id: number for number, slide in enumerate(asked, 1)}
    known = {
        slide.question.id: Known(
            number=places.get(slide.question.id),
            prompt=say.of(slide.question.prompt),
            people=_numbers(_of_question(slide, minutes)),
        )
        for slide in plan.slides
    }
    integrity: Integrity = "open"
    return Report(
        title=say.of(minutes.deck.title),
        language=language,
        created=minutes.created,
        deck=minutes.deck.id,
        integrity=integrity,
        facts=_facts(minutes, integrity, say),
        questions=tuple(_question(number, slide, minutes, lists, say) for number, slide in enumerate(asked, 1)),
        margin=margin(minutes.overlay, known, say),
    )


def _facts(minutes: Minutes, integrity: Integrity, say: Phrases) -> tuple[Fact, ...]:
    source = minutes.deck.source
    by = ", ".join(filter(None, (source.title, source.author, source.organisation))) if source else None
    facts = (
        Fact(say("room"), minutes.uid),
        Fact(say("deck"), minutes.deck.id),
        Fact(say("source"), by),
        Fact(say("licence"), source.licence if source else None),
        Fact(say("opened"), say.moment(minutes.created)),
        Fact(say("ended"), say.moment(minutes.ended)),
        Fact(say("times in"), say.zone),
        Fact(say("people who answered"), minutes.people),
        Fact(say("integrity"), say(f"integrity {integrity}")),
    )
    return tuple(fact for fact in facts if fact.value is not None)


def _question(number: int, slide: Slide, minutes: Minutes, lists: WordLists, say: Phrases) -> QuestionReport:
    question, room = slide.question, minutes.room
    minutes = replace(minutes, rounds=_apart(_of_question(slide, minutes)))
    threads = [thread for thread in minutes.overlay.threads if thread.question == question.id]
    settings = settings_of(question, room.visibility_of(slide), room.moderation_of(slide), say)
    return QuestionReport(
        number=number,
        id=question.id,
        prompt=say.of(question.prompt),
        explanation=say.of(question.explanation) if question.explanation else None,
        kind=say(f"kind {question.kind}"),
        settings=(*settings, *_decided(slide, minutes, say)),
        rounds=tuple(_round(slide, key, minutes, lists, say) for key in minutes.rounds),
        threads=told_to_others(threads, say),
    )


def _of_question(slide: Slide, minutes: Minutes) -> Mapping[RoundKey, RoundMinutes]:
    return {key: found for key, found in minutes.rounds.items() if key.partition(":")[0] == slide.question.id}


def _numbers(rounds: Mapping[RoundKey, RoundMinutes]) -> Mapping[int, int]:
    """Return a number for everybody who answered a question, by who did so first."""
    ballots = sorted((ballot.offset, ballot.voter) for minuted in rounds.values() for ballot in minuted.ballots)
    return {voter: number for number, voter in enumerate(dict.fromkeys(voter for _, voter in ballots), 1)}


def _apart(rounds: Mapping[RoundKey, RoundMinutes]) -> Mapping[RoundKey, RoundMinutes]:
    """Return the rounds of a question with numbers of its own for those who answered, by who did so first.

    The rounds share them, so that one sees who changed their mind. Other questions do not, nor the order of the
    answers: nobody is to be followed through an evening.
    """
    numbers = _numbers(rounds)
    return {
        key: replace(
            minuted,
            ballots=sorted(
                (replace(ballot, voter=numbers[ballot.voter]) for ballot in minuted.ballots),
                key=lambda ballot: ballot.voter,
            ),
        )
        for key, minuted in rounds.items()
    }


def _decided(slide: Slide, minutes: Minutes, say: Phrases) -> list[Fact]:
    """Return what was decided about the question itself while the room was live."""
    id_, room, facts = slide.question.id, minutes.room, list[Fact]()
    if any(added.slide.question.id == id_ for added in room.added):
        facts.append(Fact(say("made in the room"), say.yes_no(yes=True)))
    if out := room.dropped.get(id_):
        whole = _whole(slide.question, room, minutes)
        items = {item.id: say.of(item.label) for item in getattr(whole, whole.items_in or "")}
        facts.append(Fact(say("taken out"), "; ".join(items[one] for one in out)))
    return facts


def _whole(question: Question, room: Room, minutes: Minutes) -> Question:
    """Return a question with what was taken out of it, as people answered it at first."""
    slides = room.model_copy(update={"dropped": {}}).plan(minutes.deck).slides
    return next(slide.question for slide in slides if slide.question.id == question.id)


def _round(slide: Slide, key: RoundKey, minutes: Minutes, lists: WordLists, say: Phrases) -> RoundReport:
    question, room, minuted = slide.question, minutes.room, minutes.rounds[key]
    kind, acts, moderation = KINDS[question.kind], room.acts.get(key, NO_ACTS), room.moderation_of(slide)
    sifted = sift(question, _overlapping(minuted, acts), moderation, acts, lists)
    writings = kind.writings(minuted.counts)
    now = states(kind, writings, moderation, acts, lists)
    merged = {word: into for word, into in acts.merges.items() if word in writings}
    aside = key in room.aside
    facts = [
        Fact(say("people who answered"), minuted.counts.ballots),
        Fact(say("the room saw the result"), say.yes_no(yes=was_shown(room.plan(minutes.deck), room, slide, key))),
    ]
    if aside:
        facts.append(Fact(say("round put aside"), say.yes_no(yes=True)))
    if question.has_words:
        facts += [
            Fact(say("set aside by the presenter"), sifted.aside),
            Fact(say("held and never read"), sifted.held),
        ]
    if kind.merge:
        facts.append(Fact(say("merged words"), len(merged)))
    whole = _whole(question, room, minutes)
    return RoundReport(
        number=int(key.partition(":")[2]),
        n=minuted.counts.ballots,
        aside=aside,
        facts=tuple(facts),
        tables=ACCOUNTS[question.kind].tables(question, (kind.whole or kind.result)(question, sifted.counts), say),
        merges=_merges(merged, writings, say) if merged else None,
        written=_written(minuted.counts, acts, writings, now, say) if question.has_words else None,
        answers=_answers(whole, minuted, now, say),
    )


def _overlapping(minuted: RoundMinutes, acts: Acts) -> Counts:
    """Return the counts with how many people gave several of the words that are one now."""
    found = Counter(several for ballot in minuted.ballots for several in together(ballot.weights, acts.merges))
    return replace(minuted.counts, together=dict(found)) if acts.merges else minuted.counts


def _merges(merged: Mapping[str, str], writings: Mapping[str, Writing], say: Phrases) -> Table:
    def label(bucket: str) -> str:
        return writings[bucket].text if bucket in writings else bucket

    rows = [(label(word), label(into)) for word, into in merged.items()]
    return Table(say("merged words"), (Column(say("word")), Column(say("counts for"))), rows)


def _written(
    counts: Counts, acts: Acts, writings: Mapping[str, Writing], now: Mapping[str, State], say: Phrases
) -> Table:
    columns = ("text", "other spellings", "people", "state", "decision", "counts for", "group")
    rows: list[tuple[Cell, ...]] = []
    for bucket in sorted(writings, key=lambda bucket: (-counts.weights[bucket], counts.first.get(bucket, 0), bucket)):
        writing, into, mark = writings[bucket], acts.merges.get(bucket), acts.marks.get(bucket)
        rows.append(
            (
                writing.text,
                "; ".join(writing.spellings) or None,
                counts.weights[bucket],
                say(f"state {now[bucket]}"),
                say(f"mark {mark}") if mark else None,
                (writings[into].text if into in writings else into) if into else None,
                acts.groups.get(bucket),
            )
        )
    return Table(say("written"), tuple(Column(say(column)) for column in columns), rows)


def _answers(question: Question, minuted: RoundMinutes, now: Mapping[str, State], say: Phrases) -> Table:
    account, words = ACCOUNTS[question.kind], question.has_words
    behind = (*((say("state"),) if words else ()), say("as written"))
    labels = (say("person"), say("seconds"), *account.columns(question, say), *behind)
    rows: Sequence[tuple[Cell, ...]] = [
        (
            ballot.voter,
            ballot.offset / 1000,
            *account.cells(question, ballot.answer, say),
            *((_state([now[bucket] for bucket in ballot.weights if bucket in now], say),) if words else ()),
            write(question, ballot.answer),
        )
        for ballot in minuted.ballots
    ]
    return Table(say("answers"), tuple(map(Column, labels)), rows)


def _state(parts: Sequence[State], say: Phrases) -> str | None:
    """Return what became of an answer in words: the same for all of its parts, or not; nothing of one without words."""
    if not parts:
        return None
    return say(f"state {parts[0]}" if len(set(parts)) == 1 else "state partly")
