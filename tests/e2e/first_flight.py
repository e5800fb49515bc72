"""A way to a server on which a page stops after its first flight, until the phone has asked for something else."""

import socket
import threading
from types import TracebackType

PATIENCE = 20.0
"""Seconds after which the rest of the page comes all the same, so that a test ends."""


class FirstFlight:
    """A proxy on this machine: the first answer stops after `flight` bytes until something with `mark` is asked for."""

    def __init__(self, port: int, flight: int, mark: bytes) -> None:
        self._port = port
        self._flight = flight
        self._mark = mark
        self._asked = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self.waited_in_vain = False

    def __enter__(self) -> "FirstFlight":
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._listener.close()

    def _accept(self) -> None:
        first = True
        while True:
            try:
                phone, _ = self._listener.accept()
            except OSError:  # closed: the test is over
                return
            server = socket.create_connection(("127.0.0.1", self._port))
            threading.Thread(target=self._ask, args=(phone, server), daemon=True).start()
            threading.Thread(target=self._answer, args=(server, phone, first), daemon=True).start()
            first = False

    def _ask(self, phone: socket.socket, server: socket.socket) -> None:
        with phone, server:
            while data := _read(phone):
                if self._mark in data:
                    self._asked.set()
                server.sendall(data)

    def _answer(self, server: socket.socket, phone: socket.socket, stops: bool) -> None:
        left = self._flight if stops else None
        while data := _read(server):
            if left is not None:
                now, data = data[:left], data[left:]
                _send(phone, now)
                left -= len(now)
                if left > 0:
                    continue
                self.waited_in_vain = not self._asked.wait(PATIENCE)
                left = None
            _send(phone, data)


def _read(peer: socket.socket) -> bytes:
    try:
        return peer.recv(65_536)
    except OSError:  # the other side is gone
        return b""


def _send(peer: socket.socket, data: bytes) -> None:
    try:
        peer.sendall(data)
    except OSError:
        return
