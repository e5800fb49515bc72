"""Trying the way to a server without coming in, by anybody, within bounds."""

import asyncio
from typing import Any

from klankbord.protocol.codes import Code
from klankbord.protocol.messages import VERSION, Check, Checked
from klankbord.web.trials import MOST_CHECKS, MOST_TRIALS, Trials
from tests.web.house import House, Page


def trying(house: House, **said: Any) -> Page:
    """Open a page that sends a check."""
    page = house.page()
    page.say(t="check", **{"version": VERSION, "id": 7, **said})
    return page


async def test_a_check_is_answered_at_once_and_without_a_seat(house: House) -> None:
    """P57: the answer repeats the id and carries the server's clock; nobody has come in."""
    page = trying(house)
    answer = Checked.model_validate(page.got[0])
    assert (answer.id, answer.version) == (7, VERSION)
    assert answer.now > 1_700_000_000_000
    assert page.closed is None
    assert list(house.hub.everyone()) == []


async def test_checks_have_an_end(house: House) -> None:
    """P58: a page that goes on checking has sent too much."""
    page = house.page()
    for number in range(MOST_CHECKS):
        page.say(t="check", version=VERSION, id=number)
    assert (len(page.got), page.closed) == (MOST_CHECKS, None)
    page.say(t="check", version=VERSION, id=0)
    assert page.closed == Code.TOO_MUCH


async def test_only_so_many_try_at_once(house: House) -> None:
    """P58: one more is told to come back, until somebody has gone."""
    pages = [trying(house) for _ in range(MOST_TRIALS)]
    assert trying(house).closed == Code.BUSY
    house.desk.closed(pages[0])
    assert trying(house).closed is None


async def test_a_trial_is_over_in_time(house: House) -> None:
    """P58: a page that only tries is sent away; one that has gone is left alone."""
    away: list[tuple[str, Code]] = []
    over = asyncio.Event()

    def turn_away(page: str, code: Code) -> None:
        away.append((page, code))
        over.set()

    trials: Trials[str] = Trials(turn_away, seconds=0.01)
    check = Check(version=VERSION, id=1)
    for page in ("gone", "stays"):
        assert isinstance(trials.answer(page, check), Checked)
    trials.ended("gone")
    async with asyncio.timeout(5):
        await over.wait()
    assert away == [("stays", Code.SILENT)]


async def test_who_tries_does_not_come_in_and_who_is_in_does_not_try(house: House) -> None:
    """P59: coming in after a check is malformed, and so is a check of another version; a seat may not check."""
    page = trying(house)
    page.say(t="join", version=VERSION, code=house.record.code)
    assert page.closed == Code.MALFORMED
    assert trying(house, version=VERSION + 1).closed == Code.UNSUPPORTED_VERSION
    phone = await house.phone()
    phone.say(t="check", version=VERSION, id=1)
    assert phone.closed == Code.FORBIDDEN
