"""Recording one line after another: say it, hear it, use it, and on to the next."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.take_quality import Problem
from kiosk.studio.plan import PlannedLine
from kiosk.studio.take import Take, TakeState
from kiosk.ui.models.rows import Rows
from kiosk.ui.qt import QT_TRANSLATE_NOOP, Property, QmlUncreatable
from kiosk.ui.studio_desk import StudioDesk
from kiosk.ui.viewmodels import studio_take_words as words
from kiosk.ui.viewmodels.studio_line import LineModel
from kiosk.ui.viewmodels.studio_live import LiveTake
from kiosk.ui.viewmodels.studio_page import StudioPage
from kiosk.ui.viewmodels.studio_place import HeadingRow, Place, Sitting
from kiosk.ui.viewmodels.studio_reason import Reason
from kiosk.ui.viewmodels.studio_take import TakeModel
from kiosk.ui.viewmodels.studio_taking import Taking

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

UNKEPT = frozenset({TakeState.FRESH, TakeState.HEARD})
_STAGES = {TakeState.SENT_BACK: "sent_back", TakeState.FRESH: "taken", TakeState.HEARD: "taken"}

_LINE_OF = QT_TRANSLATE_NOOP("Studio", "Câu {number} trong {count}")


@QmlElement
@QmlUncreatable("made by the program")
class RecordingPage(StudioPage):
    """One line at a time; it goes on by itself only after "Dùng bản này".

    Leaving in the middle of a recording keeps what was said, as a take not yet used.
    """

    changed = Signal()
    placeChanged = Signal()

    def __init__(self, desk: StudioDesk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._line = LineModel(desk, self)
        self._take = TakeModel("take", desk, self)
        self._live = LiveTake(desk, self)
        self._reason = Reason(words.KEEPING, self)
        self._headings = Rows(HeadingRow, self)
        self._place: Place | None = None
        self._previous: Path | None = None
        self._stage = "idle"
        self._sheet = ""
        self._is_refused = False
        self._sitting = Sitting()
        self._live.changed.connect(self.changed)
        self._taking = Taking(desk, self._live, self)
        self._taking.stageChanged.connect(self._take_stage)
        self._taking.made.connect(self._show_made)
        self._taking.failed.connect(self._show_made)
        self._take.heardToEnd.connect(self._heard)
        desk.listening.progressed.connect(self._follow)

    def enter(self) -> None:
        desk = self._desk
        if desk.narrator is None:
            raise RuntimeError("this page is only shown to who records")
        self._place = None
        self._live.open()
        wanted, desk.next_line = desk.next_line, ""
        planned = desk.open_plan.line(wanted) if wanted else desk.first_to_do()
        self._show(planned or next(desk.open_plan.lines()))
        self._open("" if planned is not None else "all_done")

    def leave(self) -> None:
        self._taking.stop()  # what was said is kept
        self._desk.worker.finish()
        self._live.close()
        self._line.save()

    # ---- what is shown

    @Property(LineModel, constant=True)
    def line(self) -> LineModel:
        return self._line

    @Property(TakeModel, constant=True)
    def take(self) -> TakeModel:
        return self._take

    @Property(LiveTake, constant=True)
    def live(self) -> LiveTake:
        return self._live

    @Property(Reason, constant=True)
    def reason(self) -> Reason:
        return self._reason

    @Property(QObject, constant=True)
    def headings(self) -> Rows:
        return self._headings

    @Property(str, notify=placeChanged)
    def groupTitle(self) -> str:
        return self._place.group.title if self._place is not None else ""

    @Property(int, notify=placeChanged)
    def heading(self) -> int:
        """Which heading is open, from 0."""
        return self._place.heading if self._place is not None else 0

    @Property(bool, notify=placeChanged)
    def hasPrevious(self) -> bool:
        return self._previous is not None

    @Property(str, notify=changed)
    def nextGroup(self) -> str:
        """Title of the next group with something to do; empty where there is none."""
        if self._place is None or self._sheet != "group_done":
            return ""
        found = self._place.next_group(self._desk.open_project)
        return found[0].title if found is not None else ""

    @Property(str, notify=changed)
    def stage(self) -> str:
        """What can be done with this line now.

        ``idle`` (nothing is recorded of these words), ``recording``, ``measuring``, ``taken``
        (to be heard and used), ``kept`` (it waits or is approved), ``sent_back``.
        """
        return self._stage

    @Property(str, notify=changed)
    def sheet(self) -> str:
        """What lies over the page.

        ``measures``, ``reason``, ``rest``, ``list``, ``group_done``, ``all_done`` or nothing.
        """
        return self._sheet

    @Property(str, notify=changed)
    def note(self) -> str:
        """One sentence: what to do now, or why something cannot be done yet."""
        take = self._take
        return words.recording_note(
            self._stage, take.take, self._taking.sentence, was_heard=take.wasHeard
        )

    @Property(bool, notify=changed)
    def wantsMicrophone(self) -> bool:
        """Whether nothing can go on before the microphone is back: it was wanted just now."""
        return bool(self._live.fault) and (
            self._is_refused or (self._stage == "idle" and not self._take.exists)
        )

    @Property(bool, notify=changed)
    def canUse(self) -> bool:
        """Whether "Dùng bản này" does something: it was heard to its end, and somebody speaks."""
        take = self._take.take
        is_silent = take is not None and Problem.SILENT in take.problems
        return self._stage == "taken" and self._take.wasHeard and not is_silent

    @Property(bool, notify=changed)
    def canRedo(self) -> bool:
        """Whether one sentence can be recorded again alone."""
        take = self._take.take
        if take is None or self._stage not in {"taken", "kept", "sent_back"}:
            return False
        return len(take.marks) == self._line.count > 1 and bool(take.master)

    # ---- recording

    @Slot()
    def toggle(self) -> None:
        """Start, or stop: the space key and the button."""
        if self._sheet or self._stage == "measuring":
            return
        if self._live.isOn:
            self._taking.stop()
        else:
            self._begin(0)

    @Slot(int)
    def redo(self, number: int) -> None:
        """Record one sentence again, from 1; the others stay as they are."""
        if self.canRedo:
            self._begin(number)

    def _begin(self, number: int) -> None:
        if self._place is None:
            return
        redo = self._take.take if number else None
        is_on = self._taking.begin(self._place.planned, redo, max(0, number - 1))
        self._is_refused = not is_on
        if is_on:
            self._sitting.record(self._desk.clock.now())
        self.changed.emit()

    def _take_stage(self) -> None:
        if self._taking.stage:
            self._set_stage(self._taking.stage)

    def _show_made(self, planned: PlannedLine, take: Take | None = None) -> None:
        """Show what became of a recording, while its line is still open."""
        if self._place is not None and self._place.planned == planned:
            self._show(planned, take)

    # ---- hearing

    @Slot()
    def listenPrevious(self) -> None:
        """Hear the take before this one, to speak in the same tone; a second touch ends it."""
        from kiosk.audio.measure import clip_seconds  # noqa: PLC0415  (with Qt's sound)

        listening, path = self._desk.listening, self._previous
        if listening.topic == "previous":
            listening.stop()
        elif path is not None:
            self._desk.attempt(lambda: listening.play("previous", path, clip_seconds(path)))

    def _heard(self) -> None:
        take = self._take.take
        if take is not None and take.state is TakeState.FRESH:
            project = self._desk.open_project
            self._desk.attempt(
                lambda: self._take.show(project.listened(take.take_id), is_heard=True)
            )
        self.changed.emit()

    def _follow(self) -> None:
        self._line.follow(self._desk.listening, "take")

    # ---- using

    @Slot()
    def use(self) -> None:
        """Keep this take; one with poor measures wants a reason first."""
        take = self._take.take
        if take is None or not self.canUse:
            return
        if take.problems and not self._reason.text:
            self._open("reason")
            return
        project, because = self._desk.open_project, self._reason.text if take.problems else ""

        def keep() -> None:
            project.keep(take.take_id, because)
            for other in project.takes_of(take.line_id):  # what was not good enough
                if other.narrator == take.narrator and other.state in UNKEPT:
                    project.throw_away(other.take_id)

        self._desk.attempt(keep, self._go_on)

    def _go_on(self) -> None:
        """Show the next line with something to do; at the end of the group, say so."""
        place = self._place
        if place is None:
            return
        following = place.next_to_do(self._desk.open_project)
        self._show(following or place.planned)
        is_long = self._sitting.is_long(self._desk.clock.now())
        if is_long:
            self._sitting.rest()
        self._open("group_done" if following is None else "rest" if is_long else "")

    # ---- going somewhere

    @Slot()
    def goOn(self) -> None:
        """Leave this line as it is; the next one comes."""
        if self._place is not None:
            self._show(self._place.following())

    @Slot(str)
    def goTo(self, heading: str) -> None:
        """Show a heading's first line with something to do; touched again, its next line."""
        if self._place is not None:
            self._open("")
            self._show(self._place.within(int(heading), self._desk.open_project))

    @Slot()
    def openNextGroup(self) -> None:
        """Go on with the next group that has something to do."""
        found = self._place.next_group(self._desk.open_project) if self._place else None
        if found is not None:
            self._open("")
            self._show(found[1])

    @Slot()
    def openMeasures(self) -> None:
        self._open("measures")

    @Slot()
    def openList(self) -> None:
        self._open("list")

    @Slot()
    def closeSheet(self) -> None:
        self._open("")

    @Slot()
    def leavePage(self) -> None:
        """Back to the plan: enough for now."""
        self._desk.go("plan")

    @Slot()
    def back(self) -> None:
        if self._live.isOn:
            self._taking.stop()  # what was said is kept
        elif self._sheet:
            self._open("")
        else:
            self._desk.go("plan")

    # ---- within

    def _show(self, planned: PlannedLine, take: Take | None = None) -> None:
        """Show a line, and of it that take, or what counts now."""
        desk, project = self._desk, self._desk.open_project
        if self._taking.stage:
            return
        is_other = self._place is None or self._place.planned != planned
        place = self._place = Place.of(planned, desk.open_plan)
        if is_other:
            desk.silence()
            desk.attempt(lambda: project.set_bookmark(planned.line_id))
            number, count = place.among
            among = words.shown(_LINE_OF, number=str(number), count=str(count))
            self._line.show(planned, among if count > 1 else "")
            self._previous = project.previous_clip(planned, desk.open_plan)
        self._is_refused = False
        take = take or self._newest(planned)
        self._take.show(take, is_heard=take is not None and take.state is not TakeState.FRESH)
        is_same = take is not None and take.text_hash == planned.text_hash
        self._reason.begin()
        self._headings.show(list(place.rows(project)))
        self.placeChanged.emit()
        self._set_stage(_STAGES.get(take.state, "kept") if take is not None and is_same else "idle")
        desk.refresh()

    def _newest(self, planned: PlannedLine) -> Take | None:
        """Return the narrator's own take that is not kept yet, or what counts."""
        project, narrator = self._desk.open_project, self._desk.narrator
        takes = project.takes_of(planned.line_id)
        newest = next(iter(takes), None)
        if (
            newest is not None
            and narrator is not None
            and newest.state in UNKEPT
            and (newest.narrator == narrator.person_id)
        ):
            return newest
        return project.saying(planned) or project.current(planned.line_id)

    def _set_stage(self, stage: str) -> None:
        self._stage = stage
        self.changed.emit()

    def _open(self, sheet: str) -> None:
        self._sheet = sheet
        self.changed.emit()
