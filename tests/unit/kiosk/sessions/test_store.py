"""What was said to be saved is saved, on good days and on bad ones."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from kiosk.domain.session import AssistedSession, Delivery, Outcome, Pressed, Stage, unaided
from kiosk.errors import ClosedSessionError, PersonalNoteError
from sync.protocol.settlement import Acknowledgement, RecordRef, Settlement
from sync.protocol.wire import MAX_RECORD_BYTES, Record, check_record
from tests.unit.kiosk.sessions.visits import MORNING, NOTE, a_session, a_visit

TODAY = date(2026, 11, 23)


def sent(store):
    return [json.loads(item.body) for item in store.outbox.pending(100)]


def delivered(*refs):
    return Settlement(frozenset(refs), {}, frozenset())


def refused(ref, reason="session.unknown_commune"):
    return Settlement(frozenset(), {ref: Acknowledgement("refused", reason)}, frozenset())


def test_a_power_cut_in_the_middle_offers_to_go_on(store, open_store):
    visit = a_visit()
    store.journal(replace(visit, stage=Stage.STEPS))
    store.journal(visit)

    assert open_store().visit_under_way() == visit


def test_a_citizen_who_went_away_is_not_offered_again(store, open_store):
    store.journal(a_visit())
    store.forget_visit()

    assert open_store().visit_under_way() is None


def test_a_saved_session_waits_to_be_sent_and_its_visit_is_over(store, open_store):
    session = a_session()
    store.journal(session.visit)

    ref = store.save(session)

    after = open_store()
    assert ref == RecordRef(session.visit.visit_id, 1)
    assert after.visit_under_way() is None
    assert [item.ref for item in after.outbox.pending(10)] == [ref]
    assert after.session(ref.record_id) == session


def test_the_record_says_what_the_helper_and_the_citizen_said(store):
    session = a_session()
    store.save(session)

    [item] = store.outbox.pending(10)
    record = check_record(item.body)
    assert isinstance(record, Record)
    assert record.record_id == session.visit.visit_id
    assert record.started_at == session.visit.started_at
    assert record.saved_at == MORNING
    assert (record.app, record.commune, record.place) == ("0.1.0", "04693", "desk")
    assert (record.language_asked, record.language_heard, record.voice) == (
        "tyz",
        "vi",
        "synthetic",
    )
    assert (record.guide, record.guide_version) == ("vneid-muc-2", 1)
    assert record.procedures == ("1.004222",)
    assert (record.outcome, record.pressed, record.helper) == (
        "submitted_online",
        "together",
        "cb-01",
    )
    assert record.obstacles == ("forgot_password",)
    assert (record.consent, record.age_band, record.gender) == ("yes", "70_plus", "female")
    assert (record.satisfaction, record.rated_by) == (4, "citizen")
    assert record.note == NOTE
    assert [(s.step, s.seconds, s.replayed, s.paused, s.left) for s in record.steps] == [
        ("mo-may", 12, 1, 0, "next"),
        ("quet-the", 31, 0, 2, "next"),
    ]


@pytest.mark.parametrize("consent", [False, None])
def test_without_a_spoken_yes_only_the_help_is_counted(store, consent):
    session = a_session(a_visit(consent=consent))
    store.journal(session.visit)
    ref = store.save(session)

    [record] = sent(store)
    kept = store.session(ref.record_id)
    assert not {"age_band", "gender", "note", "steps"} & record.keys()
    assert record["outcome"] == "submitted_online"
    assert (kept.age_band, kept.gender, kept.note, kept.visit.steps) == (None, None, "", ())


def test_a_number_in_the_note_that_names_a_person_is_not_saved(store):
    session = a_session(note="gọi lại 0912345678")
    store.journal(session.visit)

    with pytest.raises(PersonalNoteError):
        store.save(session)

    assert store.outbox.depth() == 0
    assert store.visit_under_way() == session.visit


def test_a_second_tap_on_save_makes_no_second_revision(store):
    session = a_session()

    assert store.save(session) == store.save(session)
    assert store.outbox.depth() == 1


def test_completing_a_session_is_a_new_revision_and_the_first_stays_as_it_was(store):
    alone = unaided(a_visit())
    first = store.save(alone)
    [before] = store.outbox.pending(10)

    second = store.save(replace(alone, outcome=Outcome.SUBMITTED_ONLINE, helper="cb-01"))

    assert (first.revision, second) == (1, RecordRef(first.record_id, 2))
    one, two = store.outbox.pending(10)
    assert one == before
    assert json.loads(two.body)["helper"] == "cb-01"
    assert [s.revision for s in store.saved_on(TODAY)] == [2]


def test_completing_a_session_leaves_the_next_citizen_s_visit_alone(store):
    ref = store.save(a_session())
    under_way = a_visit()
    store.journal(under_way)

    store.save(replace(store.session(ref.record_id), obstacles=()))

    assert store.visit_under_way() == under_way


def test_a_correction_before_midnight_is_taken(store, clock):
    session = a_session()
    store.save(session)
    clock.moment = datetime(2026, 11, 23, 16, 59, 59, tzinfo=UTC)

    assert store.save(replace(session, obstacles=())).revision == 2


def test_a_correction_after_midnight_in_viet_nam_is_refused(store, clock):
    session = a_session()
    store.save(session)
    clock.moment = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)

    with pytest.raises(ClosedSessionError):
        store.save(replace(session, obstacles=()))

    assert store.session(session.visit.visit_id) == session
    assert store.outbox.depth() == 1


def test_the_citizen_s_rating_cannot_be_changed_by_a_helper(store):
    session = a_session()
    store.save(session)

    with pytest.raises(ValueError, match="rating"):
        store.save(replace(session, visit=replace(session.visit, satisfaction=5)))


@pytest.mark.parametrize("years", [-10, 10])
def test_a_clock_off_by_ten_years_stops_no_save(store, clock, years):
    clock.moment = MORNING + timedelta(days=365 * years)
    session = a_session(a_visit(started_at=clock.moment))

    store.save(session)

    assert [s.record_id for s in store.saved_on(clock.moment.date())] == [session.visit.visit_id]


@pytest.mark.parametrize("years", [-10, 10])
def test_a_clock_put_right_during_the_visit_stops_no_save(store, clock, years):
    session = a_session()
    store.journal(session.visit)
    clock.moment = MORNING + timedelta(days=365 * years)

    assert store.save(session).revision == 1


def test_a_visit_of_many_hours_still_fits_one_record(store):
    visit = a_visit()
    long = replace(
        visit, steps=tuple(replace(visit.steps[0], step_id=f"{n:064}") for n in range(900))
    )
    store.save(a_session(long))

    [item] = store.outbox.pending(10)
    record = check_record(item.body)
    assert isinstance(record, Record)
    assert len(item.body) <= MAX_RECORD_BYTES
    assert record.steps[-1].step == f"{899:064}"


def test_today_shows_the_newest_first_with_what_became_of_each(store, clock):
    refs = []
    for outcome in (Outcome.PREPARED, Outcome.HANDED_OVER, Outcome.HEARD):
        clock.pass_by(minutes=10)
        refs.append(store.save(a_session(a_visit(started_at=clock.now()), outcome=outcome)))
    store.outbox.settle(delivered(refs[0]))
    store.outbox.settle(refused(refs[1]))

    lines = store.saved_on(TODAY)

    assert [(s.outcome, s.delivery, s.reason) for s in lines] == [
        (Outcome.HEARD, Delivery.WAITING, ""),
        (Outcome.HANDED_OVER, Delivery.REFUSED, "session.unknown_commune"),
        (Outcome.PREPARED, Delivery.DELIVERED, ""),
    ]
    assert lines[0].started_at == clock.now()
    assert (lines[0].guide_id, lines[0].helper) == ("vneid-muc-2", "cb-01")
    assert (store.waiting(), store.refused()) == (1, 1)
    assert store.saved_on(TODAY + timedelta(days=1)) == []


def test_a_session_after_midnight_in_viet_nam_belongs_to_the_new_day(store):
    store.save(a_session(a_visit(started_at=datetime(2026, 11, 23, 17, 0, tzinfo=UTC))))

    assert store.saved_on(TODAY) == []
    assert len(store.saved_on(TODAY + timedelta(days=1))) == 1


def test_correcting_a_refused_session_sends_it_again_and_takes_it_off_the_list(store):
    session = a_session()
    store.outbox.settle(refused(store.save(session)))

    store.save(replace(session, obstacles=()))

    assert (store.waiting(), store.refused()) == (1, 0)
    assert store.saved_on(TODAY)[0].delivery is Delivery.WAITING


def test_two_revisions_that_wait_are_one_session_waiting(store):
    session = a_session()
    store.save(session)
    store.save(replace(session, obstacles=()))

    assert (store.waiting(), store.outbox.depth()) == (1, 2)


def test_the_figures_of_a_day(store):
    def save(outcome: Outcome, pressed: Pressed, satisfaction: int | None) -> None:
        visit = replace(a_visit(), satisfaction=satisfaction)
        store.save(AssistedSession(visit, outcome, pressed))

    save(Outcome.SUBMITTED_ONLINE, Pressed.SELF, 5)
    save(Outcome.SUBMITTED_ONLINE, Pressed.HELPER, 2)
    save(Outcome.HEARD, Pressed.SELF, None)
    store.save(a_session(a_visit(started_at=MORNING - timedelta(days=1))))

    figures = store.figures(TODAY)

    assert (figures.helped, figures.submitted_online, figures.self_done) == (3, 2, 2)
    assert figures.satisfaction == pytest.approx(3.5)


def test_a_day_without_anyone_has_no_satisfaction(store):
    figures = store.figures(TODAY)

    assert (figures.helped, figures.submitted_online, figures.self_done) == (0, 0, 0)
    assert figures.satisfaction is None


def test_a_session_that_was_never_here_is_not_found(store):
    with pytest.raises(KeyError):
        store.session(a_visit().visit_id)
