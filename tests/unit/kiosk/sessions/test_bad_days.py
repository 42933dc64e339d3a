"""Full disks, lost keys, newer releases, damaged files, killed programs, two at once."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa
from keyring.backends.fail import Keyring as NoKeyring

from kiosk.errors import (
    BusyStoreError,
    DamagedStoreError,
    DiskFullError,
    LostKeyError,
    NewerStoreError,
    UnwritableFolderError,
    WrongKeyError,
)
from kiosk.paths import Paths
from kiosk.sessions import database as database_module
from kiosk.sessions.database import Database
from kiosk.sessions.schema import known_version, migrate
from kiosk.sessions.store import SessionStore
from kiosk.sessions.vault import Vault
from sync.protocol.settlement import Settlement
from tests.unit.kiosk.sessions.visits import MORNING, NOTE, a_session, a_visit

PAGE = 4096


class SmallDisk:
    """A store on a disk that can be filled up and emptied: SQLite's own page limit."""

    def __init__(self, paths, vault, clock):
        paths.home.mkdir()
        self._pages = 1 << 30
        self.database = Database(paths.store, vault.key())
        sa.event.listen(self.database.engine, "checkout", self._limit)
        migrate(self.database)
        self.store = SessionStore(self.database, clock, "0.1.0")

    def fill(self):
        with self.database.reading() as db:
            self._pages = db.exec_driver_sql("PRAGMA page_count").scalar_one()

    def make_room(self):
        self._pages = 1 << 30

    def _limit(self, connection, *_):
        connection.execute(f"PRAGMA max_page_count={self._pages}")


@pytest.fixture
def disk(paths, vault, clock):
    disk = SmallDisk(paths, vault, clock)
    yield disk
    disk.store.close()


def save_until_full(store):
    saved = []

    def go_on_saving() -> None:
        for _ in range(200):
            session = a_session()
            store.journal(session.visit)
            saved.append(store.save(session))

    with pytest.raises(DiskFullError):
        go_on_saving()
    return saved


def test_a_full_disk_loses_nothing_that_was_said_to_be_saved(disk, open_store):
    disk.fill()
    saved = save_until_full(disk.store)

    assert [item.ref for item in disk.store.outbox.pending(500)] == saved
    assert disk.store.figures(date(2026, 11, 23)).helped == len(saved)
    assert [item.ref for item in open_store().outbox.pending(500)] == saved


def test_a_save_on_a_full_disk_leaves_no_half_and_succeeds_once_there_is_room(disk):
    big = a_visit()
    big = replace(big, steps=tuple(replace(big.steps[0], seconds=n) for n in range(250)))
    session = a_session(big)
    disk.store.journal(big)
    disk.fill()

    with pytest.raises(DiskFullError):
        disk.store.save(session)

    assert disk.store.visit_under_way() == big
    assert disk.store.outbox.depth() == 0
    with pytest.raises(KeyError):
        disk.store.session(big.visit_id)

    disk.make_room()
    assert disk.store.save(session).revision == 1
    assert disk.store.visit_under_way() is None
    assert disk.store.outbox.depth() == 1


def test_a_journal_entry_on_a_full_disk_leaves_the_step_before(disk):
    visit = a_visit()
    disk.store.journal(visit)
    disk.fill()
    later = replace(visit, steps=tuple(replace(visit.steps[0], seconds=n) for n in range(500)))

    with pytest.raises(DiskFullError):
        disk.store.journal(later)

    assert disk.store.visit_under_way() == visit


def test_an_answer_on_a_full_disk_is_asked_for_again(disk):
    refs = {disk.store.save(a_session(a_visit())) for _ in range(120)}
    disk.fill()
    save_until_full(disk.store)
    waiting = disk.store.outbox.pending(500)

    with pytest.raises(DiskFullError):
        disk.store.outbox.settle(Settlement(refs, {}, set()))

    assert disk.store.outbox.pending(500) == waiting
    disk.make_room()
    disk.store.outbox.settle(Settlement({item.ref for item in waiting}, {}, set()))
    assert disk.store.outbox.depth() == 0


def test_a_disk_of_one_megabyte_fills_up_and_is_emptied_again(tmp_path):
    mount = 'mount -t tmpfs -o size=1m none "$1" && shift && exec "$@"'
    work = [sys.executable, "-m", "tests.unit.kiosk.sessions.small_disk", str(tmp_path)]
    in_its_own_mounts = ["unshare", "-Urm", "sh", "-c", mount, "sh", str(tmp_path)]
    try:
        done = subprocess.run(
            [*in_its_own_mounts, *work], check=False, capture_output=True, text=True
        )
    except FileNotFoundError:
        pytest.skip("no unshare on this system")
    if "unshare" in done.stderr or "mount:" in done.stderr:
        pytest.skip("this system lets nobody mount a small disk")

    happened = json.loads(done.stdout)
    assert happened["first_start"] == happened["start_with_key"] == "store.disk_full"
    assert happened["left_behind"] == []
    assert happened["while_saving"] == "store.disk_full"
    assert happened["saved"] > 3
    assert happened["depth"] == happened["kept"] == happened["saved"]


def test_a_store_of_a_newer_release_is_left_as_it_is(store, open_store, paths, vault):
    store.close()
    database = Database(paths.store, vault.key())
    with database.writing() as db:
        db.exec_driver_sql(f"PRAGMA user_version={known_version() + 3}")
    database.close()
    before = paths.store.read_bytes()

    with pytest.raises(NewerStoreError) as refusal:
        open_store()

    assert refusal.value.details == {"found": known_version() + 3, "known": known_version()}
    assert paths.store.read_bytes() == before


def test_a_wrong_key_is_named_and_the_store_is_left_as_it_is(store, open_store, paths):
    ref = store.save(a_session())
    store.close()
    right = paths.key_file.read_bytes()
    paths.key_file.write_text("ab" * 32)
    before = paths.store.read_bytes()

    with pytest.raises(WrongKeyError):
        open_store()

    assert paths.store.read_bytes() == before
    paths.key_file.write_bytes(right)
    assert open_store().session(ref.record_id)


@pytest.mark.parametrize("content", ["", "not a key", "abcd", "zz" * 32, "ab" * 33])
def test_a_key_file_that_holds_no_key_is_a_wrong_key(store, open_store, paths, content):
    store.close()
    paths.key_file.write_text(content)

    with pytest.raises(WrongKeyError):
        open_store()


def test_a_lost_key_never_becomes_a_new_database(store, open_store, paths):
    store.save(a_session())
    store.close()
    paths.key_file.unlink()
    before = paths.store.read_bytes()

    for _ in range(2):
        with pytest.raises(LostKeyError):
            open_store()

    assert paths.store.read_bytes() == before
    assert not paths.key_file.exists()


def test_a_person_can_set_a_store_without_key_aside_and_start_afresh(
    store, open_store, paths, vault
):
    ref = store.save(a_session())
    store.close()
    key = paths.key_file.read_bytes()
    paths.key_file.unlink()
    before = paths.store.read_bytes()

    aside = vault.set_aside(MORNING)

    fresh = open_store()
    assert aside.name == "store-set-aside-20261123T020000Z.db"
    assert aside.read_bytes() == before
    assert fresh.outbox.depth() == 0
    assert paths.key_file.read_bytes() != key
    fresh.close()

    elsewhere = Paths(paths.home / "found")
    elsewhere.home.mkdir()
    aside.rename(elsewhere.store)
    elsewhere.key_file.write_bytes(key)
    found = SessionStore.open(elsewhere, Vault(elsewhere, NoKeyring), None, "0.1.0")
    assert found.session(ref.record_id)
    found.close()


def test_a_damaged_start_of_the_file_is_not_called_a_wrong_key(store, open_store, paths):
    for _ in range(5):
        store.save(a_session())
    store.close()
    overwrite(paths.store, 300, b"damage")

    with pytest.raises(DamagedStoreError):
        open_store()


def test_damage_further_in_shows_when_it_is_read(store, open_store, paths):
    for _ in range(40):
        store.save(a_session())
    store.close()
    for page in range(2, paths.store.stat().st_size // PAGE):
        overwrite(paths.store, page * PAGE + 300, b"damage")
    damaged = open_store()

    with pytest.raises(DamagedStoreError):
        damaged.outbox.pending(500)


@pytest.mark.parametrize("cut", [100, PAGE + 100, 3 * PAGE])
def test_a_file_that_was_cut_short_is_never_taken_for_a_good_one(store, open_store, paths, cut):
    for _ in range(20):
        store.save(a_session())
    store.close()
    os.truncate(paths.store, cut)

    with pytest.raises((DamagedStoreError, WrongKeyError)):
        open_store().outbox.pending(500)


def overwrite(path: Path, offset: int, content: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(offset)
        file.write(content)


CHILD = """
import sys
from pathlib import Path
from keyring.backends.fail import Keyring
from kiosk.paths import Paths
from kiosk.clock import SystemClock
from kiosk.sessions.store import SessionStore
from kiosk.sessions.vault import Vault
from tests.unit.kiosk.sessions.visits import a_session, a_visit
paths = Paths(Path(sys.argv[1]))
store = SessionStore.open(paths, Vault(paths, Keyring), SystemClock(), "0.1.0")
for _ in range(int(sys.argv[2])):
    print(store.save(a_session()).record_id, flush=True)
store.journal(a_visit())
print("journalled", flush=True)
sys.stdin.read()
"""


def start_child(paths, saves):
    return subprocess.Popen(
        [sys.executable, "-c", CHILD, str(paths.home), str(saves)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_a_killed_program_loses_nothing_it_said_was_saved(paths, open_store):
    child = start_child(paths, 10)
    with child:
        said = [child.stdout.readline().strip() for _ in range(11)]
        os.kill(child.pid, signal.SIGKILL)

    store = open_store()
    assert [str(item.ref.record_id) for item in store.outbox.pending(50)] == said[:10]
    assert store.visit_under_way() is not None


def test_another_process_may_share_the_store(store, paths):
    mine = {store.save(a_session()).record_id for _ in range(5)}
    child = start_child(paths, 20)
    with child:
        theirs = set()
        for line in child.stdout:
            if line.strip() == "journalled":
                break
            theirs.add(line.strip())
            mine.add(store.save(a_session()).record_id)
            store.outbox.settle(Settlement(set(), {}, set()))
        child.stdin.close()

    waiting = {str(item.ref.record_id) for item in store.outbox.pending(100)}
    assert len(theirs) == 20
    assert waiting == theirs | {str(record_id) for record_id in mine}


def test_two_first_starts_at_once_make_one_key_and_one_store(paths):
    children = [start_child(paths, 1) for _ in range(2)]
    said = {child.stdout.readline().strip() for child in children}
    for child in children:
        child.communicate()

    store = SessionStore.open(paths, Vault(paths, NoKeyring), None, "0.1.0")
    assert {str(item.ref.record_id) for item in store.outbox.pending(10)} == said
    store.close()


def test_a_store_that_another_program_holds_too_long_is_busy_not_broken(
    store, paths, vault, monkeypatch
):
    monkeypatch.setattr(database_module, "BUSY_SECONDS", 0.05)
    impatient = Database(paths.store, vault.key())
    holder = Database(paths.store, vault.key())

    with holder.writing(), pytest.raises(BusyStoreError), impatient.writing():
        pass

    with impatient.writing():
        pass
    impatient.close()
    holder.close()


def test_reading_does_not_wait_for_whoever_writes(store, paths, vault):
    store.save(a_session())
    holder = Database(paths.store, vault.key())

    with holder.writing():
        assert store.outbox.depth() == 1
    holder.close()


def test_saving_and_settling_from_two_threads_loses_nothing(store):
    saved = []

    def save() -> None:
        saved.extend(store.save(a_session()) for _ in range(40))

    saving = threading.Thread(target=save)
    saving.start()
    settled = set()
    while saving.is_alive() or len(settled) < len(saved):
        refs = {item.ref for item in store.outbox.pending(7)}
        store.outbox.settle(Settlement(refs, {}, set()))
        settled |= refs
    saving.join()

    assert settled == set(saved)
    assert store.outbox.depth() == 0


def test_a_store_that_cannot_be_opened_is_named(paths, vault, clock):
    paths.store.mkdir(parents=True)
    paths.key_file.write_text("ab" * 32)

    with pytest.raises(UnwritableFolderError):
        SessionStore.open(paths, vault, clock, "0.1.0")


def test_a_file_where_the_folder_should_be_is_named(tmp_path, clock):
    (tmp_path / "kiosk").write_text("")
    paths = Paths(tmp_path / "kiosk" / "data")

    with pytest.raises(UnwritableFolderError):
        SessionStore.open(paths, Vault(paths, NoKeyring), clock, "0.1.0")


def test_nobody_who_takes_the_files_reads_a_word(store, paths):
    session = a_session(note=NOTE)
    store.journal(session.visit)
    store.save(session)

    def raw() -> bytes:
        return b"".join(
            path.read_bytes() for path in paths.home.iterdir() if path != paths.key_file
        )

    canaries = [NOTE.encode(), NOTE.encode("utf-16-le"), b"vneid-muc-2", b"saved_session"]
    canaries += [str(session.visit.visit_id).encode(), session.visit.visit_id.bytes, b"SQLite"]
    while_open = raw()
    store.close()
    assert len(while_open) > PAGE
    for canary in canaries:
        assert canary not in while_open
        assert canary not in raw()
