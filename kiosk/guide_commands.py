"""What ``gocua guides …`` does: the answers of its sub-commands, without printing them."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kiosk.audio.lexicon import load_lexicon
from kiosk.clock import SystemClock
from kiosk.content.guide_style import HouseStyle, load_jargon
from kiosk.content.library import check_folder, fault_table
from kiosk.domain.session import local_day
from kiosk.paths import Paths
from kiosk.resources import bundled


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


def answer(options: Namespace, _paths: Paths) -> Answer:
    """Do what one sub-command was asked for."""
    clock_day = local_day(SystemClock().now())
    if options.guides_command == "check":
        return check(options.path, options.today or clock_day, options.ui)
    raise AssertionError(options.guides_command)


def shipped_guides() -> Path:
    """Return the folder of the guides that come with the program."""
    return bundled("assets") / "guides"


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
    _, *rows = fault_table(faults, language)
    lines = [
        f"{file}:{line}: {kind} {field}: {message} → {mend}"
        for (file, line, kind, field, message, mend) in rows
    ]
    failed = sum(not fault.is_warning for fault in faults)
    count = sum(len(guides) for guides, _ in found)
    warned = len(faults) - failed
    lines.append(f"{count} guides, {failed or 'no'} faults, {warned or 'no'} warnings")
    return Answer(tuple(lines), status=1 if failed else 0)
