"""What happens at a session of a council, and the words that an agenda says it in.

The patterns are for texts whose tones are levelled (`matcher.TONED`).
"""

from enum import StrEnum
from functools import cache

from hdnd_lint.words.letters.text import Localised


class Act(StrEnum):
    """What one item does; of two whose words begin at one place the first is meant."""

    PREPARATORY = "preparatory"
    APPRAISAL = "appraisal"
    EXPLANATION = "explanation"
    SUMMARY = "summary"  # what the groups said, told to the council
    ANSWERS = "answers"
    AGENDA = "agenda"  # the council adopts its agenda
    CLOSING = "closing"
    OPENING = "opening"
    CONFIDENCE = "confidence-vote"
    VOTE = "vote"
    PERSONNEL = "personnel"
    DISCUSSION = "discussion"
    QUESTIONING = "questioning"
    SUBMISSION = "submission"
    NOTICE = "notice"
    REPORT = "report"
    SPEECH = "speech"
    BREAK = "break"
    MATTER = "matter"  # a heading that names what the items below it are about
    OTHER = "other"


NAMES = {
    Act.PREPARATORY: Localised("họp trù bị", "preparatory meeting"),
    Act.APPRAISAL: Localised("báo cáo thẩm tra", "appraisal report"),
    Act.EXPLANATION: Localised("giải trình, tiếp thu", "explanation"),
    Act.SUMMARY: Localised("tổng hợp ý kiến thảo luận", "summary of the discussion"),
    Act.ANSWERS: Localised("trả lời chất vấn", "answers to questions"),
    Act.AGENDA: Localised("thông qua chương trình", "adoption of the agenda"),
    Act.CLOSING: Localised("bế mạc", "closing"),
    Act.OPENING: Localised("khai mạc", "opening"),
    Act.CONFIDENCE: Localised("lấy phiếu, bỏ phiếu tín nhiệm", "vote of confidence"),
    Act.VOTE: Localised("biểu quyết, thông qua", "vote"),
    Act.PERSONNEL: Localised("nhân sự", "personnel"),
    Act.DISCUSSION: Localised("thảo luận", "discussion"),
    Act.QUESTIONING: Localised("chất vấn", "questioning"),
    Act.SUBMISSION: Localised("tờ trình, dự thảo", "submission"),
    Act.NOTICE: Localised("thông báo", "notice"),
    Act.REPORT: Localised("báo cáo", "report"),
    Act.SPEECH: Localised("phát biểu", "speech"),
    Act.BREAK: Localised("giải lao", "break"),
    Act.MATTER: Localised("nội dung", "matter"),
    Act.OTHER: Localised("nội dung khác", "something else"),
}

# What a resolution is adopted on, named: “trình dự thảo Nghị quyết …”.
_DRAFTS = "(?:các |toàn văn |những |bày |)*(?:dự thảo|nghị quyết|đề án)"
# “UBND trình phê chuẩn quyết toán”, but no chương trình, giải trình, nội dung trình kỳ họp.
_NO_SUBMISSION = (
    *("chương", "giải", "công", "quá", "quy", "lộ", "tiến", "hành", "phương", "giáo", "thuyết"),
    *("lập", "dung", "bản", "tờ"),
)
_SUBMITS = "".join(rf"(?<!{word}\s)" for word in _NO_SUBMISSION)
_SUBMITS += r"\btrình (?!bày|tự|độ|diễn|chiếu|kỳ họp|tại|duyệt bản)"
_WORDS = {
    Act.PREPARATORY: "họp trù bị",
    Act.APPRAISAL: (
        "(?:báo cáo(?: tóm tắt| tổng hợp| chung| kết quả| ý kiến)* )?"
        r"(?<!cơ\squan\s)(?<!phân\scông\s)(?<!họp\s)thẩm tra"
    ),
    Act.EXPLANATION: r"(?:báo cáo,? )?(?<!đã\s)(?:giải trình|tiếp thu)",
    Act.SUMMARY: "(?:báo cáo )?(?:tổng hợp )?(?:các )?(?:ý kiến|kết quả) thảo luận",
    Act.ANSWERS: "trả lời(?: các ý kiến)? chất vấn",
    Act.AGENDA: (
        r"thông qua (?:dự kiến |dự thảo |nội dung,? |và )*chương trình"
        r"(?: dự kiến)?(?= (?:kỳ họp|làm việc|điều hành|nghị sự|và)|\W*$|[.,;:])"
    ),
    Act.CLOSING: "(?:phát biểu |diễn văn )?bế mạc(?! (?:vào |lúc |dự kiến )*(?:ngày|\\d))",
    Act.OPENING: "(?:phát biểu |diễn văn )?khai mạc(?! (?:vào |lúc |dự kiến )*(?:ngày|\\d))",
    Act.CONFIDENCE: "(?:lấy|bỏ) phiếu tín nhiệm",
    Act.VOTE: rf"biểu quyết|bỏ phiếu|thông qua {_DRAFTS}|quyết nghị",
    Act.PERSONNEL: (
        r"(?:công tác )?nhân sự|\bbầu (?!cử)|miễn nhiệm|bãi nhiệm|xác nhận kết quả bầu"
        r"|thôi (?:giữ chức|làm nhiệm vụ)|từ chức"
    ),
    Act.DISCUSSION: "thảo luận",
    Act.QUESTIONING: "(?:phiên )?chất vấn",
    Act.SUBMISSION: rf"tờ trình|\bttr\b(?!-)|\btrình {_DRAFTS}|{_SUBMITS}",
    Act.NOTICE: "thông báo",
    Act.REPORT: "báo cáo",
    Act.SPEECH: "phát biểu",
    Act.BREAK: "giải lao|nghỉ trưa",
}
# Acts that list papers: what follows a semicolon goes on the list.
LISTING = (Act.REPORT, Act.SUBMISSION, Act.APPRAISAL, Act.VOTE, Act.PERSONNEL, Act.NOTICE)
# Papers that are put before the council and that it then weighs.
PRESENTING = (Act.REPORT, Act.SUBMISSION)
# Acts upon papers already there: a paper named after them is what they are about.
UPON_PAPERS = (Act.APPRAISAL, Act.VOTE, Act.DISCUSSION, Act.EXPLANATION, Act.QUESTIONING)


@cache
def openers() -> str:
    """Return the pattern of all words that tell an act; its group is the act's name."""
    return "|".join(f"(?P<{act.name}>{words})" for act, words in _WORDS.items())
