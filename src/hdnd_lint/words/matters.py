"""What a paper's title says of its matter: without the words that each kind of paper adds."""

import re
from functools import cache

from hdnd_lint.words.patterns.matcher import comparable
from hdnd_lint.words.patterns.short_forms import SHORT_FORMS
from hdnd_lint.words.places import UNIT_OR_SHORT

# What submissions, appraisal reports and agendas say before the name of a resolution.
_LEADS = (
    r"(?:v/v|và|về việc|về|việc|(?:kết quả )?thẩm tra|tóm tắt|nội dung|các|đề nghị|xem xét"
    r"|thông qua|ban hành(?= (?:dự thảo )?(?:nghị quyết|quyết định))|trình|tờ trình|báo cáo"
    r"|dự thảo|nghị quyết(?= )(?! số)|quyết định(?= (?:về|việc|ban|phê|phân|quy|sửa))|đối với)"
)
_SHORT = {
    **{one: words for words, short in SHORT_FORMS.items() for one in short if " " not in one},
    "hđnd": "hội đồng nhân dân",
    "ubnd": "ủy ban nhân dân",
    "tt": "thường trực",
    "nst": "ngân sách tỉnh",
    "đtc": "đầu tư công",
    "qsd": "quyền sử dụng",
}


@cache
def _leads() -> re.Pattern[str]:
    return re.compile(rf"^\W*(?:{_LEADS}\W+)+")


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"\w+(?:/\w[\w-]*)*")


@cache
def _short() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w/-])(?:{'|'.join(map(re.escape, _SHORT))})(?![\w/-])")


def spelled_out(words: str) -> str:
    """Return *words* in letters that compare, usual abbreviations (UBND, NSNN) written out."""
    return _short().sub(lambda found: _SHORT[found[0]], comparable(words))


def matter_of(title: str) -> str:
    """Return the matter that *title* names, in letters that compare."""
    return _leads().sub("", spelled_out(title)).strip(" .;,:“”\"'")


def matter_words(title: str) -> tuple[str, ...]:
    """Return the words of the matter that *title* names; a number with its symbol is one."""
    return tuple(_words().findall(matter_of(title)))


@cache
def _asides() -> re.Pattern[str]:
    """Match what a title says of its maker and its area, which an agenda leaves out."""
    body = rf"của (?:hội đồng|ủy ban) nhân dân(?: (?:{UNIT_OR_SHORT})(?!\w))?"
    return re.compile(rf"\s{{1,9}}(?:{body}|trên địa bàn\b.{{0,80}}$)")


def core_words(title: str) -> tuple[str, ...]:
    """Return the words of the matter without those of whose it is and where it holds."""
    return tuple(_words().findall(_asides().sub("", matter_of(title))))


def similarity(left: tuple[str, ...], right: tuple[str, ...]) -> float:
    """Return how alike two rows of words are, from 0 to 1: one less the edits for each word."""
    longest = max(len(left), len(right))
    return 1 - _edits(left, right) / longest if longest else 0.0


def _edits(left: tuple[str, ...], right: tuple[str, ...]) -> int:
    """Return the fewest words to add, drop or change to make *left* *right*."""
    before = list(range(len(right) + 1))
    for row, one in enumerate(left, 1):
        now = [row]
        for column, other in enumerate(right, 1):
            change = before[column - 1] + (one != other)
            now.append(min(before[column] + 1, now[-1] + 1, change))
        before = now
    return before[-1]


def numbers_agree(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Say whether two titles name the same years and numbers, as far as both name any."""
    ones, others = ({word for word in row if word[:1].isdigit()} for row in (left, right))
    return not ones or not others or ones == others
