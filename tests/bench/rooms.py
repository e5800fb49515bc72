"""A room whose question is open, and answers for it as a room would give them."""

from dataclasses import dataclass
from typing import Any

import msgpack

from klankbord.client import Klankbord
from klankbord.protocol.api import Jump
from klankbord.protocol.messages import VERSION
from klankbord.questions import QUESTION, Question
from tests.bench import phones
from tests.bench.processes import Node
from tests.bench.vote import Votes, client_frame

DECK = "sturen-vanuit-vertrouwen"

_PAIRS = """
    vertrouwen ruimte, Rust loslaten, fouten-maken fouten, controle grenzen, open tijd, geld stilte, leiding nieuw,
    kwetsbaar feedback, spannend vrijheid, team kiezen, durven zeggen, luisteren delen, afspraak doel, samen hulp,
    vragen moed, eerlijk falen, leren macht, zorg zekerheid, onzekerheid Vertrouwen, loslaten! ruimte
"""


@dataclass(frozen=True)
class Room:
    """A room that asks one question."""

    id: str
    code: str
    guest: str
    round: str
    question: Question
    answers: list[dict[str, Any]]
    """Many different ones."""

    @property
    def votes(self) -> Votes:
        """The frames of its votes."""
        return Votes(self.round, self.answers)


async def ask(node: Node, kind: str, of: Room | None = None) -> Room:
    """Ask a room, or a new one, the first question of this kind in the deck that everybody has."""
    async with Klankbord(node.url, node.token) as api:
        room = await api.room(of.id) if of else await api.open_room(DECK)
        at = next(i for i, slide in enumerate(room.outline) if slide.kind == kind)
        await api.command(room.id, Jump(at=at))
        deck = await api.deck(DECK)
    question = QUESTION.validate_python(deck.slides[at].question.model_dump())
    guest = room.guest_link.partition("#")[2]
    return Room(room.id, room.code, guest, f"{question.id}:1", question, _answers(question))


async def show(node: Node, room: Room) -> phones.Phone:
    """Seat a screen, as there is one wherever a room answers."""
    async with Klankbord(node.url, node.token) as api:
        ticket = (await api.ticket(room.id, "screen")).ticket
    [screen] = await phones.connect(node.port, [0])
    return await phones.say(
        screen, client_frame(msgpack.packb({"t": "desk", "version": VERSION, "ticket": ticket})), b"seated"
    )


def _answers(question: Question) -> list[dict[str, Any]]:
    if question.kind == "choice":
        return [{"kind": "choice", "picks": (option.id,)} for option in question.options]
    return [{"kind": "cloud", "words": tuple(pair.split())} for pair in _PAIRS.split(",")]
