"""An operator lists the archive, moves rooms by file and counts everything again."""

import asyncio
import sqlite3
from pathlib import Path

from klankbord.client import Klankbord, Phone
from klankbord.protocol.api import Do, Jump
from klankbord.questions.cloud import CloudAnswer
from tests.cli.test_commands import run, serving

DECK = "sturen-vanuit-vertrouwen"


async def held(folder: Path) -> str:
    """A room that was held on a server that has stopped since; its id."""
    async with serving(folder) as (_, _said, port):
        url = f"http://127.0.0.1:{port}"
        token = (folder / "api-token").read_text().strip()
        async with Klankbord(url, token) as klankbord:
            room = await klankbord.open_room(DECK)
            at = [slide.id for slide in room.outline].index("spannend")
            await klankbord.command(room.id, Jump(at=at))
            async with Phone.join(url, room.code) as phone:
                await phone.until(lambda scene: scene.phase == "open")
                await phone.vote(CloudAnswer(words=("loslaten",)))
            await klankbord.command(room.id, Do(do="end"))
            async with asyncio.timeout(60):
                while " whole " not in await listed(folder):
                    pass
    return room.id


async def listed(folder: Path) -> str:
    """What `archive list` prints."""
    status, out, err = await run("archive", "list", "--data-dir", str(folder))
    assert (status, err) == (0, "")
    return out


async def test_a_room_moves_from_one_archive_to_another(tmp_path: Path) -> None:
    """It is listed, written, exported, read elsewhere, and the same there; a second time nothing happens."""
    here, there, file = tmp_path / "here", tmp_path / "there", tmp_path / "room.jsonl"
    room = await held(here)
    status, out, _ = await run("archive", "write", room, str(file), "--data-dir", str(here))
    assert (status, out) == (0, f"Room {room} is in {file}.\n")
    values = tmp_path / "room.csv"
    status, out, _ = await run("archive", "export", room, "csv", str(values), "--data-dir", str(here))
    assert (status, out) == (0, f"Room {room} is in {values}.\n")
    assert ",loslaten\r\n" in values.read_bytes().decode()
    status, out, _ = await run("archive", "read", str(file), "--data-dir", str(there))
    assert status == 0
    assert f"room {room} is in the archive" in out
    assert "already" in (await run("archive", "read", str(file), "--data-dir", str(there)))[1]
    assert await listed(there) == await listed(here)
    for folder in (here, there):
        status, out, _ = await run("archive", "verify", "--data-dir", str(folder))
        assert (status, out) == (0, "1 room: everything is as it was counted on the night.\n")
    with sqlite3.connect(there / "archive.sqlite") as archive:
        archive.execute("DELETE FROM answer")
    status, out, _ = await run("archive", "verify", "--data-dir", str(there))
    assert status == 1
    assert f"Room {room}: " in out


async def test_what_cannot_be_done_is_said_in_a_sentence(tmp_path: Path) -> None:
    """A room that is not there, a file that is no room, a folder that is no place for a file."""
    file = tmp_path / "no.jsonl"
    file.write_text("hello\n")
    folder = ("--data-dir", str(tmp_path / "data"))
    for arguments, sentence in (
        (("write", "nowhere", str(tmp_path / "out")), "There is no room nowhere"),
        (("export", "nowhere", "xlsx", str(tmp_path / "out")), "There is no room nowhere"),
        (("read", str(file)), "line 1 does not say which room it is"),
        (("read", str(tmp_path / "missing")), "cannot be read"),
    ):
        status, _, err = await run("archive", *arguments, *folder)
        assert status == 1
        assert sentence in err
        assert "Traceback" not in err
    assert not (tmp_path / "out").exists()
    assert not (tmp_path / "out.part").exists()
