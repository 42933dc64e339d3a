"""Who speaks, in words: a person or a machine, in which language, and why in no better one."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.ui import wording
from kiosk.ui.desk import Desk
from kiosk.ui.qt import Property, QmlUncreatable

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_SAYINGS = {
    # (why not as wished, who speaks): what the screen says
    ("", "recorded"): wording.SOURCE_PERSON,
    ("", "synthetic"): wording.SOURCE_MACHINE,
    ("missing", "recorded"): wording.SOURCE_MISSING_PERSON,
    ("missing", "synthetic"): wording.SOURCE_MISSING_MACHINE,
    ("outdated", "recorded"): wording.SOURCE_OUTDATED_PERSON,
    ("outdated", "synthetic"): wording.SOURCE_OUTDATED_MACHINE,
}


@QmlElement
@QmlUncreatable("made by the program")
class SoundSource(QObject):
    """What the screen says of the voice: synthetic speech is never shown as a recording."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        desk.speech.changed.connect(self.changed)

    @Property(str, notify=changed)
    def words(self) -> str:
        """What is heard, or that nothing is; empty before anything was."""
        saying = self._saying
        return saying.shown(**self._languages) if saying is not None else ""

    @Property(str, notify=changed)
    def said(self) -> str:
        """The same in Vietnamese, as it can be spoken."""
        saying = self._saying
        return saying.line(**self._languages).text if saying is not None else ""

    @Property(str, notify=changed)
    def glyph(self) -> str:
        speech = self._desk.speech
        if speech.isSilent:
            return "mic-off"
        return "mic" if speech.source == "recorded" else "waveform"

    @Property(bool, notify=changed)
    def isMissing(self) -> bool:
        """Whether what the citizen wished to hear is not what is heard."""
        return bool(self._desk.speech.isSilent or self._why)

    @property
    def _why(self) -> str:
        speech = self._desk.speech
        if speech.isOutdated:
            return "outdated"
        return "missing" if speech.isFallback and not speech.hearing.is_vietnamese else ""

    @property
    def _saying(self) -> wording.Saying | None:
        speech = self._desk.speech
        if speech.isSilent:
            return wording.SOURCE_NONE
        return _SAYINGS.get((self._why, speech.source))

    @property
    def _languages(self) -> dict[str, str]:
        speech, title = self._desk.speech, self._desk.language_title
        heard = title(speech.heardLanguage) if speech.heardLanguage else ""
        wished = title(speech.hearing.wished)
        return {"wished": wished, "heard": heard[:1].lower() + heard[1:]}
