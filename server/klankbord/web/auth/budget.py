"""How often a network may guess wrong. Only failures count, so five hundred phones behind one address all get in."""

import ipaddress
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

MOST_FAILURES = 30
"""Wrong guesses of one network at once. A room's code is one of 10⁸, so a guesser needs years."""

SECONDS_EACH = 4.0
"""Seconds after which a network has one guess more."""

MOST_NETWORKS = 50_000
"""Networks remembered. Beyond it the one that failed longest ago is forgotten, which costs no guest anything."""


def network_of(address: str) -> str:
    """Return the network that shares a budget: one IPv4 address, or the /64 that one IPv6 customer has.

    What is no address, such as `unix`, is a network of its own.
    """
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(ip, ipaddress.IPv6Address):
        return str(ipaddress.ip_network((ip, 64), strict=False))
    return address


@dataclass(slots=True)
class _Account:
    left: float
    at: float


class FailureBudget:
    """Wrong guesses per network, or per whatever else is named, in the memory of this server."""

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        *,
        most: int = MOST_FAILURES,
        seconds_each: float = SECONDS_EACH,
    ) -> None:
        self._clock = clock
        self._most = most
        self._seconds_each = seconds_each
        self._accounts: OrderedDict[str, _Account] = OrderedDict()

    def wait(self, address: str) -> int | None:
        """Return the seconds until this address may guess again, or None when it may now."""
        account = self._accounts.get(network_of(address))
        if account is None:
            return None
        left = self._left(account)
        return None if left >= 1 else int((1 - left) * self._seconds_each) + 1

    def failed(self, address: str) -> None:
        """Count a wrong guess."""
        network = network_of(address)
        account = self._accounts.pop(network, None)
        left = self._most if account is None else self._left(account)
        self._accounts[network] = _Account(max(0.0, left - 1), self._clock())
        if len(self._accounts) > MOST_NETWORKS:
            self._accounts.popitem(last=False)

    def _left(self, account: _Account) -> float:
        return min(self._most, account.left + (self._clock() - account.at) / self._seconds_each)
