"""What the routes work with: made once by `klankbord.web.app`, the same for every request."""

from dataclasses import dataclass

from starlette.requests import Request

from klankbord.archive import Archive
from klankbord.brand import Brand
from klankbord.decks import Shelf
from klankbord.live.caretaker import Caretaker
from klankbord.live.copies import Copies
from klankbord.live.eraser import Eraser
from klankbord.live.exporter import Exporter
from klankbord.live.host import Host
from klankbord.live.importer import Importer
from klankbord.settings import Settings
from klankbord.store.base import RoomStore
from klankbord.store.tokens import Tokens
from klankbord.web.auth.accounts import Accounts
from klankbord.web.auth.budget import FailureBudget
from klankbord.web.auth.provider import Provider
from klankbord.web.auth.sessions import Sessions
from klankbord.web.auth.tickets import Tickets
from klankbord.web.desk import Desk
from klankbord.web.doorkeeper import Doorkeeper
from klankbord.web.origins import OriginPolicy
from klankbord.web.pages import Pages
from klankbord.web.peers import TrustedProxies
from klankbord.web.poll import Polls
from klankbord.web.wiring import WireSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """Everything a request may need."""

    settings: Settings
    api_token: str
    shelf: Shelf
    host: Host
    copies: Copies
    store: RoomStore
    archive: Archive
    eraser: Eraser
    exporter: Exporter
    importer: Importer
    accounts: Accounts
    caretaker: Caretaker
    sessions: Sessions
    provider: Provider | None
    signing_in: Tokens
    tickets: Tickets
    budget: FailureBudget
    origins: OriginPolicy
    proxies: TrustedProxies
    pages: Pages
    brand: Brand | None
    desk: Desk
    doorkeeper: Doorkeeper
    wire: WireSettings
    polls: Polls

    @classmethod
    def of(cls, request: Request) -> "Services":
        """Return the services of the application that answers this request."""
        services: Services = request.state.services
        return services
