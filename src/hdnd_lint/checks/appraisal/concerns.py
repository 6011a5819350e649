"""What a report assesses of each matter: the reader of rules on what must be assessed."""

from collections.abc import Iterator, Mapping

from hdnd_lint.checks.base import Context
from hdnd_lint.checks.general.readers import KnownElement, Reader, Reading
from hdnd_lint.checks.general.scopes import title_place
from hdnd_lint.finding import NotApplicable, NotEvaluated
from hdnd_lint.model.appraisal import Appraisal, AppraisedMatter, Concern, Sort
from hdnd_lint.words.appraising import PARTS
from hdnd_lint.words.letters.text import Localised, Span
from hdnd_lint.words.patterns.matcher import TONED

_NAMED = 100  # characters of a matter's name in a message
_NOT_READ = NotEvaluated(
    Localised(
        "tên văn bản không cho biết đây là báo cáo thẩm tra nên chưa đọc theo cấu trúc báo cáo",
        "the title does not say that this is an appraisal report, so it was not read as one",
    )
)
_ON_REPORTS = NotApplicable(
    Localised(
        "báo cáo này thẩm tra một báo cáo, không phải dự thảo", "what is appraised is a report"
    )
)


_FORM = NotApplicable(
    Localised("đây là biểu mẫu chưa điền nội dung", "this is a form that nobody has filled in")
)


def appraisal_of(context: Context) -> Appraisal | NotEvaluated | NotApplicable:
    """Return the report as it was read, or why it cannot be judged as one."""
    appraisal = context.draft.appraisal
    if appraisal is None:
        return _NOT_READ
    return _FORM if appraisal.is_form else appraisal


def matter_name(matter: AppraisedMatter) -> str:
    """Return what is appraised in few words, without the word for appraising before it."""
    lead = TONED.search(
        r"^(?:(?:kết quả|v/v|về|việc) )*thẩm tra (?:đối với )?(?:các )?", matter.name.text
    )
    name = matter.name.text[lead.end() :] if lead else matter.name.text
    return name if len(name) <= _NAMED else f"{name[:_NAMED].rsplit(' ', 1)[0]} …"


def matter_place(context: Context, appraisal: Appraisal, matter: AppraisedMatter) -> Span:
    """Return where to point at what *matter* lacks: its heading, of the only one the title."""
    return matter.name.span if len(appraisal.matters) > 1 else title_place(context.draft)


def _read(context: Context) -> Iterator[Reading | NotEvaluated | NotApplicable]:
    """Yield each draft that is appraised with what is assessed of it."""
    appraisal = appraisal_of(context)
    if not isinstance(appraisal, Appraisal):
        yield appraisal
        return
    drafts = [one for one in appraisal.matters if one.sort is Sort.DRAFT]
    for matter in drafts:
        yield _reading(context, appraisal, matter)
    if not drafts:
        yield _ON_REPORTS


def _reading(context: Context, appraisal: Appraisal, matter: AppraisedMatter) -> Reading:
    said = [one for one in appraisal.passages if appraisal.on(matter, one.span)]
    return Reading(
        passages=tuple(one.span for one in said),
        place=matter_place(context, appraisal, matter),
        places=dict(_hollow(appraisal, matter)),
        told=frozenset(one.concern.value for one in said),
        values={"matter": matter_name(matter)},
    )


def _hollow(appraisal: Appraisal, matter: AppraisedMatter) -> Iterator[tuple[str, Span]]:
    """Yield the headings of *matter* by what they announce: pointed at where nothing follows."""
    for heading in reversed(appraisal.headings):
        if appraisal.on(matter, heading.span):
            yield from ((concern.value, heading.span) for concern in heading.concerns)


READERS: Mapping[str, Reader] = {
    "appraisal": Reader(
        _read,
        {
            part.concern.value: KnownElement(part.name, place=part.concern.value)
            for part in PARTS
            if part.concern is not Concern.CONTENT
        },
        values=frozenset({"matter"}),
    )
}
