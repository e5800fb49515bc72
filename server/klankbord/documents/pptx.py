"""The report as slides: one for each round, with its prompt as the title and a chart that can be edited.

The settings are in the notes. What is on a slide is what the room saw; what was set aside is a number here.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.chart.data import CategoryChartData, XyChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_MARKER_STYLE
from pptx.util import Inches, Pt

from klankbord.brand.themes import LIGHT
from klankbord.documents.embedded import embedded_workbook
from klankbord.documents.ink import ACCENT, series_colours
from klankbord.documents.phrases import Phrases
from klankbord.documents.progress import Progress
from klankbord.documents.report import QuestionReport, Report, RoundReport
from klankbord.documents.sheetnames import cut
from klankbord.documents.table import Cell, Fact, Picture, Table

MOST_ROWS = 10
"""Of a table on a slide."""

_LONGEST = 160  # characters of one cell of it
_WIDTH, _HEIGHT = Inches(13.333), Inches(7.5)
_LEFT, _WIDE = Inches(0.6), Inches(12.1)
_TITLE, _BODY, _FOOT = (Inches(0.4), Inches(1.2)), (Inches(1.7), Inches(4.9)), (Inches(6.75), Inches(0.45))
"""Where parts of a slide begin from its top, and how high they are."""

_COVER, _TITLE_ONLY = 0, 5  # layouts of the template that python-pptx brings
_SHAPES = {
    "bars": XL_CHART_TYPE.BAR_CLUSTERED,
    "columns": XL_CHART_TYPE.COLUMN_CLUSTERED,
    "stack": XL_CHART_TYPE.BAR_STACKED_100,
}


def write_pptx(report: Report, path: Path, progress: Progress) -> None:
    """Write a report to a file."""
    say = Phrases(report.language)
    slides: Any = Presentation()  # its shapes have no types worth the name
    slides.slide_width, slides.slide_height = _WIDTH, _HEIGHT
    slides.core_properties.title = report.title
    slides.core_properties.language = report.language
    slides.core_properties.created = datetime.fromtimestamp(report.created / 1000, UTC)
    _cover(slides, report)
    for done, question in enumerate(report.questions, 1):
        for asked in question.rounds:
            _round(slides, question, asked, say)
        if question.threads and question.threads.picture:
            _threads(slides, question, question.threads, question.threads.picture)
        progress(done / (len(report.questions) + 1))
    slides.save(str(path))
    progress(1)


def _cover(slides: Any, report: Report) -> None:
    slide = slides.slides.add_slide(slides.slide_layouts[_COVER])
    _place(slide.shapes.title, Inches(1.6), Inches(2.2))
    _write(slide.shapes.title, report.title, 40, bold=True)
    facts = slide.placeholders[1]
    _place(facts, Inches(4), Inches(2.8))
    _write(facts, _lines(report.facts), 16)


def _round(slides: Any, question: QuestionReport, asked: RoundReport, say: Phrases) -> None:
    slide = slides.slides.add_slide(slides.slide_layouts[_TITLE_ONLY])
    several = len(question.rounds) > 1
    title = f"{question.prompt} – {say('round n', n=asked.number)}" if several else question.prompt
    _title(slide, title)
    table = asked.tables[0]
    if not table.rows:
        foot = say("no answers")
    elif table.picture:
        _chart(slide, table, table.picture, f"{title} – {table.title}")
        foot = ""
    else:
        _table(slide, table, say)
        more = len(table.rows) - MOST_ROWS
        foot = say("more rows", n=more) if more > 0 else ""
    box = slide.shapes.add_textbox(_LEFT, _FOOT[0], _WIDE, _FOOT[1])
    _write(box, " ".join(filter(None, (f"{say('people who answered')}: {asked.n}.", foot))), 14)
    facts = (Fact(say("kind"), question.kind), *question.settings, *asked.facts)
    told = [question.explanation, _lines(facts)]
    if asked.merges:
        merged = "\n".join(f"{word} → {into}" for word, into in asked.merges.rows)
        told.append(f"{say('merged words')}:\n{merged}")
    slide.notes_slide.notes_text_frame.text = _text("\n\n".join(filter(None, told)))


def _threads(slides: Any, question: QuestionReport, table: Table, picture: Picture) -> None:
    """Draw how many people are in each thread through the answers; whose words are in it is not for a slide."""
    slide = slides.slides.add_slide(slides.slide_layouts[_TITLE_ONLY])
    title = f"{question.prompt} – {table.title}"
    _title(slide, title)
    _chart(slide, table, picture, title)


def _title(slide: Any, title: str) -> None:
    _place(slide.shapes.title, *_TITLE)
    _write(slide.shapes.title, title, 32 if len(title) <= 60 else 24 if len(title) <= 120 else 18, bold=True)


def _chart(slide: Any, table: Table, picture: Picture, alt: str) -> None:
    rows = table.rows[: picture.rows]
    labels = [_text(row[picture.labels]) for row in rows]
    values = [[row[at] for row in rows] for at in picture.values]
    names = [table.columns[at].label for at in picture.values]
    place = (_LEFT, _BODY[0], _WIDE, _BODY[1])
    if picture.shape == "dots":
        first = [row[picture.labels] for row in rows]
        data: Any = XyChartData()
        series = data.add_series(names[0])
        for x, y in zip(first, values[0], strict=True):
            series.add_data_point(x, y)
        frame = slide.shapes.add_chart(XL_CHART_TYPE.XY_SCATTER, *place, data)
    else:
        first = labels
        data = CategoryChartData()
        data.categories = labels
        for name, column in zip(names, values, strict=True):
            data.add_series(name, column)
        frame = slide.shapes.add_chart(_SHAPES[picture.shape], *place, data)
    cells: list[tuple[str, Sequence[Cell]]] = [("", first), *zip(names, values, strict=True)]
    frame.chart.part.chart_workbook.update_from_xlsx_blob(embedded_workbook(cells))
    frame._element.nvGraphicFramePr.cNvPr.set("descr", alt)  # python-pptx has no way to say it
    _dress(frame.chart, table, picture)


def _dress(chart: Any, table: Table, picture: Picture) -> None:
    """Let a chart look like the ones on the wall: no frame, no grid, numbers at the bars."""
    chart.has_title = False
    chart.has_legend = len(picture.values) > 1
    if chart.has_legend:
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    chart.font.size, chart.font.color.rgb = Pt(14), _rgb(LIGHT.ink)
    colours = series_colours(len(picture.values))
    for series, colour in zip(chart.plots[0].series, colours, strict=True):
        if picture.shape == "dots":
            series.format.line.fill.background()
            series.marker.style, series.marker.size = XL_MARKER_STYLE.CIRCLE, 9
            series.marker.format.fill.solid()
            series.marker.format.fill.fore_color.rgb = _rgb(colour)
        else:
            series.format.fill.solid()
            series.format.fill.fore_color.rgb = _rgb(colour)
    if picture.shape == "dots":
        for axis, at in ((chart.category_axis, picture.labels), (chart.value_axis, picture.values[0])):
            axis.minimum_scale, axis.maximum_scale, axis.has_major_gridlines = 0, picture.end, False
            axis.axis_title.text_frame.text = table.columns[at].label
        return
    plot = chart.plots[0]
    plot.gap_width, plot.has_data_labels = 40, True
    plot.data_labels.font.size = Pt(14)
    if picture.shape == "stack":
        plot.data_labels.number_format, plot.data_labels.number_format_is_linked = "0;;", False  # no zero in no bar
        plot.data_labels.font.bold, plot.data_labels.font.color.rgb = True, _rgb(LIGHT.paper)
    chart.value_axis.visible, chart.value_axis.has_major_gridlines = False, False
    chart.value_axis.minimum_scale = 0
    if picture.end:
        chart.value_axis.maximum_scale = picture.end
    chart.category_axis.reverse_order = picture.shape != "columns"  # the first row on top, as in the table


def _table(slide: Any, table: Table, say: Phrases) -> None:
    rows = table.rows[:MOST_ROWS]
    place = (_LEFT, _BODY[0], _WIDE, Inches(0.4))
    frame = slide.shapes.add_table(len(rows) + 1, len(table.columns), *place)
    frame.table.horz_banding = False
    parts = [3 if any(isinstance(row[at], str) for row in rows) else 1 for at in range(len(table.columns))]
    for column, part in zip(frame.table.columns, parts, strict=True):
        column.width = _WIDE * part // sum(parts)
    told = [[column.label for column in table.columns], *([_cell(cell, say) for cell in row] for row in rows)]
    for at, row in enumerate(told):
        for column, text in enumerate(row):
            _cell_of_table(frame.table.cell(at, column), text, head=at == 0)


def _cell_of_table(cell: Any, text: str, *, head: bool) -> None:
    cell.text = _text(text)
    cell.fill.solid()
    cell.fill.fore_color.rgb = _rgb(ACCENT if head else "#ffffff")
    font = cell.text_frame.paragraphs[0].font
    font.size, font.bold, font.color.rgb = Pt(14), head, _rgb("#ffffff" if head else LIGHT.ink)


def _cell(cell: Cell, say: Phrases) -> str:
    return cut(cell, _LONGEST) if isinstance(cell, str) else "" if cell is None else say.number(cell)


def _place(shape: Any, top: int, height: int) -> None:
    shape.left, shape.top, shape.width, shape.height = _LEFT, top, _WIDE, height


def _write(shape: Any, text: str, size: int, *, bold: bool = False) -> None:
    shape.text_frame.word_wrap = True
    shape.text_frame.text = _text(text)
    for paragraph in shape.text_frame.paragraphs:
        paragraph.font.size, paragraph.font.bold, paragraph.font.color.rgb = Pt(size), bold, _rgb(LIGHT.ink)
        paragraph.alignment = 1  # left


def _lines(facts: Sequence[Fact]) -> str:
    return "\n".join(f"{fact.label}: {fact.value}" for fact in facts)


def _text(cell: Cell) -> str:
    """Return what can stand in XML: not every character can, and what cannot is seen by nobody."""
    return "".join(one for one in str(cell) if one == "\n" or one.isprintable() or ord(one) > 0x9F)


def _rgb(colour: str) -> RGBColor:
    return RGBColor(*bytes.fromhex(colour.removeprefix("#")))
