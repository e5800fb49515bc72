"""What the wires of a server are connected to: the desk that takes their messages, and what they share."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from klankbord.web.limits import Limits
from klankbord.web.origins import OriginPolicy
from klankbord.web.peers import TrustedProxies
from klankbord.web.ring import Ring

if TYPE_CHECKING:
    from klankbord.web.wire import Wire


class Desk(Protocol):
    """What a wire hands its messages to. Every method is called from the event loop and must not wait."""

    def opened(self, link: Wire) -> None:
        """A client has been let in; nothing has been received yet."""
        ...

    def received(self, link: Wire, data: bytes) -> None:
        """One whole binary message, at most ``Limits.message_bytes`` long."""
        ...

    def drained(self, link: Wire) -> None:
        """``congested`` has become false."""
        ...

    def closed(self, link: Wire) -> None:
        """The connection of an opened link is gone, however that came. The last call about this link."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class WireSettings:
    """What every wire of a server shares. The application's lifespan yields it as ``{"wire":
    WireSettings(...)}``.
    """

    desk: Desk
    origins: OriginPolicy = field(default_factory=OriginPolicy)
    proxies: TrustedProxies = field(default_factory=TrustedProxies)
    limits: Limits = field(default_factory=Limits)
    ring: Ring = field(default_factory=Ring)

    @classmethod
    def of(cls, app_state: dict[str, Any]) -> WireSettings:
        """The settings in the lifespan's state. Raises ``TypeError`` when the lifespan did not yield them."""
        settings: object = app_state.get("wire")
        if not isinstance(settings, WireSettings):
            raise TypeError("The application's lifespan must yield its WireSettings under the key 'wire'.")
        return settings
