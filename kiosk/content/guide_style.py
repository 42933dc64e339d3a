"""The house style: what an editor is warned of, though the guide can be shown.

Faults keep a guide from the screen; these do not, since a long sentence is better than
none.  Which day it is, and what the lexicon can say, comes from outside.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from kiosk.content.faults import Fault, fault
from kiosk.content.guide_reader import GuideReader, Heard
from kiosk.content.guide_translations import Translations, translation_file
from kiosk.content.yaml_tree import Entries, Scalar, read_tree
from kiosk.domain.guide import UNCHECKED_DAYS, Guide
from kiosk.domain.line_ids import lines_by_id

SOON = timedelta(days=60)
"""A fact that ends within this time should be looked after now."""

MOST_SYLLABLES = 24
"""What is remembered after one hearing; some nine seconds of slow speech."""

_QUOTED = re.compile('“[^”]*”|‘[^’]*’|"[^"]*"')
# Provinces closed their own portals on 1 July 2025 (domain.md, section 1).
_PROVINCES = frozenset(
    re.findall(
        r"\S+",
        "angiang baria-vungtau bacgiang backan baclieu bacninh bentre binhdinh binhduong binhphuoc "
        "binhthuan camau cantho caobang danang daklak daknong dienbien dongnai dongthap gialai "
        "hagiang hanam hanoi hatinh haiduong haiphong haugiang hoabinh hungyen khanhhoa kiengiang "
        "kontum laichau lamdong langson laocai longan namdinh nghean ninhbinh ninhthuan phutho "
        "phuyen quangbinh quangnam quangngai quangninh quangtri soctrang sonla tayninh thaibinh "
        "thainguyen thanhhoa thuathienhue hue tiengiang hochiminhcity tphcm travinh tuyenquang "
        "vinhlong vinhphuc yenbai",
    )
)


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """What to look for.

    Attributes:
        jargon: Office word, in small letters, to what people say.
        today: The day on which facts are looked at.
        unspoken: Returns what of a text has no spoken form (``Lexicon.unspoken_tokens``).
    """

    jargon: Mapping[str, str]
    today: date
    unspoken: Callable[[str], list[str]]

    def look_at(self, reader: GuideReader, name: str) -> Iterator[Fault]:
        """Yield what a guide's words, days and addresses leave to wish for."""
        for heard in reader.heard:
            yield from self._words(heard, name)
        for end in reader.ends:
            day = f"{end.day:%d/%m/%Y}"
            if end.day < self.today:
                yield fault(name, end.line_number, end.field, "style.expired", value=day)
            elif end.day - self.today <= SOON:
                yield fault(name, end.line_number, end.field, "style.expires", value=day)
        for compared in reader.compared:
            days = (self.today - compared.day).days
            if days > UNCHECKED_DAYS:
                line, field = compared.line_number, compared.field
                yield fault(name, line, field, "style.unchecked", days=days, most=UNCHECKED_DAYS)
        for link in reader.linked:
            host = urlsplit(link.address).hostname or ""
            first, _, rest = host.partition(".")
            if first in ("dichvucong", "dvc", "motcua") and rest.split(".")[0] in _PROVINCES:
                line, field = link.line_number, link.field
                yield fault(name, line, field, "style.provincial_portal", value=host)

    def look_at_translations(
        self, guide: Guide, translations: Translations, name: str
    ) -> list[Fault]:
        """Return which translated lines are older than the Vietnamese."""
        lines = lines_by_id(guide)
        folder = name[: len(name) - len(Path(name).name)]
        return [
            fault(folder + translation_file(tag), 0, line_id, "translation.stale")
            for tag, translated in translations.items()
            for line_id, translation in translated.items()
            if not translation.is_current(lines[line_id])
        ]

    def _words(self, heard: Heard, name: str) -> Iterator[Fault]:
        text = heard.line.text
        plain = _QUOTED.sub(" ", text)  # the words of a button are not ours
        for word, better in self._jargon_in(plain):
            yield fault(
                name, heard.line_number, heard.field, "style.jargon", value=word, better=better
            )
        for sentence in re.split(r"(?<=[.!?…])\s", text):
            count = len(sentence.split())
            if count > MOST_SYLLABLES:
                yield fault(
                    *(name, heard.line_number, heard.field, "style.long"),
                    count=count,
                    most=MOST_SYLLABLES,
                )
        for token in self.unspoken(heard.line.say or text)[:1]:
            yield fault(name, heard.line_number, heard.field, "style.say", value=token)

    def _jargon_in(self, text: str) -> Iterator[tuple[str, str]]:
        folded = text.lower()
        for word, better in self.jargon.items():
            if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", folded):
                yield word, better


def load_jargon(path: Path) -> Mapping[str, str]:
    """Return the office words of ``assets/jargon.yaml``, each with what people say.

    Raises:
        ValueError: The file is not one of ours: it ships with the program.
    """
    root, faults = read_tree(path, path.name)
    if faults or not isinstance(root, Entries):
        raise ValueError(f"{path}: {faults}")
    return {
        word.lower(): node.text for word, node in root.nodes.items() if isinstance(node, Scalar)
    }
