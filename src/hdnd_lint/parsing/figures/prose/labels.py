"""“84 ý kiến: giao thông 30, đất đai 22, môi trường 32”: parts named before bare figures."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from hdnd_lint.finding import Confidence
from hdnd_lint.model import Amount, Sum
from hdnd_lint.parsing.figures.numerals.slips import mistyped
from hdnd_lint.parsing.figures.prose.sentences import AmountSentence, made_sum, sentences
from hdnd_lint.parsing.figures.sums.passages import Passage
from hdnd_lint.records import replace
from hdnd_lint.words.measures import measure

_FEWEST = 3  # parts whose names tell nothing: of two, one may stand for something else


def labelled_sums(passage: Passage) -> Iterator[Sum]:
    """Yield totals followed by a colon and by parts that are all put “name figure”."""
    for sentence in sentences(passage, 3):
        for place, total in enumerate(sentence.amounts[:-2]):
            found = _listed(sentence, place, total) or _had(sentence, place, total)
            if found is not None:
                yield found


def _listed(sentence: AmountSentence, place: int, total: Amount) -> Sum | None:
    text, parts = sentence.passage.text, sentence.amounts[place + 1 :]
    led = sentence.after(place)[: _end(sentence, place)]
    if not _counted(total) or not _colon().fullmatch(led):
        return None
    heads = [sentence.before(place + 1 + step) for step in range(len(parts))]
    heads[0] = heads[0][len(led) :]
    if any(part.unit not in ("", total.unit) or part.decimals for part in parts):
        return None
    behind = sentence.after(len(sentence.amounts) - 1).strip(" .;)\n")
    noun = sentence.after(place).lstrip().startswith(behind)
    if not noun or not all(_named().fullmatch(head) for head in heads):
        return None
    states = all(_state().search(head) for head in heads)
    alike = all(part.unit == total.unit for part in parts) or led.endswith("(")
    if len(parts) < (2 if states or alike else _FEWEST):
        return None
    return _made(text, total, parts)


def _had(sentence: AmountSentence, place: int, total: Amount) -> Sum | None:
    """Return “Trong 24 nội dung có 10 …, 08 …” where the parts make the whole, or more."""
    text = sentence.passage.text
    parts = [one for one in sentence.amounts[place + 1 :] if one.unit == total.unit]
    led = _within().search(sentence.before(place)) and _counted(total)
    if not led or len(parts) < _FEWEST - 1 or len(parts) + place + 1 != len(sentence.amounts):
        return None
    if not re.search(r"(?<!\w)có\s*\Z", sentence.before(place + 1)):
        return None
    made = _made(text, total, parts)
    return made if made.computed >= made.total.value else None


def _made(text: str, total: Amount, parts: Sequence[Amount]) -> Sum:
    made = made_sum(text, total, [(replace(one, unit=total.unit), 1) for one in parts])
    if made.holds or mistyped(made.total, made.parts):
        return made
    return replace(made, confidence=Confidence.LOW)


def _counted(total: Amount) -> bool:
    return bool(total.unit) and measure(total.unit).exact and total.value > Decimal(1)


def _end(sentence: AmountSentence, place: int) -> int:
    """Return how far behind *place* its colon, or the bracket right behind it, reaches."""
    after = sentence.after(place)
    bracket = _bracket().match(after)
    return bracket.end() if bracket else after.find(":") + 1


@cache
def _colon() -> re.Pattern[str]:
    no_part = r"(?![^\n]{0,90}?(?:trong đó|ví dụ|như|nổi bật))"
    return re.compile(rf"{no_part}(?:[^,;:()]{{0,80}}:|[^,;:()]{{0,30}}\()", re.IGNORECASE)


@cache
def _bracket() -> re.Pattern[str]:
    return re.compile(r"[^,;:()]{0,30}\((?!\s*(?:gồm|bao gồm|trong đó|cụ thể|so với|cùng kỳ))")


@cache
def _named() -> re.Pattern[str]:
    """Match the name of a part, with the mark before it."""
    return re.compile(
        r"\s*[,;]?\s*(?:và\s+)?(?!Điều|khoản|năm|số|trang|quý|tháng|ngày)[^\d.:()]{2,70}\s+"
    )


@cache
def _state() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:đã|đang|chưa|còn)(?!\w)", re.IGNORECASE)


@cache
def _within() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)trong(?: tổng)?(?: số)?\s*\Z", re.IGNORECASE)
