"""Links hold an address that whoever opens them can reach."""

import pytest

from klankbord.web import addresses
from klankbord.web.addresses import authority, base, is_local, is_loopback, lan_address, local_base, reachable_base

EVERYWHERE = "0.0.0.0"  # noqa: S104 - compared, not bound


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST", "127.0.0.1", "127.3.4.5", "::1", "[::1]", "poll.localhost"])
def test_some_names_lead_nowhere_else(host: str) -> None:
    """Only this machine itself answers to them."""
    assert is_loopback(host)


@pytest.mark.parametrize("host", [EVERYWHERE, "192.168.1.2", "poll.example.org", "localhost.example.org", "", "::"])
def test_other_names_may_be_reached(host: str) -> None:
    """A name that is not certainly this machine's own is not taken for it."""
    assert not is_loopback(host)


@pytest.mark.parametrize("host", ["localhost", "10.0.0.5", "192.168.1.2", "[fe80::1]", "fd00::1", "laptop", "a.local"])
def test_some_addresses_are_of_one_network(host: str) -> None:
    """Nobody elsewhere gets an answer from them."""
    assert is_local(host)


@pytest.mark.parametrize("host", ["poll.example.org", "8.8.8.8", "[2606:4700::1111]", "local.example.org"])
def test_other_addresses_are_everybodys(host: str) -> None:
    """A public name or address may be reached from any network."""
    assert not is_local(host)


@pytest.mark.parametrize(
    ("scheme", "host", "port", "expected"),
    [
        ("http", "localhost", 8000, "http://localhost:8000"),
        ("http", "localhost", 80, "http://localhost"),
        ("https", "poll.example.org", 443, "https://poll.example.org"),
        ("http", "2001:db8::1", 8000, "http://[2001:db8::1]:8000"),
    ],
)
def test_a_port_that_is_implied_is_left_out(scheme: str, host: str, port: int, expected: str) -> None:
    """Short links are typed sooner."""
    assert base(scheme, host, port) == expected


@pytest.mark.parametrize("header", ["", "a b", "x;y", "host:port", "host:123456", "[::1", "a/b", "a@b", "é", "x\n"])
def test_a_host_header_that_is_none(header: str) -> None:
    """What is no host and port never gets into a link or a policy."""
    assert authority(header) is None


def test_phones_get_the_address_on_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server on all networks is found by the machine's own address; one for this machine only is not."""
    monkeypatch.setattr(addresses, "lan_address", lambda: "192.168.178.20")
    assert reachable_base(EVERYWHERE, 8000) == "http://192.168.178.20:8000"
    assert reachable_base("127.0.0.1", 8000) == "http://localhost:8000"
    assert local_base(EVERYWHERE, 8000) == "http://localhost:8000"


def test_without_a_network_there_is_localhost(monkeypatch: pytest.MonkeyPatch) -> None:
    """A laptop that is on no network still has a link for itself."""
    monkeypatch.setattr(addresses, "lan_address", lambda: None)
    assert reachable_base(EVERYWHERE, 8000) == "http://localhost:8000"


def test_the_own_address_is_an_address() -> None:
    """What the system says is an address that others could reach, or nothing."""
    found = lan_address()
    assert found is None or not is_loopback(found)
