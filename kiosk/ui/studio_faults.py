"""The words for what stands in a studio's way.

Apart from those of the kiosk (``kiosk.ui.wording``): no citizen meets these faults, so no
narrator has to record them.
"""

from __future__ import annotations

from kiosk.errors import DeskError
from kiosk.ui import wording
from kiosk.ui.qt import QT_TRANSLATE_NOOP
from kiosk.ui.wording import Fault, StudioSaying

STUDIO_FAULTS: dict[str, Fault] = {
    "narrations.pack": Fault(
        StudioSaying(QT_TRANSLATE_NOOP("Studio", "Gói giọng đọc có lỗi, chưa nhận gì.")),
        StudioSaying(
            QT_TRANSLATE_NOOP("Studio", "Chép lại gói từ bản gốc, hoặc xin gói mới ở nơi đã thu.")
        ),
    ),
    "narrations.manifest": Fault(
        StudioSaying(QT_TRANSLATE_NOOP("Studio", "Gói giọng đọc sai kiểu.")),
        StudioSaying(QT_TRANSLATE_NOOP("Studio", "Xuất lại gói từ phòng thu.")),
    ),
    "narrations.newer": Fault(
        StudioSaying(QT_TRANSLATE_NOOP("Studio", "Gói giọng đọc do bản mới hơn của phần mềm làm.")),
        StudioSaying(QT_TRANSLATE_NOOP("Studio", "Cài bản mới rồi nhận lại gói.")),
    ),
    "narrations.pack_exists": Fault(
        StudioSaying(QT_TRANSLATE_NOOP("Studio", "Chỗ này đã có gói cùng tên.")),
        StudioSaying(QT_TRANSLATE_NOOP("Studio", "Chọn chỗ khác, hoặc đổi tên gói cũ.")),
    ),
    "narrations.damaged": Fault(
        StudioSaying(QT_TRANSLATE_NOOP("Studio", "Giọng đọc đã cài trên máy này bị hỏng.")),
        StudioSaying(
            QT_TRANSLATE_NOOP("Studio", "Nhờ cán bộ xem máy. Bản thu vẫn còn trong phòng thu.")
        ),
    ),
    "studio.busy": Fault(
        StudioSaying(QT_TRANSLATE_NOOP("Studio", "Phòng thu đang mở rồi.")),
        StudioSaying(QT_TRANSLATE_NOOP("Studio", "Dùng cửa sổ phòng thu đang mở trên máy này.")),
    ),
    "studio.pseudonym": Fault(
        StudioSaying(QT_TRANSLATE_NOOP("Studio", "Tên này không dùng được.")),
        StudioSaying(
            QT_TRANSLATE_NOOP(
                "Studio",
                "Đặt tên khác: ngắn, chưa ai dùng, không có số giấy tờ hay số điện thoại.",
            )
        ),
    ),
    "studio.no_consent": Fault(
        StudioSaying(QT_TRANSLATE_NOOP("Studio", "Người này chưa đồng ý cho thu.")),
        StudioSaying(
            QT_TRANSLATE_NOOP("Studio", "Mời nghe lời hỏi, rồi nói đồng ý trước khi thu.")
        ),
    ),
    "studio.withdrawn": Fault(
        StudioSaying(QT_TRANSLATE_NOOP("Studio", "Người này đã rút lại tiếng nói của mình.")),
        StudioSaying(
            QT_TRANSLATE_NOOP(
                "Studio", "Muốn thu lại thì đặt một tên gọi mới và nói đồng ý từ đầu."
            )
        ),
    ),
    "studio.silent_consent": Fault(
        StudioSaying(QT_TRANSLATE_NOOP("Studio", "Máy chưa nghe thấy lời đồng ý.")),
        StudioSaying(QT_TRANSLATE_NOOP("Studio", "Xem lại micro rồi nói lại.")),
    ),
    "studio.no_master": Fault(
        StudioSaying(QT_TRANSLATE_NOOP("Studio", "Bản thu này làm ở máy khác.")),
        StudioSaying(QT_TRANSLATE_NOOP("Studio", "Thu lại cả lời, hoặc sửa ở máy đã thu.")),
    ),
    "studio.unheard": Fault(
        StudioSaying(QT_TRANSLATE_NOOP("Studio", "Chưa nghe hết bản thu.")),
        StudioSaying(QT_TRANSLATE_NOOP("Studio", "Nghe đến hết rồi hãy bấm.")),
    ),
    "studio.poor_take": Fault(
        StudioSaying(QT_TRANSLATE_NOOP("Studio", "Bản thu này chưa đạt.")),
        StudioSaying(QT_TRANSLATE_NOOP("Studio", "Thu lại, hoặc viết lý do vì sao vẫn dùng.")),
    ),
    "studio.own_take": Fault(
        StudioSaying(QT_TRANSLATE_NOOP("Studio", "Không ai tự duyệt bản thu của mình.")),
        StudioSaying(QT_TRANSLATE_NOOP("Studio", "Nhờ một người khác nghe và duyệt.")),
    ),
    "studio.no_reason": Fault(
        StudioSaying(QT_TRANSLATE_NOOP("Studio", "Chưa có lý do.")),
        StudioSaying(
            QT_TRANSLATE_NOOP("Studio", "Viết vài chữ cho người thu biết vì sao trả lại.")
        ),
    ),
    "session.personal_note": Fault(
        StudioSaying(QT_TRANSLATE_NOOP("Studio", "Lời ghi có số giấy tờ hoặc số điện thoại.")),
        StudioSaying(QT_TRANSLATE_NOOP("Studio", "Xóa số đó rồi làm lại.")),
    ),
    "studio.wrong_language": Fault(
        StudioSaying(QT_TRANSLATE_NOOP("Studio", "Gói này là của một tiếng khác.")),
        StudioSaying(QT_TRANSLATE_NOOP("Studio", "Mở đúng tiếng của gói, rồi nhận lại.")),
    ),
    "studio.lost_clip": Fault(
        StudioSaying(QT_TRANSLATE_NOOP("Studio", "Gói thiếu tệp tiếng, hoặc tệp bị hỏng.")),
        StudioSaying(
            QT_TRANSLATE_NOOP("Studio", "Chưa nhận gì. Chép lại gói từ bản gốc rồi nhận lại.")
        ),
    ),
    "microphone.missing": Fault(
        StudioSaying(QT_TRANSLATE_NOOP("Studio", "Máy không thấy micro.")),
        StudioSaying(QT_TRANSLATE_NOOP("Studio", "Cắm micro vào máy rồi làm lại.")),
    ),
}


def fault(error: DeskError) -> Fault:
    """Return the words for a fault that the studio's pages show."""
    return STUDIO_FAULTS.get(error.message_id) or wording.fault(error)
