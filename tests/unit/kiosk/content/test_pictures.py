"""Every picture a guide can name is drawn, in one style, inside its card, without a word.

Qt's own renderer draws them here, since it is what the kiosk shows them with.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from kiosk.content.picture_parts import layout
from kiosk.content.picture_parts.layout import Piece, Place
from kiosk.content.picture_parts.phone import SCREENS
from kiosk.content.picture_parts.svg import GOLD
from kiosk.content.pictures import (
    MOST_PARTS,
    PALETTE,
    PARTS,
    PLACES,
    SIZE,
    check,
    compose,
    stripe,
)
from kiosk.domain.guide import Part, Picture

DOC = Path(__file__).parents[4] / "docs" / "pictures.md"
BROCADE = Path(__file__).parents[4] / "assets" / "pictures" / "brocade.svg"
AROUND = 100  # how far outside the canvas we look, in its pixels
WITH_A_FLAG = {"police-station", "commune-house", "id-card"}


def picture(*parts: str | tuple[str, dict[str, str]]) -> Picture:
    return Picture(
        tuple(Part(p, {}) if isinstance(p, str) else Part(p[0], p[1]) for p in parts),
    )


def every_way() -> list[tuple[str, dict[str, str]]]:
    """Each part with each value of each option, and every pair of options that works."""
    ways: list[tuple[str, dict[str, str]]] = []
    for name, kind in PARTS.items():
        options = list(kind.options.items())
        ways.append((name, {}))
        ways += [(name, {option: value}) for option, values in options for value in values]
        if name in ("phone", "person"):
            (one, some), (two, others) = (
                (("screen", kind.options["screen"]), ("highlight", kind.options["highlight"]))
                if name == "phone"
                else (("who", kind.options["who"]), ("holds", kind.options["holds"]))
            )
            ways += [(name, {one: a, two: b}) for a, b in product(some, others)]
    return [way for way in ways if not check(picture(way))]


WAYS = every_way()


def identify(way: tuple[str, dict[str, str]]) -> str:
    return " ".join([way[0], *(f"{k}={v}" for k, v in way[1].items())])


def drawn(svg: str, *, around: int = 0) -> QImage:
    """What Qt makes of it at half size, with a margin of transparent canvas around."""
    side = SIZE + 2 * around
    wider = svg.replace(
        f'viewBox="0 0 {SIZE} {SIZE}"', f'viewBox="-{around} -{around} {side} {side}"'
    )
    renderer = QSvgRenderer(QByteArray(wider.encode()))
    assert renderer.isValid()
    image = QImage(side // 2, side // 2, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, side / 2, side / 2))
    painter.end()
    return image


def outside(image: QImage, around: int) -> QImage:
    """The same image with the canvas itself wiped away."""
    painter = QPainter(image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.fillRect(QRectF(around / 2, around / 2, SIZE / 2, SIZE / 2), 0)
    painter.end()
    return image


def nothing_like(image: QImage) -> QImage:
    empty = QImage(image.size(), image.format())
    empty.fill(0)
    return empty


@pytest.mark.parametrize("way", WAYS, ids=identify)
def test_a_part_is_drawn_and_stays_on_its_card(way):
    image = drawn(compose(picture(way)), around=AROUND)

    assert image != nothing_like(image)
    assert outside(image, AROUND) == nothing_like(image)


@pytest.mark.parametrize("way", WAYS, ids=identify)
def test_a_part_has_no_word_in_it_and_only_our_colours(way):
    svg = compose(picture(way))
    root = ElementTree.fromstring(svg)

    tags = {element.tag.removeprefix("{http://www.w3.org/2000/svg}") for element in root.iter()}
    assert tags <= {"svg", "g", "rect", "circle", "ellipse", "path"}
    assert not any((element.text or "").strip() for element in root.iter())
    paints = set(re.findall(r'(?:fill|stroke)="([^"]*)"', svg))
    assert paints <= PALETTE | {"none"}


@pytest.mark.parametrize("way", WAYS, ids=identify)
def test_gold_means_touch_here(way):
    name, options = way
    touched = options.get("highlight", "none") != "none"

    assert (GOLD in compose(picture(way))) == (
        touched
        or (name in WITH_A_FLAG and options.get("side") != "back" and options.get("lost") != "yes")
    )


def test_an_answer_looks_different_from_its_neighbour():
    """An option that changes nothing would leave a citizen with two equal pictures."""
    for name, kind in PARTS.items():
        for option, values in kind.options.items():
            if option == "finger":
                continue  # points at nothing until something is highlighted
            seen = [compose(picture((name, {option: value}))) for value in values
                    if not check(picture((name, {option: value})))]  # fmt: skip
            if option == "header":
                seen = seen[1:2] + seen[2:]  # "own" is the red of this screen
            assert len(set(seen)) == len(seen), f"{name}: {option}"


@pytest.mark.parametrize("number", range(1, 6))
def test_the_ring_and_the_hand_mark_what_to_touch(number):
    plain = compose(picture("phone"))
    ringed = compose(picture(("phone", {"highlight": str(number), "finger": "no"})))
    touched = compose(picture(("phone", {"highlight": str(number)})))

    assert len(plain) < len(ringed) < len(touched)


def test_any_part_can_be_the_one_to_touch():
    svg = compose(picture(("id-card", {"ring": "yes"}), ("paper", {"ring": "yes"})))
    image = drawn(svg, around=AROUND)

    assert svg.count(f'stroke="{GOLD}"') == 2
    assert outside(image, AROUND) == nothing_like(image)


PIECES = {
    name: Piece(*kind.size(kind.complete({})), badge=kind.badge, stands=kind.stands)
    for name, kind in PARTS.items()
}


def frames_on_the_canvas(frames: list[layout.Frame]) -> bool:
    return all(
        frame.x >= 0
        and frame.y >= 0
        and frame.x + frame.w <= SIZE + 1e-6
        and frame.y + frame.h <= SIZE + 1e-6
        for frame in frames
    )


def hidden(back: layout.Frame, front: layout.Frame) -> float:
    """How much of the back one the front one covers, at most (their boxes)."""
    w = min(back.x + back.w, front.x + front.w) - max(back.x, front.x)
    h = min(back.y + back.h, front.y + front.h) - max(back.y, front.y)
    return max(w, 0) * max(h, 0) / (back.w * back.h)


@pytest.mark.parametrize("name", PIECES)
def test_whatever_stands_beside_it_the_main_thing_is_still_seen(name):
    for other in PIECES.values():
        main, beside = layout.arrange([PIECES[name], other])

        assert frames_on_the_canvas([main, beside])
        assert hidden(main, beside) < 0.34
        assert max(main.w, main.h) > SIZE * 0.5
        assert max(beside.w, beside.h) > SIZE * 0.25


@pytest.mark.parametrize("name", PIECES)
def test_three_and_four_things_find_room(name):
    for one, two in product(PIECES.values(), repeat=2):
        assert frames_on_the_canvas(layout.arrange([PIECES[name], one, two]))
        assert frames_on_the_canvas(layout.arrange([PIECES[name], one, two, one]))


@pytest.mark.parametrize("place", Place)
@pytest.mark.parametrize("other", ["paper", "check", "desk"])
def test_a_part_stands_where_the_author_says(place, other):
    piece = PIECES[other]
    main, beside = layout.arrange(
        [PIECES["phone"], Piece(piece.w, piece.h, piece.badge, piece.stands, at=place)]
    )
    right, down = beside.x + beside.w / 2, beside.y + beside.h / 2

    assert frames_on_the_canvas([main, beside])
    assert (right < SIZE / 2) == (place == Place.LEFT) or place in (Place.TOP, Place.BOTTOM)
    assert place != Place.TOP or down < main.y + main.h / 2
    assert place not in (Place.BOTTOM, Place.CORNER) or down > SIZE / 2


def test_an_arrow_leads_from_the_first_thing_to_the_last():
    arrow = Piece(200, 200, between=True)
    start, way, goal = layout.arrange([PIECES["person"], arrow, PIECES["desk"]])

    assert start.x + start.w < way.x
    assert way.x + way.w < goal.x
    assert start.h == pytest.approx(goal.h)


def test_pictures_of_the_first_guides_are_drawn_with_many_parts():
    together = picture(
        ("phone", {"screen": "form", "highlight": "4"}),
        "id-card",
        "check",
        ("house", {"at": "left"}),
    )
    image = drawn(compose(together), around=AROUND)

    assert not check(together)
    assert outside(image, AROUND) == nothing_like(image)


def test_the_same_parts_give_the_same_bytes():
    first = picture(("person", {"holds": "card", "who": "elder-man"}), "desk")
    again = picture(("person", {"who": "elder-man", "holds": "card"}), "desk")

    assert compose(first) == compose(again)


def test_an_unknown_part_is_named_with_those_that_exist():
    (fault,) = check(picture("telephone"))

    assert "“telephone”" in fault
    assert all(name in fault for name in PARTS)


def test_an_unknown_option_is_named_with_those_that_exist():
    (fault,) = check(picture(("phone", {"colour": "red"})))

    assert "“phone”" in fault
    assert "“colour”" in fault
    assert "screen" in fault
    assert "at" in fault


def test_a_value_that_is_not_allowed_is_named_with_those_that_are():
    (fault,) = check(picture(("calendar", {"days": "20"})))

    assert "“20”" in fault
    assert "19" in fault


def test_a_region_that_the_screen_does_not_have_is_named():
    (fault,) = check(picture(("phone", {"screen": "message", "highlight": "2"})))

    assert "message" in fault
    assert "1 đến 1" in fault
    (fault,) = check(picture(("phone", {"screen": "face", "highlight": "1"})))
    assert "không có ô nào" in fault


def test_every_fault_of_a_picture_is_told_at_once():
    faults = check(picture("nope", ("phone", {"screen": "x", "finger": "maybe"}), "check"))

    assert len(faults) == 3


def test_the_main_thing_takes_no_place():
    assert "at" in check(picture(("phone", {"at": "left"})))[0]
    assert not check(picture("phone", ("check", {"at": "left"})))


def test_a_stranger_wears_no_headscarf_and_a_family_holds_nothing():
    assert check(picture(("person", {"who": "stranger", "scarf": "plain"})))
    assert check(picture(("person", {"who": "family", "holds": "phone"})))


def test_a_crowded_or_empty_picture_is_refused():
    assert not check(picture(*["check"] * MOST_PARTS))
    assert check(picture(*["check"] * (MOST_PARTS + 1)))
    assert check(Picture())
    assert check(Picture((Part("phone", {}),), file="x.svg"))
    assert not check(Picture(file="x.svg"))


@pytest.mark.parametrize(
    "bad",
    [
        picture("<script/>"),
        picture(("phone", {"screen": '"/><image href="file:///etc/passwd"/>'})),
        picture(("phone", {'x" onload="': "y"})),
        Picture(file="x.svg"),
        Picture(),
    ],
)
def test_an_attacker_cannot_write_into_a_picture(bad):
    with pytest.raises(ValueError):  # noqa: PT011 - that it refuses is what matters
        compose(bad)


def rows_of(heading: str) -> dict[str, str]:
    """The table below a heading: first cell to last cell."""
    section = DOC.read_text(encoding="utf-8").split(heading, 1)[1].split("\n#", 1)[0]
    return dict(re.findall(r"^\| `([\w-]+)`[^|]*\|[^|]*\|(.*)\|$", section, re.MULTILINE))


def test_the_author_is_told_of_every_part_option_and_value():
    text = DOC.read_text(encoding="utf-8")
    rows = rows_of("## The parts")

    assert PARTS.keys() == rows.keys()
    for name, kind in PARTS.items():
        for option, values in kind.options.items():
            assert option in rows[name]
            if option not in ("screen", "highlight", "days"):
                named = set(re.findall(r"[\w-]+", rows[name]))
                assert set(values) <= named, f"{name}: {option}"
    assert set(PLACES) <= set(re.findall(r"\w+", text))


@pytest.mark.parametrize("screen", SCREENS)
def test_the_author_is_told_how_many_regions_a_screen_has(screen):
    numbers = [int(number) for number in re.findall(r"\d+", rows_of("### Screens")[screen])]

    assert max(numbers, default=0) == len(SCREENS[screen].regions)


def test_a_language_wears_its_own_stripe():
    svg = stripe("#14603A")

    assert svg.count("#14603A") == 2
    assert QSvgRenderer(QByteArray(svg.encode())).isValid()


@pytest.mark.parametrize("colour", ["", "red", "#12345", "#12345G", '#14603A"/><x a="', "14603A#"])
def test_a_stripe_is_woven_of_a_colour_and_nothing_else(colour):
    with pytest.raises(ValueError, match="not a colour"):
        stripe(colour)


def test_the_brocade_repeats_without_a_seam():
    renderer = QSvgRenderer(QByteArray(BROCADE.read_bytes()))
    image = QImage(56, 14, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, 56, 14))
    painter.end()

    assert (renderer.defaultSize().width(), renderer.defaultSize().height()) == (56, 14)
    assert all(image.pixel(0, y) == image.pixel(55, y) for y in range(14))
    assert all(image.pixelColor(x, y).alpha() == 255 for x in range(56) for y in range(14))
