"""What must come and go before a phone can answer, and how many round trips of a network that is.

Counted is what no clock changes: which requests wait for which, and the bytes that Chromium received. What that means
on a network is in docs/reference/browsers.md; `turns` is the sum that stands there.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from tests.e2e.conftest import People
from tests.e2e.test_check import NO_WEBSOCKETS
from tests.e2e.test_later_kinds import Evening
from tests.server_process import ServerProcess

SEGMENT = 1_460
"""Bytes of one packet, as on any network with an MTU of 1,500."""

FIRST_FLIGHT = 10 * SEGMENT
"""What a server sends before it hears anything back (RFC 6928); each next flight is twice as large."""

SLACK = 600
"""Bytes of headers that differ between one server and another."""

FIRST = {
    "choice": ("leergang-interveneren", "kenmerken", ".picker"),
    "cloud": ("leergang-interveneren", "rol", ".words-input"),
    "content": ("sturen-vanuit-vertrouwen", "welkom", ".body"),
    "grid": ("leergang-interveneren", "rol-4c", ".plane"),
    "nowwish": ("sturen-vanuit-vertrouwen", "ondersteuning", ".nowwish-item"),
    "open": ("leergang-interveneren", "taart", "textarea"),
    "points": ("netwerkleiderschap", "energie", ".gift"),
    "questions": ("si-meetup-5", "vragen", ".inquiry textarea"),
    "ranking": ("netwerkleiderschap", "waarden", ".rank"),
    "scale": ("leergang-interveneren", "verantwoordelijkheid", ".statement"),
    "spectrum": ("leergang-interveneren", "inhoud-of-proces", ".range"),
    "timeline": ("leergang-interveneren", "momenten", ".moments"),
}
"""Of each kind, a deck with a question of it, and what a person touches to answer it."""


def flights(size: int) -> int:
    """Return how many times a server has to hear from a phone before so many bytes are there."""
    count, sent = 0, 0
    while sent < size:
        sent += FIRST_FLIGHT << count
        count += 1
    return count


def turns(size: int) -> int:
    """Return the round trips of an answer of this size on a connection of its own: the handshake, and its flights."""
    return 1 + flights(size)


@dataclass
class Traffic:
    """What Chromium says of the network, beneath everything that can be intercepted."""

    urls: dict[str, str] = field(default_factory=dict[str, str])
    headers: dict[str, dict[str, str]] = field(default_factory=dict[str, dict[str, str]])
    sizes: dict[str, int] = field(default_factory=dict[str, int])

    def watch(self, page: Page) -> None:
        """Listen from now on."""
        devtools = page.context.new_cdp_session(page)
        devtools.on("Network.requestWillBeSent", self._asked)
        devtools.on("Network.responseReceived", self._answered)
        devtools.on("Network.loadingFinished", self._came)
        devtools.send("Network.enable")

    def _asked(self, event: dict[str, Any]) -> None:
        self.urls[event["requestId"]] = event["request"]["url"]

    def _answered(self, event: dict[str, Any]) -> None:
        self.headers[self.urls[event["requestId"]]] = event["response"]["headers"]

    def _came(self, event: dict[str, Any]) -> None:
        self.sizes[self.urls[event["requestId"]]] = int(event["encodedDataLength"])


@pytest.fixture
def evening(server: ServerProcess) -> Evening:
    """An evening that has begun."""
    return Evening(server)


@pytest.fixture
def traffic() -> Traffic:
    """What went over the network."""
    return Traffic()


@pytest.fixture
def phone(people: People, traffic: Traffic) -> Iterator[Page]:
    """A phone on a network that lets no websocket through, watched."""
    page = people.someone(language="nl-NL")
    page.add_init_script(NO_WEBSOCKETS)
    traffic.watch(page)
    yield page
    page.close()
    # What a page says of what it was denied is what these tests are about.
    people.errors[:] = [error for error in people.errors if "Failed to load resource" not in error]


def only(phone: Page, *allowed: str) -> None:
    """Let the phone have these addresses, and nothing else."""
    patterns = [re.compile(pattern) for pattern in allowed]

    def decide(route: Route) -> None:
        if any(pattern.search(route.request.url) for pattern in patterns):
            route.continue_()
        else:
            route.abort()

    phone.route("**/*", decide)


@pytest.mark.parametrize(("size", "count"), [(1, 1), (14_600, 1), (14_601, 2), (43_800, 2), (43_801, 3), (102_200, 3)])
def test_a_server_sends_more_each_time_it_hears_something(size: int, count: int) -> None:
    """Ten packets, then twenty, then forty."""
    assert flights(size) == count


@pytest.mark.parametrize("kind", sorted(FIRST))
def test_a_question_needs_one_answer_in_three_round_trips(
    kind: str, house: ServerProcess, phone: Page, traffic: Traffic
) -> None:
    """The page alone asks it: nothing else may come, and it can be answered or read."""
    deck, question, part = FIRST[kind]
    evening = Evening(house, deck)
    evening.go(question)
    only(phone, rf"{evening.url}$")
    phone.goto(evening.url)
    expect(phone.locator(part).first).to_be_visible()
    assert traffic.headers[evening.url]["content-encoding"] == "br"
    assert turns(traffic.sizes[evening.url] + SLACK) <= 3


def test_it_is_answered_where_only_polling_gets_through(evening: Evening, phone: Page) -> None:
    """A network without websockets makes nobody wait for the question, and the answer arrives."""
    evening.go("spannend")
    only(phone, rf"{evening.url}$", "/poll")
    phone.goto(evening.url)
    phone.get_by_role("textbox", name="Woord 1").fill("lef")
    phone.get_by_role("button", name="Versturen").click()
    expect(phone.get_by_role("heading", name="Aangekomen")).to_be_visible()
