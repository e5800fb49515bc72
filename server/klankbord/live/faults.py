"""Faults of ours, told without repeating what people said."""

import traceback

import structlog

log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)


def report(event: str, error: Exception, **about: str) -> None:
    """Log where something went wrong, but not its words: they could be somebody's answer."""
    where = "".join(traceback.format_tb(error.__traceback__))
    log.error(event, error=type(error).__name__, where=where, **about)
