"""The keyboard on the screen, and Telex on the one before it.

Both write as an input method does: what a key changes is handed to the field that has the
focus as a commit, so that the field's own length, selection and signals keep their meaning,
and the focus never moves.  Key presses of a real keyboard are looked at on their way to the
window; only those that Telex has a use for are taken from it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPointingDevice, QTouchEvent
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.domain import telex
from kiosk.domain.keyboards import ADDRESS, CELLS, VIETNAMESE, Act, Key, Layout, Raised, choices
from kiosk.domain.telex import Tone, TonePlacement
from kiosk.settings import Settings
from kiosk.ui.field_text import (
    before_cursor,
    erase_selection,
    has_selection,
    hints_of,
    write_before_cursor,
)
from kiosk.ui.models.rows import Rows
from kiosk.ui.qt import Property, QmlUncreatable

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_HINT = Qt.InputMethodHint
_PLAIN_HINTS = (
    _HINT.ImhUrlCharactersOnly
    | _HINT.ImhUppercaseOnly
    | _HINT.ImhLatinOnly
    | _HINT.ImhDigitsOnly
    | _HINT.ImhHiddenText
)
_SHORTCUTS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_PRESSES = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress})
_RELEASES = frozenset(
    {QEvent.Type.TouchEnd, QEvent.Type.TouchCancel, QEvent.Type.MouseButtonRelease}
)


@dataclass(frozen=True, slots=True)
class KeyCapRow:
    """One key where it lies: its row, its left edge and its width in cells."""

    line: int
    at: float
    cells: float
    act: str
    face: str


@QmlElement
@QmlUncreatable("made by the program")
class KeyboardModel(QObject):
    """What lies on the keyboard, whether it is up, and what its keys do to a field."""

    changed = Signal()
    raisedChanged = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._caps = Rows(KeyCapRow, self)
        self._keys: list[Key] = []
        self._language = ""
        self._layout = VIETNAMESE
        self._signs = False
        self._telex = bool(settings.telex)
        self._window: QQuickWindow | None = None
        self._field: QObject | None = None
        self._hints = _HINT.ImhNone
        self._by_touch = False
        self._is_held = False
        self._wanted = False
        self._is_up = False
        self._lay_out()

    def attach(self, window: QQuickWindow) -> None:
        """Serve the fields of this window."""
        self._window = window
        window.installEventFilter(self)
        window.focusObjectChanged.connect(self._focus)

    def begin(self, language: str) -> None:
        """Be as the desk has it again, for another citizen or another language."""
        if language == self._language:
            return
        self._language = language
        self._layout, self._signs = VIETNAMESE, False
        self._telex = bool(self._settings.telex)
        self._lay_out()

    # ---- what QML shows

    @Property(bool, notify=raisedChanged)
    def isUp(self) -> bool:
        return self._is_up

    @Property(bool, constant=True)
    def canRise(self) -> bool:
        return self._settings.keyboard is not Raised.NEVER

    @Property(int, constant=True)
    def cells(self) -> int:
        return CELLS

    @Property(QObject, constant=True)
    def caps(self) -> Rows:
        return self._caps

    @Property(str, notify=changed)
    def layoutName(self) -> str:
        return self._shown.name

    @Property(bool, notify=changed)
    def showsSigns(self) -> bool:
        return self._signs

    @Property(bool, notify=changed)
    def isTelex(self) -> bool:
        return self._telex

    # ---- what its keys do

    @Slot(int)
    def press(self, index: int) -> None:
        """Do what a key says to the field that has the focus."""
        key = self._keys[index]
        placement = self._placement
        match key.act:
            case Act.LETTER:
                by_telex = self._composes and key.text.isascii()
                typed = telex.type_key if by_telex else self._type_letter
                self._edit(lambda before: typed(before, key.text, placement))
            case Act.SPACE:
                self._edit(lambda before: f"{before} ")
            case Act.TONE:
                self._edit(lambda before: telex.put_tone(before, Tone(key.text), placement))
            case Act.ACCENT:
                self._edit(lambda before: telex.put_accent(before, key.text))
            case Act.ERASE:
                self._erase()
            case Act.DONE:
                self.lower()
            case _:
                self._switch(key.act)

    @Slot()
    def rise(self) -> None:
        """Come up for the field that has the focus, however it got it."""
        self._wanted = True
        self._settle_soon()

    @Slot()
    def lower(self) -> None:
        """Go away until a field is touched again."""
        self._wanted = False
        self._settle_soon()

    def _switch(self, act: Act) -> None:
        if act is Act.PAGE:
            self._signs = not self._signs
        elif act is Act.TELEX:
            self._telex = not self._telex
        else:
            among = choices(self._language)
            self._layout = among[(among.index(self._layout) + 1) % len(among)]
        self._lay_out()

    def _lay_out(self) -> None:
        self._keys, caps = [], []
        for line, row in enumerate(self._shown.rows(signs=self._signs)):
            at = (CELLS - sum(key.width for key in row)) / 2
            for key in row:
                self._keys.append(key)
                caps.append(KeyCapRow(line, at, key.width, key.act, key.text))
                at += key.width
        self._caps.show(caps)
        self.changed.emit()

    @property
    def _shown(self) -> Layout:
        return ADDRESS if self._hints & _PLAIN_HINTS else self._layout

    @property
    def _composes(self) -> bool:
        """Whether letters are keys of Telex just now."""
        return self._telex and self._shown.is_telex

    @property
    def _placement(self) -> TonePlacement:
        return TonePlacement(self._settings.tone_placement)

    def _type_letter(self, before: str, letter: str, placement: TonePlacement) -> str:
        if self._shown is VIETNAMESE:
            return telex.type_letter(before, letter, placement)
        return before + letter

    # ---- the field

    def _edit(self, change: Callable[[str], str]) -> None:
        """Put what a key makes of the text before the cursor in its place."""
        if self._field is not None:
            write_before_cursor(self._field, change(before_cursor(self._field)))

    def _erase(self) -> None:
        if self._field is not None and has_selection(self._field):
            erase_selection(self._field)
        else:
            self._edit(partial(telex.erase, placement=self._placement))

    # ---- the window

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See who writes, with a finger or on a real keyboard; Qt's own signature."""
        kind = event.type()
        if kind in _PRESSES:
            self._is_held = True
            self._by_touch = _is_finger(event)
            if self._by_touch:
                self._touched_at(_place(event))
        elif kind in _RELEASES:
            self._is_held = False
            self._settle_soon()
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key_pressed(event)
        return super().eventFilter(watched, event)

    def _key_pressed(self, event: QKeyEvent) -> bool:
        """Return whether Telex took this key of a real keyboard."""
        self._by_touch = False
        if self._is_up and event.key() == Qt.Key.Key_Escape:
            self.lower()
            return True
        key = event.text()
        if self._field is None or len(key) != 1 or event.modifiers() & _SHORTCUTS:
            return False
        if self._settings.keyboard is Raised.TOUCH:
            self.lower()  # a real keyboard is at hand
        if event.isAutoRepeat() or not (key.isascii() and key.isalpha() and self._composes):
            return False
        before = before_cursor(self._field)
        after = telex.type_key(before, key, self._placement)
        if after == before + key:
            return False
        write_before_cursor(self._field, after)
        return True

    def _focus(self, item: QObject | None) -> None:
        """Follow the focus: a field is whatever takes the text of an input method."""
        hints = hints_of(item)
        self._field = None if hints is None else item
        if self._field is not None:
            always = self._settings.keyboard is Raised.ALWAYS
            self._wanted = self._wanted or self._by_touch or always
            self._hints, self._signs = hints or _HINT.ImhNone, False
            self._lay_out()
        self._settle_soon()

    def _touched_at(self, place: QPointF) -> None:
        field = self._field
        if isinstance(field, QQuickItem) and field.contains(field.mapFromScene(place)):
            self._wanted = True

    def _settle_soon(self) -> None:
        QTimer.singleShot(0, self, self._settle)

    def _settle(self) -> None:
        """Come up or go away; never under a finger, or what it presses would move."""
        if self._field is None and not self._is_held:
            self._wanted = False
        is_up = self._wanted and self._field is not None and bool(self.canRise)
        if is_up != self._is_up and not self._is_held:
            self._is_up = is_up
            self.raisedChanged.emit()


def _is_finger(event: QEvent) -> bool:
    if isinstance(event, QTouchEvent):
        return True
    device = event.pointingDevice() if isinstance(event, QMouseEvent) else None
    return device is not None and device.type() == QPointingDevice.DeviceType.TouchScreen


def _place(event: QEvent) -> QPointF:
    if isinstance(event, QTouchEvent):
        return event.points()[0].scenePosition()
    return event.scenePosition() if isinstance(event, QMouseEvent) else QPointF()
