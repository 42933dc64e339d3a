"""What of the screens is recorded in a language: its name, its greeting, and every spoken text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kiosk.domain.language import Language
from kiosk.domain.line import Line
from kiosk.domain.narration_ids import greeting_id, language_name_id, screen_line_id
from kiosk.ui import wording


def language_lines_of(
    language: Language, tag: str, title: str
) -> tuple[Sequence[tuple[str, Line]], Mapping[str, str]]:
    """Return the lines of the screens for ``recording_plan``, and the page of each.

    Args:
        language: What is recorded.
        tag: Its own, or that of one of its dialects.
        title: What that is called in a sentence.
    """
    lines = [
        (language_name_id(tag), Line(title)),
        (greeting_id(tag), wording.greeting(title)),
    ]
    there = {line for _, line in lines}
    for line in wording.screen_lines([language]):
        if line not in there:
            lines.append((screen_line_id(line.text), line))
            there.add(line)  # two pages may say the same
    return lines, {}
