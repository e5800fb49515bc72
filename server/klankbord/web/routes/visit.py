"""One request: where it comes from, who is asking, and whether they may."""

import ipaddress

from starlette.requests import Request

from klankbord.archive import Belonging
from klankbord.live.looking import wall_clock
from klankbord.people.tokens import PREFIX
from klankbord.store.base import NoSuchRoom
from klankbord.web.addresses import authority, is_loopback, lan_address
from klankbord.web.auth.api_token import same
from klankbord.web.auth.permissions import STRANGER, Action, Caller, may, reach_of
from klankbord.web.auth.refusals import SENTENCES, why_not
from klankbord.web.failures import Failure
from klankbord.web.peers import UNIX
from klankbord.web.services import Services

COOKIE = "klankbord_session"
READER_COOKIE = "klankbord_reader"

SHARED = "/api/shared"
"""The one address to which a browser sends the cookie of a reader; elsewhere it may have another part."""

_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_OURS = frozenset({"same-origin", "none"})
_BEARER = "bearer "

STRANGE_PAGE = "The page that asked this does not belong to this server. Open Klankbord's own page and try again."
WORTHLESS = "This API token is worth nothing here (any more)."
ENDED = "This session has ended. Sign in again, or open a new presenter link."

MOST_OF_A_DEVICE = 120
"""Characters of what a browser calls itself, of which its owner sees the sessions by it."""


class Visit:
    """A request with what the routes want to know of it. What is set on `headers` goes with the answer."""

    def __init__(self, request: Request) -> None:
        self.request = request
        self.services = Services.of(request)
        self.caller = STRANGER
        self.about: Belonging | None = None
        """Whose the room in the path is."""
        self.headers: dict[str, str] = {}

    @property
    def room(self) -> str:
        """The id of the room in the path."""
        return str(self.request.path_params["room"])

    @property
    def device(self) -> str:
        """What the browser calls itself, shortened."""
        return self.request.headers.get("User-Agent", "")[:MOST_OF_A_DEVICE]

    @property
    def cookie(self) -> str | None:
        """The session's cookie."""
        return self.request.cookies.get(self.cookie_name)

    @property
    def cookie_name(self) -> str:
        """What the session's cookie is called on this address."""
        return self.named(COOKIE)

    def named(self, cookie: str) -> str:
        """Return what a cookie is called on this address.

        A browser keeps one set of cookies for all ports of a host; two servers on one machine would end each other's
        sessions if theirs had one name.
        """
        port = self.request.url.port
        return cookie if port is None else f"{cookie}_{port}"

    @property
    def peer(self) -> str:
        """The address of the client, also behind a trusted proxy."""
        address = _plain(self.request.client.host) if self.request.client else UNIX
        return self.services.proxies.client(address, self.request.headers.getlist("X-Forwarded-For"))

    @property
    def secure(self) -> bool:
        """Whether the client came over TLS."""
        address = _plain(self.request.client.host) if self.request.client else UNIX
        forwarded = self.request.headers.getlist("X-Forwarded-Proto")
        return self.request.url.scheme == "https" or self.services.proxies.secure(address, forwarded)

    @property
    def base(self) -> str:
        """The base of links for phones: `scheme://host:port`; see docs/reference/settings.md."""
        settings = self.services.settings
        if settings.public_url is not None:
            return settings.public_url
        scheme = "https" if self.secure else "http"
        host, port = authority(self.request.headers.get("Host", "")) or ("localhost", "")
        if is_loopback(host) and not is_loopback(settings.host):
            host = lan_address() or host
        return f"{scheme}://{host}{port}"

    async def identify(self) -> None:
        """Find out who is asking. Raises `Failure` for a wrong token, and for a strange page with our cookie."""
        credentials = self.request.headers.get("Authorization", "")
        if credentials.lower().startswith(_BEARER):
            self._check_budget()
            caller = await self._bearer(credentials[len(_BEARER) :].strip())
            if caller is None:
                self.services.budget.failed(self.peer)
                raise Failure(401, "wrong_token", WORTHLESS)
            self.caller = caller
            return
        self._refuse_strange_page()
        sessions, lent = self.services.sessions, self.request.cookies.get(self.named(READER_COOKIE))
        if lent is not None:
            self.caller = await sessions.reader(lent)
        if self.caller is STRANGER and self.cookie is not None:
            self.caller = await sessions.caller(self.cookie)

    async def locate(self) -> None:
        """Find out whose the room in the path is, where it matters to who is asking."""
        room = self.request.path_params.get("room")
        if room is None:
            return
        self.about = Belonging(str(room))
        if self.caller.holder is None or reach_of(self.caller) is None:
            return
        try:
            self.about = Belonging(self.about.room, *await self.services.store.holders(self.about.room))
        except NoSuchRoom:
            self.about = await self.services.archive.belonging(self.about.room) or self.about

    def permit(self, action: Action) -> None:
        """Return when the caller may do this, else raise `Failure`."""
        if may(self.caller, action, self.about):
            return
        if self.caller.role == "stranger":
            raise Failure(401, sentence=ENDED if self.cookie is not None else None)
        code = why_not(self.caller, action)
        raise Failure(403, code, SENTENCES[code])

    def check_guess(self) -> None:
        """Return when this network may guess (again), else raise `Failure`."""
        self._check_budget()

    async def _bearer(self, token: str) -> Caller | None:
        if token.startswith(PREFIX):
            return await self.services.accounts.of_token(token, wall_clock())
        return Caller("token") if same(token, self.services.api_token) else None

    def _check_budget(self) -> None:
        wait = self.services.budget.wait(self.peer)
        if wait is not None:
            raise Failure(429, retry_after=wait)

    def _refuse_strange_page(self) -> None:
        """Refuse what another site makes a browser do here (CSRF).

        Browsers say where a request comes from; one that carries our cookie and does not say so came from no browser
        that we know. A program without cookie has nothing that could be borrowed.
        """
        if self.request.method in _SAFE:
            return
        headers = self.request.headers
        origin, site = headers.get("Origin"), headers.get("Sec-Fetch-Site")
        silent = origin is None and site is None
        strange = (site is not None and site not in _OURS) or not self.services.origins.allows(
            origin, headers.get("Host", ""), secure=self.secure
        )
        if strange or (silent and self.cookie is not None):
            raise Failure(403, "strange_page", STRANGE_PAGE)


def _plain(address: str) -> str:
    """Return the address without the form that IPv6 sockets give to IPv4."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return UNIX
    mapped = ip.ipv4_mapped if isinstance(ip, ipaddress.IPv6Address) else None
    return str(mapped or ip)
