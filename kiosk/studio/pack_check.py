"""Whether a narration pack tells the truth: every lie in it by name, and the way out.

Nothing of a pack is believed.  Each file is hashed, each clip decoded to its end and measured,
each person, approval and mark compared with what it stands for.  All faults are found at once,
for whoever mends a pack should not have to come back for the next one.
"""

from __future__ import annotations

import os
import tempfile
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

from kiosk.audio.clip_check import check_clip
from kiosk.audio.errors import CorruptClipError
from kiosk.audio.loudness import CEILING, TARGET, loudness, true_peak
from kiosk.audio.ogg import opus_seconds
from kiosk.audio.sound_file import RATE, read_sound
from kiosk.domain.hearing import with_parents
from kiosk.domain.line import Line
from kiosk.domain.narration import Narration, NarrationSet, Person
from kiosk.domain.narration_wire import (
    MAX_CLIP_SECONDS,
    MAX_CONSENT_SECONDS,
    NewerManifestError,
    read_manifest,
)
from kiosk.domain.sentences import sentences
from kiosk.studio.pack_faults import PackError, PackFault, pack_fault
from kiosk.studio.pack_file import Pack, read_pack
from kiosk.studio.pack_places import MEDIA

NEAR_ENOUGH = 1.0
"""LU that a clip may be louder or quieter than -18 LUFS."""

_CLOCKS_DIFFER = timedelta(days=1)
_LENGTHS_DIFFER = 0.05  # seconds


@dataclass(frozen=True, slots=True)
class Expected:
    """What is known of a pack before it is opened.

    Attributes:
        now: UTC; what was made after it is remarked upon.
        language: The tag that the pack must have; empty for any.
        known: The languages that there are; empty where that is not asked.
    """

    now: datetime
    language: str = ""
    known: Collection[str] = ()


def check_pack(path: Path, expected: Expected) -> tuple[PackFault, ...]:
    """Return every fault of the pack that lies there, warnings among them.

    Five hundred clips of four seconds take some 16 s of work: about ten on two idle cores.
    """
    try:
        with read_pack(path) as pack:
            return check_open_pack(pack, expected)
    except PackError as error:
        return error.faults


def check_open_pack(pack: Pack, expected: Expected) -> tuple[PackFault, ...]:
    """Return every fault of an open pack, warnings among them."""
    faults = list(pack.faults)
    told = {fault.at for fault in faults}
    try:
        narrations, out_of_form = read_manifest(pack.manifest)
    except PackError as error:
        return (*faults, *(fault for fault in error.faults if fault.at not in told))
    except NewerManifestError as error:
        return (*faults, pack_fault("version", "manifest.newer", **error.details))
    faults += (pack_fault(one.at, "manifest.form", problem=one.fault) for one in out_of_form)
    if narrations is None:
        return tuple(faults)
    faults += _language(narrations.language, expected)
    faults += _people(narrations)
    for narration in narrations.narrations.values():
        faults += _narration(narration, narrations.people)
    faults += _future(narrations, expected.now + _CLOCKS_DIFFER)
    if not out_of_form:  # what a faulty entry names cannot be told from what nothing names
        named = set(narrations.media())
        for sha256 in sorted(set(pack.media) - named):
            faults.append(pack_fault(f"{MEDIA}/{sha256}.opus", "file.unnamed"))
    faults += (fault for fault in _sounds(pack, narrations) if fault.at not in told)
    return tuple(faults)


def _language(tag: str, expected: Expected) -> Iterator[PackFault]:
    if expected.language and tag != expected.language:
        yield pack_fault("language", "language.other", found=tag, wanted=expected.language)
    if expected.known and not any(one in expected.known for one in with_parents(tag)):
        yield pack_fault("language", "language.unknown", found=tag)


def _people(narrations: NarrationSet) -> Iterator[PackFault]:
    narrators = {narration.narrator for narration in narrations.narrations.values()}
    for person in narrations.people.values():
        at = f"people[{person.person_id}]"
        if person.withdrawn_at is not None:
            if person.consent is not None:
                yield pack_fault(f"{at}.consent", "person.withdrawn")
        elif person.person_id in narrators and person.consent is None:
            yield pack_fault(f"{at}.consent", "person.no_consent", person=person.pseudonym)


def _narration(narration: Narration, people: Mapping[str, Person]) -> Iterator[PackFault]:
    at = _at(narration)
    narrator = people.get(narration.narrator)
    if narrator is None:
        yield pack_fault(f"{at}.narrator", "person.unknown", person=narration.narrator)
    elif narrator.withdrawn_at is not None:
        yield pack_fault(f"{at}.narrator", "person.withdrawn")
    if not narration.is_approved:
        yield pack_fault(f"{at}.approvals", "narration.waiting")
    reviewers = [approval.reviewer for approval in narration.approvals]
    for reviewer in dict.fromkeys(reviewers):
        if reviewer == narration.narrator:
            yield pack_fault(f"{at}.approvals", "approval.own")
        elif reviewer not in people:
            yield pack_fault(f"{at}.approvals", "person.unknown", person=reviewer)
    if len(set(reviewers)) < len(reviewers):
        yield pack_fault(f"{at}.approvals", "approval.twice")
    if Line(narration.text).spoken_hash != narration.text_hash:
        yield pack_fault(f"{at}.text_hash", "text.hash")
    yield from _marks(narration)


def _marks(narration: Narration) -> Iterator[PackFault]:
    at, marks = f"{_at(narration)}.marks", narration.marks
    wanted = len(sentences(narration.text))
    if len(marks) != wanted:
        yield pack_fault(at, "marks.count", found=len(marks), wanted=wanted)
    rising = all(before < after for before, after in pairwise(marks))
    if marks[0] != 0 or not rising or marks[-1] >= narration.seconds:
        yield pack_fault(at, "marks.order")


def _future(narrations: NarrationSet, latest: datetime) -> Iterator[PackFault]:
    moments: dict[str, datetime | None] = {}
    for person in narrations.people.values():
        at = f"people[{person.person_id}]"
        moments[f"{at}.consent.given_at"] = person.consent.given_at if person.consent else None
        moments[f"{at}.withdrawn_at"] = person.withdrawn_at
    for narration in narrations.narrations.values():
        moments[f"{_at(narration)}.recorded_at"] = narration.recorded_at
        for approval in narration.approvals:
            moments[f"{_at(narration)}.approvals"] = approval.given_at
    for at, moment in moments.items():
        if moment is not None and moment > latest:
            yield pack_fault(at, "time.future", found=f"{moment:%Y-%m-%d %H:%M}")


@dataclass(frozen=True, slots=True)
class _Claim:
    """What the manifest says of one file of sound, and where."""

    at: str
    seconds: float
    is_consent: bool


def _sounds(pack: Pack, narrations: NarrationSet) -> Iterator[PackFault]:
    claims = defaultdict[str, list[_Claim]](list)
    for narration in narrations.narrations.values():
        claims[narration.clip].append(_Claim(_at(narration), narration.seconds, is_consent=False))
    for person in narrations.people.values():
        if person.consent is not None:
            at = f"people[{person.person_id}].consent"
            claim = _Claim(at, person.consent.seconds, is_consent=True)
            claims[person.consent.clip].append(claim)
    # Threads serve: hashing, decoding and the spectrum are in C and let others run.
    with (
        tempfile.TemporaryDirectory() as folder,
        ThreadPoolExecutor(os.cpu_count() or 1, thread_name_prefix="check") as pool,
    ):
        work = ((pack, sha256, some, Path(folder)) for sha256, some in claims.items())
        for found in pool.map(lambda each: _sound(*each), work):
            yield from found


def _sound(pack: Pack, sha256: str, claims: list[_Claim], folder: Path) -> list[PackFault]:
    name = f"{MEDIA}/{sha256}.opus"
    try:
        content = pack.medium(sha256)
    except PackError as error:
        return list(error.faults)
    path = folder / f"{sha256}.opus"
    try:
        path.write_bytes(content)
        return list(_heard(path, name, claims))
    finally:
        path.unlink(missing_ok=True)


def _heard(path: Path, name: str, claims: list[_Claim]) -> Iterator[PackFault]:
    is_clip = any(not claim.is_consent for claim in claims)
    limit = MAX_CLIP_SECONDS if is_clip else MAX_CONSENT_SECONDS
    for claim in claims:
        try:
            check_clip(path, claim.seconds, limit)
        except CorruptClipError as error:
            yield _unsound(path, claim, error)
            return
    if not is_clip:
        return
    sound = read_sound(path, limit)
    level, peak = loudness(sound, RATE), true_peak(sound, RATE)
    if not abs(level - TARGET) <= NEAR_ENOUGH:
        yield pack_fault(name, "clip.loudness", found=f"{level:.1f}")
    if not peak < CEILING:
        yield pack_fault(name, "clip.peak", found=f"{peak:.1f}")


def _unsound(path: Path, claim: _Claim, error: CorruptClipError) -> PackFault:
    """Return the fault of a clip that was refused: a false length by its figures."""
    at = f"{claim.at}.clip"
    with suppress(CorruptClipError):
        found = opus_seconds(path)
        if abs(found - claim.seconds) > _LENGTHS_DIFFER:
            figures = {"claimed": f"{claim.seconds:.2f}", "found": f"{found:.2f}"}
            return pack_fault(at, "clip.seconds", **figures)
    return pack_fault(at, "clip.sound", reason=error.details.get("fault", ""))


def _at(narration: Narration) -> str:
    return f"narrations[{narration.line_id}]"
