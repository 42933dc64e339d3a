"""The server's program on a real socket, in a thread of the test."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import requests
import uvicorn
from starlette.types import ASGIApp


class Client:
    """Asks one server; what it returns is requests' response."""

    def __init__(self, url: str) -> None:
        self._url = url

    def request(self, method: str, path: str, **arguments: object) -> requests.Response:
        """Send one request over a connection of its own."""
        return requests.request(method, self._url + path, timeout=20, **arguments)  # type: ignore[arg-type]

    def get(self, path: str, **arguments: object) -> requests.Response:
        """Send one GET."""
        return self.request("GET", path, **arguments)

    def post(self, path: str, **arguments: object) -> requests.Response:
        """Send one POST."""
        return self.request("POST", path, **arguments)


@contextmanager
def served(app: ASGIApp) -> Iterator[Client]:
    """Serve the program until the block ends."""
    config = uvicorn.Config(app, log_config=None, access_log=False, lifespan="off")
    server = uvicorn.Server(config)
    with socket.create_server(("127.0.0.1", 0)) as listener:  # connections queue from here on
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield Client(f"http://127.0.0.1:{listener.getsockname()[1]}")
        finally:
            server.should_exit = True
            thread.join()
