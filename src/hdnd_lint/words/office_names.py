"""Whole names of bodies and of the people at their head, to where the name ends.

Names are written large where running words are small (“Phòng Kinh tế kiểm định …”), but their
later syllables are small too: so the fields that bodies are named for stand here as a list.
"""

from hdnd_lint.words.letters.text import CAPITALS

_FIELD = (
    r"(?:Kinh tế|Ngân sách|Pháp chế|Văn h[óo][áa]?|Xã hội|Dân tộc|Tôn giáo|Đô thị|Hạ tầng"
    r"|Tài chính|Kế hoạch|Đầu tư|Nội vụ|Tư pháp|Xây dựng|Giáo dục|Đào tạo|Y tế|Nông nghiệp"
    r"|Phát triển nông thôn|Môi trường|Tài nguyên|Công [Tt]hương|Khoa học|Công nghệ|Ngoại vụ"
    r"|Du lịch|Thể thao|Thông tin|Truyền thông|Lao động|Thương binh|Giao thông(?: [Vv]ận tải)?"
    r"|Tuyên giáo|Dân vận|Tổ chức|Nội chính|Quốc phòng|Công an|Địa chính|Kiến trúc|Quy hoạch)"
)
_FIELDS = rf"{_FIELD}(?:(?:\s*[-–]\s*|,\s+|\s+và\s+){_FIELD})*"
_UNIT_WORD = (
    r"(?:[Xx]ã|[Tt]ỉnh|[Tt]hành phố|[Pp]hường|[Đđ]ặc khu|[Hh]uyện|[Tt]hị xã|[Tt]hị trấn"
    r"|khu vực|cơ sở|thôn|cùng cấp|các cấp|hai cấp)"
)
_PROPER = rf"[{CAPITALS}][^\W\d_]*"
_UNIT = (
    rf"(?:(?:các|cấp|của|hai)\s+)?{_UNIT_WORD}(?!\w)(?:\s+{_PROPER}){{0,4}}"
    rf"(?:,\s+{_UNIT_WORD}(?!\w)(?:\s+{_PROPER}){{0,4}}"
    rf"|\s+(?:(?:trực )?thuộc\s+)?{_UNIT_WORD}(?!\w)(?:\s+{_PROPER}){{0,4}})*"
)
_COUNCIL = r"(?:Hội đồng nhân dân|HĐND)"
_PEOPLES = r"(?:[ỦU][ỷỶyý] ban nhân dân|UBND)"
_DEPUTATION = r"(?:Đoàn (?:đại biểu Quốc hội|ĐBQH))"
_FRONT = (
    r"(?:(?:Ban Thường trực\s+)?(?:[ỦU][ỷỶy] ban\s+|UB\s*)?(?:Mặt trận Tổ quốc|MTTQ)"
    r"(?:\s+(?:Việt Nam|VN))?)"
)
_OF_COUNCIL = rf"(?:\s+(?:của\s+)?{_COUNCIL}(?:\s+{_UNIT})?)"
_COUNCILS = (
    rf"(?:Thường trực|TT)\s+{_COUNCIL}(?:\s+{_UNIT})?"
    rf"|{_COUNCIL}(?:\s+{_UNIT})?|{_PEOPLES}(?:\s+{_UNIT})?"
    rf"|(?:(?:[Cc]ác|[Hh]ai|0?\d)\s+)?(?:Ban|ban){_OF_COUNCIL}"
    rf"|Ban\s+{_FIELDS}{_OF_COUNCIL}?"
    rf"|(?:(?:[Cc]ác)\s+)?[Tt]ổ đại biểu{_OF_COUNCIL}?(?:\s+số\s+\d+(?:,\s+số\s+\d+)*)?"
    rf"|(?:(?:[Cc]ác)\s+)?[Đđ]ại biểu{_OF_COUNCIL}"
    rf"|Văn phòng(?:\s+(?:{_DEPUTATION}|{_COUNCIL}|{_PEOPLES})(?:\s*(?:và|&|-)\s*"
    rf"(?:{_COUNCIL}|{_PEOPLES}))*)?(?:\s+{_UNIT})?"
)
_OFFICES = (
    rf"(?:(?:[Cc]ác\s+)?(?:Phòng|[Ss]ở:?|Bộ)|Cục|Chi cục)\s+{_FIELDS}(?:\s+{_UNIT})?"
    r"|(?:Công an|Ban [Cc]hỉ huy [Qq]uân sự|Ban CHQS|Bộ [Cc]hỉ huy [Qq]uân sự|Tòa án nhân dân"
    r"|Toà án nhân dân|TAND|Viện [Kk]iểm sát nhân dân|VKSND|Thanh tra|Kho bạc(?: [Nn]hà nước)?"
    r"|(?:Chi cục )?Thuế|Bảo hiểm [Xx]ã hội|Trạm Y tế|Trung tâm (?:Dịch vụ tổng hợp"
    r"|Phục vụ hành chính công|Y tế)|Đài [Tt]ruyền thanh|Điện lực|Tổ công tác(?: liên ngành)?"
    r"|[Đđ]oàn giám sát|Hội (?:Nông dân|Liên hiệp Phụ nữ|Phụ nữ|Cựu chiến binh|Chữ thập đỏ"
    r"|Người cao tuổi|Khuyến học)|Đoàn Thanh niên|Bộ phận [Mm]ột cửa"
    rf"|(?:Cục |Chi cục )?[Tt]hi hành án dân sự)(?:\s+{_UNIT})?"
)
_BODY = rf"(?:{_COUNCILS}|{_OFFICES}|{_FRONT}(?:\s+{_UNIT})?)"
_POSTS = (
    r"(?:(?:[Đđ]ồng chí|[Ôô]ng|[Bb]à)\s+)?(?:[Cc]ác\s+)?(?:Phó\s+)?"
    r"(?:Chủ tịch|Giám đốc|Trưởng|Chánh|Thủ trưởng|Lãnh đạo|Bí thư|Viện trưởng|Chánh án"
    r"|Kế toán(?: trưởng)?)(?:\s+Thường trực)?"
)
# A body, or whoever stands at its head.
WHOLE_NAME = rf"(?:{_POSTS}\s+(?:{_BODY}|(?:[Bb]an|[Pp]hòng)\s+{_FIELDS})|{_BODY})(?!\w)"
# Small words after a name that no verb is: the name goes on, or says where and when it acts.
NO_VERB = (
    r"(?:của|thuộc|trên|nơi|có liên quan|liên quan|các|cấp(?! (?:phát|kinh|giấy|phép|vốn"
    r"|trực))|tại|ở|nêu|và|với|theo(?! dõi)|để|trong|về"
    r"|khi|trước|sau|do|đến|từ|cùng|hoặc|vào|phụ trách|khóa|khoá|nhiệm kỳ|số(?! h[oó][aá])"
    r"|năm|quý)"
)
# What tells how things are, or what the speaker thinks, and orders nothing.
STATE = (
    r"(?:là|có(?! (?:quyền hạn và )?(?:trách nhiệm|nhiệm vụ|nghĩa vụ|biện pháp|giải pháp"
    r"|phương án|kế hoạch|chế tài|văn bản))|còn|chưa|được|bị|đạt|gồm|bao gồm|chiếm|nhận thấy"
    r"|cho rằng"
    r"|cho biết|ghi nhận|đánh giá cao|biểu dương|tán thành|nhất trí|đồng ý|thống nhất"
    r"|cơ bản|không(?! (?:được|để|trình|ngừng))|thiếu|vẫn|đang|đã|vừa|luôn|trên cơ sở|nhằm"
    r"|mới|thuộc|nêu|phát biểu|trình bày|thừa nhận|cho thấy"
    r"|(?:báo cáo|thông báo) (?:đã|rằng|về việc))"
)
