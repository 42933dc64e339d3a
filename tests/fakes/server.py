"""A collecting server in memory that behaves, and misbehaves when told to.

``FakeServer`` is a ``sync.client.transport.Transport``.  Left alone it passes the
same tests as the real server over HTTP (``tests/server/test_contract.py``); with
``mishaps`` it does to one request after another what villages and captive
portals do.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import Enum, auto
from uuid import UUID

import msgspec
from backports import zstd

from sync.client.errors import Fault, TransportError
from sync.client.transport import Answer
from sync.protocol.batch import decode_push, encode_answer
from sync.protocol.enrolment import (
    CODE_LIFETIME_SECONDS,
    DeviceAnswer,
    EnrolAnswer,
    EnrolRequest,
    code_from,
    crockford,
    normalise_code,
)
from sync.protocol.errors import (
    MalformedCodeError,
    MalformedPushError,
    OversizedPushError,
    UnknownDictionaryError,
)
from sync.protocol.headers import JSON_TYPE, Credentials, read_authorization
from sync.protocol.problems import PROBLEM_TYPE, Problem, Refusal, describe
from sync.protocol.settlement import Acknowledgement, Outcome
from sync.protocol.wire import Record, check_record

WRONG_CODES_ALLOWED = 10
HTML = b"<html><body>Welcome! Please accept our terms.</body></html>"


class Mishap(Enum):
    """What happens to one request."""

    NONE = auto()
    NEVER_ARRIVES = auto()
    CUT_AFTER_COMMIT = auto()  # the server did it, the answer was lost
    TOO_SLOW = auto()  # neither side knows
    TOO_SLOW_AFTER_COMMIT = auto()
    ARRIVES_TWICE = auto()
    BAD_CERTIFICATE = auto()
    FAILS = auto()  # 500, before anything was stored
    FAILS_AFTER_COMMIT = auto()
    BUSY = auto()  # 503
    MANGLED = auto()  # something on the way broke the body
    REFUSED_ANEW = auto()  # with a code of a newer release
    PORTAL_PAGE = auto()  # 200, and HTML
    PORTAL_REDIRECT = auto()
    PORTAL_SAYS_SO = auto()  # 511
    WRONG_HASH = auto()
    WRONG_COUNT = auto()
    FORGED = auto()  # answers for a record that was never sent
    REPEATED_LINE = auto()
    TRUNCATED = auto()
    UNKNOWN_OUTCOME = auto()  # a newer server: "quarantined"


@dataclass
class _Device:
    secret: str
    commune: str
    revoked: bool = False


@dataclass
class _Code:
    commune: str
    expires_at: datetime
    attempt: UUID | None = None
    device_id: str = ""


class FakeServer:
    """A server of the real protocol in this process.

    Attributes:
        mishaps: What happens to the next requests, one each; then all goes well.
        records: Body by (id, revision): what is held.
        conflicts: Other bodies that came under a revision already held.
        pushes: Number of records of each push that was looked at.
        slow_above: Pushes of more records than this time out, if set.
        stumbles_over: Ids of records on which the server fails with 500.
        dictionaries: Whether pushes compressed with a dictionary are understood.
    """

    def __init__(self, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self.mishaps: deque[Mishap] = deque()
        self.records: dict[tuple[UUID, int], bytes] = {}
        self.conflicts: set[tuple[UUID, int, bytes]] = set()
        self.pushes: list[int] = []
        self.slow_above: int | None = None
        self.stumbles_over: set[UUID] = set()
        self.dictionaries = True
        self.seen_headers: list[Mapping[str, str]] = []
        self._now = now
        self._devices: dict[str, _Device] = {}
        self._codes: dict[str, _Code] = {}
        self._owners: dict[tuple[UUID, int], str] = {}
        self._wrong_codes = 0
        self._made = 0

    def make_code(self, commune: str) -> str:
        """Return a one-use code, as ``gocua-server enrol-code`` prints."""
        code = code_from(self._next_number())
        expires_at = self._now() + timedelta(seconds=CODE_LIFETIME_SECONDS)
        self._codes[code] = _Code(commune, expires_at)
        return code

    def revoke(self, device_id: str) -> None:
        """Refuse this device's pushes from now on."""
        self._devices[device_id].revoked = True

    def join(self, commune: str = "01234") -> Credentials:
        """Return the credentials of a new device, without asking over the line."""
        device_id, secret = crockford(self._next_number()), f"secret-of-device-{self._made}"
        self._devices[device_id] = _Device(secret, commune)
        return Credentials(device_id, secret)

    def post(self, path: str, body: bytes, headers: Mapping[str, str]) -> Answer:
        """See ``Transport``."""
        return self._carry(lambda: self._posted(path, body, headers))

    def get(self, path: str, headers: Mapping[str, str]) -> Answer:
        """See ``Transport``."""
        return self._carry(lambda: self._described(headers))

    def _carry(self, serve: Callable[[], Answer]) -> Answer:
        mishap = self.mishaps.popleft() if self.mishaps else Mishap.NONE
        before, after = _LOST.get(mishap, (None, None))
        if before:
            raise TransportError(before)
        if mishap in _INSTEAD:
            return _INSTEAD[mishap]
        answer = serve()
        if mishap is Mishap.ARRIVES_TWICE:
            answer = serve()
        if after:
            raise TransportError(after)
        if mishap is Mishap.FAILS_AFTER_COMMIT:
            return _problem(Problem.FAULT)
        return _bend(answer, mishap)

    def _posted(self, path: str, body: bytes, headers: Mapping[str, str]) -> Answer:
        self.seen_headers.append(headers)
        return self._enrolled(body) if path == "/v1/enrol" else self._pushed(body, headers)

    def _enrolled(self, body: bytes) -> Answer:
        try:
            request = msgspec.json.decode(body, type=EnrolRequest)
        except msgspec.MsgspecError:
            return _problem(Problem.MALFORMED)
        try:
            code = self._codes.get(normalise_code(request.code))
        except MalformedCodeError:
            return _problem(Problem.CODE_MALFORMED)
        if self._wrong_codes >= WRONG_CODES_ALLOWED:
            return _problem(Problem.TOO_MANY_TRIES)
        if wrong := _fault_of(code, request.attempt, self._now()):
            self._wrong_codes += 1
            return _problem(wrong)
        assert code
        credentials = self.join(code.commune)
        if code.device_id:  # its answer was lost: the same device, another secret
            self._devices[code.device_id].secret = credentials.device_secret
            del self._devices[credentials.device_id]
        else:
            code.attempt, code.device_id = request.attempt, credentials.device_id
        return _yes(EnrolAnswer(code.device_id, credentials.device_secret, code.commune), 201)

    def _pushed(self, body: bytes, headers: Mapping[str, str]) -> Answer:
        device_id = self._sender(headers)
        if device_id is None:
            return _problem(Problem.DEVICE_UNKNOWN)
        if self._devices[device_id].revoked:
            return _problem(Problem.DEVICE_REVOKED)
        try:
            if not self.dictionaries and zstd.get_frame_info(body).dictionary_id:
                return _problem(Problem.UNKNOWN_DICTIONARY)
            bodies = decode_push(body)
        except MalformedPushError:
            return _problem(Problem.PUSH_MALFORMED)
        except OversizedPushError:
            return _problem(Problem.TOO_MANY_RECORDS)
        except UnknownDictionaryError:
            return _problem(Problem.UNKNOWN_DICTIONARY)
        self.pushes.append(len(bodies))
        if self.slow_above is not None and len(bodies) > self.slow_above:
            raise TransportError(Fault.SLOW)
        checked = [check_record(record) for record in bodies]
        if any(isinstance(c, Record) and c.record_id in self.stumbles_over for c in checked):
            return _problem(Problem.FAULT)
        answers = [
            self._decided(device_id, known, record)
            for known, record in zip(checked, bodies, strict=True)
        ]
        return Answer(200, {"content-type": JSON_TYPE}, encode_answer(body, answers))

    def _decided(self, device_id: str, known: Record | Refusal, body: bytes) -> Acknowledgement:
        if isinstance(known, Refusal):
            return Acknowledgement(Outcome.REFUSED, known)
        commune = known.commune or self._devices[device_id].commune
        if not (len(commune) == 5 and commune.isdigit()):
            return Acknowledgement(Outcome.REFUSED, Refusal.UNKNOWN_COMMUNE)
        key = known.record_id, known.revision
        if key not in self.records:
            self.records[key] = body
            self._owners[key] = device_id
            return Acknowledgement(Outcome.STORED)
        if self.records[key] == body:
            return Acknowledgement(Outcome.DUPLICATE)
        self.conflicts.add((*key, body))
        return Acknowledgement(Outcome.REFUSED, Refusal.REVISION_CONFLICT)

    def _described(self, headers: Mapping[str, str]) -> Answer:
        device_id = self._sender(headers)
        if device_id is None:
            return _problem(Problem.DEVICE_UNKNOWN)
        device = self._devices[device_id]
        held = [key for key, owner in self._owners.items() if owner == device_id]
        ids = {record_id for record_id, _ in held}
        return _yes(DeviceAnswer(device_id, device.commune, device.revoked, len(ids), len(held)))

    def _sender(self, headers: Mapping[str, str]) -> str | None:
        credentials = read_authorization(headers.get("Authorization", ""))
        device = self._devices.get(credentials.device_id) if credentials else None
        if credentials and device and device.secret == credentials.device_secret:
            return credentials.device_id
        return None

    def _next_number(self) -> bytes:
        self._made += 1
        return (self._made * 0x9E3779B97F % 2**40).to_bytes(5, "big")


def _fault_of(code: _Code | None, attempt: UUID, now: datetime) -> Problem | None:
    if code is None:
        return Problem.CODE_UNKNOWN
    if code.expires_at <= now:
        return Problem.CODE_EXPIRED
    return Problem.CODE_USED if code.attempt not in (None, attempt) else None


def _yes(value: msgspec.Struct, status: int = 200) -> Answer:
    return Answer(status, {"content-type": JSON_TYPE}, msgspec.json.encode(value))


def _problem(problem: Problem) -> Answer:
    return Answer(problem.status, {"content-type": PROBLEM_TYPE}, describe(problem))


def _bend(answer: Answer, mishap: Mishap) -> Answer:
    """Return the answer as a confused or a newer server would give it."""
    if mishap is Mishap.TRUNCATED:
        return Answer(answer.status, answer.headers, answer.body[:-7])
    if mishap not in _BENT:
        return answer
    fields = msgspec.json.decode(answer.body)
    _BENT[mishap](fields)
    return Answer(answer.status, answer.headers, msgspec.json.encode(fields))


_LOST: dict[Mishap, tuple[Fault | None, Fault | None]] = {
    Mishap.NEVER_ARRIVES: (Fault.OFFLINE, None),
    Mishap.BAD_CERTIFICATE: (Fault.CERTIFICATE, None),
    Mishap.TOO_SLOW: (Fault.SLOW, None),
    Mishap.CUT_AFTER_COMMIT: (None, Fault.OFFLINE),
    Mishap.TOO_SLOW_AFTER_COMMIT: (None, Fault.SLOW),
}
_INSTEAD = {
    Mishap.FAILS: _problem(Problem.FAULT),
    Mishap.BUSY: _problem(Problem.BUSY),
    Mishap.MANGLED: _problem(Problem.PUSH_MALFORMED),
    Mishap.REFUSED_ANEW: Answer(
        403,
        {"content-type": PROBLEM_TYPE},
        describe(Problem.DEVICE_REVOKED).replace(b"device.revoked", b"device.asleep"),
    ),
    Mishap.PORTAL_PAGE: Answer(200, {"content-type": "text/html; charset=utf-8"}, HTML),
    Mishap.PORTAL_REDIRECT: Answer(302, {"location": "http://portal.example/"}),
    Mishap.PORTAL_SAYS_SO: Answer(511, {"content-type": "text/html"}, HTML),
}
_BENT: dict[Mishap, Callable[[dict[str, object]], object]] = {
    Mishap.WRONG_HASH: lambda fields: fields.update(sha256="A" * 43),
    Mishap.WRONG_COUNT: lambda fields: fields.update(count=99_999),
    Mishap.FORGED: lambda fields: fields.update(lines=[{"at": 70_000, "outcome": "stored"}]),
    Mishap.REPEATED_LINE: lambda fields: fields.update(
        lines=[{"at": 0, "outcome": "stored"}, {"at": 0, "outcome": "refused"}]
    ),
    Mishap.UNKNOWN_OUTCOME: lambda fields: fields.update(
        lines=[{"at": 0, "outcome": "quarantined"}]
    ),
}
