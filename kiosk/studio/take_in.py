"""Taking in what other laptops recorded and reviewed: nothing is ever overwritten silently.

What a narration of the incoming set becomes:

==========================================  =================================================
here                                        then
==========================================  =================================================
no take of the line that is kept            it is a take here, with its approvals; its master
                                            stays on the narrator's laptop
the same clip                               nothing is added but approvals that are new
another clip, of the same narrator, and     the one recorded later counts: a narrator may
nobody else has approved either             do a line again on either laptop
the same clip, sent back here               it stays sent back: a person has decided
another clip                                a conflict: what counted counts on, both can be
                                            heard, and a person chooses (``settle``)
its narrator has withdrawn, here or there   it does not come in
its narrator has not agreed                 it does not come in
==========================================  =================================================

Who withdrew there has withdrawn here.  What was not chosen stays on the disk.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from kiosk.domain.narration import Approval, Narration, NarrationSet, Person
from kiosk.sessions.files import disk_faults
from kiosk.studio.errors import LostClipError, WrongLanguageError
from kiosk.studio.people import PeopleFiles
from kiosk.studio.standing import Standing, StandingTake, counting
from kiosk.studio.take import Take, TakeState
from kiosk.studio.take_files import sha256_of
from kiosk.studio.take_shelf import TakeShelf

_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two takes of one line, made on two laptops.

    Attributes:
        line_id: The line.
        mine: What counts here.
        theirs: What a pack brought.
    """

    line_id: str
    mine: Take
    theirs: Take


class Outcome(StrEnum):
    """What became of a line that was taken in."""

    ADDED = "added"  # its recording counts here now
    APPROVED = "approved"  # its recording was here; somebody else approved it there
    ALREADY = "already"  # there is nothing new
    OLDER = "older"  # its narrator did it again later, and that counts here
    CONFLICT = "conflict"  # a person must choose
    REFUSED = "refused"  # its narrator has withdrawn, or never agreed


@dataclass
class MergeReport:
    """What became of a set that was taken in.

    Attributes:
        lines: Names of lines by what became of them.
        withdrawn: Ids of the narrators whose withdrawal was not known here.
    """

    lines: dict[Outcome, list[str]] = field(default_factory=dict)
    withdrawn: list[str] = field(default_factory=list)

    def of(self, outcome: Outcome) -> tuple[str, ...]:
        """Return the names of the lines of which that became, in order."""
        return tuple(sorted(self.lines.get(outcome, ())))

    def note(self, outcome: Outcome, line_ids: Iterable[str]) -> None:
        """Note what became of some lines."""
        self.lines.setdefault(outcome, []).extend(line_ids)


class Merging:
    """Takes sets in."""

    def __init__(
        self,
        shelf: TakeShelf,
        people: PeopleFiles,
        withdraw: Callable[[Person], None],
    ) -> None:
        """Take the takes and people that are here, and what withdraws somebody here."""
        self._shelf = shelf
        self._people = people
        self._withdraw = withdraw

    def take_in(self, incoming: NarrationSet, media: Path, tag: str) -> MergeReport:
        """Take in a set; see above and ``Project.take_in``."""
        if incoming.language != tag:
            raise WrongLanguageError(found=incoming.language, wanted=tag)
        report = MergeReport()
        leaving = [one for one in incoming.people.values() if self._leaves(one)]
        wanted = self._wanted(incoming)
        report.note(Outcome.REFUSED, incoming.narrations.keys() - wanted.keys())
        people = self._people_of(wanted.values(), incoming.people)
        consents = [one.consent.clip for one in people if one.consent is not None]
        self._check(media, {*consents, *(one.clip for one in wanted.values())})
        for person in leaving:
            self._withdraw(person)
            report.withdrawn.append(person.person_id)
        for clip in consents:
            self._copy(media, clip)
        for person in people:
            self._people.keep(person)
        for narrations in _recordings(wanted.values()):
            self._take_one(narrations, incoming.people.keys(), media, report)
        return report

    def _leaves(self, person: Person) -> bool:
        here = self._people.find(person.person_id)
        return person.withdrawn_at is not None and (here is None or here.withdrawn_at is None)

    def _wanted(self, incoming: NarrationSet) -> Mapping[str, Narration]:
        """Return the narrations of those who have agreed and have not taken it back anywhere."""

        def may_come_in(narrator: str) -> bool:
            there, here = incoming.people.get(narrator), self._people.find(narrator)
            if there is None or there.consent is None or there.withdrawn_at is not None:
                return False
            return here is None or here.withdrawn_at is None

        return {
            line_id: one
            for line_id, one in incoming.narrations.items()
            if may_come_in(one.narrator)
        }

    def _people_of(
        self, narrations: Iterable[Narration], people: Mapping[str, Person]
    ) -> list[Person]:
        """Return who must be known here for these narrations and is not, or not as a narrator."""
        ids = dict[str, None]()
        for narration in narrations:
            ids[narration.narrator] = None
            ids.update((approval.reviewer, None) for approval in narration.approvals)
        found = []
        for person in (people[key] for key in ids if key in people):
            here = self._people.find(person.person_id)
            if here is None:
                if person.withdrawn_at is None:
                    found.append(person)
            elif here.consent is None and here.withdrawn_at is None and person.consent:
                found.append(replace(here, consent=person.consent))
        return found

    def _take_one(
        self,
        narrations: list[Narration],
        people: Collection[str],
        media: Path,
        report: MergeReport,
    ) -> None:
        """Take in one recording, under the names of all lines that it says."""
        line_ids = [one.line_id for one in narrations]
        approvals = _approvals(narrations, people)
        if here := self._same(narrations[0]):
            is_new = self._approve_too(here, approvals, line_ids)
            report.note(Outcome.APPROVED if is_new else Outcome.ALREADY, line_ids)
            return
        theirs = _as_take(narrations, approvals, self._shelf.files.next_id(), self._shelf.tag)
        mine = self._counting_here(line_ids)
        self._copy(media, theirs.clip)
        if not mine:
            self._shelf.keep(StandingTake(theirs))
            report.note(Outcome.ADDED, line_ids)
        elif any(_needs_a_person(take, theirs) for take in mine):
            self._shelf.keep(StandingTake(theirs, Standing.CONTESTED))
            report.note(Outcome.CONFLICT, line_ids)
        elif all(take.recorded_at < theirs.recorded_at for take in mine):
            self._shelf.keep(StandingTake(theirs))  # first, so that a take counts at any moment
            for take in mine:
                self._shelf.keep(StandingTake(take, Standing.SUPERSEDED))
            report.note(Outcome.ADDED, line_ids)
        else:
            self._shelf.keep(StandingTake(theirs, Standing.SUPERSEDED))
            report.note(Outcome.OLDER, line_ids)

    def _same(self, narration: Narration) -> StandingTake | None:
        """Return the take here that is the same recording."""
        alike = self._shelf.index.of_words(narration.text_hash)
        return next((kept for kept in alike if kept.take.clip == narration.clip), None)

    def _approve_too(
        self, here: StandingTake, approvals: tuple[Approval, ...], line_ids: list[str]
    ) -> bool:
        """Take over the approvals and names that are new; whether any approval was."""
        take = here.take
        known = {approval.reviewer for approval in take.approvals}
        more = tuple(one for one in approvals if one.reviewer not in known)
        if not take.is_kept:
            more = ()
        names = tuple(one for one in line_ids if one not in take.line_ids)
        changed = replace(take, also=(*take.also, *names))
        if more:
            changed = replace(changed, state=TakeState.APPROVED, approvals=(*take.approvals, *more))
        self._shelf.change(changed)
        return bool(more)

    def _counting_here(self, line_ids: list[str]) -> list[Take]:
        found: dict[str, Take] = {}
        for line_id in line_ids:
            take = counting(self._shelf.index.of_line(line_id))
            if take is not None and take.is_kept:
                found[take.take_id] = take
        return list(found.values())

    def _check(self, media: Path, clips: Collection[str]) -> None:
        """See that every clip that is not here yet is there, and is what its name says."""
        for clip in clips:
            path = media / f"{clip}.opus"
            if not _SHA256.fullmatch(clip):
                raise LostClipError(file=path.name)
            if self._shelf.files.has_clip(clip):
                continue
            with disk_faults(media):
                if not path.is_file() or sha256_of(path) != clip:
                    raise LostClipError(file=path.name)

    def _copy(self, media: Path, clip: str) -> None:
        if not self._shelf.files.has_clip(clip):
            with disk_faults(media):
                content = (media / f"{clip}.opus").read_bytes()
            self._shelf.files.write_clip(content, clip)


def conflicts(shelf: TakeShelf) -> list[Conflict]:
    """Return what a person must choose between; each recording that came in once."""
    found = []
    for kept in reversed(shelf.index.all()):
        if kept.standing is Standing.CONTESTED:
            for line_id in kept.take.line_ids:
                mine = counting(shelf.index.of_line(line_id))
                if mine is not None and mine.is_kept and mine.take_id != kept.take.take_id:
                    found.append(Conflict(line_id, mine, kept.take))
                    break
    return found


def settle(shelf: TakeShelf, line_id: str, take_id: str) -> Take:
    """Let one take of a line count; see ``Project.settle``."""
    takes = {kept.take.take_id: kept for kept in shelf.index.of_line(line_id)}
    chosen = takes.pop(take_id).take
    losers = [kept for kept in takes.values() if kept.take.is_kept]
    for kept in losers:  # first: where the machine stops in between, one take is left to count
        if kept.standing is not Standing.SUPERSEDED:
            shelf.keep(replace(kept, standing=Standing.SUPERSEDED))
    alike = [kept.take for kept in losers if kept.take.text_hash == chosen.text_hash]
    names = dict.fromkeys(name for take in alike for name in take.line_ids)
    also = dict.fromkeys([*chosen.also, *names])
    also.pop(chosen.line_id, None)
    return shelf.keep(StandingTake(replace(chosen, also=tuple(also))))


def _needs_a_person(mine: Take, theirs: Take) -> bool:
    return mine.narrator != theirs.narrator or bool(mine.approvals or theirs.approvals)


def _recordings(narrations: Iterable[Narration]) -> list[list[Narration]]:
    """Return the narrations, those together that are one recording of the same words."""
    found: dict[tuple[str, str, str], list[Narration]] = {}
    for one in narrations:
        found.setdefault((one.clip, one.text_hash, one.narrator), []).append(one)
    return list(found.values())


def _approvals(narrations: list[Narration], people: Collection[str]) -> tuple[Approval, ...]:
    """Return what other people than the narrator stand for, once for each of them."""
    found: dict[str, Approval] = {}
    for narration in narrations:
        for approval in narration.approvals:
            if approval.reviewer != narration.narrator and approval.reviewer in people:
                found.setdefault(approval.reviewer, approval)
    return tuple(found.values())


def _as_take(
    narrations: list[Narration], approvals: tuple[Approval, ...], take_id: str, tag: str
) -> Take:
    first = narrations[0]
    return Take(
        take_id=take_id,
        language=tag,
        line_id=first.line_id,
        text=first.text,
        text_hash=first.text_hash,
        narrator=first.narrator,
        master="",
        clip=first.clip,
        seconds=first.seconds,
        marks=first.marks,
        measures=first.measures,
        recorded_at=first.recorded_at,
        wording=first.wording,
        state=TakeState.APPROVED if approvals else TakeState.WAITING,
        kept_because=first.kept_because,
        approvals=approvals,
        also=tuple(one.line_id for one in narrations[1:]),
    )
