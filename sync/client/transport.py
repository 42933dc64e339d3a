"""The one seam to the network: what push and enrol ask for, and how an answer is judged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from sync.client.errors import FailingServerError, PortalError, RefusedRequestError
from sync.protocol.headers import JSON_TYPE
from sync.protocol.problems import PROBLEM_TYPE, Problem, problem_code


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, whoever it came from.

    Attributes:
        headers: Names in lower case.
    """

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""


class Transport(Protocol):
    """Carries one request to the server; implemented by ``HttpTransport`` and the tests' fake."""

    def post(self, path: str, body: bytes, headers: Mapping[str, str]) -> Answer:
        """Send ``body`` to ``path``.

        Raises:
            TransportError: No whole answer came.
        """

    def get(self, path: str, headers: Mapping[str, str]) -> Answer:
        """Ask for ``path``.

        Raises:
            TransportError: No whole answer came.
        """


def body_of(answer: Answer) -> bytes:
    """Return the body of an answer that a collecting server gave to say yes.

    Raises:
        PortalError: A redirect, a web page, or anything else that is not our server's.
        FailingServerError: A status of 500 or more.
        RefusedRequestError: A problem with a code.
    """
    kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    if answer.status == 511:  # Network Authentication Required: a portal that says so
        raise PortalError
    if answer.status >= 500:
        raise FailingServerError(answer.status)
    if answer.status >= 400 and kind == PROBLEM_TYPE and (code := problem_code(answer.body)):
        raise RefusedRequestError(code)
    if answer.status == 413:  # also from a proxy that takes less than the server does
        raise RefusedRequestError(Problem.TOO_LARGE)
    if answer.status not in (200, 201) or kind != JSON_TYPE:
        raise PortalError
    return answer.body
