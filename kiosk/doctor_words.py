"""What ``gocua doctor`` says, in Vietnamese and English; values in braces are filled in."""

from __future__ import annotations

from typing import Literal, NamedTuple

Verdict = Literal["ok", "note", "bad"]


class Words(NamedTuple):
    """What is said of one finding.

    Attributes:
        verdict: ``ok``; ``note`` for what somebody should know; ``bad`` for what keeps the
            kiosk from doing its work.
        vi: What was found, in Vietnamese.
        en: The same in English.
        do_vi: What to do about it; there is something wherever the verdict is ``bad``.
        do_en: The same in English.
    """

    verdict: Verdict
    vi: str
    en: str
    do_vi: str = ""
    do_en: str = ""


CHECKS: dict[str, tuple[str, str]] = {
    "sound": ("Âm thanh", "Sound"),
    "voices": ("Giọng đọc", "Voices"),
    "synthesiser": ("Bộ đọc đã đặt", "Chosen synthesiser"),
    "key": ("Chìa khóa", "Key"),
    "store": ("Kho phiếu", "Store"),
    "aside": ("Kho cũ đã cất", "Stores set aside"),
    "records": ("Phiếu", "Records"),
    "server": ("Máy chủ", "Server"),
    "disk": ("Đĩa", "Disk"),
    "clock": ("Đồng hồ", "Clock"),
    "guides": ("Bài hướng dẫn", "Guides"),
    "settings": ("Cài đặt", "Settings"),
    "log": ("Nhật ký máy", "Log"),
}
"""What is looked at, in Vietnamese and English; the first part of each code below."""

WORDS: dict[str, Words] = {
    "sound.device": Words("ok", "Loa: {device}", "Output: {device}"),
    "sound.none": Words(
        "bad",
        "Máy không có loa hay tai nghe nào; bà con sẽ không nghe được gì.",
        "There is no loudspeaker or headphones; nothing will be heard.",
        "Cắm loa hoặc tai nghe; nếu đã cắm, xem PulseAudio hoặc PipeWire có chạy không.",
        "Plug in a loudspeaker or headphones; if there is one, see that PulseAudio or PipeWire "
        "runs.",
    ),
    "sound.library": Words(
        "bad",
        "Không nạp được thư viện âm thanh ({fault}).",
        "The sound library cannot be loaded ({fault}).",
        "Debian, Ubuntu: sudo apt-get install libpulse0. Windows: cài lại Gõ Cửa.",
        "Debian, Ubuntu: sudo apt-get install libpulse0. Windows: install Gõ Cửa again.",
    ),
    "sound.silent": Words(
        "bad",
        "Phần âm thanh của hệ thống không trả lời ({fault}).",
        "The system's sound gives no answer ({fault}).",
        "Khởi động lại máy; nếu vẫn vậy, cài lại Gõ Cửa.",
        "Restart the machine; if that does not help, install Gõ Cửa again.",
    ),
    "voices.full": Words(
        "ok",
        "{synthesiser} đọc được {rendered}; có sẵn {clips} câu.",
        "{synthesiser} speaks {rendered}; {clips} clips came with the program.",
    ),
    "voices.rendered": Words(
        "ok",
        "{synthesiser} đọc được {rendered}. Không có câu nào đọc sẵn; máy đọc khi cần.",
        "{synthesiser} speaks {rendered}. No clips came with the program; they are made as needed.",
    ),
    "voices.shipped": Words(
        "note",
        "Không có bộ đọc; có sẵn {clips} câu cho {shipped}.",
        "There is no synthesiser; {clips} clips for {shipped} came with the program.",
        "Bài mới thêm sẽ không có tiếng nếu không cài bộ đọc: sudo apt-get install espeak-ng.",
        "Guides that are added later stay silent without one: sudo apt-get install espeak-ng.",
    ),
    "voices.some": Words(
        "note",
        "Thiếu giọng {missing}; có {present}.",
        "The voices {missing} are missing; {present} can speak.",
        "sudo apt-get install espeak-ng, hoặc chọn giọng khác ở trang cài đặt.",
        "sudo apt-get install espeak-ng, or choose another voice in the settings.",
    ),
    "voices.none": Words(
        "bad",
        "Không có giọng đọc tiếng Việt nào.",
        "There is no Vietnamese voice.",
        "Debian, Ubuntu: sudo apt-get install espeak-ng. Windows: thêm giọng tiếng Việt trong "
        "Cài đặt.",
        "Debian, Ubuntu: sudo apt-get install espeak-ng. Windows: add a Vietnamese voice in "
        "Settings.",
    ),
    "synthesiser.broken": Words(
        "note",
        "Bộ đọc đặt trong cài đặt ({program}) không đọc được ({fault}); máy dùng giọng thường.",
        "The synthesiser of the settings ({program}) does not speak ({fault}); the usual voice "
        "speaks instead.",
        "Sửa hoặc xóa dòng synthesiser trong settings.json; xem docs/settings.md.",
        "Mend or remove the line synthesiser in settings.json; see docs/settings.md.",
    ),
    "key.keyring": Words(
        "ok",
        "Chìa khóa nằm trong chùm khóa của hệ thống.",
        "The key is in the system's keyring.",
    ),
    "key.file": Words(
        "note",
        "Chìa khóa nằm trong một tệp cạnh kho phiếu, chỉ chủ tài khoản đọc được. Kém an toàn "
        "hơn chùm khóa: ai lấy được đĩa thì có cả hai.",
        "The key is in a file beside the store that only its owner may read. It is less "
        "protected than in a keyring: whoever takes the disk has both.",
        "Mã hóa đĩa của máy, hoặc chạy trong phiên đăng nhập có chùm khóa.",
        "Encrypt the machine's disk, or run in a login session that has a keyring.",
    ),
    "key.will_be_in_keyring": Words(
        "ok",
        "Chưa có. Lần mở đầu tiên sẽ để chìa khóa vào chùm khóa của hệ thống.",
        "None yet. The first start will put it into the system's keyring.",
    ),
    "key.will_be_in_file": Words(
        "note",
        "Chưa có. Máy không có chùm khóa, nên chìa khóa sẽ nằm trong một tệp: kém an toàn hơn.",
        "None yet. This machine has no keyring, so it will be in a file: less protected.",
        "Trước lần mở đầu: đăng nhập vào phiên có chùm khóa, hoặc mã hóa đĩa.",
        "Before the first start: log in to a session with a keyring, or encrypt the disk.",
    ),
    "key.missing": Words(
        "bad",
        "Không tìm thấy chìa khóa của kho phiếu.",
        "The store's key is not there.",
        "Đem lại tệp store.key hoặc chùm khóa từ bản sao; không có thì xem mục kho phiếu.",
        "Bring back store.key or the keyring from a backup; without one, see the store below.",
    ),
    "key.locked": Words(
        "bad",
        "Chùm khóa của hệ thống đang khóa.",
        "The system's keyring is locked.",
        "Đăng nhập vào máy hoặc mở chùm khóa, rồi chạy lại.",
        "Log in or unlock the keyring, then run this again.",
    ),
    "key.unreadable": Words(
        "bad",
        "Không xem được thư mục dữ liệu.",
        "The data folder cannot be looked into.",
        "Xem quyền của thư mục, và đĩa có bị hỏng hay chỉ đọc không.",
        "Look at the folder's rights, and whether the disk is failing or read-only.",
    ),
    "store.absent": Words(
        "ok",
        "Chưa có ở {folder}; lần mở đầu tiên sẽ tạo.",
        "None yet in {folder}; the first start makes it.",
    ),
    "store.sound": Words(
        "ok",
        "Mở được và nguyên vẹn, {size} ({folder}).",
        "Opens, whole, {size} ({folder}).",
    ),
    "store.older": Words(
        "note",
        "Do bản cũ ghi; lần mở tới sẽ đưa lên bản này. Chưa xem phiếu bên trong.",
        "Written by an older release; the next start brings it up. What is in it was not read.",
    ),
    "store.lost_key": Words(
        "bad",
        "Có kho phiếu mà mất chìa khóa.",
        "There is a store but its key is gone.",
        "Đem lại chìa khóa; không còn thì `gocua doctor --set-store-aside` cất kho cũ và lần mở "
        "tới tạo kho mới.",
        "Bring back the key; if it is gone, `gocua doctor --set-store-aside` keeps the old "
        "store and the next start makes a new one.",
    ),
    "store.wrong_key": Words(
        "bad",
        "Chìa khóa không mở được kho phiếu.",
        "The key does not open the store.",
        "Đem lại đúng chìa khóa; không còn thì `gocua doctor --set-store-aside` cất kho cũ và "
        "lần mở tới tạo kho mới.",
        "Bring back the right key; if it is gone, `gocua doctor --set-store-aside` keeps the "
        "old store and the next start makes a new one.",
    ),
    "store.damaged": Words(
        "bad",
        "Tệp kho phiếu bị hỏng.",
        "The store's file is damaged.",
        "Đừng xóa. Đem lại bản sao nếu có; không thì `gocua doctor --set-store-aside` cất kho "
        "cũ, lần mở tới tạo kho mới.",
        "Do not delete it. Bring back a backup if there is one; otherwise `gocua doctor "
        "--set-store-aside` keeps it and the next start makes a new one.",
    ),
    "store.newer": Words(
        "bad",
        "Do bản mới hơn của phần mềm ghi ({found} > {known}).",
        "Written by a newer release ({found} > {known}).",
        "Cài bản mới của Gõ Cửa; phiếu vẫn còn nguyên.",
        "Install the newer release of Gõ Cửa; the records are all there.",
    ),
    "store.keyring_locked": Words(
        "bad",
        "Chưa xem được: chùm khóa đang khóa.",
        "Cannot be looked at: the keyring is locked.",
        "Đăng nhập vào máy hoặc mở chùm khóa, rồi chạy lại.",
        "Log in or unlock the keyring, then run this again.",
    ),
    "store.busy": Words(
        "note",
        "Một chương trình khác đang giữ kho phiếu.",
        "Another program holds the store.",
        "Đợi một chút rồi chạy lại.",
        "Wait a moment and run this again.",
    ),
    "store.unwritable": Words(
        "bad",
        "Không đọc hoặc ghi được {folder}.",
        "{folder} cannot be read or written.",
        "Xem quyền của thư mục, và đĩa có bị hỏng hay chỉ đọc không.",
        "Look at the folder's rights, and whether the disk is failing or read-only.",
    ),
    "store.disk_full": Words(
        "bad",
        "Đĩa đầy, không mở được.",
        "The disk is full; it cannot be opened.",
        "Xóa bớt tệp rồi chạy lại.",
        "Free some space and run this again.",
    ),
    "aside.some": Words(
        "note",
        "{count} kho cũ trong {folder}.",
        "{count} in {folder}.",
        "Giữ cả tệp .db lẫn tệp .key: phiếu chưa gửi nằm trong đó. Hỏi cơ quan quản lý.",
        "Keep both the .db and the .key file: unsent records are in there. Ask the office.",
    ),
    "records.none": Words("ok", "Không có phiếu nào chờ.", "None is waiting."),
    "records.waiting": Words("ok", "{waiting} phiếu chờ gửi.", "{waiting} wait to be sent."),
    "records.nowhere_to_go": Words(
        "note",
        "{waiting} phiếu chờ gửi.",
        "{waiting} wait to be sent.",
        "Ghép với máy chủ để gửi: gocua enrol --server URL --code MÃ.",
        "Join a server to send them: gocua enrol --server URL --code CODE.",
    ),
    "records.refused": Words(
        "note",
        "{refused} phiếu máy chủ không nhận, {waiting} phiếu chờ gửi.",
        "{refused} were refused by the server, {waiting} wait to be sent.",
        "Mở trang Hôm nay trên máy: mỗi phiếu ghi lý do và cách sửa.",
        "Open the page Today on the kiosk: each one says why, and what to mend.",
    ),
    "server.none": Words(
        "note",
        "Chưa ghép với máy chủ nào.",
        "No server was joined.",
        "Xin mã ghép ở cơ quan quản lý: gocua enrol --server URL --code MÃ.",
        "Ask the office for a code: gocua enrol --server URL --code CODE.",
    ),
    "server.joined": Words(
        "ok",
        "{url}, máy {device}, xã {commune}. Máy chủ đang giữ {held} phiếu của máy này.",
        "{url}, device {device}, commune {commune}. It holds {held} records of this device.",
    ),
    "server.silent": Words(
        "note",
        "{url}, máy {device}, xã {commune}. Bây giờ chưa tới được ({reason}).",
        "{url}, device {device}, commune {commune}. It cannot be reached now ({reason}).",
        "Xem mạng, đồng hồ và trang đăng nhập Wi-Fi. Phiếu vẫn ở trong máy và sẽ tự gửi.",
        "Look at the network, the clock and any Wi-Fi login page. The records stay and go later.",
    ),
    "disk.free": Words("ok", "Còn trống {free}.", "{free} free."),
    "disk.low": Words(
        "note",
        "Còn trống {free}.",
        "{free} free.",
        "Xóa bớt tệp trên đĩa này; phiếu và tiếng đọc cần chỗ.",
        "Free some space on this disk; records and speech need room.",
    ),
    "disk.full": Words(
        "bad",
        "Còn trống {free}.",
        "{free} free.",
        "Xóa bớt tệp trên đĩa này; phiếu và tiếng đọc cần chỗ.",
        "Free some space on this disk; records and speech need room.",
    ),
    "clock.right": Words("ok", "{now}", "{now}"),
    "clock.early": Words(
        "bad",
        "{now}: trước ngày ra bản này ({released}). Không kết nối an toàn được với máy chủ.",
        "{now}: before this release was made ({released}). No secure connection will succeed.",
        "Đặt lại ngày giờ của máy.",
        "Set the machine's date and time.",
    ),
    "clock.late": Words(
        "bad",
        "{now}: quá xa trong tương lai. Không kết nối an toàn được với máy chủ.",
        "{now}: too far in the future. No secure connection will succeed.",
        "Đặt lại ngày giờ của máy.",
        "Set the machine's date and time.",
    ),
    "guides.sound": Words("ok", "{count} bài, không có lỗi.", "{count}, without a fault."),
    "guides.faulty": Words(
        "note",
        "{faulty} bài có lỗi nên không hiện; {count} bài dùng được.",
        "{faulty} have faults and are not shown; {count} can be used.",
        "`gocua guides check` chỉ ra từng lỗi và cách sửa.",
        "`gocua guides check` names each fault and how to mend it.",
    ),
    "guides.schedule": Words(
        "note",
        "{file} của máy này có {faulty} lỗi, nên lịch có sẵn được dùng.",
        "{file} of this machine has {faulty} faults; the schedule that ships is used.",
        "`gocua guides featured` chỉ ra từng lỗi và cách sửa.",
        "`gocua guides featured` names each fault and how to mend it.",
    ),
    "guides.none": Words(
        "bad",
        "Không có bài nào dùng được.",
        "None can be used.",
        "Cài lại Gõ Cửa.",
        "Install Gõ Cửa again.",
    ),
    "settings.usual": Words("ok", "Chưa đổi gì.", "As they come."),
    "settings.sound": Words("ok", "Đọc được.", "Readable."),
    "settings.set_aside": Words(
        "note",
        "Tệp cài đặt cũ bị hỏng, đã cất ở {file}.",
        "A damaged settings file was set aside as {file}.",
        "Chọn lại ở trang cài đặt; xem xong thì xóa tệp đó được.",
        "Choose again on the settings page; the file may be deleted once it was looked at.",
    ),
    "settings.damaged": Words(
        "note",
        "Tệp cài đặt bị hỏng; lần mở tới sẽ cất đi và dùng cài đặt thường.",
        "The settings file is damaged; the next start sets it aside and uses the defaults.",
        "Chọn lại xã, nơi làm việc và giọng ở trang cài đặt.",
        "Choose commune, place and voice again on the settings page.",
    ),
    "settings.unreadable": Words(
        "bad",
        "Không đọc được {file}.",
        "{file} cannot be read.",
        "Xem quyền của tệp và của thư mục.",
        "Look at the rights of the file and its folder.",
    ),
    "log.quiet": Words("ok", "{folder}, {size}, không có sự cố.", "{folder}, {size}, no incident."),
    "log.none": Words("ok", "Chưa có; sẽ ở {folder}.", "None yet; it will be in {folder}."),
    "log.incidents": Words(
        "note",
        "{folder}, {size}, {count} sự cố; lần cuối {incident}.",
        "{folder}, {size}, {count} incidents; the last was {incident}.",
        "Đọc số này cho người phụ trách phần mềm; nhật ký không có tên hay số của ai.",
        "Read this number to whoever looks after the program; the log holds nobody's name or "
        "number.",
    ),
    "log.unreadable": Words(
        "bad",
        "Không đọc được {folder}.",
        "{folder} cannot be read.",
        "Xem quyền của thư mục.",
        "Look at the folder's rights.",
    ),
}

ASIDE: tuple[str, str] = (
    "Đã cất kho cũ ở {file}. Giữ cả chìa khóa của nó: phiếu chưa gửi vẫn nằm trong đó. Lần "
    "mở tới tạo kho mới, và phải ghép lại với máy chủ.",
    "The old store is kept as {file}. Keep its key too: unsent records are still in it. The "
    "next start makes a new store, which has to join the server again.",
)
"""Said when a store was set aside (``file``)."""
