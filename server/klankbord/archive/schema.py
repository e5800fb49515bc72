"""The tables of the archive. `migrations/` makes them; a test holds the two together.

A room's rows hang below it by small numbers that count within the room: the position of a slide, the number of a
round, the number of a voter. No row knows a name, an address or a phone. What lets somebody into a room,
its code, its guest secret and its key, is never archived.
"""

import sqlalchemy as sa

METADATA = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# Plain JSON, in PostgreSQL too: JSONB would sort the languages of a text, and the first of them is its original.
_Json = sa.JSON(none_as_null=True)
_Big = sa.BigInteger()
_Counter = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

room = sa.Table(
    "room",
    METADATA,
    sa.Column("id", _Counter, primary_key=True),
    # The id the room had when it was live: the only one that means anything outside this database.
    sa.Column("uid", sa.String(40), nullable=False, unique=True),
    sa.Column("deck_id", sa.String(40), nullable=False),
    sa.Column("deck", _Json, nullable=False),  # as it was started, with its source, chapters and notes
    sa.Column("created", _Big, nullable=False, index=True),  # Unix time in milliseconds
    sa.Column("state", _Json, nullable=False),  # as the last archived command left it
    sa.Column("seq", _Big, nullable=False),  # of the last archived change; 0 before the first
    sa.Column("ended", _Big),  # milliseconds since it was created
    sa.Column("archived", _Big),  # Unix time in milliseconds at which everything was in and compared
    sa.Column("verified", sa.Boolean()),  # whether the comparison with the live room found no difference
    sa.Column("difference", sa.Text()),  # what it found
    sa.Column("keep_until", _Big),  # Unix time in milliseconds; without it, for as long as rooms are kept here
    # Whose it is: who opened it, and the team they opened it for; `people.py` has both.
    sa.Column("owner", sa.String(40), index=True),
    sa.Column("team", sa.String(40), index=True),
)

question = sa.Table(
    "question",
    METADATA,
    sa.Column("hash", sa.String(64), primary_key=True),  # SHA-256 of what was defined
    sa.Column("question_id", sa.String(40), nullable=False, index=True),
    sa.Column("kind", sa.String(20), nullable=False),
    sa.Column("definition", _Json, nullable=False),
)

slide = sa.Table(
    "slide",
    METADATA,
    sa.Column("room_id", _Big, sa.ForeignKey("room.id", ondelete="CASCADE"), primary_key=True),
    # In the deck, from 0; behind it come the questions that were made in the room, as they came.
    sa.Column("position", sa.Integer(), primary_key=True, autoincrement=False),
    sa.Column("question_id", sa.String(40), nullable=False, index=True),  # which rooms asked it
    sa.Column("question_hash", sa.String(64), sa.ForeignKey("question.hash"), nullable=False, index=True),
    sa.Column("after", sa.String(40)),  # the question that it was made behind, in the room
    sqlite_with_rowid=False,
)

round_ = sa.Table(
    "round",
    METADATA,
    sa.Column("room_id", _Big, primary_key=True),
    sa.Column("position", sa.Integer(), primary_key=True, autoincrement=False),
    sa.Column("number", sa.Integer(), primary_key=True, autoincrement=False),  # from 1
    sa.Column("aside", sa.Boolean(), nullable=False, server_default=sa.false()),  # by a reset, or undone
    sa.ForeignKeyConstraint(["room_id", "position"], ["slide.room_id", "slide.position"], ondelete="CASCADE"),
    sqlite_with_rowid=False,
)

voter = sa.Table(
    "voter",
    METADATA,
    sa.Column("room_id", _Big, sa.ForeignKey("room.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("number", sa.Integer(), primary_key=True, autoincrement=False),  # by first answer, from 1
    # Leads back to a phone's secret only through the room's key, which is not here. When that is destroyed this becomes
    # the number, as it is in a room that came from a file.
    sa.Column("ballot_key", sa.LargeBinary(16), nullable=False),
    sa.UniqueConstraint("room_id", "ballot_key"),
    sqlite_with_rowid=False,
)

_ROUND = ["round.room_id", "round.position", "round.number"]
_VOTER = ["voter.room_id", "voter.number"]

answer = sa.Table(
    "answer",
    METADATA,
    sa.Column("room_id", _Big, primary_key=True),
    sa.Column("position", sa.Integer(), primary_key=True, autoincrement=False),
    sa.Column("round", sa.Integer(), primary_key=True, autoincrement=False),
    sa.Column("voter", sa.Integer(), primary_key=True, autoincrement=False),
    sa.Column("rev", _Big, nullable=False),
    sa.Column("seq", _Big, nullable=False),
    sa.Column("offset", _Big, nullable=False),  # milliseconds since the room was created
    sa.Column("answer", _Json, nullable=False),
    sa.Column("weights", _Json, nullable=False),
    sa.ForeignKeyConstraint(["room_id", "position", "round"], _ROUND, ondelete="CASCADE"),
    sa.ForeignKeyConstraint(["room_id", "voter"], _VOTER, ondelete="CASCADE"),
    sqlite_with_rowid=False,
)
"""What everybody's answer is now; `event` has what it was before."""

event = sa.Table(
    "event",
    METADATA,
    sa.Column("room_id", _Big, sa.ForeignKey("room.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("seq", _Big, primary_key=True, autoincrement=False),
    sa.Column("offset", _Big, nullable=False),  # milliseconds since the room was created
    sa.Column("kind", sa.String(20), nullable=False),  # `vote`, `phase`, or `gone` where somebody took answers back
    sa.Column("position", sa.Integer()),
    sa.Column("round", sa.Integer()),
    sa.Column("voter", sa.Integer()),
    sa.Column(
        "payload", _Json, nullable=False
    ),  # of a vote: rev, answer, weights; of a phase: the room's state, with those acts that changed; else: what
    sa.ForeignKeyConstraint(["room_id", "position", "round"], _ROUND, ondelete="CASCADE"),
    sa.ForeignKeyConstraint(["room_id", "voter"], _VOTER, ondelete="CASCADE"),
    sa.CheckConstraint(
        "(kind = 'vote') = (position IS NOT NULL AND round IS NOT NULL AND voter IS NOT NULL)", name="vote"
    ),
    sqlite_with_rowid=False,
)
"""Every accepted change, in order and as it was; rows are added, and only forgetting takes one away."""

result = sa.Table(
    "result",
    METADATA,
    sa.Column("room_id", _Big, primary_key=True),
    sa.Column("position", sa.Integer(), primary_key=True, autoincrement=False),
    sa.Column("round", sa.Integer(), primary_key=True, autoincrement=False),
    sa.Column("n", sa.Integer(), nullable=False),  # people who answered
    sa.Column("result", _Json, nullable=False),
    sa.ForeignKeyConstraint(["room_id", "position", "round"], _ROUND, ondelete="CASCADE"),
    sqlite_with_rowid=False,
)
"""The result of a round as its kind gives it, so that a list or a comparison need not count again."""

forgotten = sa.Table(
    "forgotten",
    METADATA,
    sa.Column("uid", sa.String(40), primary_key=True),
    sa.Column("at", _Big, nullable=False),  # Unix time in milliseconds
)
"""The ids of rooms that were forgotten, and nothing else of them."""

taken_back = sa.Table(
    "taken_back",
    METADATA,
    sa.Column("uid", sa.String(40), primary_key=True),
    # Of the first vote of somebody who took back every answer: in an older copy of the archive it tells whose they are.
    sa.Column("seq", _Big, primary_key=True, autoincrement=False),
    sa.Column("at", _Big, nullable=False),  # Unix time in milliseconds
)
"""Who took back every answer, by a number that means nothing where that was done."""

passage = sa.Table(
    "passage",
    METADATA,
    sa.Column("id", _Counter, primary_key=True),  # newer is higher; a changed answer keeps its number
    sa.Column("room_id", _Big, sa.ForeignKey("room.id", ondelete="CASCADE"), nullable=False),
    sa.Column("position", sa.Integer(), nullable=False),
    sa.Column("round", sa.Integer()),  # of an answer; what is asked has none
    sa.Column("voter", sa.Integer()),
    sa.Column("text", sa.Text(), nullable=False),  # one thing that somebody wrote, or one language, a line
    sa.Column("terms", sa.Text(), nullable=False),  # by which it is found, with spaces between them
    sa.UniqueConstraint("room_id", "position", "round", "voter"),
    sa.ForeignKeyConstraint(["room_id", "position"], ["slide.room_id", "slide.position"], ondelete="CASCADE"),
    sa.ForeignKeyConstraint(["room_id", "position", "round"], _ROUND, ondelete="CASCADE"),
    sa.ForeignKeyConstraint(["room_id", "voter"], _VOTER, ondelete="CASCADE"),
    sa.Index("ix_passage_room_id", "room_id", "id"),  # where in the order of all passages those of a room are
)
"""What is asked, and what people answered in their own words. A database has its own index of the terms beside it."""
