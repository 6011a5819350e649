"""What a supervision programme must list: elements, kinds of reports, sessions, levels."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.general import terms
from hdnd_lint.checks.general.terms import Body
from hdnd_lint.checks.supervision.reader import Act, Item, Part, Programme, read_programme
from hdnd_lint.finding import Hit, NotEvaluated, Result
from hdnd_lint.model import Draft, Level
from hdnd_lint.words.plain_words import found, has, places
from hdnd_lint.words.text import Localised, Span

ATTACHED = NotEvaluated(
    Localised(
        "Nội dung chương trình nằm trong văn bản kèm theo, không có trong tệp này; hãy kiểm tra "
        "cả văn bản kèm theo.",
        "The programme's content stands in an attached paper that is not in this file.",
    )
)

_NO_LEVEL = Localised(
    "chưa rõ cấp của Hội đồng nhân dân nên chưa xét báo cáo của Tòa án, Viện kiểm sát, cơ quan "
    "thi hành án dân sự",
    "the council's level is not known, so reports of courts and procuracies were not looked for",
)

_REPORTERS = {
    "standing_committee_report": Body.STANDING,
    "committees_report": Body.COMMITTEES,
    "peoples_committee_report": Body.PEOPLES,
    "court_report": Body.COURT,
    "procuracy_report": Body.PROCURACY,
    "civil_enforcement_report": Body.ENFORCEMENT,
}
_NAMED_ACTS = {
    "questioning": terms.QUESTIONING,
    "decisions_review": terms.REVIEW,
    "constitution_and_law": terms.OBEDIENCE,
}
_RECURRING = ("constitution_and_law", "council_resolutions")


@dataclass(frozen=True, slots=True)
class Elements(Params):
    """Which elements a programme must list, and which it should; keys of ``terms.ELEMENTS``.

    *above_commune* are required of provinces and districts only: communes have no such bodies.
    """

    required: tuple[str, ...] = ()
    above_commune: tuple[str, ...] = ()
    advised: tuple[str, ...] = ()


def listed(words: Sequence[Localised]) -> Localised:
    """Return *words* as one enumeration in each language."""
    return Localised("; ".join(w.vi for w in words), "; ".join(w.en for w in words))


def present_elements(programme: Programme) -> set[str]:
    """Return the keys of the elements that a programme lists as the council's own business."""
    keys: set[str] = set()
    for item in programme.own_items():
        keys.update(_elements_of(item))
    return keys


def _elements_of(item: Item) -> Iterator[str]:
    if has(terms.RESOLUTIONS, item.raw):
        yield "council_resolutions"
    if item.part is Part.THEMATIC:
        return
    if item.act is Act.REPORT:
        yield from (k for k, body in _REPORTERS.items() if has(terms.PATTERNS[body], item.words))
    yield from (key for key, words in _NAMED_ACTS.items() if has(words, item.raw))
    yield from _by_law(item)


def _by_law(item: Item) -> Iterator[str]:
    """Yield the elements that a reference to the law's own list brings in."""
    if has(terms.ARTICLE_57, item.raw) and not has(r"điểm đ", item.raw):
        yield from (*_REPORTERS, "questioning", "decisions_review")
    if has(terms.ARTICLE_59, item.raw):
        yield from _REPORTERS


def missing_elements(context: Context, params: Elements) -> Iterator[Result]:
    """Yield what a programme fails to list; the variant tells that all of it is only advised."""
    programme = read_programme(context.draft)
    if programme.attached is not None:
        yield ATTACHED
        return
    present = present_elements(programme)
    level = context.profile.level
    if params.above_commune and not level.known:
        yield NotEvaluated(_NO_LEVEL)
    upper = params.above_commune if level.value in (Level.PROVINCE, Level.DISTRICT) else ()
    required = tuple(key for key in (*params.required, *upper) if key not in present)
    advised = tuple(key for key in params.advised if key not in present)
    missing = required + advised
    if missing:
        names = {
            key: _named(key, only_advised=key in advised and bool(required)) for key in missing
        }
        variant = "" if required else "advised"
        yield _missing(_where(programme, missing), missing, names, variant)


def _named(key: str, *, only_advised: bool) -> Localised:
    name = terms.ELEMENTS[key]
    if not only_advised:
        return name
    return Localised(f"{name.vi} (nên có)", f"{name.en} (advised)")


def _missing(
    span: Span, keys: tuple[str, ...], names: Mapping[str, Localised], variant: str = ""
) -> Hit:
    words = {"elements": listed([names[key] for key in keys])}
    return Hit(span, {"missing": keys}, words, variant=variant)


def _where(programme: Programme, missing: Sequence[str]) -> Span:
    """Return the heading under which all of *missing* belong, else the programme's opening."""
    if all(key in _RECURRING for key in missing):
        head = programme.head_of(Part.RECURRING)
    elif not any(key in _RECURRING for key in missing):
        head = programme.head_of(Part.SESSION)
    else:
        head = None
    return head or programme.opening


@dataclass(frozen=True, slots=True)
class ReportKinds(Params):
    """Which kinds of reports of the People's Committee must be listed."""

    required: tuple[str, ...] = field(default_factory=lambda: tuple(terms.REPORT_KINDS))


def missing_reports(context: Context, params: ReportKinds) -> Iterator[Result]:
    """Yield the kinds of reports that a programme neither names nor refers to the law for."""
    programme = read_programme(context.draft)
    if programme.attached is not None:
        yield ATTACHED
        return
    items = [item for item in programme.own_items() if item.part is not Part.THEMATIC]
    if any(_refers_to_law(item) for item in items):
        return
    present = {
        key
        for item in items
        for key, words in terms.REPORT_KIND_WORDS.items()
        if item.act is Act.REPORT and has(words, item.raw)
    }
    missing = tuple(key for key in params.required if key not in present)
    if missing:
        head = programme.head_of(Part.SESSION)
        yield _missing(head or programme.opening, missing, terms.REPORT_KINDS)


def _refers_to_law(item: Item) -> bool:
    if has(r"thi hành pháp luật trong", item.raw):
        return False
    return has(terms.BY_LAW_REPORTS, item.raw) or any(
        has(words, item.raw) for words in (terms.ARTICLE_57, terms.ARTICLE_59)
    )


def single_session(context: Context, _params: Params) -> Iterator[Result]:
    """Yield a programme that brings its reports to one of the year's two regular sessions."""
    programme = read_programme(context.draft)
    if programme.attached is not None:
        yield ATTACHED
        return
    text = context.text
    spans = [unit.span for unit in programme.content]
    words = [span.of(text) for span in spans]
    if any(has(terms.EVERY_SESSION, one) for one in words):
        return
    middle = any(has(terms.MID_YEAR, one) for one in words)
    end = any(has(terms.YEAR_END, one) for one in words)
    if middle == end or _numbered_sessions(words) > 1:
        return
    place = _session_words(text, spans, terms.MID_YEAR if middle else terms.YEAR_END)
    named, lacking = (_MIDDLE, _END) if middle else (_END, _MIDDLE)
    yield Hit(place or programme.opening, {}, {"named": named, "lacking": lacking})


_MIDDLE = Localised("kỳ họp giữa năm", "the mid-year session")
_END = Localised("kỳ họp cuối năm", "the year-end session")


def _numbered_sessions(words: Sequence[str]) -> int:
    seen = set()
    for text in words:
        for place in places(r"k[iy] họp (?:lần )?thứ \w+(?: \w+)?", text, Span(0, len(text))):
            seen.add(place.of(text).lower())
    return len(seen)


def _session_words(text: str, spans: Sequence[Span], words: str) -> Span | None:
    for pattern in (rf"k[iy] họp[^;.:]{{0,20}}?(?:{words})", words):
        for span in spans:
            place = found(pattern, text, span)
            if place is not None:
                return place
    return None


@dataclass(frozen=True, slots=True)
class ForeignBodies(Params):
    """Bodies that have no counterpart at the level, by their keys (``court`` …)."""

    bodies: tuple[str, ...] = ("court", "procuracy", "civil-enforcement")


def foreign_reporters(context: Context, params: ForeignBodies) -> Iterator[Result]:
    """Yield each body, unknown at this level, whose reports a programme wants to hear."""
    programme = read_programme(context.draft)
    for name in params.bodies:
        body = Body(name)
        place = _reporter_place(context.draft, programme, body)
        if place is not None:
            yield Hit(place, {"body": name}, {"body_name": terms.NAMES[body]})


def _reporter_place(draft: Draft, programme: Programme, body: Body) -> Span | None:
    pattern = rf"{terms.PATTERNS[body]}(?: nhân dân)?(?: dân sự)?(?: (?:cùng cấp|xã|phường))?"
    for item in programme.own_items():
        level = has(rf"{terms.PATTERNS[body]}[^;.]{{0,40}}cùng cấp", item.raw)
        if (item.act is Act.REPORT or level) and item.part is not Part.THEMATIC:
            place = found(pattern, draft.text, item.span)
            if place is not None:
                return place
    return None


def lower_council_named(context: Context, _params: Params) -> Iterator[Result]:
    """Yield the words that speak of a lower council's resolutions."""
    programme = read_programme(context.draft)
    for item in programme.own_items():
        for place in places(terms.LOWER_RESOLUTIONS, context.text, item.span):
            yield Hit(place)
            return


def lower_council_missing(context: Context, _params: Params) -> Iterator[Result]:
    """Yield a programme that does not list the resolutions of the councils just below."""
    programme = read_programme(context.draft)
    if programme.attached is not None:
        yield ATTACHED
        return
    if any(has(terms.LOWER_RESOLUTIONS, item.raw) for item in programme.own_items()):
        return
    if any("decisions_review" in set(_by_law(item)) for item in programme.own_items()):
        return
    place = _review_place(programme) or programme.head_of(Part.SESSION)
    yield Hit(place or programme.opening, {"missing": ("lower_council_resolutions",)})


def _review_place(programme: Programme) -> Span | None:
    return next((item.span for item in programme.own_items() if has(terms.REVIEW, item.raw)), None)


CHECKS: Mapping[str, Check[Any]] = {
    "programme_elements": Check(missing_elements, Elements, {"missing", "elements"}, {"advised"}),
    "report_kinds": Check(missing_reports, ReportKinds, {"missing", "elements"}),
    "both_sessions": Check(single_session, Params, {"named", "lacking"}),
    "foreign_bodies": Check(foreign_reporters, ForeignBodies, {"body", "body_name"}),
    "lower_council_named": Check(lower_council_named, Params),
    "lower_council_missing": Check(lower_council_missing, Params, {"missing"}),
}
