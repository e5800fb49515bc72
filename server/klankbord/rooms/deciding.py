"""Decisions about answers. None of them changes an answer, and each can be taken back."""

from klankbord.decks import Deck
from klankbord.questions import KINDS
from klankbord.rooms.acts import MOST_ACTS, NO_ACTS, Acts
from klankbord.rooms.asking import asked
from klankbord.rooms.command import Group, Merge, Moderate, SetMark
from klankbord.rooms.refused import Refused
from klankbord.rooms.room import Room, key_of


def decide(deck: Deck, room: Room, command: Moderate | SetMark | Merge | Group) -> Room:
    """Return the room with the decision about the round in front of it."""
    slide, phase = asked(deck, room)
    key = key_of(deck, phase)
    acts = room.acts.get(key, NO_ACTS)
    match command:
        case Moderate(moderation=moderation):
            if not slide.question.has_words:
                raise Refused("no_words")
            return room.model_copy(update={"moderation": {**room.moderation, slide.question.id: moderation}})
        case SetMark(bucket=bucket, mark=mark):
            if mark is not None and mark not in KINDS[slide.question.kind].marks:
                raise Refused("no_mark")
            now = acts.model_copy(update={"marks": _with(acts.marks, bucket, mark)})
        case Merge(bucket=bucket, into=into):
            if KINDS[slide.question.kind].merge is None or bucket == into:
                raise Refused("no_merge")
            apart = _apart(acts, bucket) if into is None else _with(acts.apart, bucket, None)
            now = acts.model_copy(update={"merges": _merged(acts.merges, bucket, into), "apart": apart})
        case Group(bucket=bucket, group=group):
            if not KINDS[slide.question.kind].grouped:
                raise Refused("no_mark")
            now = acts.model_copy(update={"groups": _with(acts.groups, bucket, group)})
    return room.model_copy(update={"acts": {**room.acts, key: now}})


def _with(decided: dict[str, str], bucket: str, decision: str | None) -> dict[str, str]:
    now = {other: earlier for other, earlier in decided.items() if other != bucket}
    if decision is not None:
        if len(now) == MOST_ACTS:
            raise Refused("too_many_marks")
        now[bucket] = decision
    return now


def _apart(acts: Acts, bucket: str) -> dict[str, str]:
    """Remember what `bucket` counted for; of more than can be remembered, forget the first."""
    if bucket not in acts.merges:
        return acts.apart
    kept = _with(acts.apart, bucket, None)
    return {**dict(list(kept.items())[1 - MOST_ACTS :]), bucket: acts.merges[bucket]}


def _merged(merges: dict[str, str], bucket: str, into: str | None) -> dict[str, str]:
    """Count `bucket` for `into`, and with it whatever counted for `bucket`; there are no chains and no circles."""
    if into is None:
        return _with(merges, bucket, None)
    target = merges.get(into, into)
    if target == bucket:
        raise Refused("no_merge")
    moved = {other: target if earlier == bucket else earlier for other, earlier in merges.items()}
    return _with(moved, bucket, target)
