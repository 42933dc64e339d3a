"""The database key: where it is kept, and what happens when it is not there.

The key is 32 random bytes.  It lies in the system's keyring; where there is
none, in a file that only its owner may read, which ``gocua doctor`` calls less
protected.  A store without its key is an error with a name and never a reason
to make another key: ``Vault.set_aside`` is the way out, and only a person takes it.
The key appears in no log, no ``repr`` and no exception.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from kiosk.errors import LockedKeyringError, LostKeyError, WrongKeyError
from kiosk.paths import Paths
from kiosk.sessions.files import disk_faults, sync_folder, write_private
from kiosk.sessions.lock import FileLock

KEY_BYTES = 32
_SERVICE = "gocua"


class Protection(StrEnum):
    """What guards the key."""

    KEYRING = "keyring"
    KEY_FILE = "key_file"  # less protected: whoever takes the disk has both


class Keyring(Protocol):
    """What is used of a backend of the ``keyring`` library."""

    def get_password(self, service: str, username: str) -> str | None:
        """Return what is kept under these names, or ``None``."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep something under these names."""

    def delete_password(self, service: str, username: str) -> None:
        """Forget what is kept under these names."""


def system_keyring() -> Keyring:
    """Return the backend that the ``keyring`` library finds best on this system."""
    import keyring  # noqa: PLC0415  (70 ms, and not needed where there is a key file)

    return keyring.get_keyring()


class Vault:
    """Keeps one key for the store of one data folder.

    Two processes that start at once on a new folder must not make two keys, so
    whoever may create the key or the store holds ``lock`` meanwhile.
    """

    def __init__(self, paths: Paths, keyring: Callable[[], Keyring] = system_keyring) -> None:
        self._paths = paths
        self._keyring = keyring

    @property
    def lock(self) -> FileLock:
        """A new holder of the lock for whatever creates, migrates or moves the store."""
        return FileLock(self._paths.store.with_name(f"{self._paths.store.name}.lock"))

    @property
    def store_exists(self) -> bool:
        """Whether anything was ever written to the store; an empty file is nothing."""
        return any(
            path.exists() and path.stat().st_size > 0 for path in _store_files(self._paths.store)
        )

    @property
    def protection(self) -> Protection | None:
        """What guards the key now; ``None`` while there is no key.

        Raises:
            LockedKeyringError: The keyring is there but shut.
        """
        if self._paths.key_file.exists():
            return Protection.KEY_FILE
        return Protection.KEYRING if self._ask_keyring().kept else None

    def key(self) -> bytes:
        """Return the key; for a folder without a store, make and keep one.

        The key file comes before the keyring, so a key never changes its place
        unasked.  Call it with ``lock`` held.

        Raises:
            LostKeyError: There is a store and no key for it (``reason``:
                ``no_keyring`` when none answers here, ``not_found`` when it
                answers and has no key).
            WrongKeyError: What is kept as the key is none.
            LockedKeyringError: The keyring is there but shut.
            DiskFullError, UnwritableFolderError: The key file cannot be written.
        """
        if self._paths.key_file.exists():
            return self._decoded(self._read_key_file())
        answer = self._ask_keyring()
        if answer.kept is not None:
            return self._decoded(answer.kept)
        if self.store_exists:
            reason = "not_found" if answer.is_there else "no_keyring"
            raise LostKeyError(reason=reason, store=self._paths.store.name)
        key = secrets.token_bytes(KEY_BYTES)
        if not (answer.is_there and self._give_to_keyring(key.hex())):
            write_private(self._paths.key_file, f"{key.hex()}\n".encode())
        return key

    def set_aside(self, now: datetime) -> Path:
        """Move the store and its key out of the way, keeping both; return the store's new path.

        For a person who has decided to start afresh with a lost key, a wrong
        key or a damaged file; nothing calls it by itself.  The database goes
        last: whenever the power fails, the next start still finds a store that
        it cannot open, and so creates none over it.

        Raises:
            LockedKeyringError: The keyring is there but shut.
            DiskFullError, UnwritableFolderError: The files cannot be moved.
        """
        with self.lock, disk_faults(self._paths.home):
            aside = self._free_name(f"store-set-aside-{now:%Y%m%dT%H%M%SZ}")
            database, *beside = _store_files(self._paths.store)
            for file, target in zip(beside, _store_files(aside)[1:], strict=True):
                if file.exists():
                    file.rename(target)
            self._set_key_aside(aside)
            if database.exists():
                database.rename(aside)
        sync_folder(self._paths.home)
        return aside

    def _free_name(self, stem: str) -> Path:
        candidate = self._paths.home / f"{stem}.db"
        number = 1
        while any(path.exists() for path in _store_files(candidate)):
            number += 1
            candidate = self._paths.home / f"{stem}-{number}.db"
        return candidate

    def _set_key_aside(self, aside: Path) -> None:
        if self._paths.key_file.exists():
            self._paths.key_file.rename(aside.with_suffix(".key"))
            return
        kept = self._ask_keyring().kept
        if kept is not None:
            with _keyring_faults():
                keyring = self._keyring()
                keyring.set_password(_SERVICE, _account(aside), kept)
                keyring.delete_password(_SERVICE, _account(self._paths.store))

    def _read_key_file(self) -> str:
        with disk_faults(self._paths.home):
            self._paths.key_file.chmod(0o600)  # a copy from a stick comes back as 0644
            return self._paths.key_file.read_bytes().decode("ascii", "replace").strip()

    def _ask_keyring(self) -> _Answer:
        from keyring.errors import NoKeyringError  # noqa: PLC0415  (see system_keyring)

        with _keyring_faults():
            try:
                kept = self._keyring().get_password(_SERVICE, _account(self._paths.store))
            except NoKeyringError:
                return _Answer(is_there=False)
        return _Answer(is_there=True, kept=kept)

    def _give_to_keyring(self, key: str) -> bool:
        """Keep the key in the keyring; some backends take everything and keep nothing."""
        account = _account(self._paths.store)
        with _keyring_faults():
            self._keyring().set_password(_SERVICE, account, key)
            return self._keyring().get_password(_SERVICE, account) == key

    def _decoded(self, kept: str) -> bytes:
        try:
            key = bytes.fromhex(kept)
        except ValueError:
            key = b""
        if len(key) != KEY_BYTES:
            raise WrongKeyError(store=self._paths.store.name)
        return key


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a keyring said; ``kept`` is a secret and must stay out of any ``repr``."""

    is_there: bool
    kept: str | None = field(default=None, repr=False)


@contextmanager
def _keyring_faults() -> Iterator[None]:
    from keyring.errors import KeyringError  # noqa: PLC0415  (see system_keyring)

    try:
        yield
    except KeyringError as error:
        raise LockedKeyringError(kind=type(error).__name__) from error


def _account(store: Path) -> str:
    """Return the name of this store's key: several folders may share one keyring."""
    return str(store.resolve())


def _store_files(database: Path) -> list[Path]:
    return [database, *(database.with_name(f"{database.name}{end}") for end in ("-wal", "-shm"))]
