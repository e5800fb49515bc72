"""The log: one stream on standard error, for a person or for a program.

Nothing that came from a phone is logged, and no address: a log beside the ballots would undo their anonymity.
"""

import logging
import sys
from typing import Literal

import structlog
from structlog.typing import Processor

_QUIET = ("uvicorn.error", "uvicorn.asgi", "websockets", "asyncio", "httpx2", "httpcore2", "alembic")
"""Libraries that say at INFO where every connection comes from, or what they are about to do; warnings are enough."""


def configure_logs(style: Literal["text", "json"], level: int = logging.INFO) -> None:
    """Send every log of this process from `level` up, ours and the libraries', to standard error in one style."""
    shared: list[Processor] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(structlog.stdlib.ProcessorFormatter(foreign_pre_chain=shared, processors=_renderers(style)))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in _QUIET:
        logging.getLogger(name).setLevel(max(level, logging.WARNING))


def _renderers(style: Literal["text", "json"]) -> list[Processor]:
    strip = structlog.stdlib.ProcessorFormatter.remove_processors_meta
    if style == "json":
        return [strip, structlog.processors.format_exc_info, structlog.processors.JSONRenderer()]
    return [strip, structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())]
