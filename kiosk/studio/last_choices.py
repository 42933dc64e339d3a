"""What everybody did last, so that tomorrow they begin with two touches."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from kiosk.studio.json_files import read_json, set_aside, write_json

FILE_NAME = "last_choices.json"


class Role(StrEnum):
    """What somebody sits down for."""

    NARRATE = "narrate"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person did, and in which language or dialect."""

    role: Role
    tag: str


@dataclass(frozen=True, slots=True)
class _Kept:
    choices: dict[str, Choice] = field(default_factory=dict)


class LastChoices:
    """The last choice of everybody, by ``person_id``; a damaged file is set aside."""

    def __init__(self, folder: Path) -> None:
        """Read what ``folder`` (the studio's) holds."""
        self._path = folder / FILE_NAME
        try:
            kept = read_json(self._path, _Kept)
        except FileNotFoundError:
            kept = _Kept()
        if kept is None:
            set_aside(self._path, folder / "aside")
            kept = _Kept()
        self._choices = dict(kept.choices)

    def of(self, person_id: str) -> Choice | None:
        """Return what somebody did last."""
        return self._choices.get(person_id)

    def keep(self, person_id: str, choice: Choice) -> None:
        """Keep what somebody does now, durable when this returns.

        Raises:
            DiskFullError, UnwritableFolderError: Nothing has changed.
        """
        if self._choices.get(person_id) == choice:
            return
        choices = {**self._choices, person_id: choice}
        write_json(self._path, _Kept(choices))
        self._choices = choices
