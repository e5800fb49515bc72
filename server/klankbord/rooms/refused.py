"""Commands that make no sense now, and the sentences that say why."""

from klankbord.rooms.acts import MOST_ACTS
from klankbord.rooms.command import MOST_DAYS
from klankbord.rooms.room import MOST_ROUNDS


class Refused(ValueError):
    """A command that makes no sense in this phase; `code` is a key of `REFUSALS`."""

    def __init__(self, code: str) -> None:
        super().__init__(REFUSALS[code])
        self.code = code


REFUSALS: dict[str, str] = {
    "ended": "This room has ended.",
    "no_slide": "There is no such slide in this deck.",
    "first": "This is the first slide.",
    "last": "This is the last slide.",
    "nothing_asked": "Nothing is being asked right now.",
    "not_open": "This question is not open.",
    "open": "This question is open already.",
    "revealed": "The result is on the screen already.",
    "hidden": "The result is not on the screen.",
    "never": "The result of this question is never shown.",
    "too_many_rounds": f"A question can be asked {MOST_ROUNDS} times in one room.",
    "nothing_to_undo": "There is nothing to undo here.",
    "one_round": "This question was asked only once.",
    "no_timer": "No timer is running.",
    "no_mark": "This cannot be decided about an answer to this question.",
    "too_many_marks": f"In one round {MOST_ACTS} things of one sort can be decided about.",
    "no_words": "Answers to this question are no words of people's own.",
    "no_merge": "These answers cannot be counted as one.",
    "no_lens": "The answers to this question are not looked at in that way.",
    "no_item": "This question has no such item.",
    "too_few_items": "So few items would be left that there is nothing to answer.",
    "too_many_slides": "The deck of this room is as long as it can be.",
    "empty_item": "One of these answers has nothing in it to read.",
    "same_items": "Two of these answers read the same.",
    "paced": "Everybody goes through the questions at their own pace; close the questions first.",
    "begun": "This room has begun already.",
    "too_late": "That moment has passed already.",
    "too_far": f"A room can be left to itself for {MOST_DAYS} days at most.",
    "no_rehearsal": "Only a rehearsal is filled with sample answers.",
    "no_samples": "The deck has no sample answers to this question.",
    "unchangeable": "Answers to this question have to stay changeable.",
}
