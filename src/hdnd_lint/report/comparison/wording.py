"""The words of a comparison, in Vietnamese and in English."""

from collections import Counter
from collections.abc import Iterable, Mapping

from hdnd_lint.model.comparison import (
    Answer,
    Change,
    ChangeKind,
    Comparison,
    EditNature,
    Followed,
)
from hdnd_lint.words.letters.text import Localised

TITLE = Localised("Bảng so sánh hai bản dự thảo", "Two versions of a draft compared")
OLD = Localised("Bản cũ", "Old version")
NEW = Localised("Bản mới", "New version")
PLACE = Localised("Vị trí", "Place")
CHANGE = Localised("Thay đổi", "Change")
NOTHING = Localised("Không có thay đổi nào về nội dung.", "Nothing of the content has changed.")
CHANGES = Localised("Nội dung thay đổi", "What changed")
FINDINGS = Localised("Vấn đề của dự thảo", "Findings")
GONE = Localised("Đã khắc phục", "Gone")
REMAINING = Localised("Còn lại", "Remaining")
COME = Localised("Mới phát sinh", "New")
NO_FINDINGS = Localised("không có", "none")
BY_LAW = Localised("xét theo pháp luật ngày", "by the law of")

ANSWERS = Localised("Tiếp thu kiến nghị thẩm tra", "Answers to the appraisal report")
NO_ANSWERS = Localised(
    "Báo cáo thẩm tra không có kiến nghị nào về dự thảo này.",
    "The report recommends nothing on this draft.",
)
REQUEST = Localised("Kiến nghị", "Recommendation")
RESULT = Localised("Kết quả", "Result")
NO_PLACE = Localised("không rõ vị trí", "place not known")
HONEST = Localised(
    "Máy chỉ đối chiếu từ ngữ; người có trách nhiệm kết luận việc tiếp thu.",
    "The machine compares words only; people decide whether a recommendation was followed.",
)

FOLLOWED: Mapping[Followed, Localised] = {
    Followed.FOLLOWED: Localised("Đã tiếp thu", "Followed"),
    Followed.PARTLY: Localised("Tiếp thu một phần", "Followed in part"),
    Followed.NOT: Localised("Chưa tiếp thu", "Not followed"),
    Followed.UNKNOWN: Localised("Chưa xác định được", "Cannot tell"),
}
KINDS: Mapping[ChangeKind, Localised] = {
    ChangeKind.ADDED: Localised("Thêm", "Added"),
    ChangeKind.REMOVED: Localised("Bỏ", "Removed"),
    ChangeKind.MOVED: Localised("Chuyển chỗ", "Moved"),
    ChangeKind.RENUMBERED: Localised("Đánh số lại", "Renumbered"),
    ChangeKind.REWORDED: Localised("Sửa lời văn", "Reworded"),
    ChangeKind.FIGURES: Localised("Sửa số liệu", "Figures"),
}
NATURES: Mapping[EditNature, Localised] = {
    EditNature.WORDS: Localised("từ ngữ", "words"),
    EditNature.FIGURES: Localised("số liệu", "figures"),
    EditNature.BLANK: Localised("điền chỗ trống", "a blank filled in"),
    EditNature.DATE: Localised("ngày, năm", "a date"),
    EditNature.DATE_FORM: Localised("cách viết ngày", "the form of a date"),
    EditNature.ABBREVIATION: Localised("viết tắt, viết đầy đủ", "an abbreviation"),
    EditNature.ORDER: Localised("đổi thứ tự", "order"),
    EditNature.CASE: Localised("chữ hoa, chữ thường", "capitals"),
    EditNature.MARKS: Localised("dấu câu", "punctuation"),
    EditNature.REFERENCE: Localised("viện dẫn", "a reference"),
    EditNature.SYMBOL: Localised("số, ký hiệu", "a number of a paper"),
}


def where(change: Change) -> str:
    """Return the place of *change* as one line; of a unit that moved, both places."""
    place = " › ".join(change.place)
    if change.old_place and change.new_place and change.old_place != change.new_place:
        place = f"{' › '.join(change.old_place)} → {' › '.join(change.new_place)}"
    return f"{place} ({change.context})" if change.context else place


def counted(changes: Iterable[Change], lang: str) -> str:
    """Return how many changes there are of each kind, as one line."""
    counts = Counter(change.kind for change in changes)
    total = Localised("thay đổi", "changes").get(lang)
    parts = [f"{KINDS[kind].get(lang).lower()} {counts[kind]}" for kind in KINDS if counts[kind]]
    return f"{sum(counts.values())} {total}" + (f": {', '.join(parts)}." if parts else ".")


def counted_answers(answers: Iterable[Answer], lang: str) -> str:
    """Return how many recommendations were followed, in part, or not, as one line."""
    counts = Counter(answer.status for answer in answers)
    parts = [f"{FOLLOWED[one].get(lang).lower()} {counts[one]}" for one in FOLLOWED]
    return f"{', '.join(parts)}.".capitalize()


def answered_at(answer: Answer, lang: str) -> str:
    """Return the place of *answer* as one line."""
    return " › ".join(answer.place) or NO_PLACE.get(lang)


def counted_findings(comparison: Comparison, lang: str) -> str:
    """Return how many findings are gone, remain and are new, as one line."""
    found = comparison.findings
    parts = ((GONE, found.gone), (REMAINING, found.remaining), (COME, found.new))
    return ", ".join(f"{words.get(lang).lower()} {len(ones)}" for words, ones in parts) + "."
