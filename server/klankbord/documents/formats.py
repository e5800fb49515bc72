"""The documents that a report can become, by the name that is asked for."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from klankbord.documents.csv import COMMA, SEMICOLON, write_csv
from klankbord.documents.pdf import write_pdf
from klankbord.documents.pptx import write_pptx
from klankbord.documents.progress import Progress
from klankbord.documents.report import Report
from klankbord.documents.xlsx import write_xlsx

WRITERS: Mapping[str, Callable[[Report, Path, Progress], None]] = {
    "xlsx": write_xlsx,
    "csv": partial(write_csv, COMMA),
    "csv-semicolon": partial(write_csv, SEMICOLON),
    "pdf": write_pdf,
    "pptx": write_pptx,
}
"""Each writes a report to a file, and tells how far it is."""
