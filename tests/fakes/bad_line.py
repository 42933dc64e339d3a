"""A line to a real server that does to connections what real lines do.

Listens on loopback and passes each request on to the server behind it, unless a
break was ordered for it.  Works on bytes, so that the client under test meets
true resets, silences and half answers.
"""

from __future__ import annotations

import socket
import struct
import threading
from collections import deque
from contextlib import suppress
from enum import Enum, auto
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit


class Break(Enum):
    """What happens to one request."""

    NONE = auto()
    RESET_BEFORE = auto()  # nothing reaches the server
    CUT_AFTER_COMMIT = auto()  # the server answers; the answer never arrives
    CUT_MID_ANSWER = auto()
    SILENCE_AFTER_COMMIT = auto()  # the server answers; the line stays open and silent
    DRIP = auto()  # one byte at a time, for ever
    FLOOD = auto()  # an answer without end
    PORTAL_PAGE = auto()
    PORTAL_REDIRECT = auto()
    NOT_HTTP = auto()


_PAGE = b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 12\r\n\r\n<html>hello>"
_REDIRECT = b"HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:1/login\r\ncontent-length: 0\r\n\r\n"
_ENDLESS = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 99999999\r\n\r\n"


class BadLine:
    """The way to ``server_url``; ``breaks`` are used up, one a request."""

    def __init__(self, server_url: str) -> None:
        parts = urlsplit(server_url)
        self._behind = (parts.hostname or "", parts.port or 80)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._over = threading.Event()
        self._threads: list[threading.Thread] = []
        self._clients: list[socket.socket] = []
        self.breaks: deque[Break] = deque()
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def __enter__(self) -> Self:
        self._start(self._accept)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._over.set()
        socket.create_connection(self._listener.getsockname()).close()  # wakes the listener
        for client in self._clients:
            with suppress(OSError):  # it may be closed already
                client.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(10)
        self._listener.close()

    def _start(self, work: object, *arguments: object) -> None:
        thread = threading.Thread(target=work, args=arguments, daemon=True)  # type: ignore[arg-type]
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self._over.is_set():
            client, _ = self._listener.accept()
            self._clients.append(client)
            self._start(self._serve, client)

    def _serve(self, client: socket.socket) -> None:
        with client:
            try:
                while (request := _whole_message(client)) and self._carry(client, request):
                    pass
            except OSError:
                return  # the client went away first

    def _carry(self, client: socket.socket, request: bytes) -> bool:
        """Carry one request; returns whether the connection can carry another."""
        order = self.breaks.popleft() if self.breaks else Break.NONE
        if order in _INSTEAD:
            client.sendall(_INSTEAD[order])
            return False
        if order is Break.RESET_BEFORE:
            _reset(client)
            return False
        if order is Break.FLOOD:
            client.sendall(_ENDLESS)
            while not self._over.is_set():
                client.sendall(b"x" * 65536)
        with socket.create_connection(self._behind) as server:
            server.sendall(request)
            answer = _whole_message(server)
        if order is Break.CUT_AFTER_COMMIT:
            _reset(client)
        elif order is Break.CUT_MID_ANSWER:
            client.sendall(answer[:-5])
        elif order is Break.SILENCE_AFTER_COMMIT:
            self._over.wait(30)
        elif order is Break.DRIP:
            self._drip(client, answer)
        else:
            client.sendall(answer)
        return order is Break.NONE

    def _drip(self, client: socket.socket, answer: bytes) -> None:
        client.sendall(answer[:-40])
        for position in range(len(answer) - 40, len(answer)):
            if self._over.wait(0.1):
                return
            client.sendall(answer[position : position + 1])


_INSTEAD = {
    Break.PORTAL_PAGE: _PAGE,
    Break.PORTAL_REDIRECT: _REDIRECT,
    Break.NOT_HTTP: b"SSH-2.0-OpenSSH_9.2p1\r\n",
}


def _whole_message(peer: socket.socket) -> bytes:
    """Return one HTTP message of known length."""
    data = b""
    while b"\r\n\r\n" not in data:
        chunk = peer.recv(65536)
        if not chunk:
            return data
        data += chunk
    head, _, body = data.partition(b"\r\n\r\n")
    length = next(
        (
            int(line.split(b":")[1])
            for line in head.split(b"\r\n")
            if line.lower().startswith(b"content-length:")
        ),
        0,
    )
    while len(body) < length:
        body += peer.recv(65536)
    return head + b"\r\n\r\n" + body


def _reset(peer: socket.socket) -> None:
    """Close with a reset instead of a goodbye, as a cut line does."""
    peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
