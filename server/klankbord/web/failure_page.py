"""The page of a request that cannot be answered: a sentence that gives advice, in the language of whoever reads it, in
one file that asks for nothing else.
"""

import hashlib
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True, slots=True)
class Reader:
    """Whoever looks at the page of a failure."""

    language: str
    sentences: Mapping[str, str]
    """By code, in that language; under `failed` what is said of any other, under `start` where the link leads, and
    under `id` what the number of a failure is for."""


_STYLE = (
    ":root{color-scheme:dark light;--paper:#14131a;--ink:#f6f3ec;--soft:#b9b5c4;--accent:#fbeb77}"
    "@media(prefers-color-scheme:light){"
    ":root{--paper:#fbfaf6;--ink:#1b1a22;--soft:#55525f;--accent:#d37422}}"
    "body{box-sizing:border-box;min-height:100vh;margin:0;padding:6vh max(7vw,1.25rem) 0;display:flex;"
    "flex-direction:column;font:1.125rem/1.45 system-ui,sans-serif;color:var(--ink);background:var(--paper)}"
    "a{color:inherit}.name{display:inline-flex;flex-wrap:wrap;align-items:center;min-height:2.75rem;gap:.4em;font-size:1.5rem;font-weight:700;"
    "text-decoration:none}.name svg{width:1.1em}"
    "main{flex:1;display:flex;flex-direction:column;justify-content:center;gap:1.25rem;padding:2rem 0}"
    "h1,p{max-width:21em;margin:0}h1{font-size:clamp(1.625rem,3.6vw,3rem);line-height:1.12;letter-spacing:-.02em;"
    "text-wrap:balance}small{color:var(--soft)}p{max-width:32em}"
    "main a{display:inline-block;padding:.6rem 0;font-weight:600;text-decoration-color:var(--accent);"
    "text-decoration-thickness:.12em;text-underline-offset:.25em}small{margin-left:1em}"
    "path{fill:none;stroke:currentColor;stroke-width:2.6;stroke-linecap:round}.sound{color:var(--soft);"
    "align-self:center;width:min(26rem,100%)}.sound path{stroke-width:2}.source{fill:var(--accent)}"
)
STYLE_HASH = f"'sha256-{b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()}'"
"""Of the one style on the page, for its security policy."""

_MARK = (
    '<svg viewBox="0 0 24 24" aria-hidden="true"><circle class="source" cx="4.6" cy="12" r="3.6"/>'
    '<path d="M11.2 5.6a9 9 0 0 1 0 12.8M16.6 2a14.6 14.6 0 0 1 0 20"/></svg>'
)
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
    return (
        f'<!doctype html><html lang="{escape(reader.language)}"><meta charset="utf-8"><title>Klankbord</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="dark light">'
        f"<style>{_STYLE}</style>"
        f'<header><a class="name" href="/">{_MARK}Klankbord</a></header>'
        f"<main><h1>{escape(sentence)}</h1>"
        f'<p><a href="/">{escape(reader.sentences["start"])}</a>{logged}</p></main>{_SOUND}</html>'
    )
