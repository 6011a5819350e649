"""The fixed sentences of the skeleton: one place, so that all its forms say the same."""

KIND = "BÁO CÁO THẨM TRA"
SYMBOL = "BC-HĐND"
BLANK = "……………………"
DAY = "ngày …… tháng …… năm ……"
COUNCIL = "Hội đồng nhân dân"
NOTE = (
    "(Khung này do máy lập để Ban hoàn thiện, không phải chính kiến của Ban. Chỗ có dấu "
    "[Ban ghi: …] để trống cho Ban; các dòng còn lại do máy nêu theo quy tắc có căn cứ kèm theo, "
    "Ban kiểm tra lại rồi giữ, sửa hoặc bỏ. {accounts} Bỏ đoạn này trước khi ký.)"
)
ACCOUNTS = "Máy đã kiểm tra {checked} quy tắc; {unjudged} quy tắc chưa đánh giá được."
OPENING = (
    "Thực hiện phân công của Thường trực {council}, {day}, {committee} họp thẩm tra {draft} do "
    "{submitter} trình tại {submission}. Ban báo cáo kết quả thẩm tra như sau:"
)
PAPERS = "Máy ghi nhận tài liệu Ban đã nhận: {papers}."
OTHER_PAPERS = "Hồ sơ còn thiếu, gửi chậm; việc lấy ý kiến, tiếp thu, giải trình"
STRANGER = (
    "Máy ghi nhận dự thảo nêu Tờ trình số {named}, còn tài liệu nhận được là Tờ trình số {given}; "
    "cần đối chiếu xem có đúng hồ sơ không."
)
BASES = "Máy tra hiệu lực các căn cứ của dự thảo tại ngày {day}, theo danh mục văn bản của máy:"
BASES_HEAD = ("Căn cứ", "Hiệu lực")
NO_BASES = "Máy không thấy phần căn cứ trong dự thảo."
SUMS = "Máy đã cộng lại {count} tổng số trong dự thảo: {right} khớp, {wrong} không khớp."
SUMS_UNSURE = " {count} tổng số khác chưa rõ các thành phần nên chưa cộng lại."
NO_SUMS = "Máy không thấy tổng số nào để cộng lại trong dự thảo."
AMENDS = "Máy ghi nhận những chỗ dự thảo sửa văn bản đang có hiệu lực:"
AMENDED = "{place}: nội dung mới “{new}”; chưa có văn bản đang có hiệu lực để đối chiếu."
ADDED = "{place}: văn bản đang có hiệu lực không có chỗ này; dự thảo thêm “{new}”."
UNCHANGED = "{place}: dự thảo ghi lại y như văn bản đang có hiệu lực, không sửa gì."
REWORDED = "{place}: đang có hiệu lực là “{old}”; dự thảo sửa thành “{new}”."
AMENDS_BLANK = "Đối chiếu từng chỗ với văn bản đang có hiệu lực: khác gì, vì sao"
PER_ARTICLE = "giữ nguyên, sửa thế nào, vì sao"
NOTHING = "Máy không thấy vấn đề thuộc mục này theo các quy tắc đã kiểm tra."
PROPOSAL = "Đề nghị: {remedy}"
LAW = "(Căn cứ: {law}.)"
NOT_SURE = "Cần kiểm tra lại."
DISSENT = "Ý kiến khác nhau trong Ban"
DISSENT_BLANK = "Ý kiến của thành viên còn khác và lý do; nếu không có thì bỏ mục này"
VERDICT_BLANK = (
    "Chính kiến: tán thành; hoặc tán thành sau khi sửa những điểm nào; hoặc không tán thành, "
    "vì sao; đề nghị gửi Hội đồng nhân dân"
)
RECIPIENTS = ("Như trên;", "Thường trực HĐND;", "Ủy ban nhân dân;", "Lưu: VT.")
SIGNING = "TM. {committee}"
HEAD = "TRƯỞNG BAN"
IN_FORCE = "còn hiệu lực"
NOT_YET = "chưa có hiệu lực"
EXPIRED = "đã hết hiệu lực"
UNSURE = "; cần kiểm tra lại"
UNKNOWN = "chưa xác định được; Ban tra lại"


def blank(words: str) -> str:
    """Return a marked blank that says what people write there."""
    return f"[Ban ghi: {words} ……]"
