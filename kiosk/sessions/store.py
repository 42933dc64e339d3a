"""The store of one kiosk: opened once, closed at the end, shared with ``gocua sync``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from kiosk.domain.clock import Clock
from kiosk.domain.session import AssistedSession, DayFigures, SavedSession, Visit
from kiosk.errors import DamagedStoreError, WrongKeyError
from kiosk.paths import Paths
from kiosk.sessions.database import Database
from kiosk.sessions.demand import Demand
from kiosk.sessions.enrolment import KeptEnrolment
from kiosk.sessions.files import disk_faults, make_folder
from kiosk.sessions.journal import Journal
from kiosk.sessions.outbox import Outbox
from kiosk.sessions.page_seal import key_fits
from kiosk.sessions.records import Records
from kiosk.sessions.schema import migrate
from kiosk.sessions.vault import Vault
from sync.protocol.settlement import RecordRef


class SessionStore:
    """Everything that this device keeps of the help it gave; usable from any thread.

    Attributes:
        outbox: What is still to be sent; hand it to ``sync.client.push``.
        enrolment: The server that this device has joined.
    """

    def __init__(self, database: Database, clock: Clock, app: str) -> None:
        """Use a database that is open and migrated; ``app`` is this program's version."""
        self._database = database
        self._journal = Journal(database)
        self._records = Records(database, clock, app)
        self._demand = Demand(database, clock)
        self.outbox = Outbox(database, clock)
        self.enrolment = KeptEnrolment(database)

    @classmethod
    def open(cls, paths: Paths, vault: Vault, clock: Clock, app: str) -> SessionStore:
        """Open the store of a data folder, or make one where there is none.

        A wrong key and a damaged file look the same to SQLCipher; they are told
        apart by the seals of the file's other pages (``kiosk.sessions.page_seal``).  A file
        whose very first bytes are gone, or with no page left whole, counts as a
        wrong key.  Damage further in shows when that page is read, as a
        ``DamagedStoreError`` of whatever was asked then.

        Raises:
            LostKeyError: There is a store, but no key.  Nothing is created.
            WrongKeyError: The key does not open the store.
            DamagedStoreError: The key is right and the file is not.
            NewerStoreError: A newer release wrote it.
            LockedKeyringError: The system's keyring is shut.
            DiskFullError, BusyStoreError, UnwritableFolderError: The world was in the way.
        """
        make_folder(paths.home)
        with vault.lock:
            key = vault.key()
            database = Database(paths.store, key)
            try:
                migrate(database)
            except DamagedStoreError as error:
                database.close()
                with disk_faults(paths.home):
                    key_is_right = key_fits(paths.store, key)
                if key_is_right:
                    raise
                raise WrongKeyError(store=paths.store.name) from error
            except BaseException:
                database.close()
                raise
        return cls(database, clock, app)

    def close(self) -> None:
        """Let go of the files; what was saved is saved whether this is called or not."""
        self._database.close()

    def journal(self, visit: Visit) -> None:
        """Keep the visit under way; durable when this returns (``Journal.keep``)."""
        self._journal.keep(visit)

    def visit_under_way(self) -> Visit | None:
        """Return the visit that a power cut or a crash interrupted."""
        return self._journal.read()

    def forget_visit(self) -> None:
        """Forget the visit under way."""
        self._journal.forget()

    def save(self, session: AssistedSession) -> RecordRef:
        """Save a session; after this "Đã lưu" is true (``Records.save``)."""
        return self._records.save(session)

    def session(self, record_id: UUID) -> AssistedSession:
        """Return a saved session, to be completed (``Records.session``)."""
        return self._records.session(record_id)

    def saved_on(self, day: date) -> list[SavedSession]:
        """Return a day's sessions, the newest first (``Records.saved_on``)."""
        return self._records.saved_on(day)

    def figures(self, day: date) -> DayFigures:
        """Return a day's figures (``Records.figures``)."""
        return self._records.figures(day)

    def waiting(self) -> int:
        """Return how many sessions wait to be delivered (``Records.waiting``)."""
        return self._records.waiting()

    def refused(self) -> int:
        """Return how many sessions are refused as they stand (``Records.refused``)."""
        return self._records.refused()

    def count_language_asked(self, tag: str) -> None:
        """Count a citizen who leaves without a session (``Demand.count_language_asked``)."""
        self._demand.count_language_asked(tag)

    def language_demand(self) -> Mapping[str, int]:
        """Return how often each language was asked for (``Demand.by_language``)."""
        return self._demand.by_language()

    def guide_demand(self) -> Mapping[tuple[str, str], int]:
        """Return how often each guide was used in each language (``Demand.by_guide``)."""
        return self._demand.by_guide()
