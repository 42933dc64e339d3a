"""Devices: how one joins, proves who it is, and is turned away.

A device's secret is 128 random bits, so a fast hash of it is enough.  An
enrolment code is only 40 bits, so its hash is made slow, guesses are counted
by address, and it lives one day and once.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, func, insert, select, update

from sync.protocol.enrolment import (
    CODE_LIFETIME_SECONDS,
    CODE_RANDOM_BYTES,
    DeviceAnswer,
    EnrolAnswer,
    EnrolRequest,
    code_from,
    crockford,
    normalise_code,
)
from sync.protocol.errors import MalformedCodeError
from sync.protocol.headers import Credentials
from sync.protocol.problems import Problem
from sync.server.audit import OPERATOR, write_down
from sync.server.communes import Communes
from sync.server.database import Database
from sync.server.errors import ProblemError, UnknownCommuneError, UnknownDeviceError
from sync.server.holdings import count_held
from sync.server.schema import device, enrolment_code, enrolment_failure

WRONG_CODES_ALLOWED = 10
LOCKOUT = timedelta(minutes=15)

_DEVICE_ID_BYTES = 5
_SECRET_BYTES = 16


@dataclass(frozen=True, slots=True)
class Device:
    """A device that proved who it is."""

    device_id: str
    commune: str
    revoked: bool


class Devices:
    """The devices of this server and the codes to join it.

    Args:
        database: Where they are kept.
        communes: Which communes exist.
        now: The server's clock.
        random_bytes: A cryptographic source (``secrets.token_bytes``).
    """

    def __init__(
        self,
        database: Database,
        communes: Communes,
        now: Callable[[], datetime],
        random_bytes: Callable[[int], bytes],
    ) -> None:
        self._database = database
        self._communes = communes
        self._now = now
        self._random_bytes = random_bytes

    def make_code(self, commune: str) -> str:
        """Return a fresh one-use code for one device of that commune.

        Raises:
            UnknownCommuneError: There is no such commune.
        """
        if commune not in self._communes:
            raise UnknownCommuneError(commune)
        code = code_from(self._random_bytes(CODE_RANDOM_BYTES))
        now = self._now()
        with self._database.write() as connection:
            connection.execute(
                insert(enrolment_code).values(
                    code_hash=_code_hash(code),
                    commune=commune,
                    expires_at=now + timedelta(seconds=CODE_LIFETIME_SECONDS),
                )
            )
            write_down(connection, now, OPERATOR, "enrolment.code_made", commune)
        return code

    def enrol(self, request: EnrolRequest, address: str) -> EnrolAnswer:
        """Use up a code and return the new device.

        Raises:
            ProblemError: The code is not good (any more), or too many were not.
        """
        try:
            code_hash = _code_hash(normalise_code(request.code))
        except MalformedCodeError as error:
            raise ProblemError(Problem.CODE_MALFORMED) from error
        now = self._now()
        address_hash = hashlib.sha256(address.encode()).digest()
        with self._database.write() as connection:
            _refuse_guessing(connection, address_hash, now)
            answer = self._use_up(connection, code_hash, request, now)
            if isinstance(answer, Problem):  # the failure is committed, then told
                connection.execute(
                    insert(enrolment_failure).values(address_hash=address_hash, at=now)
                )
        if isinstance(answer, Problem):
            raise ProblemError(answer)
        return answer

    def authenticate(self, credentials: Credentials | None) -> Device:
        """Return who asks, revoked or not.

        Raises:
            ProblemError: ``device.unknown``.
        """
        if credentials is not None:
            with self._database.read() as connection:
                row = connection.execute(
                    select(device).where(device.c.device_id == credentials.device_id)
                ).one_or_none()
            if row and hmac.compare_digest(
                bytes(row.secret_hash), _secret_hash(credentials.device_secret)
            ):
                return Device(row.device_id, row.commune, row.revoked_at is not None)
        raise ProblemError(Problem.DEVICE_UNKNOWN)

    def describe(self, asker: Device) -> DeviceAnswer:
        """Return what is held of a device."""
        with self._database.read() as connection:
            records, revisions = count_held(connection, asker.device_id)
        return DeviceAnswer(asker.device_id, asker.commune, asker.revoked, records, revisions)

    def revoke(self, device_id: str) -> None:
        """Refuse this device's pushes from now on; what it sent stays.

        Raises:
            UnknownDeviceError: There is no such device.
        """
        now = self._now()
        with self._database.write() as connection:
            changed = connection.execute(
                update(device)
                .where(device.c.device_id == device_id)
                .values(revoked_at=func.coalesce(device.c.revoked_at, now))
            )
            if not changed.rowcount:
                raise UnknownDeviceError(device_id)
            write_down(connection, now, OPERATOR, "device.revoked", device_id)

    def everyone(self) -> list[dict[str, str | int | None]]:
        """Return all devices for the fleet's list, those that were silent longest first."""
        columns = [column for column in device.c if column.name != "secret_hash"]
        with self._database.read() as connection:
            rows = connection.execute(
                select(*columns).order_by(device.c.last_contact.asc().nulls_first())
            ).mappings()
            return [
                {
                    name: value.isoformat() if isinstance(value, datetime) else value
                    for name, value in row.items()
                }
                for row in rows
            ]

    def _use_up(
        self, connection: Connection, code_hash: bytes, request: EnrolRequest, now: datetime
    ) -> EnrolAnswer | Problem:
        code = connection.execute(
            select(enrolment_code)
            .where(enrolment_code.c.code_hash == code_hash)
            .with_for_update()  # two devices, one code: the second finds it used
        ).one_or_none()
        if code is None:
            return Problem.CODE_UNKNOWN
        if code.expires_at <= now:
            return Problem.CODE_EXPIRED
        attempt_hash = hashlib.sha256(request.attempt.bytes).digest()
        secret = base64.urlsafe_b64encode(self._random_bytes(_SECRET_BYTES)).rstrip(b"=").decode()
        if code.used_at is not None:
            if not hmac.compare_digest(bytes(code.attempt_hash), attempt_hash):
                return Problem.CODE_USED
            # Its answer was lost.  Nobody kept the old secret, so the device gets another.
            connection.execute(
                update(device)
                .where(device.c.device_id == code.device_id)
                .values(secret_hash=_secret_hash(secret))
            )
            return EnrolAnswer(code.device_id, secret, code.commune)
        device_id = crockford(self._random_bytes(_DEVICE_ID_BYTES))
        connection.execute(
            insert(device).values(
                device_id=device_id,
                secret_hash=_secret_hash(secret),
                name=request.device_name,
                app=request.app,
                commune=code.commune,
                enrolled_at=now,
            )
        )
        connection.execute(
            update(enrolment_code)
            .where(enrolment_code.c.code_hash == code_hash)
            .values(used_at=now, attempt_hash=attempt_hash, device_id=device_id)
        )
        write_down(connection, now, device_id, "device.enrolled", code.commune)
        return EnrolAnswer(device_id, secret, code.commune)


def _refuse_guessing(connection: Connection, address_hash: bytes, now: datetime) -> None:
    connection.execute(delete(enrolment_failure).where(enrolment_failure.c.at <= now - LOCKOUT))
    wrong = connection.execute(
        select(func.count())
        .select_from(enrolment_failure)
        .where(enrolment_failure.c.address_hash == address_hash)
    ).scalar_one()
    if wrong >= WRONG_CODES_ALLOWED:
        raise ProblemError(Problem.TOO_MANY_TRIES, retry_after=int(LOCKOUT.total_seconds()))


def _code_hash(code: str) -> bytes:
    # One fixed salt, so that the hash can be looked up; 2^40 codes at 30 ms each are a thousand
    # years of one core, and the code lives a day.
    return hashlib.scrypt(code.encode(), salt=b"gocua enrolment code", n=2**14, r=8, p=1, dklen=32)


def _secret_hash(secret: str) -> bytes:
    return hashlib.sha256(secret.encode()).digest()
