"""A node for the tests of what pages meet."""

from collections.abc import AsyncIterator

import pytest
import redis.asyncio as redis_client

from klankbord.live.host import Host
from klankbord.live.hub import Hub
from klankbord.store.redis import RedisStore
from klankbord.web.auth.budget import FailureBudget
from klankbord.web.auth.tickets import Tickets
from klankbord.web.desk import Desk
from tests.conftest import DECK
from tests.web.house import House


@pytest.fixture
async def house(client: "redis_client.Redis") -> AsyncIterator[House]:
    """A node with one room in the lobby."""
    store, hub, tickets = RedisStore(client), Hub(), Tickets(client)
    async with Host(store, hub) as host:
        desk = Desk(host, hub, store, tickets, FailureBudget(), most_people=3)
        yield House(host, desk, tickets, hub, await host.open_room(DECK))
