"""The words by which supervision papers name activities, bodies, reports and sessions."""

from hdnd_lint.words import bodies
from hdnd_lint.words.bodies import PATTERNS
from hdnd_lint.words.letters.text import Localised
from hdnd_lint.words.places import UNIT

ELEMENTS = {
    "standing_committee_report": Localised(
        "xem xét báo cáo công tác của Thường trực HĐND",
        "review of the work reports of the Standing Committee",
    ),
    "committees_report": Localised(
        "xem xét báo cáo công tác (giám sát hoạt động) của các Ban của HĐND",
        "review of the work reports of the council's committees",
    ),
    "peoples_committee_report": Localised(
        "xem xét báo cáo công tác (giám sát hoạt động) của Ủy ban nhân dân cùng cấp",
        "review of the work reports of the People's Committee",
    ),
    "court_report": Localised(
        "xem xét báo cáo công tác của Tòa án nhân dân cùng cấp",
        "review of the work reports of the People's Court",
    ),
    "procuracy_report": Localised(
        "xem xét báo cáo công tác của Viện kiểm sát nhân dân cùng cấp",
        "review of the work reports of the People's Procuracy",
    ),
    "civil_enforcement_report": Localised(
        "xem xét báo cáo công tác của cơ quan thi hành án dân sự cùng cấp",
        "review of the work reports of the civil enforcement agency",
    ),
    "questioning": Localised(
        "chất vấn và xem xét việc trả lời chất vấn",
        "questioning and review of the answers",
    ),
    "decisions_review": Localised(
        "xem xét quyết định của Ủy ban nhân dân cùng cấp có dấu hiệu trái pháp luật",
        "review of decisions of the People's Committee that may be unlawful",
    ),
    "constitution_and_law": Localised(
        "giám sát việc tuân theo Hiến pháp, pháp luật ở địa phương",
        "supervision of obedience to the Constitution and the law",
    ),
    "council_resolutions": Localised(
        "giám sát việc thực hiện nghị quyết của HĐND cùng cấp",
        "supervision of the carrying out of the council's own resolutions",
    ),
}

REPORT_KINDS = {
    "economy": Localised("kinh tế - xã hội", "the economy and society"),
    "budget": Localised("thực hiện ngân sách, quyết toán ngân sách", "the budget"),
    "corruption": Localised("phòng, chống tham nhũng", "the fight against corruption"),
    "thrift": Localised("thực hành tiết kiệm, chống lãng phí", "thrift and waste"),
    "crime": Localised("phòng, chống tội phạm và vi phạm pháp luật", "crime and offences"),
    "complaints": Localised(
        "giải quyết khiếu nại, tố cáo và kiến nghị của cử tri",
        "complaints, denunciations and voters' petitions",
    ),
}

REPORT_KIND_WORDS = {
    "economy": r"(?<!ban\s)kinh tế\s*[-,]?\s*(?:và )?xã hội|kt\s*-?\s*xh\b|ktxh",
    "budget": r"(?<!tế\s-\s)(?<!tế,\s)ngân sách|\bnsnn\b|quyết toán",
    "corruption": r"tham nhũng|\bpctn",
    "thrift": r"lãng phí|\bthtk|thực hành tiết kiệm",
    "crime": r"tội phạm|vi phạm pháp luật|\bvppl\b",
    "complaints": r"khiếu nại|tố cáo|\bkntc\b|kiến nghị (?:của )?(?:cử tri|công dân)",
}

# What makes a report the business of a session, and what only watches a body at work.
REPORT = r"\bbáo cáo\b|\bbáo các\b|\bbc\b"
OVERSIGHT = (
    r"giám sát (?:thường xuyên )?(?:việc thực hiện (?:chức năng|nhiệm vụ)[\w, ]{0,24}? của|"
    r"(?:đối với )?(?:các )?hoạt động|công tác của|đối với)"
    r"|(?:xem xét|đánh giá) (?:kết quả )?(?:hoạt động|công tác) (?:6 tháng|06 tháng|năm|của)"
)
OTHER_ACT = (
    r"\bchất vấn\b|\bgiải trình\b|\blấy phiếu\b|\bbỏ phiếu\b|\bgiám sát\b|\bxem xét\b"
    r"|\bthẩm tra\b|\btiếp xúc\b"
)

ANY_BODY = "|".join(f"(?:{words})" for words in PATTERNS.values())
_LIST = rf"(?:các )?(?:{ANY_BODY})(?:[\s,]*(?:và )?(?:các )?(?:{ANY_BODY}))*"

# Bodies that stand here do not report: they ask, check, or own a document that is spoken of.
# One list for all of them: its pattern is long, and compiling it four times over takes longer.
ASIDES = (
    r"(?:(?:đề nghị|phân công|yêu cầu|chỉ đạo|điều hành|ủy quyền|thẩm tra|tham mưu) (?:của|từ) "
    r"|(?:quyết định|văn bản(?: quy phạm pháp luật)?|nghị quyết|kết luận|kiến nghị|giám sát|"
    r"chương trình giám sát|kế hoạch giám sát)(?: giám sát)? (?:của|do) "
    r"|(?:gửi|trình|chuyển)(?: đến| tới| cho)? |(?P<by>\bdo ))"
    rf"{_LIST}(?(by) (?:trình|thẩm tra|đề nghị|phân công))"
)

THEMATIC = (
    r"giám sát(?: theo)?(?: các)? chuyên đề|(?:các )?chuyên đề giám sát|giám sát chuyên để"
    r"|(?:\b\d{1,2}|\bmột|\bhai|\bba|\bbốn|\bcác|\bnhững) chuyên đề(?: sau(?: đây)?)?(?=\s*:?\s*$)"
)
NOT_THEMATIC = (
    r"(?:báo cáo|kết quả|nghị quyết|thành lập|kết luận|kiến nghị|trưởng)"
    r"[^;.:]{0,40}(?:giám sát(?: theo)? chuyên đề|chuyên đề giám sát)"
)
WITH_OTHERS = (
    r"^\W*(?:phối hợp|tham gia|cùng)\b[^;.:]{0,120}?"
    r"(?:quốc hội|mặt trận tổ quốc|\bmttq|hội đồng nhân dân (?:tỉnh|huyện))[^;.:]{0,120}?giám sát"
)
RECURRING = r"giám sát thường xuyên"
AT_SESSIONS = (
    r"(?:tại|vào|trong) (?:các |hai |02 )?k[iy] họp|xem xét (?:các |việc )?báo cáo"
    r"|giám sát tại k[iy]"
)

QUESTIONING = r"chất vấn"
REVIEW = (
    r"(?<!thực\shiện\s)(?<!xem\sxét,\s)\b(?:quyết định|văn bản|vb ?qppl|qppl)\b"
    r"(?:(?!thực hiện|báo cáo|nội dung|vấn đề)[^;.:]){0,70}?"
    r"(?:\b(?:của|do|và|,)\s*(?:các )?(?:hđnd, )?(?:chủ tịch )?(?:\bubnd\b|\bu[yi] ban nhân\b)"
    r"|dấu hiệu (?:vi phạm|trái))"
)
REVIEW_VERB = r"xem xét|giám sát|kiểm tra|rà soát|ban hành"
LOWER_RESOLUTIONS = (
    r"(?:nghị quyết|văn bản)(?:(?!cùng cấp|k[iy] họp|nghị quyết)[^;.:]){0,80}?"
    rf"{bodies.COUNCIL} (?:nhân dân )?(?:cấp dưới|(?:cấp|các) (?:huyện|xã|phường|thị)|cấp trực "
    r"tiếp|(?:xã|huyện|phường),? (?:và )?"
    rf"(?:{UNIT}))"
)
OBEDIENCE = (
    r"(?:tuân theo|tuân thủ|thi hành|chấp hành|thực hiện)[^;.:]{0,24}?hiến pháp"
    r"|(?:tuân theo|tuân thủ|thi hành|chấp hành) (?:các quy định (?:của )?)?"
    r"(?:luật, )?pháp luật (?:ở|tại|trên) (?:địa|xã|phường|đặc khu)"
)
RESOLUTIONS = (
    r"(?:thực hiện|thi hành|chấp hành|triển khai|tuân thủ|tuân theo)[^;.:]{0,60}? nghị quyết"
    rf"(?! này)[^;.:]{{0,24}}?{bodies.COUNCIL}"
)
MID_YEAR = r"giữa (?:các )?năm|đầu năm|\b0?6 tháng|sáu tháng"
YEAR_END = (
    r"tháng\s*(?:,|và)\s*(?:cả |h[ăà]ng )?năm|cuối (?:các )?năm|cả năm|h[ăằà]ng năm|báo cáo "
    r"(?:công tác )?năm|tổng kết năm"
)
EVERY_SESSION = (
    r"(?:0?6|sáu) tháng(?: đầu năm)? và (?:(?:0?1|một|cả|h[aăà]ng) )?năm|"
    r"giữa năm (?:và|,) cuối năm|"
    r"các k[iy] họp|(?:hai|02|2) k[iy] họp|k[iy] họp thường (?:lệ|k[iy])(?! (?:giữa|cuối))|"
    r"(?:mỗi|từng) k[iy] họp"
)
