"""What every page of the studio is given: who sits there, in which language, and the services."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.audio.microphones import NoMicrophoneError
from kiosk.content.communes import CommuneDirectory
from kiosk.content.languages import LanguageDirectory
from kiosk.content.library import GuideLibrary
from kiosk.domain.clock import Clock
from kiosk.domain.language import Language
from kiosk.domain.narration import Person
from kiosk.domain.session import local_day
from kiosk.errors import DeskError
from kiosk.paths import Paths
from kiosk.settings import Settings
from kiosk.ui.viewmodels.speech import Speech
from kiosk.ui.viewmodels.studio_listening import Listening
from kiosk.ui.wording import Saying

if TYPE_CHECKING:  # with numpy, 150 ms: not before the first frame
    from kiosk.studio.plan import PlannedLine, RecordingPlan
    from kiosk.studio.project import Project
    from kiosk.studio.standing import Progress
    from kiosk.studio.workshop import Workshop
    from kiosk.ui.adapters.qt_recorder import Recorder
    from kiosk.ui.adapters.qt_worker import Worker

__all__ = ["NoMicrophoneError", "Question", "StudioDesk"]


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked before a deed that cannot be taken back; it is spoken as well.

    Attributes:
        title, what: The question, and what would happen.
        yes: The button that does it; the other one always stays.
        values: For what stands in braces.
    """

    title: Saying
    what: Saying
    yes: Saying
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass
class StudioDesk:
    """One studio's services, and the person it is serving.

    Attributes:
        workshop: The folder of all recordings; this studio holds it alone.
        speech, listening: What speaks lines and what plays takes; each silences the other.
        worker: Does what takes longer than a frame, one thing after another.
        recorder: The microphone; ``None`` until the sound is loaded, or where Qt has none.
        go: Show the page of that name.
        fail: Say a fault of the world and its way out; the deed is tried again when the
            person asks for it.
        ask: Ask before a deed that cannot be taken back, and do it upon "yes".
        refresh: Show the header anew: a take was kept, a microphone found.
        asked: How often each guide was asked for on this kiosk, by guide and language.
        project: What is recorded in the language that is open; ``None`` before one is chosen.
        plan: Every line of that language, the most needed first.
        language, tag: The language, and the tag of it or of its dialect.
        narrator: Who records; ``None`` where the person only listens.
        reviewer: Who listens to the takes of others: the same person.
        next_line: Id of the line with which the recording page is to begin; empty for the
            first that is to be done.
        microphone: ``unchecked``, ``good``, ``poor`` or ``missing``.
        text_scale: How much larger than usual this person reads: 1.0, 1.25 or 1.5.
    """

    paths: Paths
    settings: Settings
    library: GuideLibrary
    languages: LanguageDirectory
    communes: CommuneDirectory
    speech: Speech
    listening: Listening
    worker: Worker
    workshop: Workshop
    clock: Clock
    recorder: Recorder | None = None
    go: Callable[[str], None] = field(default=lambda _page: None)
    fail: Callable[[DeskError, Callable[[], None] | None], None] = field(
        default=lambda _error, _again: None
    )
    ask: Callable[[Question, Callable[[], None]], None] = field(
        default=lambda _question, _deed: None
    )
    refresh: Callable[[], None] = field(default=lambda: None)
    asked: Mapping[tuple[str, str], int] = field(default_factory=dict)
    project: Project | None = None
    plan: RecordingPlan | None = None
    language: Language | None = None
    tag: str = ""
    narrator: Person | None = None
    reviewer: Person | None = None
    next_line: str = ""
    microphone: str = "unchecked"
    text_scale: float = 1.0

    @property
    def open_project(self) -> Project:
        """The project, on a page that is only shown with one open."""
        if self.project is None:
            raise RuntimeError("this page is only shown with a language open")
        return self.project

    @property
    def open_plan(self) -> RecordingPlan:
        """The plan, on a page that is only shown with one open."""
        if self.plan is None:
            raise RuntimeError("this page is only shown with a language open")
        return self.plan

    def open_language(self, tag: str) -> None:
        """Open what is recorded in a language or dialect, and plan it.

        Raises:
            DeskError: Its folder cannot be read.
        """
        from kiosk.studio.plan import asked_for, recording_plan  # noqa: PLC0415  (with numpy)
        from kiosk.ui.plan_lines import language_lines_of  # noqa: PLC0415

        language = self.languages.language(tag)
        if language is None:
            raise ValueError(f"no language has the tag {tag}")
        self.project = self.workshop.project(tag)
        self.language, self.tag = language, tag
        lines, pages = language_lines_of(language, tag, self.languages.title(tag))
        self.plan = recording_plan(
            self.library.guides(),
            lines,
            language,
            asked_for(self.asked, tag),
            pages=pages,
            today=local_day(self.clock.now()),
        )

    def attempt(self, deed: Callable[[], None], then: Callable[[], None] = lambda: None) -> bool:
        """Do something that the world may prevent, and go on with ``then``.

        A fault is shown with "try again", which goes on just the same.

        Returns:
            Whether it was done.
        """

        def again() -> None:
            self.attempt(deed, then)

        try:
            deed()
        except DeskError as error:
            self.fail(error, again)
            return False
        then()
        return True

    def silence(self) -> None:
        """End whatever sounds."""
        self.listening.stop()
        self.speech.hush()

    def language_title(self) -> str:
        """Return what the open language is called, with its dialect: "Tiếng Tày"."""
        return "" if self.language is None else self.languages.title(self.tag)

    def progress(self, *, of_group: bool = False) -> Progress | None:
        """Return how far the open language has come.

        Args:
            of_group: Only the guide or page in which somebody records, if any.
        """
        from kiosk.studio.standing import progress  # noqa: PLC0415  (with the plan)

        project, plan = self.project, self.plan
        if project is None or plan is None:
            return None
        marked = project.bookmark or self.next_line
        lines = plan.lines()
        if of_group:
            groups = [one for one in plan.groups if any(x.line_id == marked for x in one.lines)]
            lines = iter(groups[0].lines) if groups else lines
        return progress(project.status(line) for line in lines)

    def first_to_do(self) -> PlannedLine | None:
        """Return the line to go on with: where this person stopped, or the most needed one."""
        from kiosk.studio.standing import LineStatus  # noqa: PLC0415  (with the plan)

        project, plan = self.open_project, self.open_plan
        wanting = {LineStatus.OUTDATED, LineStatus.SENT_BACK, LineStatus.FRESH}
        lines = list(plan.lines())
        statuses = {line.line_id: project.status(line) for line in lines}
        for one in lines:
            if statuses[one.line_id] in wanting:
                return one
        left = [one for one in lines if statuses[one.line_id] is LineStatus.TO_RECORD]
        if not left:
            return None
        marked = project.bookmark
        return next((one for one in left if one.line_id == marked), left[0])
