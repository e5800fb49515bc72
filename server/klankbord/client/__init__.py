"""A Python client: the HTTP API and the websocket, typed with the models of the protocol.

`Klankbord` does what a presenter does; `Phone` is a participant; `Screen` shows a room and, as a remote, commands it.
"""

from klankbord.client.api import Klankbord
from klankbord.client.errors import Refused, Unreachable
from klankbord.client.phone import Phone
from klankbord.client.screen import Screen

__all__ = ["Klankbord", "Phone", "Refused", "Screen", "Unreachable"]
