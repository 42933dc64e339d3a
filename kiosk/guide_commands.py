"""What ``gocua guides …`` does: the answers of its sub-commands, without printing them."""

from __future__ import annotations

import json
import shutil
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from kiosk.audio.lexicon import load_lexicon
from kiosk.clock import SystemClock
from kiosk.content.authoring.formatting import Written, read_written
from kiosk.content.authoring.jsonld import linked_data
from kiosk.content.authoring.sheet_reader import read_sheets
from kiosk.content.authoring.shelf import (
    format_in_place,
    guide_folders,
    put_on_shelf,
    read_shelf,
    recover,
    stamped,
)
from kiosk.content.authoring.tables import tables_of
from kiosk.content.authoring.xlsx import read_xlsx, write_xlsx
from kiosk.content.faults import Fault
from kiosk.content.featured import FeaturedGuides
from kiosk.content.guide_file import check_guide
from kiosk.content.guide_style import HouseStyle, load_jargon
from kiosk.content.languages import LanguageDirectory
from kiosk.content.library import GuideLibrary, check_folder, fault_table
from kiosk.domain.session import Place, local_day
from kiosk.paths import Paths
from kiosk.resources import bundled
from kiosk.sessions.files import disk_faults


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command found.

    Attributes:
        lines: For standard output.
        remarks: For standard error.
        status: The exit status.
    """

    lines: tuple[str, ...]
    remarks: tuple[str, ...] = ()
    status: int = 0


def answer(options: Namespace, paths: Paths) -> Answer:
    """Do what one sub-command was asked for.

    Raises:
        DiskFullError, UnwritableFolderError: The disk refused; nothing was half-written.
    """
    today = getattr(options, "today", None) or local_day(SystemClock().now())
    match options.guides_command:
        case "check":
            return check(options.path, today, options.ui)
        case "list":
            return list_guides(installed(paths), today, as_json=options.json)
        case "featured":
            where = (Place(options.place), options.province)
            return list_featured(paths, today, where, options.ui)
        case "format":
            return format_guides(options.path, options.ui)
        case "export":
            return export(options.path, options.jsonld, options.xlsx, paths, options.ui)
        case "import":
            return import_xlsx(options.xlsx, options.into or paths.guides, options.ui)
        case other:
            raise AssertionError(other)


def shipped_guides() -> Path:
    """Return the folder of the guides that come with the program."""
    return bundled("assets") / "guides"


def installed(paths: Paths) -> GuideLibrary:
    """Return the guides that the kiosk shows: those that ship, and those of this place."""
    return GuideLibrary(shipped_guides(), paths.guides)


def house_style(today: date) -> HouseStyle:
    """Return the house style on a day, with the words that ship with the program."""
    assets = bundled("assets")
    lexicon = load_lexicon(assets / "lexicon.yaml")
    return HouseStyle(load_jargon(assets / "jargon.yaml"), today, lexicon.unspoken_tokens)


def check(paths: Sequence[Path], today: date, language: str) -> Answer:
    """Name every fault and every warning; only faults make it fail."""
    style = house_style(today)
    found = [check_folder(place, style) for place in paths or [shipped_guides()]]
    faults = [fault for _, some in found for fault in some]
    failed = sum(not fault.is_warning for fault in faults)
    count = sum(len(guides) for guides, _ in found)
    warned = len(faults) - failed
    told = ", ".join(
        f"{number or 'no'} {word}{'' if number == 1 else 's'}"
        for number, word in ((count, "guide"), (failed, "fault"), (warned, "reminder"))
    )
    return Answer((*_rows(faults, language), told), status=1 if failed else 0)


def list_guides(library: GuideLibrary, today: date, *, as_json: bool) -> Answer:
    """Name every guide, with how far it can be trusted on a day."""
    rows = [
        {
            "id": guide.guide_id,
            "kind": guide.kind.value,
            "codes": list(guide.codes),
            "title": guide.title.text,
            "steps": len(guide.steps),
            "languages": list(guide.languages),
            "state": guide.state(today).value,
            "checked_on": guide.checked_on.isoformat(),
            "valid_until": guide.valid_until.isoformat() if guide.valid_until else None,
        }
        for guide in library.guides()
    ]
    remarks = _rows([fault for fault in library.faults if not fault.is_warning], "en")
    if as_json:
        return Answer((json.dumps(rows, ensure_ascii=False),), remarks)
    return Answer(
        tuple("\t".join(_shown(value) for value in row.values()) for row in rows), remarks
    )


def list_featured(paths: Paths, today: date, where: tuple[Place, str], language: str) -> Answer:
    """Name the guides that come first on a day at a place of a province."""
    library = installed(paths)
    schedule = bundled("assets") / "data" / "featured.yaml"
    featured = FeaturedGuides(library, schedule, paths.featured)
    lines = tuple(
        f"{first.guide.guide_id}\t{first.line.text}" for first in featured.on(today, *where)
    )
    remarks = _rows(featured.faults, language)
    return Answer(lines, remarks, status=1 if remarks else 0)


def format_guides(paths: Sequence[Path], language: str) -> Answer:
    """Write guides in their one form; a faulty one is left as it is."""
    lines, faults = [], []
    for path in paths or [shipped_guides()]:
        with disk_faults(path):
            for folder in guide_folders(path):
                written, wrong = read_written(folder)
                faults += wrong
                if written is not None and format_in_place(folder, written):
                    lines.append(str(folder))
    return Answer(tuple(lines), _rows(faults, language), status=1 if faults else 0)


def export(
    path: Path | None, jsonld: Path | None, xlsx: Path | None, paths: Paths, language: str
) -> Answer:
    """Write guides as linked data, as a spreadsheet, or as both; faulty ones are named.

    Picture files go into a folder beside the spreadsheet, as with an XLSForm.
    """
    with disk_faults(path or paths.home):
        if path is not None:
            guides, faults = read_shelf(guide_folders(path))
        else:
            library = installed(paths)
            folders = [library.folder_of(guide.guide_id) for guide in library.guides()]
            guides, faults = read_shelf(folders)
            faults += [fault for fault in library.faults if not fault.is_warning]
    if jsonld is not None:
        document = linked_data(written.guide for written in guides)
        with disk_faults(jsonld.parent):
            text = json.dumps(document, ensure_ascii=False, indent=2)
            jsonld.write_text(f"{text}\n", encoding="utf-8")
    if xlsx is not None:
        names = {known.tag: known.name for known in LanguageDirectory.load(bundled("assets")).all()}
        made_on = max((written.guide.checked_on for written in guides), default=date.min)
        with disk_faults(xlsx.parent):
            write_xlsx(tables_of(guides, names), xlsx, made_on)
            _export_pictures(guides, _folders(path, paths), media_of(xlsx))
    told = (f"{len(guides)} guides",)
    return Answer(told, _rows(faults, language), status=1 if faults else 0)


def import_xlsx(xlsx: Path, shelf: Path, language: str) -> Answer:
    """Put the guides of a spreadsheet on a shelf, all of them or none."""
    media = media_of(xlsx)

    def pictures(guide_id: str) -> Path:
        places = (media / guide_id, shelf / guide_id, shipped_guides() / guide_id)
        return next((place for place in places if place.is_dir()), media / guide_id)

    with disk_faults(shelf):
        recover(shelf)
        sheets, faults = read_xlsx(xlsx)
        guides: list[Written] = []
        if not faults:
            guides, faults = read_sheets(xlsx.name, sheets, pictures)
        if not faults:
            guides = [_stamped(written, shelf) for written in guides]
            faults = put_on_shelf(guides, shelf, pictures)
    if faults:
        lines = (*_rows(faults, language), "nothing was changed")
        return Answer((), lines, status=1)
    return Answer((f"{len(guides)} guides in {shelf}",))


def media_of(xlsx: Path) -> Path:
    """Return the folder of the pictures that belong to a spreadsheet."""
    return xlsx.with_name(f"{xlsx.stem}-media")


def _stamped(written: Written, shelf: Path) -> Written:
    folder = shelf / written.guide.guide_id
    before = check_guide(folder)[0] if folder.is_dir() else None
    return replace(written, guide=stamped(before, written.guide))


def _folders(path: Path | None, paths: Paths) -> dict[str, Path]:
    if path is not None:
        return {folder.resolve().name: folder for folder in guide_folders(path)}
    library = installed(paths)
    return {g.guide_id: library.folder_of(g.guide_id) for g in library.guides()}


def _export_pictures(guides: Sequence[Written], folders: dict[str, Path], media: Path) -> None:
    for written in guides:
        guide_id = written.guide.guide_id
        for file in sorted(folders[guide_id].glob("*.svg")):
            (media / guide_id).mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, media / guide_id / file.name)


def _rows(faults: Sequence[Fault], language: str) -> tuple[str, ...]:
    _, *rows = fault_table(faults, language)
    return tuple(
        f"{file}:{line}: {kind} {field}: {message} → {mend}"
        for file, line, kind, field, message, mend in rows
    )


def _shown(value: object) -> str:
    if isinstance(value, list):
        return " ".join(value) or "–"
    return "–" if value is None else str(value)
