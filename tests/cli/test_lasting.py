"""A file that an operator counts on is on disk before it has its name, and its name is on disk before they are told."""

import os
import tarfile
from pathlib import Path

import pytest

from klankbord.cli.lasting import lasting
from klankbord.cli.saving import back_up, restore
from klankbord.settings import Settings

WHOLE = b"everything that was said" * 1000


@pytest.fixture
def synced(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[tuple[str, int, bool]]:
    """What was made sure of, in order: a folder, or a file by the name it was to have.

    Each with how much was in it, and whether the last of those files had its name by then.
    """
    found: list[tuple[str, int, bool]] = []
    real = os.fsync

    def fsync(handle: int) -> None:
        path = Path(f"/proc/self/fd/{handle}").readlink()
        if path.suffix == ".part":
            name = path.with_name(path.stem.rpartition(".")[0])
            found.append((str(name.relative_to(tmp_path)), path.stat().st_size, name.exists()))
        elif path.is_dir():
            files = [name for name, size, _ in found if size]
            found.append((str(path.relative_to(tmp_path)), 0, bool(files) and (tmp_path / files[-1]).exists()))
        real(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    return found


def test_a_file_is_on_disk_before_it_has_its_name(tmp_path: Path, synced: list[tuple[str, int, bool]]) -> None:
    """All of its bytes first, then its name, then the folder that the name is in; nobody else can read it."""
    with lasting(tmp_path / "backup") as part:
        part.write_bytes(WHOLE)
    assert synced == [("backup", len(WHOLE), False), (".", 0, True)]
    assert (tmp_path / "backup").read_bytes() == WHOLE
    assert (tmp_path / "backup").stat().st_mode & 0o077 == 0
    assert [path.name for path in tmp_path.iterdir()] == ["backup"]


async def test_a_backup_is_such_a_file(tmp_path: Path, synced: list[tuple[str, int, bool]]) -> None:
    """With the digest behind it."""
    await back_up(Settings(data_dir=tmp_path / "data"), tmp_path / "backup")
    assert synced[-2:] == [("backup", (tmp_path / "backup").stat().st_size, False), (".", 0, True)]


async def test_what_is_restored_is_such_a_file(tmp_path: Path, synced: list[tuple[str, int, bool]]) -> None:
    """In folders whose names are on disk before; the engine sees to its own."""
    await back_up(Settings(data_dir=tmp_path / "data"), tmp_path / "backup")
    synced.clear()
    await restore(Settings(data_dir=tmp_path / "new" / "there"), tmp_path / "backup", None)
    with tarfile.open(tmp_path / "backup") as backup:
        size = backup.getmember("archive.sqlite").size
    assert synced[:4] == [
        (".", 0, False),
        ("new", 0, False),
        ("new/there/archive.sqlite", size, False),
        ("new/there", 0, True),
    ]
    assert (tmp_path / "new" / "there" / "archive.sqlite").stat().st_mode & 0o077 == 0


def test_what_was_there_stays_until_the_new_one_is_whole(tmp_path: Path) -> None:
    """Nothing is left of one that broke off, and one that a power cut left is in nobody's way."""
    (tmp_path / "backup").write_bytes(b"before")
    (tmp_path / "backup.part").write_bytes(b"left by a power cut")

    def break_off() -> None:
        with lasting(tmp_path / "backup") as part:
            part.write_bytes(WHOLE)
            raise OSError("The disk is full.")

    with pytest.raises(OSError, match="full"):
        break_off()
    assert {path.name for path in tmp_path.iterdir()} == {"backup", "backup.part"}
    assert (tmp_path / "backup").read_bytes() == b"before"
    with lasting(tmp_path / "backup") as part:
        part.write_bytes(WHOLE)
    assert (tmp_path / "backup").read_bytes() == WHOLE
