"""One YAML value on one line, quoted only where YAML would read it as something else."""

from __future__ import annotations

import re

_UNQUOTABLE_START = "-?:,[]{}#&*!|>'\"%@`"
_MISREAD = re.compile(r": |:$| #|\t")
_MISREAD_WITHIN = re.compile(r"[,\[\]{}]|:")


def scalar(text: str, *, within: bool = False) -> str:
    """Return a text as a YAML scalar that is read as exactly this text.

    Args:
        text: One line without control characters.
        within: Whether it stands within brackets or braces.
    """
    plain = (
        text != ""
        and text == text.strip()
        and text[0] not in _UNQUOTABLE_START
        and _MISREAD.search(text) is None
        and not (within and _MISREAD_WITHIN.search(text))
    )
    return text if plain else "'" + text.replace("'", "''") + "'"
