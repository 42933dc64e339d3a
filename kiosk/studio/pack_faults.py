"""What can be wrong with a narration pack, and how to put it right, in Vietnamese and English.

A fault is a stable code with a place and values, so that a test can name it and the command
line can choose the language; ``docs/narration-pack.md`` lists every code.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from kiosk.errors import DeskError

_LONGEST_VALUE = 120


@dataclass(frozen=True, slots=True)
class PackFault:
    """One lie or lapse in a pack.

    Attributes:
        at: The entry or the file: ``narrations[17].clip``, ``media/….opus``; empty where the
            pack as a whole is meant.
        code: A key of ``WORDINGS``.
        values: What the wording mentions, already made safe to print.
    """

    at: str
    code: str
    values: tuple[tuple[str, str], ...] = ()

    @property
    def is_warning(self) -> bool:
        """Whether the pack can be used nevertheless."""
        return self.code in WARNINGS

    def wording(self, language: str) -> tuple[str, str]:
        """Return what is wrong and the way out, in ``vi`` or ``en``."""
        wrong, mend = WORDINGS[self.code][language]
        values = dict(self.values)
        return wrong.format(**values), mend.format(**values)

    def told(self, language: str) -> str:
        """Return the fault as one line for a terminal."""
        wrong, mend = self.wording(language)
        kind = _KINDS[language][self.is_warning]
        return f"{kind} {self.at or '–'}: {wrong} → {mend}"


class PackError(DeskError):
    """A pack is refused (``count`` faults, the first being ``first``).

    Attributes:
        faults: All of them, the warnings too.
    """

    message_id = "narrations.pack"

    def __init__(self, *faults: PackFault) -> None:
        self.faults = faults
        graver = [fault for fault in faults if not fault.is_warning] or list(faults)
        first = f"{graver[0].code} {graver[0].at}".strip() if graver else ""
        super().__init__(count=len(graver), first=first)


def pack_fault(at: str, code: str, **values: object) -> PackFault:
    """Return a fault whose place and values are short and steer no terminal."""
    shown = tuple((name, printable(str(value))) for name, value in values.items())
    return PackFault(printable(at), code, shown)


def printable(text: str) -> str:
    """Return the text on one line, without what steers a terminal, and not too long."""
    some = text[: _LONGEST_VALUE + 1]
    clean = "".join(
        "·" if unicodedata.category(letter).startswith(("C", "Z")) and letter != " " else letter
        for letter in some
    )
    return clean if len(text) <= _LONGEST_VALUE else clean[: _LONGEST_VALUE - 1] + "…"


_KINDS = {"vi": ("lỗi", "nhắc"), "en": ("fault", "warning")}

WARNINGS = frozenset({"language.unknown", "narration.waiting", "time.future"})
"""Faults in spite of which a pack can be used."""


def _both(vi: str, vi_mend: str, en: str, en_mend: str) -> Mapping[str, tuple[str, str]]:
    return MappingProxyType({"vi": (vi, vi_mend), "en": (en, en_mend)})


_AGAIN = ("Xuất lại gói từ phòng thu.", "Export the pack from the studio again.")
_DISTRUST = (
    "Đừng dùng gói này; xin gói mới ở nơi đã thu.",
    "Do not use this pack; ask for a new one where it was recorded.",
)


WORDINGS: Mapping[str, Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "pack.missing": _both(
            "Không mở được gói ({reason}).",
            "Xem lại đường dẫn và quyền đọc.",
            "The pack cannot be opened ({reason}).",
            "Check the path and the right to read it.",
        ),
        "pack.not_one": _both(
            "Đây không phải gói giọng đọc ({reason}).",
            "Chọn thư mục có manifest.json, hoặc tệp .gocua-narrations.",
            "This is no narration pack ({reason}).",
            "Name a folder with a manifest.json, or a .gocua-narrations file.",
        ),
        "pack.compressed": _both(
            "Tệp trong gói bị nén.",
            "Giải nén ra thư mục rồi dùng thư mục đó, hoặc xuất lại gói từ phòng thu.",
            "This file is compressed inside the pack.",
            "Unpack it into a folder and use that, or export the pack again.",
        ),
        "pack.bomb": _both(
            "Gói khai nhiều hơn những gì có trong tệp ({reason}).",
            _DISTRUST[0],
            "The pack claims more than its file can hold ({reason}).",
            _DISTRUST[1],
        ),
        "file.too_big": _both(
            "Tệp lớn hơn {limit} KB.",
            _AGAIN[0],
            "The file is larger than {limit} KB.",
            _AGAIN[1],
        ),
        "file.climbs": _both(
            "Tên tệp dẫn ra ngoài gói.",
            _DISTRUST[0],
            "The file's name leads out of the pack.",
            _DISTRUST[1],
        ),
        "file.link": _both(
            "Đây là liên kết hoặc tệp đặc biệt, không phải tệp thường.",
            "Thay bằng chính tệp đó.",
            "This is a link or a special file, not a plain one.",
            "Put the file itself there.",
        ),
        "file.twice": _both(
            "Tên này có hai lần (kể cả khác chữ hoa, chữ thường).",
            _AGAIN[0],
            "This name is there twice, or differs in capitals only.",
            _AGAIN[1],
        ),
        "file.unnamed": _both(
            "Bản kê không nói tới tệp này.",
            "Xóa tệp này khỏi gói.",
            "The manifest does not name this file.",
            "Remove it from the pack.",
        ),
        "file.missing": _both(
            "Thiếu tệp này.",
            "Chép lại cả gói; có thể lần chép trước bị đứt.",
            "This file is missing.",
            "Copy the whole pack again; the last copy may have broken off.",
        ),
        "file.unreadable": _both(
            "Không đọc được tệp ({reason}).",
            "Chép lại cả gói từ bản gốc.",
            "The file cannot be read ({reason}).",
            "Copy the whole pack again from the original.",
        ),
        "manifest.form": _both(
            "Bản kê sai kiểu ở đây ({problem}).",
            _AGAIN[0],
            "The manifest is not of its form here ({problem}).",
            _AGAIN[1],
        ),
        "manifest.newer": _both(
            "Gói do bản mới hơn của Gõ Cửa làm (kiểu {found}, máy này hiểu tới {known}).",
            "Cài bản mới của Gõ Cửa.",
            "A newer release of Gõ Cửa made this pack (form {found}, known here: {known}).",
            "Install the new release of Gõ Cửa.",
        ),
        "language.other": _both(
            "Gói này là tiếng “{found}”, không phải “{wanted}”.",
            "Chọn đúng gói, hoặc đúng --language.",
            "This pack is in “{found}”, not in “{wanted}”.",
            "Choose the right pack, or the right --language.",
        ),
        "language.unknown": _both(
            "Máy không biết tiếng “{found}”.",
            "Xem lại mã tiếng; tiếng địa phương viết sau mã chính, như hmn-x-mong-trang.",
            "No language “{found}” is known here.",
            "Check the tag; a dialect follows its language, as in hmn-x-mong-trang.",
        ),
        "person.unknown": _both(
            "Không có người này trong bản kê ({person}).",
            _DISTRUST[0],
            "Nobody of this id is in the manifest ({person}).",
            _DISTRUST[1],
        ),
        "person.no_consent": _both(
            "Người đọc “{person}” chưa có lời đồng ý.",
            "Người đó phải nghe và nói lời đồng ý trong phòng thu, rồi xuất lại gói.",
            "The narrator “{person}” has given no consent.",
            "They must hear and give it in the studio; then export the pack again.",
        ),
        "person.withdrawn": _both(
            "Người này đã rút lời đồng ý mà trong gói vẫn còn tiếng của họ.",
            "Xuất lại gói từ phòng thu: tiếng của họ sẽ không còn.",
            "This person has withdrawn, and their voice is still in the pack.",
            "Export the pack from the studio again: it leaves their voice out.",
        ),
        "approval.own": _both(
            "Người đọc tự duyệt bản của mình.",
            "Nhờ người thứ hai nghe và duyệt.",
            "The narrator approved their own recording.",
            "Let a second person hear and approve it.",
        ),
        "approval.twice": _both(
            "Một người duyệt hai lần.",
            _AGAIN[0],
            "One person approved it twice.",
            _AGAIN[1],
        ),
        "narration.waiting": _both(
            "Câu này chưa ai duyệt; bà con sẽ không nghe thấy.",
            "Nhờ người thứ hai nghe và duyệt trong phòng thu.",
            "Nobody has approved this line yet; no citizen will hear it.",
            "Let a second person hear and approve it in the studio.",
        ),
        "text.hash": _both(
            "Mã của lời chữ không khớp với lời chữ.",
            _DISTRUST[0],
            "The hash of the text is not that of the text.",
            _DISTRUST[1],
        ),
        "marks.count": _both(
            "Có {found} mốc câu mà lời chữ có {wanted} câu.",
            "Thu lại câu này trong phòng thu.",
            "There are {found} sentence marks and {wanted} sentences.",
            "Record this line again in the studio.",
        ),
        "marks.order": _both(
            "Mốc câu không bắt đầu từ 0, không tăng dần, hoặc nằm ngoài đoạn tiếng.",
            "Thu lại câu này trong phòng thu.",
            "The sentence marks do not begin at 0, do not rise, or lie beyond the clip.",
            "Record this line again in the studio.",
        ),
        "clip.hash": _both(
            "Nội dung tệp không khớp với tên của nó.",
            "Chép lại cả gói từ bản gốc; nếu vẫn vậy thì đừng dùng.",
            "The file is not what its name says.",
            "Copy the whole pack again from the original; if it stays so, do not use it.",
        ),
        "clip.sound": _both(
            "Tệp này không phải đoạn tiếng đúng kiểu ({reason}).",
            _DISTRUST[0],
            "This file is not a sound clip of its form ({reason}).",
            _DISTRUST[1],
        ),
        "clip.seconds": _both(
            "Bản kê nói dài {claimed} giây, thật ra dài {found} giây.",
            _DISTRUST[0],
            "The manifest says {claimed} s, it is {found} s long.",
            _DISTRUST[1],
        ),
        "clip.loudness": _both(
            "Độ to là {found} LUFS, phải từ −19 đến −17.",
            _AGAIN[0],
            "Its loudness is {found} LUFS; it must be between −19 and −17.",
            _AGAIN[1],
        ),
        "clip.peak": _both(
            "Đỉnh âm là {found} dBTP, phải dưới −1.",
            _AGAIN[0],
            "Its true peak is {found} dBTP; it must be under −1.",
            _AGAIN[1],
        ),
        "time.future": _both(
            "Thời điểm {found} nằm ở tương lai.",
            "Xem lại đồng hồ của máy đã thu và của máy này.",
            "The time {found} is in the future.",
            "Check the clock of the recording laptop, and of this one.",
        ),
    }
)
