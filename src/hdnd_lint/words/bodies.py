"""The bodies of local government as drafts word them.

A name in lower case is for any matcher; what papers call a body, variants and slips included, is
for texts without diacritics (`matcher.TONELESS`).
"""

from enum import StrEnum
from typing import assert_never

from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import CAPITALS, Localised

COUNCIL_NAME = "(?:hội đồng nhân dân|hđnd)"
PEOPLES_NAME = "(?:[uủ][ỷyi] ban nhân d[âẩ]n|ubnd)"  # recognition takes ẩ for â
# What the committees of councils are for: “Ban Pháp chế”; a new line is a new committee.
COMMITTEE_FIELDS = "(?:pháp chế|kinh tế|văn hóa|văn hoá|dân tộc|đô thị)"

# What other bodies are called at the head of their papers, in capitals.
FRONT_CAPITALS = r"(?:[UỦ][ỶY]\s+BAN|UB)\s*(?:MẶT\s+TRẬN\s+TỔ\s+QUỐC|MTTQ)|MẶT\s+TRẬN\s+TỔ\s+QUỐC"
CENTRAL_CAPITALS = (
    r"[UỦ][ỶY]\s+BAN\s+THƯỜNG\s+VỤ\s+QUỐC\s+HỘI|QUỐC\s+HỘI|CHÍNH\s+PHỦ|THỦ\s+TƯỚNG\s+CHÍNH\s+PHỦ"
    rf"|VĂN\s+PHÒNG\s+(?:QUỐC\s+HỘI|CHÍNH\s+PHỦ)|BỘ(?:\s+TRƯỞNG\s+BỘ)?\s+[{CAPITALS}]{{2,}}"
)
OTHER_CAPITALS = (
    r"TÒA\s+ÁN|TOÀ\s+ÁN|VIỆN\s+(?:TRƯỞNG\s+VIỆN\s+)?KIỂM\s+SÁT|ĐOÀN\s+ĐẠI\s+BIỂU\s+QUỐC\s+HỘI"
    r"|GIÁM\s+ĐỐC\b|(?:CHÁNH|TRƯỞNG)\s+(?:THANH\s+TRA|PHÒNG|BAN)\b|THANH\s+TRA\s|CÔNG\s+AN\s"
    rf"|(?:CHI\s+)?CỤC\s|PHÒNG\s+[{CAPITALS}]{{2,}}|TỔ\s+ĐẠI\s+BIỂU|BAN\s+(?:CHẤP\s+HÀNH|THƯỜNG\s+VỤ|QUẢN\s+LÝ)"
    r"|TỈNH\s+[UỦ][ỶY]|THÀNH\s+[UỦ][ỶY]|HUYỆN\s+[UỦ][ỶY]|ĐẢNG\s+[UỦ][ỶY]"
)

COUNCIL = r"(?:hđnd|hội đồng nhân dân|hội đồng)"
STANDING_COMMITTEE = (
    rf"(?:\bthường trực|\btt\b\.?)(?:\s*(?:của )?{COUNCIL}"
    r"|(?=\s*(?:,|và|cùng)?\s*(?:các |hai |\d+ )?ban\b))"
)
COMMITTEES = (
    r"(?<!văn\s)(?<!địa\s)(?<!ủy\s)\b(?:"
    rf"(?:các |hai |\d+ )?ban (?:của )?{COUNCIL}"
    r"|(?:các|hai) ban\b(?!\s*,?\s*ngành)(?! (?:quản|thường|đại diện|chỉ|chấp))"
    r"|ban (?:pháp chế|kinh tế(?:\s*-\s*(?:ngân sách|xã hội))?|văn hóa(?:\s*-\s*xã hội)?|dân tộc|"
    r"đô thị)\b)"
)
PEOPLES_COMMITTEE = (
    r"(?:\bubnd\b|\bu[yi] ban nhân (?:dân|nhân)\b|\bub nd\b)"
    r"(?! (?:các|cấp) (?:xã|huyện|phường|thị|cấp dưới))"
)
COURT = r"\b(?:tòa án|tand)\b"
PROCURACY = r"\b(?:viện kiểm sát|vksnd|vks)\b"
CIVIL_ENFORCEMENT = r"\b(?:thi hành án|thads)\b"
DEPUTY_GROUPS = rf"\b(?:các )?(?:tổ|đoàn) đại biểu(?: {COUNCIL})?|\b(?:các )?đại biểu {COUNCIL}"
OFFICE = r"\bvăn phòng\b|\bbộ phận giúp việc\b|\bcông chức văn phòng\b"
FRONT = r"\b(?:ub ?mttq|ubmttqvn|mặt trận tổ quốc)\b"
DELEGATION = r"\b(?:các )?đoàn giám sát\b"


class Body(StrEnum):
    """Who acts or reports."""

    STANDING = "standing-committee"
    COMMITTEES = "committees"
    PEOPLES = "peoples-committee"
    COURT = "court"
    PROCURACY = "procuracy"
    ENFORCEMENT = "civil-enforcement"
    DEPUTIES = "deputies"
    OFFICE = "office"
    FRONT = "front"
    DELEGATION = "delegation"


@dataclass(frozen=True, slots=True)
class BodyRow:
    """A row: the *pattern* of what papers call a body, and its *name* in messages."""

    pattern: str
    name: Localised


def _wording(body: Body) -> BodyRow:  # noqa: C901, one case a row
    """Return the row of *body*; a body without one is an error of types."""
    match body:
        case Body.STANDING:
            return BodyRow(
                STANDING_COMMITTEE,
                Localised("Thường trực HĐND", "the council's Standing Committee"),
            )
        case Body.COMMITTEES:
            return BodyRow(COMMITTEES, Localised("Ban của HĐND", "a committee of the council"))
        case Body.PEOPLES:
            return BodyRow(
                PEOPLES_COMMITTEE, Localised("Ủy ban nhân dân", "the People's Committee")
            )
        case Body.COURT:
            return BodyRow(COURT, Localised("Tòa án nhân dân", "the People's Court"))
        case Body.PROCURACY:
            return BodyRow(
                PROCURACY, Localised("Viện kiểm sát nhân dân", "the People's Procuracy")
            )
        case Body.ENFORCEMENT:
            return BodyRow(
                CIVIL_ENFORCEMENT,
                Localised("cơ quan thi hành án dân sự", "the civil enforcement agency"),
            )
        case Body.DEPUTIES:
            return BodyRow(
                DEPUTY_GROUPS, Localised("Tổ đại biểu, đại biểu HĐND", "deputies and their groups")
            )
        case Body.OFFICE:
            return BodyRow(OFFICE, Localised("Văn phòng", "the office"))
        case Body.FRONT:
            return BodyRow(FRONT, Localised("Ủy ban Mặt trận Tổ quốc", "the Fatherland Front"))
        case Body.DELEGATION:
            return BodyRow(DELEGATION, Localised("Đoàn giám sát", "the supervision delegation"))
        case _:
            assert_never(body)


NAMES = {body: _wording(body).name for body in Body}
PATTERNS = {body: _wording(body).pattern for body in Body}
