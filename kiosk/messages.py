"""The world's faults in the words of whoever types commands, with the way out.

The screens have their own words (``kiosk.ui.wording``): calm ones, for a citizen.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

from kiosk.errors import DeskError

_PRIMARY_LANGUAGE = 0x3FF  # Windows: the low bits of a language id name the language itself
_LANG_VIETNAMESE = 0x2A

MESSAGES: dict[str, tuple[str, str]] = {
    # message id: Vietnamese, English
    "store.disk_full": (
        "Đĩa đầy, chưa lưu được gì. Xóa bớt tệp rồi làm lại.",
        "The disk is full; nothing was half-written. Free some space and try again.",
    ),
    "store.busy": (
        "Một chương trình khác đang giữ kho phiếu. Đợi một chút rồi làm lại.",
        "Another program holds the store. Wait a moment and try again.",
    ),
    "store.unwritable": (
        "Không đọc hoặc ghi được thư mục dữ liệu. Xem quyền của thư mục và của đĩa.",
        "The data folder cannot be read or written. Look at its rights and at the disk.",
    ),
    "store.keyring_locked": (
        "Chùm khóa của hệ thống đang khóa. Đăng nhập hoặc mở khóa rồi làm lại.",
        "The system's keyring is locked. Log in or unlock it and try again.",
    ),
    "store.wrong_key": (
        "Chìa khóa không mở được kho phiếu. Đem lại đúng chìa khóa, hoặc chạy "
        "`gocua doctor --set-store-aside` để cất kho cũ và mở kho mới.",
        "The key does not open the store. Bring back the right key, or run "
        "`gocua doctor --set-store-aside` to keep the old store and start a new one.",
    ),
    "store.lost_key": (
        "Có kho phiếu mà mất chìa khóa. Đem lại chìa khóa, hoặc chạy "
        "`gocua doctor --set-store-aside` để cất kho cũ và mở kho mới.",
        "There is a store but its key is gone. Bring back the key, or run "
        "`gocua doctor --set-store-aside` to keep the old store and start a new one.",
    ),
    "store.newer": (
        "Kho phiếu do bản mới hơn ghi. Hãy cài bản mới của Gõ Cửa.",
        "A newer release wrote the store. Install the new release of Gõ Cửa.",
    ),
    "store.damaged": (
        "Tệp kho phiếu bị hỏng. Đừng xóa: chạy `gocua doctor --set-store-aside` để giữ nó lại "
        "và mở kho mới.",
        "The store's file is damaged. Do not delete it: `gocua doctor --set-store-aside` keeps it "
        "and starts a new one.",
    ),
    "store.not_set_aside": (
        "Kho phiếu không hỏng, hoặc chưa có. Không cất gì cả.",
        "The store is sound, or there is none. Nothing was moved.",
    ),
    "session.closed": (
        "Phiếu của ngày trước không sửa được nữa.",
        "The day of this session is over; it can no longer be corrected.",
    ),
    "session.personal_note": (
        "Ghi chú có số giấy tờ, số điện thoại hoặc mã OTP. Xóa số đó rồi lưu.",
        "The note holds an identity, telephone or one-time number. Remove it and save.",
    ),
    "kiosk.already_running": (
        "Gõ Cửa đang chạy với thư mục dữ liệu này. Dùng cửa sổ đang mở, hoặc chọn --data-dir khác.",
        "Gõ Cửa is already running on this data folder. Use its window, or another --data-dir.",
    ),
    "guide.faulty": (
        "Bài hướng dẫn có lỗi. Chạy `gocua guides check` để xem.",
        "A guide has faults. `gocua guides check` names them.",
    ),
    "narrations.manifest": (
        "Bản kê của gói giọng đọc sai kiểu. Xuất lại gói từ phòng thu.",
        "The manifest of the narration pack is not of its form. Export it from the studio again.",
    ),
    "narrations.newer": (
        "Gói giọng đọc do bản mới hơn làm. Hãy cài bản mới của Gõ Cửa.",
        "A newer release made this narration pack. Install the new release of Gõ Cửa.",
    ),
    "narrations.pack": (
        "Gói giọng đọc có lỗi, chưa dùng gì. Chạy `gocua narrations check` để xem.",
        "The narration pack is refused, nothing was used. `gocua narrations check` names why.",
    ),
    "narrations.pack_exists": (
        "Chỗ này đã có thư mục hoặc tệp khác. Chọn tên khác cho gói.",
        "There is something of that name already. Choose another name for the pack.",
    ),
    "narrations.damaged": (
        "Bản kê giọng đọc đã cài bị hỏng. Cất thư mục của tiếng đó đi rồi nhập lại gói.",
        "The manifest of the installed voices is damaged. Put that language's folder aside and "
        "import the packs again.",
    ),
    "narrations.nothing": (
        "Phòng thu chưa có gì để xuất bằng tiếng này. Thu và duyệt bằng `gocua studio` trước.",
        "The studio has nothing to export in this language. Record and approve in `gocua studio`.",
    ),
    "voice.none": (
        "Máy này không có giọng đọc tiếng Việt. Cài espeak-ng, hoặc dùng bản có sẵn lời đọc.",
        "This machine has no Vietnamese voice. Install espeak-ng, or a build with speech in it.",
    ),
    "voice.no_sound": (
        "Không phát được tiếng. Xem lại loa và tệp âm thanh.",
        "No sound could be played. Look at the loudspeaker and the clip.",
    ),
    "lexicon.damaged": (
        "Tệp của chương trình bị hỏng (lexicon). Hãy cài lại.",
        "The program's own files are damaged (lexicon). Install it again.",
    ),
    "search.damaged": (
        "Tệp của chương trình bị hỏng (tìm kiếm). Hãy cài lại.",
        "The program's own files are damaged (search). Install it again.",
    ),
    "speech.no_encoder": (
        "Bản này không ghi được lời đọc. Chạy `make speech` trong thư mục mã nguồn.",
        "This build cannot render speech. Run `make speech` in a checkout.",
    ),
    "studio.not_started": (
        "Không mở được phòng thu. Gõ `gocua studio` để xem vì sao.",
        "The studio could not be started. `gocua studio` tells why.",
    ),
    "studio.busy": (
        "Phòng thu đang mở với thư mục dữ liệu này. Dùng cửa sổ đang mở.",
        "The studio is already open on this data folder. Use its window.",
    ),
    "studio.pseudonym": (
        "Không dùng được tên gọi này: phải có chữ, không quá 40 chữ, chưa ai dùng, không có số "
        "giấy tờ hay số điện thoại.",
        "Nobody can be called that: a name has letters, is at most 40 long, is not taken, and "
        "holds no identity or telephone number.",
    ),
    "studio.no_consent": (
        "Người này chưa nói đồng ý cho thu.",
        "This person has not agreed, in speech, to be recorded.",
    ),
    "studio.withdrawn": (
        "Người này đã rút lại tiếng nói của mình. Muốn thu lại thì đặt một tên gọi mới.",
        "This person took the consent back, for good. To record again, they take a new name.",
    ),
    "studio.silent_consent": (
        "Không nghe thấy lời đồng ý trong bản thu.",
        "Nothing is to be heard in the recording of the consent.",
    ),
    "studio.no_master": (
        "Bản thu này làm ở máy khác, ở đây không có bản gốc.",
        "The take came with a pack; its master is on another machine.",
    ),
    "studio.unheard": (
        "Chưa nghe hết bản thu.",
        "The take has not been listened to, to its end.",
    ),
    "studio.poor_take": (
        "Bản thu chưa đạt. Thu lại, hoặc ghi lý do vì sao vẫn dùng.",
        "The take is poor. Record it again, or say why it is kept.",
    ),
    "studio.own_take": (
        "Không ai tự duyệt bản thu của mình.",
        "Nobody approves their own recording.",
    ),
    "studio.no_reason": (
        "Trả lại bản thu thì phải có lý do.",
        "Whoever sends a take back says why.",
    ),
    "studio.wrong_language": (
        "Gói này là của một tiếng khác.",
        "The pack is in another language or dialect.",
    ),
    "studio.lost_clip": (
        "Gói thiếu tệp tiếng, hoặc tệp không đúng tên. Chưa nhận gì.",
        "A clip of the pack is missing or is not what its name says. Nothing was taken in.",
    ),
    "microphone.missing": (
        "Máy không thấy micro. Cắm micro rồi làm lại.",
        "No microphone was found. Plug one in and try again.",
    ),
    "sync.not_enrolled": (
        "Máy này chưa ghép với máy chủ: `gocua enrol --server URL --code MÃ`.",
        "This device has not joined a server: `gocua enrol --server URL --code CODE`.",
    ),
    "sync.unreachable": (
        "Chưa tới được máy chủ; phiếu vẫn ở trong máy và sẽ gửi sau.",
        "The server could not be reached; the records stay here and go later.",
    ),
    "sync.busy": (
        "Một chương trình khác đang gửi phiếu của máy này.",
        "Another program is already sending this device's records.",
    ),
    "sync.insecure": (
        "Địa chỉ máy chủ phải bắt đầu bằng https://.",
        "The server's address must begin with https://.",
    ),
    "sync.enrolment_refused": (
        "Máy chủ không nhận mã này. Xem lại từng chữ, hoặc xin mã mới.",
        "The server does not take this code. Check each character, or ask for a new one.",
    ),
    "sync.revoked": (
        "Máy chủ không nhận phiếu từ máy này nữa. Phiếu vẫn còn trong máy; gọi cơ quan quản lý.",
        "The server takes nothing from this device any more. The records stay; call the office.",
    ),
}


WINDOW_JOINS_LATER: tuple[str, str] = (
    "Cửa sổ đang mở sẽ dùng máy chủ này sau khi tắt và mở lại.",
    "The window that is open takes this server up when it is closed and started again.",
)
"""Said when a server was joined from outside a running window, which keeps its own until then."""


def speaks_vietnamese(environment: Mapping[str, str]) -> bool:
    """Whether the machine is set to Vietnamese: by what POSIX names for it, or by Windows."""
    named = environment.get("LC_ALL") or environment.get("LC_MESSAGES") or environment.get("LANG")
    if sys.platform == "win32" and not named:
        import ctypes  # noqa: PLC0415

        # https://learn.microsoft.com/windows/win32/api/winnls/nf-winnls-getuserdefaultuilanguage
        language = int(ctypes.windll.kernel32.GetUserDefaultUILanguage())
        return language & _PRIMARY_LANGUAGE == _LANG_VIETNAMESE
    return (named or "").startswith("vi")


def explain(error: DeskError, environment: Mapping[str, str] = os.environ) -> str:
    """Return the fault and its way out, in Vietnamese where the machine speaks it."""
    vietnamese, english = MESSAGES[error.message_id]
    text = vietnamese if speaks_vietnamese(environment) else english
    details = ", ".join(f"{name}: {value}" for name, value in error.details.items())
    return f"{text} [{error.message_id}{': ' + details if details else ''}]"
