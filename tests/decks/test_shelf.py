"""The decks of an operator, beside those that ship with Klankbord."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from klankbord.decks import Entry, Shelf
from klankbord.decks.shelf import MOST_BYTES, MOST_FILES

DECK = "---\ntitle:\n  nl: Proef\n---\n\n## vraag\n\n- nl: Wat?\n- kind: open\n"


def put(folder: Path, name: str, content: bytes | str = DECK) -> None:
    """Write a file."""
    (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())


def own(folder: Path) -> list[Entry]:
    """Return the entries that come from a folder."""
    return [entry for entry in Shelf(folder).decks() if not entry.builtin]


def test_decks_of_a_folder_come_first_and_by_name(tmp_path: Path) -> None:
    """The operator's own decks are found before the built-in ones."""
    put(tmp_path, "b.md")
    put(tmp_path, "a.md")
    entries = Shelf(tmp_path).decks()
    assert [(entry.name, entry.builtin) for entry in entries[:2]] == [("a", False), ("b", False)]
    assert all(entry.builtin for entry in entries[2:])
    assert len(entries) > 2


def test_a_deck_of_the_folder_takes_the_place_of_a_built_in_one(tmp_path: Path) -> None:
    """An operator who changes a built-in deck has one deck of that name, the changed one."""
    put(tmp_path, "sturen-vanuit-vertrouwen.md")
    (entry,) = (entry for entry in Shelf(tmp_path).decks() if entry.name == "sturen-vanuit-vertrouwen")
    assert entry.deck is not None
    assert entry.deck.title == {"nl": "Proef"}


def test_a_broken_file_is_shown_with_its_problems(tmp_path: Path) -> None:
    """One bad deck does not take the others away."""
    put(tmp_path, "bad.md", DECK.replace("kind: open", "kind: opne"))
    put(tmp_path, "good.md")
    bad, good = own(tmp_path)
    assert bad.deck is None
    assert [str(problem) for problem in bad.problems] == [
        "line 9: There is no kind of question 'opne'. Did you mean 'open'?"
    ]
    assert good.deck is not None
    assert good.problems == ()


def test_a_file_that_is_not_utf_8_says_on_which_line(tmp_path: Path) -> None:
    """An editor with an old encoding is the commonest reason that a file cannot be read."""
    put(tmp_path, "latin.md", DECK.replace("Wat?", "Hé?").encode("latin-1"))
    (entry,) = own(tmp_path)
    assert [str(problem) for problem in entry.problems] == [
        "line 8: Something here is not UTF-8: save the file as UTF-8."
    ]


def test_a_file_that_is_too_large_is_not_read_to_its_end(tmp_path: Path) -> None:
    """A film in the folder costs no memory."""
    with (tmp_path / "film.md").open("wb") as file:
        file.truncate(MOST_BYTES * 1000)
    (entry,) = own(tmp_path)
    assert [problem.message for problem in entry.problems] == ["The file is larger than 4,000,000 bytes."]


def test_what_is_no_deck_by_its_name_is_left_alone(tmp_path: Path) -> None:
    """Hidden files, a README, other endings and folders are not decks."""
    for name in (".hidden.md", "README.md", "notes.txt", "deck.md~"):
        put(tmp_path, name)
    (tmp_path / "folder.md").mkdir()
    os.mkfifo(tmp_path / "pipe.md")
    assert own(tmp_path) == []


def test_a_folder_that_is_not_there_is_an_entry(tmp_path: Path) -> None:
    """A mistyped folder shows in the gallery, and the built-in decks stay."""
    entries = Shelf(tmp_path / "nowhere").decks()
    assert entries[0].name == str(tmp_path / "nowhere")
    assert [problem.message for problem in entries[0].problems] == [
        "The folder with decks cannot be read: No such file or directory."
    ]
    assert entries[1].builtin


def test_a_file_that_may_not_be_read_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A wrong permission is a problem of that file. The system's refusal is acted, because it never refuses root."""
    put(tmp_path, "secret.md")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    (entry,) = own(tmp_path)
    assert [problem.message for problem in entry.problems] == ["The file cannot be read: Permission denied."]


def test_a_folder_with_too_many_decks_says_so(tmp_path: Path) -> None:
    """The first ones are there, and the last entry says that more are not."""
    for number in range(MOST_FILES + 1):
        put(tmp_path, f"d{number:04}.md", "")
    entries = own(tmp_path)
    assert len(entries) == MOST_FILES + 1
    assert [problem.message for problem in entries[-1].problems] == [
        "The folder has 501 decks, and the first 500 of them are shown."
    ]


def put_for(folder: Path, team: str, name: str) -> None:
    """Write a deck of a team."""
    (folder / team).mkdir(exist_ok=True)
    put(folder / team, name)


def test_a_folder_in_the_folder_is_a_teams(tmp_path: Path) -> None:
    """Its decks come first, and only to whoever sees that team; a folder without decks is no team's."""
    put(tmp_path, "van-allen.md")
    put_for(tmp_path, "Noord", "b.md")
    put_for(tmp_path, "Zuid", "a.md")
    put_for(tmp_path, ".git", "c.md")
    put_for(tmp_path, "beelden", "README.md")
    shelf = Shelf(tmp_path)
    assert [(entry.team, entry.name) for entry in own(tmp_path)] == [
        ("Noord", "b"),
        ("Zuid", "a"),
        (None, "van-allen"),
    ]
    assert [entry.label for entry in shelf.decks(lambda team: team in {None, "Zuid"})][:2] == ["Zuid/a", "van-allen"]
    assert shelf.entry("b", lambda team: team in {None, "Zuid"}) is None
    assert shelf.teams() == ("Noord", "Zuid")


def test_nobody_sees_two_decks_of_one_name(tmp_path: Path) -> None:
    """The later file says so, to whoever sees both; what another team calls its decks is nobody else's concern."""
    put_for(tmp_path, "Noord", "avond.md")
    put_for(tmp_path, "Zuid", "avond.md")
    put_for(tmp_path, "Zuid", "van-allen.md")
    put(tmp_path, "van-allen.md")
    told = {entry.label: [problem.message for problem in entry.problems] for entry in own(tmp_path)}
    taken = ["There is a deck with the name of this file already: give the file another name."]
    assert told == {"Noord/avond": [], "Zuid/avond": taken, "Zuid/van-allen": taken, "van-allen": []}
    entry = Shelf(tmp_path).entry("avond", lambda team: team != "Noord")
    assert entry is not None
    assert (entry.team, entry.problems) == ("Zuid", ())
    named = Shelf(tmp_path).entry("van-allen")
    assert named is not None
    assert named.team is None


def test_a_folder_is_called_like_its_team_however_a_disk_writes_it(tmp_path: Path) -> None:
    """Some disks take an é apart."""
    put_for(tmp_path, "Cafe\u0301", "a.md")
    assert Shelf(tmp_path).teams() == ("Caf\u00e9",)


def test_a_folder_of_a_team_that_cannot_be_read_is_an_entry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It says so, and takes nothing else away. The system's refusal is acted, because it never refuses root."""
    put_for(tmp_path, "Noord", "a.md")
    put(tmp_path, "van-allen.md")
    real = Path.iterdir

    def refuse(folder: Path) -> Iterator[Path]:
        if folder.name == "Noord":
            raise PermissionError(13, "Permission denied")
        return real(folder)

    monkeypatch.setattr(Path, "iterdir", refuse)
    closed, everybodys = own(tmp_path)
    assert [problem.message for problem in closed.problems] == [
        "The folder with decks cannot be read: Permission denied."
    ]
    assert (closed.team, everybodys.name) == ("Noord", "van-allen")


def test_a_deck_is_found_by_its_name(tmp_path: Path) -> None:
    """A room is started from the deck as it is at that moment."""
    shelf = Shelf(tmp_path)
    assert shelf.entry("proef") is None
    put(tmp_path, "proef.md")
    entry = shelf.entry("proef")
    assert entry is not None
    assert entry.deck is not None
