"""A citizen chooses among languages that people have recorded, and hears what each lacks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

from kiosk.domain.hearing import Hearing
from kiosk.domain.line import Line
from kiosk.domain.line_ids import lines_by_id
from kiosk.domain.narration_ids import greeting_id, guide_line_id
from kiosk.resources import bundled
from kiosk.settings import Settings, Volume
from kiosk.ui import wording
from tests.fakes.narrations import install
from tests.ui.hand import SCAMS, Hand, put_away

Start = Callable[..., Hand]


def greets(home: Path, tag: str, title: str) -> None:
    """Let a language greet in its own voice; nothing else of it is recorded."""
    install(home, tag, {greeting_id(tag): wording.greeting(title)})


def voice_of(hand: Hand, tag: str) -> str:
    return next(row.voice for row in hand.shell.language.tiles._rows if row.key == tag)


def choices(hand: Hand) -> list[str]:
    return [row.key for row in hand.shell.language.choices._rows]


def heard_in(hand: Hand) -> str:
    """Wait until something sounds, and say in which language."""
    speech = hand.desk.speech
    hand.wait(lambda: speech.source, "a sound")
    return speech.heardLanguage if speech.source == "recorded" else "machine"


def test_a_language_greets_in_its_own_voice_before_it_is_chosen(
    home: Path, start_kiosk: Start
) -> None:
    greets(home, "tyz", "Tiếng Tày")
    hand = start_kiosk()
    hand.on("language")
    assert (voice_of(hand, "tyz"), voice_of(hand, "hmn"), voice_of(hand, "vi")) == (
        "recorded",
        "",
        "synthetic",
    )

    hand.shell.language.tap("tyz")
    assert hand.said[-1] == ("language:tyz", ("Nghe tiếng Tày. Chạm nữa để chọn.",))
    assert heard_in(hand) == "tyz"
    hand.shell.language.tap("tyz")
    hand.on("home")

    assert (hand.visit.language_asked, hand.visit.language_heard) == ("tyz", "tyz")
    assert hand.desk.speech.hearing == Hearing("tyz", "", "vi")
    assert hand.shell.languageName == "Tiếng Tày"


def test_a_dialect_is_chosen_by_ear_where_several_are_recorded(
    home: Path, start_kiosk: Start
) -> None:
    greets(home, "hmn-x-mong-hoa", "Tiếng Mông Hoa")
    greets(home, "hmn-x-mong-trang", "Tiếng Mông Trắng")
    hand = start_kiosk()
    hand.on("language")
    hand.choose("language:hmn")

    assert "Bà con nghe tiếng Mông nào?" in hand.words
    assert hand.heard[-1] == "Bà con nghe tiếng Mông nào?"
    assert choices(hand) == ["hmn-x-mong-trang", "hmn-x-mong-hoa"]
    hand.tap("choice:hmn-x-mong-hoa")
    assert hand.heard[-1] == "Nghe tiếng Mông Hoa. Chạm nữa để chọn."
    assert heard_in(hand) == "hmn-x-mong-hoa"
    hand.tap("choice:hmn-x-mong-hoa")
    hand.on("home")

    asked, heard = hand.visit.language_asked, hand.visit.language_heard
    assert (asked, heard) == ("hmn-x-mong-hoa", "hmn-x-mong-hoa")
    assert hand.desk.speech.hearing.wished == "hmn-x-mong-hoa"


def test_the_only_dialect_that_is_recorded_speaks_for_its_language(
    home: Path, start_kiosk: Start
) -> None:
    greets(home, "hmn-x-leng", "Tiếng Mông")  # a dialect that no list names
    hand = start_kiosk()
    hand.on("language")
    hand.tap("language:hmn")
    assert hand.heard[-1] == "Nghe tiếng Mông. Chạm nữa để chọn."
    assert heard_in(hand) == "hmn-x-leng"
    hand.tap("language:hmn")
    hand.on("home")

    assert (hand.visit.language_asked, hand.visit.language_heard) == ("hmn", "hmn-x-leng")
    assert hand.desk.speech.hearing.wished == "hmn-x-leng"


def test_what_a_language_lacks_is_heard_in_the_one_chosen_second(
    home: Path, start_kiosk: Start
) -> None:
    thai = Line("Chào bà con.")
    greets(home, "hmn", "Tiếng Mông")
    install(home, "blt", {guide_line_id("chao", "title"): thai}, hertz=440)
    hand = start_kiosk()
    hand.on("language")
    hand.choose("language:hmn")

    assert "Chỗ nào chưa có giọng đọc tiếng Mông, bà con nghe tiếng gì?" in hand.words
    assert choices(hand) == ["blt", "vi"]
    hand.choose("choice:blt")
    hand.on("home")
    assert (hand.visit.language_asked, hand.visit.language_heard) == ("hmn", "hmn")
    assert hand.desk.speech.hearing == Hearing("hmn", "blt", "vi")
    hand.desk.speech.say("title", [thai])
    assert heard_in(hand) == "blt"
    hand.desk.speech.say("title", [wording.greeting("Tiếng Mông")])
    assert heard_in(hand) == "hmn"
    hand.desk.speech.say("title", [wording.HOME_TITLE.line()])
    assert heard_in(hand) == "machine"


def test_a_language_that_is_recorded_whole_asks_for_no_second(
    home: Path, start_kiosk: Start, tmp_path: Path
) -> None:
    copytree(bundled("assets") / "guides" / SCAMS, tmp_path / "shelf" / SCAMS)
    hand = start_kiosk(guides=tmp_path / "shelf")
    lines = lines_by_id(hand.kiosk.library.guide(SCAMS))
    greets(home, "blt", "Tiếng Thái")
    install(home, "hmn", {guide_line_id(SCAMS, name): line for name, line in lines.items()})
    hand.shell.go("language")
    hand.choose("language:hmn")
    hand.on("home")

    assert hand.desk.speech.hearing == Hearing("hmn", "", "vi")


def test_who_asks_for_a_silent_language_may_hear_another_of_this_place(
    home: Path, start_kiosk: Start
) -> None:
    for tag in ("km", "tyz", "blt"):  # Thái is spoken most in Điện Biên, Khmer least
        greets(home, tag, "Tiếng")
    hand = start_kiosk()
    hand.on("language")
    hand.choose("language:hmn")

    assert hand.heard[-1] == "Tiếng Mông chưa có giọng đọc. Bà con nghe tiếng gì?"
    assert choices(hand) == ["blt", "tyz", "km", "vi"]
    assert not hand.sees("takeVietnamese")
    hand.choose("choice:tyz")
    hand.on("home")
    assert (hand.visit.language_asked, hand.visit.language_heard) == ("hmn", "tyz")
    assert hand.desk.speech.hearing == Hearing("hmn", "tyz", "vi")
    assert hand.shell.languageName == "Tiếng Tày"


def test_vietnamese_is_one_of_the_choices(home: Path, start_kiosk: Start) -> None:
    greets(home, "tyz", "Tiếng Tày")
    hand = start_kiosk()
    hand.on("language")
    hand.choose("language:hmn")
    hand.tap("choice:vi")
    assert hand.heard[-1] == "Nghe tiếng Việt. Chạm nữa để chọn."
    hand.tap("choice:vi")
    hand.on("home")

    assert (hand.visit.language_asked, hand.visit.language_heard) == ("hmn", "vi")


def test_who_will_not_answer_goes_back_to_the_tiles(home: Path, start_kiosk: Start) -> None:
    greets(home, "tyz", "Tiếng Tày")
    hand = start_kiosk()
    hand.on("language")
    hand.choose("language:hmn")
    hand.tap("listen")
    assert hand.heard[-1] == "Tiếng Mông chưa có giọng đọc. Bà con nghe tiếng gì?"
    hand.tap("choice:tyz")
    hand.tap("chooseAgain")

    assert hand.desk.taps.armed == ""
    assert not hand.sees("choice:tyz")
    assert hand.heard[-1] == "Bà con muốn nghe tiếng nào?"


def test_language_speed_and_loudness_end_with_the_citizen(home: Path, start_kiosk: Start) -> None:
    greets(home, "blt", "Tiếng Thái")
    hand = start_kiosk(voice="vi-x-central", volume=Volume.LOW)
    hand.on("language")
    hand.tap("voice:vi-x-south")
    hand.choose("language:blt")
    hand.on("home")
    assert hand.desk.speech.hearing == Hearing("blt", "", "vi-x-south")
    hand.desk.speech.cycleSpeed()
    hand.tap("cycleVolume")
    hand.tap("openLanguages")
    hand.on("language")

    speech = hand.desk.speech
    assert speech.hearing == Hearing.of_vietnamese("vi-x-central")
    assert (speech.speed, speech.volume) == (0, 0)
    assert hand.shell.language.voice == "vi-x-central"
    kept = Settings.load(hand.kiosk.paths.settings)
    assert (kept.voice, kept.volume) == ("vi-x-central", Volume.LOW)


def test_recordings_that_were_just_installed_are_there_for_the_next_citizen(
    hand: Hand, home: Path
) -> None:
    hand.begin()
    greets(home, "hmn", "Tiếng Mông")
    hand.tap("openLanguages")
    hand.on("language")

    assert voice_of(hand, "hmn") == "recorded"


def test_a_wish_for_a_silent_language_is_counted_though_nothing_was_heard(hand: Hand) -> None:
    hand.on("language")
    for tile in ("language:hmn", "language:hmn", "chooseAnother", "language:kjg"):
        hand.tap(tile)
    assert hand.store.language_demand() == {}  # the citizen is still there
    hand.shell.openStaffDoor()
    hand.on("today")

    assert hand.store.language_demand() == {"hmn": 1, "kjg": 1}


def test_a_wish_is_counted_once_for_each_citizen(hand: Hand) -> None:
    hand.on("language")
    hand.choose("language:hmn")
    hand.tap("takeVietnamese")
    hand.on("home")  # no guide is opened: no session will tell of the wish
    hand.tap("openLanguages")
    hand.on("language")
    assert hand.store.language_demand() == {"hmn": 1}

    hand.choose("language:hmn")
    hand.tap("takeVietnamese")
    hand.on("home")
    hand.enter(SCAMS)
    hand.walk()
    hand.close_visit()
    hand.shell.go("language")
    assert hand.store.language_demand() == {"hmn": 2}  # the session, and not the wish again


def test_who_walks_away_from_a_silent_language_is_counted(hand: Hand) -> None:
    hand.on("language")
    hand.tap("language:hmn")
    hand.shell._unattended.setInterval(0)
    hand.shell.touched()

    hand.wait(lambda: hand.store.language_demand() == {"hmn": 1}, "the wish to be counted")


def test_an_interrupted_visit_goes_on_in_its_own_language(home: Path, start_kiosk: Start) -> None:
    greets(home, "tyz", "Tiếng Tày")
    hand = start_kiosk()
    hand.on("language")
    hand.choose("language:hmn")
    hand.choose("choice:tyz")
    hand.on("home")
    hand.enter(SCAMS)
    put_away(hand)

    hand = start_kiosk()
    hand.wait(lambda: hand.shell.interruptions.overlay == "resume", "the question")
    hand.tap("overlayMain")
    hand.on("step")
    assert hand.desk.speech.hearing == Hearing("hmn", "tyz", "vi")
