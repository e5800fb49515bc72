"""Decks: the questions of an evening, as a file that a person can read, compare and write by hand."""

from klankbord.decks.deck import Deck, Sample, Slide, Source
from klankbord.decks.parser import parse_deck
from klankbord.decks.problem import DeckError, Problem
from klankbord.decks.shelf import Entry, Sees, Shelf, everything
from klankbord.decks.writer import write_deck

__all__ = [
    "Deck",
    "DeckError",
    "Entry",
    "Problem",
    "Sample",
    "Sees",
    "Shelf",
    "Slide",
    "Source",
    "everything",
    "parse_deck",
    "write_deck",
]
