"""The steps of a guide file, with their questions and the roads between them."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.content import checks
from kiosk.content.checks import Stop, Way
from kiosk.content.guide_pictures import PictureReader
from kiosk.content.guide_reader import GuideReader, join
from kiosk.content.yaml_tree import Entries, Node, line_of
from kiosk.domain.guide import Answer, Picture, Question, Step
from kiosk.domain.line import Line

STEP_KEYS = (
    *("id", "title", "say", "sentences", "warning", "picture", "needs_network", "portal_url"),
    *("question", "next"),
)
QUESTION_KEYS = ("text", "say", "answers")
ANSWER_KEYS = ("id", "text", "say", "picture", "goto")
_END = "end"
MOST_STEPS = 60
MOST_SENTENCES = 2
MOST_ANSWERS = 4
MOST_TITLE = 60
MOST_SENTENCE = 160
MOST_ANSWER = 60


class StepReader:
    """Reads ``steps`` and ``offline_start``, which names one of them."""

    def __init__(self, reader: GuideReader) -> None:
        self._reader = reader
        self._pictures = PictureReader(reader)
        self._stops: list[Stop] = []
        self._lines: dict[str, int] = {}  # where each id was first given
        self.offline_start: str | None = None

    def read(self, entries: Entries) -> tuple[Step, ...]:
        """Return the steps; what is wrong with them or their roads is noted."""
        nodes = self._reader.items(entries, "steps", "", least=1, most=MOST_STEPS)
        ids = [self._step_id(node, field) for node, field in nodes]
        steps = []
        for (node, field), step_id, following in zip(nodes, ids, [*ids[1:], _END], strict=False):
            step = self._step(node, field, step_id, following)
            if step is not None:
                steps.append(step)
        self._check_roads(entries)
        return tuple(steps)

    def _check_roads(self, entries: Entries) -> None:
        start = self._reader.text(entries, "offline_start", "")
        self.offline_start = start or None
        offline = Way(start, line_of(entries, "offline_start"), "offline_start") if start else None
        for problem in checks.road_problems(self._stops, offline):
            self._reader.add(problem.line, problem.field, problem.code, **problem.values)

    def _step_id(self, node: Node, field: str) -> str:
        """Return the id; without a good one a stand-in, so that the roads hold together."""
        stand_in = f"({field})"
        if not isinstance(node, Entries):
            return stand_in
        value = self._reader.text(node, "id", field)
        line = line_of(node, "id")
        if not value:
            return stand_in
        if value == _END:
            self._reader.add(line, join(field, "id"), "id.reserved", value=value)
            return stand_in
        if not checks.is_id(value):
            self._reader.add(line, join(field, "id"), "value.id", value=value)
        if value in self._lines:
            first = self._lines[value]
            self._reader.add(line, join(field, "id"), "id.twice", value=value, first=first)
            return stand_in
        self._lines[value] = line
        return value

    def _step(self, node: Node, field: str, step_id: str, following: str) -> Step | None:
        reader = self._reader
        entries = reader.entries(node, field, STEP_KEYS)
        if entries is None:
            line = node.line
            ways = () if following == _END else (Way(following, line, field),)
            self._stops.append(Stop(step_id, line, field, ways))
            return None
        reader.require(entries, field, ("id", "title", "sentences", "picture"))
        question, answers = self._question(entries, field)
        next_id = self._next(entries, field, following, asks="question" in entries.nodes)
        needs_network = reader.flag(entries, "needs_network", field)
        onward = (
            ()
            if next_id is None
            else (Way(next_id, line_of(entries, "next"), join(field, "next")),)
        )
        line = line_of(entries, "id")
        self._stops.append(Stop(step_id, line, field, answers or onward, needs_network))
        return Step(
            step_id=step_id,
            title=reader.titled(entries, field, MOST_TITLE),
            sentences=self._sentences(entries, field),
            picture=self._pictures.read(entries, field),
            warning=reader.line(entries, "warning", field, MOST_SENTENCE),
            needs_network=needs_network,
            portal_url=reader.address(entries, "portal_url", field),
            question=question,
            next_id=next_id,
        )

    def _sentences(self, entries: Entries, field: str) -> tuple[Line, ...]:
        nodes = self._reader.items(entries, "sentences", field, least=1, most=MOST_SENTENCES)
        return tuple(self._reader.line_at(node, at, MOST_SENTENCE) for node, at in nodes)

    def _next(self, entries: Entries, field: str, following: str, *, asks: bool) -> str | None:
        value = self._reader.text(entries, "next", field)
        if asks:
            if value:
                line = line_of(entries, "next")
                self._reader.add(line, join(field, "next"), "question.next")
            return None
        target = value or following
        return None if target == _END else target

    def _question(self, entries: Entries, field: str) -> tuple[Question | None, tuple[Way, ...]]:
        node = entries.nodes.get("question")
        if node is None:
            return None, ()
        at = join(field, "question")
        question = self._reader.entries(node, at, QUESTION_KEYS)
        if question is None:
            return None, ()
        self._reader.require(question, at, ("answers",))
        nodes = self._reader.items(question, "answers", at, least=2, most=MOST_ANSWERS)
        pairs = [self._answer(answer, place) for answer, place in nodes]
        line = self._reader.line_within(question, at, MOST_SENTENCE)
        answers = tuple(answer for answer, _ in pairs)
        self._check_ids(nodes, answers)
        return Question(line, answers), tuple(way for _, way in pairs if way is not None)

    def _answer(self, node: Node, at: str) -> tuple[Answer, Way | None]:
        entries = self._reader.entries(node, at, ANSWER_KEYS)
        if entries is None:
            return Answer(Line(""), Picture(), ""), None
        self._reader.require(entries, at, ("picture", "goto"))
        answer_id = self._reader.given_id(entries, at)
        goto = self._reader.text(entries, "goto", at)
        way = Way(goto, line_of(entries, "goto"), join(at, "goto")) if goto else None
        line = self._reader.line_within(entries, at, MOST_ANSWER)
        return Answer(line, self._pictures.read(entries, at), goto, answer_id), way

    def _check_ids(self, nodes: Sequence[tuple[Node, str]], answers: Sequence[Answer]) -> None:
        given = zip(nodes, answers, strict=True)
        self._reader.check_ids((node, at, answer.answer_id) for (node, at), answer in given)
