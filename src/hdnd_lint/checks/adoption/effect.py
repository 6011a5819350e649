"""Checks of effect: stated, exact, not too early, not backwards, repeals by name."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.general.scopes import last_words
from hdnd_lint.finding import Hit, NotApplicable, NotEvaluated, Related, Result
from hdnd_lint.law_facts import law_facts
from hdnd_lint.model import DateMention, Fact, Kind, Level, NodeKind
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span, fold
from hdnd_lint.words.openers import LABEL
from hdnd_lint.words.patterns.matcher import TONED

NO_EFFECT = Localised("không đọc được điều khoản hiệu lực", "the effect clause could not be read")
_BLANK_DAY = Localised(
    "ngày có hiệu lực còn để trống hoặc không có thật", "the day of effect is blank or no real day"
)
_REFORM = Localised(
    "nhiều nghị quyết có hiệu lực từ ngày bắt đầu tổ chức chính quyền hai cấp được ban hành theo"
    " thủ tục rút gọn, mà văn bản không cho biết",
    "much that takes effect on the day of the two levels was made in shortened procedure, which"
    " the paper does not tell",
)
_NO_ADOPTION = Localised("không đọc được ngày thông qua", "the day of adoption could not be read")
_CLAUSE = (
    r"(?:nghị quyết(?: này)?|văn bản này|quy định này|chính sách này)[^.;\n]{0,160}?"
    r"(?:có |phát sinh )?hiệu lực(?! (?:pháp|của))[^.;\n]{0,110}"
    r"|có hiệu lực(?: thi hành)?[^.;\n]{0,12}(?:kể )?từ ngày[^.;\n]{0,60}"
    r"|(?:thi hành|áp dụng|thực hiện) (?:kể )?từ ngày[^.;\n]{0,60}"
)
_RELATIVE = (
    r"sau \d+ ngày|kể từ ngày (?:được )?(?:HĐND[^.;]{0,30})?(?:thông qua|ký|ban hành|công bố)"
    r"|từ ngày (?:thông qua|ký|ban hành)|ngay sau khi|(?:kể )?từ khi"
)
# A month, a quarter or a year alone: the day is left open.
_WITHOUT_DAY = (
    r"hiệu lực(?: thi hành)?,? (?P<from>(?:kể )?từ (?:đầu )?(?:tháng|quý|năm|học kỳ)"
    r"(?: [\w/-]{1,8}){1,4})"
)
_ENDS_EFFECT = r"hết hiệu lực|chấm dứt hiệu lực|hiệu lực đến"


@dataclass(frozen=True, slots=True)
class Effect:
    """One effect clause: its words, the day it names, the relative words it uses.

    *period*: the month, quarter or year that it names in place of a day.
    """

    span: Span
    day: DateMention | None
    relative: Span | None
    period: Span | None


def read_effects(context: Context) -> tuple[Effect, ...]:
    """Return the clauses that say from when the resolution itself has effect, in text order."""
    return tuple(_effects(context))


def _effects(context: Context) -> Iterator[Effect]:
    for span in effect_places(context):
        for match in TONED.matches(_CLAUSE, context.text, span):
            clause = Span(*match.span())
            if _of_another(context.text, clause) or TONED.search(
                _ENDS_EFFECT, context.text, clause
            ):
                continue
            relative = TONED.search(_RELATIVE, context.text, clause)
            period = TONED.search(_WITHOUT_DAY, context.text, clause)
            yield Effect(
                clause,
                _day_in(context, clause),
                Span(*relative.span()) if relative else None,
                Span(*period.span("from")) if period else None,
            )


def main_effects(context: Context) -> list[Effect]:
    """Return the clauses that say “hiệu lực”, or all where none does."""
    clauses = list(context.once(read_effects))
    said = [one for one in clauses if TONED.search(r"hiệu lực", context.text, one.span)]
    return said or clauses


def _of_another(text: str, clause: Span) -> bool:
    other = TONED.search(r"nghị quyết số|luật |nghị định|quyết định số", text, clause)
    return other is not None and TONED.search(r"nghị quyết này", text, clause) is None


def effect_places(context: Context) -> Iterator[Span]:
    """Yield where a resolution speaks of its own effect: the units' own words, the closing."""
    for node in context.draft.nodes():
        if node.text_span and node.kind is not NodeKind.QUOTE:
            yield node.text_span
    if context.draft.closing:
        yield context.draft.closing.span


def _day_in(context: Context, clause: Span) -> DateMention | None:
    """Return the day after “hiệu lực” in *clause*; the day of adoption stands before it."""
    word = TONED.search(
        r"hiệu lực|(?:thi hành|áp dụng|thực hiện) (?:kể )?từ", context.text, clause
    )
    start = word.start() if word else clause.start
    return next((day for day in context.draft.dates if start <= day.span.start < clause.end), None)


def effect_stated(context: Context, params: Params) -> Iterator[Result]:
    """Yield a resolution that does not say from when it has effect (variant ``individual``)."""
    draft = context.draft
    if not draft.articles() and not draft.closing:
        yield NotEvaluated(NO_EFFECT)
        return
    if context.once(read_effects) or _mentions_effect(context):
        return
    normative = context.profile.kind.value is Kind.NORMATIVE_RESOLUTION
    yield Hit(last_words(context), {}, variant="" if normative else "individual")


_SPEAKS_OF_EFFECT = (
    r"(?:có|phát sinh) hiệu lực(?! pháp)|hiệu lực (?:thi hành )?(?:kể )?từ|thi hành (?:kể )?từ"
    r"|chịu trách nhiệm thi hành nghị quyết"
    r"|thời gian (?:thực hiện|thi hành|áp dụng)[^.;\n]{0,20}(?:từ|ngày)"
)


def _mentions_effect(context: Context) -> bool:
    """Say whether the last articles or the closing clause speak of effect in any words."""
    draft = context.draft
    places = [node.span for node in draft.articles()[-3:]]
    if draft.closing:
        places.append(draft.closing.span)
    return any(TONED.search(_SPEAKS_OF_EFFECT, context.text, span) for span in places)


def effect_date(context: Context, params: Params) -> Iterator[Result]:
    """Yield effect clauses that give no day, month and year (Điều 67.2 of 78/2025/NĐ-CP)."""
    clauses = main_effects(context)
    if not clauses:
        yield NotEvaluated(NO_EFFECT)
        return
    if any(clause.day for clause in clauses):
        return
    vague = next((found for one in clauses if (found := one.relative or one.period)), None)
    if vague:
        yield Hit(vague, {"found": fold(vague.of(context.text))})


@dataclass(frozen=True, slots=True)
class WaitParams(Params):
    """Parameters of effect_wait: the least number of days, by level.

    They count from adoption; *from_signing*: from signature, from adoption only where no day of
    signature is written.
    """

    province: int
    district: int
    commune: int
    from_signing: bool = False

    def days(self, level: Level | None) -> int | None:
        """Return the days that *level* must wait, None where the level is not known."""
        if level is None:
            return None
        return {
            Level.PROVINCE: self.province,
            Level.DISTRICT: self.district,
            Level.COMMUNE: self.commune,
        }[level]


_SHORTENED = r"rút gọn|trường hợp đặc biệt"


def effect_wait(context: Context, params: WaitParams) -> Iterator[Result]:
    """Yield effect that begins too soon after adoption or signature (Điều 53.1 of 64/2025/QH15,
    before it Điều 151.1 of 80/2015/QH13).

    Variant ``immediate``: on the very day, which the law allows in shortened procedure; the draft
    cannot tell whether it was. A draft that names that procedure is left alone, and the day when
    districts ended is not judged: much was made in shortened procedure for it.
    """
    counted = _counted_from(context, params)
    clauses = [one for one in main_effects(context) if one.day or one.relative]
    clause = clauses[0] if clauses else None
    days = params.days(context.profile.level.value)
    if clause is None:
        yield NotEvaluated(NO_EFFECT)
        return
    if TONED.search(_SHORTENED, context.text):
        yield NotApplicable(
            Localised("văn bản nêu thủ tục rút gọn", "the paper names the shortened procedure")
        )
        return
    if clause.day is None:
        yield from _relative_wait(clause, context.text, counted, days)
        return
    if clause.day.value is None:
        yield NotEvaluated(_BLANK_DAY)
        return
    if counted.value is None or days is None:
        yield NotEvaluated(_NO_ADOPTION)
        return
    if clause.day.value == law_facts().two_levels:
        yield NotEvaluated(_REFORM)
        return
    yield from _dated_wait(clause.day, counted.value, counted.span, days)


def _counted_from(context: Context, params: WaitParams) -> Fact[date]:
    """Return the day that the days of waiting count from."""
    profile = context.profile
    return profile.signed if params.from_signing and profile.signed.known else profile.adopted


def _dated_wait(day: DateMention, adopted: date, place: Span | None, days: int) -> Iterator[Hit]:
    assert day.value is not None
    wait = (day.value - adopted).days
    if 0 <= wait < days:
        note = Localised("ngày tính thời hạn", "the day that the days count from")
        related = (Related(place, note),) if place else ()
        values = {
            "wait": str(wait),
            "days": str(days),
            "adopted": shown_day(adopted),
            "effective": shown_day(day.value),
        }
        yield Hit(day.span, values, related=related, variant="immediate" if wait == 0 else "")


def _relative_wait(
    clause: Effect, text: str, counted: Fact[date], days: int | None
) -> Iterator[Hit]:
    if clause.relative is None or days is None:
        return
    words = fold(clause.relative.of(text))
    told = TONED.search(r"sau (\d+) ngày", text, clause.relative)
    wait = int(told[1]) if told else 0
    if wait < days:
        day = shown_day(counted.value) if counted.value else "…"
        values = {"wait": str(wait), "days": str(days), "adopted": day, "effective": words}
        yield Hit(clause.relative, values, variant="" if told else "immediate")


def shown_day(day: date) -> str:
    """Return *day* as messages write it: 05/03/2020."""
    return f"{day.day:02}/{day.month:02}/{day.year}"


def effect_backward(context: Context, params: Params) -> Iterator[Result]:
    """Yield effect from a day before adoption (Điều 55 of 64/2025/QH15).

    Variant ``district`` where the level bars it by the words of the law that were read; ``work``
    where what was done before the day of effect is paid for by the resolution, no day named.
    """
    done = list(_done_before(context))
    yield from done
    adopted = context.profile.adopted
    clauses = [one for one in context.once(read_effects) if one.day and one.day.value]
    if not clauses or adopted.value is None:
        if not done:
            yield NotEvaluated(_NO_ADOPTION if clauses else NO_EFFECT)
        return
    level = context.profile.level.value
    for clause in clauses:
        assert clause.day is not None and clause.day.value is not None
        if clause.day.value < adopted.value:
            note = Localised("ngày thông qua", "day of adoption")
            related = (Related(adopted.span, note),) if adopted.span else ()
            values = {
                "effective": shown_day(clause.day.value),
                "adopted": shown_day(adopted.value),
            }
            variant = level.value if level in (Level.DISTRICT, Level.COMMUNE) else ""
            yield Hit(clause.day.span, values, related=related, variant=variant)


_DONE_BEFORE = (
    r"đã (?:được )?(?:triển khai|thực hiện|phát sinh|hoàn thành|chi)[^.;\n]{0,60}"
    r"trước (?:khi|ngày|thời điểm) nghị quyết (?:này )?có hiệu lực(?![^.;\n]{0,80}tiếp tục)"
    r"[^.;\n]{0,60}?(?:căn cứ|theo|áp dụng)[^.;\n]{0,40}(?:tại |của )?nghị quyết(?! số)"
)


def _done_before(context: Context) -> Iterator[Hit]:
    """Yield the first provision that pays for what was done before by the resolution itself."""
    for article in context.draft.articles():
        found = TONED.search(_DONE_BEFORE, context.text, article.span)
        if found:
            yield Hit(Span(*found.span()), {"effective": "", "adopted": ""}, variant="work")
            return


@dataclass(frozen=True, slots=True)
class RepealParams(Params):
    """Parameters of unnamed_repeal: patterns of repeals that name nothing."""

    patterns: tuple[str, ...] = (
        r"(?:các|mọi|những|tất cả)(?: các)? (?:quy định|văn bản|nghị quyết|nội dung)"
        r"(?! (?:số|tại|sau))[^.;\n]{0,60}?(?:trước đây|trước ngày|trái(?! pháp luật của)|"
        r"không (?:còn )?phù hợp)[^.;\n]{0,90}?(?:bãi bỏ|hết hiệu lực|không còn hiệu lực)",
        r"bãi bỏ (?:các|mọi|những|tất cả)(?: các)? (?:quy định|văn bản|nghị quyết)"
        r"(?! (?:số|tại|sau))[^.;:\n]{0,100}?(?:trước đây|trái với|không (?:còn )?phù hợp)",
    )


_IN_PART = (
    r"(?:bãi bỏ|thay thế|hủy bỏ) "
    r"(?:một phần|một số (?:điều|điều khoản|nội dung|quy định|khoản|điểm))"
    r"[^.;\n]{0,40}?nghị quyết số[^.;\n]{0,120}"
)
_PART = (
    r"(?:điều|khoản|điểm|phụ lục|mục|chương|phần|biểu)(?: số)? "
    rf"(?:\d|(?i:{LABEL.capital}|{LABEL.roman})\b)"
)


def unnamed_repeal(context: Context, params: RepealParams) -> Iterator[Result]:
    """Yield a repeal that does not list what it repeals (Điều 67.3 of 78/2025/NĐ-CP).

    Variant ``part``: a document is named, of which “some articles” go, and nobody says which
    (Điều 8.3 of 64/2025/QH15).
    """
    for span in effect_places(context):
        for words in params.patterns:
            for match in TONED.matches(words, context.text, span):
                place = Span(*match.span())
                yield Hit(place, {"found": fold(place.of(context.text))})
    yield from _repealed_in_part(context)


def _repealed_in_part(context: Context) -> Iterator[Hit]:
    for article in context.draft.articles():
        for match in TONED.matches(_IN_PART, context.text, article.span):
            place = Span(*match.span())
            rest = Span(place.start, article.span.end)
            if TONED.search(_PART, context.text, rest) is None:
                yield Hit(place, {"found": fold(place.of(context.text))}, variant="part")


CHECKS: Mapping[str, Check[Any]] = {
    "stated": Check(
        effect_stated,
        Params,
        variants=frozenset({"individual"}),
        absences=frozenset({"", "individual"}),
    ),
    "date": Check(effect_date, Params, values=frozenset({"found"})),
    "wait": Check(
        effect_wait,
        WaitParams,
        values=frozenset({"wait", "days", "adopted", "effective"}),
        variants=frozenset({"immediate"}),
    ),
    "backward": Check(
        effect_backward,
        Params,
        values=frozenset({"effective", "adopted"}),
        variants=frozenset({"district", "commune", "work"}),
    ),
    "unnamed_repeal": Check(
        unnamed_repeal,
        RepealParams,
        values=frozenset({"found"}),
        variants=frozenset({"part"}),
    ),
}
