"""The world is in the way: the citizen still hears the guide, and nothing saved is lost."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa
import sqlcipher3
from PySide6.QtCore import QObject, QTimer

from kiosk.audio.late import LateSynthesiser
from kiosk.errors import DiskFullError
from kiosk.paths import Paths
from kiosk.resources import bundled
from kiosk.sessions.lock import FileLock
from kiosk.sessions.store import SessionStore
from tests.ui.finger import turn
from tests.ui.hand import SCAMS, Hand, put_away
from tests.unit.kiosk.sessions.visits import a_session

Start = Callable[..., Hand]


def fill_disk(store: SessionStore) -> Callable[[], None]:
    """Leave the store no free page (SQLite's own limit); return what gives the space back."""
    engine = store._database.engine
    with store._database.reading() as db:
        pages = [db.exec_driver_sql("PRAGMA page_count").scalar_one()]

    @sa.event.listens_for(engine, "checkout")
    def limit(connection: sqlcipher3.Connection, *_: object) -> None:
        connection.execute(f"PRAGMA max_page_count={pages[-1]}")

    def save_others() -> None:
        for _ in range(300):
            store.save(a_session())

    with pytest.raises(DiskFullError):
        save_others()
    return lambda: pages.append(1 << 30)


def test_a_full_disk_is_said_calmly_and_trying_again_saves_the_record(hand: Hand) -> None:
    hand.begin()
    hand.enter(SCAMS)
    hand.walk()
    hand.choose("face:5")
    hand.on("consent")
    give_back = fill_disk(hand.store)
    others = hand.store.waiting()
    hand.choose("consent:yes")
    hand.wait(lambda: hand.shell.interruptions.overlay == "fault", "the full disk to be told")

    assert hand.store.waiting() == others
    assert "hết chỗ" in hand.shell.interruptions.title
    assert hand.shell.interruptions.canTryAgain
    assert any("hết chỗ" in line for line in hand.heard)

    give_back()
    hand.tap("overlayMain")
    hand.wait(lambda: hand.shell.interruptions.overlay == "")
    if hand.shell.page == "consent":
        hand.choose("consent:yes")
    hand.on("thanks")
    hand.wait(lambda: hand.store.waiting() == others + 1, "the record to be saved")


@pytest.mark.logs("speech")
def test_a_machine_without_any_voice_says_so_and_the_guide_can_still_be_walked(
    start_kiosk: Start, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "cache" / "speech").unlink()  # no speech that was rendered before
    mute = tmp_path / "assets"  # everything that ships, but for its speech
    mute.mkdir()
    for part in bundled("assets").iterdir():
        if part.name != "speech":
            (mute / part.name).symlink_to(part)
    monkeypatch.setattr("kiosk.app.bundled", lambda name: {"assets": mute}[name])
    monkeypatch.setattr(LateSynthesiser, "_found", None)
    hand = start_kiosk()
    hand.begin()
    hand.enter(SCAMS)

    hand.wait(lambda: hand.desk.speech.isSilent, "the silence to be noticed")

    hand.step_on()
    hand.wait(lambda: len(hand.visit.path) == 2)
    hand.wait(lambda: hand.desk.speech.isSilent)
    assert "Chưa có giọng đọc" in hand.words


def lose_key(home: Path) -> None:
    Paths(home).key_file.unlink()


def wrong_key(home: Path) -> None:
    Paths(home).key_file.write_text("ab" * 32)


def newer_store(home: Path) -> None:
    from kiosk.sessions.database import Database

    database = Database(Paths(home).store, bytes.fromhex(Paths(home).key_file.read_text().strip()))
    with database.writing() as db:
        db.exec_driver_sql("PRAGMA user_version=999")
    database.close()


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lose_key, "Mất chìa khóa"),
        (wrong_key, "không đúng"),
        (newer_store, "bản mới hơn"),
    ],
)
def test_a_store_that_cannot_be_opened_is_named_and_every_guide_still_plays(
    start_kiosk: Start, home: Path, spoil: Callable[[Path], None], told: str
) -> None:
    first = start_kiosk()
    first.serve()
    put_away(first)
    before = Paths(home).store.read_bytes()
    spoil(home)
    spoiled = Paths(home).store.read_bytes()

    hand = start_kiosk()

    assert hand.shell.interruptions.overlay == "fault"
    assert told in hand.shell.interruptions.title
    assert hand.desk.store is None
    hand.tap("overlaySecond")  # "Đóng": the citizen goes on
    hand.begin()
    heard: list[str] = []
    hand.shell.step.stepHeard.connect(heard.append)
    hand.enter(SCAMS)
    hand.wait(lambda: heard, "the guide to be heard without a store")
    assert Paths(home).store.read_bytes() == spoiled, "nothing is written over what was there"
    assert before


def test_a_store_whose_key_was_brought_back_opens_on_trying_again(
    start_kiosk: Start, home: Path
) -> None:
    first = start_kiosk()
    first.serve()
    put_away(first)
    kept = Paths(home).key_file.read_text()
    lose_key(home)
    hand = start_kiosk()
    hand.wait(lambda: hand.shell.interruptions.overlay == "fault")

    Paths(home).key_file.write_text(kept)
    hand.tap("overlayMain")

    hand.wait(lambda: hand.desk.store is not None, "the store to open")
    assert hand.store.waiting() == 1


def test_a_second_start_finds_the_folder_taken(hand: Hand, home: Path) -> None:
    held = FileLock(Paths(home).window_lock)
    assert held.try_acquire()  # the fixture's window stands for none; a real one holds it

    assert not FileLock(Paths(home).window_lock).try_acquire()
    held.release()


@pytest.mark.logs("incident")
def test_what_nobody_foresaw_gets_a_number_and_the_kiosk_goes_on(
    hand: Hand, capsys: pytest.CaptureFixture[str]
) -> None:
    from kiosk.window import catch_incidents

    hand.begin()
    import sys

    before = sys.excepthook
    catch_incidents(hand.kiosk.incident)
    try:
        bomb = QObject()
        QTimer.singleShot(0, bomb, lambda: int("0123456789012"[13:]))
        hand.wait(lambda: hand.shell.interruptions.overlay == "fault", "the incident to be told")
    finally:
        sys.excepthook = before

    assert "\n" in hand.shell.interruptions.text, "its number can be read out on the telephone"
    said = capsys.readouterr().err
    assert "incident" in said
    assert "invalid literal" not in said, "an error's own text may hold anything"
    hand.tap("overlayMain")
    hand.wait(lambda: hand.shell.interruptions.overlay == "")
    assert hand.shell.page == "home"


def test_a_torn_clip_is_rendered_again_and_the_step_is_heard_whole(
    start_kiosk: Start, home: Path
) -> None:
    hand = start_kiosk()
    hand.begin()
    heard: list[str] = []
    hand.shell.step.stepHeard.connect(heard.append)
    guide = hand.enter(SCAMS)
    hand.wait(lambda: heard)
    put_away(hand)
    clips = sorted(Path(os.path.realpath(Paths(home).speech_cache)).rglob("*.wav"))
    assert clips
    for clip in clips:
        clip.write_bytes(clip.read_bytes()[:60])

    again = start_kiosk()
    if again.shell.interruptions.overlay == "resume":
        again.tap("overlayMain")
    heard_again: list[str] = []
    again.shell.step.stepHeard.connect(heard_again.append)
    again.on("step")
    again.shell.step.listenAgain()

    again.wait(lambda: guide.steps[0].step_id in heard_again, "the step to be heard again")
    turn(1)
