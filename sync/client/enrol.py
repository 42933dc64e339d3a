"""Joining a server with a one-use code, and asking it what it holds of this device."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar
from uuid import UUID

import msgspec

from sync.client.errors import ConfusedServerError, TransportError
from sync.client.transport import Answer, Transport, body_of
from sync.protocol.enrolment import DeviceAnswer, EnrolAnswer, EnrolRequest, normalise_code
from sync.protocol.headers import JSON_TYPE, Credentials, authorization

ENROL_PATH = "/v1/enrol"
DEVICE_PATH = "/v1/device"
TRIES = 3


@dataclass(frozen=True, slots=True)
class Enrolment:
    """What a device keeps of having joined; the secret belongs into the encrypted store."""

    server_url: str
    device_id: str
    device_secret: str = field(repr=False)
    commune: str

    @property
    def credentials(self) -> Credentials:
        """Return what a push needs to prove who it comes from."""
        return Credentials(self.device_id, self.device_secret)


def enrol(
    transport: Transport,
    server_url: str,
    code: str,
    *,
    new_id: Callable[[], UUID],
    device_name: str = "",
    app: str = "",
) -> Enrolment:
    """Use up a code and return what this device is from now on.

    An answer that was lost on the way is asked for again under the same attempt,
    so that a cut line does not cost the helper a second code.

    Raises:
        MalformedCodeError: What was typed cannot be a code; the server was not asked.
        TransportError: No answer, three times.
        PortalError: Something else than a collecting server answered.
        FailingServerError: The server failed.
        RefusedRequestError: The server does not take the code (``enrolment.*``).
        ConfusedServerError: Its answer makes no sense.
    """
    request = EnrolRequest(normalise_code(code), new_id(), device_name, app)
    answer = _post_until_answered(transport, msgspec.json.encode(request))
    told = _decoded(answer, EnrolAnswer)
    return Enrolment(server_url, told.device_id, told.device_secret, told.commune)


def ask_device(transport: Transport, credentials: Credentials) -> DeviceAnswer:
    """Return what the server holds of this device; raises as ``enrol`` does."""
    answer = transport.get(DEVICE_PATH, {"Authorization": authorization(credentials)})
    return _decoded(answer, DeviceAnswer)


def _post_until_answered(transport: Transport, body: bytes) -> Answer:
    for _ in range(TRIES - 1):
        try:
            return transport.post(ENROL_PATH, body, {"Content-Type": JSON_TYPE})
        except TransportError:
            continue
    return transport.post(ENROL_PATH, body, {"Content-Type": JSON_TYPE})


T = TypeVar("T")


def _decoded(answer: Answer, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(body_of(answer), type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise ConfusedServerError from error
