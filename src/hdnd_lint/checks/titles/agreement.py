"""Checks of what a draft is called: complete, worded as the law says, and true to its body."""

from collections.abc import Iterator, Mapping
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.general.readers import Reader, Reading
from hdnd_lint.checks.titles.differences import SlotDifference, differences
from hdnd_lint.checks.titles.slots import TitleSlot, join_slots, read_slots
from hdnd_lint.finding import Hit, NotApplicable, NotEvaluated, Related, Result
from hdnd_lint.model import Kind, Node
from hdnd_lint.records import dataclass
from hdnd_lint.words.bodies import COUNCIL_NAME
from hdnd_lint.words.carrying_out import CARRYING_OUT
from hdnd_lint.words.letters.text import Localised, Span, fold, trimmed
from hdnd_lint.words.patterns.matcher import TONED
from hdnd_lint.words.places import UNIT

_NO_TITLE = Localised("không tìm thấy tên (trích yếu) của văn bản", "no title was found")
_NO_ARTICLE = Localised(
    "không tìm thấy Điều nào để so với tên văn bản", "there is no Điều to compare the title with"
)
_NOT_AMENDING = Localised(
    "nghị quyết không sửa đổi, bổ sung văn bản khác", "the resolution amends no other document"
)
_NOT_BUDGET = Localised("tên không nói về ngân sách", "the title is not about the budget")

_SLOT_NAMES = {
    TitleSlot.ACT: Localised("việc quyết định", "the act"),
    TitleSlot.OBJECT: Localised("đối tượng", "the object"),
    TitleSlot.UNIT: Localised("địa phương", "the place"),
    TitleSlot.YEAR: Localised("năm hoặc giai đoạn", "the year or period"),
    TitleSlot.BUDGET: Localised("cấp ngân sách", "the budget level"),
    TitleSlot.AMENDED: Localised("văn bản bị sửa đổi, bãi bỏ", "the act amended or repealed"),
}


@dataclass(frozen=True, slots=True)
class SlotParams(Params):
    """Parameters of title_and_body: the slots that are compared."""

    slots: tuple[TitleSlot, ...] = tuple(TitleSlot)


def title_and_body(context: Context, params: SlotParams) -> Iterator[Result]:
    """Yield each slot in which the title is not what the first operative articles decide.

    The hit is at the title's words, or at its end where it leaves something out (variant
    ``missing``); the related place shows the body's words.
    """
    title = context.draft.title.title
    if not title:
        yield NotEvaluated(_NO_TITLE)
        return
    sentences = context.once(deciding_sentences)
    if not sentences:
        yield NotEvaluated(_NO_ARTICLE)
        return
    ours = read_slots(context.text, title.span)
    theirs = join_slots(read_slots(context.text, span) for span in sentences)
    for difference in differences(ours, theirs):
        if difference.slot in params.slots and _is_to_be_told(context, title.span, difference):
            yield _slot_hit(context, title.span, difference)


# A title that says that something is amended, and nothing of what.
_NOTHING_NAMED = (
    r"(?:sửa đổi|bổ sung|bãi bỏ|thay thế)(?:, (?:bổ sung|thay thế|bãi bỏ))*"
    r"(?: một số| các)?(?: nội dung| điều| khoản| điểm| quy định)*"
    rf"(?: của (?:các )?nghị quyết(?: của {COUNCIL_NAME}[^\d\n]{{0,30}})?)?\W*$"
)


def _is_to_be_told(context: Context, title: Span, difference: SlotDifference) -> bool:
    """Leave an act that a normative title does not name to the check of amending titles."""
    if difference.slot is not TitleSlot.AMENDED or not difference.missing:
        return True
    own = Span(title.start, trimmed(context.text, title).end)
    normative = context.profile.kind.value is Kind.NORMATIVE_RESOLUTION
    return not normative and TONED.search(_NOTHING_NAMED, context.text, own) is not None


def _slot_hit(context: Context, title: Span, difference: SlotDifference) -> Hit:
    name = _SLOT_NAMES[difference.slot]
    place = difference.title.span if difference.title else _last_word(context.text, title)
    said = difference.body.span.of(context.text)
    note = Localised("nội dung ghi ở đây", "the body says this")
    return Hit(
        place,
        values={
            "slot": difference.slot,
            "in_title": place.of(context.text) if difference.title else "",
            "in_body": fold(said),
        },
        words={"slot_name": name},
        related=(Related(difference.body.span, note),),
        variant="missing" if difference.missing else "",
    )


def _last_word(text: str, span: Span) -> Span:
    span = trimmed(text, span)
    words = span.of(text).rstrip(" .;*_")
    start = max(words.rfind(" "), words.rfind("\n")) + 1
    return Span(span.start + start, span.start + len(words))


_LONGEST = 700
# “Tán thành đánh giá … về kết quả năm 2025; thống nhất mục tiêu năm 2026”: the latter decides.
_LOOKS_BACK = (
    r"^\W*(?:cơ bản )?(?:tán thành|thống nhất|nhất trí|ghi nhận|đồng ý|thông qua)[^;:.\n]{0,60}"
    r"(?:đánh giá|kết quả|báo cáo|tình hình)[^;:.\n]{0,200};\s(?=thống nhất|thông qua|quyết định"
    r"|nhất trí|đề ra|xác định)"
)


def deciding_sentences(context: Context) -> tuple[Span, ...]:
    """Return the sentences that decide: the enacting sentence and the heads of operative articles.

    Articles on implementation and effect decide nothing of what a title speaks of.
    """
    return tuple(_deciding(context))


def _deciding(context: Context) -> Iterator[Span]:
    enacting = context.draft.enacting
    if enacting and enacting.object:
        yield enacting.object.span
    for node in context.draft.articles():
        head = _head(context.text, node)
        if TONED.has(CARRYING_OUT, context.text, head):
            continue
        yield head


def _head(text: str, node: Node) -> Span:
    """Return an article's own words up to the end of the first sentence."""
    own = trimmed(text, node.text_span or Span(node.span.start, node.span.start))
    words = own.of(text)[:_LONGEST]
    if len(words) < 60 and node.children and not words.rstrip().endswith((".", ":")):
        child = node.children[0].text_span or node.children[0].span  # a heading, then its text
        words = Span(own.start, max(own.end, child.end)).of(text)[:_LONGEST]
    looks_back = TONED.search(_LOOKS_BACK, words)
    start = looks_back.end() if looks_back else 0
    end = TONED.search(r"[:;]\s|\.(?:\s+(?=\S)|$)", words, Span(start, len(words)))
    return Span(own.start + start, own.start + (end.start() if end else len(words)))


# --- amending titles -------------------------------------------------------------------------

_AMENDS = r"^\W*(?:sửa đổi|bổ sung)[^\n]{0,200}?(?:điều|khoản|điểm|phụ lục|nghị quyết|quy định)\b"


@dataclass(frozen=True, slots=True)
class AmendingParams(Params):
    """Parameters of amending_title: the words that an amending title must have."""

    phrase: str


def amending_title(context: Context, params: AmendingParams) -> Iterator[Result]:
    """Yield an amending resolution whose title is not made as Điều 69.2 of 78/2025/NĐ-CP says.

    Variants: the main message where the title does not say that it amends; ``wording`` where it
    does in other words; ``unnamed`` where it does not name what it amends; ``other-act`` where an
    article amends a resolution that it does not name.
    """
    title = context.draft.title.title
    if not title:
        yield NotEvaluated(_NO_TITLE)
        return
    says = TONED.search(r"sửa đổi|bổ sung một số điều|bãi bỏ", context.text, title.span)
    amends = _amending_articles(context)
    if not amends:
        yield NotApplicable(_NOT_AMENDING)
        return
    values = {"phrase": params.phrase, "title": fold(title.text)}
    if not says:
        note = Localised("Điều này sửa đổi văn bản khác", "this article amends another document")
        related = tuple(Related(node.label_span or node.span, note) for node in amends[:1])
        yield Hit(_last_word(context.text, title.span), values, related=related)
        return
    yield from _amending_wording(context, title.span, values, params)
    yield from _other_acts(context, title.span, amends, values)


_NUMBER = r"(?<!\d)\d+[a-z]?/(?:\d{4}/)?nq-[^\s;,.:“”()]+"


def _other_acts(
    context: Context, title: Span, amends: list[Node], values: dict[str, str]
) -> Iterator[Hit]:
    """Yield each amended resolution that the title does not name, where it names others."""
    named = {_act_key(match[0]) for match in TONED.matches(_NUMBER, context.text, title)}
    for node in amends:
        head = _head(context.text, node)
        match = TONED.search(_NUMBER, context.text, head)
        if named and match and _act_key(match[0]) not in named:
            yield Hit(Span(*match.span()), values, variant="other-act")


def _act_key(number: str) -> str:
    return number.lstrip("0")


def _amending_wording(
    context: Context, title: Span, values: dict[str, str], params: AmendingParams
) -> Iterator[Hit]:
    whole = r"(?:sửa đổi|bãi bỏ)(?:, bổ sung)? (?:điều|khoản|điểm|chương|mục|phụ lục|phần|toàn bộ)"
    # A number that is left blank is for placeholder-left to tell.
    number = r"(?<!\d)\d+[a-z]?\s{0,9}/[^\s;]{0,20}(?:nq|qđ)|nghị quyết (?:số )?\[?…"
    named = TONED.search(number, context.text, title)
    verb = TONED.search(r"sửa đổi(?:, bổ sung)?|bổ sung|bãi bỏ", context.text, title)
    if not verb:
        return
    place = Span(*verb.span())
    ours = params.phrase
    if not TONED.search(ours, context.text, title) and not TONED.search(
        whole, context.text, title
    ):
        yield Hit(place, values, variant="wording")
    if not named and not TONED.search(
        r"(?:ban hành )?kèm theo|của (?:quy định|quy chế)", context.text, title
    ):
        yield Hit(place, values, variant="unnamed")


def _amending_articles(context: Context) -> list[Node]:
    """Return the articles that amend, if they are what the resolution is about."""
    articles = context.draft.articles()
    amending = [
        node
        for node in articles
        if TONED.first((_AMENDS,), context.text, _head(context.text, node))
    ]
    first = articles[0] if articles else None
    return amending if first in amending else []


# --- budget titles ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class BudgetTitleParams(Params):
    """Parameters of budget_title: patterns of titles it is for, and of what they must say.

    *bare*: the pattern of a whole title that names only the sort of act, not its matter.
    """

    about: tuple[str, ...]
    unless: tuple[str, ...] = ()
    bare: str = ""
    year: str = r"20\d\d"
    level: str = rf"ngân sách (?:cấp |địa phương|{UNIT})|\b(?:{UNIT}|địa phương)\b"


def budget_title(context: Context, params: BudgetTitleParams) -> Iterator[Result]:
    """Yield a budget resolution's title that lacks the year (main) or the level (``level``).

    Variant ``matter``: a title, whatever the resolution is on, that does not tell its matter.
    """
    title = context.draft.title.title
    if not title:
        yield NotEvaluated(_NO_TITLE)
        return
    if params.bare and TONED.pattern(params.bare).fullmatch(TONED.text(title.text)):
        yield Hit(title.span, {"title": fold(title.text), "about": ""}, variant="matter")
        return
    about = TONED.first(params.about, context.text, title.span)
    if not about or TONED.first(params.unless, context.text, title.span):
        yield NotApplicable(_NOT_BUDGET)
        return
    if context.profile.kind.value is Kind.NORMATIVE_RESOLUTION:
        yield NotApplicable(_NOT_BUDGET)
        return
    values = {"title": fold(title.text), "about": about.of(context.text)}
    if not TONED.search(params.year, context.text, title.span):
        yield Hit(about, {**values, "missing": ("year",)})
    if not TONED.search(params.level, context.text, title.span):
        yield Hit(about, {**values, "missing": ("level",)}, variant="level")


@dataclass(frozen=True, slots=True)
class VerbParams(Params):
    """Parameters of title_verb: for each matter the verb of the law and verbs that are wrong."""

    matters: tuple[tuple[str, str, str], ...]  # name of the matter, right verb, wrong pattern
    unless: tuple[str, ...] = ()


def title_verb(context: Context, params: VerbParams) -> Iterator[Result]:
    """Yield a title, or the head of the first article, whose verb is not the law's."""
    title = context.draft.title.title
    if not title:
        yield NotEvaluated(_NO_TITLE)
        return
    places = [title.span] + [_head(context.text, node) for node in context.draft.articles()[:1]]
    for span in places:
        for matter, verb, wrong in params.matters:
            match = TONED.search(wrong, context.text, span)
            if match and not TONED.first(params.unless, context.text, span):
                place = Span(*match.span("verb"))
                values = {"matter": matter, "verb": verb, "found": place.of(context.text)}
                yield Hit(place, values)
                return


CHECKS: Mapping[str, Check[Any]] = {
    "body": Check(
        title_and_body,
        SlotParams,
        values=frozenset({"slot", "in_title", "in_body", "slot_name"}),
        variants=frozenset({"missing"}),
        absences=frozenset({"missing"}),
    ),
    "amending": Check(
        amending_title,
        AmendingParams,
        values=frozenset({"phrase", "title"}),
        variants=frozenset({"wording", "unnamed", "other-act"}),
    ),
    "budget": Check(
        budget_title,
        BudgetTitleParams,
        values=frozenset({"title", "about", "missing"}),
        variants=frozenset({"level", "matter"}),
    ),
    "verb": Check(title_verb, VerbParams, values=frozenset({"matter", "verb", "found"})),
}


def _read_deciding(context: Context) -> Iterator[Reading | NotEvaluated | NotApplicable]:
    """Yield the sentences that decide, as one thing read."""
    sentences = context.once(deciding_sentences)
    if sentences:
        yield Reading(sentences, sentences[0])
    else:
        yield NotEvaluated(_NO_ARTICLE)


READERS: Mapping[str, Reader] = {"deciding_sentences": Reader(_read_deciding)}
