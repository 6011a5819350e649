"""The first file of a rule of one's own: it runs as it stands, and says what to change where."""

import re
from datetime import date

_ID = re.compile(r"[A-Z]{2}[0-9]{3}")
_NAME = re.compile(r"[a-z]+(-[a-z0-9]+)*")

_FILE = """\
# Quy tắc riêng của cơ quan. Sửa các dòng dưới đây rồi chạy: hdnd-lint rules test THƯ-MỤC
# Hướng dẫn: docs/vi/quy-tac-rieng.md. Lời tiếng Anh (en) có thể bỏ trống.
id: {id}
name: {name}                    # trùng tên tệp; chữ thường, không dấu, nối bằng gạch ngang
title: Dùng từ “từ sai”           # hiện phía trên mỗi phát hiện
group: quy-dinh-rieng             # nhóm trong báo cáo; tên nhóm đặt ở groups.yaml
check: general.phrases.present    # tìm từ không nên dùng; điều phải nêu thì: required.elements
params:
  phrases: ["từ sai"]             # từ, hoặc {{pattern: "biểu thức", replacement: "từ đúng"}}
severity: warning                 # error (lỗi), warning (cảnh báo), info (lưu ý)
confidence: high                  # high, medium, low
applies: {{}}                       # ví dụ {{kinds: [submission]}}; để trống là mọi văn bản
periods:
  - from: {day}              # ngày quy tắc bắt đầu có căn cứ
    basis: [{{document: "số, ký hiệu văn bản", locator: "Điều …"}}]
message: {{vi: "Dự thảo dùng “{{phrase}}”."}}
why: {{vi: "Vì sao điều này là sai."}}
fix: {{vi: "Thay bằng từ đúng."}}
limits: {{vi: "Quy tắc không bắt được gì."}}
examples:                         # mỗi ví dụ là một bài kiểm thử
  profile: {{kind: submission}}
  good: ["Tờ trình không có từ nào phải sửa."]
  bad:
    - draft: "Tờ trình có [[từ sai]]."     # [[…]] đánh dấu đúng chỗ phải tìm thấy
"""


def first_rule(rule_id: str, name: str, day: date) -> str:
    """Return the file of a new rule; raise ValueError for an id or a name that cannot be."""
    if not _ID.fullmatch(rule_id):
        raise ValueError(f"mã “{rule_id}” phải gồm hai chữ hoa và ba chữ số, ví dụ XA001")
    if not _NAME.fullmatch(name):
        raise ValueError(f"tên “{name}” phải là chữ thường không dấu, nối bằng gạch ngang")
    return _FILE.format(id=rule_id, name=name, day=day)
