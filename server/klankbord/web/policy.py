"""What a browser may do with what this server sends: the headers on every answer, errors included."""

from collections.abc import Iterable

from klankbord.web.addresses import authority

ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": (
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(self), "
        "geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), "
        "publickey-credentials-get=(), screen-wake-lock=(self), usb=(), xr-spatial-tracking=()"
    ),
}

NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
"""For what is data: nothing in it runs, whatever a browser takes it for."""

DRAWING = f"{NOTHING}; style-src 'unsafe-inline'; sandbox"
"""For a logo that somebody opens by itself: it has its colours, and still nothing runs."""


def page_policy(scripts: Iterable[str], styles: Iterable[str], host: str) -> str:
    """Return the content security policy of a page of ours.

    `scripts` and `styles` are the hashes of what stands inline, `'sha256-…'`. `host` is the Host header: older Safari
    does not take `'self'` to mean the sockets of this host, so they are named.
    """
    named = authority(host)
    sockets = f" ws://{host} wss://{host}" if named is not None else ""
    return "; ".join(
        (
            "default-src 'none'",
            " ".join(("script-src 'self'", *scripts)),
            " ".join(("style-src 'self'", *styles)),
            "img-src 'self' data:",
            "font-src 'self'",
            f"connect-src 'self'{sockets}",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )
