"""The texts that the studio speaks as well as shows, in Vietnamese.

Apart from those of the kiosk (``kiosk.ui.wording``), which narrators record in every language:
a narrator hears these in Vietnamese only.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.audio.microphone_check import Advice
from kiosk.domain.line import Line
from kiosk.ui.qt import QT_TRANSLATE_NOOP
from kiosk.ui.studio_faults import STUDIO_FAULTS
from kiosk.ui.wording import StudioSaying

PROGRESS = StudioSaying(QT_TRANSLATE_NOOP("Studio", "{language} · {done} trong {total} câu"))
TRY_AGAIN = StudioSaying(QT_TRANSLATE_NOOP("Studio", "Thử lại"))

PEOPLE_TITLE = StudioSaying(QT_TRANSLATE_NOOP("Studio", "Ai đang ngồi đây?"))
NAME_TITLE = StudioSaying(
    QT_TRANSLATE_NOOP("Studio", "Đặt một tên gọi. Không cần tên thật, không ghi số nào.")
)
ROLE_TITLE = StudioSaying(QT_TRANSLATE_NOOP("Studio", "Hôm nay làm việc nào?"))
LANGUAGE_TITLE = StudioSaying(QT_TRANSLATE_NOOP("Studio", "Làm bằng tiếng nào?"))
DIALECT_TITLE = StudioSaying(QT_TRANSLATE_NOOP("Studio", "Tiếng vùng nào?"))
AGAIN_TITLE = StudioSaying(QT_TRANSLATE_NOOP("Studio", "Làm tiếp việc lần trước?"))

CONSENT_TITLE = StudioSaying(QT_TRANSLATE_NOOP("Studio", "Trước khi thu, mời nghe cho rõ"))
CONSENT_STATEMENT = (
    StudioSaying(
        QT_TRANSLATE_NOOP("Studio", "Máy thu giọng của ông bà đọc các câu hướng dẫn này.")
    ),
    StudioSaying(
        QT_TRANSLATE_NOOP(
            "Studio",
            "Người khác nghe lại và duyệt. Rồi bà con ở bàn một cửa và ở nhà, "
            "trên máy của các xã, đều nghe được.",
        )
    ),
    StudioSaying(
        QT_TRANSLATE_NOOP(
            "Studio",
            "Giọng nói là dữ liệu cá nhân. Máy giữ giọng của ông bà, lời đồng ý và tên gọi "
            "ông bà tự đặt, ngoài ra không giữ gì khác.",
        )
    ),
    StudioSaying(
        QT_TRANSLATE_NOOP(
            "Studio",
            "Thu hay không là tùy ông bà. Không ai bị ép, không ai phải trả tiền, "
            "từ chối cũng không sao.",
        )
    ),
    StudioSaying(
        QT_TRANSLATE_NOOP(
            "Studio",
            "Muốn rút lại lúc nào cũng được: nói với cán bộ, hoặc bấm Rút lại tiếng nói ở trang "
            "Phát hành. Từ lần phát hành sau, giọng của ông bà không còn nữa.",
        )
    ),
    StudioSaying(
        QT_TRANSLATE_NOOP(
            "Studio", "Trẻ em thu tiếng thì cha mẹ hoặc người giám hộ phải cùng đồng ý."
        )
    ),
)
"""What a narrator agrees to; kept with the consent, word for word."""

CONSENT_SAY = StudioSaying(
    QT_TRANSLATE_NOOP("Studio", "Mời ông bà nói lời đồng ý bằng tiếng của mình")
)
CONSENT_EXAMPLE = StudioSaying(
    QT_TRANSLATE_NOOP("Studio", "Tôi đồng ý cho thu giọng của tôi, và cho bà con nghe giọng ấy.")
)
CONSENT_CHECK = StudioSaying(QT_TRANSLATE_NOOP("Studio", "Nghe lại lời đồng ý của mình"))
CONSENT_GIVEN = StudioSaying(QT_TRANSLATE_NOOP("Studio", "Đúng lời của ông bà thì bấm nút xanh."))

MICROPHONE_TITLE = StudioSaying(QT_TRANSLATE_NOOP("Studio", "Thử micro trước khi thu"))
MICROPHONE_SILENT = StudioSaying(QT_TRANSLATE_NOOP("Studio", "Mời giữ yên lặng"))
MICROPHONE_SPEAK = StudioSaying(
    QT_TRANSLATE_NOOP("Studio", "Bây giờ mời nói vài câu, như lúc đọc bài")
)
MICROPHONE_GOOD = StudioSaying(QT_TRANSLATE_NOOP("Studio", "Micro tốt, thu được rồi."))
MICROPHONE_POOR = StudioSaying(QT_TRANSLATE_NOOP("Studio", "Thu được, nhưng nên sửa mấy điều này:"))
MICROPHONE_USELESS = StudioSaying(QT_TRANSLATE_NOOP("Studio", "Chưa nghe được tiếng nói."))
MICROPHONE_MISSING = StudioSaying(QT_TRANSLATE_NOOP("Studio", "Máy này không có micro."))
MICROPHONE_MISSING_WHAT = StudioSaying(
    QT_TRANSLATE_NOOP(
        "Studio", "Cắm tai nghe có micro rồi bấm Thử lại. Nghe duyệt thì không cần micro."
    )
)

ADVICE: dict[Advice, tuple[StudioSaying, str]] = {
    # what to do, and its icon
    Advice.MUTED: (
        StudioSaying(QT_TRANSLATE_NOOP("Studio", "Micro đang tắt tiếng. Bật công tắc trên dây.")),
        "mic-off",
    ),
    Advice.WRONG_MICROPHONE: (
        StudioSaying(QT_TRANSLATE_NOOP("Studio", "Có lẽ nhầm micro. Chọn micro khác ở danh sách.")),
        "list",
    ),
    Advice.TOO_NEAR: (
        StudioSaying(QT_TRANSLATE_NOOP("Studio", "Tiếng bị vỡ. Ngồi xa micro thêm một gang tay.")),
        "arrow-right",
    ),
    Advice.COME_NEARER: (
        StudioSaying(QT_TRANSLATE_NOOP("Studio", "Tiếng nhỏ. Lại gần micro hơn, nói to hơn.")),
        "arrow-left",
    ),
    Advice.NOISY_ROOM: (
        StudioSaying(
            QT_TRANSLATE_NOOP("Studio", "Có tiếng quạt hay tiếng ồn. Tắt quạt, đóng cửa.")
        ),
        "volume-high",
    ),
    Advice.HUM: (
        StudioSaying(
            QT_TRANSLATE_NOOP("Studio", "Có tiếng ù của điện. Rút dây sạc của máy tính ra.")
        ),
        "plug",
    ),
    Advice.BUILT_IN: (
        StudioSaying(QT_TRANSLATE_NOOP("Studio", "Micro của máy tính. Cắm tai nghe thì rõ hơn.")),
        "info",
    ),
    Advice.GOOD: (
        StudioSaying(QT_TRANSLATE_NOOP("Studio", "Tiếng rõ, phòng yên.")),
        "check-circle",
    ),
}

WORDS_TITLE = StudioSaying(QT_TRANSLATE_NOOP("Studio", "Bảng từ: mỗi từ nói thế nào?"))

PLAN_DONE = StudioSaying(QT_TRANSLATE_NOOP("Studio", "Thu đủ cả rồi. Cảm ơn ông bà!"))
PLAN_LISTEN = StudioSaying(QT_TRANSLATE_NOOP("Studio", "Có {count} câu chờ ông bà nghe duyệt."))
PLAN_NOTHING_TO_HEAR = StudioSaying(
    QT_TRANSLATE_NOOP("Studio", "Chưa có câu nào chờ ông bà nghe duyệt.")
)

PUBLISH_TITLE = StudioSaying(QT_TRANSLATE_NOOP("Studio", "Phát hành tiếng nói"))
PUBLISH_WHERE = StudioSaying(QT_TRANSLATE_NOOP("Studio", "Chép vào đâu?"))
PUBLISH_TAKE_IN = StudioSaying(QT_TRANSLATE_NOOP("Studio", "Nhận gói nào?"))
PUBLISH_PEOPLE = StudioSaying(QT_TRANSLATE_NOOP("Studio", "Ai muốn rút lại tiếng nói?"))
PUBLISH_COPIED = StudioSaying(QT_TRANSLATE_NOOP("Studio", "Đã chép xong {count} câu."))
PUBLISH_INSTALLED = StudioSaying(
    QT_TRANSLATE_NOOP("Studio", "Máy này đã dùng {count} câu. Người đến sau nghe được ngay.")
)
PUBLISH_MERGED = StudioSaying(
    QT_TRANSLATE_NOOP(
        "Studio", "Đã nhận {count} bản thu mới, {conflicts} câu có hai bản khác nhau."
    )
)
INSTALL_ASK = StudioSaying(QT_TRANSLATE_NOOP("Studio", "Máy này đang dùng giọng khác. Đổi không?"))
INSTALL_WHAT = StudioSaying(
    QT_TRANSLATE_NOOP(
        "Studio", "Có {count} câu đã có bản thu khác. Không đổi thì bà con vẫn nghe bản cũ."
    )
)
INSTALL_YES = StudioSaying(QT_TRANSLATE_NOOP("Studio", "Đổi sang bản mới"))
WITHDRAW_ASK = StudioSaying(QT_TRANSLATE_NOOP("Studio", "Rút lại tiếng nói của {name}?"))
WITHDRAW_WHAT = StudioSaying(
    QT_TRANSLATE_NOOP(
        "Studio",
        "Mọi câu {name} đã thu bằng tiếng này sẽ thôi phát từ lần phát hành sau. "
        "Không lấy lại được.",
    )
)
WITHDRAW_AGAIN = StudioSaying(QT_TRANSLATE_NOOP("Studio", "Hỏi lại lần nữa: có chắc không?"))
WITHDRAW_YES = StudioSaying(QT_TRANSLATE_NOOP("Studio", "Rút lại"))
WITHDRAW_SURE = StudioSaying(QT_TRANSLATE_NOOP("Studio", "Chắc chắn rút lại"))
WITHDRAWN = StudioSaying(QT_TRANSLATE_NOOP("Studio", "Đã rút lại. Lần phát hành sau sẽ không còn."))


def studio_lines() -> Iterator[Line]:
    """Everything that the studio's pages say themselves, for rendering ahead of need."""
    for value in globals().values():
        sayings = value if isinstance(value, tuple) else (value,)
        if value is ADVICE:
            sayings = tuple(advice for advice, _ in ADVICE.values())
        for saying in sayings:
            if isinstance(saying, StudioSaying) and "{" not in saying.source:
                yield saying.line()
    for fault in STUDIO_FAULTS.values():
        yield fault.title.line()
        yield fault.way_out.line()
