"""Who records and who reviews, each in a file of their own.

People are known by what they want to be called and by an id drawn at random; nothing else
about them is asked or kept.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path

from kiosk.domain.folding import fold
from kiosk.domain.narration import Person
from kiosk.sessions.files import disk_faults
from kiosk.studio.errors import PseudonymError
from kiosk.studio.json_files import read_json, set_aside, write_json
from sync.protocol.personal_text import is_personal

LONGEST_PSEUDONYM = 40
"""Characters."""


class PeopleFiles:
    """The people of a studio or of one language, by ``person_id``.

    Attributes:
        set_aside: Names of damaged files that were set aside at opening.
    """

    def __init__(self, folder: Path, aside: Path) -> None:
        """Read everybody in ``folder``, which need not exist."""
        self._folder = folder
        self._people: dict[str, Person] = {}
        self.set_aside: list[str] = []
        with disk_faults(folder):
            paths = sorted(folder.glob("*.json"))
        for path in paths:
            person = read_json(path, Person)
            if person is None or person.person_id != path.stem:
                self.set_aside.append(set_aside(path, aside))
            else:
                self._people[person.person_id] = person

    def all(self) -> list[Person]:
        """Return everybody, by the name they chose."""
        return sorted(self._people.values(), key=lambda one: (fold(one.pseudonym), one.person_id))

    def find(self, person_id: str) -> Person | None:
        """Return the person of that id, if known."""
        return self._people.get(person_id)

    def keep(self, person: Person) -> None:
        """Write somebody down, durable when this returns.

        Raises:
            DiskFullError, UnwritableFolderError: Nothing has changed.
        """
        write_json(self._folder / f"{person.person_id}.json", person)
        self._people[person.person_id] = person


def accepted_pseudonym(wished: str, taken: list[str]) -> str:
    """Return what somebody is called, its spaces put in order.

    Raises:
        PseudonymError: It is empty, too long, unprintable, taken, or holds a number that
            could name the person.
    """
    name = " ".join(unicodedata.normalize("NFC", wished).split())
    if not any(sign.isalpha() for sign in name):
        raise PseudonymError(reason="empty")
    if len(name) > LONGEST_PSEUDONYM:
        raise PseudonymError(reason="long")
    if not name.isprintable():
        raise PseudonymError(reason="unprintable")
    if is_personal(name):
        raise PseudonymError(reason="personal")
    if name.casefold() in {other.casefold() for other in taken}:
        raise PseudonymError(reason="taken")
    return name
