"""Draw pictures and icons as the kiosk will, many on one sheet, to be looked at.

``.venv/bin/python tests/contact_sheet.py OUT`` writes ``parts-430-….png``, ``parts-200.png``,
``together.png`` and ``icons.png`` into the folder OUT.  Qt's own renderer draws them, since
what another program makes of an SVG says nothing about the kiosk.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from kiosk.content.icons import icon, icon_names
from kiosk.content.pictures import PARTS, compose
from kiosk.domain.guide import Part, Picture

CARD, PAGE = QColor("#EEF0FA"), QColor("#FBF6EC")


def every_part() -> list[Picture]:
    """Each part as it is, then with each value of each of its options."""
    pictures = []
    for name, kind in PARTS.items():
        pictures.append(Picture((Part(name, {}),)))
        for option, values in kind.options.items():
            if name == "phone" and option == "highlight":
                pictures += [
                    Picture((Part(name, {"screen": screen, "highlight": "1"}),))
                    for screen in ("list", "form", "login", "passcode", "camera", "message",
                                   "call", "approved", "install", "pay")
                ]  # fmt: skip
            pictures += [Picture((Part(name, {option: value}),)) for value in values[1:]
                         if option != "highlight" or int(value) <= 5
                         if option != "days" or value in ("3", "7", "15")]  # fmt: skip
    return pictures


def pictures_from(text: str) -> list[Picture]:
    """Pictures from lines such as ``phone screen=form highlight=4 + check``."""
    pictures = []
    for row in text.strip().splitlines():
        parts = []
        for words in row.split(" + "):
            name, *options = words.split()
            parts.append(Part(name, dict(option.split("=", 1) for option in options)))
        pictures.append(Picture(tuple(parts)))
    return pictures


TOGETHER = """
phone screen=home highlight=4
phone screen=form highlight=4 + id-card
phone screen=face + person who=elder-man
phone screen=code + hand-stop
phone screen=message highlight=1 finger=no mark=warn + ban
person who=elder-woman scarf=woven + arrow + desk
person who=elder-woman scarf=woven holds=card + police-station
person who=family + house kind=stilt
id-card + fingerprint
id-card + phone screen=blank + sim
paper kind=contract + house + check
folder + check
folder + clock
calendar days=7 + receipt
money + cross
money kind=none
desk + paper kind=form at=corner
desk who=officer + fingerprint
phone screen=call + shield mark=warn
person who=elder-man holds=call mood=worried + person who=stranger holds=phone
bank + call way=out
call way=end
message mark=link + hand-stop
hook + ban
passcode + hand-stop
phone screen=camera highlight=1 + paper kind=certificate
police-station + map
phone screen=approved + person who=helper
bag
computer + qr
signal level=none + house at=left
lock + key
phone screen=battery mark=check
phone screen=off + hand-stop
phone screen=call mark=question + person who=stranger
signal level=none + folder
phone screen=blank mark=question
hook
"""


def sheet(svgs: list[str], size: int, columns: int, ground: QColor = CARD) -> QImage:
    """Return one image with every SVG on a card of its own."""
    gap = max(size // 20, 6)
    rows = -(-len(svgs) // columns)
    image = QImage(
        columns * (size + gap) + gap, rows * (size + gap) + gap, QImage.Format.Format_RGB32
    )
    image.fill(PAGE)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for index, svg in enumerate(svgs):
        x, y = gap + index % columns * (size + gap), gap + index // columns * (size + gap)
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(x, y, size, size), size * 0.06, size * 0.06)
        QSvgRenderer(svg.encode()).render(painter, QRectF(x, y, size, size))
    painter.end()
    return image


def main(out: Path) -> None:
    """Write the sheets."""
    out.mkdir(parents=True, exist_ok=True)
    application = QGuiApplication.instance() or QGuiApplication([])
    parts = [compose(picture) for picture in every_part()]
    sheet(parts, 200, 9).save(str(out / "parts-200.png"))
    for start in range(0, len(parts), 12):
        sheet(parts[start : start + 12], 430, 4).save(str(out / f"parts-430-{start // 12:02}.png"))
    together = [compose(picture) for picture in pictures_from(TOGETHER)]
    sheet(together, 300, 6).save(str(out / "together.png"))
    icons = [icon(name, "#171C3A").decode() for name in sorted(icon_names())]
    sheet(icons, 96, 10, QColor("#FFFFFF")).save(str(out / "icons.png"))
    del application


if __name__ == "__main__":
    main(Path(sys.argv[1]))
