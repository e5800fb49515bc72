"""Documents: what a room said, to take along as a file.

Everything is drawn from one `Report`, so a spreadsheet and a slide cannot disagree. Nothing here knows where a room was
kept or who asks for it; `klankbord.live.exporter` does.
"""

from klankbord.documents.minutes import Ballot, Minutes, RoundMinutes
from klankbord.documents.phrases import LANGUAGES, Phrases
from klankbord.documents.report import Report, report

__all__ = ["LANGUAGES", "Ballot", "Minutes", "Phrases", "Report", "RoundMinutes", "report"]
