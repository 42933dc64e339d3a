"""Whoever lies in a pack is found out, and whoever mends one is told everything at once."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import numpy
import pytest
import soundfile

from kiosk.audio.encoding import opus
from kiosk.audio.ogg import checksum
from kiosk.domain.narration import Approval, NarrationSet
from kiosk.studio.pack_check import Expected, check_pack
from kiosk.studio.pack_faults import WORDINGS, PackFault
from tests.unit.kiosk.studio.packs import (
    BAN,
    EXPECTED,
    NOW,
    PHAY,
    RATE,
    SEO,
    TEXTS,
    a_set,
    changed,
    clip,
    pack,
    silence,
    speech,
    spoilt,
    spoken,
    swapped,
    withdrawn,
)

LINE, TWO = "guide/dang-nhap/title", "guide/dang-nhap/steps.mo.sentences.1"
AT = f"narrations[{LINE}]"
Edit = Callable[[dict[str, Any]], object]


def faults(path: Path, expected: Expected = EXPECTED) -> list[tuple[str, str]]:
    return [(fault.at, fault.code) for fault in check_pack(path, expected)]


def made(tmp_path: Path, narrations: NarrationSet) -> Path:
    return pack(tmp_path / "tay", narrations)


def of_line(manifest: dict[str, Any], line_id: str = LINE) -> dict[str, Any]:
    return next(one for one in manifest["narrations"] if one["line_id"] == line_id)


@pytest.mark.parametrize("tag", ["tyz", "hmn-x-mong-trang", "vi", "vi-x-south"])
def test_an_honest_pack_passes(tmp_path: Path, tag: str) -> None:
    assert faults(made(tmp_path, a_set(tag=tag))) == []


def test_a_pack_passes_in_which_somebody_withdrew_and_was_left_out(tmp_path: Path) -> None:
    assert faults(made(tmp_path, withdrawn(a_set(), BAN))) == []


def test_what_nobody_has_approved_yet_is_remarked_and_passes(tmp_path: Path) -> None:
    path = made(tmp_path, changed(a_set(), LINE, approvals=()))
    [fault] = check_pack(path, EXPECTED)
    assert (fault.at, fault.code, fault.is_warning) == (
        f"{AT}.approvals",
        "narration.waiting",
        True,
    )


def test_a_pack_of_another_language_than_was_asked_for_is_refused(tmp_path: Path) -> None:
    path = made(tmp_path, a_set())
    assert faults(path, replace(EXPECTED, language="hmn")) == [("language", "language.other")]
    assert faults(path, replace(EXPECTED, language="tyz", known={"vi", "tyz"})) == []


def test_a_dialect_of_a_known_language_is_known_and_another_tag_is_remarked(
    tmp_path: Path,
) -> None:
    path = made(tmp_path, a_set(tag="hmn-x-mong-trang"))
    assert faults(path, replace(EXPECTED, known={"hmn"})) == []
    assert faults(path, replace(EXPECTED, known={"tyz"})) == [("language", "language.unknown")]


def test_a_narrator_who_approves_their_own_recording_is_refused(tmp_path: Path) -> None:
    path = made(tmp_path, changed(a_set(), LINE, approvals=(Approval(BAN, NOW),)))
    assert (f"{AT}.approvals", "approval.own") in faults(path)


def test_an_own_approval_is_no_better_beside_that_of_another(tmp_path: Path) -> None:
    both = (Approval(PHAY, NOW), Approval(BAN, NOW))
    path = made(tmp_path, changed(a_set(), LINE, approvals=both))
    assert faults(path) == [(f"{AT}.approvals", "approval.own")]


@pytest.mark.parametrize(
    ("edit", "at", "code"),
    [
        (
            lambda m: of_line(m)["approvals"][0].update(reviewer="9" * 32),
            f"{AT}.approvals",
            "person.unknown",
        ),
        (
            lambda m: of_line(m)["approvals"].append(of_line(m)["approvals"][0]),
            f"{AT}.approvals",
            "approval.twice",
        ),
        (lambda m: of_line(m).update(narrator="9" * 32), f"{AT}.narrator", "person.unknown"),
        (
            lambda m: of_line(m).update(narrator=PHAY, approvals=[]),
            f"people[{PHAY}].consent",
            "person.no_consent",
        ),
        (lambda m: of_line(m).update(text="Lời khác."), f"{AT}.text_hash", "text.hash"),
        (lambda m: of_line(m).update(text_hash="0" * 64), f"{AT}.text_hash", "text.hash"),
        (lambda m: of_line(m).update(marks=[0, 0.5]), f"{AT}.marks", "marks.count"),
        (lambda m: of_line(m).update(marks=[0.5]), f"{AT}.marks", "marks.order"),
        (
            lambda m: of_line(m, TWO).update(marks=[0, 0]),
            f"narrations[{TWO}].marks",
            "marks.order",
        ),
        (
            lambda m: of_line(m, TWO).update(marks=[0, 60]),
            f"narrations[{TWO}].marks",
            "marks.order",
        ),
        (lambda m: of_line(m).update(seconds=30), f"{AT}.clip", "clip.seconds"),
        (
            lambda m: m["people"][0]["consent"].update(seconds=500),
            f"people[{BAN}].consent.clip",
            "clip.seconds",
        ),
        (lambda m: of_line(m).update(clip="x"), "narrations[2].clip", "manifest.form"),
        (lambda m: m["narrations"].append(of_line(m)), "narrations[3].line_id", "manifest.form"),
        (lambda m: m.update(version=2), "version", "manifest.newer"),
        (lambda m: m.update(format="x"), "format", "manifest.form"),
        (lambda m: m.pop("people"), "", "manifest.form"),
    ],
)
def test_a_forged_manifest_is_found_out(tmp_path: Path, edit: Edit, at: str, code: str) -> None:
    assert (at, code) in faults(spoilt(made(tmp_path, a_set()), edit))


def test_a_narrator_who_withdrew_and_whose_voice_is_still_there_is_found(tmp_path: Path) -> None:
    path = spoilt(
        made(tmp_path, a_set()),
        lambda m: m["people"][0].update(withdrawn_at="2026-11-26T00:00:00Z"),
    )
    found = faults(path)
    assert (f"people[{BAN}].consent", "person.withdrawn") in found
    assert (f"{AT}.narrator", "person.withdrawn") in found


def test_the_clip_of_a_consent_cannot_be_missing(tmp_path: Path) -> None:
    path = made(tmp_path, a_set())
    consent = a_set().people[SEO].consent
    assert consent is not None
    (path / "media" / f"{consent.clip}.opus").unlink()
    assert faults(path) == [(f"media/{consent.clip}.opus", "file.missing")]


def test_a_clip_that_is_missing_or_changed_is_named(tmp_path: Path) -> None:
    path = made(tmp_path, a_set())
    lost, other = (one.clip for one in list(a_set().narrations.values())[:2])
    (path / "media" / f"{lost}.opus").unlink()
    (path / "media" / f"{other}.opus").write_bytes(b"OggS and then nothing")
    assert sorted(faults(path)) == sorted(
        [(f"media/{lost}.opus", "file.missing"), (f"media/{other}.opus", "clip.hash")]
    )


def wav(sound: numpy.ndarray) -> bytes:
    file = io.BytesIO()
    soundfile.write(file, sound, RATE, format="WAV", subtype="PCM_16")
    return file.getvalue()


def vorbis(sound: numpy.ndarray) -> bytes:
    file = io.BytesIO()
    soundfile.write(file, sound, RATE, format="OGG", subtype="VORBIS")
    return file.getvalue()


def of_hours() -> bytes:
    """Return the clip, its last page claiming four hours: a bomb for whoever believes it."""
    content = bytearray(clip(TEXTS[LINE]).opus)
    last = content.rindex(b"OggS")
    struct.pack_into("<q", content, last + 6, 4 * 3_600 * RATE)
    struct.pack_into("<I", content, last + 22, checksum(content[last:]))
    return bytes(content)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (lambda: b"", "clip.sound"),
        (lambda: b"MZ" + bytes(5_000), "clip.sound"),
        (lambda: b"<html>404</html>", "clip.sound"),
        (lambda: wav(spoken(TEXTS[LINE])), "clip.sound"),
        (lambda: vorbis(spoken(TEXTS[LINE])), "clip.sound"),
        (lambda: clip(TEXTS[LINE]).opus[:-200], "clip.sound"),
        (lambda: clip(TEXTS[LINE]).opus * 2, "clip.sound"),
        (of_hours, "clip.seconds"),
        (lambda: opus(silence(clip(TEXTS[LINE]).seconds) * 0, RATE, 1), "clip.sound"),
    ],
    ids=["empty", "a program", "a page", "WAV", "Vorbis", "half", "two", "hours", "silence"],
)
def test_a_clip_that_is_not_what_it_should_be_is_refused(
    tmp_path: Path, content: Callable[[], bytes], code: str
) -> None:
    path = swapped(made(tmp_path, a_set()), LINE, content())
    assert faults(path) == [(f"{AT}.clip", code)]


@pytest.mark.parametrize(
    ("gain", "expected"), [(0.4, {"clip.loudness"}), (20.0, {"clip.loudness", "clip.peak"})]
)
def test_a_clip_that_would_whisper_or_shout_beside_the_others_is_refused(
    tmp_path: Path, gain: float, expected: set[str]
) -> None:
    levelled = opus(numpy.clip(speech(clip(TEXTS[LINE]).seconds) * gain, -1, 1), RATE, 1)
    path = swapped(made(tmp_path, a_set()), LINE, levelled)
    assert {code for _, code in faults(path)} == expected


def test_a_recording_from_tomorrow_is_remarked_and_passes(tmp_path: Path) -> None:
    path = made(tmp_path, a_set())
    assert faults(path, replace(EXPECTED, now=NOW - timedelta(hours=20))) == []
    early = check_pack(path, replace(EXPECTED, now=NOW - timedelta(days=400)))
    assert {fault.code for fault in early} == {"time.future"}
    assert all(fault.is_warning for fault in early)


def test_all_lies_are_told_at_once(tmp_path: Path) -> None:
    def lie(manifest: dict[str, Any]) -> None:
        manifest["language"] = "hmn"
        of_line(manifest)["text_hash"] = "0" * 64
        of_line(manifest, TWO)["marks"] = [0]
        of_line(manifest, TWO)["approvals"][0]["reviewer"] = BAN

    path = spoilt(made(tmp_path, a_set()), lie)
    (path / "notes.txt").write_text("x")

    codes = {code for _, code in faults(path, replace(EXPECTED, language="tyz"))}

    assert codes == {
        "file.unnamed",
        "language.other",
        "text.hash",
        "marks.count",
        "approval.own",
        "narration.waiting",
    }


@pytest.mark.parametrize("code", sorted(WORDINGS))
def test_every_fault_has_words_and_a_way_out_in_both_languages(code: str) -> None:
    names = ("reason", "limit", "problem", "found", "known", "wanted", "person", "claimed")
    fault = PackFault("here", code, tuple((name, "×") for name in names))
    told = {language: fault.told(language) for language in ("vi", "en")}
    assert told["vi"] != told["en"]
    for line in told.values():
        assert "{" not in line
        assert " → " in line
        assert line.isprintable()
