"""Ideas, then a vote: a new question made of answers that were given."""

from klankbord.decks import Deck, Slide
from klankbord.decks.deck import MOST_SLIDES
from klankbord.questions.base import Text
from klankbord.questions.choice import Choice
from klankbord.questions.item import Item
from klankbord.questions.points import Points
from klankbord.questions.ranking import Ranking
from klankbord.rooms.asking import asked
from klankbord.rooms.command import Chain
from klankbord.rooms.plan import Added
from klankbord.rooms.refused import Refused
from klankbord.rooms.room import Room
from klankbord.words import clean


def chain(deck: Deck, room: Room, command: Chain) -> Room:
    """Return the room with the new question right behind the one in front of it."""
    slide, _ = asked(deck, room)
    if len(deck.slides) >= MOST_SLIDES:
        raise Refused("too_many_slides")
    labels = [clean(item) for item in command.items]
    if not all(labels):
        raise Refused("empty_item")
    if len(set(labels)) < len(labels):
        raise Refused("same_items")
    original = deck.languages[0]
    prompt = command.prompt or slide.question.prompt
    items = tuple(Item(id=chr(ord("a") + index), label={original: label}) for index, label in enumerate(labels))
    id_ = _free_id(deck, slide.question.id)
    added = Added(after=slide.question.id, slide=Slide(question=_question(command, id_, prompt, items)))
    return room.model_copy(update={"added": (*room.added, added)})


def _question(command: Chain, id_: str, prompt: Text, items: tuple[Item, ...]) -> Choice | Ranking | Points:
    match command.kind:
        case "choice":
            return Choice(id=id_, prompt=prompt, options=items, shuffle=True)
        case "ranking":
            return Ranking(id=id_, prompt=prompt, items=items)
        case "points":
            return Points(id=id_, prompt=prompt, items=items)


def _free_id(deck: Deck, base: str) -> str:
    """Return an id like `base` that no question has."""
    taken = {slide.question.id for slide in deck.slides}
    return next(id_ for n in range(2, MOST_SLIDES + 2) if (id_ := f"{base[:36].rstrip('-')}-{n}") not in taken)
