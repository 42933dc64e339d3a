<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="vi_VN">
<context>
    <name>ConflictsView</name>
    <message>
        <source>Máy này</source>
        <translation>This device</translation>
    </message>
    <message>
        <source>Máy khác</source>
        <translation>Other device</translation>
    </message>
    <message>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Nghe cả hai rồi chọn một. Bản kia vẫn giữ trong máy.</source>
        <translation>Hear both, then choose one. The other is still kept.</translation>
    </message>
    <message>
        <source>Dùng bản đã chọn</source>
        <translation>Use the chosen one</translation>
    </message>
    <message>
        <source>Đã chọn xong.</source>
        <translation>All chosen.</translation>
    </message>
    <message>
        <source>Không có câu nào trùng.</source>
        <translation>No line has two recordings.</translation>
    </message>
    <message>
        <source>Mỗi câu chỉ còn một bản thu được dùng.</source>
        <translation>Each line now has one recording in use.</translation>
    </message>
    <message>
        <source>Về trang kế hoạch</source>
        <translation>Back to the plan</translation>
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
    <name>Header</name>
    <message>
        <source>Trang chủ</source>
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
        <source>Tiếng ở đây</source>
        <translation>Languages here</translation>
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
        <source>Phòng thu</source>
        <translation>Studio</translation>
    </message>
    <message>
        <source>Thoát</source>
        <translation>Exit</translation>
    </message>
</context>
<context>
    <name>HeadingList</name>
    <message>
        <source>Xem thêm (%1/%2)</source>
        <translation>See more (%1/%2)</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Bị trả lại</source>
        <translation>Sent back</translation>
    </message>
    <message>
        <source>Lời đã đổi</source>
        <translation>Words changed</translation>
    </message>
    <message>
        <source>Đã bỏ</source>
        <translation>Skipped</translation>
    </message>
    <message>
        <source>Chưa thu</source>
        <translation>Not recorded</translation>
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
    <name>LanguageOrderView</name>
    <message>
        <source>Chạm một tiếng để đưa lên đầu. Chạm nữa: để cuối. Chạm nữa: về như cũ.</source>
        <translation>Tap a language to put it first. Tap again: last. Tap again: as before.</translation>
    </message>
    <message>
        <source>đứng thứ %1</source>
        <translation>number %1</translation>
    </message>
    <message>
        <source>để cuối</source>
        <translation>last</translation>
    </message>
    <message>
        <source>theo cả nước</source>
        <translation>national order</translation>
    </message>
    <message>
        <source>theo tỉnh</source>
        <translation>province order</translation>
    </message>
    <message>
        <source>Về thứ tự cả nước</source>
        <translation>Use national order</translation>
    </message>
    <message>
        <source>Về thứ tự của tỉnh</source>
        <translation>Use province order</translation>
    </message>
    <message>
        <source>Xem thêm (%1/%2)</source>
        <translation>See more (%1/%2)</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Hơi nhỏ</source>
        <translation>A bit quiet</translation>
    </message>
    <message>
        <source>Vừa nghe</source>
        <translation>Just right</translation>
    </message>
    <message>
        <source>To quá</source>
        <translation>Too loud</translation>
    </message>
    <message>
        <source>Im lặng</source>
        <translation>Silence</translation>
    </message>
</context>
<context>
    <name>LineCard</name>
    <message>
        <source>Các câu</source>
        <translation>All lines</translation>
    </message>
    <message>
        <source>Lời tiếng Việt</source>
        <translation>Vietnamese words</translation>
    </message>
    <message>
        <source>Nghe mẫu</source>
        <translation>Hear it read</translation>
    </message>
    <message>
        <source>Câu trước</source>
        <translation>Line before</translation>
    </message>
    <message>
        <source>Nghe câu trước</source>
        <translation>Hear the line before</translation>
    </message>
    <message>
        <source>Xem thêm</source>
        <translation>See more</translation>
    </message>
    <message>
        <source>Thu lại câu %1</source>
        <translation>Record %1 again</translation>
    </message>
    <message>
        <source>Lời %1: viết ra trước cho dễ nói</source>
        <translation>%1: write it first to say it easily</translation>
    </message>
    <message>
        <source>Lời %1</source>
        <translation>%1 words</translation>
    </message>
</context>
<context>
    <name>MeasuresSheet</name>
    <message>
        <source>Số đo của bản thu</source>
        <translation>Recording measures</translation>
    </message>
    <message>
        <source>Xem thêm</source>
        <translation>See more</translation>
    </message>
</context>
<context>
    <name>MicrophoneView</name>
    <message>
        <source>Xem thêm</source>
        <translation>See more</translation>
    </message>
    <message>
        <source>Thử lại</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Đi tiếp</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Bắt đầu thử</source>
        <translation>Start the test</translation>
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
    <name>PeopleView</name>
    <message>
        <source>Người mới</source>
        <translation>New person</translation>
    </message>
    <message>
        <source>Ví dụ: Cô Hoa, Bản Mới</source>
        <translation>For example: Hoa, Ban Moi</translation>
    </message>
    <message>
        <source>Tên gọi này đi cùng giọng của ông bà, ai nhận gói tiếng cũng thấy.</source>
        <translation>This name goes with your voice; all who get the voice pack see it.</translation>
    </message>
    <message>
        <source>Thu tiếng</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Nghe duyệt</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Xem thêm</source>
        <translation>See more</translation>
    </message>
    <message>
        <source>Tiếng khác</source>
        <translation>More languages</translation>
    </message>
    <message>
        <source>Chọn lại</source>
        <translation>Choose again</translation>
    </message>
    <message>
        <source>Tiếp</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Làm tiếp</source>
        <translation>Carry on</translation>
    </message>
</context>
<context>
    <name>PhonePiecesView</name>
    <message>
        <source>Đoạn này chưa rõ là câu nào. Nghe rồi chọn câu, hoặc bỏ.</source>
        <translation>Not sure which line this is. Listen and choose one, or discard it.</translation>
    </message>
    <message>
        <source>Bỏ</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Bỏ đoạn này</source>
        <translation>Discard piece</translation>
    </message>
    <message>
        <source>Câu khác</source>
        <translation>Another</translation>
    </message>
    <message>
        <source>Dừng</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Nghe</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Đúng câu này</source>
        <translation>This one</translation>
    </message>
    <message>
        <source>Chọn câu</source>
        <translation>Choose one</translation>
    </message>
</context>
<context>
    <name>PhoneView</name>
    <message>
        <source>Đã thu bài nào?</source>
        <translation>Which guide is it?</translation>
    </message>
    <message>
        <source>Đang đọc bản thu</source>
        <translation>Reading the recording</translation>
    </message>
    <message>
        <source>Bản thu ở đâu?</source>
        <translation>Where is it kept?</translation>
    </message>
    <message>
        <source>Hoặc gõ đường dẫn của thư mục, tệp</source>
        <translation>Or type the path of a folder or file</translation>
    </message>
    <message>
        <source>Mở</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Đủ %1 câu</source>
        <translation>All %1 lines</translation>
    </message>
    <message>
        <source>Còn %1 trong %2 câu</source>
        <translation>%1 of %2 lines to go</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Xem thêm (%1/%2)</source>
        <translation>See more (%1/%2)</translation>
    </message>
    <message>
        <source>Đoạn này nói câu nào?</source>
        <translation>Which line is this piece?</translation>
    </message>
    <message>
        <source>Đã nhận %1 câu từ điện thoại.</source>
        <translation>Lines taken from the phone: %1.</translation>
    </message>
    <message>
        <source>Chưa nhận câu nào.</source>
        <translation>No lines taken yet.</translation>
    </message>
    <message>
        <source>Giờ nghe lại từng câu, rồi bấm Dùng bản này.</source>
        <translation>Now listen to each line again, then tap Use it.</translation>
    </message>
    <message>
        <source>Nghe lại</source>
        <translation>Listen again</translation>
    </message>
    <message>
        <source>Về trang kế hoạch</source>
        <translation>Back to the plan</translation>
    </message>
    <message>
        <source>Lấy tệp khác</source>
        <translation>Take another file</translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message>
        <source>Lời đã đổi, cần thu lại:</source>
        <translation>Words changed, record again:</translation>
    </message>
    <message>
        <source>Nghe duyệt</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Thu từ điện thoại</source>
        <translation>From a phone</translation>
    </message>
    <message>
        <source>Hai bản khác nhau</source>
        <translation>Two recordings</translation>
    </message>
    <message>
        <source>Bảng từ</source>
        <translation>Word list</translation>
    </message>
    <message>
        <source>Phát hành</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>%1 trong %2 câu</source>
        <translation>%1 of %2 lines</translation>
    </message>
    <message>
        <source>%1 đã đổi</source>
        <translation>%1 changed</translation>
    </message>
    <message>
        <source>%1 câu lời đã đổi</source>
        <translation>%1 with changed words</translation>
    </message>
    <message>
        <source>%1: %2 trong %3 câu</source>
        <translation>%1: %2 of %3 lines</translation>
    </message>
    <message>
        <source>Xem thêm (%1/%2)</source>
        <translation>See more (%1/%2)</translation>
    </message>
    <message>
        <source>Xem thêm</source>
        <translation>See more</translation>
    </message>
    <message>
        <source>Nghe</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Thu tiếp</source>
        <translation>Keep recording</translation>
    </message>
</context>
<context>
    <name>PublishView</name>
    <message>
        <source>câu đã duyệt, phát được</source>
        <translation>lines approved, can be heard</translation>
    </message>
    <message>
        <source>câu chờ duyệt</source>
        <translation>lines to approve</translation>
    </message>
    <message>
        <source>câu lời đã đổi, không phát</source>
        <translation>lines with changed words, silent</translation>
    </message>
    <message>
        <source>người đã rút lại tiếng nói</source>
        <translation>people who withdrew their voice</translation>
    </message>
    <message>
        <source>Đang làm. Nhiều câu thì mất đến nửa phút.</source>
        <translation>Working. Many lines can take half a minute.</translation>
    </message>
    <message>
        <source>Chép ra USB hoặc tệp</source>
        <translation>Copy to USB or a file</translation>
    </message>
    <message>
        <source>Nhận gói của máy khác</source>
        <translation>Take in another’s pack</translation>
    </message>
    <message>
        <source>Rút lại tiếng nói</source>
        <translation>Withdraw a voice</translation>
    </message>
    <message>
        <source>Chỉ câu đã duyệt</source>
        <translation>Approved lines only</translation>
    </message>
    <message>
        <source>Cả câu chờ duyệt</source>
        <translation>Unapproved ones too</translation>
    </message>
    <message>
        <source>Chưa thấy gói nào trên USB hay trong Tải xuống.</source>
        <translation>No pack found on USB or in Downloads.</translation>
    </message>
    <message>
        <source>Hoặc gõ tên thư mục</source>
        <translation>Or type a folder’s name</translation>
    </message>
    <message>
        <source>Hoặc gõ tên tệp</source>
        <translation>Or type a file’s name</translation>
    </message>
    <message>
        <source>Rút lại tiếng nói của %1</source>
        <translation>Withdraw the voice of %1</translation>
    </message>
    <message>
        <source>%1 câu</source>
        <translation>Lines: %1</translation>
    </message>
    <message>
        <source>Rút lại</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Chưa có ai thu bằng tiếng này.</source>
        <translation>No recordings in this language yet.</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Xem thêm</source>
        <translation>See more</translation>
    </message>
    <message>
        <source>Tìm lại</source>
        <translation>Search again</translation>
    </message>
    <message>
        <source>Xem câu có hai bản</source>
        <translation>See double recordings</translation>
    </message>
    <message>
        <source>Dùng trên máy này</source>
        <translation>Use on this device</translation>
    </message>
    <message>
        <source>Đang làm</source>
        <translation>Working</translation>
    </message>
    <message>
        <source>Chép vào đó</source>
        <translation>Copy it there</translation>
    </message>
    <message>
        <source>Nhận gói đó</source>
        <translation>Take that pack</translation>
    </message>
</context>
<context>
    <name>ReasonSheet</name>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Hoặc viết lý do khác</source>
        <translation>Or write another reason</translation>
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
    <name>RecordingView</name>
    <message>
        <source>Thử lại</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Bỏ qua</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Thu lại</source>
        <translation>Record again</translation>
    </message>
    <message>
        <source>Dừng nghe</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Nghe bản thu</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Bắt đầu thu</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Dừng thu</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Dùng bản này</source>
        <translation>Use it</translation>
    </message>
    <message>
        <source>Câu tiếp theo</source>
        <translation>Next line</translation>
    </message>
    <message>
        <source>Bản này chưa đạt. Vì sao vẫn dùng?</source>
        <translation>It is not good yet. Why use it anyway?</translation>
    </message>
    <message>
        <source>Nghỉ một chút, uống ngụm nước.</source>
        <translation>Rest a little, have a sip of water.</translation>
    </message>
    <message>
        <source>Giọng nghỉ ngơi thì câu sau nghe rõ hơn. Mọi câu đã thu đều được giữ.</source>
        <translation>A rested voice is clearer. Every line you have recorded is kept.</translation>
    </message>
    <message>
        <source>Thu tiếp</source>
        <translation>Keep recording</translation>
    </message>
    <message>
        <source>Hôm nay đủ rồi</source>
        <translation>Enough for today</translation>
    </message>
    <message>
        <source>Xong bài này!</source>
        <translation>This guide is done!</translation>
    </message>
    <message>
        <source>Mọi câu đã thu. Giờ mời người thứ hai nghe duyệt.</source>
        <translation>All lines are recorded. Now a second person reviews them.</translation>
    </message>
    <message>
        <source>Bài tiếp theo: %1</source>
        <translation>Next guide: %1</translation>
    </message>
    <message>
        <source>Về trang kế hoạch</source>
        <translation>Back to the plan</translation>
    </message>
    <message>
        <source>Bài tiếp theo</source>
        <translation>Next guide</translation>
    </message>
    <message>
        <source>Xem lại bài này</source>
        <translation>See this guide again</translation>
    </message>
    <message>
        <source>Nghỉ ở đây</source>
        <translation>Rest here</translation>
    </message>
    <message>
        <source>Thu đủ cả rồi. Cảm ơn ông bà!</source>
        <translation>Everything is recorded. Thank you!</translation>
    </message>
    <message>
        <source>Giờ mời người thứ hai nghe duyệt. Muốn thu lại câu nào thì xem lại bài.</source>
        <translation>Now a second person reviews it. To record a line again, see its guide.</translation>
    </message>
    <message>
        <source>Xem lại bài</source>
        <translation>See the guides</translation>
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
    <name>ReviewView</name>
    <message>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Trả lại</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>Dừng nghe</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Nghe</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Nghe bản thu</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Duyệt</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Vì sao trả lại?</source>
        <translation>Why send it back?</translation>
    </message>
    <message>
        <source>Nghe duyệt xong. Cảm ơn ông bà!</source>
        <translation>The review is done. Thank you!</translation>
    </message>
    <message>
        <source>Chưa có câu nào chờ ông bà nghe duyệt.</source>
        <translation>No lines are waiting for your review.</translation>
    </message>
    <message>
        <source>Câu của chính mình thì người khác nghe duyệt.</source>
        <translation>Someone else reviews your own lines.</translation>
    </message>
    <message>
        <source>Về trang kế hoạch</source>
        <translation>Back to the plan</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
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
        <translation>Hear Vietnamese. Tap again to choose.</translation>
    </message>
    <message>
        <source>{language} chưa có giọng đọc. Bà con nghe tiếng Việt được không?</source>
        <translation>{language} has no voice yet. Would Vietnamese be all right?</translation>
    </message>
    <message>
        <source>{language} chưa có giọng đọc. Bà con nghe tiếng gì?</source>
        <translation>{language} has no voice yet. What would you like to hear?</translation>
    </message>
    <message>
        <source>Nghe {language}. Chạm nữa để chọn.</source>
        <translation>Hear {language}. Tap again to choose.</translation>
    </message>
    <message>
        <source>Bà con nghe {language} nào?</source>
        <translation>Which {language} is yours?</translation>
    </message>
    <message>
        <source>Chỗ nào chưa có giọng đọc {language}, bà con nghe tiếng gì?</source>
        <translation>Where {language} has no voice yet, which language instead?</translation>
    </message>
    <message>
        <source>Đọc hết rồi. Bà con bấm nút xanh để bắt đầu làm.</source>
        <translation>That is all. Tap the green button to start doing it.</translation>
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
        <translation>Tap a picture to hear it, tap again to choose it.</translation>
    </message>
    <message>
        <source>Chạm một ô để nghe, chạm nữa để chọn.</source>
        <translation>Tap a tile to hear it, tap again to choose it.</translation>
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
        <source>Đối chiếu ngày {date}.</source>
        <translation>Checked on {date}.</translation>
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
        <translation>Tap a face to hear it, tap again to choose it. No names are kept.</translation>
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
        <source>Chưa có giọng đọc</source>
        <translation>No voice yet</translation>
    </message>
    <message>
        <source>Người đọc {heard}</source>
        <translation>A person reads {heard}</translation>
    </message>
    <message>
        <source>Giọng máy</source>
        <translation>Machine voice</translation>
    </message>
    <message>
        <source>{wished} chưa có, đang nghe người đọc {heard}</source>
        <translation>{wished} is missing; you hear a person in {heard}</translation>
    </message>
    <message>
        <source>{wished} chưa có, đang nghe giọng máy {heard}</source>
        <translation>{wished} is missing; you hear a machine voice in {heard}</translation>
    </message>
    <message>
        <source>{wished} đọc lời cũ, đang nghe người đọc {heard}</source>
        <translation>{wished} says old words; you hear a person in {heard}</translation>
    </message>
    <message>
        <source>{wished} đọc lời cũ, đang nghe giọng máy {heard}</source>
        <translation>{wished} says old words; you hear a machine voice in {heard}</translation>
    </message>
    <message>
        <source>Nói vừa</source>
        <translation>Usual</translation>
    </message>
    <message>
        <source>Nói chậm</source>
        <translation>Slow</translation>
    </message>
    <message>
        <source>Rất chậm</source>
        <translation>Very slow</translation>
    </message>
    <message>
        <source>Nói nhanh</source>
        <translation>Quick</translation>
    </message>
    <message>
        <source>{number} bước</source>
        <translation>{number} steps</translation>
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
    <message>
        <source>Nút xanh:</source>
        <translation>Green button:</translation>
    </message>
    <message>
        <source>Nút vàng:</source>
        <translation>Gold button:</translation>
    </message>
    <message>
        <source>Nút đỏ:</source>
        <translation>Red button:</translation>
    </message>
    <message>
        <source>Nút trắng:</source>
        <translation>White button:</translation>
    </message>
    <message>
        <source>Ở trên cùng:</source>
        <translation>At the top:</translation>
    </message>
    <message>
        <source>Ô gõ chữ:</source>
        <translation>Writing box:</translation>
    </message>
    <message>
        <source>Bàn phím để gõ chữ.</source>
        <translation>A keyboard for typing.</translation>
    </message>
    <message>
        <source>Bàn phím</source>
        <translation>Keyboard</translation>
    </message>
    <message>
        <source>Nút có hình bàn phím:</source>
        <translation>Button with a keyboard:</translation>
    </message>
    <message>
        <source>Ô chọn:</source>
        <translation>Choice:</translation>
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
        <source>Nút vàng tròn:</source>
        <translation>Round gold button:</translation>
    </message>
    <message>
        <source>Chạm nữa để chọn</source>
        <translation>Tap again to choose</translation>
    </message>
    <message>
        <source>Đã chọn.</source>
        <translation>Chosen.</translation>
    </message>
    <message>
        <source>Nghe: %1</source>
        <translation>Hear: %1</translation>
    </message>
    <message>
        <source>Nghe riêng từng giấy tờ</source>
        <translation>Hear each paper by itself</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Đọc hết cho tôi nghe</source>
        <translation>Read it all to me</translation>
    </message>
    <message>
        <source>Đọc hết</source>
        <translation>Read it all</translation>
    </message>
    <message>
        <source>Bắt đầu</source>
        <translation>Start</translation>
    </message>
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
        <source>Chữ vừa</source>
        <translation>Usual size</translation>
    </message>
    <message>
        <source>Chữ to</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Chữ to nhất</source>
        <translation>Largest text</translation>
    </message>
    <message>
        <source>Về đầu</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Ở trang này làm được gì?</source>
        <translation>What can I do on this page?</translation>
    </message>
    <message>
        <source>Ngôn ngữ</source>
        <translation>Language</translation>
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
        <source>Tiếng to hay nhỏ</source>
        <translation>Loud or quiet</translation>
    </message>
    <message>
        <source>Gọi cán bộ</source>
        <translation>Call staff</translation>
    </message>
    <message>
        <source>Nút đỏ ở trên cùng:</source>
        <translation>Red button at the top:</translation>
    </message>
    <message>
        <source>Không có mạng</source>
        <translation>No network</translation>
    </message>
    <message>
        <source>Không có mạng – vẫn dùng được</source>
        <translation>No network – still works</translation>
    </message>
    <message>
        <source>người đọc</source>
        <translation>a person reads</translation>
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
        <source>Chạm để nghe</source>
        <translation>Tap to listen</translation>
    </message>
    <message>
        <source>Chạm để chọn</source>
        <translation>Tap to choose</translation>
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
        <source>Nghe lại</source>
        <translation>Listen again</translation>
    </message>
    <message>
        <source>Chọn tiếng khác</source>
        <translation>Choose another</translation>
    </message>
    <message>
        <source>Nghe tiếng Việt</source>
        <translation>Hear Vietnamese</translation>
    </message>
    <message>
        <source>Ở đây làm được gì?</source>
        <translation>What can I do here?</translation>
    </message>
    <message>
        <source>Người mới</source>
        <translation>New person</translation>
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
    <message>
        <source>Tìm</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Không trả lời</source>
        <translation>Rather not say</translation>
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
        <source>Trước</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>Bước trước</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Sau</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Bước sau</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Thôi nghe</source>
        <translation>Stop listening</translation>
    </message>
    <message>
        <source>Bắt đầu làm</source>
        <translation>Start doing it</translation>
    </message>
    <message>
        <source>Tên việc, câu hỏi, hoặc mã thủ tục</source>
        <translation>A name, a question, or a code</translation>
    </message>
    <message>
        <source>Việc khác</source>
        <translation>Something else</translation>
    </message>
    <message>
        <source>VNeID cần có mạng. Không có mạng thì mình chuẩn bị giấy tờ trước.</source>
        <translation>VNeID needs a network. Without one, we can prepare the papers first.</translation>
    </message>
    <message>
        <source>Quét</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>kiểm tra {date}</source>
        <translation>checked {date}</translation>
    </message>
    <message>
        <source>Xong hết rồi</source>
        <translation>All done</translation>
    </message>
    <message>
        <source>Xong, bước tiếp</source>
        <translation>Done, next step</translation>
    </message>
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
    <name>Studio</name>
    <message>
        <source>Gõ Cửa – Phòng thu</source>
        <translation>Gõ Cửa – Studio</translation>
    </message>
    <message>
        <source>Gói giọng đọc có lỗi, chưa nhận gì.</source>
        <translation>The voice pack has a fault; nothing taken.</translation>
    </message>
    <message>
        <source>Chép lại gói từ bản gốc, hoặc xin gói mới ở nơi đã thu.</source>
        <translation>Copy the pack again, or ask for a new one where it was recorded.</translation>
    </message>
    <message>
        <source>Gói giọng đọc sai kiểu.</source>
        <translation>Wrong kind of voice pack.</translation>
    </message>
    <message>
        <source>Xuất lại gói từ phòng thu.</source>
        <translation>Make it again in the Studio.</translation>
    </message>
    <message>
        <source>Gói giọng đọc do bản mới hơn của phần mềm làm.</source>
        <translation>A newer version made this voice pack.</translation>
    </message>
    <message>
        <source>Cài bản mới rồi nhận lại gói.</source>
        <translation>Install it, then take the pack again.</translation>
    </message>
    <message>
        <source>Chỗ này đã có gói cùng tên.</source>
        <translation>There is such a pack here already.</translation>
    </message>
    <message>
        <source>Chọn chỗ khác, hoặc đổi tên gói cũ.</source>
        <translation>Choose another place, or rename the old one.</translation>
    </message>
    <message>
        <source>Giọng đọc đã cài trên máy này bị hỏng.</source>
        <translation>The voice on this device is damaged.</translation>
    </message>
    <message>
        <source>Nhờ cán bộ xem máy. Bản thu vẫn còn trong phòng thu.</source>
        <translation>Ask the staff. The recordings are still in the Studio.</translation>
    </message>
    <message>
        <source>Phòng thu đang mở rồi.</source>
        <translation>The Studio is already open.</translation>
    </message>
    <message>
        <source>Dùng cửa sổ phòng thu đang mở trên máy này.</source>
        <translation>Use the Studio’s window open on this device.</translation>
    </message>
    <message>
        <source>Tên này không dùng được.</source>
        <translation>This name cannot be used.</translation>
    </message>
    <message>
        <source>Đặt tên khác: ngắn, chưa ai dùng, không có số giấy tờ hay số điện thoại.</source>
        <translation>Choose another: short, not yet taken, with no ID or phone number in it.</translation>
    </message>
    <message>
        <source>Người này chưa đồng ý cho thu.</source>
        <translation>This person has not agreed yet.</translation>
    </message>
    <message>
        <source>Mời nghe lời hỏi, rồi nói đồng ý trước khi thu.</source>
        <translation>Hear the question and say you agree before recording.</translation>
    </message>
    <message>
        <source>Người này đã rút lại tiếng nói của mình.</source>
        <translation>This person has withdrawn their voice.</translation>
    </message>
    <message>
        <source>Muốn thu lại thì đặt một tên gọi mới và nói đồng ý từ đầu.</source>
        <translation>To record again, choose a new name and agree from the start.</translation>
    </message>
    <message>
        <source>Máy chưa nghe thấy lời đồng ý.</source>
        <translation>We did not hear you agree.</translation>
    </message>
    <message>
        <source>Xem lại micro rồi nói lại.</source>
        <translation>Check the microphone, speak again.</translation>
    </message>
    <message>
        <source>Bản thu này làm ở máy khác.</source>
        <translation>Another device made this recording.</translation>
    </message>
    <message>
        <source>Thu lại cả lời, hoặc sửa ở máy đã thu.</source>
        <translation>Record it all again, or fix it on that device.</translation>
    </message>
    <message>
        <source>Chưa nghe hết bản thu.</source>
        <translation>Not heard to the end yet.</translation>
    </message>
    <message>
        <source>Nghe đến hết rồi hãy bấm.</source>
        <translation>Hear it to the end, then tap.</translation>
    </message>
    <message>
        <source>Bản thu này chưa đạt.</source>
        <translation>Recording not good yet.</translation>
    </message>
    <message>
        <source>Thu lại, hoặc viết lý do vì sao vẫn dùng.</source>
        <translation>Record again, or write why you use it anyway.</translation>
    </message>
    <message>
        <source>Không ai tự duyệt bản thu của mình.</source>
        <translation>Nobody approves their own recording.</translation>
    </message>
    <message>
        <source>Nhờ một người khác nghe và duyệt.</source>
        <translation>Ask someone else to hear and approve it.</translation>
    </message>
    <message>
        <source>Chưa có lý do.</source>
        <translation>No reason given yet.</translation>
    </message>
    <message>
        <source>Viết vài chữ cho người thu biết vì sao trả lại.</source>
        <translation>Tell the narrator in a few words why you send it back.</translation>
    </message>
    <message>
        <source>Lời ghi có số giấy tờ hoặc số điện thoại.</source>
        <translation>The note has an ID or phone number in it.</translation>
    </message>
    <message>
        <source>Xóa số đó rồi làm lại.</source>
        <translation>Delete it, then try again.</translation>
    </message>
    <message>
        <source>Gói này là của một tiếng khác.</source>
        <translation>This pack is for another language.</translation>
    </message>
    <message>
        <source>Mở đúng tiếng của gói, rồi nhận lại.</source>
        <translation>Open the pack’s language, then take it again.</translation>
    </message>
    <message>
        <source>Gói thiếu tệp tiếng, hoặc tệp bị hỏng.</source>
        <translation>The pack lacks sound files, or one is damaged.</translation>
    </message>
    <message>
        <source>Chưa nhận gì. Chép lại gói từ bản gốc rồi nhận lại.</source>
        <translation>Nothing was taken. Copy the pack again, then take it again.</translation>
    </message>
    <message>
        <source>Máy không thấy micro.</source>
        <translation>No microphone was found.</translation>
    </message>
    <message>
        <source>Cắm micro vào máy rồi làm lại.</source>
        <translation>Plug in a microphone, then try again.</translation>
    </message>
    <message>
        <source>{language} · {done} trong {total} câu</source>
        <translation>{language} · {done} of {total} lines</translation>
    </message>
    <message>
        <source>Thử lại</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Ai đang ngồi đây?</source>
        <translation>Who is sitting here?</translation>
    </message>
    <message>
        <source>Đặt một tên gọi. Không cần tên thật, không ghi số nào.</source>
        <translation>Choose a name. It need not be your real one; no numbers.</translation>
    </message>
    <message>
        <source>Hôm nay làm việc nào?</source>
        <translation>What will you do today?</translation>
    </message>
    <message>
        <source>Làm bằng tiếng nào?</source>
        <translation>In which language?</translation>
    </message>
    <message>
        <source>Tiếng vùng nào?</source>
        <translation>From which region?</translation>
    </message>
    <message>
        <source>Làm tiếp việc lần trước?</source>
        <translation>Carry on from last time?</translation>
    </message>
    <message>
        <source>Trước khi thu, mời nghe cho rõ</source>
        <translation>Before recording, please listen well</translation>
    </message>
    <message>
        <source>Máy thu giọng của ông bà đọc các câu hướng dẫn này.</source>
        <translation>We record your voice reading the lines of these guides.</translation>
    </message>
    <message>
        <source>Người khác nghe lại và duyệt. Rồi bà con ở bàn một cửa và ở nhà, trên máy của các xã, đều nghe được.</source>
        <translation>Someone else listens and approves. Then people at the desk and at home can hear it, on the devices of the communes.</translation>
    </message>
    <message>
        <source>Giọng nói là dữ liệu cá nhân. Máy giữ giọng của ông bà, lời đồng ý và tên gọi ông bà tự đặt, ngoài ra không giữ gì khác.</source>
        <translation>A voice is personal data. We keep your voice, your consent and the name you choose, and nothing else.</translation>
    </message>
    <message>
        <source>Thu hay không là tùy ông bà. Không ai bị ép, không ai phải trả tiền, từ chối cũng không sao.</source>
        <translation>Recording is up to you. Nobody is forced, nobody has to pay, and saying no is fine.</translation>
    </message>
    <message>
        <source>Muốn rút lại lúc nào cũng được: nói với cán bộ, hoặc bấm Rút lại tiếng nói ở trang Phát hành. Từ lần phát hành sau, giọng của ông bà không còn nữa.</source>
        <translation>You can withdraw at any time: tell the staff, or tap Withdraw a voice on the page Publish. From the next publication on, your voice is gone.</translation>
    </message>
    <message>
        <source>Trẻ em thu tiếng thì cha mẹ hoặc người giám hộ phải cùng đồng ý.</source>
        <translation>If a child records, a parent or guardian must agree as well.</translation>
    </message>
    <message>
        <source>Mời ông bà nói lời đồng ý bằng tiếng của mình</source>
        <translation>Please say that you agree, in your own language</translation>
    </message>
    <message>
        <source>Tôi đồng ý cho thu giọng của tôi, và cho bà con nghe giọng ấy.</source>
        <translation>I agree that my voice is recorded, and that people may hear it.</translation>
    </message>
    <message>
        <source>Nghe lại lời đồng ý của mình</source>
        <translation>Listen to your consent</translation>
    </message>
    <message>
        <source>Đúng lời của ông bà thì bấm nút xanh.</source>
        <translation>If it is right, tap the green button.</translation>
    </message>
    <message>
        <source>Thử micro trước khi thu</source>
        <translation>Test the microphone first</translation>
    </message>
    <message>
        <source>Mời giữ yên lặng</source>
        <translation>Please keep quiet</translation>
    </message>
    <message>
        <source>Bây giờ mời nói vài câu, như lúc đọc bài</source>
        <translation>Now say a few lines, as if reading a guide</translation>
    </message>
    <message>
        <source>Micro tốt, thu được rồi.</source>
        <translation>Microphone good, you can record.</translation>
    </message>
    <message>
        <source>Thu được, nhưng nên sửa mấy điều này:</source>
        <translation>You can record, but better mend this first:</translation>
    </message>
    <message>
        <source>Chưa nghe được tiếng nói.</source>
        <translation>No speech was heard yet.</translation>
    </message>
    <message>
        <source>Máy này không có micro.</source>
        <translation>This device has no microphone.</translation>
    </message>
    <message>
        <source>Cắm tai nghe có micro rồi bấm Thử lại. Nghe duyệt thì không cần micro.</source>
        <translation>Plug in a headset, then tap Try again. To review, you need no microphone.</translation>
    </message>
    <message>
        <source>Micro đang tắt tiếng. Bật công tắc trên dây.</source>
        <translation>The microphone is muted. Switch it on at the cable.</translation>
    </message>
    <message>
        <source>Có lẽ nhầm micro. Chọn micro khác ở danh sách.</source>
        <translation>Perhaps the wrong microphone. Choose another here.</translation>
    </message>
    <message>
        <source>Tiếng bị vỡ. Ngồi xa micro thêm một gang tay.</source>
        <translation>The sound is distorted. Sit a hand-span further away.</translation>
    </message>
    <message>
        <source>Tiếng nhỏ. Lại gần micro hơn, nói to hơn.</source>
        <translation>Too quiet. Come nearer and speak louder.</translation>
    </message>
    <message>
        <source>Có tiếng quạt hay tiếng ồn. Tắt quạt, đóng cửa.</source>
        <translation>A fan or other noise. Turn off the fan, close the door.</translation>
    </message>
    <message>
        <source>Có tiếng ù của điện. Rút dây sạc của máy tính ra.</source>
        <translation>There is a hum. Unplug the computer’s charger.</translation>
    </message>
    <message>
        <source>Micro của máy tính. Cắm tai nghe thì rõ hơn.</source>
        <translation>The computer’s microphone. A headset is clearer.</translation>
    </message>
    <message>
        <source>Tiếng rõ, phòng yên.</source>
        <translation>Clear voice, quiet room.</translation>
    </message>
    <message>
        <source>Bảng từ: mỗi từ nói thế nào?</source>
        <translation>Word list: how to say each word?</translation>
    </message>
    <message>
        <source>Thu đủ cả rồi. Cảm ơn ông bà!</source>
        <translation>Everything is recorded. Thank you!</translation>
    </message>
    <message>
        <source>Có {count} câu chờ ông bà nghe duyệt.</source>
        <translation>Lines waiting for your review: {count}.</translation>
    </message>
    <message>
        <source>Chưa có câu nào chờ ông bà nghe duyệt.</source>
        <translation>No lines are waiting for your review.</translation>
    </message>
    <message>
        <source>Phát hành tiếng nói</source>
        <translation>Publish the voices</translation>
    </message>
    <message>
        <source>Chép vào đâu?</source>
        <translation>Copy it where?</translation>
    </message>
    <message>
        <source>Nhận gói nào?</source>
        <translation>Take which pack?</translation>
    </message>
    <message>
        <source>Ai muốn rút lại tiếng nói?</source>
        <translation>Who wants to withdraw?</translation>
    </message>
    <message>
        <source>Đã chép xong {count} câu.</source>
        <translation>Lines copied: {count}.</translation>
    </message>
    <message>
        <source>Máy này đã dùng {count} câu. Người đến sau nghe được ngay.</source>
        <translation>Lines in use here: {count}. The next person can hear them.</translation>
    </message>
    <message>
        <source>Đã nhận {count} bản thu mới, {conflicts} câu có hai bản khác nhau.</source>
        <translation>New recordings taken: {count}; lines with two recordings: {conflicts}.</translation>
    </message>
    <message>
        <source>Máy này đang dùng giọng khác. Đổi không?</source>
        <translation>This device uses another voice. Change it?</translation>
    </message>
    <message>
        <source>Có {count} câu đã có bản thu khác. Không đổi thì bà con vẫn nghe bản cũ.</source>
        <translation>Lines recorded differently: {count}. If unchanged, people hear the old ones.</translation>
    </message>
    <message>
        <source>Đổi sang bản mới</source>
        <translation>Change to the new</translation>
    </message>
    <message>
        <source>Rút lại tiếng nói của {name}?</source>
        <translation>Withdraw the voice of {name}?</translation>
    </message>
    <message>
        <source>Mọi câu {name} đã thu bằng tiếng này sẽ thôi phát từ lần phát hành sau. Không lấy lại được.</source>
        <translation>All that {name} recorded in this language stops with the next publication. This cannot be undone.</translation>
    </message>
    <message>
        <source>Hỏi lại lần nữa: có chắc không?</source>
        <translation>Asking once more: are you sure?</translation>
    </message>
    <message>
        <source>Rút lại</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Chắc chắn rút lại</source>
        <translation>Yes, withdraw it</translation>
    </message>
    <message>
        <source>Đã rút lại. Lần phát hành sau sẽ không còn.</source>
        <translation>Withdrawn. It is gone from the next publication.</translation>
    </message>
    <message>
        <source>Câu {number} trong {count}</source>
        <translation>Line {number} of {count}</translation>
    </message>
    <message>
        <source>{term}: để nguyên tiếng Việt</source>
        <translation>{term}: stays in Vietnamese</translation>
    </message>
    <message>
        <source>{term}: nói “{said}”</source>
        <translation>{term}: say “{said}”</translation>
    </message>
    <message>
        <source>Chưa thấy micro.</source>
        <translation>No microphone yet.</translation>
    </message>
    <message>
        <source>Cắm micro vào máy, rồi bấm nút thử lại.</source>
        <translation>Plug in a microphone, then tap Try again.</translation>
    </message>
    <message>
        <source>Micro bị rút ra.</source>
        <translation>It was unplugged.</translation>
    </message>
    <message>
        <source>Cắm lại micro, rồi bấm nút thử lại.</source>
        <translation>Plug it in again, then tap Try again.</translation>
    </message>
    <message>
        <source>Chương trình khác đang giữ micro.</source>
        <translation>Another program has the microphone.</translation>
    </message>
    <message>
        <source>Tắt chương trình đó, rồi bấm nút thử lại.</source>
        <translation>Close that program, then tap Try again.</translation>
    </message>
    <message>
        <source>Micro đang tắt tiếng.</source>
        <translation>The microphone is muted.</translation>
    </message>
    <message>
        <source>Bật công tắc trên micro, hoặc bật trong máy.</source>
        <translation>Switch it on at the microphone or on the device.</translation>
    </message>
    <message>
        <source>Máy hết chỗ.</source>
        <translation>No room left.</translation>
    </message>
    <message>
        <source>Xóa bớt tệp trên máy, rồi bấm nút thử lại.</source>
        <translation>Delete some files, then tap Try again.</translation>
    </message>
    <message>
        <source>Phần đã nói vẫn giữ.</source>
        <translation>What you said is kept.</translation>
    </message>
    <message>
        <source>Giọng miền Bắc</source>
        <translation>Northern voice</translation>
    </message>
    <message>
        <source>Giọng miền Trung</source>
        <translation>Central voice</translation>
    </message>
    <message>
        <source>Giọng miền Nam</source>
        <translation>Southern voice</translation>
    </message>
    <message>
        <source>Không rõ, hoặc chung</source>
        <translation>Not sure, or common</translation>
    </message>
    <message>
        <source>Tên gọi cần có chữ.</source>
        <translation>A name needs letters.</translation>
    </message>
    <message>
        <source>Tên dài quá, bớt vài chữ.</source>
        <translation>Too long, use fewer letters.</translation>
    </message>
    <message>
        <source>Tên có ký tự lạ, gõ lại.</source>
        <translation>Odd characters, type it again.</translation>
    </message>
    <message>
        <source>Đừng ghi số điện thoại hay số giấy tờ.</source>
        <translation>No phone numbers or ID numbers, please.</translation>
    </message>
    <message>
        <source>Tên này có người dùng rồi, thêm một chữ.</source>
        <translation>This name is taken, please add a word.</translation>
    </message>
    <message>
        <source>Thu tiếng</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Nghe duyệt</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Đang đọc tệp {number} trong {count}</source>
        <translation>Reading file {number} of {count}</translation>
    </message>
    <message>
        <source>Đang tìm chỗ ngắt giữa các câu</source>
        <translation>Finding where the lines end</translation>
    </message>
    <message>
        <source>{count} tệp không đọc được, đã bỏ qua.</source>
        <translation>Files unreadable and skipped: {count}.</translation>
    </message>
    <message>
        <source>Không đọc được tệp này. Chọn tệp khác.</source>
        <translation>This file can’t be read. Choose another.</translation>
    </message>
    <message>
        <source>Thư mục Tải xuống</source>
        <translation>Downloads folder</translation>
    </message>
    <message>
        <source>Thư mục của tôi</source>
        <translation>My folder</translation>
    </message>
    <message>
        <source>Lấy cả thư mục này ({count} tệp)</source>
        <translation>Take this folder (files: {count})</translation>
    </message>
    <message>
        <source>Không thấy thư mục hay tệp này. Xem lại từng chữ.</source>
        <translation>No such folder or file. Please check each letter.</translation>
    </message>
    <message>
        <source>Máy không mở được thư mục này.</source>
        <translation>This folder can’t be opened.</translation>
    </message>
    <message>
        <source>Tệp này không phải tệp tiếng.</source>
        <translation>This is not a sound file.</translation>
    </message>
    <message>
        <source>Trong này không có tệp tiếng nào.</source>
        <translation>There are no sound files in here.</translation>
    </message>
    <message>
        <source>{number} trong {count}</source>
        <translation>{number} of {count}</translation>
    </message>
    <message>
        <source>Máy khá chắc</source>
        <translation>Fairly sure</translation>
    </message>
    <message>
        <source>Có lẽ đúng</source>
        <translation>Likely right</translation>
    </message>
    <message>
        <source>Máy chỉ đoán</source>
        <translation>Only a guess</translation>
    </message>
    <message>
        <source>Chưa rõ là câu nào</source>
        <translation>Not clear which line</translation>
    </message>
    <message>
        <source>Nghe hết bản thu thì mới duyệt được.</source>
        <translation>Hear it to the end, then you can approve it.</translation>
    </message>
    <message>
        <source>Người thu vẫn dùng vì: {because}</source>
        <translation>The narrator uses it because: {because}</translation>
    </message>
    <message>
        <source>còn trống {size}</source>
        <translation>{size} free</translation>
    </message>
    <message>
        <source>Đủ to</source>
        <translation>Well heard</translation>
    </message>
    <message>
        <source>Ít ồn</source>
        <translation>Low noise</translation>
    </message>
    <message>
        <source>Không vỡ tiếng</source>
        <translation>Not distorted</translation>
    </message>
    <message>
        <source>Không có tiếng nói</source>
        <translation>No speech</translation>
    </message>
    <message>
        <source>Xem micro đã cắm và đã bật chưa, rồi thu lại.</source>
        <translation>See that the microphone is in and on, then record again.</translation>
    </message>
    <message>
        <source>Tiếng nhỏ</source>
        <translation>Too quiet</translation>
    </message>
    <message>
        <source>Nói to hơn, lại gần micro rồi thu lại.</source>
        <translation>Speak louder, come nearer and record again.</translation>
    </message>
    <message>
        <source>Ồn</source>
        <translation>Noisy</translation>
    </message>
    <message>
        <source>Tắt quạt, đóng cửa rồi thu lại.</source>
        <translation>Fan off, door shut, then record again.</translation>
    </message>
    <message>
        <source>Vỡ tiếng</source>
        <translation>Distorted</translation>
    </message>
    <message>
        <source>Ngồi xa micro hơn một gang tay rồi thu lại.</source>
        <translation>Sit a hand-span further away, then record again.</translation>
    </message>
    <message>
        <source>Ngắn quá</source>
        <translation>Too short</translation>
    </message>
    <message>
        <source>Nói chậm, hết cả câu, rồi mới bấm dừng.</source>
        <translation>Speak slowly, say it all, and only then stop.</translation>
    </message>
    <message>
        <source>Dài quá</source>
        <translation>Too long</translation>
    </message>
    <message>
        <source>Nói liền một hơi, hết câu thì bấm dừng ngay.</source>
        <translation>Say it in one go and stop as soon as it is said.</translation>
    </message>
    <message>
        <source>Mất tiếng đầu</source>
        <translation>Start is cut off</translation>
    </message>
    <message>
        <source>Bấm thu, đợi một nhịp rồi mới nói.</source>
        <translation>Tap Record, wait a moment, then speak.</translation>
    </message>
    <message>
        <source>Mất tiếng cuối</source>
        <translation>End is cut off</translation>
    </message>
    <message>
        <source>Nói xong, đợi một nhịp rồi mới bấm dừng.</source>
        <translation>When it is said, wait a moment, then stop.</translation>
    </message>
    <message>
        <source>Ngắt nhiều</source>
        <translation>Many pauses</translation>
    </message>
    <message>
        <source>Đọc thử một lần cho quen, rồi thu liền một hơi.</source>
        <translation>Read it once to try, then record it in one go.</translation>
    </message>
    <message>
        <source>Nhà không yên hơn được</source>
        <translation>It gets no quieter here</translation>
    </message>
    <message>
        <source>Tiếng này nói ngắn hơn</source>
        <translation>This language is shorter</translation>
    </message>
    <message>
        <source>Tiếng này nói dài hơn</source>
        <translation>This language is longer</translation>
    </message>
    <message>
        <source>Giọng tôi nhỏ</source>
        <translation>My voice is soft</translation>
    </message>
    <message>
        <source>Chỉ có micro này</source>
        <translation>Only this microphone</translation>
    </message>
    <message>
        <source>Sai lời</source>
        <translation>Wrong words</translation>
    </message>
    <message>
        <source>Thiếu ý</source>
        <translation>Incomplete</translation>
    </message>
    <message>
        <source>Khó nghe</source>
        <translation>Hard to hear</translation>
    </message>
    <message>
        <source>Không tự nhiên</source>
        <translation>Not natural</translation>
    </message>
    <message>
        <source>Sai từ đã thống nhất</source>
        <translation>Not the agreed word</translation>
    </message>
    <message>
        <source>Sai giọng vùng</source>
        <translation>Wrong accent</translation>
    </message>
    <message>
        <source>Mới thu</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Đã nghe lại</source>
        <translation>Heard</translation>
    </message>
    <message>
        <source>Chờ duyệt</source>
        <translation>To be approved</translation>
    </message>
    <message>
        <source>Bị trả lại</source>
        <translation>Sent back</translation>
    </message>
    <message>
        <source>Đã duyệt</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Bấm nút xanh hoặc phím cách, rồi nói.</source>
        <translation>Tap the green button or space, then speak.</translation>
    </message>
    <message>
        <source>Đang thu. Nói xong thì bấm lần nữa.</source>
        <translation>Recording. When you are done, tap again.</translation>
    </message>
    <message>
        <source>Đang thu lại câu {number}. Chỉ nói câu đó.</source>
        <translation>Recording sentence {number} again. Say only that one.</translation>
    </message>
    <message>
        <source>Đang đo bản thu, đợi một chút.</source>
        <translation>Measuring it, one moment please.</translation>
    </message>
    <message>
        <source>Nghe hết bản thu thì nút xanh mới dùng được.</source>
        <translation>Hear it to the end, then the green button works.</translation>
    </message>
    <message>
        <source>Vẫn muốn dùng thì nghe hết đã.</source>
        <translation>To use it anyway, hear it all first.</translation>
    </message>
    <message>
        <source>Bị trả lại: {because}</source>
        <translation>Sent back: {because}</translation>
    </message>
    <message>
        <source>Lời tiếng Việt đã đổi. Mời thu lại câu này.</source>
        <translation>The Vietnamese has changed. Please record it again.</translation>
    </message>
    <message>
        <source>{value} (nên trên {limit})</source>
        <translation>{value} (best above {limit})</translation>
    </message>
    <message>
        <source>{value} giây</source>
        <translation>{value} s</translation>
    </message>
    <message>
        <source>Dài</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>Độ to</source>
        <translation>Loudness</translation>
    </message>
    <message>
        <source>Tiếng nói to hơn nền</source>
        <translation>Speech above noise</translation>
    </message>
    <message>
        <source>Tiếng ồn nền</source>
        <translation>Background noise</translation>
    </message>
    <message>
        <source>Đỉnh cao nhất</source>
        <translation>Highest peak</translation>
    </message>
    <message>
        <source>Khoảng lặng</source>
        <translation>Pauses</translation>
    </message>
    <message>
        <source>Không mở được phòng thu.</source>
        <translation>The Studio could not open.</translation>
    </message>
    <message>
        <source>Tắt máy, bật lại rồi thử lần nữa.</source>
        <translation>Restart the device, then try again.</translation>
    </message>
</context>
<context>
    <name>StudioHeader</name>
    <message>
        <source>Người khác</source>
        <translation>Someone else</translation>
    </message>
    <message>
        <source>Trang chủ</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Phòng thu</source>
        <translation>Studio</translation>
    </message>
    <message>
        <source>Micro tốt</source>
        <translation>Microphone good</translation>
    </message>
    <message>
        <source>Micro yếu</source>
        <translation>Microphone weak</translation>
    </message>
    <message>
        <source>Không có micro</source>
        <translation>No microphone</translation>
    </message>
    <message>
        <source>Thử micro</source>
        <translation>Test microphone</translation>
    </message>
    <message>
        <source>Chữ to</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Thoát</source>
        <translation>Exit</translation>
    </message>
</context>
<context>
    <name>StudioOverlay</name>
    <message>
        <source>Không, giữ nguyên</source>
        <translation>No, keep it</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Tôi hiểu rồi</source>
        <translation>I understand</translation>
    </message>
</context>
<context>
    <name>TakeSide</name>
    <message>
        <source>%1 đã duyệt</source>
        <translation>%1 approved it</translation>
    </message>
    <message>
        <source>Chưa ai duyệt</source>
        <translation>Not yet approved</translation>
    </message>
    <message>
        <source>Dừng</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Nghe</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Nghe: %1</source>
        <translation>Hear: %1</translation>
    </message>
    <message>
        <source>Số đo</source>
        <translation>Measures</translation>
    </message>
    <message>
        <source>Chưa đạt</source>
        <translation>Not good yet</translation>
    </message>
    <message>
        <source>Xem số đo</source>
        <translation>See measures</translation>
    </message>
    <message>
        <source>✓ Đã chọn</source>
        <translation>✓ Chosen</translation>
    </message>
    <message>
        <source>Chọn</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Chọn: %1</source>
        <translation>Choose: %1</translation>
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
        <source>Tiếng ở đây</source>
        <translation>Languages here</translation>
    </message>
    <message>
        <source>Người tiếp theo</source>
        <translation>Next person</translation>
    </message>
</context>
<context>
    <name>VoiceConsentView</name>
    <message>
        <source>Nghe hết rồi nút xanh mới bấm được.</source>
        <translation>Hear it all, then the green button works.</translation>
    </message>
    <message>
        <source>Không đồng ý</source>
        <translation>No, thanks</translation>
    </message>
    <message>
        <source>Xem thêm (%1/%2)</source>
        <translation>See more (%1/%2)</translation>
    </message>
    <message>
        <source>Xem thêm</source>
        <translation>See more</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Nói lại</source>
        <translation>Say it again</translation>
    </message>
    <message>
        <source>Nghe</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Nghe lời vừa nói</source>
        <translation>Hear what I said</translation>
    </message>
    <message>
        <source>Nghe rõ rồi</source>
        <translation>I heard it all</translation>
    </message>
    <message>
        <source>Thử lại</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Nói xong</source>
        <translation>I’ve said it</translation>
    </message>
    <message>
        <source>Bấm rồi nói</source>
        <translation>Tap and speak</translation>
    </message>
    <message>
        <source>Tôi đồng ý</source>
        <translation>I agree</translation>
    </message>
</context>
<context>
    <name>WaveCard</name>
    <message>
        <source>%1 · Xem số đo</source>
        <translation>%1 · See measures</translation>
    </message>
</context>
<context>
    <name>Waveform</name>
    <message>
        <source>Hình sóng của bản thu</source>
        <translation>Waveform of the recording</translation>
    </message>
</context>
<context>
    <name>WordsView</name>
    <message>
        <source>chưa chọn</source>
        <translation>not chosen</translation>
    </message>
    <message>
        <source>nói tiếng Việt</source>
        <translation>in Vietnamese</translation>
    </message>
    <message>
        <source>Tiếng mình gọi là gì?</source>
        <translation>What do you call it?</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Xem thêm</source>
        <translation>See more</translation>
    </message>
    <message>
        <source>%1 trong %2 từ đã chọn</source>
        <translation>%1 of %2 words chosen</translation>
    </message>
    <message>
        <source>Nói tiếng Việt</source>
        <translation>In Vietnamese</translation>
    </message>
    <message>
        <source>Lưu từ này</source>
        <translation>Save this word</translation>
    </message>
    <message>
        <source>Đi tiếp</source>
        <translation>Go on</translation>
    </message>
</context>
</TS>
