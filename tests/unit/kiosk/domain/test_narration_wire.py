"""What a manifest may hold, and what is refused before anybody believes it."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from kiosk.domain.line import Line
from kiosk.domain.narration import Approval, Consent, Measures, Narration, NarrationSet, Person
from kiosk.domain.narration_ids import (
    greeting_id,
    guide_line_id,
    guide_of,
    is_tag,
    language_name_id,
    screen_line_id,
)
from kiosk.domain.narration_wire import (
    MAX_NARRATIONS,
    ManifestError,
    NewerManifestError,
    from_json,
    read_manifest,
    to_json,
)

NOW = datetime(2026, 11, 27, 8, 30, tzinfo=UTC)
NARRATOR, REVIEWER = "a" * 32, "b" * 32
TEXT = "Bấm Đăng nhập."
Edit = Callable[[dict[str, Any]], object]


def a_set() -> NarrationSet:
    consent = Consent("Tôi đồng ý.", "c" * 64, 4.5, NOW)
    narration = Narration(
        line_id="guide/dang-nhap/steps.mo.sentences.1",
        text=TEXT,
        text_hash=Line(TEXT).spoken_hash,
        narrator=NARRATOR,
        clip="d" * 64,
        seconds=2.25,
        marks=(0.0,),
        measures=Measures(3.1, -23.5, -3.0, -62.0, 0.0, 0.25),
        recorded_at=NOW,
        wording="Nâm đăng nhập.",
        approvals=(Approval(REVIEWER, NOW),),
    )
    people = {
        NARRATOR: Person(NARRATOR, "Nàng Ban", consent),
        REVIEWER: Person(REVIEWER, "Pó Pháy"),
    }
    return NarrationSet("tyz", people, {narration.line_id: narration})


def edited(edit: Edit) -> bytes:
    manifest = json.loads(to_json(a_set()))
    edit(manifest)
    return json.dumps(manifest).encode()


def narration(**fields: object) -> Edit:
    return lambda manifest: manifest["narrations"][0].update(fields)


def test_what_is_written_is_read_again() -> None:
    assert from_json(to_json(a_set())) == a_set()


def test_who_withdrew_stays_on_record_without_name_and_voice() -> None:
    before = a_set()
    people = {**before.people, NARRATOR: replace(before.people[NARRATOR], withdrawn_at=NOW)}
    published = replace(before, people=people).without_withdrawn()

    again = from_json(to_json(published))

    assert again.withdrawn == {NARRATOR}
    assert not again.narrations
    assert again.people[NARRATOR].pseudonym == ""


def test_equal_sets_give_equal_bytes_in_whatever_order_they_came() -> None:
    one = a_set()
    other = replace(one, people=dict(reversed(list(one.people.items()))))
    assert to_json(one) == to_json(other)


def test_what_a_newer_release_added_is_ignored() -> None:
    raw = edited(lambda manifest: manifest["narrations"][0].update(mood="calm", nested={"a": [1]}))
    assert from_json(raw) == a_set()


def test_a_manifest_of_a_newer_version_is_refused_whole() -> None:
    with pytest.raises(NewerManifestError) as caught:
        from_json(edited(lambda manifest: manifest.update(version=2)))
    assert caught.value.details == {"found": 2, "known": 1}


@pytest.mark.parametrize(
    ("edit", "at"),
    [
        (lambda m: m.update(format="gocua-guides"), "format"),
        (lambda m: m.update(version=0), "version"),
        (lambda m: m.update(language="Tày"), "language"),
        (lambda m: m.update(language="con"), "language"),
        (lambda m: m.update(language="tyz\n"), "language"),
        (lambda m: m.update(language="../tyz"), "language"),
        (lambda m: m["people"][0].update(person_id="A" * 32), "people[0].person_id"),
        (lambda m: m["people"][1].pop("pseudonym"), "people[1]"),
        (lambda m: m["people"][0]["consent"].update(seconds=0), "people[0].consent.seconds"),
        (
            lambda m: m["people"][0]["consent"].update(given_at="2026-11-27T15:30:00+07:00"),
            "people[0].consent.given_at",
        ),
        (lambda m: m["people"].append(m["people"][1]), "people[2].person_id"),
        (lambda m: m["narrations"].append(m["narrations"][0]), "narrations[1].line_id"),
        (narration(line_id="guide/../../etc/passwd"), "narrations[0].line_id"),
        (narration(line_id="guide/a/b\n"), "narrations[0].line_id"),
        (narration(line_id="language/con/name"), "narrations[0].line_id"),
        (narration(clip="D" * 64), "narrations[0].clip"),
        (narration(clip="d" * 63), "narrations[0].clip"),
        (narration(clip="d" * 64 + "\n"), "narrations[0].clip"),
        (narration(text_hash="zz"), "narrations[0].text_hash"),
        (narration(text=""), "narrations[0].text"),
        (narration(text="a" * 2_001), "narrations[0].text"),
        (narration(text="\x1b[2J"), "narrations[0].text"),
        (narration(wording="a\x9bb"), "narrations[0].wording"),
        (narration(seconds=0), "narrations[0].seconds"),
        (narration(seconds=3_600), "narrations[0].seconds"),
        (narration(seconds="2"), "narrations[0].seconds"),
        (narration(seconds=None), "narrations[0].seconds"),
        (narration(marks=[]), "narrations[0].marks"),
        (narration(marks=[0, -1]), "narrations[0].marks[1]"),
        (narration(recorded_at="2026-11-27T08:30:00"), "narrations[0].recorded_at"),
        (narration(recorded_at=1_764_000_000), "narrations[0].recorded_at"),
        (
            narration(approvals=[{"reviewer": REVIEWER, "given_at": "2026-11-27T15:30:00+07:00"}]),
            "narrations[0].approvals[0].given_at",
        ),
    ],
)
def test_what_is_out_of_form_is_refused_with_its_place(edit: Edit, at: str) -> None:
    # msgspec writes "[...]" for a place in a list; which one is seen by the value.
    with pytest.raises(ManifestError) as caught:
        from_json(edited(edit))
    assert str(caught.value.details["at"]).replace("[...]", "[1]") == at


@pytest.mark.parametrize("word", ["NaN", "Infinity", "-Infinity", "1e999", "null"])
def test_a_measure_that_is_no_number_is_refused(word: str) -> None:
    raw = to_json(a_set()).replace(b'"loudness": -23.5', f'"loudness": {word}'.encode())
    with pytest.raises(ManifestError):
        from_json(raw)


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf])
def test_a_measure_that_is_no_number_is_never_written(number: float) -> None:
    before = a_set()
    only = next(iter(before.narrations.values()))
    measured = replace(only, measures=replace(only.measures, loudness=number))
    with pytest.raises(ManifestError) as caught:
        to_json(replace(before, narrations={only.line_id: measured}))
    assert caught.value.details["at"] == "narrations[0].measures.loudness"


def test_every_faulty_entry_is_named_and_the_sound_ones_are_read() -> None:
    def spoil(manifest: dict[str, Any]) -> None:
        sound = manifest["narrations"][0]
        manifest["narrations"] += [
            {**sound, "line_id": "guide/a/title", "clip": "x"},
            {**sound, "line_id": "guide/b/title"},
            {**sound, "line_id": "guide/c/title", "seconds": -1},
        ]

    found, faults = read_manifest(edited(spoil))

    assert [fault.at for fault in faults] == ["narrations[1].clip", "narrations[3].seconds"]
    assert found is not None
    assert set(found.narrations) == {next(iter(a_set().narrations)), "guide/b/title"}


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b'{"format": "gocua-narrations", "version": 1, "x": ' + b"[" * 200_000,
        b'{"format":"gocua-narrations","version":1,"language":"tyz","people":[],"narrations":['
        + b"[" * 50_000
        + b"]" * 50_000
        + b"]}",
        b'{"format":"gocua-narrations","version":1,"language":"tyz","people":[],"narrations":['
        + b",".join([b"0"] * (MAX_NARRATIONS + 1))
        + b"]}",
    ],
    ids=["empty", "half", "a list", "not UTF-8", "a deep nest", "a nested entry", "far too many"],
)
def test_what_is_no_manifest_is_refused_and_breaks_nothing(raw: bytes) -> None:
    with pytest.raises(ManifestError):
        from_json(raw)


@pytest.mark.parametrize(
    "tag", ["vi", "vi-x-south", "tyz", "hmn-x-mong-trang", "mis-x-sandiu", "cjm"]
)
def test_a_language_and_its_dialects_have_tags(tag: str) -> None:
    assert is_tag(tag)


@pytest.mark.parametrize(
    "tag", ["", "VI", "aux", "nul", "hmn-x", "hmn-vn", "a/b", "hmn-x-" + 9 * "a"]
)
def test_what_cannot_name_a_folder_or_a_language_is_no_tag(tag: str) -> None:
    assert not is_tag(tag)


def test_texts_that_differ_in_accents_only_have_names_of_their_own() -> None:
    assert screen_line_id("Nghe lại") != screen_line_id("Nghe lái")
    assert screen_line_id("Nghe lại").startswith("screen/nghe-lai-")


@pytest.mark.parametrize("text", ["…", "ꪼꪕ", "a" * 500, "một hai ba " * 90, "50.000 đ"])
def test_every_name_that_is_made_is_one_that_is_taken(text: str) -> None:
    made = [
        screen_line_id(text),
        guide_line_id("dang-nhap", "steps.mo.answers.co-2"),
        language_name_id("hmn-x-mong-trang"),
        greeting_id("vi-x-south"),
    ]
    only = next(iter(a_set().narrations.values()))
    narrations = {name: replace(only, line_id=name) for name in made}
    assert set(from_json(to_json(replace(a_set(), narrations=narrations))).narrations) == set(made)


def test_a_line_of_a_guide_leads_back_to_it() -> None:
    assert guide_of(guide_line_id("dang-nhap", "title")) == "dang-nhap"
    assert guide_of(screen_line_id("Nghe lại")) == ""
    assert guide_of(language_name_id("tyz")) == ""
