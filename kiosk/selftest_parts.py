"""Puts one part of the program to work in a process of its own, for ``kiosk.selftest``.

What was found, or ``{"fault": …}``, is one JSON object: the last line of standard output.
Whatever goes wrong here is a finding, so it ends in the process's exception hook.
"""

from __future__ import annotations

import json
import ssl
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from types import TracebackType
from uuid import UUID

from kiosk.paths import Paths
from kiosk.resources import bundled

Found = Mapping[str, object]

_LOOKED_FOR = "khai sinh"
_LOOKED_FOR_COMMUNE = "03325"  # Mường Phăng
_KEYRINGS = {
    "linux": ("keyring.backends.SecretService", "secretstorage"),
    "win32": ("keyring.backends.Windows", "win32ctypes.core"),
}
_FEWEST_AUTHORITIES = 50  # Mozilla's list has some 140


class PartError(Exception):
    """A part is there and does not do its work; the text says what is wrong."""


def main(part: str, home: Path) -> int:
    """Put a part to work in an empty folder and write what was found to standard output.

    Args:
        part: One of ``kiosk.selftest.PARTS``.
        home: For what the part writes.
    """
    sys.excepthook = _tell_fault
    found = _works()[part](home)
    sys.stdout.write(f"\n{json.dumps(found)}\n")
    return 0


def _tell_fault(
    kind: type[BaseException], fault: BaseException, _trace: TracebackType | None
) -> None:
    words = str(fault).splitlines() or [""]
    told = f"{kind.__name__}: {words[0]}".rstrip(": ")
    sys.stdout.write(f"\n{json.dumps({'fault': told})}\n")
    sys.stdout.flush()


def _works() -> Mapping[str, Callable[[Path], Found]]:
    from kiosk.ui.adapters import qt_selftest as qt  # noqa: PLC0415  (it imports Qt late, too)

    return {
        "screens": lambda _home: qt.draw_screens(),
        "platforms": lambda _home: qt.load_platforms(),
        "pictures": lambda _home: qt.draw_pictures(),
        "guides": _read_guides,
        "speech": lambda _home: _measure_speech(),
        "sound": lambda _home: qt.play(_something_to_hear()),
        "encoder": _encode_clip,
        "store": _use_store,
        "keyring": lambda _home: _load_keyring(),
        "certificates": lambda _home: _load_certificates(),
        "spreadsheets": _write_spreadsheet,
    }


def _read_guides(home: Path) -> Found:
    from kiosk.clock import SystemClock  # noqa: PLC0415
    from kiosk.content.communes import CommuneDirectory  # noqa: PLC0415
    from kiosk.content.featured import FeaturedGuides  # noqa: PLC0415
    from kiosk.content.finder import Finder  # noqa: PLC0415
    from kiosk.content.languages import LanguageDirectory  # noqa: PLC0415
    from kiosk.content.library import GuideLibrary  # noqa: PLC0415
    from kiosk.domain.session import local_day  # noqa: PLC0415

    assets = bundled("assets")
    library = GuideLibrary(assets / "guides")
    guides = library.guides()
    featured = FeaturedGuides(library, assets / "data" / "featured.yaml", home / "none.yaml")
    faults = [*library.faults, *featured.faults]
    if faults:
        raise PartError(f"{faults[0].file}:{faults[0].line}")
    today = local_day(SystemClock().now())
    if not Finder.load(library, assets).find(_LOOKED_FOR, today).hits:
        raise PartError(f"nothing is found for {_LOOKED_FOR!r}")
    communes = CommuneDirectory.load(assets)
    if communes.commune(_LOOKED_FOR_COMMUNE) is None:
        raise PartError(f"no commune {_LOOKED_FOR_COMMUNE}")
    return {
        "guides": len(guides),
        "provinces": len(communes.provinces()),
        "languages": len(LanguageDirectory.load(assets).all()),
    }


def _measure_speech() -> Found:
    from kiosk.audio.measure import clip_seconds  # noqa: PLC0415
    from kiosk.audio.shipping import INDEX  # noqa: PLC0415

    speech = bundled("assets") / "speech"
    if not speech.is_dir():  # an archive without speech; a synthesiser speaks, or nobody
        return {"clips": 0, "voices": "–"}
    index = json.loads((speech / INDEX).read_bytes())
    shelves = {tag: list(clips) for tag, clips in index["voices"].items()}
    for tag, names in shelves.items():
        for name in names:
            clip_seconds(speech / tag / f"{name}.opus")
    voices = ", ".join(f"{tag} {len(names)}" for tag, names in shelves.items())
    return {"clips": sum(map(len, shelves.values())), "voices": voices or "–"}


def _something_to_hear() -> Path:
    """Return the shortest Opus clip; where no speech came along, the chime."""
    assets = bundled("assets")
    clips = sorted((assets / "speech").glob("*/*.opus"), key=lambda clip: clip.stat().st_size)
    return clips[0] if clips else assets / "sounds" / "chime.wav"


def _encode_clip(home: Path) -> Found:
    from kiosk.audio.clip_check import check_clip, check_level  # noqa: PLC0415
    from kiosk.audio.takes import finish, read_sound  # noqa: PLC0415

    finished = finish(read_sound(bundled("assets") / "sounds" / "chime.wav"), "")
    clip = home / "clip.opus"
    clip.write_bytes(finished.opus)
    check_clip(clip, finished.seconds)
    check_level(clip)
    return {"milliseconds": round(finished.seconds * 1_000), "bytes": len(finished.opus)}


def _use_store(home: Path) -> Found:
    from keyring.backends.fail import Keyring  # noqa: PLC0415

    from kiosk import __version__  # noqa: PLC0415
    from kiosk.clock import SystemClock  # noqa: PLC0415
    from kiosk.domain import session  # noqa: PLC0415
    from kiosk.sessions.database import Database  # noqa: PLC0415
    from kiosk.sessions.store import SessionStore  # noqa: PLC0415
    from kiosk.sessions.vault import Vault  # noqa: PLC0415

    paths = Paths(home / "store")
    paths.home.mkdir()
    # Never this machine's own keyring: a key for a folder that is about to go would stay in it.
    vault = Vault(paths, Keyring)
    visit = session.Visit(
        visit_id=UUID("01890000-0000-7000-8000-000000000000"),
        started_at=datetime(2026, 11, 22, tzinfo=UTC),
        commune="",
        place=session.Place.DESK,
        language_asked="vi",
        language_heard="vi",
    )
    kept = session.unaided(replace(visit, stage=session.Stage.THANKS))
    store = SessionStore.open(paths, vault, SystemClock(), __version__)
    store.save(kept)
    store.close()
    store = SessionStore.open(paths, vault, SystemClock(), __version__)
    read = store.session(visit.visit_id)
    waiting = store.waiting()
    store.close()
    if read.visit.started_at != visit.started_at or waiting != 1:
        raise PartError("what was saved is not what is read")
    if paths.store.read_bytes()[:6] == b"SQLite":
        raise PartError("the store is not encrypted")
    with vault.lock:
        database = Database(paths.store, vault.key())
    with database.reading() as db:
        cipher = db.exec_driver_sql("PRAGMA cipher_version").scalar_one()
    database.close()
    return {"cipher": cipher}


def _load_keyring() -> Found:
    from kiosk.sessions.vault import system_keyring  # noqa: PLC0415

    modules = _KEYRINGS[sys.platform]
    for name in modules:
        import_module(name)
    chosen = type(system_keyring())
    return {"backend": modules[0], "chosen": f"{chosen.__module__}.{chosen.__qualname__}"}


def _load_certificates() -> Found:
    import certifi  # noqa: PLC0415

    from kiosk.syncing import Syncing  # noqa: PLC0415, F401  (the client, and requests with it)

    context = ssl.create_default_context(cafile=certifi.where())
    authorities = len(context.get_ca_certs())
    if authorities < _FEWEST_AUTHORITIES:
        raise PartError(f"{authorities} authorities")
    return {"authorities": authorities, "library": ssl.OPENSSL_VERSION}


def _write_spreadsheet(home: Path) -> Found:
    from kiosk.content.authoring.formatting import files_of, read_written  # noqa: PLC0415
    from kiosk.guide_commands import export, import_xlsx, shipped_guides  # noqa: PLC0415

    sheet, shelf = home / "guides.xlsx", home / "shelf"
    shelf.mkdir()
    for answer in (
        export(None, None, sheet, Paths(home / "nowhere"), "en"),
        import_xlsx(sheet, shelf, "en"),
    ):
        if answer.status:
            raise PartError(answer.remarks[0])
    folders = sorted(folder for folder in shelf.iterdir() if folder.is_dir())
    for folder in folders:
        written, _ = read_written(shipped_guides() / folder.name)
        expected = {} if written is None else dict(files_of(written))
        if expected != {file.name: file.read_text("utf-8") for file in folder.glob("*.yaml")}:
            raise PartError(f"{folder.name} is another one after the round trip")
    return {"guides": len(folders)}
