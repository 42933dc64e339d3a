"""What can be wrong with a guide, in the words of an editor at a province.

A fault names the file, the line and the field, says what is wrong and how to
mend it.  It is kept as a stable code with values, so that a test can name it
and the command line can choose the language; ``docs/guide-format.md`` lists
every code.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from kiosk.content.fault_wordings import WARNINGS, WORDINGS, Wording

_LONGEST_VALUE = 60
_LONGEST_LIST = 600
_MEANT = {"vi": " Có phải “{meant}” không?", "en": " Is “{meant}” meant?"}


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that keeps a guide from being shown, or that an editor is warned of.

    Attributes:
        file: Path of the file as the caller named it.
        line: Line in the file, from 1; 0 when the whole file is meant.
        field: Where in the guide, such as ``steps[3].sentences[1]``, counted from 1;
            empty when the whole file is meant.
        code: Stable name of the fault, a key of ``WORDINGS``.
        values: What the wording mentions, already made safe to print.
    """

    file: str
    line: int
    field: str
    code: str
    values: tuple[tuple[str, str], ...] = ()

    @property
    def is_warning(self) -> bool:
        """Whether the guide can be shown nevertheless."""
        return self.code in WARNINGS

    @property
    def message(self) -> str:
        """What is wrong, in Vietnamese."""
        return self.wording("vi").message

    @property
    def mend(self) -> str:
        """How to put it right, in Vietnamese."""
        return self.wording("vi").mend

    def wording(self, language: str) -> Wording:
        """Return what is wrong and how to mend it, in ``vi`` or ``en``."""
        wording = WORDINGS[self.code][language]
        values = dict(self.values)
        values["hint"] = _MEANT[language].format(**values) if values.get("meant") else ""
        return Wording(wording.message.format(**values), wording.mend.format(**values))


def fault(file: str, line: int, field: str, code: str, **values: object) -> Fault:
    """Return a fault whose values are short and hold nothing that steers a terminal."""
    ours = ("known", "problem")  # lists of our own words, which may be longer
    shown = tuple(
        (name, _printable(str(value), _LONGEST_LIST if name in ours else _LONGEST_VALUE))
        for name, value in values.items()
    )
    return Fault(file, line, field, code, shown)


def _printable(value: str, most: int) -> str:
    clean = "".join("·" if unicodedata.category(c).startswith("C") else c for c in value[:most])
    return clean if len(value) <= most else clean[:-1] + "…"
