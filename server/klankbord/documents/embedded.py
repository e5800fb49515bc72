"""The workbook inside a chart of a slide, which opens when somebody edits the chart.

python-pptx writes one by itself, with labels that begin with `=` as formulas. This one takes its place: the same cells,
and every text in them is text.
"""

from collections.abc import Sequence
from io import BytesIO

from xlsxwriter import Workbook

from klankbord.documents.table import Cell
from klankbord.documents.xlsx import TEXT_IS_TEXT


def embedded_workbook(columns: Sequence[tuple[str, Sequence[Cell]]]) -> bytes:
    """Return a workbook with a label and values a column, in the places where charts of slides look for them."""
    data = BytesIO()
    book = Workbook(data, {**TEXT_IS_TEXT, "in_memory": True})
    sheet = book.add_worksheet("Sheet1")
    for at, (label, values) in enumerate(columns):
        if label:
            sheet.write_string(0, at, label)
        for row, value in enumerate(values, 1):
            if isinstance(value, str):
                sheet.write_string(row, at, value)
            elif value is not None:
                sheet.write_number(row, at, value)
    book.close()
    return data.getvalue()
