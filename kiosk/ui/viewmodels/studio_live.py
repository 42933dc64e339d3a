"""The recording under way: what the microphone hears, how long it is, and what is wrong."""

from __future__ import annotations

import math
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.qt import QT_TRANSLATE_NOOP, Property, QmlUncreatable
from kiosk.ui.studio_desk import NoMicrophoneError, StudioDesk
from kiosk.ui.viewmodels import studio_take_words as words

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

BARS, SHOWN = 80, 4.0
"""As many bars as the recorder keeps, and how many seconds those are."""

LONGEST = 110.0
"""Seconds: no line is longer, and a pack takes no longer clip; somebody has gone away."""

FLOOR = -60.0  # dBFS at the left end of the meter
FAINT, LOW, HIGH = -52.0, -38.0, 0.985  # dBFS, dBFS, peak

FAULTS: dict[str, tuple[str, str]] = {
    # what happened, and the one thing to do; the keys are those of the recorder
    "missing": (
        QT_TRANSLATE_NOOP("Studio", "Chưa thấy micro."),
        QT_TRANSLATE_NOOP("Studio", "Cắm micro vào máy, rồi bấm nút thử lại."),
    ),
    "unplugged": (
        QT_TRANSLATE_NOOP("Studio", "Micro bị rút ra."),
        QT_TRANSLATE_NOOP("Studio", "Cắm lại micro, rồi bấm nút thử lại."),
    ),
    "busy": (
        QT_TRANSLATE_NOOP("Studio", "Chương trình khác đang giữ micro."),
        QT_TRANSLATE_NOOP("Studio", "Tắt chương trình đó, rồi bấm nút thử lại."),
    ),
    "muted": (
        QT_TRANSLATE_NOOP("Studio", "Micro đang tắt tiếng."),
        QT_TRANSLATE_NOOP("Studio", "Bật công tắc trên micro, hoặc bật trong máy."),
    ),
    "disk_full": (
        QT_TRANSLATE_NOOP("Studio", "Máy hết chỗ."),
        QT_TRANSLATE_NOOP("Studio", "Xóa bớt tệp trên máy, rồi bấm nút thử lại."),
    ),
}
_HOPELESS = frozenset({"missing", "unplugged", "busy"})
KEPT = QT_TRANSLATE_NOOP("Studio", "Phần đã nói vẫn giữ.")


@QmlElement
@QmlUncreatable("made by the program")
class LiveTake(QObject):
    """The microphone while a page has it; it listens from ``open`` on, so that none is late."""

    progressed = Signal()
    changed = Signal()
    interrupted = Signal()  # nothing more can be recorded; what was said so far is kept

    def __init__(self, desk: StudioDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_open = False
        self._is_wired = False
        self._fault = ""
        self._has_kept = False
        self._bars: list[float] = []

    # ---- the microphone

    def open(self) -> None:
        """Begin to listen with the microphone chosen last."""
        recorder = self._desk.recorder
        self._is_open = True
        self._has_kept = False
        if recorder is None:
            self._fault = "missing"
            self.changed.emit()
            return
        if not self._is_wired:
            self._is_wired = True
            recorder.levelChanged.connect(self._heard)
            recorder.faultOccurred.connect(self._fail)
            recorder.recovered.connect(self._recover)
            recorder.devicesChanged.connect(self._look_again)
        self._fault = str(recorder.fault or "") if recorder.is_open else ""
        if not recorder.is_open and recorder.open(recorder.device_id):
            self._fault = ""
        self.changed.emit()

    def close(self) -> None:
        """Let go of the microphone; ``end`` comes first, where something is being recorded."""
        self._is_open = False
        if self._desk.recorder is not None:
            self._desk.recorder.close()

    def is_ready(self) -> bool:
        """Whether a recording can begin; a microphone that was lost is looked for once more."""
        if self._fault in _HOPELESS:
            self.tryAgain()
        return self._fault not in _HOPELESS

    def begin(self, path: Path) -> None:
        """Record into a new master; whatever sounds falls silent, and is not recorded.

        Raises:
            DeskError: There is no microphone, or no room for what is said.
        """
        desk = self._desk
        was_loud = desk.listening.isPlaying or desk.speech.isSpeaking
        desk.silence()
        if desk.recorder is None:
            raise NoMicrophoneError
        if was_loud:
            desk.recorder.begin(path, 0.0)
        else:
            desk.recorder.begin(path)
        if self._fault == "disk_full":
            self._fault = ""
        self._has_kept = False
        self.changed.emit()
        self.progressed.emit()
        desk.refresh()

    def end(self) -> float:
        """Make the master of what was said, and return its length in seconds.

        Raises:
            DeskError: Not even what was said could be kept.
        """
        recorder = self._desk.recorder
        if recorder is None or not recorder.is_recording:
            raise RuntimeError("nothing is being recorded")
        try:
            return recorder.end()
        finally:
            self.changed.emit()
            self._desk.refresh()

    # ---- what is shown

    @Property(bool, notify=changed)
    def isOn(self) -> bool:
        """Whether something is being recorded."""
        recorder = self._desk.recorder
        return recorder is not None and recorder.is_recording

    @Property(list, notify=progressed)
    def bars(self) -> list[float]:
        """The last seconds of it, the newest last; less of them at its beginning."""
        recorder = self._desk.recorder
        if recorder is not None and recorder.is_recording:
            count = min(BARS, max(1, math.ceil(recorder.seconds * BARS / SHOWN)))
            self._bars = [math.sqrt(bar) for bar in recorder.bars[-count:]]
        return self._bars

    @Property(float, notify=progressed)
    def head(self) -> float:
        """Where the newest bar stands, 0 to 1."""
        recorder = self._desk.recorder
        return min(1.0, recorder.seconds / SHOWN) if recorder is not None else 0.0

    @Property(str, notify=progressed)
    def length(self) -> str:
        recorder = self._desk.recorder
        return words.seconds(recorder.seconds) if recorder is not None else ""

    @Property(float, notify=progressed)
    def level(self) -> float:
        """How loud it is, 0 to 1, as loudness is felt."""
        recorder = self._desk.recorder
        return max(0.0, 1 - recorder.loudness / FLOOR) if recorder is not None else 0.0

    @Property(str, notify=progressed)
    def verdict(self) -> str:
        """``silent``, ``low``, ``good`` or ``high``."""
        recorder = self._desk.recorder
        if recorder is None or recorder.loudness < FAINT:
            return "silent"
        if recorder.level >= HIGH:
            return "high"
        return "low" if recorder.loudness < LOW else "good"

    @Property(str, notify=changed)
    def fault(self) -> str:
        """What is wrong, as the recorder names it; empty while all is well."""
        return self._fault

    @Property(bool, notify=changed)
    def hasKept(self) -> bool:
        """Whether a recording was cut short, of which what was said before is kept."""
        return self._has_kept

    @Property(str, notify=changed)
    def faultTitle(self) -> str:
        if not self._fault:
            return ""
        title = words.shown(FAULTS[self._fault][0])
        return f"{title} {words.shown(KEPT)}" if self._has_kept else title

    @Property(str, notify=changed)
    def faultAdvice(self) -> str:
        return words.shown(FAULTS[self._fault][1]) if self._fault else ""

    # ---- what is done

    @Slot()
    def tryAgain(self) -> None:
        """Look for the microphone once more."""
        self._has_kept = False
        self._reopen()

    # ---- within

    def _heard(self) -> None:
        if not self._is_open:
            return
        self.progressed.emit()
        recorder = self._desk.recorder
        if recorder is not None and recorder.is_recording and recorder.seconds >= LONGEST:
            self.interrupted.emit()

    def _fail(self, fault: str) -> None:
        if not self._is_open:
            return
        self._fault = str(fault)
        recorder = self._desk.recorder
        self._has_kept = recorder is not None and recorder.is_recording and recorder.seconds > 0
        self.changed.emit()
        if recorder is not None and recorder.is_recording:
            self.interrupted.emit()

    def _recover(self) -> None:
        if self._is_open and self._fault in {"muted", "busy"}:
            self._fault = ""
            self._has_kept = False
            self.changed.emit()

    def _look_again(self) -> None:
        """Something was plugged in or pulled out."""
        recorder = self._desk.recorder
        is_lost = self._is_open and self._fault in {"missing", "unplugged"} and not self.isOn
        if is_lost and recorder is not None and recorder.devices():
            self._reopen()

    def _reopen(self) -> None:
        recorder = self._desk.recorder
        if recorder is None:
            return
        if self._fault == "disk_full" or recorder.open(recorder.device_id) or recorder.open():
            self._fault = ""
        self.changed.emit()
