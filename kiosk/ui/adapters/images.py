"""Icons, step pictures, QR codes and ornaments, drawn at exactly the size they are shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPixmap
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

from kiosk.content.icons import icon
from kiosk.content.library import GuideLibrary
from kiosk.domain.guide import Picture
from kiosk.resources import bundled

UNASKED = 430  # pixels a side where QML asked for no size
QUIET_ZONE = 4  # modules of white around a QR, by ISO/IEC 18004


class Images(QQuickImageProvider):
    """Answers ``image://gocua/KIND/…``: icon, cover, picture, answer, qr, stripe, brocade."""

    def __init__(self, library: GuideLibrary) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._library = library
        self._kinds: dict[str, Callable[[str], bytes]] = {
            "icon": _icon,
            "cover": self._cover,
            "picture": self._picture,
            "answer": self._answer,
            "brocade": lambda _rest: (bundled("assets") / "pictures" / "brocade.svg").read_bytes(),
        }

    def requestImage(self, image_id: str, size: QSize, requested: QSize) -> QImage:  # noqa: N802
        """Draw one image; Qt's own signature."""
        kind, _, rest = image_id.partition("/")
        if kind == "qr":
            image = _qr(rest, requested)
        elif kind == "stripe":
            image = _stripe(rest, requested)
        else:
            image = _drawn(self._kinds[kind](rest), requested)
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image

    def _cover(self, guide_id: str) -> bytes:
        return self._svg(guide_id, self._library.guide(guide_id).cover)

    def _picture(self, rest: str) -> bytes:
        guide_id, _, step_id = rest.partition("/")
        return self._svg(guide_id, self._library.guide(guide_id).step(step_id).picture)

    def _answer(self, rest: str) -> bytes:
        guide_id, step_id, number = rest.split("/")
        question = self._library.guide(guide_id).step(step_id).question
        if question is None:
            raise KeyError(rest)
        return self._svg(guide_id, question.answers[int(number)].picture)

    def _svg(self, guide_id: str, picture: Picture) -> bytes:
        if picture.file:
            return (self._library.folder_of(guide_id) / picture.file).read_bytes()
        from kiosk.content.pictures import compose  # noqa: PLC0415  (not before the first frame)

        return compose(picture).encode()


def _icon(rest: str) -> bytes:
    name, _, colour = rest.partition("/")
    return icon(name, f"#{colour}")


def _drawn(svg: bytes, requested: QSize) -> QImage:
    renderer = QSvgRenderer(QByteArray(svg))
    natural = renderer.defaultSize()
    width, height = requested.width(), requested.height()
    if width <= 0 and height <= 0:
        width, height = UNASKED, UNASKED
    elif width <= 0:
        width = max(1, round(natural.width() * height / max(1, natural.height())))
    elif height <= 0:
        height = max(1, round(natural.height() * width / max(1, natural.width())))
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    renderer.render(painter, QRectF(0, 0, width, height))
    painter.end()
    return image


def _stripe(rest: str, requested: QSize) -> QImage:
    """Weave the stripe as wide as asked for, its lower corners as round as the tile's."""
    from kiosk.content.pictures import stripe  # noqa: PLC0415

    colour, _, radius = rest.partition("/")
    tile = _drawn(stripe(f"#{colour}").encode(), QSize(0, requested.height()))
    image = QImage(requested, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    whole, round_ = QRectF(0, 0, requested.width(), requested.height()), float(radius)
    outline = QPainterPath()
    outline.addRoundedRect(whole.adjusted(0, -round_, 0, 0), round_, round_)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(outline)
    painter.drawTiledPixmap(whole, QPixmap.fromImage(tile))
    painter.end()
    return image


def _qr(text: str, requested: QSize) -> QImage:
    import qrcode  # noqa: PLC0415  (not before the first frame)

    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=QUIET_ZONE)
    code.add_data(text)
    rows = code.get_matrix()
    wanted = min(requested.width(), requested.height())
    side = len(rows)
    scale = max(1, (wanted if wanted > 0 else UNASKED) // side)
    image = QImage(side * scale, side * scale, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                painter.fillRect(x * scale, y * scale, scale, scale, Qt.GlobalColor.black)
    painter.end()
    return image
