"""Which web pages may open a socket here: an exact allow-list of origins."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

_HOST: Final = r"(?P<host>[a-z0-9_.-]{1,253}|\[[0-9a-f:.]{2,45}\])(?::(?P<port>[0-9]{1,5}))?"
_ORIGIN: Final = re.compile(rf"(?P<scheme>https?)://{_HOST}", re.IGNORECASE)
_AUTHORITY: Final = re.compile(_HOST, re.IGNORECASE)
_DEFAULT_PORT: Final = {"http": 80, "https": 443}


class Origin(NamedTuple):
    """Scheme, host and port (RFC 6454); two origins are the same exactly when these three are."""

    scheme: str
    host: str
    port: int

    @classmethod
    def parse(cls, text: str) -> Origin:
        """Read ``https://host[:port]``. Raises ``ValueError`` with a sentence for whoever configured it."""
        match = _ORIGIN.fullmatch(text)
        if match is None:
            raise ValueError(f"{text!r} is not an origin; write https://host or https://host:port, without a path.")
        scheme = match["scheme"].lower()
        return cls(scheme, match["host"].lower(), int(match["port"] or _DEFAULT_PORT[scheme]))


class OriginPolicy:
    """Allows a page of this very host, and the pages of the configured origins; never a wildcard.

    Raises ``ValueError`` for a configured origin that is not one.
    """

    __slots__ = ("_configured",)

    def __init__(self, configured: Iterable[str] = ()) -> None:
        self._configured: Final = frozenset(Origin.parse(text) for text in configured)

    def allows(self, origin: str | None, host: str, *, secure: bool) -> bool:
        """Whether a request with these ``Origin`` and ``Host`` headers may go on.

        No ``Origin`` means no browser, so no visitor whose cookies a strange page could borrow. ``secure``
        says that the request is known to have come over TLS; then a page of this host must have come over
        TLS too. ``null``, the origin of sandboxed frames and local files, is nobody's and refused.
        """
        if origin is None:
            return True
        try:
            page = Origin.parse(origin)
        except ValueError:
            return False
        return page in self._configured or _same_host(page, host, secure=secure)


def _same_host(page: Origin, host: str, *, secure: bool) -> bool:
    if secure and page.scheme != "https":
        return False
    match = _AUTHORITY.fullmatch(host)
    if match is None:
        return False
    # A Host header leaves out the default port of a scheme that it does not name: the page's own.
    return (page.host, page.port) == (match["host"].lower(), int(match["port"] or _DEFAULT_PORT[page.scheme]))
