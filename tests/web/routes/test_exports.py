"""Rooms go out as documents and come in as files, over HTTP."""

import asyncio
import hashlib
import json
import os
import sys
from collections.abc import AsyncGenerator
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any, get_args
from zoneinfo import ZoneInfo

import openpyxl
import pytest
import pytest_asyncio
from jsonschema import Draft202012Validator

from klankbord.archive import roomfile
from klankbord.client import Klankbord, Phone, Refused
from klankbord.documents import LANGUAGES
from klankbord.documents.formats import WRITERS
from klankbord.live import exporter as exporter_module
from klankbord.live import importer as importer_module
from klankbord.live.archivist import Archivist
from klankbord.live.exporter import SUFFIXES
from klankbord.protocol.api import Do, Jump
from klankbord.protocol.exported import DocumentLanguage, Export, FormatName
from klankbord.protocol.overlay import PutNote
from klankbord.questions.cloud import CloudAnswer
from klankbord.web.routes.exports import MEDIA
from tests.web.site import Site, running

pytestmark = pytest.mark.asyncio(loop_scope="module")

DECK = "sturen-vanuit-vertrouwen"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def other(tmp_path_factory: pytest.TempPathFactory, engine_url: str) -> AsyncGenerator[Site]:
    """Another server, with rooms and an archive of its own."""
    async with running(tmp_path_factory.mktemp("other"), f"{engine_url}?db=1") as other:
        yield other


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def room(site: Site) -> str:
    """A room that is over and archived."""
    async with Klankbord(site.url, site.token) as klankbord:
        room = await klankbord.open_room(DECK)
        at = [slide.id for slide in room.outline].index("spannend")
        await klankbord.command(room.id, Jump(at=at))
        async with Phone.join(site.url, room.code) as phone:
            await phone.until(lambda scene: scene.phase == "open")
            await phone.vote(CloudAnswer(words=("=1+1", "Loslaten")))
        await klankbord.command(room.id, Do(do="end"))
    archivist = Archivist(site.services.store, site.services.archive)
    while await archivist.turn():
        pass
    return room.id


def left(site: Site) -> list[Path]:
    """The files that documents leave in the data folder."""
    return [path for path in (site.services.settings.data_dir / "exports").rglob("*") if path.is_file()]


def tables() -> dict[str, Any]:
    """Whatever names the formats, for each of its names."""
    return {"written": {*WRITERS, "jsonl"}, "suffixes": {*SUFFIXES}, "media": {*MEDIA}}


@pytest.mark.parametrize("where", tables())
async def test_every_format_that_can_be_asked_for_is_made(where: str) -> None:
    """In every language that can be asked for."""
    assert tables()[where] == {*get_args(FormatName)}
    assert {*get_args(DocumentLanguage)} == {*LANGUAGES}


async def test_a_room_goes_to_another_server_and_is_the_same_there(site: Site, other: Site, room: str) -> None:
    """Sent again it changes nothing, and its file written there is the file that was sent."""
    async with Klankbord(site.url, site.token) as here, Klankbord(other.url, other.token) as there:
        file = await here.export(room, "jsonl")
        taken = await there.take_in(file)
        assert (taken.room, taken.changes, taken.new) == (room, file.count(b"\n") - 2, True)
        assert not (await there.take_in(file)).new
        assert await there.export(room, "jsonl") == file
        assert await other.services.archive.verify(room) == []
        assert await there.export(room, "csv") == await here.export(room, "csv")


async def test_notes_are_in_a_document_where_they_are_asked_for(site: Site, room: str) -> None:
    """And in the file of the room always, which is for keeping."""
    async with Klankbord(site.url, site.token) as here:
        await here.put_note(room, "note-one", PutNote(text="Voor ons."))
        assert b"Voor ons." not in await here.export(room, "csv")
        assert b"Voor ons." in await here.export(room, "csv", overlay=True)
        assert b"Voor ons." in await here.export(room, "jsonl")
        await here.remove_note(room, "note-one", 1)


async def test_a_document_is_fetched_once(site: Site, room: str) -> None:
    """By a name that the server made; then nothing of it is left."""
    async with site.program() as program:
        begun = await program.post(f"/api/archive/rooms/{room}/exports", json={"format": "xlsx", "language": "en"})
        assert begun.status_code == 202
        path = begun.headers["Location"]
        async with asyncio.timeout(60):
            while (export := Export.model_validate_json((await program.get(path)).content)).state != "ready":
                assert export.state != "failed"
                await asyncio.sleep(0.05)
        answer = await program.get(f"{path}/file")
        assert answer.headers["Content-Type"] == MEDIA["xlsx"]
        assert answer.headers["Content-Disposition"] == f'attachment; filename="{export.name}"'
        assert export.name.endswith(f"-{DECK}.xlsx")
        assert export.size == len(answer.content)
        texts = [
            cell.value for sheet in openpyxl.load_workbook(BytesIO(answer.content)) for row in sheet for cell in row
        ]
        assert "=1+1" in texts
        assert "Answers set aside by the presenter" in texts
        async with asyncio.timeout(10):
            while (await program.get(f"{path}/file")).status_code != 404:
                pass
    assert left(site) == []


async def taken_along(program: Any, room: str, **wanted: str) -> tuple[Export, bytes]:
    """A document, and what the server says of it."""
    path = (await program.post(f"/api/archive/rooms/{room}/exports", json=wanted)).headers["Location"]
    async with asyncio.timeout(60):
        while (export := Export.model_validate_json((await program.get(path)).content)).state != "ready":
            assert export.state != "failed"
    return export, (await program.get(f"{path}/file")).content


@pytest.mark.parametrize("zone", ["Etc/GMT-14", "Etc/GMT+12"])
async def test_a_document_goes_by_the_clock_that_was_asked_for(site: Site, room: str, zone: str) -> None:
    """In its name and in what it says; these two never have the same day."""
    found = await site.services.archive.opened(room)
    assert found
    opened = datetime.fromtimestamp(found[0].created / 1000, ZoneInfo(zone))
    async with site.program() as program:
        export, document = await taken_along(program, room, format="csv", zone=zone)
    assert export.name == f"klankbord-{opened:%Y-%m-%d}-{DECK}.csv"
    assert {f"{opened:%Y-%m-%d %H:%M}", zone} <= set(document.decode().replace("\r\n", ",").split(","))


async def test_a_typesetter_knows_no_secrets(
    site: Site, room: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It draws what came from outside, and has none of the settings of the server in its environment."""
    script = tmp_path / "typesetter"
    script.write_text('#!/bin/sh\nfor document; do :; done\nenv > "$document"\n')
    script.chmod(0o700)
    monkeypatch.setenv("KLANKBORD_API_TOKEN", "geheim")
    monkeypatch.setattr(sys, "executable", str(script))
    async with site.program() as program:
        _, environment = await taken_along(program, room, format="csv")
    assert b"PATH=" in environment
    assert b"KLANKBORD_" not in environment


@pytest.fixture
def endless(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A typesetter that never comes to an end; the file in which it writes its number."""
    number, script = tmp_path / "number", tmp_path / "typesetter"
    script.write_text(f"#!/bin/sh\necho $$ > {number}\necho 0.5\nexec sleep 600\n")
    script.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(script))
    return number


async def until_half(program: Any, path: str) -> None:
    """Wait until a document is half done."""
    async with asyncio.timeout(30):
        while Export.model_validate_json((await program.get(path)).content).part < 0.5:
            pass


def runs(number: Path) -> bool:
    """Whether the process is there."""
    try:
        os.kill(int(number.read_text()), 0)
    except ProcessLookupError:
        return False
    return True


async def test_a_document_that_is_stopped_is_no_more_work(site: Site, room: str, endless: Path) -> None:
    """Its process ends, and what it wrote is gone."""
    async with site.program() as program:
        path = (await program.post(f"/api/archive/rooms/{room}/exports", json={"format": "csv"})).headers["Location"]
        await until_half(program, path)
        assert runs(endless)
        assert (await program.get(path.replace(room, "nowhere"))).status_code == 404
        assert (await program.get(f"{path}/file")).status_code == 404
        assert (await program.delete(path)).status_code == 204
        assert not runs(endless)
        assert (await program.get(path)).status_code == 404
    assert left(site) == []


async def test_a_room_that_is_forgotten_is_in_no_document(site: Site, endless: Path) -> None:
    """Also where one was being made."""
    async with Klankbord(site.url, site.token) as klankbord, site.program() as program:
        room = (await klankbord.open_room(DECK)).id
        await klankbord.command(room, Do(do="next"))
        await klankbord.command(room, Do(do="end"))
        archivist = Archivist(site.services.store, site.services.archive)
        while await archivist.turn():
            pass
        path = (await program.post(f"/api/archive/rooms/{room}/exports", json={"format": "csv"})).headers["Location"]
        await until_half(program, path)
        await klankbord.forget_room(room)
        assert (await program.get(path)).status_code == 404
        assert left(site) == []
        with pytest.raises(Refused) as refused:
            await klankbord.export(room, "csv")
        assert refused.value.code == "no_such_room"


async def test_a_typesetter_that_fails_leaves_a_failed_export(
    site: Site, room: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And the next one goes well."""
    async with Klankbord(site.url, site.token) as klankbord:
        with monkeypatch.context() as broken:
            broken.setattr(sys, "executable", "/bin/false")
            with pytest.raises(Refused) as refused:
                await klankbord.export(room, "csv")
        assert refused.value.code == "export_failed"
        assert (await klankbord.export(room, "csv")).startswith(b"Over,")


async def test_what_cannot_be_exported_is_refused(site: Site, room: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A room that is live, one that is not there, and more documents than can be kept."""
    async with Klankbord(site.url, site.token) as klankbord:
        live = await klankbord.open_room(DECK)
        await klankbord.command(live.id, Do(do="next"))
        archivist = Archivist(site.services.store, site.services.archive)
        while await archivist.turn():
            pass
        for id_, code in ((live.id, "not_over"), ("nowhere", "no_such_room")):
            with pytest.raises(Refused) as refused:
                await klankbord.export(id_, "csv")
            assert refused.value.code == code
        monkeypatch.setattr(exporter_module, "MOST", 0)
        with pytest.raises(Refused) as refused:
            await klankbord.export(room, "csv")
        assert refused.value.code == "too_many_exports"


async def test_what_is_no_room_is_refused_with_its_line(
    site: Site, other: Site, room: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And so is what is too much, what is another room, and what is sent as something else."""
    async with Klankbord(site.url, site.token) as here, Klankbord(other.url, other.token) as there:
        file = await here.export(room, "jsonl")
        newer = file.replace(b'"version":1', b'"version":9', 1)
        for broken, code, sentence in (
            (file[:-40], "damaged_room_file", "Line"),
            (newer, "newer_room_file", "newer"),
            (b"hello", "no_room_file", "line 1"),
            (b"", "no_room_file", "line 1"),
        ):
            with pytest.raises(Refused) as refused:
                await there.take_in(broken)
            assert refused.value.code == code
            assert sentence in str(refused.value)
        await there.take_in(file)
        body = file[: file.rindex(b"\n", 0, -1) + 1].replace(b"Loslaten", b"Loslatem")
        foot = {"changes": body.count(b"\n") - 1, "sha256": hashlib.sha256(body).hexdigest()}
        with pytest.raises(Refused) as refused:
            await there.take_in(body + json.dumps(foot).encode())
        assert refused.value.code == "another_room"
        monkeypatch.setattr(importer_module, "MOST_BYTES", len(file) - 1)
        with pytest.raises(Refused) as refused:
            await there.take_in(file)
        assert refused.value.code == "too_large"
    async with other.program() as program:
        assert (await program.post("/api/archive/rooms", json={})).status_code == 415
    assert list((other.services.settings.data_dir / "imports").iterdir()) == []


async def test_every_line_is_what_the_published_schema_says(site: Site, room: str) -> None:
    """The one in the reference, the one that is served, and the one that lines are read by are the same."""
    async with site.browser() as browser:
        served = (await browser.get("/api/room-file.schema.json")).json()
    published = Path(__file__).parents[3] / "docs/reference/room-file.schema.json"
    assert served == json.loads(published.read_text("utf-8")) == roomfile.schema()
    validator = Draft202012Validator(served)
    async with Klankbord(site.url, site.token) as klankbord:
        lines = (await klankbord.export(room, "jsonl")).splitlines()
    assert [line for line in map(json.loads, lines) if not validator.is_valid(line)] == []
    vote = next(line for line in map(json.loads, lines) if "voter" in line)
    for wrong in ({**vote, "voter": 0}, {**vote, "name": "x"}, {**vote, "answer": {"kind": "cloud"}}, {}):
        assert not validator.is_valid(wrong)
