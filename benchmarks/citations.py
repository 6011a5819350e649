"""How fast citations are found: on made text, and on hostile input of growing size.

Run ``python benchmarks/citations.py``. It prints figures and ratios and judges nothing.
"""

from datetime import date
from time import process_time

from hdnd_lint.model import MentionPart
from hdnd_lint.parsing.citations.find import citations
from hdnd_lint.registry import open_registry

_PARAGRAPHS = (
    "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;",
    "Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 được sửa đổi, bổ sung bởi "
    "Luật số 87/2025/QH15;",
    "Căn cứ Nghị định số 78/2025/NĐ-CP ngày 01 tháng 4 năm 2025 của Chính phủ quy định chi tiết "
    "một số điều và biện pháp để tổ chức, hướng dẫn thi hành Luật Ban hành văn bản quy phạm pháp "
    "luật;",
    "Ủy ban nhân dân tỉnh chỉ đạo các sở, ban, ngành, Ủy ban nhân dân các xã, phường rà soát nhu "
    "cầu vốn, sắp xếp thứ tự ưu tiên, bảo đảm bố trí vốn tập trung, không dàn trải; kịp thời báo "
    "cáo Hội đồng nhân dân tỉnh tại kỳ họp gần nhất về kết quả phân bổ và giải ngân trong năm.",
    "Nguồn kinh phí thực hiện chính sách quy định tại điểm a khoản 2 Điều 5 Nghị quyết này do "
    "ngân sách địa phương bảo đảm theo phân cấp và các nguồn kinh phí hợp pháp khác.",
    "Các cơ quan, đơn vị căn cứ chức năng, nhiệm vụ được giao tổ chức triển khai, theo dõi, đôn "
    "đốc việc thực hiện, định kỳ sáu tháng và hằng năm tổng hợp tình hình, khó khăn, vướng mắc, "
    "đề xuất giải pháp tháo gỡ, gửi cơ quan thường trực tổng hợp, báo cáo cấp có thẩm quyền.",
)
_HOSTILE = (
    "Nghị định số ",
    "khoản 1 Điều ",
    "Luật ",
    "điểm a, ",
    "Nghị định số 1/2020/NĐ-CP ngày ",
    "được sửa đổi, bổ sung bởi Luật ",
    "số 1/2/3/",
)


def _seconds(text: str) -> float:
    start = process_time()
    citations(text, 0, len(text), MentionPart.BODY)
    return process_time() - start


def _resolving() -> None:
    """Print what opening the registry and resolving 50 citations costs, warm."""
    cited = [
        citation
        for year in range(2005, 2026)
        for text in (
            f"Luật Tổ chức chính quyền địa phương năm {year};",
            f"Nghị định số {year % 80 + 10}/{year}/NĐ-CP của Chính phủ;",
            f"Luật Ngân sách nhà nước số {year % 30 + 70}/{year}/QH13;",
        )
        for citation in citations(text, 0, len(text), MentionPart.BASIS)
    ][:50]
    open_registry().document("72/2025/QH15")  # made and in the page cache from here on
    times = []
    for _ in range(11):
        start = process_time()
        registry = open_registry()
        for citation in cited:
            registry.resolve(citation, date(2025, 12, 10))
        times.append(process_time() - start)
    print(f"open the registry and resolve 50 citations: {sorted(times)[5] * 1000:.1f} ms")


def main() -> None:
    """Print the speed on ordinary text, then the growth of time on hostile text."""
    _resolving()
    _seconds(_PARAGRAPHS[0])
    rounds = 500
    start = process_time()
    for _ in range(rounds):
        for text in _PARAGRAPHS:
            citations(text, 0, len(text), MentionPart.BASIS)
    taken = process_time() - start
    size = rounds * sum(len(text.encode()) for text in _PARAGRAPHS)
    print(f"ordinary text: {size / taken / 1e6:.1f} MB/s")
    for words in _HOSTILE:
        one, five = (
            _seconds(words * (size // len(words.encode()))) for size in (10**6, 5 * 10**6)
        )
        print(f"{words!r:40} 5 MB in {five:.2f} s, {five / one:.1f} times 1 MB")


if __name__ == "__main__":
    main()
