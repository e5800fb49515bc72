"""What is asked over HTTP about forgetting."""

from klankbord.protocol.messages import RoomCode, Token
from klankbord.questions import Model


class TakeBack(Model):
    """Take back every answer that this phone gave in a room."""

    code: RoomCode
    secret: Token
    """Who this phone is in this room, as the server told it at the first join."""
