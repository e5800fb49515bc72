"""What can be wrong with a wish about people."""


class NoSuchPerson(LookupError):
    """Nobody here has this id."""


class NoSuchTeam(LookupError):
    """No team here has this id."""


class Taken(Exception):
    """Somebody else, or another team, is called that already."""


class LastAdmin(Exception):
    """Somebody must be left who can let people in."""
