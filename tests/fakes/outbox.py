"""An outbox in memory, for tests of the push that need no store."""

from __future__ import annotations

from collections.abc import Iterable

from sync.protocol.settlement import Acknowledgement, OutboxItem, RecordRef, Settlement
from sync.protocol.wire import Record, encode_record


def item_of(record: Record) -> OutboxItem:
    """Return a record as it waits in an outbox."""
    return OutboxItem(RecordRef(record.record_id, record.revision), encode_record(record))


class MemoryOutbox:
    """Satisfies ``sync.client.push.Outbox``."""

    def __init__(self, items: Iterable[OutboxItem] = ()) -> None:
        self.waiting = {item.ref: item for item in items}
        self.delivered: set[RecordRef] = set()
        self.refused: dict[RecordRef, Acknowledgement] = {}

    def pending(self, limit: int) -> list[OutboxItem]:
        """Return the oldest that wait and were not refused."""
        open_items = [item for ref, item in self.waiting.items() if ref not in self.refused]
        return open_items[:limit]

    def settle(self, settlement: Settlement) -> None:
        """Clear what was delivered, mark what was refused."""
        for ref in settlement.delivered:
            del self.waiting[ref]
            self.delivered.add(ref)
        self.refused |= dict(settlement.refused)

    def depth(self) -> int:
        """Return how many wait and were not refused."""
        return len(self.waiting) - len(self.refused)
