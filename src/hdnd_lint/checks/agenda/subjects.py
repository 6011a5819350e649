"""What an item of an agenda is about, as words that can be compared with another's."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from hdnd_lint.model import Draft
from hdnd_lint.model.agenda import Agenda, AgendaItem
from hdnd_lint.words.bodies import PATTERNS, Body
from hdnd_lint.words.patterns.matcher import TONED, TONELESS
from hdnd_lint.words.session_acts import Act

WordCounts = Counter[str]

_JUSTICE = (Body.COURT, Body.PROCURACY, Body.ENFORCEMENT)
# WordCounts that many titles share and none is known by.
_COMMON = (
    r"hội đồng nhân dân|ủy ban nhân dân|nhân dân|trên địa bàn|giai đoạn|tình hình|kết quả|công tác"
    r"|báo cáo|tờ trình|dự thảo|nghị quyết|đề án|thông qua|biểu quyết|trình bày|quy định|ban hành"
    r"|(?:0?6|9|sáu|chín) tháng|đầu năm|cuối năm|nhiệm vụ|phương hướng|kế hoạch năm|thường trực"
    r"|thẩm tra|đối với|nội dung|kỳ họp|trình kỳ họp|lĩnh vực|thuộc|nêu trên"
    r"|bổ sung|tóm tắt|tổng hợp|dự kiến"
)
_COMMITTEE = (
    r"\bban (?:pháp chế|kinh tế ?- ?(?:ngân sách|xã hội)|văn hóa ?- ?xã hội|dân tộc|đô thị)"
)
_SMALL = frozenset(
    re.findall(
        r"\w+",
        "của về và các những việc năm tỉnh huyện xã phường thị trấn thành phố quận ubnd hđnd theo"
        " trong cho từ đến để tại ở do là một số có này trên tháng ngày kỳ ban hai bốn phê duyệt"
        " chuẩn",
    )
)
# A report known only by whose work it is on.
_OWN_WORK = (
    "(?:công tác|hoạt động)(?: năm \\d{4}| (?:0?6|sáu) tháng| đầu năm)* của (?:chủ tịch )?UBND"
)
_NUMBER = r"\bsố (\d{1,5})\b(?= ?/ ?(?:ttr|bc|đa|kh)\b)"
_ONE_WORD = (
    (r"\bkt ?[-,–] ?xh\b", " ktxh "),
    (r"kinh tế ?[-,–] ?xã hội", " ktxh "),
    (r"phòng,? (?:và )?chống", " pc "),
    (r"quyết toán thu,? chi", " quyết toán "),
    (r"dự toán thu,? chi", " dự toán "),
    (r"(?:(?:thực hiện|chấp hành) (?:dự toán )?(?:thu,? chi )?|thu,? chi )ngân sách", " thns "),
    (r"\A\W*ngân sách\W*\Z", " thns "),
    (r"thực hiện", " "),
)


@cache
def _common() -> re.Pattern[str]:
    return re.compile(_COMMON)


def words_of(text: str) -> WordCounts:
    """Return the telling words of *text*, years and bodies of justice (``@court``) among them."""
    form = TONED.text(text)
    found = Counter(_marks(form, TONELESS.text(text)))
    form = re.sub(_NUMBER + r" ?/ ?\S+", " ", form)
    for body in _JUSTICE:
        form = _blanked(form, PATTERNS[body])
    form = without_committees(form)
    for words, one in _ONE_WORD:
        form = re.sub(" {2,}", " ", re.sub(words, one, form))
    form = _common().sub(" ", form)
    for word in re.findall(r"[^\W_]+", form):
        if word not in _SMALL and not (word.isdigit() and len(word) < 4):
            found[word] += 1
    return found


def _marks(form: str, plain: str) -> Iterator[str]:
    """Yield what a text is known by besides its words: bodies of justice, numbers of papers."""
    for body in _JUSTICE:
        if TONELESS.search(PATTERNS[body], plain):
            yield f"@{body.value}"
    for number in re.findall(_NUMBER, form):
        yield f"#{int(number)}"
    if TONED.has(_OWN_WORK, form):
        yield f"@{Body.PEOPLES.value}"


def _blanked(form: str, pattern: str) -> str:
    plain = TONELESS.text(form)
    for match in reversed(list(TONELESS.pattern(pattern).finditer(plain))):
        form = form[: match.start()] + " " * (match.end() - match.start()) + form[match.end() :]
    return re.sub(r"(?:chi )?cục\s+dân sự|\bdân sự\b|\bcục\b", " ", form)


def subject_words(draft: Draft, agenda: Agenda, item: AgendaItem) -> WordCounts:
    """Return what *item* is about: its own words, else those of the matter it stands under.

    A report known by nothing but whose it is (“báo cáo công tác của Ủy ban nhân dân”) is known
    by the body.
    """
    told = words_of(item.subject.text) if item.subject else Counter()
    presenters = (
        words_of(item.presenter.text) if item.presenter and not _plain(told) else Counter()
    )
    told += Counter({word: 1 for word in presenters if word.startswith("@")})
    if not told and item.parent >= 0 and agenda.items[item.parent].act is Act.MATTER:
        told = words_of(agenda.items[item.parent].span.of(draft.text))
    if not _plain(told) and Body.PEOPLES in item.by:
        told[f"@{Body.PEOPLES.value}"] = 1
    return told


def _plain(words: WordCounts) -> bool:
    return any(not _is_year(word) for word in words)


def _is_year(word: str) -> bool:
    return re.fullmatch(r"(?:19|20)\d\d", word) is not None


def without_years(words: WordCounts) -> WordCounts:
    """Return *words* without years."""
    return Counter({word: count for word, count in words.items() if not _is_year(word)})


def other_years(one: WordCounts, other: WordCounts) -> bool:
    """Say whether both name years and have none in common."""
    mine, theirs = ({word for word in words if _is_year(word)} for words in (one, other))
    return bool(mine and theirs and not mine & theirs)


def without_committees(text: str) -> str:
    """Return *text*, levelled, without the names of committees."""
    return re.sub(_COMMITTEE, " ", TONED.text(text))


def _numbers(words: WordCounts) -> set[str]:
    """Return the numbers of papers among *words*: “Tờ trình số 98/TTr-UBND” is ``#98``."""
    return {word for word in words if word.startswith("#")}


_CONTAINED = 0.7  # of a paper's words that stand in an object: it is the paper meant
_EXPLAINED = 0.8  # of an object's words that a paper has: it is meant, told shortly


def claimed(target: WordCounts, papers: dict[int, WordCounts]) -> list[int]:
    """Return the keys of *papers* that *target* names, each explaining words of its own.

    The best explained comes first and takes its words away, so that “thực hiện dự toán ngân sách”
    does not name the estimate too.
    """
    numbered = [at for at, words in papers.items() if _numbers(words) & _numbers(target)]
    if numbered:
        return numbered
    rest = without_years(target)
    open_ = {at: words for at, words in papers.items() if not other_years(words, target)}
    found: list[int] = []
    while rest and open_:
        at = max(open_, key=lambda at: _score(rest, without_years(open_[at])))
        words = without_years(open_.pop(at))
        share, common = _score(rest, words)
        if share < _CONTAINED and common < _EXPLAINED * sum(rest.values()):
            break
        if common:
            found.append(at)
            rest = rest - words
    return found


def meant(told: WordCounts, words: WordCounts) -> bool:
    """Say whether a paper of *words* is what *told* calls it, shortly."""
    short = without_years(told)
    return bool(short) and sum((short & words).values()) >= _EXPLAINED * sum(short.values())


def _score(target: WordCounts, words: WordCounts) -> tuple[float, int]:
    """Return which share of *words* stands in *target*, and how many."""
    common = sum((target & words).values())
    return common / max(1, sum(words.values())), common
