"""People: who has an account on this server, in which teams, and by what they show that they are who they say.

They are kept in the database of the archive. What they may do is decided in `klankbord.web.auth.permissions`.
"""

from klankbord.people.directory import Directory
from klankbord.people.errors import LastAdmin, NoSuchPerson, NoSuchTeam, Taken
from klankbord.people.invitations import INVITATION_SECONDS, Invitations
from klankbord.people.passwords import LONGEST_PASSWORD, SHORTEST_PASSWORD, Passwords, WeakPassword
from klankbord.people.people import People
from klankbord.people.person import AccountRole, Person, State, Team
from klankbord.people.teams import Teams
from klankbord.people.tokens import ApiToken, ApiTokens, NewToken

__all__ = [
    "INVITATION_SECONDS",
    "LONGEST_PASSWORD",
    "SHORTEST_PASSWORD",
    "AccountRole",
    "ApiToken",
    "ApiTokens",
    "Directory",
    "Invitations",
    "LastAdmin",
    "NewToken",
    "NoSuchPerson",
    "NoSuchTeam",
    "Passwords",
    "People",
    "Person",
    "State",
    "Taken",
    "Team",
    "Teams",
    "WeakPassword",
]
