"""The endpoints about forgetting."""

from pydantic import TypeAdapter

from klankbord.protocol.forgetting import TakeBack
from klankbord.web.routes.endpoint import Endpoint
from klankbord.web.routes.forgetting import take_back

FORGETTING: tuple[Endpoint, ...] = (
    Endpoint(
        name="takeBack",
        method="POST",
        path="/api/taken-back",
        action="take back answers",
        summary="Take back every answer that a phone gave in a room.",
        about="From the counts at once, from the archive a few seconds later, and then from the bytes of their files. "
        "It cannot be undone, and this phone is nobody in the room any more. It can be done until the key of the room "
        "is destroyed, a day after the room is over. Asking again is harmless.",
        body=TypeAdapter(TakeBack),
        status=204,
        failures={404: "There is no such room, or this phone was not in it.", 429: "Too many wrong guesses."},
        handle=take_back,
    ),
)
