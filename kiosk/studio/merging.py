"""Putting what a pack holds together with what is installed.  Pure rules.

Nothing that people may already be hearing is replaced silently.  Line by line:

* not installed yet: it is added;
* the same clip: nothing to do;
* the narrator of both is the same person, and one says older words: the later one stands,
  whichever came first, for it is their own recording brought up to date;
* any other clip for the line: a conflict.  What is installed stays until a person says which.

Who took their consent back in a language has done so for good: an older pack brings no clip of
theirs back.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from kiosk.domain.narration import Narration, NarrationSet, Person


class Prefer(StrEnum):
    """Which recording a person chose for every line in conflict."""

    NEW = "new"
    OLD = "old"


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two recordings of one line."""

    line_id: str
    installed: Narration
    brought: Narration


@dataclass(frozen=True, slots=True)
class Merged:
    """What comes of it.

    Attributes:
        narrations: The set to install.
        added, updated, kept, older: Names of lines: new here; brought up to date by their own
            narrator; the same in both; left because the pack has the narrator's earlier one.
        conflicts: Lines with two recordings, settled or not.
        withdrawn: Names of lines whose narrator took the consent back; they are silent now.
        people: Everybody of both, also those whom nothing that is installed needs.
    """

    narrations: NarrationSet
    added: tuple[str, ...]
    updated: tuple[str, ...]
    kept: tuple[str, ...]
    older: tuple[str, ...]
    conflicts: tuple[Conflict, ...]
    withdrawn: tuple[str, ...]
    people: Mapping[str, Person]


class _Outcome(StrEnum):
    ADDED = "added"
    UPDATED = "updated"
    KEPT = "kept"
    OLDER = "older"
    CONFLICT = "conflict"


def merged(installed: NarrationSet, brought: NarrationSet, prefer: Prefer | None = None) -> Merged:
    """Return both together; only what is approved is taken of ``brought``.

    Args:
        installed: Of the same language.
        brought: What the pack holds.
        prefer: What a person chose for every conflict; ``None`` leaves what is installed.
    """
    people = _people(installed.people, brought.people)
    gone = {one.person_id for one in people.values() if one.withdrawn_at is not None}
    before, coming = installed.narrations, brought.approved().narrations
    outcomes: dict[_Outcome, list[str]] = {outcome: [] for outcome in _Outcome}
    conflicts = []
    narrations = {name: one for name, one in before.items() if one.narrator not in gone}
    for name, narration in coming.items():
        if narration.narrator in gone:
            continue
        there = narrations.get(name)
        outcome = _outcome(there, narration)
        outcomes[outcome].append(name)
        if there is not None and outcome is _Outcome.CONFLICT:
            conflicts.append(Conflict(name, there, narration))
        wins = outcome is _Outcome.CONFLICT and prefer is Prefer.NEW
        if wins or outcome in (_Outcome.ADDED, _Outcome.UPDATED):
            narrations[name] = narration
    silenced = {
        name for some in (before, coming) for name, one in some.items() if one.narrator in gone
    }
    return Merged(
        narrations=_needed(NarrationSet(brought.language, people, narrations)),
        added=tuple(outcomes[_Outcome.ADDED]),
        updated=tuple(outcomes[_Outcome.UPDATED]),
        kept=tuple(outcomes[_Outcome.KEPT]),
        older=tuple(outcomes[_Outcome.OLDER]),
        conflicts=tuple(conflicts),
        withdrawn=tuple(sorted(silenced - narrations.keys())),
        people=people,
    )


def only(narrations: NarrationSet, names: frozenset[str]) -> NarrationSet:
    """Return a set with some of its lines, and the people whom these need."""
    kept = {name: one for name, one in narrations.narrations.items() if name in names}
    return _needed(replace(narrations, narrations=kept))


def _outcome(there: Narration | None, narration: Narration) -> _Outcome:
    if there is None:
        return _Outcome.ADDED
    if there.clip == narration.clip and there.text_hash == narration.text_hash:
        return _Outcome.KEPT
    if there.narrator == narration.narrator and there.text_hash != narration.text_hash:
        if narration.recorded_at > there.recorded_at:
            return _Outcome.UPDATED
        if narration.recorded_at < there.recorded_at:
            return _Outcome.OLDER
    return _Outcome.CONFLICT


def _people(installed: Mapping[str, Person], brought: Mapping[str, Person]) -> dict[str, Person]:
    """Return everybody; of one person in both the earlier withdrawal, else the later consent."""
    people = dict(installed)
    for key, person in brought.items():
        people[key] = _one_person(people[key], person) if key in people else person
    return {
        key: replace(one, pseudonym="", consent=None) if one.withdrawn_at is not None else one
        for key, one in people.items()
    }


def _one_person(here: Person, there: Person) -> Person:
    if here.withdrawn_at is not None or there.withdrawn_at is not None:
        moments = [one.withdrawn_at for one in (here, there) if one.withdrawn_at is not None]
        return replace(here, withdrawn_at=min(moments))
    if there.consent is None:
        return here
    is_later = here.consent is None or there.consent.given_at > here.consent.given_at
    return there if is_later else here


def _needed(narrations: NarrationSet) -> NarrationSet:
    """Return the set without people whom nothing in it needs; who withdrew stays on record."""
    needed = set(_named(narrations)) | narrations.withdrawn
    people = {key: one for key, one in narrations.people.items() if key in needed}
    return replace(narrations, people=people)


def _named(narrations: NarrationSet) -> Iterator[str]:
    for narration in narrations.narrations.values():
        yield narration.narrator
        yield from (approval.reviewer for approval in narration.approvals)
