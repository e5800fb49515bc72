"""The tables of people and teams, in the database of the archive: one file to back up holds both.

Nobody who answers is in them. A room names its owner and its team by their ids, without a foreign key: a room that was
opened while the database was away is archived later, and may outlive both.
"""

import sqlalchemy as sa

from klankbord.archive.schema import METADATA

_Big = sa.BigInteger()

person = sa.Table(
    "person",
    METADATA,
    sa.Column("id", sa.String(40), primary_key=True),  # random
    sa.Column("login", sa.String(254), nullable=False, unique=True),  # an e-mail address or a name, in small letters
    sa.Column("name", sa.String(100), nullable=False),
    sa.Column("role", sa.String(20), nullable=False),  # `admin`, `organiser`, `presenter` or `moderator`
    sa.Column("state", sa.String(20), nullable=False),  # `invited`, `active` or `off`
    sa.Column("created", _Big, nullable=False),  # Unix time in milliseconds
    sa.Column("password", sa.String(200)),  # Argon2id, with its salt and its costs
    sa.Column("subject", sa.String(500), unique=True),  # issuer and id at a provider of OpenID Connect
)

team = sa.Table(
    "team",
    METADATA,
    sa.Column("id", sa.String(40), primary_key=True),  # random
    sa.Column("name", sa.String(100), nullable=False, unique=True),
    sa.Column("created", _Big, nullable=False),  # Unix time in milliseconds
)

membership = sa.Table(
    "membership",
    METADATA,
    sa.Column("person_id", sa.String(40), sa.ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("team_id", sa.String(40), sa.ForeignKey("team.id", ondelete="CASCADE"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)

invitation = sa.Table(
    "invitation",
    METADATA,
    # One a person: a new one makes the old one worthless.
    sa.Column("person_id", sa.String(40), sa.ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("hash", sa.String(64), nullable=False, unique=True),  # SHA-256 of the secret in the link
    sa.Column("expires", _Big, nullable=False),  # Unix time in milliseconds
)

api_token = sa.Table(
    "api_token",
    METADATA,
    sa.Column("id", sa.String(40), primary_key=True),  # random; names it in lists
    sa.Column("hash", sa.String(64), nullable=False, unique=True),  # SHA-256 of the token
    sa.Column("name", sa.String(100), nullable=False),
    # Whoever it acts for; none for a token of the server itself.
    sa.Column("person_id", sa.String(40), sa.ForeignKey("person.id", ondelete="CASCADE"), index=True),
    sa.Column("scopes", sa.String(400), nullable=False),  # with spaces between them
    sa.Column("created", _Big, nullable=False),  # Unix time in milliseconds
    sa.Column("expires", _Big, nullable=False),  # the same
    sa.Column("used", sa.Integer()),  # the last day it was used, counted from 1970-01-01 (UTC)
)
