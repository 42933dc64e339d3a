<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="vi_VN">
<context>
    <name>AnswerTile</name>
    <message>
        <source>Chạm nữa để chọn</source>
        <translation>Tap again to pick</translation>
    </message>
</context>
<context>
    <name>BeforeView</name>
    <message>
        <source>Nghe: %1</source>
        <translation>Hear: %1</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Đối chiếu ngày %1.</source>
        <translation>Checked on %1.</translation>
    </message>
    <message>
        <source>Xem thêm</source>
        <translation>See more</translation>
    </message>
    <message>
        <source>Xem thêm (%1/%2)</source>
        <translation>See more (%1/%2)</translation>
    </message>
    <message>
        <source>Bắt đầu</source>
        <translation>Start</translation>
    </message>
</context>
<context>
    <name>FirstStartView</name>
    <message>
        <source>Màn hình dùng chữ nào?</source>
        <translation>Which language on screen?</translation>
    </message>
    <message>
        <source>Máy này ở tỉnh nào?</source>
        <translation>In which province?</translation>
    </message>
    <message>
        <source>Ở xã, phường nào của %1?</source>
        <translation>Commune or ward in %1?</translation>
    </message>
    <message>
        <source>Giúp bà con ở đâu?</source>
        <translation>Where do you help?</translation>
    </message>
    <message>
        <source>Tại bàn một cửa</source>
        <translation>At the desk</translation>
    </message>
    <message>
        <source>Đi từng nhà</source>
        <translation>Door to door</translation>
    </message>
    <message>
        <source>Gõ tên tỉnh, có dấu hay không dấu</source>
        <translation>Type the province, accents or not</translation>
    </message>
    <message>
        <source>Gõ tên xã, có dấu hay không dấu</source>
        <translation>Type the commune, accents or not</translation>
    </message>
    <message>
        <source>Không thấy tên này. Thử gõ ít chữ hơn, hoặc tên xã cũ.</source>
        <translation>Name not found. Try fewer letters, or an old commune name.</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>GuideGrid</name>
    <message numerus="yes">
        <source>%n bước</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message>
        <source>giọng máy</source>
        <translation>machine voice</translation>
    </message>
</context>
<context>
    <name>GuideListView</name>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Xem thêm</source>
        <translation>See more</translation>
    </message>
</context>
<context>
    <name>GuideTile</name>
    <message numerus="yes">
        <source>%n bước</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message>
        <source>giọng máy</source>
        <translation>machine voice</translation>
    </message>
    <message>
        <source>Chạm nữa để chọn</source>
        <translation>Tap again to pick</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Trang chủ</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Về đầu</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Phiếu hỗ trợ</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Ghép với máy chủ</source>
        <translation>Join the server</translation>
    </message>
    <message>
        <source>Cài đặt ban đầu</source>
        <translation>First set-up</translation>
    </message>
    <message>
        <source>%1 phiếu chờ gửi</source>
        <translation>%1 waiting to send</translation>
    </message>
    <message>
        <source>Không có mạng</source>
        <translation>No network</translation>
    </message>
    <message>
        <source>Không có mạng từ %1</source>
        <translation>No network since %1</translation>
    </message>
    <message>
        <source>Máy chủ đã thu hồi máy này</source>
        <translation>This device was revoked</translation>
    </message>
    <message>
        <source>Chưa ghép với máy chủ</source>
        <translation>Not joined to a server</translation>
    </message>
    <message>
        <source>Đang gửi</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Đã ghép với máy chủ</source>
        <translation>Joined to the server</translation>
    </message>
    <message>
        <source>Thoát</source>
        <translation>Exit</translation>
    </message>
    <message>
        <source>Ngôn ngữ</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Chữ to</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Nhỏ</source>
        <translation>Quiet</translation>
    </message>
    <message>
        <source>To vừa</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>To nhất</source>
        <translation>Loud</translation>
    </message>
    <message>
        <source>Gọi cán bộ</source>
        <translation>Call staff</translation>
    </message>
</context>
<context>
    <name>HomeView</name>
    <message>
        <source>Chạm nữa để chọn</source>
        <translation>Tap again to pick</translation>
    </message>
    <message>
        <source>Không có mạng – vẫn dùng được</source>
        <translation>No network – still works</translation>
    </message>
    <message>
        <source>Không có mạng</source>
        <translation>No network</translation>
    </message>
    <message>
        <source>Xem thêm</source>
        <translation>See more</translation>
    </message>
</context>
<context>
    <name>JoinView</name>
    <message>
        <source>Nhập mã ghép gồm tám chữ và số</source>
        <translation>Enter the eight-character code</translation>
    </message>
    <message>
        <source>Mã do cơ quan quản lý cấp, dùng một lần, trong 24 giờ.</source>
        <translation>From your office; works once, within 24 hours.</translation>
    </message>
    <message>
        <source>Địa chỉ máy chủ</source>
        <translation>Server address</translation>
    </message>
    <message>
        <source>Mã ghép</source>
        <translation>Join code</translation>
    </message>
    <message>
        <source>Đã ghép với máy chủ</source>
        <translation>Joined to the server</translation>
    </message>
    <message>
        <source>Phiếu sẽ tự gửi khi có mạng.</source>
        <translation>Records will go once online.</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Đang ghép</source>
        <translation>Joining</translation>
    </message>
    <message>
        <source>Ghép</source>
        <translation>Join</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Bàn phím</source>
        <translation>Keyboard</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Chữ cái</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Chữ số và dấu câu</source>
        <translation>Digits and punctuation</translation>
    </message>
    <message>
        <source>Bàn phím khác. Đang dùng: %1</source>
        <translation>Another keyboard. Now: %1</translation>
    </message>
    <message>
        <source>Gõ Telex, đang bật</source>
        <translation>Telex typing, on</translation>
    </message>
    <message>
        <source>Gõ Telex, đang tắt</source>
        <translation>Telex typing, off</translation>
    </message>
    <message>
        <source>Dấu cách</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Xóa chữ vừa gõ</source>
        <translation>Erase the last letter</translation>
    </message>
    <message>
        <source>Dấu sắc</source>
        <translation>Rising tone</translation>
    </message>
    <message>
        <source>Dấu huyền</source>
        <translation>Falling tone</translation>
    </message>
    <message>
        <source>Dấu hỏi</source>
        <translation>Asking tone</translation>
    </message>
    <message>
        <source>Dấu ngã</source>
        <translation>Tumbling tone</translation>
    </message>
    <message>
        <source>Dấu nặng</source>
        <translation>Heavy tone</translation>
    </message>
    <message>
        <source>Dấu trăng, đọc ngắn</source>
        <translation>Breve: a short vowel</translation>
    </message>
</context>
<context>
    <name>KeyboardButton</name>
    <message>
        <source>Bàn phím</source>
        <translation>Keyboard</translation>
    </message>
</context>
<context>
    <name>LanguageView</name>
    <message>
        <source>Chạm để nghe</source>
        <translation>Tap to listen</translation>
    </message>
    <message>
        <source>Chạm để chọn</source>
        <translation>Tap to pick</translation>
    </message>
    <message>
        <source>giọng máy</source>
        <translation>machine voice</translation>
    </message>
    <message>
        <source>chưa có giọng đọc</source>
        <translation>no voice yet</translation>
    </message>
    <message>
        <source>3 giọng</source>
        <translation>3 voices</translation>
    </message>
    <message>
        <source>Chạm nữa để chọn</source>
        <translation>Tap again to pick</translation>
    </message>
    <message>
        <source>Tiếng khác</source>
        <translation>More languages</translation>
    </message>
    <message>
        <source>Giọng tiếng Việt</source>
        <translation>Vietnamese voice</translation>
    </message>
    <message>
        <source>Bắc</source>
        <translation>North</translation>
    </message>
    <message>
        <source>Trung</source>
        <translation>Central</translation>
    </message>
    <message>
        <source>Nam</source>
        <translation>South</translation>
    </message>
    <message>
        <source>Chọn tiếng khác</source>
        <translation>Choose another</translation>
    </message>
    <message>
        <source>Nghe tiếng Việt</source>
        <translation>Hear Vietnamese</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Tôi hiểu rồi</source>
        <translation>I understand</translation>
    </message>
</context>
<context>
    <name>OptionRow</name>
    <message>
        <source>trước là %1</source>
        <translation>formerly %1</translation>
    </message>
</context>
<context>
    <name>Overlay</name>
    <message>
        <source>Về đầu</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Người mới</source>
        <translation>New visit</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Ở lại, nghe tiếp</source>
        <translation>Stay and listen</translation>
    </message>
    <message>
        <source>Làm tiếp</source>
        <translation>Carry on</translation>
    </message>
    <message>
        <source>Tôi còn ở đây</source>
        <translation>I’m still here</translation>
    </message>
    <message>
        <source>Cán bộ đã đến</source>
        <translation>Staff are here</translation>
    </message>
    <message>
        <source>Quét xong rồi</source>
        <translation>Done scanning</translation>
    </message>
    <message>
        <source>Thử lại</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Tôi hiểu rồi</source>
        <translation>I understand</translation>
    </message>
</context>
<context>
    <name>PageTitle</name>
    <message>
        <source>Nghe lại</source>
        <translation>Listen again</translation>
    </message>
    <message>
        <source>Tìm</source>
        <translation>Search</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>Xem thêm (%1/%2)</source>
        <translation>See more (%1/%2)</translation>
    </message>
</context>
<context>
    <name>RatingView</name>
    <message>
        <source>Chạm nữa để chọn</source>
        <translation>Tap again to pick</translation>
    </message>
    <message>
        <source>Không trả lời</source>
        <translation>Rather not say</translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>Đã nộp trực tuyến</source>
        <translation>Submitted online</translation>
    </message>
    <message>
        <source>Chuẩn bị xong</source>
        <translation>Prepared</translation>
    </message>
    <message>
        <source>Chuyển cán bộ</source>
        <translation>To an officer</translation>
    </message>
    <message>
        <source>Chỉ nghe</source>
        <translation>Just listened</translation>
    </message>
    <message>
        <source>Chưa xong</source>
        <translation>Unfinished</translation>
    </message>
    <message>
        <source>Bà con tự làm</source>
        <translation>Citizen alone</translation>
    </message>
    <message>
        <source>Cùng làm</source>
        <translation>Together</translation>
    </message>
    <message>
        <source>Khai hộ</source>
        <translation>Helper</translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>Nam</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Không nói</source>
        <translation>Not said</translation>
    </message>
    <message>
        <source>Dưới 18</source>
        <translation>Under 18</translation>
    </message>
    <message>
        <source>Không hiểu tiếng phổ thông</source>
        <translation>Little Vietnamese</translation>
    </message>
    <message>
        <source>Quên mật khẩu</source>
        <translation>Forgot password</translation>
    </message>
    <message>
        <source>Chưa có VNeID mức 2</source>
        <translation>No VNeID level 2 yet</translation>
    </message>
    <message>
        <source>SIM không chính chủ</source>
        <translation>SIM in another’s name</translation>
    </message>
    <message>
        <source>Thiếu giấy tờ</source>
        <translation>Missing papers</translation>
    </message>
    <message>
        <source>Mắt, tai, tay yếu</source>
        <translation>Eyes, ears or hands</translation>
    </message>
    <message>
        <source>Không có mạng</source>
        <translation>No network</translation>
    </message>
    <message>
        <source>Sợ lừa đảo</source>
        <translation>Fears scams</translation>
    </message>
    <message>
        <source>Không có điện thoại thông minh</source>
        <translation>No smartphone</translation>
    </message>
    <message>
        <source>Đã đổi số điện thoại</source>
        <translation>Changed phone number</translation>
    </message>
    <message>
        <source>Ảnh không được nhận</source>
        <translation>Photo not accepted</translation>
    </message>
    <message>
        <source>Thông tin bị lệch</source>
        <translation>Details don’t match</translation>
    </message>
    <message>
        <source>Chủ hộ chưa đồng ý được</source>
        <translation>Householder yet to agree</translation>
    </message>
    <message>
        <source>Không trả tiền được</source>
        <translation>Couldn’t pay</translation>
    </message>
    <message>
        <source>Cổng bị lỗi</source>
        <translation>Portal error</translation>
    </message>
    <message>
        <source>Khác</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Ghi chú có số giấy tờ, số điện thoại hoặc mã OTP. Xóa số đó rồi lưu.</source>
        <translation>The note has an ID number, phone number or OTP. Delete it, then save.</translation>
    </message>
    <message>
        <source>Thêm…</source>
        <translation>More…</translation>
    </message>
</context>
<context>
    <name>RecordView</name>
    <message numerus="yes">
        <source>%n phút</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bước</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message>
        <source>tại nhà</source>
        <translation>at home</translation>
    </message>
    <message>
        <source>tại bàn</source>
        <translation>at the desk</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Ai bấm máy?</source>
        <translation>Who tapped?</translation>
    </message>
    <message>
        <source>Nam, nữ (đã đồng ý)</source>
        <translation>Gender (with consent)</translation>
    </message>
    <message>
        <source>Tuổi (đã đồng ý)</source>
        <translation>Age (with consent)</translation>
    </message>
    <message>
        <source>Bà con không đồng ý giữ chi tiết: phiếu không ghi tuổi, nam nữ, ghi chú.</source>
        <translation>The citizen said no to details: no age, gender or note is kept.</translation>
    </message>
    <message>
        <source>Vướng ở đâu? (chọn nhiều)</source>
        <translation>What got in the way? (any)</translation>
    </message>
    <message>
        <source>Ghi chú – không ghi tên, số giấy tờ, số điện thoại</source>
        <translation>Note – no names, ID numbers or phone numbers</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Chọn kết quả và ai bấm máy rồi lưu.</source>
        <translation>Choose the outcome and who tapped.</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Bỏ</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Lưu phiếu</source>
        <translation>Save record</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>Sai mã xã – chạm để sửa</source>
        <translation>Wrong commune – tap to fix</translation>
    </message>
    <message>
        <source>Có thông tin cá nhân – chạm để sửa</source>
        <translation>Has personal details – tap to fix</translation>
    </message>
    <message>
        <source>Ghi chú có số – chạm để sửa</source>
        <translation>Number in note – tap to fix</translation>
    </message>
    <message>
        <source>Trùng phiếu khác – báo cán bộ</source>
        <translation>Clashes with another – tell staff</translation>
    </message>
    <message>
        <source>Máy chủ không nhận – chạm để xem</source>
        <translation>Server refused it – tap to see</translation>
    </message>
    <message>
        <source>Chờ gửi</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Máy chủ đã nhận</source>
        <translation>Server has it</translation>
    </message>
</context>
<context>
    <name>SearchView</name>
    <message>
        <source>Tên việc, câu hỏi, hoặc mã thủ tục</source>
        <translation>A name, a question, or a code</translation>
    </message>
    <message>
        <source>Xem thêm</source>
        <translation>See more</translation>
    </message>
    <message>
        <source>Chạm nữa để chọn</source>
        <translation>Tap again to pick</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Việc khác</source>
        <translation>Something else</translation>
    </message>
</context>
<context>
    <name>SignalView</name>
    <message>
        <source>VNeID cần có mạng. Không có mạng thì mình chuẩn bị giấy tờ trước.</source>
        <translation>VNeID needs a network. Without one, we can prepare the papers first.</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>Bà con muốn nghe tiếng nào?</source>
        <translation>Which is your language?</translation>
    </message>
    <message>
        <source>Nghe tiếng Việt. Chạm nữa để chọn.</source>
        <translation>Hear Vietnamese. Tap again to pick.</translation>
    </message>
    <message>
        <source>{language} chưa có giọng đọc. Bà con nghe tiếng Việt được không?</source>
        <translation>{language} has no voice yet. Would Vietnamese be all right?</translation>
    </message>
    <message>
        <source>Đây là giọng miền Bắc.</source>
        <translation>This is a northern voice.</translation>
    </message>
    <message>
        <source>Đây là giọng miền Trung.</source>
        <translation>This is a central voice.</translation>
    </message>
    <message>
        <source>Đây là giọng miền Nam.</source>
        <translation>This is a southern voice.</translation>
    </message>
    <message>
        <source>Dịp này bà con nên xem:</source>
        <translation>Good to see these days:</translation>
    </message>
    <message>
        <source>Điều mới:</source>
        <translation>News:</translation>
    </message>
    <message>
        <source>Chạm vào màn hình để bắt đầu</source>
        <translation>Touch the screen to begin</translation>
    </message>
    <message>
        <source>Hôm nay bà con cần làm gì?</source>
        <translation>What do you need today?</translation>
    </message>
    <message>
        <source>Bà con cần tìm việc gì?</source>
        <translation>What are you looking for?</translation>
    </message>
    <message>
        <source>Gõ vài chữ, hoặc chọn một việc trong đời ở dưới.</source>
        <translation>Type a few letters, or pick what happened below.</translation>
    </message>
    <message>
        <source>Chưa thấy việc này. Thử gõ ít chữ hơn, hoặc hỏi cán bộ.</source>
        <translation>Not found. Try fewer letters, or ask an officer.</translation>
    </message>
    <message>
        <source>Việc này máy chưa có bài. Mời bà con hỏi cán bộ.</source>
        <translation>There is no guide for this yet. Please ask an officer.</translation>
    </message>
    <message>
        <source>Chạm một hình để nghe, chạm nữa để chọn.</source>
        <translation>Tap a picture to hear it, tap again to pick it.</translation>
    </message>
    <message>
        <source>Bà con cần việc nào?</source>
        <translation>Which one do you need?</translation>
    </message>
    <message>
        <source>Trước khi bắt đầu</source>
        <translation>Before you start</translation>
    </message>
    <message>
        <source>Bà con cần mang theo:</source>
        <translation>Please bring:</translation>
    </message>
    <message>
        <source>Việc này không cần mang giấy tờ gì.</source>
        <translation>You don’t need to bring any papers.</translation>
    </message>
    <message>
        <source>Lệ phí</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Bao lâu xong</source>
        <translation>How long</translation>
    </message>
    <message>
        <source>Ai giải quyết</source>
        <translation>Who decides</translation>
    </message>
    <message>
        <source>Làm ở đâu</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Bài này chưa được cán bộ duyệt.</source>
        <translation>Not yet approved by an officer.</translation>
    </message>
    <message>
        <source>Một trong các giấy tờ sau:</source>
        <translation>One of these papers:</translation>
    </message>
    <message>
        <source>Hoặc:</source>
        <translation>Or:</translation>
    </message>
    <message>
        <source>Mức này đã hết hạn ngày {date}. Bà con hỏi cán bộ.</source>
        <translation>This amount expired on {date}. Please ask an officer.</translation>
    </message>
    <message>
        <source>Điều này đã hết hạn ngày {date}. Bà con hỏi cán bộ.</source>
        <translation>This expired on {date}. Please ask an officer.</translation>
    </message>
    <message>
        <source>Có thay đổi từ ngày {date}</source>
        <translation>Changed since {date}</translation>
    </message>
    <message>
        <source>Thủ tục đã bỏ</source>
        <translation>Abolished</translation>
    </message>
    <message>
        <source>Thủ tục này đã bỏ từ ngày {date}. Bà con hỏi cán bộ.</source>
        <translation>This procedure was abolished on {date}. Please ask an officer.</translation>
    </message>
    <message>
        <source>Từ ngày {date}, bài này thay cho bài cũ: {title}.</source>
        <translation>Since {date} this replaces an older guide: {title}.</translation>
    </message>
    <message>
        <source>Bài này đã hết hạn ngày {date}. Bà con hỏi cán bộ.</source>
        <translation>This guide expired on {date}. Please ask an officer.</translation>
    </message>
    <message>
        <source>Bài này đã được duyệt ngày {date}.</source>
        <translation>Reviewed on {date}.</translation>
    </message>
    <message>
        <source>Đã {days} ngày chưa đối chiếu lại.</source>
        <translation>Not checked again for {days} days.</translation>
    </message>
    <message>
        <source>Ở đây có sóng không?</source>
        <translation>Is there a signal here?</translation>
    </message>
    <message>
        <source>Có sóng</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Không có sóng</source>
        <translation>No signal</translation>
    </message>
    <message>
        <source>Bà con thấy được giúp thế nào?</source>
        <translation>How was the help today?</translation>
    </message>
    <message>
        <source>Chạm một khuôn mặt để nghe, chạm lần nữa để chọn. Không ghi tên ai cả.</source>
        <translation>Tap a face to hear it, tap again to pick it. No names are kept.</translation>
    </message>
    <message>
        <source>Chạm một khuôn mặt. Không ghi tên ai cả.</source>
        <translation>Tap a face. No names are kept.</translation>
    </message>
    <message>
        <source>Mời người đang giúp quay mặt đi một chút.</source>
        <translation>Helper, please look away for a moment.</translation>
    </message>
    <message>
        <source>Không hài lòng</source>
        <translation>Unhappy</translation>
    </message>
    <message>
        <source>Chưa hài lòng</source>
        <translation>Not so happy</translation>
    </message>
    <message>
        <source>Bình thường</source>
        <translation>All right</translation>
    </message>
    <message>
        <source>Hài lòng</source>
        <translation>Happy</translation>
    </message>
    <message>
        <source>Rất hài lòng</source>
        <translation>Very happy</translation>
    </message>
    <message>
        <source>Bà con cho giữ lại chi tiết lần giúp này không?</source>
        <translation>May we keep the details?</translation>
    </message>
    <message>
        <source>Máy giữ nhóm tuổi, nam hay nữ, các bước đã nghe và lời ghi chú. Máy không giữ tên, số giấy tờ, số điện thoại.</source>
        <translation>We keep your age group, gender, the steps you heard and a note. We never keep names, ID numbers or phone numbers.</translation>
    </message>
    <message>
        <source>Để xã biết bà con hay vướng ở đâu. Không đồng ý cũng không sao.</source>
        <translation>It shows the commune where people get stuck. Saying no is fine.</translation>
    </message>
    <message>
        <source>Đồng ý</source>
        <translation>I agree</translation>
    </message>
    <message>
        <source>Không đồng ý</source>
        <translation>No, thanks</translation>
    </message>
    <message>
        <source>Cảm ơn bà con!</source>
        <translation>Thank you!</translation>
    </message>
    <message>
        <source>Lấy điện thoại quét ô vuông này để mở trang của thủ tục.</source>
        <translation>Scan this square with your phone to open the procedure’s page.</translation>
    </message>
    <message>
        <source>Lấy điện thoại quét ô vuông này để mở Cổng Dịch vụ công.</source>
        <translation>Scan this square with your phone for the Public Service Portal.</translation>
    </message>
    <message>
        <source>Bà con muốn dừng ở đây?</source>
        <translation>Do you want to stop here?</translation>
    </message>
    <message>
        <source>Lần trước máy tắt giữa chừng.</source>
        <translation>Last time it stopped half-way.</translation>
    </message>
    <message>
        <source>Làm tiếp từ chỗ đang dở?</source>
        <translation>Carry on from there?</translation>
    </message>
    <message>
        <source>Bà con còn ở đây không?</source>
        <translation>Are you still here?</translation>
    </message>
    <message>
        <source>Nếu không chạm vào màn hình, máy sẽ về trang đầu.</source>
        <translation>If nobody taps, the screen goes back to the home page.</translation>
    </message>
    <message>
        <source>Đang gọi cán bộ. Mời bà con chờ một chút.</source>
        <translation>Calling the staff. Please wait a moment.</translation>
    </message>
    <message>
        <source>Lấy điện thoại quét ô vuông này để mở trang của bước này.</source>
        <translation>Scan this square with your phone to open this step’s page.</translation>
    </message>
    <message>
        <source>Nguồn</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Bước này chưa có giọng đọc.</source>
        <translation>This step has no voice yet.</translation>
    </message>
    <message>
        <source>Bước {number} trong {count}</source>
        <translation>Step {number} of {count}</translation>
    </message>
    <message>
        <source>Có con nhỏ</source>
        <translation>Small child</translation>
    </message>
    <message>
        <source>Khai sinh, thẻ bảo hiểm</source>
        <translation>Birth, insurance card</translation>
    </message>
    <message>
        <source>Chỗ ở</source>
        <translation>Residence</translation>
    </message>
    <message>
        <source>Thường trú, tạm trú</source>
        <translation>Permanent, temporary</translation>
    </message>
    <message>
        <source>Căn cước, VNeID</source>
        <translation>ID card, VNeID</translation>
    </message>
    <message>
        <source>Làm thẻ, mức độ 2</source>
        <translation>New card, level 2</translation>
    </message>
    <message>
        <source>Bảo hiểm y tế</source>
        <translation>Health insurance</translation>
    </message>
    <message>
        <source>Cấp, gia hạn thẻ</source>
        <translation>New card, renewal</translation>
    </message>
    <message>
        <source>Trợ cấp</source>
        <translation>Benefits</translation>
    </message>
    <message>
        <source>Người già, khó khăn</source>
        <translation>Old age, hardship</translation>
    </message>
    <message>
        <source>Giấy tờ khác</source>
        <translation>Other papers</translation>
    </message>
    <message>
        <source>Lý lịch, chứng thực</source>
        <translation>Legal record, copies</translation>
    </message>
    <message>
        <source>Đất, điện, xe</source>
        <translation>Land, power, cars</translation>
    </message>
    <message>
        <source>Thuế, đăng ký</source>
        <translation>Tax, registration</translation>
    </message>
    <message>
        <source>Dùng điện thoại</source>
        <translation>Using a phone</translation>
    </message>
    <message>
        <source>Đỡ tiền, đỡ đi lại</source>
        <translation>Saves money and trips</translation>
    </message>
    <message>
        <source>Chống lừa đảo</source>
        <translation>Avoid scams</translation>
    </message>
    <message>
        <source>Giữ an toàn</source>
        <translation>Stay safe</translation>
    </message>
    <message>
        <source>Chụp ảnh, mật khẩu</source>
        <translation>Photos, passwords</translation>
    </message>
    <message>
        <source>Vì sao nên làm</source>
        <translation>Why do it</translation>
    </message>
    <message>
        <source>Kết hôn</source>
        <translation>Marriage</translation>
    </message>
    <message>
        <source>Người thân mất</source>
        <translation>A family death</translation>
    </message>
    <message>
        <source>Tuổi già</source>
        <translation>Old age</translation>
    </message>
    <message>
        <source>Mất giấy tờ</source>
        <translation>Lost papers</translation>
    </message>
    <message>
        <source>Chuyển nhà</source>
        <translation>Moving house</translation>
    </message>
    <message>
        <source>Đi làm</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>Học hành</source>
        <translation>School</translation>
    </message>
    <message>
        <source>Đất đai</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Điện</source>
        <translation>Power</translation>
    </message>
    <message>
        <source>Máy gặp trục trặc nhỏ.</source>
        <translation>There was a small hitch.</translation>
    </message>
    <message>
        <source>Mời bà con về trang đầu và thử lại.</source>
        <translation>Please try again from the home page.</translation>
    </message>
    <message>
        <source>Máy hết chỗ, chưa lưu được.</source>
        <translation>No room left; not saved yet.</translation>
    </message>
    <message>
        <source>Nhờ cán bộ xóa bớt tệp trên máy rồi bấm nút thử lại.</source>
        <translation>Ask the staff to delete some files, then tap Try again.</translation>
    </message>
    <message>
        <source>Chìa khóa của kho phiếu không đúng.</source>
        <translation>The key to the records is wrong.</translation>
    </message>
    <message>
        <source>Bà con vẫn nghe hướng dẫn được. Nhờ cán bộ kiểm tra máy.</source>
        <translation>You can still hear guides. Ask the staff to check the device.</translation>
    </message>
    <message>
        <source>Mất chìa khóa của kho phiếu.</source>
        <translation>The key to the records is lost.</translation>
    </message>
    <message>
        <source>Kho phiếu do bản mới hơn của phần mềm ghi.</source>
        <translation>A newer version wrote these records.</translation>
    </message>
    <message>
        <source>Nhờ cán bộ cài bản mới. Bà con vẫn nghe hướng dẫn được.</source>
        <translation>Ask the staff to install it. You can still hear guides.</translation>
    </message>
    <message>
        <source>Kho phiếu bị hỏng, không đọc được.</source>
        <translation>The records are damaged, unreadable.</translation>
    </message>
    <message>
        <source>Phiếu của ngày trước không sửa được nữa.</source>
        <translation>A past day’s record can’t be changed now.</translation>
    </message>
    <message>
        <source>Mời về trang Hôm nay.</source>
        <translation>Please go back to Today.</translation>
    </message>
    <message>
        <source>Gõ Cửa đang mở rồi.</source>
        <translation>Gõ Cửa is already open.</translation>
    </message>
    <message>
        <source>Dùng cửa sổ đang mở trên máy này.</source>
        <translation>Use the window open on this device.</translation>
    </message>
    <message>
        <source>Bài này đang bị lỗi.</source>
        <translation>This guide has a fault.</translation>
    </message>
    <message>
        <source>Mời bà con chọn bài khác, hoặc hỏi cán bộ.</source>
        <translation>Please choose another, or ask the staff.</translation>
    </message>
    <message>
        <source>Ô tìm kiếm đang hỏng.</source>
        <translation>The search is broken.</translation>
    </message>
    <message>
        <source>Mời bà con chọn việc ở trang đầu, hoặc hỏi cán bộ.</source>
        <translation>Please choose on the home page, or ask an officer.</translation>
    </message>
    <message>
        <source>Máy không phát được tiếng.</source>
        <translation>The sound isn’t working.</translation>
    </message>
    <message>
        <source>Nhờ cán bộ xem lại loa. Chữ và hình vẫn xem được.</source>
        <translation>Ask staff about the sound. Text and pictures work.</translation>
    </message>
    <message>
        <source>Máy này chưa ghép với máy chủ.</source>
        <translation>This device has no server yet.</translation>
    </message>
    <message>
        <source>Xin mã ghép ở cơ quan quản lý rồi bấm Ghép với máy chủ.</source>
        <translation>Get a join code from your office, then tap Join the server.</translation>
    </message>
    <message>
        <source>Địa chỉ máy chủ chưa an toàn.</source>
        <translation>The server’s address is not safe.</translation>
    </message>
    <message>
        <source>Gõ lại địa chỉ có chữ https ở đầu.</source>
        <translation>Type one that begins with https.</translation>
    </message>
    <message>
        <source>Máy không ghi được vào thư mục của phần mềm.</source>
        <translation>The program’s folder cannot be written.</translation>
    </message>
    <message>
        <source>Chùm chìa khóa của máy đang khóa.</source>
        <translation>The machine’s keyring is locked.</translation>
    </message>
    <message>
        <source>Nhờ cán bộ mở khóa máy rồi bấm nút thử lại.</source>
        <translation>Ask staff to unlock it, then try again.</translation>
    </message>
    <message>
        <source>Kho phiếu đang bận.</source>
        <translation>The records are busy.</translation>
    </message>
    <message>
        <source>Đợi một chút rồi bấm nút thử lại.</source>
        <translation>Wait a moment, then try again.</translation>
    </message>
    <message>
        <source>Chưa tới được máy chủ.</source>
        <translation>Can’t reach the server.</translation>
    </message>
    <message>
        <source>Phiếu vẫn giữ trong máy và sẽ tự gửi khi có mạng.</source>
        <translation>Records are safe here and will be sent when online.</translation>
    </message>
    <message>
        <source>Máy chủ không nhận mã này.</source>
        <translation>The server refused this code.</translation>
    </message>
    <message>
        <source>Xem lại từng chữ, hoặc xin mã mới.</source>
        <translation>Check each letter, or get a new code.</translation>
    </message>
    <message>
        <source>Máy chủ không nhận phiếu từ máy này nữa.</source>
        <translation>The server no longer takes our records.</translation>
    </message>
    <message>
        <source>Phiếu vẫn còn trong máy. Hãy gọi cơ quan quản lý.</source>
        <translation>Records are still here. Please call your office.</translation>
    </message>
</context>
<context>
    <name>StepView</name>
    <message>
        <source>Nghe lại</source>
        <translation>Listen again</translation>
    </message>
    <message>
        <source>Nghe tiếp</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Dừng</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Nhanh</source>
        <translation>Fast</translation>
    </message>
    <message>
        <source>Chậm</source>
        <translation>Slow</translation>
    </message>
    <message>
        <source>Quét</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>Bước trước</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>chưa có giọng đọc</source>
        <translation>no voice yet</translation>
    </message>
    <message>
        <source>giọng máy</source>
        <translation>machine voice</translation>
    </message>
    <message>
        <source>kiểm tra %1</source>
        <translation>checked %1</translation>
    </message>
    <message>
        <source>Xong hết rồi</source>
        <translation>All done</translation>
    </message>
    <message>
        <source>Xong, bước tiếp</source>
        <translation>Done, next step</translation>
    </message>
</context>
<context>
    <name>ThanksView</name>
    <message>
        <source>Không ghi tên ai cả.</source>
        <translation>No names are kept.</translation>
    </message>
    <message>
        <source>Có người giúp: ghi phiếu</source>
        <translation>Helped? Write a record</translation>
    </message>
    <message>
        <source>Không ghi phiếu</source>
        <translation>No record</translation>
    </message>
    <message>
        <source>Ghi phiếu</source>
        <translation>Write record</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>TodayView</name>
    <message>
        <source>người đã giúp</source>
        <translation>helped today</translation>
    </message>
    <message>
        <source>nộp xong trực tuyến</source>
        <translation>sent online</translation>
    </message>
    <message>
        <source>đã tự làm được</source>
        <translation>did it alone</translation>
    </message>
    <message>
        <source>hài lòng, trên 5</source>
        <translation>happy, out of 5</translation>
    </message>
    <message>
        <source>Hôm nay chưa có phiếu nào</source>
        <translation>No records yet today</translation>
    </message>
    <message>
        <source>Phiếu hôm nay</source>
        <translation>Today’s records</translation>
    </message>
    <message>
        <source>%1 trong %2 · xem thêm</source>
        <translation>%1 of %2 · see more</translation>
    </message>
    <message>
        <source>Đang gửi</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Gửi ngay</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Ghép với máy chủ</source>
        <translation>Join the server</translation>
    </message>
    <message>
        <source>Xã, nơi giúp</source>
        <translation>Set-up</translation>
    </message>
    <message>
        <source>Người tiếp theo</source>
        <translation>Next person</translation>
    </message>
</context>
</TS>
