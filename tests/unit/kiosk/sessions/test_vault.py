"""The key is made once, kept safe, and never told."""

from __future__ import annotations

import stat
import sys
import traceback

import keyring.errors
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring
from keyring.backends.null import Keyring as ForgetfulKeyring

from kiosk.errors import DeskError, DiskFullError, LockedKeyringError, LostKeyError, WrongKeyError
from kiosk.paths import Paths
from kiosk.sessions.database import Database
from kiosk.sessions.files import write_private
from kiosk.sessions.schema import migrate
from kiosk.sessions.store import SessionStore
from kiosk.sessions.vault import KEY_BYTES, Protection, Vault, system_keyring
from tests.unit.kiosk.sessions.visits import MORNING, a_session


class OpenKeyring:
    """A system keyring that keeps what it is given.

    Not a ``KeyringBackend``: each of those offers itself to the whole process.
    """

    def __init__(self):
        self.kept = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password

    def delete_password(self, service, username):
        del self.kept[service, username]


class ShutKeyring(OpenKeyring):
    """A keyring whose owner did not type the password."""

    def get_password(self, service, username):
        raise keyring.errors.KeyringLocked("Failed to unlock the collection!")


class FullKeyring(OpenKeyring):
    """A keyring that takes nothing."""

    def set_password(self, service, username, password):
        raise keyring.errors.PasswordSetError("no")


@pytest.fixture
def system():
    return OpenKeyring()


def test_the_key_lies_in_the_system_s_keyring_and_in_no_file(paths, system, clock):
    vault = Vault(paths, lambda: system)
    SessionStore.open(paths, vault, clock, "0.1.0").close()

    assert vault.protection is Protection.KEYRING
    assert not paths.key_file.exists()
    assert bytes.fromhex(*system.kept.values()) == vault.key()


def test_two_folders_have_two_keys_in_one_keyring(tmp_path, system, clock):
    for name in ("desk", "door"):
        paths = Paths(tmp_path / name)
        SessionStore.open(paths, Vault(paths, lambda: system), clock, "0.1.0").close()

    assert len(set(system.kept.values())) == 2


@pytest.mark.parametrize("backend", [NoKeyring, ForgetfulKeyring])
def test_without_a_keyring_the_key_lies_in_a_file_only_its_owner_reads(paths, clock, backend):
    vault = Vault(paths, backend)
    SessionStore.open(paths, vault, clock, "0.1.0").close()

    assert vault.protection is Protection.KEY_FILE
    assert len(vault.key()) == KEY_BYTES
    if sys.platform != "win32":
        assert stat.S_IMODE(paths.key_file.stat().st_mode) == 0o600
        assert stat.S_IMODE(paths.home.stat().st_mode) == 0o700


def test_before_the_first_start_there_is_no_key_to_speak_of(paths, vault):
    assert vault.protection is None
    assert not vault.store_exists


def test_a_key_file_that_others_could_read_is_closed_to_them(paths, vault, store):
    paths.key_file.chmod(0o644)
    vault.key()

    assert stat.S_IMODE(paths.key_file.stat().st_mode) == 0o600


def test_the_key_stays_the_same_and_where_it_is(paths, vault, store, system):
    key = vault.key()

    assert Vault(paths, lambda: system).key() == key
    assert system.kept == {}


def test_a_power_cut_before_the_store_was_made_wastes_no_key(paths, vault, clock):
    paths.home.mkdir()
    key = vault.key()
    paths.store.touch()

    SessionStore.open(paths, vault, clock, "0.1.0").close()
    assert vault.key() == key


def test_a_shut_keyring_is_not_a_lost_key(paths, system, clock):
    SessionStore.open(paths, Vault(paths, lambda: system), clock, "0.1.0").close()
    shut = Vault(paths, ShutKeyring)

    with pytest.raises(LockedKeyringError):
        SessionStore.open(paths, shut, clock, "0.1.0")
    with pytest.raises(LockedKeyringError):
        _ = shut.protection


def test_a_keyring_that_takes_nothing_does_not_quietly_become_a_file(paths, clock):
    with pytest.raises(LockedKeyringError):
        SessionStore.open(paths, Vault(paths, FullKeyring), clock, "0.1.0")

    assert not paths.key_file.exists()
    assert not paths.store.exists()


@pytest.mark.parametrize(
    ("backend", "reason"), [(NoKeyring, "no_keyring"), (OpenKeyring, "not_found")]
)
def test_a_lost_key_says_whether_a_keyring_answered(paths, system, clock, backend, reason):
    SessionStore.open(paths, Vault(paths, lambda: system), clock, "0.1.0").close()

    with pytest.raises(LostKeyError) as lost:
        Vault(paths, backend).key()

    assert lost.value.details["reason"] == reason


def test_setting_aside_keeps_the_key_beside_the_store_it_opens(paths, vault, store):
    store.save(a_session())
    key = vault.key()  # the store is left open, as a crash leaves it: its log is moved too
    aside = vault.set_aside(MORNING)

    assert aside.with_suffix(".key").read_text().strip() == key.hex()
    assert aside.with_name(f"{aside.name}-wal").stat().st_size > 0
    assert not vault.store_exists
    assert vault.protection is None
    found = Database(aside, key)
    with found.reading() as db:
        assert db.exec_driver_sql("SELECT count(*) FROM record").scalar_one() == 1
    found.close()


def test_setting_aside_renames_the_key_in_the_keyring(paths, system, clock):
    vault = Vault(paths, lambda: system)
    SessionStore.open(paths, vault, clock, "0.1.0").close()
    key = vault.key()

    aside = vault.set_aside(MORNING)

    assert system.kept == {("gocua", str(aside.resolve())): key.hex()}


def test_a_power_cut_while_setting_aside_leaves_nothing_to_be_written_over(
    paths, vault, clock, store
):
    log = paths.store.with_name("store.db-wal")
    store.close()
    paths.store.unlink()
    paths.key_file.unlink()
    log.write_bytes(b"what is left of the old store")

    with pytest.raises(LostKeyError):
        SessionStore.open(paths, vault, clock, "0.1.0")

    aside = vault.set_aside(MORNING)
    assert aside.with_name(f"{aside.name}-wal").read_bytes() == b"what is left of the old store"
    SessionStore.open(paths, vault, clock, "0.1.0").close()


def test_setting_aside_twice_in_one_second_keeps_both(paths, vault, clock):
    names = set()
    for _ in range(3):
        SessionStore.open(paths, vault, clock, "0.1.0").close()
        names.add(vault.set_aside(MORNING))

    assert len(names) == 3
    assert all(name.stat().st_size > 0 for name in names)


def test_the_key_is_in_no_message_and_no_repr(paths, vault, clock, capfd):
    store = SessionStore.open(paths, vault, clock, "0.1.0")
    store.save(a_session())
    store.close()
    key = vault.key()
    told = [repr(vault), repr(Database(paths.store, key)), repr(Database(paths.store, key).engine)]
    raw = bytearray(paths.store.read_bytes())
    raw[300] ^= 1
    paths.store.write_bytes(raw)
    try:
        migrate(Database(paths.store, key))
    except DeskError as error:
        told.extend(traceback.format_exception(error))
    paths.key_file.write_text("ab" * 32)
    with pytest.raises(WrongKeyError) as wrong:
        SessionStore.open(paths, vault, clock, "0.1.0")
    told.extend(traceback.format_exception(wrong.value))

    text = "".join([*told, *capfd.readouterr()])
    assert "DamagedStoreError" in text
    for secret in (key.hex(), repr(key), "ab" * 32):
        assert secret not in text
    assert capfd.readouterr().err == ""


def test_without_a_backend_of_its_own_the_vault_asks_the_system():
    assert isinstance(system_keyring(), KeyringBackend)


def test_a_fault_of_the_disk_that_has_no_name_stays_what_it_is(tmp_path):
    with pytest.raises(FileNotFoundError):
        write_private(tmp_path / "not there" / "store.key", b"key")


def test_a_key_that_did_not_fit_leaves_no_half_of_it(paths, vault):
    resource = pytest.importorskip("resource")
    paths.home.mkdir()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (16, hard))
    try:
        with pytest.raises(DiskFullError):
            vault.key()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert list(paths.home.iterdir()) == []
    assert len(vault.key()) == KEY_BYTES
