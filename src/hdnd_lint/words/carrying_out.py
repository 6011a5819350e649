"""The first words of the Điều on carrying a resolution out: who does it, and from when.

For any matcher, to be sought where the words begin.
"""

from hdnd_lint.words.bodies import COUNCIL_NAME, PEOPLES_NAME

# What such a Điều is called, or that it gives orders instead of deciding the matter itself.
_ORDERS = (
    r"điều khoản (?:thi hành|chuyển tiếp)|tổ chức (?:thực hiện|thi hành|triển khai)"
    r"|(?:chịu )?trách nhiệm|(?:có )?hiệu lực"
    r"|nghị quyết này (?:có hiệu lực|thay thế|(?:đã )?được)"
    r"|giao(?! (?:thông|dục|viên|dịch|thừa|đất|lưu|khoán|nhận))\b"
    rf"|{COUNCIL_NAME}[^,.;:\n]{{0,50}} giao\b|đề nghị\b|yêu cầu\b"
)
# Whoever is charged may stand first; in a programme of supervision he may be its subject too.
_CHARGED = rf"(?:thường trực|các ban|văn phòng)\b|{PEOPLES_NAME}"

ORDERS = rf"^\W*(?:{_ORDERS})"
CARRYING_OUT = rf"^\W*(?:{_ORDERS}|{_CHARGED})"
