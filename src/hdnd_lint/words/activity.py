"""The words of reports on activity: what is counted, what was done with it, over which time."""

# What is counted; the longer names first.
COUNTED = (
    r"(?:kỳ họp|phiên họp|phiên giải trình|phiên chất vấn|phiên|cuộc (?:giám sát|khảo sát|họp"
    r"|tiếp xúc cử tri|tiếp xúc|đối thoại|làm việc)|cuộc|hội nghị|điểm tiếp xúc(?: cử tri)?"
    r"|lượt (?:công dân|cử tri|đại biểu|người|ý kiến)|lượt|đơn thư|đơn|kiến nghị|ý kiến"
    r"|dự thảo nghị quyết|nghị quyết|báo cáo|tờ trình|cử tri|công dân|vụ việc|nội dung|văn bản"
    r"|câu hỏi|thông báo|kết luận|đề án)"
)
# What was done: each row is one deed, whichever of its words says so.
DEEDS = (
    ("hold", r"tổ chức|tiến hành|họp|thực hiện|hoàn thành|triển khai"),
    ("adopt", r"ban hành|thông qua|quyết nghị"),
    ("receive", r"tiếp nhận|nhận(?: được)?"),
    ("see", r"tiếp"),
    ("settle", r"giải quyết|xử lý"),
    ("appraise", r"thẩm tra"),
    ("gather", r"tổng hợp"),
    ("answer", r"trả lời"),
    ("pass-on", r"chuyển"),
    ("take-part", r"tham gia|tham dự"),
    ("supervise", r"giám sát|khảo sát"),
)
# What names a count again without saying what was done: “với 14 phiên họp”, “trong số 33 đơn”.
AGAIN = r"(?:với|trong(?: tổng)? số|trong|qua|cả|tất cả)"
# Where the words that say what is counted end.
COUNT_ENDS = (
    r"(?:để|nhằm|trong|tại|trên|với|và|theo|đã|được|so với|tăng|giảm|đạt|gồm|bao gồm|trước|sau"
    r"|từ|đến|bằng|cho|vào|có|qua|năm|quý|còn|nêu)"
)
# What is planned was not done.
PLANNED = r"(?:dự kiến|sẽ|phấn đấu|tiếp tục|nhiệm vụ|kế hoạch năm|phương hướng|chưa|không)"
