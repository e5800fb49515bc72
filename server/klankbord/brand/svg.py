"""SVG files, as far as a logo needs them: shapes and their colours, written anew.

What only a drawing program reads is left out. What runs, moves, loads or hides something is refused, with its name.
"""

import re
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

NAMESPACE = "http://www.w3.org/2000/svg"
_XLINK_HREF = "http://www.w3.org/1999/xlink href"
_XML_SPACE = "http://www.w3.org/XML/1998/namespace space"

SHAPES = frozenset(
    {
        *("svg", "g", "defs", "symbol", "use", "title", "desc", "style"),
        *("path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan"),
        *("clipPath", "mask", "pattern", "linearGradient", "radialGradient", "stop"),
    }
)
_SILENT = frozenset({"metadata"})
_REFERENCE = re.compile(r"#[\w.:-]+")
_URL = re.compile(r"url\(\s*(['\"]?)(.*?)\1\s*\)", re.IGNORECASE | re.DOTALL)
_LOADS = re.compile(r"@import|@font-face|expression\(|javascript:|image-set\(|\\|</", re.IGNORECASE)


class NotSvg(ValueError):
    """A file that is no SVG, or more than a drawing. The message is the rest of a sentence about it."""


def plain_svg(data: bytes) -> bytes:
    """Return the drawing, written anew from what is allowed. Raises `NotSvg`."""
    return _Copy().of(data)


class _Copy:
    """Reads a drawing and writes what is allowed of it."""

    def __init__(self) -> None:
        self._out: list[str] = []
        self._path: list[str] = []
        self._outside = 0
        """How deep we are inside something that is left out."""
        self._css: list[str] = []

    def of(self, data: bytes) -> bytes:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.EntityDeclHandler = self._entity
        try:
            parser.Parse(data, True)
        except expat.ExpatError as error:
            raise NotSvg(f"is no SVG file ({error})") from error
        return "".join(self._out).encode()

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        namespace, _, name = tag.rpartition(" ")
        if self._outside or namespace != NAMESPACE or name in _SILENT:
            if not self._path:
                raise NotSvg("is no SVG file")
            self._outside += 1
            return
        if name not in SHAPES:
            raise NotSvg(f"has a <{name}>, which a logo may not have")
        if not self._path:
            self._check_root(name, attributes)
        kept = dict(self._allowed(attributes))
        if not self._path:
            kept = {"xmlns": NAMESPACE, **kept}
        self._path.append(name)
        self._out.append(f"<{name}{''.join(f' {key}={quoteattr(value)}' for key, value in kept.items())}>")

    def _end(self, _tag: str) -> None:
        if self._outside:
            self._outside -= 1
            return
        name = self._path.pop()
        if name == "style":
            # In pieces a word could be hidden from whoever reads them one by one.
            css = "".join(self._css)
            self._css.clear()
            _check_css(css)
            self._out.append(escape(css))
        self._out.append(f"</{name}>")

    def _text(self, text: str) -> None:
        if self._outside or not self._path:
            return
        if self._path[-1] == "style":
            self._css.append(text)
        else:
            self._out.append(escape(text))

    def _entity(self, name: str, *_rest: object) -> None:
        raise NotSvg(f"declares an entity, {name}; save it as plain SVG")

    @staticmethod
    def _check_root(name: str, attributes: dict[str, str]) -> None:
        if name != "svg":
            raise NotSvg("is no SVG file")
        if "viewBox" not in attributes and not ("width" in attributes and "height" in attributes):
            raise NotSvg("does not say how wide and how high it is: its first element needs a viewBox")

    @staticmethod
    def _allowed(attributes: dict[str, str]) -> list[tuple[str, str]]:
        kept: list[tuple[str, str]] = []
        for said, value in attributes.items():
            name = {_XLINK_HREF: "href", _XML_SPACE: "xml:space"}.get(said, said)
            if " " in name:
                continue  # of a drawing program
            if name.lower().startswith("on"):
                raise NotSvg(f"has an {name}, which runs a script")
            if name == "href" and not _REFERENCE.fullmatch(value):
                raise NotSvg("refers to something outside itself")
            _check_css(value)
            kept.append((name, value))
        return kept


def _check_css(css: str) -> None:
    """Refuse what loads something, or is written so that nobody sees that it does."""
    if _LOADS.search(css) or any(not _REFERENCE.fullmatch(target) for _, target in _URL.findall(css)):
        raise NotSvg("loads something from outside itself")
