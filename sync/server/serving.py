"""Running the server on a socket: says where it listens, and ends quickly when told to."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable

import uvicorn
from starlette.types import ASGIApp

_GRACE_SECONDS = 5


def serve(app: ASGIApp, host: str, port: int, on_listening: Callable[[str], None]) -> None:
    """Serve until SIGTERM or SIGINT; requests under way get five seconds to finish.

    Args:
        app: The ASGI program.
        host: Address to listen on.
        port: Port to listen on; 0 picks a free one.
        on_listening: Called once with the server's URL when requests can come.
    """
    # uvicorn raises the signal again after it has closed down; by then it was heard.
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: None)
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.create_server((host, port), family=family, backlog=512) as listener:
        shown = f"[{host}]" if ":" in host else host
        url = f"http://{shown}:{listener.getsockname()[1]}"
        config = uvicorn.Config(
            app,
            log_config=None,
            access_log=False,
            # Answers travel over lines where a header costs as much as a record.
            server_header=False,
            date_header=False,
            timeout_graceful_shutdown=_GRACE_SECONDS,
            timeout_keep_alive=30,
            lifespan="off",
        )
        _Server(config, lambda: on_listening(url)).run(sockets=[listener])


class _Server(uvicorn.Server):
    """A uvicorn server that says when it listens."""

    def __init__(self, config: uvicorn.Config, on_listening: Callable[[], None]) -> None:
        super().__init__(config)
        self._on_listening = on_listening

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._on_listening()
