"""An appraisal report as it was read, one thing a line, for ``parse --format tree``."""

from collections.abc import Iterator

from hdnd_lint.model.appraisal import Appraisal, Sort, Stance
from hdnd_lint.report.text.shorten import shorten
from hdnd_lint.words.appraising import PART_OF
from hdnd_lint.words.letters.text import Span

_SHOWN = 80  # characters of a place
_STANCES = {
    Stance.AGREES: "tán thành",
    Stance.HEDGED: "cơ bản tán thành",
    Stance.DISAGREES: "không tán thành",
}
_SORTS = {Sort.DRAFT: "dự thảo", Sort.REPORT: "báo cáo"}


def appraisal_lines(text: str, appraisal: Appraisal) -> Iterator[str]:
    """Yield what the report appraises, assesses, asks for and concludes."""

    def said(span: Span | None) -> str:
        return shorten(span.of(text), _SHOWN) if span else "—"

    yield "Nội dung thẩm tra:"
    for matter in appraisal.matters:
        submission = matter.submission.span if matter.submission else None
        yield f"  {_SORTS[matter.sort]}: {shorten(matter.name.text, _SHOWN)}"
        yield f"    trình tại: {said(submission)}"
    yield f"  Ban họp: {said(appraisal.met.span if appraisal.met else None)}"
    yield f"  kỳ họp: {said(appraisal.opens.span if appraisal.opens else None)}"
    yield "Đánh giá:"
    for passage in appraisal.passages:
        yield f"  {PART_OF[passage.concern].name.vi}: {said(passage.span)}"
    yield "Đề nghị sửa:"
    for one in appraisal.recommendations:
        places = "; ".join(place.of(text) for place in one.places)
        where = places or ("như đã nêu ở trên" if one.points_back else "không nêu vị trí")
        yield f"  [{where}] {said(one.span)}"
    yield "Chính kiến:"
    yield from (f"  {_STANCES[one.stance]}: {said(one.span)}" for one in appraisal.verdicts)
    yield "Ý kiến khác:"
    yield from (f"  {said(span)}" for span in appraisal.dissents)
