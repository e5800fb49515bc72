"""The decks of this server by their ids, for whoever names one to a command or a program."""

from collections.abc import Sequence

from klankbord.decks import Entry


def table_of_decks(entries: Sequence[Entry]) -> str:
    """Return one line for each deck: its id, its title and languages, and whose it is. A file with problems says so."""
    width = max((len(entry.name) for entry in entries), default=0)
    return "\n".join(f"{entry.name:<{width}}  {_about(entry)}" for entry in entries)


def _about(entry: Entry) -> str:
    whose = f", for {entry.team}" if entry.team is not None else ""
    if entry.deck is None:
        return f"no deck yet{whose}: {entry.problems[0]}"
    languages = entry.deck.languages
    return f"{entry.deck.title[languages[0]]} ({', '.join(languages)}){whose}"
