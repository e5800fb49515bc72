"""The command line says where the server is, and what is wrong in one sentence."""

import asyncio
import json
import os
import re
import shlex
import signal
import socket
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx2
import pytest

from klankbord.client import Klankbord, Phone
from klankbord.protocol.api import RoomDetail
from klankbord.protocol.archived import FindRooms
from klankbord.protocol.overlay import Relabel

SHORT = "---\ntitle:\n  nl: Kort\n---\n\n## vraag\n\n- nl: Wat?\n- kind: open\n\n### samples\n\n#### nl\n\n- Iets.\n"
"""A deck with one question."""

SERVER = Path(__file__).parents[2] / "server"
PATIENCE = 60.0


def surroundings(**settings: str) -> dict[str, str]:
    """An environment without settings but these."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("KLANKBORD_")}
    return {**kept, "PYTHONPATH": str(SERVER), "PYTHONIOENCODING": "utf-8", **settings}


async def start(*arguments: str, **settings: str) -> Process:
    """Start `klankbord` with these arguments."""
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "klankbord", *arguments, env=surroundings(**settings), stdout=PIPE, stderr=PIPE
    )


async def run(*arguments: str, **settings: str) -> tuple[int | None, str, str]:
    """Run `klankbord` to its end; return status, output and errors."""
    process = await start(*arguments, **settings)
    async with asyncio.timeout(PATIENCE):
        out, err = await process.communicate()
    return process.returncode, out.decode(), err.decode()


async def read_until(process: Process, last: str) -> str:
    """What the process says, up to and including a line with `last`."""
    said = ""
    assert process.stdout is not None
    async with asyncio.timeout(PATIENCE):
        while last not in said:
            line = (await process.stdout.readline()).decode()
            assert line, said + (await process.stderr.read()).decode() if process.stderr else said
            said += line
    return said


@asynccontextmanager
async def serving(folder: Path, *arguments: str, **settings: str) -> AsyncGenerator[tuple[Process, str, int]]:
    """A server of this machine only, what it said at the start, and its port."""
    port = free_port()
    options = ("--host", "127.0.0.1", "--port", str(port), "--data-dir", str(folder))
    process = await start(*(arguments or ("serve",)), *options, **settings)
    try:
        yield process, await read_until(process, "Ctrl-C"), port
    finally:
        if process.returncode is None:
            process.terminate()
        async with asyncio.timeout(PATIENCE):
            await process.communicate()


def free_port() -> int:
    """A port that nobody uses."""
    with socket.create_server(("127.0.0.1", 0)) as sock:
        port: int = sock.getsockname()[1]
    return port


async def test_the_start_says_where_everything_is(tmp_path: Path) -> None:
    """The terminal shows the address and a one-time presenter link, and the link lets a browser in."""
    async with serving(tmp_path) as (process, said, port):
        assert f"On this machine  http://localhost:{port}\n" in said
        assert "it listens on this machine only" in said
        link = re.search(rf"http://localhost:{port}/present#(\S+)", said)
        assert link
        async with httpx2.AsyncClient(base_url=f"http://127.0.0.1:{port}", trust_env=False) as browser:
            answer = await browser.post("/api/session", json={"link": link[1]})
            assert answer.json()["role"] == "owner"
            assert (await browser.get("/")).status_code == 200
        process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(PATIENCE):
            assert await process.wait() == 0


async def test_phones_get_an_address_and_a_qr_code(tmp_path: Path) -> None:
    """With an address for phones the terminal shows it, as text and as a QR code."""
    async with serving(tmp_path, KLANKBORD_PUBLIC_URL="https://poll.example.org") as (_, said, _port):
        assert "For phones       https://poll.example.org\n" in said
        assert "https://poll.example.org/present#" in said
        assert said.count("█") > 100


async def test_ctrl_c_is_an_orderly_end(tmp_path: Path) -> None:
    """Ctrl-C tells the phones, stops the engine and leaves with status 0 and no trace."""
    async with serving(tmp_path) as (process, _, port):
        async with Klankbord(f"http://127.0.0.1:{port}", (tmp_path / "api-token").read_text().strip()) as klankbord:
            room = await klankbord.open_room("sturen-vanuit-vertrouwen")
        phone = await Phone.join(f"http://127.0.0.1:{port}", room.code).__aenter__()
        process.send_signal(signal.SIGINT)
        async with asyncio.timeout(PATIENCE):
            _, err = await process.communicate()
        await phone.__aexit__()
        assert process.returncode == 0
        assert b"Traceback" not in err
        assert b"engine_stopped" in err


async def test_rooms_are_there_after_a_restart(tmp_path: Path) -> None:
    """A server that starts again on the same folder has the rooms of before, and the same token."""
    async with serving(tmp_path) as (process, _, port):
        token = (tmp_path / "api-token").read_text().strip()
        async with Klankbord(f"http://127.0.0.1:{port}", token) as klankbord:
            room = await klankbord.open_room("sturen-vanuit-vertrouwen")
        process.kill()
        await process.wait()
    async with (
        serving(tmp_path) as (_, _, port),
        Klankbord(f"http://127.0.0.1:{port}", token) as klankbord,
    ):
        assert [known.id for known in await klankbord.rooms()] == [room.id]


async def test_a_new_link_for_a_running_server(tmp_path: Path) -> None:
    """The command that the server prints makes a link, for whoever may read the data folder."""
    async with serving(folder := tmp_path / "data of the evening") as (_, said, port):
        command = next(line for line in said.splitlines() if "klankbord presenter-link" in line)
        assert shlex.split(command)[2:] == ["--port", str(port), "--data-dir", str(folder)]
        status, out, _ = await run(*shlex.split(command)[1:])
        assert status == 0
        assert re.fullmatch(rf"http://localhost:{port}/present#\S{{43}}\n", out)


async def test_the_second_server_is_told(tmp_path: Path) -> None:
    """Neither a port nor a data folder is shared: the second server says what to do, and the first goes on."""
    async with serving(tmp_path) as (_, _, port):
        same_port = await run("serve", "--host", "127.0.0.1", "--port", str(port), "--data-dir", str(tmp_path / "b"))
        same_folder = await run("serve", "--host", "127.0.0.1", "--port", str(free_port()), "--data-dir", str(tmp_path))
    assert one_sentence(*same_port).startswith(f"Cannot listen on 127.0.0.1 port {port} (Address already in use)")
    assert "is in use by another Klankbord server" in one_sentence(*same_folder)


async def test_a_folder_that_cannot_be(tmp_path: Path) -> None:
    """A data folder that is a file is named, with what to do."""
    (tmp_path / "file").write_text("")
    said = await run("serve", "--host", "127.0.0.1", "--port", str(free_port()), "--data-dir", str(tmp_path / "file/x"))
    assert "is not a directory" in one_sentence(*said)


async def test_data_of_a_newer_engine(tmp_path: Path) -> None:
    """Data that a newer engine wrote is not touched by an older one."""
    async with serving(tmp_path):
        pass
    (tmp_path / "engine.json").write_text('{"flavour": "valkey", "version": [99, 0, 0]}')
    said = await run("serve", "--host", "127.0.0.1", "--port", str(free_port()), "--data-dir", str(tmp_path))
    assert "99.0.0" in one_sentence(*said)


@pytest.mark.parametrize("command", ["serve", "doctor", "demo", "presenter-link"])
async def test_a_misspelt_setting_stops_every_command(command: str) -> None:
    """No command goes on with a setting that nobody knows."""
    said = await run(command, KLANKBORD_PROT="8000")
    assert one_sentence(*said) == "There is no setting KLANKBORD_PROT. Did you mean KLANKBORD_PORT?"


async def test_a_proxy_that_is_none_is_named(tmp_path: Path) -> None:
    """What cannot be a proxy is said with the name of its variable."""
    said = await run("serve", "--data-dir", str(tmp_path), "--port", "0", KLANKBORD_TRUSTED_PROXIES="caddy")
    assert one_sentence(*said).startswith("KLANKBORD_TRUSTED_PROXIES cannot be used: 'caddy' is no proxy")


async def test_a_word_list_that_cannot_be_used(tmp_path: Path) -> None:
    """A server does not start with a list that would hold nothing, and says which line is wrong."""
    (tmp_path / "nl.txt").write_text("goed\ntwee woorden\n", "utf-8")
    said = await run("serve", "--data-dir", str(tmp_path), "--port", "0", KLANKBORD_WORDS=str(tmp_path))
    problem = f"{tmp_path / 'nl.txt'}, line 2: write one word a line, of at most 40 characters."
    assert one_sentence(*said) == f"KLANKBORD_WORDS cannot be used: {problem}"


async def test_a_folder_of_decks_that_is_not_there(tmp_path: Path) -> None:
    """A server does not start without the decks it was told to show, and the doctor says so too."""
    options = ("--data-dir", str(tmp_path), "--host", "127.0.0.1", "--port", str(free_port()))
    decks = {"KLANKBORD_DECKS": str(tmp_path / "decks")}
    said = one_sentence(*await run("serve", *options, **decks))
    assert said.startswith(f"KLANKBORD_DECKS cannot be used: the folder {tmp_path}/decks cannot be read (No such file")
    status, out, _ = await run("doctor", *options, **decks)
    assert status == 1
    assert f"✗ {said}" in out.splitlines()


async def test_the_start_names_a_file_that_is_no_deck(tmp_path: Path) -> None:
    """Whoever starts a server reads which deck will not be there, and the first thing that is wrong with it."""
    (tmp_path / "decks").mkdir()
    (tmp_path / "decks" / "avond.md").write_text("geen kop")
    async with serving(tmp_path, KLANKBORD_DECKS=str(tmp_path / "decks"), KLANKBORD_LOG="json") as (process, _, _):
        process.terminate()
        async with asyncio.timeout(PATIENCE):
            _, err = await process.communicate()
    told = [json.loads(line) for line in err.decode().splitlines()]
    (broken,) = (line for line in told if line["event"] == "deck_broken")
    assert (broken["level"], broken["deck"], broken["more"]) == ("warning", "avond", 1)
    assert broken["problem"] == "line 1: A deck begins with a line '---', and then its title."


async def test_the_doctor_names_a_file_that_is_no_deck(tmp_path: Path) -> None:
    """A mistake in a deck is found before the evening."""
    (tmp_path / "decks").mkdir()
    (tmp_path / "decks" / "avond.md").write_text("geen kop")
    options = ("--data-dir", str(tmp_path), "--host", "127.0.0.1", "--port", str(free_port()))
    status, out, _ = await run("doctor", *options, KLANKBORD_DECKS=str(tmp_path / "decks"))
    assert status == 1
    assert "✗ Not a deck yet: avond. The gallery says what is wrong, and in which line." in out.splitlines()


async def test_a_demonstration_of_no_deck(tmp_path: Path) -> None:
    """What is no deck is said before there is a banner."""
    options = ("--data-dir", str(tmp_path), "--host", "127.0.0.1", "--port", str(free_port()))
    said = await run("demo", "--deck", "bestaat-niet", *options)
    assert one_sentence(*said) == "There is no deck with this id."


async def test_no_server_has_no_link(tmp_path: Path) -> None:
    """Where no server ever ran, there is no token and so no link."""
    said = await run("presenter-link", "--data-dir", str(tmp_path))
    assert "No server has run with the data folder" in one_sentence(*said)


async def test_the_doctor_finds_all_well(tmp_path: Path) -> None:
    """On a machine that can serve, every check is told in a sentence and the status is 0."""
    options = ("--host", "127.0.0.1", "--port", str(free_port()), "--data-dir", str(tmp_path))
    status, out, err = await run("doctor", *options)
    assert (status, err) == (0, "")
    assert len(out.splitlines()) == 8
    assert all(line.startswith("✓ ") and line.endswith(".") for line in out.splitlines())


async def test_the_doctor_visits_a_running_server(tmp_path: Path) -> None:
    """Where a server runs already, it is the one that is checked."""
    async with serving(tmp_path) as (_, _, port):
        options = ("--host", "127.0.0.1", "--port", str(port), "--data-dir", str(tmp_path))
        status, out, _ = await run("doctor", *options)
    assert status == 0
    assert f"✓ Klankbord is running on port {port}." in out
    assert "✓ The server answers by websocket." in out


async def test_the_doctor_says_what_is_wrong(tmp_path: Path) -> None:
    """What is wrong is a sentence with what to do, every check is still made, and the status is 1."""
    (tmp_path / "file").write_text("")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        options = ("--host", "127.0.0.1", "--port", port, "--data-dir", str(tmp_path / "file"))
        status, out, _ = await run("doctor", *options, KLANKBORD_ENGINE="/bin/true")
    assert status == 1
    wrong = [line for line in out.splitlines() if line.startswith("✗ ")]
    assert len(wrong) >= 3
    assert any("cannot be written" in line for line in wrong)
    assert any(f"Cannot listen on 127.0.0.1 port {port}" in line for line in wrong)
    assert any("/bin/true" in line for line in wrong)


async def test_a_demonstration_fills_a_room(tmp_path: Path) -> None:
    """`klankbord demo` opens a rehearsal, people come in, and they answer what is asked."""
    async with serving(tmp_path, "demo", "--people", "8", "--pace", "50") as (process, _, port):
        said = await read_until(process, "right arrow")
        found = re.search(r"8 simulated people are coming into room (\d{8})", said)
        assert found
        token = (tmp_path / "api-token").read_text().strip()
        async with Klankbord(f"http://127.0.0.1:{port}", token) as klankbord:
            [summary] = await klankbord.rooms()
            assert (summary.code, summary.rehearsal) == (found[1], True)
            room: RoomDetail = await klankbord.room(summary.id)
            await answered(klankbord, room)


async def test_a_demonstration_for_the_archive_stands_apart(tmp_path: Path) -> None:
    """An evening is led to its end and labelled, as is a second one. Among what people said none is held."""
    (tmp_path / "decks").mkdir()
    (tmp_path / "decks" / "kort.md").write_text(SHORT, "utf-8")
    demo, decks = ("demo", "--archived", "--deck", "kort", "--people", "3", "--pace", "50"), str(tmp_path / "decks")
    for evenings in (1, 2):
        async with serving(tmp_path / "data", *demo, KLANKBORD_DECKS=decks) as (process, _, port):
            await read_until(process, "/archive/rooms/")
            token = (tmp_path / "data" / "api-token").read_text().strip()
            async with Klankbord(f"http://127.0.0.1:{port}", token) as klankbord:
                found = (await klankbord.find_rooms(FindRooms())).rooms
                [label] = await klankbord.labels()
                assert (label.name, [room.labels for room in found]) == ("demo", [(label.id,)] * evenings)
                await klankbord.relabel(found[0].id, Relabel(take=(label.id,) if evenings == 2 else ()))
    options = ("--data-dir", str(tmp_path / "data"), "--host", "127.0.0.1", "--port", str(free_port()))
    status, _, err = await run(*demo, *options, KLANKBORD_DECKS=decks)
    assert status == 1
    assert "a demonstration does not belong among them" in err


async def test_every_deck_has_its_id_on_a_line(tmp_path: Path) -> None:
    """`klankbord decks` says what can be named to a demonstration or a program, and whose it is."""
    folder = tmp_path / "Leergang"
    folder.mkdir()
    (folder / "kort.md").write_text(SHORT, "utf-8")
    (tmp_path / "half.md").write_text("---\n", "utf-8")
    status, out, _ = await run("decks", KLANKBORD_DECKS=str(tmp_path))
    said = {line.split()[0]: line.split(maxsplit=1)[1] for line in out.splitlines()}
    assert status == 0
    assert said["kort"] == "Kort (nl), for Leergang"
    assert said["half"].startswith("no deck yet: line 1: The front matter begins here")
    assert said["sturen-vanuit-vertrouwen"].endswith("(nl, en)")


async def test_a_demonstration_of_another_server(tmp_path: Path) -> None:
    """`klankbord demo --url` fills a room of a server that runs already."""
    async with serving(tmp_path) as (_, _, port):
        demo = await start("demo", "--url", f"http://127.0.0.1:{port}", "--data-dir", str(tmp_path), "--pace", "50")
        assert "/present#" in await read_until(demo, "right arrow")
        async with Klankbord(f"http://127.0.0.1:{port}", (tmp_path / "api-token").read_text().strip()) as klankbord:
            [summary] = await klankbord.rooms()
            await answered(klankbord, await klankbord.room(summary.id))
        demo.send_signal(signal.SIGINT)
        async with asyncio.timeout(PATIENCE):
            _, err = await demo.communicate()
        assert b"Traceback" not in err


async def answered(klankbord: Klankbord, room: RoomDetail) -> None:
    """Ask the cloud, and wait until five people have answered it."""
    from klankbord.client import Screen
    from klankbord.protocol.api import Jump

    at = [slide.id for slide in room.outline].index("spannend")
    async with asyncio.timeout(PATIENCE), Screen.join(klankbord, room.id) as screen:
        await klankbord.command(room.id, Jump(at=at))
        await screen.until(lambda scene: scene.answered >= 5)


def one_sentence(status: int | None, out: str, err: str) -> str:
    """The one line on standard error of a command that failed; log lines of what began before are not it."""
    lines = [line for line in err.splitlines() if not re.match(r"\d{4}-\d\d-\d\dT", line)]
    assert status == 1, err
    assert out == ""
    assert len(lines) == 1, err
    return lines[0]
