"""The server as one ASGI program: three paths for devices, two for whoever runs it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar
from uuid import UUID

import anyio.to_thread
import msgspec
from anyio import CapacityLimiter
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from sync.protocol.batch import MAX_BODY_BYTES, decode_push, encode_answer
from sync.protocol.enrolment import EnrolRequest
from sync.protocol.errors import MalformedPushError, OversizedPushError, UnknownDictionaryError
from sync.protocol.headers import JSON_TYPE, read_authorization, read_device_state
from sync.protocol.problems import PROBLEM_TYPE, Problem, describe
from sync.server.communes import Communes
from sync.server.database import Database
from sync.server.devices import Device, Devices
from sync.server.errors import DatabaseUnavailableError, ProblemError
from sync.server.incidents import IncidentMiddleware
from sync.server.ingest import Ingest

MAX_ENROL_BYTES = 4 * 1024
PUSHES_AT_ONCE = 4
"""Threads that unpack and store; each may hold one unpacked push, so this bounds the memory."""
BUSY_RETRY_SECONDS = 5

Given = TypeVar("Given")


@dataclass(frozen=True, slots=True)
class Parts:
    """What the program is composed of; tests bring their own clock, ids and random bytes."""

    database: Database
    communes: Communes
    now: Callable[[], datetime]
    new_id: Callable[[], UUID]
    random_bytes: Callable[[int], bytes]


def make_app(parts: Parts) -> Starlette:
    """Return the ASGI program."""
    devices = Devices(parts.database, parts.communes, parts.now, parts.random_bytes)
    ingest = Ingest(parts.database, parts.communes, parts.now)
    api = _Api(parts.database, devices, ingest)
    return Starlette(
        routes=[
            Route("/v1/enrol", api.enrol, methods=["POST"]),
            Route("/v1/records", api.push, methods=["POST"]),
            Route("/v1/device", api.device, methods=["GET"]),
            Route("/healthz", api.alive, methods=["GET"]),
            Route("/readyz", api.ready, methods=["GET"]),
        ],
        middleware=[Middleware(IncidentMiddleware, new_id=parts.new_id)],
        exception_handlers={
            ProblemError: _on_problem,
            HTTPException: _on_http_error,
            DatabaseUnavailableError: _on_unavailable,
        },
    )


class _Api:
    """Translates HTTP into calls and back; decides nothing."""

    def __init__(self, database: Database, devices: Devices, ingest: Ingest) -> None:
        self._database = database
        self._devices = devices
        self._ingest = ingest
        self._limiter = CapacityLimiter(PUSHES_AT_ONCE)

    async def enrol(self, request: Request) -> Response:
        body = await _body(request, MAX_ENROL_BYTES)
        address = request.client.host if request.client else ""
        return await self._in_thread(lambda: self._enrol(body, address))

    async def push(self, request: Request) -> Response:
        credentials = read_authorization(request.headers.get("authorization", ""))
        # Who is not known here does not get to send us two megabytes first.
        sender = await self._in_thread(lambda: self._devices.authenticate(credentials))
        if sender.revoked:
            raise ProblemError(Problem.DEVICE_REVOKED)
        body = await _body(request, MAX_BODY_BYTES)
        state = request.headers.get("device", "")
        return await self._in_thread(lambda: self._push(sender, state, body))

    async def device(self, request: Request) -> Response:
        credentials = read_authorization(request.headers.get("authorization", ""))
        return await self._in_thread(
            lambda: _json(self._devices.describe(self._devices.authenticate(credentials)))
        )

    async def alive(self, _request: Request) -> Response:
        return PlainTextResponse("alive\n")

    async def ready(self, _request: Request) -> Response:
        await self._in_thread(self._database.check)
        return PlainTextResponse("ready\n")

    async def _in_thread(self, work: Callable[[], Given]) -> Given:
        return await anyio.to_thread.run_sync(work, limiter=self._limiter)

    def _enrol(self, body: bytes, address: str) -> Response:
        try:
            request = msgspec.json.decode(body, type=EnrolRequest)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
            raise ProblemError(Problem.MALFORMED) from error
        return _json(self._devices.enrol(request, address), status=201)

    def _push(self, sender: Device, state: str, body: bytes) -> Response:
        try:
            bodies = decode_push(body)
        except MalformedPushError as error:
            raise ProblemError(Problem.PUSH_MALFORMED) from error
        except OversizedPushError as error:
            raise ProblemError(Problem.TOO_MANY_RECORDS) from error
        except UnknownDictionaryError as error:
            raise ProblemError(Problem.UNKNOWN_DICTIONARY) from error
        answers = self._ingest.take(sender, read_device_state(state), bodies)
        return Response(encode_answer(body, answers), headers={"content-type": JSON_TYPE})


async def _body(request: Request, most: int) -> bytes:
    """Return the request's body, never reading more than is allowed.

    Raises:
        ProblemError: ``request.too_large``.
    """
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > most:
            raise ProblemError(Problem.TOO_LARGE)
    return bytes(body)


def _json(value: msgspec.Struct, status: int = 200) -> Response:
    return Response(msgspec.json.encode(value), status, {"content-type": JSON_TYPE})


def problem_response(problem: Problem, incident: str = "") -> Response:
    """Return the one shape of every error."""
    body = describe(problem, incident)
    return Response(body, problem.status, {"content-type": PROBLEM_TYPE})


async def _on_problem(_request: Request, error: Exception) -> Response:
    assert isinstance(error, ProblemError)
    response = problem_response(error.problem)
    if error.retry_after is not None:
        response.headers["retry-after"] = str(error.retry_after)
    return response


async def _on_http_error(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    is_method = error.status_code == Problem.METHOD.status
    response = problem_response(Problem.METHOD if is_method else Problem.NOT_FOUND)
    response.headers.update(error.headers or {})
    return response


async def _on_unavailable(_request: Request, _error: Exception) -> Response:
    response = problem_response(Problem.BUSY)
    response.headers["retry-after"] = str(BUSY_RETRY_SECONDS)
    return response
