"""The words of the studio for a take: what is good or wrong with it, and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite

from PySide6.QtCore import QCoreApplication, QLocale

from kiosk.domain.narration import Measures
from kiosk.domain.take_quality import LEAST_LOUDNESS, LEAST_SIGNAL, Problem
from kiosk.studio.take import Take, TakeState
from kiosk.ui.qt import QT_TRANSLATE_NOOP

CONTEXT = "Studio"
MOST_CHECKS = 3

GOOD: tuple[tuple[frozenset[Problem], str], ...] = (
    # what must not be wrong, and what it is called when it is right
    (
        frozenset({Problem.SILENT, Problem.TOO_QUIET}),
        QT_TRANSLATE_NOOP("Studio", "Đủ to"),
    ),
    (frozenset({Problem.NOISY}), QT_TRANSLATE_NOOP("Studio", "Ít ồn")),
    (frozenset({Problem.CLIPPED}), QT_TRANSLATE_NOOP("Studio", "Không vỡ tiếng")),
)

WRONG: dict[Problem, tuple[str, str]] = {
    # what is wrong, and the one thing to do about it
    Problem.SILENT: (
        QT_TRANSLATE_NOOP("Studio", "Không có tiếng nói"),
        QT_TRANSLATE_NOOP("Studio", "Xem micro đã cắm và đã bật chưa, rồi thu lại."),
    ),
    Problem.TOO_QUIET: (
        QT_TRANSLATE_NOOP("Studio", "Tiếng nhỏ"),
        QT_TRANSLATE_NOOP("Studio", "Nói to hơn, lại gần micro rồi thu lại."),
    ),
    Problem.NOISY: (
        QT_TRANSLATE_NOOP("Studio", "Ồn"),
        QT_TRANSLATE_NOOP("Studio", "Tắt quạt, đóng cửa rồi thu lại."),
    ),
    Problem.CLIPPED: (
        QT_TRANSLATE_NOOP("Studio", "Vỡ tiếng"),
        QT_TRANSLATE_NOOP("Studio", "Ngồi xa micro hơn một gang tay rồi thu lại."),
    ),
    Problem.TOO_SHORT: (
        QT_TRANSLATE_NOOP("Studio", "Ngắn quá"),
        QT_TRANSLATE_NOOP("Studio", "Nói chậm, hết cả câu, rồi mới bấm dừng."),
    ),
    Problem.TOO_LONG: (
        QT_TRANSLATE_NOOP("Studio", "Dài quá"),
        QT_TRANSLATE_NOOP("Studio", "Nói liền một hơi, hết câu thì bấm dừng ngay."),
    ),
    Problem.CUT_START: (
        QT_TRANSLATE_NOOP("Studio", "Mất tiếng đầu"),
        QT_TRANSLATE_NOOP("Studio", "Bấm thu, đợi một nhịp rồi mới nói."),
    ),
    Problem.CUT_END: (
        QT_TRANSLATE_NOOP("Studio", "Mất tiếng cuối"),
        QT_TRANSLATE_NOOP("Studio", "Nói xong, đợi một nhịp rồi mới bấm dừng."),
    ),
    Problem.MANY_PAUSES: (
        QT_TRANSLATE_NOOP("Studio", "Ngắt nhiều"),
        QT_TRANSLATE_NOOP("Studio", "Đọc thử một lần cho quen, rồi thu liền một hơi."),
    ),
}

KEEPING: tuple[str, ...] = (
    QT_TRANSLATE_NOOP("Studio", "Nhà không yên hơn được"),
    QT_TRANSLATE_NOOP("Studio", "Tiếng này nói ngắn hơn"),
    QT_TRANSLATE_NOOP("Studio", "Tiếng này nói dài hơn"),
    QT_TRANSLATE_NOOP("Studio", "Giọng tôi nhỏ"),
    QT_TRANSLATE_NOOP("Studio", "Chỉ có micro này"),
)
"""Why a narrator keeps a take though its measures are poor; kept in Vietnamese, as written."""

SENDING_BACK: tuple[str, ...] = (
    QT_TRANSLATE_NOOP("Studio", "Sai lời"),
    QT_TRANSLATE_NOOP("Studio", "Thiếu ý"),
    QT_TRANSLATE_NOOP("Studio", "Khó nghe"),
    QT_TRANSLATE_NOOP("Studio", "Không tự nhiên"),
    QT_TRANSLATE_NOOP("Studio", "Sai từ đã thống nhất"),
    QT_TRANSLATE_NOOP("Studio", "Sai giọng vùng"),
)
"""Why a reviewer sends a take back; kept in Vietnamese, as written."""

STATES: dict[TakeState, str] = {
    TakeState.FRESH: QT_TRANSLATE_NOOP("Studio", "Mới thu"),
    TakeState.HEARD: QT_TRANSLATE_NOOP("Studio", "Đã nghe lại"),
    TakeState.WAITING: QT_TRANSLATE_NOOP("Studio", "Chờ duyệt"),
    TakeState.SENT_BACK: QT_TRANSLATE_NOOP("Studio", "Bị trả lại"),
    TakeState.APPROVED: QT_TRANSLATE_NOOP("Studio", "Đã duyệt"),
}

_PRESS = QT_TRANSLATE_NOOP("Studio", "Bấm nút xanh hoặc phím cách, rồi nói.")
_SPEAK = QT_TRANSLATE_NOOP("Studio", "Đang thu. Nói xong thì bấm lần nữa.")
_SPEAK_ONE = QT_TRANSLATE_NOOP("Studio", "Đang thu lại câu {number}. Chỉ nói câu đó.")
_MEASURING = QT_TRANSLATE_NOOP("Studio", "Đang đo bản thu, đợi một chút.")
_LISTEN = QT_TRANSLATE_NOOP("Studio", "Nghe hết bản thu thì nút xanh mới dùng được.")
_OR_LISTEN = QT_TRANSLATE_NOOP("Studio", "Vẫn muốn dùng thì nghe hết đã.")
_SENT_BACK = QT_TRANSLATE_NOOP("Studio", "Bị trả lại: {because}")
_OUTDATED = QT_TRANSLATE_NOOP("Studio", "Lời tiếng Việt đã đổi. Mời thu lại câu này.")

_ENOUGH = QT_TRANSLATE_NOOP("Studio", "{value} (nên trên {limit})")
_SECONDS = QT_TRANSLATE_NOOP("Studio", "{value} giây")


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One thing that was measured, in a word; ``isGood`` chooses its icon and colour."""

    text: str
    isGood: bool


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """One figure of a take."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class ReasonRow:
    """One reason that can be chosen; ``key`` is what is kept."""

    key: str
    text: str
    isChosen: bool


def shown(text: str, **values: str) -> str:
    """Return a text of the studio in the program's language; unknown words stay as they are."""
    found = QCoreApplication.translate(CONTEXT, text)
    for name, value in values.items():
        found = found.replace("{" + name + "}", value)
    return found


def checks(take: Take) -> list[CheckRow]:
    """Return what the row under the waveform says, ``MOST_CHECKS`` things at most.

    The three that always count come first; where more is wrong, what is right gives way.
    """
    if Problem.SILENT in take.problems:  # nothing else can be said of it
        return [CheckRow(shown(WRONG[Problem.SILENT][0]), False)]
    left = list(take.problems)
    rows = []
    for problems, word in GOOD:
        found = next((one for one in take.problems if one in problems), None)
        rows.append(CheckRow(shown(WRONG[found][0] if found else word), found is None))
        left = [one for one in left if one not in problems]
    rows += [CheckRow(shown(WRONG[one][0]), False) for one in left]
    while len(rows) > MOST_CHECKS:
        rows.remove(next((row for row in reversed(rows) if row.isGood), rows[-1]))
    return rows


def advice(take: Take) -> list[MeasureRow]:
    """Return each problem and what to do about it, the gravest first."""
    return [MeasureRow(*map(shown, WRONG[problem])) for problem in take.problems]


def recording_note(stage: str, take: Take | None, sentence: int, *, was_heard: bool) -> str:
    """Return one sentence: what to do now, or why something cannot be done yet.

    Args:
        stage: Of ``RecordingPage``.
        take: What is shown of the line.
        sentence: Which sentence is recorded alone, from 1; 0 where it is the whole line.
        was_heard: Whether the take was heard to its end.
    """
    text, values = "", {"number": str(sentence)}
    match stage:
        case "idle":
            text = _PRESS if take is None else _OUTDATED
        case "recording":
            text = _SPEAK_ONE if sentence else _SPEAK
        case "measuring":
            text = _MEASURING
        case "sent_back" if take is not None:
            text, values = _SENT_BACK, {"because": shown(take.sent_back_because)}
        case "taken" if take is not None and take.problems:
            return _to_do(take.problems[0], was_heard=was_heard)
        case "taken" if not was_heard:
            text = _LISTEN
    return shown(text, **values) if text else ""


def _to_do(problem: Problem, *, was_heard: bool) -> str:
    advice = shown(WRONG[problem][1])
    is_hopeless = problem is Problem.SILENT
    return advice if was_heard or is_hopeless else f"{advice} {shown(_OR_LISTEN)}"


def reasons(among: tuple[str, ...], chosen: str) -> list[ReasonRow]:
    """Return reasons to choose from."""
    return [ReasonRow(each, shown(each), each == chosen) for each in among]


def seconds(value: float) -> str:
    """Return a length in whole seconds, at least one."""
    return shown(_SECONDS, value=str(max(1, round(value))))


def number(value: float, decimals: int = 1) -> str:
    """Return a number as the program's language writes it; −∞ for silence."""
    if not isfinite(value):
        return "−∞"
    return QLocale().toString(value, "f", decimals).replace("-", "−")


def measures(taken: Measures) -> list[MeasureRow]:
    """Return the figures of a take, in words that a narrator can compare."""
    signal = taken.loudness - taken.noise
    loudness = shown(_ENOUGH, value=f"{number(taken.loudness)} LUFS", limit=number(LEAST_LOUDNESS))
    above = shown(_ENOUGH, value=f"{number(signal)} dB", limit=number(LEAST_SIGNAL, 0))
    return [
        MeasureRow(shown(label), value)
        for label, value in (
            (
                QT_TRANSLATE_NOOP("Studio", "Dài"),
                shown(_SECONDS, value=number(taken.seconds)),
            ),
            (QT_TRANSLATE_NOOP("Studio", "Độ to"), loudness),
            (QT_TRANSLATE_NOOP("Studio", "Tiếng nói to hơn nền"), above),
            (QT_TRANSLATE_NOOP("Studio", "Tiếng ồn nền"), f"{number(taken.noise)} dBFS"),
            (QT_TRANSLATE_NOOP("Studio", "Đỉnh cao nhất"), f"{number(taken.true_peak)} dBTP"),
            (QT_TRANSLATE_NOOP("Studio", "Vỡ tiếng"), f"{number(100 * taken.clipped, 2)} %"),
            (QT_TRANSLATE_NOOP("Studio", "Khoảng lặng"), f"{number(100 * taken.silence, 0)} %"),
        )
    ]
