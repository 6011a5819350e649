"""Sentences as communes write them, each in a paper of its own, with the duties they lay."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from year.duty_marks import Label, Marks, mark

from hdnd_lint.api import Linter
from hdnd_lint.year.duties import duty_rows

FILE = Path(__file__).with_name("labels") / "duty_sentences.txt"
_PAPERS = {
    "resolution": """HỘI ĐỒNG NHÂN DÂN
XÃ SUỐI MƠ
Số: 31/NQ-HĐND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Suối Mơ, ngày 18 tháng 12 năm 2026

NGHỊ QUYẾT
Về nhiệm vụ năm 2027

HỘI ĐỒNG NHÂN DÂN XÃ SUỐI MƠ
Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;

QUYẾT NGHỊ:

Điều 1. Kết quả
Công tác quản lý có chuyển biến.
Điều 2. Nhiệm vụ
1. {}

Nghị quyết này đã được Hội đồng nhân dân xã khóa II, kỳ họp thứ 4 thông qua ngày 18/12/2026.
""",
    "notice": """THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN
XÃ SUỐI MƠ
Số: 12/TB-TTHĐND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Suối Mơ, ngày 14 tháng 5 năm 2027

THÔNG BÁO
Kết luận phiên họp thường kỳ tháng 5 năm 2027 của Thường trực Hội đồng nhân dân xã

1. {}

Nơi nhận:
- Như trên;
""",
    "conclusion": """HỘI ĐỒNG NHÂN DÂN
PHƯỜNG AN LẠNH
Số: 07/KL-ĐGS
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
An Lạnh, ngày 14 tháng 5 năm 2027

KẾT LUẬN
Giám sát việc quản lý trật tự đô thị trên địa bàn phường

1. {}

Nơi nhận:
- Như trên;
""",
    "decree": """CHÍNH PHỦ
Số: 77/2026/NĐ-CP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nội, ngày 02 tháng 11 năm 2026

NGHỊ ĐỊNH
Quy định về hoạt động tự quản ở cơ sở

Điều 8. Thi hành
1. {}

Nơi nhận:
- Như trên;
""",
}


@dataclass(frozen=True)
class Sentence:
    """A sentence, the sort of paper it stands in, and the duties a person reads in it."""

    paper: str
    words: str
    labels: tuple[Label, ...]


def sentences(path: Path = FILE) -> Iterator[Sentence]:
    """Yield the sentences of *path* in order."""
    paper, words = "", ""
    labels: list[Label] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        sign, _, rest = line.partition(" ")
        if sign in ("#", "S:") and words:
            yield Sentence(paper, words, tuple(labels))
            words, labels = "", []
        if sign == "#":
            paper = rest
        elif sign == "S:":
            words = rest
        elif sign == "D:":
            *who, due, said = (one.strip() for one in rest.split("|"))
            labels.append(Label("|".join(who), said, due))
    yield Sentence(paper, words, tuple(labels))


def marks_of(sentence: Sentence) -> Marks:
    """Read *sentence* in its paper and compare."""
    text = _PAPERS[sentence.paper].format(sentence.words)
    outcome = Linter((), date(2027, 6, 1)).text(text, "paper.txt")
    start = text.index(sentence.words)
    rows = [row for row in duty_rows([outcome]) if row.end > start]
    return mark(sentence.labels, rows, outcome.draft.text if outcome.draft else "")
