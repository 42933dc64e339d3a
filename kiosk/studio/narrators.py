"""Who may be recorded in a language: consent in speech, and taking it back.

**Withdrawal.**  A narrator may take the consent back at any time, and for good.  What was set
aside as unreadable goes first, because nobody can tell whose it is.  That they withdrew is
written down next: from then on the next publication takes their clips away wherever an earlier
one brought them (``NarrationSet.without_withdrawn``), and no pack brings them back.  Then their
takes, masters and clips, the recording of their consent and the name they chose are deleted
here as well; where the machine stops in between, at the next opening.  Their approvals of
other people's takes stay.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from kiosk.domain.clock import Clock
from kiosk.domain.narration import Consent, Person
from kiosk.sessions.files import disk_faults
from kiosk.studio.errors import NoConsentError, SilentConsentError, WithdrawnError
from kiosk.studio.people import PeopleFiles
from kiosk.studio.take_making import consent_clip
from kiosk.studio.take_shelf import TakeShelf


class Narrators:
    """The people of one language, with their consents."""

    def __init__(
        self,
        people: PeopleFiles,
        shelf: TakeShelf,
        known: Callable[[str], Person | None],
        clock: Clock,
        aside: Path,
    ) -> None:
        """Take the people and takes of a language, and what finds who has sat down here."""
        self._people = people
        self._shelf = shelf
        self._known = known
        self._clock = clock
        self._aside = aside

    def person(self, person_id: str) -> Person:
        """Return somebody with the consent given for this language, if any.

        Raises:
            KeyError: Nobody of that id is known here.
        """
        here, known = self._people.find(person_id), self._known(person_id)
        if here is not None and known is not None:
            return replace(here, pseudonym=known.pseudonym)  # also of who withdrew
        found = here or known
        if found is None:
            raise KeyError(person_id)
        return found

    def agreed(self) -> list[Person]:
        """Return who may be recorded, by name."""
        return [person for person in self._people.all() if person.consent is not None]

    def check(self, person_id: str) -> None:
        """See that somebody may be recorded.

        Raises:
            NoConsentError: They have not agreed, or have taken it back.
        """
        person = self._people.find(person_id)
        if person is None or person.consent is None:
            raise NoConsentError

    def give_consent(self, person_id: str, master: Path, statement: str) -> Person:
        """Keep a consent; see ``Project.give_consent``."""
        person = self.person(person_id)
        if person.withdrawn_at is not None:
            raise WithdrawnError
        clip = consent_clip(master)
        if clip is None:
            raise SilentConsentError
        self._shelf.files.write_clip(clip.opus, clip.sha256)
        consent = Consent(statement, clip.sha256, clip.seconds, self._clock.now())
        agreed = replace(person, consent=consent)
        self._people.keep(agreed)
        self._shelf.files.remove_master(master.stem)
        return agreed

    def withdraw(self, person: Person) -> None:
        """Take a consent back, from the person's own ``withdrawn_at`` on or from now."""
        with disk_faults(self._aside):
            for path in self._aside.glob("*"):
                path.unlink()
        here = self._people.find(person.person_id)
        at = person.withdrawn_at or self._clock.now()
        self._people.keep(Person(person.person_id, "", None, at))
        if here is not None and here.consent is not None:
            self._shelf.files.remove_clip(here.consent.clip)
        self._forget(person.person_id)

    def forget_withdrawn(self) -> None:
        """Delete what a withdrawal has left where the machine stopped in the middle of it."""
        for person in self._people.all():
            if person.withdrawn_at is not None:
                self._forget(person.person_id)

    def consents(self) -> frozenset[str]:
        """Return the SHA-256 of the recordings in which people agreed."""
        return frozenset(one.consent.clip for one in self._people.all() if one.consent is not None)

    def reviews(self, person_id: str) -> None:
        """Write a reviewer down, to stand in the packs with what they approved.

        Raises:
            KeyError: Nobody of that id is known here.
        """
        if self._people.find(person_id) is None:
            self._people.keep(self.person(person_id))

    def named(self, person_ids: set[str]) -> dict[str, Person]:
        """Return those people, and everybody who withdrew, as a pack tells of them."""
        return {
            person.person_id: person
            for person in self._people.all()
            if person.person_id in person_ids or person.withdrawn_at is not None
        }

    def _forget(self, person_id: str) -> None:
        needed = self.consents()
        for kept in self._shelf.index.all():
            if kept.take.narrator == person_id:
                self._shelf.throw_away(kept.take, needed=kept.take.clip in needed)
        for take_id in self._shelf.files.masters_of(person_id):  # no take was made of these
            self._shelf.files.remove_master(take_id)
