"""Who carries a resolution out, who watches over it, and roles the law does not give."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.general.duties import Duty, duties
from hdnd_lint.checks.general.obligations import read_obligations
from hdnd_lint.checks.general.passages import Statement, opening, own_words, statements
from hdnd_lint.finding import Hit, NotApplicable, NotEvaluated, Result
from hdnd_lint.model import Draft, NodeKind
from hdnd_lint.model.obligation import Obligation
from hdnd_lint.words.bodies import COUNCIL_NAME, PEOPLES_COMMITTEE, Body
from hdnd_lint.words.carrying_out import CARRYING_OUT
from hdnd_lint.words.letters.text import Localised, Span, fold
from hdnd_lint.words.patterns.matcher import TONELESS

_SUBMITTED = rf"tờ trình[^;]{{0,160}}?(?:/\s*ttr\s*-\s*ubnd|{PEOPLES_COMMITTEE})"
_SUBMISSION = r"tờ trình|đề nghị của"
_EXECUTES = (
    rf"\bgiao\b[^;]{{0,80}}?(?:{PEOPLES_COMMITTEE})"
    rf"|(?:{PEOPLES_COMMITTEE})[^;]{{0,120}}?(?:tổ chức|triển khai|chỉ đạo|trách nhiệm|hướng dẫn|"
    r"thực hiện|thi hành|quyết định|căn cứ)"
)
_SUPERVISES = r"giám sát|kiểm tra"
_WATCHERS = rf"thường trực|\bban\b|đại biểu|{COUNCIL_NAME}"


def implementation_clause(context: Context, _params: Params) -> Iterator[Result]:
    """Yield a resolution submitted by the People's Committee that does not charge it to act."""
    draft = context.draft
    preamble = [part.span.of(draft.text) for part in draft.considerations]
    if not any(TONELESS.has(_SUBMITTED, part) for part in preamble):
        yield (
            _NOT_SUBMITTED
            if any(TONELESS.has(_SUBMISSION, part) for part in preamble)
            else _NO_PROPOSER
        )
        return
    articles = [node for node in draft.body if node.kind is NodeKind.ARTICLE]
    said = _said(draft, tuple(statements(draft, articles or draft.body)))
    if not said:
        return
    place = _last_place(draft)
    charged = any(_is_committee(one) for one in context.once(read_obligations))
    if not charged and not any(TONELESS.has(_EXECUTES, words) for words in said):
        yield Hit(place)
    if not any(
        TONELESS.has(_SUPERVISES, words) and TONELESS.has(_WATCHERS, words) for words in said
    ):
        yield Hit(place, variant="no-supervisor")


_NOT_SUBMITTED = NotApplicable(
    Localised(
        "nghị quyết không do Ủy ban nhân dân trình",
        "the resolution was not submitted by the People's Committee",
    )
)
_NO_PROPOSER = NotEvaluated(
    Localised("dự thảo không ghi cơ quan trình", "the draft does not say who submitted it")
)


def _is_committee(duty: Obligation) -> bool:
    """Say whether a duty is laid on the People's Committee or its head."""
    return TONELESS.has(PEOPLES_COMMITTEE, duty.who)


def _said(draft: Draft, within: Sequence[Statement]) -> list[str]:
    """Return each thing said together with the headings above it."""
    return [
        " ".join(span.of(draft.text) for span in (*unit.heads[-2:], unit.span)) for unit in within
    ]


def _last_place(draft: Draft) -> Span:
    """Return the words of the implementing Điều, else of the last one."""
    for node in reversed(draft.body):
        own = own_words(draft, node)
        if own and TONELESS.has(CARRYING_OUT, own.of(draft.text)):
            return opening(draft, node)
    return opening(draft, draft.body[-1]) if draft.body else Span(0, 0)


_CARRIES_OUT = (
    r"(?:tổ chức|triển khai)(?: triển khai)? (?:thực hiện|thi hành)(?! (?:kiểm tra|giám sát))"
)
_WATCHES_ITSELF = (
    r"giám sát (?:việc |quá trình )?(?:tổ chức )?(?:thực hiện|thi hành) (?:các )?nghị quyết"
)


def wrong_implementer(context: Context, _params: Params) -> Iterator[Result]:
    """Yield the council's own bodies charged with carrying a resolution out.

    Variant ``watcher``: the People's Committee is charged with supervising what it carries out.
    """
    told: set[str] = set()
    for duty in duties(context.draft, statements(context.draft, context.draft.body)):
        variant = _mistaken_role(duty, duty.span.of(context.text))
        if variant is not None and duty.who and variant not in told:
            told.add(variant)
            yield Hit(duty.who, {"who": fold(duty.who.of(context.text))}, variant=variant)


_WATCHERS_ALL = frozenset({Body.STANDING, Body.COMMITTEES, Body.DEPUTIES})


def _mistaken_role(duty: Duty, words: str) -> str | None:
    """Return the variant of a duty laid on the wrong body, "" for the main one, None for none."""
    if not duty.bodies:
        return None
    if duty.bodies <= _WATCHERS_ALL:
        carries = TONELESS.has(_CARRIES_OUT, words) and not TONELESS.has(r"giám sát", words)
        return "" if carries else None
    watches = duty.bodies <= {Body.PEOPLES, Body.OFFICE} and TONELESS.has(_WATCHES_ITSELF, words)
    return "watcher" if watches else None


CHECKS: Mapping[str, Check[Any]] = {
    "clause": Check(
        implementation_clause,
        Params,
        variants=frozenset({"no-supervisor"}),
        absences=frozenset({"", "no-supervisor"}),
    ),
    "implementer": Check(
        wrong_implementer, Params, values=frozenset({"who"}), variants=frozenset({"watcher"})
    ),
}
