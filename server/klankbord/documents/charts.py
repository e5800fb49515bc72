"""Charts of a workbook, made of the cells of a table, so that whoever changes a number sees it change."""

from typing import Any

from xlsxwriter import Workbook

from klankbord.documents.ink import ACCENT, series_colours
from klankbord.documents.table import Picture

WIDTH = 560
ROW = 20
"""Pixels of a row of cells."""

LEAST_ROWS = 14
_KINDS = {
    "bars": {"type": "bar"},
    "columns": {"type": "column"},
    "stack": {"type": "bar", "subtype": "percent_stacked"},
    "dots": {"type": "scatter"},
}


def chart_rows(picture: Picture) -> int:
    """Return how many rows of cells a chart is high: enough for every bar and its name."""
    upright = picture.shape in {"columns", "dots"}
    return LEAST_ROWS if upright else max(LEAST_ROWS, 3 + picture.rows * len(_drawn(picture)))


def draw(book: Workbook, sheet: Any, picture: Picture, place: tuple[int, int], alt: str) -> None:
    """Draw a chart with its upper left corner at a row and a column: the row is that with the labels of the table.

    `sheet` is one of the book; `alt` is read to who does not see the chart.
    """
    if not picture.rows:
        return
    header, column = place
    chart = book.add_chart(dict(_KINDS[picture.shape]))
    name, first, last = sheet.get_name(), header + 1, header + picture.rows
    colours = series_colours(len(picture.values))
    for values, colour in zip(picture.values, colours, strict=True):
        chart.add_series(
            {
                "name": [name, header, values],
                "categories": [name, first, picture.labels, last, picture.labels],
                "values": [name, first, values, last, values],
                "fill": {"color": colour},
                **({"marker": _DOT} if picture.shape == "dots" else {"gap": 40}),
            }
        )
    if picture.shape == "dots":
        chart.set_x_axis({"min": 0, "max": picture.end, "name": [name, header, picture.labels]})
        chart.set_y_axis({"min": 0, "max": picture.end, "name": [name, header, picture.values[0]]})
    elif picture.shape != "columns":
        chart.set_y_axis({"reverse": True})  # the first row on top, as in the table
        chart.set_x_axis({"min": 0, **({"max": picture.end} if picture.end else {})})
    chart.set_title({"none": True})
    chart.set_legend({"position": "bottom"} if len(picture.values) > 1 else {"none": True})
    chart.set_size({"width": WIDTH, "height": chart_rows(picture) * ROW})
    sheet.insert_chart(header, column, chart, {"description": alt})


def _drawn(picture: Picture) -> tuple[int, ...]:
    """Return which series have bars of their own; in a stack they share one."""
    return picture.values[:1] if picture.shape == "stack" else picture.values


_DOT = {"type": "circle", "size": 7, "fill": {"color": ACCENT}, "border": {"color": "#FFFFFF"}}
