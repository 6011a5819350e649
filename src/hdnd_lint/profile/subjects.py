"""What a paper is about, read from its title; a title may name several subjects."""

import re
from collections.abc import Iterator
from functools import cache

from hdnd_lint.finding import Confidence
from hdnd_lint.model import Draft, Fact, Subject
from hdnd_lint.words.bodies import COUNCIL_NAME
from hdnd_lint.words.letters.text import Localised, Phrase
from hdnd_lint.words.matters import spelled_out
from hdnd_lint.words.patterns.matcher import comparable
from hdnd_lint.words.places import HAMLET

# Patterns over the title in lower case with regular tone placement. The order is that of the list.
_PATTERNS: tuple[tuple[Subject, str], ...] = (
    (
        Subject.SUPERVISION_DELEGATION,
        r"(?:thành lập|kiện toàn)\s(?:các\s)?đoàn giám sát|đoàn giám sát chuyên đề",
    ),
    (
        Subject.SUPERVISION_PROGRAMME,
        r"(?<!kết quả thực hiện )(?<!kết quả )"
        r"chương trình (?:hoạt động )?(?:kiểm tra, )?giám sát(?! chuyên đề về)"
        rf"|(?:kế hoạch|nội dung) giám sát (?:năm|của {COUNCIL_NAME})",
    ),
    (
        Subject.SUPERVISION_RESULT,
        r"kết quả (?:giám sát|thực hiện giám sát)|sau giám sát|giám sát chuyên đề về|"
        r"kết quả thực hiện chương trình giám sát",
    ),
    (Subject.DOCUMENT_REVIEW, r"(?:xem xét|xử lý) (?:quyết định|nghị quyết|văn bản).*trái"),
    (Subject.QUESTIONING, r"chất vấn"),
    (Subject.PETITIONS, r"kiến nghị (?:của )?cử tri"),
    (Subject.CONFIDENCE_VOTE, r"(?:lấy|bỏ) phiếu tín nhiệm"),
    (
        Subject.SETTLEMENT,
        r"quyết toán (?:thu|chi(?! phí)|ngân sách|nsnn|nsđp)"  # not of the funds of one office
        r"|tổng quyết toán",
    ),
    (
        Subject.SUPPLEMENT,
        r"bổ sung.{0,40}(?:dự toán|kinh phí|ngân sách|mục tiêu)|(?:dự toán|kinh phí).{0,20}bổ sung"
        r"|giao bổ sung",
    ),
    (
        Subject.ADJUSTMENT,
        r"điều chỉnh.{0,60}(?:dự toán|ngân sách|kế hoạch vốn|kế hoạch đầu tư|kinh phí|phân bổ)",
    ),
    (
        Subject.BUDGET_NORMS,
        r"(?<!quy )định mức chi|(?:nguyên tắc|tiêu chí).{0,30}phân bổ"
        r"|\bmức phân bổ|tỷ lệ (?:(?:phần trăm|\(?%\)?) )*phân chia"
        r"|phân cấp (?:nguồn thu|nhiệm vụ chi|quản lý ngân sách)",
    ),
    (
        Subject.ALLOCATION,
        r"phân bổ.{0,60}(?:dự toán|ngân sách|kinh phí|vốn|kế hoạch)|phân bổ chi"
        r"|giao (?:(?:chỉ tiêu|kế hoạch|chi tiết) )*vốn\b",
    ),
    (
        # not the object of another act on it: “bổ sung dự toán”, “phân bổ dự toán chi”
        Subject.ESTIMATE,
        r"(?:^|[,;]|\bvà )(?:(?!\b(?:phân bổ|bổ sung|điều chỉnh|quyết toán)\b)[^,;])*?"
        r"\bdự toán (?:thu|chi|nsnn|nsđp|điều chỉnh|[^,;]{0,40}ngân sách)",
    ),
    (
        Subject.PUBLIC_INVESTMENT,
        r"đầu tư công|chủ trương đầu tư|kế hoạch vốn|vốn đầu tư|(?<!danh mục )dự án đầu tư\b",
    ),
    (
        Subject.SOCIO_ECONOMIC,
        r"(?:nhiệm vụ|kế hoạch|mục tiêu|nghị quyết).{0,40}(?:phát triển )?kinh tế\s?[-–]\s?xã hội"
        r"|phát triển kinh tế\s?[-–]\s?xã hội",
    ),
    (
        Subject.PERSONNEL,
        r"\b(?:bầu|miễn nhiệm|bãi nhiệm|bổ nhiệm)\b(?! cử)|cho thôi (?:làm nhiệm vụ|giữ chức)"
        r"|(?:phê chuẩn|xác nhận) (?:(?:danh sách|chức vụ|chức danh|việc|kết quả|cử) )*"
        r"(?:phó )?(?:chủ tịch|trưởng (?:ban|đoàn)|ủy viên)",
    ),
    (
        Subject.ORGANISATION,
        r"(?:thành lập|tổ chức lại|sắp xếp|hợp nhất|giải thể).{0,30}"
        r"(?:cơ quan chuyên môn|phòng|sở|ban|tổ đại biểu)\b"
        r"|(?<!ngoài )(?<!ngoài chỉ tiêu )biên chế"
        r"|số lượng (?:cán bộ|công chức|người làm việc|thành viên)",
    ),
    (
        Subject.FEES,
        r"(?:mức thu\b.{0,40}|(?:thu, nộp|các loại|về|quy định)\b).{0,40}?"
        r"(?<!kinh )(?<!chi )(?<!miễn )(?<!lãng )\bphí\b",
    ),
    (
        Subject.ALLOWANCES,
        r"(?:mức|chế độ|nội dung) (?:chi|hỗ trợ|phụ cấp|bồi dưỡng|đãi ngộ|trợ cấp)"
        r"|chế độ(?: \w+){0,3} (?:đối với|cho)|(?<!tín dụng )(?<!ngân hàng )chính sách"
        r"|\bhỗ trợ\b|thu nhập tăng thêm",
    ),
    (
        Subject.LAND,
        r"(?:thu hồi|mục đích sử dụng|quy hoạch sử dụng|kế hoạch sử dụng|giá) (?:các loại )?đất",
    ),
    (
        Subject.STREET_NAMES,
        r"(?:đặt|đổi) tên.{0,40}"
        r"(?:\bđường\b|(?<!dân )(?<!khu )(?<!thành )\bphố\b|công trình công cộng)",
    ),
    (
        Subject.HAMLETS,
        r"(?:thành lập|sáp nhập|đặt tên|đổi tên|chia tách|ghép|giải thể|sắp xếp).{0,40}"
        rf"(?<!văn )(?<!cơ )(?<!căn )(?<!xuất )\b(?:{HAMLET})\b",
    ),
    (Subject.WORKING_REGULATION, r"(?:quy chế|nội quy) (?:làm việc|hoạt động|kỳ họp)"),
    (Subject.AMENDMENT, r"^(?:về (?:việc )?)?(?:sửa đổi|bổ sung một số điều|điều chỉnh, bổ sung)"),
    (Subject.REPEAL, r"^(?:về (?:việc )?)?(?:bãi bỏ|thay thế)"),
    (Subject.REGULATION, r"^(?:về (?:việc )?)?(?:ban hành )?quy định\b|ban hành quy (?:định|chế)"),
)

# A letter that comments on a draft, or asks for one, is not about what the draft decides.
_ON_ANOTHER = re.compile(
    r"\W{0,9}(?:v/v|về việc)? ?(?:tham gia )?"
    r"(?:góp ý|ý kiến|lấy ý kiến|đề nghị (?:góp|cho|tham gia) ý)\b"
)

# What is settled by one act for one case, so its resolution is not a normative one.
INDIVIDUAL = frozenset(
    {
        Subject.SUPERVISION_DELEGATION,
        Subject.SUPERVISION_PROGRAMME,
        Subject.SUPERVISION_RESULT,
        Subject.DOCUMENT_REVIEW,
        Subject.QUESTIONING,
        Subject.PETITIONS,
        Subject.CONFIDENCE_VOTE,
        Subject.SETTLEMENT,
        Subject.SUPPLEMENT,
        Subject.ADJUSTMENT,
        Subject.ALLOCATION,
        Subject.ESTIMATE,
        Subject.PERSONNEL,
        Subject.SOCIO_ECONOMIC,
    }
)
# In the title of these the rest is the matter that is supervised, not what is decided.
_SUPERVISORY = frozenset(
    {
        Subject.SUPERVISION_DELEGATION,
        Subject.SUPERVISION_PROGRAMME,
        Subject.SUPERVISION_RESULT,
        Subject.QUESTIONING,
    }
)
# What remains a subject where it is the matter supervised.
_TOLD_OF_SUPERVISION = _SUPERVISORY | {Subject.PETITIONS, Subject.DOCUMENT_REVIEW}
NORMATIVE = frozenset({Subject.FEES, Subject.ALLOWANCES, Subject.BUDGET_NORMS, Subject.REGULATION})


@cache
def _compiled() -> tuple[tuple[Subject, re.Pattern[str]], ...]:
    return tuple((subject, re.compile(pattern)) for subject, pattern in _PATTERNS)


def subjects_of(draft: Draft) -> tuple[Fact[Subject], ...]:
    """Return the subjects that the title names, or the enacting sentence where there is none."""
    phrase = draft.title.title or (draft.enacting.object if draft.enacting else None)
    return tuple(_subjects(phrase, _programme(draft))) if phrase else ()


def _programme(draft: Draft) -> str:
    """Return the word “chương trình” where it stands above a title that begins without it."""
    written = draft.title.type
    return "chương trình " if written and comparable(written.text) == "chương trình" else ""


def _subjects(phrase: Phrase, above: str) -> Iterator[Fact[Subject]]:
    whole = above + spelled_out(phrase.text)
    if _ON_ANOTHER.match(whole):
        return
    words = _without_electors(_without_cited_acts(whole))
    decided = words[: _supervised_from(words)]
    found = [
        subject
        for subject, pattern in _compiled()
        if pattern.search(words if subject in _TOLD_OF_SUPERVISION else decided)
    ]
    if Subject.AMENDMENT in found and dict(_compiled())[Subject.BUDGET_NORMS].search(whole):
        found.append(Subject.BUDGET_NORMS)  # norms stay norms, whoever amends them
    for subject in _consistent(found):
        yield Fact(
            subject,
            phrase.span,
            Confidence.HIGH,
            Localised("đọc ở tên văn bản", "read in the title"),
        )


def _without_cited_acts(words: str) -> str:
    """Leave out the name of another document that the title speaks of, from its number on."""
    return re.sub(r"\bsố \d+\S*/n\S*.*", "", words)


def _without_electors(words: str) -> str:
    """Leave out by whom somebody was elected: a vote of confidence is no election."""
    return re.sub(r"\bdo [^,;]{1,50}? bầu(?: (?:hoặc|và|hay) phê chuẩn)?\b", "", words)


def _supervised_from(words: str) -> int:
    """Return where the matter begins that a title says is supervised; its end if none is."""
    match = re.search(r"\bgiám sát (?:chuyên đề )?(?:về |việc |tình hình |công tác )", words)
    return match.end() if match else len(words)


def _consistent(found: list[Subject]) -> list[Subject]:
    """Drop what another subject explains: norms are no allocation, a settlement no estimate."""
    dropped: set[Subject] = set()
    if Subject.BUDGET_NORMS in found:
        dropped |= {Subject.ALLOCATION, Subject.ESTIMATE, Subject.SUPPLEMENT}
    if Subject.SUPERVISION_PROGRAMME in found:
        dropped |= {Subject.SUPERVISION_RESULT}
    if _SUPERVISORY & set(found):
        dropped |= NORMATIVE | {Subject.LAND, Subject.PUBLIC_INVESTMENT, Subject.SOCIO_ECONOMIC}
    if Subject.SUPERVISION_DELEGATION in found:
        dropped |= {Subject.SUPERVISION_RESULT, Subject.SUPERVISION_PROGRAMME}
    if Subject.WORKING_REGULATION in found:
        dropped |= {Subject.REGULATION}
    if Subject.AMENDMENT in found:
        dropped |= {Subject.SUPPLEMENT}
    return [subject for subject in found if subject not in dropped]
