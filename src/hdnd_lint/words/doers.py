"""Who is charged, and the verbs that say with what: the words of sentences that lay a duty.

Verbs are written small, names of bodies are not (“Ban Chỉ đạo”), so case tells them apart.
"""

_PEOPLE = (
    r"[Cc]hủ tịch|[Pp]hó [Cc]hủ tịch|[Bb]í thư|[Gg]iám đốc|[Tt]hủ trưởng|[Tt]hủ tướng"
    r"|[Bb]ộ trưởng"
    r"|[Cc]hánh [Vv]ăn phòng|[Cc]hánh [Tt]hanh tra|[Cc]hánh án|[Vv]iện trưởng|[Hh]iệu trưởng"
    r"|[Tt]rưởng (?:các )?(?:[Bb]an|[Pp]hòng|[Tt]hôn|[Ấấ]p|[Kk]hu phố|[Đđ]oàn|[Bb]uôn"
    r"|[Bb]ản|[Cc]ông an)"
    r"|[Tt]rưởng thôn|[Tt]ổ trưởng|[Đđ]ồng chí|[Ôô]ng|[Bb]à|[Cc]hủ đầu tư|[Nn]gười đứng đầu"
    r"|[Cc]ông chức|[Tt]hành viên"
)
_OFFICES = (
    r"[Tt]hường trực|TT\.? ?HĐND|[Hh]ội đồng nhân dân|HĐND|[UuỦủ][ỷỶyYýÝ] [Bb]an|UBND"
    r"|UBMTTQ|UB MTTQ"
    r"|MTTQ|[Mm]ặt trận|Ban(?! hành)|ban của|[Cc]ác [Bb]an|[Bb]an quản lý"
    r"|[Bb]an (?:pháp chế|kinh tế|văn hóa)"
    r"|[Tt]ổ đại biểu|[Đđ]ại biểu|[Ss]ở|Bộ|các bộ|Chính phủ|Quốc hội|[Vv]ăn phòng"
    r"|[Pp]hòng(?! (?:ngừa|chống|cháy|thủ|học|bệnh|dịch)|,)"
    r"|[Cc]ông an"
    r"|[Tt]òa án|[Tt]oà án|TAND|[Vv]iện kiểm sát|VKSND|[Tt]hanh tra|[Kk]ho bạc|Thuế"
    r"|[Cc]ơ quan|[Cc]ục"
    r"|[Cc]hi cục|[Đđ]oàn|[Đđ]ơn vị|[Đđ]ịa phương|[Tt]ổ chức(?=,| (?:đoàn thể|chính trị"
    r"|xã hội|và|có|liên))"
    r"|[Tt]rung tâm|[Tt]rạm|[Tt]rường(?! hợp)|[Nn]gân hàng|[Hh]ội(?= (?!nghị|thảo|họp|trường"
    r"|viên)\w)|[Tt]hi hành án"
    r"|[Cc]hính quyền|[Tt]hôn"
    r"|[Hh]ội đồng|[Bb]áo(?! cáo| giá)|[Đđ]ài|[Bb]ộ [Cc]hỉ huy|[Bb]an [Cc]hỉ huy|[Qq]uân sự"
    r"|[Dd]oanh nghiệp|[Cc]ác ngành|[Hh]ộ(?= (?:dân|kinh doanh))|[Nn]hà thầu"
    r"|[Hh]ạt(?= [A-ZĐ])|[Hh]ợp tác xã|[Cc]ông ty|[Cc]hủ (?:nhà trọ|cơ sở|hộ|rừng"
    r"|dự án)"
    r"|[Cc]ấp ủy|[Cc]hi bộ|[Cc]án bộ|[Cc]ộng đồng|[Nn]hân dân"
    r"|[Ll]ãnh đạo|[Kk]ế toán|[Bb]ộ phận|[Tt]ổ công tác|Đội(?! ngũ)|[Cc]ơ sở(?= (?:giáo dục|y tế"
    r"|kinh doanh|sản xuất))|Điện lực"
)
# Where a name of whoever is charged begins.
DOER = (
    r"(?:(?:[Cc]ác|[Nn]hững|[Hh]ai|[Mm]ỗi|[Tt]ừng|[Tt]oàn thể|0?\d{1,2}) ){0,2}"
    rf"(?:{_PEOPLE}|{_OFFICES})(?!\w)"
)
# What follows a name and is none of it: within which bounds the body acts.
BOUNDS = (
    r",?\s{1,9}(?:trong phạm vi|theo (?:chức năng|thẩm quyền|quy định|nhiệm vụ|phân cấp"
    r"|sự phân công)"
    r"|căn cứ|trên cơ sở|tại kỳ họp|có trách nhiệm)(?!\w).*"
)
# Verbs of duties, and what may stand before them, in small letters.
VERB = (
    r"tổ chức(?!,? (?:hộ gia|doanh nghiệp|đoàn thể|chính trị|xã hội|(?:và )?cá nhân"
    r"|(?:và )?đơn vị|có liên"
    r"|liên quan))|triển khai|căn cứ|xây dựng|ban hành"
    r"|báo cáo|rà soát|chỉ đạo|hướng dẫn|giám sát|kiểm tra|phối hợp|chủ trì(?! soạn thảo)"
    r"|quy định|quyết định"
    r"|quyết nghị|thực hiện|hoàn thiện|hoàn thành|hoàn tất|tiếp tục|khẩn trương|tiếp thu"
    r"|nghiên cứu"
    r"|bố trí|phân bổ|cân đối|(?<!công )(?<!chương )(?<!quy )(?<!quá )(?<!lộ )trình|gửi"
    r"|thông báo|công bố|công khai|đôn đốc|theo dõi|tăng cường"
    r"|tham mưu|đề xuất|(?<!công )(?<!độc )lập|phê duyệt|phê chuẩn|điều chỉnh"
    r"|giao(?! (?:thông|dịch|lưu|thừa))|cụ thể hóa"
    r"|cụ thể hoá|chuẩn bị"
    r"|rút kinh nghiệm|khắc phục|xử lý|giải quyết|trả lời|cung cấp|đảm bảo|bảo đảm|nâng cao"
    r"|đẩy mạnh"
    r"|tuyên truyền|vận động|quán triệt|niêm yết|đăng tải|đăng công báo|lấy ý kiến|thẩm tra"
    r"|thẩm định|sửa đổi"
    r"|bổ sung|thu hồi|thu(?! nhập)|chi(?! (?:cục|nhánh|bộ|tiết|hội))|nộp|kịp thời"
    r"|tập trung|chủ động|định kỳ|hàng năm|hằng năm|hàng quý|hằng quý"
    r"|trong thời hạn|chậm nhất|trước ngày|có (?:quyền hạn và )?trách nhiệm"
    r"|chịu trách nhiệm|có kế hoạch|có giải pháp"
    r"|có biện pháp|(?<![Bb]an )(?<!quan )(?<!Đội )quản lý|sử dụng(?! lao động)|thống nhất|xem xét"
    r"|cho ý kiến|đánh giá|tổng hợp"
    r"|tổng kết|sơ kết"
    r"|thành lập|kiện toàn|sắp xếp|phân công|phân cấp|ủy quyền|cập nhật|duy trì|khảo sát|làm rõ"
    r"|giải trình|kiến nghị|đề nghị|yêu cầu|tiếp nhận|tiếp công dân|tiếp xúc"
    r"|(?<!kỳ )(?<!phiên )(?<!cuộc )họp|thanh tra"
    r"|xác định"
    r"|quan tâm|chấn chỉnh|chấm dứt|dừng|(?<!chủ )(?<!Chủ )đầu tư|đưa|mở|nghiêm túc"
    r"|nhanh chóng|sớm|tích cực"
    r"|thường xuyên|thống kê|đối chiếu|kiểm điểm|lắp|thay(?! mặt)|kiểm định|thanh lý|tu sửa|số hóa"
    r"|truy thu|khởi công|phát lại|dự(?= (?:họp|phiên|trù))|nhận|kiểm kê|di dời|tháo dỡ"
    r"|phát động|đẩy nhanh"
    r"|nạo vét|khơi thông|trồng|phát hành|biên soạn|cắm|giải tỏa|nghiệm thu|(?<!tâm )mua sắm"
    r"|tuyển dụng|tạm dừng"
    r"|chỉnh sửa|hoàn trả|chi trả|thanh toán|phổ biến|làm việc|đối thoại|phấn đấu|hoàn chỉnh"
    r"|bầu|tìm"
    r"|kiểm soát|công khai|thi hành|rút|cử|mời|ngăn chặn|báo(?= (?:ngay|cho))"
    r"|lãnh đạo(?= (?:việc|thực hiện|công tác))|gương mẫu|nhân rộng|phân loại|nêu gương"
    r"|đăng ký|khai báo|kiên quyết|xóa bỏ|xoá bỏ"
    r"|hủy bỏ|loại bỏ|có chế tài|có phương án|có cơ chế|có văn bản"
    r"|trực tiếp|đồng thời|thông qua|ký|lựa chọn|lưu trữ|hỗ trợ|tạo điều kiện|chăm lo|rà"
    r"|bàn giao"
    r"|đăng ký|kê khai|thẩm duyệt|giúp|tham gia|bồi dưỡng|tập huấn|thay mặt|tiến hành|quyết toán"
    r"|xác minh|khai thác|khôi phục|sửa chữa|vận hành|chuyển|cấp(?= (?:phát|kinh phí|giấy"
    r"|phép|vốn))|nêu rõ|trao đổi|sửa(?= xong)|tăng(?= (?:mức|số|thời|tần))|giảm(?= (?:mức|số"
    r"|thời))|ghi hình"
)
# What lays a duty on whoever is named after it.
ORDER = (
    r"(?:[Gg]iao(?: nhiệm vụ)?(?: cho)?|[Yy]êu cầu|[Đđ]ề nghị|[Kk]iến nghị|[Pp]hân công"
    r"|[ỦủUu][ỷy] quyền"
    r"(?: cho)?|[Cc]hỉ đạo|[Tt]hống nhất giao)"
)
# What binds whoever is named before it.
MODAL = (
    r"(?:(?:cùng |tự )?(?:có (?:quyền hạn và |nghĩa vụ và )?trách nhiệm|chịu trách nhiệm)|phải"
    r"|cần(?! thiết)|sẽ|phấn đấu"
    r"|có nhiệm vụ|có nghĩa vụ"
    r"|(?:(?:xin )?nhận trách nhiệm và )?(?:(?:xin )?hứa|(?:xin )?cam kết)"
    r"|xin nhận trách nhiệm(?: và)?)"
)
