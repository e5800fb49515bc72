"""From the file of a room to its minutes: what stands at the end of everything that happened."""

import json
from collections import defaultdict
from collections.abc import Iterable

from klankbord.archive import Moved, Voted, roomfile
from klankbord.archive.overlay_lines import OverlayLine
from klankbord.documents import Ballot, Minutes, RoundMinutes
from klankbord.live.margins import overlay_of
from klankbord.questions import ANSWER
from klankbord.rooms import Room
from klankbord.rooms.tally import Tally


def minutes_of(file: Iterable[bytes]) -> Minutes:
    """Return the minutes of a room from the lines of its file. Raises `RoomFileError`."""
    lines: list[OverlayLine] = []
    opened, changes = roomfile.read(file, lines)
    room, ended = Room(), 0
    tallies: defaultdict[str, Tally] = defaultdict(Tally)
    standing: defaultdict[str, dict[int, Voted]] = defaultdict(dict)
    voters: dict[bytes, int] = {}
    for change in changes:
        ended = change.offset
        if isinstance(change, Moved):
            room = change.room
        if not isinstance(change, Voted):
            continue
        voter = voters.setdefault(change.ballot_key, len(voters) + 1)
        tallies[change.round].add(voter, change.seq, change.weights)
        standing[change.round][voter] = change
    return Minutes(
        uid=opened.uid,
        deck=opened.deck,
        created=opened.created,
        ended=opened.created + ended,
        room=room,
        rounds={
            key: RoundMinutes(
                counts=tallies[key].counts(),
                ballots=[_ballot(voter, vote) for voter, vote in sorted(standing[key].items())],
            )
            for key in room.rounds(room.plan(opened.deck))
        },
        people=len(voters),
        overlay=overlay_of(lines, standing),
    )


def _ballot(voter: int, vote: Voted) -> Ballot:
    # JSON has lists where an answer has tuples
    return Ballot(voter, vote.offset, ANSWER.validate_json(json.dumps(vote.answer)), vote.weights)
