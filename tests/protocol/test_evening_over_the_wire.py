"""What the sentences promise of timers, rounds, pace and changes of plan: a real engine, pages without sockets."""

import asyncio
from typing import Any

import pytest
import redis.asyncio as redis_client

from klankbord.decks import Deck
from klankbord.live import host, looking, room
from klankbord.live.host import Host
from klankbord.live.hub import Hub
from klankbord.protocol.messages import VERSION
from klankbord.rooms import COMMAND, GRACE
from klankbord.store.base import PhaseEvent, RoomState
from klankbord.store.redis import RedisStore
from klankbord.web.auth.budget import FailureBudget
from klankbord.web.auth.tickets import Grant
from klankbord.web.desk import Desk
from tests.protocol.node import Node
from tests.web.house import Page

Message = dict[str, Any]

DECK = Deck.model_validate_json(
    """{
    "id": "avond",
    "title": {"nl": "Avond"},
    "slides": [
        {"question": {"kind": "cloud", "id": "woorden", "prompt": {"nl": "Welke woorden?"}}},
        {"question": {"kind": "choice", "id": "kant", "prompt": {"nl": "Welke kant?"}, "visibility": "live",
            "options": [{"id": "links", "label": {"nl": "Links"}}, {"id": "midden", "label": {"nl": "Midden"}},
                {"id": "rechts", "label": {"nl": "Rechts"}}]}}
    ]}"""
)
WALL = 1_790_000_000_000


class WallClock:
    """What time it is for people, turned by hand."""

    now = WALL

    def __call__(self) -> int:
        """Return Unix time in milliseconds."""
        return self.now


@pytest.fixture
def wall(monkeypatch: pytest.MonkeyPatch) -> WallClock:
    """The clock that timers run by."""
    clock = WallClock()
    for module in (host, looking, room):
        monkeypatch.setattr(module, "wall_clock", clock)
    return clock


@pytest.fixture
async def evening(node: Node, wall: WallClock) -> Node:
    """A node with a room in which there is something to take out, at a time that stands still."""
    node.record = await node.host.open_room(DECK)
    return node


async def give(node: Node, do: str, **subject: object) -> RoomState:
    """Give the room a command."""
    return await node.host.command(node.record.id, COMMAND.validate_python({"do": do, **subject}), None)


async def voted(page: Page, round_key: str, rev: int, *said: str) -> Message:
    """Send a vote, words or options; return its answer."""
    kind = {"kind": "cloud", "words": said} if round_key.startswith("woorden:") else {"kind": "choice", "picks": said}
    page.say(t="vote", round=round_key, rev=rev, answer=kind)
    return await page.hear(
        lambda message: (message["t"], message.get("round"), message.get("rev")) == ("ack", round_key, rev)
    )


async def statuses(page: Page, *rounds: str, rev: int = 1) -> list[str]:
    """Send a vote to each of these rounds; return what became of them."""
    return [(await voted(page, key, rev, "lef" if key.startswith("woorden:") else "links"))["status"] for key in rounds]


async def look_again(node: Node) -> None:
    """Let the room look at its clock."""
    (await node.host.live(node.record.id)).changed()


# ── Timers ──


async def test_a_timer_opens_a_question_and_closes_it(evening: Node, wall: WallClock) -> None:
    """P44: every scene says until when, and what time it is for the server; at its end the room sees it closed."""
    phone, screen = await evening.phone(), await evening.desk_page("screen")
    await give(evening, "next")
    await give(evening, "timer", seconds=30)
    for page in (phone, screen):
        assert (await page.scene(until=WALL + 30_000))["now"] == WALL
    wall.now = WALL + 30_000 + GRACE
    await look_again(evening)
    for page in (phone, screen):
        assert (await page.scene(phase="closed"))["until"] is None


async def test_answers_that_are_under_way_when_time_runs_out_still_count(evening: Node, wall: WallClock) -> None:
    """P44, C6, C10: for one second; what comes after that is too late, and is told so."""
    phone = await evening.phone()
    await give(evening, "next")
    await give(evening, "timer", seconds=30)
    await phone.scene(phase="open")
    wall.now = WALL + 30_000 + GRACE - 1
    await look_again(evening)
    assert await statuses(phone, "woorden:1") == ["ok"]
    wall.now += 1
    await look_again(evening)
    await phone.scene(phase="closed")
    assert await statuses(phone, "woorden:1", rev=2) == ["closed"]
    assert (await evening.host.view(evening.record.id)).counts.ballots == 1


async def test_a_timer_that_ran_out_while_nobody_was_there_takes_no_answers(evening: Node, wall: WallClock) -> None:
    """P44: whoever comes in finds the question closed, and a command finds it so too."""
    await give(evening, "next")
    await give(evening, "timer", seconds=30)
    wall.now = WALL + 3_600_000
    phone = await evening.phone()
    assert phone.got[0]["scene"]["phase"] == "closed"
    evening.record = await evening.host.open_room(DECK)
    await give(evening, "pace", until=wall.now + 1_000)
    wall.now += 1_000 + GRACE
    assert (await give(evening, "next")).room.phase.name == "closed"


async def test_two_servers_close_a_question_once(evening: Node, wall: WallClock, client: "redis_client.Redis") -> None:
    """P44: whichever comes first; the other finds it done, and both show the same."""
    store, hub = RedisStore(client), Hub()
    async with Host(store, hub) as other:
        desk = Desk(other, hub, store, evening.tickets, FailureBudget(), most_people=3)
        there, here = Page(desk), await evening.desk_page("screen")
        desk.opened(there)
        there.say(t="desk", version=VERSION, ticket=await evening.tickets.issue(Grant("screen", evening.record.id)))
        await give(evening, "next")
        await give(evening, "timer", seconds=30)
        for page in (here, there):
            await page.scene(phase="open", until=WALL + 30_000)
        wall.now = WALL + 30_000 + GRACE
        rooms = [await each.live(evening.record.id) for each in (evening.host, other)]
        await asyncio.gather(*(each.moved() for each in rooms))
        scenes = [await page.scene(phase="closed") for page in (here, there)]
        assert scenes[0]["step"] == scenes[1]["step"] == 3
        happened = [event async for event in store.events(evening.record.id)]
        assert [event.room.phase.name for event in happened if isinstance(event, PhaseEvent)] == [
            "open",
            "open",
            "closed",
        ]


# ── Rounds ──


async def test_rounds_are_laid_side_by_side_for_who_may_see_them(evening: Node) -> None:
    """P45: as soon as the result of the last one may be seen; a round that was set aside is not among them."""
    phone, screen = await evening.phone(), await evening.desk_page("screen")
    await give(evening, "next")
    for number, word in enumerate(("niets", "lef", "moed"), 1):
        assert await voted(phone, f"woorden:{number}", 1, word)
        await give(evening, "reset" if number == 1 else "again" if number == 2 else "compare")
    for page in (phone, screen):
        assert (await page.scene(answered=1, round={"key": "woorden:3", "number": 3}))["earlier"] == []
    await give(evening, "reveal")
    for page in (phone, screen):
        [earlier] = (await page.scene(phase="revealed"))["earlier"]
        assert (earlier["number"], earlier["answered"], earlier["result"]["words"][0]["label"]) == (2, 1, "lef")


async def test_a_restart_by_mistake_costs_nobody_an_answer(evening: Node) -> None:
    """P45: after `undo` the room is where it was; what was answered since is kept, and counts for nothing."""
    phone, remote = await evening.phone(), await evening.desk_page("remote")
    await give(evening, "next")
    assert await statuses(phone, "woorden:1") == ["ok"]
    await give(evening, "reset")
    assert (await remote.scene(undo="reset"))["round"]["number"] == 2
    assert await statuses(phone, "woorden:2") == ["ok"]
    await give(evening, "undo")
    scene = await remote.scene(phase="open", undo=None, step=3)
    assert (scene["round"]["number"], scene["answered"], scene["rounds"]) == (1, 1, 1)
    assert await statuses(phone, "woorden:2", rev=2) == ["closed"]
    again = await evening.phone(secret=phone.got[0]["secret"])
    assert [ballot["round"] for ballot in again.got[0]["ballots"]] == ["woorden:1", "woorden:2"]


# ── Looking at words ──


async def test_every_screen_looks_through_the_same_lens(evening: Node) -> None:
    """P60, P61, P63: the remote chooses, the screens follow, and a page that comes in later finds it so."""
    phone, screen, remote = await evening.phone(), await evening.desk_page("screen"), await evening.desk_page("remote")
    await give(evening, "next")
    assert await voted(phone, "woorden:1", 1, "lef", "Anker")
    await give(evening, "reveal")
    assert (await screen.scene(phase="revealed"))["lens"]["name"] == "cloud"
    remote.say(t="order", id=1, step=2, command={"do": "arrange"})
    assert (await screen.scene(arranged=1))["lens"]["lines"] == []
    remote.say(t="order", id=2, step=3, command={"do": "look", "lens": "once"})
    for page in (screen, remote):
        lens = (await page.scene(step=4))["lens"]
        assert [line["label"] for line in lens["lines"]] == ["Anker", "lef"]
    assert (await phone.scene(step=4))["lens"] is None
    later = await evening.desk_page("screen")
    assert later.got[0]["scene"]["lens"] == lens


async def test_looking_in_another_way_takes_rounds_apart(evening: Node) -> None:
    """P60: side by side they are drawn."""
    phone, screen = await evening.phone(), await evening.desk_page("screen")
    await give(evening, "next")
    assert await voted(phone, "woorden:1", 1, "lef")
    for do in ("again", "reveal", "compare"):
        await give(evening, do)
    assert len((await screen.scene(step=4))["earlier"]) == 1
    await give(evening, "look", lens="list")
    assert (await screen.scene(step=5))["earlier"] == []


async def test_other_questions_are_looked_at_in_one_way(evening: Node) -> None:
    """P60: a choice has no lens."""
    remote = await evening.desk_page("remote")
    await give(evening, "jump", at=1)
    remote.say(t="order", id=1, command={"do": "look", "lens": "list"})
    done = await remote.hear(lambda message: message["t"] == "done")
    assert (done["status"], done["code"]) == ("refused", "no_lens")


# ── Changes of plan ──


async def test_a_question_made_of_answers_is_answered_like_any_other(evening: Node) -> None:
    """P46: it comes behind the one it is made of, and a phone that comes back finds what it answered to it."""
    phone = await evening.phone()
    await give(evening, "next")
    before = await phone.scene(phase="open")
    await give(evening, "chain", kind="choice", items=("lef", "moed"))
    assert (await phone.scene(of=before["of"] + 1))["at"] == 0
    await give(evening, "next")
    question = (await phone.scene(at=1))["question"]
    assert (question["id"], [option["label"] for option in question["options"]]) == (
        "woorden-2",
        [{"nl": "lef"}, {"nl": "moed"}],
    )
    phone.say(t="vote", round="woorden-2:1", rev=1, answer={"kind": "choice", "picks": ["b"]})
    assert (await phone.hear(lambda message: message["t"] == "ack"))["status"] == "ok"
    again = await evening.phone(secret=phone.got[0]["secret"])
    assert again.got[0]["ballots"] == [{"round": "woorden-2:1", "rev": 1, "answer": {"kind": "choice", "picks": ["b"]}}]


async def test_what_was_taken_out_cannot_be_answered_and_comes_back_with_its_answers(evening: Node) -> None:
    """P47: the phone hears why, the remote sees what is out, and nothing that was counted is lost."""
    phone, other, remote = await evening.phone(), await evening.phone(), await evening.desk_page("remote")
    await give(evening, "jump", at=1)
    assert (await voted(phone, "kant:1", 1, "midden"))["status"] == "ok"
    await give(evening, "drop", item="midden")
    scene = await remote.scene(dropped=[{"id": "midden", "label": {"nl": "Midden"}}])
    assert [option["id"] for option in scene["result"]["options"]] == ["links", "rechts"]
    assert scene["answered"] == 1
    refused = await voted(other, "kant:1", 1, "midden")
    assert (refused["status"], refused["reason"]["sentence"]) == ("invalid", "There is no option midden.")
    await give(evening, "drop", item="midden", dropped=False)
    back = await remote.scene(dropped=[], step=3)
    assert {option["id"]: option["count"] for option in back["result"]["options"]} == {
        "links": 0,
        "midden": 1,
        "rechts": 0,
    }


async def test_settings_are_changed_while_the_room_answers(evening: Node) -> None:
    """P47: from then on; what was answered before stands."""
    phone = await evening.phone()
    await give(evening, "next")
    assert (await voted(phone, "woorden:1", 1, "lef"))["status"] == "ok"
    await give(evening, "change", change=False)
    assert (await phone.scene(step=2))["question"]["change"] is False
    refused = await voted(phone, "woorden:1", 2, "moed")
    assert (refused["reason"]["code"], refused["ballot"]["answer"]["words"]) == ("unchangeable", ["lef"])
    await give(evening, "change", change=True)
    assert (await voted(phone, "woorden:1", 3, "moed"))["status"] == "ok"


# ── Everybody at their own pace ──


async def test_everybody_goes_at_their_own_pace(evening: Node, wall: WallClock) -> None:
    """P48: a phone has every slide, and answers the first round of any question in any order; another round is none."""
    phone, remote = await evening.phone(), await evening.desk_page("remote")
    await give(evening, "pace", until=WALL + 86_400_000)
    scene = await phone.scene(phase="paced")
    assert [slide["question"]["id"] for slide in scene["paced"]] == ["woorden", "kant"]
    assert (scene["question"], scene["round"], scene["until"]) == (None, None, WALL + 86_400_000)
    assert await statuses(phone, "kant:1", "woorden:1", "woorden:2") == ["ok", "ok", "invalid"]
    other = await evening.phone()
    assert await statuses(other, "kant:1") == ["ok"]
    await evening.after(0.5)
    scene = await remote.scene(progress=[1, 2])
    assert (scene["answered"], scene["paced"]) == (2, [])


@pytest.mark.parametrize("by_itself", [False, True], ids=["on the presenter's word", "at its time"])
async def test_after_that_the_room_looks_at_what_it_answered(evening: Node, wall: WallClock, by_itself: bool) -> None:
    """P48: everything is closed at once; the presenter goes through it, and shows each result as ever."""
    phone, screen = await evening.phone(), await evening.desk_page("screen")
    await give(evening, "pace", until=WALL + 60_000)
    await phone.scene(phase="paced")
    assert await statuses(phone, "woorden:1", "kant:1") == ["ok", "ok"]
    if by_itself:
        wall.now = WALL + 60_000 + GRACE
        await look_again(evening)
    else:
        await give(evening, "close")
    assert (await phone.scene(phase="lobby", step=2))["answered"] == 1
    assert await statuses(phone, "woorden:1", "kant:1", rev=2) == ["closed", "closed"]
    await give(evening, "advance")
    assert (await screen.scene(phase="closed", at=0))["result"] is None
    await give(evening, "advance")
    assert (await screen.scene(phase="revealed", at=0))["result"]["words"][0]["label"] == "lef"
    await give(evening, "advance")
    assert (await screen.scene(phase="closed", at=1))["result"]["options"][0]["count"] == 1


async def test_a_phone_that_comes_back_finds_everything_it_answered(evening: Node) -> None:
    """P13, P48: to every question, in the order of the deck."""
    phone = await evening.phone()
    await give(evening, "pace")
    await phone.scene(phase="paced")
    assert await statuses(phone, "kant:1", "woorden:1") == ["ok", "ok"]
    again = await evening.phone(secret=phone.got[0]["secret"])
    assert [ballot["round"] for ballot in again.got[0]["ballots"]] == ["woorden:1", "kant:1"]


# ── Seats ──


async def test_a_moderator_sees_answers_come_in_like_a_remote_does(evening: Node) -> None:
    """P35, P49: without notes, and as soon; it decides about answers, and about nothing else."""
    phone, moderator = await evening.phone(), await evening.desk_page("moderator")
    await give(evening, "jump", at=1)
    assert await statuses(phone, "kant:1") == ["ok"]
    await evening.after(0.5)
    scene = await moderator.scene(answered=1)
    assert (scene["notes"], scene["result"]["options"][0]["count"]) == (None, 1)
    moderator.say(t="order", id=1, step=None, command={"do": "next"})
    refused = await moderator.hear(lambda message: message["t"] == "done")
    assert (refused["status"], refused["code"]) == ("refused", "forbidden")


async def test_a_black_screen_is_for_everybody_to_know(evening: Node) -> None:
    """P50: the screen is black, and nothing else has changed."""
    phone, screen = await evening.phone(), await evening.desk_page("screen")
    await give(evening, "next")
    await give(evening, "black")
    for page in (phone, screen):
        assert (await page.scene(black=True))["phase"] == "open"
    assert await statuses(phone, "woorden:1") == ["ok"]


async def test_a_rehearsal_says_so_on_every_page(evening: Node) -> None:
    """P50: from the first scene."""
    evening.record = await evening.host.open_room(DECK, rehearsal=True)
    pages = [await evening.phone(), await evening.desk_page("screen"), await evening.desk_page("remote")]
    assert [page.got[0]["scene"]["rehearsal"] for page in pages] == [True] * 3
