"""Reading and changing the text of whatever field has the focus, as an input method does.

Qt asks and tells every kind of text field by the same two events, so nothing here knows which
kind it is; the field's own length limit, selection and ``textEdited`` keep their meaning.
Positions are counted in UTF-16, as Qt counts them.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QInputMethodQueryEvent, QKeyEvent

_QUERY = Qt.InputMethodQuery
_UTF16 = "utf-16-le"


def hints_of(item: QObject | None) -> Qt.InputMethodHint | None:
    """Return what a field says about its text; ``None`` for what is no field to write in."""
    if item is None:
        return None
    asked = _ask(item, _QUERY.ImEnabled | _QUERY.ImHints)
    if not asked.value(_QUERY.ImEnabled):
        return None
    return Qt.InputMethodHint(asked.value(_QUERY.ImHints) or 0)


def before_cursor(field: QObject) -> str:
    """Return the text before the cursor, or before the selection that typing will replace."""
    text = _ask(field, _QUERY.ImSurroundingText).value(_QUERY.ImSurroundingText) or ""
    return str(text).encode(_UTF16)[: 2 * min(_ends(field))].decode(_UTF16, "ignore")


def has_selection(field: QObject) -> bool:
    """Whether something is selected."""
    cursor, anchor = _ends(field)
    return cursor != anchor


def write_before_cursor(field: QObject, after: str) -> None:
    """Make the text before the cursor this one, changing as little as possible."""
    before = before_cursor(field)
    if after == before:
        return
    same = next(
        (at for at, (old, new) in enumerate(zip(before, after, strict=False)) if old != new),
        min(len(before), len(after)),
    )
    gone = len(before[same:].encode(_UTF16)) // 2
    commit = QInputMethodEvent()
    commit.setCommitString(after[same:], -gone, gone)
    QCoreApplication.sendEvent(field, commit)


def erase_selection(field: QObject) -> None:
    """Erase what is selected."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        key = QKeyEvent(kind, Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.sendEvent(field, key)


def _ends(field: QObject) -> tuple[int, int]:
    asked = _ask(field, _QUERY.ImCursorPosition | _QUERY.ImAnchorPosition)
    cursor = asked.value(_QUERY.ImCursorPosition) or 0
    return int(cursor), int(asked.value(_QUERY.ImAnchorPosition) or 0)


def _ask(item: QObject, queries: Qt.InputMethodQuery) -> QInputMethodQueryEvent:
    asked = QInputMethodQueryEvent(queries)
    QCoreApplication.sendEvent(item, asked)
    return asked
