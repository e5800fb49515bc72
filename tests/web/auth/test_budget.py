"""Only failures cost; a network that fails too often waits, and no other network does."""

import pytest

from klankbord.web.auth import budget
from klankbord.web.auth.budget import MOST_FAILURES, SECONDS_EACH, FailureBudget, network_of


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    """A clock that stands still until a test moves it."""
    return Clock()


def spent(clock: Clock, address: str = "192.0.2.1") -> FailureBudget:
    """A budget that one network has used up."""
    failures = FailureBudget(clock)
    for _ in range(MOST_FAILURES):
        assert failures.wait(address) is None
        failures.failed(address)
    return failures


def test_a_network_that_failed_too_often_waits(clock: Clock) -> None:
    """After the last failure it may not guess, and is told for how long."""
    assert spent(clock).wait("192.0.2.1") == SECONDS_EACH + 1


def test_waiting_helps(clock: Clock) -> None:
    """Each guess comes back after its time, one by one."""
    failures = spent(clock)
    clock.now += SECONDS_EACH
    assert failures.wait("192.0.2.1") is None
    failures.failed("192.0.2.1")
    assert failures.wait("192.0.2.1") is not None


def test_guessing_while_waiting_costs_no_more(clock: Clock) -> None:
    """A budget does not go below nothing: the wait has an upper bound."""
    failures = spent(clock)
    for _ in range(1000):
        failures.failed("192.0.2.1")
    assert failures.wait("192.0.2.1") == SECONDS_EACH + 1


def test_other_networks_do_not_wait(clock: Clock) -> None:
    """The neighbour of an attacker guesses freely."""
    assert spent(clock).wait("192.0.2.2") is None


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::", "2001:db8:1:2::/64"),
        ("unix", "unix"),
        ("", ""),
    ],
)
def test_a_network_is_what_one_customer_has(address: str, network: str) -> None:
    """IPv4 counts by address, IPv6 by /64: whoever has one address of it has them all."""
    assert network_of(address) == network


def test_memory_is_bounded(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond the largest number of networks, the one that failed longest ago is forgotten."""
    monkeypatch.setattr(budget, "MOST_NETWORKS", 3)
    failures = spent(clock, "192.0.2.1")
    for last in (2, 3, 4):
        failures.failed(f"192.0.2.{last}")
    assert failures.wait("192.0.2.1") is None
