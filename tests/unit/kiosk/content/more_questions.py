"""Sixty more questions, as people type them into a telephone when nobody corrects them.

They were written after the search had been tuned on ``questions.py`` and before it was tried
on them; what was mended then was mended by general means, so they guard what is there and
measure nothing new.  Grandmothers, truck drivers, students, hamlet heads and workers far from
home; without accents, with slips, in dialect, in the short forms of chats ("k", "dc", "hk").

What a question should find is named by the ids of the guides; any one of them will do.
"""

from __future__ import annotations

MORE_QUESTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    # A grandmother
    ("ba ngoai toi 80 tuoi chua duoc dong nao tien gia", ("tro-cap-huu-tri-xa-hoi",)),
    ("mắt tui kèm nhèm coi chữ trong máy hổng ra", ("skill-chu-to",)),
    ("điện thoại cạn pin bấm không lên", ("skill-sac",)),
    ("thẻ đi nhà thương bị mất", ("sua-the-bhyt",)),
    (
        "ông nhà tôi nằm xuống tuần trước giờ ra xã làm giấy chi",
        ("khai-tu", "lien-thong-khai-tu"),
    ),
    ("con cháu khai dùm bà được không, bà hổng biết xài điện thoại", ("khai-ho",)),
    ("răng mà cứ phải mần giấy trên mạng rứa", ("vi-sao",)),
    (
        "chồng chết hưởng tiền già giờ lãnh tiền chôn ở mô",
        ("mai-tang-huu-tri", "lien-thong-khai-tu"),
    ),
    ("con tui bại não xin trợ cấp", ("tro-cap-xa-hoi", "xac-dinh-khuyet-tat")),
    ("bo bi liet xin so khuyet tat", ("xac-dinh-khuyet-tat",)),
    ("bhyt ca nha het han thang nay", ("gia-han-bhyt",)),
    ("lam the bhyt cho ba ma", ("the-bhyt", "gia-han-bhyt")),
    ("nhà cháy mất giấy khai sanh", ("trich-luc-ho-tich",)),
    # A truck driver
    ("bang lai xe tai sap het han", ("doi-bang-lai",)),
    ("csgt gui giay phat ve nha dong tien o dau", ("nop-phat-giao-thong",)),
    ("rot vi mat het cccd", ("cap-lai-can-cuoc",)),
    ("mua xe may moi bam bien so o mo", ("dang-ky-xe",)),
    ("k nho mat khau vneid", ("quen-mat-khau-vneid",)),
    ("bị giật đt sợ nó vào vneid", ("khoa-can-cuoc-dien-tu",)),
    ("vneid doi dt moi k vao dc", ("quen-mat-khau-vneid",)),
    ("cccd het han doi o xa dc k", ("doi-can-cuoc",)),
    # A student
    ("dk thi tn thpt 2027", ("thi-tot-nghiep",)),
    ("dk tam tru cho sv o ktx", ("dang-ky-tam-tru",)),
    ("em 14t lam cccd can gi", ("can-cuoc-tu-14",)),
    ("sao y bang tn thpt", ("chung-thuc-ban-sao",)),
    ("chu ky so dk sao v", ("chu-ky-so",)),
    ("hk bit go dau tren dt", ("skill-go-dau",)),
    ("ma otp hk ve may", ("skill-otp", "doi-so-dien-thoai")),
    ("dang ky mst ca nhan de di lam them", ("ma-so-thue",)),
    ("đặt pass sao cho khó mò", ("skill-mat-khau",)),
    # The head of a hamlet
    (
        "trong bản có bác muốn được công nhận uy tín thì họp thế nào",
        ("nguoi-co-uy-tin",),
    ),
    ("ho ngheo nam nay xet chua", ("ho-ngheo",)),
    ("khac dau cho hop tac xa moi", ("mau-dau-moi",)),
    ("dấu nhỏ để đóng giáp lai ảnh", ("dau-thu-nho",)),
    ("dân thôn nhận tiền lũ lụt vô tài khoản", ("tai-khoan-an-sinh",)),
    ("bà con hỏi trang dichvucong nào thật trang nào giả", ("scam-cong",)),
    ("ho so nop roi k thay tra loi xem o dau", ("nop-ho-so-truc-tuyen",)),
    ("nhà mô có khách ngủ đêm phải báo", ("thong-bao-luu-tru",)),
    ("cò đòi 500k làm sổ giùm", ("scam-lam-ho",)),
    ("số nào hỏi bảo hiểm", ("skill-goi",)),
    # A worker far from home
    ("o tro binh duong lam giay tam tru", ("dang-ky-tam-tru",)),
    ("cty cho nghi lam lay tien bhtn", ("tro-cap-that-nghiep",)),
    ("xin ly lich tu phap so 2 di nhat", ("ly-lich-tu-phap",)),
    ("lam pasport di han quoc", ("ho-chieu",)),
    ("cuoi vo tinh khac dk o dau", ("ket-hon",)),
    ("giay doc than de mua nha", ("tinh-trang-hon-nhan",)),
    ("nhap khau cho vo con ve que chong", ("dang-ky-thuong-tru",)),
    ("li di xong tach ho khau", ("tach-ho",)),
    ("mat sim k nhan dc ma vneid", ("doi-so-dien-thoai",)),
    ("sim dung ten nguoi khac", ("skill-sim",)),
    ("cmnd 9 so khac cccd", ("xac-nhan-so-cmnd",)),
    ("len muc 2 phai ra cong an k", ("kich-hoat-vneid-muc-2",)),
    ("mở tiệm hớt tóc xin giấy gì", ("ho-kinh-doanh",)),
    # A house, and strangers who call
    ("điện kế đứng tên ông nội mất rồi muốn sang tên con", ("doi-ten-hop-dong-dien",)),
    ("vo dien cho cai nha moi cat", ("cap-dien-moi",)),
    ("so hong con ghi so cmnd cu", ("bien-dong-dat-dai", "xac-nhan-so-cmnd")),
    ("ai goi keu nop 22k phi vneid", ("scam-phi", "scam-cong-an")),
    ("gọi video kêu đưa mặt vô quay", ("scam-otp",)),
    ("ai do gui file apk bao cap nhat", ("scam-vneid",)),
    ("evn gọi nói nợ tiền điện cắt liền", ("scam-dien",)),
)
