"""Which communes there are: those of a file, or every code of five digits."""

from __future__ import annotations

import csv
import re
from collections.abc import Set
from pathlib import Path

from sync.server.errors import ServerError

_CODE = re.compile(r"[0-9]{5}")


class UnreadableUnitsError(ServerError):
    """The file of communes is not a CSV with a column ``code``."""


class Communes:
    """Says whether a commune exists.

    Without a list, any code of five digits does: refusing a commune that was
    founded last week would hold back its records, and the figures can wait.
    """

    def __init__(self, codes: Set[str] | None = None) -> None:
        self._codes = codes

    @classmethod
    def from_csv(cls, path: Path) -> Communes:
        """Return the communes of a file such as ``assets/data/units.csv``.

        Raises:
            UnreadableUnitsError: It cannot be read, or has no column ``code``.
        """
        try:
            with path.open(encoding="utf-8-sig", newline="") as file:
                return cls({row["code"] for row in csv.DictReader(file)})
        except (OSError, UnicodeDecodeError, KeyError, csv.Error) as error:
            raise UnreadableUnitsError(f"{path}: not a CSV with a column `code`") from error

    def __contains__(self, code: str) -> bool:
        return code in self._codes if self._codes else bool(_CODE.fullmatch(code))
