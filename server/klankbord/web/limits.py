"""Every limit of a connection, in one place. Reaching one is answered with a sentence, never with silence."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one connection may take. Seconds are counted in visits of the ``Ring``, about one a second.

    Raises ``ValueError`` for a limit below 1, or for a ping that would come after the silence it should end.
    """

    #: Connections on this node, HTTP included; the next websocket is answered 503.
    connections: int = 20_000
    #: Bytes of a request head; more is answered 431.
    head_bytes: int = 32 * 1024
    #: Seconds for a whole request head, and between two pieces of a request body; then 408.
    head_seconds: int = 10
    #: Bytes of one message from a client, all its fragments together; more is closed with 1009.
    message_bytes: int = 16 * 1024
    #: Seconds from the handshake to the first whole message; then closed with 1008.
    first_message_seconds: int = 10
    #: Messages a connection may send per second, and at once after a pause; more is closed with 1008. A read that
    #: completes no message costs as much as one.
    messages_per_second: int = 40
    messages_at_once: int = 200
    #: What a ping or pong costs in messages: clients have no reason to send many.
    control_cost: int = 4
    #: Seconds without a byte after which the server pings, and after which the peer is dead and dropped.
    ping_after_seconds: int = 15
    silence_seconds: int = 30
    #: Bytes in the transport's buffer at which a link counts as congested, and at which it has drained.
    high_water_bytes: int = 32 * 1024
    low_water_bytes: int = 8 * 1024
    #: Bytes sent on top while congested, and seconds in that state, after which the link is dropped.
    owed_bytes: int = 64 * 1024
    congested_seconds: int = 30
    #: Seconds for the peer to finish a close; then the connection is dropped.
    close_seconds: int = 5

    def __post_init__(self) -> None:
        for field in fields(self):
            if getattr(self, field.name) < 1:
                raise ValueError(f"The limit {field.name} must be at least 1.")
        if self.ping_after_seconds >= self.silence_seconds:
            raise ValueError("The limit ping_after_seconds must be below silence_seconds.")
        if self.low_water_bytes >= self.high_water_bytes:
            raise ValueError("The limit low_water_bytes must be below high_water_bytes.")
