"""A set of narrations as it is written down: the manifest of a pack, and of what is installed.

``docs/narration-pack.md`` describes it, and a test keeps it complete.  Reading is strict:
what is out of form is refused with the place of the fault, such as ``narrations[17].clip``.
Fields that this release does not know are ignored; where that would not be safe, the newer
release raises ``VERSION``, and the whole manifest is refused here.

Whether a manifest tells the truth is not asked here: ``kiosk.studio.pack_check`` does that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta, Raw, Struct

from kiosk.domain.narration import Approval, Consent, Measures, Narration, NarrationSet, Person
from kiosk.domain.narration_ids import LINE_ID, TAG
from kiosk.errors import DeskError

FORMAT = "gocua-narrations"
VERSION = 1

MAX_MANIFEST_BYTES = 64 * 1024 * 1024
MAX_NARRATIONS = 50_000
MAX_PEOPLE = 2_000
MAX_CLIP_SECONDS = 120.0
MAX_CONSENT_SECONDS = 600.0

Sha256 = Annotated[str, Meta(pattern=r"\A[0-9a-f]{64}\Z")]
PersonId = Annotated[str, Meta(pattern=r"\A[0-9a-f]{32}\Z")]
LineId = Annotated[str, Meta(pattern=rf"\A{LINE_ID}\Z", max_length=300)]
Tag = Annotated[str, Meta(pattern=rf"\A{TAG}\Z", max_length=35)]
Moment = Annotated[datetime, Meta(tz=True)]
# No control characters but tab and new line: texts are shown on screens and in terminals.
_PLAIN = r"\A[^\x00-\x08\x0b-\x1f\x7f-\x9f]*\Z"
Text = Annotated[str, Meta(pattern=_PLAIN, max_length=2_000)]
Words = Annotated[str, Meta(pattern=_PLAIN, min_length=1, max_length=2_000)]
Name = Annotated[str, Meta(pattern=_PLAIN, max_length=80)]
ClipSeconds = Annotated[float, Meta(gt=0, le=MAX_CLIP_SECONDS)]
Mark = Annotated[float, Meta(ge=0, le=MAX_CLIP_SECONDS)]
Share = Annotated[float, Meta(ge=0, le=1)]
Level = Annotated[float, Meta(ge=-250, le=20)]


class ManifestError(DeskError):
    """A manifest is not of its form (``at``: field and entry, ``fault``)."""

    message_id = "narrations.manifest"


class NewerManifestError(DeskError):
    """A newer release wrote this manifest (``found``, ``known``)."""

    message_id = "narrations.newer"


@dataclass(frozen=True, slots=True)
class WireFault:
    """One thing in a manifest that is not of its form.

    Attributes:
        at: Where: ``narrations[17].clip``; empty for the manifest itself.
        fault: What, in the words of the parser.
    """

    at: str
    fault: str


class WireConsent(Struct, frozen=True):
    """``Consent`` as it is written."""

    statement: Words
    clip: Sha256
    seconds: Annotated[float, Meta(gt=0, le=MAX_CONSENT_SECONDS)]
    given_at: Moment


class WirePerson(Struct, frozen=True, omit_defaults=True):
    """``Person`` as it is written."""

    person_id: PersonId
    pseudonym: Name
    consent: WireConsent | None = None
    withdrawn_at: Moment | None = None


class WireApproval(Struct, frozen=True):
    """``Approval`` as it is written."""

    reviewer: PersonId
    given_at: Moment


class WireMeasures(Struct, frozen=True):
    """``Measures`` as they are written."""

    seconds: Annotated[float, Meta(gt=0, le=7_200)]
    loudness: Level
    true_peak: Level
    noise: Level
    clipped: Share
    silence: Share


class WireNarration(Struct, frozen=True, omit_defaults=True):
    """``Narration`` as it is written."""

    line_id: LineId
    text: Words
    text_hash: Sha256
    narrator: PersonId
    clip: Sha256
    seconds: ClipSeconds
    marks: Annotated[tuple[Mark, ...], Meta(min_length=1, max_length=200)]
    measures: WireMeasures
    recorded_at: Moment
    wording: Text = ""
    kept_because: Text = ""
    approvals: Annotated[tuple[WireApproval, ...], Meta(max_length=50)] = ()


class WireManifest(Struct, frozen=True):
    """``NarrationSet`` as it is written; ``format`` and ``version`` say that it is one."""

    format: str
    version: int
    language: Tag
    people: tuple[WirePerson, ...]
    narrations: tuple[WireNarration, ...]


class _Envelope(Struct, frozen=True):
    """What is read first: every person and narration is then read alone, for its own faults."""

    format: str
    version: int
    language: Tag
    people: Annotated[list[Raw], Meta(max_length=MAX_PEOPLE)]
    narrations: Annotated[list[Raw], Meta(max_length=MAX_NARRATIONS)]


class _Head(Struct, frozen=True):
    format: str
    version: int


_W = TypeVar("_W", WirePerson, WireNarration)
_KEYS = {WirePerson: "person_id", WireNarration: "line_id"}
_UNREADABLE = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
_MOST_FAULTS = 200
_NOT_UTC = "the time is not in UTC"


def to_json(narrations: NarrationSet) -> bytes:
    """Return the manifest of a set; equal sets give equal bytes.

    Raises:
        ManifestError: The set does not fit the form (a text is too long, a measure is not a
            number); nothing that could not be read again is ever written.
    """
    people = sorted(narrations.people.values(), key=lambda one: one.person_id)
    spoken = sorted(narrations.narrations.values(), key=lambda one: one.line_id)
    manifest = WireManifest(
        format=FORMAT,
        version=VERSION,
        language=narrations.language,
        people=tuple(_written(one, WirePerson, f"people[{n}]") for n, one in enumerate(people)),
        narrations=tuple(
            _written(one, WireNarration, f"narrations[{n}]") for n, one in enumerate(spoken)
        ),
    )
    raw = msgspec.json.format(msgspec.json.encode(manifest), indent=1) + b"\n"
    from_json(raw)
    return raw


def from_json(raw: bytes) -> NarrationSet:
    """Return the set that a manifest holds.

    Raises:
        ManifestError: It is not of its form; ``at`` says where.
        NewerManifestError: A newer release wrote it.
    """
    found, faults = read_manifest(raw)
    if faults or found is None:
        raise ManifestError(at=faults[0].at, fault=faults[0].fault)
    return found


def read_manifest(raw: bytes) -> tuple[NarrationSet | None, tuple[WireFault, ...]]:
    """Return what can be read of a manifest, and everything in it that is not of its form.

    Entries that are out of form are left out of the set; it is ``None`` where the manifest
    as a whole cannot be read.  Of a great many faults the first 200 are named.

    Raises:
        NewerManifestError: A newer release wrote it.
    """
    if len(raw) > MAX_MANIFEST_BYTES:
        return None, (WireFault("", f"larger than {MAX_MANIFEST_BYTES} bytes"),)
    try:
        head = msgspec.json.decode(raw, type=_Head)
        if head.format != FORMAT:
            return None, (WireFault("format", f"not {FORMAT}"),)
        if head.version > VERSION:
            raise NewerManifestError(found=head.version, known=VERSION)
        if head.version < 1:
            return None, (WireFault("version", "less than 1"),)
        envelope = msgspec.json.decode(raw, type=_Envelope)
    except _UNREADABLE as error:
        return None, (_fault("", error),)
    faults: list[WireFault] = []
    people = _entries(envelope.people, WirePerson, "people", lambda one: one.person_id, faults)
    spoken = _entries(
        envelope.narrations, WireNarration, "narrations", lambda one: one.line_id, faults
    )
    found = NarrationSet(
        envelope.language,
        {key: _person(one) for key, one in people.items()},
        {key: _narration(one) for key, one in spoken.items()},
    )
    return found, tuple(faults[:_MOST_FAULTS])


def _written(one: object, kind: type[_W], at: str) -> _W:
    try:
        return msgspec.convert(one, kind, from_attributes=True)
    except msgspec.ValidationError as error:
        fault = _fault(at, error)
        raise ManifestError(at=fault.at, fault=fault.fault) from error


def _entries(
    raws: Sequence[Raw],
    kind: type[_W],
    called: str,
    key_of: Callable[[_W], str],
    faults: list[WireFault],
) -> dict[str, _W]:
    """Return the sound entries by their key; what is wrong with the others joins ``faults``."""
    decoder = msgspec.json.Decoder(kind)
    found: dict[str, _W] = {}
    for number, raw in enumerate(raws):
        at = f"{called}[{number}]"
        try:
            entry = decoder.decode(raw)
        except _UNREADABLE as error:
            faults.append(_fault(at, error))
            continue
        key = key_of(entry)
        faults.extend(WireFault(f"{at}.{name}", _NOT_UTC) for name in _not_utc(entry))
        if key in found:
            faults.append(WireFault(f"{at}.{_KEYS[kind]}", "it is there twice"))
        found[key] = entry
    return found


def _not_utc(entry: WirePerson | WireNarration) -> Iterator[str]:
    moments: dict[str, datetime | None]
    if isinstance(entry, WirePerson):
        given = entry.consent.given_at if entry.consent else None
        moments = {"consent.given_at": given, "withdrawn_at": entry.withdrawn_at}
    else:
        moments = {"recorded_at": entry.recorded_at}
        for number, approval in enumerate(entry.approvals):
            moments[f"approvals[{number}].given_at"] = approval.given_at
    for name, moment in moments.items():
        if moment is not None and moment.utcoffset():
            yield name


def _fault(at: str, error: Exception) -> WireFault:
    """Return what the parser says, its "at `$.people[3].clip`" as the place."""
    said, _, path = str(error).partition(" - at `$")
    return WireFault(f"{at}{path.rstrip('`')}".lstrip("."), said)


def _person(wire: WirePerson) -> Person:
    consent = wire.consent
    return Person(
        wire.person_id,
        wire.pseudonym,
        Consent(consent.statement, consent.clip, consent.seconds, consent.given_at)
        if consent
        else None,
        wire.withdrawn_at,
    )


def _narration(wire: WireNarration) -> Narration:
    measures = wire.measures
    return Narration(
        line_id=wire.line_id,
        text=wire.text,
        text_hash=wire.text_hash,
        narrator=wire.narrator,
        clip=wire.clip,
        seconds=wire.seconds,
        marks=wire.marks,
        measures=Measures(
            seconds=measures.seconds,
            loudness=measures.loudness,
            true_peak=measures.true_peak,
            noise=measures.noise,
            clipped=measures.clipped,
            silence=measures.silence,
        ),
        recorded_at=wire.recorded_at,
        wording=wire.wording,
        kept_because=wire.kept_because,
        approvals=tuple(Approval(one.reviewer, one.given_at) for one in wire.approvals),
    )
