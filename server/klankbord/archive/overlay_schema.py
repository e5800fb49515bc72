"""The tables of what organisers lay over a room. Each row hangs below the room, or below the answer, that it is about:
whatever forgets those takes it along.
"""

import sqlalchemy as sa

from klankbord.archive.schema import METADATA

_Big = sa.BigInteger()
_Counter = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_SLIDE = ["slide.room_id", "slide.position"]
_ANSWER = ["answer.room_id", "answer.position", "answer.round", "answer.voter"]


def _room() -> sa.Column[int]:
    return sa.Column("room_id", _Big, sa.ForeignKey("room.id", ondelete="CASCADE"), nullable=False)


def _of_an_answer() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["room_id", "position", "round", "voter"], _ANSWER, ondelete="CASCADE")


note = sa.Table(
    "note",
    METADATA,
    sa.Column("id", _Counter, primary_key=True),
    sa.Column("uid", sa.String(40), nullable=False),
    sa.Column("rev", sa.Integer(), nullable=False),
    _room(),
    sa.Column("position", sa.Integer()),  # of the question it is about
    sa.Column("round", sa.Integer()),
    sa.Column("voter", sa.Integer()),
    sa.Column("text", sa.Text(), nullable=False),
    sa.Column("author_id", sa.String(40)),
    sa.Column("author", sa.String(200)),
    sa.Column("created", _Big, nullable=False),  # Unix time in milliseconds
    sa.Column("changed", _Big, nullable=False),
    sa.UniqueConstraint("room_id", "uid"),
    sa.ForeignKeyConstraint(["room_id", "position"], _SLIDE, ondelete="CASCADE"),
    _of_an_answer(),
)
"""What an organiser wrote beside a room, a question or an answer."""

label = sa.Table(
    "label",
    METADATA,
    sa.Column("id", _Counter, primary_key=True),
    sa.Column("uid", sa.String(40), nullable=False, unique=True),
    sa.Column("rev", sa.Integer(), nullable=False),
    sa.Column("name", sa.String(60), nullable=False),
    sa.Column("key", sa.String(200), nullable=False, unique=True),  # the name, in capitals or not
    sa.Column("colour", sa.Integer(), nullable=False),
)
"""A word for rooms and answers: the one table here that is of all rooms."""

room_label = sa.Table(
    "room_label",
    METADATA,
    sa.Column("room_id", _Big, sa.ForeignKey("room.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("label_id", _Big, sa.ForeignKey("label.id", ondelete="CASCADE"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)

answer_label = sa.Table(
    "answer_label",
    METADATA,
    sa.Column("room_id", _Big, primary_key=True),
    sa.Column("position", sa.Integer(), primary_key=True, autoincrement=False),
    sa.Column("round", sa.Integer(), primary_key=True, autoincrement=False),
    sa.Column("voter", sa.Integer(), primary_key=True, autoincrement=False),
    sa.Column("label_id", _Big, sa.ForeignKey("label.id", ondelete="CASCADE"), primary_key=True, index=True),
    _of_an_answer(),
    sqlite_with_rowid=False,
)

thread = sa.Table(
    "thread",
    METADATA,
    sa.Column("id", _Counter, primary_key=True),
    sa.Column("uid", sa.String(40), nullable=False),
    sa.Column("rev", sa.Integer(), nullable=False),
    _room(),
    sa.Column("position", sa.Integer(), nullable=False),
    sa.Column("name", sa.String(60), nullable=False),
    sa.Column("key", sa.String(200), nullable=False),  # the name, in capitals or not: threads of two rooms meet by it
    sa.Column("colour", sa.Integer(), nullable=False),
    sa.Column("memo", sa.Text()),
    sa.UniqueConstraint("room_id", "uid"),
    sa.UniqueConstraint("room_id", "position", "key"),
    sa.ForeignKeyConstraint(["room_id", "position"], _SLIDE, ondelete="CASCADE"),
)
"""What comes back in the answers to a question of a room."""

thread_answer = sa.Table(
    "thread_answer",
    METADATA,
    sa.Column("room_id", _Big, primary_key=True),
    sa.Column("position", sa.Integer(), primary_key=True, autoincrement=False),
    sa.Column("round", sa.Integer(), primary_key=True, autoincrement=False),
    sa.Column("voter", sa.Integer(), primary_key=True, autoincrement=False),
    sa.Column("thread_id", _Big, sa.ForeignKey("thread.id", ondelete="CASCADE"), primary_key=True, index=True),
    sa.Column("rev", _Big, nullable=False),  # of the answer when it was picked: a quote is of the answer as it was then
    sa.Column("start", sa.Integer()),  # of the quote, in characters; without one, it is the whole answer
    sa.Column("end", sa.Integer()),
    _of_an_answer(),
    sqlite_with_rowid=False,
)
"""Which answers are in a thread. The words stay where they are, in the answers."""

share = sa.Table(
    "share",
    METADATA,
    sa.Column("id", _Counter, primary_key=True),
    sa.Column("uid", sa.String(40), nullable=False, unique=True),
    sa.Column("hash", sa.String(64), nullable=False, unique=True),  # SHA-256 of the link's secret
    sa.Column("room_id", _Big, sa.ForeignKey("room.id", ondelete="CASCADE"), index=True),  # of a link to a room
    sa.Column("question_id", sa.String(40), index=True),  # of a link to a comparison
    sa.Column("name", sa.String(60), nullable=False),
    sa.Column("words", sa.Boolean(), nullable=False),
    sa.Column("notes", sa.Boolean(), nullable=False),
    sa.Column("threads", sa.Boolean(), nullable=False),
    sa.Column("made", _Big, nullable=False),  # Unix time in milliseconds
    sa.Column("expires", _Big, nullable=False),
    sa.Column("withdrawn", _Big),
    sa.Column("used", _Big),  # the beginning of the last day on which it was
)
"""A link with which somebody outside reads a room, or a comparison."""

share_room = sa.Table(
    "share_room",
    METADATA,
    sa.Column("share_id", _Big, sa.ForeignKey("share.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("place", sa.Integer(), primary_key=True, autoincrement=False),
    sa.Column("room_id", _Big, sa.ForeignKey("room.id", ondelete="CASCADE"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)
"""The rooms of a link to a comparison, as they were chosen: at each place a room, or the rooms of a group.

At place 0 are all rooms that had asked the question: what may be told of some depends on the others.
"""

share_label = sa.Table(
    "share_label",
    METADATA,
    sa.Column("share_id", _Big, sa.ForeignKey("share.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("place", sa.Integer(), primary_key=True, autoincrement=False),
    sa.Column("label_id", _Big, sa.ForeignKey("label.id", ondelete="CASCADE"), nullable=False, index=True),
    sqlite_with_rowid=False,
)
"""What a group of a comparison is called that was shared: as its label is now, and no more once that is gone."""
