"""Short agendas to try the checks on."""

from datetime import date

BEFORE = date(2024, 6, 20)  # under the laws of 2015
FACTS = {"kind": "agenda", "level": "commune", "issuer": "council", "day": BEFORE}
HEAD = "CHƯƠNG TRÌNH\nKỳ họp thứ 5 ({kind}) Hội đồng nhân dân xã Hương Lâm khóa XXI\n"
BUDGET = "Tờ trình của UBND xã về điều chỉnh dự toán ngân sách xã năm 2024."
ROAD = "Tờ trình của UBND xã về chủ trương đầu tư đường thôn Đông."
OPENING, TALK, VOTE = "Khai mạc.", "Thảo luận.", "Biểu quyết thông qua các nghị quyết."
CLOSING = "Bế mạc."


def agenda(*lines: str, kind: str = "kỳ họp chuyên đề", told: str = "") -> str:
    """Return an agenda of numbered *lines*; *told* stands under its title."""
    numbered = (f"{at}. {line}" for at, line in enumerate(lines, start=1))
    return HEAD.format(kind=kind) + told + "\n".join(numbered) + "\n"
