"""What the pages look like that the server writes itself: one file each, that asks for nothing else."""

import hashlib
from base64 import b64encode
from html import escape

INK = (
    ":root{color-scheme:dark light;--paper:#14131a;--ink:#f6f3ec;--soft:#b9b5c4;--accent:#fbeb77}"
    "@media(prefers-color-scheme:light){"
    ":root{--paper:#fbfaf6;--ink:#1b1a22;--soft:#55525f;--accent:#d37422}}"
    "body{box-sizing:border-box;min-height:100vh;margin:0;padding:6vh max(7vw,1.25rem) 0;"
    "font:1.125rem/1.45 system-ui,sans-serif;color:var(--ink);background:var(--paper)}"
    "a{color:inherit}.name{display:inline-flex;flex-wrap:wrap;align-items:center;min-height:2.75rem;gap:.4em;font-size:1.5rem;font-weight:700;"
    "text-decoration:none}.name svg{width:1.1em}"
    "path{fill:none;stroke:currentColor;stroke-width:2.6;stroke-linecap:round}.source{fill:var(--accent)}"
)
"""The styles that they share."""

_MARK = (
    '<svg viewBox="0 0 24 24" aria-hidden="true"><circle class="source" cx="4.6" cy="12" r="3.6"/>'
    '<path d="M11.2 5.6a9 9 0 0 1 0 12.8M16.6 2a14.6 14.6 0 0 1 0 20"/></svg>'
)


def page(language: str, title: str, style: str, body: str) -> str:
    """Return a page with the name of Klankbord above its `body`, which is HTML as the title is text."""
    return (
        f'<!doctype html><html lang="{escape(language)}"><meta charset="utf-8"><title>{escape(title)}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="dark light">'
        f"<style>{style}</style>"
        f'<header><a class="name" href="/">{_MARK}Klankbord</a></header>{body}</html>'
    )


def hash_of(style: str) -> str:
    """Return what a security policy calls the one style on a page."""
    return f"'sha256-{b64encode(hashlib.sha256(style.encode()).digest()).decode()}'"
