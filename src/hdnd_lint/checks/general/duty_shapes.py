"""The shapes of sentences that lay duties; see ``obligations`` for what they mean together."""

import re
from functools import cache

from hdnd_lint.words.bodies import COUNCIL_NAME
from hdnd_lint.words.carrying_out import ORDERS
from hdnd_lint.words.doers import DOER, MODAL, ORDER, VERB
from hdnd_lint.words.openers import LABEL
from hdnd_lint.words.places import UNIT

_LABELLED = rf"(?:(?:{LABEL.number}|{LABEL.roman}|{LABEL.letters})[.)]\s+)?"


# A time between the order and whom it charges: “yêu cầu trong quý II/2027 …”.
_WHEN = r"(?:(?:trong|trước|chậm nhất|đến)\s[^,;\n]{2,40}?\s)?"


@cache
def shapes() -> dict[str, re.Pattern[str]]:
    """Return the patterns by name, each compiled once."""
    return {**_sentences(), **_surroundings(), **_tellings()}


def _sentences() -> dict[str, re.Pattern[str]]:
    """Return what the clauses of duties are made of."""
    before = (
        rf"(?:[^\w(“\"]*{_LABELLED})"
        r"(?:(?:Trong|Khi|Nếu|Trường hợp|Hằng|Hàng|Định kỳ|Trước|Căn cứ|Sau|Ngay|Từ|Mỗi|Nhằm"
        r"|Chậm nhất|Trên cơ sở|Để|Bên cạnh|Cùng với|Thời gian tới|Tại kỳ họp"
        r"|Đồng thời|Đối với|Riêng|Theo đó|Đến|Thực hiện)(?!\w)[^;\n]{0,240}?,\s+"
        r"|(?:Nội dung|Về|Việc)\s[^;:\n]{0,160}?:\s+)?"
    )
    council = (
        rf"(?:(?:(?i:{COUNCIL_NAME})|Thường trực|Ban |Đoàn giám sát|Chủ tọa)"
        r"[^,.;:\n]{0,70}?\s+)?"
    )
    verb = rf"(?:(?:không ngừng|cần|phải|sẽ|và|tiếp tục)\s+)?(?:{VERB})(?!\w)"
    return {
        "order": re.compile(rf"{before}{council}(?P<order>{ORDER})\s*:?\s+{_WHEN}(?={DOER})"),
        # Whoever is asked, however called: what stands between the order and the verb.
        "anybody": re.compile(
            rf"{before}{council}(?P<order>[Yy]êu cầu|[Đđ]ề nghị|[Kk]iến nghị)\s+"
            rf"(?P<who>(?!{verb}(?!\w)|(?:việc|về|tại|trong|nội dung|kinh phí|được|không|là)\s)"
            rf"[^\W\d_][^,;:.()\n]{{2,70}}?)\s+(?={verb}(?!\w))"
        ),
        "subject": re.compile(rf"{before}(?={DOER})"),
        "inner": re.compile(rf"(?<=[\s,(])(?P<order>{ORDER})\s+{_WHEN}(?={DOER})"),
        "doer": re.compile(DOER),
        "verb": re.compile(rf"(?<![\w-])(?:{verb})"),
        "modal": re.compile(MODAL),
        "starts": re.compile(
            rf"\W*{_LABELLED}(?:(?:không (?:được )?)?(?:{verb}|kết quả (?:thực hiện )?báo cáo)"
            r"|(?:(?:nếu|trong trường hợp|trường hợp|từ|sau|khi|quá)\s[^;]{2,200}?\s)?"
            r"(?:phải|không được)\s)",
            re.IGNORECASE,
        ),
        "joint": re.compile(rf"\s*(?:,|;|/|-|\bvà\b|\bcùng\b)\s*(?:và\s+)?(?={DOER})"),
        "past": re.compile(
            r"(?<!\w)(?:đã|vừa|đang"
            r"|được (?:cấp có thẩm quyền|giao|phân|bố trí|hỗ trợ|hưởng|bầu))(?!\w)"
        ),
        "orders": re.compile(ORDERS, re.IGNORECASE),
    }


def _surroundings() -> dict[str, re.Pattern[str]]:
    """Return what headings, lists and superior acts say."""
    return {
        "delegates": re.compile(
            rf"(?:do\s+)?(?P<who>(?i:{COUNCIL_NAME})"
            rf"(?: (?:(?:cấp )?(?:{UNIT})|các cấp|cùng cấp|trực thuộc trung ương))?"
            rf"(?:[, ]+(?:cấp )?(?:{UNIT}))*)\s+"
            r"(?P<verb>(?:căn cứ [^;.]{0,120}?)?(?:quy định|quyết định|ban hành"
            r"|xem xét, quyết định)(?!\s+(?:tại|của)))"
        ),
        "for-body": re.compile(rf"\W*{_LABELLED}(?:Đối với|Về phía)\s+(?={DOER})"),
        "empty": re.compile(
            rf"[\s:.,;]*(?:{MODAL})?(?:\s*(?:thực hiện )?(?:(?:các|những) (?:nhiệm vụ"
            rf"|nội dung|việc))?"
            r"\s*(?:sau đây|như sau|sau))?[\s:.,;]*"
        ),
        "label": re.compile(rf"[^:;]{{1,40}}:\s+(?:{DOER})"),
        "tasks": re.compile(
            r"^\W*[^.;]{0,90}?(?:nhiệm vụ|giải pháp|phân công|trách nhiệm|kiến nghị|yêu cầu"
            r"|tiến độ)",
            re.IGNORECASE,
        ),
        "promise": re.compile(r"(?:hứa|cam kết|nhận trách nhiệm|sẽ)"),
        "heading": re.compile(
            rf"\W*{_LABELLED}"
            rf"(?:(?:Đối với|Về phía|Trách nhiệm của|Nhiệm vụ của"
            rf"|{ORDER}(?:\s+đối với)?)\s+)?(?={DOER})"
        ),
    }


def _tellings() -> dict[str, re.Pattern[str]]:
    """Return what tells how things are, who speaks, and what is done by whom."""
    return {
        "telling": re.compile(
            r"^\W*(?:(?:Điều|Mục|Phần)\s+\w+\s*[.:]\s*|[IVX]+\.\s*|\d+\.\s*)?(?:về\s+)?"
            r"(?:(?:một số\s+)?(?:kết quả|đánh giá|tình hình|ưu điểm|hạn chế|tồn tại|nguyên nhân"
            r"|thực trạng|ghi nhận|mặt được|thành tích)|những (?:kết quả|hạn chế|tồn tại))"
            r"(?!.{0,120}(?:kiến nghị|yêu cầu|nhiệm vụ|giải pháp))",
            re.IGNORECASE,
        ),
        "looking-back": re.compile(
            r"\W*(?:(?:Trong|Thời gian|Những năm)[^,;]{0,60}qua\s*,|Qua\s"
            r"|Tại (?:phiên họp|hội nghị|buổi|cuộc))"
        ),
        "asks": re.compile(r"\W*(?:Mục đích, )?[Yy]êu cầu(?!\w)"),
        "council": re.compile(rf"(?i:{COUNCIL_NAME})"),
        "standing": re.compile(r"[Tt]hường trực"),
        "delegation": re.compile(r"[Đđ]oàn giám sát"),
        "more-subjects": re.compile(rf",\s+(?={DOER})"),
        "done-by": re.compile(
            rf"\W*{_LABELLED}(?:Việc|Kinh phí|Mức|Chi phí|Nội dung|Hồ sơ"
            rf"|Công tác)\s[^;.\n]{{2,160}}?"
            rf"\sdo\s+(?={DOER})"
        ),
        "is-state": re.compile(r"(?<!\w)(?:là|chưa|đã|còn|đang)(?!\w)"),
    }
