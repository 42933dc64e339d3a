"""The one place where a bug becomes an incident: logged under a number, told without details."""

from __future__ import annotations

import logging
from collections.abc import Callable
from uuid import UUID

from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sync.protocol.problems import PROBLEM_TYPE, Problem, describe

logger = logging.getLogger(__name__)


class IncidentMiddleware:
    """Answers ``server.fault`` with an incident number for whatever nobody else caught."""

    def __init__(self, app: ASGIApp, new_id: Callable[[], UUID]) -> None:
        self._app = app
        self._new_id = new_id

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; see the class."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun = False

        async def watch(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, receive, watch)
        except Exception:  # one of the two hooks that may: see code.md
            incident = str(self._new_id())
            logger.exception("incident %s at %s", incident, scope["path"])
            if not begun:
                body = describe(Problem.FAULT, incident)
                response = Response(body, Problem.FAULT.status, {"content-type": PROBLEM_TYPE})
                await response(scope, receive, send)
