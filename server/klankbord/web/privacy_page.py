"""The page that tells participants what becomes of their answers, of the settings of this very server.

It is for phones on bad networks too: one file of a few kilobytes, that asks for nothing else and runs nothing.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from klankbord.web import paper

PREFIX = "privacy."
"""Of what the page says, among all that the server says itself."""

_PARTS: Mapping[str, tuple[str, ...]] = {
    "what": ("answers", "mark", "nothing"),
    "where": ("here", "phone", "network"),
    "long": ("key", "idle"),
    "who": ("night", "later", "share"),
    "back": ("take", "after"),
}
"""Every heading, with what stands under it."""

_STYLE = (
    f"{paper.INK}main{{max-width:52em;padding:2rem 0 3rem}}"
    "h1{font-size:clamp(2rem,6vw,3.25rem);line-height:1.05;letter-spacing:-.025em;margin:0 0 1rem;text-wrap:balance}"
    "section{margin-top:2rem;padding-top:1rem;border-top:1px solid var(--soft)}"
    "h2{font-size:1.25rem;line-height:1.25;margin:0 0 .75rem}p,ul{max-width:34em;margin:0}ul{padding:0;list-style:none}"
    "li+li,p+p{margin-top:.75rem}"
    "@media(min-width:56em){section{display:grid;grid-template-columns:12em 1fr;gap:0 3em}}"
    "main a,nav a{display:inline-flex;align-items:center;min-width:2.75rem;min-height:2.75rem;overflow-wrap:anywhere;"
    "text-decoration-color:var(--accent);text-decoration-thickness:.12em;text-underline-offset:.25em}"
    "nav{display:flex;padding-bottom:2rem;flex-wrap:wrap;gap:0 1.5rem}h1,h2,li,p{overflow-wrap:anywhere}"
)
STYLE_HASH = paper.hash_of(_STYLE)
"""Of the one style on the page, for its security policy."""

_MAIL = re.compile(r"[^\s@<>\"]+@[^\s@<>\"]+\.[^\s@<>\"]+")
_LINK = re.compile(r"https?://[^\s<>\"]+")


@dataclass(frozen=True, slots=True)
class Keeper:
    """Who keeps what people answered, as far as the operator said so."""

    name: str | None
    """Of the organisation."""
    contact: str | None
    """An e-mail address, the address of a page, or where else to ask, in words."""
    days: int | None
    """For how many days rooms are kept after they were over; for ever where it is None."""


def page(language: str, sentences: Mapping[str, Mapping[str, str]], keeper: Keeper) -> str:
    """Return the page in one of the languages of `sentences`: language → key → what the server says itself."""
    says = {key.removeprefix(PREFIX): text for key, text in sentences[language].items() if key.startswith(PREFIX)}
    lines = {part: [escape(says[f"{part}.{one}"]) for one in ones] for part, ones in _PARTS.items()}
    lines["long"].insert(0, _kept(says, keeper.days))
    parts = (_part(escape(says[part]), those) for part, those in lines.items())
    body = (
        f"<main><h1>{escape(says['title'])}</h1><p>{escape(says['means'])}</p>{''.join(parts)}"
        f"<section><h2>{escape(says['ask'])}</h2><div>{_asking(says, keeper)}</div></section></main>"
        f"{_others(language, sentences)}"
    )
    return paper.page(language, f"{says['title']} · Klankbord", _STYLE, body)


def _part(heading: str, lines: Sequence[str]) -> str:
    return f"<section><h2>{heading}</h2><ul>{''.join(f'<li>{line}</li>' for line in lines)}</ul></section>"


def _kept(says: Mapping[str, str], days: int | None) -> str:
    if days is None:
        return escape(says["long.ever"])
    return f"{escape(says['long.days'])} <strong>{days}</strong>. {escape(says['long.own'])}"


def _asking(says: Mapping[str, str], keeper: Keeper) -> str:
    whose = f"<p>{escape(says['ask.whose'])} <strong>{escape(keeper.name)}</strong>.</p>" if keeper.name else ""
    if keeper.contact is None:
        return f"{whose}<p>{escape(says['ask.room'])}</p>"
    return f"{whose}<p>{escape(says['ask.contact'])} {_reached(keeper.contact)}</p>"


def _reached(contact: str) -> str:
    """Return a contact as a link, where it is an address."""
    text = escape(contact)
    if _MAIL.fullmatch(contact):
        return f'<a href="mailto:{text}">{text}</a>'
    return f'<a href="{text}" rel="noreferrer">{text}</a>' if _LINK.fullmatch(contact) else text


def _others(language: str, sentences: Mapping[str, Mapping[str, str]]) -> str:
    """Return links to the page in the other languages, each in its own words."""
    links = [
        f'<a href="?lang={escape(tag)}" hreflang="{escape(tag)}" lang="{escape(tag)}">{escape(said[name])}</a>'
        for tag, said in sentences.items()
        if tag != language and (name := f"{PREFIX}language") in said
    ]
    return f"<nav>{''.join(links)}</nav>" if links else ""
