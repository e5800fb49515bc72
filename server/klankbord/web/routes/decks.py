"""The decks on the shelf."""

import asyncio

from klankbord.archive import ArchiveUnavailable
from klankbord.decks import Deck, Entry, Problem, Sees, everything
from klankbord.protocol.api import DeckProblem, Decks, DeckSentence, DeckSource, DeckSummary
from klankbord.web.auth.permissions import Action, Caller, Shelved, may
from klankbord.web.failures import Failure
from klankbord.web.routes.visit import Visit
from klankbord.web.services import Services

NO_DECK = "There is no deck with this id."


async def list_decks(visit: Visit) -> Decks:
    """Return every deck that the caller sees, and every file that would be one but for its mistakes."""
    entries = await asyncio.to_thread(visit.services.shelf.decks, seen_by(visit.caller, "read decks"))
    strays = await stray_folders(visit.services) if may(visit.caller, "manage people") else ()
    return Decks(decks=tuple(map(_summary, entries)), strays=strays)


async def read_deck(visit: Visit) -> Deck:
    """Return a deck whole, with its notes and samples."""
    name = str(visit.request.path_params["deck"])
    return (await shelved(visit.services, name, seen_by(visit.caller, "read decks")))[0]


async def shelved(services: Services, name: str, sees: Sees = everything) -> tuple[Deck, str | None]:
    """Return a deck and the name of its team, None for everybody's.

    Raises `Failure` where there is none that somebody sees, or where its file has mistakes.
    """
    entry = await asyncio.to_thread(services.shelf.entry, name, sees)
    if entry is None:
        raise Failure(404, "no_such_deck", NO_DECK)
    if entry.deck is None:
        raise Failure(409, "broken_deck", f"{entry.name}.md is not a deck yet: {entry.problems[0]}")
    return entry.deck, entry.team


def seen_by(caller: Caller, action: Action) -> Sees:
    """Return with the decks of which teams the caller may do this."""
    return lambda team: may(caller, action, Shelved(team))


async def stray_folders(services: Services) -> tuple[str, ...]:
    """Return the folders of decks that are called like no team. Without accounts there are no teams, and no strays."""
    accounts = services.accounts
    folders = await asyncio.to_thread(services.shelf.teams)
    if not folders or not await accounts.begun():
        return ()
    try:
        known = {team.folder for team in await accounts.teams.all()}
    except ArchiveUnavailable:
        return ()
    return tuple(folder for folder in folders if folder not in known)


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
        team=entry.team,
        problems=tuple(_problem(problem) for problem in entry.problems),
    )


def _problem(problem: Problem) -> DeckProblem:
    sentences = (DeckSentence(code=one.code, values=dict(one.values)) for one in problem.said)
    return DeckProblem(line=problem.line, column=problem.column, sentence=problem.message, said=tuple(sentences))
