"""The decks on the shelf."""

import asyncio

from klankbord.decks import Deck, Entry, Problem
from klankbord.protocol.api import DeckProblem, Decks, DeckSentence, DeckSource, DeckSummary
from klankbord.web.failures import Failure
from klankbord.web.routes.visit import Visit
from klankbord.web.services import Services

NO_DECK = "There is no deck with this id."


async def list_decks(visit: Visit) -> Decks:
    """Return every deck, and every file that would be one but for its mistakes."""
    entries = await asyncio.to_thread(visit.services.shelf.decks)
    return Decks(decks=tuple(map(_summary, entries)))


async def read_deck(visit: Visit) -> Deck:
    """Return a deck whole, with its notes and samples."""
    return await deck_named(visit.services, str(visit.request.path_params["deck"]))


async def deck_named(services: Services, name: str) -> Deck:
    """Return a deck. Raises `Failure` where there is none, or where its file has mistakes."""
    entry = await asyncio.to_thread(services.shelf.entry, name)
    if entry is None:
        raise Failure(404, "no_such_deck", NO_DECK)
    if entry.deck is None:
        raise Failure(409, "broken_deck", f"{entry.name}.md is not a deck yet: {entry.problems[0]}")
    return entry.deck


def _summary(entry: Entry) -> DeckSummary:
    deck = entry.deck
    return DeckSummary(
        id=deck.id if deck else entry.name,
        title=deck.title if deck else None,
        summary=deck.summary if deck else None,
        languages=deck.languages if deck else (),
        slides=len(deck.slides) if deck else 0,
        questions=sum(slide.question.kind != "content" for slide in deck.slides) if deck else 0,
        kinds=tuple(slide.question.kind for slide in deck.slides) if deck else (),
        source=DeckSource.of(deck.source) if deck else None,
        problems=tuple(_problem(problem) for problem in entry.problems),
    )


def _problem(problem: Problem) -> DeckProblem:
    sentences = (DeckSentence(code=one.code, values=dict(one.values)) for one in problem.said)
    return DeckProblem(line=problem.line, column=problem.column, sentence=problem.message, said=tuple(sentences))
