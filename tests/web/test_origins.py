"""Which pages may open a socket, and whom a proxy may speak for."""

from __future__ import annotations

import pytest

from klankbord.web.origins import Origin, OriginPolicy
from klankbord.web.peers import UNIX, TrustedProxies

POLICY = OriginPolicy(["https://stage.example", "http://10.0.0.5:3000"])


@pytest.mark.parametrize(
    ("origin", "host"),
    [
        (None, "poll.example"),
        ("https://poll.example", "poll.example"),
        ("http://poll.example", "poll.example"),
        ("https://poll.example", "poll.example:443"),
        ("http://poll.example:80", "poll.example"),
        ("http://localhost:8000", "localhost:8000"),
        ("HTTPS://Poll.Example", "poll.EXAMPLE"),
        ("http://[::1]:8000", "[::1]:8000"),
        ("https://stage.example", "poll.example"),
        ("https://stage.example:443", "poll.example"),
        ("http://10.0.0.5:3000", "poll.example"),
    ],
)
def test_a_known_page_is_allowed(origin: str | None, host: str) -> None:
    """No browser, a page of this host, and a configured page may come in."""
    assert POLICY.allows(origin, host, secure=False)


@pytest.mark.parametrize(
    ("origin", "host"),
    [
        ("https://evil.example", "poll.example"),
        ("https://poll.example.evil.example", "poll.example"),
        ("https://evilpoll.example", "poll.example"),
        ("https://sub.poll.example", "poll.example"),
        ("https://poll.example:8443", "poll.example"),
        ("http://poll.example", "poll.example:443"),
        ("http://stage.example", "poll.example"),
        ("https://stage.example:8443", "poll.example"),
        ("https://poll.example@evil.example", "poll.example"),
        ("https://poll.example/", "poll.example"),
        ("https://poll.example\n", "poll.example"),
        ("https://poll.example https://evil.example", "poll.example"),
        ("ftp://poll.example", "poll.example"),
        ("file://", "poll.example"),
        ("null", "poll.example"),
        ("null", "null"),
        ("", ""),
        ("http://", ""),
        ("*", "poll.example"),
        ("https://poll.example", "poll.example, evil.example"),
    ],
)
def test_any_other_page_is_refused(origin: str, host: str) -> None:
    """An origin is compared whole: scheme, host and port; what is no origin is no page of ours."""
    assert not POLICY.allows(origin, host, secure=False)


def test_over_tls_only_a_tls_page_is_the_same_host() -> None:
    """A page that came in the clear may have been written by anyone on the way."""
    assert OriginPolicy().allows("https://poll.example", "poll.example", secure=True)
    assert not OriginPolicy().allows("http://poll.example", "poll.example", secure=True)


@pytest.mark.parametrize("text", ["*", "poll.example", "https://poll.example/", "https://*.example", "null", ""])
def test_a_configured_origin_must_be_one(text: str) -> None:
    """A wildcard, a bare host or a path is a mistake, and said to be one at the start."""
    with pytest.raises(ValueError, match="is not an origin"):
        OriginPolicy([text])


def test_a_default_port_is_the_same_as_none() -> None:
    """Two ways of writing an origin are one origin."""
    assert Origin.parse("https://Poll.example") == Origin.parse("https://poll.example:443")


def test_without_trusted_proxies_a_forwarded_address_means_nothing() -> None:
    """Anyone can write the header."""
    assert TrustedProxies().client("203.0.113.9", ["198.51.100.1"]) == "203.0.113.9"
    assert TrustedProxies().client(UNIX, ["198.51.100.1"]) == UNIX
    assert not TrustedProxies().secure("203.0.113.9", ["https"])


@pytest.mark.parametrize(
    ("forwarded", "client"),
    [
        ([], "10.0.0.1"),
        (["198.51.100.1"], "198.51.100.1"),
        (["1.2.3.4, 198.51.100.1"], "198.51.100.1"),
        (["1.2.3.4", "198.51.100.1"], "198.51.100.1"),
        (["198.51.100.1, 10.0.0.7"], "198.51.100.1"),
        (["198.51.100.1:4711"], "198.51.100.1"),
        (["[2001:db8::1]:4711"], "2001:db8::1"),
        (["::ffff:198.51.100.1"], "198.51.100.1"),
        (["198.51.100.1, unknown"], "10.0.0.1"),
        (["198.51.100.1, <script>, 10.0.0.7"], "10.0.0.7"),
        ([""], "10.0.0.1"),
        (["10.0.0.3, 10.0.0.2"], "10.0.0.3"),
    ],
)
def test_the_client_is_whom_the_last_trusted_proxy_heard(forwarded: list[str], client: str) -> None:
    """What an untrusted client claims about itself is never believed, nor what is no address."""
    assert TrustedProxies(["10.0.0.0/24"]).client("10.0.0.1", forwarded) == client


def test_a_proxy_on_a_unix_socket_can_be_trusted() -> None:
    """It has no address, so it is trusted by name."""
    proxies = TrustedProxies([UNIX])
    assert proxies.client(UNIX, ["198.51.100.1"]) == "198.51.100.1"
    assert proxies.secure(UNIX, ["https"])
    assert not proxies.secure(UNIX, ["http"])


def test_a_proxy_that_is_no_address_is_refused() -> None:
    """A mistake in the settings is said at the start."""
    with pytest.raises(ValueError, match="is no proxy"):
        TrustedProxies(["proxy.example"])
