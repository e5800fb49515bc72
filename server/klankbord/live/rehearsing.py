"""Rehearsing: people of paper answer with the sample answers of the deck."""

from klankbord.decks import Slide
from klankbord.live.host import BALLOT_KEY
from klankbord.questions import Answer, InvalidAnswer, check
from klankbord.rooms import EVERY_ROUND, Asking, Refused
from klankbord.store.base import Cast, RoomRecord, RoomStore

MOST_PEOPLE = 60
"""How many answer one question."""


async def fill(store: RoomStore, record: RoomRecord) -> int:
    """Let a rehearsal answer what takes answers now; return how many sample answers there are then.

    Everybody answers a round once: filling it twice changes nothing. Raises `Refused` in a room that is no rehearsal,
    where nothing is asked, and where the deck has no samples; and `Unavailable`.
    """
    if not record.rehearsal:
        raise Refused("no_rehearsal")
    room = (await store.state(record.id)).room
    deck = room.plan(record.deck)
    takes = room.open_round(deck)
    if takes is None:
        raise Refused("not_open" if isinstance(room.phase, Asking) else "nothing_asked")
    here = room.slide(deck)
    rounds = (
        [(slide, f"{slide.question.id}:1") for slide in deck.slides if slide.question.kind != "content"]
        if takes == EVERY_ROUND or here is None
        else [(here, takes)]
    )
    crowds = [(slide, key, crowd(slide, deck.languages[0])) for slide, key in rounds]
    if not any(answers for _, _, answers in crowds):
        raise Refused("no_samples")
    filled = 0
    for slide, key, answers in crowds:
        votes = _votes(slide, answers)
        receipts = await store.cast(record.id, key, votes, change=slide.question.change) if votes else []
        filled += sum(receipt.status in {"ok", "dup"} for receipt in receipts)
    await store.hint(record.id)
    return filled


def crowd(slide: Slide, language: str) -> list[Answer]:
    """Return what each person of paper answers: as often as the samples weigh, in `language` where they are in it."""
    samples = [sample for sample in slide.samples if sample.language in {None, language}] or slide.samples
    voices = [sample.answer for sample in samples for _ in range(sample.weight)]
    people = min(len(voices), MOST_PEOPLE)
    return [voices[person * len(voices) // people] for person in range(people)]


def _votes(slide: Slide, answers: list[Answer]) -> list[Cast]:
    """Return the votes of people of paper. Who would choose what was taken out of the question does not answer."""
    votes: list[Cast] = []
    for person, answer in enumerate(answers):
        try:
            kept, weights = check(slide.question, answer)
        except InvalidAnswer:
            continue
        votes.append(Cast(person.to_bytes(BALLOT_KEY, "big"), 1, kept, weights))
    return votes
