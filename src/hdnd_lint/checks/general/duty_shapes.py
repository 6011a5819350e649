"""The shapes of sentences that lay duties; see ``obligations`` for what they mean together."""

import re
from functools import cache

from hdnd_lint.words.activity import COUNTED
from hdnd_lint.words.bodies import COUNCIL_NAME
from hdnd_lint.words.carrying_out import ORDERS
from hdnd_lint.words.doers import DOER, MODAL, ORDER, VERB
from hdnd_lint.words.openers import LABEL
from hdnd_lint.words.places import UNIT

_LABELLED = rf"(?:(?:{LABEL.number}|{LABEL.roman}|{LABEL.letters})[.)]\s{{1,9}})?"


# A time between the order and whom it charges: “yêu cầu trong quý II/2027 …”.
_WHEN = r"(?:(?:trong|trước|chậm nhất|đến)\s[^,;\n]{2,40}?\s)?"
# What may stand before the order or the subject: a label, and what leads up to it.
_BEFORE = (
    rf"(?:[^\w(“\"]{{0,12}}{_LABELLED})"
    r"(?:(?:Trong|Khi|Nếu|Trường hợp|Hằng|Hàng|Định kỳ|Trước|Căn cứ|Sau|Ngay|Từ|Mỗi|Nhằm"
    r"|Chậm nhất|Trên cơ sở|Để|Bên cạnh|Cùng với|Thời gian tới|Tại kỳ họp"
    r"|Đồng thời|Đối với|Riêng|Theo đó|Đến|Thực hiện)(?!\w)[^;\n]{0,240}?,\s{1,9}"
    r"|(?:Nội dung|Về|Việc)\s[^;:\n]{0,160}?:\s{1,9})?"
)
_COUNCIL = (
    rf"(?:(?:(?i:{COUNCIL_NAME})|Thường trực|Ban |Đoàn giám sát|Chủ tọa)"
    r"[^,.;:\n]{0,70}?\s{1,9})?"
)
_VERB = rf"(?:(?:không ngừng|cần|phải|sẽ|và|tiếp tục)\s{{1,9}})?(?:{VERB})(?!\w)"


@cache
def shapes() -> dict[str, re.Pattern[str]]:
    """Return the patterns by name, each compiled once."""
    return {**_sentences(), **_parts(), **_surroundings(), **_tellings()}


def _sentences() -> dict[str, re.Pattern[str]]:
    """Return how the clauses of duties begin."""
    return {
        "order": re.compile(
            rf"{_BEFORE}{_COUNCIL}(?P<order>{ORDER})\s{{0,9}}:?\s{{1,9}}{_WHEN}(?={DOER})"
        ),
        # Whoever is asked, however called: what stands between the order and the verb.
        "anybody": re.compile(
            rf"{_BEFORE}{_COUNCIL}(?P<order>[Yy]êu cầu|[Đđ]ề nghị|[Kk]iến nghị)\s{{1,9}}"
            rf"(?P<who>(?!{_VERB}(?!\w)|(?:việc|về|tại|trong|của|đến|với|này|nội dung|kinh phí"
            r"|được|không|là)\s)"
            rf"[^\W\d_][^,;:.()\n]{{2,70}}?)\s{{1,9}}(?={_VERB}(?!\w))"
        ),
        "subject": re.compile(rf"{_BEFORE}(?={DOER})"),
        "inner": re.compile(rf"(?<=[\s,(])(?P<order>{ORDER})\s{{1,9}}{_WHEN}(?={DOER})"),
    }


def _parts() -> dict[str, re.Pattern[str]]:
    """Return what the clauses of duties are made of."""
    return {
        "doer": re.compile(DOER),
        "verb": re.compile(rf"(?<![\w-])(?:{_VERB})"),
        "modal": re.compile(MODAL),
        "starts": re.compile(
            rf"\W{{0,12}}{_LABELLED}"
            rf"(?:(?:không (?:được )?)?(?:{_VERB}|kết quả (?:thực hiện )?báo cáo)"
            r"|(?:(?:nếu|trong trường hợp|trường hợp|từ|sau|khi|quá)\s[^;]{2,200}?\s)?"
            r"(?:phải|không được)\s)",
            re.IGNORECASE,
        ),
        "joint": re.compile(
            rf"\s{{0,9}}(?:,|;|/|-|\bvà\b|\bcùng\b)\s{{0,9}}(?:và\s{{1,9}})?(?={DOER})"
        ),
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
            rf"(?:do\s{{1,9}})?(?P<who>(?i:{COUNCIL_NAME})"
            rf"(?: (?:(?:cấp )?(?:{UNIT})|các cấp|cùng cấp|trực thuộc trung ương))?"
            rf"(?:[, ]+(?:cấp )?(?:{UNIT}))*)\s{{1,9}}"
            r"(?P<verb>(?:căn cứ [^;.]{0,120}?)?(?:quy định|quyết định|ban hành"
            r"|xem xét, quyết định)(?!\s{1,9}(?:tại|của)))"
        ),
        "for-body": re.compile(rf"\W{{0,12}}{_LABELLED}(?:Đối với|Về phía)\s{{1,9}}(?={DOER})"),
        "empty": re.compile(
            rf"[\s:.,;]{{0,12}}(?:{MODAL})?(?:\s{{0,9}}(?:thực hiện )?(?:(?:các|những) (?:nhiệm vụ"
            rf"|nội dung|việc))?"
            r"\s{0,9}(?:sau đây|như sau|sau))?[\s:.,;]{0,12}"
        ),
        "label": re.compile(rf"[^:;]{{1,40}}:\s{{1,9}}(?:{DOER})"),
        "tasks": re.compile(
            r"^\W{0,12}[^.;]{0,90}?(?:nhiệm vụ|giải pháp|phân công|trách nhiệm|kiến nghị|yêu cầu"
            r"|tiến độ)",
            re.IGNORECASE,
        ),
        "promise": re.compile(r"(?:hứa|cam kết|nhận trách nhiệm|sẽ)"),
        "heading": re.compile(
            rf"\W{{0,12}}{_LABELLED}"
            rf"(?:(?:Đối với|Với|Về phía|Trách nhiệm của|Nhiệm vụ của"
            rf"|{ORDER}(?:\s{{1,9}}(?:đối )?với)?)\s{{1,9}})?(?={DOER})"
        ),
    }


def _tellings() -> dict[str, re.Pattern[str]]:
    """Return what tells how things are, who speaks, and what is done by whom."""
    return {
        "telling": re.compile(
            r"^\W{0,12}(?:(?:Điều|Mục|Phần)\s{1,9}\w+\s{0,9}[.:]\s{0,9}|[IVX]{1,6}\.\s{0,9}"
            r"|\d{1,3}\.\s{0,9})?(?:về\s{1,9})?"
            r"(?:(?:một số\s{1,9})?(?:kết quả|đánh giá|tình hình|ưu điểm|hạn chế|tồn tại"
            r"|nguyên nhân|thực trạng|ghi nhận|mặt được|thành tích)"
            r"|những (?:kết quả|hạn chế|tồn tại))"
            r"(?!.{0,120}(?:kiến nghị|yêu cầu|nhiệm vụ|giải pháp))",
            re.IGNORECASE,
        ),
        # A paragraph that weighs what was done, or says what was done how often.
        "weighing": re.compile(
            r"(?:ghi nhận|đánh giá cao|đạt được|nổi bật|tuy nhiên|tồn tại"
            r"|(?:còn|những|một số) hạn chế)",
            re.IGNORECASE,
        ),
        "counting": re.compile(rf"[^\d,;]{{2,40}}\d[\d.]*\s{{1,3}}{COUNTED}(?!\w)", re.IGNORECASE),
        "looking-back": re.compile(
            r"\W{0,12}(?:(?:Trong|Thời gian|Những năm)[^,;]{0,60}qua\s{0,9},|Qua\s"
            r"|Tại (?:phiên họp|hội nghị|buổi|cuộc))"
        ),
        "asks": re.compile(r"\W{0,12}(?:Mục đích, )?[Yy]êu cầu(?!\w)"),
        "council": re.compile(rf"(?i:{COUNCIL_NAME})"),
        "standing": re.compile(r"[Tt]hường trực"),
        "delegation": re.compile(r"[Đđ]oàn giám sát"),
        "more-subjects": re.compile(rf",\s{{1,9}}(?={DOER})"),
        "done-by": re.compile(
            rf"\W{{0,12}}{_LABELLED}(?:Việc|Kinh phí|Mức|Chi phí|Nội dung|Hồ sơ"
            rf"|Công tác)\s[^;.\n]{{2,160}}?"
            rf"\sdo\s{{1,9}}(?={DOER})"
        ),
        "is-state": re.compile(r"(?<!\w)(?:là|chưa|đã|còn|đang|cũng|nhận được)(?!\w)"),
    }
