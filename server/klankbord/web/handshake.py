"""Who may open a socket: one request head in, one answer out."""

from __future__ import annotations

from http import HTTPStatus
from typing import Final, NamedTuple

from websockets.datastructures import MultipleValuesError
from websockets.http11 import Request, Response
from websockets.server import ServerProtocol

from klankbord.web.origins import OriginPolicy
from klankbord.web.peers import TrustedProxies

#: The one path on which sockets are opened.
PATH: Final = "/ws"

NOT_HERE: Final = f"There is no socket here; Klankbord listens at {PATH}.\n"
NO_REQUEST: Final = "This is not a websocket handshake.\n"
NO_HOST: Final = "A websocket handshake needs exactly one Host header.\n"
STRANGE_PAGE: Final = (
    "The page that opened this socket does not belong to this server. If it should, add its origin to the settings.\n"
)
FULL: Final = "This server has as many connections as it can carry. Please try again in a moment.\n"


class Caller(NamedTuple):
    """The other end as the transport tells it: its address, and whether the connection itself is TLS."""

    address: str
    tls: bool


class Greeting(NamedTuple):
    """The answer to a handshake (101 when accepted) and the client's address behind trusted proxies."""

    response: Response
    peer: str


def greet(
    conn: ServerProtocol, request: Request, caller: Caller, origins: OriginPolicy, proxies: TrustedProxies
) -> Greeting:
    """Judge a handshake: path, Host and Origin here, everything else of RFC 6455 in the library."""
    headers = request.headers
    peer = proxies.client(caller.address, headers.get_all("X-Forwarded-For"))
    secure = caller.tls or proxies.secure(caller.address, headers.get_all("X-Forwarded-Proto"))
    try:
        host, origin = headers.get("Host"), headers.get("Origin")
    except MultipleValuesError:
        return Greeting(conn.reject(HTTPStatus.BAD_REQUEST, NO_HOST), peer)
    if request.path.partition("?")[0] != PATH:
        response = conn.reject(HTTPStatus.NOT_FOUND, NOT_HERE)
    elif not host:
        response = conn.reject(HTTPStatus.BAD_REQUEST, NO_HOST)
    elif not origins.allows(origin, host, secure=secure):
        response = conn.reject(HTTPStatus.FORBIDDEN, STRANGE_PAGE)
    else:
        response = conn.accept(request)
    return Greeting(response, peer)
