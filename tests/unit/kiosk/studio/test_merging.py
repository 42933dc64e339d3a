"""Two packs of one language become one, and nobody's recording is replaced behind their back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.line import Line
from kiosk.domain.narration import Narration, NarrationSet
from kiosk.studio.merging import Merged, Prefer, merged, only
from tests.unit.kiosk.studio.packs import BAN, NOW, PHAY, SEO, TEXTS, a_set, changed, withdrawn

LINE = "guide/dang-nhap/title"
NOTHING = NarrationSet("tyz")


def in_line(result: Merged) -> Narration:
    return result.narrations.narrations[LINE]


def by_seo() -> NarrationSet:
    return a_set({LINE: TEXTS[LINE]}, narrator=SEO, pitch=170.0)


def reworded(narrations: NarrationSet, hours: float) -> NarrationSet:
    """Return the same narrator's recording of another wording, so many hours later."""
    one = narrations.narrations[LINE]
    return changed(
        narrations,
        LINE,
        text="Đăng nhập VNeID.",
        text_hash=Line("Đăng nhập VNeID.").spoken_hash,
        clip="f" * 64,
        recorded_at=one.recorded_at + timedelta(hours=hours),
    )


def test_what_is_not_there_yet_is_added() -> None:
    result = merged(NOTHING, a_set())
    assert set(result.added) == set(TEXTS)
    assert result.narrations.narrations == a_set().narrations


def test_the_same_pack_twice_changes_nothing() -> None:
    once = merged(NOTHING, a_set()).narrations
    again = merged(once, a_set())
    assert again.narrations == once
    assert set(again.kept) == set(TEXTS)
    assert not again.conflicts


def test_what_nobody_has_approved_is_not_taken() -> None:
    result = merged(NOTHING, changed(a_set(), LINE, approvals=()))
    assert LINE not in result.narrations.narrations
    assert LINE not in result.added


def test_another_persons_recording_of_a_line_does_not_push_out_what_is_heard() -> None:
    result = merged(a_set(), by_seo())
    assert [conflict.line_id for conflict in result.conflicts] == [LINE]
    assert in_line(result).narrator == BAN


@pytest.mark.parametrize(("prefer", "heard"), [(Prefer.NEW, SEO), (Prefer.OLD, BAN)])
def test_a_person_may_say_which_recording_wins(prefer: Prefer, heard: str) -> None:
    result = merged(a_set(), by_seo(), prefer)
    assert in_line(result).narrator == heard
    assert len(result.conflicts) == 1, "it is still told"


def test_a_narrator_brings_their_own_line_up_to_date_without_a_conflict() -> None:
    result = merged(a_set(), reworded(a_set(), +2))
    assert result.updated == (LINE,)
    assert in_line(result).text == "Đăng nhập VNeID."
    assert not result.conflicts


def test_a_narrators_earlier_recording_does_not_come_back_with_an_old_pack() -> None:
    now = merged(a_set(), reworded(a_set(), +2)).narrations
    result = merged(now, a_set())
    assert result.older == (LINE,)
    assert in_line(result).text == "Đăng nhập VNeID."


def test_a_second_recording_of_the_same_words_is_a_conflict_even_of_the_same_person() -> None:
    again = changed(a_set(), LINE, clip="f" * 64, recorded_at=NOW)
    assert [one.line_id for one in merged(a_set(), again).conflicts] == [LINE]


def test_two_wordings_of_the_very_same_moment_are_for_a_person_to_choose() -> None:
    assert len(merged(a_set(), reworded(a_set(), 0)).conflicts) == 1


def test_who_withdrew_falls_silent_and_nothing_of_theirs_stays() -> None:
    result = merged(a_set(), withdrawn(a_set(), BAN))
    assert result.narrations.narrations == {}
    assert set(result.withdrawn) == set(TEXTS)
    assert result.narrations.people[BAN].pseudonym == ""
    assert result.narrations.people[BAN].consent is None


def test_an_old_pack_brings_no_voice_back_that_was_withdrawn() -> None:
    gone = merged(a_set(), withdrawn(a_set(), BAN)).narrations
    again = merged(gone, a_set())
    assert again.narrations.narrations == {}
    assert not again.added
    assert again.narrations.withdrawn == {BAN}
    assert not set(again.narrations.media())


def test_a_line_of_who_withdrew_is_taken_from_somebody_else_without_a_question() -> None:
    both = replace(withdrawn(a_set(), BAN), narrations=by_seo().narrations)
    result = merged(a_set(), both)
    assert in_line(result).narrator == SEO
    assert not result.conflicts
    assert LINE not in result.withdrawn


def test_a_reviewer_who_withdrew_as_narrator_still_stands_for_what_they_approved() -> None:
    result = merged(NOTHING, withdrawn(a_set(), SEO))
    assert set(result.added) == set(TEXTS)


def test_only_the_people_whom_the_lines_need_travel_with_them() -> None:
    some = only(a_set(), frozenset([LINE]))
    assert set(some.narrations) == {LINE}
    assert set(some.people) == {BAN, PHAY}, "Seo Mỷ's consent stays at home"


def test_who_withdrew_travels_even_where_no_line_names_them() -> None:
    assert only(withdrawn(a_set(), BAN), frozenset()).withdrawn == {BAN}


def test_a_renewed_consent_replaces_the_earlier_one() -> None:
    consent = a_set().people[BAN].consent
    assert consent is not None
    renewed = replace(consent, given_at=NOW, clip="e" * 64)
    coming = a_set()
    coming = replace(
        coming, people={**coming.people, BAN: replace(coming.people[BAN], consent=renewed)}
    )
    assert merged(a_set(), coming).narrations.people[BAN].consent == renewed
    assert merged(coming, a_set()).narrations.people[BAN].consent == renewed
