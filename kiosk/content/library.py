"""Which guides there are, and what is wrong with those that cannot be shown.

A faulty guide is set aside and named; the others go on.  Reading one costs
tens of milliseconds (YAML in pure Python), so nothing is read before it is
asked for, and after its first frame the program may read the rest one at a
time (``load_next``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.content.catalogue import CATEGORIES, FILE_NAME
from kiosk.content.checks import is_code, near
from kiosk.content.faults import Fault, fault
from kiosk.domain.guide import Guide, GuideState
from kiosk.errors import GuideError

if TYPE_CHECKING:
    from kiosk.content.guide_style import HouseStyle

_HEADINGS = {
    "vi": ("Tệp", "Dòng", "Loại", "Mục", "Lỗi", "Cách sửa"),
    "en": ("File", "Line", "Kind", "Field", "Fault", "How to mend it"),
}
_KINDS = {"vi": ("lỗi", "nhắc"), "en": ("fault", "warning")}


class GuideLibrary:
    """The guides that came with the program, and those that this place has added.

    Args:
        folder: Of the guides that ship, each in a folder of its own.
        own: Of the guides of this place, if it has any.  One of the same name wins where its
            version is higher; otherwise it is set aside and reported.
    """

    def __init__(self, folder: Path, own: Path | None = None) -> None:
        self._folder = folder
        self._own = own
        self._waiting: list[str] | None = None
        self._own_names: frozenset[str] = frozenset()
        self._guides: dict[str, Guide] = {}
        self._folders: dict[str, Path] = {}
        self._faults: dict[str, list[Fault]] = {}

    def load_next(self) -> bool:
        """Read one more guide; whether any are left to be read."""
        waiting = self._names_waiting()
        if waiting:
            self._read(waiting[0])
        return bool(waiting)

    def load(self) -> None:
        """Read all guides that have not been read."""
        while self.load_next():
            pass

    def read_again(self, guide_id: str) -> None:
        """Read a guide of the folder as it is now; with faults it is no longer there."""
        waiting = self._names_waiting()
        for known in (self._guides, self._folders, self._faults):
            known.pop(guide_id, None)
        if guide_id not in waiting:
            waiting.append(guide_id)
        self._read(guide_id)

    def guides(self) -> tuple[Guide, ...]:
        """Return every sound guide, in the order of the home page's doors, then by id."""
        self.load()
        return tuple(
            sorted(self._guides.values(), key=lambda g: (CATEGORIES.index(g.category), g.guide_id))
        )

    def by_category(self) -> Mapping[str, tuple[Guide, ...]]:
        """Return the guides behind each door, in the home page's order; no door is empty."""
        guides = self.guides()
        return {
            category: found
            for category in CATEGORIES
            if (found := tuple(guide for guide in guides if guide.category == category))
        }

    def guide(self, guide_id: str) -> Guide:
        """Return one guide; no other is read for it.

        Raises:
            GuideError: There is none of that name, or it has faults.
        """
        if guide_id in self._names_waiting():
            self._read(guide_id)
        if guide_id not in self._guides:
            raise GuideError(guide=guide_id)
        return self._guides[guide_id]

    def folder_of(self, guide_id: str) -> Path:
        """Return where the files of a guide are.

        Raises:
            GuideError: There is none of that name, or it has faults.
        """
        self.guide(guide_id)
        return self._folders[guide_id]

    def standing_for(self, guide: Guide, today: date) -> Guide:
        """Return the guide that holds on a day: of a repealed one, what took its place.

        The guide itself where it holds, and where nothing here took its place.
        """
        seen = {guide.guide_id}
        while guide.repealed is not None and guide.state(today) is GuideState.REPEALED:
            following = self._replacement(guide.repealed.replaced_by)
            if following is None or following.guide_id in seen:
                break
            seen.add(following.guide_id)
            guide = following
        return guide

    def _replacement(self, name: str) -> Guide | None:
        if is_code(name):
            return next((guide for guide in self.guides() if name in guide.codes), None)
        try:
            return self.guide(name)
        except GuideError:
            return None

    @property
    def faults(self) -> tuple[Fault, ...]:
        """Everything that is wrong with the guides that were set aside."""
        self.load()
        return tuple(found for name in sorted(self._faults) for found in self._faults[name])

    def _names_waiting(self) -> list[str]:
        if self._waiting is None:
            shipped = self._names_in(self._folder)
            if self._own is not None and self._own.exists():
                self._own_names = frozenset(self._names_in(self._own))
            self._waiting = sorted({*shipped, *self._own_names})
        return self._waiting

    def _names_in(self, folder: Path) -> list[str]:
        try:
            return _guide_folders(folder)
        except OSError as error:
            self._faults.setdefault("", []).append(_unreadable(folder, error))
            return []

    def _read(self, name: str) -> None:
        self._names_waiting().remove(name)
        faults: list[Fault] = []
        guide: Guide | None = None
        if name not in self._own_names or (self._folder / name).is_dir():
            guide, faults = _check(self._folder / name, f"{name}/{FILE_NAME}")
            self._folders[name] = self._folder / name
        if self._own is not None and name in self._own_names:
            guide, more = self._choose(guide, self._own / name)
            faults += more
        if faults:
            self._faults[name] = faults
        if guide is not None:
            self._guides[name] = guide

    def _choose(self, shipped: Guide | None, folder: Path) -> tuple[Guide | None, list[Fault]]:
        """Return the shipped guide or the one of this place, whichever is newer and sound."""
        own, faults = _check(folder)
        if own is None:
            return shipped, faults
        if shipped is not None and own.version <= shipped.version:
            file = str(folder / FILE_NAME)
            old = fault(file, 0, "version", "version.not_newer", value=own.guide_id)
            return shipped, [*faults, old]
        self._folders[own.guide_id] = folder
        return own, faults


def check_folder(path: Path, style: HouseStyle | None = None) -> tuple[list[Guide], list[Fault]]:
    """Check every guide below a folder, or one guide (its folder or its file).

    Args:
        path: The folder, or the file.
        style: What an editor is warned of, besides; nothing unless told.

    Returns:
        The sound guides and all faults, by file and line.  Faults name files from ``path`` on,
        as an editor who typed it would.
    """
    if path.name == FILE_NAME or (path / FILE_NAME).is_file():
        one, faults = _check(path, style=style)
        return ([] if one is None else [one]), faults
    try:
        names = _guide_folders(path)
    except OSError as error:
        return [], [_unreadable(path, error)]
    if not names:
        return [], [fault(str(path), 0, "", "file.missing")]
    guides: list[Guide] = []
    all_faults: list[Fault] = []
    for name in names:
        guide, faults = _check(path / name, style=style)
        guides += [] if guide is None else [guide]
        all_faults += faults
        if style is not None and guide is not None:
            all_faults += _dead_end(guide, path, names)
    return guides, all_faults


def fault_table(faults: Sequence[Fault], language: str) -> list[tuple[str, ...]]:
    """Return the rows that ``gocua guides check`` prints: the headings, then each fault.

    Args:
        faults: What ``check_folder`` found.
        language: ``vi`` or ``en``.
    """
    rows: list[tuple[str, ...]] = [_HEADINGS[language]]
    for found in faults:
        wording = found.wording(language)
        line = str(found.line) if found.line else "–"
        kind = _KINDS[language][found.is_warning]
        rows.append((found.file, line, kind, found.field or "–", wording.message, wording.mend))
    return rows


def _dead_end(guide: Guide, folder: Path, names: Sequence[str]) -> list[Fault]:
    """Warn where a repealed guide leads to one that is not there."""
    by = guide.repealed.replaced_by if guide.repealed is not None else ""
    if not by or is_code(by) or by in names:
        return []
    file, meant = str(folder / guide.guide_id / FILE_NAME), near(by, names)
    place = "repealed.replaced_by"
    return [fault(file, 0, place, "repealed.unknown_guide", value=by, meant=meant)]


def _check(
    path: Path, name: str = "", style: HouseStyle | None = None
) -> tuple[Guide | None, list[Fault]]:
    from kiosk.content.guide_file import check_guide  # noqa: PLC0415  (YAML: not before a frame)

    return check_guide(path, name, style)


def _guide_folders(folder: Path) -> list[str]:
    return sorted(
        entry.name
        for entry in folder.iterdir()
        if entry.is_dir() and not entry.name.startswith((".", "_"))
    )


def _unreadable(folder: Path, error: OSError) -> Fault:
    return fault(str(folder), 0, "", "file.unreadable", reason=error.strerror or "?")
