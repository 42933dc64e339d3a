"""The road of one citizen, from the languages to the thanks, touched as a finger would."""

from __future__ import annotations

from tests.ui.hand import SCAMS, Hand


def test_a_citizen_walks_the_whole_road_and_the_record_is_saved(hand: Hand) -> None:
    hand.serve(SCAMS, face=4)

    (saved,) = hand.desk.store.saved_on(hand.visit.started_at.date())
    assert saved.guide_id == SCAMS
