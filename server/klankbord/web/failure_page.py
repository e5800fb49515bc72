"""The page of a request that cannot be answered: a sentence that gives advice, in the language of whoever reads it, in
one file that asks for nothing else.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from klankbord.web import paper


@dataclass(frozen=True, slots=True)
class Reader:
    """Whoever looks at the page of a failure."""

    language: str
    sentences: Mapping[str, str]
    """By code, in that language; under `failed` what is said of any other, under `start` where the link leads, and
    under `id` what the number of a failure is for."""


_STYLE = (
    f"{paper.INK}body{{display:flex;flex-direction:column}}"
    "main{flex:1;display:flex;flex-direction:column;justify-content:center;gap:1.25rem;padding:2rem 0}"
    "h1,p{max-width:21em;margin:0}h1{font-size:clamp(1.625rem,3.6vw,3rem);line-height:1.12;letter-spacing:-.02em;"
    "text-wrap:balance}small{color:var(--soft)}p{max-width:32em}"
    "main a{display:inline-block;padding:.6rem 0;font-weight:600;text-decoration-color:var(--accent);"
    "text-decoration-thickness:.12em;text-underline-offset:.25em}small{margin-left:1em}"
    ".sound{color:var(--soft);align-self:center;width:min(26rem,100%)}.sound path{stroke-width:2}"
)
STYLE_HASH = paper.hash_of(_STYLE)
"""Of the one style on the page, for its security policy."""

_RINGS = ((26, 0.6), (50, 0.5), (76, 0.4), (104, 0.3), (134, 0.2))
_SOUND = (
    '<svg class="sound" viewBox="-140 -136 280 147" aria-hidden="true">'
    + "".join(f'<path opacity="{far}" d="M{-r} 0a{r} {r} 0 0 1 {2 * r} 0"/>' for r, far in _RINGS)
    + '<circle class="source" r="9"/></svg>'
)


def page(reader: Reader, code: str, id_: str | None) -> str:
    """Return the page for a failure with this code, that has this id in the log; None for one that is not in it."""
    sentence = reader.sentences.get(code, reader.sentences["failed"])
    logged = "" if id_ is None else f"<small>{escape(reader.sentences['id'])} {id_}</small>"
    return paper.page(
        reader.language,
        "Klankbord",
        _STYLE,
        f"<main><h1>{escape(sentence)}</h1>"
        f'<p><a href="/">{escape(reader.sentences["start"])}</a>{logged}</p></main>{_SOUND}',
    )
