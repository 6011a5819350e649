"""Whether two papers belong to one matter, how sure that is, and by what it shows."""

from datetime import timedelta

from hdnd_lint.finding import Confidence
from hdnd_lint.linking.marks import Marks, Mention, is_blank, symbol_of
from hdnd_lint.model.dossier import Belonging
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, fold
from hdnd_lint.words.matters import numbers_agree, similarity

SAME = 0.92  # of titles: they differ by a word or two
ALIKE = 0.72
NUMBERED = 2.5  # strength of a bond by number: a paper may have several
_HINTED = 0.4  # beside a reference whose number is still blank
_NEAR = timedelta(days=200)


@dataclass(frozen=True, slots=True)
class Bond:
    """Why a paper belongs to another: *strength* ranks bonds, the strongest first."""

    how: Belonging
    confidence: Confidence
    why: Localised
    strength: float


def bond(paper: Marks, other: Marks) -> Bond | None:
    """Return the strongest bond between two papers, None where there is none."""
    found = [_by_reference(paper, other), _by_title(paper, other), _by_subject(paper, other)]
    return max((one for one in found if one), key=lambda one: one.strength, default=None)


def same_place(paper: Marks, other: Marks) -> bool:
    """Say whether two papers may be of one unit: neither is surely of another."""
    return not paper.unit or not other.unit or paper.unit == other.unit


def _by_reference(paper: Marks, other: Marks) -> Bond | None:
    """Return the bond that one of two papers makes by naming the other, the best of them."""
    if not same_place(paper, other):
        return None
    found = [_named(one, paper, other) for one in paper.names]
    found += [_named(one, other, paper) for one in other.names]
    return max((one for one in found if one), key=lambda one: one.strength, default=None)


def _named(mention: Mention, by: Marks, paper: Marks) -> Bond | None:
    """Return the bond that *mention* in *by* makes with *paper*, if it is the one meant."""
    if not paper.number or not mention.number:
        return None
    if mention.number == paper.number and not is_blank(paper.number):
        return _by_number(mention, by, paper)
    if not is_blank(mention.number) or symbol_of(mention.number) != symbol_of(paper.number):
        return None
    if similarity(by.matter, paper.matter) < _HINTED:
        return None
    shown = fold(mention.citation.span.of(by.draft.text))
    words = Localised(
        f"“{shown}” chưa có số, nhưng cùng ký hiệu và tên gần giống",
        "a reference without its number yet has the same symbol, and the titles are alike",
    )
    return Bond(Belonging.REFERENCE, Confidence.MEDIUM, words, 1.75)


def _by_number(mention: Mention, by: Marks, paper: Marks) -> Bond | None:
    """Return the bond by a number; of another day and title it is the number of another year."""
    number = paper.profile.number.value
    if mention.day and paper.day and mention.day != paper.day:
        if by.matter and paper.matter and similarity(by.matter, paper.matter) < _HINTED:
            return None
        words = Localised(
            f"được nêu theo số {number}, nhưng ngày khác nhau",
            f"named by its number {number}, though with another day",
        )
        return Bond(Belonging.REFERENCE, Confidence.MEDIUM, words, NUMBERED)
    words = Localised(f"được nêu theo số {number}", f"named by its number {number}")
    return Bond(Belonging.REFERENCE, Confidence.HIGH, words, 3.0)


def _by_title(paper: Marks, other: Marks) -> Bond | None:
    if not same_place(paper, other) or min(len(paper.matter), len(other.matter)) < 3:
        return None
    if not numbers_agree(paper.matter, other.matter):
        return None
    alike = similarity(paper.matter, other.matter)
    if alike < ALIKE:
        return None
    percent = round(100 * alike)
    words = Localised(f"tên giống nhau {percent}%", f"the titles are alike by {percent} %")
    sure = Confidence.HIGH if alike >= SAME else Confidence.MEDIUM
    return Bond(Belonging.TITLE, sure, words, 1.0 + alike)


def _by_subject(paper: Marks, other: Marks) -> Bond | None:
    """Return the weak bond of two papers on one subject, of one unit and year, not far apart."""
    alike = paper.unit and paper.unit == other.unit and paper.subjects & other.subjects
    if not alike or paper.year != other.year or not _near(paper, other):
        return None
    words = Localised(
        "cùng cơ quan, cùng loại nội dung, cùng năm", "of one unit, on one subject, of one year"
    )
    shared = similarity(paper.matter, other.matter)
    return Bond(Belonging.SUBJECT, Confidence.LOW, words, 0.5 + shared / 2)


def _near(paper: Marks, other: Marks) -> bool:
    return not paper.day or not other.day or abs(paper.day - other.day) <= _NEAR
