"""One language or dialect that is being recorded: its people, takes, words and review.

Everything is on the disk when a method returns (``kiosk.studio.take_files``); a method that
raises has changed nothing.  Methods may be called from a thread of their own, one at a time:
``add_take`` and ``redo_sentence`` measure and encode, which takes about half a second.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from kiosk.domain.clock import Clock
from kiosk.domain.narration import Narration, NarrationSet, Person
from kiosk.errors import PersonalNoteError
from kiosk.sessions.files import make_folder
from kiosk.studio.narrators import Narrators
from kiosk.studio.notebook import Notebook, plain
from kiosk.studio.people import PeopleFiles
from kiosk.studio.plan import PlannedLine
from kiosk.studio.recorded_lines import RecordedLines
from kiosk.studio.recovering import recover, sweep
from kiosk.studio.standing import to_publish, to_review
from kiosk.studio.take import Take
from kiosk.studio.take_files import TakeFiles
from kiosk.studio.take_in import MergeReport, Merging, settle
from kiosk.studio.take_shelf import TakeShelf
from kiosk.studio.words import AgreedWord, read_terms
from sync.protocol.personal_text import is_personal


class Project(RecordedLines):
    """The recordings of one language or dialect on this machine.

    Attributes:
        tag: BCP 47 tag: ``tyz``, ``hmn-x-trang``.
        folder: Where everything of it is.
        found: Takes that were made at opening, of masters whose take a power cut lost.
        set_aside: Names of files that could not be read, now in the folder ``aside``.
    """

    def __init__(
        self,
        folder: Path,
        known: Callable[[str], Person | None],
        clock: Clock,
        new_id: Callable[[], UUID],
        data: Path,
    ) -> None:
        """Open a project; ``Workshop.project`` does.

        Args:
            folder: Named by the tag.
            known: Finds who has sat down on this machine.
            clock: Tells the time.
            new_id: Draws ids.
            data: The folder of ``agreed_words.yaml``.
        """
        self.tag = folder.name
        self.folder = folder
        self._clock = clock
        self._data = data
        aside = folder / "aside"
        make_folder(folder)
        sweep(folder)
        people = PeopleFiles(folder / "people", aside)
        self._notebook = Notebook(folder, aside)
        shelf = TakeShelf(TakeFiles(folder, new_id), self.tag, clock, self.wording)
        super().__init__(shelf)
        self._narrators = Narrators(people, shelf, known, clock, aside)
        self._merging = Merging(shelf, people, self._narrators.withdraw)
        recovered = recover(shelf, aside, self._narrators.consents())
        self.found = tuple(recovered.found)
        self.set_aside = (
            *people.set_aside,
            *self._notebook.set_aside,
            *recovered.set_aside,
        )
        self._narrators.forget_withdrawn()

    # People

    def person(self, person_id: str) -> Person:
        """Return somebody with the consent given for this language, if any.

        Raises:
            KeyError: Nobody of that id is known here.
        """
        return self._narrators.person(person_id)

    def narrators(self) -> list[Person]:
        """Return who may be recorded: those who agreed and have not taken it back, by name."""
        return self._narrators.agreed()

    def give_consent(self, person_id: str, master: Path, statement: str) -> Person:
        """Keep that somebody agreed, in their own voice, to be recorded in this language.

        Args:
            person_id: Who.
            master: The recording in which they agree (``new_master``); the clip made of it is
                kept, the master is not.
            statement: The words that were played to them and shown.

        Raises:
            WithdrawnError: They took an earlier consent back; who wants to record again sits
                down as somebody new.
            SilentConsentError: Nobody speaks in the recording.
            CorruptClipError: It is not sound.
            DiskFullError, UnwritableFolderError: Nothing was agreed.
        """
        return self._narrators.give_consent(person_id, master, statement)

    def withdraw(self, person_id: str) -> None:
        """Take a narrator's consent back, for good, and delete their voice from this machine.

        See ``kiosk.studio.narrators`` for what goes and what stays.

        Raises:
            KeyError: Nobody of that id is known here.
            DiskFullError, UnwritableFolderError: Where the withdrawal is written down already,
                the rest is deleted at the next opening.
        """
        self._narrators.withdraw(self.person(person_id))

    # Recording

    def new_master(
        self,
        line: PlannedLine | None = None,
        narrator: str = "",
        *,
        redo_of: str = "",
        sentence: int = 0,
    ) -> Path:
        """Return where ``MasterWriter`` writes the next recording.

        Args:
            line: What will be said.  With it, a power cut after the recording costs nothing: at
                the next opening a take is made of it.  A recording without it is then set aside.
            narrator: Who will say it.
            redo_of: Where it is one sentence alone, the id of the take it belongs to.
            sentence: Which sentence of that take, from 0.

        Raises:
            NoConsentError: That narrator has not agreed.
        """
        if line is None:
            return self._shelf.new_master(None)
        self._narrators.check(narrator)
        return self._shelf.new_master(self._shelf.note(line, narrator, redo_of, sentence))

    def add_take(self, line: PlannedLine, narrator: str, master: Path) -> Take:
        """Make a take of a master: measured, trimmed, levelled and encoded on a copy.

        Args:
            line: What is said.
            narrator: ``person_id`` of who says it.
            master: One of ``new_master``, finished; it stays as it is.

        Raises:
            NoConsentError: The narrator has not agreed, or has taken it back.
            CorruptClipError: The master is not sound.
            DiskFullError, UnwritableFolderError: There is no take.  The master stays, and
                becomes a take at the next opening or when this is called again.
        """
        self._narrators.check(narrator)
        return self._shelf.add(line, narrator, master)

    def redo_sentence(self, take_id: str, number: int, master: Path) -> Take:
        """Make a take in which one sentence is said anew; the old take stays as it is.

        The new one is fresh: it must be listened to, kept and approved like any other.

        Args:
            take_id: The take that is good but for that sentence.
            number: Which sentence, from 0.
            master: The sentence alone (``new_master``).

        Raises:
            KeyError, IndexError: There is no such take, or no such sentence in it.
            NoMasterError: The take came with a pack.
            PoorTakeError: Nobody speaks in the recording.
            The same as ``add_take``.
        """
        take = self.take(take_id)
        self._narrators.check(take.narrator)
        return self._shelf.redo(take, number, master)

    def listened(self, take_id: str) -> Take:
        """Keep that its narrator has listened to a take, to the end."""
        return self._shelf.change(self.take(take_id).listened_to())

    def keep(self, take_id: str, because: str = "") -> Take:
        """Keep that its narrator wants a take used ("Dùng bản này").

        Args:
            take_id: The take.
            because: Why, where its measures are poor.

        Raises:
            UnheardTakeError, PoorTakeError: See ``Take.kept``.
            PersonalNoteError: A number in the reason may name a person.
        """
        return self._shelf.change(self.take(take_id).kept(_impersonal(because)))

    def throw_away(self, take_id: str) -> None:
        """Delete a take that is not wanted, with its master.

        Raises:
            ValueError: It is kept or approved: others may build on it.
        """
        take = self.take(take_id)
        if take.is_kept:
            raise ValueError("a kept take is recorded anew, not thrown away")
        self._shelf.throw_away(take, needed=take.clip in self._narrators.consents())

    # Review

    def approve(self, take_id: str, reviewer: str, *, heard_to_end: bool = True) -> Take:
        """Keep that a second person has read the words and heard the take to its end.

        Raises:
            KeyError: There is no such take, or the reviewer is not known.
            OwnTakeError, UnheardTakeError: See ``Take.approved_by``.
        """
        take = self.take(take_id)
        approved = take.approved_by(reviewer, self._clock.now(), heard_to_end=heard_to_end)
        self._narrators.reviews(reviewer)
        return self._shelf.change(approved)

    def send_back(self, take_id: str, reviewer: str, because: str) -> Take:
        """Keep that a second person does not want a take used, and why.

        Raises:
            KeyError: There is no such take, or the reviewer is not known.
            OwnTakeError, NoReasonError: See ``Take.sent_back``.
            PersonalNoteError: A number in the reason may name a person.
        """
        self.person(reviewer)
        return self._shelf.change(self.take(take_id).sent_back(reviewer, _impersonal(because)))

    # Words

    def wording(self, line_id: str) -> str:
        """Return what was written down to say for a line; empty where nothing was."""
        return self._notebook.wording(line_id)

    def set_wording(self, line_id: str, text: str) -> None:
        """Keep what is to be said for a line; takes that are there keep the wording they had."""
        self._notebook.set_wording(line_id, text)

    def words(self) -> list[AgreedWord]:
        """Return the word list: the terms that ship, then those added here."""
        agreed = self._notebook.words()
        terms = read_terms(self._data)
        listed = [
            replace(agreed.pop(term, AgreedWord(term)), meaning=meaning)
            for term, meaning in terms.items()
        ]
        return [*listed, *agreed.values()]

    def set_word(self, term: str, said: str, *, in_vietnamese: bool = False) -> AgreedWord:
        """Keep what is said for a term, or that it is said in Vietnamese.

        Raises:
            ValueError: The term is empty, or a text is too long.
        """
        return self._notebook.set_word(AgreedWord(term.strip(), said, in_vietnamese))

    @property
    def bookmark(self) -> str:
        """The name of the line to go on with; empty before the first."""
        return self._notebook.bookmark

    def set_bookmark(self, line_id: str) -> None:
        """Keep the line to go on with tomorrow."""
        self._notebook.set_bookmark(line_id)

    # Packs

    def narration_set(self, *, for_review: bool = False) -> NarrationSet:
        """Return what is recorded of each line, approved or waiting, with who stands for it.

        What may be published is ``narration_set().approved().without_withdrawn()``.  A take
        that is approved stays in until a newer one is approved as well.

        Args:
            for_review: For another laptop, where somebody else reviews: of a line that was
                recorded anew, the take that waits instead of the approved one it would replace.
        """
        index, narrations = self._shelf.index, dict[str, Narration]()
        for line_id in index.line_ids():
            takes = index.of_line(line_id)
            take = (to_review(takes) if for_review else None) or to_publish(takes)
            if take is not None:
                narrations[line_id] = replace(take.as_narration(), line_id=line_id)
        named = {one.narrator for one in narrations.values()}
        named |= {by.reviewer for one in narrations.values() for by in one.approvals}
        return NarrationSet(self.tag, self._narrators.named(named), narrations)

    def take_in(self, incoming: NarrationSet, media: Path) -> MergeReport:
        """Take in what was recorded or reviewed on another laptop; overwrite nothing.

        See ``kiosk.studio.take_in``.

        Args:
            incoming: The content of a pack that was checked.
            media: The folder of its clips, ``SHA256.opus``.

        Raises:
            WrongLanguageError: It is in another language or dialect; nothing was taken in.
            LostClipError: A clip is missing or is not what its name says; nothing was taken in.
            DiskFullError, UnwritableFolderError: Some of it may have been taken in; taking it
                in again takes in the rest.
        """
        return self._merging.take_in(incoming, media, self.tag)

    def settle(self, line_id: str, take_id: str) -> Take:
        """Choose the take of a line that counts; the others stay and count no more.

        Raises:
            KeyError: The line has no such take.
        """
        return settle(self._shelf, line_id, take_id)


def _impersonal(reason: str) -> str:
    if is_personal(reason):
        raise PersonalNoteError
    return plain(reason)
