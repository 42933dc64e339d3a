"""``gocua doctor``: what is wrong on this machine, and what to do about it.

It looks and changes nothing: no folder, key or store is made, none is brought up to
this release, and settings stay where they are.  Only ``set_store_aside``, which a person
asks for by name, moves something, and only a store that cannot be opened.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from keyring.errors import KeyringError, NoKeyringError

from kiosk import __version__
from kiosk.audio.synthesis import VOICES
from kiosk.content.featured_file import read_featured
from kiosk.content.library import GuideLibrary
from kiosk.doctor_machine import Machine
from kiosk.doctor_store import opened_as_it_is, set_store_aside
from kiosk.doctor_voices import Speaking, find_speaking
from kiosk.doctor_words import CHECKS, WORDS, Verdict
from kiosk.errors import DeskError, LockedKeyringError
from kiosk.paths import Paths
from kiosk.sessions.schema import known_version
from kiosk.sessions.store import SessionStore
from kiosk.sessions.vault import Protection, Vault
from kiosk.syncing import held_by_server

__all__ = ["Finding", "Machine", "Verdict", "examine", "set_store_aside"]

RELEASED = {"0.1.0": date(2026, 11, 22)}
"""When each release was made: no clock that is right shows an earlier day."""

CLOCK_ENDS = 2060
"""A year in which this release is no longer in use; certificates of today have ended."""

DISK_BAD = 200_000_000
"""Free bytes below which the kiosk cannot be trusted to save: cached speech alone takes as many."""
DISK_NOTE = 1_000_000_000
"""Free bytes below which somebody should make room soon."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        check: Stable name of what was looked at, such as ``disk``.
        code: Stable name of what was found, such as ``store.lost_key``.
        verdict: ``ok``; ``note`` for what somebody should know; ``bad`` for what keeps the
            kiosk from doing its work.
        what: ``check`` in words.
        found: What was found, in words.
        way_out: What to do about it; empty where nothing needs to be done.
    """

    check: str
    code: str
    verdict: Verdict
    what: str
    found: str
    way_out: str = ""

    @property
    def is_bad(self) -> bool:
        """Whether it keeps the kiosk from doing its work."""
        return self.verdict == "bad"

    def as_dict(self) -> dict[str, str]:
        """Return it for another program."""
        return asdict(self)


def examine(paths: Paths, machine: Machine | None = None) -> list[Finding]:
    """Look at everything the kiosk needs; takes a few seconds, longer where a server is silent."""
    examination = _Examination(paths, machine or Machine())
    return list(examination.findings())


class _Examination:
    """Looks at one thing after another."""

    def __init__(self, paths: Paths, machine: Machine) -> None:
        self._paths = paths
        self._machine = machine
        self._vault = Vault(paths, machine.keyring)

    def findings(self) -> Iterator[Finding]:
        yield self._sound()
        yield from self._voices()
        yield self._key()
        yield from self._store()
        yield from self._set_aside_before()
        yield self._disk()
        yield self._clock()
        yield self._guides()
        yield self._settings()
        yield self._log()

    def _finding(self, code: str, **values: str | int) -> Finding:
        check, words = code.partition(".")[0], WORDS[code]
        if self._machine.vietnamese:
            what, found, way_out = CHECKS[check][0], words.vi, words.do_vi
        else:
            what, found, way_out = CHECKS[check][1], words.en, words.do_en
        return Finding(check, code, words.verdict, what, found.format(**values), way_out)

    def _sound(self) -> Finding:
        try:
            child = subprocess.run(
                self._machine.sound_child,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=self._machine.sound_limit,
                check=True,
            )
            said = json.loads(child.stdout.decode("utf-8", "replace").strip().splitlines()[-1])
        except subprocess.CalledProcessError as error:
            return self._finding("sound.silent", fault=f"exit {error.returncode}")
        except subprocess.TimeoutExpired:
            return self._finding("sound.silent", fault=f"> {self._machine.sound_limit:g} s")
        except (OSError, ValueError, IndexError) as error:
            return self._finding("sound.silent", fault=type(error).__name__)
        if "fault" in said:
            return self._finding("sound.library", fault=said["fault"])
        if not said["outputs"]:
            return self._finding("sound.none")
        return self._finding("sound.device", device=said["outputs"][0])

    def _voices(self) -> Iterator[Finding]:
        speaking = find_speaking(self._paths.settings, self._machine.find_synthesiser())
        if speaking.broken:
            yield self._finding("synthesiser.broken", program=speaking.broken, fault=speaking.fault)
        yield self._spoken_by(speaking)

    def _spoken_by(self, speaking: Speaking) -> Finding:
        shelves = {
            tag: len(list((self._machine.assets / "speech" / tag).glob("*.opus"))) for tag in VOICES
        }
        rendered, clips = speaking.voices, sum(shelves.values())
        shipped = {tag for tag, count in shelves.items() if count}
        present = rendered | shipped
        if not present:
            return self._finding("voices.none")
        if len(present) < len(VOICES):
            missing = set(VOICES) - present
            return self._finding("voices.some", missing=_listed(missing), present=_listed(present))
        if not speaking.synthesisers:
            return self._finding("voices.shipped", clips=clips, shipped=_listed(shipped))
        code = "voices.full" if clips else "voices.rendered"
        return self._finding(
            code, synthesiser=speaking.names, rendered=_listed(rendered), clips=clips
        )

    def _key(self) -> Finding:
        try:
            return self._finding(f"key.{self._key_state()}")
        except LockedKeyringError:
            return self._finding("key.locked")
        except OSError:
            return self._finding("key.unreadable")

    def _key_state(self) -> str:
        protection = self._vault.protection
        if protection is not None:
            return {Protection.KEYRING: "keyring", Protection.KEY_FILE: "file"}[protection]
        if self._vault.store_exists:
            return "missing"
        return "will_be_in_keyring" if self._has_keyring() else "will_be_in_file"

    def _has_keyring(self) -> bool:
        try:
            self._machine.keyring().get_password("gocua", "doctor")
        except NoKeyringError:
            return False
        except KeyringError as error:
            raise LockedKeyringError(kind=type(error).__name__) from error
        return True

    def _store(self) -> Iterator[Finding]:
        paths = self._paths
        try:
            if paths.home.exists() and not _is_usable(paths.home):
                yield self._finding("store.unwritable", folder=str(paths.home))
            elif not self._vault.store_exists:
                yield self._finding("store.absent", folder=str(paths.home))
            else:
                with opened_as_it_is(paths, self._vault, self._machine.clock) as (store, version):
                    if version < known_version():
                        yield self._finding("store.older")
                    else:
                        yield from self._opened_store(store)
        except DeskError as error:
            values = {"folder": str(paths.home), **error.details}
            yield self._finding(error.message_id, **values)
        except OSError:
            yield self._finding("store.unwritable", folder=str(paths.home))

    def _set_aside_before(self) -> Iterator[Finding]:
        count = len(list(self._paths.home.glob("store-set-aside-*.db")))
        if count:
            yield self._finding("aside.some", count=count, folder=str(self._paths.home))

    def _opened_store(self, store: SessionStore) -> Iterator[Finding]:
        size = _size(self._paths.store.stat().st_size)
        waiting, refused = store.waiting(), store.refused()
        joined = store.enrolment.read()
        yield self._finding("store.sound", size=size, folder=str(self._paths.home))
        if refused:
            yield self._finding("records.refused", refused=refused, waiting=waiting)
        elif waiting:
            code = "records.waiting" if joined else "records.nowhere_to_go"
            yield self._finding(code, waiting=waiting)
        else:
            yield self._finding("records.none")
        if joined is None:
            yield self._finding("server.none")
            return
        named = {"url": joined.server_url, "device": joined.device_id, "commune": joined.commune}
        try:
            held = held_by_server(store)
        except DeskError as error:
            reason = error.details.get("reason", error.message_id)
            yield self._finding("server.silent", reason=reason, **named)
        else:
            yield self._finding("server.joined", held=held, **named)

    def _disk(self) -> Finding:
        folder = self._paths.home.absolute()
        while not folder.exists():
            folder = folder.parent
        free = self._machine.free_bytes(folder)
        code = "disk.full" if free < DISK_BAD else "disk.low" if free < DISK_NOTE else "disk.free"
        return self._finding(code, free=_size(free))

    def _clock(self) -> Finding:
        now = self._machine.clock.now()
        released = RELEASED[__version__]
        shown = f"{now.astimezone():%Y-%m-%d %H:%M %z}"
        if now < datetime.combine(released, datetime.min.time(), UTC) - timedelta(days=1):
            return self._finding("clock.early", now=shown, released=str(released))
        if now.year > CLOCK_ENDS:
            return self._finding("clock.late", now=shown)
        return self._finding("clock.right", now=shown)

    def _guides(self) -> Finding:
        library = GuideLibrary(self._machine.assets / "guides", self._paths.guides)
        count = len(library.guides())
        faulty = len({found.file for found in library.faults if not found.is_warning})
        if not count:
            return self._finding("guides.none")
        if faulty:
            return self._finding("guides.faulty", faulty=faulty, count=count)
        if self._paths.featured.exists() and (slips := read_featured(self._paths.featured)[1]):
            return self._finding(
                "guides.schedule", file=self._paths.featured.name, faulty=len(slips)
            )
        return self._finding("guides.sound", count=count)

    def _settings(self) -> Finding:
        path = self._paths.settings
        aside = path.with_name(f"{path.name}.damaged")
        try:
            if aside.exists():
                return self._finding("settings.set_aside", file=str(aside))
            if not isinstance(json.loads(path.read_bytes()), dict):
                return self._finding("settings.damaged")
        except FileNotFoundError:
            return self._finding("settings.usual")
        except (ValueError, RecursionError):
            return self._finding("settings.damaged")
        except OSError:
            return self._finding("settings.unreadable", file=str(path))
        return self._finding("settings.sound")

    def _log(self) -> Finding:
        folder = self._paths.logs
        try:
            files = sorted(folder.glob("*.log*"), key=lambda file: file.stat().st_mtime)
            if not files:
                return self._finding("log.none", folder=str(folder))
            size = _size(sum(file.stat().st_size for file in files))
            incidents = [number for file in files for number in _incidents(file)]
        except OSError:
            return self._finding("log.unreadable", folder=str(folder))
        if not incidents:
            return self._finding("log.quiet", folder=str(folder), size=size)
        return self._finding(
            "log.incidents",
            folder=str(folder),
            size=size,
            count=len(incidents),
            incident=incidents[-1],
        )


def _is_usable(folder: Path) -> bool:
    return folder.is_dir() and os.access(folder, os.R_OK | os.W_OK | os.X_OK)


def _incidents(file: Path) -> Iterator[str]:
    with file.open(encoding="utf-8", errors="replace") as lines:
        for line in lines:
            try:
                said = json.loads(line)
            except ValueError:
                continue  # cut off by a power cut
            if isinstance(said, dict) and "incident" in said:
                yield str(said["incident"])


def _listed(tags: set[str] | frozenset[str]) -> str:
    return ", ".join(sorted(tags))


def _size(count: int) -> str:
    if count >= 1_000_000_000:
        return f"{count / 1e9:.1f} GB"
    return f"{count / 1e6:.1f} MB" if count >= 100_000 else f"{count / 1e3:.0f} kB"
