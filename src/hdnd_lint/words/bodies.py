"""The bodies of local government as drafts word them.

A name in lower case is for any matcher; what papers call a body, variants and slips included, is
for texts without diacritics.
"""

COUNCIL_NAME = "(?:hội đồng nhân dân|hđnd)"
PEOPLES_NAME = "(?:[uủ][ỷyi] ban nhân dân|ubnd)"
# What the committees of councils are for: “Ban Pháp chế”; a new line is a new committee.
COMMITTEE_FIELDS = "(?:pháp chế|kinh tế|văn hóa|văn hoá|dân tộc|đô thị)"

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
