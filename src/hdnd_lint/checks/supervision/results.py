"""What resolutions on the results of supervision must say, and to whom they are sent."""

from collections.abc import Iterator, Mapping
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.general.obligations import read_obligations
from hdnd_lint.checks.general.passages import opening
from hdnd_lint.checks.general.readers import KnownElement, Reader, Reading
from hdnd_lint.checks.general.scopes import title_place
from hdnd_lint.checks.supervision.delegations import everything
from hdnd_lint.finding import Hit, NotApplicable, NotEvaluated, Result
from hdnd_lint.model import Level
from hdnd_lint.records import dataclass
from hdnd_lint.words.bodies import COUNCIL_NAME
from hdnd_lint.words.letters.text import Localised, Span
from hdnd_lint.words.patterns.matcher import EXACT, TONELESS

_CARRYING_OUT = "carrying-out"
_ELEMENTS = {
    "assessment": Localised(
        "đánh giá kết quả, hạn chế và nguyên nhân", "an assessment with shortcomings and causes"
    ),
    "deadline": Localised("thời hạn khắc phục", "a time limit to mend the shortcomings"),
    "responsibility": Localised("trách nhiệm thi hành", "who must carry it out"),
    "reporting": Localised(
        "trách nhiệm báo cáo kết quả thực hiện nghị quyết", "who reports on the carrying out"
    ),
}
_WORDS = {
    "assessment": r"hạn chế|bất cập|tồn tại|khuyết điểm|nguyên nhân|yếu kém|thiếu sót",
    "deadline": (
        r"thời hạn (?:khắc phục|hoàn thành|thực hiện|báo cáo|giải quyết)"
        r"|thời gian (?:khắc phục|hoàn thành)|chậm nhất|trước ngày|trong (?:tháng \d|năm 20)"
        r"|hoàn thành (?:trong|trước|việc)|xong trước|đến (?:hết )?(?:ngày|tháng|năm 20)"
        r"|lộ trình|tại k[iy] họp (?:thứ|giữa|cuối)|\bquý (?:[iv]{1,3}|\d)\b|trong vòng"
    ),
    "responsibility": r"\bgiao\b|yêu cầu|trách nhiệm|đề nghị|kiến nghị \w+ |chỉ đạo",
    "reporting": (
        r"báo cáo[^;.]{0,80}?(?:kết quả|tình hình|tiến độ|việc)[^;.]{0,30}?"
        r"(?:thực hiện|triển khai|khắc phục|giải quyết|nghị quyết)"
        r"|báo cáo (?:kết quả|tình hình)[^;.]{0,15}?(?:với|cho|về|đến|trước|lên)? ?"
        rf"(?:{COUNCIL_NAME}|thường trực)"
        r"|(?:kết quả|tình hình) (?:thực hiện|khắc phục)[^;.]{0,60}?báo cáo"
    ),
}
_DEMAND = (
    rf"(?:{COUNCIL_NAME}\b[^;.:]{{0,30}}? )?"
    r"(?:(?:yêu cầu|đề nghị|kiến nghị)\b|giao\b[^;.]{2,120}?(?:khắc phục|giải quyết))"
)


def _read_results(context: Context) -> Iterator[Reading | NotEvaluated | NotApplicable]:
    """Yield all that a resolution on results says.

    How it is carried out is told where it demands something, else in its last Điều.
    """
    draft = context.draft
    place = opening(draft, draft.body[0]) if draft.body else title_place(draft)
    last = opening(draft, draft.body[-1]) if draft.body else place
    units = context.once(everything)
    demands = (one for one in units if TONELESS.at_start(_DEMAND, draft.text, one.span))
    asked = next((opening(draft, one.node) for one in demands if not one.columns), last)
    spans = tuple(one.span for one in units)
    yield Reading(spans, place, {_CARRYING_OUT: asked}, told=frozenset(_told_by_duties(context)))


_REPORTS = r"^(?:có trách nhiệm )?(?:tổng hợp, )?báo cáo"


def _told_by_duties(context: Context) -> Iterator[str]:
    """Yield the elements that the duties of the paper tell: who is charged, and by when."""
    found = context.once(read_obligations)
    if any(one.who and not TONELESS.has(_REPORTS, one.what) for one in found):
        yield "responsibility"
    if any(one.due and not TONELESS.has(_REPORTS, one.what) for one in found):
        yield "deadline"


_CONTRARY = (
    r"(?<!dấu hiệu )(?:không )?trái (?:với )?(?:các )?(?:quy định|hiến pháp|luật|pháp luật|văn "
    r"bản|"
    r"nghị quyết|thẩm quyền)|(?<!không )phù hợp (?:với )?(?:các )?(?:quy định|hiến pháp|luật|"
    r"pháp luật)"
)
_UNLAWFUL = (
    r"(?<!dấu hiệu )(?<!không )trái (?:với )?(?:các )?(?:quy định|hiến pháp|luật|pháp luật|văn "
    r"bản|nghị quyết|thẩm quyền)"
)


def review_verdict(context: Context, _params: Params) -> Iterator[Result]:
    """Yield a review of a document that gives no verdict, or finds fault and annuls nothing."""
    draft = context.draft
    said = [unit.span.of(draft.text) for unit in context.once(everything)]
    words = [EXACT.text(text) for text in said]
    verdicts = [one for one in words if EXACT.pattern(_fixed(_CONTRARY)).search(one)]
    place = opening(draft, draft.body[0]) if draft.body else title_place(draft)
    if not verdicts:
        yield Hit(place)
        return
    unlawful = any(EXACT.pattern(_fixed(_UNLAWFUL)).search(one) for one in verdicts)
    if unlawful and not any(TONELESS.has(r"bãi bỏ", one) for one in said):
        yield Hit(place, variant="no-annulment")


def _fixed(words: str) -> str:
    """Return a pattern whose look-behinds have one blank, as they must have a fixed length."""
    return words.replace("(?<!dấu hiệu )", r"(?<!hiệu\s)").replace("(?<!không )", r"(?<!không\s)")


_BY_STANDING = (
    r"(?:tờ trình|báo cáo|đề nghị)[^;]{0,160}?(?:thường trực|\btt\.? ?hđnd|\btt hội đồng)"
    r"|/\s*(?:ttr|bc)\s*-\s*(?:tt)?\s*(?:hđnd|tthđ)"
)


def petition_report(context: Context, _params: Params) -> Iterator[Result]:
    """Yield a resolution on petitions that rests on no paper of the Standing Committee."""
    draft = context.draft
    parts = [part.span for part in draft.considerations]
    if any(TONELESS.has(_BY_STANDING, span.of(draft.text)) for span in parts):
        return
    place = parts[0] if parts else title_place(draft)
    yield Hit(Span(place.start, min(place.end, place.start + 200)))


_NO_RECIPIENTS = NotEvaluated(
    Localised("dự thảo không có phần Nơi nhận", "the draft has no list of recipients")
)
_NO_LEVEL = NotEvaluated(
    Localised("chưa rõ cấp của Hội đồng nhân dân", "the council's level is not known")
)
_NATIONAL = r"thường vụ (?:quốc hội|qh\b)|(?:ub ?)?tv ?(?:quốc hội|qh\b)|\b(?:ub)?tvqh\b"
_COUNCIL = rf"(?:\btthđnd\b|\b{COUNCIL_NAME})[^;]{{0,50}}?"


@dataclass(frozen=True, slots=True)
class Superiors(Params):
    """Units, by level, whose Standing Committee must receive a council's resolutions."""

    of_commune: tuple[str, ...]
    of_district: tuple[str, ...]


def superior_addressed(context: Context, params: Superiors) -> Iterator[Result]:
    """Yield a list of recipients that lacks the body that supervises the council."""
    recipients, level = context.draft.recipients, context.profile.level.value
    if recipients is None or not recipients.items:
        yield _NO_RECIPIENTS
        return
    if level is None:
        yield _NO_LEVEL
        return
    units = params.of_commune if level is Level.COMMUNE else params.of_district
    wanted = _NATIONAL if level is Level.PROVINCE else _COUNCIL + rf"\b(?:{'|'.join(units)})\b"
    if any(TONELESS.has(wanted, item.text) for item in recipients.items):
        return
    yield Hit(recipients.label_span, {}, {"superior": _superior(level, units)})


def _superior(level: Level, units: tuple[str, ...]) -> Localised:
    if level is Level.PROVINCE:
        return Localised(
            "Ủy ban Thường vụ Quốc hội", "the Standing Committee of the National Assembly"
        )
    return Localised(
        f"Thường trực HĐND cấp {units[0]}", "the Standing Committee of the council above"
    )


CHECKS: Mapping[str, Check[Any]] = {
    "review_verdict": Check(
        review_verdict,
        Params,
        variants=frozenset({"no-annulment"}),
        absences=frozenset({"", "no-annulment"}),
    ),
    "petition_report": Check(petition_report, Params, absences=frozenset({""})),
    "superior_addressed": Check(
        superior_addressed, Superiors, {"superior"}, absences=frozenset({""})
    ),
}

READERS: Mapping[str, Reader] = {
    "results": Reader(
        _read_results,
        {
            key: KnownElement(label, _WORDS[key], "" if key == "assessment" else _CARRYING_OUT)
            for key, label in _ELEMENTS.items()
        },
    )
}
