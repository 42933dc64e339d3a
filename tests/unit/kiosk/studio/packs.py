"""Narration packs of real sound: like speech, levelled and encoded as the studio does."""

from __future__ import annotations

import hashlib
import json
import math
import zipfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import numpy

from kiosk.audio.takes import FinishedClip, Samples, finish, measure
from kiosk.domain.line import Line
from kiosk.domain.narration import Approval, Consent, Narration, NarrationSet, Person
from kiosk.studio.pack_check import Expected
from kiosk.studio.pack_file import write_pack

RATE = 48_000
NOW = datetime(2026, 11, 27, 8, 30, tzinfo=UTC)
EXPECTED = Expected(NOW)
BAN, PHAY, SEO = "a" * 32, "b" * 32, "c" * 32
"""Nàng Ban narrates, Pó Pháy reviews, Seo Mỷ does both."""

TEXTS = {
    "guide/dang-nhap/title": "Đăng nhập bằng VNeID.",
    "guide/dang-nhap/steps.mo.title": "Mở ứng dụng.",
    "guide/dang-nhap/steps.mo.sentences.1": "Chạm vào hình tròn. Đợi một chút.",
}


def speech(seconds: float, pitch: float = 130.0, syllables: float = 3.0) -> Samples:
    """Return a voice that says nothing: harmonics in syllables, without a pause."""
    t = numpy.arange(round(seconds * RATE)) / RATE
    voiced = sum(numpy.sin(2 * math.pi * pitch * k * t) / k for k in range(1, 15))
    shape = 0.25 + 0.75 * numpy.clip(numpy.sin(2 * math.pi * syllables * t), 0, None)
    return numpy.asarray(0.1 * shape * voiced)


def silence(seconds: float) -> Samples:
    """Return the room without speech, very quiet."""
    noise = numpy.random.default_rng(7).normal(0, 0.0004, round(seconds * RATE))
    return numpy.asarray(noise)


def spoken(text: str, pitch: float = 130.0) -> Samples:
    """Return a take of a text: a stretch of speech for each sentence, silence around them."""
    parts = [silence(0.4)]
    for sentence in text.split(". "):
        parts += [speech(0.3 + 0.22 * len(sentence.split()), pitch), silence(0.5)]
    return numpy.concatenate(parts)


@cache
def clip(text: str, pitch: float = 130.0) -> FinishedClip:
    return finish(spoken(text, pitch), text)


@cache
def narration(line_id: str, text: str, narrator: str = BAN, pitch: float = 130.0) -> Narration:
    """Return an approved narration, recorded an hour before ``NOW``."""
    made = clip(text, pitch)
    return Narration(
        line_id=line_id,
        text=text,
        text_hash=Line(text).spoken_hash,
        narrator=narrator,
        clip=made.sha256,
        seconds=made.seconds,
        marks=made.marks,
        measures=measure(spoken(text, pitch)),
        recorded_at=NOW - timedelta(hours=1),
        approvals=(Approval(PHAY, NOW),),
    )


CONSENT = "Tôi đồng ý cho thu tiếng của tôi."


def people() -> dict[str, Person]:
    said = {BAN: clip(CONSENT, 150.0), SEO: clip(CONSENT, 170.0)}
    consents = {
        who: Consent(CONSENT, one.sha256, one.seconds, NOW - timedelta(days=2))
        for who, one in said.items()
    }
    return {
        BAN: Person(BAN, "Nàng Ban", consents[BAN]),
        PHAY: Person(PHAY, "Pó Pháy"),
        SEO: Person(SEO, "Seo Mỷ", consents[SEO]),
    }


def a_set(
    texts: Mapping[str, str] = TEXTS, *, narrator: str = BAN, pitch: float = 130.0, tag: str = "tyz"
) -> NarrationSet:
    spoken_lines = {name: narration(name, text, narrator, pitch) for name, text in texts.items()}
    return NarrationSet(tag, people(), spoken_lines)


def changed(narrations: NarrationSet, line_id: str, **fields: Any) -> NarrationSet:
    """Return a set in which something of one narration is different."""
    one = replace(narrations.narrations[line_id], **fields)
    return replace(narrations, narrations={**narrations.narrations, line_id: one})


def withdrawn(narrations: NarrationSet, who: str) -> NarrationSet:
    """Return what a studio publishes after somebody took their consent back."""
    gone = replace(narrations.people[who], withdrawn_at=NOW)
    return replace(narrations, people={**narrations.people, who: gone}).without_withdrawn()


def media(folder: Path, narrations: Iterable[NarrationSet] = ()) -> Path:
    """Write the clips of every set, and of every person, into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for text, pitch in (*((CONSENT, pitch) for pitch in (150.0, 170.0)),):
        _write(folder, clip(text, pitch).opus)
    for one in narrations:
        for said in one.narrations.values():
            for pitch in (130.0, 150.0, 170.0, 200.0):
                if clip(said.text, pitch).sha256 == said.clip:
                    _write(folder, clip(said.text, pitch).opus)
                    break
    return folder


def pack(out: Path, narrations: NarrationSet) -> Path:
    """Write a pack as the studio does; return ``out``."""
    write_pack(narrations, media(out.with_name(f"{out.name}-media"), [narrations]), out)
    return out


def spoilt(folder: Path, edit: Callable[[dict[str, Any]], object]) -> Path:
    """Change the manifest of a pack that is a folder, as a forger does."""
    path = folder / "manifest.json"
    manifest = json.loads(path.read_bytes())
    edit(manifest)
    path.write_text(json.dumps(manifest), "utf-8")
    return folder


def swapped(folder: Path, line_id: str, content: bytes) -> Path:
    """Put another file in the place of a clip, under its own right name."""
    name = hashlib.sha256(content).hexdigest()
    manifest = json.loads((folder / "manifest.json").read_bytes())
    entry = next(one for one in manifest["narrations"] if one["line_id"] == line_id)
    (folder / "media" / f"{entry['clip']}.opus").unlink()
    (folder / "media" / f"{name}.opus").write_bytes(content)
    entry["clip"] = name
    (folder / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    return folder


def archive(out: Path, entries: Iterable[tuple[zipfile.ZipInfo | str, bytes]]) -> Path:
    """Write a ZIP of whatever entries, as an attacker does."""
    with zipfile.ZipFile(out, "w") as made:
        for entry, content in entries:
            made.writestr(entry, content)
    return out


def _write(folder: Path, content: bytes) -> None:
    (folder / f"{hashlib.sha256(content).hexdigest()}.opus").write_bytes(content)
