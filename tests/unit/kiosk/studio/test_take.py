"""A take goes from the microphone to the second person's word, and never past either."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.narration import Approval
from kiosk.domain.take_quality import Problem
from kiosk.studio.take import (
    NoReasonError,
    OwnTakeError,
    PoorTakeError,
    Take,
    TakeState,
    UnheardTakeError,
)
from tests.unit.kiosk.studio.packs import NOW

NARRATOR, REVIEWER = "a" * 32, "b" * 32
FRESH = Take(
    take_id="0" * 32,
    language="tyz",
    line_id="guide/khai-sinh/title",
    text="Khai sinh",
    text_hash="1" * 64,
    narrator=NARRATOR,
    master="0.wav",
    clip="c" * 64,
    seconds=1.0,
    marks=(0.0,),
    measures=None,
    recorded_at=NOW,
)
HEARD = FRESH.listened_to()
WAITING = HEARD.kept()
APPROVED = WAITING.approved_by(REVIEWER, NOW, heard_to_end=True)
SENT_BACK = WAITING.sent_back(REVIEWER, "ồn")


def test_a_take_is_heard_kept_and_approved():
    assert [one.state for one in (FRESH, HEARD, WAITING, APPROVED)] == [
        TakeState.FRESH,
        TakeState.HEARD,
        TakeState.WAITING,
        TakeState.APPROVED,
    ]
    assert APPROVED.approvals == (Approval(REVIEWER, NOW),)
    assert APPROVED.as_narration().is_approved
    assert not WAITING.as_narration().is_approved


def test_listening_again_takes_nothing_back():
    for later in (HEARD, WAITING, APPROVED, SENT_BACK):
        assert later.listened_to() == later


def test_what_nobody_has_listened_to_is_not_kept():
    with pytest.raises(UnheardTakeError):
        FRESH.kept("trust me")


@pytest.mark.parametrize("early", [FRESH, HEARD, SENT_BACK])
def test_what_its_narrator_does_not_want_used_is_not_approved(early):
    with pytest.raises(UnheardTakeError):
        early.approved_by(REVIEWER, NOW, heard_to_end=True)


def test_what_was_not_heard_to_its_end_is_not_approved():
    with pytest.raises(UnheardTakeError):
        WAITING.approved_by(REVIEWER, NOW, heard_to_end=False)


@pytest.mark.parametrize("one", [FRESH, HEARD, WAITING, APPROVED, SENT_BACK])
def test_nobody_judges_their_own_recording(one):
    with pytest.raises(OwnTakeError):
        one.approved_by(NARRATOR, NOW, heard_to_end=True)
    with pytest.raises(OwnTakeError):
        one.sent_back(NARRATOR, "ồn")


def test_a_second_approval_joins_the_first_and_the_same_person_counts_once():
    twice = APPROVED.approved_by(REVIEWER, NOW, heard_to_end=True)
    both = twice.approved_by("d" * 32, NOW, heard_to_end=True)

    assert len(twice.approvals) == 1
    assert [one.reviewer for one in both.approvals] == [REVIEWER, "d" * 32]


def test_what_is_sent_back_is_no_longer_approved():
    back = APPROVED.sent_back(REVIEWER, " nghe sai từ ")

    assert back.approvals == ()
    assert (back.sent_back_by, back.sent_back_because) == (REVIEWER, "nghe sai từ")
    assert not back.as_narration().is_approved


def test_sending_back_needs_a_reason():
    with pytest.raises(NoReasonError):
        WAITING.sent_back(REVIEWER, " ")


def test_a_poor_take_is_kept_with_a_reason_and_what_no_pack_takes_never():
    poor = replace(HEARD, problems=(Problem.NOISY,))
    with pytest.raises(PoorTakeError) as refusal:
        poor.kept()
    assert refusal.value.details == {"problem": Problem.NOISY}
    assert poor.kept(" mưa to ").kept_because == "mưa to"

    for hopeless in (
        replace(HEARD, problems=(Problem.SILENT,)),
        replace(HEARD, problems=(Problem.TOO_LONG,), seconds=121.0),
    ):
        with pytest.raises(PoorTakeError):
            hopeless.kept("mưa to")


def test_a_recording_of_several_lines_is_a_narration_of_each():
    both = replace(APPROVED, also=("screen/khai-sinh",))

    assert [one.line_id for one in both.as_narrations()] == [APPROVED.line_id, "screen/khai-sinh"]
    assert {one.clip for one in both.as_narrations()} == {APPROVED.clip}
