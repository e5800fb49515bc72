"""The options of a TCP socket that carries small urgent messages."""

from __future__ import annotations

import socket
from asyncio import BaseTransport
from typing import Final

#: Kernel buffer for sending, in bytes: what a stalled phone has not read is stale, so let little of it pile up.
_SEND_BUFFER: Final = 64 * 1024


def tune(transport: BaseTransport, *, unacknowledged_seconds: int) -> None:
    """Set a TCP socket up for small urgent messages and for noticing that the other end has vanished.

    Without the user timeout, a peer that acknowledges nothing or keeps its window closed stays for ever.
    Where the platform lacks an option, the deadlines of ``visit`` still hold.
    """
    sock: socket.socket | None = transport.get_extra_info("socket")
    if sock is None or sock.family not in (socket.AF_INET, socket.AF_INET6):
        return
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _SEND_BUFFER)
    if hasattr(socket, "TCP_USER_TIMEOUT"):
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, unacknowledged_seconds * 1000)
