"""What pages are told of a timer that runs."""

import pytest

from klankbord.live import looking
from klankbord.rooms.command import Timer
from tests.web.house import House

HALF_A_MINUTE = 30_000


async def test_who_comes_in_while_a_timer_runs_is_told_the_time_of_now(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where nothing happened since the timer was set: else a late phone would count down too long."""
    await house.do("advance")
    await house.host.command(house.record.id, Timer(seconds=60), None)
    early = await (await house.phone()).scene(phase="open")
    room = await house.host.live(house.record.id)
    await room.moved()  # it knows of the first phone
    later = early["now"] + HALF_A_MINUTE
    monkeypatch.setattr(looking, "wall_clock", lambda: later)
    await room.moved()
    late = await (await house.phone()).scene(phase="open")
    assert (late["now"], late["until"]) == (later, early["until"])
