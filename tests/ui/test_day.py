"""The helper's day: what is saved, what waits, what was refused and why; and joining a server."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from kiosk.syncing import SyncState
from kiosk.ui.viewmodels.day import REFUSALS
from sync.protocol.settlement import Acknowledgement, RecordRef, Settlement
from tests.collecting import Collecting, dead_address
from tests.ui.hand import MUONG_PHANG, SCAMS, Hand
from tests.unit.kiosk.sessions.visits import a_session, a_visit


def save_one(hand: Hand, **changes: object) -> RecordRef:
    visit = replace(a_visit(hand.desk.clock.now()), commune=MUONG_PHANG, guide_id=SCAMS)
    return hand.store.save(a_session(replace(visit, **changes)))


def refuse(hand: Hand, ref: RecordRef, reason: str) -> None:
    hand.store.outbox.settle(
        Settlement(frozenset(), {ref: Acknowledgement("refused", reason)}, frozenset())
    )


def today(hand: Hand) -> None:
    hand.shell.openStaffDoor()
    hand.on("today")
    hand.settle()


def type_into(hand: Hand, name: str, text: str) -> None:
    """Replace what is in a field, as a keyboard does."""
    field = hand.see(name)
    hand.tap(name)
    field.setProperty("text", "")
    hand.write(text)


def join(hand: Hand, url: str, code: str) -> None:
    if hand.shell.page != "join":
        hand.tap("join")
        hand.on("join")
    type_into(hand, "server", url)
    type_into(hand, "code", code)
    hand.tap("joinNow")
    hand.wait(lambda: not hand.shell.join.isBusy, "the server's answer")


def test_a_day_without_records_says_so(hand: Hand) -> None:
    today(hand)

    assert "Hôm nay chưa có phiếu nào" in hand.words
    assert "Chưa ghép với máy chủ" in hand.words
    assert not hand.sees("sendNow")


def test_the_days_figures_are_those_of_its_records(hand: Hand) -> None:
    save_one(hand, satisfaction=5)
    save_one(hand, satisfaction=4)
    today(hand)

    page = hand.shell.today
    assert (page.helped, page.submitted, page.alone) == (2, 2, 0)
    assert page.satisfaction == "4,5"
    assert "Chờ gửi" in hand.words
    assert page.waiting == 2


@pytest.mark.parametrize("reason", [*REFUSALS, "session.not_yet_invented"])
def test_a_refused_record_is_shown_with_its_reason(hand: Hand, reason: str) -> None:
    refuse(hand, save_one(hand), reason)
    today(hand)

    shown = REFUSALS.get(reason, "Máy chủ không nhận – chạm để xem")
    assert shown in hand.words
    assert hand.shell.today.rows._rows[0].delivery == "refused"


def test_a_refused_record_is_corrected_and_waits_again(hand: Hand) -> None:
    refuse(hand, save_one(hand, commune="99999"), "session.unknown_commune")
    today(hand)
    assert hand.store.refused() == 1

    hand.tap("record:0")
    hand.on("record")
    hand.tap("save")
    hand.on("today")

    assert "Chờ gửi" in hand.words
    assert hand.store.refused() == 0
    (record,) = hand.records()
    assert (record["revision"], record["commune"]) == (2, MUONG_PHANG)


def test_more_records_than_fit_come_behind_see_more(hand: Hand) -> None:
    for _ in range(9):
        save_one(hand)
    today(hand)
    first = {number for number in range(9) if hand.sees(f"record:{number}")}
    assert 0 < len(first) < 9

    seen = set(first)
    for _ in range(9):
        hand.tap("moreRecords")
        seen |= {number for number in range(9) if hand.sees(f"record:{number}")}
    assert seen == set(range(9))


def test_a_wrong_code_says_why_and_the_right_one_joins_and_sends(
    hand: Hand, collecting: Collecting
) -> None:
    hand.serve(SCAMS)
    hand.tap("finish")
    hand.on("language")
    today(hand)
    join(hand, collecting.url, "AAAA-AAAA")
    assert "Máy chủ không nhận mã này." in hand.words
    assert not hand.shell.join.isDone

    join(hand, collecting.url, collecting.make_code().lower())
    assert hand.shell.join.isDone
    assert "Đã ghép với máy chủ" in hand.words
    hand.tap("back")
    hand.on("today")
    hand.wait(lambda: hand.store.waiting() == 0, "the record to arrive")
    hand.wait(lambda: "Máy chủ đã nhận" in hand.words)
    joined = hand.store.enrolment.read()
    assert joined is not None
    assert len(collecting.held(joined.device_id)) == 1


def test_the_commune_of_the_code_becomes_the_kiosks_own(hand: Hand, collecting: Collecting) -> None:
    today(hand)
    join(hand, collecting.url, collecting.make_code("04693"))

    hand.wait(lambda: hand.shell.join.isDone)
    assert hand.desk.settings.commune == "04693"
    assert hand.desk.settings.server_url == collecting.url


@pytest.mark.parametrize(
    ("url", "told"),
    [("{dead}", "Chưa tới được máy chủ."), ("http://gocua.example", "")],
)
def test_a_server_that_cannot_be_reached_is_said_and_the_page_stays_usable(
    hand: Hand, url: str, told: str
) -> None:
    today(hand)
    join(hand, url.format(dead=dead_address()), "AAAA-AAAA")

    assert hand.shell.join.problem
    assert told in hand.words
    assert hand.sees("joinNow")
    hand.tap("back")
    hand.on("today")


def test_enter_in_the_field_of_the_code_joins(hand: Hand, collecting: Collecting) -> None:
    today(hand)
    hand.tap("join")
    hand.on("join")
    type_into(hand, "server", collecting.url)
    type_into(hand, "code", collecting.make_code())
    hand.key(Qt.Key.Key_Return)

    hand.wait(lambda: hand.shell.join.isDone)


def test_a_device_that_was_revoked_sees_it_on_today(hand: Hand, collecting: Collecting) -> None:
    today(hand)
    join(hand, collecting.url, collecting.make_code())
    joined = hand.store.enrolment.read()
    assert joined is not None
    collecting.revoke(joined.device_id)
    hand.tap("back")
    hand.on("today")
    save_one(hand)
    hand.shell.today.refresh()
    hand.tap("sendNow")

    hand.wait(lambda: hand.kiosk.syncing.status.state is SyncState.REVOKED)
    hand.wait(lambda: "Máy chủ đã thu hồi máy này" in hand.words)
    assert hand.store.waiting() == 1


def test_without_a_line_the_citizens_page_says_it_still_works(
    hand: Hand, collecting: Collecting
) -> None:
    today(hand)
    join(hand, collecting.url, collecting.make_code())
    joined = hand.store.enrolment.read()
    assert joined is not None
    hand.store.enrolment.keep(replace(joined, server_url=dead_address()))
    save_one(hand)
    hand.kiosk.syncing.push_now()
    hand.wait(lambda: hand.shell.isOffline)
    hand.tap("back")
    hand.on("today")
    assert "Không có mạng từ" in hand.words

    hand.tap("next")
    hand.begin()
    assert "Không có mạng – vẫn dùng được" in hand.words


def test_the_settings_can_be_changed_from_today(hand: Hand) -> None:
    today(hand)
    hand.tap("settings")
    hand.on("first_start")
    hand.tap("skip")
    hand.on("language")
    assert hand.desk.settings.commune == MUONG_PHANG


def test_the_officers_door_is_the_logo_held_for_two_seconds(hand: Hand) -> None:
    hand.on("language")
    hand.hold("logo", 300)
    assert hand.shell.page == "language"
    hand.hold("logo", 2200)
    hand.on("today")
