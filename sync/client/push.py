"""Pushing the outbox: everything that waits, in as few requests as the line allows.

Nothing leaves the outbox unless the server said of that very revision that it
holds it.  Whatever else happens, the records stay where they are and the loop
ends by itself:

* no answer, a portal, a revoked device, an answer that does not fit: stop;
* too slow, or the server failed: half as many, down to a single record;
* a single record that the server fails on, or that cannot even be sent, steps
  aside and the others go on.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from sync.client.errors import (
    ClientError,
    FailingServerError,
    Fault,
    RefusedRequestError,
    TransportError,
)
from sync.client.transport import Transport, body_of
from sync.protocol.batch import FULL_BATCH, MAX_PLAIN_BYTES, BatchSize, encode_push, expand_answer
from sync.protocol.compression import NEWEST_DICTIONARY
from sync.protocol.errors import ProtocolError
from sync.protocol.headers import (
    PUSH_TYPE,
    Credentials,
    DeviceState,
    authorization,
    device_state,
)
from sync.protocol.problems import Problem
from sync.protocol.settlement import (
    Acknowledgement,
    OutboxItem,
    Outcome,
    RecordRef,
    Settlement,
    settle,
)
from sync.protocol.wire import check_frozen

RECORDS_PATH = "/v1/records"

_TOO_MUCH = (Problem.PUSH_MALFORMED, Problem.TOO_LARGE, Problem.TOO_MANY_RECORDS, Problem.MALFORMED)


class Outbox(Protocol):
    """Where frozen records wait; ``kiosk.sessions.outbox`` satisfies it without inheriting."""

    def pending(self, limit: int) -> Sequence[OutboxItem]:
        """Return up to ``limit`` records, the oldest first, without those that were refused."""

    def settle(self, settlement: Settlement) -> None:
        """Keep what became of a batch; durable when this returns."""

    def depth(self) -> int:
        """Return how many records wait, without those that were refused."""


class StopReason(StrEnum):
    """Why a push ended before the outbox was empty."""

    OFFLINE = "offline"
    SLOW = "slow"
    CERTIFICATE = "certificate"
    PORTAL = "portal"
    FAILING = "failing"
    REVOKED = "revoked"
    UNKNOWN_DEVICE = "unknown_device"
    REFUSED = "refused"  # the server refuses pushes of this release for another reason
    CONFUSED = "confused"  # its answer is not about what was sent
    UNDECIDED = "undecided"  # it says of some records what this release does not know


@dataclass(frozen=True, slots=True)
class PushReport:
    """What one push did.

    Attributes:
        sent: Records that were in a request to which an answer came.
        delivered: Records that the server now holds.
        refused: Records that it will never take as they are; they wait for a person.
        pending: Records that still wait.
        stopped_by: Why it ended early, or nothing when nothing waits any more.
        code: The server's code where it refused the whole push, otherwise empty.
        batch: How many records the next push had better take.
    """

    sent: int
    delivered: int
    refused: int
    pending: int
    stopped_by: StopReason | None
    code: str = ""
    batch: BatchSize = FULL_BATCH


def push(
    outbox: Outbox,
    transport: Transport,
    credentials: Credentials,
    now: Callable[[], datetime],
    batch: BatchSize | None = None,
) -> PushReport:
    """Send what waits and settle what the server says of each record.

    Args:
        outbox: Where the records wait.
        transport: The way to the server.
        credentials: This device's id and secret.
        now: The device's wall clock; it is told to the server, and may be wrong.
        batch: What the last report recommended; at first 500.
    """
    return _Push(outbox, transport, credentials, now, batch or FULL_BATCH).run()


class _Push:
    """One run of the loop; its counters are the report."""

    def __init__(
        self,
        outbox: Outbox,
        transport: Transport,
        credentials: Credentials,
        now: Callable[[], datetime],
        batch: BatchSize,
    ) -> None:
        self._outbox = outbox
        self._transport = transport
        self._credentials = credentials
        self._now = now
        self._batch = batch
        self._most = FULL_BATCH  # grows no further in this run
        self._dictionary: int | None = NEWEST_DICTIONARY
        self._aside: set[RecordRef] = set()  # still pending, but not tried again in this run
        self._decided: Set[RecordRef] = frozenset()  # by the last answer
        self._stuck = 0  # single records in a row that the server could not take
        self._sent = self._delivered = self._refused = 0
        self._reason: StopReason | None = None  # why records were set aside
        self._code = ""

    def run(self) -> PushReport:
        """Send batch after batch until nothing is left to try."""
        stopped_by: StopReason | None = None
        while stopped_by is None and (items := self._next_batch()):
            try:
                self._send(items)
            except ClientError as error:
                stopped_by = self._after(error, items)
            except ProtocolError:
                stopped_by = StopReason.CONFUSED
        return PushReport(
            self._sent,
            self._delivered,
            self._refused,
            self._outbox.depth(),
            stopped_by or self._reason,
            self._code,
            self._batch,
        )

    def _next_batch(self) -> list[OutboxItem]:
        """Return what goes next; records that would spoil a batch step aside for good."""
        while True:
            waiting = [
                item
                for item in self._outbox.pending(self._batch.records + len(self._aside))
                # Those of the last answer are gone by now; if not, we must not spin.
                if item.ref not in self._aside and item.ref not in self._decided
            ][: self._batch.records]
            spoilt = {
                item.ref: Acknowledgement(Outcome.REFUSED, refusal)
                for item in waiting
                if (refusal := check_frozen(item.body, item.ref))
            }
            if not spoilt:
                return _fitting(waiting)
            self._settle(Settlement(frozenset(), spoilt, frozenset()))

    def _send(self, items: Sequence[OutboxItem]) -> None:
        body = encode_push([item.body for item in items], self._dictionary)
        waiting = max(0, self._outbox.depth() - len(items))
        answer = self._transport.post(
            RECORDS_PATH,
            body,
            {
                "Authorization": authorization(self._credentials),
                "Content-Type": PUSH_TYPE,
                "Device": device_state(DeviceState(self._now(), waiting)),
            },
        )
        refs = [item.ref for item in items]
        settlement = settle(set(refs), expand_answer(body_of(answer), body, refs))
        self._sent += len(items)
        self._stuck = 0
        self._settle(settlement)
        if settlement.pending:
            self._aside |= settlement.pending
            self._reason = StopReason.UNDECIDED
        self._batch = min(self._batch.larger(), self._most)

    def _settle(self, settlement: Settlement) -> None:
        self._outbox.settle(settlement)
        self._delivered += len(settlement.delivered)
        self._refused += len(settlement.refused)
        self._decided = settlement.delivered | settlement.refused.keys()

    def _after(self, error: ClientError, items: Sequence[OutboxItem]) -> StopReason | None:
        """Decide whether something else may get through, or why this is the end."""
        match error:
            case TransportError(fault=Fault.SLOW) if len(items) > 1:
                self._batch = self._most = self._batch.smaller(len(items))
                return None
            case TransportError(fault=fault):
                return StopReason(fault)
            case FailingServerError(status=500):
                return self._try_fewer(items, StopReason.FAILING)
            case FailingServerError():
                return StopReason.FAILING
            case RefusedRequestError(code=code):
                self._code = code
                return self._after_refusal(code, items)
        return StopReason.PORTAL

    def _after_refusal(self, code: str, items: Sequence[OutboxItem]) -> StopReason | None:
        if code == Problem.UNKNOWN_DICTIONARY and self._dictionary is not None:
            self._dictionary = None  # an older server: plain zstd it surely knows
            self._code = ""
            return None
        if code == Problem.DEVICE_REVOKED:
            return StopReason.REVOKED
        if code == Problem.DEVICE_UNKNOWN:
            return StopReason.UNKNOWN_DEVICE
        if code in _TOO_MUCH:
            return self._try_fewer(items, StopReason.REFUSED)
        return StopReason.REFUSED

    def _try_fewer(self, items: Sequence[OutboxItem], reason: StopReason) -> StopReason | None:
        """Halve the batch; a single record steps aside, and a second one in a row is the end.

        Nothing is settled: only an answer about this very push may call a record refused.
        """
        if len(items) > 1:
            self._batch = self._batch.smaller(len(items))
            return None
        self._aside.add(items[0].ref)
        self._reason = reason
        self._stuck += 1
        return reason if self._stuck > 1 else None


def _fitting(items: Sequence[OutboxItem]) -> list[OutboxItem]:
    """Return as many of the items, from the first, as one push may unpack to."""
    room = MAX_PLAIN_BYTES - 2
    for number, item in enumerate(items):
        room -= len(item.body) + 1
        if room < 0:
            return list(items[:number])
    return list(items)
