"""Decks: the questions of an evening, as a file that a person can read, compare and write by hand."""

from klankbord.decks.deck import Deck, Sample, Slide, Source

__all__ = ["Deck", "Sample", "Slide", "Source"]
