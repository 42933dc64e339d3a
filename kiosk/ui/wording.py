"""Every word that a page says aloud, and the words for the world's faults.

The Vietnamese text is the source: it is what is spoken, and what the catalogue
(``locales/en.ts``) translates for the screen.  ``QT_TRANSLATE_NOOP`` marks it
for the extraction.  A name in braces is filled in (``fill``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kiosk.domain.guide import Line
from kiosk.domain.language import Language
from kiosk.errors import DeskError
from kiosk.ui.qt import QT_TRANSLATE_NOOP
from kiosk.ui.screen_texts import CONTEXT, screen_texts

MOST_STEPS = 12
"""The longest road through the guides that ship: so many numbers are rendered ahead of need."""


@dataclass(frozen=True, slots=True)
class Saying:
    """One text of the screens that is also spoken."""

    source: str
    say: str = ""

    def line(self, **values: str) -> Line:
        """Return what the voice is given, in Vietnamese."""
        return Line(fill(self.source, values), fill(self.say, values))

    def shown(self, **values: str) -> str:
        """Return what the screen shows, in the program's language."""
        return fill(QCoreApplication.translate(self.context, self.source), values)

    @property
    def context(self) -> str:
        """The context of the catalogue in which it stands."""
        return CONTEXT


@dataclass(frozen=True, slots=True)
class StudioSaying(Saying):
    """A text that only narrators and helpers meet: nobody records it in another language."""

    @property
    def context(self) -> str:
        """Its own context, so that it is no text of the screens (``screen_texts``)."""
        return "Studio"


def fill(text: str, values: dict[str, str]) -> str:
    """Put values in the place of their names in braces."""
    for name, value in values.items():
        text = text.replace("{" + name + "}", value)
    return text


LANGUAGE_TITLE = Saying(QT_TRANSLATE_NOOP("Spoken", "Bà con muốn nghe tiếng nào?"))
LANGUAGE_VIETNAMESE = Saying(QT_TRANSLATE_NOOP("Spoken", "Nghe tiếng Việt. Chạm nữa để chọn."))
LANGUAGE_SILENT = Saying(
    QT_TRANSLATE_NOOP("Spoken", "{language} chưa có giọng đọc. Bà con nghe tiếng Việt được không?")
)
LANGUAGE_SILENT_CHOICE = Saying(
    QT_TRANSLATE_NOOP("Spoken", "{language} chưa có giọng đọc. Bà con nghe tiếng gì?")
)
LANGUAGE_GREETING = Saying(QT_TRANSLATE_NOOP("Spoken", "Nghe {language}. Chạm nữa để chọn."))
LANGUAGE_DIALECT = Saying(QT_TRANSLATE_NOOP("Spoken", "Bà con nghe {language} nào?"))
LANGUAGE_PARTLY = Saying(
    QT_TRANSLATE_NOOP("Spoken", "Chỗ nào chưa có giọng đọc {language}, bà con nghe tiếng gì?")
)
READING_DONE = Saying(
    QT_TRANSLATE_NOOP("Spoken", "Đọc hết rồi. Bà con bấm nút xanh để bắt đầu làm.")
)
VOICE_NORTH = Saying(QT_TRANSLATE_NOOP("Spoken", "Đây là giọng miền Bắc."))
VOICE_CENTRAL = Saying(QT_TRANSLATE_NOOP("Spoken", "Đây là giọng miền Trung."))
VOICE_SOUTH = Saying(QT_TRANSLATE_NOOP("Spoken", "Đây là giọng miền Nam."))
FEATURED = Saying(QT_TRANSLATE_NOOP("Spoken", "Dịp này bà con nên xem:"))
NEWS = Saying(QT_TRANSLATE_NOOP("Spoken", "Điều mới:"))
ATTRACT_PROMPT = Saying(QT_TRANSLATE_NOOP("Spoken", "Chạm vào màn hình để bắt đầu"))
HOME_TITLE = Saying(QT_TRANSLATE_NOOP("Spoken", "Hôm nay bà con cần làm gì?"))
SEARCH_TITLE = Saying(QT_TRANSLATE_NOOP("Spoken", "Bà con cần tìm việc gì?"))
SEARCH_HINT = Saying(
    QT_TRANSLATE_NOOP("Spoken", "Gõ vài chữ, hoặc chọn một việc trong đời ở dưới.")
)
SEARCH_NOTHING = Saying(
    QT_TRANSLATE_NOOP("Spoken", "Chưa thấy việc này. Thử gõ ít chữ hơn, hoặc hỏi cán bộ.")
)
SEARCH_UNWRITTEN = Saying(
    QT_TRANSLATE_NOOP("Spoken", "Việc này máy chưa có bài. Mời bà con hỏi cán bộ.")
)
SEARCH_ANSWER = Saying(QT_TRANSLATE_NOOP("Spoken", "Chạm một hình để nghe, chạm nữa để chọn."))
TAP_AGAIN = Saying(QT_TRANSLATE_NOOP("Spoken", "Chạm nữa để chọn"))
TILES_HINT = Saying(QT_TRANSLATE_NOOP("Spoken", "Chạm một ô để nghe, chạm nữa để chọn."))
LIST_TITLE = Saying(QT_TRANSLATE_NOOP("Spoken", "Bà con cần việc nào?"))
BEFORE_TITLE = Saying(QT_TRANSLATE_NOOP("Spoken", "Trước khi bắt đầu"))
BEFORE_BRING = Saying(QT_TRANSLATE_NOOP("Spoken", "Bà con cần mang theo:"))
BEFORE_NOTHING = Saying(QT_TRANSLATE_NOOP("Spoken", "Việc này không cần mang giấy tờ gì."))
FACT_FEE = Saying(QT_TRANSLATE_NOOP("Spoken", "Lệ phí"))
FACT_TIME = Saying(QT_TRANSLATE_NOOP("Spoken", "Bao lâu xong"))
FACT_AGENCY = Saying(QT_TRANSLATE_NOOP("Spoken", "Ai giải quyết"))
FACT_PLACE = Saying(QT_TRANSLATE_NOOP("Spoken", "Làm ở đâu"))
UNREVIEWED = Saying(QT_TRANSLATE_NOOP("Spoken", "Bài này chưa được cán bộ duyệt."))
BEFORE_ANY_OF = Saying(QT_TRANSLATE_NOOP("Spoken", "Một trong các giấy tờ sau:"))
BEFORE_OR = Saying(QT_TRANSLATE_NOOP("Spoken", "Hoặc:"))
FEE_EXPIRED = Saying(
    QT_TRANSLATE_NOOP("Spoken", "Mức này đã hết hạn ngày {date}. Bà con hỏi cán bộ.")
)
FACT_EXPIRED = Saying(
    QT_TRANSLATE_NOOP("Spoken", "Điều này đã hết hạn ngày {date}. Bà con hỏi cán bộ.")
)
NOTICE = Saying(QT_TRANSLATE_NOOP("Spoken", "Có thay đổi từ ngày {date}"))
REPEALED = Saying(QT_TRANSLATE_NOOP("Spoken", "Thủ tục đã bỏ"))
REPEALED_ON = Saying(
    QT_TRANSLATE_NOOP("Spoken", "Thủ tục này đã bỏ từ ngày {date}. Bà con hỏi cán bộ.")
)
REPLACED_ON = Saying(
    QT_TRANSLATE_NOOP("Spoken", "Từ ngày {date}, bài này thay cho bài cũ: {title}.")
)
GUIDE_EXPIRED = Saying(
    QT_TRANSLATE_NOOP("Spoken", "Bài này đã hết hạn ngày {date}. Bà con hỏi cán bộ.")
)
REVIEWED = Saying(QT_TRANSLATE_NOOP("Spoken", "Bài này đã được duyệt ngày {date}."))
UNCHECKED = Saying(QT_TRANSLATE_NOOP("Spoken", "Đã {days} ngày chưa đối chiếu lại."))
CHECKED_ON = Saying(QT_TRANSLATE_NOOP("Spoken", "Đối chiếu ngày {date}."))
CHECKED = Saying(QT_TRANSLATE_NOOP("Spoken", "kiểm tra {date}"))
SIGNAL_TITLE = Saying(QT_TRANSLATE_NOOP("Spoken", "Ở đây có sóng không?"))
SIGNAL_YES = Saying(QT_TRANSLATE_NOOP("Spoken", "Có sóng"))
SIGNAL_NO = Saying(QT_TRANSLATE_NOOP("Spoken", "Không có sóng"))
RATING_TITLE = Saying(QT_TRANSLATE_NOOP("Spoken", "Bà con thấy được giúp thế nào?"))
RATING_HINT = Saying(
    QT_TRANSLATE_NOOP(
        "Spoken", "Chạm một khuôn mặt để nghe, chạm lần nữa để chọn. Không ghi tên ai cả."
    )
)
RATING_HINT_ONE_TAP = Saying(
    QT_TRANSLATE_NOOP("Spoken", "Chạm một khuôn mặt. Không ghi tên ai cả.")
)
RATING_AWAY = Saying(QT_TRANSLATE_NOOP("Spoken", "Mời người đang giúp quay mặt đi một chút."))
FACES = (
    Saying(QT_TRANSLATE_NOOP("Spoken", "Không hài lòng")),
    Saying(QT_TRANSLATE_NOOP("Spoken", "Chưa hài lòng")),
    Saying(QT_TRANSLATE_NOOP("Spoken", "Bình thường")),
    Saying(QT_TRANSLATE_NOOP("Spoken", "Hài lòng")),
    Saying(QT_TRANSLATE_NOOP("Spoken", "Rất hài lòng")),
)
CONSENT_TITLE = Saying(
    QT_TRANSLATE_NOOP("Spoken", "Bà con cho giữ lại chi tiết lần giúp này không?")
)
CONSENT_WHAT = Saying(
    QT_TRANSLATE_NOOP(
        "Spoken",
        "Máy giữ nhóm tuổi, nam hay nữ, các bước đã nghe và lời ghi chú. "
        "Máy không giữ tên, số giấy tờ, số điện thoại.",
    )
)
CONSENT_WHY = Saying(
    QT_TRANSLATE_NOOP("Spoken", "Để xã biết bà con hay vướng ở đâu. Không đồng ý cũng không sao.")
)
CONSENT_YES = Saying(QT_TRANSLATE_NOOP("Spoken", "Đồng ý"))
CONSENT_NO = Saying(QT_TRANSLATE_NOOP("Spoken", "Không đồng ý"))
THANKS_TITLE = Saying(QT_TRANSLATE_NOOP("Spoken", "Cảm ơn bà con!"))
THANKS_QR = Saying(
    QT_TRANSLATE_NOOP("Spoken", "Lấy điện thoại quét ô vuông này để mở trang của thủ tục.")
)
THANKS_PORTAL = Saying(
    QT_TRANSLATE_NOOP("Spoken", "Lấy điện thoại quét ô vuông này để mở Cổng Dịch vụ công.")
)
LEAVE_TITLE = Saying(QT_TRANSLATE_NOOP("Spoken", "Bà con muốn dừng ở đây?"))
RESUME_TITLE = Saying(QT_TRANSLATE_NOOP("Spoken", "Lần trước máy tắt giữa chừng."))
RESUME_WHAT = Saying(QT_TRANSLATE_NOOP("Spoken", "Làm tiếp từ chỗ đang dở?"))
STILL_THERE = Saying(QT_TRANSLATE_NOOP("Spoken", "Bà con còn ở đây không?"))
STILL_THERE_WHAT = Saying(
    QT_TRANSLATE_NOOP("Spoken", "Nếu không chạm vào màn hình, máy sẽ về trang đầu.")
)
CALLING = Saying(QT_TRANSLATE_NOOP("Spoken", "Đang gọi cán bộ. Mời bà con chờ một chút."))
STEP_QR = Saying(
    QT_TRANSLATE_NOOP("Spoken", "Lấy điện thoại quét ô vuông này để mở trang của bước này.")
)
FACT_SOURCE = Saying(QT_TRANSLATE_NOOP("Spoken", "Nguồn"))
STEP_SILENT = Saying(QT_TRANSLATE_NOOP("Spoken", "Bước này chưa có giọng đọc."))
SOURCE_NONE = Saying(QT_TRANSLATE_NOOP("Spoken", "Chưa có giọng đọc"))
SOURCE_PERSON = Saying(QT_TRANSLATE_NOOP("Spoken", "Người đọc {heard}"))
SOURCE_MACHINE = Saying(QT_TRANSLATE_NOOP("Spoken", "Giọng máy"))
SOURCE_MISSING_PERSON = Saying(
    QT_TRANSLATE_NOOP("Spoken", "{wished} chưa có, đang nghe người đọc {heard}")
)
SOURCE_MISSING_MACHINE = Saying(
    QT_TRANSLATE_NOOP("Spoken", "{wished} chưa có, đang nghe giọng máy {heard}")
)
SOURCE_OUTDATED_PERSON = Saying(
    QT_TRANSLATE_NOOP("Spoken", "{wished} đọc lời cũ, đang nghe người đọc {heard}")
)
SOURCE_OUTDATED_MACHINE = Saying(
    QT_TRANSLATE_NOOP("Spoken", "{wished} đọc lời cũ, đang nghe giọng máy {heard}")
)
SPEEDS = (
    Saying(QT_TRANSLATE_NOOP("Spoken", "Nói vừa")),
    Saying(QT_TRANSLATE_NOOP("Spoken", "Nói chậm")),
    Saying(QT_TRANSLATE_NOOP("Spoken", "Rất chậm")),
    Saying(QT_TRANSLATE_NOOP("Spoken", "Nói nhanh")),
)
STEPS = Saying(QT_TRANSLATE_NOOP("Spoken", "{number} bước"))
STEP_OF = Saying(QT_TRANSLATE_NOOP("Spoken", "Bước {number} trong {count}"))

CATEGORIES: dict[str, tuple[Saying, Saying, str, str]] = {
    # id: name, what is in it, icon, colour
    "child": (
        Saying(QT_TRANSLATE_NOOP("Spoken", "Có con nhỏ")),
        Saying(QT_TRANSLATE_NOOP("Spoken", "Khai sinh, thẻ bảo hiểm")),
        "baby",
        "9E1818",
    ),
    "home": (
        Saying(QT_TRANSLATE_NOOP("Spoken", "Chỗ ở")),
        Saying(QT_TRANSLATE_NOOP("Spoken", "Thường trú, tạm trú")),
        "home",
        "14603A",
    ),
    "identity": (
        Saying(QT_TRANSLATE_NOOP("Spoken", "Căn cước, VNeID")),
        Saying(QT_TRANSLATE_NOOP("Spoken", "Làm thẻ, mức độ 2")),
        "id-card",
        "232E78",
    ),
    "health": (
        Saying(QT_TRANSLATE_NOOP("Spoken", "Bảo hiểm y tế")),
        Saying(QT_TRANSLATE_NOOP("Spoken", "Cấp, gia hạn thẻ")),
        "heart-pulse",
        "0E5A6B",
    ),
    "benefit": (
        Saying(QT_TRANSLATE_NOOP("Spoken", "Trợ cấp")),
        Saying(QT_TRANSLATE_NOOP("Spoken", "Người già, khó khăn")),
        "hand-coins",
        "6E4A00",
    ),
    "papers": (
        Saying(QT_TRANSLATE_NOOP("Spoken", "Giấy tờ khác")),
        Saying(QT_TRANSLATE_NOOP("Spoken", "Lý lịch, chứng thực")),
        "document",
        "3B6008",
    ),
    "land": (
        Saying(QT_TRANSLATE_NOOP("Spoken", "Đất, điện, xe")),
        Saying(QT_TRANSLATE_NOOP("Spoken", "Thuế, đăng ký")),
        "map",
        "5B2A86",
    ),
    "safety": (
        Saying(QT_TRANSLATE_NOOP("Spoken", "Chống lừa đảo")),
        Saying(QT_TRANSLATE_NOOP("Spoken", "Giữ an toàn")),
        "shield-alert",
        "853A10",
    ),
    "skill": (
        Saying(QT_TRANSLATE_NOOP("Spoken", "Dùng điện thoại")),
        Saying(QT_TRANSLATE_NOOP("Spoken", "Chụp ảnh, mật khẩu")),
        "phone",
        "41475C",
    ),
    "why": (
        Saying(QT_TRANSLATE_NOOP("Spoken", "Vì sao nên làm")),
        Saying(QT_TRANSLATE_NOOP("Spoken", "Đỡ tiền, đỡ đi lại")),
        "thumbs-up",
        "8A1A5C",
    ),
}

LIFE_EVENTS: dict[str, tuple[Saying, str, str]] = {
    # event: name, icon, colour
    "child": (Saying(QT_TRANSLATE_NOOP("Spoken", "Có con nhỏ")), "baby", "9E1818"),
    "marriage": (Saying(QT_TRANSLATE_NOOP("Spoken", "Kết hôn")), "heart", "853A10"),
    "death": (Saying(QT_TRANSLATE_NOOP("Spoken", "Người thân mất")), "candle", "454B6C"),
    "old_age": (Saying(QT_TRANSLATE_NOOP("Spoken", "Tuổi già")), "elder", "6E4A00"),
    "lost_papers": (Saying(QT_TRANSLATE_NOOP("Spoken", "Mất giấy tờ")), "lost", "232E78"),
    "moving": (Saying(QT_TRANSLATE_NOOP("Spoken", "Chuyển nhà")), "truck", "14603A"),
    "work": (Saying(QT_TRANSLATE_NOOP("Spoken", "Đi làm")), "briefcase", "0E5A6B"),
    "study": (Saying(QT_TRANSLATE_NOOP("Spoken", "Học hành")), "book", "5B2A86"),
    "land": (Saying(QT_TRANSLATE_NOOP("Spoken", "Đất đai")), "map", "3B6008"),
    "power": (Saying(QT_TRANSLATE_NOOP("Spoken", "Điện")), "plug", "0E5A6B"),
}


@dataclass(frozen=True, slots=True)
class Fault:
    """What is said of a fault, and the one thing to do next."""

    title: Saying
    way_out: Saying


INCIDENT = Fault(
    Saying(QT_TRANSLATE_NOOP("Spoken", "Máy gặp trục trặc nhỏ.")),
    Saying(QT_TRANSLATE_NOOP("Spoken", "Mời bà con về trang đầu và thử lại.")),
)

FAULTS: dict[str, Fault] = {
    "store.disk_full": Fault(
        Saying(QT_TRANSLATE_NOOP("Spoken", "Máy hết chỗ, chưa lưu được.")),
        Saying(QT_TRANSLATE_NOOP("Spoken", "Nhờ cán bộ xóa bớt tệp trên máy rồi bấm nút thử lại.")),
    ),
    "store.wrong_key": Fault(
        Saying(QT_TRANSLATE_NOOP("Spoken", "Chìa khóa của kho phiếu không đúng.")),
        Saying(
            QT_TRANSLATE_NOOP("Spoken", "Bà con vẫn nghe hướng dẫn được. Nhờ cán bộ kiểm tra máy.")
        ),
    ),
    "store.lost_key": Fault(
        Saying(QT_TRANSLATE_NOOP("Spoken", "Mất chìa khóa của kho phiếu.")),
        Saying(
            QT_TRANSLATE_NOOP("Spoken", "Bà con vẫn nghe hướng dẫn được. Nhờ cán bộ kiểm tra máy.")
        ),
    ),
    "store.newer": Fault(
        Saying(QT_TRANSLATE_NOOP("Spoken", "Kho phiếu do bản mới hơn của phần mềm ghi.")),
        Saying(
            QT_TRANSLATE_NOOP("Spoken", "Nhờ cán bộ cài bản mới. Bà con vẫn nghe hướng dẫn được.")
        ),
    ),
    "store.damaged": Fault(
        Saying(QT_TRANSLATE_NOOP("Spoken", "Kho phiếu bị hỏng, không đọc được.")),
        Saying(
            QT_TRANSLATE_NOOP("Spoken", "Bà con vẫn nghe hướng dẫn được. Nhờ cán bộ kiểm tra máy.")
        ),
    ),
    "session.closed": Fault(
        Saying(QT_TRANSLATE_NOOP("Spoken", "Phiếu của ngày trước không sửa được nữa.")),
        Saying(QT_TRANSLATE_NOOP("Spoken", "Mời về trang Hôm nay.")),
    ),
    "kiosk.already_running": Fault(
        Saying(QT_TRANSLATE_NOOP("Spoken", "Gõ Cửa đang mở rồi.")),
        Saying(QT_TRANSLATE_NOOP("Spoken", "Dùng cửa sổ đang mở trên máy này.")),
    ),
    "guide.faulty": Fault(
        Saying(QT_TRANSLATE_NOOP("Spoken", "Bài này đang bị lỗi.")),
        Saying(QT_TRANSLATE_NOOP("Spoken", "Mời bà con chọn bài khác, hoặc hỏi cán bộ.")),
    ),
    "search.damaged": Fault(
        Saying(QT_TRANSLATE_NOOP("Spoken", "Ô tìm kiếm đang hỏng.")),
        Saying(QT_TRANSLATE_NOOP("Spoken", "Mời bà con chọn việc ở trang đầu, hoặc hỏi cán bộ.")),
    ),
    "studio.not_started": Fault(
        StudioSaying(QT_TRANSLATE_NOOP("Studio", "Không mở được phòng thu.")),
        StudioSaying(QT_TRANSLATE_NOOP("Studio", "Tắt máy, bật lại rồi thử lần nữa.")),
    ),
    "voice.no_sound": Fault(
        Saying(QT_TRANSLATE_NOOP("Spoken", "Máy không phát được tiếng.")),
        Saying(QT_TRANSLATE_NOOP("Spoken", "Nhờ cán bộ xem lại loa. Chữ và hình vẫn xem được.")),
    ),
    "sync.not_enrolled": Fault(
        Saying(QT_TRANSLATE_NOOP("Spoken", "Máy này chưa ghép với máy chủ.")),
        Saying(
            QT_TRANSLATE_NOOP("Spoken", "Xin mã ghép ở cơ quan quản lý rồi bấm Ghép với máy chủ.")
        ),
    ),
    "sync.insecure": Fault(
        Saying(QT_TRANSLATE_NOOP("Spoken", "Địa chỉ máy chủ chưa an toàn.")),
        Saying(QT_TRANSLATE_NOOP("Spoken", "Gõ lại địa chỉ có chữ https ở đầu.")),
    ),
    "store.unwritable": Fault(
        Saying(QT_TRANSLATE_NOOP("Spoken", "Máy không ghi được vào thư mục của phần mềm.")),
        Saying(
            QT_TRANSLATE_NOOP("Spoken", "Bà con vẫn nghe hướng dẫn được. Nhờ cán bộ kiểm tra máy.")
        ),
    ),
    "store.keyring_locked": Fault(
        Saying(QT_TRANSLATE_NOOP("Spoken", "Chùm chìa khóa của máy đang khóa.")),
        Saying(QT_TRANSLATE_NOOP("Spoken", "Nhờ cán bộ mở khóa máy rồi bấm nút thử lại.")),
    ),
    "store.busy": Fault(
        Saying(QT_TRANSLATE_NOOP("Spoken", "Kho phiếu đang bận.")),
        Saying(QT_TRANSLATE_NOOP("Spoken", "Đợi một chút rồi bấm nút thử lại.")),
    ),
    "sync.unreachable": Fault(
        Saying(QT_TRANSLATE_NOOP("Spoken", "Chưa tới được máy chủ.")),
        Saying(QT_TRANSLATE_NOOP("Spoken", "Phiếu vẫn giữ trong máy và sẽ tự gửi khi có mạng.")),
    ),
    "sync.enrolment_refused": Fault(
        Saying(QT_TRANSLATE_NOOP("Spoken", "Máy chủ không nhận mã này.")),
        Saying(QT_TRANSLATE_NOOP("Spoken", "Xem lại từng chữ, hoặc xin mã mới.")),
    ),
    "sync.revoked": Fault(
        Saying(QT_TRANSLATE_NOOP("Spoken", "Máy chủ không nhận phiếu từ máy này nữa.")),
        Saying(QT_TRANSLATE_NOOP("Spoken", "Phiếu vẫn còn trong máy. Hãy gọi cơ quan quản lý.")),
    ),
}


def fault(error: DeskError) -> Fault:
    """Return the words for a fault of the world."""
    return FAULTS.get(error.message_id, INCIDENT)


def screen_lines(languages: Sequence[Language]) -> Iterator[Line]:
    """Everything that the pages themselves say, for rendering and recording ahead of need.

    Texts with a name or number in them are here where what is filled in is known.
    """
    lines = {one.source: one.line() for one in sayings() if one.context == CONTEXT}
    for source in screen_texts():
        lines.setdefault(source, Line(source))
    for source, line in lines.items():
        if "{" not in source and "%" not in source:
            yield line
    for language in languages:
        yield Line(language.title)
        yield Line(language.name)
        yield from language_lines(language)


def numbered_lines() -> Iterator[Line]:
    """The numbers of steps, for rendering ahead of need; nobody is asked to record so many."""
    for count in range(1, MOST_STEPS + 1):
        yield STEPS.line(number=str(count))
        for number in range(1, count + 1):
            yield STEP_OF.line(number=str(number), count=str(count))


def language_lines(language: Language) -> Iterator[Line]:
    """Everything that the page of languages says of one of them."""
    if language.is_vietnamese:
        return
    name = in_sentence(language.title)
    yield LANGUAGE_SILENT.line(language=language.title)
    yield LANGUAGE_SILENT_CHOICE.line(language=language.title)
    yield LANGUAGE_PARTLY.line(language=name)
    yield greeting(language.title)
    if language.dialects:
        yield LANGUAGE_DIALECT.line(language=name)
        for dialect in language.dialects:
            yield greeting(dialect.title)


def greeting(title: str) -> Line:
    """Return what the tile of a language or dialect says at the first touch.

    Recorded in the language itself it is its greeting (``language/TAG/greeting``).
    """
    return LANGUAGE_GREETING.line(language=in_sentence(title))


def in_sentence(title: str) -> str:
    """Return a title as it stands within a sentence: "Tiếng Tày" is "tiếng Tày" there."""
    return title[:1].lower() + title[1:]


def sayings() -> Iterator[Saying]:
    """Yield every text of this module."""
    for value in globals().values():
        if isinstance(value, Saying):
            yield value
    yield from FACES
    yield from SPEEDS
    for name, within, _, _ in CATEGORIES.values():
        yield name
        yield within
    for event, _, _ in LIFE_EVENTS.values():
        yield event
    for words in (*FAULTS.values(), INCIDENT):
        yield words.title
        yield words.way_out
