"""Sixty questions as people ask them at a desk, and what each should find.

They were written before the search was tuned and are never changed to suit it.
Some are typed without accents, some in a dialect, some with a slip of the finger.

What a question should find is named by the national code of the procedure, since guides
may be renamed.  Where there is no code: ``skill:words``, ``safety:words`` or
``guide:words`` is a guide of that kind (``guide``: any kind) whose title has these words.
Any one of the things named will do.
"""

from __future__ import annotations

QUESTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    # A child
    ("vợ tôi mới đẻ, làm giấy khai sanh cho cháu ở đâu", ("1.001193", "3.000722")),
    ("lam the bao hiem cho em be moi sinh", ("3.000722",)),
    ("con 3 tuổi rồi mà chưa có khai sinh", ("1.001193", "1.004772", "3.000722")),
    ("xin lại bản sao giấy khai sinh bị rách", ("2.000635",)),
    ("trích lục", ("2.000635",)),
    ("cháu tôi 10 tuổi muốn làm thẻ căn cước", ("1.014062",)),
    # Marriage
    ("hai đứa cưới nhau thì đăng kí ở đâu", ("1.000894",)),
    ("xin giấy chứng nhận chưa có vợ", ("1.004873",)),
    # A death
    ("ông nội tôi mới qua đời, khai báo thế nào", ("1.000656", "2.002913")),
    ("tien ma chay cho nguoi gia", ("1.014028", "2.002913")),
    ("cắt khẩu cho bà cụ mất năm ngoái", ("1.003197", "2.002913")),
    # Where one lives
    ("con dâu về ở nhà chồng thì chuyển hộ khẩu sao", ("1.004222",)),
    ("tôi thuê phòng trọ trên phố có phải đăng ký không", ("1.004194",)),
    ("dang ky tam chu", ("1.004194",)),
    ("nhà có người bà con đến chơi ngủ lại mấy hôm", ("2.001159",)),
    ("đi làm ăn xa vài tháng có phải khai báo gì không", ("1.003677", "1.004194")),
    ("ra ở riêng muốn tách khẩu với bố mẹ", ("1.010038",)),
    ("giấy xác nhận cư trú để cho con đi học", ("1.010041",)),
    # The identity card and VNeID
    ("rớt mất cái thẻ căn cước rồi", ("1.014064",)),
    ("căn cước của tôi sắp hết hạn phải đổi", ("1.014063",)),
    ("đủ 14 tuổi làm căn cước lần đầu", ("1.014061",)),
    ("số chứng minh nhân dân cũ 9 số khác số mới, ngân hàng không nhận", ("1.012566",)),
    ("lam sao de len muc 2 vneid", ("3.000228",)),
    ("quên passcode vneid", ("guide:quen",)),
    ("mua điện thoại mới, VNeID đòi kích hoạt lại", ("guide:doi dien thoai", "guide:quen")),
    ("mất điện thoại sợ người ta dùng căn cước điện tử của mình", ("3.000285", "3.000286")),
    ("nộp hồ sơ qua mạng", ("guide:nop ho so", "guide:ho so truc tuyen")),
    # Health insurance
    ("thẻ bảo hiểm y tế sắp hết hạn, mua tiếp ở đâu", ("guide:gia han", "1.014137")),
    ("mat the bhyt", ("1.002759",)),
    ("sai ngày sinh trên sổ bảo hiểm xã hội", ("1.002759",)),
    # Pension and allowances
    ("bà tôi 78 tuổi, không có lương, nghe nói được tiền già", ("1.014027",)),
    ("muốn lãnh lương hưu qua thẻ ngân hàng", ("2.000740",)),
    ("đăng ký số tài khoản để nhận tiền nhà nước cho", ("guide:an sinh", "guide:tai khoan")),
    ("con tôi bị khuyết tật, xin giấy xác nhận", ("1.001699",)),
    ("tro cap nguoi tan tat hang thang", ("1.001776",)),
    ("nhà khó khăn quá, muốn được vào hộ nghèo", ("1.011607",)),
    ("cong ty cho nghi viec, xin tien that nghiep", ("1.014748",)),
    # Other papers
    ("đóng dấu sao y bản chính bằng cấp", ("2.000815",)),
    ("đi xuất khẩu lao động cần phiếu lý lịch tư pháp", ("3.000333",)),
    ("lam ho chieu di nuoc ngoai", ("1.001456",)),
    ("bị mất hộ chiếu", ("1.010386",)),
    ("1004222", ("1.004222",)),
    ("thi tốt nghiệp cấp 3 đăng ký ở đâu", ("1.005142",)),
    # Land, electricity, vehicles, taxes, a shop
    ("sổ đỏ ghi sai tên, muốn sửa lại", ("1.013833",)),
    ("nhà mới xây xin kéo điện", ("3.000001",)),
    ("mua lại nhà cũ, đổi tên người đứng tên tiền điện", ("3.000099",)),
    ("đăng ký biển số xe máy mới", ("1.012575", "1.013067")),
    ("đổi bằng lái xe sắp hết hạn", ("3.000347",)),
    ("bị phạt nguội đóng tiền ở đâu", ("guide:phat",)),
    ("đóng thuế đất thổ cư hằng năm", ("guide:thue dat", "guide:dat phi nong nghiep", "1.007695")),
    ("mở cái quán nhỏ bán tạp hóa có phải đăng ký không", ("1.001612",)),
    # The telephone
    ("chữ trên điện thoại bé quá không đọc được", ("skill:chu to", "skill:chu lon", "skill:chu")),
    ("gõ chữ có dấu trên điện thoại", ("skill:dau", "skill:go")),
    ("chụp giấy tờ sao cho rõ", ("skill:chup",)),
    ("sim này đứng tên ai", ("skill:sim",)),
    ("mã otp là gì có nên đọc cho người khác", ("skill:otp", "safety:otp")),
    ("noi wifi o uy ban", ("skill:wi", "skill:wifi", "skill:mang")),
    # Tricks
    ("có người gọi điện xưng công an bắt tôi cài ứng dụng", ("safety",)),
    ("điện lực gọi dọa cắt điện đòi chuyển tiền", ("safety",)),
    ("lỡ bấm vào link lạ rồi mất tiền trong tài khoản thì sao", ("safety",)),
)
