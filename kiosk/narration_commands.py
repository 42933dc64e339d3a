"""What ``gocua narrations …`` does: the answers of its sub-commands, without printing them.

``coverage`` has a module of its own (``kiosk.narration_coverage``).
"""

from __future__ import annotations

import json
import tempfile
from argparse import Namespace
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from kiosk.clock import SystemClock
from kiosk.content.languages import LanguageDirectory
from kiosk.domain.narration import NarrationSet
from kiosk.domain.narration_ids import guide_of
from kiosk.errors import DeskError
from kiosk.guide_commands import Answer
from kiosk.keeping import new_id
from kiosk.paths import Paths
from kiosk.resources import bundled
from kiosk.sessions.files import disk_faults
from kiosk.studio.installing import InstallReport, install_pack
from kiosk.studio.merging import Prefer, only
from kiosk.studio.pack_check import Expected, check_open_pack, check_pack
from kiosk.studio.pack_faults import PackError, PackFault, printable
from kiosk.studio.pack_file import read_pack, unpack, write_pack
from kiosk.studio.take_in import MergeReport, Outcome
from kiosk.studio.workshop import Workshop


class NothingRecordedError(DeskError):
    """The studio has nothing to export in that language (``language``)."""

    message_id = "narrations.nothing"


def answer(options: Namespace, paths: Paths) -> Answer:
    """Do what one sub-command was asked for.

    Raises:
        StudioBusyError: The studio is open; it exports and imports by itself.
        NothingRecordedError: There is nothing to export.
        PackExistsError: The folder of the pack has something in it.
        DamagedInstallationError: What is installed cannot be read; nothing was changed.
        DiskFullError, UnwritableFolderError: The disk refused; nothing was half-written.
    """
    now = SystemClock().now()
    match options.narrations_command:
        case "export":
            return export(options, paths, now)
        case "import" if options.studio:
            return import_into_studio(options.pack, paths, expected(options, now), options.ui)
        case "import":
            prefer = Prefer(options.prefer) if options.prefer else None
            return import_pack(options.pack, paths, expected(options, now), prefer, options.ui)
        case "check":
            return check(options.pack, expected(options, now), options.ui, as_json=options.json)
        case "coverage":
            from kiosk.narration_coverage import coverage_of  # noqa: PLC0415  (Qt's wording)

            return coverage_of(options, paths)
        case other:
            raise AssertionError(other)


def expected(options: Namespace, now: datetime) -> Expected:
    """Return what is known of a pack before it is opened."""
    known = frozenset(one.tag for one in LanguageDirectory.load(bundled("assets")).all())
    return Expected(now, options.language or "", known)


def export(options: Namespace, paths: Paths, now: datetime) -> Answer:
    """Write what the studio has in one language as a pack; no voice of who withdrew is in it.

    What was written is checked as whoever gets it will check it.
    """
    tag, out = options.language, options.out
    if not (paths.studio / tag).is_dir():
        raise NothingRecordedError(language=tag)
    workshop = Workshop.open(paths.studio, SystemClock(), new_id)
    try:
        project = workshop.project(tag)
        narrations = _to_publish(
            project.narration_set(for_review=options.all),
            options.guide or (),
            everything=options.all,
        )
        if not narrations.narrations and not narrations.withdrawn:
            raise NothingRecordedError(language=tag)
        write_pack(narrations, project.folder / "media", out)
    except PackError as error:
        return Answer((), _rows(error.faults, options.ui), status=1)
    finally:
        workshop.close()
    faults = [fault for fault in check_pack(out, expected(options, now)) if not fault.is_warning]
    lines = len(narrations.narrations)
    waiting = lines - len(narrations.approved().narrations)
    told = {
        "vi": f"{out}: {lines} câu, {waiting} câu chờ duyệt",
        "en": f"{out}: {lines} lines, {waiting} of them wait for review",
    }
    return Answer((told[options.ui],), _rows(faults, options.ui), status=1 if faults else 0)


def import_pack(
    pack: Path, paths: Paths, known: Expected, prefer: Prefer | None, language: str
) -> Answer:
    """Install a pack on this kiosk; the lines of which a person must choose are named."""
    try:
        report = install_pack(pack, paths.narrations, known, prefer)
    except PackError as error:
        return _refused(error.faults, language)
    remarks = (*_rows(report.warnings, language), *_conflict_rows(report, language))
    return Answer((_installed(report, language),), remarks, status=0 if report.is_settled else 1)


def import_into_studio(pack: Path, paths: Paths, known: Expected, language: str) -> Answer:
    """Take a pack into the studio, where what it changes is heard and decided."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            with read_pack(pack) as opened:
                faults = check_open_pack(opened, known)
                if any(not fault.is_warning for fault in faults):
                    return _refused(faults, language)
                narrations = opened.narrations
                with disk_faults(Path(folder)):
                    unpack(opened, Path(folder))
        except PackError as error:
            return _refused(error.faults, language)
        workshop = Workshop.open(paths.studio, SystemClock(), new_id)
        try:
            project = workshop.project(narrations.language)
            report = project.take_in(narrations, Path(folder))
        finally:
            workshop.close()
    return _taken_in(narrations.language, report, _rows(faults, language), language)


def check(pack: Path, known: Expected, language: str, *, as_json: bool) -> Answer:
    """Name every fault of a pack; only real ones make it fail."""
    try:
        with read_pack(pack) as opened:
            faults = check_open_pack(opened, known)
            try:
                narrations = opened.narrations
            except DeskError:
                narrations = NarrationSet("")  # the faults say why
    except PackError as error:
        faults, narrations = error.faults, NarrationSet("")
    failed = sum(not fault.is_warning for fault in faults)
    summary = {
        "language": narrations.language,
        "lines": len(narrations.narrations),
        "approved": len(narrations.approved().narrations),
        "people": len(narrations.people),
        "seconds": round(sum(one.seconds for one in narrations.narrations.values()), 1),
    }
    if as_json:
        told = json.dumps(
            {**summary, "faults": [_as_json(fault, language) for fault in faults]},
            ensure_ascii=False,
        )
        return Answer((told,), status=1 if failed else 0)
    words = {
        "vi": "{language}: {lines} câu ({approved} đã duyệt), {people} người, {seconds} giây; "
        "{failed} lỗi, {warned} điều nhắc",
        "en": "{language}: {lines} lines ({approved} approved), {people} people, {seconds} s; "
        "{failed} faults, {warned} warnings",
    }
    summary["language"] = narrations.language or "–"
    line = words[language].format(**summary, failed=failed, warned=len(faults) - failed)
    return Answer((*_rows(faults, language), line), status=1 if failed else 0)


def _to_publish(
    narrations: NarrationSet, guides: Sequence[str], *, everything: bool
) -> NarrationSet:
    published = narrations.without_withdrawn()
    if not everything:
        published = published.approved()
    wanted = set(guides)
    names = (name for name in published.narrations if not wanted or guide_of(name) in wanted)
    return only(published, frozenset(names))


def _installed(report: InstallReport, language: str) -> str:
    result = report.merged
    counts = {
        "tag": report.language,
        "added": len(result.added),
        "updated": len(result.updated),
        "kept": len(result.kept) + len(result.older),
        "withdrawn": len(result.withdrawn),
        "conflicts": len(result.conflicts),
    }
    words = {
        "vi": "{tag}: thêm {added} câu, thay mới {updated}, giữ nguyên {kept}, "
        "rút lại {withdrawn}, trùng {conflicts}",
        "en": "{tag}: {added} lines added, {updated} brought up to date, {kept} as before, "
        "{withdrawn} withdrawn, {conflicts} in conflict",
    }
    return words[language].format(**counts)


def _conflict_rows(report: InstallReport, language: str) -> tuple[str, ...]:
    chosen = {
        None: {
            "vi": "giữ bản cũ; chọn bằng --prefer new hoặc --prefer old",
            "en": "the old one stays; choose with --prefer new or --prefer old",
        },
        Prefer.OLD: {"vi": "giữ bản cũ", "en": "the old one stays"},
        Prefer.NEW: {"vi": "dùng bản mới", "en": "the new one is used"},
    }[report.prefer][language]
    people = report.merged.people

    def named(person_id: str) -> str:
        return people[person_id].pseudonym if person_id in people else person_id[:8]

    rows = [
        f"{one.line_id}: {named(one.installed.narrator)} {one.installed.recorded_at:%Y-%m-%d} ↔ "
        f"{named(one.brought.narrator)} {one.brought.recorded_at:%Y-%m-%d} → {chosen}"
        for one in report.merged.conflicts
    ]
    if report.left:
        still = {
            "vi": f"{report.left} tệp đang được chương trình khác giữ: tắt Gõ Cửa, nhập lại gói",
            "en": f"{report.left} files are held by another program: close Gõ Cửa, import again",
        }
        rows.append(still[language])
    return tuple(map(printable, rows))


def _taken_in(tag: str, report: MergeReport, remarks: tuple[str, ...], language: str) -> Answer:
    counts = {outcome.value: len(report.of(outcome)) for outcome in Outcome}
    words = {
        "vi": "{tag}: thêm {added} câu, duyệt thêm {approved}, đã có {already}, cũ hơn {older}, "
        "không nhận {refused}, trùng {conflict}",
        "en": "{tag}: {added} lines added, {approved} more approved, {already} already here, "
        "{older} older, {refused} refused, {conflict} in conflict",
    }
    to_hear = {
        "vi": "hai bản thu, mở `gocua studio` để nghe và chọn",
        "en": "two recordings; open `gocua studio` to hear them and choose",
    }
    conflicts = report.of(Outcome.CONFLICT)
    rows = tuple(f"{line_id}: {to_hear[language]}" for line_id in conflicts)
    line = words[language].format(tag=tag, **counts)
    return Answer((line,), (*remarks, *rows), status=1 if conflicts else 0)


def _refused(faults: Sequence[PackFault], language: str) -> Answer:
    nothing = {"vi": "không thay đổi gì", "en": "nothing was changed"}
    return Answer((), (*_rows(faults, language), nothing[language]), status=1)


def _rows(faults: Sequence[PackFault], language: str) -> tuple[str, ...]:
    return tuple(fault.told(language) for fault in faults)


def _as_json(fault: PackFault, language: str) -> dict[str, object]:
    wrong, mend = fault.wording(language)
    return {
        "at": fault.at,
        "code": fault.code,
        "warning": fault.is_warning,
        "message": wrong,
        "mend": mend,
    }
