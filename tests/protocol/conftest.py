"""A node for the sentences that only a running server can show."""

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
from tests.protocol.node import Clock, Node


@pytest.fixture
async def node(client: "redis_client.Redis") -> AsyncIterator[Node]:
    """A node with one room for three people, in the lobby. In the end all it said was of the protocol."""
    store, hub, tickets, clock = RedisStore(client), Hub(), Tickets(client), Clock()
    async with Host(store, hub, clock=clock) as host:
        desk = Desk(host, hub, store, tickets, FailureBudget(clock), most_people=3)
        node = Node(host, desk, tickets, hub, await host.open_room(DECK), clock)
        yield node
        assert node.everything_said()
