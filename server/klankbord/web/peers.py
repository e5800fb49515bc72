"""Who is at the other end: the address of a client, also behind proxies that we were told to believe."""

from __future__ import annotations

import ipaddress
from asyncio import BaseTransport
from collections.abc import Iterable, Sequence
from typing import Final

#: The address of a client on a unix socket, and the word for it in the list of trusted proxies.
UNIX: Final = "unix"


class TrustedProxies:
    """The proxies whose ``X-Forwarded-*`` is believed: addresses, networks (``10.0.0.0/8``) or ``unix``.

    By default none: then those headers mean nothing. Raises ``ValueError`` with a sentence for anything else.
    """

    __slots__ = ("_networks", "_unix")

    def __init__(self, proxies: Iterable[str] = ()) -> None:
        named = tuple(proxies)
        self._unix: Final = UNIX in named
        self._networks: Final = tuple(_network(proxy) for proxy in named if proxy != UNIX)

    def trusts(self, address: str) -> bool:
        """Whether this address is one of the proxies."""
        if address == UNIX:
            return self._unix
        if not self._networks:
            return False
        host = ipaddress.ip_address(address)
        return any(host in network for network in self._networks)

    def client(self, address: str, forwarded_for: Sequence[str]) -> str:
        """The client behind ``address``, given the values of its ``X-Forwarded-For`` headers in order.

        Each proxy appends whom it heard from, so the list is read from the end for as long as a trusted proxy
        wrote it; what stands before that is anybody's claim. An entry that is no address ends the reading.
        """
        for claim in reversed([entry.strip() for value in forwarded_for for entry in value.split(",")]):
            if not self.trusts(address):
                break
            named = _address(claim)
            if named is None:
                break
            address = named
        return address

    def secure(self, address: str, forwarded_proto: Sequence[str]) -> bool:
        """Whether the trusted proxy at ``address`` says that its client came over TLS."""
        return bool(forwarded_proto) and self.trusts(address) and forwarded_proto[-1].strip().lower() == "https"


def address_of(transport: BaseTransport) -> str:
    """The address at the other end of a transport, or ``unix``."""
    peer: object = transport.get_extra_info("peername")
    if not isinstance(peer, tuple) or not peer:
        return UNIX
    return _address(str(peer[0])) or UNIX  # pyright: ignore[reportUnknownArgumentType]


def _address(text: str) -> str | None:
    """The canonical form of an address, without port, brackets or IPv6 mapping; ``None`` if it is none."""
    if text.startswith("["):
        text = text[1:].partition("]")[0]
    elif text.count(":") == 1:
        text = text.partition(":")[0]
    try:
        host = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return None
    mapped = host.ipv4_mapped if isinstance(host, ipaddress.IPv6Address) else None
    return str(mapped or host)


def _network(text: str) -> ipaddress.IPv4Network | ipaddress.IPv6Network:
    try:
        return ipaddress.ip_network(text)
    except ValueError:
        raise ValueError(f"{text!r} is no proxy; write an address, a network such as 10.0.0.0/8, or unix.") from None
