"""How fast citations are found: on made text, and on hostile input of growing size.

Run ``python benchmarks/citations.py``. It prints figures and ratios and judges nothing.
"""

from time import perf_counter

from hdnd_lint.model import Where
from hdnd_lint.parsing.citation import citations

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
    start = perf_counter()
    citations(text, 0, len(text), Where.BODY)
    return perf_counter() - start


def main() -> None:
    """Print the speed on ordinary text, then the growth of time on hostile text."""
    _seconds(_PARAGRAPHS[0])
    rounds = 500
    start = perf_counter()
    for _ in range(rounds):
        for text in _PARAGRAPHS:
            citations(text, 0, len(text), Where.BASIS)
    taken = perf_counter() - start
    size = rounds * sum(len(text.encode()) for text in _PARAGRAPHS)
    print(f"ordinary text: {size / taken / 1e6:.1f} MB/s")
    for words in _HOSTILE:
        one, five = (
            _seconds(words * (size // len(words.encode()))) for size in (10**6, 5 * 10**6)
        )
        print(f"{words!r:40} 5 MB in {five:.2f} s, {five / one:.1f} times 1 MB")


if __name__ == "__main__":
    main()
