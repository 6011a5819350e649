"""What an appraisal report speaks of: one row for each part, and the words that tell it.

The rows are the one table of these parts: rules ask for them, the skeleton of a report has their
headings, the reader finds their words. Patterns are for `matcher.TONED`; HĐND and UBND stand for
both ways of writing.
"""

from enum import StrEnum

from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised


class Concern(StrEnum):
    """What an appraisal assesses, in the order in which reports have it."""

    NECESSITY = "necessity"
    COMPETENCE = "competence"
    LEGALITY = "legality"
    POLICY = "policy"
    PROCEDURE = "procedure"
    CONTENT = "content"
    FEASIBILITY = "feasibility"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True)
class ReportPart:
    """A part of an appraisal report.

    *name* is how messages call it, *heading* how a report heads it, *blank* what people write
    there. *headed* tells a heading of it, *said* a sentence of it; *perhaps* tells one too, where
    *unless* does not stand in the same sentence. *groups* are the groups of rules whose findings
    belong there; where there are none, only people can tell.
    """

    concern: Concern
    name: Localised
    heading: str
    blank: str
    headed: str
    said: str
    perhaps: str = ""
    unless: str = ""
    groups: tuple[str, ...] = ()


_PARTY = r"(?:tỉnh|thành|huyện|quận|thị|đảng|cấp) ủy"
_POLICY = r"(?<!định\s)chủ trương(?! đầu tư)"
_LAW = r"(?:pháp luật|luật|nghị định|quy định|văn bản (?:của )?(?:cấp trên|trung ương))"
_PROCEDURE = (
    r"hồ sơ(?! (?:quyết toán|địa chính|dự án))|trình tự|thủ tục(?! hành chính)|quy trình|"
    r"lấy (?:ý kiến|phiếu)|niêm yết|gửi (?:\w+ ){0,3}đúng"
)
_COMPETENCE = (
    r"thẩm quyền|thuộc quyền|quyền quyết định|cơ sở pháp lý|"
    r"căn cứ (?:pháp lý|ban hành|viện dẫn|pháp luật)|"
    r"HĐND[^.;]{0,60}(?:quyết định|ban hành|quy định)[^.;]{0,40}theo|"
    r"(?:nhiệm vụ|trách nhiệm)[^.;]{0,40}HĐND[^.;]{0,60}(?:theo|quy định)|"
    r"\bdo HĐND[^.;]{0,30} quyết định|quyền hạn|"
    r"HĐND[^.;]{0,20} được [^.;]{0,80}(?:luật|nghị định|quy định)[^.;]{0,90} giao|"
    r"(?:luật|nghị định)[^.;]{0,90} (?<!nào\s)(?:giao|trao) (?:\w+ ){0,3}HĐND"
)

PARTS = (
    ReportPart(
        Concern.NECESSITY,
        Localised("sự cần thiết ban hành", "the need for the act"),
        "Về sự cần thiết ban hành",
        "Thực trạng, số liệu cho thấy phải ban hành; hậu quả nếu không ban hành; ý kiến của Ban",
        r"cần thiết|lý do|mục đích",
        r"(?:cần|cấp|bức) thiết|cấp bách|(?:yêu cầu|nhu cầu) (?:bắt buộc|khách quan|thực tiễn)|"
        r"cơ sở (?:thực tiễn|ban hành)|lý do (?:ban hành|đổi|sửa|trình|đặt|điều chỉnh)|"
        r"đòi hỏi phải|xuất phát từ (?:thực t|nhu cầu|yêu cầu|tình hình)|"
        r"nhu cầu (?:có thật|thực tế|thật)|\bnên (?:cần|phải) |"
        r"(?:cần|phải) (?:được |sớm )?(?:ban hành|có (?:chính sách|nghị quyết|quy định)|sửa|"
        r"bổ sung|thay thế|điều chỉnh|đặt tên|đổi tên|quyết định|phân bổ|sắp xếp|sáp nhập|"
        r"phê chuẩn|thực hiện ngay|xem xét (?:ngay|sớm)|thông qua (?:ngay|sớm))|"
        r"nếu (?:không|chưa) [^.;]{3,60} (?:thì|sẽ) ",
    ),
    ReportPart(
        Concern.COMPETENCE,
        Localised("căn cứ pháp lý, thẩm quyền ban hành", "the legal basis and the competence"),
        "Về căn cứ pháp lý, thẩm quyền và hình thức văn bản",
        "Điều, khoản giao Hội đồng nhân dân quyết định; hình thức nghị quyết có đúng không",
        r"thẩm quyền|căn cứ|cơ sở pháp lý|hình thức văn bản",
        _COMPETENCE,
        groups=("tham-quyen", "phan-loai", "so-ky-hieu"),
    ),
    ReportPart(
        Concern.LEGALITY,
        Localised(
            "tính hợp hiến, hợp pháp, thống nhất", "constitutionality, legality, consistency"
        ),
        "Về tính hợp hiến, hợp pháp và tính thống nhất với hệ thống pháp luật",
        "Đã đối chiếu với văn bản nào; quy định nào của dự thảo còn khác văn bản cấp trên",
        r"hợp hiến|hợp pháp|pháp luật|thống nhất|phù hợp(?! với (?:chủ trương|tình hình))",
        r"hợp hiến|hợp pháp|hiến pháp|trái (?:với )?(?:các )?(?:quy định|luật|pháp luật|văn bản|"
        r"chế độ|chính sách|định mức|nguyên tắc|thuần phong)|tính thống nhất|sự thống nhất|"
        r"đồng bộ (?:với|trong)|"
        r"thống nhất với (?:\w+ ){0,2}(?:hệ thống|văn bản|quy định|nghị quyết|pháp luật)|"
        r"(?:không|chưa|còn) (?:chồng|mâu thuẫn|trùng (?:với|lặp))|vi phạm|"
        r"(?:dự thảo|nghị quyết|nội dung)[^.;,]{0,60}phù hợp (?:với )?(?:các )?"
        r"(?:quy định|pháp luật)",
        rf"(?:phù hợp|đúng|tuân thủ|tuân theo|bảo đảm|đảm bảo)[^.;]{{0,60}}{_LAW}",
        f"{_PROCEDURE}|{_COMPETENCE}",
        groups=("can-cu",),
    ),
    ReportPart(
        Concern.POLICY,
        Localised("sự phù hợp với chủ trương của Đảng", "conformity with the Party's policy"),
        "Về sự phù hợp với chủ trương của Đảng và tình hình địa phương",
        "Nghị quyết, kết luận nào của cấp ủy; điều kiện kinh tế - xã hội của địa phương",
        rf"{_POLICY}|đường lối|{_PARTY}",
        rf"{_POLICY}|đường lối|{_PARTY}|của đảng|đảng bộ",
    ),
    ReportPart(
        Concern.PROCEDURE,
        Localised("trình tự, thủ tục, hồ sơ", "procedure and dossier"),
        "Về trình tự, thủ tục, hồ sơ trình",
        "Thành phần hồ sơ còn thiếu; việc lấy ý kiến, tiếp thu, giải trình",
        r"trình tự|thủ tục|hồ sơ|quy trình",
        _PROCEDURE,
        groups=("ky-hop", "ho-so", "tham-tra"),
    ),
    ReportPart(
        Concern.CONTENT,
        Localised("nội dung cụ thể của dự thảo", "the articles of the draft"),
        "Về nội dung dự thảo",
        "Ý kiến về từng điều, khoản: giữ nguyên hay sửa thế nào, vì sao",
        r"nội dung|từng điều|ý kiến cụ thể|đề nghị chỉnh|chỉnh sửa",
        r"(?:điều|khoản|điểm) [0-9a-zđ]+ (?:của )?dự thảo",
        groups=("ngan-sach", "giam-sat", "hieu-luc", "nhan-su", "tin-nhiem", "to-chuc-thuc-hien"),
    ),
    ReportPart(
        Concern.FEASIBILITY,
        Localised("tính khả thi, nguồn lực thực hiện", "feasibility and resources"),
        "Về tính khả thi và nguồn lực thực hiện",
        "Nguồn kinh phí, nhân lực, thời gian; khả năng thực hiện ở cơ sở",
        r"khả thi|nguồn (?:lực|vốn)|về vốn|kinh phí|khả năng|điều kiện (?:bảo đảm|đảm bảo|"
        r"thực hiện)",
        r"khả thi|nguồn lực|kinh phí|chi phí|dự kiến chi|tổng mức (?:đầu tư|\d)|"
        r"(?:thực hiện|cân đối|bố trí|chi trả|đáp ứng|tự lo) được|(?:đã|được) cân đối|"
        r"(?:bảo đảm|đảm bảo) (?:thực hiện|ngân sách|nguồn)|"
        r"nguồn (?:vốn|ngân sách|thu|tiền|còn lại|\d)|khả năng (?:thực hiện|cân đối|ngân sách)|"
        r"(?:trong|vượt) khả năng",
    ),
    ReportPart(
        Concern.LANGUAGE,
        Localised("ngôn ngữ, kỹ thuật trình bày", "language and technique"),
        "Về ngôn ngữ, kỹ thuật trình bày",
        "Từ ngữ hiểu nhiều nghĩa; cách viện dẫn; thể thức",
        r"ngôn ngữ|kỹ thuật|thể thức|câu chữ",
        r"ngôn ngữ|kỹ thuật (?:trình bày|soạn thảo|lập)|thể thức|câu chữ|văn phong|chính tả",
        groups=("bo-cuc", "ngon-ngu", "ten-goi", "ten-nghi-quyet", "ky", "the-thuc"),
    ),
)
PART_OF = {part.concern: part for part in PARTS}

# The end of a report: what the committee thinks of the whole.
CONCLUSION = "Ý kiến của Ban"
CONCLUSION_HEADED = r"kết luận|kiến nghị|ý kiến (?:chung|của ban)|quan điểm|đề nghị của ban"

# The committee's stance. Its place in a sentence tells whether it is on the whole draft.
STANCE = (
    r"(?P<no>(?:không|chưa) )?(?P<hedge>(?:về )?cơ bản )?"
    r"(?:tán thành|nhất trí|đồng ý|thống nhất|đồng tình|ủng hộ)"
    r"(?P<after> (?:về )?cơ bản| một phần)?"
)
FINDS = r"\bban\b[^.;:]{0,60}(?:nhận thấy|thấy rằng|cho rằng|có ý kiến)(?! như sau| sau)"
NOT_THE_COMMITTEE = (
    r"(?:tính|sự|hộ|dân|cử tri|đại biểu|thành viên|phiếu|pháp|đề nghị|đảm|không được|số \d+),? $"
)
ON_THE_WHOLE = (
    r"[^.;]{0,90}?(?:dự thảo|nghị quyết|thông qua|phê chuẩn|ban hành|trình|báo cáo|toàn bộ|"
    r"nội dung|số liệu|phương án|đề án|chính sách|danh mục|đề nghị|việc )"
)
ON_A_DETAIL = (
    r"(?: (?:với|về|như))?(?: các| những)? (?:(?:loại )?ý kiến|sự cần thiết(?! và (?:nội dung|"
    r"dự thảo|các)|,)|cần|"
    r"quy định|mức|nội dung tại|(?:khoản|điểm|điều) \w+)"
)
# What follows where a clause ends the stance: “tán thành sau khi sửa …”, “…, với điều kiện …”.
ON_CONDITION = r",? (?:sau khi|với điều kiện|có điều kiện|nếu|kèm theo đề nghị)"
# “tán thành Điều 1, Điều 2 của dự thảo”: the articles are the draft; “Điều 1:” is one of several.
ON_ARTICLES = (
    r" (?:với |về |các )?điều \d+(?:(?:,| và) (?:điều )?\d+)*"
    r"(?:(?: của| trong)? (?:dự thảo|nghị quyết)|\s*(?:[.;]|\Z))"
)
AGREED_UPON = (
    r" (?:trình|thông qua|ban hành|nội dung|toàn bộ|"
    r"với (?:dự thảo|nội dung|tờ trình|đề nghị|đề xuất|phương án|báo cáo))"
)
SPEAKING = r"\bban\b[^.;]{0,60}(?:tán thành|nhất trí|đồng ý|thống nhất|đề nghị|thấy rằng|cho rằng)"
PREDICATE = r"\b(?:đủ|đúng|không|chưa|là|có|được|bảo đảm|đã|còn|phải|hợp lý|cần|nên)\b(?! thiết)"
THE_COMMITTEE = r"\bban(?: [^.;,]{3,30})? $"
BY_THE_COMMITTEE = r"\bban\b[^.;]{0,60}$"

# A request, and to whom.
REQUEST = (
    r"(?<!có\s)(?<!với\s)(?<!theo\s)(?<!tên\s)(?:kính )?"
    r"(?:(?:đề nghị|kiến nghị|đề xuất)(?! của| tại| này| trên)|"
    r"yêu cầu (?=UBND|cơ quan|các |đơn vị|sở |chủ tịch))"
)
URGED = (
    r"\b(?:nên|cần) (?=(?:phải )?"
    r"(?:sửa|bổ sung|bỏ|nói|ghi|làm rõ|tính lại|thay|quy định|nêu|thêm))"
    r"|\bphải (?=(?:được )?(?:ghi|sửa|nêu|viết|tách)\b)"
)
# A change told outright, without a word that asks: “Sửa thành 24 tháng.”, “…, rút còn hai năm”.
OUTRIGHT = (
    r"(?:sửa|chỉnh|rút|giảm|nâng|tăng|thay|đổi)(?: lại)? (?:thành|còn|xuống|lên|bằng) \S"
    r"|\bbỏ (?:điều|khoản|điểm|cụm từ|câu|đoạn|chữ|từ) \S"
    r"|(?:tách|gộp|ghi) (?:riêng|rõ|thêm|lại) \S"
)
URGED_OF = r"(?:điều|khoản|điểm|mục) \w|phụ lục|\bmức\b|cụm từ|thời hạn|dự thảo"
TO_THE_COUNCIL = (
    r"(?:đề nghị|kiến nghị|trình|để) (?:[^.;]{0,30}HĐND[^.;]{0,90}?|cho )?"
    r"(?P<no>(?:chưa|không) )?"
    r"(?P<what>thông qua|phê chuẩn|ban hành|biểu quyết|chấp thuận|"
    r"xem xét, (?:thông qua|quyết định)|quyết định|quyết nghị)"
)
DECIDE = r"thông qua|phê chuẩn|ban hành|chấp thuận|biểu quyết"
SENT_BACK = (
    r"(?:trả lại|rút|lùi|hoãn) (?:\w+ ){0,2}(?:hồ sơ|dự thảo|nội dung|tờ trình|nghị quyết|trình|"
    r"thông qua)|(?:chưa|không) (?:trình|thông qua|đủ điều kiện)"
)
FIT_TO_SUBMIT = r"đủ điều kiện (?:để )?trình"
FORMULA = r"(?:trên đây|kính trình)\b"

# What a request wants done: to the draft, or in running the unit's affairs.
CHANGE = (
    r"\brút\b|\bđưa\b|kéo dài|mở rộng|sửa|chỉnh|bổ sung|thêm|\bbỏ\b|bớt|thay|\bghi\b|viết|\bnêu\b|"
    r"quy định|làm rõ|nói rõ|"
    r"giải trình|giải thích|rà soát|nghiên cứu|hoàn thiện|xem xét|cân nhắc|nâng|giảm|tăng|"
    r"\blùi\b|tách|gộp|\bchia\b|\bdẫn\b|liệt kê|tính (?:lại|toán)|\bgiao\b|cho phép|"
    r"thống nhất|xác định|cụ thể|tiếp thu|chuyển"
)
PRECISE = (
    r"\brút\b|\bđưa\b|kéo dài|mở rộng|sửa|bổ sung|thêm|\bbỏ\b|bớt|thay|\bghi\b|viết|\bnêu\b|"
    r"quy định|"
    r"làm rõ|nói rõ|"
    r"giải trình|nâng|giảm|\blùi\b|tách|gộp|\bchia\b|\bdẫn\b|liệt kê|tính lại|\bgiao\b|cho phép|"
    r"thống nhất|xác định"
)
MANAGING = (
    r"chỉ đạo|tăng cường|đẩy mạnh|tập trung|quan tâm|triển khai|tổ chức (?:thực hiện|tốt)|đôn đốc|"
    r"khẩn trương|thực hiện (?:tốt|nghiêm|có hiệu quả)|tiếp tục|chủ động|nâng cao|phối hợp"
)

# A request that gathers what was asked for before, where that was more definite.
GATHERING = r"tiếp thu|chỉnh lý|hoàn thiện"

# A place in the draft or in its dossier that is no article, clause or point.
OTHER_PLACES = (
    r"phụ lục|phần nơi nhận|số thứ tự|\bstt\b|biểu (?:số|mẫu|chi tiết|\d)|bảng (?:số|\d)|dòng \d|"
    r"bản (?:tổng hợp|giải trình)|báo cáo (?:tiếp thu|giải trình|tác động|đánh giá)|thuyết minh|"
    r"phần căn cứ|tên (?:gọi|của )?(?:dự thảo )?nghị quyết|trích yếu|chương (?:[ivx]+|\d+)\b|"
    r"mục [ivx\d]"
)
BACK_REFERENCE = (
    r"(?:nêu|như|đã nêu|vừa nêu|ở|tại|theo|trong|các|những) [^.;]{0,30}?"
    r"(?:trên|vừa nêu|(?:mục|phần) (?:[ivx\d]+|[a-z]|đ)\b|báo cáo này|ý kiến của ban)|"
    r"(?:hai|các|những) (?:sửa đổi|nội dung|điểm|ý kiến) [^.;]{0,20}nêu|như trên"
)
REASON = r"\b(?:vì|do|bởi|nhằm|để|tránh|lý do)\b"
DISSENT = (
    r"(?:loại )?ý kiến (?:khác|bảo lưu|thứ (?:nhất|hai|ba))|bảo lưu|thành viên[^.;]{0,20} đề nghị"
)
LEFT_TO_ANOTHER = r"\bban [^.;]{3,40} thẩm tra [^.;]{0,90}(?:riêng|khác)"

# The matters of a report that appraises several, and whether it appraises a report.
MATTER = (
    r"(?:dự thảo )?(?:nghị quyết|đề án) (?:về|quy định|sửa đổi|ban hành|phê chuẩn|bãi bỏ|"
    r"điều chỉnh|thông qua|kéo dài|quyết định)|tờ trình số"
)
ON_A_REPORT = r"^(?:(?:về|kết quả|v/v|thẩm tra|các|việc) ){0,9}báo cáo"
MEETING = r"\b(?:họp|hội nghị|cuộc họp|phiên họp|làm việc)\b"
OPENING = (
    r"(?:thực hiện|căn cứ|theo|được|ngày|xét|sau khi|trên cơ sở|"
    r"ban [^.;]{0,40}(?:đã|nhận|họp|thẩm tra|được))\b"
)
ADDRESSEE = r"kính (?:gửi|trình)"
# What nobody has filled in, and what the skeleton's maker says of itself: no assessment.
BLANK = r"\[[^\]\n]{0,300}(?:…|\.{3})[^\]\n]{0,20}\]"
BY_MACHINE = r"máy (?:không thấy|đã|tra|ghi nhận)"
REMARKS_COLUMN = r"nhận xét|đánh giá|ý kiến|kết quả"
ADVICE_COLUMN = r"đề nghị|kiến nghị|ý kiến|chỉnh sửa"
REASON_COLUMN = r"lý do|giải trình"
SESSION_OPENS = r"kỳ họp[^.;\n]{0,72}$"
