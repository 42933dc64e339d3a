"""Nothing in the studio is clipped, cut, outside, tiny or in the way, in any size of letters."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.audio.microphone_check import Advice
from kiosk.errors import DeskError
from kiosk.ui import studio_wording, wording
from kiosk.ui.driving import find
from kiosk.ui.studio_desk import Question
from kiosk.ui.studio_faults import STUDIO_FAULTS
from tests.ui.measuring import faults, touch_faults
from tests.ui.studio.evening import approved, kept, narrator
from tests.ui.studio_hand import StudioHand

pytestmark = pytest.mark.logs(r"recorder\.")
Show = tuple[str, Callable[[], object]]
LONGEST_NAME = "Nàng Ban con bà Pản ở bản Nà Sản Chiềng"  # 40 letters are taken


def people(hand: StudioHand) -> Iterator[Show]:
    page = hand.shell.people
    known = hand.workshop.people()[0].person_id
    yield "who", lambda: hand.desk.go("people")
    yield "name", lambda: page.choosePerson("new")
    yield "name, with keys", lambda: (hand.see("pseudonym").forceActiveFocus(), keys(hand))
    yield "name, refused", lambda: page.addPerson("0912345678")
    yield "name, put away", hand.shell.keyboard.lower
    yield "again", lambda: (page._to("who"), page.choosePerson(known))
    yield "role", page.chooseAnew
    yield "language", lambda: page.chooseRole("narrate")
    yield "dialect", lambda: page.chooseLanguage("hmn")
    yield "voice", lambda: (page._to("language"), page.chooseLanguage("vi"))


def before_recording(hand: StudioHand) -> Iterator[Show]:
    consent, microphone = hand.shell.consent, hand.shell.microphonePage
    yield "consent", lambda: hand.desk.go("consent")
    yield "consent, to say", lambda: consent._to("say")
    yield "consent, to check", lambda: consent._to("check")
    yield "no microphone", lambda: hand.desk.go("microphone")
    for stage in ("pick", "silent", "speak"):
        yield f"microphone, {stage}", lambda stage=stage: microphone._to(stage)
    every = tuple(one for one in Advice if one is not Advice.GOOD and not one.prevents)
    for found in ((Advice.GOOD,), every, (Advice.WRONG_MICROPHONE, Advice.NOISY_ROOM)):
        yield f"microphone, {found}", lambda found=found: microphone._judge(found)


def at_work(hand: StudioHand) -> Iterator[Show]:
    words, publish = hand.shell.words, hand.shell.publish
    longest = max(hand.project.words(), key=lambda word: len(word.meaning))
    yield "words", lambda: hand.desk.go("words")
    yield "word", lambda: words.choose(longest.term)
    yield "word, with keys", lambda: (hand.see("said").forceActiveFocus(), keys(hand))
    yield "plan", lambda: (hand.shell.keyboard.lower(), hand.desk.go("plan"))
    yield "plan, of who listens", lambda: listen_only(hand)
    yield "publish", lambda: (sit(hand), hand.desk.go("publish"))
    yield (
        "publish, done",
        lambda: publish._tell(
            studio_wording.PUBLISH_COPIED, "/media/USB-CUA-BAN/tyz-2026-11-27.gocua", count="1.234"
        ),
    )
    for stage in ("where", "packs", "people"):
        yield f"publish, {stage}", lambda stage=stage: publish.show(stage)
    yield (
        "publish, with keys",
        lambda: (
            publish.show("where"),
            hand.see("path").forceActiveFocus(),
            keys(hand),
        ),
    )


def interrupted(hand: StudioHand) -> Iterator[Show]:
    shell = hand.shell
    values = {"name": LONGEST_NAME, "count": "1.234"}
    for question in (
        (studio_wording.WITHDRAW_ASK, studio_wording.WITHDRAW_WHAT, studio_wording.WITHDRAW_YES),
        (studio_wording.WITHDRAW_AGAIN, studio_wording.WITHDRAW_WHAT, studio_wording.WITHDRAW_SURE),
        (studio_wording.INSTALL_ASK, studio_wording.INSTALL_WHAT, studio_wording.INSTALL_YES),
    ):
        asked = Question(*question, values)
        yield f"question {question[0].source}", lambda asked=asked: shell._ask(asked, print)
    for message_id in (*wording.FAULTS, *STUDIO_FAULTS):
        if message_id in STUDIO_FAULTS or message_id.startswith(("narrations.", "store.")):
            error = DeskError()
            error.message_id = message_id
            yield f"fault {message_id}", lambda error=error: shell._fail(error, print)
    yield "incident", lambda: shell.incident("7K3M-2QXW")


def keys(hand: StudioHand) -> None:
    hand.shell.keyboard.rise()
    hand.wait(lambda: hand.shell.keyboard.isUp, "the keyboard")


def sit(hand: StudioHand) -> None:
    hand.desk.open_language("tyz")
    hand.desk.narrator = hand.desk.reviewer = hand.project.narrators()[0]


def listen_only(hand: StudioHand) -> None:
    hand.desk.narrator = None
    hand.desk.go("plan")


def fill(hand: StudioHand) -> None:
    """Somebody was here before: takes that wait, that are approved, that are outdated."""
    person = narrator(hand, LONGEST_NAME)
    reviewer = hand.workshop.add_person("Pó Pháy")
    sit(hand)
    lines = hand.desk.open_plan.group("guide/skill-wifi").lines
    approved(hand.project, person, lines[0], reviewer)
    kept(hand.project, person, lines[1])
    from kiosk.studio.last_choices import Choice, Role

    hand.shell.people._last.keep(person.person_id, Choice(Role.NARRATE, "tyz"))


def sheets(hand: StudioHand) -> Iterator[str]:
    """Turn to everything behind "Xem thêm" as well."""
    hand.settle()
    yield ""
    for name in ("pager", "tiles"):
        paged = find(hand.window, name)
        for sheet in range(1, int(paged.property("pageCount")) if paged is not None else 0):
            paged.setProperty("page", sheet)
            hand.settle()
            yield f" ({sheet + 1})"


@pytest.mark.parametrize("ui", ["vi", "en"])
@pytest.mark.parametrize(
    ("size", "scale"),
    [((1366, 768), 1.0), ((1366, 768), 1.25), ((1366, 768), 1.5), ((1280, 800), 1.5)],
    ids=["1.0", "1.25", "1.5", "1280-1.5"],
)
def test_a_narrator_with_weak_eyes_reads_every_page_whole(
    open_studio: Callable[..., StudioHand],
    few_guides: Path,
    ui: str,
    size: tuple[int, int],
    scale: float,
) -> None:
    hand = open_studio(guides=few_guides, size=size, ui_language=ui, text_scale=scale)
    fill(hand)
    found: dict[str, str] = {}
    shown = 0

    for name, show in (
        *people(hand),
        *((name, lambda show=show: (sit(hand), show())) for name, show in before_recording(hand)),
        *at_work(hand),
        *interrupted(hand),
    ):
        hand.shell.stay()
        show()
        for sheet in sheets(hand):
            shown += 1
            for fault in faults(hand.window):
                found.setdefault(fault, f"{name}{sheet}")
            for fault in touch_faults(hand.window) if scale == 1.0 else ():
                found.setdefault(f"too small for a finger: {fault}", name)

    assert not found, "\n".join(f"{name}: {fault}" for fault, name in found.items())
    assert shown > 40
    hand.shell.stay()
