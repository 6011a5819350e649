"""Sentences of reports on activity, each in a report of its own, with the rule that must speak."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).with_name("labels") / "activity_sentences.txt"
REPORT = """THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN
XÃ SUỐI MƠ
Số: 12/BC-TTHĐND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Suối Mơ, ngày 14 tháng 12 năm 2026

BÁO CÁO
Kết quả hoạt động của Hội đồng nhân dân xã năm 2026

Thường trực Hội đồng nhân dân xã báo cáo kết quả hoạt động.
{}

Nơi nhận:
- Như trên;
"""


@dataclass(frozen=True)
class Told:
    """Words of a report, and the rule that must find them wrong, "" where they are right."""

    words: str
    rule: str

    @property
    def paper(self) -> str:
        """The whole report."""
        return REPORT.format(self.words.replace(" ¶ ", "\n"))


def told(path: Path = FILE) -> Iterator[Told]:
    """Yield what *path* tells, in order."""
    for line in path.read_text(encoding="utf-8").splitlines():
        sign, _, rest = line.partition(" ")
        if sign == "+":
            yield Told(rest, "")
        elif sign == "-":
            rule, words = rest.split(" | ", 1)
            yield Told(words, rule)
