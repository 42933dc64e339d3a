"""What every fault of a guide says, and how to mend it, in Vietnamese and English."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Wording:
    """One fault in one language; both templates take the fault's values."""

    message: str
    mend: str


def _both(vi_message: str, vi_mend: str, en_message: str, en_mend: str) -> Mapping[str, Wording]:
    return MappingProxyType(
        {"vi": Wording(vi_message, vi_mend), "en": Wording(en_message, en_mend)}
    )


WORDINGS: Mapping[str, Mapping[str, Wording]] = MappingProxyType(
    {
        "file.missing": _both(
            "Thư mục này không có tệp guide.yaml.",
            "Đặt tệp guide.yaml vào thư mục, hoặc xoá thư mục.",
            "This folder has no guide.yaml.",
            "Put a guide.yaml into the folder, or remove the folder.",
        ),
        "file.unreadable": _both(
            "Không mở được: {reason}.",
            "Kiểm tra đường dẫn và quyền đọc.",
            "It cannot be opened: {reason}.",
            "Check the path and the permission to read it.",
        ),
        "file.too_big": _both(
            "Tệp lớn hơn {limit} KB.",
            "Một bài thường chưa tới 20 KB. Kiểm tra xem có dán nhầm nội dung khác không.",
            "The file is larger than {limit} KB.",
            "A guide has less than 20 KB as a rule. See whether something else was pasted in.",
        ),
        "file.not_utf8": _both(
            "Tệp không phải bảng mã UTF-8.",
            "Lưu lại tệp với bảng mã UTF-8 (Save as → Encoding: UTF-8).",
            "The file is not UTF-8.",
            "Save it again with the encoding UTF-8.",
        ),
        "yaml.syntax": _both(
            "Không đọc được YAML ở đây ({problem}).",
            "So với bài mẫu: thụt đầu dòng bằng dấu cách, đóng đủ ngoặc và nháy.",
            "This is not YAML ({problem}).",
            "Compare with the sample: indent with spaces, close every bracket and quote.",
        ),
        "yaml.colon": _both(
            "Trong câu có dấu hai chấm, nên máy hiểu nhầm là một mục mới.",
            "Đặt cả câu trong nháy đơn '…', hoặc bỏ dấu hai chấm.",
            "The text has a colon, so it reads as a new key.",
            "Put the whole text in single quotes '…', or leave the colon out.",
        ),
        "yaml.tab": _both(
            "Đầu dòng có phím Tab.",
            "Thay mỗi Tab bằng hai dấu cách.",
            "The line is indented with a tab.",
            "Use two spaces instead of each tab.",
        ),
        "yaml.alias": _both(
            "Không được dùng & hoặc * của YAML.",
            "Viết lại đầy đủ nội dung; nếu câu bắt đầu bằng & hay * thì đặt trong nháy đơn.",
            "YAML's & and * are not allowed.",
            "Write the text out; quote a text that begins with & or *.",
        ),
        "yaml.tag": _both(
            "Không được dùng thẻ ! của YAML.",
            "Xoá thẻ; nếu câu bắt đầu bằng ! thì đặt trong nháy đơn.",
            "YAML's ! tags are not allowed.",
            "Remove the tag; quote a text that begins with !.",
        ),
        "yaml.too_deep": _both(
            "Các mục lồng nhau quá sâu hoặc quá nhiều.",
            "So với bài mẫu và bỏ ngoặc [ hoặc {{ thừa.",
            "There are too many parts, or parts within parts.",
            "Compare with the sample and remove stray [ or {{.",
        ),
        "yaml.documents": _both(
            "Tệp có nhiều hơn một bài (dòng ---).",
            "Mỗi bài một thư mục; xoá từ dòng --- trở xuống.",
            "The file holds more than one guide (a line ---).",
            "One folder a guide; remove everything from the line --- on.",
        ),
        "key.twice": _both(
            "Mục “{key}” có hai lần trong cùng một chỗ.",
            "Giữ lại một.",
            "The key “{key}” stands twice in the same place.",
            "Keep one.",
        ),
        "key.unknown": _both(
            "Không có mục “{key}”.{hint}",
            "Sửa tên hoặc xoá. Các mục dùng được: {known}.",
            "There is no key “{key}”.{hint}",
            "Correct the name or remove it. Known here: {known}.",
        ),
        "key.missing": _both(
            "Thiếu mục “{key}”.",
            "Thêm “{key}”; xem docs/guide-format.md.",
            "The key “{key}” is missing.",
            "Add “{key}”; see docs/guide-format.md.",
        ),
        "type.text": _both(
            "Chỗ này phải là chữ.",
            "Viết một dòng chữ sau dấu hai chấm.",
            "This must be text.",
            "Write one line of text after the colon.",
        ),
        "type.list": _both(
            "Chỗ này phải là danh sách.",
            "Mỗi ý một dòng, bắt đầu bằng dấu gạch và dấu cách (- ).",
            "This must be a list.",
            "One item a line, each beginning with a dash and a space.",
        ),
        "type.keys": _both(
            "Chỗ này phải có các mục con.",
            "Viết các mục con ({known}), thụt vào hai dấu cách.",
            "This must have keys of its own.",
            "Write its keys ({known}), indented by two spaces.",
        ),
        "value.version": _both(
            "“{value}” không phải số phiên bản.",
            "Viết số nguyên từ 1, và tăng thêm 1 mỗi lần sửa bài.",
            "“{value}” is not a version.",
            "Write a whole number from 1 and raise it with each change.",
        ),
        "value.date": _both(
            "“{value}” không phải ngày đúng kiểu.",
            "Viết năm-tháng-ngày, ví dụ 2026-11-22.",
            "“{value}” is not a date of the right form.",
            "Write year-month-day, such as 2026-11-22.",
        ),
        "value.code": _both(
            "“{value}” không phải mã thủ tục.",
            "Chép mã trên Cổng Dịch vụ công quốc gia, ví dụ 1.004222.",
            "“{value}” is not a procedure code.",
            "Copy the code from the national portal, such as 1.004222.",
        ),
        "value.choice": _both(
            "“{value}” không dùng được ở đây.",
            "Chọn một trong: {known}.",
            "“{value}” is not possible here.",
            "Choose one of: {known}.",
        ),
        "value.id": _both(
            "“{value}” không phải mã đúng kiểu.",
            "Chỉ dùng chữ thường không dấu, số và gạch nối, nhiều nhất 60 chữ, ví dụ mo-ung-dung.",
            "“{value}” is not an id of the right form.",
            "Use plain small letters, digits and hyphens, 60 at most, such as mo-ung-dung.",
        ),
        "value.id_folder": _both(
            "Mã bài “{value}” khác tên thư mục “{folder}”.",
            "Đặt hai tên giống hệt nhau.",
            "The id “{value}” differs from the folder's name “{folder}”.",
            "Make the two the same.",
        ),
        "value.url": _both(
            "“{value}” không phải địa chỉ của Nhà nước.",
            "Dùng địa chỉ https://dichvucong.gov.vn/… hoặc trang khác có đuôi .gov.vn.",
            "“{value}” is not an address of the state.",
            "Use https://dichvucong.gov.vn/… or another site that ends in .gov.vn.",
        ),
        "value.portal": _both(
            "“{value}” không đúng kiểu địa chỉ thủ tục trên Cổng Dịch vụ công.",
            "Chép cả địa chỉ: https://dichvucong.gov.vn/thu-tuc-hanh-chinh/ rồi mã dài 36 ký tự.",
            "“{value}” is not the address of a procedure on the national portal.",
            "Copy it whole: https://dichvucong.gov.vn/thu-tuc-hanh-chinh/ and 36 characters.",
        ),
        "value.old_portal": _both(
            "“{value}” là địa chỉ của Cổng Dịch vụ công cũ, nay không mở được.",
            "Tìm lại thủ tục trên dichvucong.gov.vn và chép địa chỉ mới.",
            "“{value}” is an address of the old portal, which leads nowhere today.",
            "Find the procedure on dichvucong.gov.vn again and copy its new address.",
        ),
        "value.essential": _both(
            "“{value}” không phải số thứ tự của một dịch vụ thiết yếu.",
            "Viết một số từ 1 đến {most}, hoặc xoá mục essential25.",
            "“{value}” is not the number of an essential service.",
            "Write a number from 1 to {most}, or remove essential25.",
        ),
        "value.date_order": _both(
            "Ngày kết thúc {value} lại trước ngày bắt đầu {first}.",
            "Đổi lại cho đúng thứ tự.",
            "The last day {value} comes before the first day {first}.",
            "Put the two in order.",
        ),
        "value.replacement": _both(
            "“{value}” không phải mã bài, cũng không phải mã thủ tục.",
            "Ghi mã của bài thay thế, hoặc mã thủ tục như 3.000722.",
            "“{value}” is neither the id of a guide nor the code of a procedure.",
            "Name the guide that replaces it, or a procedure code such as 3.000722.",
        ),
        "value.hash": _both(
            "“{value}” không phải dấu của câu gốc.",
            "Xoá made_from; máy tự ghi khi nhận câu dịch mới từ bảng tính.",
            "“{value}” is not the mark of a line.",
            "Remove made_from; it is written when a new translation comes by spreadsheet.",
        ),
        "review.half": _both(
            "Ghi người duyệt thì phải ghi cả ngày duyệt.",
            "Viết đủ reviewed_by_role và reviewed_on, hoặc xoá cả hai.",
            "A review needs both a role and a day.",
            "Write reviewed_by_role and reviewed_on, or remove both.",
        ),
        "list.twice": _both(
            "“{value}” có hai lần trong danh sách.",
            "Giữ lại một.",
            "“{value}” stands twice in the list.",
            "Keep one.",
        ),
        "translation.tag": _both(
            "“{value}” không phải tên tệp của một bản dịch.",
            "Đặt tên tệp là text.<mã tiếng>.yaml, ví dụ text.hmn.yaml; tiếng Việt ở guide.yaml.",
            "“{value}” is not what the file of a translation is called.",
            "Call it text.<tag>.yaml, such as text.hmn.yaml; Vietnamese is in guide.yaml.",
        ),
        "translation.unknown_line": _both(
            "Bài không có câu nào tên là “{value}”.{hint}",
            "Sửa lại tên câu, hoặc xoá bản dịch của câu không còn nữa.",
            "The guide has no line “{value}”.{hint}",
            "Correct the name, or remove the translation of a line that is gone.",
        ),
        "id.twice": _both(
            "Mã bước “{value}” đã có ở dòng {first}.",
            "Đặt mã khác, và sửa goto, next trỏ tới nó.",
            "The step id “{value}” is already on line {first}.",
            "Give it another id, and correct the goto or next that leads to it.",
        ),
        "id.reserved": _both(
            "Không được đặt mã bước là “{value}”.",
            "Đặt mã khác: “end” có nghĩa là hết bài.",
            "A step cannot have the id “{value}”.",
            "Choose another: “end” means the end of the guide.",
        ),
        "list.empty": _both(
            "Danh sách trống.",
            "Viết ít nhất {least} ý.",
            "The list is empty.",
            "Write at least {least}.",
        ),
        "list.too_short": _both(
            "Danh sách có {count} ý, ít nhất phải {least}.",
            "Viết thêm.",
            "The list has {count}, it needs at least {least}.",
            "Add some.",
        ),
        "list.too_long": _both(
            "Danh sách có {count} ý, nhiều nhất là {most}.",
            "Bớt đi, hoặc tách ra.",
            "The list has {count}, at most {most} are possible.",
            "Leave some out, or split it.",
        ),
        "text.empty": _both(
            "Chỗ này không có chữ.",
            "Viết nội dung, hoặc xoá mục.",
            "There is no text here.",
            "Write the text, or remove the key.",
        ),
        "text.too_long": _both(
            "Dài {count} chữ cái, nghe một lần không nhớ hết; nhiều nhất là {most}.",
            "Rút gọn, hoặc tách thành hai câu hay hai bước.",
            "It has {count} letters, too many to hear at once; the most is {most}.",
            "Shorten it, or make two sentences or two steps of it.",
        ),
        "text.many_sentences": _both(
            "Ở đây có hơn một câu.",
            "Mỗi câu một dòng riêng trong danh sách, để máy đọc và tô từng câu.",
            "There is more than one sentence here.",
            "Put each sentence on its own line, so that it is spoken and lit by itself.",
        ),
        "text.newline": _both(
            "Câu bị xuống dòng.",
            "Viết liền một dòng, không dùng dấu | của YAML.",
            "The text has a line break.",
            "Write it on one line, without YAML's |.",
        ),
        "text.markup": _both(
            "Có ký hiệu trang trí “{value}”, máy sẽ hiện nguyên và đọc nguyên.",
            "Chỉ viết chữ thường, không in đậm, không thẻ, không mã.",
            "It has the markup “{value}”, which would be shown and spoken as it stands.",
            "Write plain text: no bold, no tags, no entities.",
        ),
        "text.control": _both(
            "Có ký tự ẩn {value}.",
            "Xoá cả từ đó và gõ lại bằng tay.",
            "It has the hidden character {value}.",
            "Delete the word and type it again by hand.",
        ),
        "text.secret": _both(
            "Câu này bảo bà con đưa “{value}” cho người khác.",
            "Không bao giờ hỏi OTP, mật khẩu, passcode. Viết lại: bà con tự nhập vào máy của mình.",
            "This tells the citizen to give “{value}” away.",
            "Never ask for OTP, password or passcode. Say that they enter it on their own phone.",
        ),
        "say.twice": _both(
            "Có hai cách đọc cho cùng một dòng.",
            "Giữ lại một mục say.",
            "The same line has two spoken forms.",
            "Keep one say.",
        ),
        "picture.missing": _both(
            "Chỗ này chưa có hình.",
            "Thêm picture với các phần hình trong docs/pictures.md.",
            "There is no picture here.",
            "Add a picture made of the parts in docs/pictures.md.",
        ),
        "picture.form": _both(
            "Hình viết chưa đúng kiểu.",
            "Mỗi phần một dòng: “- tên” hoặc “- tên: {{tuỳ chọn: giá trị}}”.",
            "The picture is not of the right form.",
            "One part a line: “- name” or “- name: {{option: value}}”.",
        ),
        "picture.part": _both(
            "Hình chưa vẽ được: {problem}.",
            "Xem docs/pictures.md.",
            "The picture cannot be drawn: {problem}.",
            "See docs/pictures.md.",
        ),
        "picture.file": _both(
            "Không dùng được tệp hình “{value}”.",
            "Đặt một tệp .svg dưới 256 KB cạnh guide.yaml, không có script hay liên kết ra ngoài.",
            "The picture file “{value}” cannot be used.",
            "Put an .svg under 256 KB beside guide.yaml, without scripts or outside links.",
        ),
        "question.next": _both(
            "Bước có câu hỏi thì không có next.",
            "Xoá next: câu trả lời (goto) quyết định đi đâu.",
            "A step with a question has no next.",
            "Remove next: the answers' goto decides.",
        ),
        "road.unknown_step": _both(
            "Không có bước nào mã “{value}”.{hint}",
            "Sửa lại cho đúng mã một bước trong bài.",
            "There is no step “{value}”.{hint}",
            "Correct it to the id of a step of this guide.",
        ),
        "road.loop": _both(
            "Đường đi quay vòng về bước “{value}”, bà con sẽ không bao giờ xong.",
            "Cho nhánh này đi tiếp tới một bước khác, hoặc kết thúc bằng next: end.",
            "The road runs back to the step “{value}” and never ends.",
            "Let this branch go on to another step, or end it with next: end.",
        ),
        "road.unreachable": _both(
            "Không có đường nào tới bước “{value}”.",
            "Cho một goto hoặc next trỏ tới nó, hoặc xoá bước.",
            "No road leads to the step “{value}”.",
            "Let a goto or next lead to it, or remove it.",
        ),
        "road.no_offline_start": _both(
            "Có bước cần mạng mà bài không có offline_start.",
            "Thêm đường cho nơi không có sóng và ghi mã bước đầu của nó vào offline_start.",
            "Some step needs a network, but the guide has no offline_start.",
            "Add a road for where there is no signal, and name its first step in offline_start.",
        ),
        "road.offline_needs_network": _both(
            "Đường cho nơi không có sóng lại đi qua bước cần mạng “{value}”.",
            "Cho đường offline_start kết thúc trước đó, hoặc bỏ needs_network.",
            "The road without a signal passes the step “{value}”, which needs a network.",
            "End the offline_start road before it, or remove needs_network.",
        ),
        "sheet.unreadable": _both(
            "Không đọc được bảng tính ({reason}).",
            "Lưu lại dưới dạng .xlsx, không đặt mật khẩu.",
            "The spreadsheet cannot be read ({reason}).",
            "Save it again as .xlsx, without a password.",
        ),
        "sheet.missing": _both(
            "Bảng tính không có trang “{value}”.",
            "Xuất lại bảng tính mới và chép nội dung sang, không đổi tên trang.",
            "The spreadsheet has no sheet “{value}”.",
            "Export a fresh one and copy into it; do not rename sheets.",
        ),
        "sheet.column_missing": _both(
            "Trang này không có cột “{value}”.",
            "Thêm cột ấy vào dòng đầu, đúng từng chữ.",
            "The sheet has no column “{value}”.",
            "Add it to the first row, letter for letter.",
        ),
        "sheet.column_unknown": _both(
            "Không có cột nào tên “{value}”.{hint}",
            "Sửa lại tên cột, hoặc xoá cột.",
            "There is no column “{value}”.{hint}",
            "Correct the heading, or remove the column.",
        ),
        "sheet.column_twice": _both(
            "Cột “{value}” có hai lần.",
            "Giữ lại một.",
            "The column “{value}” stands twice.",
            "Keep one.",
        ),
        "sheet.no_heading": _both(
            "Ô này có chữ nhưng cột không có tên.",
            "Ghi tên cột ở dòng đầu, hoặc xoá ô.",
            "This cell is filled, but its column has no heading.",
            "Put a heading into the first row, or clear the cell.",
        ),
        "schedule.day": _both(
            "“{value}” không phải ngày của một dịp.",
            "Viết tháng-ngày cho mọi năm, ví dụ 10-01, hoặc năm-tháng-ngày cho một năm.",
            "“{value}” is not a day of a season.",
            "Write month-day for every year, such as 10-01, or year-month-day for one year.",
        ),
        "schedule.years": _both(
            "Một đầu có năm, một đầu không.",
            "Ghi năm ở cả from và until, hoặc bỏ ở cả hai.",
            "One end has a year and the other has none.",
            "Give both from and until a year, or neither.",
        ),
        "schedule.month_days": _both(
            "“{value}” không phải những ngày trong tháng.",
            "Viết một ngày hoặc hai đầu, ví dụ 1-10.",
            "“{value}” is not days of a month.",
            "Write one day, or the first and the last, such as 1-10.",
        ),
        "schedule.province": _both(
            "“{value}” không phải mã tỉnh.",
            "Viết hai chữ số, ví dụ 11 là Điện Biên.",
            "“{value}” is not the code of a province.",
            "Write its two digits, such as 11 for Điện Biên.",
        ),
        "sheet.twice": _both(
            "“{value}” đã có ở một dòng trên.",
            "Giữ lại một dòng.",
            "“{value}” already has a row above.",
            "Keep one row.",
        ),
        "sheet.unknown_guide": _both(
            "Trang guides không có bài “{value}”.",
            "Sửa mã bài ở cột guide, hoặc thêm bài vào trang guides.",
            "The sheet guides has no guide “{value}”.",
            "Correct the id, or add the guide to the sheet guides.",
        ),
        "sheet.unknown_step": _both(
            "Bên trên không có bước “{value}” của bài này.",
            "Đặt dòng có type là step lên trước, hoặc sửa mã bước.",
            "There is no step “{value}” of this guide above.",
            "Put the row whose type is step first, or correct the id.",
        ),
        "sheet.unused": _both(
            "Loại dòng này không có cột này, nên chữ trong ô sẽ mất.",
            "Xoá ô, hoặc chuyển chữ sang đúng dòng.",
            "This kind of row has no such column, so the cell would be lost.",
            "Clear the cell, or move its text to the right row.",
        ),
        "sheet.picture": _both(
            "Không đọc được hình “{value}”.",
            "Viết như: phone(screen=home, finger=no) + check.",
            "The picture “{value}” cannot be read.",
            "Write it like: phone(screen=home, finger=no) + check.",
        ),
        "repealed.unknown_guide": _both(
            "Thư viện không có bài “{value}” để thay cho bài này.{hint}",
            "Viết bài ấy, hoặc sửa replaced_by.",
            "The library has no guide “{value}” to replace this one.{hint}",
            "Write that guide, or correct replaced_by.",
        ),
        "version.not_newer": _both(
            "Bài {value} trên máy này không mới hơn bài kèm theo phần mềm, nên không dùng.",
            "Tăng version trong guide.yaml, hoặc xoá thư mục này.",
            "The guide {value} here is no newer than the one that came with the program.",
            "Raise version in guide.yaml, or remove this folder.",
        ),
        "translation.stale": _both(
            "Câu tiếng Việt đã đổi sau khi dịch.",
            "Dịch lại câu này trong bảng tính; nếu lời dịch vẫn đúng thì xoá made_from.",
            "The Vietnamese line has changed since it was translated.",
            "Translate it again in the spreadsheet; if it still fits, remove made_from.",
        ),
        "style.jargon": _both(
            "“{value}” là từ của văn phòng.",
            "Nói như với người nhà: {better}.",
            "“{value}” is an office word.",
            "Say it as people do: {better}.",
        ),
        "style.long": _both(
            "Câu có {count} tiếng; quá {most} tiếng thì nghe một lần khó nhớ.",
            "Bớt lời, hoặc tách thành hai câu.",
            "The sentence has {count} syllables; after {most} it is hard to remember.",
            "Leave words out, or make two sentences of it.",
        ),
        "style.say": _both(
            "Máy không biết đọc “{value}”.",
            "Thêm say với cách đọc, hoặc thêm từ này vào assets/lexicon.yaml.",
            "There is no spoken form of “{value}”.",
            "Add a say with the way to read it, or put the word into assets/lexicon.yaml.",
        ),
        "style.expires": _both(
            "Hết hạn ngày {value}, còn chưa tới 60 ngày.",
            "Tìm mức mới và viết thêm với valid_from.",
            "It expires on {value}, in less than 60 days.",
            "Find out what comes after and add it with valid_from.",
        ),
        "style.expired": _both(
            "Đã hết hạn ngày {value}.",
            "Tìm mức mới, ghi lại checked_on, và xoá mức cũ.",
            "It expired on {value}.",
            "Find out what holds now, raise checked_on and remove the old.",
        ),
        "style.unchecked": _both(
            "Đã {days} ngày chưa đối chiếu lại với nguồn; nhiều nhất là {most} ngày.",
            "Đối chiếu lại, rồi ghi ngày mới vào checked_on.",
            "It was compared with its source {days} days ago; the most is {most}.",
            "Compare it again and write the day into checked_on.",
        ),
        "style.provincial_portal": _both(
            "“{value}” là cổng riêng của tỉnh, đã đóng từ ngày 1/7/2025.",
            "Dùng địa chỉ của thủ tục trên dichvucong.gov.vn.",
            "“{value}” is a provincial portal; those were closed on 1 July 2025.",
            "Use the procedure's address on dichvucong.gov.vn.",
        ),
    }
)
"""Every fault in both languages."""

WARNINGS: frozenset[str] = frozenset(
    {code for code in WORDINGS if code.startswith("style.")}
    | {"repealed.unknown_guide", "version.not_newer", "translation.stale"}
)
"""The codes of what does not keep a guide from being shown."""
