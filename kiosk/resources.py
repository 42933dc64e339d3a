"""Where the read-only files that ship with the program are."""

from __future__ import annotations

from pathlib import Path


def bundled(folder: str) -> Path:
    """Return ``assets`` or ``locales``: installed, frozen or in a checkout."""
    here = Path(__file__).parent
    installed = here / "_bundled" / folder
    return installed if installed.is_dir() else here.parent / folder
