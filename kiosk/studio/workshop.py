"""The studio's folder: who works here, and a project for each language that is recorded.

==================  ========================================================================
``studio.lock``     held by the one studio that has this folder open
``people/``         who sits down here, by the name they chose
``TAG/``            everything of one language or dialect (``kiosk.studio.project``)
``aside/``          files that could not be read
==================  ========================================================================
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from kiosk.domain.clock import Clock
from kiosk.domain.narration import Person
from kiosk.domain.narration_ids import is_tag
from kiosk.resources import bundled
from kiosk.sessions.files import disk_faults, make_folder
from kiosk.sessions.lock import FileLock
from kiosk.studio.errors import StudioBusyError
from kiosk.studio.people import PeopleFiles, accepted_pseudonym
from kiosk.studio.project import Project
from kiosk.studio.recovering import sweep

PEOPLE, ASIDE = "people", "aside"


class Workshop:
    """The studio of this machine, open in one program at a time.

    Attributes:
        set_aside: Names of damaged files that were set aside at opening, in ``aside``.
    """

    def __init__(
        self,
        folder: Path,
        clock: Clock,
        new_id: Callable[[], UUID],
        lock: FileLock,
        data: Path,
    ) -> None:
        """Use ``open`` instead, which takes the lock."""
        self._folder = folder
        self._clock = clock
        self._new_id = new_id
        self._lock = lock
        self._data = data
        self._projects: dict[str, Project] = {}
        sweep(folder / PEOPLE)
        self._people = PeopleFiles(folder / PEOPLE, folder / ASIDE)
        self.set_aside = tuple(self._people.set_aside)

    @classmethod
    def open(
        cls, folder: Path, clock: Clock, new_id: Callable[[], UUID], data: Path | None = None
    ) -> Workshop:
        """Open the studio's folder, making it where there is none.

        Args:
            folder: ``Paths.studio``.
            clock: Tells when something was recorded, agreed to or approved.
            new_id: Draws ids; UUIDv7, so that later ones are greater.
            data: The folder of ``agreed_words.yaml``; that of the program unless told.

        Raises:
            StudioBusyError: Another studio has it open.
            DiskFullError, UnwritableFolderError: It cannot be read or written.
        """
        make_folder(folder)
        lock = FileLock(folder / "studio.lock")
        if not lock.try_acquire():
            raise StudioBusyError
        try:
            return cls(folder, clock, new_id, lock, data or bundled("assets") / "data")
        except BaseException:
            lock.release()
            raise

    def close(self) -> None:
        """Let another studio have the folder; everything is on the disk already."""
        self._lock.release()

    def people(self) -> list[Person]:
        """Return who has sat down here, by name; consents belong to a project."""
        return self._people.all()

    def person(self, person_id: str) -> Person:
        """Return one of them.

        Raises:
            KeyError: Nobody here has that id.
        """
        found = self._people.find(person_id)
        if found is None:
            raise KeyError(person_id)
        return found

    def add_person(self, pseudonym: str) -> Person:
        """Let somebody sit down, under a name of their own choice.

        Raises:
            PseudonymError: Nobody can be called that.
            DiskFullError, UnwritableFolderError: Nobody was added.
        """
        name = accepted_pseudonym(pseudonym, [person.pseudonym for person in self.people()])
        person = Person(self._new_id().hex, name)
        self._people.keep(person)
        return person

    def projects(self) -> list[str]:
        """Return the tags of the languages that are recorded here."""
        with disk_faults(self._folder):
            return sorted(
                entry.name
                for entry in self._folder.iterdir()
                if entry.is_dir() and is_tag(entry.name)
            )

    def project(self, tag: str) -> Project:
        """Return the project of a language or dialect, beginning it where there is none.

        What a power cut left is put in order, which takes half a second for each recording
        that is found again.

        Raises:
            ValueError: It is no tag of a language.
            DiskFullError, UnwritableFolderError: Its folder cannot be read or written.
        """
        if not is_tag(tag):
            raise ValueError(f"{tag!r} is no language")
        if tag not in self._projects:
            self._projects[tag] = Project(
                self._folder / tag, self._people.find, self._clock, self._new_id, self._data
            )
        return self._projects[tag]
